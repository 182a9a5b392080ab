"""Tell another edition of a document, for another region or of an older date, from a new version."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from monitor.judge.divergence import Divergence, Fragment
from monitor.model import Document, Fault, FaultKind
from monitor.text.dates import find_stated_dates
from monitor.text.plain import plain_text

SECTION_SHARE = 0.08
"""A difference of less, with an older date, may be wording taken back: a rollback is news."""

FEW_SHARE = 0.12
"""Most that may differ on the lesser side for a difference to count as sections taken out or brought in."""

EDITION_SHARE = 0.12
COMPANY_COUNT = 2
COMPANY_LEAD = 3
"""A company named at least twice, and three times as often as in the other text, is the one a text speaks for."""

FIRST_BLOCKS = 40
"""Most differing blocks that are read for a header's date."""

HEADER_BLOCKS = 80
"""Blocks among which the header's date stands, a menu above it included."""

DATE_LINE_LENGTH = 400
"""Characters of the longest block that can be a date line, links included."""

_HAS_DIGIT = re.compile(r"\d")
_LEGAL_FORMS = r"Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|B\.V|N\.V|S\.A\.S|S\.A|SAS|S\.à r\.l|S\.r\.l|S\.L|AB|AG|A/S|plc|PLC|Corporation|Corp|K\.K"
_FORMS = tuple(_LEGAL_FORMS.replace("\\", "").split("|"))
_COMPANY = re.compile(rf"\b((?:[A-Z][\w.&’'-]*,? ){{1,4}}(?:{_LEGAL_FORMS})\b)")
"""A company by its legal form, as policies name the one that answers for the data."""


def judge_date(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell an older version from a rollback: an author who takes wording back does not take out or bring in whole sections only."""
    if (
        min(divergence.removed_share, divergence.added_share) > FEW_SHARE
        or max(divergence.removed_share, divergence.added_share) < SECTION_SHARE
    ):
        return None
    before, after = _changed_date(old, divergence.removed), _changed_date(new, divergence.added)
    if before and after and after < before:
        detail = f"The text bears the date {after.isoformat()}, the one before {before.isoformat()}: an older version is shown."
        return Fault(kind=FaultKind.VARIANT, name="older_version", detail=detail)
    return None


def judge_edition(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell the edition for another region by the company that answers for the text."""
    if max(divergence.removed_share, divergence.added_share) < EDITION_SHARE or moved_on(old, new, divergence):
        return None
    before, after = (_count_companies(document) for document in (old, new))
    gone, come = (_find_new_company(*pair) for pair in ((after, before), (before, after)))
    one_sided = min(divergence.removed_share, divergence.added_share) <= FEW_SHARE
    if (gone and come) or (one_sided and (gone or come)):
        named = f"{gone or 'another company'} before, {come or 'another'} now"
        detail = f"Another company answers for the text ({named}), under no later date: the edition for another region."
        return Fault(kind=FaultKind.VARIANT, name="other_edition", detail=detail)
    return None


def _count_companies(document: Document) -> Counter[str]:
    blocks = (block for block in document.blocks if _has_form(block.text))
    return Counter(" ".join(match[1].split()) for block in blocks for match in _COMPANY.finditer(plain_text(block.text)))


def _has_form(text: str) -> bool:
    for form in _FORMS:  # noqa: SIM110 - runs for every block, and a generator costs twice as much
        if form in text:
            return True
    return False


def _find_new_company(before: Counter[str], after: Counter[str]) -> str | None:
    """Name the company that a text speaks for and the other hardly does."""
    for name, count in after.most_common(3):
        if count >= COMPANY_COUNT and COMPANY_LEAD * before[name] <= count:
            return name
    return None


def moved_on(old: Document, new: Document, divergence: Divergence) -> bool:
    """Tell whether the new text bears a later date than the old one; a date line that stands in both texts says no.

    A day from which a text says that it will hold counts where it has no other date, and the old text such a day, too: a banner's is not
    the text's own.
    """
    after = _changed_date(new, divergence.added)
    if after is not None:
        before = _changed_date(old, divergence.removed)
        return before is None or after > before
    ahead = _changed_date(new, divergence.added, announced=True)
    was_ahead = _changed_date(old, divergence.removed, announced=True) if ahead is not None else None
    if ahead is None or was_ahead is None or read_header_date(new) is not None:
        return False
    return ahead > was_ahead


def read_header_date(document: Document) -> date | None:
    """Read the date that a text's header gives for itself; None where its beginning states none."""
    few = tuple(block for block in document.blocks[:HEADER_BLOCKS] if len(block.text) <= DATE_LINE_LENGTH and _HAS_DIGIT.search(block.text))
    stated = find_stated_dates(Document(blocks=few, language=document.language)) if few else ()
    return next((one.on for one in stated if one.role != "announced" and one.precise), None)


def _changed_date(document: Document, fragments: tuple[Fragment, ...], *, announced: bool = False) -> date | None:
    """Read the header's date, or the day announced, from the blocks that differ: a whole text's dates cost more than all the rest."""
    lines = [fragment for fragment in fragments if len(fragment.block.text) <= DATE_LINE_LENGTH]
    blocks = {id(fragment.block): fragment.block for fragment in lines if _HAS_DIGIT.search(fragment.letters)}
    few = tuple(blocks.values())[:FIRST_BLOCKS]
    stated = find_stated_dates(Document(blocks=few, language=document.language)) if few else ()
    return next((one.on for one in stated if (one.role == "announced") is announced and one.precise), None)
