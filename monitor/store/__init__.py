"""Keep the archive: the only importer of sqlalchemy.

Functions take a connection that a `Store` lends, and never commit: the block that borrowed it does. What reads (`read_*`, `states`,
`texts`; `views` says what comes out) and what writes (`record*`, `register`, `claims`) live apart; `tables` is the schema, and `alembic/`
the way to it.

Each name is loaded from its module when it is first asked for: a command that only reads need not load what writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazy import load_when_asked

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from monitor.store.claims import claim_due, find_next_due, list_claimants, release_claims, set_next_check
    from monitor.store.integrity import check_integrity
    from monitor.store.linked import list_linked_pages
    from monitor.store.lookalikes import Lookalikes
    from monitor.store.migrate import SCHEMA_REVISION, schema_revision, upgrade
    from monitor.store.read_changes import find_change, find_finding, list_findings
    from monitor.store.read_documents import find_documents, list_documents
    from monitor.store.read_history import list_history
    from monitor.store.read_looks import list_check_runs, list_snapshots
    from monitor.store.read_pages import load_pages, load_snapshot_pages
    from monitor.store.read_status import list_status
    from monitor.store.read_versions import find_version, list_versions
    from monitor.store.record import Recorded, record_check
    from monitor.store.record_strand import close_strand, record_strands
    from monitor.store.register import register_sources
    from monitor.store.states import find_known_version, find_state
    from monitor.store.store import Store, open_store
    from monitor.store.strand_rows import StrandWriter, open_strand
    from monitor.store.strands import is_recorded, load_first_after, load_past_at, load_strand, load_successor, may_lead
    from monitor.store.texts import load_text
    from monitor.store.views import ChangeView, DocumentView, FindingView, FlagView, HistoryEntry, VersionView
    from monitor.store.watch_views import CheckRunView, LinkedView, Problem, SnapshotView, StatusView

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
    "Lookalikes": "monitor.store.lookalikes",
    "SCHEMA_REVISION": "monitor.store.migrate",
    "schema_revision": "monitor.store.migrate",
    "upgrade": "monitor.store.migrate",
    "find_change": "monitor.store.read_changes",
    "find_finding": "monitor.store.read_changes",
    "list_findings": "monitor.store.read_changes",
    "find_documents": "monitor.store.read_documents",
    "list_documents": "monitor.store.read_documents",
    "list_status": "monitor.store.read_status",
    "list_check_runs": "monitor.store.read_looks",
    "list_history": "monitor.store.read_history",
    "list_snapshots": "monitor.store.read_looks",
    "find_version": "monitor.store.read_versions",
    "list_versions": "monitor.store.read_versions",
    "Recorded": "monitor.store.record",
    "record_check": "monitor.store.record",
    "StrandWriter": "monitor.store.strand_rows",
    "close_strand": "monitor.store.record_strand",
    "open_strand": "monitor.store.strand_rows",
    "record_strands": "monitor.store.record_strand",
    "register_sources": "monitor.store.register",
    "find_known_version": "monitor.store.states",
    "find_state": "monitor.store.states",
    "Store": "monitor.store.store",
    "open_store": "monitor.store.store",
    "is_recorded": "monitor.store.strands",
    "load_first_after": "monitor.store.strands",
    "load_past_at": "monitor.store.strands",
    "load_strand": "monitor.store.strands",
    "load_successor": "monitor.store.strands",
    "may_lead": "monitor.store.strands",
    "load_pages": "monitor.store.read_pages",
    "load_snapshot_pages": "monitor.store.read_pages",
    "load_text": "monitor.store.texts",
    "ChangeView": "monitor.store.views",
    "CheckRunView": "monitor.store.watch_views",
    "DocumentView": "monitor.store.views",
    "FindingView": "monitor.store.views",
    "FlagView": "monitor.store.views",
    "HistoryEntry": "monitor.store.views",
    "LinkedView": "monitor.store.watch_views",
    "Problem": "monitor.store.watch_views",
    "SnapshotView": "monitor.store.watch_views",
    "StatusView": "monitor.store.watch_views",
    "VersionView": "monitor.store.views",
}

__getattr__ = load_when_asked(__name__, _HOMES)
