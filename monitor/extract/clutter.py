"""Find the terms on a page by themselves: where the sentences stand, and what around and between them is no part of them."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from monitor.extract.elements import HEADING_TAGS, LINE_TAGS
from monitor.extract.marks import ClutterMark, find_mark
from monitor.extract.result import Dropped, make_excerpt
from monitor.extract.stats import Stats, measure, varies

CONTENT_SHARE = 0.9
"""The text stands in the lowest element that holds this share of the page's prose."""

TEXTUAL_CHARS = 400
"""Furniture with more prose than this, and few links, is read as text: better a footer too much than a clause too little."""

CHARS_PER_LINK = 200
"""Menus and footers with words beside their links have fewer characters of prose to a link than this; terms have more."""

ASKING_CHARS = 1500
"""A banner that asks for consent, or for an address, is shorter than this."""

SMALL_SHARE = 0.1
"""Marks with a larger share are names that nothing but an overlay has."""

REPEAT_CHARS = 400
"""An element with as much prose, and a tenth of the page's, that says word for word what one before it said is a second layout
of the same text. Shorter repeats are clauses that stand in two sections."""

MAX_DATE_LINE_CHARS = 160

MAX_TITLE_CHARS = 300
MAX_CONTROL_CHARS = 60

_SKIP_LINK = re.compile(
    r"(?:skip|jump) (?:to|navigation|over)\b.{0,40}$|(?:aller|passer) (?:directement )?au contenu|(?:direkt )?zum (?:haupt)?inhalt"
    r"|(?:saltar|ir) al contenido|(?:vai|salta) al contenuto|(?:ga |door)naar (?:de )?inhoud|(?:ir|pular|saltar) para o conteúdo"
    r"|przejdź do|(?:hoppa|gå) till (?:huvud)?innehåll",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"\b(?:last|updated?|modified|revised|revision|effective|amended|version|date|posted|published|in force)\b"
    r"|mise? à jour|vigueur|dernière|stand\b|gültig|aktualis"
    r"|zuletzt|actualiza|vigor|última|vigencia|aggiornat|bijgewerkt|laatst|ingangsdatum|zaktualiz|obowiąz|uppdater|opdater|oppdater|päivit|güncelle|обновл|更新|施行|업데이트|시행",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_RIGHTS_LINE = re.compile(r"©|\(c\) ?\d{4}|\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b", re.IGNORECASE)
_ASKING_TALK = re.compile(r"cookie|consent|traceur|tracker|sign(?:ing)? up|subscri|newsletter|e-?mail", re.IGNORECASE)
_SHORT_SENTENCE = re.compile(r"\w+[^©|]{20,}[.;:!?]", re.DOTALL)
_UNSEEN_STYLE = re.compile(r"visibility\s*:\s*hidden.*position\s*:\s*absolute|position\s*:\s*absolute.*visibility\s*:\s*hidden", re.DOTALL)


def strip_clutter(body: HtmlElement) -> tuple[Dropped, ...]:
    """Take out of the tree what is no part of the terms; gives what was dropped and why. A page without prose stays whole."""
    stats = measure(body)
    if not stats[body].prose:
        return ()
    dropped: list[Dropped] = []
    asking = _find_asking(body)
    _drop_furniture(body, stats, dropped)
    _drop_repeats(body, stats, dropped)
    _drop_controls(body, stats, dropped)
    _drop_outside(body, asking, stats, dropped)
    return tuple(dropped)


def _drop_furniture(body: HtmlElement, stats: dict[HtmlElement, Stats], dropped: list[Dropped]) -> None:
    """Drop what calls itself furniture, unless all that bears its name holds too much of the page's prose to be any."""
    found = _find_furniture(body)
    total = stats[body].prose
    shares: dict[str, int] = {}
    for element, mark in found:
        shares[mark.reason] = shares.get(mark.reason, 0) + stats[element].prose
    for element, mark in found:
        own = stats[element]
        if body not in element.iterancestors() or (mark.reason == "page header" and _is_heading_part(element)):
            continue
        if own.prose and not _is_link_heavy(own):
            if shares[mark.reason] > mark.max_share * total:
                continue
            if mark.max_share <= SMALL_SHARE and own.prose >= TEXTUAL_CHARS and not _RIGHTS_LINE.search(_read(element)):
                continue
        _drop(element, mark.reason, stats, dropped)


def _is_link_heavy(own: Stats) -> bool:
    return own.linked * 3 > own.text or (own.links >= 5 and own.prose < CHARS_PER_LINK * own.links)


def _find_furniture(body: HtmlElement) -> list[tuple[HtmlElement, ClutterMark]]:
    """List the elements that call themselves furniture, without those that stand in other furniture of their kind."""
    found: dict[HtmlElement, ClutterMark] = {}
    for element in body.iterdescendants():
        mark = find_mark(element)
        if mark is not None and not any(found.get(outer) is mark for outer in element.iterancestors()):
            found[element] = mark
    return list(found.items())


def _drop_repeats(body: HtmlElement, stats: dict[HtmlElement, Stats], dropped: list[Dropped]) -> None:
    """Drop the second of two elements that say the same: pages carry one layout for telephones and another for desks.

    Only elements with as many letters are read and compared; one that is all there is in its parent goes with the parent.
    """
    least = max(REPEAT_CHARS, stats[body].prose // 10)
    alike: dict[int, list[HtmlElement]] = {}
    for element, own in stats.items():
        if own.prose >= least and not own.own_prose:
            parent = element.getparent()
            if parent not in stats or stats[parent].letters != own.letters:
                alike.setdefault(own.letters, []).append(element)
    for elements in alike.values():
        seen: set[str] = set()
        for element in elements if len(elements) > 1 else ():
            words = "".join("".join(element.itertext()).split())
            if words in seen and body in element.iterancestors():
                _drop(element, "repeated text", stats, dropped)
            seen.add(words)


def _find_root(body: HtmlElement, stats: dict[HtmlElement, Stats]) -> HtmlElement:
    """Descend from the body as long as one child holds nearly all of the prose."""
    root, least = body, stats[body].prose * CONTENT_SHARE
    while least:
        inner = next((child for child in root if child in stats and stats[child].prose >= least), None)
        if inner is None or inner.tag in ("table", "ul", "ol", "dl", "p", "tbody"):
            break
        root = inner
    return root


def _find_asking(body: HtmlElement) -> set[HtmlElement]:
    """Collect the elements that hold a button, or a field for an address to write to."""
    asking: set[HtmlElement] = set()
    for element in body.iter("button", "input"):
        if element.tag == "button" or element.get("type") == "email":
            asking.update(element.iterancestors())
    return asking


def _drop_outside(body: HtmlElement, asking: set[HtmlElement], stats: dict[HtmlElement, Stats], dropped: list[Dropped]) -> None:
    """Drop what stands beside the way down to the element with the text, but for titles, dates and prose of its own."""
    inner = _find_root(body, stats)
    while inner is not body:
        outer = inner.getparent()
        before = True
        for sibling in list(outer):
            if sibling is inner:
                before = False
            elif stats[outer].own_prose and sibling.tag not in LINE_TAGS:
                continue
            elif not (_is_prose(sibling, stats[sibling], asking) or _frames(sibling, stats, before=before)):
                _drop(sibling, "outside the text", stats, dropped)
        inner = outer


def _is_prose(element: HtmlElement, own: Stats, asking: set[HtmlElement]) -> bool:
    """Tell whether something beside the text holds sentences, and asks neither for consent nor for an address."""
    if own.prose:
        asks = element in asking and own.text <= ASKING_CHARS and bool(_ASKING_TALK.search(_read(element)))
        return not asks and not _is_link_heavy(own)
    words = _read(element)
    return not own.links and element not in asking and bool(_SHORT_SENTENCE.fullmatch(words)) and varies(words)


def _frames(element: HtmlElement, stats: dict[HtmlElement, Stats], *, before: bool) -> bool:
    """Tell whether something beside the text is its title, its date, or the heading of a section that stays."""
    following = element.getnext()
    opens = element.tag in HEADING_TAGS or element.get("aria-expanded") is not None
    if opens and following is not None and following in stats and stats[following].prose and not _is_link_heavy(stats[following]):
        return True
    return (before and (_is_heading_part(element) or _is_title(element, stats[element]))) or _is_date_line(element)


def _is_heading_part(element: HtmlElement) -> bool:
    """Tell whether an element holds the document's title or the line that dates it."""
    return element.tag == "h1" or element.find(".//h1") is not None or _is_date_line(element)


def _is_date_line(element: HtmlElement) -> bool:
    words = _read(element)
    return len(words) <= MAX_DATE_LINE_CHARS and bool(_DATE_LINE.search(words) and _DIGIT.search(words)) and not _RIGHTS_LINE.search(words)


def _is_title(element: HtmlElement, own: Stats) -> bool:
    """Tell whether a part before the text is short, leads nowhere, and holds a heading: the title of a page that has no h1."""
    has_heading = element.tag in HEADING_TAGS or any(element.find(f".//{tag}") is not None for tag in ("h2", "h3"))
    return has_heading and own.links <= 1 and own.text <= MAX_TITLE_CHARS


def _drop_controls(body: HtmlElement, stats: dict[HtmlElement, Stats], dropped: list[Dropped]) -> None:
    """Drop buttons that only do something, and links that skip to the text; what opens a section is its heading, and stays."""
    for element in list(body.iter("button", "a", "div", "span")):
        is_button = element.tag == "button" or element.get("role") == "button"
        if is_button:
            words = _read(element)
            if len(words) > MAX_CONTROL_CHARS or element.get("aria-expanded") is not None or element.get("aria-controls") is not None:
                continue
            following = element.getnext()
            opens = following is not None and following in stats and stats[following].prose > 0
            if not opens and not any(outer.tag in HEADING_TAGS or outer.tag == "summary" for outer in element.iterancestors()):
                _drop(element, "button", stats, dropped)
        elif element.tag == "a" and _SKIP_LINK.match(_read(element)):
            _drop(element, "navigation", stats, dropped)


def _drop(element: HtmlElement, reason: str, stats: dict[HtmlElement, Stats], dropped: list[Dropped]) -> None:
    """Take an element out of the tree and of the figures of those around it, and note why."""
    words = make_excerpt(_read(element))
    if words:
        dropped.append(Dropped(reason=reason, excerpt=words))
    own = stats[element]
    for outer in element.iterancestors():
        if outer in stats:
            stats[outer].subtract(own)
    element.drop_tree()


def _read(element: HtmlElement) -> str:
    """Give an element's words; a space between its parts, which style sheets set apart."""
    return " ".join(" ".join(element.itertext()).split())
