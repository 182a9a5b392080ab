"""What reading a page gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.model import Document

EXCERPT_CHARS = 120

_PLAIN_NAME = re.compile(r"[A-Za-z][\w-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Name one part of a page that was left out of its text, and why."""

    reason: str
    excerpt: str
    """Its first words, plain."""
    part: str = ""
    """The element, as a CSS selector that a source may `remove` ("div.cookie-banner"); not always unique on the page."""
    words: int = 0
    """How many there are in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Hold what the monitor sees of a page, and what it left out."""

    document: Document
    dropped: tuple[Dropped, ...] = ()


def name_part(tag: str, identifier: str | None, classes: str | None) -> str:
    """Name an element as a CSS selector: by its id, else by its first class, else by its tag; names that CSS would have to escape go."""
    if identifier and _PLAIN_NAME.fullmatch(identifier):
        return f"{tag}#{identifier}"
    name = next((name for name in (classes or "").split() if _PLAIN_NAME.fullmatch(name)), "")
    return f"{tag}.{name}" if name else tag


def make_excerpt(text: str) -> str:
    """Cut a text to its first words, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT_CHARS else words[: EXCERPT_CHARS - 1].rstrip() + "…"
