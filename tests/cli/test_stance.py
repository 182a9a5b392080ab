"""The real commands that say what stands now: `stance` and `deadlines`."""

from __future__ import annotations

import json
from datetime import date

import pytest
from icalendar import Calendar

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, policy, training_policy


@pytest.fixture
def turned(monitor: Monitor, site: Site) -> Monitor:
    """Watch a policy whose denial has become a permission, a page that says nothing of it, and one that is gone."""
    site.pages |= {"/privacy": policy(), "/cookies": policy(*CLAUSES[:7])}
    monitor.watch(Privacy_Policy=site.url("/privacy"), Cookie_Policy=site.url("/cookies"), Imprint=site.url("/imprint"))
    monitor.run("check", code=None)
    site.pages["/privacy"] = training_policy()
    monitor.run("check", code=None)
    monitor.run("check", code=None)
    return monitor


def test_table(turned: Monitor) -> None:
    """The table has a row for each service: the answer, the default, the way out, since when, and where it stands."""
    heads, row, *_ = turned.run("stance").stdout.splitlines()
    assert heads.split("\t")[0] == "service"
    service, answer, default, way_out, since, document = row.split("\t")
    assert (service, answer, default, document) == ("Acme", "permits from 2027-03-01", "on (implied)", "Privacy Policy")
    assert "/settings/ai-training" in way_out
    date.fromisoformat(since)


def test_sentences(turned: Monitor) -> None:
    """With a name the sentences are shown, the documents that say nothing and that cannot be read with them."""
    out = " ".join(turned.run("stance", "acme").stdout.split())
    for words in (
        "AI training allowed · on by default",
        "train our artificial intelligence models, unless you opt out",
        "The text answers so since",
        "Read, and says nothing about AI training.",
        "Could not be read:",
        "automatic reading, not legal advice",
    ):
        assert words in out


def test_json_and_filters(turned: Monitor) -> None:
    """Programs get every document's answer; filters leave out services that answer otherwise."""
    [service] = json.loads(turned.run("stance", "--json").stdout)
    answers = {one["document"]: one["answer"] for one in service["documents"]}
    assert answers == {"Privacy Policy": "permits", "Cookie Policy": "says_nothing", "Imprint": "not_read"}
    policy = service["documents"][0]
    assert policy["since_at"] == policy["quote_since_at"] == policy["default_since_at"]
    assert not policy["since_first"]
    assert json.loads(turned.run("stance", "--json", "--answer", "permits", "--default", "on").stdout) == [service]
    assert "No service" in turned.run("stance", "--answer", "denies").stdout
    assert "did you mean" in turned.run("stance", "acne", code=2).stderr.lower()


def test_silence_of_little_weight(monitor: Monitor, site: Site) -> None:
    """Where no privacy policy is watched, silence is said to mean little."""
    site.pages["/cookies"] = policy(*CLAUSES[:7])
    monitor.watch(Cookie_Policy=site.url("/cookies"))
    monitor.run("check")
    assert "may stand in a document not watched" in monitor.run("stance").stdout
    assert "It may stand in a document that is not watched" in " ".join(monitor.run("stance", "acme").stdout.split())


def test_deadlines(turned: Monitor) -> None:
    """A day that lies ahead is listed with the way out and the sentence, and written as a calendar that other programs read."""
    out = " ".join(turned.run("deadlines").stdout.split())
    for words in ("1 March 2027 (in", "Acme · Privacy Policy", "settings/ai-training", "train our artificial intelligence models"):
        assert words in out
    [day] = json.loads(turned.run("deadlines", "--json").stdout)
    assert (day["on"], day["topic"], day["effect"]) == ("2027-03-01", "ai_training", "expanded")
    turned.run("deadlines", "--ics", "days.ics")
    [event] = Calendar.from_ical((turned.folder / "days.ics").read_bytes()).walk("VEVENT")
    assert event.decoded("dtstart") == date(2027, 3, 1)
    assert "settings/ai-training" in str(event["url"])
    assert [alarm.decoded("trigger").days for alarm in event.walk("VALARM")] == [-7, -1]
    again = Calendar.from_ical(turned.run("deadlines", "--ics", "-").stdout)
    assert [one["uid"] for one in again.walk("VEVENT")] == [event["uid"]]


def test_no_deadline(monitor: Monitor, site: Site) -> None:
    """Where nothing lies ahead, that is said, and the calendar is empty but whole; a place that cannot be written is a usage error."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.run("check")
    assert "No text on record announces" in monitor.run("deadlines").stdout
    assert Calendar.from_ical(monitor.run("deadlines", "--ics", "-").stdout).walk("VEVENT") == []
    assert "cannot write" in monitor.run("deadlines", "--ics", "sources.yaml/days.ics", code=2).stderr


def test_documents_left_out_are_counted(turned: Monitor, site: Site) -> None:
    """The table says how many documents it leaves out because sources.yaml does not list them; with --all it leaves none out."""
    assert "The archive also holds" not in turned.run("stance").stdout
    turned.watch(Privacy_Policy=site.url("/privacy"))
    turned.run("check")
    hint = "The archive also holds 2 documents that sources.yaml does not list: monitor stance --all"
    assert hint in turned.run("stance").stdout
    assert hint not in turned.run("stance", "--all").stdout
    assert hint not in turned.run("stance", "acme").stdout
