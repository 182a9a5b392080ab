"""Run each row of each language's tables against its example."""

from __future__ import annotations

import re

import pytest

from monitor.flag.lexicon import SUPPORTED, TABLE_NAMES, load_tables
from monitor.flag.lexicon.terms import NamedRows, Row

ROWS = [
    pytest.param(row, id=f"{language}-{name}-{number}-{row.name}")
    for language in SUPPORTED
    for name in TABLE_NAMES
    for number, row in enumerate(getattr(load_tables(language), name))
]


@pytest.mark.parametrize("row", ROWS)
def test_row_matches_its_example(row: Row) -> None:
    """A row's expression matches its example, and the letters it needs stand in it."""
    assert re.search(row.pattern, row.example, re.IGNORECASE), row.pattern
    assert not row.needs or any(letters in row.example.lower() for letters in row.needs)


@pytest.mark.parametrize("language", SUPPORTED)
def test_act_examples_pass_the_sieve(language: str) -> None:
    """No act or aspect is so worded that the sieve before the grammar would keep it out."""
    tables = load_tables(language)
    for row in (*tables.acts, *tables.reversed_acts):
        assert any(stem in row.example.lower() for stem in tables.act_stems), row.example
    for row in tables.consent:
        assert any(stem in row.example.lower() for stem in tables.consent_stems), row.example


def test_rows_that_lack_their_letters_are_skipped() -> None:
    """Letters that a row needs keep it from matching a text without them."""
    rows = NamedRows((Row("a", "x+", "xx", ("y",)), Row("b", "x", "x")))
    assert [name for name, _, _ in rows.find("xx")] == ["b", "b"]
    assert {name for name, _, _ in rows.find("xxy")} == {"a", "b"}
