"""The tables of subscriptions and of what was mailed; like the others in `tables.py`, and part of the same schema."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from monitor.store.schema.metadata import metadata
from monitor.store.schema.types import Instant, Sha256, Words

subscription = Table(
    "subscription",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Words, nullable=False, unique=True),  # the name, upper and lower case alike
    Column("name", Words, nullable=False),
    Column("listed", Boolean, nullable=False),  # whether sources.yaml still has it
    Column("started_at", Instant, nullable=False),
    Column("covered_until", Instant, nullable=False),
    Column("last_made_at", Instant),  # when its last digest was made
)

# What a subscription's digests have dealt with, told or filtered out: a change's report, and (apart) its withdrawal.
subscription_change = Table(
    "subscription_change",
    metadata,
    Column("subscription_id", ForeignKey("subscription.id"), primary_key=True),
    Column("change_id", ForeignKey("change.id"), primary_key=True, index=True),
    Column("event", String(16), primary_key=True),
    CheckConstraint("event IN ('reported', 'withdrawn')", name="event"),
)

digest = Table(
    "digest",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("public_id", String(32), nullable=False, unique=True),
    Column("subscription_id", ForeignKey("subscription.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("period_start", Instant, nullable=False),
    Column("period_end", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    # the mail as it was and will be sent
    Column("subject", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("html", Words, nullable=False),
    Column("witness_sha256", Sha256),  # over the newest links of all documents' chains, when the digest was made
    UniqueConstraint("subscription_id", "period_end"),
    CheckConstraint("kind IN ('news', 'reminder', 'heartbeat')", name="kind"),
)

digest_change = Table(
    "digest_change",
    metadata,
    Column("digest_id", ForeignKey("digest.id"), primary_key=True),
    Column("change_id", ForeignKey("change.id"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
    Column("told_as", String(16), nullable=False),  # the change's reason, or "pending", when the digest was made
)

# Which days ahead of a deadline a subscription's digests have spoken of it.
reminder = Table(
    "reminder",
    metadata,
    Column("subscription_id", ForeignKey("subscription.id"), primary_key=True),
    Column("document_id", ForeignKey("document.id"), primary_key=True, index=True),
    Column("deadline_on", Date, primary_key=True),
    Column("days_ahead", Integer, primary_key=True),
    Column("digest_id", ForeignKey("digest.id"), nullable=False, index=True),
)

delivery = Table(
    "delivery",
    metadata,
    Column("digest_id", ForeignKey("digest.id"), primary_key=True),
    Column("recipient", Words, primary_key=True),
    Column("message_id", Words, nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_attempt_at", Instant),
    Column("sent_at", Instant),
    Column("error", Words),
    Column("failed_settings", Words),  # fingerprint of the mail settings with which it failed for good
    CheckConstraint("state IN ('waiting', 'sent', 'failed', 'dropped')", name="state"),
    Index(None, "state", "next_attempt_at"),
)

# Which marks a subscription's digests have told as corrections.
correction = Table(
    "correction",
    metadata,
    Column("subscription_id", ForeignKey("subscription.id"), primary_key=True),
    Column("mark_id", ForeignKey("mark.id"), primary_key=True, index=True),
    Column("digest_id", ForeignKey("digest.id"), nullable=False, index=True),
)
