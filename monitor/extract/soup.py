"""Lift a page that lxml has parsed into Beautiful Soup, for selectors, without writing it down and parsing it a second time."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from lxml.html import HtmlElement


def lift_soup(tree: HtmlElement) -> BeautifulSoup:
    """Give the soup of a tree, with every element and attribute."""
    return BeautifulSoup("", builder=_Lifter(tree))


class _Lifter(HTMLTreeBuilder):
    """Feed a soup from a tree in place of from markup."""

    NAME = "a tree that is parsed already"
    features = ()

    def __init__(self, tree: HtmlElement) -> None:
        super().__init__(multi_valued_attributes=None)
        self._tree = tree

    def feed(self, markup: object) -> None:
        """Walk the tree in document order; `markup` is not looked at."""
        soup = self.soup
        assert soup is not None
        stack: list[tuple[Iterator[HtmlElement], HtmlElement]] = [(iter((self._tree,)), self._tree)]
        while stack:
            children, parent = stack[-1]
            for element in children:
                soup.handle_starttag(element.tag, None, None, dict(element.items()))
                if element.text:
                    soup.handle_data(element.text)
                stack.append((iter(element), element))
                break
            else:
                stack.pop()
                if stack:
                    soup.handle_endtag(parent.tag)
                    if parent.tail:
                        soup.handle_data(parent.tail)
