"""Time how long the versions of an archive take to open, verified against their hashes, inside one process.

    python benchmarks/opening.py --db URL [--rounds N]

Every version is opened once in each round; its figure is the least of the rounds in milliseconds of processor time, since what else runs
on the machine, and when Python collects its garbage, says nothing of the version. Printed are the first opening of the process, which also
makes the statements, then the median and the 99th percentile of the versions, and the slowest by its name. Bar: 10 ms for the slowest.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import time

from sqlalchemy import Connection, select

from monitor.store import load_text, open_store
from monitor.store.schema.tables import document, service, version


def time_versions(url: str, rounds: int = 3) -> None:
    """Open every version in each round and print how long it took at least."""
    gc.set_threshold(50_000)  # as in the command
    with open_store(url) as store, store.read() as connection:
        ids = list(connection.scalars(select(version.c.id).order_by(version.c.id)))
        first = _time_opening(connection, ids[0])
        least_ms = {one: min(_time_opening(connection, one) for _ in range(rounds)) for one in ids}
        slowest = max(least_ms, key=lambda one: least_ms[one])
        name = _name(connection, slowest)
    ordered = sorted(least_ms.values())
    median, most = statistics.median(ordered), ordered[int(len(ordered) * 0.99)]
    print(f"{len(ids):,} versions opened {rounds} times each, the least of them (the very first opening: {first:.1f} ms):")
    print(f"  median {median:.1f} ms, 99 of 100 within {most:.1f}, slowest {ordered[-1]:.1f} ms: {name}")


def _time_opening(connection: Connection, version_id: int) -> float:
    started = time.process_time()
    load_text(connection, version_id)
    return (time.process_time() - started) * 1000


def _name(connection: Connection, version_id: int) -> str:
    row = connection.execute(
        select(service.c.name.label("service"), document.c.name.label("document"), version.c.public_id, version.c.size)
        .join_from(version, document, version.c.document_id == document.c.id)
        .join(service, document.c.service_id == service.c.id)
        .where(version.c.id == version_id)
    ).one()
    return f"{row.service}/{row.document} {row.public_id}, {row.size:,} characters"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--db", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    url = arguments.db if "://" in arguments.db else f"sqlite:///{os.path.abspath(arguments.db)}"  # noqa: PTH100
    time_versions(url, arguments.rounds)


if __name__ == "__main__":
    main()
