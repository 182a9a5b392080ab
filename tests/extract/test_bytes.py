"""What a body is, and in which encoding, its bytes tell."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import pytest

from monitor.errors import UnreadableError
from monitor.extract import extract_document
from monitor.extract.decode import LEGACY_ENCODINGS, decode_text, find_codec
from monitor.extract.sniff import BINARY_STARTS, tell_content

DECODED = {
    "UTF-8 by default": ("é".encode(), None, "é"),
    "a byte order mark before all": (b"\xef\xbb\xbf\xc3\xa9", "iso-8859-1", "é"),
    "UTF-16 by its mark": ("\ufeffé".encode("utf-16-le"), None, "é"),
    "the header": ("д".encode("cp1251"), "windows-1251", "д"),
    "Latin-1 means windows-1252": (b"\x93a\x94 \xe9", "ISO-8859-1", "“a” é"),
    "the meta element": (b"<meta charset='shift_jis'>" + "規約".encode("cp932"), None, "<meta charset='shift_jis'>規約"),
    "http-equiv": (b'<meta http-equiv=x content="text/html; charset=gb2312">' + "条款".encode("gb18030"), None, '<meta http-equiv=x content="text/html; charset=gb2312">条款'),
    "a meta element that cannot be true": (b"<meta charset=utf-16>\xc3\xa9", None, "<meta charset=utf-16>é"),
    "a label nobody knows": ("é".encode(), "x-unknown", "é"),
    "a header that is wrong": ("“é”".encode(), "iso-8859-1", "“é”"),
    "a guess": (b"caf\xe9 \x96 th\xe9", None, "café – thé"),
    "bad bytes": (b"a\xffb \xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", "utf-8", "a\ufffdb éééééé"),
    "a character cut at the end": ("aé".encode()[:-1], None, "a\ufffd"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "charset", "text"), DECODED.values(), ids=DECODED.keys())
def test_bytes_are_decoded_as_browsers_do(body: bytes, charset: str | None, text: str) -> None:
    """Mark, header, meta element, guess, in this order; never an error."""
    assert decode_text(body, charset) == text


@pytest.mark.parametrize("codec", sorted(set(LEGACY_ENCODINGS.values())))
def test_each_legacy_label_has_a_codec(codec: str) -> None:
    """Python knows every codec that the table names."""
    assert find_codec(codec) is not None


@pytest.mark.parametrize("label", ["base64", "rot13", "utf-7", "undefined", "", None])
def test_what_is_no_encoding_of_pages_is_none(label: str | None) -> None:
    """Codecs that Python has and the web has not are refused."""
    assert find_codec(label) is None


@pytest.mark.parametrize(
    ("body", "media_type", "content"),
    [
        (b"<!DOCTYPE html><p>a", "text/plain", "html"),
        (b"\n<!-- x --><html>", None, "html"),
        (b"<?xml version='1.0'?><html>", None, "html"),
        (b"Just <b>words</b> here", "text/html", "html"),
        (b"%PDF-1.7", "text/html", "pdf"),
        (b'{"a": 1}', "application/json", "json"),
        (b"# Terms\n\n## One\n\n- two\n", "text/plain", "markdown"),
        (b"Terms\n\n- one\n- two\n1. three\n", "text/plain", "plain"),
        (b"Terms\n=====\n\nWe [may](https://example.org).", None, "markdown"),
        (b"Terms of Service\n\nWe may do this.", "text/html", "plain"),
        (b"1 < 2 and so on", None, "plain"),
    ],
)
def test_content_is_told_by_bytes(body: bytes, media_type: str | None, content: str) -> None:
    """The header only decides where the bytes leave a choice."""
    assert tell_content(body, media_type) == content


@pytest.mark.parametrize("start", [start for start, _ in BINARY_STARTS] + [b"", b"   ", bytes(range(32)) * 9])
def test_what_is_no_text_is_refused(start: bytes) -> None:
    """Images, archives, programs and empty bodies raise the package's own error."""
    with pytest.raises(UnreadableError):
        extract_document(start + b"\0" * 20 if start.strip() else start, url="https://example.org/")
