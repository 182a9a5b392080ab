"""Find the element in which the terms stand, and drop what stands around it."""

from __future__ import annotations

from lxml.html import HtmlElement

from monitor.extract.clutter.phrases import ASKING_TALK, SHORT_SENTENCE
from monitor.extract.clutter.prose import PROSE_CHARS, varies
from monitor.extract.clutter.sieve import Sieve, announces, is_date_line, is_heading_part, is_link_heavy, is_title, read_words
from monitor.extract.elements import HEADING_TAGS, LINE_TAGS

CONTENT_SHARE = 0.9
"""The text stands in the lowest element that holds this share of the page's prose."""

ASKING_CHARS = 1500
"""A banner that asks for consent, or for an address, is shorter than this."""

_TABLE_PARTS = ("table", "tbody", "tr")
_BOTTOM = ("ul", "ol", "dl", "p", "tbody", "tr")


def find_asking(body: HtmlElement) -> set[HtmlElement]:
    """Collect the elements that hold a button, or a field for an address to write to."""
    asking: set[HtmlElement] = set()
    for element in body.iter("button", "input"):
        if element.tag == "button" or element.get("type") == "email":
            asking.update(element.iterancestors())
    return asking


def drop_surroundings(sieve: Sieve, asking: set[HtmlElement]) -> None:
    """Drop what stands beside the way down to the element with the text, but for titles, dates and prose of its own."""
    inner = root = _find_root(sieve)
    while inner is not sieve.body:
        outer = inner.getparent()
        before = True
        for sibling in list(outer):
            if sibling is inner:
                before = False
            elif (sieve.stats[outer].own_prose and sibling.tag not in LINE_TAGS) or _is_prose(sieve, sibling, asking):
                continue
            elif _frames(sieve, sibling, before=before):
                _drop_menus(sieve, sibling)
            else:
                sieve.drop(sibling, "outside the text")
        inner = outer
    _drop_edges(sieve, root)


def _find_root(sieve: Sieve) -> HtmlElement:
    """Descend from the body as long as one child holds nearly all of the prose."""
    root, least = sieve.body, sieve.stats[sieve.body].prose * CONTENT_SHARE
    while least:
        inner = _find_holder(sieve, root, least)
        if inner is not None and inner.tag == "table":
            # a table in which one cell holds it all lays out the page; any other is a part of the text
            while inner is not None and inner.tag in _TABLE_PARTS:
                inner = _find_holder(sieve, inner, least)
        if inner is None or inner.tag in _BOTTOM:
            break
        root = inner
    return root


def _find_holder(sieve: Sieve, element: HtmlElement, least: float) -> HtmlElement | None:
    return next((child for child in element if child in sieve.stats and sieve.stats[child].prose >= least), None)


def _is_prose(sieve: Sieve, element: HtmlElement, asking: set[HtmlElement]) -> bool:
    """Tell whether something beside the text holds sentences, and asks neither for consent nor for an address."""
    own = sieve.stats[element]
    if own.prose:
        if announces(element, own):
            return True
        asks = element in asking and own.text <= ASKING_CHARS and bool(ASKING_TALK.search(read_words(element)))
        return not asks and not is_link_heavy(own)
    words = read_words(element)
    return not own.links and element not in asking and bool(SHORT_SENTENCE.fullmatch(words)) and varies(words)


def _frames(sieve: Sieve, element: HtmlElement, *, before: bool) -> bool:
    """Tell whether something beside the text is its title, its date, or the heading of a section that stays."""
    following = element.getnext()
    opens = element.tag in HEADING_TAGS or element.get("aria-expanded") is not None
    if opens and following is not None and following in sieve.stats:
        after = sieve.stats[following]
        if after.prose and not is_link_heavy(after):
            return True
    return (before and (is_heading_part(element) or is_title(element, sieve.stats[element]))) or is_date_line(element)


def _drop_menus(sieve: Sieve, frame: HtmlElement) -> None:
    """Drop the menus that stand beside a title in what frames the text."""
    if sieve.is_menu(frame) or not sieve.stats[frame].links:
        return
    for element in list(frame.iterdescendants("div", "ul", "ol", "section", "table")):
        if sieve.holds(element) and sieve.is_menu(element):
            sieve.drop(element, "outside the text")


def _drop_edges(sieve: Sieve, root: HtmlElement) -> None:
    """Drop the menus before the first and behind the last prose of the element with the text: pages without any frame have them."""
    children = [child for child in root if child in sieve.stats]
    telling = [number for number, child in enumerate(children) if sieve.stats[child].prose or len(child.tail or "") >= PROSE_CHARS]
    if not telling:
        return
    for child in [*children[: telling[0]], *children[telling[-1] + 1 :]]:
        if sieve.is_menu(child):
            sieve.drop(child, "outside the text")
