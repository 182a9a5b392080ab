"""The real command: pages that go back and forth, and faults that last, in `monitor status`."""

from __future__ import annotations

import json

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import edited_policy, policy


def test_a_flapping_page_is_named(monitor: Monitor, site: Site) -> None:
    """A page that goes back and forth is silent in `check`, and `status` names it with how often it did."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    monitor.check()
    outcomes = []
    for _ in range(2):
        for page in (edited_policy(), policy()):
            site.pages["/privacy"] = page
            answer = monitor.check()["Privacy Policy"]
            outcomes.append((answer["outcome"], answer["reason"]))
    assert outcomes == [("silent", "pending"), ("silent", "flap")] * 2
    shown = monitor.run("status").stdout
    assert "Going back and forth between texts (1): a first step back may be told" in shown
    assert "Acme/Privacy Policy: 2 returns in 30 days" in shown
    [row] = json.loads(monitor.run("status", "--json").stdout)["documents"]
    assert row["flips"] == 2


def test_one_return_is_no_flapping(monitor: Monitor, site: Site) -> None:
    """A single text that was gone at the next look is a slip, not a page that flips."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    for page in (edited_policy(), policy()):
        site.pages["/privacy"] = page
        monitor.check()
    assert "back and forth" not in monitor.run("status").stdout


def test_a_fault_that_lasts(monitor: Monitor, site: Site) -> None:
    """A page that cannot be read stays in `status`, with since when and the last good look, until it can be read again."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    del site.pages["/privacy"]
    for _ in range(3):
        assert monitor.check(code=1)["Privacy Policy"]["outcome"] in ("fault", "unreachable")
    shown = monitor.run("status", code=1).stdout
    assert "3 in a row" in shown
    assert "Needs attention (1)" in shown
    assert "last read" in shown
    site.pages["/privacy"] = policy()
    monitor.check()
    assert "Needs attention" not in monitor.run("status").stdout


def test_status_of_named_documents(monitor: Monitor, site: Site) -> None:
    """With a name only the documents that it means are shown, and only their faults count; a name that means none is refused."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    monitor.check(code=None)
    assert "Acme/Terms" not in monitor.run("status", "privacy").stdout
    assert "Acme/Privacy Policy" not in monitor.run("status", "terms", code=1).stdout
    assert "no document is named 'nosuch'" in monitor.run("status", "nosuch", code=2).stderr


def test_the_first_step_is_one_that_can_be_taken(monitor: Monitor) -> None:
    """Where a list of sources is there already, `status` names `check` and not `init`, which would refuse."""
    monitor.run("db", "upgrade")
    assert "run `monitor init`, then" in monitor.run("status").stdout
    monitor.watch(Terms="https://acme.example/terms")
    assert "run `monitor check`." in monitor.run("status").stdout
