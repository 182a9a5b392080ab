"""How a check ends, and why."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """Say how a check ended (the batch contract's words)."""

    UNCHANGED = "unchanged"
    FIRST = "first"
    CHANGED = "changed"
    SILENT = "silent"
    FAULT = "fault"
    UNREACHABLE = "unreachable"


class Reason(StrEnum):
    """Say why; for FAULT and UNREACHABLE the reason is the verdict's or failure's own name instead."""

    # changed
    NEWS = "news"
    UNDATED = "undated"
    """News whose text changed in substance while the date it gives for itself did not."""
    ROLLBACK = "rollback"
    WITHDRAWN = "withdrawn"
    # silent
    PENDING = "pending"
    FLAP = "flap"
    KNOWN = "known"
    COSMETIC = "cosmetic"
    REBASED = "rebased"
    # unchanged
    NOT_MODIFIED = "not_modified"
    SAME_BYTES = "same_bytes"
    SAME_VISIBLE_TEXT = "same_visible_text"
    SAME_TEXT = "same_text"
    CONFIRMED = "confirmed"
    """The second look at a text that was told, or taken as the document's first, before it was confirmed."""
    # first
    FIRST = "first"
