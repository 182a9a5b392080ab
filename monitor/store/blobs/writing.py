"""Keep bytes by their SHA-256, each once, compressed against a predecessor (`reading` gives them back).

Two processes that meet at the same new bytes, for two documents, may each keep them, which harms nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Connection, update

from monitor.model import BlobRole
from monitor.store.blobs.codec import LEVEL_ALONE, MIN_PREFIX_BYTES, compress
from monitor.store.blobs.reading import find_blobs, load_blob, measure_chain, read_chain, unpack_chain
from monitor.store.dialects import insert_row
from monitor.store.schema.tables import blob

if TYPE_CHECKING:
    from monitor.model.imports import PackedText
    from monitor.store.blobs.lookalikes import Lookalikes

MAX_DEPTH = 128
"""How many predecessors may have to be read before a blob: one link costs 30 microseconds, a row read and unpacking begun."""

MAX_CHAIN_BYTES = 8_000_000
"""How many bytes may have to be unpacked before a blob: 0.3 to 0.5 ms a megabyte for texts up to a megabyte."""

LONG_BYTES = 1_000_000
MAX_LONG_CHAIN_BYTES = 2_000_000
"""Longer ones (pages: of texts, there are hardly any) do not fit a processor's cache, unpack at a third of that, and get shorter chains."""

ALIKE = 10
"""How many times shorter bytes must get against a predecessor to need no second try without one: pages alone get five times shorter."""


class Kept(NamedTuple):
    """Name stored bytes: by their row, and by their hash."""

    id: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    id: int
    data: bytes
    depth: int


def store_blob(connection: Connection, data: bytes, *, role: BlobRole, base_id: int | None = None) -> Kept:
    """Keep bytes and name them; `base_id` is an earlier blob that is probably much like them."""
    sha256 = hashlib.sha256(data).hexdigest()
    kept = find_blobs(connection, [sha256]).get(sha256)
    if kept is not None and not kept.dropped:
        return Kept(kept.id, sha256)
    base = None if base_id is None else _read_base(connection, base_id)
    packed, depth = _pack(data, base)
    row = {
        "sha256": sha256,
        "role": role,
        "dropped": False,
        "base_id": base.id if depth and base is not None else None,
        "depth": depth,
        "size": len(data),
        "data": packed,
    }
    if kept is not None:  # a page that was let go came back
        connection.execute(update(blob).where(blob.c.id == kept.id).values(row))
        return Kept(kept.id, sha256)
    return Kept(insert_row(connection, blob, row), sha256)


def _pack(data: bytes, base: _Base | None) -> tuple[bytes, int]:
    """Compress bytes against a predecessor where that is shorter; give the depth as well."""
    if base is None:
        return compress(data), 0
    against = compress(data, base.data)
    if ALIKE * len(against) < len(data):
        return against, base.depth + 1
    alone = compress(data)
    return (against, base.depth + 1) if len(against) < len(alone) else (alone, 0)


def _read_base(connection: Connection, blob_id: int) -> _Base | None:
    """Give a blob to compress against, with its depth: the one named, or where its chain is long what that begins with.

    None where neither will do.
    """
    chain = read_chain(connection, blob_id)
    if chain and not may_lean_on(chain[-1].depth, sum(stored.size for stored in chain)):
        chain = chain[:1]
    data = unpack_chain(chain)
    # what is new must not depend on what is damaged
    if data is None or not MIN_PREFIX_BYTES <= len(data) <= MAX_LONG_CHAIN_BYTES:
        return None
    return _Base(id=chain[-1].id, data=data, depth=chain[-1].depth)


def store_packed(connection: Connection, texts: Sequence[PackedText], *, lookalikes: Lookalikes | None = None) -> dict[str, int]:
    """Keep texts that were compressed elsewhere, those that are not kept yet; each stands behind the one it is compressed against.

    A text that takes much room is compressed anew against one of the `lookalikes` where that is shorter. Answers the rows' ids by the
    texts' hashes.
    """
    unique: dict[str, PackedText] = {}
    for one in texts:
        unique.setdefault(one.sha256, one)  # the first stands behind its base; another document's may not
    kept = find_blobs(connection, {*unique, *(one.base_sha256 for one in texts if one.base_sha256 is not None)})
    places = {sha256: (int(row.id), int(row.depth)) for sha256, row in kept.items()}
    for one in unique.values():
        if one.sha256 in places:
            continue
        # a base that was there already, as another document's text, may lie deeper than whoever compressed against it knew
        base_id, base_depth = (None, -1) if one.base_sha256 is None else places[one.base_sha256]
        data = one.data
        if lookalikes is not None and one.text is not None and (other := _pack_like(connection, one, base_id, lookalikes)):
            data, base_id, base_depth = other
        row = {
            "sha256": one.sha256,
            "role": "text",
            "dropped": False,
            "base_id": base_id,
            "depth": base_depth + 1,
            "size": one.size_bytes,
            "data": data,
        }
        places[one.sha256] = insert_row(connection, blob, row), base_depth + 1
        if lookalikes is not None and one.text is not None:
            lookalikes.note(places[one.sha256][0], one.text)
    return {sha256: places[sha256][0] for sha256 in unique}


def _pack_like(connection: Connection, packed: PackedText, base_id: int | None, lookalikes: Lookalikes) -> tuple[bytes, int, int] | None:
    """Compress a text anew against the lookalike that makes it shortest, with that one's id and depth; None where none does.

    As a whole history may come to lean on this text, its chain must not get longer than it is, unless it is short.
    """
    assert packed.text is not None
    most = measure_chain(connection, base_id) if base_id is not None else (-1, 0)
    tried: list[tuple[bytes, int, int]] = []
    for blob_id in lookalikes.find(packed.text):
        depth, chain_bytes = measure_chain(connection, blob_id)
        if may_begin(depth, chain_bytes) or (depth <= most[0] and chain_bytes <= most[1]):
            base = load_blob(connection, blob_id, naming="a text just stored")
            tried.append((compress(packed.text, base, level=LEVEL_ALONE), blob_id, depth))
    best = min(tried, key=lambda one: len(one[0]), default=None)
    return best if best is not None and len(best[0]) < len(packed.data) else None


def may_lean_on(depth: int, chain_bytes: int) -> bool:
    """Tell whether a blob may be compressed against one with so many others before it, which all together unpack to so many bytes."""
    longish = chain_bytes > LONG_BYTES * (depth + 1)
    return depth < MAX_DEPTH and chain_bytes <= (MAX_LONG_CHAIN_BYTES if longish else MAX_CHAIN_BYTES)


def may_begin(depth: int, chain_bytes: int) -> bool:
    """Tell whether a new chain may begin at a blob with so many others before it: most of what a chain may hold has to lie after it."""
    return may_lean_on(4 * depth, 4 * chain_bytes)
