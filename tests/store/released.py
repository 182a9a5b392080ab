"""Make the archive that a released schema is remembered by: `python -m tests.store.released` writes the one of the current schema."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from monitor.model import DocumentKey, Fault, FaultKind, Outcome, Reason, SnapshotRecord
from monitor.store import SCHEMA_REVISION, Store, open_store
from tests.store.making import Walk, make_page, make_source, register

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

FOLDER = Path(__file__).with_name("schemas")

ONE = "# Terms\n\nWe keep your notes safe. We do not train models on your notes.\n\nAsk us anything. " + "Filling words stand here. " * 20
TWO = ONE.replace("do not train", "may train")
THREE = TWO + "\n\nOne more paragraph, about nothing in particular.\n"


def fill(store: Store) -> None:
    """Record what an archive can hold: findings, a pending text, a return, a fault, redirects, two documents."""
    register(store, make_source(), make_source("Beta/Terms"))
    walk = Walk(store)
    walk.first(ONE)
    walk.news(TWO, "introduced")
    walk.record(Outcome.CHANGED, Reason.ROLLBACK, ONE, accept=True, confirm=True, report=True)
    wall = Fault(kind=FaultKind.DAMAGED_NEW, name="login_wall", detail="A login wall.")
    walk.record(
        Outcome.FAULT, "login_wall", snapshot=SnapshotRecord(pages=(make_page("<form>", walk.at),), observed_at=walk.at, fault=wall)
    )
    walk.hold(THREE)
    Walk(store, DocumentKey("Beta", "Terms")).first("Beta's own terms, with an é and a 個.")


def write(path: Path) -> None:
    """Write the archive of the current schema, compressed."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "monitor.db"
        with open_store(f"sqlite:///{file}") as store:
            fill(store)
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.execute("VACUUM")
            raw.execute("PRAGMA journal_mode = DELETE")
        path.write_bytes(zstd.compress(file.read_bytes()))


def unpack(path: Path, target: Path) -> str:
    """Unpack an archive and give its address."""
    target.write_bytes(zstd.decompress(path.read_bytes()))
    return f"sqlite:///{target}"


if __name__ == "__main__":
    write(FOLDER / f"{SCHEMA_REVISION}.db.zst")
