"""Ask a web archive which captures it has of an address, and read its answer. Pure but for the function that fetches.

A CDX server lists captures, one a row: when, what address, which status, a digest of the body. The Wayback Machine answers with one JSON
array whose first row names the columns; pywb with one JSON object a line; older servers with plain lines. All three are read.
https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server, https://pywb.readthedocs.io/en/latest/manual/cdxserver_api.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode, urlsplit

from monitor.errors import MonitorError

WAYBACK_CDX = "https://web.archive.org/cdx/search/cdx"

ROWS_AT_ONCE = 20_000
"""Rows in one answer; the server is asked for the rest with the key that it gives."""

_COLUMNS = {"timestamp": "timestamp", "original": "url", "url": "url", "statuscode": "status", "status": "status", "mimetype": "mime"}
_COLUMNS |= {"mime": "mime", "digest": "digest"}
"""The columns' names, by those of either server."""

_PLAIN = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest")
"""The order of columns in plain lines (https://iipc.github.io/warc-specifications/specifications/cdx-format/cdx-2015/)."""

_REPLAYED = re.compile(r"/(\d{14})(?:[a-z]{2}_)?/(https?:/.+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """Hold one capture of an address."""

    timestamp: str
    """14 digits, UTC."""
    url: str
    status: str
    """Of the archived answer; "-" for a capture that only says that the body was the same as before ("revisit")."""
    digest: str

    @property
    def at(self) -> datetime:
        """Give the instant of the capture."""
        return read_timestamp(self.timestamp)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Hold the captures of one answer, oldest first, and the key for the rest."""

    captures: tuple[Capture, ...]
    resume_key: str | None = None


def write_query(cdx: str, url: str, *, since: datetime | None, until: datetime | None, resume_key: str | None = None) -> str:
    """Write the address that lists the captures of a page from one instant to another."""
    query = {"url": url, "output": "json", "limit": str(ROWS_AT_ONCE), "showResumeKey": "true"}
    if since is not None:
        query["from"] = write_timestamp(since)
    if until is not None:
        query["to"] = write_timestamp(until)
    if resume_key is not None:
        query["resumeKey"] = resume_key
    return f"{cdx}{'&' if urlsplit(cdx).query else '?'}{urlencode(query)}"


def read_timestamp(digits: str) -> datetime:
    """Read a timestamp; a shorter one is its beginning ("2024" is the first second of 2024). Raises ValueError."""
    padded = digits + "00000101000000"[len(digits) :]
    return datetime.strptime(padded, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def write_timestamp(at: datetime) -> str:
    """Write an instant as 14 digits."""
    return at.astimezone(UTC).strftime("%Y%m%d%H%M%S")


def read_answer(body: bytes) -> Answer:
    """Read a server's answer; raises MonitorError for one that is none of captures."""
    text = body.decode("utf-8", "replace").strip()
    try:
        if text.startswith("["):
            return _read_array(json.loads(text))
        rows = [
            json.loads(line) if line.startswith("{") else dict(zip(_PLAIN, line.split(" "), strict=False)) for line in text.splitlines()
        ]
        captures = _read_rows(rows)
    except (ValueError, TypeError, AttributeError) as error:
        raise MonitorError(f"the web archive's answer lists no captures ({text[:80]!r}): is --cdx the address of a CDX server?") from error
    if text and not captures:
        raise MonitorError(f"the web archive's answer lists no captures ({text[:80]!r}): is --cdx the address of a CDX server?")
    return Answer(captures=captures)


def _read_array(rows: list[list[str]]) -> Answer:
    if not rows:
        return Answer(captures=())
    resume_key = None
    if len(rows) > 2 and rows[-2] == [] and len(rows[-1]) == 1:
        resume_key, rows = rows[-1][0], rows[:-2]
    head, *rest = rows
    return Answer(captures=_read_rows([dict(zip(head, row, strict=False)) for row in rest]), resume_key=resume_key)


def _read_rows(rows: Sequence[dict[str, str]]) -> tuple[Capture, ...]:
    captures = []
    for row in rows:
        named = {_COLUMNS[name]: str(value) for name, value in row.items() if name in _COLUMNS}
        if not _is_timestamp(named.get("timestamp", "")) or not named.get("url"):
            continue
        revisit = named.get("mime") == "warc/revisit"
        status = "-" if revisit else named.get("status") or "-"
        captures.append(Capture(timestamp=named["timestamp"], url=named["url"], status=status, digest=named.get("digest", "")))
    return tuple(sorted(captures, key=lambda one: one.timestamp))


def _is_timestamp(digits: str) -> bool:
    """Tell whether a text is 14 digits that name an instant; a damaged index may name the 31st of June."""
    if re.fullmatch(r"\d{14}", digits, re.ASCII) is None:
        return False
    try:
        read_timestamp(digits)
    except ValueError:
        return False
    return True


def choose_captures(captures: Sequence[Capture], *, every: timedelta, after: datetime | None = None) -> list[Capture]:
    """Choose the captures to look at: those that hold a page, one in each span of time, the first of it; `after` one dealt with before."""
    chosen: list[Capture] = []
    last = after
    for capture in captures:
        if capture.status not in ("200", "-") or (after is not None and capture.at <= after):
            continue
        if last is None or capture.at >= last + every:
            chosen.append(capture)
            last = capture.at
    return chosen


def find_replay(cdx: str) -> str:
    """Guess from the address of a CDX server where its pages are replayed."""
    parts = urlsplit(cdx)
    if parts.path.endswith("/cdx/search/cdx"):
        return f"{parts.scheme}://{parts.netloc}/web/"
    path = parts.path.removesuffix("/").removesuffix("/index").removesuffix("/cdx").removesuffix("-cdx")
    return f"{parts.scheme}://{parts.netloc}{path}/"


def write_raw_address(replay: str, capture: Capture) -> str:
    """Write the address of a capture's page as it was, without the archive's banner and rewritten links."""
    return f"{replay.rstrip('/')}/{capture.timestamp}id_/{capture.url}"


def read_raw_address(address: str) -> tuple[datetime, str] | None:
    """Tell which capture an address of a replay shows: its instant and the page's own address."""
    found = _REPLAYED.search(address)
    return (read_timestamp(found.group(1)), found.group(2)) if found is not None and _is_timestamp(found.group(1)) else None
