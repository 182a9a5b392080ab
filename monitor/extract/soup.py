"""Lift a page that lxml has parsed into Beautiful Soup, without writing it down and parsing it a second time.

`lift_soup` gives the page as selectors see it, `lift_element` what stands in one element as reading looks at it, which is far less:
making Beautiful Soup's objects is a large part of the time that a page takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from bs4 import BeautifulSoup, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import NavigableString, PageElement
from lxml.html import HtmlElement

from monitor.extract.elements import LINE_TAGS, PLAIN_TAGS, SILENT_TAGS

READ_ATTRIBUTES = frozenset(
    "alt aria-level colspan data-cfemail href reversed role rowspan shadowroot shadowrootmode start type value".split()  # noqa: SIM905
)
"""Attributes that reading asks for, beside `style` and `class`; others matter to selectors only."""

_TELLING_STYLE = re.compile(r"display\s*:|white-space|list-style")
_PRESERVING = "pre"
"""The element in which white space stays as it is; elsewhere white space alone is one line end, or one space."""

Tree = TypeVar("Tree", bound=Tag)

_LINE_EDGES = LINE_TAGS - {"br", "template"}
"""Elements at whose beginning and end a line begins, so that white space there says nothing; most templates are passed over."""


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


def lift_element(root: HtmlElement) -> Tag:
    """Give an element with what reading asks of it.

    Elements without text are left out, and elements that change nothing of how their words read (most `span`s) leave only their
    content. Strings that stand beside one another become one, and white space at the beginning of a line is none. A fifth of the
    elements of the recorded pages' terms goes that way, and nearly half of the strings. The tags are made here, since to feed a
    builder takes twice as long.
    """
    top = Tag(name=root.tag)
    top.attrs.update(_pick_attributes(root.items()))
    last: PageElement = top
    pieces: list[str] = [root.text] if root.text else []
    preserving = int(root.tag == _PRESERVING)
    # of each element around: its children, itself, the tag that its content goes to, and whether that is its own
    stack: list[tuple[Iterator[HtmlElement], HtmlElement, Tag, bool]] = [(iter(root), root, top, True)]
    while stack:
        children, parent, tag, is_own = stack[-1]
        for element in children:
            name = element.tag
            if name in SILENT_TAGS:
                if element.tail:
                    pieces.append(element.tail)
                continue
            attributes = _pick_attributes(element.items())
            inner = tag
            opens = name not in PLAIN_TAGS or bool(attributes)
            if opens:
                if pieces:
                    last = _add_text(tag, pieces, last, preserves=preserving > 0)
                inner = last = _add_tag(tag, name, attributes, last)
                preserving += name == _PRESERVING
            if element.text:
                pieces.append(element.text)
            if len(element):
                stack.append((iter(element), element, inner, opens))
                break
            if opens:
                if pieces:
                    last = _add_text(inner, pieces, last, preserves=preserving > 0)
                preserving -= name == _PRESERVING
            if element.tail:
                pieces.append(element.tail)
        else:
            stack.pop()
            if is_own:
                if pieces:
                    last = _add_text(tag, pieces, last, preserves=preserving > 0)
                preserving -= tag.name == _PRESERVING
            if parent.tail and stack:
                pieces.append(parent.tail)
    return top


def _add_tag(parent: Tag, name: str, attributes: dict[str, str], last: PageElement) -> Tag:
    """Add a tag behind what stands in its parent; `last` is the element made before it."""
    tag = Tag(name=name, parent=parent, previous=last)
    if attributes:
        tag.attrs.update(attributes)
    parent.contents.append(tag)
    return tag


def _add_text(parent: Tag, pieces: list[str], last: PageElement, *, preserves: bool) -> PageElement:
    """Add the pieces of text that stand beside one another, as one string, and give the element made last.

    White space alone is one character, and none where a line begins.
    """
    text = "".join(pieces) if len(pieces) > 1 else pieces[0]
    pieces.clear()
    if not preserves and not text.strip(" \n\t\f\r"):
        behind = parent.contents[-1] if parent.contents else parent
        if isinstance(behind, Tag) and behind.name in _LINE_EDGES:
            return last
        text = "\n" if "\n" in text else " "
    string = NavigableString(text)
    string.setup(parent, last)
    parent.contents.append(string)
    return string


def _pick_attributes(items: list[tuple[str, str]]) -> dict[str, str]:
    """Keep the attributes that reading asks for."""
    if not items:
        return {}
    return {
        name: value
        for name, value in items
        if name in READ_ATTRIBUTES or (name == "class" and "pre" in value) or (name == "style" and _TELLING_STYLE.search(value) is not None)
    }


@contextmanager
def released(top: Tree) -> Iterator[Tree]:
    """Take a tree apart at the end: it is full of cycles, and would wait for the collector with all its memory."""
    try:
        yield top
    finally:
        # a soup itself is not linked with what stands in it
        for part in top.find_all(recursive=False) if isinstance(top, BeautifulSoup) else [top]:
            part.decompose()
