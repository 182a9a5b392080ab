"""The migrations make the schema that the code works with, once, whoever comes first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from monitor.store import SCHEMA_REVISION, check_integrity, open_store, schema_revision, upgrade
from monitor.store.engine import make_engine, parse_url
from monitor.store.schema.migrate import make_config
from monitor.store.schema.whole import metadata

ROOT = Path(__file__).parents[3]


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a database with no tables, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("empty_postgresql_url"))


def test_the_newest_migration_is_the_one_that_the_code_names() -> None:
    """SCHEMA_REVISION is the head of alembic/versions, of which there is one."""
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(make_config()).get_heads() == [SCHEMA_REVISION]


@pytest.mark.filterwarnings("ignore:.*expression-based index:sqlalchemy.exc.SAWarning", "ignore:autogenerate skipping:UserWarning")
def test_migrations_make_the_tables_of_the_code(empty_url: str) -> None:
    """A database made by the migrations differs in nothing from the tables that the code declares."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    assert upgrade(empty_url) == SCHEMA_REVISION
    engine = make_engine(parse_url(empty_url))
    with engine.connect() as connection:
        options = {"compare_type": True, "compare_server_default": True, "include_name": is_declared}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []
        assert list_checks(connection) == sorted(declared_checks())
    engine.dispose()


def is_declared(name: str | None, kind: str, _parents: object) -> bool:
    """Tell what is compared: all but the index of words, which each kind of database makes in its own way."""
    return kind != "table" or not str(name).startswith("sentence_words")


def list_checks(connection: Connection) -> list[str]:
    """List the names of the check constraints that a database has, which alembic does not compare."""
    from sqlalchemy import inspect

    inspector = inspect(connection)
    return sorted(str(check["name"]) for table in metadata.tables for check in inspector.get_check_constraints(table))


def declared_checks() -> list[str]:
    """List the names of the check constraints that the code declares."""
    from sqlalchemy import CheckConstraint

    return [str(one.name) for table in metadata.tables.values() for one in table.constraints if isinstance(one, CheckConstraint)]


def test_an_upgrade_of_what_is_new_does_nothing(sqlite_url: str) -> None:
    """A second upgrade finds nothing to do and does not load alembic."""
    code = (
        "import sys; from monitor.store import upgrade; upgrade(sys.argv[1]);"
        " print(sorted(name for name in sys.modules if name.startswith('alembic')))"
    )
    done = subprocess.run([sys.executable, "-c", code, sqlite_url], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_processes_that_meet_at_an_empty_database(empty_url: str) -> None:
    """Two processes that open an empty database at once both succeed, and it is migrated once."""
    code = "import sys; from monitor.store import open_store; sys.stdin.read(1); open_store(sys.argv[1]).close()"
    runs = [
        subprocess.Popen([sys.executable, "-c", code, empty_url], cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for run in runs:
        assert run.stdin is not None
        run.stdin.write("x")
        run.stdin.flush()
    errors = [run.communicate(timeout=60)[1] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], errors
    with open_store(empty_url) as store, store.read() as connection:
        assert schema_revision(connection) == SCHEMA_REVISION
        assert list(check_integrity(connection)) == []


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path) -> None:
    """A failure half way leaves no half schema behind: all tables are made in one transaction."""
    path = tmp_path / "monitor.db"
    code = (
        "import os, sys; from sqlalchemy import event, Engine; from monitor.store import open_store\n"
        "@event.listens_for(Engine, 'before_cursor_execute')\n"
        "def die(c, cursor, statement, *rest):\n"
        "    if 'TABLE change' in statement: os.kill(os.getpid(), 9)\n"
        "open_store(sys.argv[1])"
    )
    died = subprocess.run([sys.executable, "-c", code, f"sqlite:///{path}"], cwd=ROOT, check=False)
    assert died.returncode == -9
    with open_store(f"sqlite:///{path}") as store, store.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM change")) == 0


def test_alembic_works_by_hand(tmp_path: Path) -> None:
    """`alembic upgrade head` at the top level migrates the database that the program would use."""
    path = tmp_path / "by-hand.db"
    environment = {**os.environ, "MONITOR_DATABASE_URL": f"sqlite:///{path}"}
    done = subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with open_store(f"sqlite:///{path}") as store, store.read() as connection:
        assert schema_revision(connection) == SCHEMA_REVISION
