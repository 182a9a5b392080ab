"""The daily tick: let go of pages that are kept long enough."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from monitor.daemon.logs import log

if TYPE_CHECKING:
    from monitor.store import Store


def let_pages_go(store: Store, *, before: datetime) -> None:
    """Drop the bytes of pages fetched before an instant, and log it where there were any; raises StoreError."""
    from monitor.store.blobs.retention import thin_pages

    with store.write() as connection:
        thinned = thin_pages(connection, before=before)
    if thinned.pages:
        log("pages_let_go", pages=thinned.pages, size_bytes=thinned.size_bytes, before=before)
