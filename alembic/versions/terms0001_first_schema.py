"""Make the first schema.

Revision: terms0001
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from monitor.store.schema.types import Instant, Sha256, Words

CHANGE_STATE = "CASE WHEN dropped_at IS NOT NULL THEN 'dropped' WHEN accepted_at IS NOT NULL THEN 'confirmed' ELSE 'pending' END"

revision = "terms0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table; the two keys that point both ways come last, where a database cannot take them at once."""
    op.create_table(
        "blob",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", Sha256(), nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("dropped", sa.Boolean(), nullable=False),
        sa.Column("base_id", sa.Integer(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["base_id"], ["blob.id"], name="fk_blob_base_id"),
        sa.PrimaryKeyConstraint("id", name="pk_blob"),
    )
    op.create_index("ix_blob_sha256_start", "blob", [sa.text("substr(sha256, 1, 8)")], unique=False)
    op.create_table(
        "subscription",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", Words(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("covered_until", Instant(), nullable=False),
        sa.Column("last_made_at", Instant(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_subscription"),
        sa.UniqueConstraint("key", name="uq_subscription_key"),
    )
    op.create_table(
        "digest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("period_start", Instant(), nullable=False),
        sa.Column("period_end", Instant(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("subject", Words(), nullable=False),
        sa.Column("text", Words(), nullable=False),
        sa.Column("html", Words(), nullable=False),
        sa.Column("witness_sha256", Sha256(), nullable=True),
        sa.CheckConstraint("kind IN ('news', 'reminder', 'heartbeat')", name=op.f("ck_digest_kind")),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscription.id"], name="fk_digest_subscription_id"),
        sa.PrimaryKeyConstraint("id", name="pk_digest"),
        sa.UniqueConstraint("public_id", name="uq_digest_public_id"),
        sa.UniqueConstraint("subscription_id", "period_end", name="uq_digest_subscription_id_period_end"),
    )
    op.create_table(
        "service",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_service"),
        sa.UniqueConstraint("name", name="uq_service_name"),
    )
    op.create_table(
        "delivery",
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.Column("recipient", Words(), nullable=False),
        sa.Column("message_id", Words(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt_at", Instant(), nullable=True),
        sa.Column("sent_at", Instant(), nullable=True),
        sa.Column("error", Words(), nullable=True),
        sa.Column("failed_settings", Words(), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'sent', 'failed', 'dropped')", name=op.f("ck_delivery_state")),
        sa.ForeignKeyConstraint(["digest_id"], ["digest.id"], name="fk_delivery_digest_id"),
        sa.PrimaryKeyConstraint("digest_id", "recipient", name="pk_delivery"),
        sa.UniqueConstraint("message_id", name="uq_delivery_message_id"),
    )
    op.create_index("ix_delivery_state_next_attempt_at", "delivery", ["state", "next_attempt_at"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("urls", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("regions", sa.JSON(), nullable=False),
        sa.Column("every_s", sa.Integer(), nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("next_check_at", Instant(), nullable=True),
        sa.Column("claimed_until", Instant(), nullable=True),
        sa.Column("claimed_by", Words(), nullable=True),
        sa.Column("first_checked_at", Instant(), nullable=True),
        sa.Column("last_checked_at", Instant(), nullable=True),
        sa.Column("last_good_at", Instant(), nullable=True),
        sa.Column("validators", sa.JSON(), nullable=False),
        sa.Column("page_sha256", Sha256(), nullable=True),
        sa.Column("visible_sha256", Sha256(), nullable=True),
        sa.Column("targets_sha256", Sha256(), nullable=True),
        sa.Column("read_as", Words(), nullable=True),
        sa.Column("current_version_id", sa.Integer(), nullable=True),
        sa.Column("pending_change_id", sa.Integer(), nullable=True),
        sa.Column("last_seen", sa.String(length=8), nullable=True),
        sa.Column("faults_in_row", sa.Integer(), nullable=False),
        sa.Column("fault_since", Instant(), nullable=True),
        sa.Column("fault_kind", sa.String(length=16), nullable=True),
        sa.Column("fault_name", Words(), nullable=True),
        sa.Column("fault_detail", Words(), nullable=True),
        sa.Column("doubted_sha256", Sha256(), nullable=True),
        sa.Column("doubted_since", Instant(), nullable=True),
        sa.Column("doubted_looks", sa.Integer(), nullable=True),
        sa.CheckConstraint("last_seen IN ('current', 'pending')", name=op.f("ck_document_last_seen")),
        sa.ForeignKeyConstraint(["current_version_id"], ["version.id"], name="fk_document_current_version_id", use_alter=True),
        sa.ForeignKeyConstraint(["pending_change_id"], ["change.id"], name="fk_document_pending_change_id", use_alter=True),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name="fk_document_service_id"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("public_id", name="uq_document_public_id"),
        sa.UniqueConstraint("service_id", "name", name="uq_document_service_id_name"),
    )
    op.create_index("ix_document_next_check_at", "document", ["next_check_at"], unique=False)
    op.create_table(
        "linked_page",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("url", Words(), nullable=False),
        sa.Column("words", Words(), nullable=False),
        sa.Column("kind", Words(), nullable=False),
        sa.Column("first_seen_at", Instant(), nullable=False),
        sa.Column("is_new", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_linked_page_document_id"),
        sa.PrimaryKeyConstraint("document_id", "url", name="pk_linked_page"),
    )
    op.create_index("ix_linked_page_first_seen_at", "linked_page", ["first_seen_at"], unique=False)
    op.create_table(
        "former_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("service", Words(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_former_name_document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_former_name"),
    )
    op.create_index("ix_former_name_document_id", "former_name", ["document_id"], unique=False)
    op.create_table(
        "provenance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=16), nullable=False),
        sa.Column("read_as", Words(), nullable=False),
        sa.Column("extractor_version", sa.Integer(), nullable=False),
        sa.CheckConstraint("origin IN ('fetched', 'rebased', 'imported', 'user')", name=op.f("ck_provenance_origin")),
        sa.PrimaryKeyConstraint("id", name="pk_provenance"),
        sa.UniqueConstraint("origin", "read_as", "extractor_version", name="uq_provenance_origin_read_as_extractor_version"),
    )
    op.create_table(
        "stated_dates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dates", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stated_dates"),
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=True),
        sa.Column("stated_on", sa.Date(), nullable=True),
        sa.Column("stated_id", sa.Integer(), nullable=True),
        sa.Column("first_seen_at", Instant(), nullable=False),
        sa.Column("last_seen_at", Instant(), nullable=False),
        sa.Column("confirmed_at", Instant(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("provenance_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_version_document_id"),
        sa.ForeignKeyConstraint(["text_id"], ["blob.id"], name="fk_version_text_id"),
        sa.ForeignKeyConstraint(["stated_id"], ["stated_dates.id"], name="fk_version_stated_id"),
        sa.ForeignKeyConstraint(["provenance_id"], ["provenance.id"], name="fk_version_provenance_id"),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.UniqueConstraint("document_id", "text_id", name="uq_version_document_id_text_id"),
    )
    op.create_table(
        "version_sentences",
        sa.Column("version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("base_id", sa.Integer(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("names", sa.LargeBinary(), nullable=False),
        sa.Column("steps", sa.LargeBinary(), nullable=False),
        sa.Column("places", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["base_id"], ["version_sentences.version_id"], name="fk_version_sentences_base_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_version_sentences_document_id"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_version_sentences_version_id"),
        sa.PrimaryKeyConstraint("version_id", name="pk_version_sentences"),
    )
    op.create_index("ix_version_sentences_document_id", "version_sentences", ["document_id"], unique=False)
    op.create_index("ix_version_sentences_first_id", "version_sentences", ["first_id"], unique=False)
    op.create_table(
        "sentence_index",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("index_version", sa.Integer(), nullable=False),
        sa.Column("next_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sentence_index"),
    )
    _make_sentence_words()
    op.create_table(
        "fault",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.Column("detail", Words(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_fault"),
    )
    stored = True if op.get_bind().dialect.name == "postgresql" else None  # before 18 it cannot work a column out when it is read
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("old_version_id", sa.Integer(), nullable=True),
        sa.Column("new_version_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), sa.Computed(CHANGE_STATE, persisted=stored), nullable=True),
        sa.Column("reason", sa.String(length=32), nullable=False),
        sa.Column("old_last_seen_at", Instant(), nullable=True),
        sa.Column("new_first_seen_at", Instant(), nullable=False),
        sa.Column("confirmed_at", Instant(), nullable=True),
        sa.Column("accepted_at", Instant(), nullable=True),
        sa.Column("reported_at", Instant(), nullable=True),
        sa.Column("dropped_at", Instant(), nullable=True),
        sa.Column("withdrawn_at", Instant(), nullable=True),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.Column("fault_id", sa.Integer(), nullable=True),
        sa.Column("added", sa.Integer(), nullable=True),
        sa.Column("removed", sa.Integer(), nullable=True),
        sa.Column("edited", sa.Integer(), nullable=True),
        sa.Column("moved", sa.Integer(), nullable=True),
        sa.Column("rules_version", sa.Integer(), nullable=True),
        sa.Column("extractor_version", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_change_document_id"),
        sa.ForeignKeyConstraint(["fault_id"], ["fault.id"], name="fk_change_fault_id"),
        sa.ForeignKeyConstraint(["new_version_id"], ["version.id"], name="fk_change_new_version_id"),
        sa.ForeignKeyConstraint(["old_version_id"], ["version.id"], name="fk_change_old_version_id"),
        sa.ForeignKeyConstraint(["replaced_by_id"], ["change.id"], name="fk_change_replaced_by_id"),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sa.UniqueConstraint("public_id", name="uq_change_public_id"),
    )
    op.create_index("ix_change_document_id", "change", ["document_id"], unique=False)
    told = sa.text("reported_at IS NOT NULL")
    op.create_index("ix_change_reported_at", "change", ["reported_at"], unique=False, sqlite_where=told, postgresql_where=told)
    op.create_table(
        "check_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("reason", Words(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("first_at", Instant(), nullable=False),
        sa.Column("last_at", Instant(), nullable=False),
        sa.Column("checks", sa.Integer(), nullable=False),
        sa.Column("duration_ms", sa.BigInteger(), nullable=False),
        sa.Column("size_bytes", sa.BigInteger(), nullable=False),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_detail", Words(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_check_log_document_id"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_check_log_version_id"),
        sa.PrimaryKeyConstraint("id", name="pk_check_log"),
    )
    op.create_index("ix_check_log_document_id_id", "check_log", ["document_id", "id"], unique=False)
    op.create_table(
        "observer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", Words(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_observer"),
        sa.UniqueConstraint("name", name="uq_observer_name"),
    )
    op.create_table(
        "snapshot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("observed_at", Instant(), nullable=False),
        sa.Column("recorded_at", Instant(), nullable=False),
        sa.Column("observer_id", sa.Integer(), nullable=False),
        sa.Column("reference", Words(), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("fault_id", sa.Integer(), nullable=True),
        sa.Column("chain_sha256", Sha256(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_snapshot_document_id"),
        sa.ForeignKeyConstraint(["fault_id"], ["fault.id"], name="fk_snapshot_fault_id"),
        sa.ForeignKeyConstraint(["observer_id"], ["observer.id"], name="fk_snapshot_observer_id"),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_snapshot_version_id"),
        sa.PrimaryKeyConstraint("id", name="pk_snapshot"),
        sa.UniqueConstraint("document_id", "seq", name="uq_snapshot_document_id_seq"),
    )
    op.create_table(
        "digest_change",
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("told_as", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_digest_change_change_id"),
        sa.ForeignKeyConstraint(["digest_id"], ["digest.id"], name="fk_digest_change_digest_id"),
        sa.PrimaryKeyConstraint("digest_id", "change_id", name="pk_digest_change"),
    )
    op.create_index("ix_digest_change_change_id", "digest_change", ["change_id"], unique=False)
    op.create_table(
        "subscription_change",
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(length=16), nullable=False),
        sa.CheckConstraint("event IN ('reported', 'withdrawn')", name=op.f("ck_subscription_change_event")),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_subscription_change_change_id"),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscription.id"], name="fk_subscription_change_subscription_id"),
        sa.PrimaryKeyConstraint("subscription_id", "change_id", "event", name="pk_subscription_change"),
    )
    op.create_index("ix_subscription_change_change_id", "subscription_change", ["change_id"], unique=False)
    op.create_table(
        "reminder",
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("deadline_on", sa.Date(), nullable=False),
        sa.Column("days_ahead", sa.Integer(), nullable=False),
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["digest_id"], ["digest.id"], name="fk_reminder_digest_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_reminder_document_id"),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscription.id"], name="fk_reminder_subscription_id"),
        sa.PrimaryKeyConstraint("subscription_id", "document_id", "deadline_on", "days_ahead", name="pk_reminder"),
    )
    op.create_index("ix_reminder_document_id", "reminder", ["document_id"], unique=False)
    op.create_index("ix_reminder_digest_id", "reminder", ["digest_id"], unique=False)
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("public_id", sa.String(length=32), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(length=64), nullable=False),
        sa.Column("effect", sa.String(length=16), nullable=False),
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("old", Words(), nullable=True),
        sa.Column("new", Words(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("edit_sha256", Sha256(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name="fk_finding_change_id"),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        sa.UniqueConstraint("change_id", "position", name="uq_finding_change_id_position"),
        sa.UniqueConstraint("public_id", name="uq_finding_public_id"),
    )
    op.create_index("ix_finding_topic", "finding", ["topic"], unique=False)
    op.create_index("ix_finding_edit_sha256", "finding", ["edit_sha256"], unique=False)
    op.create_table(
        "mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.String(length=8), nullable=False),
        sa.Column("note", Words(), nullable=False),
        sa.Column("marked_at", Instant(), nullable=False),
        sa.CheckConstraint("word IN ('right', 'wrong', 'mute', 'done')", name=op.f("ck_mark_word")),
        sa.ForeignKeyConstraint(["finding_id"], ["finding.id"], name="fk_mark_finding_id"),
        sa.PrimaryKeyConstraint("id", name="pk_mark"),
    )
    op.create_index("ix_mark_finding_id", "mark", ["finding_id"], unique=False)
    op.create_table(
        "correction",
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("mark_id", sa.Integer(), nullable=False),
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["digest_id"], ["digest.id"], name="fk_correction_digest_id"),
        sa.ForeignKeyConstraint(["mark_id"], ["mark.id"], name="fk_correction_mark_id"),
        sa.ForeignKeyConstraint(["subscription_id"], ["subscription.id"], name="fk_correction_subscription_id"),
        sa.PrimaryKeyConstraint("subscription_id", "mark_id", name="pk_correction"),
    )
    op.create_index("ix_correction_digest_id", "correction", ["digest_id"], unique=False)
    op.create_index("ix_correction_mark_id", "correction", ["mark_id"], unique=False)
    op.create_table(
        "stance_reading",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("rules_version", sa.Integer(), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name="fk_stance_reading_version_id"),
        sa.PrimaryKeyConstraint("version_id", name="pk_stance_reading"),
    )
    op.create_table(
        "strand",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("observer", Words(), nullable=False),
        sa.Column("cursor", Words(), nullable=False),
        sa.Column("observed_until", Instant(), nullable=True),
        sa.Column("current_version_id", sa.Integer(), nullable=True),
        sa.Column("pending_change_id", sa.Integer(), nullable=True),
        sa.Column("pending_told", sa.Boolean(), nullable=False),
        sa.Column("last_sha256", Sha256(), nullable=True),
        sa.Column("fault_name", Words(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_strand_document_id"),
        sa.ForeignKeyConstraint(["current_version_id"], ["version.id"], name="fk_strand_current_version_id"),
        sa.ForeignKeyConstraint(["pending_change_id"], ["change.id"], name="fk_strand_pending_change_id"),
        sa.PrimaryKeyConstraint("id", name="pk_strand"),
        sa.UniqueConstraint("document_id", "observer", name="uq_strand_document_id_observer"),
    )
    op.create_table(
        "snapshot_page",
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("url", Words(), nullable=False),
        sa.Column("final_url", Words(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("redirects", sa.JSON(), nullable=False),
        sa.Column("request_headers", sa.JSON(), nullable=False),
        sa.Column("response_headers", sa.JSON(), nullable=False),
        sa.Column("media_type", Words(), nullable=True),
        sa.Column("charset", Words(), nullable=True),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("started_at", Instant(), nullable=False),
        sa.Column("finished_at", Instant(), nullable=False),
        sa.Column("record_sha256", Sha256(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["blob.id"], name="fk_snapshot_page_body_id"),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"], name="fk_snapshot_page_snapshot_id"),
        sa.PrimaryKeyConstraint("snapshot_id", "position", name="pk_snapshot_page"),
    )

    if op.get_bind().dialect.supports_alter:
        op.create_foreign_key("fk_document_current_version_id", "document", "version", ["current_version_id"], ["id"])
        op.create_foreign_key("fk_document_pending_change_id", "document", "change", ["pending_change_id"], ["id"])


def _make_sentence_words() -> None:
    """Make the index of words: each kind of database has its own."""
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        op.execute("CREATE TABLE sentence_words (id INTEGER PRIMARY KEY, words TSVECTOR NOT NULL)")
        op.execute("CREATE INDEX ix_sentence_words_words ON sentence_words USING gin (words)")
    elif connection.exec_driver_sql("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").first() is not None:
        op.execute("CREATE VIRTUAL TABLE sentence_words USING fts5 (words, content='', detail='none', columnsize=0)")
