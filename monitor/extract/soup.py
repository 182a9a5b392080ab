"""Lift a page that lxml has parsed into Beautiful Soup, without writing it down and parsing it a second time."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from lxml.html import HtmlElement

from monitor.extract.elements import PLAIN_TAGS, SILENT_TAGS

READ_ATTRIBUTES = frozenset(
    "alt aria-level colspan data-cfemail href reversed role rowspan shadowroot shadowrootmode start type value".split()  # noqa: SIM905
)
"""Attributes that reading asks for, beside `style` and `class`; others matter to selectors only."""

_TELLING_STYLE = re.compile(r"display\s*:|white-space|list-style")


def lift_soup(tree: HtmlElement, *, whole: bool) -> BeautifulSoup:
    """Give the soup of a tree. `whole`: with every element and attribute, as selectors may ask for them.

    Otherwise with what reading looks at: elements without text are left out, and elements that change nothing of how their
    words read (most `span`s) leave only their content. A third of the elements of the recorded pages goes that way.
    """
    return BeautifulSoup("", builder=_Lifter(tree, whole=whole))


class _Lifter(HTMLTreeBuilder):
    """Feed a soup from a tree in place of from markup."""

    NAME = "a tree that is parsed already"
    features = ()

    def __init__(self, tree: HtmlElement, *, whole: bool) -> None:
        super().__init__(multi_valued_attributes=None)
        self._tree = tree
        self._whole = whole

    def feed(self, markup: object) -> None:
        """Walk the tree in document order; `markup` is not looked at."""
        soup = self.soup
        assert soup is not None
        whole = self._whole
        stack: list[tuple[Iterator[HtmlElement], HtmlElement, str]] = [(iter((self._tree,)), self._tree, "")]
        while stack:
            children, parent, opened = stack[-1]
            for element in children:
                tag = element.tag
                if whole:
                    attributes: Mapping[str, str] = dict(element.items())
                elif tag in SILENT_TAGS:
                    if element.tail:
                        soup.handle_data(element.tail)
                    continue
                else:
                    attributes = _pick_attributes(element.items())
                is_open = whole or bool(attributes) or tag not in PLAIN_TAGS
                if is_open:
                    soup.handle_starttag(tag, None, None, attributes)
                if element.text:
                    soup.handle_data(element.text)
                stack.append((iter(element), element, tag if is_open else ""))
                break
            else:
                stack.pop()
                if opened:
                    soup.handle_endtag(opened)
                if parent.tail and stack:
                    soup.handle_data(parent.tail)


def _pick_attributes(items: list[tuple[str, str]]) -> dict[str, str]:
    """Keep the attributes that reading asks for."""
    return {
        name: value
        for name, value in items
        if name in READ_ATTRIBUTES or (name == "class" and "pre" in value) or (name == "style" and _TELLING_STYLE.search(value) is not None)
    }


@contextmanager
def paused_collector() -> Iterator[None]:
    """Pause the cycle collector while a page is read: half of the time of building a soup would go to it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
