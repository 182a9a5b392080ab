"""Parse a page: lxml reads it and sieves out what is never text, Beautiful Soup holds what is left."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from lxml import etree, html

from monitor.errors import UnreadableError
from monitor.extract.clutter import strip_clutter
from monitor.extract.result import Dropped

MAX_CHARS = 30_000_000
"""Pages are megabytes at most; the whole tree of a longer one would not fit the stated memory."""

MAX_TAGS = 300_000
"""Opening and closing ones. The recorded pages have 2,000 on average; so many take about five seconds and 300 MB to read."""

EMPTIED = ("script", "style", "svg", "iframe", "object", "embed", "video", "audio", "canvas")
"""Elements without text of the page. They stay as empty elements, because selectors may count them as siblings."""

# What XML cannot hold, as a character and as a reference to one: lxml reads it, and then refuses to move it
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]))(?!\\w);?"
)


@dataclass(slots=True, kw_only=True)
class ParsedPage:
    """Hold a page ready to be read: its tree, and the scripts' data that was taken out of it."""

    soup: BeautifulSoup
    title: str | None
    language: str | None
    base_url: str
    scripts: tuple[str, ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def body(self) -> Tag:
        """Give the element that holds all there is to see."""
        return self.soup.body or self.soup


def parse_page(text: str, url: str, *, whole: bool = True) -> ParsedPage:
    """Parse HTML of whatever quality. Raises UnreadableError where it is too large or too deeply nested to be a page."""
    if len(text) > MAX_CHARS or text.count("<") > MAX_TAGS:
        raise UnreadableError(
            f"The page is too large to be read ({len(text):,} characters, {text.count('<'):,} tags). Watch a smaller one."
        )
    tree = _parse(_UNFIT.sub(" ", text))
    scripts = tuple(element.text for element in tree.iter("script") if element.text)
    title = tree.findtext(".//title")
    base = tree.find(".//base[@href]")
    for element in tree.iter(*EMPTIED):
        tail = element.tail
        attributes = dict(element.attrib)
        element.clear()
        element.attrib.update(attributes)
        element.tail = tail
    dropped: tuple[Dropped, ...] = ()
    if not whole and tree.body is not None:
        dropped = strip_clutter(tree.body)
    markup = etree.tostring(tree, encoding="unicode", method="html")
    with _paused_collector():
        soup = BeautifulSoup(markup, "lxml", multi_valued_attributes=None)
    try:
        base_url = urljoin(url, base.get("href", "")) if base is not None else url
    except ValueError:
        base_url = url
    return ParsedPage(
        soup=soup,
        title=" ".join(title.split()) or None if title else None,
        language=_find_language(tree),
        base_url=base_url,
        scripts=scripts,
        dropped=dropped,
    )


def _parse(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"The page has no readable content ({error}). If this lasts, open its address in a browser.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log.filter_from_fatals()):
        # libxml2 stops reading there, and what follows would be lost without a word
        raise UnreadableError(
            "The page's elements are nested more than 2,000 deep, which no real page does. Open its address in a browser."
        )
    return tree


def _find_language(tree: html.HtmlElement) -> str | None:
    """Read the page's own statement of its language (`<html lang>`) as an ISO 639-1 code."""
    words = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    match = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", words)
    return match.group(1).lower() if match else None


@contextmanager
def _paused_collector() -> Iterator[None]:
    """Pause the cycle collector while a tree is built: half of the time of building one would go to it (measured 31 to 17 ms)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
