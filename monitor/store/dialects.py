"""The few statements that SQLite and PostgreSQL spell differently."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Select, Table, bindparam, select


def insert_once(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert a row unless one with the same unique key is there, put in perhaps by another process meanwhile."""
    connection.execute(_make_inserting_once(connection.dialect.name, table), row)


@cache
def _make_inserting_once(dialect: str, table: Table) -> Executable:
    # Imported here: whoever works with one database need not load the other's dialect.
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table).on_conflict_do_nothing()


def find_or_insert(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Give the `id` of a row that has these values, none of which is null; one is put in unless it is there.

    Two processes that meet at it are kept apart by the table's unique key; where it has none, each may put one in, which harms nothing.
    """
    same, values = _make_finding(table, tuple(row)), {f"same_{name}": value for name, value in row.items()}
    found = connection.scalar(same, values)
    if found is None:
        insert_once(connection, table, row)
        found = connection.execute(same, values).scalar_one()
    return int(found)


@cache
def _make_finding(table: Table, names: tuple[str, ...]) -> Select[int]:
    """Make the statement of `find_or_insert` once: making it takes as long as running it."""
    return select(table.c.id).where(*(table.c[name] == bindparam(f"same_{name}") for name in names)).limit(1)


def insert_row(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Insert a row and return its `id`; works without RETURNING, which SQLite before 3.35 (RHEL 9) does not know."""
    key = connection.execute(table.insert(), row).inserted_primary_key
    assert key is not None
    return int(key[0])
