"""What the user reads when a database cannot be used."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp

import pytest
from sqlalchemy import delete, select, text

from monitor.errors import ConfigurationError, StoreError
from monitor.store import Store, check_integrity, open_store
from monitor.store.blobs.writing import store_blob
from monitor.store.engine import parse_url
from monitor.store.schema.tables import blob
from monitor.store.trouble import name_database
from tests.store.making import register


def refuse(url: str, words: str, **options: float) -> None:
    """Expect that a database is refused with words that say what to do."""
    with pytest.raises(StoreError, match=words):
        open_store(url, **options)


@pytest.mark.parametrize("url", ["mysql://host/name", "monitor.db", "", "sqlite+aiosqlite+x://"])
def test_an_address_that_names_no_database(url: str) -> None:
    """What is no URL of SQLite or PostgreSQL is wrong configuration, and the message shows how to write one."""
    if url.startswith("sqlite"):
        assert parse_url(url).drivername == "sqlite+pysqlite"
        return
    with pytest.raises(ConfigurationError, match=r"write sqlite:////absolute/path\.db or postgresql://"):
        open_store(url)


def test_a_broken_address_keeps_its_password() -> None:
    """An address that cannot be read is not repeated where a password may stand in it."""
    with pytest.raises(ConfigurationError) as refused:
        parse_url("postgresql://me:geheim@db:x/terms")
    assert "geheim" not in str(refused.value)


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """A folder in place of a file is named, with an example of a file in it."""
    refuse(f"sqlite:///{tmp_path}", f"{tmp_path} is a folder.*monitor.db")


def test_a_text_file_is_no_database(tmp_path: Path) -> None:
    """A file that is no database is refused and left as it was."""
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 100)
    refuse(f"sqlite:///{path}", "is not a database: remove or rename")
    assert path.read_text().startswith("Dear diary")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """A database with tables of another program is refused, and gets none of ours."""
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE moz_places (id INTEGER)")
    refuse(f"sqlite:///{path}", r"another program's database \(it has a table moz_places\)")
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("moz_places",)]


def test_a_newer_schema_asks_for_an_upgrade(sqlite_url: str) -> None:
    """A database that a newer version wrote is left alone."""
    with sqlite3.connect(sqlite_url.removeprefix("sqlite:///")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = 'terms9999'")
    refuse(sqlite_url, r"newer version of this program \(schema terms9999\): upgrade the program")


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    """The first use makes the folder of the database."""
    path = tmp_path / "data" / "monitor" / "monitor.db"
    open_store(f"sqlite:///{path}").close()
    assert path.is_file()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A path through a file is named with what to do."""
    (tmp_path / "file").write_text("")
    refuse(f"sqlite:///{tmp_path}/file/monitor.db", "cannot be made .*choose another place with --db")


def test_a_lock_held_too_long(sqlite_url: str) -> None:
    """A writer that finds another one at work waits, and then says so."""
    with open_store(sqlite_url) as first, open_store(sqlite_url, busy_timeout_s=0.2) as second, first.write():
        with pytest.raises(StoreError, match=r"is locked: another process kept it for more than 0\.2 s"), second.write():
            pytest.fail("two writers at once")
        with second.read() as connection:
            assert connection.scalar(text("SELECT count(*) FROM document")) == 0


def test_a_lock_held_too_long_on_postgresql(postgresql_url: str) -> None:
    """A row that another process keeps makes the second writer give up with the same words."""
    change = text("UPDATE document SET tags = '[]'")
    with open_store(postgresql_url) as first, open_store(postgresql_url, busy_timeout_s=0.2) as second:
        register(first)
        with first.write() as connection:
            connection.execute(change)
            with pytest.raises(StoreError, match=r"is locked: another process kept it for more than 0\.2 s"), second.write() as other:
                other.execute(change)


def test_a_full_disk(sqlite_url: str) -> None:
    """When there is no room for more, the message says so, and what was recorded stays."""
    with open_store(sqlite_url) as store:
        register(store)
        with store.write() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="no room left"), store.write() as connection:
            connection.exec_driver_sql("INSERT INTO blob VALUES (1, x'00', 'page', 0, NULL, 0, 1, zeroblob(1000000))")
        with store.read() as connection:
            assert connection.scalar(text("SELECT count(*) FROM document")) == 1


def test_a_damaged_file(sqlite_url: str) -> None:
    """A file with a torn page says that it is damaged and how to see how far."""
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    with open_store(sqlite_url) as store:
        register(store)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged: run `monitor db check`"), open_store(sqlite_url) as store, store.read() as connection:
        connection.execute(text("SELECT * FROM document")).all()


READ_AND_WRITE = """
import os, sys
import sqlalchemy.dialects.sqlite
from sqlalchemy import delete, select, text
from monitor.errors import StoreError
from monitor.store import Store, check_integrity, open_store
from monitor.store.blobs.writing import store_blob
if os.geteuid() == 0:
    os.setuid(65534)  # only now: this user may not even read the interpreter's files
try:
    with open_store(sys.argv[1]) as store:
        with store.read() as connection:
            print("documents", connection.scalar(text("SELECT count(*) FROM document")))
        with store.write() as connection:
            connection.execute(text("DELETE FROM document"))
except StoreError as error:
    print(error)
"""


@pytest.mark.parametrize("folder_mode", [0o777, 0o555], ids=["writable folder", "read-only folder"])
def test_a_file_that_may_only_be_read(migrated_file: Path, folder_mode: int) -> None:
    """A read-only archive can be read, and says what to do when something wants to write."""
    folder = Path(mkdtemp(prefix="monitor-ro-"))
    try:
        path = folder / "monitor.db"
        copyfile(migrated_file, path)
        path.chmod(0o444)
        folder.chmod(folder_mode)
        said = run_without_rights(READ_AND_WRITE, f"sqlite:///{path}")
    finally:
        folder.chmod(0o777)
        rmtree(folder)
    assert said[0] == "documents 0"
    assert re.search(r"may not be written: make the file and its folder writable for this user", said[1])


def test_a_folder_that_may_not_be_written() -> None:
    """A database cannot be made in a folder that is closed to the user; the message names it."""
    folder = Path(mkdtemp(prefix="monitor-ro-"))
    try:
        folder.chmod(0o555)
        said = run_without_rights(READ_AND_WRITE, f"sqlite:///{folder}/monitor.db")
    finally:
        folder.chmod(0o777)
        rmtree(folder)
    assert len(said) == 1
    assert re.search(r"cannot be opened: make the file and its folder readable and writable", said[0])


def run_without_rights(code: str, *arguments: str) -> list[str]:
    """Run code that gives up its rights; give the lines that it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_missing_driver_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without psycopg, a PostgreSQL address says what to install."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    refuse("postgresql://nobody@localhost/none", "install it with `pip install 'psycopg\\[binary\\]'`")


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    """A PostgreSQL server that does not answer is named without the password."""
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="cannot be reached") as caught:
        open_store(f"postgresql://somebody:secret@/none?host={tmp_path}")
    assert "secret" not in str(caught.value)


def test_a_database_that_is_not_there(empty_postgresql_url: str) -> None:
    """A database that the server does not have can be made with a command that the message names."""
    refuse(re.sub(r"/monitor_\w+", "/monitor_missing", empty_postgresql_url), "does not exist: create it first")


def test_name_of_a_database_holds_no_password() -> None:
    """Messages name a server's database without its password, be it before the host or in the query."""
    url = parse_url("postgresql://me:geheim@db/terms?password=geheim&sslmode=require")
    assert name_database(url) == "postgresql://me:***@db/terms?sslmode=require"


def test_packing_gives_room_back_and_loses_nothing(file_store: Store) -> None:
    """After much was written and let go, packing makes the file smaller; what it holds is as it was."""
    with file_store.write() as connection:
        ids = [store_blob(connection, bytes([number % 256]) * 10 + number.to_bytes(2) * 700, role="page").id for number in range(400)]
        connection.execute(delete(blob).where(blob.c.id.in_(ids[10:])))
    with file_store.read() as connection:
        before = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    file_store.pack()
    with file_store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA page_count").scalar_one() < before
        assert connection.exec_driver_sql("PRAGMA freelist_count").scalar_one() == 0
        assert connection.scalars(select(blob.c.id).order_by(blob.c.id)).all() == ids[:10]
        assert list(check_integrity(connection)) == []


def test_packing_waits_for_nobody_for_ever(file_store: Store) -> None:
    """While another process writes, packing is left out without an error."""
    with open_store(file_store.url.render_as_string(), busy_timeout_s=0.1) as hasty, file_store.write():
        hasty.pack()
