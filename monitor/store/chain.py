"""Link a document's snapshots by hash, so that none can be altered, dropped or slipped in without showing. Pure.

Everything is hashed as canonical JSON: UTF-8, keys sorted, no white space, instants as in `types.format_instant`. A page is hashed with all
that proves it (body by its digest); a snapshot with the digests of its pages; a link over the link before it and the snapshot:

    page      = sha256(json(page record))
    snapshot  = json({document, seq, observed_at, recorded_at, observer, fault, text_sha256, pages: [page, ...]})
                with "reference" where the observer's record has a name
    link(n)   = sha256(link(n - 1) + snapshot), as bytes; link(0) is 32 zero bytes

Only digests and times go in: whoever drops old page bodies keeps a chain that can still be checked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from monitor.store.schema.types import format_instant

FIRST_LINK = "00" * 32


def write_canonical_json(value: Any) -> bytes:
    """Write a JSON value in the one form that is hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def hash_page(
    *,
    url: str,
    final_url: str,
    status: int,
    redirects: Any,
    request_headers: Any,
    response_headers: Any,
    media_type: str | None,
    charset: str | None,
    body_sha256: str,
    started_at: datetime,
    finished_at: datetime,
) -> str:
    """Hash the record of one page (redirects and headers as the database keeps them)."""
    record = {
        "url": url,
        "final_url": final_url,
        "status": status,
        "redirects": redirects,
        "request_headers": request_headers,
        "response_headers": response_headers,
        "media_type": media_type,
        "charset": charset,
        "body_sha256": body_sha256,
        "started_at": format_instant(started_at),
        "finished_at": format_instant(finished_at),
    }
    return hashlib.sha256(write_canonical_json(record)).hexdigest()


def link_snapshot(
    previous: str,
    *,
    document: str,
    seq: int,
    observed_at: datetime,
    recorded_at: datetime,
    observer: str,
    fault: str | None,
    text_sha256: str | None,
    pages: Sequence[str],
    reference: str | None = None,
) -> str:
    """Give the link of a snapshot, as hex digits, from the link before it."""
    record = {
        "document": document,
        "seq": seq,
        "observed_at": format_instant(observed_at),
        "recorded_at": format_instant(recorded_at),
        "observer": observer,
        "fault": fault,
        "text_sha256": text_sha256,
        "pages": list(pages),
        **({} if reference is None else {"reference": reference}),
    }
    return hashlib.sha256(bytes.fromhex(previous) + write_canonical_json(record)).hexdigest()
