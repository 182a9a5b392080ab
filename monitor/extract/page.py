"""Read an HTML page: find the terms in it, and write their blocks."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import Tag

from monitor.extract.blocks import write_blocks
from monitor.extract.result import Dropped
from monitor.extract.select import select_content
from monitor.extract.shells import look_further
from monitor.extract.soup import paused_collector
from monitor.extract.tree import ParsedPage, parse_page
from monitor.model import Block, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """Hold what an HTML page says, before its blocks know their places."""

    blocks: tuple[Block, ...]
    language: str | None
    title: str | None
    dropped: tuple[Dropped, ...] = ()


def read_page(text: str, *, url: str, selection: Selection) -> PageText:
    """Give the blocks of a page's selected elements, or of the terms found by themselves."""
    with paused_collector():
        page = parse_page(text, url, whole=bool(selection.select or selection.remove))
        try:
            blocks = _write_page(page, selection)
            if not selection.select and not selection.remove:
                blocks = look_further(page, text, url, blocks)
        finally:
            # a soup is full of cycles, and would wait for the collector with all its memory
            for part in page.soup.find_all(recursive=False):
                part.decompose()
    return PageText(blocks=tuple(blocks), language=page.language, title=page.title, dropped=page.dropped)


def _write_page(page: ParsedPage, selection: Selection) -> list[Block]:
    selected = bool(selection.select or selection.remove)
    roots: list[Tag] = select_content(page.body, selection) if selected else []
    if not selection.select:
        roots = [page.body]
    return [block for root in roots for block in write_blocks(root, page.base_url)]
