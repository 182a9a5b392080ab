"""What people type into a search is always understood, and a sentence answers to it or not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.plain import normalise
from monitor.text.query import answers_query, finds_something, list_wanted, loosen_query, needs_reading, parse_query
from monitor.text.words import LONGEST_WORD, list_search_words

SENTENCE = "We may use your Notes and Données to train our AI models; staff can opt-out."

ANSWERS = [
    ("train", True),
    ("TRAIN ai", True),
    ("trains", False),
    ("train*", True),
    ("tra* mod*", True),
    ('"train our ai models"', True),
    ('"train our models"', False),
    ('"our ai mod*"', True),
    ("“train our”", True),
    ("«train our»", True),
    ("learn OR train", True),
    ("learn OR teach", False),
    ("learn | train", True),
    ("train -staff", False),
    ("train NOT lawyers", True),
    ('train -"staff train"', True),
    ("train AND models", True),
    ("(learn OR train) models", True),
    ("use (learn OR teach) OR notes", True),
    ("(learn OR teach) notes", False),
    ("donnees", True),
    ("DONNÉES", True),
    ("opt-out", True),
    ('"opt out"', True),
    ("train -models OR staff", True),
]


@pytest.mark.parametrize(("asked", "answer"), ANSWERS, ids=[asked for asked, _ in ANSWERS])
def test_a_sentence_answers(asked: str, answer: bool) -> None:
    """Words, phrases, beginnings, OR and what is left out mean what the help says."""
    query = parse_query(asked)
    assert query is not None
    assert answers_query(query, list_search_words(normalise(SENTENCE))) is answer


@pytest.mark.parametrize("asked", ["", " ", "*", '""', "()", "((", "))", "OR", "AND OR", "NOT", "-", '"', "…", "- -"])
def test_nothing_asked(asked: str) -> None:
    """What holds no word is no query, and no error."""
    assert parse_query(asked) is None


@pytest.mark.parametrize(
    "asked", ['"train our', "(train (ai", "train) ai", "train OR", "OR train", "col:train", "train^2", "NEAR(train ai)"]
)
def test_careless_queries_are_understood(asked: str) -> None:
    """A quote or parenthesis left open, or signs that other searches give a meaning, are no error."""
    query = parse_query(asked)
    assert query is not None
    assert finds_something(query)


@pytest.mark.parametrize("asked", ["-train", "train OR -ai", "NOT (train ai)"])
def test_only_leaving_out_finds_nothing(asked: str) -> None:
    """A query that would mean nearly everything is told from one that names words."""
    query = parse_query(asked)
    assert query is not None
    assert not finds_something(query)


@pytest.mark.parametrize(
    ("asked", "reading"),
    [
        ("train ai", False),
        ("train -ai", False),
        ('"train ai"', True),
        ('train -"a b"', True),
        ("train -(a b)", True),
        ("a OR (b -c)", False),
    ],
)
def test_what_a_set_of_words_can_answer(asked: str, reading: bool) -> None:
    """Only the order of words, and what is left out beside more than a word, needs the sentence itself."""
    query = parse_query(asked)
    assert query is not None
    assert needs_reading(query) is reading


@given(st.text(alphabet=st.sampled_from('ab*"()-| \u201cORANDNT'), max_size=30), st.text())
def test_whatever_is_typed(asked: str, anything: str) -> None:
    """Nothing that can be typed raises, and what a query finds has the words that it wants."""
    for words in (asked, anything):
        query = parse_query(words)
        if query is not None and finds_something(query) and answers_query(query, list_search_words("a b ab ba")):
            assert list_wanted(query)


def test_looser_queries() -> None:
    """Where nothing is found, what is proposed asks for less and less."""
    query = parse_query('"training models"')
    assert query is not None
    assert [written for written, _ in loosen_query(query)] == ["training models", "train* model*", "training OR models"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Opt-out: yes!", ["opt", "out", "yes"]),
        ("Straße ÉTÉ", ["strasse", "ete"]),
        ("個人情報を", ["個", "人", "情", "報", "を"]),
        ("under_score", ["under", "score"]),
        ("x" * 100, ["x" * LONGEST_WORD]),
        ("don’t", ["don", "t"]),
    ],
)
def test_words(words: str, found: list[str]) -> None:
    """Case and accents go, punctuation separates, and scripts without spaces give a word for each character."""
    assert list_search_words(words) == found
