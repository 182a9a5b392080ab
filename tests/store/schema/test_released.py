"""An archive that any released program left is brought to the newest schema with all that it says."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from monitor.model import DocumentKey
from monitor.store import (
    SCHEMA_REVISION,
    Store,
    check_integrity,
    list_findings,
    list_history,
    list_snapshots,
    list_versions,
    load_pages,
    load_text,
    open_store,
    schema_revision,
)
from monitor.store.reading.chain import find_attested, list_newest_links
from monitor.store.schema.migrate import make_config
from monitor.store.sentences.search import search_sentences
from monitor.text.query import parse_query
from tests.store import released
from tests.store.making import Walk, load_state


@pytest.fixture(scope="session")
def current(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the archive that a release of today would be remembered by."""
    path = tmp_path_factory.mktemp("released") / f"{SCHEMA_REVISION}.db.zst"
    released.write(path)
    return path


def list_archives() -> list[Path | None]:
    """List the archives of released schemas, and None for the one of today."""
    return [*sorted(released.FOLDER.glob("*.db.zst")), None]


@pytest.mark.parametrize("archive", list_archives(), ids=lambda path: path.name if path else "today")
def test_an_older_archive_says_what_it_said(archive: Path | None, current: Path, tmp_path: Path) -> None:
    """After the upgrade texts, pages, findings, times, chains and answers are there, and the watch goes on."""
    url = released.unpack(archive or current, tmp_path / "monitor.db")
    with open_store(url) as store:
        check(store)
        walk = Walk(store, at=load_time(store))
        walk.confirm(released.THREE)
        with store.read() as connection:
            assert list(check_integrity(connection)) == []


def check(store: Store) -> None:
    """Compare what an archive says with what `released.fill` put in."""
    with store.read() as connection:
        assert schema_revision(connection) == SCHEMA_REVISION
        assert list(check_integrity(connection)) == []
        state = load_state(store)
        versions = list_versions(connection, state.document_id)
        assert {load_text(connection, one.version_id) for one in versions} == {released.ONE, released.TWO, released.THREE}
        assert all(load_pages(connection, one.version_id)[0].hops for one in versions)
        assert [flag.finding.effect for flag in list_findings(connection)] == ["introduced"]
        reasons = [entry.change.reason for entry in list_history(connection, [state.document_id]) if entry.change is not None]
        assert reasons == ["rollback", "news"]
        links = list_snapshots(connection, state.document_id)
        assert [link.fault for link in links].count("login_wall") == 1
        assert find_attested(connection, links[-1].chain_sha256) is not None
        assert len(list_newest_links(connection)) == 2
        query = parse_query('"do not train"')
        assert query is not None
        (hit,) = search_sentences(connection, query).hits
        assert len(hit.places[0].spans) == 2
    other = load_state(store, DocumentKey("Beta", "Terms")).current
    assert other is not None


def load_time(store: Store) -> datetime:
    """Give the instant of the last look."""
    with store.read() as connection:
        return list_snapshots(connection, load_state(store).document_id)[-1].observed_at


def test_every_schema_that_was_left_has_its_archive() -> None:
    """A migration cannot be added without an archive of the schema that it comes from."""
    from alembic.script import ScriptDirectory

    revisions = {script.revision for script in ScriptDirectory.from_config(make_config()).walk_revisions()}
    missing = revisions - {SCHEMA_REVISION} - {path.name.removesuffix(".db.zst") for path in released.FOLDER.glob("*.db.zst")}
    assert not missing, f"write it with the program of that release: python -m tests.store.released ({missing})"


@pytest.mark.filterwarnings("ignore:.*expression-based index:sqlalchemy.exc.SAWarning")
def test_both_kinds_of_database_have_the_same_schema(sqlite_url: str, postgresql_url: str) -> None:
    """SQLite and PostgreSQL have the same tables, columns, which may be empty, keys and indexes, but for the index of words."""
    described = [describe(url) for url in (sqlite_url, postgresql_url)]
    assert described[0] == described[1]


def list_indexes(engine: Engine, table: str) -> list[str]:
    """List the indexes of a table that keep nothing unique; SQLAlchemy does not see those over expressions in SQLite."""
    from sqlalchemy import inspect

    if engine.name != "sqlite":
        return sorted(str(one["name"]) for one in inspect(engine).get_indexes(table) if not one["unique"])
    with engine.connect() as connection:
        listed = connection.exec_driver_sql(f"PRAGMA index_list({table})").all()
    return sorted(one.name for one in listed if one.origin == "c" and not one.unique)


def describe(url: str) -> dict[str, object]:
    """Describe a database's tables by what both kinds can say."""
    from sqlalchemy import inspect

    from monitor.store.engine import make_engine, parse_url

    engine = make_engine(parse_url(url))
    inspector = inspect(engine)
    tables: dict[str, object] = {}
    for table in inspector.get_table_names():
        if table.startswith("sentence_words"):
            continue
        tables[table] = {
            "columns": [(column["name"], column["nullable"]) for column in inspector.get_columns(table)],
            "primary": inspector.get_pk_constraint(table)["constrained_columns"],
            "unique": sorted(tuple(one["column_names"]) for one in inspector.get_unique_constraints(table)),
            "foreign": sorted((tuple(one["constrained_columns"]), one["referred_table"]) for one in inspector.get_foreign_keys(table)),
            "indexes": list_indexes(engine, table),
            "checks": sorted(str(one["name"]) for one in inspector.get_check_constraints(table)),
        }
    engine.dispose()
    return tables


def test_the_file_of_a_release_stands_alone(current: Path, tmp_path: Path) -> None:
    """The archive written for a release is one sound SQLite file."""
    released.unpack(current, tmp_path / "monitor.db")
    with closing(sqlite3.connect(tmp_path / "monitor.db")) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
