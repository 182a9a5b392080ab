"""`monitor db backup`, `thin` and `check`: copies while others write, old pages let go, damage named."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.archives import make_archive
from tests.cli.conftest import Monitor

BODIES = [
    f"<p>Our office {where} answers every letter within two weeks.</p>"
    for where in ("in Ghent", *["in Bruges, from the first day of the coming month on,"] * 2)
]


@pytest.fixture(scope="module")
def made(make_httpserver: HTTPServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of one document and two texts."""
    return make_archive(tmp_path_factory.mktemp("made"), make_httpserver, BODIES).folder


@pytest.fixture
def archive(made: Path, tmp_path: Path) -> Monitor:
    """Give a copy of the archive."""
    shutil.copytree(made, tmp_path / "copy")
    return Monitor(tmp_path / "copy")


def test_a_backup_while_another_writes(archive: Monitor) -> None:
    """A copy made while another process holds the write lock is whole, sound, and one file."""
    with closing(sqlite3.connect(archive.folder / "monitor.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE service SET name = 'Half done'")
        out = archive.run("db", "backup", "copies/monitor-1.db").stdout
        other.execute("ROLLBACK")
    assert "checked" in out
    assert [path.name for path in (archive.folder / "copies").iterdir()] == ["monitor-1.db"]
    assert "every chain is whole" in archive.run("db", "check", "--db", "copies/monitor-1.db").stdout
    assert archive.run("history", "--db", "copies/monitor-1.db").stdout == archive.run("history").stdout


def test_a_backup_writes_over_nothing_unasked(archive: Monitor) -> None:
    """A file that exists stays unless --force; the archive itself, a folder, and a missing archive are refused."""
    archive.run("db", "backup", "copy.db")
    (archive.folder / "copy.db").write_bytes(b"precious")
    assert "--force" in archive.run("db", "backup", "copy.db", code=2).stderr
    assert (archive.folder / "copy.db").read_bytes() == b"precious"
    archive.run("db", "backup", "copy.db", "--force")
    assert (archive.folder / "copy.db").stat().st_size > 1000
    assert "is the archive itself" in archive.run("db", "backup", "monitor.db", "--force", code=2).stderr
    assert "is a folder" in archive.run("db", "backup", ".", code=2).stderr
    assert "nothing to back up" in archive.run("db", "backup", "x.db", "--db", "nowhere.db", code=2).stderr
    assert "pg_dump" in archive.run("db", "backup", "x.dump", "--db", "postgresql://nobody@localhost/none", code=2).stderr


def test_thinning_without_a_time(archive: Monitor) -> None:
    """Pages are kept forever unless a time is given, by option or in the environment."""
    assert "kept forever" in archive.run("db", "thin", code=2).stderr
    assert "0 pages older than 30 days" in archive.run("db", "thin", "--keep-pages", "30").stdout


def test_damage_is_named_and_the_rest_answers(archive: Monitor) -> None:
    """A corrupted row is named by version; other texts, search and history still answer."""
    versions = json.loads(archive.run("history", "--json", "--all").stdout)
    ids = {entry["change"]["new_version"] if entry["change"] else entry["version"]["public_id"] for entry in versions}
    current = json.loads(archive.run("show", "acme", "--json").stdout)["version"]["public_id"]
    with closing(sqlite3.connect(archive.folder / "monitor.db")) as raw:
        raw.execute("UPDATE blob SET data = x'00' WHERE id = (SELECT text_id FROM version WHERE public_id = ?)", (current,))
        raw.commit()
    assert f"version {current}: the stored bytes were altered or damaged" in archive.run("db", "check", code=1).stdout
    assert "does not match its hash" in archive.run("show", "acme", code=3).stderr
    (other,) = ids - {current}
    assert "in Ghent" in archive.run("show", "acme", "--at", other).stdout
    assert "damaged" in archive.run("search", "Bruges").stdout
    assert "in Ghent" in archive.run("search", "Ghent").stdout
    out = archive.run("export", "acme", "--out", "evidence", code=1).stdout
    assert "missing: The text of version" in out
