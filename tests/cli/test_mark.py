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
    assert flagged.run("deadlines").stdout == "1 day left out: marked wrong.\n"
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
    assert flagged.run("deadlines").stdout == "1 day left out: marked done.\n"


@pytest.mark.parametrize("word", ["done", "right"])
def test_put_back(flagged: Monitor, site: Site, word: str) -> None:
    """What was marked done or right, rolled back and put back again is new: unmarked, with its day in deadlines and digest."""
    [change] = {one["change"]["public_id"] for one in json.loads(flagged.run("flags", "--json").stdout)}
    flagged.run("mark", change, word)
    for page in (policy(), training_policy()):
        site.pages["/privacy"] = page
        flagged.run("check")
        flagged.run("check")
    told = {
        (one["change"]["public_id"] == change, one["finding"]["word"], one["finding"]["done"])
        for one in json.loads(flagged.run("flags", "--json").stdout)
        if one["finding"]["topic"] == "ai_training" and one["finding"]["effect"] in ("introduced", "expanded")
    }
    assert told == {(True, "right" if word == "right" else None, word == "done"), (False, None, False)}
    [deadline] = json.loads(flagged.run("deadlines", "--json").stdout)
    assert deadline["change"] != change
    assert "ACT BY 1 March 2027" in " ".join(flagged.run("digest").stdout.split())


def test_sister(flagged: Monitor, site: Site) -> None:
    """Done holds for the same edit that stands in another document by then, and not for one that comes there afterwards."""
    site.pages["/terms"] = training_policy()
    flagged.run("check")
    flagged.run("check")
    flagged.run("mark", list_flags(flagged)["ai_training"], "done")
    told = [one["finding"]["done"] for one in json.loads(flagged.run("flags", "--topic", "ai_training", "--json").stdout)]
    assert told == [True, True]
    assert json.loads(flagged.run("deadlines", "--json").stdout) == []
    for page in (policy(), training_policy()):
        site.pages["/terms"] = page
        flagged.run("check")
        flagged.run("check")
    [deadline] = json.loads(flagged.run("deadlines", "--json").stdout)
    assert deadline["document"] == "Terms of Use"


def test_taken_back(flagged: Monitor, site: Site) -> None:
    """The card of a change that was taken back says so in its first line, in flags, in the digest and in its HTML."""
    site.pages["/privacy"] = policy()
    flagged.run("check")
    flagged.run("check")
    assert "AI training expanded · on by default (taken back since)\n" in flagged.run("flags").stdout
    told = flagged.run("digest").stdout
    assert "unless you opt out (taken back since)\n" in told
    flagged.run("digest", "--html", "digest.html")
    assert "unless you opt out (taken back since)</h3>" in (flagged.folder / "digest.html").read_text("utf-8")


@pytest.mark.parametrize("word", ["wrong", "done"])
def test_said_again(flagged: Monitor, word: str) -> None:
    """The same word on the same finding is written once; with a note, again."""
    finding = list_flags(flagged)["ai_training"]
    flagged.run("mark", finding, word)
    for _ in range(2):
        assert f"was already marked {word} on 20" in flagged.run("mark", finding, word).stdout
    assert len(json.loads(flagged.run("mark", "--json").stdout)) == 1
    assert "already" not in flagged.run("mark", finding, word, "--note", "so says the text").stdout
    assert len(json.loads(flagged.run("mark", "--json").stdout)) == 2


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
