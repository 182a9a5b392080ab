"""The real command: reading never makes an archive where one was named."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy


@pytest.mark.parametrize("words", ["db check", "status", "history", "flags", "stance", "search terms", "digest", "mark", "deadlines"])
def test_a_named_archive_that_is_not_there(monitor: Monitor, words: str) -> None:
    """A slip in the name is said, with what to do, and leaves no file."""
    done = monitor.run(*words.split(), "--db", "typo.db", code=2)
    assert "typo.db, which --db names" in done.stderr
    assert not (monitor.folder / "typo.db").exists()


def test_recording_makes_it(monitor: Monitor, site: Site) -> None:
    """A check makes the archive that was named."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy=site.url("/privacy"))
    monitor.run("check", "--db", "new.db")
    assert "Acme/Privacy" in monitor.run("status", "--db", "new.db").stdout
