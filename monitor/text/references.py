"""Read the references to characters that HTML leaves in Markdown."""

from __future__ import annotations


def read_references(text: str) -> str:
    """Put characters in the place of references to them ("&amp;")."""
    from html import unescape  # with a table of two thousand names, which most texts never need

    return unescape(text)
