"""The real command `mark`: a reader's word, and what follows from it."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, TRAINING, policy, training_policy


@pytest.fixture
def flagged(monitor: Monitor, site: Site) -> Monitor:
    """Watch two documents; the first one's denial has become a permission."""
    site.pages |= {"/privacy": policy(), "/terms": policy()}
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms_of_Use=site.url("/terms"))
    monitor.run("check")
    site.pages["/privacy"] = training_policy()
    monitor.run("check")
    monitor.run("check")
    return monitor


def list_flags(monitor: Monitor, *arguments: str) -> dict[str, str]:
    """Give the ids of the findings on record by topic."""
    return {one["finding"]["topic"]: one["finding"]["public_id"] for one in json.loads(monitor.run("flags", "--json", *arguments).stdout)}


def test_wrong(flagged: Monitor, site: Site) -> None:
    """A wrong finding leaves flags and deadlines; the same edit in another document alarms nobody, and is told without a finding."""
    found = list_flags(flagged)
    assert "marked as wrong" in flagged.run("mark", found["ai_training"][:8], "wrong", "--note", "it is the old clause").stdout
    flagged.run("mark", found["default_consent"], "WRONG")
    assert list_flags(flagged) == {}
    assert "[marked wrong]" in flagged.run("flags", "--all").stdout
    assert "No text on record announces" in flagged.run("deadlines").stdout
    site.pages["/terms"] = training_policy()
    assert flagged.check("terms")["Terms of Use"]["reason"] == "pending"
    told = flagged.run("check", "terms").stdout
    assert "Changed, without a finding" in told
    assert "HIGH" not in told
    assert set(list_flags(flagged, "--all")) == set(found)


def test_word_that_holds(flagged: Monitor) -> None:
    """The newest of right, wrong and mute holds, and every word stays listed."""
    finding = list_flags(flagged)["ai_training"]
    for word in ("wrong", "right", "mute", "right"):
        flagged.run("mark", finding, word)
    assert list_flags(flagged)["ai_training"] == finding
    assert [one["word"] for one in json.loads(flagged.run("mark", "--json").stdout)] == ["wrong", "right", "mute", "right"]
    assert flagged.run("mark").stdout.count(finding) == 4


def test_done(flagged: Monitor) -> None:
    """What is done keeps its place among the findings, and its change leaves the deadlines."""
    flagged.run("mark", list_flags(flagged)["ai_training"], "done")
    assert len(list_flags(flagged)) == 2
    assert json.loads(flagged.run("deadlines", "--json").stdout) == []


def test_export(flagged: Monitor) -> None:
    """What was marked is exported with both texts, and a label that says what should be found."""
    found = list_flags(flagged)
    flagged.run("mark", found["ai_training"], "right")
    flagged.run("mark", found["default_consent"], "wrong", "--note", "no default is named")
    assert "1 case" in flagged.run("mark", "--export", "cases.jsonl").stderr
    [case] = map(json.loads, (flagged.folder / "cases.jsonl").read_text("utf-8").splitlines())
    assert CLAUSES[-1] in case["old"]
    assert TRAINING[:60] in case["new"]
    assert case["label"] | {"facts": None, "old": None, "new": None} == {
        "ai_training": "expanded",
        "consent": "none",
        "alert": True,
        "fault": None,
        "why": "no default is named",
        "old": None,
        "new": None,
        "facts": None,
    }


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        (("f0000000000", "wrong"), "monitor flags"),
        (("x", "wrong"), "monitor flags"),
        (("f", "wrong"), "monitor flags"),
        (("f0000000000",), "say what it is"),
        (("f0000000000", "maybe"), "write one of right, wrong, mute, done"),
    ],
)
def test_misuse(monitor: Monitor, arguments: tuple[str, ...], advice: str) -> None:
    """What cannot be marked is refused with what to do instead."""
    monitor.run("db", "upgrade")
    done = monitor.run("mark", *arguments, code=None)
    assert done.returncode == 2
    assert advice in done.stderr


def test_nothing_marked(monitor: Monitor) -> None:
    """Before anything is marked, the command says how."""
    monitor.run("db", "upgrade")
    assert "monitor mark FINDING wrong" in monitor.run("mark").stdout


def test_whole_change(flagged: Monitor) -> None:
    """With a change's id all its findings are marked, and a word on one of them says how to mark the others."""
    [change] = {one["change"]["public_id"] for one in json.loads(flagged.run("flags", "--json").stdout)}
    one = list_flags(flagged)["ai_training"]
    assert f"monitor mark {change} mute" in flagged.run("mark", one, "mute").stdout
    flagged.run("mark", change, "mute")
    assert list_flags(flagged) == {}
