"""What is stored means the same as what was given."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from monitor.store.schema.types import Instant

SECONDS = st.integers(min_value=-2_000_000_000, max_value=7_000_000_000)
INSTANTS = st.builds(lambda s, us: datetime.fromtimestamp(s, UTC).replace(microsecond=us), SECONDS, st.integers(0, 999_999))


@given(one=INSTANTS, other=INSTANTS)
def test_instants_come_back_and_keep_their_order(one: datetime, other: datetime) -> None:
    """SQLite gives every instant back to the microsecond, and two instants compare as their numbers do."""
    column, dialect = Instant(), sqlite.dialect()
    first, second = (column.process_bind_param(at, dialect) for at in (one, other))
    assert column.process_result_value(first, dialect) == one
    assert (first < second, first == second) == (one < other, one == other)


def test_a_whole_second_is_a_whole_number() -> None:
    """An instant without a fraction is a number that SQLite writes in four bytes, and that its own functions read."""
    assert Instant().process_bind_param(datetime(2024, 5, 1, 12, tzinfo=UTC), sqlite.dialect()) == 1714564800.0
