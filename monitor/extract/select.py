"""Cut out of a page what a source's selectors name, or say clearly that they no longer do."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from bs4 import Tag
from bs4.element import PageElement
from soupsieve import SelectorSyntaxError

from monitor.errors import SelectorError
from monitor.extract.result import Dropped, make_excerpt, name_part
from monitor.model import Range, Selection

MAX_HINTS = 6
"""Names of elements that an error message offers in place of a dead selector."""


def select_content(body: Tag, selection: Selection) -> tuple[list[Tag], list[Dropped]]:
    """Give the elements that `select` names, after taking out what `remove` names, and notes of that; changes the tree.

    The order is that of the selectors, and of the page within one. What lies inside an element already selected is not
    given twice. Raises SelectorError where a selector cannot be read or one of `select` matches nothing with words in it;
    a `remove` that matches nothing is no error, because banners come and go.
    """
    dropped = [note for part in selection.remove for note in _remove(body, part)]
    chosen: list[Tag] = []
    for part in selection.select:
        found = [_cut_range(body, part)] if isinstance(part, Range) else _find_all(body, part)
        if not any(tag.get_text(strip=True) for tag in found):
            problem = "matches only elements without text" if found else "matches nothing"
            raise SelectorError(_explain(body, describe(part), problem), part=part)
        for tag in found:
            if not any(tag is other or other in tag.parents for other in chosen):
                chosen.append(tag)
    return chosen, dropped


def describe(part: str | Range) -> str:
    """Name a selector as it stands in sources.yaml."""
    if isinstance(part, str):
        return f'"{part}"'
    fields = (
        ("startBefore", part.start_before),
        ("startAfter", part.start_after),
        ("endBefore", part.end_before),
        ("endAfter", part.end_after),
    )
    return "{" + ", ".join(f'{name}: "{selector}"' for name, selector in fields if selector) + "}"


def _find_all(body: Tag, selector: str) -> list[Tag]:
    """Match a selector against the whole page, so that `body > main` and `html[lang] main` work as in a browser."""
    try:
        return [tag for tag in _top(body).select(selector) if tag.name not in ("html", "head")]
    except (SelectorSyntaxError, NotImplementedError, ValueError) as error:
        first_line = str(error).splitlines()[0]
        raise SelectorError(f'The selector "{selector}" is not CSS that can be read ({first_line}). Correct it in sources.yaml.') from error


def _remove(body: Tag, part: str | Range) -> list[Dropped]:
    """Take out what a selector names, and note it."""
    if isinstance(part, str):
        nodes: Sequence[PageElement] = _find_all(body, part)
    else:
        ends = _find_ends(body, part)
        nodes = _between(body, *ends) if ends is not None else []
    dropped: list[Dropped] = []
    for node in nodes:
        if isinstance(node, Tag) and node.decomposed:
            continue
        words = node.get_text(" ").split()
        node.extract()
        if words:
            name = name_part(node.name, str(node.get("id") or ""), str(node.get("class") or "")) if isinstance(node, Tag) else ""
            excerpt = make_excerpt(" ".join(words))
            dropped.append(Dropped(reason=f"remove: {describe(part)}", excerpt=excerpt, part=name, words=len(words)))
    return dropped


def _cut_range(body: Tag, part: Range) -> Tag:
    """Copy the page and cut off what lies before the range's start and behind its end."""
    ends = _find_ends(body, part)
    if ends is None:
        missing = [selector for selector in (part.start_before or part.start_after, part.end_before or part.end_after) if selector]
        dead = next((selector for selector in missing if not _find_all(body, selector)), missing[0] if missing else "")
        problem = f'finds no "{dead}"' if dead else "names no start and no end"
        raise SelectorError(_explain(body, f"range {describe(part)}", problem), part=part)
    keep = {id(node) for node in _between(body, *ends)}
    return _copy_kept(body, keep)


def _copy_kept(body: Tag, keep: set[int]) -> Tag:
    """Copy an element with only those of its descendants that are kept whole, and the elements around them."""
    result = _copy_shell(body)
    stack = [(body, result)]
    while stack:
        source, target = stack.pop()
        for child in source.contents:
            if id(child) in keep:
                target.append(copy.copy(child))
            elif isinstance(child, Tag) and child.contents:
                shell = _copy_shell(child)
                target.append(shell)
                stack.append((child, shell))
    return result


def _copy_shell(tag: Tag) -> Tag:
    """Copy an element without its content."""
    return Tag(name=tag.name, attrs=dict(tag.attrs))


def _find_ends(body: Tag, part: Range) -> tuple[int, int] | None:
    """Locate a range as document-order positions [start, end), or None where a selector of it matches nothing.

    A range without start begins with the page, one without end goes to its end, as in Open Terms Archive's declarations.
    """
    start_selector, end_selector = part.start_before or part.start_after, part.end_before or part.end_after
    if not start_selector and not end_selector:
        return None
    order = {id(node): number for number, node in enumerate(body.descendants)}
    start, end = 0, len(order)
    if start_selector:
        found = [tag for tag in _find_all(body, start_selector) if id(tag) in order]
        if not found:
            return None
        start = order[id(found[0])] if part.start_before else _end_of(found[0], order)
    if end_selector:
        # the end is looked for behind the start: a footer's selector may match inside the header too
        found = [tag for tag in _find_all(body, end_selector) if order.get(id(tag), -1) >= start]
        if not found:
            return None
        end = order[id(found[0])] if part.end_before else _end_of(found[0], order)
    return start, end


def _end_of(tag: Tag, order: dict[int, int]) -> int:
    """Give the position just behind an element's last descendant."""
    return order[id(tag)] + 1 + sum(1 for _ in tag.descendants)


def _between(body: Tag, start: int, end: int) -> list[PageElement]:
    """List the highest nodes that lie wholly between two document-order positions."""
    nodes: list[PageElement] = []
    position = -1
    stack: list[PageElement] = list(reversed(body.contents))
    while stack:
        node = stack.pop()
        position += 1
        size = sum(1 for _ in node.descendants) if isinstance(node, Tag) else 0
        if position >= start and position + size < end:
            nodes.append(node)
            position += size
        elif position < end and position + size >= start and isinstance(node, Tag):
            stack.extend(reversed(node.contents))
        else:
            position += size
    return nodes


def _top(tag: Tag) -> Tag:
    top = tag
    while top.parent is not None:
        top = top.parent
    return top


def _explain(body: Tag, selector: str, problem: str) -> str:
    hints = find_hints(body)
    found = f"The page's text now stands in: {', '.join(hints)}." if hints else "The page has no main part that could be named."
    advice = "Edit the source's select in sources.yaml, or leave it out to have the text found by itself."
    return f"The selector {selector} {problem}. {found} {advice}"


def find_hints(body: Tag) -> Sequence[str]:
    """Name the elements that hold at least a third of the page's words, by tag or id, the most telling first."""
    total = len(body.get_text(" ").split())
    hints: list[str] = []
    candidates = [*body.find_all(["main", "article"]), *body.find_all(attrs={"role": "main"}), *body.find_all(id=True)]
    for tag in candidates:
        name = f"#{tag['id']}" if tag.name not in ("main", "article") and tag.get("id") else tag.name
        if name not in hints and len(tag.get_text(" ").split()) * 3 >= total:
            hints.append(name)
    return hints[:MAX_HINTS]
