"""Judge the step from one text of a document to the next: a change of terms, or something that only looks like one.

Rules, the first that holds decides. Each looks at how much of one text still stands in the other (`divergence`), not at its wording,
so that it holds for services and languages never seen:

1. damaged: an error notice or a wall stands in the text (or stood in the old one, and is gone);
2. damaged: hardly anything is left, or all that is left stood there before and much is missing;
3. damaged: the text stands there twice;
4. variant: another language, an older version, another edition of the same date;
5. noise: nothing that differs is a statement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from monitor.judge.divergence import Divergence, Fragment, measure_divergence
from monitor.judge.editions import judge_date, judge_edition, judge_subject, moved_on
from monitor.judge.text_marks import CLAUSE_WORDS, LONGEST_NOTICE, NOTICES, POLICY_WORDS, VERSION_NOTICE
from monitor.model import BlockKind, Document, Fault, FaultKind
from monitor.text.language import detect_language
from monitor.text.plain import MASKED_ADDRESS, fold_addresses, normalise, plain_text

REMNANT_SHARE = 0.2
"""A text that shrank below a fifth is what was left of a page: of 215 true changes recorded the strongest cut left a third."""

SMALL_DOCUMENT = 1000
"""Characters below which a text is no measure for another: it may be a stub itself."""

ONE_SIDED_SHARE = 0.08
ONE_SIDED_REST = 0.03
"""A part of a twelfth or more that goes while next to nothing comes (3 % of it, as a date line or a menu entry) was not taken out by
an author: an author who drops a section touches what referred to it. It was not loaded, folded away, or is shown elsewhere only."""

UNFOLDED_SHARE = 0.2
"""Authors do add sections without touching the rest, so the mirror case asks for more: a fifth, and a date that stood still."""

COPIED_SHARE = 0.6
COPIED_REST = 0.15
"""Printed twice: three fifths of the text stand once more, and what is new makes up less than a seventh."""

FOREIGN_SIZE = 400
"""Characters from which a language can be told with some certainty."""

GENERIC_LINK_WORDS = 2
"""A footer's "Privacy", "Terms of" or "Cookie policy" names no particular policy; more words do."""

SHORT_PHRASE_WORDS = 7
"""Up to so many words one pronoun or auxiliary makes no statement yet: "What is copyright?", "Report an issue you have"."""

QUESTION_WORDS = 12
"""A short question is a title; it states nothing."""

MASKED_FRAGMENTS = 60
"""More sentences than this do not differ by a hidden address alone."""

MENU_TITLE_WORDS = 3
"""Fewer words do not introduce a list ("We may:" introduces nothing short enough to be taken for a menu)."""

_IMAGE = re.compile(r"!\[[^\[\]]*\]")
_BRACKETED = re.compile(r"!?\[[^\[\]]*\]")
_HIDDEN_ADDRESS = re.compile(re.escape(MASKED_ADDRESS) + r"[\w.-]*\w")
_IMPRINT = re.compile(r"©|\bcopyright\b.*\d{4}|all rights reserved")
_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+")


def judge_text(old: Document, new: Document) -> Fault | None:
    """Say why the step from `old` to `new` is no change of terms; None where it may be one.

    Costs far less than a comparison where the texts are close. damaged_old means that `new` is whole again.
    """
    divergence = measure_divergence(old, new)
    if not divergence.differs and len(old.blocks) == len(new.blocks):
        return None
    for rule in RULES:
        fault = rule(old, new, divergence)
        if fault:
            return fault
    return None


def _judge_notice(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    notice = _find_notice(divergence.added)
    if notice:
        detail = f"The page now says {notice!r} where the document stood; it is looked at again at the next check."
        return Fault(kind=FaultKind.DAMAGED_NEW, name="error_notice", detail=detail)
    notice = _find_notice(divergence.removed)
    if notice:
        return Fault(
            kind=FaultKind.DAMAGED_OLD,
            name="error_notice",
            detail=f"The text before held an error notice ({notice!r}); the document is back.",
        )
    return None


def _find_notice(fragments: tuple[Fragment, ...]) -> str | None:
    for fragment in fragments:
        if len(fragment.text) <= LONGEST_NOTICE and fragment.block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            words = plain_text(fragment.text)
            if len(plain_text(fragment.block.text)) <= 2 * LONGEST_NOTICE and any(
                notice.pattern.match(words.lower()) for notice in NOTICES
            ):
                return words
    return None


def _judge_size(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    if divergence.old_size >= SMALL_DOCUMENT and divergence.new_size < REMNANT_SHARE * divergence.old_size:
        detail = f"Only {divergence.new_size} of {divergence.old_size} characters are left; check the address and the selector."
        return Fault(kind=FaultKind.DAMAGED_NEW, name="cut_short", detail=detail)
    if divergence.new_size >= SMALL_DOCUMENT and divergence.old_size < REMNANT_SHARE * divergence.new_size:
        return Fault(
            kind=FaultKind.DAMAGED_OLD,
            name="cut_short",
            detail=f"The text before held only {divergence.old_size} of now {divergence.new_size} characters.",
        )
    return None


def _judge_copies(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    if _is_copied(divergence) and not _prints_two_versions(divergence.added):
        return Fault(kind=FaultKind.DAMAGED_NEW, name="doubled", detail="The page holds the document twice.")
    if _is_copied(divergence.turned):
        if _prints_two_versions(divergence.removed):
            return Fault(
                kind=FaultKind.DAMAGED_OLD,
                name="old_copy_dropped",
                detail="The earlier version, printed beside the present one until now, was taken off the page.",
            )
        return Fault(kind=FaultKind.DAMAGED_OLD, name="doubled", detail="The page held the document twice before, and now holds it once.")
    return None


def _is_copied(divergence: Divergence) -> bool:
    added = divergence.added_size
    return divergence.added_copies >= COPIED_SHARE * divergence.old_distinct and added <= COPIED_REST * divergence.old_distinct


def _prints_two_versions(fragments: tuple[Fragment, ...]) -> bool:
    return any(VERSION_NOTICE.search(fragment.text.lower()) for fragment in fragments)


def _judge_one_sided(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    if _is_one_sided(divergence, ONE_SIDED_SHARE):
        share = round(100 * divergence.removed_size / divergence.old_distinct)
        detail = f"{share} % of the text are missing and nothing came in their place; a part of the page was not loaded or not selected."
        return Fault(kind=FaultKind.DAMAGED_NEW, name="part_missing", detail=detail)
    if (
        _is_one_sided(divergence.turned, UNFOLDED_SHARE)
        and not moved_on(old, new, divergence)
        and not _prints_two_versions(divergence.added)
    ):
        share = round(100 * divergence.added_size / divergence.new_distinct)
        detail = f"{share} % of the text came in under the same date and nothing else changed; the text before lacked a part of the page."
        return Fault(kind=FaultKind.DAMAGED_OLD, name="part_missing", detail=detail)
    return None


def _is_one_sided(divergence: Divergence, share: float) -> bool:
    removed, added = divergence.removed_size, divergence.added_size
    return removed >= max(share * divergence.old_distinct, SMALL_DOCUMENT / 2) and added <= ONE_SIDED_REST * removed


def _judge_language(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    old_words, new_words = (" ".join(plain_text(fragment.text) for fragment in side) for side in (divergence.removed, divergence.added))
    if min(len(old_words), len(new_words)) < FOREIGN_SIZE:
        return None
    before, after = detect_language(old_words[:5000]), detect_language(new_words[:5000])
    if before and after and before != after:
        detail = f"The text changed its language from {before} to {after}; set `language` or `accept_language` of the source."
        return Fault(kind=FaultKind.VARIANT, name="other_language", detail=detail)
    return None


def _judge_noise(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    differing = (*divergence.removed, *divergence.added)
    if not differing:
        return Fault(kind=FaultKind.NOISE, name="repetition", detail="Only lines that stand elsewhere on the page came or went.")
    if all(map(_is_furniture, differing)):
        return Fault(kind=FaultKind.NOISE, name="navigation", detail="Only menus, links or page furniture changed; no sentence did.")
    removed, added = ("".join(fragment.letters for fragment in side) for side in (divergence.removed, divergence.added))
    words = [
        Counter(_TOKEN.findall(" ".join(fragment.text.lower() for fragment in side))) for side in (divergence.removed, divergence.added)
    ]
    if removed == added or words[0] == words[1]:
        return Fault(kind=FaultKind.NOISE, name="respaced", detail="Only spaces, line breaks and the order of lines changed.")
    masks = any(MASKED_ADDRESS in normalise(fragment.text) for fragment in differing[:MASKED_FRAGMENTS])
    if masks and len(differing) <= MASKED_FRAGMENTS and _hide_addresses(divergence.removed) == _hide_addresses(divergence.added):
        return Fault(kind=FaultKind.NOISE, name="masked_addresses", detail="Only e-mail addresses were hidden from robots, or shown again.")
    return None


def _hide_addresses(fragments: tuple[Fragment, ...]) -> set[str]:
    """Give the keys of fragments with every address hidden."""
    return {_HIDDEN_ADDRESS.sub(MASKED_ADDRESS, fold_addresses(normalise(fragment.text))) for fragment in fragments}


def _is_furniture(fragment: Fragment) -> bool:
    """Tell whether a fragment is part of the page rather than of the document.

    A menu entry is all link, or it is short and carries no clause. Not so what may be substance in few words: an item of a list that a
    sentence introduces, a table cell, a number or date, a link that names a policy or a setting.
    """
    words = plain_text(fragment.text).lower()
    count = len(words.split())
    if _IMPRINT.search(words) and count <= SHORT_PHRASE_WORDS:
        return True
    if not _IMAGE.sub("", fragment.text).strip():
        return True
    if "@" in words or any(map(str.isdigit, words)) or (POLICY_WORDS.search(words) and count > GENERIC_LINK_WORDS):
        return False
    if not _BRACKETED.sub("", fragment.text).strip(" ·|•-*_"):
        return True
    if _introduces(fragment.block.lead_in) or fragment.block.kind is BlockKind.TABLE_ROW:
        return False
    if count >= MENU_TITLE_WORDS and words.endswith((".", ";", ":")):
        return False
    carried = len(set(_WORD.findall(words)) & CLAUSE_WORDS)
    return carried == 0 or (carried == 1 and count <= SHORT_PHRASE_WORDS) or (words.endswith("?") and count <= QUESTION_WORDS)


def _introduces(lead_in: str) -> bool:
    """Tell whether a lead-in is part of a sentence, not the title of a menu: most of its words are in lower case."""
    words = _WORD.findall(lead_in)
    return len(words) >= MENU_TITLE_WORDS and 2 * sum(map(str.islower, words)) > len(words)


RULES: tuple[Callable[[Document, Document, Divergence], Fault | None], ...] = (
    _judge_notice,
    _judge_size,
    _judge_copies,
    _judge_language,
    judge_date,
    _judge_one_sided,
    judge_edition,
    judge_subject,
    _judge_noise,
)
