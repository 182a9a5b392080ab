"""Test that a page reads the same from its tree and from the soup that selectors choose in."""

from __future__ import annotations

import pytest

from monitor.extract.blocks import write_blocks
from monitor.extract.nodes import Node, copy_soup, grow_nodes
from monitor.extract.tree import parse_page
from tests.extract.layouts import LAYOUTS

URL = "https://site.example/terms"


@pytest.mark.parametrize("markup", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_tree_and_soup_read_alike(markup: str) -> None:
    """Leaving out what reading never asks for changes no block."""
    page = parse_page(markup, URL)
    assert page.soup.body is not None
    assert write_blocks(page.body, URL) == write_blocks(copy_soup(page.soup.body), URL)


@pytest.mark.parametrize(
    ("markup", "content"),
    [
        ("<p>one<span>two</span>three</p>", ["onetwothree"]),
        ("<p>one<script>x</script> two</p>", ["one two"]),
        ("<p> \n\n </p>", ["\n"]),
        ("<p>\t \t</p>", [" "]),
        ("<pre>\n\n \n</pre>", ["\n\n \n"]),
    ],
)
def test_text_beside_text_is_one_string(markup: str, content: list[str]) -> None:
    """Elements that change nothing leave their words; white space alone is one character, but for preformatted text."""
    body = parse_page(f"<html><body>{markup}</body></html>", URL).body
    node = body.content[0]
    assert isinstance(node, Node)
    assert node.content == content


def test_words_of_a_node_are_those_of_all_in_it() -> None:
    """Text is given in reading order, however deep it stands."""
    body = parse_page("<body><h2>a <b>b <i>c</i></b> d</h2>e</body>", URL).body
    assert body.get_text() == "a b c de"
    assert [node.name for node in body.walk() if isinstance(node, Node)] == ["h2", "b", "i"]


def test_growing_leaves_no_empty_strings() -> None:
    """A node's strings hold something."""
    body = parse_page("<body><div><p></p><br></div></body>", URL).body
    assert all(node for node in body.walk() if isinstance(node, str))
    assert grow_nodes(parse_page("<body></body>", URL).tree).get_text() == ""
