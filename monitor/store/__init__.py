"""Keep the archive: the only importer of sqlalchemy.

Functions take a connection that a `Store` lends, and never commit: the block that borrowed it does. What reads (`reading`, where `views`
says what comes out) and what writes (`recording`, and `strands` for imported history) live apart; `blobs` keeps texts and pages,
`sentences` the index of what they say, `mail` what was sent; `schema` has the tables, and `alembic/` is the way to them.

Each name is loaded from its module when it is first asked for: a command that only reads need not load what writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazy import load_when_asked

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from monitor.store.blobs.lookalikes import Lookalikes
    from monitor.store.blobs.pages import load_pages, load_snapshot_pages
    from monitor.store.blobs.texts import load_text
    from monitor.store.claims import claim_due, find_next_due, list_claimants, release_claims, set_next_check
    from monitor.store.integrity import check_integrity
    from monitor.store.linked import list_linked_pages
    from monitor.store.reading.changes import find_change, find_finding, list_findings
    from monitor.store.reading.documents import find_documents, list_documents
    from monitor.store.reading.history import list_history
    from monitor.store.reading.looks import list_check_runs, list_snapshots
    from monitor.store.reading.status import list_status
    from monitor.store.reading.versions import find_version, list_versions
    from monitor.store.reading.views import ChangeView, DocumentView, FindingView, FlagView, HistoryEntry, VersionView
    from monitor.store.reading.watch_views import CheckRunView, LinkedView, Problem, SnapshotView, StatusView
    from monitor.store.recording.checks import Recorded, record_check
    from monitor.store.recording.register import register_sources
    from monitor.store.schema.migrate import SCHEMA_REVISION, schema_revision, upgrade
    from monitor.store.states import find_known_version, find_state, find_states
    from monitor.store.store import Store, open_store
    from monitor.store.strands.record import close_strand, record_strands
    from monitor.store.strands.rows import StrandWriter, open_strand
    from monitor.store.strands.standing import is_recorded, load_first_after, load_past_at, load_strand, load_successor, may_lead

__all__ = [
    "SCHEMA_REVISION",
    "ChangeView",
    "CheckRunView",
    "Connection",
    "DocumentView",
    "FindingView",
    "FlagView",
    "HistoryEntry",
    "LinkedView",
    "Lookalikes",
    "Problem",
    "Recorded",
    "SnapshotView",
    "StatusView",
    "Store",
    "StrandWriter",
    "VersionView",
    "check_integrity",
    "claim_due",
    "close_strand",
    "find_change",
    "find_documents",
    "find_finding",
    "find_known_version",
    "find_next_due",
    "find_state",
    "find_states",
    "find_version",
    "is_recorded",
    "list_check_runs",
    "list_claimants",
    "list_documents",
    "list_findings",
    "list_history",
    "list_linked_pages",
    "list_snapshots",
    "list_status",
    "list_versions",
    "load_first_after",
    "load_pages",
    "load_past_at",
    "load_snapshot_pages",
    "load_strand",
    "load_successor",
    "load_text",
    "may_lead",
    "open_store",
    "open_strand",
    "record_check",
    "record_strands",
    "register_sources",
    "release_claims",
    "schema_revision",
    "set_next_check",
    "upgrade",
]

_HOMES = {
    "Connection": "sqlalchemy",
    "claim_due": "monitor.store.claims",
    "find_next_due": "monitor.store.claims",
    "list_claimants": "monitor.store.claims",
    "release_claims": "monitor.store.claims",
    "set_next_check": "monitor.store.claims",
    "check_integrity": "monitor.store.integrity",
    "list_linked_pages": "monitor.store.linked",
    "Lookalikes": "monitor.store.blobs.lookalikes",
    "SCHEMA_REVISION": "monitor.store.schema.migrate",
    "schema_revision": "monitor.store.schema.migrate",
    "upgrade": "monitor.store.schema.migrate",
    "find_change": "monitor.store.reading.changes",
    "find_finding": "monitor.store.reading.changes",
    "list_findings": "monitor.store.reading.changes",
    "find_documents": "monitor.store.reading.documents",
    "list_documents": "monitor.store.reading.documents",
    "list_status": "monitor.store.reading.status",
    "list_check_runs": "monitor.store.reading.looks",
    "list_history": "monitor.store.reading.history",
    "list_snapshots": "monitor.store.reading.looks",
    "find_version": "monitor.store.reading.versions",
    "list_versions": "monitor.store.reading.versions",
    "Recorded": "monitor.store.recording.checks",
    "record_check": "monitor.store.recording.checks",
    "StrandWriter": "monitor.store.strands.rows",
    "close_strand": "monitor.store.strands.record",
    "open_strand": "monitor.store.strands.rows",
    "record_strands": "monitor.store.strands.record",
    "register_sources": "monitor.store.recording.register",
    "find_known_version": "monitor.store.states",
    "find_state": "monitor.store.states",
    "find_states": "monitor.store.states",
    "Store": "monitor.store.store",
    "open_store": "monitor.store.store",
    "is_recorded": "monitor.store.strands.standing",
    "load_first_after": "monitor.store.strands.standing",
    "load_past_at": "monitor.store.strands.standing",
    "load_strand": "monitor.store.strands.standing",
    "load_successor": "monitor.store.strands.standing",
    "may_lead": "monitor.store.strands.standing",
    "load_pages": "monitor.store.blobs.pages",
    "load_snapshot_pages": "monitor.store.blobs.pages",
    "load_text": "monitor.store.blobs.texts",
    "ChangeView": "monitor.store.reading.views",
    "CheckRunView": "monitor.store.reading.watch_views",
    "DocumentView": "monitor.store.reading.views",
    "FindingView": "monitor.store.reading.views",
    "FlagView": "monitor.store.reading.views",
    "HistoryEntry": "monitor.store.reading.views",
    "LinkedView": "monitor.store.reading.watch_views",
    "Problem": "monitor.store.reading.watch_views",
    "SnapshotView": "monitor.store.reading.watch_views",
    "StatusView": "monitor.store.reading.watch_views",
    "VersionView": "monitor.store.reading.views",
}

__getattr__ = load_when_asked(__name__, _HOMES)
