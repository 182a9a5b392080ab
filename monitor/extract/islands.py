"""Read the text of a page that scripts draw from data which the page carries: JSON islands and React's streamed trees."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup

from monitor.extract.blocks import write_blocks
from monitor.model import Block

SHELL_CHARS = 400
"""Characters of prose below which a page counts as an empty shell, and its data is looked at."""

MAX_DEPTH = 100
"""Rich text nests about 20 deep; deeper data is no text."""

MAX_DATA_CHARS = 8_000_000

PROSE_CHARS = 60

_ASSIGNED = re.compile(r"(?:^|[;\s])(?:window\.|self\.|var |let |const |globalThis\.)?[\w.$\[\]\"']{2,60}\s*=\s*(?=[{\[])")
_STREAMED = re.compile(r"self\.__next_f\.push\(\s*(\[.*\])\s*\)", re.DOTALL)
_STREAM_ROW = re.compile(r"^([0-9a-f]+):(T[0-9a-f]+,|[A-Z]*)", re.MULTILINE)
_TAGS = re.compile(r"</?(?:p|div|h[1-6]|li|ul|ol|br|strong|span|a|table|section)\b[^<>]*>", re.IGNORECASE)
_STOP = re.compile(r"[.;:,!?](?:\s|$)|[。；，、؟،।]")

NODE_TAGS = {
    # the names that editors' rich text gives to its nodes (Contentful, Sanity, Slate, ProseMirror, Draft.js) -> HTML
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

TEXT_KEYS = (
    "title", "heading", "headline", "question", "name", "label", "subtitle", "lastUpdated", "date", "value", "text", "html",
    "__html", "markdown", "rendered", "answer", "articleBody", "description", "content", "children", "body", "richText", "document",
    "data", "nodes", "json", "items", "sections", "blocks",
)  # fmt: skip
"""Keys that hold what a reader sees, in the order of reading; others (ids, styles, addresses) are passed over."""


def read_islands(scripts: tuple[str, ...], base_url: str) -> list[Block]:
    """Give the blocks of the data that holds the most prose, or none where no script carries any."""
    best: object = None
    most = SHELL_CHARS
    for value in find_values(scripts):
        weight = measure_prose(value)
        if weight > most:
            best, most = value, weight
    return read_value(best, base_url) if best is not None else []


def read_value(value: object, base_url: str) -> list[Block]:
    """Give the blocks of one JSON value: of its lowest part that holds nearly all of its prose."""
    markup = write_html(find_core(value))
    return write_blocks(BeautifulSoup(markup, "lxml"), base_url) if markup.strip() else []


def find_values(scripts: tuple[str, ...]) -> Iterator[object]:
    """Give the JSON values that scripts hold: whole ones, assigned ones, and the joined pieces of a streamed tree."""
    streamed: list[str] = []
    for script in scripts:
        text = script.strip()
        if len(text) > MAX_DATA_CHARS or (len(text) < SHELL_CHARS and "__next_f" not in text):
            continue
        match = _STREAMED.search(text) if "__next_f" in text else None
        if match is not None:
            value = _load(match.group(1))
            if isinstance(value, list) and len(value) > 1 and isinstance(value[1], str):
                streamed.append(value[1])
            continue
        assigned = None if text[:1] in "{[" else _ASSIGNED.search(text[:5000])
        if text[:1] in "{[" or assigned is not None:
            value = _load(text[assigned.end() :] if assigned is not None else text)
            if value is not None:
                yield value
    if streamed:
        yield _read_stream("".join(streamed))


def _load(text: str) -> Any:
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _read_stream(stream: str) -> list[object]:
    """Read the rows of React's server stream: `id:json`, and `id:Tlength,` before text of so many bytes."""
    values: list[object] = []
    position = 0
    while row := _STREAM_ROW.search(stream, position):
        if row.group(2).startswith("T"):
            size = int(row.group(2)[1:-1], 16)
            chunk = stream[row.end() : row.end() + size].encode()[:size].decode("utf-8", "ignore")
            values.append(chunk)
            position = row.end() + max(1, len(chunk))
            continue
        end = stream.find("\n", row.end())
        end = len(stream) if end < 0 else end
        if not row.group(2):
            value = _load(stream[row.end() : end])
            if measure_prose(value) or (isinstance(value, list) and value[:1] == ["$"]):
                values.append(value)
        position = end
    return values


def measure_prose(value: object, depth: int = 0) -> int:
    """Count the characters of a value's strings that are sentences."""
    if isinstance(value, str):
        return len(value) if len(value) >= PROSE_CHARS and _STOP.search(value) and " " in value and "{" not in value[:200] else 0
    if depth > MAX_DEPTH:
        return 0
    if isinstance(value, dict):
        return sum(measure_prose(value[key], depth + 1) for key in value)
    if isinstance(value, list):
        return sum(measure_prose(part, depth + 1) for part in value)
    return 0


def find_core(value: object) -> object:
    """Descend as long as one part holds nearly all of the prose; a list of rich text is its own core."""
    for _ in range(MAX_DEPTH):
        parts = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
        if len(parts) == 4 and parts[0] == "$":
            return value
        least = 0.9 * measure_prose(value)
        inner = next((part for part in parts if isinstance(part, (dict, list, str)) and least and measure_prose(part) >= least), None)
        if inner is None or (isinstance(inner, str) and isinstance(value, dict) and _node_tag(value)):
            return value
        value = inner
    return value


def _node_tag(node: dict[str, Any]) -> str:
    for key in ("nodeType", "type", "_type", "style", "tag"):
        name = node.get(key)
        if isinstance(name, str) and name.lower() in NODE_TAGS:
            tag = NODE_TAGS[name.lower()]
            details = node.get("attrs") if isinstance(node.get("attrs"), dict) else node
            level = details.get("level") if tag == "h2" and details is not None else None
            return f"h{level}" if isinstance(level, int) and 1 <= level <= 6 else tag
    return ""


def write_html(value: object, depth: int = 0, *, shown: bool = False) -> str:
    """Write a value as HTML: rich text by its nodes' names, React elements by theirs, other text a paragraph each.

    A string counts where it is a sentence, or `shown`: the content of an element, or under a key that names text.
    """
    if isinstance(value, str):
        return _write_string(value) if shown or measure_prose(value) else ""
    if depth > MAX_DEPTH:
        return ""
    if isinstance(value, list):
        if len(value) >= 4 and value[0] == "$" and isinstance(value[1], str):
            tag = value[1] if re.fullmatch(r"[a-z][a-z0-9]{0,10}", value[1]) else "span"
            properties = value[3] if isinstance(value[3], dict) else {}
            children = properties.get("children", properties.get("dangerouslySetInnerHTML", ""))
            return _write_element(tag, properties, write_html(children, depth + 1, shown=True))
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
