"""The real command: documents are named in one way everywhere."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy, training_policy


@pytest.mark.parametrize("words", ["acme/priv", "ac/priv", "privacy acme", "PRIVACY"])
def test_one_way_of_naming(monitor: Monitor, site: Site, words: str) -> None:
    """What `show` takes for a document `check` takes too."""
    site.pages["/privacy"] = site.pages["/terms"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    assert list(monitor.check(words)) == ["Privacy Policy"]
    assert monitor.run("show", words).stdout


def test_part_of_a_service(monitor: Monitor, site: Site) -> None:
    """A part of one service's name means all its documents; words that several documents answer to are refused with their names."""
    site.pages["/privacy"] = site.pages["/terms"] = policy()
    monitor.watch(Privacy_Terms=site.url("/privacy"), Terms=site.url("/terms"))
    assert len(monitor.check("acm")) == 2
    assert "may mean 2 documents: Acme/Privacy Terms, Acme/Terms" in monitor.run("check", "acme/rms", code=2).stderr


def test_minutes_are_listed_as_minutes(monitor: Monitor) -> None:
    """What is looked at every half hour is listed in minutes."""
    listed = "defaults: {every: 30m}\nservices: {Acme: {documents: {Terms: https://a.example/terms}}}\n"
    (monitor.folder / "sources.yaml").write_text(listed, encoding="utf-8")
    assert "30 min" in monitor.run("sources", "list").stdout


def test_misspelt_service_of_flags(monitor: Monitor, site: Site) -> None:
    """A service that the archive does not know is refused with near names: no finding would look like good news."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.run("check")
    assert "did you mean Acme?" in monitor.run("flags", "--service", "acne", code=2).stderr


def test_flags_of_named_documents(monitor: Monitor, site: Site) -> None:
    """`flags` takes the names that `history` takes, and lists the findings of these documents alone."""
    site.pages["/privacy"] = site.pages["/terms"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    monitor.check(code=None)
    site.pages["/privacy"] = training_policy()
    monitor.check(code=None)
    monitor.check(code=None)
    assert "AI training" in monitor.run("flags", "privacy").stdout
    assert "No finding is recorded that fits." in monitor.run("flags", "terms").stdout
    assert "no document is named 'nosuch'" in monitor.run("flags", "nosuch", code=2).stderr


def watch_training(monitor: Monitor, site: Site) -> tuple[str, str]:
    """Check a document, change it twice, and give the ids of the first of these changes and of its first finding."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    for page in (training_policy(), training_policy().replace("free of charge", "for a small fee")):
        site.pages["/privacy"] = page
        monitor.check(code=None)
        monitor.check(code=None)
    [flag, *_] = json.loads(monitor.run("flags", "--json").stdout)
    return flag["change"]["public_id"], flag["finding"]["public_id"]


def test_every_id_on_a_card_leads_somewhere(monitor: Monitor, site: Site) -> None:
    """A change's and a finding's id show that change in `diff`, that card in `flags`, that line in `history`, that text in `show`."""
    change, finding = watch_training(monitor, site)
    assert change not in monitor.run("diff", "acme").stdout
    for name in (change, finding.upper()):
        assert "unless you opt out in your privacy settings" in monitor.run("diff", name).stdout
        assert monitor.run("diff", "acme/privacy", name).stdout == monitor.run("diff", name).stdout
        assert finding in monitor.run("flags", name).stdout
        [line] = json.loads(monitor.run("history", name, "--json").stdout)
        assert line["change"]["public_id"] == change
        assert "free of charge" in monitor.run("show", name).stdout
    old, new = line["change"]["old_version"], line["change"]["new_version"]
    assert monitor.run("diff", old, new).stdout == monitor.run("diff", change).stdout
    assert "We do not use your messages" in monitor.run("show", old).stdout
    assert len(json.loads(monitor.run("history", new, "--json").stdout)) == 2
    assert "nothing in the archive has the id 'c1234567890'" in monitor.run("diff", "c1234567890", code=2).stderr


def test_a_change_of_another_document_is_refused(monitor: Monitor, site: Site) -> None:
    """`diff DOC CHANGE` takes a change of DOC alone."""
    change, _ = watch_training(monitor, site)
    site.pages["/terms"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    monitor.check(code=None)
    assert f"{change} is a change of Acme/Privacy Policy, not of Acme/Terms" in monitor.run("diff", "terms", change, code=2).stderr


def test_dates_given_backwards(monitor: Monitor, site: Site) -> None:
    """Two dates are taken in the order of time, and that is said."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    assert (
        "today is later than 2024-03: taken in the order of time" in monitor.run("history", "--since", "today", "--until", "2024-03").stderr
    )
    assert "first text" in monitor.run("history", "--since", "today", "--until", "2024-03").stdout
    done = monitor.run("diff", "acme", "today", "2024-03", code=2)
    assert "today is later than 2024-03" in done.stderr
    assert "by 2024-03-31" in done.stderr


def test_help_is_a_word_too(monitor: Monitor) -> None:
    """`monitor help` prints what `--help` prints, and with a command that command's help."""
    assert monitor.run("help").stdout == monitor.run("--help").stdout
    assert monitor.run("help", "sources", "add").stdout == monitor.run("sources", "add", "--help").stdout
    assert monitor.run("sources", "help").stdout == monitor.run("sources", "--help").stdout


def test_the_beginning_of_a_versions_id(monitor: Monitor, site: Site) -> None:
    """`diff` and `show` take a version by the beginning of its id."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    name = json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"]
    assert "say the same" in monitor.run("diff", "acme", name[:4], name).stdout
    assert monitor.run("show", "acme", "--at", name[:4]).stdout == monitor.run("show", "acme").stdout


def test_the_current_text_is_compared_with_the_one_before(monitor: Monitor, site: Site) -> None:
    """The id of the current text shows what its change was, and says so; that of a document's only text has nothing before it."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    first = json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"]
    refused = monitor.run("diff", first, code=2).stderr
    assert f"{first} is the first text of Acme/Privacy Policy: there is none before it" in refused
    site.pages["/privacy"] = training_policy()
    monitor.check(code=None)
    monitor.check(code=None)
    second = json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"]
    shown = monitor.run("diff", second)
    assert shown.stdout == monitor.run("diff", first, second).stdout == monitor.run("diff", "acme", second).stdout
    assert f"{second} is the current text: beside the one before it" in shown.stderr
    assert monitor.run("diff", first).stderr == ""


def test_silent_changes_in_a_row_are_one_line(monitor: Monitor, site: Site) -> None:
    """`history --all` counts cosmetic changes that follow one another; programs get each of them."""
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    for number in range(4):
        site.pages["/privacy"] = policy().replace("free of charge.", "free of charge" + "." * (number + 1))
        monitor.check(code=None)
    listed = json.loads(monitor.run("history", "acme", "--all", "--json").stdout)
    shown = monitor.run("history", "acme", "--all").stdout.splitlines()
    assert len(listed) == 4
    assert len(shown) == 2
    assert "Acme/Privacy Policy: 3 silent changes since " in shown[0]
