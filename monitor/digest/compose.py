"""Gather a digest from the archive, for sending or only for showing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from monitor.digest.choose import choose_documents, choose_findings, is_narrowed
from monitor.digest.corrections import tell_corrections
from monitor.digest.deadlines import Announced, find_announced, find_reminders
from monitor.digest.stories import StoryBook, gather_stories
from monitor.digest.tell import list_version_ids, name_telling, tell_change
from monitor.model import Subscription, is_alert
from monitor.periods import find_local_day, find_previous_hour
from monitor.report import ChangeView as ToldChange
from monitor.report import Counts, Digest, FaultView, LinkedView
from monitor.report.act_by import find_deadlines
from monitor.store import ChangeView, Connection, DocumentView, StatusView, list_documents, list_linked_pages, list_status
from monitor.store.mail.reading import (
    count_told,
    find_subscription,
    find_witness,
    list_news,
    list_reminders,
    list_reported,
    list_told,
)
from monitor.store.mail.views import News, ReminderKey, SubscriptionState
from monitor.store.marks import list_corrections
from monitor.store.reading.versions import list_versions_by_id

FAULTS_IN_ROW = 2
FAULT_LASTS_AFTER = timedelta(hours=24)
"""A page that fails is spoken of once it failed so often, or so long; a single bad answer is not worth a line."""

ANNOUNCED_WITHIN = timedelta(days=400)
"""How old a change may be whose announced day still lies ahead; texts announce weeks ahead, at most a year."""

Kind = Literal["news", "reminder", "heartbeat", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """Hold a digest with what the archive must note once it is made."""

    digest: Digest
    changes: tuple[tuple[int, str], ...]
    """Numbers of the changes told, each with what it is told as."""
    reminders: tuple[ReminderKey, ...]
    corrections: tuple[int, ...] = ()
    """Numbers of the marks that are told as corrections."""


def compose_digest(
    connection: Connection,
    subscription: Subscription,
    state: SubscriptionState | None,
    news: Sequence[News],
    *,
    now: datetime,
    covers_from: datetime,
    heartbeat: bool = False,
    digest_id: str | None = None,
) -> Composed:
    """Gather a digest of some news; its kind says whether there is anything to send.

    `state` says of what the subscription was reminded already (None: of nothing); `heartbeat` whether a digest without news should go out
    all the same.
    """
    documents = choose_documents(subscription, list_documents(connection))
    today = find_local_day(subscription, now)
    on_record = list_told(connection, now - ANNOUNCED_WITHIN, now)
    book = gather_stories(
        {one.change_id: one for one in (*on_record, *(one.change for one in news))}.values(),
        is_wanted=lambda one: one.document_id in documents,
    )
    told = _tell_news(connection, subscription, documents, news, book)
    announced = find_announced(on_record, documents, subscription, today=today, book=book)
    new_days, reminders = _choose_days(
        connection, state, announced, told, before=_list_told_days(book, on_record, told, state), today=today
    )
    corrections = (
        tell_corrections(connection, list_corrections(connection, state.subscription_id), documents, subscription)
        if state is not None
        else ()
    )
    kind: Kind = "news" if told or corrections else "reminder" if reminders else "heartbeat" if heartbeat else "nothing"
    shown = announced if kind in ("heartbeat", "nothing") else [one for one in announced if one in new_days or one in reminders]
    since = (state.last_made_at or state.started_at) if state is not None and kind == "heartbeat" else covers_from
    digest = Digest(
        name=subscription.name,
        kind=kind,
        made_at=now,
        covers_from=since,
        today=today,
        counts=_count(connection, documents, since),
        changes=tuple(change for _, change in told),
        deadlines=tuple(one.deadline for one in shown),
        reminders=tuple((one.deadline, one.change) for one in reminders),
        corrections=tuple(correction for _, correction in corrections),
        faults=tuple(_tell_fault(one) for one in list_status(connection) if one.document.document_id in documents and lasts(one, now)),
        linked=_tell_linked(connection, documents, since=(state.last_made_at or state.started_at) if state else covers_from, until=now),
        digest_id=digest_id,
        witness_sha256=find_witness(connection),
    )
    return Composed(
        digest=digest,
        changes=tuple((one.change.change_id, name_telling(one)) for one, _ in told),
        reminders=_list_covered([*new_days, *reminders]) if kind in ("news", "reminder") else (),
        corrections=tuple(one.mark_id for one, _ in corrections),
    )


def preview_digest(connection: Connection, subscription: Subscription, *, now: datetime, since: datetime | None = None) -> Digest:
    """Gather the digest of a subscription as it stands at `now`, recording nothing.

    It holds what was told since `since`; by default since yesterday's hour, and what the subscription's mails have not told yet.
    """
    state = find_subscription(connection, subscription.name)
    start = since or find_previous_hour(subscription, now)
    news = {(one.change.change_id, one.event): one for one in list_reported(connection, start, now)}
    if state is not None and since is None:
        news |= {
            (one.change.change_id, one.event): one for one in list_news(connection, state.subscription_id, until=now) if not one.continues
        }
        start = min(start, state.covered_until)
    return compose_digest(connection, subscription, state, tuple(news.values()), now=now, covers_from=start).digest


def lasts(status: StatusView, now: datetime) -> bool:
    """Tell whether a page has failed for long enough to be spoken of."""
    return status.faults_in_row >= FAULTS_IN_ROW or (status.fault_since is not None and now - status.fault_since >= FAULT_LASTS_AFTER)


def _tell_news(
    connection: Connection, subscription: Subscription, documents: Mapping[int, DocumentView], news: Sequence[News], book: StoryBook
) -> list[tuple[News, ToldChange]]:
    """Make what is told of each piece of news that a subscription asks for, in the order of the news."""
    chosen = []
    for one in news:
        findings = choose_findings(subscription, one.change.findings)
        wanted = not is_narrowed(subscription) or any(map(is_alert, findings))
        if one.change.document_id in documents and wanted and not one.continues:
            chosen.append((one, findings))
    versions = list_versions_by_id(connection, [number for one, _ in chosen for number in list_version_ids(one.change)])
    return [
        (
            one,
            tell_change(
                connection,
                one,
                documents[one.change.document_id],
                versions,
                findings,
                regions=subscription.regions,
                steps=book.find_steps(one.change.public_id),
            ),
        )
        for one, findings in chosen
    ]


def _choose_days(
    connection: Connection,
    state: SubscriptionState | None,
    announced: Sequence[Announced],
    told: Sequence[tuple[News, ToldChange]],
    *,
    before: set[tuple[str, date]],
    today: date,
) -> tuple[list[Announced], list[Announced]]:
    """Choose the days to act by that this digest is the first to tell, not in `before` (each with its story), and those it reminds of."""
    fresh = {
        (one.service, one.document, one.on) for one in find_deadlines([change for _, change in told if change.reason != "withdrawn"], today)
    }
    new_days = [one for one in announced if not fresh.isdisjoint(one.names) and (one.story, one.deadline.on) not in before]
    done = list_reminders(connection, state.subscription_id, since=today) if state is not None else frozenset()
    return new_days, [one for one in find_reminders(announced, done) if one not in new_days]


def _list_told_days(
    book: StoryBook, on_record: Sequence[ChangeView], told: Sequence[tuple[News, ToldChange]], state: SubscriptionState | None
) -> set[tuple[str, date]]:
    """List the days to act by that a subscription was told before, each with its story: a later piece of a story does not repeat them."""
    fresh = {one.change.public_id for one, _ in told}
    earlier = {
        one.public_id
        for one in on_record
        if one.public_id not in fresh and one.reported_at is not None and (state is None or one.reported_at > state.started_at)
    }
    return {
        (story.story, piece.announced_on)
        for story in book.stories
        for piece in story.pieces
        if piece.announced_on is not None and piece.change in earlier
    }


def _list_covered(announced: Sequence[Announced]) -> tuple[ReminderKey, ...]:
    return tuple(dict.fromkeys(key for one in announced for key in one.covered))


def _count(connection: Connection, documents: Mapping[int, DocumentView], since: datetime) -> Counts:
    followed = [one for one in list_status(connection) if one.document.document_id in documents]
    return Counts(
        watched=len(followed),
        read=sum(one.last_good_at is not None and one.last_good_at >= since for one in followed),
        changed=count_told(connection, list(documents), since),
        unreadable=sum(one.faults_in_row > 0 for one in followed),
    )


def _tell_linked(
    connection: Connection, documents: Mapping[int, DocumentView], *, since: datetime, until: datetime
) -> tuple[LinkedView, ...]:
    """Give the terms that a subscription's documents link to since its last digest; they wait for one, and make none by themselves."""
    return tuple(
        LinkedView(service=one.service, document=one.document, url=one.url, words=one.words, kind=one.kind, since=one.since)
        for one in list_linked_pages(connection, since=since, until=until)
        if one.document_id in documents
    )


def _tell_fault(status: StatusView) -> FaultView:
    return FaultView(
        service=status.document.service,
        document=status.document.document,
        url=status.document.urls[0] if status.document.urls else None,
        name=status.fault_name or "unreadable",
        detail=status.fault_detail or "",
        in_row=status.faults_in_row,
        since=status.fault_since,
        last_good_at=status.last_good_at,
    )
