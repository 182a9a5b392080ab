"""`monitor import ota`, the real command."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path

import pytest

from monitor.store import open_store
from tests.cli.conftest import Monitor, Site
from tests.importers.archive import AI_CLAUSE, Archive, days, write_policy
from tests.importers.test_ota import be_at_work, dump


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give a repository of one document that learns to train models, and another that shows when the archive was at work."""
    made = Archive(tmp_path / "acme-versions")
    made.record("Acme/Privacy Policy.md", write_policy(), at=days(0), subject="First record of Acme Privacy Policy")
    be_at_work(made, 1)
    made.record("Acme/Privacy Policy.md", write_policy(AI_CLAUSE), at=days(30))
    be_at_work(made, 31, 40)
    return made


def test_an_import_is_told_and_then_found_by_every_reading_command(monitor: Monitor, archive: Archive) -> None:
    """The summary counts; history, show, diff and flags know the documents, though no sources.yaml names them."""
    told = monitor.run("import", "ota", str(archive.write())).stdout
    assert "acme-versions: 2 documents, 5 records" in told
    assert "imported" in monitor.run("history", "acme").stdout
    assert "generative" in monitor.run("show", "acme", "--at", "2024-04-15").stdout
    assert "generative" not in monitor.run("show", "acme", "--at", "2024-03-15").stdout
    shown = " ".join(monitor.run("diff", "acme").stdout.split())
    assert "generative" in shown
    assert shown.count("recorded by another archive: acme-versions, record ") == 2
    assert "on record until 2024" in shown
    assert "ai_training introduced" in " ".join(monitor.run("flags").stdout.split()).lower().replace("ai training", "ai_training")
    again = json.loads(monitor.run("import", "ota", str(archive.folder), "--json").stdout)
    assert (again["already"], again["versions"]) == (5, 0)


def test_evidence_of_an_import_says_that_nothing_was_fetched(monitor: Monitor, archive: Archive) -> None:
    """The folder names the archive, says what a reference is, and claims no fetch of its own."""
    monitor.run("import", "ota", str(archive.write()))
    monitor.run("export", "acme", "--out", "evidence")
    said = (monitor.folder / "evidence" / "README.txt").read_text(encoding="utf-8")
    assert "another archive (acme-versions)" in said
    assert "did not fetch any of them itself" in said
    assert "fetched its" not in said
    assert "git rev-parse REFERENCE" in said
    redline = next((monitor.folder / "evidence" / "redlines").iterdir()).read_text(encoding="utf-8")
    monitor.run("diff", "acme", "--html", "redline.html")
    for page in (redline, (monitor.folder / "redline.html").read_text(encoding="utf-8")):
        assert page.count("recorded by another archive: acme-versions, record ") == 2
    told = " ".join(monitor.run("flags").stdout.split())
    assert "as another archive recorded it" in told
    assert "last confirmed" not in told
    [*_, change] = json.loads((monitor.folder / "evidence" / "changes.json").read_text(encoding="utf-8"))
    assert (change["old_last_confirmed_at"], change["new_confirmed_at"]) == (None, None)
    assert change["old_implied_until"] <= change["new_first_seen_at"] <= change["new_implied_until"]


def test_a_look_after_an_import_confirms_nothing_before_it(monitor: Monitor, archive: Archive, site: Site) -> None:
    """Of a text that was taken over, and gone at our first look, no card says that it was confirmed, but by when it was on record."""
    monitor.run("import", "ota", str(archive.write()))
    blocks = [" ".join(block.lstrip("#").split()) for block in write_policy().split("\n\n")]
    site.pages["/privacy"] = "<main>" + "".join(f"<p>{one}</p>" for one in blocks) + "</main>"
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check(code=None)
    monitor.check(code=None)
    told = " ".join(monitor.run("flags").stdout.split())
    assert "Old text: taken over from another record, which had no other by " in told
    assert "last confirmed" not in told
    assert "on record until 2024" in monitor.run("diff", "acme/privacy").stdout


def test_an_import_killed_half_way_and_run_again_is_the_same_as_one(monitor: Monitor, tmp_path: Path) -> None:
    """What was recorded before the kill is kept, nothing twice and nothing half."""
    archive = Archive(tmp_path / "long-versions")
    for day in range(90):
        for service in ("Acme", "Beta", "Gamma"):
            archive.record(f"{service}/Terms.md", write_policy(f"{service} printed this sentence on day {day} of its count."), at=days(day))
    folder = str(archive.write())
    started = monitor.start("import", "ota", folder, "--records-a-commit", "1", "--workers", "2")
    deadline = time.monotonic() + 60
    while count_recorded(monitor) == 0 and time.monotonic() < deadline:
        time.sleep(0.02)
    started.kill()
    started.communicate()
    recorded = count_recorded(monitor)
    assert 0 < recorded < 270
    rest = json.loads(monitor.run("import", "ota", folder, "--json").stdout)
    assert 0 < rest["already"] < 270
    with open_store(f"sqlite:///{monitor.folder}/monitor.db") as store:
        resumed = dump(store)
    monitor.run("import", "ota", folder, "--db", f"sqlite:///{tmp_path}/at-once.db")
    with open_store(f"sqlite:///{tmp_path}/at-once.db") as store:
        assert dump(store) == resumed
    assert "every chain is whole" in monitor.run("db", "check").stdout


def count_recorded(monitor: Monitor) -> int:
    """Count the texts recorded by now; 0 while there is no database yet."""
    try:
        with sqlite3.connect(f"file:{monitor.folder}/monitor.db?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM version").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def test_a_document_watched_already_gets_the_history_before_its_first_check(monitor: Monitor, site: Site, archive: Archive) -> None:
    """The live text stays the current one; the archive's later records are left out, and the step between the two is silent."""
    site.pages["/privacy"] = f"<html><body><main>{as_html(write_policy(AI_CLAUSE))}</main></body></html>"
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    current = json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"]
    told = monitor.run("import", "ota", str(archive.write())).stdout
    assert "left out" not in told
    assert json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"] == current
    entries = json.loads(monitor.run("history", "acme/privacy", "--all", "--json").stdout)
    assert [(entry["change"] or {"reason": "first"})["reason"] for entry in entries] == ["rebased", "news", "first"]
    assert monitor.check()["Privacy Policy"]["outcome"] == "unchanged"
    assert "generative" not in monitor.run("show", "acme/privacy", "--at", "2024-03-15").stdout
    assert "every chain is whole" in monitor.run("db", "check").stdout


def test_the_first_check_after_an_import_is_no_news(monitor: Monitor, site: Site, archive: Archive) -> None:
    """A text read in another way than the archive reads it is not compared as if the terms had changed."""
    monitor.run("import", "ota", str(archive.write()))
    site.pages["/privacy"] = f"<html><body><main>{as_html(write_policy(AI_CLAUSE))}<p>Imprint and contact.</p></main></body></html>"
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    assert (monitor.check()["Privacy Policy"]["outcome"], monitor.check()["Privacy Policy"]["outcome"]) == ("silent", "unchanged")
    site.pages["/privacy"] = f"<html><body><main>{as_html(write_policy())}<p>Imprint and contact.</p></main></body></html>"
    outcomes = [monitor.check()["Privacy Policy"]["outcome"] for _ in range(2)]
    assert "changed" in outcomes, "from then on the monitor's own texts are compared as ever"


def as_html(markdown: str) -> str:
    """Write a policy as a page would."""
    tags = [(line.lstrip("# "), "h2" if line.startswith("#") else "p") for line in markdown.splitlines() if line]
    return "".join(f"<{tag}>{words}</{tag}>" for words, tag in tags)


def test_nothing_imported_is_mailed(monitor: Monitor, site: Site, archive: Archive) -> None:
    """A digest made after an import holds nothing of it."""
    monitor.run("import", "ota", str(archive.write()))
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    assert "generative" not in monitor.run("digest", code=None).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing"], "does not exist"),
        (["."], "not a git repository"),
        (["acme-versions", "--only", "Acm"], "did you mean Acme?"),
    ],
)
def test_wrong_use_is_one_clear_line(monitor: Monitor, archive: Archive, arguments: list[str], words: str) -> None:
    """Exit code 2, and what to do."""
    archive.write()
    done = monitor.run("import", "ota", *arguments, code=2)
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
