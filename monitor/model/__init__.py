"""Name the nouns that every stage shares, as frozen values.

Rooms: `sources` (what to watch), `pages` (what a fetch brought), `documents` (what a page says), `faults` (why it is none),
`changes` (what became different), `findings` (what follows from it), `outcomes` (how a check ends, and why),
`archive` (what a check reads from and hands to the store), `mail` (how mail leaves), `marks` (what readers say of a finding).

Each name is loaded from its module when it is first asked for: who reads findings need not load what a fetch brings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazy import load_when_asked

if TYPE_CHECKING:
    from monitor.model.archive import (
        BlobRole,
        CheckRecord,
        DocumentState,
        Doubt,
        KnownVersion,
        LinkedPage,
        PendingChange,
        Settlement,
        SnapshotRecord,
        VersionRecord,
        VersionState,
        was_seen_here,
    )
    from monitor.model.changes import Assessment, Change, Edit, EditKind, LinkEdit, Passage
    from monitor.model.documents import Block, BlockKind, Document, StatedDate
    from monitor.model.faults import Fault, FaultKind
    from monitor.model.findings import AI_TRAINING, BUILT_IN_TOPICS, DEFAULT_CONSENT, Effect, Fact, Finding, Level, is_alert
    from monitor.model.mail import Mail, SmtpSettings
    from monitor.model.marks import HUSHING, Word
    from monitor.model.outcomes import Outcome, Reason
    from monitor.model.pages import Fetched, Hop, NotModified, Page, Unreachable, Validators
    from monitor.model.sources import DocumentKey, Range, Selection, Source, Sources, Subscription, Topic

__all__ = [
    "AI_TRAINING",
    "BUILT_IN_TOPICS",
    "DEFAULT_CONSENT",
    "HUSHING",
    "Assessment",
    "BlobRole",
    "Block",
    "BlockKind",
    "Change",
    "CheckRecord",
    "Document",
    "DocumentKey",
    "DocumentState",
    "Doubt",
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
    "LinkedPage",
    "Mail",
    "NotModified",
    "Outcome",
    "Page",
    "Passage",
    "PendingChange",
    "Range",
    "Reason",
    "Selection",
    "Settlement",
    "SmtpSettings",
    "SnapshotRecord",
    "Source",
    "Sources",
    "StatedDate",
    "Subscription",
    "Topic",
    "Unreachable",
    "Validators",
    "VersionRecord",
    "VersionState",
    "Word",
    "is_alert",
    "was_seen_here",
]

_HOMES = {
    "AI_TRAINING": "monitor.model.findings",
    "Assessment": "monitor.model.changes",
    "BUILT_IN_TOPICS": "monitor.model.findings",
    "BlobRole": "monitor.model.archive",
    "Block": "monitor.model.documents",
    "BlockKind": "monitor.model.documents",
    "Change": "monitor.model.changes",
    "CheckRecord": "monitor.model.archive",
    "DEFAULT_CONSENT": "monitor.model.findings",
    "Document": "monitor.model.documents",
    "DocumentKey": "monitor.model.sources",
    "DocumentState": "monitor.model.archive",
    "Doubt": "monitor.model.archive",
    "Edit": "monitor.model.changes",
    "EditKind": "monitor.model.changes",
    "Effect": "monitor.model.findings",
    "Fact": "monitor.model.findings",
    "Fault": "monitor.model.faults",
    "FaultKind": "monitor.model.faults",
    "Fetched": "monitor.model.pages",
    "Finding": "monitor.model.findings",
    "HUSHING": "monitor.model.marks",
    "Hop": "monitor.model.pages",
    "KnownVersion": "monitor.model.archive",
    "Level": "monitor.model.findings",
    "LinkEdit": "monitor.model.changes",
    "LinkedPage": "monitor.model.archive",
    "Mail": "monitor.model.mail",
    "NotModified": "monitor.model.pages",
    "Outcome": "monitor.model.outcomes",
    "Page": "monitor.model.pages",
    "Passage": "monitor.model.changes",
    "PendingChange": "monitor.model.archive",
    "Range": "monitor.model.sources",
    "Reason": "monitor.model.outcomes",
    "Selection": "monitor.model.sources",
    "Settlement": "monitor.model.archive",
    "SmtpSettings": "monitor.model.mail",
    "SnapshotRecord": "monitor.model.archive",
    "Source": "monitor.model.sources",
    "Sources": "monitor.model.sources",
    "StatedDate": "monitor.model.documents",
    "Subscription": "monitor.model.sources",
    "Topic": "monitor.model.sources",
    "Unreachable": "monitor.model.pages",
    "Validators": "monitor.model.pages",
    "VersionRecord": "monitor.model.archive",
    "VersionState": "monitor.model.archive",
    "Word": "monitor.model.marks",
    "is_alert": "monitor.model.findings",
    "was_seen_here": "monitor.model.archive",
}

__getattr__ = load_when_asked(__name__, _HOMES)
