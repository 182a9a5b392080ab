"""Compose pages of twenty numbered clauses; what must stay beside them says KEEP, what must go says CLUTTER."""

from __future__ import annotations

import json
from collections.abc import Iterable

CLAUSES = 20

SENTENCES = (
    "We collect the name, the address and the telephone number that you give us when you open an account.",
    "We share your data with processors who act on our behalf, and never sell it to anyone else.",
    "You may object to the use of your data at any time, in your settings or by writing to us.",
    "We keep your data for as long as your account is open, and for two years after that.",
)


def clause(number: int) -> str:
    """Give the words of one clause."""
    return f"Clause {number}. {SENTENCES[number % len(SENTENCES)]}"


def clauses(first: int = 1, last: int = CLAUSES, tag: str = "p") -> str:
    """Give clauses as paragraphs, each in an element of its own."""
    return "".join(f"<{tag}>{clause(number)}</{tag.split()[0]}>" for number in range(first, last + 1))


def sections(count: int, write: str, first: int = 1, last: int = CLAUSES) -> str:
    """Spread clauses over sections written by a template with {title} and {text}."""
    each = (last - first + 1) // count
    return "".join(
        write.format(title=f"Title {number + 1}", number=number, text=clauses(first + number * each, first + (number + 1) * each - 1))
        for number in range(count)
    )


def links(count: int = 12, item: str = "<li><a href='/p{n}'>CLUTTER {n}</a></li>") -> str:
    """Give a row of links."""
    return "".join(item.format(n=number) for number in range(count))


def shell(body: str, head: str = "", attributes: str = "") -> str:
    """Put a body into a page."""
    return f"<!doctype html><html lang=en><head><title>Terms</title>{head}</head><body {attributes}>{body}</body></html>"


NAV = f"<nav class='nav'><ul>{links()}</ul></nav>"
FOOT = f"<footer><div><h4>CLUTTER Company</h4><ul>{links()}</ul></div><p>© 2025 CLUTTER Inc. All rights reserved.</p></footer>"
DIV_MENU = f"<div class='a1'>{links(14, '<a class=b2 href=/p{n}>CLUTTER {n}</a>')}</div>"
DIV_FOOT = f"<div class='z9'><div>{links(16, '<div><a href=/f{n}>CLUTTER {n}</a></div>')}</div><div>© 2025 CLUTTER Inc.</div></div>"
TITLE = "<h1>KEEP Privacy Policy</h1>"
DATE = "<p>KEEP Last updated: 3 May 2025</p>"


def rich_text(parts: Iterable[str]) -> list[dict[str, object]]:
    """Write paragraphs as the nodes of a rich-text editor (Contentful's)."""
    return [
        {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": part, "marks": [], "data": {}}]} for part in parts
    ]


def flight(rows: str) -> str:
    """Write rows of React's server stream as a page carries them, in two pushes."""
    middle = len(rows) // 2
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(part)}])</script>" for part in (rows[:middle], rows[middle:]))


ALL = [clause(number) for number in range(1, CLAUSES + 1)]
MARKUP = clauses()
