"""Test that a page reads the same from what is lifted for reading and from the soup that selectors choose in."""

from __future__ import annotations

import gc
import weakref

import pytest
from bs4 import BeautifulSoup, NavigableString, Tag

from monitor.extract.soup import lift_element, lift_soup, released
from monitor.extract.tree import parse_page
from monitor.extract.writing.blocks import write_blocks
from tests.extract.layouts import LAYOUTS

URL = "https://site.example/terms"


@pytest.mark.parametrize("markup", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_both_ways_of_lifting_read_alike(markup: str) -> None:
    """Leaving out what reading never asks for changes no block."""
    page = parse_page(markup, URL)
    assert page.soup.body is not None
    assert write_blocks(page.body, URL) == write_blocks(page.soup.body, URL)


@pytest.mark.parametrize(
    ("markup", "content"),
    [
        ("<p>one<span>two</span>three</p>", ["onetwothree"]),
        ("<p>one<script>x</script> two</p>", ["one two"]),
        ("<p> \n\n </p>", []),
        ("<a>\t \t</a>", [" "]),
        ("<a> \n\n </a>", ["\n"]),
        ("<pre>\n\n \n</pre>", ["\n\n \n"]),
    ],
)
def test_text_beside_text_is_one_string(markup: str, content: list[str]) -> None:
    """Elements that change nothing leave their words; white space alone is one character, but for preformatted text."""
    tag = parse_page(f"<html><body>{markup}</body></html>", URL).body.contents[0]
    assert isinstance(tag, Tag)
    assert [str(part) for part in tag.contents] == content


def test_white_space_at_the_beginning_of_a_line_is_left_out() -> None:
    """Between words it parts them; where an element on lines of its own begins or ended just before, it says nothing."""
    body = parse_page("<body>\n<div> <b>a</b> <i>b</i> </div> <p>c</p> d<br> <b>e</b></body>", URL).body
    assert str(body) == "<body><div><b>a</b> <i>b</i> </div><p>c</p> d<br></br> <b>e</b></body>"


def test_only_attributes_that_are_read_are_kept() -> None:
    """Names and plain styles are for selectors; without them a span leaves its words alone."""
    body = parse_page(
        "<body><span id=a class=b style='color: red'>x</span><ol id=c start=3 style='list-style: square'></ol></body>", URL
    ).body
    assert str(body.contents[0]) == "x"
    assert body.ol is not None
    assert body.ol.attrs == {"start": "3", "style": "list-style: square"}


@pytest.mark.parametrize("markup", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_what_is_lifted_is_a_sound_tree(markup: str) -> None:
    """Beautiful Soup's own walks, forwards, backwards and upwards, find each tag and string where it stands."""
    body = parse_page(markup, URL).body
    parts = list(body.descendants)
    assert sum(len(tag.contents) for tag in [body, *parts] if isinstance(tag, Tag)) == len(parts)
    assert [part.previous_element for part in parts] == [body, *parts][:-1]
    for tag in [body, *parts]:
        if isinstance(tag, Tag):
            assert all(part.parent is tag for part in tag.contents)
            assert [part.next_sibling for part in tag.contents] == [*tag.contents[1:], None][: len(tag.contents)]
            assert all(part for part in tag.contents if isinstance(part, NavigableString))


def test_a_tree_leaves_the_memory_without_the_collector() -> None:
    """What was read is gone at once though the collector is paused while a page is read."""
    page = parse_page("<body><p>one <b>two</b></p></body>", URL)
    gc.disable()
    try:
        for top in (lift_element(page.tree.body), lift_soup(page.tree)):
            with released(top):
                watched = [weakref.ref(tag) for tag in top.find_all(["p", "b"])]
            assert len(watched) == 2
            assert not any(seen() for seen in watched)
    finally:
        gc.enable()


def test_text_of_a_shown_template_is_read_under_selectors() -> None:
    """Strings in a shadow tree are text like any other."""
    page = parse_page("<body><template shadowrootmode=open><pre><code>a b</code></pre></template></body>", URL)
    assert isinstance(page.soup, BeautifulSoup)
    assert page.soup.body is not None
    assert [block.text for block in write_blocks(page.soup.body, URL)] == ["a b"]
