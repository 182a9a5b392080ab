"""The real command: bytes that are no text are refused wherever they come from."""

from __future__ import annotations

from random import Random

import pytest
from werkzeug import Response

from tests.cli.conftest import Monitor, Site

JUNK = bytes(32 + byte % 224 if at % 12 else byte % 32 for at, byte in enumerate(Random(7).randbytes(6000)))
"""Random bytes with about as many control characters as chance gives, so that no start of a known format stands in them."""


@pytest.mark.parametrize("name", ["junk.bin", "junk.md", "junk.txt", "junk"])
def test_a_file_of_data_is_no_version(monitor: Monitor, name: str) -> None:
    """Neither a name nor chance makes random bytes a text: nothing is stored, and the error says what to give."""
    (monitor.folder / name).write_bytes(JUNK)
    done = monitor.run("add-version", "Acme/Terms", name, "--new", "--source", "test", "--date", "2025-11-04", code=2)
    assert "not text" in done.stderr
    assert "give it as PDF" in done.stderr
    done = monitor.run("extract", name, code=2)
    assert "not text" in done.stderr


def test_a_page_of_data_is_a_fault(monitor: Monitor, site: Site) -> None:
    """A page of random bytes is a fault, whatever its header says."""
    site.pages["/privacy"] = lambda _: Response(JUNK, content_type="text/html; charset=utf-8")
    monitor.watch(Privacy=site.url("/privacy"))
    [answer] = monitor.check(code=1).values()
    assert "not_text" in str(answer)
