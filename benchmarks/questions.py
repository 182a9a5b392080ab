"""Time what the archive is asked, on an archive of years: whole commands, and versions opened inside one process.

    python benchmarks/questions.py --db URL [--document NAME] [--rounds N]

The archive to measure on is an import of a public collection (`monitor import ota REPO --db URL`). Each round runs every command
once, one after another, as a whole process, so that all of them meet the same load; the figures are the least and the median of the
rounds in milliseconds of processor time (user and system together), and the difference of the leasts to `python -c 'import sqlalchemy'`
in the same run. The processes keep their bytecode in a folder of the run's own, filled by a round that does not count: so the program is
measured as installed, whatever the environment says of writing bytecode beside it. Then every version of the archive is opened in one
process (`opening.py`). Last, for SQLite, how the file's bytes are spent: the texts and rows, and the index that search needs.

Bars: history, show, diff, flags at most 250 ms more than the import of sqlalchemy, search 350 ms; a version at most 10 ms; the file at most
14 MB with the index and 5 MB without (4,857 records of 134 documents, 251 MB of text).
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile

from opening import time_versions

from monitor.store import open_store

BARS = {"history": 250, "show": 250, "diff": 250, "flags": 250, "search": 350}


def time_once(command: list[str], environment: dict[str, str]) -> float:
    """Run a command as a whole process and give its processor time in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr}")
    return (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime) * 1000


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
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = bytecode
        for number in range(rounds + 1):
            for name, command in commands.items():
                taken_ms = time_once(command, environment)
                times[name] += [taken_ms] * (number > 0)
    base = min(times["import sqlalchemy"])
    for name, taken in times.items():
        bar = BARS.get(name.split()[0])
        more = f"  {min(taken) - base:+6.0f}" + (f"  (bar {bar})" if bar else "") if name in questions else ""
        print(f"{name:20s} least {min(taken):6.0f}  median {statistics.median(taken):6.0f}{more}")


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
