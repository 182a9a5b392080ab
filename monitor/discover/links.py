"""Find the links to terms on a page: by their words, by their paths, and by standing at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from monitor.discover.kinds import find_kind, find_kind_by_path, is_refused
from monitor.discover.sites import is_same_site
from monitor.discover.words import HUB

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CHARS = 5_000_000
"""A front page is smaller; a longer one is cut, and its foot lost, rather than a small machine's memory."""

MOST_ANCHORS = 10_000
"""All links of a page that are read; the largest front pages known have 3,000."""

MOST_LETTERS = 2_000
"""Of one link's words or address; RFC 9110, section 4.1, asks for 8,000, but no address of terms comes near a quarter of it."""

MOST_LINKS = 20
"""More than a person would choose from; a legal centre's first twenty are its important ones."""

_REMEMBERED = 4096
"""Names of elements of which is remembered whether they are a foot's."""

_BY_WORDS = 4
"""The weight of words: more than place and path together."""

_TRACKING = re.compile(r"^(?:utm_\w+|_ga|gclid|fbclid|ref|ref_|src|trk|mc_[ce]id)$")
_FOOT = re.compile(r"foot|contentinfo|legal|colophon|bottom", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NEW_WINDOW = re.compile(r"\(?opens (?:in|an?) .{0,20}(?:window|tab|site|page)\)?", re.IGNORECASE)
_UNFIT = re.compile(r'[\s<>"\\\x00-\x1f\x7f]')
_ADDRESS = re.compile(r"\w\.\w+/|^https?:|^www\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsLink:
    """Hold one link that seems to lead to terms."""

    kind: str
    name: str
    """For the document: its kind, or the link's own words where an earlier link has that name."""
    words: str
    url: str
    same_site: bool
    """Whether it stays with the same company, as far as names of hosts tell."""
    weight: int
    """How sure: from 1 (its path alone) to 7 (words, path and place agree)."""


def find_terms_links(html: str, url: str, *, anywhere: bool = False) -> tuple[TermsLink, ...]:
    """Find the links to terms on the page that stood at `url`, surest first, each address once; links to hubs have the kind "Legal".

    `anywhere`: the page is itself a list of terms, so that a link's place on it says nothing. Whatever the text is, an answer comes.
    """
    page = _parse(html[:MOST_CHARS])
    if page is None:
        return ()
    base = _find_base(page, url)
    host = urlsplit(url).hostname or ""
    found: dict[str, TermsLink] = {}
    for element in islice(page.iter("a"), MOST_ANCHORS):
        link = _read_link(element, base, host, anywhere=anywhere)
        if link is None:
            continue
        key = fold_address(link.url)
        if key not in found or found[key].weight < link.weight:
            found[key] = link
    found.pop(fold_address(_clean(url)), None)
    # Of equally sure ones the plainest name comes first: "Terms of Service" before "Enterprise Terms of Service".
    ranked = sorted(found.values(), key=lambda link: (not link.same_site, -link.weight, len(link.words.split())))
    return tuple(_name_apart(_leave_weaker(ranked)[:MOST_LINKS]))


def _leave_weaker(ranked: Iterable[TermsLink]) -> list[TermsLink]:
    """Leave out links that say less of a kind than one before them.

    A path alone, where words name the kind elsewhere, is another language's copy. Another site's terms, where this site has its own,
    are a partner's: a captcha's, a payment service's.
    """
    kept: list[TermsLink] = []
    for link in ranked:
        weak = link.weight < _BY_WORDS or not link.same_site
        if not (weak and any(link.kind == other.kind for other in kept)):
            kept.append(link)
    return kept


def _parse(html: str) -> HtmlElement | None:
    from lxml import etree
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True)
    # one class for all elements: to choose one for each by its name takes longer than to parse
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    try:
        return lxml_html.document_fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _find_base(page: HtmlElement, url: str) -> str:
    base = page.find(".//base[@href]")
    try:
        return urljoin(url, base.get("href", "")) if base is not None else url
    except ValueError:
        return url


def _read_link(element: HtmlElement, base: str, host: str, *, anywhere: bool) -> TermsLink | None:
    href, words = (element.get("href") or "").strip(), _read_words(element)
    by_words = find_kind(words)
    if by_words is None and not _may_tell(href):
        return None
    target = _resolve(base, href)
    if target is None:
        return None
    by_path = find_kind_by_path(target)
    if by_words is None and by_path is None:
        return None
    foot = anywhere or _stands_at_foot(element)
    # A path alone may be an article's; at the foot of a page it is a document's, whatever language the words are in.
    kind = by_words or (by_path if foot and 0 < len(words.split()) <= 6 and not is_refused(words) else None)
    if kind is None or (by_words is None and by_path == HUB) or not words.isprintable():
        return None
    if by_words == HUB and by_path not in (None, HUB):
        kind = by_path or HUB
    same = is_same_site(host, urlsplit(target).hostname or "")
    if not (same or foot):
        return None  # a text that quotes its partners' terms
    weight = _BY_WORDS * (by_words is not None) + 2 * foot + (by_path is not None)
    return TermsLink(kind=kind, name=kind, words=words[:80], url=_clean(target), same_site=same, weight=weight)


def _read_words(element: HtmlElement) -> str:
    """Give what a link says to its reader, else its label; nothing where it only repeats an address."""
    words = _SPACE.sub(" ", element.text_content() or element.get("aria-label") or element.get("title") or "")
    words = _NEW_WINDOW.sub("", words[:MOST_LETTERS]).strip(" .:|>›»→")
    return "" if _ADDRESS.search(words) else words


def _may_tell(href: str) -> bool:
    """Tell whether the place that a link leads to may name terms; most name none, and to resolve them all would take the most time."""
    is_whole = href.startswith(("/", "http://", "https://")) and "/." not in href
    return not is_whole or find_kind_by_path(href) is not None


def _resolve(base: str, href: str) -> str | None:
    if not href or len(href) > MOST_LETTERS or href.startswith(("#", "javascript:", "mailto:", "tel:")):
        return None
    try:
        target = urljoin(base, href)
        parts = urlsplit(target)
        named = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc and (parts.port or 1)
    except ValueError:
        return None
    if not named or _UNFIT.search(target):
        return None
    return target


def _clean(url: str) -> str:
    """Leave out the fragment and what only tells where a reader came from."""
    parts = urlsplit(url)
    query = parts.query
    if query and any(_TRACKING.match(name) for name, _ in parse_qsl(query, keep_blank_values=True)):
        query = urlencode([(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(name)])
    return urlunsplit(parts._replace(query=query, fragment="", path=parts.path or "/"))


def fold_address(url: str) -> str:
    """Make addresses equal that differ only in scheme, "www." and a slash at the end."""
    parts = urlsplit(url)
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def _stands_at_foot(element: HtmlElement) -> bool:
    for around in element.iterancestors():
        if around.tag in ("body", "html"):
            break
        if around.tag == "footer" or _names_foot(around.get("role"), around.get("id"), around.get("class")):
            return True
    return False


@lru_cache(maxsize=_REMEMBERED)
def _names_foot(*names: str | None) -> bool:
    """Tell whether an element's role, id or classes say that it is the foot of the page; remembered, since links stand side by side."""
    return any(name and _FOOT.search(name) for name in names)


def _name_apart(links: Iterable[TermsLink]) -> Iterator[TermsLink]:
    """Give each link a name of its own: the kind's for the first, then its own words, then a number."""
    taken: set[str] = set()
    for link in links:
        own = " ".join(link.words.replace("/", " ").split())[:60].strip() or link.kind
        name = next(
            candidate
            for candidate in (own if link.kind in ("AI Terms", HUB) else link.kind, own, *(f"{own} {number}" for number in range(2, 99)))
            if candidate.casefold() not in taken
        )
        taken.add(name.casefold())
        yield replace(link, name=name)
