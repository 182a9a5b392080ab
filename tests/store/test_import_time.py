"""Reading commands start fast: they load nothing that only writing, fetching or migrating needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

READ = """
import sys
from monitor.store import open_store, list_history, list_status
with open_store(sys.argv[1]) as store, store.read() as connection:
    list_history(connection)
    list_status(connection)
heavy = {"alembic", "pydantic", "bs4", "lxml", "httpx", "dateparser", "nupunkt", "ruamel", "jinja2", "apscheduler"}
print(sorted(heavy & {name.partition(".")[0] for name in sys.modules}), "sqlalchemy.orm" in sys.modules)
"""


def test_reading_the_history_loads_nothing_heavy(sqlite_url: str) -> None:
    """Opening an archive and reading its history loads neither alembic nor the ORM nor what fetching and reading pages need."""
    done = subprocess.run(
        [sys.executable, "-c", READ, sqlite_url], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[] False"
