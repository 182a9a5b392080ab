"""The tables of what was seen and found; those of subscriptions and mails stand in `mail_tables.py`, and `whole.py` has all.

Names are the field's words; `alembic/versions` makes the same schema step by step, and a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from monitor.store.schema.metadata import metadata
from monitor.store.schema.types import Instant, Sha256, Words

service = Table(
    "service",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("public_id", String(32), nullable=False, unique=True),
    Column("service_id", ForeignKey("service.id"), nullable=False),
    Column("name", Words, nullable=False),
    # as sources.yaml has it
    Column("urls", JSON, nullable=False),
    Column("tags", JSON, nullable=False),
    Column("regions", JSON, nullable=False),  # whose readers it is for; none: all
    Column("every_s", Integer, nullable=False),
    Column("watched", Boolean, nullable=False),  # whether sources.yaml still has it
    Column("created_at", Instant, nullable=False),
    # the schedule and the claim
    Column("revision", Integer, nullable=False),
    Column("next_check_at", Instant),
    Column("claimed_until", Instant),
    Column("claimed_by", Words),
    Column("first_checked_at", Instant),
    Column("last_checked_at", Instant),
    Column("last_good_at", Instant),
    # the last good look
    Column("validators", JSON, nullable=False),
    Column("page_sha256", Sha256),
    Column("visible_sha256", Sha256),
    Column("targets_sha256", Sha256),
    Column("read_as", Words),
    Column("current_version_id", Integer),
    Column("pending_change_id", Integer),
    Column("last_seen", String(8)),
    # faults since then
    Column("faults_in_row", Integer, nullable=False),
    Column("fault_since", Instant),
    Column("fault_kind", String(16)),
    Column("fault_name", Words),
    Column("fault_detail", Words),
    # a text that looks damaged beside the current one, while it holds
    Column("doubted_sha256", Sha256),
    Column("doubted_since", Instant),
    Column("doubted_looks", Integer),
    UniqueConstraint("service_id", "name"),
    ForeignKeyConstraint(["current_version_id"], ["version.id"], use_alter=True),
    ForeignKeyConstraint(["pending_change_id"], ["change.id"], use_alter=True),
    CheckConstraint("last_seen IN ('current', 'pending')", name="last_seen"),
    Index(None, "next_check_at"),
)

former_name = Table(
    "former_name",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False, index=True),
    Column("service", Words, nullable=False),
    Column("name", Words, nullable=False),
    Column("until", Instant, nullable=False),
)

# The terms that a document's page links to, each address once.
linked_page = Table(
    "linked_page",
    metadata,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("url", Words, primary_key=True),
    Column("words", Words, nullable=False),
    Column("kind", Words, nullable=False),
    Column("first_seen_at", Instant, nullable=False),
    Column("is_new", Boolean, nullable=False),  # whether the page had been read before without this link, and nothing watches its target
    Index(None, "first_seen_at"),
)

blob = Table(
    "blob",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", Sha256, nullable=False),
    Column("role", String(8), nullable=False),
    Column("dropped", Boolean, nullable=False),  # whether the bytes of a page were let go on purpose (retention.py)
    Column("base_id", ForeignKey("blob.id")),  # the blob it is compressed against
    Column("depth", Integer, nullable=False),  # how many blobs must be read before it
    Column("size", BigInteger, nullable=False),  # bytes, uncompressed
    Column("data", LargeBinary, nullable=False),  # a Zstandard frame
    Index("ix_blob_sha256_start", text("substr(sha256, 1, 8)")),  # tells nearly all apart in a quarter of the room (read_blobs.py)
)

# Where texts came from and how they were read, each way once: thousands of versions share a few.
provenance = Table(
    "provenance",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("origin", String(16), nullable=False),
    Column("read_as", Words, nullable=False),
    Column("extractor_version", Integer, nullable=False),
    UniqueConstraint("origin", "read_as", "extractor_version"),
    CheckConstraint("origin IN ('fetched', 'rebased', 'imported', 'user')", name="origin"),
)

# The days that a text states of itself. A document's versions share a row as long as their dates say the same.
stated_dates = Table(
    "stated_dates",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dates", JSON, nullable=False),
)

version = Table(
    "version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("public_id", String(32), nullable=False),  # unique within its document, by which it is looked up
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("text_id", ForeignKey("blob.id"), nullable=False),
    Column("size", Integer, nullable=False),  # characters of the Markdown text
    Column("language", String(16)),
    Column("stated_on", Date),
    Column("stated_id", ForeignKey("stated_dates.id")),  # none: the text states no day of its own
    Column("first_seen_at", Instant, nullable=False),
    Column("last_seen_at", Instant, nullable=False),
    Column("confirmed_at", Instant),  # when a second look found it again
    Column("accepted_at", Instant),  # when it first became the document's current text
    Column("provenance_id", ForeignKey("provenance.id"), nullable=False),
    UniqueConstraint("document_id", "text_id"),
)

# Which sentences a version holds, for search and blame (sequences.py says how). The words of each sentence stand in `sentence_words`,
# which each kind of database makes in its own way (search_words.py). All of it can be made again from the texts.
version_sentences = Table(
    "version_sentences",
    metadata,
    Column("version_id", ForeignKey("version.id"), primary_key=True, autoincrement=False),
    Column("document_id", ForeignKey("document.id"), nullable=False, index=True),
    Column("base_id", ForeignKey("version_sentences.version_id")),  # the version whose sentences it differs from
    Column("depth", Integer, nullable=False),
    Column("first_id", Integer, nullable=False, index=True),  # number of the first sentence that the document had not had before
    Column("added", Integer, nullable=False),  # how many of them there are, numbered in order
    Column("names", LargeBinary, nullable=False),  # of these, 16 bytes each
    Column("steps", LargeBinary, nullable=False),
    Column("places", LargeBinary, nullable=False),
)

sentence_index = Table(
    "sentence_index",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # 1: there is one row
    Column("index_version", Integer, nullable=False),
    Column("next_id", Integer, nullable=False),
)

# What was wrong with pages and texts that were no document, each verdict once.
fault = Table(
    "fault",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("name", Words, nullable=False),
    Column("detail", Words, nullable=False),
)

# Who saw what is recorded: the monitor, an archive that was imported, the user.
observer = Table(
    "observer",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("seq", Integer, nullable=False),  # from 1, in the order of recording
    Column("observed_at", Instant, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Column("observer_id", ForeignKey("observer.id"), nullable=False),
    Column("reference", Words),  # what names the record at an observer's that is not the monitor: a commit, an address
    Column("version_id", ForeignKey("version.id")),
    Column("fault_id", ForeignKey("fault.id")),
    Column("chain_sha256", Sha256, nullable=False),
    UniqueConstraint("document_id", "seq"),
)

snapshot_page = Table(
    "snapshot_page",
    metadata,
    Column("snapshot_id", ForeignKey("snapshot.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("url", Words, nullable=False),
    Column("final_url", Words, nullable=False),
    Column("status", Integer, nullable=False),
    Column("redirects", JSON, nullable=False),
    Column("request_headers", JSON, nullable=False),
    Column("response_headers", JSON, nullable=False),
    Column("media_type", Words),
    Column("charset", Words),
    Column("body_id", ForeignKey("blob.id"), nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("finished_at", Instant, nullable=False),
    Column("record_sha256", Sha256, nullable=False),  # over all the above, as chain.py writes it
)

CHANGE_STATE = "CASE WHEN dropped_at IS NOT NULL THEN 'dropped' WHEN accepted_at IS NOT NULL THEN 'confirmed' ELSE 'pending' END"

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("public_id", String(32), nullable=False, unique=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("old_version_id", ForeignKey("version.id")),
    Column("new_version_id", ForeignKey("version.id"), nullable=False),
    # what became of it follows from when: pending, confirmed or dropped
    Column("state", String(16), Computed(CHANGE_STATE)),
    Column("reason", String(32), nullable=False),
    Column("old_last_seen_at", Instant),  # when a look last found the old text
    Column("new_first_seen_at", Instant, nullable=False),  # when the look that found the new text ended
    Column("confirmed_at", Instant),  # when a second look found the new text
    Column("accepted_at", Instant),  # when the new text became the current one
    Column("reported_at", Instant),
    Column("dropped_at", Instant),
    Column("withdrawn_at", Instant),
    Column("replaced_by_id", ForeignKey("change.id")),  # the change that took over what was pending
    Column("fault_id", ForeignKey("fault.id")),
    Column("added", Integer),  # sentences; likewise the next three
    Column("removed", Integer),
    Column("edited", Integer),
    Column("moved", Integer),
    Column("rules_version", Integer),
    Column("extractor_version", Integer),
    Index(None, "document_id"),
    # partial on PostgreSQL too, by its migration: to name that here would load its dialect and drivers at every start, a tenth of it
    Index(None, "reported_at", sqlite_where=text("reported_at IS NOT NULL")),
)

finding = Table(
    "finding",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("public_id", String(32), nullable=False, unique=True),
    Column("change_id", ForeignKey("change.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("topic", String(64), nullable=False, index=True),
    Column("effect", String(16), nullable=False),
    Column("level", String(8), nullable=False),
    Column("rule", String(64), nullable=False),
    Column("old", Words),
    Column("new", Words),
    Column("facts", JSON, nullable=False),
    Column("edit_sha256", Sha256, nullable=False, index=True),  # the same for the same words changed elsewhere
    UniqueConstraint("change_id", "position"),
)

# What readers said of findings; only ever added to, and the newest of right, wrong and mute holds.
mark = Table(
    "mark",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("finding_id", ForeignKey("finding.id"), nullable=False, index=True),
    Column("word", String(8), nullable=False),
    Column("note", Words, nullable=False),
    Column("marked_at", Instant, nullable=False),
    CheckConstraint("word IN ('right', 'wrong', 'mute', 'done')", name="word"),
)

# What `monitor stance` read in a text: a memory that may be thrown away, and is read anew once the rules are newer.
stance_reading = Table(
    "stance_reading",
    metadata,
    Column("version_id", ForeignKey("version.id"), primary_key=True),
    Column("rules_version", Integer, nullable=False),
    Column("reading", JSON, nullable=False),
)

check_log = Table(
    "check_log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("reason", Words, nullable=False),
    Column("version_id", ForeignKey("version.id")),
    Column("first_at", Instant, nullable=False),
    Column("last_at", Instant, nullable=False),
    Column("checks", Integer, nullable=False),
    Column("duration_ms", BigInteger, nullable=False),  # of all these checks together; likewise the bytes
    Column("size_bytes", BigInteger, nullable=False),
    Column("last_status", Integer),
    Column("last_detail", Words, nullable=False),
    Index(None, "document_id", "id"),
)

# How far one observer's history of a document was imported, and what was current and pending in it there.
strand = Table(
    "strand",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("observer", Words, nullable=False),
    Column("cursor", Words, nullable=False),  # the last record dealt with, as the observer names it
    Column("observed_until", Instant),
    Column("current_version_id", ForeignKey("version.id")),
    Column("pending_change_id", ForeignKey("change.id")),
    Column("pending_told", Boolean, nullable=False),  # whether readers would have been told of it at once
    Column("last_sha256", Sha256),  # the text of the last record
    Column("fault_name", Words),  # the last record's verdict, where it was no document
    UniqueConstraint("document_id", "observer"),
)
