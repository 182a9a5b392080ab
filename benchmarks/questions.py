"""Time what the archive is asked, on an archive of years: whole commands, and versions opened inside one process.

    python benchmarks/questions.py --db URL [--document NAME] [--rounds N]

The archive to measure on is an import of a public collection (`monitor import ota REPO --db URL`). Each round runs every command
once, one after another, as a whole process, so that all of them meet the same load; the figures are the least and the median of the
rounds in milliseconds of processor time (user and system together), and the difference of the leasts to `python -c 'import sqlalchemy'`
in the same run. Then every version of the archive is opened once in one process, verified against its hash (processor time again), and
the slowest is named. Last, for SQLite, how the file's bytes are spent: the texts and rows, and the index that search needs.

Bars: history, show, diff, flags at most 250 ms more than the import of sqlalchemy, search 350 ms; a version at most 10 ms; the file at most
14 MB with the index and 5 MB without (4,857 records of 134 documents, 251 MB of text).
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import subprocess
import sys
import time

from sqlalchemy import select

from monitor.store import load_text, open_store
from monitor.store.tables import version

BARS = {"history": 250, "show": 250, "diff": 250, "flags": 250, "search": 350}


def time_once(command: list[str]) -> float:
    """Run a command as a whole process and give its processor time in milliseconds."""
    before = os.times()
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    after = os.times()
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}")
    return (after.children_user - before.children_user + after.children_system - before.children_system) * 1000


def time_commands(database: str, document: str, rounds: int) -> None:
    """Time whole commands and print a table."""
    monitor = [sys.executable, "-m", "monitor"]
    questions = {
        "history": ["history"],
        "history DOC": ["history", document],
        "show": ["show", document],
        "show --at": ["show", document, "--at", "2024-06"],
        "diff": ["diff", document],
        "flags": ["flags"],
        "search": ["search", "train*", "models"],
        "search phrase": ["search", '"train our" OR "improve our"'],
        "search common": ["search", "your", "data", "--current"],
        "search rare phrase": ["search", '"of the moon"'],
        "blame": ["blame", document],
    }
    commands = {"import sqlalchemy": [sys.executable, "-c", "import sqlalchemy"]}
    commands |= {name: [*monitor, *words, "--db", database] for name, words in questions.items()}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(time_once(command))
    base = min(times["import sqlalchemy"])
    for name, taken in times.items():
        bar = BARS.get(name.split()[0])
        more = f"  {min(taken) - base:+6.0f}" + (f"  (bar {bar})" if bar else "") if name in questions else ""
        print(f"{name:20s} least {min(taken):6.0f}  median {statistics.median(taken):6.0f}{more}")


def time_versions(database: str) -> None:
    """Open every version once and print how long it took."""
    gc.set_threshold(50_000)  # as in the command: a full collection in the midst of opening a version says nothing of the version
    with open_store(database) as store, store.read() as connection:
        ids = list(connection.scalars(select(version.c.id)))
        times = []
        for one in ids:
            started = time.process_time()
            load_text(connection, one)
            times.append((time.process_time() - started) * 1000)
    ordered = sorted(times)
    most, slowest = ordered[int(len(ordered) * 0.99)], ordered[-1]
    print(f"{len(ids):,} versions opened: median {statistics.median(times):.1f} ms, 99 of 100 within {most:.1f}, slowest {slowest:.1f} ms")


def weigh_file(database: str) -> None:
    """Print how many bytes of an SQLite file belong to the index of sentences."""
    with open_store(database) as store, store.read() as connection:
        if connection.dialect.name != "sqlite":
            return
        pages = connection.exec_driver_sql("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").all()
    index = sum(size for name, size in pages if "sentence" in name)
    whole = sum(size for _, size in pages)
    print(f"file {whole / 1e6:.1f} MB: index {index / 1e6:.1f} MB, without it {(whole - index) / 1e6:.1f} MB")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--db", required=True)
    parser.add_argument("--document", default="LinkedIn/Privacy Policy")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    url = arguments.db if "://" in arguments.db else f"sqlite:///{os.path.abspath(arguments.db)}"  # noqa: PTH100
    time_commands(url, arguments.document, arguments.rounds)
    time_versions(url)
    weigh_file(url)


if __name__ == "__main__":
    main()
