"""Know for each HTML element what its beginning and its end do to the line being written."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from bs4 import Tag
from bs4.element import NavigableString

from monitor.extract.elements import BLOCK_TAGS, HEADING_TAGS, MARK_OF_TAG, SILENT_TAGS, SPACED_TAGS
from monitor.extract.links import clean_target, reveal_address
from monitor.extract.writing.inline import fold_spaces
from monitor.extract.writing.markers import ListState, open_list
from monitor.extract.writing.writer import Leave, Writer
from monitor.model import Block, BlockKind

MAX_TABLE_DEPTH = 4
"""Tables inside more tables than this are read as if they were not there; pages laid out by tables nest about as deep."""

_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)")
_KEEPS_LINES = re.compile(
    r"white-space(?:-collapse)?\s*:\s*(?:pre|preserve|break-spaces)"
    r"|(?:^|[\s:])whitespace-(?:pre|break)|(?:^|[\s_-])pre-?(?:wrap|line)\b"
)
_PERMALINK_WORDS = frozenset({"#", "¶", "§", "🔗", "link", "permalink", "anchor", "direct link", "copy link"})


def enter(tag: Tag, writer: Writer) -> Leave | None:
    """Begin an element; give what ends it, or None where its content is not to be walked."""
    handler = HANDLERS.get(tag.name)
    if handler is not None:
        return handler(tag, writer)
    attributes = tag.attrs
    if attributes:
        if attributes.get("role") == "heading":
            return enter_heading(tag, writer)
        style = attributes.get("style")
        if style and _BLOCK_STYLE.search(str(style)):
            return enter_block(tag, writer)
        if "data-cfemail" in attributes:
            writer.write(reveal_address(str(attributes["data-cfemail"])))
            return None
    return _nothing


def _read_words(tag: Tag) -> str:
    """Give all text of an element, that of shadow trees too, which `get_text` passes over."""
    return "".join(part for part in tag.descendants if isinstance(part, NavigableString))


def _nothing() -> None:
    pass


def enter_block(tag: Tag, writer: Writer) -> Leave:
    """Put an element on lines of its own."""
    writer.flush()
    attributes = tag.attrs
    if attributes:
        if attributes.get("role") == "heading":
            return enter_heading(tag, writer)
        style, words = attributes.get("style", ""), attributes.get("class", "")
        if (style and "white-space" in style) or (words and "pre" in words):
            return _keep_lines(writer) if _KEEPS_LINES.search(f"{style} {words}") else writer.flush
    return writer.flush


def _keep_lines(writer: Writer) -> Leave:
    writer.keeps_lines += 1

    def leave() -> None:
        writer.flush()
        writer.keeps_lines -= 1

    return leave


def enter_heading(tag: Tag, writer: Writer) -> Leave:
    """Begin a heading; one inside another counts as the outer."""
    writer.flush()
    outer = writer.heading
    level = str(tag.get("aria-level", "2"))
    writer.heading = outer or HEADING_TAGS.get(tag.name) or (int(level) if level in "123456" and level else 2)

    def leave() -> None:
        writer.flush()
        writer.heading = outer

    return leave


def enter_list(tag: Tag, writer: Writer) -> Leave:
    """Begin a list; its items count and indent from here."""
    writer.flush()
    waiting, writer.marker = writer.marker, ""
    writer.lists.append(open_list(tag))

    def leave() -> None:
        writer.flush()
        writer.lists.pop()
        writer.marker = waiting

    return leave


def enter_item(tag: Tag, writer: Writer) -> Leave:
    """Begin a list item: the first block in it takes the marker."""
    writer.flush()
    stray = not writer.lists
    if stray:
        writer.lists.append(ListState(ordered=False))
    writer.marker = writer.lists[-1].next_marker(tag)

    def leave() -> None:
        writer.flush()
        writer.marker = ""
        if stray:
            writer.lists.pop()

    return leave


def enter_mark(tag: Tag, writer: Writer) -> Leave:
    """Begin emphasis, unless the page only uses the element's name for a style without words."""
    writer.marks.append(MARK_OF_TAG[tag.name])

    def leave() -> None:
        writer.marks.pop()

    return leave


def enter_link(tag: Tag, writer: Writer) -> Leave | None:
    """Begin a link; one that only points at its own heading is left out."""
    href = tag.get("href")
    if "data-cfemail" in tag.attrs and (address := reveal_address(str(tag["data-cfemail"]))):
        writer.write(address)
        return None
    if href is None:
        return _nothing
    href = str(href)
    if writer.heading and href.startswith("#") and fold_spaces(_read_words(tag)).strip().lower() in _PERMALINK_WORDS:
        return None
    if "/cdn-cgi/l/email-protection" in href:
        address = reveal_address(href.partition("#")[2])
        if address and (tag.find(attrs={"data-cfemail": True}) or "protected" in _read_words(tag)):
            writer.write(address)
            return None
        href = f"mailto:{address}" if address else ""
    outer, writer.target = writer.target, clean_target(href, writer.base_url)

    def leave() -> None:
        writer.target = outer

    return leave


def enter_break(_tag: Tag, writer: Writer) -> Leave | None:
    """Break the line. libxml2 gives `</br>` content at times; it is walked like any other."""
    writer.write_break()
    return _nothing


def enter_spaced(_tag: Tag, writer: Writer) -> Leave:
    """Set an element apart from its neighbours in the line."""
    if writer.runs:
        writer.write(" ")

    def leave() -> None:
        if writer.runs:
            writer.write(" ")

    return leave


def enter_image(tag: Tag, writer: Writer) -> Leave | None:
    """Read an image's alternative text where it is the text: alone in its heading."""
    parent = tag.find_parent(list(HEADING_TAGS)) if writer.heading else None
    alternative = fold_spaces(str(tag.get("alt") or "")).strip()
    if parent is not None and alternative and not _read_words(parent).strip():
        writer.write(alternative)
    return None


def enter_preformatted(tag: Tag, writer: Writer) -> Leave | None:
    """Read preformatted text: prose set in it is read as paragraphs, anything else kept line by line."""
    writer.flush()
    text = _read_words(tag)
    lines = [line for line in text.splitlines() if line.strip()]
    if tag.find("code") is None or sum(map(len, lines)) > 60 * len(lines):
        return _keep_lines(writer)
    kept = "\n".join(line.rstrip() for line in text.strip("\r\n").splitlines())
    if kept.strip():
        writer.blocks.append(Block(kind=BlockKind.PREFORMATTED, text=kept, level=len(writer.lists)))
    return None


def enter_template(tag: Tag, writer: Writer) -> Leave | None:
    """Read a template that a browser shows at once as a shadow tree; any other waits for a script."""
    return enter_block(tag, writer) if tag.get("shadowrootmode") or tag.get("shadowroot") else None


def enter_quote(_tag: Tag, writer: Writer) -> Leave:
    """Write the quotation marks that browsers add."""
    writer.write("“")
    return lambda: writer.write("”")


def enter_rule(_tag: Tag, writer: Writer) -> Leave:
    """End the line at a rule, which itself says nothing."""
    writer.flush()
    return writer.flush


def enter_table(tag: Tag, writer: Writer) -> Leave | None:
    """Read a table of data row by row; one that only lays out the page is walked like any other element."""
    from monitor.extract.writing.blocks import walk
    from monitor.extract.writing.tables import read_rows

    writer.flush()
    rows = read_rows(tag, writer.base_url, depth=writer.depth) if writer.depth < MAX_TABLE_DEPTH else None
    if rows is None:
        return writer.flush
    caption = tag.find("caption", recursive=False)
    if caption is not None:
        walk(cast("Tag", caption).contents, writer)
        writer.flush()
    depth = len(writer.lists)
    for cells, columns in rows:
        writer.blocks.append(Block(kind=BlockKind.TABLE_ROW, text=" | ".join(cells), level=depth, cells=cells, columns=columns))
    writer.marker = ""
    return None


def pass_over(_tag: Tag, _writer: Writer) -> None:
    """Leave an element out whose content is no text of the page."""


HANDLERS: dict[str, Callable[[Tag, Writer], Leave | None]] = {
    **dict.fromkeys(SILENT_TAGS, pass_over),
    **dict.fromkeys(BLOCK_TAGS, enter_block),
    **dict.fromkeys(HEADING_TAGS, enter_heading),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), enter_list),
    **dict.fromkeys(MARK_OF_TAG, enter_mark),
    **dict.fromkeys(SPACED_TAGS, enter_spaced),
    "li": enter_item,
    "a": enter_link,
    "br": enter_break,
    "hr": enter_rule,
    "img": enter_image,
    "pre": enter_preformatted,
    "q": enter_quote,
    "table": enter_table,
    "template": enter_template,
    **dict.fromkeys(("td", "th", "dt", "dd"), enter_block),
}
