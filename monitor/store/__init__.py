"""Keep the archive: the only importer of sqlalchemy.

Functions take a connection that a `Store` lends, and never commit: the block that borrowed it does. What reads (`read_*`, `states`,
`texts`; `views` says what comes out) and what writes (`record*`, `register`, `claims`) live apart; `tables` is the schema, and `alembic/`
the way to it.
"""

from sqlalchemy import Connection

from monitor.store.claims import claim_due, find_next_due, list_claimants, release_claims, set_next_check
from monitor.store.integrity import check_integrity
from monitor.store.linked import list_linked_pages
from monitor.store.migrate import SCHEMA_REVISION, schema_revision, upgrade
from monitor.store.read_changes import find_change, find_finding, list_findings
from monitor.store.read_documents import find_documents, list_documents, list_status
from monitor.store.read_history import list_check_runs, list_history, list_snapshots
from monitor.store.read_versions import find_version, list_versions
from monitor.store.record import Recorded, record_check
from monitor.store.record_strands import StrandWriter, close_strand, open_strand, record_strands
from monitor.store.register import register_sources
from monitor.store.states import find_known_version, find_state
from monitor.store.store import Store, open_store
from monitor.store.strands import is_recorded, load_past_at, load_strand, load_successor, may_lead
from monitor.store.texts import load_pages, load_snapshot_pages, load_text
from monitor.store.views import (
    ChangeView,
    CheckRunView,
    DocumentView,
    FindingView,
    FlagView,
    HistoryEntry,
    LinkedView,
    Problem,
    SnapshotView,
    StatusView,
    VersionView,
)

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
