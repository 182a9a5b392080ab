"""Log lines are one line each, in both forms."""

from __future__ import annotations

import io
import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.daemon.logs import FORMATTERS, Form, set_up_logging
from monitor.model import Outcome


def write(form: Form, event: str, fields: dict[str, Any] | None = None, *, error: BaseException | None = None) -> str:
    """Format one record of 2 March 2026."""
    record = logging.LogRecord("monitor", logging.INFO, __file__, 1, event, (), (type(error), error, None) if error else None)
    record.created = datetime(2026, 3, 2, 8, 0, 0, 250_000, tzinfo=UTC).timestamp()
    if fields is not None:
        record.fields = fields
    return FORMATTERS[form]().format(record)


def test_text() -> None:
    """Text lines are logfmt: plain values bare, others quoted."""
    fields = {"document": "Acme/Privacy Policy", "outcome": Outcome.FIRST, "duration_ms": 12, "at_end": True, "wait": timedelta(minutes=1)}
    line = write("text", "check", fields)
    assert line == '2026-03-02T08:00:00.250Z info check document="Acme/Privacy Policy" outcome=first duration_ms=12 at_end=true wait=60.0'


def test_json() -> None:
    """JSON lines hold the same, numbers as numbers and instants in UTC."""
    line = json.loads(write("json", "check", {"next": datetime(2026, 3, 2, tzinfo=UTC), "n": 3}))
    assert line == {"at": "2026-03-02T08:00:00.250Z", "level": "info", "event": "check", "next": "2026-03-02T00:00:00Z", "n": 3}


def test_what_libraries_say() -> None:
    """A library's own message takes the same form, with its name."""
    assert write("text", "odd thing\n").endswith('info library logger=monitor message="odd thing"')


def test_tracebacks() -> None:
    """A traceback follows indented in text, and stays in the line in JSON."""
    error = ValueError("odd\nvalue")
    assert "\n    ValueError: odd" in write("text", "check_failed", {}, error=error)
    line = write("json", "check_failed", {}, error=error)
    assert "\n" not in line
    assert "ValueError: odd\nvalue" in json.loads(line)["traceback"]


@pytest.mark.parametrize("form", ["text", "json"])
@given(words=st.text())
def test_nothing_breaks_a_line(form: Form, words: str) -> None:
    """Whatever a server sends, an event is one line without control characters."""
    line = write(form, "check", {"detail": words})
    assert line.splitlines() == [line]
    assert line.isprintable()


@pytest.mark.parametrize("words", ["", "a b", 'say "no"', "a=b", "line\nbreak", "\x1b[31m", "\\", "é"])
def test_quoted_values_can_be_read_back(words: str) -> None:
    """A value is bare or a JSON string, so that a program can read it."""
    shown = write("text", "check", {"detail": words}).partition("detail=")[2]
    assert (json.loads(shown) if shown.startswith('"') else shown) == words


def test_set_up() -> None:
    """Events and libraries' warnings come out in the chosen form; libraries' chatter does not."""
    stream = io.StringIO()
    root, ours = logging.getLogger(), logging.getLogger("monitor")
    before = (root.handlers[:], root.level, ours.level)
    try:
        set_up_logging("json", stream)
        logging.getLogger("httpx").info("GET")
        logging.getLogger("httpx").warning("slow")
        ours.info("started", extra={"fields": {"documents": 2}})
    finally:
        logging.captureWarnings(False)
        root.handlers[:] = before[0]
        root.setLevel(before[1])
        ours.setLevel(before[2])
    assert [json.loads(line)["event"] for line in stream.getvalue().splitlines()] == ["library", "started"]
