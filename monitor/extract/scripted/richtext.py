"""Write data as HTML: rich text by the names of its nodes, React elements by theirs, other text a paragraph each."""

from __future__ import annotations

import html
import re
from typing import Any

from monitor.extract.clutter.prose import DENSE_CHARS, is_sentence

MAX_DEPTH = 100
"""Rich text nests about 20 deep; deeper data is no text."""

_TAGS = re.compile(r"</?(?:p|div|h[1-6]|li|ul|ol|br|strong|span|a|table|section)\b[^<>]*>", re.IGNORECASE)
_ELEMENT_NAME = re.compile(r"[a-z][a-z0-9]{0,10}")

NODE_TAGS = {
    # the names that editors' rich text gives to its nodes (Contentful, Sanity, Slate, ProseMirror, Draft.js, Lexical) -> HTML
    "paragraph": "p", "p": "p", "normal": "p", "unstyled": "p", "block": "p",
    "heading": "h2", "heading-1": "h1", "heading-2": "h2", "heading-3": "h3", "heading-4": "h4", "heading-5": "h5", "heading-6": "h6",
    "h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6",
    "header-one": "h1", "header-two": "h2", "header-three": "h3", "header-four": "h4",
    "unordered-list": "ul", "bulleted-list": "ul", "bulletlist": "ul", "bullet_list": "ul", "ul": "ul",
    "ordered-list": "ol", "numbered-list": "ol", "orderedlist": "ol", "ordered_list": "ol", "ol": "ol",
    "list-item": "li", "listitem": "li", "list_item": "li", "li": "li", "unordered-list-item": "li", "ordered-list-item": "li",
    "blockquote": "blockquote", "table": "table", "table-row": "tr", "tablerow": "tr", "table-cell": "td", "tablecell": "td",
    "table-header-cell": "th", "hyperlink": "a", "link": "a",
}  # fmt: skip

TITLE_KEYS = ("title", "heading", "headline", "name", "pageTitle")

TEXT_KEYS = (
    "title", "heading", "headline", "question", "name", "label", "subtitle", "lastUpdated", "date", "value", "text", "html",
    "__html", "markdown", "rendered", "answer", "articleBody", "description", "content", "children", "body", "richText", "document",
    "data", "nodes", "json", "items", "sections", "blocks", "root",
)  # fmt: skip
"""Keys that hold what a reader sees, in the order of reading; others (ids, styles, addresses) are passed over."""


def measure_prose(value: object) -> int:
    """Count the characters of a value's strings that are sentences."""
    return _measure_parts(value, {})


def _measure_parts(value: object, totals: dict[int, int], depth: int = 0) -> int:
    """Measure a value, and note in `totals` what each record and list in it holds, by its identity."""
    if isinstance(value, str):
        return _measure_string(value)
    total = 0
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(part, str):
            # most strings of data are names and numbers
            total += _measure_string(part) if len(part) >= DENSE_CHARS else 0
        elif depth < MAX_DEPTH and isinstance(part, (dict, list)):
            total += _measure_parts(part, totals, depth + 1)
    totals[id(value)] = total
    return total


def _measure_string(words: str) -> int:
    is_prose = len(words) >= DENSE_CHARS and "{" not in words[:200] and (" " in words or not words.isascii()) and is_sentence(words)
    return len(words) if is_prose else 0


def find_core(value: object) -> tuple[object, str]:
    """Descend as long as one part holds nearly all of the prose; a list of rich text is its own core.

    Gives that part, and the title that stands nearest above it, or "".
    """
    title = ""
    totals: dict[int, int] = {}
    _measure_parts(value, totals)
    for _ in range(MAX_DEPTH):
        parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        if len(parts) >= 4 and parts[0] == "$" and _ELEMENT_NAME.fullmatch(str(parts[1])):
            return value, title
        least = 0.9 * (totals[id(value)] if parts else measure_prose(value))
        inner = next((part for part in parts if least and _find_total(part, totals) >= least), None)
        among_nodes = isinstance(value, list) and isinstance(inner, dict) and bool(_node_tag(inner))
        if inner is None or among_nodes or (isinstance(inner, str) and isinstance(value, dict) and _node_tag(value)):
            return value, "" if isinstance(value, dict) and _find_title(value) else title
        if isinstance(value, dict):
            title = _find_title(value) or title
        value = inner
    return value, title


def _find_total(part: object, totals: dict[int, int]) -> int:
    return _measure_string(part) if isinstance(part, str) else totals.get(id(part), 0)


def _find_title(value: dict[str, Any]) -> str:
    """Give the title that a record has beside its text: a short string of its own, or of a record of its particulars."""
    particulars = [value, *(part for part in value.values() if isinstance(part, dict) and len(part) <= 20)]
    for record in particulars:
        for key in TITLE_KEYS:
            words = record.get(key)
            if isinstance(words, dict):
                words = words.get("rendered")
            if isinstance(words, str) and 2 < len(words) < 200 and not words.startswith(("$", "/", "http")):
                return words
    return ""


def write_html(value: object, depth: int = 0, *, shown: bool = False) -> str:
    """Write a value as HTML.

    A string counts where it is a sentence, or `shown`: the content of an element, or under a key that names text.
    """
    if isinstance(value, str):
        return _write_string(value) if shown or measure_prose(value) else ""
    if depth > MAX_DEPTH:
        return ""
    if isinstance(value, list):
        if len(value) >= 4 and value[0] == "$" and isinstance(value[1], str):
            return _write_react(value[1], value[3] if isinstance(value[3], dict) else {}, depth)
        return "".join(write_html(part, depth + 1, shown=shown) for part in value)
    if isinstance(value, dict):
        tag = _node_tag(value)
        inner = "".join(write_html(value[key], depth + 1, shown=True) for key in TEXT_KEYS if key in value)
        if tag:
            details = value.get("data") or value.get("attrs") or value
            return _write_element(tag, details if isinstance(details, dict) else {}, inner)
        is_leaf = isinstance(value.get("text"), str) or (value.get("nodeType") == "text" or value.get("type") == "text")
        return inner if is_leaf else f"<div>{inner}</div>"
    return ""


def _write_react(name: str, properties: dict[str, Any], depth: int) -> str:
    """Write one element of React's: what it contains, and of a component also the sentences among its other properties."""
    children = properties.get("children", properties.get("dangerouslySetInnerHTML", ""))
    inner = write_html(children, depth + 1, shown=True)
    if _ELEMENT_NAME.fullmatch(name):
        return _write_element(name, properties, inner)
    others = [part for key, part in properties.items() if key not in ("children", "dangerouslySetInnerHTML") and measure_prose(part)]
    return _write_element("div" if others else "span", properties, inner + "".join(write_html(part, depth + 1) for part in others))


def _node_tag(node: dict[str, Any]) -> str:
    for key in ("nodeType", "type", "_type", "style", "tag"):
        name = node.get(key)
        if isinstance(name, str) and name.lower() in NODE_TAGS:
            tag = NODE_TAGS[name.lower()]
            details = node.get("attrs") if isinstance(node.get("attrs"), dict) else node
            level = details.get("level") if tag == "h2" and details is not None else None
            return f"h{level}" if isinstance(level, int) and 1 <= level <= 6 else tag
    return ""


def _write_element(tag: str, properties: dict[str, Any], inner: str) -> str:
    target = properties.get("href") or properties.get("uri") or properties.get("url") if tag in ("a", "span") else None
    return f'<a href="{html.escape(target)}">{inner}</a>' if isinstance(target, str) else f"<{tag}>{inner}</{tag}>"


def _write_string(value: str) -> str:
    """Write one string: markup as it is, lines of their own as paragraphs, other words as words; "$" refers elsewhere."""
    if value.startswith("$") and " " not in value:
        return ""
    if _TAGS.search(value):
        return f"<div>{value}</div>"
    if "\n" in value.strip():
        return "".join(f"<p>{html.escape(part)}</p>" for part in re.split(r"\n\s*\n", value))
    return html.escape(value)
