"""Know page furniture by the names that pages give it: elements, ARIA roles, words in ids and classes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from lxml.html import HtmlElement


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class ClutterMark:
    """Name a kind of page furniture: by element, ARIA role, or a word in id or class, and how much prose it may hold."""

    reason: str
    tags: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    words: str = ""
    """Pattern for a whole id or class, or for one or two of its parts ("site-footer" has "site", "footer" and "site-footer")."""
    max_share: float = 0.1
    """Share of the page's prose above which it is the terms after all, whatever it is called."""
    example: str = ""
    """A class that `words` knows."""


CLUTTER_MARKS = (
    ClutterMark(
        # never terms, even where it is all there is: the rest of such a page is drawn by scripts
        reason="consent manager",
        words=r"onetrust\w*|cybot\w*|cookiebot\w*|didomi\w*|usercentrics\w*|osano\w*|truste|trustarc\w*|cky|cookieyes\w*|qc-cmp\d?|termly-consent|iubenda-cs\w*|borlabs\w*"
        r"|cookiefirst\w*|klaro|cc-window|cmplz-cookiebanner\w*|cmplz-manage|moove-gdpr\w*|sp-message\w*|fc-consent\w*|axeptio\w*|tarteaucitron\w*|cookiescript\w*|hs-eu-cookie\w*",
        max_share=1.0,
        example="onetrust-consent-sdk",
    ),
    ClutterMark(
        reason="cookie banner",
        words=r"cookie-?(?:banner|bar|consent|confirm|notice|law|popup|modal|dialog|overlay|manager|control|wall|alert|toast|box)\w*"
        r"|(?:consent|gdpr|ccpa)-?(?:banner|bar|manager|modal|popup|dialog|overlay|notice|box|sdk)",
        max_share=0.45,
        example="cookie-banner",
    ),
    ClutterMark(
        reason="dialog",
        tags=_names("dialog"),
        roles=_names("dialog alertdialog"),
        words=r"modals?|popups?|pop-up|lightbox|drawer|off-?canvas",
        max_share=0.45,
        example="js-modal",
    ),
    ClutterMark(
        reason="navigation",
        tags=_names("nav"),
        roles=_names("navigation menu menubar toolbar tablist search tree directory"),
        words=r"nav(?:bar|igation|-?menu)?|menu|megamenu|top-?bar|sub-?nav|breadcrumbs?|skip-?(?:link|nav|to|content)\w*|pagination|pager|sitemap",
        example="main-navigation",
    ),
    ClutterMark(
        reason="page footer", tags=_names("footer"), roles=_names("contentinfo"), words=r"footer|colophon|copyright", example="site-footer"
    ),
    ClutterMark(
        reason="page header",
        tags=_names("header"),
        roles=_names("banner"),
        words=r"(?:site|global|main|top|page)-?header|masthead",
        example="site-header",
    ),
    ClutterMark(reason="aside", tags=_names("aside"), roles=_names("complementary"), words=r"side-?bar|widgets?", example="sidebar-left"),
    ClutterMark(
        reason="sharing and following",
        words=r"(?:social|share)-?(?:links?|icons?|buttons?|bar|media|list|this|tools?)|social|addthis\w*|sharethis\w*|follow-us",
        example="social-links",
    ),
    ClutterMark(
        reason="related articles",
        words=r"related-?(?:articles?|posts?|content|links?|pages?|stories|topics|reading)?|recommended-?(?:articles?|posts?)?"
        r"|more-(?:articles|posts|stories)|read-?(?:more|next)|next-?prev|prev-?next|post-navigation",
        max_share=0.3,
        example="related-articles",
    ),
    ClutterMark(reason="newsletter", words=r"newsletter\w*|subscribe|mailing-?list", example="newsletter-signup"),
    ClutterMark(
        reason="language picker",
        words=r"(?:lang|languages?|locale|country|region)s?-?(?:picker|switch(?:er)?|select(?:or|ion)?|menu|dropdown|chooser|list|toggle|nav)",
        example="language-switcher",
    ),
    ClutterMark(
        reason="feedback form",
        words=r"(?:article|page)-(?:feedback|votes?|rating)|feedback|helpful(?:ness)?|was-this|comments|comment-(?:list|form|section)",
        example="article-votes",
    ),
    ClutterMark(reason="tooltip", roles=_names("tooltip"), words=r"tool-?tips?|popover", example="tooltip-content"),
    ClutterMark(reason="status message", roles=_names("status log timer alert"), max_share=0.02),
    ClutterMark(
        reason="advertisement",
        words=r"ads?-?(?:banner|slot|container|unit|block)|advert|promo|cta|call-to|(?:announce|announcement|promo)-?bar",
        example="cta-section",
    ),
    ClutterMark(reason="form", tags=_names("form"), max_share=0.05),
)

_BY_TAG = {tag: mark for mark in CLUTTER_MARKS for tag in mark.tags}
_BY_ROLE = {role: mark for mark in CLUTTER_MARKS for role in mark.roles}
_BY_WORD = tuple((re.compile(mark.words), mark) for mark in CLUTTER_MARKS if mark.words)
_ANY_WORD = re.compile("|".join(f"(?:{mark.words})" for mark in CLUTTER_MARKS if mark.words))
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEUTRAL_ROLES = (None, "", "region", "group", "none", "presentation")
"""Roles that take nothing from what an element's own name says."""
_CONTAINERS = _names("div section ul ol span aside form header footer nav dialog menu table center fieldset td tr tbody")
"""Elements whose ids and classes name what they hold. A heading's id is a slug of its own words, a paragraph's class a style."""

MAX_NAME_PARTS = 4
"""Names of more parts are slugs of headings ("8-dmca-copyright-infringement-notices") or of utility styles."""


def find_mark(element: HtmlElement) -> ClutterMark | None:
    """Name the kind of furniture that an element's tag, role, id or class says it is; None where they say nothing."""
    tag, role = element.tag, element.get("role")
    if role:
        role = role.strip().lower()
        if role in ("main", "article"):
            return None
    mark = (_BY_ROLE.get(role) if role else None) or (_BY_TAG.get(tag) if role in _NEUTRAL_ROLES else None)
    if tag not in _CONTAINERS and "-" not in tag:
        return mark
    name, names = element.get("id"), element.get("class")
    named = (_find_name(name) if name else None) or (_find_names(names) if names else None)
    return named if mark is None or (named is not None and named.max_share == 1) else mark


_DECLARES = _names("policy declaration audit table report disclosure document")
"""What consent managers put into a policy is its text: the list of cookies, the declaration ("cky-audit-table")."""

_known_names: dict[str, ClutterMark | None] = {}
_known_classes: dict[str, ClutterMark | None] = {}

MOST_KNOWN = 20_000
MAX_REMEMBERED_CHARS = 500
"""Names whose meaning is remembered: they repeat from element to element, and from page to page."""


def _find_names(names: str) -> ClutterMark | None:
    """Look the words of a class attribute up; the first that names furniture tells."""
    if names in _known_classes:
        return _known_classes[names]
    mark = next(filter(None, map(_find_name, names.split())), None)
    if len(_known_classes) < MOST_KNOWN and len(names) < MAX_REMEMBERED_CHARS:
        _known_classes[names] = mark
    return mark


def _find_name(name: str) -> ClutterMark | None:
    """Look one id or word of a class up."""
    if name in _known_names:
        return _known_names[name]
    mark = _match_name(name)
    if len(_known_names) < MOST_KNOWN and len(name) < MAX_REMEMBERED_CHARS:
        _known_names[name] = mark
    return mark


def _match_name(name: str) -> ClutterMark | None:
    if ":" in name or "[" in name or len(name) > 60:
        return None
    parts = [part for part in re.split(r"[-_]+", _CAMEL.sub("-", name).lower()) if part]
    if len(parts) > MAX_NAME_PARTS:
        return None
    if not _DECLARES.isdisjoint(parts):
        return None
    wholes = ["-".join(parts), *("-".join(pair) for pair in pairwise(parts)), *parts]
    wholes = [whole for whole in wholes if _ANY_WORD.fullmatch(whole)]
    return next((mark for pattern, mark in _BY_WORD if any(map(pattern.fullmatch, wholes))), None) if wholes else None
