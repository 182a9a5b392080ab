"""Count what imported history holds that readers ask of: texts, changes, findings, faults."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.importers.follow import would_be_told
from monitor.model import is_alert
from monitor.model.imports import StrandRecord


@dataclass(slots=True, kw_only=True)
class Counts:
    """Hold the counts of an import; filled as it goes."""

    versions: int = 0
    """Texts that are new in this database."""
    changes: int = 0
    """Changes that a reader would have been told of."""
    findings: int = 0
    """Findings of those changes, mentions left out."""
    silent: int = 0
    """Steps that are no news: flaps, returns, cosmetic edits, upgrades of the archive's own reading."""
    faults: int = 0
    """Records that are no documents: cut short, doubled, walls, empty; alike ones in a row count once."""

    def count(self, record: StrandRecord) -> None:
        """Count a stretch of history, but for its texts: only whoever writes them knows which are new."""
        for change in record.changes:
            loud = would_be_told(change)
            self.changes += loud
            self.silent += change.state != "pending" and not loud
            self.findings += sum(map(is_alert, change.findings)) if loud else 0
        self.faults += sum(snapshot.fault is not None for snapshot in record.snapshots)
