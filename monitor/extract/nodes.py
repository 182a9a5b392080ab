"""Hold a page for reading: elements and strings in reading order, with what reading asks for and no more.

`grow_nodes` makes them of a tree that lxml parsed, `copy_soup` of what selectors chose in Beautiful Soup. No node knows what it stands in,
so that a page leaves the memory at once when it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from monitor.extract.elements import PLAIN_TAGS, SILENT_TAGS

if TYPE_CHECKING:
    from bs4 import Tag
    from lxml.html import HtmlElement

READ_ATTRIBUTES = frozenset(
    "alt aria-level colspan data-cfemail href reversed role rowspan shadowroot shadowrootmode start type value".split()  # noqa: SIM905
)
"""Attributes that reading asks for, beside `style` and `class`."""

_TELLING_STYLE = re.compile(r"display\s*:|white-space|list-style")
_PRESERVING = "pre"
"""The element in which white space between elements stays as it is; elsewhere it is one line end, or one space."""


class Node:
    """Hold one element."""

    __slots__ = ("attributes", "content", "name")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.content: list[Node | str] = []

    def get(self, name: str, default: str | None = None) -> str | None:
        """Give an attribute's value."""
        return self.attributes.get(name, default)

    def list_children(self, *names: str) -> list[Node]:
        """List the elements of these names that stand directly in it."""
        return [node for node in self.content if isinstance(node, Node) and node.name in names]

    def walk(self) -> Iterator[Node | str]:
        """Give everything that stands in it, in reading order."""
        stack = [iter(self.content)]
        while stack:
            for node in stack[-1]:
                yield node
                if isinstance(node, Node):
                    stack.append(iter(node.content))
                    break
            else:
                stack.pop()

    def get_text(self) -> str:
        """Give all of its text."""
        return "".join(node for node in self.walk() if isinstance(node, str))


def grow_nodes(root: HtmlElement) -> Node:
    """Give the nodes of an element.

    Elements without text are left out, and elements that change nothing of how their words read (most `span`s) leave only their
    content. A third of the elements of the recorded pages goes that way.
    """
    top = Node(root.tag, _pick_attributes(root.items()))
    pieces: list[str] = [root.text] if root.text else []
    preserving = int(root.tag == _PRESERVING)
    stack: list[tuple[Iterator[HtmlElement], HtmlElement, Node, bool]] = [(iter(root), root, top, True)]
    while stack:
        children, parent, node, is_open = stack[-1]
        for element in children:
            tag = element.tag
            if tag in SILENT_TAGS:
                if element.tail:
                    pieces.append(element.tail)
                continue
            attributes = _pick_attributes(element.items())
            opens = tag not in PLAIN_TAGS or bool(attributes)
            if opens:
                _close_text(node, pieces, preserves=preserving > 0)
                inner = Node(tag, attributes)
                node.content.append(inner)
                preserving += tag == _PRESERVING
            if element.text:
                pieces.append(element.text)
            if len(element):
                stack.append((iter(element), element, inner if opens else node, opens))
                break
            if opens:
                _close_text(inner, pieces, preserves=preserving > 0)
                preserving -= tag == _PRESERVING
            if element.tail:
                pieces.append(element.tail)
        else:
            stack.pop()
            if is_open:
                _close_text(node, pieces, preserves=preserving > 0)
                preserving -= node.name == _PRESERVING
            if parent.tail and stack:
                pieces.append(parent.tail)
    return top


def _close_text(node: Node, pieces: list[str], *, preserves: bool) -> None:
    """Put the pieces of text that stand beside one another into a node, as one string; white space alone is one character."""
    if not pieces:
        return
    text = "".join(pieces) if len(pieces) > 1 else pieces[0]
    pieces.clear()
    if not preserves and not text.strip(" \n\t\f\r"):
        text = "\n" if "\n" in text else " "
    node.content.append(text)


def _pick_attributes(items: list[tuple[str, str]]) -> dict[str, str]:
    """Keep the attributes that reading asks for."""
    if not items:
        return {}
    return {
        name: value
        for name, value in items
        if name in READ_ATTRIBUTES or (name == "class" and "pre" in value) or (name == "style" and _TELLING_STYLE.search(value) is not None)
    }


def copy_soup(tag: Tag) -> Node:
    """Give the nodes of a tag, with every attribute and without comments."""
    from bs4 import Tag as SoupTag
    from bs4.element import NavigableString, PreformattedString

    top = Node(tag.name, _copy_attributes(tag))
    stack = [(tag, top)]
    while stack:
        source, target = stack.pop()
        for part in source.contents:
            if isinstance(part, SoupTag):
                inner = Node(part.name, _copy_attributes(part))
                target.content.append(inner)
                stack.append((part, inner))
            elif isinstance(part, NavigableString) and not isinstance(part, PreformattedString):
                target.content.append(str(part))
    return top


def _copy_attributes(tag: Tag) -> dict[str, str]:
    return {name: str(value) for name, value in tag.attrs.items()}
