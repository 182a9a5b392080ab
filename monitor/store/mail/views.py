"""Say what the archive tells of subscriptions, digests and deliveries, and what it takes to record one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from monitor.model import Mail
from monitor.store.reading.views import ChangeView

Event = Literal["reported", "withdrawn"]
"""What there is to tell of a change: that it came, and (of one that was told before it was confirmed) that it is gone again."""
DigestKind = Literal["news", "reminder", "heartbeat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionState:
    """Say how far a subscription's digests have come."""

    subscription_id: int
    name: str
    started_at: datetime
    covered_until: datetime
    last_made_at: datetime | None
    """When its last digest was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Hold what a subscription's digests have not dealt with yet."""

    change: ChangeView
    event: Event
    continues: bool = False
    """Whether the change only took over one that was dealt with: the same news, in a text that differs a little."""

    @property
    def events(self) -> tuple[tuple[int, Event], ...]:
        """Give what is dealt with once this is."""
        reported: tuple[tuple[int, Event], ...] = ((self.change.change_id, "reported"),)
        return (*reported, (self.change.change_id, "withdrawn")) if self.event == "withdrawn" else reported


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderKey:
    """Name a reminder: so many days ahead of a day that a document announced."""

    document_id: int
    deadline_on: date
    days_ahead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestRecord:
    """Hand over a digest with its exact changes, to be recorded before it is sent."""

    public_id: str
    kind: DigestKind
    period_start: datetime
    period_end: datetime
    created_at: datetime
    mail: Mail
    witness_sha256: str | None
    changes: Sequence[tuple[int, str]]
    """Ids of changes, in the order of the mail, each with what it was told as."""
    reminders: Sequence[ReminderKey]
    corrections: Sequence[int]
    """Numbers of the marks told as corrections."""
    message_ids: Sequence[tuple[str, str]]
    """Recipient and Message-ID."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestView:
    """Describe a digest that was made."""

    public_id: str
    subscription: str
    kind: str
    period_start: datetime
    period_end: datetime
    created_at: datetime
    mail: Mail
    witness_sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryView:
    """Describe how a digest's way to one recipient goes."""

    digest_id: int
    digest: str
    """The digest's public id."""
    subscription: str
    created_at: datetime
    """When the digest was made."""
    subject: str
    recipient: str
    message_id: str
    state: str
    """waiting, sent, failed (for good), or dropped (the address left sources.yaml first)."""
    attempts: int
    next_attempt_at: datetime | None
    sent_at: datetime | None
    error: str | None
    """Why the last attempt failed, and what to do."""
