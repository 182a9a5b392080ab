"""Open the archive and lend out its connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from sqlite3 import OperationalError
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine

from monitor.errors import StoreError
from monitor.store.engine import BUSY_TIMEOUT_S, WRITING, make_engine, parse_url
from monitor.store.schema.migrate import ensure_schema
from monitor.store.trouble import explaining_trouble, name_database


class Store:
    """Hold an open database. Threads may share it; a connection belongs to one thread."""

    def __init__(self, engine: Engine, *, busy_timeout_s: float) -> None:
        self._engine = engine
        self._busy_timeout_s = busy_timeout_s

    @property
    def url(self) -> URL:
        """Give the database's address."""
        return self._engine.url

    @property
    def name(self) -> str:
        """Name the database for messages: its file, or its address without the password."""
        return name_database(self.url)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Lend a connection that sees one unmoving state of the archive; raises StoreError."""
        unmoving = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True} if self._engine.name == "postgresql" else {}
        with (
            explaining_trouble(self.url, busy_timeout_s=self._busy_timeout_s),
            self._engine.connect().execution_options(**unmoving) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Lend a connection whose writes are committed together at the block's end, or not at all; raises StoreError."""
        with (
            explaining_trouble(self.url, busy_timeout_s=self._busy_timeout_s),
            self._engine.connect().execution_options(**WRITING) as connection,
            connection.begin(),
        ):
            yield connection

    def pack(self) -> None:
        """Give back the room that many single writes left, worth its time after an import; nothing happens where that cannot be done now.

        SQLite writes the whole file anew, rows of one table side by side: a megabyte in 10 ms, others reading meanwhile. Other databases
        do so by themselves.
        """
        if self._engine.name != "sqlite":
            return
        from monitor.store.sentences.word_index import pack_words

        with suppress(StoreError), self.write() as connection:
            pack_words(connection)
        raw = self._engine.raw_connection()
        try:
            with suppress(OperationalError):  # somebody else writes all the time, or the disk has no room for a second copy
                raw.cursor().execute("VACUUM")
        finally:
            raw.close()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_store(url: str, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Store:
    """Open the archive at a database URL, making or upgrading its tables where needed.

    Raises ConfigurationError for an address that names no database, StoreError for a database that cannot be used: locked for longer than
    `busy_timeout_s`, not writable, not a database, not the monitor's, or written by a newer version of the program.
    """
    parsed = parse_url(url)
    engine = make_engine(parsed, busy_timeout_s=busy_timeout_s)
    try:
        ensure_schema(engine, busy_timeout_s=busy_timeout_s)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, busy_timeout_s=busy_timeout_s)
