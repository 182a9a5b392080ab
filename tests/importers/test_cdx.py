"""A web archive's lists of captures are read, whichever server wrote them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.errors import MonitorError
from monitor.importers.cdx import (
    Capture,
    choose_captures,
    find_replay,
    read_answer,
    read_raw_address,
    read_timestamp,
    write_query,
    write_raw_address,
)

URL = "https://acme.example/privacy"
WAYBACK = (
    b'[["urlkey","timestamp","original","mimetype","statuscode","digest","length"],\n'
    b'["example,acme)/privacy","20240102030405","https://acme.example/privacy","text/html","200","AAA","1"],\n'
    b'["example,acme)/privacy","20240105030405","https://acme.example/privacy","warc/revisit","-","AAA","1"],\n'
    b'["example,acme)/privacy","20240109030405","https://acme.example/privacy","text/html","301","BBB","1"],\n'
    b"[],\n"
    b'["com%2Cacme+20240109"]]'
)
PYWB = (
    b'{"urlkey": "example,acme)/privacy", "timestamp": "20240102030405", "url": "https://acme.example/privacy", "mime": "text/html",'
    b' "status": "200", "digest": "AAA"}\n{"urlkey": "x", "timestamp": "20240105030405", "url": "https://acme.example/privacy",'
    b' "mime": "warc/revisit", "digest": "AAA"}\n'
)
PLAIN = b"example,acme)/privacy 20240102030405 https://acme.example/privacy text/html 200 AAA 1\n"


def capture(day: int, *, status: str = "200", digest: str = "") -> Capture:
    """Make a capture of a day of January 2024."""
    return Capture(timestamp=f"202401{day:02}000000", url=URL, status=status, digest=digest)


@pytest.mark.parametrize(
    ("body", "statuses", "resume_key"),
    [
        (WAYBACK, ["200", "-", "301"], "com%2Cacme+20240109"),
        (PYWB, ["200", "-"], None),
        (PLAIN, ["200"], None),
        (b"", [], None),
        (b"[]", [], None),
    ],
)
def test_answers_of_each_server_are_read(body: bytes, statuses: list[str], resume_key: str | None) -> None:
    """Arrays, objects a line and plain lines; a revisit has no status of its own."""
    answer = read_answer(body)
    assert [one.status for one in answer.captures] == statuses
    assert answer.resume_key == resume_key
    assert all(one.url == URL for one in answer.captures)


@pytest.mark.parametrize("body", [b"<html>Not here</html>", b"[1, 2]", b'{"error": "no"}', b"[[", b'"x"'])
def test_what_lists_no_captures_is_refused(body: bytes) -> None:
    """A wrong --cdx is named as such."""
    with pytest.raises(MonitorError, match="--cdx"):
        read_answer(body)


def test_a_capture_of_a_day_that_never_was_is_passed_over() -> None:
    """One damaged row of an index does not end the import of the others."""
    body = PLAIN + PLAIN.replace(b"20240102030405", b"20240631030405")
    assert [one.timestamp for one in choose_captures(read_answer(body).captures, every=timedelta(days=7))] == ["20240102030405"]
    assert read_raw_address("https://archive.example/web/20240631030405id_/https://acme.example/privacy") is None


def test_one_capture_in_each_span_is_chosen() -> None:
    """The first of each that holds a page; redirects and errors are passed over, and so is what was dealt with before."""
    captures = [
        capture(1, status="302"),
        capture(2),
        capture(3),
        capture(4, status="404"),
        capture(9),
        capture(10, status="-"),
        capture(20),
    ]
    days = [one.at.day for one in choose_captures(captures, every=timedelta(days=7))]
    assert days == [2, 9, 20]
    assert [one.at.day for one in choose_captures(captures, every=timedelta(days=1), after=capture(3).at)] == [9, 10, 20]


@pytest.mark.parametrize(
    ("cdx", "replay"),
    [
        ("https://web.archive.org/cdx/search/cdx", "https://web.archive.org/web/"),
        ("http://localhost:8080/live/cdx", "http://localhost:8080/live/"),
        ("http://localhost:8080/my-coll/index", "http://localhost:8080/my-coll/"),
        ("https://arquivo.pt/wayback/cdx", "https://arquivo.pt/wayback/"),
    ],
)
def test_where_pages_are_shown_is_guessed_from_where_they_are_listed(cdx: str, replay: str) -> None:
    """For the Wayback Machine and for pywb."""
    assert find_replay(cdx) == replay


def test_addresses_of_raw_pages_are_written_and_read() -> None:
    """With `id_`, so that the archive changes nothing in the page."""
    address = write_raw_address("https://web.archive.org/web/", capture(2))
    assert address == f"https://web.archive.org/web/20240102000000id_/{URL}"
    assert read_raw_address(address) == (capture(2).at, URL)
    assert read_raw_address("https://web.archive.org/about") is None


@pytest.mark.parametrize(("digits", "at"), [("2024", (2024, 1, 1)), ("202403", (2024, 3, 1)), ("20240315", (2024, 3, 15))])
def test_short_timestamps_begin_their_span(digits: str, at: tuple[int, int, int]) -> None:
    """A year is its first second."""
    assert read_timestamp(digits) == datetime(*at, tzinfo=UTC)


def test_a_query_names_the_page_and_the_span() -> None:
    """Everything is escaped, and a server that has a query of its own keeps it."""
    query = write_query("http://x/cdx?coll=a", URL + "?a=1&b=2", since=capture(2).at, until=None, resume_key="k+ k")
    assert query.startswith("http://x/cdx?coll=a&url=https%3A%2F%2Facme.example%2Fprivacy%3Fa%3D1%26b%3D2&output=json")
    assert "from=20240102000000" in query
    assert query.endswith("resumeKey=k%2B+k")
