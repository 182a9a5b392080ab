"""Keep bytes by their SHA-256, each once, compressed against a predecessor; give them back only if they match their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import CTE, Column, Connection, Row, bindparam, func, select, update

from monitor.errors import CorruptTextError, DroppedPageError
from monitor.model import BlobRole
from monitor.store.codec import MIN_PREFIX_BYTES, compress, decompress
from monitor.store.dialects import insert_once, insert_row
from monitor.store.tables import blob

if TYPE_CHECKING:
    from monitor.model.imports import PackedText

MAX_DEPTH = 128
"""How many predecessors may have to be read before a blob: a text of 98 kB at the end of such a chain takes 6 ms to read."""

MAX_CHAIN_BYTES = 6_500_000
"""How many bytes may have to be unpacked before a blob: 1 ms a megabyte for texts of usual length."""

LONG_BYTES = 250_000
MAX_LONG_CHAIN_BYTES = 2_000_000
"""Longer texts unpack at 3.5 ms a megabyte, because they do not fit a processor's cache, and so get shorter chains."""

ALIKE = 10
"""How many times shorter bytes must get against a predecessor to need no second try without one: pages alone get five times shorter."""

ZSTD = "zstd"
DROPPED = "dropped"
"""In the place of a codec: the bytes of a page were let go on purpose (retention.py)."""

_CODEC = select(blob.c.codec).where(blob.c.sha256 == bindparam("wanted"))

_AT_ONCE = 500
"""Digests in one query; SQLite takes 32,766 parameters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    id: int
    sha256: str
    base_id: int | None
    depth: int
    size: int
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    id: int
    data: bytes
    depth: int


def store_blob(connection: Connection, data: bytes, *, role: BlobRole, base_sha256: str | None = None) -> str:
    """Keep bytes and return their SHA-256; `base_sha256` names an earlier blob that is probably much like them."""
    sha256 = hashlib.sha256(data).hexdigest()
    kept_as = connection.scalar(_CODEC, {"wanted": sha256})
    if kept_as is not None and kept_as != DROPPED:
        return sha256
    base = None if base_sha256 is None else _read_base(connection, base_sha256)
    packed, depth = _pack(data, base)
    row = {
        "sha256": sha256,
        "role": role,
        "codec": ZSTD,
        "base_id": base.id if depth and base is not None else None,
        "depth": depth,
        "size": len(data),
        "data": packed,
    }
    if kept_as == DROPPED:  # a page that was let go came back
        connection.execute(update(blob).where(blob.c.sha256 == sha256).values(row))
    else:
        insert_once(connection, blob, row)
    return sha256


def _pack(data: bytes, base: _Base | None) -> tuple[bytes, int]:
    """Compress bytes against a predecessor where that is shorter; give the depth as well."""
    if base is None:
        return compress(data), 0
    against = compress(data, base.data)
    if ALIKE * len(against) < len(data):
        return against, base.depth + 1
    alone = compress(data)
    return (against, base.depth + 1) if len(against) < len(alone) else (alone, 0)


def _read_base(connection: Connection, sha256: str) -> _Base | None:
    """Give a blob to compress against, with its name and depth: the one named, or where its chain is long what that begins with.

    None where neither will do.
    """
    chain = _read_chain(connection, sha256)
    if chain and not may_lean_on(chain[-1].depth, sum(stored.size for stored in chain)):
        chain = chain[:1]
    data = _unpack(chain)
    # what is new must not depend on what is damaged
    if data is None or not MIN_PREFIX_BYTES <= len(data) <= MAX_LONG_CHAIN_BYTES:
        return None
    return _Base(id=chain[-1].id, data=data, depth=chain[-1].depth)


def measure_chain(connection: Connection, sha256: str) -> tuple[int, int]:
    """Tell how many blobs lie before one, and how many bytes they and it unpack to."""
    joined = blob.join(_LINKS, blob.c.id == _LINKS.c.id)
    row = connection.execute(select(func.max(blob.c.depth), func.sum(blob.c.size)).select_from(joined), {"sha256_at_end": sha256}).one()
    return int(row[0] or 0), int(row[1] or 0)


def find_root(connection: Connection, sha256: str) -> str:
    """Find the blob that the chain of one begins with."""
    root = select(blob.c.sha256).join(_LINKS, blob.c.id == _LINKS.c.id).where(_LINKS.c.base_id.is_(None))
    return connection.scalar(root, {"sha256_at_end": sha256}) or sha256


def store_packed(connection: Connection, texts: Sequence[PackedText]) -> None:
    """Keep texts that were compressed elsewhere, those that are not kept yet; each stands behind the one it is compressed against."""
    unique: dict[str, PackedText] = {}
    for one in texts:
        unique.setdefault(one.sha256, one)  # the first stands behind its base; another document's may not
    names = list(unique)
    for start in range(0, len(names), 500):
        found = set(connection.scalars(select(blob.c.sha256).where(blob.c.sha256.in_(names[start : start + 500]))))
        for name in found:
            del unique[name]
    if not unique:
        return
    places = _find_places(connection, {one.base_sha256 for one in unique.values() if one.base_sha256 is not None})
    for one in unique.values():
        # a base that was there already, as another document's text, may lie deeper than whoever compressed against it knew
        base_id, base_depth = (None, -1) if one.base_sha256 is None else places[one.base_sha256]
        row = {
            "sha256": one.sha256,
            "role": "text",
            "codec": ZSTD,
            "base_id": base_id,
            "depth": base_depth + 1,
            "size": one.size_bytes,
            "data": one.data,
        }
        places[one.sha256] = insert_row(connection, blob, row), base_depth + 1


def _find_places(connection: Connection, names: Collection[str]) -> dict[str, tuple[int, int]]:
    """Give the number and the depth of blobs."""
    found: dict[str, tuple[int, int]] = {}
    listed = list(names)
    for start in range(0, len(listed), 500):
        statement = select(blob.c.sha256, blob.c.id, blob.c.depth).where(blob.c.sha256.in_(listed[start : start + 500]))
        found |= {row.sha256: (row.id, row.depth) for row in connection.execute(statement)}
    return found


def may_lean_on(depth: int, chain_bytes: int) -> bool:
    """Tell whether a blob may be compressed against one with so many others before it, which all together unpack to so many bytes."""
    longish = chain_bytes > LONG_BYTES * (depth + 1)
    return depth < MAX_DEPTH and chain_bytes <= (MAX_LONG_CHAIN_BYTES if longish else MAX_CHAIN_BYTES)


def may_begin(depth: int, chain_bytes: int) -> bool:
    """Tell whether a new chain may begin at a blob with so many others before it: most of what a chain may hold has to lie after it."""
    return may_lean_on(4 * depth, 4 * chain_bytes)


def load_blob(connection: Connection, sha256: str, *, naming: str) -> bytes:
    """Give back stored bytes; raises CorruptTextError, with `naming` saying what they are, where they do not match their hash."""
    chain = _read_chain(connection, sha256)
    data = _unpack(chain)
    if data is None:
        if connection.scalar(select(blob.c.codec).where(blob.c.sha256 == sha256)) == DROPPED:
            raise DroppedPageError(
                f"{naming} is no longer kept (MONITOR_KEEP_PAGES); its record, its hash {sha256[:12]} and its links stand."
            )
        raise CorruptTextError(
            f"{naming} does not match its hash {sha256[:12]}: {_name_culprit(chain)}. "
            "Everything else stays readable; `monitor db check` lists what is damaged. Restore the database from a backup to get it back."
        )
    return data


def _unpack(chain: Sequence[_Stored]) -> bytes | None:
    """Give the bytes of the last blob of a chain; None where they do not match their hash."""
    data: bytes | None = None
    if not chain or chain[0].base_id is not None:
        return None
    for stored in chain:
        try:
            data = decompress(stored.data, data)
        except ValueError:
            return None
    return data if data is not None and hashlib.sha256(data).hexdigest() == chain[-1].sha256 else None


def load_sound_blobs(connection: Connection, sha256s: Iterable[str]) -> dict[str, bytes]:
    """Give many stored blobs at once, each link of their chains read once; those that do not match their hash are left out."""
    wanted = list(dict.fromkeys(sha256s))
    stored: dict[int, _Stored] = {}
    for some in (wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE)):
        links = select(blob.c.id, blob.c.base_id).where(blob.c.sha256.in_(some)).cte("links", recursive=True)
        links = links.union(select(blob.c.id, blob.c.base_id).join(links, blob.c.id == links.c.base_id))
        statement = select(*_STORED).join(links, blob.c.id == links.c.id)
        for one in sorted((_read_stored(row) for row in connection.execute(statement)), key=lambda one: one.depth):
            stored[one.id] = one
    unpacked: dict[int, bytes] = {}
    for one in stored.values():
        if one.base_id is not None and one.base_id not in unpacked:
            continue
        try:
            unpacked[one.id] = decompress(one.data, unpacked[one.base_id] if one.base_id is not None else None)
        except ValueError:
            continue
    names = {one.sha256: unpacked[one.id] for one in stored.values() if one.id in unpacked}
    return {one: names[one] for one in wanted if one in names and hashlib.sha256(names[one]).hexdigest() == one}


def _read_chain(connection: Connection, sha256: str) -> tuple[_Stored, ...]:
    """List a blob and what it was compressed against, the first to read first."""
    return tuple(_read_stored(row) for row in connection.execute(_CHAIN, {"sha256_at_end": sha256}))


def _read_stored(row: Row[Any]) -> _Stored:
    return _Stored(id=row.id, sha256=row.sha256, base_id=row.base_id, depth=row.depth, size=row.size, data=bytes(row.data))


def _select_links() -> CTE:
    """Select a blob and all that must be unpacked before it; the statement is made once, since that takes longer than running it."""
    links = select(blob.c.id, blob.c.base_id).where(blob.c.sha256 == bindparam("sha256_at_end")).cte("links", recursive=True)
    return links.union(select(blob.c.id, blob.c.base_id).join(links, blob.c.id == links.c.base_id))


_LINKS = _select_links()
_STORED: tuple[Column[Any], ...] = (blob.c.id, blob.c.sha256, blob.c.base_id, blob.c.depth, blob.c.size, blob.c.data)
_CHAIN = select(*_STORED).join(_LINKS, blob.c.id == _LINKS.c.id).order_by(blob.c.depth)


def _name_culprit(chain: tuple[_Stored, ...]) -> str:
    """Say which stored row of a chain is the first that cannot be trusted."""
    if not chain:
        return "its bytes are missing"
    if chain[0].base_id is not None:
        return f"the bytes that {chain[0].sha256[:12]} was compressed against are missing"
    data: bytes | None = None
    for stored in chain:
        try:
            data = decompress(stored.data, data)
        except ValueError:
            data = b""
        if hashlib.sha256(data).hexdigest() != stored.sha256:
            break
    if stored is chain[-1]:
        return "its stored bytes were altered or damaged"
    return f"the stored bytes {stored.sha256[:12]} that it was compressed against were altered or damaged"
