"""Tell another document from a rewritten one, where hardly a sentence of a text is left: by whose it is, and by what it calls itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from monitor.judge.divergence import Divergence
from monitor.judge.editions import read_header_date
from monitor.judge.text_marks import NUMBERED_TITLE, POLICY_WORDS, SUBJECTS
from monitor.model import BlockKind, Document, Fault, FaultKind
from monitor.text.plain import plain_text

REPLACED_SHARE = 0.9
"""A text of which so much is gone, on both sides, was written anew or is another one: of 60 recorded steps of this kind half are each."""

PAGE_SHARE = 0.95
"""As above, for what no heading calls a policy: words that announce a new text may stand over it without one."""

TITLE_BLOCKS = 5
"""Blocks among which a document's name stands, where it is no heading."""

TITLE_LENGTH = 120

NAME_COUNT = 5
"""A text names its company at least so often."""

LEADING = 3
"""Names among which the company's is: partners and laws are named often, too."""

_NAMES_A_POLICY = (POLICY_WORDS, *(pattern for _, pattern in SUBJECTS))
_WORD = re.compile(r"(?<![\w.@/:-])[a-zß-öø-ÿ]+(?![\w@/:-]|\.\w)")
"""A word in lower case that is no part of an address."""
_LATER_NAME = re.compile(r"(?<=[a-zà-öø-ÿ,] )[A-ZÀ-ÖØ-Þ][\w&-]+")
"""A capitalised word that does not begin a sentence."""


def judge_subject(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell a page about something else: another company's text, another kind of text, or none that a heading calls one."""
    if min(divergence.removed_share, divergence.added_share) < REPLACED_SHARE:
        return None
    if divergence.removed_share >= PAGE_SHARE and _has_policy_heading(old) and not _has_policy_heading(new):
        return _tell("The whole text was replaced by one that no heading calls a policy or terms")
    before, after = _read_subjects(old), _read_subjects(new)
    if before and after and not before & after:
        return _tell(f"The text was replaced by one about something else ({_join(after)} instead of {_join(before)})")
    older = _find_older_title(old, new)
    if older:
        return _tell(f"The text was replaced by one of another title and an earlier date ({older[1]} instead of {older[0]})")
    names = _find_names(old, new)
    if names:
        return _tell(f"The text was replaced by one that speaks for another company ({names[1]} instead of {names[0]})")
    return None


def _tell(what: str) -> Fault:
    return Fault(kind=FaultKind.DAMAGED_NEW, name="other_document", detail=f"{what}; check the address.")


def _join(subjects: frozenset[str]) -> str:
    return " and ".join(sorted(subjects))


def _has_policy_heading(document: Document) -> bool:
    first = document.blocks[:TITLE_BLOCKS]
    headings = (block for block in document.blocks if block.kind is BlockKind.HEADING)
    words = [block.text.lower() for block in (*first, *headings)]
    return any(pattern.search(text) for pattern in _NAMES_A_POLICY for text in words)


def _read_subjects(document: Document) -> frozenset[str]:
    """Give what the lines that may be a document's title say that it is about."""
    titles = list(_read_titles(document))
    return frozenset(subject for subject, pattern in SUBJECTS if any(pattern.search(title) for title in titles))


def _read_titles(document: Document) -> Iterator[str]:
    """Read, in lower case, the short lines that a document begins with, and its first heading of the first level; no section's title."""
    tops = [block for block in document.blocks if block.kind is BlockKind.HEADING and block.level == 1][:1]
    for block in (*tops, *document.blocks[:TITLE_BLOCKS]):
        words = plain_text(block.text).lower()
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(words) <= TITLE_LENGTH and not NUMBERED_TITLE.match(words):
            yield words


def _find_older_title(old: Document, new: Document) -> tuple[str, str] | None:
    """Give both titles, where they differ and the new text bears the earlier date: no author sets a date back while renaming a text."""
    before, after = read_header_date(old), read_header_date(new)
    if before is None or after is None or after >= before:
        return None
    titles = [[words for words in _read_titles(one) if any(pattern.search(words) for _, pattern in SUBJECTS)] for one in (old, new)]
    return (titles[0][0], titles[1][0]) if all(titles) and set(titles[0]).isdisjoint(titles[1]) else None


def _find_names(old: Document, new: Document) -> tuple[str, str] | None:
    """Give the name that each text says most, where neither text knows any that the other says much."""
    sides = [" ".join(plain_text(block.text) for block in document.blocks) for document in (old, new)]
    common = {word for side in sides for word in _WORD.findall(side)}
    said = [Counter(name for name in _LATER_NAME.findall(side) if name.lower() not in common) for side in sides]
    leads = [[name for name, count in counts.most_common(LEADING) if count >= NAME_COUNT] for counts in said]
    for names, other in zip(leads, reversed(sides), strict=True):
        if not names or any(name.lower() in other.lower() for name in names):
            return None
    return leads[0][0], leads[1][0]
