from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import diff_blocks, diff_words
from monitor.model import Document
from tests.compare.test_comparison import DOCUMENTS
from tests.compare.writing import write


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("We may sell it.", "We do not sell it.", "We [may|do not] sell it."),
        ("Same words.", "Same words.", "Same words."),
        ("", "All new.", "[|All new.]"),
        ("All old.", "", "[All old.|]"),
        ("until 3 March 2024", "until 9 May 2025", "until [3 March 2024|9 May 2025]"),
        (
            "see [here](https://example.org/a-b)",
            "see [here](https://example.org/a-c)",
            "see [here[](https://example.org/a-b)|](https://example.org/a-c)]",
        ),
        ("you can't", "you can", "you [can't|can]"),
    ],
)
def test_words(old: str, new: str, expected: str) -> None:
    """Words are shown whole, a replaced stretch as one deletion and one insertion."""
    shown = ""
    for span in diff_words(old, new):
        shown += {"equal": "{}", "delete": "[{}|]", "insert": "[|{}]"}[span.op].format(span.text)
    assert shown.replace("|][|", "|") == expected


@given(st.text(alphabet="ab .,()[]é\n", max_size=40), st.text(alphabet="ab .,()[]é\n", max_size=40))
def test_words_give_both_texts(old: str, new: str) -> None:
    """The spans joined give both texts back, and no two neighbours have the same operation."""
    spans = diff_words(old, new)
    assert "".join(span.text for span in spans if span.op != "insert") == old
    assert "".join(span.text for span in spans if span.op != "delete") == new
    assert all(one.op != other.op for one, other in pairwise(spans))


def test_blocks() -> None:
    """A redline shows what stayed, went, came, moved and was edited, in the new text's order."""
    moved, stays = "This paragraph moves to the end.", "The last one stays.\n\nIts neighbour too."
    old = write(f"# Terms\n\n{moved}\n\nWe may share your data with partners.\n\nA clause that goes away.\n\n{stays}")
    new = write(f"# Terms\n\nWe will share your data with partners.\n\n{stays}\n\n{moved}\n\nEntirely fresh wording here.")
    rows = diff_blocks(old, new)
    assert [(row.kind, (row.new or row.old or old.blocks[0]).text.split()[0]) for row in rows] == [
        ("unchanged", "Terms"),
        ("edited", "We"),
        ("removed", "A"),
        ("unchanged", "The"),
        ("unchanged", "Its"),
        ("moved", "This"),
        ("added", "Entirely"),
    ]
    assert [span.text for span in rows[1].spans if span.op != "equal"] == ["may", "will"]


@given(DOCUMENTS, DOCUMENTS)
def test_every_block_has_one_row(old: Document, new: Document) -> None:
    """Every block of either text stands in exactly one row, those of the new text in its order."""
    rows = diff_blocks(old, new)
    assert [row.new for row in rows if row.new] == list(new.blocks)
    assert sorted(row.old.text for row in rows if row.old) == sorted(block.text for block in old.blocks)
