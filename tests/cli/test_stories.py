"""The real commands over a story: a banner, the clause that follows, and the same edit in a second document."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, policy

BANNER = (
    "From 1 March 2027 we will use your messages and files to train our artificial intelligence models, on the basis of our legitimate "
    'interests, unless you opt out in your <a href="/settings/ai-training">privacy settings</a>.'
)
NOW = BANNER.replace("From 1 March 2027 we will use", "We use, from 1 March 2027,")


@pytest.fixture
def told(monitor: Monitor, site: Site) -> Monitor:
    """Watch three documents: one announces, two follow with the same words, and the first changes its tense."""
    site.pages |= {"/privacy": policy(), "/terms": policy(), "/eea": policy()}
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms_of_Use=site.url("/terms"), European_Notice=site.url("/eea"))
    monitor.run("check")
    for paths, sentence in ((("/privacy",), BANNER), (("/terms", "/eea"), BANNER), (("/privacy",), NOW)):
        site.pages |= {path: policy(*CLAUSES[:-1], sentence) for path in paths}
        monitor.run("check")
        monitor.run("check")
    return monitor


def test_flags(told: Monitor) -> None:
    """`flags` shows one story: three documents, one card for the same edit, and the link to the change that began it."""
    shown = told.run("flags").stdout
    assert shown.count("── Story") == 1
    told_json = json.loads(told.run("flags", "--json").stdout)
    assert len({one["story"] for one in told_json}) == 1
    by_document = {one["change"]["document"]: one for one in reversed(told_json)}
    assert by_document["Privacy Policy"]["link"] is None
    assert {by_document[name]["link"] for name in ("Terms of Use", "European Notice")} == {"same_edit"}
    assert all(one["continues"] for one in told_json if one["link"])
    flat = " ".join(shown.split())
    assert "the same edit in 3 documents" in flat


def test_deadlines(told: Monitor) -> None:
    """A story has one day to act by, whichever documents announce it."""
    [deadline] = json.loads(told.run("deadlines", "--json").stdout)
    assert deadline["on"] == "2027-03-01"
    assert {one["document"] for one in deadline["also_in"]} | {deadline["document"]} == {
        "Privacy Policy",
        "Terms of Use",
        "European Notice",
    }
    assert "also announced in: Acme" in told.run("deadlines").stdout
    told.run("deadlines", "--ics", "days.ics")
    assert (told.folder / "days.ics").read_text("utf-8").count("BEGIN:VEVENT") == 1


def test_digest(told: Monitor) -> None:
    """The digest tells the same edit on one card, in text and in HTML, and the day once."""
    text = " ".join(told.run("digest").stdout.split())
    assert "ACT BY 1 March 2027" in text
    assert text.count("also announced in: Acme") == 1
    told.run("digest", "--html", "digest.html")
    html = (told.folder / "digest.html").read_text("utf-8")
    assert "the same edit in 3 documents" in html


def test_undated(told: Monitor) -> None:
    """Where the page's own date did not move, every card says so, and none calls that date the change's."""
    for shown in (told.run("flags").stdout, told.run("digest").stdout):
        flat = " ".join(shown.split())
        assert (
            "no date given; the page's own date, 4 January 2026, did not move" in flat
            or "still says 4 January 2026: it did not move." in flat
        )
        assert "4 January 2026 (the page's own date)" not in flat
    assert "new text, its own date unchanged" in told.run("history").stdout
    assert "undated" in {entry["change"]["reason"] for entry in json.loads(told.run("history", "--json").stdout) if entry["change"]}
