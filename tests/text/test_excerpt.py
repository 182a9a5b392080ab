"""Quote long sentences without losing what they depend on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.excerpt import LEFT_OUT, cut_excerpt, holds_condition

LIST = "weeding, watering, pruning, planting, measuring, counting, drawing, sorting, naming, mapping"

KEPT = [
    (f"We may use your notes for {LIST}, unless you opt out in your settings.", "unless you opt out in your settings."),
    (f"Sauf opposition de votre part, nous utilisons vos notes pour {LIST}, ainsi que pour les plans.", "Sauf opposition de votre part,"),
    (f"Wir nutzen Notizen für {LIST}, sofern Sie eingewilligt haben, und für Pläne.", "sofern Sie eingewilligt haben,"),
    (f"We do not use your notes for {LIST}, except those that you make public, and plans.", "except those that you make public,"),
    (f"We may use your notes ({LIST}) until you object, and for plans (to draw them).", "until you object,"),
    (f"We use notes for {LIST}, and for training our models, and for plans of {LIST}.", "and for training our models,"),
]


@pytest.mark.parametrize(("words", "kept"), KEPT)
def test_what_decides_is_not_cut_off(words: str, kept: str) -> None:
    """Exceptions, conditions, denials and the words that prove what is said stand in a cut quotation, wherever they stood."""
    cut = cut_excerpt(words, 80, proofs=["training our models"])
    assert kept in cut
    assert LEFT_OUT in cut
    assert cut.startswith(words.split(",", maxsplit=1)[0].split(" (")[0])


def test_every_numbered_exception_stays() -> None:
    """Of exceptions in a numbered list each one stays; what only explains one in brackets may go."""
    words = (
        "We will not use your notes to train our models, unless: (1) they are flagged for a safety review (in which case we may look at "
        "them, at their plans and at their beds), or (2) you report them to us, or (3) you choose so."
    )
    assert cut_excerpt(words, 120) == (
        "We will not use your notes to train our models, unless: (1) they are flagged for a safety review […] or (2) you report them "
        "to us, or (3) you choose so."
    )


def test_brackets_are_left_out_whole() -> None:
    """No half of what stands in brackets is shown."""
    words = f"We may use your notes to improve the garden (e.g., {LIST}), to keep it safe, and to plan beds."
    assert cut_excerpt(words, 100) == "We may use your notes to improve the garden […] to keep it safe, and to plan beds."


@given(st.text(alphabet="ab ,;:()unlest", max_size=300), st.integers(0, 120))
def test_a_cut_quotation_holds_only_words_of_the_text(words: str, room: int) -> None:
    """What stays are parts of the text in their order, and a short text is never cut."""
    cut = cut_excerpt(words, room)
    assert len(words) > room or cut == words
    place = 0
    for part in cut.split(LEFT_OUT) if cut != words else ():
        place = words.replace("  ", " ").find(part.strip().split(" ")[0], place)
        assert place >= 0


@pytest.mark.parametrize("words", ["a non-exclusive license", "we only use it", "worldwide, royalty-free"])
def test_a_limit_is_no_condition(words: str) -> None:
    """A licence's adjectives and a plain limit make nothing depend on the reader's choice."""
    assert not holds_condition(words)
