"""Content coding is undone exactly, in bounded steps, and broken coding is named."""

from __future__ import annotations

import gzip
import importlib
import tracemalloc
import zlib
from collections.abc import Callable, Iterable
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import NetworkError
from monitor.fetch.decoding import decode_body


def bare_deflate(data: bytes) -> bytes:
    """Compress without the zlib header."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


brotli: Any = importlib.import_module("brotli")  # without stubs

PACKERS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("x-gzip", lambda data: gzip.compress(data[: len(data) // 2]) + gzip.compress(data[len(data) // 2 :])),
    ("deflate", zlib.compress),
    ("deflate", bare_deflate),
    ("br", lambda data: brotli.compress(data, quality=5)),
    ("zstd", zstandard.compress),
    ("zstd", lambda data: zstandard.compress(data[:7]) + zstandard.compress(data[7:])),
    ("identity", bytes),
    ("gzip, br", lambda data: brotli.compress(gzip.compress(data), quality=5)),
]


def cut(data: bytes, size: int) -> Iterable[bytes]:
    """Cut into chunks."""
    return (data[start : start + size] for start in range(0, len(data), size))


@given(st.binary(min_size=1, max_size=3000), st.sampled_from(PACKERS), st.integers(1, 700), st.integers(1, 400))
def test_whatever_was_packed_comes_back(data: bytes, packer: tuple[str, Callable[[bytes], bytes]], size: int, times: int) -> None:
    """Each coding is undone exactly, however the bytes are cut into chunks."""
    coding, pack = packer
    whole = data * times
    assert decode_body(cut(pack(whole), size), coding, limit_bytes=10_000_000) == whole


@pytest.mark.parametrize("coding", [None, "gzip", "br"])
def test_gzip_that_no_header_names_is_undone(coding: str | None) -> None:
    """A page that the server keeps compressed, or compresses twice, comes out as a page; a bomb is still given up."""
    pack = dict(PACKERS).get(coding or "identity", bytes)
    page = b"<html><body><p>Terms</p></body></html>"
    assert decode_body([pack(gzip.compress(page))], coding, limit_bytes=10_000) == page
    assert decode_body([pack(gzip.compress(page)[:-9])], coding, limit_bytes=10_000) == gzip.compress(page)[:-9]
    with pytest.raises(NetworkError, match="larger"):
        decode_body([pack(gzip.compress(bytes(50_000)))], coding, limit_bytes=10_000)


@pytest.mark.parametrize("packer", PACKERS, ids=lambda packer: packer[0])
def test_bomb_is_given_up_in_bounded_memory(packer: tuple[str, Callable[[bytes], bytes]]) -> None:
    """A small answer that stands for a huge page ends early, with memory near the limit."""
    coding, pack = packer
    bomb = pack(bytes(30_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(NetworkError) as caught:
            decode_body(cut(bomb, 65536), coding, limit_bytes=2_000_000)
        assert tracemalloc.get_traced_memory()[1] < 12_000_000
    finally:
        tracemalloc.stop()
    assert (caught.value.reason, caught.value.passing) == ("too_large", False)


@pytest.mark.parametrize("packer", [packer for packer in PACKERS if packer[0] != "identity"], ids=lambda packer: packer[0])
def test_cut_or_broken_coding_is_named(packer: tuple[str, Callable[[bytes], bytes]]) -> None:
    """Compression that stops halfway, or is none, is a passing failure of the protocol."""
    coding, pack = packer
    packed = pack(b"We may use your data. " * 50)
    for broken in (packed[: len(packed) // 3], b"<html>plain</html>"):
        with pytest.raises(NetworkError) as caught:
            decode_body([broken], coding, limit_bytes=100_000)
        assert (caught.value.reason, caught.value.passing, caught.value.try_again) == ("protocol", True, True)


def test_wide_zstd_window_is_refused() -> None:
    """A zstd frame that wants more than 8 MB of window is not read (RFC 9659)."""
    packer = zstandard.ZstdCompressor(compression_params=zstandard.ZstdCompressionParameters(window_log=27)).compressobj()
    frame = packer.compress(bytes(1000)) + packer.flush()
    with pytest.raises(NetworkError):
        decode_body([frame], "zstd", limit_bytes=100_000)


@pytest.mark.parametrize("coding", [None, "", "identity", "none", "UTF-8"])
def test_no_coding(coding: str | None) -> None:
    """What means no coding leaves the bytes as they are."""
    assert decode_body([b"a", b"b"], coding, limit_bytes=10) == b"ab"


@pytest.mark.parametrize("coding", ["compress", "gzip, gzip, gzip, gzip", "exotic"])
def test_strange_coding_is_refused(coding: str) -> None:
    """A coding that nobody asked for is a lasting failure."""
    with pytest.raises(NetworkError) as caught:
        decode_body([b"x"], coding, limit_bytes=10)
    assert (caught.value.reason, caught.value.passing) == ("protocol", False)


def test_padding_after_the_end_is_left() -> None:
    """Bytes after the end of the compressed data are ignored, as browsers do."""
    assert decode_body([gzip.compress(b"text") + b"\0\0\0"], "gzip", limit_bytes=10) == b"text"
    assert decode_body([brotli.compress(b"text"), b"\0\0"], "br", limit_bytes=10) == b"text"
    assert decode_body([], "gzip", limit_bytes=10) == b""
