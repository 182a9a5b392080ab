"""Drop what calls itself furniture, unless it holds what only the terms hold."""

from __future__ import annotations

from lxml.html import HtmlElement

from monitor.extract.clutter.marks import ClutterMark, find_mark
from monitor.extract.clutter.phrases import COOKIE_TALK, RIGHTS_LINE
from monitor.extract.clutter.sieve import Sieve, announces, has_heading, is_date_line, is_heading_part, is_link_heavy, read_words
from monitor.extract.elements import HEADING_TAGS

TEXTUAL_CHARS = 400
"""Furniture with more prose than this, and few links, is read as text: better a footer too much than a clause too little."""

SMALL_SHARE = 0.1
"""Marks with a larger share are names that nothing but an overlay has."""

FLOW_PARTS = 2
"""So many paragraphs, lists or headings beside it: a part stands in the flow of the text."""

MAX_BANNER_CHARS = 2000
"""An overlay that asks about cookies says no more than this; a policy on cookies does."""

_OVERLAYS = frozenset(("cookie banner", "dialog"))
_FLOWING = frozenset(("p", "ul", "ol", "dl", "table", "blockquote", *HEADING_TAGS))
_SET_IN_TEXT = frozenset(("aside", "page footer", "page header"))
"""Names that authors also give to notes, leads and addresses within their text."""


def drop_furniture(sieve: Sieve) -> None:
    """Drop what calls itself furniture, unless all that bears its name holds too much of the page's prose to be any."""
    found = _find_furniture(sieve.body)
    total = sieve.stats[sieve.body].prose
    shares: dict[str, int] = {}
    for element, mark in found:
        shares[mark.reason] = shares.get(mark.reason, 0) + sieve.stats[element].prose
    for element, mark in found:
        if sieve.holds(element) and not _is_text(sieve, element, mark, total, shares[mark.reason]):
            sieve.drop(element, mark.reason)


def _is_text(sieve: Sieve, element: HtmlElement, mark: ClutterMark, total: int, named_prose: int) -> bool:
    """Tell whether a part is text of the document, whatever it is called."""
    own = sieve.stats[element]
    if mark.reason == "page header" and (is_heading_part(element) or (own.links <= 1 and has_heading(element))):
        return True
    if mark.reason == "page footer" and is_date_line(element):
        return True
    if mark.max_share < 1 and announces(element, own):
        return True
    if not own.prose or is_link_heavy(own):
        return False
    if named_prose > mark.max_share * total:
        return not (mark.reason in _OVERLAYS and _lies_over_text(sieve, element))
    if mark.reason in _SET_IN_TEXT and _is_in_flow(sieve, element) and not RIGHTS_LINE.search(read_words(element)):
        return True
    return mark.max_share <= SMALL_SHARE and own.prose >= TEXTUAL_CHARS and not RIGHTS_LINE.search(read_words(element))


def _lies_over_text(sieve: Sieve, element: HtmlElement) -> bool:
    """Tell whether an overlay talks of cookies and the page has a title and prose of its own behind it: a list may be shorter than that."""
    own = sieve.stats[element]
    if own.text > MAX_BANNER_CHARS or own.prose == sieve.stats[sieve.body].prose or not COOKIE_TALK.search(read_words(element)):
        return False
    return any(element not in title.iterancestors() for title in sieve.body.iter("h1"))


def _is_in_flow(sieve: Sieve, element: HtmlElement) -> bool:
    """Tell whether paragraphs stand beside an element: it is a note among them."""
    beside = (sibling for sibling in element.getparent() if sibling is not element and sibling.tag in _FLOWING)
    return sum(sibling.tag in HEADING_TAGS or sieve.stats[sibling].prose > 0 for sibling in beside if sibling in sieve.stats) >= FLOW_PARTS


def _find_furniture(body: HtmlElement) -> list[tuple[HtmlElement, ClutterMark]]:
    """List the elements that call themselves furniture, without those that stand in other furniture of their kind."""
    found: dict[HtmlElement, ClutterMark] = {}
    for element in body.iterdescendants():
        mark = find_mark(element)
        if mark is not None and not any(found.get(outer) is mark for outer in element.iterancestors()):
            found[element] = mark
    return list(found.items())
