"""Find the days to act by that lie ahead, and of which of them to remind. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from monitor.digest.choose import choose_findings
from monitor.digest.stories import StoryBook
from monitor.model import Finding, Reason, Subscription, is_alert
from monitor.report import ChangeView as ToldChange
from monitor.report.act_by import Deadline, find_deadlines
from monitor.report.wording import name_document
from monitor.store import ChangeView, DocumentView
from monitor.store.mail.views import ReminderKey
from monitor.story import find_family

REMIND_DAYS_AHEAD = (7, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """Hold a day to act by that lies ahead, with the document and the change that announced it."""

    document_id: int
    deadline: Deadline
    change: ToldChange
    """With the deciding finding only, and without a redline."""
    story: str = ""
    """The id of its story; a story's day is one, in however many documents it stands."""
    others: tuple[Announced, ...] = ()
    """The same day of the same story as other documents announce it."""

    @property
    def names(self) -> frozenset[tuple[str, str, date]]:
        """Name the documents that announce the day, with the day."""
        return frozenset((one.deadline.service, one.deadline.document, one.deadline.on) for one in (self, *self.others))

    @property
    def document_ids(self) -> tuple[int, ...]:
        """Give the documents that announce the day, this one's first."""
        return tuple(dict.fromkeys(one.document_id for one in (self, *self.others)))

    def list_keys(self, days_ahead: int) -> tuple[ReminderKey, ...]:
        """Name the reminder so many days ahead, for each document that announces the day."""
        return tuple(ReminderKey(document_id=one, deadline_on=self.deadline.on, days_ahead=days_ahead) for one in self.document_ids)

    @property
    def covered(self) -> tuple[ReminderKey, ...]:
        """Give the reminders that are dealt with once the day is spoken of today."""
        return tuple(key for days in REMIND_DAYS_AHEAD if self.deadline.days <= days for key in self.list_keys(days))


def find_announced(
    changes: Sequence[ChangeView],
    documents: Mapping[int, DocumentView],
    subscription: Subscription,
    *,
    today: date,
    book: StoryBook | None = None,
) -> tuple[Announced, ...]:
    """List the days ahead that the newest word on each topic of each followed document announces, nearest first.

    `changes` are those that were told and hold, newest first. A later text that goes the reader's way, or back to an earlier text, ends a
    day; a later one that only repeats the clause without a date does not. By the stories of `book`, the same day in several documents is
    one.
    """
    found: dict[tuple[int, date], Announced] = {}
    decided: set[tuple[int, str]] = set()
    gone_back: set[int] = set()
    for change in changes:
        document = documents.get(change.document_id)
        if document is None or change.document_id in gone_back:
            continue
        if any(one.done for one in change.findings):
            continue  # whoever acted on one finding of a change has acted on its day
        for finding in filter(is_alert, choose_findings(subscription, change.findings)):
            if (change.document_id, finding.topic) in decided:
                continue
            told = _tell(change, document, finding, subscription.regions)
            deadlines = find_deadlines((told,), today)
            if deadlines or finding.effect in ("restricted", "removed", "better"):
                decided.add((change.document_id, finding.topic))
            for deadline in deadlines:
                story = _find_story(book, change, finding)
                announced = Announced(document_id=change.document_id, deadline=deadline, change=told, story=story)
                found.setdefault((change.document_id, deadline.on), announced)
        if change.reason == Reason.ROLLBACK:
            gone_back.add(change.document_id)
    return tuple(sorted(_join(found.values()), key=lambda one: (one.deadline.on, one.deadline.service, one.deadline.document)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Hold how many days ahead are left out because of what readers said, and their words."""

    days: int
    words: tuple[str, ...]
    """Of done, wrong and mute."""


def find_left_out(
    changes: Sequence[ChangeView],
    documents: Mapping[int, DocumentView],
    subscription: Subscription,
    *,
    today: date,
    found: Sequence[Announced],
) -> LeftOut | None:
    """Count the days ahead that would be in `found` if no reader had spoken; None where there are none. See `find_announced`."""
    words = {one.public_id: _list_words(one) for one in changes}
    if not any(words.values()):
        return None
    unmarked = [replace(one, findings=tuple(replace(part, word=None, done=False) for part in one.findings)) for one in changes]
    known = {(service, on) for one in found for service, _, on in one.names}
    missing = [
        one
        for one in find_announced(unmarked, documents, subscription, today=today)
        if (one.deadline.service, one.deadline.on) not in known and words[str(one.change.change_id)]
    ]
    said = dict.fromkeys(word for one in missing for word in words[str(one.change.change_id)])
    days = {(one.deadline.service, one.deadline.on) for one in missing}
    return LeftOut(days=len(days), words=tuple(said)) if missing else None


def _list_words(change: ChangeView) -> tuple[str, ...]:
    """List the words by which a change's day is left out."""
    if any(one.done for one in change.findings):
        return ("done",)
    return tuple(dict.fromkeys(str(one.word) for one in change.findings if one.hushed))


def _find_story(book: StoryBook | None, change: ChangeView, finding: Finding) -> str:
    step = book.steps.get((change.public_id, find_family(finding))) if book is not None else None
    return step.story if step is not None else f"{change.public_id} {finding.topic}"


def _join(announced: Iterable[Announced]) -> Iterator[Announced]:
    """Make one of the same day of a story in several documents: the first that was seen speaks, or the first that names a way out."""
    by_story: dict[tuple[str, date], list[Announced]] = {}
    for one in announced:
        by_story.setdefault((one.story, one.deadline.on), []).append(one)
    for group in by_story.values():
        first, *others = sorted(group, key=lambda one: (not (one.deadline.way_out or one.deadline.target), one.change.new_first_seen_at))
        names = dict.fromkeys(name_document(one.deadline.service, one.deadline.document) for one in others)
        yield replace(first, others=tuple(others), deadline=replace(first.deadline, others=tuple(names)))


def find_reminders(announced: Sequence[Announced], done: Collection[ReminderKey]) -> tuple[Announced, ...]:
    """Choose the days of which to remind today: a reminder's time has come, and nobody spoke of the day since."""
    return tuple(one for one in announced if any(_is_due(one, days, done) for days in REMIND_DAYS_AHEAD))


def _is_due(one: Announced, days_ahead: int, done: Collection[ReminderKey]) -> bool:
    return one.deadline.days <= days_ahead and not any(key in done for key in one.list_keys(days_ahead))


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
