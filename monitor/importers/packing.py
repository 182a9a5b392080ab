"""Compress texts for the store while they are at hand, each against the one of the last few that it is most like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.model.imports import PackedText
from monitor.store.blobs.codec import LEVEL_ALONE, MIN_PREFIX_BYTES, compress
from monitor.store.blobs.writing import may_begin, may_lean_on

CANDIDATES = 3
"""Of how many earlier texts the best is taken. Measured on 4,152 texts: 2.03 MB against the last one, 1.87 MB against the better of
two, 1.83 MB against the best of four: many pages go back and forth between two forms."""


ANCHORS = 4
"""How many of the texts that chains begin with are kept at hand: the first of all, and the last ones. Where a chain is as long as it may
be, the next text is compressed against the best of these, and not alone."""


LONG_STEP_BYTES = 1_000
"""A longer difference is compressed once more with all effort: 5 % of all differences' bytes, for 5 s of 4,139 texts."""


ROOMY_BYTES = 2_000
"""A text that takes more, though the best predecessor in its document was tried, is handed on whole: another document's may do better.
One in eight does, and these are two thirds of all bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    sha256: str
    data: bytes
    depth: int
    chain_bytes: int


class Packer:
    """Hold the last few texts of a document as they were stored, and some that chains begin with."""

    def __init__(self) -> None:
        self._bases: list[_Base] = []
        self._anchors: list[_Base] = []

    def start_from(self, sha256: str, text: str, *, depth: int, chain_bytes: int) -> None:
        """Take a stored text to compress the next ones against."""
        self._keep(_Base(sha256=sha256, data=text.encode(), depth=depth, chain_bytes=chain_bytes), begins=may_begin(depth, chain_bytes))

    def pack(self, sha256: str, text: str) -> PackedText:
        """Compress a text."""
        data = text.encode()
        usable = [one for one in self._bases if may_lean_on(one.depth, one.chain_bytes)]
        packed, base = _pack_against(data, usable or self._anchors)
        if base is None or len(packed) > len(data) // 4:
            alone = compress(data, level=LEVEL_ALONE)
            if base is None or len(alone) <= len(packed):
                packed, base = alone, None
        depth, before = (0, 0) if base is None else (base.depth + 1, base.chain_bytes)
        kept = _Base(sha256=sha256, data=data, depth=depth, chain_bytes=before + len(data))
        self._keep(kept, begins=base is None or (not usable and may_begin(kept.depth, kept.chain_bytes)))
        return PackedText(
            sha256=sha256,
            data=packed,
            size_bytes=len(data),
            base_sha256=None if base is None else base.sha256,
            depth=depth,
            text=data if len(packed) > ROOMY_BYTES else None,
        )

    def _keep(self, base: _Base, *, begins: bool) -> None:
        self._bases = [*self._bases[-CANDIDATES + 1 :], base]
        if begins:
            self._anchors = [*self._anchors[:1], *self._anchors[1:][-ANCHORS + 2 :], base]


def _pack_against(data: bytes, bases: Sequence[_Base]) -> tuple[bytes, _Base | None]:
    """Compress bytes against the one of some texts that makes them shortest."""
    tried = [(compress(data, one.data), one) for one in bases if len(one.data) >= MIN_PREFIX_BYTES]
    packed, base = min(tried, key=lambda pair: len(pair[0]), default=(b"", None))
    if base is not None and len(packed) > LONG_STEP_BYTES:
        packed = min(packed, compress(data, base.data, level=LEVEL_ALONE), key=len)
    return packed, base
