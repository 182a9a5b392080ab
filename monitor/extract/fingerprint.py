"""Fingerprint the text that a page shows, by a tokenizer fast enough to run on every fetch."""

from __future__ import annotations

import hashlib
import re

SHELL_WORDS = 150
"""Below so many words the page may be drawn by scripts from data inside them, so they count as well."""

# Case is spelled out because the flag would cost the engine its fast search for "<".
_UNSEEN_START = re.compile(rb"<(?:!--|([sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE])(?=[\s>/]))")
_SCRIPT_END = re.compile(rb"</[sS][cC][rR][iI][pP][tT]")
_STYLE_END = re.compile(rb"</[sS][tT][yY][lL][eE]")
# A value in quotes may hold "<" or ">". Quotes that stand otherwise than a value's are a mistake of the page, and there the tag ends at
# its first ">", so that no word is taken for a part of it. All repetitions are possessive, so that the time stays linear.
_TAG = re.compile(rb"<[A-Za-z/!?](?:[^<>\"']*+(?:(?<==)(?:\"[^\"]*+\"|'[^']*+')(?=[\s/>])[^<>\"']*+)*+>|[^<>]*+>)")
# Ids of a request or a session (a UUID, with or without hyphens), as pages print them for their support
_SESSION_ID = re.compile(rb"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}")
_DIGITS = bytes.maketrans(b"123456789abcdef", b"0" * 15)


def fingerprint_visible_text(body: bytes, charset: str | None = None) -> str:
    """Give the SHA-256 (hex) of the text a page shows; scripts, styles, attributes and comments do not count.

    Equal for pages that differ only in those, or in the id of a session (a UUID); different wherever another word differs.
    Bytes without tags (plain text) are taken as they are, PDF files whole. `charset` counts, because the same bytes in
    another encoding are another text.
    """
    prefix = (charset or "").lower().encode("ascii", "replace")
    if body[:5] == b"%PDF-":
        return hashlib.sha256(prefix + b"\0" + body).hexdigest()
    seen, scripts = _split_unseen(body)
    text = _TAG.sub(b" ", seen)
    words = text.split()
    # to look at each word takes long, and few texts have as many digits in a row as an id begins with
    if b"00000000" in text.translate(_DIGITS):
        words = [word for word in words if len(word) < 32 or not _SESSION_ID.fullmatch(word)]
    if len(words) < SHELL_WORDS:
        words += [b"\0", *b" ".join(scripts).split()]
    return hashlib.sha256(prefix + b"\0" + b" ".join(words)).hexdigest()


def _split_unseen(body: bytes) -> tuple[bytes, list[bytes]]:
    """Part what a page shows (tags still in it) from its scripts; an unclosed script or comment reaches to the end."""
    seen: list[bytes] = []
    scripts: list[bytes] = []
    position = 0
    while start := _UNSEEN_START.search(body, position):
        seen.append(body[position : start.start()])
        name = start.group(1)
        if name is None:
            end = body.find(b"-->", start.end())
            position = len(body) if end < 0 else end + 3
            continue
        is_script = len(name) == len(b"script")
        found = (_SCRIPT_END if is_script else _STYLE_END).search(body, start.end())
        position = found.start() if found else len(body)
        if is_script:
            opened = body.find(b">", start.end(), position)
            scripts.append(body[opened + 1 : position] if opened >= 0 else b"")
    seen.append(body[position:])
    return b" ".join(seen), scripts
