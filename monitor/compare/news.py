"""Answer what a change amounts to, from its edits alone."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from monitor.compare.alignment import list_gaps, match_runs
from monitor.compare.wording import list_words
from monitor.model import Change, Edit, EditKind, Passage
from monitor.text.plain import normalise

SENTENCE_WORDS = 4
"""Fewer words (a counter, a menu entry, a table cell) do not prove that two looks saw the same change."""

RENAME_COUNT = 3
"""A product is renamed where so many sentences replace the same words by the same others."""

_HEADER_WORDS = re.compile(
    r"\b(?:updated?|effective|modified|revised|revision|version|published|dated?|as of|in force"
    r"|mise? à jour|modifi\w+|vigueur|versi[oó]n\w*|stand|aktualisiert|gültig|actualiza\w+|vigente|aggiorna\w+|bijgewerkt|atualiza\w+)\b"
)
"""Words of a header line that says how old the text is (en, fr, de, es, it, nl, pt)."""

_DATE_WORDS = re.compile(
    r"\d{1,4}(?:st|nd|rd|th|er|º|\.)?"
    r"|jan\w*|feb\w*|f[ée]v\w*|mar\w*|m[äa]r\w*|apr\w*|avr\w*|abr\w*|ma[iyg]\w*|jui\w*|jun\w*|jul\w*|aug\w*|ao[ûu]t|ago\w*"
    r"|sep\w*|set\w*|o[ckt]\w*|nov\w*|d[eéi][czc]\w*|gen\w*|ene\w*|giu\w*|lug\w*|de|del|of|the|le|on"
)

HEADER_LENGTH = 14
"""A header line that gives a date has at most so many words; a clause with a date in it has more, or says something else too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """Hold words that were replaced by the same other words throughout; both as the text writes them, lower case."""

    old: str
    new: str
    count: int


def changes_only_dates(change: Change) -> bool:
    """Tell whether all that changed in substance is the date that the text's header gives for itself; False where nothing did."""
    substantive = change.substantive
    return bool(substantive) and all(map(_changes_only_date, substantive))


def _changes_only_date(edit: Edit) -> bool:
    lines = [normalise(passage.text) for passage in (edit.old, edit.new) if passage]
    if not all(len(list_words(line)) <= HEADER_LENGTH and re.search(r"\d", line) for line in lines):
        return False
    words = [[word for word in list_words(line) if not _DATE_WORDS.fullmatch(word)] for line in lines]
    bare = [not rest for rest in words]
    named = [bool(_HEADER_WORDS.search(line)) for line in lines]
    return all(a or b for a, b in zip(bare, named, strict=True)) and (len(words) == 1 or words[0] == words[1])


def shares_news(first: Change, second: Change) -> bool:
    """Tell whether two changes from the same old text have a new or a removed sentence of substance in common.

    It confirms a pending change on a page that looks slightly different each time. Sentences of fewer than four words prove nothing; nor
    does a removal where either text puts its own words in, as where one teaser follows another.
    """
    news, others = _list_news(first), _list_news(second)
    shared = news & others
    rotates = all(any(side == "new" for side, _ in listed) for listed in (news, others))
    return any(side == "new" for side, _ in shared) or (bool(shared) and not rotates)


def _list_news(change: Change) -> set[tuple[str, str]]:
    news = set()
    for edit in change.substantive:
        for side, passage in (("old", edit.old if edit.kind is EditKind.REMOVED else None), ("new", edit.new)):
            key = normalise(passage.text) if passage else ""
            if len(list_words(key)) >= SENTENCE_WORDS and not _changes_only_date(edit):
                news.add((side, key))
    return news


def find_renames(change: Change) -> tuple[Rename, ...]:
    """Find words replaced throughout by the same other words, as where a product or a company got a new name; most frequent first.

    Only replacements of up to four words by up to four that stand in at least three edited sentences count. The edits themselves
    stay edits: whether "partners" for "affiliates" is a mere name, a reader must judge.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for edit in change.substantive:
        if edit.kind is EditKind.EDITED:
            counts.update(_list_substitutions(edit.old, edit.new))
    return tuple(Rename(old=old, new=new, count=count) for (old, new), count in counts.most_common() if count >= RENAME_COUNT)


def _list_substitutions(old: Passage | None, new: Passage | None) -> set[tuple[str, str]]:
    before, after = (list_words(normalise(passage.text)) if passage else () for passage in (old, new))
    gaps = list_gaps(match_runs(before, after), len(before), len(after))
    return {
        (" ".join(before[gap.old_from : gap.old_to]), " ".join(after[gap.new_from : gap.new_to]))
        for gap in gaps
        if 1 <= gap.old_to - gap.old_from <= 4 and 1 <= gap.new_to - gap.new_from <= 4
    }
