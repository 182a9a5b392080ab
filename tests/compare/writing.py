"""Write small documents for the tests of the comparison."""

from __future__ import annotations

from collections import Counter

from monitor.compare.passages import list_pieces
from monitor.model import Change, Document, EditKind
from monitor.text.markdown import parse_markdown
from monitor.text.plain import normalise


def write(text: str, language: str = "en") -> Document:
    """Read a Markdown text whose lines may be indented for the eye."""
    return parse_markdown("\n".join(line.strip() for line in text.strip().splitlines()), language=language)


def list_edits(change: Change) -> list[tuple[str, str | None, str | None]]:
    """Give edits as (kind, old words, new words); a cosmetic one's kind has a "~" before it."""
    return [
        ("~" * edit.cosmetic + edit.kind, edit.old.text if edit.old else None, edit.new.text if edit.new else None) for edit in change.edits
    ]


def count_sentences(document: Document) -> Counter[str]:
    """Count the sentences of a document by their comparison key."""
    return Counter(piece.key for piece in list_pieces(document, 0, len(document.blocks)))


def apply_edits(sentences: Counter[str], change: Change) -> Counter[str]:
    """Carry out a change on counted sentences."""
    applied = Counter(sentences)
    for edit in change.edits:
        if edit.kind is not EditKind.ADDED:
            assert edit.old is not None
            applied[normalise(edit.old.text)] -= 1
        if edit.kind is not EditKind.REMOVED:
            assert edit.new is not None
            applied[normalise(edit.new.text)] += 1
    assert min(applied.values(), default=0) >= 0, "an edit took away a sentence that was not there"
    return +applied
