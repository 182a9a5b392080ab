"""Bring a database to the schema that this program knows. Alembic is loaded only where there is something to do."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from monitor.errors import StoreError
from monitor.places import find_migrations
from monitor.store.engine import BUSY_TIMEOUT_S, WRITING, make_engine, parse_url
from monitor.store.trouble import ELSEWHERE, explain_unopened_file, explaining_trouble, name_database

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA_REVISION = "terms0001"
"""The newest migration in alembic/versions; a test keeps the two equal."""

_VERSION_TABLE = "alembic_version"
_POSTGRESQL_LOCK = 0x7465726D73
"""Key of the advisory lock under which one process at a time migrates: "terms" in ASCII."""


def schema_revision(connection: Connection) -> str | None:
    """Tell which migration a database stands at; None where it has none of the monitor's tables."""
    if not inspect(connection).has_table(_VERSION_TABLE):
        return None
    revision: str | None = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))  # noqa: S608 (a constant)
    return revision


def upgrade(url: str) -> str:
    """Bring the database at a URL to the newest schema and return its revision; raises ConfigurationError, StoreError."""
    engine = make_engine(parse_url(url))
    try:
        ensure_schema(engine)
        return SCHEMA_REVISION
    finally:
        engine.dispose()


def ensure_schema(engine: Engine, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> str | None:
    """Make or upgrade the tables unless they are as this program wants them; return the revision found. Raises StoreError."""
    with explaining_trouble(engine.url, busy_timeout_s=busy_timeout_s):
        if engine.url.get_backend_name() == "sqlite":
            _prepare_file(engine)
        with engine.connect() as connection:
            found = schema_revision(connection)
        if found == SCHEMA_REVISION:
            return found
        if engine.url.get_backend_name() == "sqlite":
            _use_write_ahead_log(engine, busy_timeout_s)
        return _migrate(engine)


def _prepare_file(engine: Engine) -> None:
    """Make the folder of a database file; raise StoreError where there can be no such file."""
    if not engine.url.database or engine.url.database.startswith((":memory:", "file:")):
        return
    path = Path(engine.url.database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder {path.parent} for the database cannot be made ({error.strerror}): make it, {ELSEWHERE}.") from error
    if path.is_dir():
        raise StoreError(explain_unopened_file(path))


def _use_write_ahead_log(engine: Engine, busy_timeout_s: float) -> None:
    """Let readers and a writer work side by side. The file remembers it.

    SQLite does not wait for this lock by itself, so two processes that meet at a new file take turns here.
    """
    deadline = time.monotonic() + busy_timeout_s
    while True:
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA journal_mode = WAL")
            return
        except Exception as error:
            if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY") or time.monotonic() > deadline:
                raise DBAPIError.instance("PRAGMA journal_mode = WAL", {}, error, type(error)) from error
        finally:
            raw.close()
        time.sleep(0.05)


def _migrate(engine: Engine) -> str | None:
    """Run what is missing of the migrations, in one transaction, one process at a time."""
    with engine.connect() as connection, connection.execution_options(**WRITING).begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _POSTGRESQL_LOCK})
        found = schema_revision(connection)  # another process may have been faster
        if found == SCHEMA_REVISION:
            return found
        if found is None:
            _refuse_foreign_database(connection)
        from alembic import command

        config = make_config(connection)
        if found is not None:
            _refuse_unknown_revision(config, found, name_database(engine.url))
        command.upgrade(config, "head")
        return found


def make_config(connection: Connection | None = None) -> Config:
    """Make the configuration that alembic's commands take, on an open connection where one is given."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(find_migrations()).replace("%", "%%"))
    if connection is not None:
        config.attributes["connection"] = connection
    return config


def _refuse_foreign_database(connection: Connection) -> None:
    """Raise StoreError where the database holds somebody else's tables."""
    from monitor.store.schema.whole import metadata  # all tables: only who makes them needs all

    tables = set(inspect(connection).get_table_names())
    # A PostgreSQL database may be shared; a file may not, and a wrong path must not add tables to a browser's history.
    strange = tables if connection.dialect.name == "sqlite" else tables & set(metadata.tables)
    if strange:
        name = name_database(connection.engine.url)
        raise StoreError(f"{name} is another program's database (it has a table {min(strange)}): choose another place with --db.")


def _refuse_unknown_revision(config: Config, found: str, name: str) -> None:
    """Raise StoreError where the program does not know the database's revision."""
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    try:
        ScriptDirectory.from_config(config).get_revision(found)
    except CommandError as error:
        raise StoreError(
            f"The database {name} was written by a newer version of this program (schema {found}): "
            "upgrade the program, for example with `pip install --upgrade terms-change-monitor`."
        ) from error
