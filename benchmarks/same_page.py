"""Time what a check costs in CPU where the page's bytes differ and its visible text is the same, and what a full reading costs.

    python benchmarks/same_page.py [--rounds N] [--page FILE]

A page of about 250 KB is made by hand (a menu of 120 links, 200 clauses, 180 KB of scripts with a nonce and a build number that
change at every look, as real pages have); --page takes another one and adds such a script to it. Each round hands the next
such page to the real check: judged, fingerprinted, and recorded in a SQLite archive on disk, one commit a check. Only the
network is left out: pages are values. The figures are milliseconds of this process's CPU per check, least and median of the rounds.
Bar: the same visible text at most 6 ms.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.check import check_documents
from monitor.extract import extract_document, fingerprint_visible_text
from monitor.judge.response import judge_response
from monitor.model import Fetched, Page, Source, Validators
from monitor.store import Store, open_store, register_sources

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
SOURCE = Source(service="Acme", document="Privacy Policy", urls=("https://acme.example/privacy",))
LAST_TAG = b"</body>"


def make_page() -> bytes:
    """Compose a page of ordinary size and make."""
    entry = '<li class="nav__item"><a class="nav__link" href="/products/{n}">Product {n}</a></li>'
    menu = "".join(entry.format(n=number) for number in range(120))
    clause = (
        "<h2 id=s{n}>{n}. Purpose {n}</h2><p>For purpose {n} we use <b>the data</b> that you give us, under <a href='/law/{n}'>law {n}</a>,"
        " for as long as your account is open, and for two years after that; you may object at any time in your settings.</p>"
    )
    clauses = "".join(clause.format(n=number) for number in range(200))
    script = "<script>window.state=" + ",".join(f'{{"key{number}":"value {number * 7919}"}}' for number in range(5000)) + "</script>"
    return (
        f"<!doctype html><html lang=en><head><title>Privacy Policy</title>{script}</head>"
        f"<body><nav><ul>{menu}</ul></nav><main><h1>Privacy Policy</h1>{clauses}</main><footer>© Acme</footer></body></html>"
    ).encode()


def serve(body: bytes) -> Callable[[Source, Sequence[Validators]], Fetched]:
    """Answer each fetch with the page as it is an hour later: another nonce, another build."""
    looks = 0

    def fetch(source: Source, _: Sequence[Validators]) -> Fetched:
        nonlocal looks
        looks += 1
        noise = f'<script nonce="{looks * 7919:x}">build({looks})</script>'.encode()
        now = START + timedelta(hours=looks)
        page = Page(
            url=source.urls[0],
            final_url=source.urls[0],
            hops=(),
            status=200,
            request_headers=(),
            response_headers=(("content-type", "text/html; charset=utf-8"), ("date", str(looks))),
            body=body.replace(LAST_TAG, noise + LAST_TAG),
            media_type="text/html",
            charset="utf-8",
            started_at=now,
            finished_at=now + timedelta(seconds=1),
        )
        return Fetched(pages=(page,))

    return fetch


def time_rounds(work: Callable[[], object], rounds: int) -> str:
    """Run work so often and give the least and the median of its CPU time."""
    spent = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - started))
    return f"{min(spent):6.2f} {statistics.median(spent):6.2f}"


def check_once(store: Store, fetch: Callable[[Source, Sequence[Validators]], Fetched]) -> str:
    """Check the one document and give the reason of what came out."""
    (result,) = check_documents(store, [SOURCE], fetch)
    return str(result.record.reason)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--page", type=Path)
    args = parser.parse_args()
    body = args.page.read_bytes() if args.page else make_page()
    fetch = serve(body)
    page = fetch(SOURCE, ()).pages[0]
    print(f"{len(body) / 1000:.0f} KB, ms of CPU, least and median of {args.rounds}")
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/monitor.db") as store:
        with store.write() as connection:
            register_sources(connection, [SOURCE], now=START)
        for _ in range(2):
            check_once(store, fetch)
        reason = check_once(store, fetch)
        assert reason == "same_visible_text", reason
        print("same visible text, whole check  ", time_rounds(lambda: check_once(store, fetch), args.rounds))
    print("  of that, judging the answer    ", time_rounds(lambda: judge_response(page), args.rounds))
    print("  of that, the fingerprint       ", time_rounds(lambda: fingerprint_visible_text(page.body, page.charset), args.rounds))
    print("full extraction, for comparison  ", time_rounds(lambda: extract_document(page.body, url=page.url), args.rounds))


if __name__ == "__main__":
    main()
