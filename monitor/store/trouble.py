"""Turn what databases and file systems raise into StoreError: one plain sentence, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from monitor.errors import StoreError

ELSEWHERE = "or choose another place with --db or MONITOR_DATABASE_URL"


@contextmanager
def explaining_trouble(url: URL, *, busy_timeout_s: float) -> Iterator[None]:
    """Raise StoreError in place of every database error in the block."""
    try:
        yield
    except DBAPIError as error:
        explain = explain_postgresql if url.get_backend_name() == "postgresql" else explain_sqlite
        raise StoreError(explain(url, error, busy_timeout_s)) from error
    except PoolTimeoutError as error:
        raise StoreError("Every connection to the database is in use. Run fewer checks at a time.") from error


def name_database(url: URL) -> str:
    """Name a database for messages: the file, or the URL without its password."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    shown = url.set(drivername="postgresql").difference_update_query(["password"])  # libpq takes a password from there, too
    return shown.render_as_string(hide_password=True)


def explain_sqlite(url: URL, error: DBAPIError, busy_timeout_s: float) -> str:
    """Say what SQLite means by its error code (https://sqlite.org/rescode.html)."""
    name = name_database(url)
    code = getattr(error.orig, "sqlite_errorname", "") or ""
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return f"The database {name} is locked: another process kept it for more than {busy_timeout_s:g} s. Wait for it to end, or stop it."
    if code.startswith("SQLITE_READONLY"):
        return f"The database {name} may not be written: make the file and its folder writable for this user, {ELSEWHERE}."
    if code.startswith("SQLITE_FULL"):
        return f"There is no room left for the database {name}: free some disk space and run the command again; nothing recorded was lost."
    if code.startswith("SQLITE_NOTADB"):
        return f"{name} is not a database: remove or rename the file, {ELSEWHERE}."
    if code.startswith("SQLITE_CORRUPT"):
        return f"The database {name} is damaged: run `monitor db check` to see how far, and restore it from a backup."
    if code.startswith("SQLITE_CANTOPEN"):
        return explain_unopened_file(Path(url.database or ""))
    if code.startswith("SQLITE_IOERR"):
        return f"The disk did not read or write the database {name} ({code}): check the disk and its free space."
    return f"The database {name} refused: {error.orig}. If `monitor db check` finds nothing wrong, please report this."


def explain_unopened_file(path: Path) -> str:
    """Say why a file cannot be opened as a database."""
    if path.is_dir():
        return f"{path} is a folder, not a database file: name a file in it, as in sqlite:///{path / 'monitor.db'}."
    if not path.parent.is_dir():
        return f"The folder {path.parent} for the database does not exist and cannot be made: make it, {ELSEWHERE}."
    return f"The database {path} cannot be opened: make the file and its folder readable and writable for this user, {ELSEWHERE}."


def explain_postgresql(url: URL, error: DBAPIError, busy_timeout_s: float) -> str:
    """Say what PostgreSQL means by its SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""
    name = name_database(url)
    state = getattr(error.orig, "sqlstate", None) or ""
    if state in {"55P03", "40P01"}:
        return f"The database {name} is locked: another process kept it for more than {busy_timeout_s:g} s. Wait for it to end, or stop it."
    if state in {"25006", "42501"}:
        return f"The database {name} may not be written by this user: grant it the right to create and write tables."
    if state == "53100":
        return f"There is no room left for the database {name}: free some disk space on its server and run the command again."
    if state == "3D000" or (not state and 'database "' in str(error.orig) and "does not exist" in str(error.orig)):
        return f"The database {name} does not exist: create it first (`createdb`)."
    if state == "53300":
        return f"The database {name} takes no more connections: run fewer workers, or raise its max_connections."
    if not state or state.startswith(("08", "28", "57P")):
        return f"The database {name} cannot be reached: {_first_line(error)}. Check that the server runs, and user and password."
    return f"The database {name} refused: {_first_line(error)}. If `monitor db check` finds nothing wrong, please report this."


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().split("\n", 1)[0].rstrip(".")
