"""Hold a page while what is no part of the terms is taken out of it: its figures, and what was dropped and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.html import HtmlElement

from monitor.extract.clutter.phrases import ANNOUNCEMENT, COOKIE_TALK, DATE_LINE, RIGHTS_LINE
from monitor.extract.clutter.stats import Stats
from monitor.extract.elements import HEADING_TAGS
from monitor.extract.result import Dropped, make_excerpt, name_part

CHARS_PER_LINK = 200
"""Menus and footers with words beside their links have fewer characters of prose to a link than this; terms have more."""

MENU_LINKS = 5
"""So many links, and hardly anything beside them, are a menu."""

MAX_DATE_LINE_CHARS = 160
MAX_TITLE_CHARS = 300
MAX_ANNOUNCEMENT_CHARS = 1500


@dataclass(slots=True, kw_only=True)
class Sieve:
    """Hold the body of a page, the figures of its elements, and the notes of what was taken out."""

    body: HtmlElement
    stats: dict[HtmlElement, Stats]
    dropped: list[Dropped] = field(default_factory=list)

    def drop(self, element: HtmlElement, reason: str) -> None:
        """Take an element out of the tree and of the figures of those around it, and note why."""
        words = read_words(element)
        if words:
            part = name_part(str(element.tag), element.get("id"), element.get("class"))
            self.dropped.append(Dropped(reason=reason, excerpt=make_excerpt(words), part=part, words=words.count(" ") + 1))
        own = self.stats[element]
        for outer in element.iterancestors():
            if outer in self.stats:
                self.stats[outer].subtract(own)
        element.drop_tree()

    def holds(self, element: HtmlElement) -> bool:
        """Tell whether an element still stands on the page."""
        return self.body in element.iterancestors()

    def is_menu(self, element: HtmlElement) -> bool:
        """Tell whether an element is nothing but links that lead off the page; a table of contents leads about on it."""
        own = self.stats[element]
        if own.prose or own.links < MENU_LINKS or own.linked * 4 < own.text * 3:
            return False
        targets = [str(link.get("href") or "") for link in element.iter("a")]
        return 2 * sum("#" in target[:1] for target in targets) < len(targets)


def is_link_heavy(own: Stats) -> bool:
    """Tell whether links are what a part is about, by its figures."""
    return own.linked * 3 > own.text or (own.links >= MENU_LINKS and own.prose < CHARS_PER_LINK * own.links)


def read_words(element: HtmlElement) -> str:
    """Give an element's words; a space between its parts, which style sheets set apart."""
    return " ".join(" ".join(element.itertext()).split())


def is_heading_part(element: HtmlElement) -> bool:
    """Tell whether an element holds the document's title or the line that dates it."""
    return element.tag == "h1" or element.find(".//h1") is not None or is_date_line(element)


def has_heading(element: HtmlElement) -> bool:
    """Tell whether an element is a heading or holds one."""
    return element.tag in HEADING_TAGS or any(element.find(f".//{tag}") is not None for tag in HEADING_TAGS)


def is_date_line(element: HtmlElement) -> bool:
    """Tell whether an element is the line that dates the document, and no line of rights."""
    words = read_words(element)
    return (
        len(words) <= MAX_DATE_LINE_CHARS
        and any(map(str.isdigit, words))
        and DATE_LINE.search(words) is not None
        and not RIGHTS_LINE.search(words)
    )


def is_title(element: HtmlElement, own: Stats) -> bool:
    """Tell whether a part before the text is short, leads nowhere, and holds a heading: the title of a page that has no h1."""
    return (
        own.links <= 1
        and own.text <= MAX_TITLE_CHARS
        and any(element.tag == tag or element.find(f".//{tag}") is not None for tag in ("h1", "h2", "h3"))
    )


def announces(element: HtmlElement, own: Stats) -> bool:
    """Tell whether a part gives notice of a change of the document, with its day, and is no cookie banner."""
    if not own.prose or own.text > MAX_ANNOUNCEMENT_CHARS:
        return False
    words = read_words(element)
    return not COOKIE_TALK.search(words) and ANNOUNCEMENT.match(words) is not None
