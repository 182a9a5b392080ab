"""Play the year: real checks over loopback, with a clock that leaps from one due instant to the next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from monitor.check import CheckOptions, CheckResult, check_documents
from monitor.decide import SECOND_LOOK_AFTER
from monitor.demo.site import Site
from monitor.demo.story import BEGINS, ENDS, FIRST_LOOK, STORY
from monitor.demo.texts import ADDRESSES, SERVICE
from monitor.digest import deliver_due_digests
from monitor.digest.stories import gather_stories
from monitor.fetch import HostGate, fetch_source
from monitor.model import DocumentKey, Fetched, NotModified, Outcome, Reason, SmtpSettings, Source, Subscription, Unreachable, Validators
from monitor.net import open_client
from monitor.periods import find_next_hour
from monitor.store import claim_due, find_next_due, register_sources, set_next_check
from monitor.store.mail.reading import find_digest
from monitor.store.reading.changes import list_joinable

if TYPE_CHECKING:
    from monitor.check.look import Fetch
    from monitor.digest.stories import StoryBook
    from monitor.store import Store

EVERY = timedelta(days=7)
"""A look a week in quiet times keeps the demonstration short; a daemon looks twice a day."""
_LOOKS_AROUND = (timedelta(hours=-18), timedelta(hours=3))
"""Around what the site does, looks fall as a daemon's would: one on the evening before, one in the morning after."""
_AFTER_FAULT = timedelta(hours=12)
_STIRRED = (timedelta(days=8), timedelta(days=2))
"""How long before an event (which may have been announced for its day) and after it the digest's hour is kept each day."""
READER = Subscription(name="reader", to=("reader@larkspur.example",), at=time(7, 30), timezone="Europe/Brussels")
SOURCES = tuple(Source(service=SERVICE, document=name, urls=(address,), every=EVERY) for name, address in ADDRESSES.items())
OPTIONS = CheckOptions(workers=1, second_look_after=SECOND_LOOK_AFTER)
_SITE_CHANGES_AT = time(5)
_CLAIM = timedelta(minutes=15)
_NOWHERE = SmtpSettings(host="larkspur.example", port=25, security="none", sender="monitor@larkspur.example")
"""What mails are made with; they are kept, and none is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Hold a check that is worth a line: what the page did, and what the check found."""

    at: datetime
    does: str
    result: CheckResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Hold a digest as it would have been mailed; its kind is news, reminder or heartbeat."""

    at: datetime
    kind: str
    subject: str
    text: str
    html: str


@dataclass(slots=True)
class Clock:
    """Hold the time of the made-up year."""

    now: datetime

    def __call__(self) -> datetime:
        """Give it."""
        return self.now


@dataclass(slots=True)
class _Thread:
    """Follow what one document does: the words for the looks that will be worth a line."""

    words: deque[str] = field(default_factory=lambda: deque((FIRST_LOOK,)))
    fresh: bool = True
    """Whether no look has come since the last event."""
    failed: bool = False


class Year:
    """Hold the year under way: its clock, its site, and what is still to come."""

    def __init__(self, store: Store, site: Site) -> None:
        self.clock = Clock(_at(BEGINS))
        self.checks = 0
        self._store, self._site = store, site
        self._events = deque(STORY)
        self._looks = deque(sorted((_at(event.on) + after, event.document) for event in STORY for after in _LOOKS_AROUND))
        self._threads = {name: _Thread() for name in ADDRESSES}

    def play(self) -> Iterator[Moment | Letter]:
        """Play it from the first look on, and yield what is worth a line as it happens; raises StoreError."""
        with self._store.write() as connection:
            register_sources(connection, SOURCES, now=self.clock.now)
        with open_client(proxy=self._site.proxy, trust_environment=False) as client:
            gate = HostGate(gap_s=0)

            def fetch(source: Source, validators: Sequence[Validators]) -> Fetched | NotModified | Unreachable:
                return fetch_source(client, source, validators, gate=gate, clock=self.clock)

            digest_at = self.clock.now  # the subscription begins with the year
            while self.clock.now < _at(ENDS):
                self._begin_events()
                if self.clock.now == digest_at:
                    yield from self._deliver_due()
                    digest_at = _find_next_digest(self.clock.now)
                while self._looks and self._looks[0][0] <= self.clock.now:
                    self._set_look(self._looks.popleft()[1], at=self.clock.now)
                yield from self._check_due(fetch)
                self.clock.now = min(_at(ENDS), self._find_next_check(), digest_at, *(at for at, _ in islice(self._looks, 1)))

    def read_stories(self) -> StoryBook:
        """Join what was recorded so far into stories."""
        with self._store.read() as connection:
            return gather_stories(list_joinable(connection))

    def _begin_events(self) -> None:
        while self._events and _at(self._events[0].on) <= self.clock.now:
            event = self._events.popleft()
            self._site.change(event.document, event.change, once=event.once)
            self._threads[event.document] = _Thread(words=deque((event.does, *event.then)))

    def _check_due(self, fetch: Fetch) -> Iterator[Moment]:
        with self._store.write() as connection:
            due = claim_due(connection, now=self.clock.now, until=self.clock.now + _CLAIM, by="demo", limit=len(SOURCES))
        for source in SOURCES:
            if source.key in due:
                (result,) = check_documents(self._store, (source,), fetch, options=OPTIONS)
                self.checks += 1
                thread = self._threads[source.document]
                if _is_worth_a_line(result, thread):
                    yield Moment(at=self.clock.now, does=thread.words.popleft() if thread.words else "", result=result)
                thread.fresh = False
                thread.failed = result.record.outcome is Outcome.FAULT
                if thread.failed:
                    self._set_look(source.document, at=self.clock.now + _AFTER_FAULT)

    def _deliver_due(self) -> Iterator[Letter]:
        sent = deliver_due_digests(self._store, (READER,), smtp=_NOWHERE, now=self.clock.now, send=lambda *_: None)
        for one in sent:
            with self._store.read() as connection:
                made = find_digest(connection, one.digest_id)
            mail = made.mail
            yield Letter(at=self.clock.now, kind=made.kind, subject=mail.subject, text=mail.text, html=mail.html)

    def _set_look(self, document: str, *, at: datetime) -> None:
        with self._store.write() as connection:
            set_next_check(connection, DocumentKey(SERVICE, document), at=at)

    def _find_next_check(self) -> datetime:
        with self._store.read() as connection:
            return find_next_due(connection) or _at(ENDS)


def _at(day: date) -> datetime:
    return datetime.combine(day, _SITE_CHANGES_AT, UTC)


def _find_next_digest(now: datetime) -> datetime:
    """Give the next hour of a digest; in quiet times one a week, since on the days between there is nothing to tell."""
    hour = find_next_hour(READER, now)
    for _ in range(6):
        if any(_at(event.on) - _STIRRED[0] <= hour <= _at(event.on) + _STIRRED[1] for event in STORY):
            break
        hour = find_next_hour(READER, hour)
    return hour


def _is_worth_a_line(result: CheckResult, thread: _Thread) -> bool:
    """Tell whether it is the first look after an event, or a further one that found more than the last."""
    record = result.record
    if thread.fresh or record.outcome is not Outcome.UNCHANGED:
        return True
    return bool(thread.words) and (record.reason == Reason.CONFIRMED or thread.failed)
