"""`monitor sources import ota`, the real command."""

from __future__ import annotations

import json

from monitor.sources import parse_sources
from tests.cli.conftest import Monitor
from tests.importers.test_declarations import TERMS, declare


def test_without_a_list_the_entries_are_printed_as_one(monitor: Monitor) -> None:
    """Standard output is a sources.yaml; what to do with it stands on standard error."""
    folder = declare(monitor.folder / "d", {"Terms": {"fetch": TERMS, "select": "main"}})
    done = monitor.run("sources", "import", "ota", str(folder))
    assert [source.urls for source in parse_sources(done.stdout, monitor.folder / "x").sources] == [(TERMS,)]
    assert "nothing was written" in done.stderr
    assert not (monitor.folder / "sources.yaml").exists()


def test_entries_are_added_once_and_filters_named(monitor: Monitor) -> None:
    """Exit code 1 says that something was left; a second time nothing is new."""
    monitor.watch(Privacy_Policy="https://acme.example/privacy")
    folder = declare(
        monitor.folder / "d", {"Terms": {"fetch": TERMS, "filter": ["cleanUrls"]}, "Privacy Policy": {"fetch": TERMS + "/other"}}
    )
    dry = monitor.run("sources", "import", "ota", str(folder), "--dry-run", code=1)
    assert "Terms" in dry.stdout
    first = monitor.run("sources", "import", "ota", str(folder), code=1)
    assert "added 1 document to" in first.stdout
    assert "Acme/Terms: cleanUrls" in first.stderr
    again = json.loads(monitor.run("sources", "import", "ota", str(folder), "--json", code=1).stdout)
    assert (again["added"], again["already"]) == ([], ["Acme/Privacy Policy", "Acme/Terms"])
    listed = json.loads(monitor.run("sources", "list", "--json").stdout)
    assert {one["document"]: one["urls"] for one in listed} == {"Privacy Policy": ["https://acme.example/privacy"], "Terms": [TERMS]}
