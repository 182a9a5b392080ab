"""The real command over an archive that an older version wrote: an upgrade is never news, and sends no mail."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, edited_policy, policy, training_policy
from tests.cli.test_digest import let_days_pass, set_mail, subscribe
from tests.deliver.conftest import MailServer
from tests.deliver.conftest import plain_server as plain_server
from tests.deliver.conftest import start as start

OLDER = """
import sys
from dataclasses import replace
from monitor.check import look
from monitor.extract import EXTRACTOR_VERSION, extract_pages

def read_less(pages, selection, language):
    extraction = extract_pages(pages, selection, language)
    return replace(extraction, document=replace(extraction.document, blocks=extraction.document.blocks[:-1]))

look.EXTRACTOR_VERSION = EXTRACTOR_VERSION - 1
look.extract_pages = read_less
sys.argv[0] = "monitor"
from monitor.cli import main
main()
"""
"""The command as an older version was, whose extractor lost the last block of every page."""


def check_with_older(monitor: Monitor) -> dict[str, object]:
    """Check with the older version."""
    done = subprocess.run(
        [sys.executable, "-c", OLDER, "check", "--json"],
        cwd=monitor.folder,
        env=monitor.environment(),
        text=True,
        capture_output=True,
        check=True,
        timeout=60,
    )
    return dict(json.loads(done.stdout))


def watch_with_digest(monitor: Monitor, site: Site, server: MailServer) -> None:
    """Watch the policy, with a subscription that starts now."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    subscribe(monitor)
    set_mail(monitor, server.settings.port)
    monitor.run("digest", "--send")


def list_subjects(monitor: Monitor, server: MailServer) -> list[str]:
    """Let a year pass, send what is due, and give the subjects of all mail so far."""
    let_days_pass(monitor, 365)
    monitor.run("digest", "--send")
    return [str(message["Subject"]) for _, message in server.inbox.messages]


def test_a_better_extractor_is_no_news(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """A sentence that only the newer extractor reads, a denial even, is taken in silently and mailed to nobody; a later edit is news."""
    watch_with_digest(monitor, site, plain_server)
    assert [check_with_older(monitor)["outcome"] for _ in range(2)] == ["first", "unchanged"]
    answers = [monitor.check()["Privacy Policy"] for _ in range(2)]
    assert [(answer["outcome"], answer["reason"]) for answer in answers] == [("silent", "rebased"), ("unchanged", "same_bytes")]
    assert CLAUSES[-1] in monitor.run("show", "Acme").stdout
    assert all("quiet" in subject.lower() for subject in list_subjects(monitor, plain_server))
    site.pages["/privacy"] = edited_policy()
    assert [monitor.check()["Privacy Policy"]["reason"] for _ in range(2)] == ["pending", "news"]


def test_an_edit_on_the_day_of_the_upgrade(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """Where the page was edited too, the edit alone is told: the redline has nothing of what the newer extractor added."""
    watch_with_digest(monitor, site, plain_server)
    check_with_older(monitor)
    check_with_older(monitor)
    site.pages["/privacy"] = edited_policy()
    answers = [monitor.check()["Privacy Policy"] for _ in range(2)]
    assert [answer["reason"] for answer in answers] == ["pending", "news"]
    sentences = answers[1]["change"]["sentences"]
    assert (sentences["edited"], sentences["added"], sentences["removed"]) == (1, 0, 0)


def test_newer_rules_rewrite_nothing(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """Findings of an older rule set stay as they were told; the newer set finds nothing in them to mail."""
    watch_with_digest(monitor, site, plain_server)
    monitor.check()
    monitor.check()
    site.pages["/privacy"] = training_policy()
    monitor.check()
    monitor.check()
    assert len(list_subjects(monitor, plain_server)) == 1
    with sqlite3.connect(monitor.folder / "monitor.db") as database:
        database.execute("UPDATE change SET rules_version = 0")
    database.close()
    before = monitor.run("flags", "--json", "--since", "2001-01-01").stdout
    assert monitor.check()["Privacy Policy"]["outcome"] == "unchanged"
    assert monitor.run("flags", "--json", "--since", "2001-01-01").stdout == before
    news = [subject for subject in list_subjects(monitor, plain_server) if "quiet" not in subject.lower()]
    assert len(news) == 1


def test_a_clause_that_stood_one_day(monitor: Monitor, site: Site, plain_server: MailServer) -> None:
    """A clause told at once that is gone the next day: one digest holds both, as a text that appeared and was withdrawn."""
    watch_with_digest(monitor, site, plain_server)
    monitor.check()
    monitor.check()
    site.pages["/privacy"] = training_policy()
    assert monitor.check()["Privacy Policy"]["outcome"] == "changed"
    site.pages["/privacy"] = policy()
    assert monitor.check()["Privacy Policy"]["reason"] == "withdrawn"
    shown = monitor.run("digest").stdout
    assert "A new text appeared and was withdrawn" in shown
    assert len(list_subjects(monitor, plain_server)) == 1
    assert monitor.check()["Privacy Policy"]["outcome"] == "unchanged"
