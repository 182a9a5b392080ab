"""Run each row of each language's tables against its example."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.flag.lexicon import SUPPORTED, TABLE_NAMES, load_tables
from monitor.flag.lexicon.terms import Row
from monitor.text.sieve import find_needs, may_match

ROWS = [
    pytest.param(row, id=f"{language}-{name}-{number}-{row.name}")
    for language in SUPPORTED
    for name in TABLE_NAMES
    for number, row in enumerate(getattr(load_tables(language), name))
]


@pytest.mark.parametrize("row", ROWS)
def test_row_matches_its_example(row: Row) -> None:
    """A row's expression matches its example, and the letters found to be needed stand in the match."""
    match = re.search(row.pattern, row.example, re.IGNORECASE)
    assert match, row.pattern
    assert may_match(find_needs(row.pattern), match[0].lower())


@pytest.mark.parametrize("language", SUPPORTED)
def test_act_examples_pass_the_sieve(language: str) -> None:
    """No act or aspect is so worded that the sieve before the grammar would keep it out."""
    tables = load_tables(language)
    for row in (*tables.acts, *tables.reversed_acts):
        assert any(stem in row.example.lower() for stem in tables.act_stems), row.example
    for row in tables.consent:
        assert any(stem in row.example.lower() for stem in tables.consent_stems), row.example


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bopt[- ]?out\b", ((("opt",), ("out",)),)),
        (r"\b(?:train|inform)(?:s|ing)?\b", ((("inform", "train"),),)),
        (r"\bdo(?:es)? not use\b", (((" not use",), ("do",)),)),
        (r"\bx?\b", ()),
        (r"(?:abc)*d\w+", ()),
        (r"(?<!no )(?:train|training) (?=our)", ((("train",),),)),
        (r"\bus(?:e|ing)\b[^.;]{0,80}?\bwith AI\b|\bby (?-i:AI)\b", ((("with ai",), ("use", "using")), (("by ",), ("ai",)))),
        (r"can(?: now)* (?:limit|end)\b", (((" end", " limit"), ("can",)),)),
        (r"can (?:limit|end)?\b", ((("can ",),),)),
        (r"can (?:\w+|end)\b", ((("can ",),),)),
        (r"a.c[d-f\]]{2}\.com", (((".com",),),)),
        (r"optimi[sz]ations?", ((("optimi",), ("ation",)),)),
        (r"cookies|x\w", ()),
        (r"(?>train)", ()),
        (r"train(", ()),
    ],
)
def test_needed_letters(pattern: str, needs: tuple[tuple[tuple[str, ...], ...], ...]) -> None:
    """Letters that every match holds are found, by alternative and part; where there are none, the row is always run."""
    assert find_needs(pattern) == needs


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:train|inform)(?:s|ing)? (?:our )?models?\b",
        r"opt[- ]?out|object to|turn(?:ed|ing)? off",
        r"(?:we|our partners){1,2} (?:will )?share\w*",
    ],
)
@given(data=st.data())
def test_a_match_holds_the_needed_letters(pattern: str, data: st.DataObject) -> None:
    """Whatever an expression matches has one of the letters without which it need not be run."""
    matched = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE | re.ASCII), fullmatch=True))
    assert find_needs(pattern)
    assert may_match(find_needs(pattern), matched.lower())
