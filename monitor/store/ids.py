"""Short permanent names for what the archive keeps: one letter for the kind, then Crockford base32 of a digest over the identity."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from sqlalchemy import Connection, Select, Table, bindparam, select

from monitor.store.batches import list_batches

Kind = Literal["d", "v", "c", "f", "s", "g"]
"""Document, version, change, finding, snapshot, digest."""

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 10
"""Base32 digits: 50 bits; among a million versions the odds that any two meet are 1 in 2,200, and then the later one is longer."""

_PUBLIC_ID = re.compile(f"[dvcfsg][{ALPHABET}]{{{LENGTH},}}")


def encode_base32(digest: bytes, length: int) -> str:
    """Write the first bits of a digest as lower-case Crockford base32 digits."""
    number = int.from_bytes(digest)
    bits = len(digest) * 8
    return "".join(ALPHABET[(number >> (bits - 5 * (place + 1))) & 31] for place in range(length))


def is_public_id(words: str, kind: Kind) -> bool:
    """Tell whether words have the form of a public id of a kind."""
    return words.startswith(kind) and _PUBLIC_ID.fullmatch(words) is not None


def name_snapshot(chain_sha256: str) -> str:
    """Give the name of the snapshot with a link, for people to tell it by; it is not stored, and nothing is looked up by it."""
    return "s" + encode_base32(_digest("s", (chain_sha256,)), LENGTH)


def choose_public_id(kind: Kind, identity: Sequence[str], is_taken: Callable[[str], bool]) -> str:
    """Choose a name that is not taken yet, the same for the same identity unless it is taken by another."""
    digest = _digest(kind, identity)
    for length in range(LENGTH, 32):
        name = kind + encode_base32(digest, length)
        if not is_taken(name):
            return name
    # The whole identity is there already (a name taken, given up, and taken again): number it.
    return choose_public_id(kind, (*identity, "again"), is_taken)


def make_public_id(connection: Connection, table: Table, kind: Kind, *identity: str) -> str:
    """Choose a name that no row of a table has yet."""
    return choose_public_id(kind, identity, lambda name: _has(connection, table, name))


def _has(connection: Connection, table: Table, public_id: str) -> bool:
    return connection.scalar(_make_asking(table), {"name": public_id}) is not None


@cache
def _make_asking(table: Table) -> Select[int]:
    """Make the statement of `_has` once: making it takes as long as running it."""
    return select(table.c.id).where(table.c.public_id == bindparam("name"))


def make_public_ids(connection: Connection, table: Table, kind: Kind, identities: Sequence[tuple[str, ...]]) -> list[str]:
    """Make names for many new rows, asking the database some hundred at a time."""
    names = [kind + encode_base32(_digest(kind, identity), LENGTH) for identity in identities]
    taken: set[str] = set()
    for some in list_batches(names):
        taken |= set(connection.scalars(select(table.c.public_id).where(table.c.public_id.in_(some))))
    for place, name in enumerate(names):
        if name in taken:
            names[place] = choose_public_id(kind, identities[place], lambda one: one in taken or _has(connection, table, one))
        taken.add(names[place])
    return names


def find_ids(connection: Connection, table: Table, public_ids: Sequence[str]) -> dict[str, int]:
    """Find rows by their public ids, some hundred at a time."""
    found: dict[str, int] = {}
    for some in list_batches(public_ids):
        statement = select(table.c.id, table.c.public_id).where(table.c.public_id.in_(some))
        found |= {row.public_id: row.id for row in connection.execute(statement)}
    return found


def _digest(kind: Kind, identity: Sequence[str]) -> bytes:
    return hashlib.sha256("\0".join((kind, *identity)).encode("utf-8", "surrogatepass")).digest()
