"""Tell by its bytes what a body is; headers are often wrong, bytes are not."""

from __future__ import annotations

import re
from typing import Literal

from monitor.errors import UnreadableError

Content = Literal["html", "pdf", "json", "markdown", "plain"]

BINARY_STARTS = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive (as .docx files are)"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc)"),
    (b"{\\rtf", "an RTF file"),
    (b"OggS", "audio"),
    (b"ID3", "audio"),
    (b"\x00\x00\x00\x18ftyp", "video"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)

_HTML_START = re.compile(
    rb"(?:\s|<!--.{0,5000}?-->|<\?xml[^>]{0,300}>)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|div|main|article|section|header|table|h[1-6]|p|span|ul|ol|br|a)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(rb"</(?:p|div|span|li|h[1-6]|a|td|body|html)\s*>", re.IGNORECASE)
# lists with "-" and "1." are as common in plain text, and do not count
_MARKDOWN = re.compile(rb"^(?:#{1,6} \S|={3,}[ \t]*$)|\]\((?:https?:|/|#|mailto:)|\*\*\S", re.MULTILINE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

SAMPLE_BYTES = 20_000

MOST_CONTROLS = 8
BYTES_PER_CONTROL = 20
"""A text may hold a few stray control characters; of random bytes every tenth is one, so that every twentieth tells them well apart."""


def tell_content(body: bytes, media_type: str | None = None) -> Content:
    """Name what the body is; the header's media type decides only between kinds that the bytes allow.

    Raises UnreadableError for an empty body and for images, archives, programs and other bytes that are no text.
    """
    head = body[:SAMPLE_BYTES]
    start = head.lstrip(b"\xef\xbb\xbf\r\n\t ")
    if not start:
        raise UnreadableError(
            "It is empty: no text came, only white space or nothing. If a server goes on sending this, open the address in a browser."
        )
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for magic, words in BINARY_STARTS:
        if head.startswith(magic):
            raise UnreadableError(f"The address gives {words}, not a page. Watch the page that shows the terms as text, or as PDF.")
    wide = head[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
    if not wide and len(_CONTROL.findall(head)) > max(MOST_CONTROLS, len(head) // BYTES_PER_CONTROL):
        raise UnreadableError("These bytes are data that is not text. Give the page or file that holds the terms as HTML, text or PDF.")
    if wide or _HTML_START.match(head):
        return "html"
    return _tell_text(start, head, media_type)


def _tell_text(start: bytes, head: bytes, media_type: str | None) -> Content:
    if start[:1] in b"{[" and (media_type is None or "json" in media_type):
        return "json"
    if media_type in ("text/markdown", "text/x-markdown"):
        return "markdown"
    tags = len(_HTML_TAG.findall(head))
    if tags >= 3 or (media_type in ("text/html", "application/xhtml+xml") and b"<" in head):
        return "html"
    return "markdown" if len(_MARKDOWN.findall(head)) >= 2 else "plain"
