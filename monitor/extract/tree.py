"""Parse a page: lxml reads it and sieves out what is never text, Beautiful Soup holds what is left, for reading or for selectors."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from lxml import etree, html

from monitor.errors import UnreadableError
from monitor.extract.clutter.clutter import strip_clutter
from monitor.extract.result import Dropped
from monitor.extract.soup import lift_element, lift_soup

MAX_CHARS = 30_000_000
"""Pages are megabytes at most; the whole tree of a longer one would not fit the stated memory."""

MAX_TAGS = 300_000
"""Opening and closing ones. The recorded pages have 2,000 on average; so many take about five seconds and 300 MB to read."""

EMPTIED = ("style", "svg", "iframe", "object", "embed", "video", "audio", "canvas")
"""Elements without text of the page, beside scripts."""

# What XML cannot hold: lxml reads it, and then refuses to move it. As bytes of UTF-8, and as references.
_CONTROLS = bytes.maketrans(bytes(sign for sign in range(32) if sign not in b"\t\n\r"), b" " * 29)
_NONCHARACTERS = re.compile(rb"\xef\xbf[\xbe\xbf]")
_UNFIT_REFERENCE = re.compile(rb"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]))(?!\w);?")


@dataclass(kw_only=True)
class ParsedPage:
    """Hold a page ready to be read: its tree, and the scripts that were taken out of it."""

    tree: html.HtmlElement
    title: str | None
    language: str | None
    base_url: str
    dropped: tuple[Dropped, ...] = ()
    frames: tuple[str, ...] = ()
    """The markup of frames that the page carries itself (`srcdoc`)."""
    _scripts: list[html.HtmlElement] = field(default_factory=list)

    @cached_property
    def body(self) -> Tag:
        """Give the element that holds all there is to see, with what reading asks of it."""
        return lift_element(self.tree if self.tree.body is None else self.tree.body)

    @cached_property
    def soup(self) -> BeautifulSoup:
        """Give the page as selectors see it."""
        return lift_soup(self.tree)

    @property
    def scripts(self) -> tuple[str, ...]:
        """Give the texts of the page's scripts; read only where the page itself says little, since they are most of its bytes."""
        return tuple(element.text for element in self._scripts if element.text)


def parse_page(text: str, url: str, *, whole: bool = True) -> ParsedPage:
    """Parse HTML of whatever quality. Raises UnreadableError where it is too large or too deeply nested to be a page.

    `whole`: with everything that selectors may ask for; otherwise what is no part of the terms is taken out, and named.
    """
    if len(text) > MAX_CHARS or text.count("<") > MAX_TAGS:
        raise UnreadableError(
            f"The page is too large to be read ({len(text):,} characters, {text.count('<'):,} tags). Watch a smaller one."
        )
    tree = _parse(_make_fit(text))
    title = tree.findtext(".//title")
    base = tree.find(".//base[@href]")
    frames = tuple(frame.get("srcdoc", "") for frame in tree.iter("iframe") if frame.get("srcdoc"))
    scripts = _take_scripts(tree, whole=whole)
    dropped: tuple[Dropped, ...] = ()
    if not whole and tree.body is not None:
        dropped = strip_clutter(tree.body)
    try:
        base_url = urljoin(url, base.get("href", "")) if base is not None else url
    except ValueError:
        base_url = url
    return ParsedPage(
        tree=tree,
        title=" ".join(title.split()) or None if title else None,
        language=_find_language(tree),
        base_url=base_url,
        dropped=dropped,
        frames=frames,
        _scripts=scripts,
    )


def _make_fit(text: str) -> bytes:
    """Blank out what a tree cannot hold; as UTF-8, in which that takes a tenth of the time."""
    data = text.encode("utf-8", "replace").translate(_CONTROLS)
    if "\ufffe" in text or "\uffff" in text:
        data = _NONCHARACTERS.sub(b" ", data)
    return _UNFIT_REFERENCE.sub(b" ", data)


def parse_markup(markup: str) -> Tag | None:
    """Give what is to be read of markup that a page carries as data, or None. What is nested too deep is left out."""
    try:
        return lift_element(html.document_fromstring(_make_fit(markup), parser=_make_parser()))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _make_parser() -> html.HTMLParser:
    """Make a parser whose elements are all of one class: to choose among classes for forms and fields takes longer than to parse."""
    parser = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    return parser


def _parse(data: bytes) -> html.HtmlElement:
    parser = _make_parser()
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"The page has no readable content ({error}). If this lasts, open its address in a browser.") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log.filter_from_fatals()):
        # libxml2 stops reading there, and what follows would be lost without a word
        raise UnreadableError(
            "The page's elements are nested more than 2,000 deep, which no real page does. Open its address in a browser."
        )
    return tree


def _take_scripts(tree: html.HtmlElement, *, whole: bool) -> list[html.HtmlElement]:
    """Take what is never text out of the tree, and give its scripts.

    For selectors (`whole`) the elements stay, emptied, because selectors may count them as siblings.
    """
    scripts = list(tree.iter("script"))
    if whole:
        copies = [html.Element("script") for _ in scripts]
        for script, copy in zip(scripts, copies, strict=True):
            copy.text, script.text = script.text, None
        for element in tree.iter(*EMPTIED):
            del element[:]
            element.text = None
        return copies
    for script in scripts:
        script.drop_tree()
    etree.strip_elements(tree, *EMPTIED, with_tail=False)
    return scripts


def _find_language(tree: html.HtmlElement) -> str | None:
    """Read the page's own statement of its language (`<html lang>`) as an ISO 639-1 code."""
    words = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    match = re.match(r"\s*([A-Za-z]{2})(?:[-_]|\s*$)", words)
    return match.group(1).lower() if match else None
