"""Give each test a fresh archive: a SQLite file, or a database of a PostgreSQL server of our own where one is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import create_engine, make_url, text

from monitor.store import Store, open_store
from monitor.store.engine import make_engine, parse_url
from monitor.store.schema.whole import metadata


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one archive with all tables and nothing in them, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "monitor.db"
    open_store(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """Give the address of a fresh SQLite archive."""
    path = tmp_path / "monitor.db"
    shutil.copyfile(migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Start a PostgreSQL server on a socket in a folder of our own; give the address of its maintenance database."""
    given = os.environ.get("MONITOR_TEST_POSTGRESQL_URL")
    if given:
        yield given
        return
    pytest.importorskip("psycopg", reason="PostgreSQL needs the extra `postgresql`")
    binaries = _find_server()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed (or set MONITOR_TEST_POSTGRESQL_URL)")
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to run as root
    folder = Path(mkdtemp(prefix="monitor-pg-"))
    if user is not None:
        shutil.chown(folder, user)

    def run(program: str, *arguments: str) -> None:
        subprocess.run([binaries / program, "-D", folder / "data", *arguments], check=True, user=user, stdout=subprocess.DEVNULL, cwd="/")

    try:
        run("initdb", "-A", "trust", "-U", "monitor", "-E", "UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-F -k {folder} -c listen_addresses=''", "start")
        try:
            yield f"postgresql://monitor@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _find_server() -> Path | None:
    found = shutil.which("initdb")
    candidates = [Path(found).resolve().parent] if found else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((one for one in candidates if (one / "initdb").exists() and (one / "pg_ctl").exists()), None)


@pytest.fixture(scope="session")
def make_postgresql_database(postgresql_server: str) -> Callable[[], str]:
    """Give a function that makes an empty database and returns its address."""

    def make() -> str:
        name = f"monitor_{uuid.uuid4().hex[:12]}"
        engine = create_engine(postgresql_server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return make_url(postgresql_server).set(database=name).render_as_string(hide_password=False)

    return make


@pytest.fixture
def empty_postgresql_url(make_postgresql_database: Callable[[], str]) -> str:
    """Give the address of a PostgreSQL database with no tables."""
    return make_postgresql_database()


@pytest.fixture(scope="session")
def migrated_database(make_postgresql_database: Callable[[], str]) -> str:
    """Make one PostgreSQL archive with all tables, for one test after another; give its address."""
    url = make_postgresql_database()
    open_store(url).close()
    return url


@pytest.fixture
def postgresql_url(migrated_database: str) -> str:
    """Give the address of a PostgreSQL archive with nothing in it."""
    engine = make_engine(parse_url(migrated_database))
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)}, sentence_words RESTART IDENTITY CASCADE"))
    engine.dispose()
    return migrated_database


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Give the address of a fresh archive, on each kind of database."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Open a fresh archive, on each kind of database."""
    with open_store(url) as opened:
        yield opened


@pytest.fixture
def file_store(sqlite_url: str) -> Iterator[Store]:
    """Open a fresh SQLite archive."""
    with open_store(sqlite_url) as opened:
        yield opened
