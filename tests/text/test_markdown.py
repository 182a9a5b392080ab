"""Test the canonical form, and the reading of other archives' Markdown."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import Block, BlockKind, Document
from monitor.text.markdown import parse_markdown, render_markdown
from monitor.text.markdown_reading import _read_section
from tests.text.texts import read_texts

_KINDS = [BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING]
_TRICKY = [
    "1. ",
    "1.1 ",
    "2.1. A",
    "a. ",
    "(iv) ",
    "(a) ",
    "- ",
    "* ",
    "+ ",
    "• ",
    "# ",
    "> ",
    "| ",
    "|",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "\\",
    "- - -",
    ":--",
]
_words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\u0085"), min_size=1, max_size=12)
_line = (
    st.lists(st.one_of(st.sampled_from(_TRICKY), _words), min_size=1, max_size=4)
    .map(lambda parts: " ".join("".join(parts).split()))
    .filter(lambda text: bool(text) and text == text.strip())
)
_marker = st.sampled_from(["-", "1.", "12)", "a.", "B)", "(a)", "(iv)", "iv.", "2.1", "2.1.", "", "§ 5", "•"])
_prose = st.builds(Block, kind=st.sampled_from(_KINDS), text=_line, level=st.integers(1, 6), marker=_marker).map(
    lambda block: Block(kind=block.kind, text=block.text, level=0) if block.kind is BlockKind.PARAGRAPH else block
)
_row = (
    st.lists(st.one_of(st.just(""), _line), min_size=1, max_size=4)
    .filter(any)
    .map(lambda cells: Block(kind=BlockKind.TABLE_ROW, text=" | ".join(cells), cells=tuple(cells)))
)
_preformatted = (
    st.lists(st.one_of(_line, st.just(""), st.just("  ```")), min_size=1, max_size=4)
    .map("\n".join)
    .filter(lambda text: bool(text.strip()))
    .map(lambda text: Block(kind=BlockKind.PREFORMATTED, text=text))
)


@given(st.lists(st.one_of(_prose, _row, _preformatted), max_size=8))
def test_round_trip(blocks: list[Block]) -> None:
    """Whatever blocks are written, the same are read."""
    document = Document(blocks=tuple(blocks))
    text = render_markdown(document)
    again = parse_markdown(text)
    assert again.blocks == document.blocks
    assert render_markdown(again) == text or any(block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW) for block in blocks)


@given(st.text("ab1.)(-*+#>|=`~_ \t\\\n", max_size=120))
def test_reading_settles(text: str) -> None:
    """Whatever Markdown is read, its canonical form reads the same, with the same context."""
    first = parse_markdown(text)
    again = parse_markdown(render_markdown(first))
    assert again.blocks == first.blocks


def test_canonical_form_is_kept() -> None:
    """A text in canonical form is written as it was read, and its context is made anew."""
    text = (
        "# Terms\n\n**Your content**\n\nYou agree not to:\n\n- use the service to:\n  a. scrape it\n  b. resell it\n\n"
        "  Fines apply.\n\n- attack it\n\n"
        "| Purpose | Basis |\n| --- | --- |\n| Training \\| tests | Consent<br>or contract |\n\n1\\. Not a list\n\n```\na  b\n```\n"
    )
    document = parse_markdown(text)
    assert render_markdown(document) == text
    places = [(block.kind.value, block.level, block.marker, block.path, block.lead_in, block.columns) for block in document.blocks]
    under = ("Terms", "Your content")
    assert places == [
        ("heading", 1, "", (), "", ()),
        ("paragraph", 0, "", ("Terms",), "", ()),
        ("paragraph", 0, "", under, "", ()),
        ("list_item", 1, "-", under, "You agree not to:", ()),
        ("list_item", 2, "a.", under, "You agree not to: use the service to:", ()),
        ("list_item", 2, "b.", under, "You agree not to: use the service to:", ()),
        ("paragraph", 1, "", under, "You agree not to: use the service to:", ()),
        ("list_item", 1, "-", under, "You agree not to:", ()),
        ("table_row", 0, "", under, "", ()),
        ("table_row", 0, "", under, "", ("Purpose", "Basis")),
        ("paragraph", 0, "", under, "", ()),
        ("preformatted", 0, "", under, "", ()),
    ]


def _outline(text: str) -> list[tuple[str, int, str, str]]:
    return [(block.kind.value[0], block.level, block.marker, block.text) for block in parse_markdown(text).blocks]


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        ("Terms\n=====\n\nScope\n-----\n\nText", [("h", 1, "", "Terms"), ("h", 2, "", "Scope"), ("p", 0, "", "Text")]),
        (
            "*   One\n    \n    More\n    \n    *   Inner\n*   Two",
            [("l", 1, "-", "One"), ("p", 1, "", "More"), ("l", 2, "-", "Inner"), ("l", 1, "-", "Two")],
        ),
        ("1.  One\n    1.  Inner\n2.  Two", [("l", 1, "1.", "One"), ("l", 2, "1.", "Inner"), ("l", 1, "2.", "Two")]),
        ("first line\nsecond line", [("p", 0, "", "first line second line")]),
        ("first line  \nsecond line", [("p", 0, "", "first line<br>second line")]),
        ("first line\\\nsecond line", [("p", 0, "", "first line<br>second line")]),
        ("may:  \n(a) scrape  \n(b) resell", [("p", 0, "", "may:"), ("l", 1, "(a)", "scrape"), ("l", 1, "(b)", "resell")]),
        ("as said in\n(b) above and\n12. of May", [("p", 0, "", "as said in (b) above and 12. of May")]),
        ("2.5 million users", [("p", 0, "", "2.5 million users")]),
        ("2.5 Users may", [("l", 1, "2.5", "Users may")]),
        ("1\\. Scope", [("p", 0, "", "1. Scope")]),
        ("1.  ### Scope", [("h", 3, "", "1. Scope")]),
        ("*   ### Scope", [("h", 3, "", "Scope")]),
        ("1.  Scope\n    -----", [("h", 2, "", "1. Scope")]),
        ("1.\n\n    Scope", [("l", 1, "1.", "Scope")]),
        ("*   1.  Scope", [("l", 1, "1.", "Scope")]),
        ("> quoted\n> text\n>\n> - item", [("p", 0, "", "quoted text"), ("l", 1, "-", "item")]),
        ("a\n\n* * *\n\n- - -\n\nb", [("p", 0, "", "a"), ("p", 0, "", "b")]),
        ("- one\r\n- two\r\n", [("l", 1, "-", "one"), ("l", 1, "-", "two")]),
        ("~~~\n1. x\n", [("p", 0, "", "1. x")]),
        ("", []),
    ],
)
def test_reads_other_markdown(text: str, outline: list[tuple[str, int, str, str]]) -> None:
    """Other writers' forms give the blocks that a reader of their pages sees."""
    assert _outline(text) == outline


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("| A | B |\n| --- | --- |\n| c | d |", [(("A", "B"), ()), (("c", "d"), ("A", "B"))]),
        ("|     |     |\n| --- | --- |\n| c | d |", [(("c", "d"), ())]),
        ("|     |     |\n| --- | --- |\n| **A** | **B** |\n| c | d |", [(("**A**", "**B**"), ()), (("c", "d"), ("A", "B"))]),
        ("| a \\| b |  |\n| --- | --- |\n| c |", [(("a | b", ""), ()), (("c",), ("a | b", ""))]),
    ],
)
def test_reads_tables(text: str, rows: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    """A row keeps its cells, and knows the header row above it."""
    assert [(block.cells, block.columns) for block in parse_markdown(text).blocks] == rows


@pytest.mark.parametrize(
    ("above", "lead_in"),
    [
        ("You may not:", "You may not:"),
        ("You agree that you will", "You agree that you will"),
        ("The following is forbidden.", "The following is forbidden."),
        ("Es gilt das Folgende.", "Es gilt das Folgende."),
        ("We do not sell data.", ""),
        ("**We never:**", "We never:"),
        ("## Never:", "Never:"),
        ("## Rules", ""),
    ],
)
def test_lead_in(above: str, lead_in: str) -> None:
    """A list is introduced by what is unfinished or points ahead, and by nothing else."""
    assert parse_markdown(f"{above}\n\n- scrape it").blocks[-1].lead_in == lead_in


def test_pseudo_heading_ends_at_the_next_heading() -> None:
    """A short bold paragraph is context for what follows, up to the next heading or bold paragraph."""
    blocks = parse_markdown("# T\n\n**One**\n\na\n\n**Two**\n\nb\n\n**We sell all of it to everybody who asks.**\n\n## H\n\nc").blocks
    assert [block.path for block in blocks if block.text in "abc"] == [("T", "One"), ("T", "Two"), ("T", "H")]


def test_no_word_of_a_recorded_text_is_lost(corpus: Path) -> None:
    """Reading a recorded text keeps every word, link target and marker in order, and its canonical form reads the same."""
    words = re.compile(r"\w+")

    def clean(text: str) -> list[str]:
        return words.findall(text.replace("_", " ").replace("<br>", " "))

    for text in read_texts(corpus, step=24):
        document = parse_markdown(text)
        assert clean("\n".join(f"{block.marker} {block.text}" for block in document.blocks)) == clean(text)
        assert parse_markdown(render_markdown(document)).blocks == document.blocks


def test_imports_stay_light() -> None:
    """Reading a stored text loads none of the heavy libraries."""
    code = (
        "import sys, monitor.text.markdown, monitor.text.sentences, monitor.text.language, monitor.text.dates\n"
        "print([name for name in ('nupunkt', 'sentencex', 'py3langid', 'numpy', 'dateparser', 'bs4', 'lxml') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


_lines = st.lists(
    st.one_of(
        st.just(""),
        st.sampled_from(["====", "----", "## Scope", "# A", "###", "1.", "- ", "> ", "* x", "| a | b |", "**Bold**", "You may not:", "  "]),
        st.builds("{}{}".format, st.sampled_from(["", "- ", "1. ", "2.1 ", "## ", "> ", "  ", "1. - ", "#### "]), _words),
    ),
    max_size=14,
)


@given(_lines)
def test_sections_read_one_by_one_are_the_text_read_at_once(lines: list[str]) -> None:
    """Cutting a text into sections that are read apart changes no block and no context of one."""
    text = "\n".join(lines)
    whole, _ = _read_section.__wrapped__(text, ())
    found = parse_markdown(text).blocks
    assert found == whole
    assert [(one.level, one.marker, one.path, one.lead_in) for one in found] == [
        (one.level, one.marker, one.path, one.lead_in) for one in whole
    ]


def test_a_section_in_both_texts_is_read_once() -> None:
    """A section that another text had as well gives the very same blocks."""
    first = parse_markdown("# Terms\n\nOne.\n\n## Scope\n\nThe same.\n")
    second = parse_markdown("# Terms\n\nTwo.\n\n## Scope\n\nThe same.\n")
    assert first.blocks[-1] is second.blocks[-1]
    assert first.blocks[1] != second.blocks[1]


def test_a_thousand_markers_on_one_line_are_read() -> None:
    """A line of markers is no deeper for the reader than any other line."""
    assert parse_markdown("* - " * 2000 + "x").blocks[-1].text == "x"
