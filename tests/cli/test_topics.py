"""The real commands with a topic of the user's own in sources.yaml."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, policy

CLAUSE = "Any dispute between you and us is decided by binding arbitration, and you waive your right to a jury."
TOPICS = {"Arbitration": {"phrases": ["arbitration", "waive * jury"], "level": "medium"}}


def watch(monitor: Monitor, site: Site, **more: Any) -> None:
    """Watch one document, with whatever else belongs into sources.yaml."""
    listed = {"services": {"Acme": {"documents": {"Terms": site.url("/terms")}}}, **more}
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")


def list_flags(monitor: Monitor, *arguments: str) -> list[dict[str, Any]]:
    """Give the findings on record."""
    found: list[dict[str, Any]] = json.loads(monitor.run("flags", "--json", *arguments).stdout)
    return found


def test_topic_from_check_to_digest(monitor: Monitor, site: Site) -> None:
    """A phrase that comes into a text is a finding in check, flags, history and the digest that asks for its topic only."""
    site.pages["/terms"] = policy()
    watch(monitor, site, topics=TOPICS, digest=[{"to": "me@example.org", "topics": ["arbitration"]}])
    monitor.run("check")
    site.pages["/terms"] = policy(*CLAUSES, CLAUSE)
    assert monitor.check()["Terms"]["reason"] == "pending"
    [finding] = monitor.check()["Terms"]["change"]["findings"]
    assert (finding["topic"], finding["effect"], finding["level"]) == ("arbitration", "introduced", "medium")
    assert finding["facts"]["phrases"] == ["arbitration", "waive your right to a jury"]
    assert len(list_flags(monitor, "--topic", "Arbitration")) == 1
    card = monitor.run("flags", "--topic", "arbitration").stdout
    assert "MEDIUM · Arbitration: new in the text" in card
    assert "“waive your right to a jury”" in card
    assert "Way out" not in card
    assert "Arbitration: new in the text" in monitor.run("history").stdout
    [told] = json.loads(monitor.run("digest", "--json").stdout)
    assert told["subject"] == "Acme Terms: the text now speaks of “arbitration”, “waive your right to a jury”"
    assert "about a topic of yours" in monitor.run("digest").stdout
    monitor.run("digest", "--html", "digest.html")
    assert "Arbitration: new in the text" in (monitor.folder / "digest.html").read_text("utf-8")


def test_a_new_topic_is_no_news_about_old_changes(monitor: Monitor, site: Site) -> None:
    """A topic that is added later finds nothing in what changed before, and everything after."""
    site.pages["/terms"] = policy()
    watch(monitor, site)
    monitor.run("check")
    site.pages["/terms"] = policy(*CLAUSES, CLAUSE)
    monitor.run("check")
    monitor.run("check")
    watch(monitor, site, topics=TOPICS)
    assert monitor.check()["Terms"]["outcome"] == "unchanged"
    assert list_flags(monitor) == []
    site.pages["/terms"] = policy()
    monitor.run("check")
    monitor.run("check")
    assert [one["finding"]["effect"] for one in list_flags(monitor)] == ["removed"]


def test_two_files(monitor: Monitor) -> None:
    """`compare --sources` tries a topic out on two files."""
    (monitor.folder / "old.md").write_text("# Terms\n\nWe keep your name.\n", encoding="utf-8")
    (monitor.folder / "new.md").write_text(f"# Terms\n\nWe keep your name.\n\n{CLAUSE}\n", encoding="utf-8")
    listed = {"topics": TOPICS, "services": {"Acme": {"documents": {"Terms": "https://acme.example/terms"}}}}
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    assert "Arbitration: new in the text" in monitor.run("compare", "old.md", "new.md", "--sources", "sources.yaml").stdout
    assert json.loads(monitor.run("compare", "old.md", "new.md", "--json").stdout)["findings"] == []


@pytest.mark.parametrize(("topic", "advice"), [("arbitraton", "arbitration"), ("training", "ai_training")])
def test_unknown_topic(monitor: Monitor, site: Site, topic: str, advice: str) -> None:
    """A topic that can never be found is refused, and a near one named."""
    site.pages["/terms"] = policy()
    watch(monitor, site, topics=TOPICS)
    monitor.run("check")
    done = monitor.run("flags", "--topic", topic, code=2)
    assert advice in done.stderr
    assert "No finding" in monitor.run("flags", "--topic", "arbitration").stdout


def test_check_report(monitor: Monitor, site: Site) -> None:
    """The page that `check` writes tells a topic of the user's own, and says what the change is about."""
    site.pages["/terms"] = policy()
    watch(monitor, site, topics=TOPICS)
    monitor.run("check")
    site.pages["/terms"] = policy(*CLAUSES, CLAUSE)
    monitor.run("check")
    monitor.run("check", "--report", "report.html")
    page = (monitor.folder / "report.html").read_text("utf-8")
    assert "Arbitration: new in the text" in page
    assert "or topics of yours changed: Acme Terms" in page
