from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare.spelling import RULES, SpellingRule, fold_spelling
from monitor.compare.wording import _CONTRACTIONS, has_same_force, reduce_wording, stands_alone


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.british)
def test_spelling_rules(rule: SpellingRule) -> None:
    """Each rule makes its two examples equal, and they were not before."""
    assert rule.british != rule.american
    assert fold_spelling(rule.british) == fold_spelling(rule.american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("your", "you"),
        ("four", "for"),
        ("affect", "effect"),
        ("notified", "modified"),
        ("may", "must"),
        ("unless", "unlike"),
        ("use", "used"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    """Folding never makes two words of different meaning equal."""
    assert fold_spelling(one) != fold_spelling(other)


@pytest.mark.parametrize(
    ("key", "heading", "expected"),
    [
        ("4. your rights", False, "your rights"),
        ("(iv) your rights", False, "your rights"),
        ("section 3: your rights", False, "your rights"),
        ("4 your rights", True, "your rights"),
        ("30 days after notice", False, "30 days after notice"),
        ("2.5 million users", False, "2 5 million users"),
        ("we won't tell", False, "we will not tell"),
    ],
)
def test_reduced_wording(key: str, heading: bool, expected: str) -> None:
    """Numbers that say where a sentence stands go; numbers that count stay."""
    assert reduce_wording(key, language="en", heading=heading) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("We may share:", "We may share:", True),
        ("We may share:", "We may not share:", False),
        ("We may share the following:", "The following we may share:", True),
        ("We may do this:", "We will do this:", False),
        ("", "You must never:", False),
        ("", "We collect:", True),
        ("Nous pouvons :", "Nous ne pouvons pas :", False),
    ],
)
def test_force_of_lead_ins(one: str, other: str, expected: bool) -> None:
    """Lead-ins have the same force where neither a negation nor a modal verb tells them apart."""
    assert has_same_force(one, other) is expected
    assert has_same_force(other, one) is expected


@pytest.mark.parametrize(
    ("key", "lead_in", "expected"),
    [
        ("you may cancel at any time.", "You agree to these rules:", True),
        ("wir dürfen ihre daten weitergeben.", "Für unbezahlte Konten:", True),
        ("share your name with partners.", "We may not:", False),
        ("any content that may offend.", "You may not post:", False),
        ("we may sell your data.", "You do not agree that:", False),
    ],
)
def test_sentences_that_need_no_lead_in(key: str, lead_in: str, expected: bool) -> None:
    """A sentence with a subject and a verb of its own stands alone; a part of one does not."""
    assert stands_alone(key, lead_in) is expected


@given(
    st.lists(
        st.sampled_from(["can't", "cannot", "won't", "shan't", "don't", "we're", "you'll", "i've", "i'm", "user's", "can", "n't", "'", "c"])
    )
)
def test_contractions_are_written_out_whatever_stands_beside_them(words: list[str]) -> None:
    """Looking first whether there is a contraction changes nothing: each is written out, in order."""
    said = " ".join(words)
    for _, written, meant in _CONTRACTIONS:
        said = written.sub(meant, said)
    wanted = " ".join(fold_spelling(word) for word in re.findall(r"\w+", said))
    assert reduce_wording("we say " + " ".join(words), language="en", heading=False) == f"we say {wanted}".strip()
