"""`check_integrity` names what was lost or altered, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, select, text, update

from monitor.errors import CorruptTextError
from monitor.model import DocumentKey, Page, SnapshotRecord
from monitor.store import Store, check_integrity, list_snapshots, list_versions, load_pages, load_text
from monitor.store.blobs.codec import compress
from monitor.store.chain import FIRST_LINK, link_snapshot
from monitor.store.schema.tables import blob, snapshot, snapshot_page, version
from tests.store.making import START, Walk, digest, load_state, make_page, make_source, register

OTHER = DocumentKey("Beta", "Terms")


@pytest.fixture
def archive(file_store: Store) -> Store:
    """Fill an archive with two documents, one of four texts and one of one."""
    register(file_store, make_source(), make_source("Beta/Terms"))
    walk = Walk(file_store)
    walk.first("One. " * 50)
    walk.news("Two. " + "One. " * 50, "introduced")
    walk.news("Three. " + "One. " * 50)
    Walk(file_store, OTHER).first("Beta's own terms.")
    return file_store


def list_problems(store: Store) -> list[str]:
    """List what is wrong, as the command line prints it."""
    with store.read() as connection:
        return [str(one) for one in check_integrity(connection)]


def test_a_whole_archive_has_no_problems(archive: Store) -> None:
    """Nothing is reported of an archive that nobody touched."""
    assert list_problems(archive) == []


def test_a_damaged_text_is_named_and_the_rest_stays_readable(archive: Store) -> None:
    """A text whose stored bytes were altered is named, with what leans on it; other documents are read as before."""
    state = load_state(archive)
    first = digest("One. " * 50)
    with archive.write() as connection:
        connection.execute(update(blob).where(blob.c.sha256 == first).values(data=compress(b"Lies. " * 50)))
    with archive.read() as connection:
        newest, middle, oldest = list_versions(connection, state.document_id)
        with pytest.raises(CorruptTextError, match=f"The text of version {oldest.public_id} does not match its hash"):
            load_text(connection, oldest.version_id)
        other = load_state(archive, OTHER).current
        assert other is not None
        assert load_text(connection, other.version_id) == "Beta's own terms."
        assert load_pages(connection, newest.version_id)
    problems = list_problems(archive)
    assert any(one.startswith(f"version {oldest.public_id}: the stored bytes were altered") for one in problems)
    assert any(one.startswith(f"version {middle.public_id}: cannot be read, because") for one in problems)
    assert not any("snapshot" in one for one in problems)


def test_missing_bytes_are_named(file_store: Store) -> None:
    """A page whose bytes are gone is named by snapshot and number, and by the file's own check."""
    register(file_store)
    Walk(file_store).first("Terms.")
    with file_store.write() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    raw = file_store._engine.raw_connection()
    raw.cursor().execute("PRAGMA foreign_keys = OFF")
    raw.cursor().execute("DELETE FROM blob WHERE role = 'page'")
    raw.close()
    problems = list_problems(file_store)
    assert any("page 1: its bytes are missing" in one for one in problems)
    assert any("refers to a row of blob that is missing" in one for one in problems)


def alter_times(connection: Connection) -> None:
    """Pretend that a page was seen on another day."""
    connection.execute(update(snapshot).where(snapshot.c.seq == 2).values(observed_at=START))


def alter_address(connection: Connection) -> None:
    """Pretend that a page came from another address."""
    connection.execute(update(snapshot_page).values(final_url="https://example.com/"))


def alter_text(connection: Connection) -> None:
    """Pretend that a page showed another version."""
    other = connection.scalar(select(version.c.id).join(blob).where(blob.c.sha256 == digest("Beta's own terms.")))
    connection.execute(update(snapshot).where(snapshot.c.seq == 2).values(version_id=other))


def remove_one(connection: Connection) -> None:
    """Take a snapshot out."""
    gone = select(snapshot.c.id).where(snapshot.c.seq == 2).scalar_subquery()
    connection.execute(delete(snapshot_page).where(snapshot_page.c.snapshot_id == gone))
    connection.execute(delete(snapshot).where(snapshot.c.seq == 2))


def remove_page(connection: Connection) -> None:
    """Take a page out of a snapshot."""
    gone = select(snapshot.c.id).where(snapshot.c.seq == 2).scalar_subquery()
    connection.execute(delete(snapshot_page).where(snapshot_page.c.snapshot_id == gone))


@pytest.mark.parametrize(
    ("alter", "problem"),
    [
        (alter_times, "does not match its hash link"),
        (alter_address, "the record of page 1 was altered"),
        (alter_text, "does not match its hash link"),
        (remove_one, "number 3 follows number 1: snapshots are missing"),
        (remove_page, "does not match its hash link"),
    ],
    ids=["time", "address", "text", "snapshot", "page"],
)
def test_what_was_altered_shows(archive: Store, alter: Callable[[Connection], None], problem: str) -> None:
    """Whatever is altered in a snapshot shows at that snapshot, by document and id."""
    with archive.write() as connection:
        alter(connection)
    assert any(problem in one and "of Acme/Privacy Policy: " in one for one in list_problems(archive))


def test_links_can_be_made_again_from_what_is_shown(archive: Store) -> None:
    """Whoever has the snapshots and the hashes of their pages can compute the chain without the program's database."""
    state = load_state(archive)
    with archive.read() as connection:
        link = FIRST_LINK
        for one in list_snapshots(connection, state.document_id):
            rows = connection.execute(
                select(snapshot_page.c.record_sha256)
                .where(snapshot_page.c.snapshot_id == one.snapshot_id)
                .order_by(snapshot_page.c.position)
            )
            link = link_snapshot(
                link,
                document=state.public_id,
                seq=one.seq,
                observed_at=one.observed_at,
                recorded_at=one.recorded_at,
                observer=one.observer,
                fault=one.fault,
                text_sha256=one.text_sha256,
                pages=list(rows.scalars()),
            )
            assert link == one.chain_sha256


def test_a_snapshot_keeps_every_page_in_order(store: Store) -> None:
    """Pages come back with all that proves them, in reading order, and equal pages are kept once."""
    register(store)
    walk = Walk(store)
    pages: tuple[Page, ...] = tuple(make_page(body, url=f"https://example.org/{number}") for number, body in enumerate(["a", "b", "a"]))
    recorded = walk.record("first", "first", "Text.", accept=True, snapshot=SnapshotRecord(pages=pages, observed_at=START))  # type: ignore[arg-type]
    assert recorded.snapshot_id is not None
    current = walk.state.current
    assert current is not None
    with store.read() as connection:
        assert load_pages(connection, current.version_id) == pages
        assert len(connection.scalars(select(blob.c.sha256).where(blob.c.role == "page")).all()) == 2
