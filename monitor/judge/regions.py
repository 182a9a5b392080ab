"""Tell the part or the edition of a text that only some regions' readers see, and another document beside this one."""

from __future__ import annotations

from monitor.judge.divergence import Divergence, Fragment
from monitor.judge.editions import moved_on, read_header_date
from monitor.judge.text_marks import LAW_WORDS, NUMBERED_TITLE, REGION_NAMES, RESIDENCE, TITLE_NOUN
from monitor.model import Block, BlockKind, Document, Fault, FaultKind
from monitor.text.plain import plain_text

COMPANION_SIZE = 1500
"""Characters from which a part under a title of its own is a document, not a notice."""

COMPANION_REST = 0.03
"""What may differ besides, as a share of it: a menu entry, a date."""

REGION_PART = 0.05
REGION_PART_REST = 0.03
"""A regional section is a twentieth of a text or more; next to nothing else differs where only one comes or goes."""

REGION_FLIP = 0.12
REGION_FLIP_REST = 0.3
"""Where another region's edition is shown, other places differ too, but less than a third as much."""

LAW_SENTENCES = 6
LAW_LEAD = 5
"""So many sentences that talk of a region's law, and five times as many as on the other side."""

TITLE_SHARE = 0.6
"""Another region's edition is another text: most of it differs. An author who names a region in a title keeps the text under it."""

TITLE_BLOCKS = 8
"""Blocks among which a text says whom it is for."""

TITLE_LENGTH = 120


def judge_companion(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell another document with a title of its own that came onto the page, or left it, while this one stayed as it was."""
    for document, one in ((new, divergence), (old, divergence.turned)):
        if one.added_size < COMPANION_SIZE or one.removed_size > COMPANION_REST * one.added_size:
            continue
        title = _find_companion(document, one.added, one.added_size)
        if title:
            change = "came onto" if document is new else "left"
            detail = f"Another document ({title!r}) {change} the page; this one stayed as it was. A selector keeps them apart."
            return Fault(kind=FaultKind.VARIANT, name="other_document_beside", detail=detail)
    return None


def _find_companion(document: Document, fragments: tuple[Fragment, ...], size: int) -> str | None:
    """Name the first of the documents that hold all these fragments; None where some stand under the page's own title."""
    differing = {id(fragment.block) for fragment in fragments}
    titles = {plain_text(block.text): block for block in document.blocks if _is_title(block)}
    own = next(iter(titles), None)
    named = [words for words, block in titles.items() if id(block) in differing and words != own]
    if not named:
        return None
    inside = sum(len(fragment.text) for fragment in fragments if _stands_under(fragment.block, named))
    return named[0] if inside >= (1 - COMPANION_REST) * size else None


def _stands_under(block: Block, titles: list[str]) -> bool:
    return (block.path[0] if block.path else plain_text(block.text) if block.kind is BlockKind.HEADING else "") in titles


def _is_title(block: Block) -> bool:
    if block.kind is not BlockKind.HEADING or block.level != 1 or len(block.text) > TITLE_LENGTH:
        return False
    words = plain_text(block.text).lower()
    return TITLE_NOUN.search(words) is not None and not NUMBERED_TITLE.match(words)


def judge_title(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell the edition for other readers: its title names a region that the other's does not, and one of them says who reads which."""
    if min(divergence.removed_share, divergence.added_share) < TITLE_SHARE:
        return None
    before, after = _name_readers(old, divergence.removed), _name_readers(new, divergence.added)
    if before == after or not (_sorts_readers(old) or _sorts_readers(new)):
        return None
    named = [", ".join(sorted(names)) or "no region" for names in (before, after)]
    detail = f"The title names {named[0]} before and {named[1]} now: the edition for other readers."
    return Fault(kind=FaultKind.VARIANT, name="other_edition", detail=detail)


def _name_readers(document: Document, fragments: tuple[Fragment, ...]) -> frozenset[str]:
    """Give the regions that a text names in a title that the other one does not have."""
    differing = {id(fragment.block) for fragment in fragments}
    titles = [
        plain_text(block.text).lower()
        for block in document.blocks[:TITLE_BLOCKS]
        if block.kind is BlockKind.HEADING and id(block) in differing and TITLE_NOUN.search(block.text.lower())
    ]
    return frozenset(region for region, pattern in REGION_NAMES for title in titles if pattern.search(title))


def _sorts_readers(document: Document) -> bool:
    return any(RESIDENCE.search(plain_text(block.text).lower()) for block in document.blocks[:TITLE_BLOCKS])


def judge_region(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell a region's section that came or went with the place the page was asked from: it speaks of that region's law.

    The date in the header must stand in both texts unmoved: an author who adds a section for a new law dates it.
    """
    for one in (divergence, divergence.turned):
        rest = one.removed_size / max(1, one.added_size)
        is_part = one.added_share >= REGION_PART and rest <= REGION_PART_REST
        is_flip = one.added_share >= REGION_FLIP and rest <= REGION_FLIP_REST
        if not (is_part or is_flip):
            continue
        if _count_law(one.added) < max(LAW_SENTENCES, LAW_LEAD * _count_law(one.removed)):
            return None
        before, after = read_header_date(old), read_header_date(new)
        if before is None or before != after or moved_on(old, new, divergence):
            return None
        detail = f"A part about one region's law came or went under the same date ({after.isoformat()}): another region's edition."
        return Fault(kind=FaultKind.VARIANT, name="other_edition", detail=detail)
    return None


def _count_law(fragments: tuple[Fragment, ...]) -> int:
    return sum(LAW_WORDS.search(fragment.text.lower()) is not None for fragment in fragments)
