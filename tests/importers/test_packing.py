"""Texts of an import are compressed against texts before them, in chains that stay short."""

from __future__ import annotations

import hashlib
import random

from monitor.importers.packing import Packer
from monitor.store.blobs.codec import decompress
from monitor.store.blobs.writing import MAX_DEPTH, may_lean_on


def test_a_history_longer_than_a_chain_leans_on_the_text_it_began_with() -> None:
    """One text of a long history is stored alone; every other comes back from a chain that is no longer than its bound."""
    choose = random.Random(3)
    words = [f"{choose.randbytes(6).hex()} " for _ in range(2_000)]
    packer, texts, sizes, alone = Packer(), dict[str, bytes](), dict[str, int](), 0
    for number in range(2 * MAX_DEPTH + 20):
        words[number] = f"edit{number} "
        text = "".join(words)
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        packed = packer.pack(sha256, text)
        base = None if packed.base_sha256 is None else texts[packed.base_sha256]
        assert decompress(packed.data, base) == text.encode()
        before = 0 if packed.base_sha256 is None else sizes[packed.base_sha256]
        assert packed.depth <= MAX_DEPTH
        assert packed.base_sha256 is None or may_lean_on(packed.depth - 1, before)
        texts[sha256], sizes[sha256] = text.encode(), before + len(text)
        alone += base is None
    assert alone == 1
