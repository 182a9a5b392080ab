"""Play recorded pages under the daemon for weeks of a moved clock, and count the mails that a real SMTP server got.

    python benchmarks/daemon_days.py [--days 30] [--start 2026-03-20] [--tools ../shared/tools]

The daemon is the real one, but for its clock: fetching goes over HTTP to the replay server of recorded pages, mail over SMTP to a
server on loopback. Every twelve hours all pages move on by one recorded step; the default span crosses the change to summer
time. After half of the span the daemon is thrown away and another one goes on with the same archive. Prints per subscriber
the local hours at which mails came, their kinds, and Message-IDs that came twice (none should).
"""

from __future__ import annotations

import argparse
import asyncio
import re
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import Executor, Future
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from email import message_from_bytes
from email.header import decode_header, make_header
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from monitor.daemon import Daemon, RunOptions
from monitor.digest import deliver_due_digests
from monitor.fetch import HostGate, fetch_source
from monitor.model import Source, Sources, Subscription
from monitor.model.mail import SmtpSettings
from monitor.net import open_client
from monitor.store import find_next_due, open_store

ZONES = ("Europe/Paris", "America/New_York", "Asia/Kolkata")
TICK = timedelta(minutes=10)


class InlinePool(Executor):
    """Do at once what is submitted: simulated time stands still meanwhile."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Do it."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Postbox:
    """Keep what an SMTP server gets, with the simulated instant."""

    def __init__(self, now: Any) -> None:
        self.now = now
        self.mails: list[tuple[datetime, str, str, str]] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # the name aiosmtpd calls
        """Take one mail."""
        await asyncio.sleep(0)
        mail = message_from_bytes(envelope.content)
        subject = str(make_header(decode_header(mail["Subject"])))
        self.mails.append((self.now(), envelope.rcpt_tos[0], subject, mail["Message-ID"]))
        return "250 OK"


def main() -> None:
    """Play the span and print what came."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--start", type=datetime.fromisoformat, default=datetime(2026, 3, 20, 3, tzinfo=UTC))
    parser.add_argument("--tools", type=Path, default=Path(__file__).parents[2] / "shared" / "tools")
    arguments = parser.parse_args()
    sys.path.insert(0, str(arguments.tools))
    import replay_server  # type: ignore[import-not-found]  # lies beside the recorded pages
    from aiosmtpd.controller import Controller
    from corpus import CORPUS  # type: ignore[import-not-found]

    moved = {"now": arguments.start.replace(tzinfo=UTC)}
    replay = replay_server.Replay(CORPUS / "replay")
    server = ThreadingHTTPServer(("127.0.0.1", 0), replay_server.handler(replay, argparse.Namespace(latency=0, fail=0, etag=True)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    postbox = Postbox(lambda: moved["now"])
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    post = Controller(postbox, hostname="127.0.0.1", port=port)
    post.start()
    smtp = SmtpSettings(host="127.0.0.1", port=port, security="none", sender="monitor@example.org")
    base = f"http://127.0.0.1:{server.server_address[1]}"
    listed = tuple(
        Source(service=one["service"], document=one["document"], urls=(f"{base}/{slug}",)) for slug, one in replay.documents.items()
    )
    subscriptions = tuple(
        Subscription(name=zone, to=(f"{zone.split('/')[1].lower()}@example.org",), at=clock_time(7, 30), timezone=zone) for zone in ZONES
    )
    sources = Sources(path=Path("sources.yaml"), sources=listed, subscriptions=subscriptions)
    end = moved["now"] + timedelta(days=arguments.days)
    half = moved["now"] + timedelta(days=arguments.days / 2)
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/monitor.db") as store, open_client() as client:
        gate = HostGate()

        def fetch(source: Source, validators: Any) -> Any:
            return fetch_source(client, source, validators, gate=gate, clock=lambda: moved["now"])

        def start() -> Daemon:
            daemon = Daemon(
                store,
                fetch,
                sources,
                reread=lambda: sources,
                deliver=partial(deliver_due_digests, smtp=smtp),
                options=RunOptions(workers=4, stop_within_s=5),
                now=lambda: moved["now"],
                monotonic=lambda: moved["now"].timestamp(),
                pool=InlinePool(),
            )
            daemon.take_over()
            return daemon

        daemon, first_half = start(), True
        next_step_at = moved["now"] + timedelta(hours=12)
        while moved["now"] < end:
            if first_half and moved["now"] >= half:
                daemon, first_half = start(), False
            if moved["now"] >= next_step_at:
                replay.step += 1
                next_step_at += timedelta(hours=12)
            daemon.tick_digests()
            due = True
            while due:
                daemon.tick_checks()
                with store.read() as connection:
                    next_due = find_next_due(connection)
                due = next_due is not None and next_due <= moved["now"]
                moved["now"] += timedelta(seconds=1)
            moved["now"] += TICK
    post.stop()
    server.shutdown()
    _print_mails(postbox, spent_s=time.process_time() - began, days=arguments.days)


def _print_mails(postbox: Postbox, *, spent_s: float, days: int) -> None:
    for zone in ZONES:
        address = f"{zone.split('/')[1].lower()}@example.org"
        mine = [mail for mail in postbox.mails if mail[1] == address]
        hours = Counter(at.astimezone(ZoneInfo(zone)).strftime("%H:%M") for at, *_ in mine)
        print(f"{zone}: {len(mine)} mails at local time {dict(sorted(hours.items()))}")
    twice = [ident for ident, number in Counter(mail[3] for mail in postbox.mails).items() if number > 1]
    print(f"Message-IDs that came twice: {len(twice)}")
    for at, _, subject, _ in [mail for mail in postbox.mails if mail[1].startswith("paris")]:
        local = at.astimezone(ZoneInfo(ZONES[0]))
        print(f"  {local:%d %b %H:%M %Z}  {re.sub(chr(10), ' ', subject)}")
    print(f"{days} days, {spent_s:.0f} s CPU in all")


if __name__ == "__main__":
    main()
