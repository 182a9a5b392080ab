"""Undo a body's content coding (gzip, deflate, br, zstd) step by step, so that no small answer can fill the memory.

A megabyte of compressed zeros stands for a gigabyte. Each decoder is therefore asked for at most STEP_BYTES at a time,
and the whole is given up as soon as it exceeds its limit.
"""

from __future__ import annotations

import importlib
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from monitor.errors import NetworkError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ACCEPT_ENCODING = "gzip, deflate, br, zstd"

STEP_BYTES = 1 << 18
ZSTD_WINDOW_LOG = 23
"""RFC 9659: a zstd window on the web is at most 8 MB, so that a reader can bound its memory."""
MOST_CODINGS = 3
HEADER_BYTES = 2
"""Of zlib: what tells deflate with a header from bare deflate."""

GZIP_START = b"\x1f\x8b\x08"
"""The first bytes of a gzip member (RFC 1952); no page begins with them."""

NOT_CODED = {"", "identity", "none", "binary", "utf-8", "utf8"}
"""What servers write that mean no coding; the last four are common mistakes."""


class _Decoder(Protocol):
    """Undo one coding."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what the data stands for, in pieces of at most about STEP_BYTES."""

    def finish(self) -> None:
        """Raise ValueError where the data stopped before its end."""


def decode_body(chunks: Iterable[bytes], content_encoding: str | None, *, limit_bytes: int) -> bytes:
    """Join a body's chunks, decoded; raises NetworkError: too_large over the limit, protocol where the coding is broken or unknown."""
    codings = [part.strip().lower() for part in (content_encoding or "").split(",")]
    pieces: Iterable[bytes] = chunks
    decoders = [_find_decoder(coding)() for coding in reversed(codings) if coding not in NOT_CODED]
    if len(decoders) > MOST_CODINGS:
        raise NetworkError(
            "protocol", f"The server wrapped its answer in {len(decoders)} codings, which no honest page needs.", passing=False
        )
    for decoder in decoders:
        pieces = _decode(pieces, decoder)
    kept: list[bytes] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > limit_bytes:
            raise too_large(limit_bytes)
        kept.append(piece)
    body = b"".join(kept)
    return _undo_unnamed(body, limit_bytes) if body.startswith(GZIP_START) else body


def _undo_unnamed(body: bytes, limit_bytes: int) -> bytes:
    """Undo a gzip coding that the header does not name (pages kept compressed, or compressed twice); what is damaged stays as it is."""
    try:
        return decode_body([body], "gzip", limit_bytes=limit_bytes)
    except NetworkError as error:
        if error.reason == "too_large":
            raise
        return body


def too_large(limit_bytes: int) -> NetworkError:
    """Say that a page exceeds the limit."""
    return NetworkError(
        "too_large",
        f"The page is larger than {limit_bytes / 1e6:g} MB, so it was not read to its end. Is the address that of a document?",
        passing=False,
    )


def _decode(chunks: Iterable[bytes], decoder: _Decoder) -> Iterator[bytes]:
    empty = True
    try:
        for chunk in chunks:
            if chunk:
                empty = False
                yield from decoder.feed(chunk)
        if not empty:  # an answer without a body may still name a coding
            decoder.finish()
    except (zlib.error, zstd.ZstdError, ValueError) as error:
        raise NetworkError(
            "protocol", f"The page arrived damaged: its compression is broken ({error}).", passing=True, try_again=True
        ) from error


class _Zlib:
    """Undo gzip (also of several members), or deflate with and without its header."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._inner = zlib.decompressobj(window)
        self._begun = False
        self._held = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        if not self._begun:
            data = self._held + data
            if len(data) < HEADER_BYTES:
                self._held = data
                return
            if self._window == zlib.MAX_WBITS and not _has_zlib_header(data):
                self._inner = zlib.decompressobj(-zlib.MAX_WBITS)  # "deflate" without header, as some servers send it
            self._begun = True
        full = True
        while data or full:  # a full step may have left something inside
            if self._inner.eof:
                if self._window == zlib.MAX_WBITS or not data.startswith(b"\x1f"):
                    return  # padding after the end
                self._inner = zlib.decompressobj(self._window)
            piece = self._inner.decompress(data, STEP_BYTES)
            if piece:
                yield piece
            full = len(piece) == STEP_BYTES
            data = self._inner.unused_data if self._inner.eof else self._inner.unconsumed_tail

    def finish(self) -> None:
        if not self._inner.eof:
            raise ValueError("cut short")


class _Brotli:
    """Undo br."""

    def __init__(self) -> None:
        brotli: Any = importlib.import_module("brotli")  # without stubs
        self._inner = brotli.Decompressor()
        self._error: type[Exception] = brotli.error

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._inner.is_finished():
            return  # padding after the end
        try:
            piece = self._inner.process(data, output_buffer_limit=STEP_BYTES)
            while piece or not self._inner.can_accept_more_data():
                yield piece
                if self._inner.is_finished():
                    return
                piece = self._inner.process(b"", output_buffer_limit=STEP_BYTES)
        except self._error as error:
            raise ValueError(str(error)) from error

    def finish(self) -> None:
        if not self._inner.is_finished():
            raise ValueError("cut short")


class _Zstd:
    """Undo zstd (also of several frames)."""

    def __init__(self) -> None:
        self._inner = self._open()

    @staticmethod
    def _open() -> zstd.ZstdDecompressor:
        return zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: ZSTD_WINDOW_LOG})

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data or not (self._inner.needs_input or self._inner.eof):
            if self._inner.eof:
                self._inner = self._open()
            piece = self._inner.decompress(data, STEP_BYTES)
            if piece:
                yield piece
            data = self._inner.unused_data if self._inner.eof else b""

    def finish(self) -> None:
        if not self._inner.eof:
            raise ValueError("cut short")


def _has_zlib_header(data: bytes) -> bool:
    """Tell deflate with its zlib header (RFC 1950: method 8, check bits) from bare deflate."""
    return data[0] & 0x0F == 8 and int.from_bytes(data[:HEADER_BYTES]) % 31 == 0


_DECODERS: dict[str, Callable[[], _Decoder]] = {
    "gzip": lambda: _Zlib(zlib.MAX_WBITS | 16),
    "x-gzip": lambda: _Zlib(zlib.MAX_WBITS | 16),
    "deflate": lambda: _Zlib(zlib.MAX_WBITS),
    "br": _Brotli,
    "zstd": _Zstd,
}


def _find_decoder(coding: str) -> Callable[[], _Decoder]:
    try:
        return _DECODERS[coding]
    except KeyError:
        raise NetworkError(
            "protocol", f"The server sent its answer in a coding that was not asked for ({coding}).", passing=False
        ) from None
