"""Take over a list of sources and what an earlier process left behind: at the start, and whenever the list or the clock changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from monitor.daemon.claimants import is_gone
from monitor.daemon.logs import log
from monitor.daemon.timetable import find_belated
from monitor.model import DocumentKey, Sources
from monitor.store import list_claimants, list_status, register_sources, release_claims, set_next_check

if TYPE_CHECKING:
    from monitor.store import Store


def take_over(store: Store, sources: Sources, *, now: datetime) -> None:
    """Register the sources, give back the claims of processes that are gone, and mend next checks that lie too far ahead.

    One commit; raises StoreError.
    """
    every = {source.key: source.every for source in sources.sources}
    with store.write() as connection:
        register_sources(connection, sources.sources, now=now)
        for name in list_claimants(connection):
            if is_gone(name):
                release_claims(connection, by=name)
                log("claims_released", of=name)
        planned = {DocumentKey(row.document.service, row.document.document): row for row in list_status(connection)}
        belated = find_belated(planned, every, now=now)
        for key, at in belated.items():
            set_next_check(connection, key, at=at)
    if belated:
        log("checks_brought_forward", documents=len(belated))
