"""Keep bytes by their SHA-256, each once, compressed against a predecessor; give them back only if they match their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from monitor.errors import CorruptTextError
from monitor.model import BlobRole
from monitor.store.codec import MIN_PREFIX_BYTES, compress, decompress
from monitor.store.dialects import insert_once
from monitor.store.tables import blob

MAX_DEPTH = 128
"""How many predecessors may have to be read before a blob: a text of 98 kB at the end of such a chain takes 6 ms to read."""

ZSTD = "zstd"

_AT_ONCE = 500
"""Digests in one query; SQLite takes 32,766 parameters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stored:
    sha256: str
    base_sha256: str | None
    data: bytes


def store_blob(connection: Connection, data: bytes, *, role: BlobRole, base_sha256: str | None = None) -> str:
    """Keep bytes and return their SHA-256; `base_sha256` names an earlier blob that is probably much like them."""
    sha256 = hashlib.sha256(data).hexdigest()
    if connection.scalar(select(blob.c.sha256).where(blob.c.sha256 == sha256)) is not None:
        return sha256
    base = None if base_sha256 is None else _read_base(connection, base_sha256)
    packed, depth = compress(data), 0
    if base is not None:
        prefix, base_depth = base
        against = compress(data, prefix)
        if len(against) < len(packed):
            packed, depth = against, base_depth + 1
    row = {
        "sha256": sha256,
        "role": role,
        "codec": ZSTD,
        "base_sha256": base_sha256 if depth else None,
        "depth": depth,
        "size": len(data),
        "data": packed,
    }
    insert_once(connection, blob, row)
    return sha256


def _read_base(connection: Connection, sha256: str) -> tuple[bytes, int] | None:
    """Give a blob to compress against, and its depth; None where it will not do."""
    depth = connection.scalar(select(blob.c.depth).where(blob.c.sha256 == sha256))
    if depth is None or depth >= MAX_DEPTH:
        return None
    try:
        data = load_blob(connection, sha256, naming="a predecessor")
    except CorruptTextError:
        return None  # what is new must not depend on what is damaged
    return (data, depth) if len(data) >= MIN_PREFIX_BYTES else None


def load_blob(connection: Connection, sha256: str, *, naming: str) -> bytes:
    """Give back stored bytes; raises CorruptTextError, with `naming` saying what they are, where they do not match their hash."""
    chain = _read_chain(connection, sha256)
    data: bytes | None = None
    complete = bool(chain) and chain[0].base_sha256 is None
    for stored in chain if complete else ():
        try:
            data = decompress(stored.data, data)
        except ValueError:
            data = None
            break
    if data is None or hashlib.sha256(data).hexdigest() != sha256:
        raise CorruptTextError(
            f"{naming} does not match its hash {sha256[:12]}: {_name_culprit(chain)}. "
            "Everything else stays readable; `monitor db check` lists what is damaged. Restore the database from a backup to get it back."
        )
    return data


def load_sound_blobs(connection: Connection, sha256s: Iterable[str]) -> dict[str, bytes]:
    """Give many stored blobs at once, each link of their chains read once; those that do not match their hash are left out."""
    wanted = list(dict.fromkeys(sha256s))
    stored: dict[str, _Stored] = {}
    for some in (wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE)):
        links = select(blob.c.sha256, blob.c.base_sha256).where(blob.c.sha256.in_(some)).cte("links", recursive=True)
        links = links.union(select(blob.c.sha256, blob.c.base_sha256).join(links, blob.c.sha256 == links.c.base_sha256))
        statement = select(blob.c.sha256, blob.c.base_sha256, blob.c.depth, blob.c.data).join(links, blob.c.sha256 == links.c.sha256)
        for row in sorted(connection.execute(statement), key=lambda row: int(row.depth)):
            stored[row.sha256] = _Stored(sha256=row.sha256, base_sha256=row.base_sha256, data=bytes(row.data))
    unpacked: dict[str, bytes] = {}
    for one in stored.values():
        if one.base_sha256 is not None and one.base_sha256 not in unpacked:
            continue
        try:
            unpacked[one.sha256] = decompress(one.data, unpacked[one.base_sha256] if one.base_sha256 is not None else None)
        except ValueError:
            continue
    return {one: unpacked[one] for one in wanted if one in unpacked and hashlib.sha256(unpacked[one]).hexdigest() == one}


def _read_chain(connection: Connection, sha256: str) -> tuple[_Stored, ...]:
    """List a blob and what it was compressed against, the first to read first."""
    links = select(blob.c.sha256, blob.c.base_sha256).where(blob.c.sha256 == sha256).cte("links", recursive=True)
    links = links.union(select(blob.c.sha256, blob.c.base_sha256).join(links, blob.c.sha256 == links.c.base_sha256))
    statement = select(blob.c.sha256, blob.c.base_sha256, blob.c.data).join(links, blob.c.sha256 == links.c.sha256)
    rows = connection.execute(statement.order_by(blob.c.depth))
    return tuple(_Stored(sha256=row.sha256, base_sha256=row.base_sha256, data=bytes(row.data)) for row in rows)


def _name_culprit(chain: tuple[_Stored, ...]) -> str:
    """Say which stored row of a chain is the first that cannot be trusted."""
    if not chain:
        return "its bytes are missing"
    if chain[0].base_sha256 is not None:
        return f"the bytes {chain[0].base_sha256[:12]} that it was compressed against are missing"
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
