"""Short permanent names for what the archive keeps: one letter for the kind, then Crockford base32 of a digest over the identity."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Literal

from sqlalchemy import Connection, Table, select

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


def make_public_id(connection: Connection, table: Table, kind: Kind, *identity: str) -> str:
    """Make a name that no row of the table has yet, the same for the same identity unless it is taken by another."""
    digest = _digest(kind, identity)
    for length in range(LENGTH, 32):
        name = kind + encode_base32(digest, length)
        if connection.scalar(select(table.c.id).where(table.c.public_id == name)) is None:
            return name
    # The whole identity is there already (a name taken, given up, and taken again): number it.
    return make_public_id(connection, table, kind, *identity, "again")


def make_public_ids(connection: Connection, table: Table, kind: Kind, identities: Sequence[tuple[str, ...]]) -> list[str]:
    """Make names for many new rows, asking the database some hundred at a time."""
    names = [kind + encode_base32(_digest(kind, identity), LENGTH) for identity in identities]
    taken: set[str] = set()
    for start in range(0, len(names), 500):
        taken |= set(connection.scalars(select(table.c.public_id).where(table.c.public_id.in_(names[start : start + 500]))))
    for place, name in enumerate(names):
        if name in taken:
            names[place] = _make_other(connection, table, kind, identities[place], taken)
        taken.add(names[place])
    return names


def find_ids(connection: Connection, table: Table, public_ids: Sequence[str]) -> dict[str, int]:
    """Find rows by their public ids, some hundred at a time."""
    found: dict[str, int] = {}
    for start in range(0, len(public_ids), 500):
        some = public_ids[start : start + 500]
        found |= {
            row.public_id: row.id for row in connection.execute(select(table.c.id, table.c.public_id).where(table.c.public_id.in_(some)))
        }
    return found


def _make_other(connection: Connection, table: Table, kind: Kind, identity: tuple[str, ...], taken: set[str]) -> str:
    """Make a name that neither the table nor the batch has."""
    name = make_public_id(connection, table, kind, *identity)
    while name in taken:
        identity = (*identity, "again")
        name = make_public_id(connection, table, kind, *identity)
    return name


def _digest(kind: Kind, identity: Sequence[str]) -> bytes:
    return hashlib.sha256("\0".join((kind, *identity)).encode("utf-8", "surrogatepass")).digest()
