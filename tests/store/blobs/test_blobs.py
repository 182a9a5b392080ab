"""Stored bytes come back as they were, or not at all."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, text, update

from monitor.errors import CorruptTextError
from monitor.store import Store
from monitor.store.blobs.codec import compress, decompress
from monitor.store.blobs.reading import load_blob
from monitor.store.blobs.writing import MAX_DEPTH, store_blob
from monitor.store.schema.tables import blob


@given(data=st.binary(max_size=3000), prefix=st.none() | st.binary(min_size=8, max_size=3000))
def test_what_is_compressed_comes_back(data: bytes, prefix: bytes | None) -> None:
    """Any bytes come back from compression, with and without a predecessor."""
    assert decompress(compress(data, prefix), prefix) == data


@given(data=st.binary(max_size=300), prefix=st.none() | st.binary(min_size=8, max_size=300))
def test_bytes_that_are_not_compressed_are_refused(data: bytes, prefix: bytes | None) -> None:
    """Bytes that no compression made raise ValueError and nothing else."""
    try:
        decompress(b"x" + data, prefix)
    except ValueError:
        return
    pytest.fail("bytes without a frame were taken")


def test_a_predecessor_saves_most_of_a_long_text() -> None:
    """An edit of a text that compresses badly is stored in a few bytes beside its predecessor, however far apart the edits stand."""
    words = random.Random(1)
    old = words.randbytes(3_000_000)
    new = old[:10] + b"edited" + old[10:2_900_000] + b"edited" + old[2_900_000:]
    assert len(compress(new)) > 2_900_000
    assert len(compress(new, old)) < 1000


def test_bytes_are_kept_once(store: Store) -> None:
    """The same bytes stored twice are one row."""
    with store.write() as connection:
        names = [store_blob(connection, b"the same", role="page") for _ in range(2)]
        assert names[0] == names[1]
        assert connection.scalar(select(func.count()).select_from(blob)) == 1


def test_a_long_history_is_cut_into_chains(file_store: Store) -> None:
    """Each text leans on the one before, but a chain is never longer than its bound, and every text comes back."""
    with file_store.write() as connection:
        last: int | None = None
        names = []
        for number in range(MAX_DEPTH + 20):
            last = store_blob(connection, (f"Version {number}. " + "The same words. " * 40).encode(), role="text", base_id=last).id
            names.append(last)
        assert connection.scalar(select(func.max(blob.c.depth))) == MAX_DEPTH
        assert load_blob(connection, names[-1], naming="the last").startswith(f"Version {MAX_DEPTH + 19}.".encode())
        assert load_blob(connection, names[MAX_DEPTH], naming="the deepest").startswith(f"Version {MAX_DEPTH}.".encode())


def test_nothing_leans_on_what_does_not_help(file_store: Store) -> None:
    """Bytes that have nothing in common with the ones before stand by themselves."""
    words = random.Random(2)
    with file_store.write() as connection:
        first = store_blob(connection, words.randbytes(1000), role="page")
        second = store_blob(connection, words.randbytes(1000), role="page", base_id=first.id)
        assert connection.scalar(select(blob.c.base_id).where(blob.c.id == second.id)) is None


def test_damage_names_what_is_lost_and_where_it_lies(file_store: Store) -> None:
    """A damaged row is refused by name, and so is what leans on it, saying which row is to blame; nothing new leans on it."""
    with file_store.write() as connection:
        first = store_blob(connection, b"first words, " * 30, role="text")
        second = store_blob(connection, b"first words, " * 30 + b"and second", role="text", base_id=first.id)
        connection.execute(update(blob).where(blob.c.id == first.id).values(data=compress(b"other words, " * 30)))
        with pytest.raises(CorruptTextError, match=r"The first .*its stored bytes were altered"):
            load_blob(connection, first.id, naming="The first")
        with pytest.raises(CorruptTextError, match=rf"The second .*{first.sha256[:12]} that it was compressed against were altered"):
            load_blob(connection, second.id, naming="The second")
        third = store_blob(connection, b"first words, " * 30 + b"and third", role="text", base_id=first.id)
        assert load_blob(connection, third.id, naming="the third").endswith(b"third")


def test_missing_bytes_are_named(file_store: Store) -> None:
    """Bytes that are not there raise the same error as damaged ones."""
    with file_store.read() as connection, pytest.raises(CorruptTextError, match="bytes are missing"):
        load_blob(connection, 12, naming="It")


def test_a_loop_of_predecessors_ends(file_store: Store) -> None:
    """Two rows that name each other as predecessor, as only damage can make, are refused."""
    with file_store.write() as connection:
        first = store_blob(connection, b"first words, " * 30, role="text")
        second = store_blob(connection, b"first words, " * 30 + b"and second", role="text", base_id=first.id)
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        connection.execute(update(blob).where(blob.c.id == first.id).values(base_id=second.id))
        with pytest.raises(CorruptTextError):
            load_blob(connection, second.id, naming="It")
