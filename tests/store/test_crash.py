"""A check is recorded whole or not at all, whoever is killed and whoever else is writing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from monitor.store import check_integrity, list_check_runs, list_snapshots, open_store
from tests.store.making import load_state, register

ROOT = Path(__file__).parents[2]

KILL_AT_EVERY_STATEMENT = """
import os, sys
from sqlalchemy import Engine, event, func, select
from monitor.model import Outcome, Reason
from monitor.store import check_integrity, open_store
from monitor.store.schema.whole import metadata
from tests.store.making import Walk, make_version, register

url, deadly, reached = sys.argv[1], 0, 0

@event.listens_for(Engine, "before_cursor_execute")
def die(connection, cursor, statement, *rest):
    global reached
    reached += deadly > 0
    if deadly and reached == deadly:
        os.kill(os.getpid(), 9)

def count_rows():
    with store.read() as connection:
        counts = [connection.scalar(select(func.count()).select_from(table)) for table in metadata.sorted_tables]
    store.close()  # no connection may cross a fork; the next use opens another
    return counts

store = open_store(url)
register(store)
walk = Walk(store)
walk.first("Old. " * 100)
walk.hold("Newer. " * 100, "introduced")
before = count_rows()
for number in range(1, 200, 2):
    child = os.fork()
    if child == 0:
        walk.state
        deadly = number
        walk.hold("New. " * 100, "introduced", "expanded", rebase=make_version("Old, read anew."))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status == 0:
        break
    assert os.WTERMSIG(status) == 9 and count_rows() == before, (number, status, count_rows())
with store.read() as connection:
    problems = list(check_integrity(connection))
print(number, count_rows() != before, problems)
"""


def test_a_process_killed_at_any_moment_leaves_nothing_half_written(sqlite_url: str) -> None:
    """Killed before any second statement of a check, the archive is as before; the next try records it."""
    done = subprocess.run(
        [sys.executable, "-c", KILL_AT_EVERY_STATEMENT, sqlite_url], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    killed, recorded, problems = done.stdout.split(maxsplit=2)
    assert int(killed) > 20
    assert (recorded, problems.strip()) == ("True", "[]")


RECORD_SIX = """
import sys
from monitor.errors import StaleStateError
from monitor.model import Outcome, Reason
from monitor.store import open_store
from tests.store.making import Walk
mine = sys.argv[2]
with open_store(sys.argv[1]) as store:
    walk = Walk(store)
    sys.stdin.read(1)
    recorded = refused = 0
    while recorded < 6:
        try:
            state = walk.state
            first = state.current is None
            end = (Outcome.FIRST, Reason.FIRST) if first else (Outcome.SILENT, Reason.COSMETIC)
            walk.record(*end, f"Text {mine} {recorded}", accept=True)
            recorded += 1
        except StaleStateError:
            refused += 1
    print(refused)
"""


def test_two_processes_record_the_same_document(url: str) -> None:
    """Two processes that record checks of one document take turns: every record is there once, in one chain."""
    with open_store(url) as store:
        register(store)
    runs = [
        subprocess.Popen([sys.executable, "-c", RECORD_SIX, url, name], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for name in ("a", "b")
    ]
    for run in runs:
        assert run.stdin is not None
        run.stdin.write("x")
        run.stdin.flush()
    for run in runs:
        run.communicate(timeout=60)
    assert [run.returncode for run in runs] == [0, 0]
    with open_store(url) as store:
        state = load_state(store)
        with store.read() as connection:
            assert state.revision == 12
            assert [one.seq for one in list_snapshots(connection, state.document_id)] == list(range(1, 13))
            assert sum(one.checks for one in list_check_runs(connection, state.document_id)) == 12
            assert list(check_integrity(connection)) == []
