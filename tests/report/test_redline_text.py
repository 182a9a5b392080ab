"""Tests of the redline in the terminal."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.compare.redline import diff_blocks
from monitor.model import Block, BlockKind, Document
from monitor.report import render_redline_text, summarise_rows
from monitor.report.inline import read_plain
from monitor.report.visible import measure_width
from tests.report.examples import OLD, ROWS, document, heading, listed, paragraph, table_row

WORD = st.one_of(
    st.sampled_from(["we", "may", "not", "use", "your", "data", "for", "training", "models", "unless", "consent", "legal", "basis"]),
    st.text(alphabet=st.sampled_from("abé日\u0301*_[](){}+-\u202e\x1b"), min_size=1, max_size=12),
    st.just("https://x.example/" + "long-path/" * 20),
)
SENTENCE = st.lists(WORD, min_size=1, max_size=15).map(" ".join)
BLOCK = st.one_of(
    SENTENCE.map(paragraph),
    SENTENCE.map(heading),
    SENTENCE.map(listed),
    st.lists(SENTENCE, min_size=1, max_size=3).map(lambda cells: table_row(*cells)),
    SENTENCE.map(lambda text: Block(kind=BlockKind.PREFORMATTED, text=text)),
)
DOCUMENT = st.lists(BLOCK, max_size=6).map(lambda blocks: document(*blocks))
GOLDEN = """\
  # Privacy Policy
+ From 14 January 2027 we develop picture models. You can opt out in your settings.
  Effective 27 February 2026
  ⋯ 6 unchanged parts
  ## 3. How we use your data
~ a. to send you the weekly letter, [-if-]{+unless+} you [-asked for-]{+turn+} it {+off+}.
  b. to show your profile to neighbours near you;
~ We [-do not-]{+may+} use your photos to train artificial intelligence{+, unless you opt out+}. See
  our help pages.
    Link “help pages” now leads to https://pawprint.example/help/ai
  Run your account | Name, e-mail | Contract
~ Improve our services for all members | Usage data {+and photos+} | [-Your consent-]{+Legitimate
  interests+}
- We never sell your data.
"""
ESCAPE = re.compile(r"\x1b\[[\d;]*m")


def visible_words(source: Document) -> set[str]:
    """Give the words that a reader sees in a document."""
    texts = [
        block.text if block.kind is BlockKind.PREFORMATTED else " ".join(map(read_plain, block.cells or (block.text,)))
        for block in source.blocks
    ]
    return {word for text in texts for word in re.findall(r"[a-z]{2,}", text)}


def test_every_kind_of_row_is_told_without_colour() -> None:
    """Without colour, signs and brackets say what was added, removed, edited and moved."""
    assert render_redline_text(ROWS, width=100) == GOLDEN


def test_a_moved_block_is_named() -> None:
    """A block that stands elsewhere now is shown once, with where it came from."""
    clauses = [paragraph(f"The clause with number {number} is about subject {number * 7}.", ("T", "A")) for number in range(6)]
    moved = paragraph("We keep backups for thirty days in two places.", ("T", "A"))
    there = paragraph(moved.text, ("T", "B"))
    rows = diff_blocks(document(moved, *clauses, heading("B", 2, ("T",))), document(*clauses, heading("B", 2, ("T",)), there))
    assert "> (moved from T › A) We keep backups" in render_redline_text(rows)


def test_marks_stand_at_the_words() -> None:
    """Words taken out and put in are bracketed where they stand, and blanks stay outside."""
    rows = diff_blocks(
        document(paragraph("We will not sell your data to anyone.")), document(paragraph("We may sell your data to partners."))
    )
    assert (
        render_redline_text(rows, width=80, context=None).splitlines()[-1]
        == "~ We [-will not-]{+may+} sell your data to [-anyone-]{+partners+}."
    )


def test_colour_needs_no_brackets() -> None:
    """In colour, words are struck through or underlined, and the words are the same."""
    colored = render_redline_text(ROWS, color=True, width=100)
    assert "\x1b[31;9mdo not\x1b[0m" in colored
    assert "\x1b[32;4mmay\x1b[0m" in colored
    assert "[-" not in colored


def test_a_changed_target_is_told_under_its_words() -> None:
    """A link that leads elsewhere is named, since its words do not show it."""
    assert "Link “help pages” now leads to https://pawprint.example/help/ai" in render_redline_text(ROWS, width=100)


def test_unchanged_parts_fold() -> None:
    """Unchanged blocks away from changes are counted, not printed; asked for everything, all are."""
    assert "Clause 3" not in render_redline_text(ROWS)
    assert "unchanged parts" in render_redline_text(ROWS)
    assert "Clause 3" in render_redline_text(ROWS, context=None)


def test_the_place_is_named() -> None:
    """A change far from its heading is shown under the headings above it, without the title that all share."""
    old = document(
        heading("Terms", 1, ()),
        *(paragraph(f"Part {n} stays.", ("Terms", "Two")) for n in range(9)),
        paragraph("Last word.", ("Terms", "Two")),
    )
    new = document(*old.blocks[:-1], paragraph("Last words.", ("Terms", "Two")))
    assert "§ Two\n" in render_redline_text(diff_blocks(old, new))


def test_long_unchanged_stretches_are_left_out() -> None:
    """In a long edited block only the words around the change are printed."""
    filler = "These words stay as they are for a long while. " * 30
    rows = diff_blocks(document(paragraph(f"{filler}We ask you. {filler}")), document(paragraph(f"{filler}We tell you. {filler}")))
    text = render_redline_text(rows)
    assert "[-ask-]{+tell+}" in text
    assert text.count("[…]") == 2
    assert len(text) < 500


def test_equal_texts_say_so() -> None:
    """Two equal texts get a sentence, not an empty page; no rows give no text."""
    assert render_redline_text(diff_blocks(OLD, OLD)) == "The two texts say the same, word for word.\n"
    assert render_redline_text(()) == ""


def test_escape_sequences_of_a_page_never_reach_the_terminal() -> None:
    """A page's own escape sequences are shown by their codes, also in headings, list markers and link targets."""
    nasty = "\x1b]0;owned\x07"
    old = document(listed(f"one {nasty} two [a](https://x.example/1)"))
    new = document(
        Block(kind=BlockKind.LIST_ITEM, text=f"one {nasty} three [a](https://x.example/{nasty})", marker=nasty, path=(f"Path {nasty}",)),
    )
    text = render_redline_text(diff_blocks(old, new), width=200)
    assert not set(text) & {"\x1b", "\x07"}
    assert text.count("⟨U+001B⟩") >= 3


def test_rows_are_summed_up() -> None:
    """A summary counts each kind of row."""
    assert summarise_rows(diff_blocks(OLD, OLD)) == "no words changed"
    assert summarise_rows(ROWS) == "3 edited, 1 added, 1 removed"


@settings(max_examples=60)
@given(DOCUMENT, DOCUMENT, st.integers(20, 90), st.booleans())
def test_no_line_is_too_wide(old: Document, new: Document, width: int, color: bool) -> None:
    """No line takes more columns than there are, whatever the words, wide or long."""
    for line in render_redline_text(diff_blocks(old, new), width=width, color=color).split("\n"):
        assert measure_width(ESCAPE.sub("", line)) <= width


@settings(max_examples=60)
@given(st.lists(st.from_regex(r"[a-z]{2,14}", fullmatch=True), min_size=10, max_size=40), st.integers(20, 90), st.booleans())
def test_context_is_whole_or_says_that_it_is_cut(words: list[str], width: int, color: bool) -> None:
    """Of a block that gives context, either every word is printed or an ellipsis ends it, whatever the width."""
    context = paragraph(" ".join(words))
    rows = diff_blocks(document(context, paragraph("We ask you.")), document(context, paragraph("We may tell you.")))
    text = ESCAPE.sub("", render_redline_text(rows, width=width, color=color))
    shown = " ".join(line[2:] for line in itertools.takewhile(lambda line: not line.startswith("~"), text.splitlines()))
    assert " ".join(words) in shown or "…" in shown


def test_a_full_last_line_of_context_is_cut_with_an_ellipsis() -> None:
    """Where the last line kept has no column left, its last word makes room for the ellipsis."""
    context = paragraph("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii")
    rows = diff_blocks(document(context, paragraph("We ask you.")), document(context, paragraph("We tell you.")))
    assert "  eeee ffff gggg…\n" in render_redline_text(rows, width=21)


@settings(max_examples=60)
@given(DOCUMENT, DOCUMENT)
def test_no_word_is_lost(old: Document, new: Document) -> None:
    """Every word of both texts stands in the whole redline."""
    text = render_redline_text(diff_blocks(old, new), width=10_000, context=None)
    shown = re.sub(r"\[-|-\]|\{\+|\+\}", "", text)
    missing = {word for word in visible_words(old) | visible_words(new) if word not in shown and word not in text}
    assert not missing


@pytest.mark.parametrize("width", [-1, 0, 3])
def test_a_tiny_terminal_gets_the_narrowest_lines(width: int) -> None:
    """A width that nothing fits in is taken as twenty columns."""
    assert max(map(measure_width, render_redline_text(ROWS, width=width).splitlines())) <= 20
