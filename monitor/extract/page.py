"""Read an HTML page: find the terms in it, and write their blocks."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from monitor.extract.result import Dropped
from monitor.extract.scripted.shells import look_further
from monitor.extract.soup import released
from monitor.extract.tree import parse_page
from monitor.extract.writing.blocks import write_blocks
from monitor.model import Block, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """Hold what an HTML page says, before its blocks know their places."""

    blocks: tuple[Block, ...]
    language: str | None
    title: str | None
    dropped: tuple[Dropped, ...] = ()


def read_page(text: str, *, url: str, selection: Selection) -> PageText:
    """Give the blocks of a page's selected elements, or of the terms found by themselves.

    With `remove` alone the terms are found by themselves in what is left.
    """
    with paused_collector():
        if selection.select:
            return _read_selected(text, url, selection)
        removed: list[Dropped] = []
        if selection.remove:
            text, removed = _remove_parts(text, url, selection)
        return _read_found(text, url, removed)


@contextmanager
def paused_collector() -> Iterator[None]:
    """Pause the cycle collector while a page is read: it would walk through the growing soup again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read_selected(text: str, url: str, selection: Selection) -> PageText:
    from monitor.extract.select import select_content

    page = parse_page(text, url)
    with released(page.soup) as soup:
        roots, dropped = select_content(soup.body or soup, selection)
        blocks = [block for root in roots for block in write_blocks(root, page.base_url)]
    return PageText(blocks=tuple(blocks), language=page.language, title=page.title, dropped=tuple(dropped))


def _read_found(text: str, url: str, removed: list[Dropped]) -> PageText:
    page = parse_page(text, url, whole=False)
    with released(page.body) as body:
        blocks = write_blocks(body, page.base_url)
    blocks = look_further(page, text, url, blocks)
    return PageText(blocks=tuple(blocks), language=page.language, title=page.title, dropped=(*removed, *page.dropped))


def _remove_parts(text: str, url: str, selection: Selection) -> tuple[str, list[Dropped]]:
    """Take out of a page what `remove` names, and give its markup without that; scripts stay, since the text may stand in them."""
    from monitor.extract.select import select_content

    page = parse_page(text, url)
    with released(page.soup) as soup:
        body = soup.body or soup
        _, dropped = select_content(body, selection)
        for script in page.scripts:
            tag = soup.new_tag("script")
            tag.string = script
            body.append(tag)
        return soup.decode(), dropped
