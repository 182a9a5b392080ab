"""The real `monitor run`: signals, deaths, and two at once."""

from __future__ import annotations

import json
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

from werkzeug import Request, Response

from monitor.sources import load_sources
from monitor.store import open_store, register_sources
from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy
from tests.daemon.running import Running, start


class SlowPage:
    """Answer only when let go, and say when the first request has come."""

    def __init__(self) -> None:
        self.asked, self.go_on = threading.Event(), threading.Event()

    def __call__(self, _: Request) -> Response:
        """Wait, then answer with the policy."""
        self.asked.set()
        self.go_on.wait(20)
        return Response(policy(), content_type="text/html; charset=utf-8")


@contextmanager
def slow_page(site: Site, path: str = "/slow") -> Iterator[SlowPage]:
    """Serve a slow page; at the end it answers, so that the server can stop."""
    page = SlowPage()
    site.pages[path] = page
    try:
        yield page
    finally:
        page.go_on.set()


def ask(monitor: Monitor, question: str) -> list[tuple[object, ...]]:
    """Ask the archive, or tell it something."""
    with closing(sqlite3.connect(monitor.folder / "monitor.db", isolation_level=None)) as connection:
        return connection.execute(question).fetchall()


def make_due(monitor: Monitor) -> None:
    """Make every document due now."""
    ask(monitor, "UPDATE document SET next_check_at = NULL")


def put_off(monitor: Monitor) -> None:
    """Make an archive in which every listed document was checked just now."""
    now = datetime.now(UTC)
    with open_store(f"sqlite:///{monitor.folder}/monitor.db") as store, store.write() as connection:
        register_sources(connection, load_sources(monitor.folder / "sources.yaml").sources, now=now)
    checked_at, due_at = (at.timestamp() for at in (now, now + timedelta(hours=12)))  # as SQLite holds instants
    ask(monitor, f"UPDATE document SET last_checked_at = {checked_at}, next_check_at = {due_at}")


def checks(monitor: Monitor) -> dict[str, int]:
    """Count the recorded checks of each document."""
    return {str(name): int(str(count)) for name, count in ask(monitor, "SELECT name, revision FROM document")}


def test_checks_and_stops(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """What is due, or falls due later, is checked with one log line each; SIGTERM ends the daemon with 0 and nothing claimed."""
    site.pages |= {"/privacy": policy(), "/terms": policy()}
    monitor.watch(Privacy=site.url("/privacy"), Terms=site.url("/terms"), Gone=site.url("/gone"))
    daemon = start(running, monitor)
    ended = {line["document"]: line for line in (daemon.wait_for("check") for _ in range(3))}
    assert ended["Acme/Privacy"]["outcome"] == "first"
    assert ended["Acme/Privacy"]["duration_ms"] >= 0
    assert (ended["Acme/Gone"]["outcome"], ended["Acme/Gone"]["reason"]) == ("unreachable", "http_404")
    ask(monitor, "UPDATE document SET next_check_at = NULL WHERE name = 'Terms'")
    daemon.wait_for("check", document="Acme/Terms", outcome="unchanged")
    assert daemon.stop() == 0
    assert ask(monitor, "SELECT claimed_by FROM document WHERE claimed_by IS NOT NULL") == []
    assert len(daemon.of("check")) == 4


def test_sigterm_lets_a_slow_page_finish(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """A page that is being fetched when the daemon is told to stop is recorded, and no other check starts."""
    with slow_page(site) as page:
        monitor.watch(Slow=site.url("/slow"))
        daemon = start(running, monitor)
        assert page.asked.wait(20)
        daemon.signal(signal.SIGTERM)
        daemon.wait_for("stopping", checks_open=1)
        page.go_on.set()
        assert daemon.end() == 0
    assert [line["outcome"] for line in daemon.of("check")] == ["first"]
    assert checks(monitor) == {"Slow": 1}


def test_sigterm_waits_no_longer_than_the_bound(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """A page that does not come within the bound is left, with its name, and its claim is given back."""
    with slow_page(site) as page:
        monitor.watch(Slow=site.url("/slow"))
        daemon = start(running, monitor, "--stop-within", "0.3")
        assert page.asked.wait(20)
        began = time.monotonic()
        assert daemon.stop() == 0
        assert time.monotonic() - began < 5
    assert [line["document"] for line in daemon.of("check_left")] == ["Acme/Slow"]
    assert ask(monitor, "SELECT revision, claimed_by, next_check_at FROM document") == [(0, None, None)]


def test_a_second_signal_ends_at_once(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """Whoever presses Ctrl-C twice does not wait."""
    with slow_page(site) as page:
        monitor.watch(Slow=site.url("/slow"))
        daemon = start(running, monitor)
        assert page.asked.wait(20)
        daemon.signal(signal.SIGINT)
        daemon.wait_for("stopping")
        daemon.signal(signal.SIGINT)
        assert daemon.end() == 128 + signal.SIGINT


def test_a_killed_daemon_loses_nothing(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """After SIGKILL the next daemon takes over the claim at once; what was recorded is kept and not done again."""
    site.pages["/privacy"] = policy()
    with slow_page(site) as page:
        monitor.watch(Privacy=site.url("/privacy"), Slow=site.url("/slow"))
        killed = start(running, monitor)
        killed.wait_for("check", document="Acme/Privacy")
        assert page.asked.wait(20)
        killed.signal(signal.SIGKILL)
        killed.end()
        assert ask(monitor, "SELECT name FROM document WHERE claimed_by IS NOT NULL") == [("Slow",)]
        page.go_on.set()
        daemon = start(running, monitor)
        daemon.wait_for("claims_released")
        daemon.wait_for("check", document="Acme/Slow", outcome="first")
        assert daemon.stop() == 0
    assert checks(monitor) == {"Privacy": 1, "Slow": 1}
    monitor.run("db", "check")


def test_sighup_rereads_the_list(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """A new document is checked after SIGHUP; a broken list is refused with every mistake, and the old one stays."""
    site.pages |= {"/privacy": policy(), "/terms": policy()}
    monitor.watch(Privacy=site.url("/privacy"))
    daemon = start(running, monitor)
    daemon.wait_for("check", document="Acme/Privacy")
    monitor.watch(Privacy=site.url("/privacy"), Terms=site.url("/terms"))
    daemon.signal(signal.SIGHUP)
    assert daemon.wait_for("sources_read")["added"] == 1
    daemon.wait_for("check", document="Acme/Terms")
    broken = {"services": {"Acme": {"documents": {"Privacy": "no address", "Terms": {"url": site.url("/terms"), "every": "often"}}}}}
    (monitor.folder / "sources.yaml").write_text(json.dumps(broken, indent=1))
    daemon.signal(signal.SIGHUP)
    assert daemon.wait_for("sources_kept")["documents"] == 2
    assert len(daemon.of("sources_mistake")) == 2
    make_due(monitor)
    assert {daemon.wait_for("check")["document"] for _ in range(2)} == {"Acme/Privacy", "Acme/Terms"}
    assert daemon.stop() == 0


def test_two_daemons_share_the_work(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """Two daemons on one archive check each due document once between them, and both have a part in it."""
    paths = [f"/page{number}" for number in range(4)]
    site.pages |= {path: policy() for path in paths}
    monitor.watch(**{path.strip("/"): site.url(path) for path in paths})
    put_off(monitor)
    daemons = [start(running, monitor), start(running, monitor)]
    for daemon in daemons:
        daemon.wait_for("started")
    make_due(monitor)
    until = time.monotonic() + 20
    while time.monotonic() < until and min(checks(monitor).values()) < 1:
        time.sleep(0.05)
    assert [daemon.stop() for daemon in daemons] == [0, 0]
    assert checks(monitor) == {path.strip("/"): 1 for path in paths}
    assert sorted(request.path for request in site.requests) == paths
    assert all(daemon.of("check") for daemon in daemons)


def test_once(monitor: Monitor, site: Site) -> None:
    """`--once` checks all that is due side by side and ends, with one readable line for each check; later there is nothing to do."""
    paths = [f"/page{number}" for number in range(6)]
    site.pages |= {path: policy() for path in paths}
    monitor.watch(**{path.strip("/"): site.url(path) for path in paths})
    done = monitor.run("run", "--once", "--workers", "2")
    assert done.stdout == ""
    lines = [line.partition(" duration_ms=")[0].partition(" info check ")[2] for line in done.stderr.splitlines() if " check " in line]
    assert sorted(lines) == [f"document=Acme{path} outcome=first reason=first" for path in paths]
    assert " check " not in monitor.run("run", "--once").stderr


def test_once_stops_when_told(monitor: Monitor, site: Site, running: list[Running]) -> None:
    """SIGTERM ends `--once` too: what is open finishes, what is not begun is left."""
    with slow_page(site) as page:
        site.pages["/privacy"] = policy()
        monitor.watch(Slow=site.url("/slow"), Privacy=site.url("/privacy"))
        daemon = start(running, monitor, "--once", "--workers", "1")
        assert page.asked.wait(20)
        daemon.signal(signal.SIGTERM)
        daemon.wait_for("stopping")
        page.go_on.set()
        assert daemon.end() == 0
    assert checks(monitor) == {"Slow": 1, "Privacy": 0}


def test_no_list_no_daemon(monitor: Monitor) -> None:
    """Without a list, or with an archive that cannot be used, the daemon says so and ends at once."""
    assert "monitor init" in monitor.run("run", code=2).stderr
    monitor.watch(Privacy="https://acme.example/privacy")
    assert "is a folder" in monitor.run("run", "--db", str(monitor.folder), code=3).stderr
