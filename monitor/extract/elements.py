"""Name the elements of HTML by what they mean for reading."""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


BLOCK_TAGS = _names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset header"
    " hgroup html legend main menu nav ol optgroup p search section summary table tbody td template tfoot th thead tr ul caption"
    " button"
)
"""Elements that stand on lines of their own; all others run on in the line."""

SILENT_TAGS = _names(
    "script style head title meta link base svg canvas iframe object embed video audio source track select input textarea"
    " datalist progress meter map area rp rt param noframes noscript"
)
"""Elements whose content is no text of the page. Buttons and labels are not here: accordions and forms of consent use them."""

SPACED_TAGS = _names("time label option img")
"""Elements that style sheets set apart, so that two of them side by side never make one word."""

PLAIN_TAGS = _names("span font bdi bdo big small tt u ins mark nobr wbr abbr acronym sub sup data var kbd samp blink picture")
"""Elements that change nothing of how words read, unless an attribute says so."""

MARK_OF_TAG = {"b": "b", "strong": "b", "i": "i", "em": "i", "cite": "i", "dfn": "i", "del": "s", "s": "s", "strike": "s"}
"""Emphasis: "b" bold, "i" italic, "s" struck out."""

HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}

LINE_TAGS = (BLOCK_TAGS | frozenset(HEADING_TAGS) | frozenset(("li", "td", "th", "dt", "dd", "br", "hr"))) - {"button"}
"""Elements with which a new line begins."""
