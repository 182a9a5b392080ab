"""Judge the step from one text of a document to the next: a change of terms, or something that only looks like one.

Rules, the first that holds decides. Each looks at how much of one text still stands in the other (`divergence`), not at its wording,
so that it holds for services and languages never seen:

1. damaged: an error notice or a wall stands in the text (or stood in the old one, and is gone);
2. damaged: hardly anything is left, or all that is left stood there before and much is missing;
3. damaged: the text stands there twice;
4. damaged: the same letters, run together;
5. variant: another language, an older version, another document beside this one, another edition of the same date;
6. noise: nothing that differs is a statement.
"""

from __future__ import annotations

from collections.abc import Callable

from monitor.judge.divergence import Divergence, Fragment, measure_divergence
from monitor.judge.editions import judge_date, judge_edition, moved_on
from monitor.judge.noise import judge_noise, judge_references
from monitor.judge.regions import judge_companion, judge_region, judge_title
from monitor.judge.spacing import judge_spacing
from monitor.judge.subject import judge_subject
from monitor.judge.text_marks import ANY_NOTICE, LONGEST_NOTICE, VERSION_NOTICE
from monitor.model import BlockKind, Document, Fault, FaultKind
from monitor.text.language import detect_language
from monitor.text.plain import plain_text

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

UNFOLDED_PLACES = 4
DATED_PLACES = 25
"""Folded parts open all over a page; an author adds a section in one to three places. Under a new date there must be many more of
them: an author who adds something in 25 places changes a sentence somewhere as well."""

BESIDE_SHARE = 0.4
BESIDE_GROWTH = 1.5
"""A new version printed beside the one before: two fifths of the text stand once more, and the page grew by half."""

COPIED_SHARE = 0.6
COPIED_REST = 0.15
"""Printed twice: three fifths of the text stand once more, and what is new makes up less than a seventh."""

OLD_COPY_SHARE = 0.3
"""Where the page itself said until when one of its versions applies, a third of the text need have stood there twice."""

FOREIGN_SIZE = 400
"""Characters from which a language can be told with some certainty."""


def judge_text(old: Document, new: Document) -> Fault | None:
    """Say why the step from `old` to `new` is no change of terms; None where it may be one.

    Costs far less than a comparison where the texts are close. damaged_old means that `new` is whole again.
    """
    divergence = measure_divergence(old, new)
    if not divergence.differs and len(old.blocks) == len(new.blocks):
        return judge_references(old, new)
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
            if ANY_NOTICE.match(words.lower()) and len(plain_text(fragment.block.text)) <= 2 * LONGEST_NOTICE:
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
    if _is_copied(divergence.turned) or _drops_old_copy(divergence):
        if _prints_two_versions(divergence.removed):
            return Fault(
                kind=FaultKind.DAMAGED_OLD,
                name="old_copy_dropped",
                detail="The earlier version, printed beside the present one until now, was taken off the page.",
            )
        return Fault(kind=FaultKind.DAMAGED_OLD, name="doubled", detail="The page held the document twice before, and now holds it once.")
    return None


def _drops_old_copy(divergence: Divergence) -> bool:
    """Tell whether the version that ends went, its wording included, and nothing came."""
    return (
        divergence.dropped_copies >= OLD_COPY_SHARE * divergence.new_distinct
        and divergence.added_share <= ONE_SIDED_REST
        and _prints_two_versions(divergence.removed)
    )


def _is_copied(divergence: Divergence) -> bool:
    added = divergence.added_size
    grown = divergence.new_size >= BESIDE_GROWTH * divergence.old_size
    if grown and divergence.added_copies >= BESIDE_SHARE * divergence.old_distinct and divergence.removed_size <= added:
        return True
    return divergence.added_copies >= COPIED_SHARE * divergence.old_distinct and added <= COPIED_REST * divergence.old_distinct


def _prints_two_versions(fragments: tuple[Fragment, ...]) -> bool:
    return any(VERSION_NOTICE.search(fragment.text.lower()) for fragment in fragments)


def _judge_one_sided(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    if _is_one_sided(divergence, ONE_SIDED_SHARE) and not moved_on(old, new, divergence):
        share = round(100 * divergence.removed_size / divergence.old_distinct)
        detail = f"{share} % of the text are missing and nothing came in their place; a part of the page was not loaded or not selected."
        return Fault(kind=FaultKind.DAMAGED_NEW, name="part_missing", detail=detail)
    if (
        _is_one_sided(divergence.turned, UNFOLDED_SHARE)
        and not _prints_two_versions(divergence.added)
        and _count_places(new, divergence.added) >= (DATED_PLACES if moved_on(old, new, divergence) else UNFOLDED_PLACES)
    ):
        share = round(100 * divergence.added_size / divergence.new_distinct)
        detail = f"{share} % of the text came in all over the page and nothing else changed; the text before lacked parts of the page."
        return Fault(kind=FaultKind.DAMAGED_OLD, name="part_missing", detail=detail)
    return None


def _is_one_sided(divergence: Divergence, share: float) -> bool:
    removed, added = divergence.removed_size, divergence.added_size
    return removed >= max(share * divergence.old_distinct, SMALL_DOCUMENT / 2) and added <= ONE_SIDED_REST * removed


def _count_places(document: Document, fragments: tuple[Fragment, ...]) -> int:
    """Count the runs of neighbouring blocks that the fragments make up."""
    differing = {id(fragment.block) for fragment in fragments}
    places, inside = 0, False
    for block in document.blocks:
        places += not inside and id(block) in differing
        inside = id(block) in differing
    return places


def _judge_language(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    if min(divergence.removed_size, divergence.added_size) < FOREIGN_SIZE:
        return None
    # where both texts as a whole are in one language, a part that shows none is a list of names, not a translation
    guess = old.language != new.language
    before, after = (
        detect_language("\n".join(fragment.text for fragment in side), guess=guess) for side in (divergence.removed, divergence.added)
    )
    if before and after and before != after:
        detail = f"The text changed its language from {before} to {after}; set `language` or `accept_language` of the source."
        return Fault(kind=FaultKind.VARIANT, name="other_language", detail=detail)
    return None


RULES: tuple[Callable[[Document, Document, Divergence], Fault | None], ...] = (
    _judge_notice,
    _judge_size,
    _judge_copies,
    _judge_language,
    judge_spacing,
    judge_date,
    judge_companion,
    _judge_one_sided,
    judge_title,
    judge_edition,
    judge_region,
    judge_subject,
    judge_noise,
)
