"""Public ids are short, permanent and never the same twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert

from monitor.store import Store
from monitor.store.ids import ALPHABET, encode_base32, is_public_id, make_public_id
from monitor.store.schema.tables import document, service
from monitor.store.schema.types import clean_words, format_instant
from tests.store.making import START, load_state, make_source, register


def test_ids_can_be_read_aloud() -> None:
    """The alphabet has 32 digits and leaves out i, l, o and u."""
    assert len(set(ALPHABET)) == 32
    assert not set("ilou") & set(ALPHABET)


@pytest.mark.parametrize(("digest", "digits"), [(b"\x00" * 10, "0000"), (b"\xff" * 10, "zzzz"), (b"\x08\x42\x10\x84\x21", "1111")])
def test_digits_follow_the_bits(digest: bytes, digits: str) -> None:
    """Each digit is five bits of the digest, the first ones first."""
    assert encode_base32(digest, 4) == digits


def test_the_same_name_gives_the_same_id(store: Store) -> None:
    """Ids follow from what they name, so two archives of the same documents agree."""
    register(store, make_source())
    assert load_state(store).public_id == "drdj6w1s9g5"
    assert is_public_id("drdj6w1s9g5", "d")
    assert not is_public_id("drdj6w1s9g5", "v")
    assert not is_public_id("document", "d")


def test_an_id_that_is_taken_grows(file_store: Store) -> None:
    """Where another row has the id, one more digit tells them apart."""
    with file_store.write() as connection:
        wanted = make_public_id(connection, document, "d", "Acme", "Terms")
        connection.execute(insert(service).values(id=1, name="Acme", created_at=START))
        row = {"service_id": 1, "urls": [], "tags": [], "regions": [], "every_s": 1, "watched": True, "created_at": START, "revision": 0}
        connection.execute(insert(document).values(**row, public_id=wanted, name="Other", validators=[], faults_in_row=0))
        grown = make_public_id(connection, document, "d", "Acme", "Terms")
    assert grown.startswith(wanted)
    assert len(grown) == len(wanted) + 1


def test_instants_sort_as_text() -> None:
    """Instants are written as UTC at fixed width, whatever zone they come in."""
    east = timezone(timedelta(hours=5, minutes=30))
    assert format_instant(datetime(2026, 3, 1, 5, 30, tzinfo=east)) == "2026-03-01T00:00:00.000000Z"
    with pytest.raises(ValueError, match="no time zone"):
        format_instant(datetime(2026, 3, 1))  # noqa: DTZ001


@given(first=st.datetimes(timezones=st.just(UTC)), second=st.datetimes(timezones=st.just(UTC)))
def test_the_order_of_texts_is_the_order_of_instants(first: datetime, second: datetime) -> None:
    """Comparing the texts of two instants compares the instants."""
    assert (format_instant(first) < format_instant(second)) == (first < second)


def test_words_are_cleaned_of_what_cannot_be_stored() -> None:
    """NUL and lone surrogates become the replacement character; all else stays."""
    assert clean_words("a\x00b\ud800c é 😀") == "a�b�c é 😀"
