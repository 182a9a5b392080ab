"""Turn the bytes of a page into text, as a browser would."""

from __future__ import annotations

import codecs
import re

LEGACY_ENCODINGS = {
    # The labels under which the WHATWG Encoding Standard means another encoding than their name says
    # (https://encoding.spec.whatwg.org/#names-and-labels), as the Python codec that reads it.
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso88591": "cp1252",
    "iso_8859-1": "cp1252",
    "x-cp1252": "cp1252",
    "latin5": "cp1254",
    "iso-8859-9": "cp1254",
    "iso8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinese": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ms_kanji": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "korean": "cp949",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-euc-jp": "euc_jp",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "unicode-1-1-utf-8": "utf-8",
    "utf8": "utf-8",
    "utf-16": "utf-16-le",
    "ucs-2": "utf-16-le",
    "unicode": "utf-16-le",
}

BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

META_REACH_BYTES = 4096
"""Browsers look for a meta element in the first 1,024 bytes; pages with long comments before it are read as well."""

_META = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})[\"']")


def decode_text(body: bytes, charset: str | None = None) -> str:
    """Decode a page: byte order mark, then header, then meta element, then a guess; bad bytes become U+FFFD.

    `charset` is the Content-Type header's word. A page that declares a one-byte encoding and yet is flawless UTF-8 with
    characters beyond ASCII is read as UTF-8: text in a one-byte encoding is practically never valid UTF-8 by accident.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    declared = find_codec(charset) or _find_declared(body)
    if declared is not None and declared not in _SINGLE_BYTE:
        return body.decode(declared, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as broken:
        if declared is None and (broken.start > len(body) - 4 or _mostly_utf8(body)):
            # a body cut in the middle of a character, or with a few bad bytes, is still UTF-8
            return body.decode("utf-8", "replace")
        return body.decode(declared or "cp1252", "replace")


def find_codec(label: str | None) -> str | None:
    """Give the Python codec for an encoding's label on the web, or None where there is no such text encoding."""
    if not label:
        return None
    name = label.strip().strip("\"'").lower()
    name = LEGACY_ENCODINGS.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # base64, rot13 and the like are codecs to Python, but turn no bytes into text
    return info.name if getattr(info, "_is_text_encoding", False) and info.name not in _NOT_ON_THE_WEB else None


_NOT_ON_THE_WEB = frozenset({"utf-7", "idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "mbcs", "oem"})
_SINGLE_BYTE = frozenset(
    {"cp1252", "cp1254", "cp1250", "cp1251", "cp1253", "cp1257", "iso8859-1", "iso8859-2", "iso8859-15", "ascii", "mac-roman"}
)


def _find_declared(body: bytes) -> str | None:
    """Read the encoding that the page declares for itself; one that says UTF-16 in ASCII letters is wrong, and UTF-8."""
    head = body[:META_REACH_BYTES]
    if body[:2] in (b"<\x00", b"\x00<"):
        return "utf-16-le" if body[:1] == b"<" else "utf-16-be"
    match = _META.search(head) or _XML.match(head)
    if match is None:
        return None
    codec = find_codec(match.group(1).decode("ascii"))
    return "utf-8" if codec is not None and codec.startswith("utf-16") else codec


def _mostly_utf8(body: bytes) -> bool:
    """Tell whether at least nine in ten bytes beyond ASCII belong to valid UTF-8 characters."""
    sample = body[:200_000]
    beyond = sum(map(len, re.findall(rb"[\x80-\xff]+", sample)))
    valid = len(sample.decode("utf-8", "ignore").encode()) - (len(sample) - beyond)
    return beyond > 0 and valid >= 0.9 * beyond
