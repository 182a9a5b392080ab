"""Find the days to act by that lie ahead, and of which of them to remind. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.digest.choose import choose_findings
from monitor.model import Finding, Reason, Subscription, is_alert
from monitor.report import ChangeView as ToldChange
from monitor.report.wording import Deadline, find_deadlines
from monitor.store import ChangeView, DocumentView
from monitor.store.digest_views import ReminderKey

REMIND_DAYS_AHEAD = (7, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """Hold a day to act by that lies ahead, with the document and the change that announced it."""

    document_id: int
    deadline: Deadline
    change: ToldChange
    """With the deciding finding only, and without a redline."""

    def key(self, days_ahead: int) -> ReminderKey:
        """Name the reminder so many days ahead."""
        return ReminderKey(document_id=self.document_id, deadline_on=self.deadline.on, days_ahead=days_ahead)

    @property
    def covered(self) -> tuple[ReminderKey, ...]:
        """Give the reminders that are dealt with once the day is spoken of today."""
        return tuple(self.key(days) for days in REMIND_DAYS_AHEAD if self.deadline.days <= days)


def find_announced(
    changes: Sequence[ChangeView], documents: Mapping[int, DocumentView], subscription: Subscription, *, today: date
) -> tuple[Announced, ...]:
    """List the days ahead that the newest word on each topic of each followed document announces, nearest first.

    `changes` are those that were told and hold, newest first. A later text that goes the reader's way, or back to an earlier text, ends a
    day; a later one that only repeats the clause without a date does not.
    """
    found: dict[tuple[int, date], Announced] = {}
    decided: set[tuple[int, str]] = set()
    gone_back: set[int] = set()
    for change in changes:
        document = documents.get(change.document_id)
        if document is None or change.document_id in gone_back:
            continue
        for finding in filter(is_alert, choose_findings(subscription, [one for one in change.findings if not one.done])):
            if (change.document_id, finding.topic) in decided:
                continue
            told = _tell(change, document, finding, subscription.regions)
            deadlines = find_deadlines((told,), today)
            if deadlines or finding.effect in ("restricted", "removed", "better"):
                decided.add((change.document_id, finding.topic))
            for deadline in deadlines:
                announced = Announced(document_id=change.document_id, deadline=deadline, change=told)
                found.setdefault((change.document_id, deadline.on), announced)
        if change.reason == Reason.ROLLBACK:
            gone_back.add(change.document_id)
    return tuple(sorted(found.values(), key=lambda one: (one.deadline.on, one.deadline.service, one.deadline.document)))


def find_reminders(announced: Sequence[Announced], done: Collection[ReminderKey]) -> tuple[Announced, ...]:
    """Choose the days of which to remind today: a reminder's time has come, and nobody spoke of the day since."""
    return tuple(one for one in announced if any(key not in done for key in one.covered))


def _tell(change: ChangeView, document: DocumentView, finding: Finding, regions: tuple[str, ...]) -> ToldChange:
    return ToldChange(
        service=document.service,
        document=document.document,
        url=document.urls[0] if document.urls else None,
        new_first_seen_at=change.new_first_seen_at,
        findings=(finding,),
        reason=change.reason,
        confirmed_at=change.confirmed_at,
        change_id=change.public_id,
        regions=regions,
        document_regions=document.regions,
    )
