"""Name the nouns that every stage shares, as frozen values.

Rooms: `sources` (what to watch), `pages` (what a fetch brought), `documents` (what a page says),
`changes` (what became different and what follows), `archive` (what a check reads from and hands to the store), `mail` (how mail leaves).
"""

from monitor.model.archive import (
    BlobRole,
    CheckRecord,
    DocumentState,
    KnownVersion,
    Outcome,
    PendingChange,
    Reason,
    SnapshotRecord,
    VersionRecord,
    VersionState,
)
from monitor.model.changes import (
    AI_TRAINING,
    DEFAULT_CONSENT,
    Assessment,
    Change,
    Edit,
    EditKind,
    Effect,
    Fact,
    Finding,
    Level,
    LinkEdit,
    Passage,
    is_alert,
)
from monitor.model.documents import Block, BlockKind, Document, StatedDate
from monitor.model.mail import Mail, SmtpSettings
from monitor.model.pages import Fault, FaultKind, Fetched, Hop, NotModified, Page, Unreachable, Validators
from monitor.model.sources import DocumentKey, Range, Selection, Source, Sources, Subscription

__all__ = [
    "AI_TRAINING",
    "DEFAULT_CONSENT",
    "Assessment",
    "BlobRole",
    "Block",
    "BlockKind",
    "Change",
    "CheckRecord",
    "Document",
    "DocumentKey",
    "DocumentState",
    "Edit",
    "EditKind",
    "Effect",
    "Fact",
    "Fault",
    "FaultKind",
    "Fetched",
    "Finding",
    "Hop",
    "KnownVersion",
    "Level",
    "LinkEdit",
    "Mail",
    "NotModified",
    "Outcome",
    "Page",
    "Passage",
    "PendingChange",
    "Range",
    "Reason",
    "Selection",
    "SmtpSettings",
    "SnapshotRecord",
    "Source",
    "Sources",
    "StatedDate",
    "Subscription",
    "Unreachable",
    "Validators",
    "VersionRecord",
    "VersionState",
    "is_alert",
]
