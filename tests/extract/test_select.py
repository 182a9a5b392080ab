"""Selectors cut out what they name, and say so when they no longer do."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from monitor.errors import EmptyPageError, SelectorError
from monitor.extract import extract_pages
from monitor.model import Page, Range, Selection
from tests.extract.pages import page, read, terms, text_of

MARKUP = page(
    "<header id=top>Menu</header><div id=a><h2>One</h2><p>first <b>part</b></p></div><p class=ad>Buy</p>"
    "<div id=b><h2>Two</h2><p>second part</p></div><footer>End</footer>"
)

CASES = {
    "one": (Selection(select=("#a",)), "## One\n\nfirst **part**\n"),
    "several, in their order": (Selection(select=("#b", "#a h2")), "## Two\n\nsecond part\n\n## One\n"),
    "what lies inside another is given once": (Selection(select=("#a", "#a p")), "## One\n\nfirst **part**\n"),
    "without a part": (Selection(select=("#a",), remove=("h2",)), "first **part**\n"),
    "removing only": (Selection(remove=("header", ".ad", "footer", "#b")), "## One\n\nfirst **part**\n"),
    "a remove that matches nothing": (Selection(select=("#a",), remove=(".gone",)), "## One\n\nfirst **part**\n"),
    "from behind to before": (Selection(select=(Range(start_after="#top", end_before=".ad"),)), "## One\n\nfirst **part**\n"),
    "from before to behind": (Selection(select=(Range(start_before="#b", end_after="#b"),)), "## Two\n\nsecond part\n"),
    "a range that cuts through elements": (
        Selection(select=(Range(start_before="#a p", end_after="#b h2"),), remove=(".ad",)),
        "first **part**\n\n## Two\n",
    ),
    "a range without end": (Selection(select=(Range(start_before="#b"),)), "## Two\n\nsecond part\n\nEnd\n"),
    "removing a range": (
        Selection(select=("body",), remove=(Range(start_before=".ad", end_after="footer"), "header")),
        "## One\n\nfirst **part**\n",
    ),
    "counting siblings": (Selection(select=("body > div:nth-child(2)",)), "## One\n\nfirst **part**\n"),
}  # fmt: skip


@pytest.mark.parametrize(("selection", "expected"), CASES.values(), ids=CASES.keys())
def test_selectors_cut_out_what_they_name(selection: Selection, expected: str) -> None:
    """Each form of selection gives just those elements."""
    assert text_of(MARKUP, select=selection) == expected


@pytest.mark.parametrize(
    ("part", "named"),
    [
        ("main article", '"main article" matches nothing'),
        ("#empty", "only elements without text"),
        ("main[", "is not CSS"),
        (Range(start_after="#gone", end_before="footer"), 'finds no "#gone"'),
        (Range(start_after="#text", end_before="#gone"), 'finds no "#gone"'),
    ],
)
def test_a_dead_selector_is_told_with_what_is_there_instead(part: str | Range, named: str) -> None:
    """The message names the selector and where the text stands now; there is no silent fallback."""
    markup = page(f"<div id=text>{terms()}</div><div id=empty></div><footer>End</footer>")
    with pytest.raises(SelectorError) as caught:
        text_of(markup, select=Selection(select=(part,)))
    assert named in str(caught.value)
    assert "#text" in str(caught.value) or "CSS" in named


def test_furniture_inside_a_selected_element_stays() -> None:
    """A source that selects says itself what is text."""
    assert "Menu" in text_of(page("<main><nav>Menu</nav><p>Text</p></main>"), select=Selection(select=("main",)))


def test_removing_alone_leaves_the_terms_to_be_found() -> None:
    """A source that only removes a banner does not get the menu with its text; signs and data in scripts survive the removal."""
    menu = "".join(f"<li><a href=/p{number}>Product {number}</a></li>" for number in range(12))
    markup = page(
        f"<nav><ul>{menu}</ul></nav><main><div class=banner>Sale today, and only today, on all of it.</div>{terms()}<p>1 &lt; 2 &amp; so on.</p></main>"
    )
    text = text_of(markup, select=Selection(remove=(".banner",)))
    assert text == text_of(page(terms() + "<p>1 &lt; 2 &amp; so on.</p>"))
    shell = page(f"<div class=banner>Sale</div><div id=root></div><script type=application/json>{json.dumps({'html': terms()})}</script>")
    assert text_of(shell, select=Selection(remove=(".banner",))) == text_of(page(terms()))


def test_what_was_removed_is_noted() -> None:
    """Each removed part is told with the selector that removed it."""
    notes = read(MARKUP, select=Selection(select=("body",), remove=(".ad", Range(start_before="footer")))).dropped
    assert [(note.reason, note.part, note.excerpt) for note in notes] == [
        ('remove: ".ad"', "p.ad", "Buy"),
        ('remove: {startBefore: "footer"}', "footer", "End"),
    ]


def answer(name: str, body: str) -> Page:
    """Make one page of several."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    url = f"https://example.org/{name}"
    return Page(
        url=url, final_url=url, hops=(), status=200, request_headers=(), response_headers=(), body=page(body).encode(),
        media_type="text/html", charset="utf-8", started_at=now, finished_at=now,
    )  # fmt: skip


def test_on_several_pages_each_selector_matches_somewhere() -> None:
    """Pages of one document need not be built alike: a selector must match on one of them, and each page by one selector."""
    pages = [answer("one", "<main>first</main><p>x</p>"), answer("two", "<article>second</article><p>y</p>")]
    document = extract_pages(pages, Selection(select=("main", "article"))).document
    assert [block.text for block in document.blocks] == ["first", "second"]
    with pytest.raises(SelectorError, match=r'On none of the 2 pages.*"\.gone" matches nothing'):
        extract_pages(pages, Selection(select=("main", "article", ".gone")))
    with pytest.raises(SelectorError, match=r'example\.org/two.*"main" matches nothing'):
        extract_pages(pages, Selection(select=("main",)))


def test_a_page_without_text_is_named_among_several() -> None:
    """Whoever watches a document on several pages is told which of them is empty."""
    with pytest.raises(EmptyPageError, match=r"example\.org/two"):
        extract_pages([answer("one", terms()), answer("two", "<script>x()</script>")])
