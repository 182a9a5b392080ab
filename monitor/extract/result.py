"""What reading a page gives."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.model import Document

EXCERPT_CHARS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Name one part of a page that was left out of its text, and why."""

    reason: str
    excerpt: str
    """Its first words, plain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Hold what the monitor sees of a page, and what it left out."""

    document: Document
    dropped: tuple[Dropped, ...] = ()


def make_excerpt(text: str) -> str:
    """Cut a text to its first words, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT_CHARS else words[: EXCERPT_CHARS - 1].rstrip() + "…"
