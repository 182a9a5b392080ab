"""Old pages can be let go; what findings rest on, what an upgrade needs, and the chain stay."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from monitor.errors import CorruptTextError, DroppedPageError
from monitor.store import Store, check_integrity, list_snapshots, list_versions, load_pages
from monitor.store.blobs.retention import Thinned, thin_pages
from monitor.store.reading.chain import find_attested, list_newest_links
from monitor.store.schema.tables import blob
from tests.store.making import START, Walk, load_state, register

FILLING = "Words that stand on every page of this site, in the same place. " * 20
LATER = START + timedelta(days=30)


def thin(store: Store) -> Thinned:
    """Let go of every page fetched in the first month."""
    with store.write() as connection:
        return thin_pages(connection, before=LATER)


def find_kept(store: Store) -> dict[str, bool]:
    """Say of each version, by its text's first word, whether its page is still there."""
    kept = {}
    with store.read() as connection:
        for one in list_versions(connection, load_state(store).document_id):
            try:
                kept[one.public_id] = bool(load_pages(connection, one.version_id))
            except DroppedPageError:
                kept[one.public_id] = False
    return kept


def test_old_pages_go_and_the_chain_stays(store: Store) -> None:
    """Pages without a finding go; the current text's, those of a finding, and every link stay, and the witness with them."""
    register(store)
    walk = Walk(store)
    first = walk.first("Zero. " + FILLING)
    before = walk.hold("One. " + FILLING)
    walk.confirm("One. " + FILLING)
    flagged = walk.hold("Two. " + FILLING, "introduced")
    walk.confirm("Two. " + FILLING)
    plain = walk.hold("Three. " + FILLING)
    walk.confirm("Three. " + FILLING)
    last = walk.hold("Four. " + FILLING)
    walk.confirm("Four. " + FILLING)
    with store.read() as connection:
        witness = list_newest_links(connection)
    thinned = thin(store)
    assert thinned.pages == 2
    assert thinned.kept_for_findings == 2
    assert thinned.size_bytes > 0
    gone = {first.version_id: False, plain.version_id: False}
    assert find_kept(store) == gone | {before.version_id: True, flagged.version_id: True, last.version_id: True}
    with store.read() as connection:
        assert list(check_integrity(connection)) == []
        assert list_newest_links(connection) == witness
        attested = find_attested(connection, list_snapshots(connection, load_state(store).document_id)[0].chain_sha256)
    assert attested is not None
    assert thin(store).pages == 0


def test_a_page_that_comes_back_is_kept_again(store: Store) -> None:
    """The same bytes fetched after they were let go are stored anew."""
    register(store)
    walk = Walk(store)
    first = walk.first("Zero. " + FILLING)
    walk.news("One. " + FILLING)
    assert thin(store).pages == 1
    walk.at = LATER
    walk.news("Zero. " + FILLING)
    assert find_kept(store)[str(first.version_id)]
    with store.read() as connection:
        assert list(check_integrity(connection)) == []
        assert not any(connection.scalars(select(blob.c.dropped)))


def test_a_dropped_text_is_no_retention(store: Store) -> None:
    """Whoever marks a text as let go hides nothing: only pages can be."""
    register(store)
    Walk(store).first("Terms of use.")
    with store.write() as connection:
        connection.execute(blob.update().where(blob.c.role == "text").values(dropped=True, data=b""))
    with store.read() as connection:
        (problem,) = check_integrity(connection)
    assert "the stored bytes were altered" in problem.problem


def test_the_error_is_a_kind_of_missing_bytes() -> None:
    """Whoever is ready for bytes that cannot be read is ready for pages that were let go."""
    assert issubclass(DroppedPageError, CorruptTextError)
    with pytest.raises(CorruptTextError):
        raise DroppedPageError("gone")
