"""Open connections: addresses, drivers, and what every connection is told before it is used."""

from __future__ import annotations

import importlib.util
import json
import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from monitor.errors import ConfigurationError, StoreError

BUSY_TIMEOUT_S = 30.0
"""How long one process waits for another to let the database go; one recorded check takes milliseconds."""

PAGE_BYTES = 1024
"""Of a new SQLite file. What is longer than a page leaves the last one half empty, and there are as many as texts that lean on little:
an import of 4,842 records takes 5.01 MB with pages of 1,024 bytes, 5.07 MB with 2,048, 5.28 MB with 4,096."""

WRITING = {"monitor_writing": True}
"""Execution options of a connection that is going to write."""

_HOW_TO_WRITE_URLS = "write sqlite:////absolute/path.db or postgresql://user@host/name"

_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}


def write_json(value: Any) -> str:
    """Write a JSON column's value without white space."""
    return json.dumps(value, separators=(",", ":"))


def parse_url(url: str) -> URL:
    """Read a database URL and fill in its driver; raises ConfigurationError for an unknown kind of database."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:
        shown = url if "@" not in url else f"{url.partition('://')[0]}://..."  # before the @ stands a password
        raise ConfigurationError(f"{shown!r} is not a database URL: {_HOW_TO_WRITE_URLS}.") from error
    kind = parsed.drivername.partition("+")[0]
    if kind not in _DRIVERS:
        raise ConfigurationError(f"{kind}: no such kind of database here: {_HOW_TO_WRITE_URLS}.")
    return parsed.set(drivername=_DRIVERS[kind])


def make_engine(url: URL, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Engine:
    """Make an engine whose connections wait, check and lock as the archive needs; opens nothing yet."""
    if url.get_backend_name() == "postgresql":
        if importlib.util.find_spec("psycopg") is None:
            raise StoreError("PostgreSQL needs the psycopg driver: install it with `pip install 'psycopg[binary]'`.")
        engine = create_engine(url, pool_pre_ping=True, json_serializer=write_json)
        event.listen(engine, "connect", _set_up_postgresql(busy_timeout_s))
    else:
        archived = _find_archived_file(url)
        if archived is not None:
            address = f"file:{quote(str(archived))}?immutable=1"
            engine = create_engine(url, creator=lambda: sqlite3.connect(address, uri=True), json_serializer=write_json)
        else:
            engine = create_engine(url, connect_args={"timeout": busy_timeout_s}, json_serializer=write_json)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _find_archived_file(url: URL) -> Path | None:
    """Tell whether a database file lies in a folder that cannot be written, with nobody working on it: on a CD, a share, a backup.

    SQLite reads a file with a write-ahead log only where it may put two files beside it, unless it is told that the file cannot change.
    """
    if not url.database or url.database.startswith((":memory:", "file:")):
        return None
    path = Path(url.database)
    log = path.with_name(f"{path.name}-wal")
    return path.absolute() if path.is_file() and not log.exists() and not os.access(path.parent, os.W_OK) else None


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    """Tell a new SQLite connection how to behave.

    FULL: in WAL mode every commit is on the disk when it returns, so that neither a killed process nor a lost power loses a recorded check
    or a digest marked as sent; at one commit a check its cost does not show.
    """
    connection.isolation_level = None  # transactions begin in _begin_sqlite; the module's own guessing is off
    connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")  # of a file that is new
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")


def _begin_sqlite(connection: Connection) -> None:
    """Take the write lock at once where writing is meant: a lock taken half way cannot be waited for."""
    writing = connection.get_execution_options().get("monitor_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _set_up_postgresql(busy_timeout_s: float) -> Any:
    def set_up(connection: Any, _record: Any) -> None:
        connection.execute(f"SET lock_timeout = {int(busy_timeout_s * 1000)}")
        connection.execute("SET timezone = 'UTC'")
        connection.commit()

    return set_up
