"""Write pages as a WARC file, which web archives' tools open (ISO 28500). Needs the extra `warc`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from monitor.errors import UsageError
from monitor.evidence.choose import Chosen
from monitor.model import Page

if TYPE_CHECKING:
    from warcio.warcwriter import WARCWriter

_UNDONE = ("content-encoding", "transfer-encoding", "content-length")
"""Headers that speak of the bytes on the line: the body is kept with their work undone, so they are given as X-Archive-Orig-*."""


def write_warc(path: Path, chosen: Chosen, pages: Mapping[int, tuple[Page, ...]], *, now: datetime, program: str) -> None:
    """Write every page with its request and the redirects that led to it; raises UsageError where warcio is not installed."""
    try:
        from warcio.warcwriter import WARCWriter
    except ImportError as error:
        raise UsageError("--warc needs what writes such files: pip install warcio") from error
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True, warc_version="1.1")
        about = {
            "software": f"terms-change-monitor {program}",
            "format": "WARC File Format 1.1",
            "description": f"Pages of {chosen.document}",
            "created": _write_instant(now),
        }
        writer.write_record(writer.create_warcinfo_record(path.name, about))
        for link in chosen.links:
            for page in pages.get(link.snapshot_id, ()):
                _write_page(writer, page, link.public_id)


def _write_page(writer: WARCWriter, page: Page, snapshot: str) -> None:
    at = _write_instant(page.finished_at)
    for hop in page.hops:
        headers = [("Location", hop.location)]
        writer.write_record(_make_response(writer, hop.url, hop.status, headers, b"", {"WARC-Date": at}))
    named = {"WARC-Date": at, "WARC-Source-URI": page.url} if page.url != page.final_url else {"WARC-Date": at}
    headers = [(f"X-Archive-Orig-{name}" if name in _UNDONE else name, value) for name, value in page.response_headers]
    headers.append(("Content-Length", str(len(page.body))))
    response = _make_response(writer, page.final_url, page.status, headers, page.body, named | {"Monitor-Snapshot": snapshot})
    writer.write_request_response_pair(_make_request(writer, page, at), response)


def _make_response(writer: WARCWriter, url: str, status: int, headers: list[tuple[str, str]], body: bytes, named: dict[str, str]) -> Any:
    from warcio.statusandheaders import StatusAndHeaders

    reason = next((one.phrase for one in HTTPStatus if one.value == status), "")
    clean = [(name, _clean(value)) for name, value in headers]
    http = StatusAndHeaders(f"{status} {reason}".strip(), clean, protocol="HTTP/1.1")
    return writer.create_warc_record(url, "response", payload=BytesIO(body), http_headers=http, warc_headers_dict=named)


def _make_request(writer: WARCWriter, page: Page, at: str) -> Any:
    from warcio.statusandheaders import StatusAndHeaders

    parts = urlsplit(page.final_url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = [(name, _clean(value)) for name, value in page.request_headers]
    http = StatusAndHeaders(f"GET {target} HTTP/1.1", headers, is_http_request=True)
    return writer.create_warc_record(
        page.final_url, "request", payload=BytesIO(b""), http_headers=http, warc_headers_dict={"WARC-Date": at}
    )


def _clean(value: str) -> str:
    return " ".join(value.split())


def _write_instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
