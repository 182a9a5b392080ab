"""Why a page, or a difference between two texts, is no change of terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """Say why a page or a difference is no change of terms (the batch contract's words)."""

    NOISE = "noise"
    DAMAGED_NEW = "damaged_new"
    DAMAGED_OLD = "damaged_old"
    VARIANT = "variant"


_OTHER_TEXTS = frozenset({"other_edition", "other_language", "other_document", "other_document_beside"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Name the verdict that a page, or the step from one text to the next, is not a change of terms."""

    kind: FaultKind
    name: str
    """The verdict: block_page, login_wall, consent_wall, soft_404, maintenance, empty_body, empty_shell, not_text, truncated,
    selector_dead, cut_short, doubled, other_language, other_document, navigation, ..."""
    detail: str
    """One sentence for the reader: what was found, and what to do about it."""

    @property
    def is_other_text(self) -> bool:
        """Tell whether the step leads to another edition, translation or document: such texts are not compared, however long they stand."""
        return self.name in _OTHER_TEXTS
