"""Give stored bytes back, only if they match their hash; say of damaged ones what is to blame."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CTE, Column, Connection, LargeBinary, Row, Select, bindparam, func, literal_column, select

from monitor.errors import CorruptTextError, DroppedPageError
from monitor.store.batches import list_batches
from monitor.store.blobs.codec import decompress
from monitor.store.schema.tables import blob

START_BYTES = 8
"""How much of its hash a blob is looked up by; the whole is compared then."""

_START = func.substr(blob.c.sha256, literal_column("1"), literal_column(str(START_BYTES)), type_=LargeBinary())


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """Hold a row of `blob` that is to be unpacked."""

    id: int
    sha256: str
    dropped: bool
    base_id: int | None
    depth: int
    size: int
    data: bytes


def load_blob(connection: Connection, blob_id: int, *, naming: str) -> bytes:
    """Give back stored bytes; raises CorruptTextError, with `naming` saying what they are, where they do not match their hash."""
    chain = read_chain(connection, blob_id)
    data = unpack_chain(chain)
    if data is None:
        raise _explain(chain, blob_id, naming)
    return data


def read_chain(connection: Connection, blob_id: int) -> tuple[Stored, ...]:
    """List a blob and what it was compressed against, the first to read first; nothing for one that is not there."""
    return tuple(_read_stored(row) for row in connection.execute(_CHAIN, {"end_id": blob_id}))


def unpack_chain(chain: Sequence[Stored]) -> bytes | None:
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


def load_sound_blobs(connection: Connection, blob_ids: Iterable[int]) -> dict[int, bytes]:
    """Give many stored blobs at once, each link of their chains read once; those that do not match their hash are left out."""
    wanted = list(dict.fromkeys(blob_ids))
    stored: dict[int, Stored] = {}
    for some in list_batches(wanted):
        rows = connection.execute(_CHAINS, {"end_ids": some})
        for one in sorted((_read_stored(row) for row in rows), key=lambda one: one.depth):
            stored[one.id] = one
    unpacked: dict[int, bytes] = {}
    for one in stored.values():
        if one.base_id is not None and one.base_id not in unpacked:
            continue
        try:
            unpacked[one.id] = decompress(one.data, unpacked[one.base_id] if one.base_id is not None else None)
        except ValueError:
            continue
    return {one: unpacked[one] for one in wanted if one in unpacked and hashlib.sha256(unpacked[one]).hexdigest() == stored[one].sha256}


def find_blob(connection: Connection, sha256: str) -> int | None:
    """Find stored bytes by their hash; answers their row's id."""
    found = find_blobs(connection, [sha256])
    return found[sha256].id if found else None


def find_blobs(connection: Connection, sha256s: Iterable[str]) -> dict[str, Row[Any]]:
    """Find stored bytes by their hashes; answers `id`, `depth` and `dropped`. Of two rows with one hash, the older counts."""
    wanted = set(sha256s)
    found: dict[str, Row[Any]] = {}
    for some in list_batches(wanted):
        starts = [bytes.fromhex(one)[:START_BYTES] for one in some]
        found |= {row.sha256: row for row in connection.execute(_BY_START, {"starts": starts}) if row.sha256 in wanted}
    return found


def measure_chain(connection: Connection, blob_id: int) -> tuple[int, int]:
    """Tell how many blobs lie before one, and how many bytes they and it unpack to."""
    row = connection.execute(_MEASURES, {"end_id": blob_id}).one()
    return int(row[0] or 0), int(row[1] or 0)


def find_root(connection: Connection, blob_id: int) -> int:
    """Find the blob that the chain of one begins with."""
    return connection.scalar(_ROOT, {"end_id": blob_id}) or blob_id


def _read_stored(row: Row[Any]) -> Stored:
    return Stored(
        id=row.id, sha256=row.sha256, dropped=row.dropped, base_id=row.base_id, depth=row.depth, size=row.size, data=bytes(row.data)
    )


def _follow_bases(start: Select[tuple[int, int | None]]) -> CTE:
    """Select blobs with all that must be read before them; a loop, as only damage can make, ends."""
    links = start.cte("links", recursive=True)
    return links.union(select(blob.c.id, blob.c.base_id).join(links, blob.c.id == links.c.base_id))


# Made once: making a statement takes longer than running it.
_STORED: tuple[Column[Any], ...] = (blob.c.id, blob.c.sha256, blob.c.dropped, blob.c.base_id, blob.c.depth, blob.c.size, blob.c.data)
_BY_START = (
    select(blob.c.id, blob.c.sha256, blob.c.depth, blob.c.dropped)
    .where(_START.in_(bindparam("starts", expanding=True)))
    .order_by(blob.c.id.desc())
)
_LINKS = _follow_bases(select(blob.c.id, blob.c.base_id).where(blob.c.id == bindparam("end_id")))
_CHAIN = select(*_STORED).join(_LINKS, blob.c.id == _LINKS.c.id).order_by(blob.c.depth)
_ALL_LINKS = _follow_bases(select(blob.c.id, blob.c.base_id).where(blob.c.id.in_(bindparam("end_ids", expanding=True))))
_CHAINS = select(*_STORED).join(_ALL_LINKS, blob.c.id == _ALL_LINKS.c.id)
_MEASURES = select(func.max(blob.c.depth), func.sum(blob.c.size)).select_from(blob).join(_LINKS, blob.c.id == _LINKS.c.id)
_ROOT = select(_LINKS.c.id).where(_LINKS.c.base_id.is_(None))


def _explain(chain: tuple[Stored, ...], blob_id: int, naming: str) -> CorruptTextError:
    """Say why bytes cannot be given."""
    wanted = next((one for one in chain if one.id == blob_id), None)
    sha256 = "" if wanted is None else wanted.sha256[:12]
    if wanted is not None and wanted.dropped:
        return DroppedPageError(f"{naming} is no longer kept (MONITOR_KEEP_PAGES); its record, its hash {sha256} and its links stand.")
    return CorruptTextError(
        f"{naming} does not match its hash {sha256}: {_name_culprit(chain)}. "
        "Everything else stays readable; `monitor db check` lists what is damaged. Restore the database from a backup to get it back."
        if wanted is not None
        else f"{naming}: its bytes are missing. Restore the database from a backup to get it back; everything else stays readable."
    )


def _name_culprit(chain: tuple[Stored, ...]) -> str:
    """Say which stored row of a chain is the first that cannot be trusted."""
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
