"""Selectors cut out what they name, and say so when they no longer do."""

from __future__ import annotations

import pytest

from monitor.errors import SelectorError
from monitor.model import Range, Selection
from tests.extract.pages import page, terms, text_of

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
