"""Turn inline Markdown into what a reader sees, and into the key by which two texts are compared.

Inline Markdown here is what a block's text holds: emphasis (`**`, `*`, `_`, `~~`, backticks), links and images with their
targets, backslash escapes, `<br>` for a line break, the few HTML tags that converters let through, character references.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from monitor.text.references import read_references
from monitor.text.window_marks import WINDOW_MARKS

MASKED_ADDRESS = "[email]"
"""What `normalise` writes for an e-mail address that a site hides from robots."""


class LinkSpan(NamedTuple):
    """Locate one link or image in inline Markdown, as offsets into the text."""

    start: int
    """Of the opening bracket (of the "!" of an image)."""
    words_start: int
    words_end: int
    end: int
    """Behind the closing parenthesis."""
    target: str
    is_image: bool


# A target may hold one level of balanced parentheses, be quoted in <>, and be followed by a title. The alternative with the
# lookahead reads `](#anchor\)`, which a converter writes where the page's address itself ends in a backslash. It starts with a set of
# characters and then looks which one it was, so that the engine can skip to the next candidate.
_LINK_TOKEN = re.compile(
    r"[\\!\[\]](?:(?<=\\)[^\w\s]|(?P<opener>(?<=!)\[|(?<=\[))"
    r"|(?<=\])(?:\(\s*(?P<target><[^<>]*>|(?:[^()\s\\]|\\[^\s)]|\\\)(?=[^\s]*\))|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\\?\))?)"
)
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAK = re.compile(r"\s*<br\s*/?>\s*(?:[-=]{3,}(?=\s|<|$)\s*)?", re.IGNORECASE)
_BLOCK_TAGS = "blockquote|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul"
_INLINE_TAGS = "a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|wbr"
_TAG = re.compile(rf"</?(?:(?P<block>{_BLOCK_TAGS})|{_INLINE_TAGS})(?:\s[^<>]*=[^<>]*)?\s*/?>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)>")
_UNDERSCORES = re.compile(r"(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HASHES = re.compile(r"\A#{1,6}\s+")
_HIDDEN = 0xE000
"""Escaped characters are carried through the removal of markup in the first 128 code points of the private use area."""
_CARRIED = re.compile(r"[\ue021-\ue07e]")


def plain_text(inline: str) -> str:
    """Give what a reader sees of inline Markdown, on one line, white space collapsed.

    Link targets, emphasis and escapes go; an image leaves its alternative text; `<br>` becomes a space; soft hyphens and
    zero-width characters go.
    """
    text = inline
    if "](" in text:
        text = _drop_targets(text)
    has_escapes = "\\" in text
    if has_escapes:
        text = _ESCAPE.sub(lambda match: chr(_HIDDEN + ord(match[1])), text)
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", _TAG.sub(lambda match: " " if match["block"] else "", _BREAK.sub(" ", text)))
    if "*" in text:
        text = text.replace("*", "")
    if "_" in text:
        text = _UNDERSCORES.sub("", text)
    if "`" in text:
        text = text.replace("`", "")
    if "~~" in text:
        text = text.replace("~~", "")
    if text[:1] == "#":
        text = _HASHES.sub("", text, count=1)
    if "&" in text:
        text = _REFERENCE.sub(lambda match: read_references(match[0]), text)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
        if has_escapes:
            text = _CARRIED.sub(lambda match: chr(ord(match[0]) - _HIDDEN), text)
    return collapse_spaces(text)


def collapse_spaces(text: str) -> str:
    """Make every stretch of white space one space, and none at the ends."""
    # the only white space that is printable is the plain space: most texts need no more than this look
    if "  " not in text and text[:1] != " " and text[-1:] != " " and text.isprintable():
        return text
    return " ".join(text.split())


def find_link_spans(inline: str) -> tuple[LinkSpan, ...]:
    """Locate the links and images of inline Markdown, in the order of their ends; an image inside a link comes before it."""
    if "](" not in inline:
        return ()
    if "\\" not in inline and "![" not in inline:
        simple = tuple(_SIMPLE_LINK_SPAN.finditer(inline))
        if len(simple) == inline.count("[") == inline.count("]"):  # every bracket belongs to a link of the simple kind
            return tuple(LinkSpan(one.start(), one.start(1), one.end(1), one.end(), one[2], False) for one in simple)
    return tuple(_scan_links(inline)[0])


def find_links(inline: str) -> tuple[tuple[str, str], ...]:
    """List the links of inline Markdown as (plain words, target), in reading order; images are left out."""
    spans = sorted(span for span in find_link_spans(inline) if not span.is_image)
    return tuple((plain_text(inline[span.words_start : span.words_end]), span.target) for span in spans)


def _scan_links(text: str) -> tuple[list[LinkSpan], list[tuple[int, int]]]:
    """Pair brackets in one pass; give the links, and the closers `](target)` that no bracket opened."""
    openers: list[re.Match[str]] = []
    spans: list[LinkSpan] = []
    orphans: list[tuple[int, int]] = []
    for token in _LINK_TOKEN.finditer(text):
        if token["opener"] is not None:
            openers.append(token)
        elif token["target"] is not None:
            if openers:
                opener = openers.pop()
                target = token["target"]
                spans.append(
                    LinkSpan(
                        opener.start(),
                        opener.end(),
                        token.start(),
                        token.end(),
                        target[1:-1] if target[:1] == "<" else _ESCAPE.sub(r"\1", target) if "\\" in target else target,
                        opener[0] == "![",
                    )
                )
            else:
                orphans.append(token.span())
        elif token[0] == "]" and openers:
            openers.pop()
    return spans, orphans


_SIMPLE_LINK_SPAN = re.compile(r"\[([^\[\]]*)\]\(([^()\s\\<>]*)\)")
_SIMPLE_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s\\<>]*\)")


def _drop_targets(text: str) -> str:
    """Cut link and image markup out, leaving the words."""
    pieces = _SIMPLE_LINK.split(text)
    if len(pieces) // 2 == text.count("[") == text.count("]") and "\\" not in text and "![" not in text:
        return "".join(pieces)  # every bracket belongs to a link of the simple kind
    spans, orphans = _scan_links(text)
    cuts = sorted(chain.from_iterable(((span.start, span.words_start), (span.words_end, span.end)) for span in spans)) + orphans
    if orphans:
        cuts.sort()
    kept: list[str] = []
    position = 0
    for start, end in cuts:
        kept.append(text[position:start])
        position = end
    kept.append(text[position:])
    return "".join(kept)


_SPECIAL = re.compile(r"\A#(?=#{0,5}\s)|[\\*`]|(?<![^\W_])_|_(?![^\W_])|~(?=~)|<(?=\S)|&(?=#?\w+;)|(?<=\])\(")


def escape_inline(words: str) -> str:
    """Write plain words as inline Markdown that means exactly them: `plain_text` gives them back, white space collapsed."""
    if "*" in words or "_" in words or "&" in words or "<" in words or "~" in words or "\\" in words or "`" in words or "](" in words:
        return _SPECIAL.sub(r"\\\g<0>", words)
    return "\\" + words if words[:1] == "#" and _HASHES.match(words) else words


# ---------------------------------------------------------------------------------------------------------------- comparison key


_MASKED = re.compile(r"\[\s*e-?mail[\s_]protected\s*\](?:[\w-]+(?:\.[\w-]+)+)?|\be-?mail protected\b")
"""A converter may leave the domain behind the mask: "[email protected]example.com"."""
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_TYPOGRAPHY = {
    **dict.fromkeys("‘’‚‛′‵`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″«»‹›＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("•·◦▪●‣○■∙", " "),
    "…": "...",
    "⁄": "/",
}
_FREQUENT = tuple((mark, _TYPOGRAPHY[mark]) for mark in "’“”–—`")
"""Replaced first: most texts have no other character beyond ASCII."""
_TYPOGRAPHIC = re.compile(f"[{re.escape(''.join(_TYPOGRAPHY))}]")
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?)\]%])")
_SPACE_AFTER = re.compile(r"(?<=[(\[])\s+")


@lru_cache(maxsize=8192)
def normalise(inline: str) -> str:
    """Give the comparison key of inline Markdown: equal keys, same words to a reader.

    Folds case, quotes, dashes, bullets, white space (also around punctuation), soft hyphens and zero-width characters,
    markup and link targets, e-mail addresses that a site masks, "(opens in a new window)" and its like. Never folds words,
    digits or negations. Cached: a block of one sentence is asked for as a block and as a sentence.
    """
    key = plain_text(inline).lower()
    if not key.isascii():
        key = _fold_typography(key)
    if "protected" in key:
        key = _MASKED.sub(MASKED_ADDRESS, key)
    if "(" in key or "[" in key:
        key = _drop_window_marks(key)
    if " ," in key or " ." in key or " ;" in key or " :" in key or " !" in key or " ?" in key or " )" in key or " ]" in key or " %" in key:
        key = _SPACE_BEFORE.sub("", key)
    if "( " in key or "[ " in key:
        key = _SPACE_AFTER.sub("", key)
    return key if key.isascii() else collapse_spaces(key)


def _drop_window_marks(key: str) -> str:
    """Take out what sites add to links for screen readers, with the white space before it.

    Sought first from the bracket on, which is ten times as fast; the expressions are made when they are first needed.
    """
    return _find_window(r"\s*").sub("", key) if _find_window("").search(key) else key


@cache
def _find_window(before: str) -> re.Pattern[str]:
    return re.compile(before + r"[(\[](?:" + "|".join(mark.pattern for mark in WINDOW_MARKS) + r")[)\]]")


def _fold_typography(key: str) -> str:
    for written, folded in _FREQUENT:
        key = key.replace(written, folded)
    return key if key.isascii() else unicodedata.normalize("NFC", _TYPOGRAPHIC.sub(lambda match: _TYPOGRAPHY[match[0]], key))


_LINK_TARGET = re.compile(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_ANY_TAG = re.compile(r"<(?!br)/?[a-z][^<>]{0,400}>", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\W_]+")
_ASCII_LETTERS = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}


def strip_targets(inline: str) -> str:
    """Take link targets, and the markup and references that bad conversions leave, out of inline Markdown."""
    if "](" in inline:
        inline = _LINK_TARGET.sub("]", inline)
    if "<" in inline:
        inline = _ANY_TAG.sub("", inline)
    return read_references(inline) if "&" in inline else inline


def measure(inline: str) -> int:
    """Count the characters of inline Markdown without link targets, which outweigh the words of a page full of links."""
    return _measure_marked(inline) if "](" in inline or "<" in inline or "&" in inline else len(inline)


@lru_cache(maxsize=8192)
def _measure_marked(inline: str) -> int:
    return len(strip_targets(inline))


@lru_cache(maxsize=8192)
def squeeze(inline: str) -> str:
    """Give the letters and digits of inline Markdown, lower case: what identifies a text whatever its typography.

    A far cheaper key than `normalise`, for looking up whole blocks. Cached: judging and comparing ask for the same blocks.
    """
    return squeeze_words(strip_targets(inline))


def squeeze_words(words: str) -> str:
    """Give the letters and digits of plain words, lower case."""
    if not words.isascii():
        for mark, _ in _FREQUENT:
            words = words.replace(mark, "")
    if words.isascii():
        return words.translate(_ASCII_LETTERS)
    return _NO_LETTERS.sub("", "".join(words.split())).lower()


def fold_addresses(key: str) -> str:
    """Write every e-mail address of a comparison key as `MASKED_ADDRESS`: the text as a site that masks addresses shows it."""
    return _ADDRESS.sub(MASKED_ADDRESS, key) if "@" in key else key
