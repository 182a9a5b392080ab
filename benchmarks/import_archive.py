"""Time the import of a public archive, and weigh what it leaves: the bars that an archive of years must keep.

    python benchmarks/import_archive.py REPO [--db FILE] [--workers N]

REPO is a versions repository of Open Terms Archive: a clone's folder or a bundle. It is imported into a fresh SQLite file by the real
command, with comparison, flags and the index of sentences. Printed are:

- the wall clock, and the processor time of all processes together (user and system), which another program's load does not lengthen; the
  quotient of processor time and processors is what an otherwise idle machine needs at least;
- the same for a second import of the same repository, which finds nothing to do;
- the bytes of the file by what they are spent on, with and without the index that search needs;
- how long each version takes to open in this process, verified against its hash (`opening.py`).

Bars, for 4,857 commits of 134 documents with 251 MB of text on two processors: 90 s; 5 MB without the index and 14 MB with it; 10 ms for
the slowest version.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from opening import time_versions

INDEX = ("version_sentences", "sentence_words", "ix_version_sentences", "sqlite_autoindex_version_sentences", "sentence_index")
"""How the names begin of the tables that only search needs."""


def run_import(repository: str, database: Path, workers: int) -> None:
    """Run the command and print what it cost."""
    command = [sys.executable, "-m", "monitor", "import", "ota", repository, "--db", f"sqlite:///{database}", "--workers", str(workers)]
    before, began = os.times(), time.monotonic()
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    told, _ = started.communicate()
    after, wall_s = os.times(), time.monotonic() - began
    if started.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {started.returncode}")
    cpu_s = after.children_user - before.children_user + after.children_system - before.children_system
    print(told.rstrip())
    print(f"  wall {wall_s:.1f} s, processors {cpu_s:.1f} s ({cpu_s / workers:.1f} s each of {workers})")


def weigh(database: Path) -> None:
    """Print the bytes of the file by what they are spent on."""
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sizes = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC"))
    index = sum(size for name, size in sizes.items() if name.startswith(INDEX))
    whole = sum(sizes.values())
    print(f"file {whole / 1e6:.2f} MB; without the index {(whole - index) / 1e6:.2f} MB")
    print("  " + ", ".join(f"{name} {size / 1e6:.2f}" for name, size in list(sizes.items())[:12]))


def main() -> None:
    """Import, weigh, open."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repository")
    parser.add_argument("--db", type=Path, help="keep the database here [a temporary file]")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = arguments.db or Path(folder) / "monitor.db"
        for _ in range(2):
            run_import(arguments.repository, database, arguments.workers)
        weigh(database)
        time_versions(f"sqlite:///{database}")


if __name__ == "__main__":
    main()
