"""Give each test an archive of made-up services, and subscribers whose mail is collected."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from monitor.digest import Sent, deliver_due_digests
from monitor.errors import DeliveryError
from monitor.model import (
    AI_TRAINING,
    Assessment,
    Change,
    DocumentKey,
    Edit,
    EditKind,
    Fact,
    Fault,
    FaultKind,
    Finding,
    Outcome,
    SmtpSettings,
    SnapshotRecord,
    Subscription,
)
from monitor.store import Store, open_store, register_sources
from tests.deliver.conftest import plain_server as plain_server
from tests.deliver.conftest import start as start
from tests.store.making import HALF_DAY, Walk, make_source

SMTP = SmtpSettings(host="localhost", port=25, security="none", sender="monitor@example.org")
START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
"""A Monday noon."""


def make_finding(**values: Any) -> Finding:
    """Make a finding; `facts` is a mapping from name to value."""
    facts = tuple(Fact(name=name, value=value) for name, value in values.pop("facts", {}).items())
    given = {
        "topic": AI_TRAINING,
        "effect": "introduced",
        "level": "high",
        "rule": "example",
        "new": "We may use your posts to train our models.",
    }
    return Finding(**{**given, **values, "facts": facts})


@dataclass
class Archive:
    """Record checks at instants of our choosing."""

    store: Store
    walks: dict[str, Walk] = field(default_factory=dict)

    def watch(self, *names: str, at: datetime = START, **tags: tuple[str, ...]) -> None:
        """Watch documents (`Service/Document`), each with a confirmed first text; `tags` by service."""
        with self.store.write() as connection:
            sources = [make_source(name, tags=tags.get(name.partition("/")[0], ())) for name in names]
            register_sources(connection, sources, now=at - 3 * HALF_DAY)
        for name in names:
            self.walks[name] = Walk(self.store, DocumentKey(*name.split("/")), at=at - 3 * HALF_DAY)
            self.walks[name].first(f"# {name}\n\n## 1. Use\n\nWe keep your name.\n")

    def _at(self, name: str, at: datetime) -> Walk:
        walk = self.walks[name]
        walk.at = at - HALF_DAY
        return walk

    def hold(self, name: str, at: datetime, text: str, *findings: Finding, told: bool = False) -> None:
        """Record a new text seen once; told at once if `told`."""
        self._at(name, at).record(
            Outcome.CHANGED if told else Outcome.SILENT,
            "news" if told else "pending",
            _body(name, text),
            hold=True,
            pending_reason="news",
            report=told,
            assessment=_assess(*findings),
            rules_version=1,
        )

    def change(self, name: str, at: datetime, text: str, *findings: Finding, reason: str = "news") -> None:
        """Record a confirmed change that is told at an instant."""
        self.hold(name, at - timedelta(hours=6), text, *findings)
        self._at(name, at).record(
            Outcome.CHANGED,
            reason,
            _body(name, text),
            accept=True,
            confirm=True,
            report=True,
            assessment=_assess(*findings),
            rules_version=1,
        )

    def confirm(self, name: str, at: datetime, text: str) -> None:
        """Record the second look at a text that was told at once."""
        self._at(name, at).confirm(_body(name, text), told=True)

    def withdraw(self, name: str, at: datetime) -> None:
        """Record that a told text was gone again."""
        self._at(name, at).record(
            Outcome.CHANGED, "withdrawn", f"# {name}\n\n## 1. Use\n\nWe keep your name.\n", drop_pending=True, report=True
        )

    def look(self, name: str, at: datetime) -> None:
        """Record a look that found nothing new."""
        self._at(name, at).record(Outcome.UNCHANGED, "not_modified")

    def fail(self, name: str, at: datetime, fault: str = "login_wall") -> None:
        """Record a look that failed."""
        snapshot = SnapshotRecord(
            pages=(), observed_at=at, fault=Fault(kind=FaultKind.DAMAGED_NEW, name=fault, detail="A password is asked for.")
        )
        self._at(name, at).record(Outcome.FAULT, fault, snapshot=snapshot)


def _body(name: str, text: str) -> str:
    return f"# {name}\n\n## 1. Use\n\n{text}\n\n## 2. Contact\n\nQuestions about privacy: privacy@acme.example\n"


def _assess(*findings: Finding) -> Assessment:
    return Assessment(change=Change(edits=(Edit(kind=EditKind.ADDED),)), findings=findings)


@dataclass
class Post:
    """Send digests, and collect what was sent; refuse while `error` is set."""

    store: Store
    subscriptions: tuple[Subscription, ...]
    smtp: SmtpSettings | None = SMTP
    messages: list[EmailMessage] = field(default_factory=list)
    error: BaseException | None = None
    tries: int = 0

    def send(self, smtp: SmtpSettings, message: EmailMessage) -> None:
        """Take one message, or refuse it."""
        self.tries += 1
        if self.error is not None:
            raise self.error
        self.messages.append(message)

    def tick(self, now: datetime) -> tuple[Sent, ...]:
        """Let the minute `now` pass."""
        return deliver_due_digests(self.store, self.subscriptions, smtp=self.smtp, now=now, send=self.send)

    def pass_days(self, start: datetime, days: int) -> list[tuple[datetime, str]]:
        """Let days pass, with a tick at 07:30 and one at 19:30 UTC; give the instant and subject of each message."""
        sent: list[tuple[datetime, str]] = []
        now = start.replace(hour=7, minute=30)
        while now < start + timedelta(days=days):
            now += timedelta(hours=12)
            sent += [(now, one.subject) for one in self.tick(now) if one.outcome == "sent"]
        return sent

    @property
    def subjects(self) -> list[str]:
        """Give the subjects of what was sent."""
        return [str(message["Subject"]) for message in self.messages]


def subscribe(*to: str, name: str = "me", at: time = time(7, 30), **values: Any) -> Subscription:
    """Make a subscription."""
    return Subscription(name=name, to=to or ("me@example.net",), at=at, **values)


def passing(words: str = "busy", *, server: bool = True) -> DeliveryError:
    """Make an error that passes."""
    return DeliveryError(words, passing=True, server=server)


def lasting(words: str = "no such user", *, server: bool = False) -> DeliveryError:
    """Make an error that does not pass by itself."""
    return DeliveryError(words, passing=False, server=server)


@pytest.fixture(scope="session")
def empty_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one archive with all tables and nothing in them, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "monitor.db"
    open_store(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def archive(empty_archive: Path, tmp_path: Path) -> Iterator[Archive]:
    """Open an archive that watches two documents of Acme and one of Zebra."""
    shutil.copyfile(empty_archive, tmp_path / "monitor.db")
    with open_store(f"sqlite:///{tmp_path / 'monitor.db'}") as store:
        archive = Archive(store)
        archive.watch("Acme/Privacy Policy", "Acme/Terms", "Zebra/Terms", Zebra=("social",))
        yield archive
