"""Read the text of a page that scripts draw from data which the page carries: JSON islands and streamed trees."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

from monitor.extract.scripted.richtext import find_core, measure_prose, write_html
from monitor.extract.scripted.streams import is_flat_list, load_json, read_stream, revive_values
from monitor.extract.soup import released
from monitor.extract.tree import parse_markup
from monitor.extract.writing.blocks import write_blocks
from monitor.model import Block

SHELL_CHARS = 400
"""Characters of prose below which a page counts as an empty shell, and its data is looked at."""

MAX_DATA_CHARS = 8_000_000

_ASSIGNED = re.compile(r"(?:^|[;\s])(?:window\.|self\.|var |let |const |globalThis\.)?[\w.$\[\]\"']{2,60}\s*=\s*(?=[{\[])")
_QUOTED = re.compile(r"JSON\.parse\(\s*(?:decodeURIComponent\(\s*)?(?P<string>\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+')", re.DOTALL)
_STREAMED = re.compile(r"self\.__next_f\.push\(\s*(\[.*\])\s*\)", re.DOTALL)


def read_islands(scripts: tuple[str, ...], base_url: str, *, least: int = SHELL_CHARS) -> list[Block]:
    """Give the blocks of the data that holds the most prose, or none where no script carries more than `least` characters of it."""
    best: object = None
    most = least
    for value in find_values(scripts):
        weight = measure_prose(value)
        if weight > most:
            best, most = value, weight
    return read_value(best, base_url) if best is not None else []


def read_value(value: object, base_url: str) -> list[Block]:
    """Give the blocks of one JSON value: of its lowest part that holds nearly all of its prose, below the title next to it."""
    core, title = find_core(value)
    markup = write_html(core)
    if not markup.strip():
        return []
    blocks = _read_markup(markup, base_url)
    if title and not any(title.strip() == block.text for block in blocks[:3]):
        blocks = _read_markup(f"<h1>{html.escape(title)}</h1>", base_url) + blocks
    return blocks


def _read_markup(markup: str, base_url: str) -> list[Block]:
    top = parse_markup(markup)
    if top is None:
        return []
    with released(top):
        return write_blocks(top, base_url)


def find_values(scripts: tuple[str, ...]) -> Iterator[object]:
    """Give the JSON values that scripts hold: whole ones, assigned ones, quoted ones, and the joined pieces of a streamed tree."""
    streamed: list[str] = []
    for script in scripts:
        text = script.strip()
        if len(text) > MAX_DATA_CHARS or (len(text) < SHELL_CHARS and "__next_f" not in text):
            continue
        match = _STREAMED.search(text) if "__next_f" in text else None
        if match is not None:
            value = load_json(match.group(1))
            if isinstance(value, list) and len(value) > 1 and isinstance(value[1], str):
                streamed.append(value[1])
            continue
        value = _read_script(text)
        if value is not None:
            yield revive_values(value) if isinstance(value, list) and is_flat_list(value) else value
    if streamed:
        yield read_stream("".join(streamed))


def _read_script(text: str) -> object:
    """Read the value that one script holds, or None."""
    if text[:1] in ("{", "["):
        return load_json(text)
    quoted = _QUOTED.search(text) if "JSON.parse" in text else None
    if quoted is not None:
        return load_json(_unquote(quoted["string"]))
    assigned = _ASSIGNED.search(text[:5000])
    return load_json(text[assigned.end() :]) if assigned is not None else None


def _unquote(string: str) -> str:
    """Read a string of JavaScript; in double quotes it is one of JSON, and in single ones nearly."""
    if string[0] == "'":
        inner = re.sub(r"\\(.)", lambda match: match[1] if match[1] == "'" else match[0], string[1:-1], flags=re.DOTALL)
        string = '"' + re.sub(r'(?<!\\)"', r"\"", inner) + '"'
    try:
        value = json.loads(string, strict=False)
    except ValueError:
        return ""
    text = str(value)
    if text[:3].lower() in ("%7b", "%5b"):
        from urllib.parse import unquote

        return unquote(text)
    return text
