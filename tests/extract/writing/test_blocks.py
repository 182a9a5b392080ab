"""HTML becomes blocks of inline Markdown, as a reader sees the page."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import pytest

from monitor.model import BlockKind
from tests.extract.pages import page, read, text_of

CASES = {
    "emphasis holds its words, not the spaces around them": ("<p>We<b> never </b>sell it.</p>", "We **never** sell it.\n"),
    "emphasis inside a word is no emphasis": ("<p><b>W</b>e ask.</p>", "We ask.\n"),
    "a link gets its whole target": ("<p>See <a href='/opt-out'>this</a>.</p>", "See [this](https://example.org/opt-out).\n"),
    "tracking parameters go": ("<p><a href='/a?utm_source=x&b=1&fbclid=2'>a b</a></p>", "[a b](https://example.org/a?b=1)\n"),
    "a link within the page is only its words": ("<p>See <a href='#s5'>section 5</a>.</p>", "See section 5.\n"),
    "an address is written once": ("<p><a href='mailto:me@example.org'>me@example.org</a></p>", "me@example.org\n"),
    "links side by side stay apart": ("<p><a href=/a>A</a><a href=/b>B</a></p>", "[A](https://example.org/a) [B](https://example.org/b)\n"),
    "a hidden address is read": (
        "<p>Write to <a class=__cf_email__ data-cfemail='41202f012f6f2e' href=/cdn-cgi/l/email-protection>[email&nbsp;protected]</a></p>",
        "Write to an@n.o\n",
    ),
    "time and label keep their text": ("<div><label>Last updated</label><time>3 May 2025</time></div>", "Last updated 3 May 2025\n"),
    "a heading": ("<h2>1. <b>Data</b></h2>", "## 1. Data\n"),
    "a heading's own link to itself goes": ("<h2>Data <a href='#data'>#</a></h2>", "## Data\n"),
    "a heading by role": ("<div role=heading aria-level=3>Data</div>", "### Data\n"),
    "letters count as the page says": ("<ol type=a start=3><li>x</li><li>y</li></ol>", "c. x\nd. y\n"),
    "Roman numbers": ("<ol type=i><li>x</li><li value=4>y</li></ol>", "i. x\niv. y\n"),
    "numbers backwards": ("<ol reversed><li>x</li><li>y</li></ol>", "2. x\n1. y\n"),
    "a list style in the element": ("<ol style='list-style-type: upper-roman'><li>x</li></ol>", "I. x\n"),
    "a list in a list": ("<ul><li>x<ol><li>y</li></ol></li><li>z</li></ul>", "- x\n  1. y\n- z\n"),
    "a second paragraph of an item": ("<ul><li><p>x</p><p>y</p></li></ul>", "- x\n\n  y\n"),
    "one break is a line, two are paragraphs": ("<p>a<br>b<br><br>c</p>", "a<br>b\n\nc\n"),
    "soft hyphens and invisible characters go": ("<p>in\u00adfor\u200bma\ufefftion&nbsp;here</p>", "information here\n"),
    "joiners that change a word stay": ("<p>می\u200cخواهم</p>", "می\u200cخواهم\n"),
    "definition lists": ("<dl><dt>Data</dt><dd>what we know</dd></dl>", "Data\n\nwhat we know\n"),
    "details are open": ("<details><summary>More</summary><p>We sell it.</p></details>", "More\n\nWe sell it.\n"),
    "what is hidden until clicked": (
        "<div hidden><p>We sell it.</p></div><div style='display:none'>All of it.</div>",
        "We sell it.\n\nAll of it.\n",
    ),
    "a shadow tree is read, another template not": (
        "<div><template shadowrootmode=open><p>In.</p></template><template><p>Out.</p></template></div>",
        "In.\n",
    ),
    "struck-out text is marked": ("<p>We <del>never</del> sell.</p>", "We ~~never~~ sell.\n"),
    "signs of Markdown stay signs": ("<p>1. * [a] _b_ # c</p>", "1\\. \\* [a] \\_b\\_ # c\n"),
    "images are dropped": ("<p>a <img src=x alt='A long picture'> b</p>", "a b\n"),
    "an image that is the heading": ("<h1><img src=x alt='Our Policy'></h1>", "# Our Policy\n"),
    "lines kept by style": ("<div style='white-space: pre-wrap'>a\nb\n\nc</div>", "a<br>b\n\nc\n"),
    "right to left": ("<p dir=rtl>\u200fسياسة الخصوصية</p>", "سياسة الخصوصية\n"),
    "scripts and styles are no text": ("<p>a</p><script>x()</script><style>p{}</style>", "a\n"),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_html_reads_as_it_looks(body: str, expected: str) -> None:
    """Each construct of HTML is written as a reader sees it."""
    assert text_of(page(body)) == expected


def test_a_data_table_is_read_row_by_row_with_its_columns() -> None:
    """Rows know the header row; a cell over two rows leaves the place under it empty; lines in a cell are parted."""
    markup = "<table><thead><tr><th>Data</th><th>Why</th></tr></thead><tr><td rowspan=2>Name</td><td><p>login</p><p>mail</p></td></tr><tr><td>ads</td></tr></table>"
    rows = read(page(markup)).document.blocks
    assert [row.cells for row in rows] == [("Data", "Why"), ("Name", "login<br>mail"), ("", "ads")]
    assert [row.columns for row in rows] == [(), ("Data", "Why"), ("Data", "Why")]


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td><h1>Terms</h1><p>We may.</p></td></tr></table>",
        "<table role=presentation><tr><td><h1>Terms</h1></td><td><p>We may.</p></td></tr></table>",
    ],
)
def test_a_layout_table_is_no_table(markup: str) -> None:
    """A table of one column, or one that says it is for layout, is read as if it were not there."""
    assert text_of(page(markup)) == "# Terms\n\nWe may.\n"


def test_a_table_in_a_table_keeps_its_words() -> None:
    """A table inside a cell is written into the cell."""
    markup = "<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>"
    (row,) = read(page(markup)).document.blocks
    assert row.cells == ("a", "b<br>c")


def test_code_stays_line_by_line() -> None:
    """Preformatted code keeps its lines."""
    (block,) = read(page("<pre><code>a = 1\nb = 2</code></pre>")).document.blocks
    assert (block.kind, block.text) == (BlockKind.PREFORMATTED, "a = 1\nb = 2")
