"""The real command: printing a digest, writing it, sending it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy, training_policy
from tests.deliver.conftest import MailServer, free_port
from tests.deliver.conftest import plain_server as plain_server
from tests.deliver.conftest import start as start


def subscribe(monitor: Monitor, **digest: object) -> None:
    """Add a subscription to the list of sources."""
    path = monitor.folder / "sources.yaml"
    listed = json.loads(path.read_text("utf-8"))
    given = {"to": ["me@example.net"], "at": "07:30", "timezone": "UTC"}
    path.write_text(json.dumps({**listed, "digest": [{**given, **digest}]}), encoding="utf-8")


def set_mail(monitor: Monitor, port: int, **values: str) -> None:
    """Write the mail settings into the .env beside the list of sources."""
    lines = {"HOST": "localhost", "PORT": str(port), "SECURITY": "none", "FROM": "monitor@example.org", **values}
    (monitor.folder / ".env").write_text("".join(f"MONITOR_SMTP_{name}={value}\n" for name, value in lines.items()), encoding="utf-8")


def let_days_pass(monitor: Monitor, days: int) -> None:
    """Move what a subscription has covered into the past, as if it had started earlier."""
    with sqlite3.connect(monitor.folder / "monitor.db") as database:
        [(covered,)] = database.execute("SELECT covered_until FROM subscription").fetchall()
        earlier = covered - days * 86_400
        database.execute("UPDATE subscription SET covered_until = ?, started_at = ?", (earlier, earlier))
    database.close()


def watch_policy(monitor: Monitor, site: Site) -> None:
    """Watch one page."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))


def test_showing(monitor: Monitor, site: Site) -> None:
    """Without a subscription the digest of everything is shown; with one its own; as text, as JSON, as a page; within a time."""
    watch_policy(monitor, site)
    monitor.run("check")
    monitor.run("check")
    site.pages["/privacy"] = training_policy()
    monitor.run("check")
    monitor.run("check")
    out = monitor.run("digest").stdout
    for words in ("for everything", "ACT BY", "1 March 2027", "settings/ai-training", "automatic reading, not legal advice; the quoted"):
        assert words in out
    subscribe(monitor, name="team", topics=["ai_training"])
    [digest] = json.loads(monitor.run("digest", "--json", "--subscription", "TEAM").stdout)
    assert digest["subscription"] == "team"
    assert {finding["topic"] for change in digest["changes"] for finding in change["findings"]} == {"ai_training"}
    assert digest["deadlines"][0]["on"] == "2027-03-01"
    assert "unless you opt out" in digest["subject"]
    assert monitor.run("digest", "--html", "digest.html").stdout == ""
    assert "<h1" in (monitor.folder / "digest.html").read_text("utf-8")
    assert "lies ahead" in monitor.run("digest", "--since", "2031-01-01", code=2).stderr


def test_sending(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """A new subscription starts now; what is due later is sent once, and a second run says that nothing is."""
    watch_policy(monitor, site)
    subscribe(monitor)
    set_mail(monitor, plain_server.settings.port)
    first = monitor.run("digest", "--send").stdout
    assert "Nothing is due, and nothing waits." in first
    assert "me@example.net: next digest after" in first
    let_days_pass(monitor, 365)
    assert "All quiet" in monitor.run("digest", "--send").stdout
    assert "Nothing is due" in monitor.run("digest", "--send").stdout
    [(recipient, message)] = plain_server.inbox.messages
    assert recipient == "me@example.net"
    assert message["Auto-Submitted"] == "auto-generated"


def test_digests_that_were_made_are_listed(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """`digest --list` says of each digest when it was made, for whom, and that it was sent; with nothing else beside it."""
    watch_policy(monitor, site)
    monitor.check()
    subscribe(monitor)
    set_mail(monitor, plain_server.settings.port)
    assert "No digest was made yet" in monitor.run("digest", "--list").stdout
    monitor.run("digest", "--send")
    let_days_pass(monitor, 365)
    monitor.run("digest", "--send")
    [made] = json.loads(monitor.run("digest", "--list", "--json").stdout)
    assert [one["state"] for one in made["deliveries"]] == ["sent"]
    shown = monitor.run("digest", "--list").stdout
    assert f"{made['id']}  " in shown
    assert made["subject"] in shown
    assert f"{made['deliveries'][0]['to']}: sent 20" in shown
    assert "leave the other options out" in monitor.run("digest", "--list", "--send", code=2).stderr


def test_what_a_check_found_before_the_first_mail_is_news(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """A check starts the subscriptions of the list: what it finds is mailed although sending begins only later, and once."""
    watch_policy(monitor, site)
    subscribe(monitor)
    set_mail(monitor, plain_server.settings.port)
    monitor.run("check")
    let_days_pass(monitor, 365)
    site.pages["/privacy"] = training_policy()
    monitor.run("check")
    monitor.run("check")
    assert "sent" in monitor.run("digest", "--send").stdout
    [(_, message)] = plain_server.inbox.messages
    assert "unless you opt out" in message["Subject"]
    assert "Nothing is due" in monitor.run("digest", "--send").stdout


def test_what_was_told_before_a_subscription_is_no_news(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """A subscription written into the list after a change was told starts after it."""
    watch_policy(monitor, site)
    monitor.run("check")
    site.pages["/privacy"] = training_policy()
    monitor.run("check")
    monitor.run("check")
    subscribe(monitor)
    set_mail(monitor, plain_server.settings.port)
    monitor.run("check")
    let_days_pass(monitor, 365)
    monitor.run("digest", "--send")
    [(_, message)] = plain_server.inbox.messages
    assert "unless you opt out" not in message["Subject"]


def test_a_server_that_refuses_is_said_and_tried_later(monitor: Monitor, site: Site) -> None:
    """A mail server that is away ends with exit code 1 and one clear line; the message waits."""
    watch_policy(monitor, site)
    subscribe(monitor)
    set_mail(monitor, free_port())
    monitor.run("digest", "--send")
    let_days_pass(monitor, 365)
    out = monitor.run("digest", "--send", code=1).stdout
    assert "not sent:" in out
    assert "cannot be reached on port" in out
    assert "tried again from" in out
    assert json.loads(monitor.run("digest", "--send", "--json").stdout) == []


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("digest", "--send"), "names nobody to send to"),
        (("digest", "--subscription", "nobody"), "no subscription"),
        (("digest", "--since", "one fine day"), "is not a date"),
        (("digest", "--send", "--html", "x.html"), "--send sends what is due"),
    ],
)
def test_wrong_use(monitor: Monitor, site: Site, arguments: tuple[str, ...], problem: str) -> None:
    """Wrong use ends with exit code 2 and a line that says what to do."""
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    done = monitor.run(*arguments, code=2)
    assert problem in done.stderr
    assert "Traceback" not in done.stderr


def test_no_mail_server(monitor: Monitor, site: Site) -> None:
    """Sending without a mail server says which variables to set."""
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    subscribe(monitor)
    assert "MONITOR_SMTP_HOST" in monitor.run("digest", "--send", code=2).stderr
    assert Path(monitor.folder / "monitor.db").exists() is False
