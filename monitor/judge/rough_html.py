"""Read the bytes of a page roughly, without parsing them: how much there is to see, and whether they stop in the middle."""

from __future__ import annotations

import re
from collections import Counter

PAGE_START = re.compile(rb"<(?:html|body)\b", re.IGNORECASE)
PAGE_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
NEVER_OMITTED = re.compile(rb"<(/?)(div|main|article|section|table|ul|ol|a|span)\b", re.IGNORECASE)
"""Elements whose end tag HTML never lets one leave out: one more opened than closed, and the page stops inside it."""
MOST_TAGS = 300_000
"""Tags after which nothing more is looked for; the largest recorded page has 30,000."""
UNSHOWN_NAME = re.compile(rb"(?:script|style|template|svg|title|textarea)\b", re.IGNORECASE)
_UNSHOWN_ENDS = {
    name: re.compile(b"</" + name, re.IGNORECASE) for name in (b"script", b"style", b"template", b"svg", b"title", b"textarea")
}
_MAY_BE_UNSHOWN = frozenset({b"!", b"s", b"S", b"t", b"T"})


def read_visible(body: bytes, limit_bytes: int) -> bytes:
    """Read a page's visible text, roughly, until there is more than `limit_bytes` of it; blanks squeezed, tags gone.

    Stops early, since most pages are soon seen to have enough. Not for reading: for telling much from little.
    """
    pieces: list[bytes] = []
    size = position = 0
    for _ in range(MOST_TAGS):
        opening = body.find(b"<", position)
        words = b" ".join(body[position : opening if opening >= 0 else len(body)].split())
        if words:
            pieces.append(words)
            size += len(words) + 1
        if opening < 0 or size > limit_bytes:
            break
        position = _find_tag_end(body, opening)
        if position < 0:
            break
    return b" ".join(pieces)


def _find_tag_end(body: bytes, opening: int) -> int:
    """Give where reading goes on after the tag, comment or unshown element that begins here; -1 where it has no end."""
    first = body[opening + 1 : opening + 2]
    if first in _MAY_BE_UNSHOWN:
        if body.startswith(b"!--", opening + 1):
            end = body.find(b"-->", opening + 4)
            return -1 if end < 0 else end + 3
        unshown = UNSHOWN_NAME.match(body, opening + 1)
        if unshown:
            end_tag = _UNSHOWN_ENDS[unshown[0].lower()].search(body, opening)
            if end_tag is None:
                return -1
            opening = end_tag.start()
    elif not first.isalpha() and first not in {b"/", b"?"}:
        return opening + 1  # a bare "<" in the text
    return body.find(b">", opening) + 1 or -1


def is_cut_off(body: bytes) -> bool:
    """Tell whether HTML stops in the middle: within a tag, a comment or a script, or inside elements that must be closed.

    A missing `</html>` alone says nothing: HTML lets one leave it out, and fragments never had it.
    """
    if PAGE_END.search(body, max(0, len(body) - 4096)) or not PAGE_START.search(body, 0, 65536) or PAGE_END.search(body):
        return False
    still_open: Counter[bytes] = Counter()
    position = 0
    for _ in range(MOST_TAGS):
        opening = body.find(b"<", position)
        if opening < 0:
            return any(count > 0 for count in still_open.values())
        tag = NEVER_OMITTED.match(body, opening)
        if tag:
            still_open[tag[2].lower()] += -1 if tag[1] else 1
        position = _find_tag_end(body, opening)
        if position < 0:
            return True
    return False
