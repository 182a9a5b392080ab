"""Copy an SQLite archive while others work on it, and prove the copy before it counts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import mkdtemp

from sqlalchemy import URL

from monitor.errors import StoreError, UsageError
from monitor.store.trouble import name_database

PAGES_AT_ONCE = 4096
"""Database pages copied in one step (16 MB): between steps a daemon may write."""

BUSY_TIMEOUT_S = 30.0


def back_up(url: URL, target: Path, *, force: bool = False) -> int:
    """Copy a database to a file and return its size in bytes.

    The copy is of one moment. It is checked (SQLite's own integrity check) and flushed to the disk before it takes its name. Raises
    UsageError for PostgreSQL, for a place that cannot be written and, without `force`, for a file that exists; StoreError for a copy that
    is not sound.
    """
    if url.get_backend_name() == "postgresql":
        raise UsageError(f"this archive lies on PostgreSQL: back it up with `pg_dump --format custom --file {target} DATABASE`")
    source = Path(url.database or "")
    if not source.is_file():
        raise UsageError(f"there is no database at {name_database(url)} yet: nothing to back up")
    if target.is_dir():
        raise UsageError(f"{target} is a folder: name a file in it, as in {target / 'monitor-backup.db'}")
    if target.exists() and (target.samefile(source) or not force):
        reason = "is the archive itself" if target.samefile(source) else "exists already (--force writes over it)"
        raise UsageError(f"{target} {reason}: name another file")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise UsageError(f"cannot write beside {target}: {error.strerror}; name another file") from error
    copy = work / target.name
    try:
        _copy(source, copy)
        copy.replace(target)
        return target.stat().st_size
    except sqlite3.Error as error:
        raise StoreError(
            f"The backup could not be made: {error}. Check the free space beside {target}; nothing was written over."
        ) from error
    finally:
        for left in work.iterdir():
            left.unlink()
        work.rmdir()


def _copy(source: Path, copy: Path) -> None:
    with closing(sqlite3.connect(source, timeout=BUSY_TIMEOUT_S)) as old, closing(sqlite3.connect(copy)) as new:
        # one read transaction: a writer meanwhile goes on in the write-ahead log, and the copy need not begin anew
        old.execute("BEGIN")
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        old.backup(new, pages=PAGES_AT_ONCE, sleep=0.01)
        old.execute("COMMIT")
        new.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
        problems = [row[0] for row in new.execute("PRAGMA integrity_check")]
    if problems != ["ok"]:
        raise StoreError(f"The copy is not sound ({problems[0]}): run `monitor db check` on the archive. Nothing was written over.")
