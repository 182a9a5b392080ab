"""Documents are chosen by what people type of their names."""

from __future__ import annotations

import pytest

from monitor.errors import NotFoundError
from monitor.model import Source
from monitor.sources import choose_sources

SOURCES = tuple(
    Source(service=service, document=document, urls=("https://a.example",))
    for service, document in [("LinkedIn", "Privacy Policy"), ("LinkedIn", "User Agreement"), ("X", "Privacy Policy"), ("X Games", "Terms")]
)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], [0, 1, 2, 3]),
        (["linkedin/privacy policy"], [0]),
        (["User  agreement"], [1]),
        (["in/priv"], [0]),
        (["link/priv"], [0]),
        (["policy linkedin"], [0]),
        (["linkedi"], [0, 1]),
        (["linkedin/"], [0, 1]),
        (["games"], [3]),
        (["linkedin"], [0, 1]),
        (["x"], [2]),
        (["terms", "linkedin", "user"], [0, 1, 3]),
    ],
)
def test_choice(names: list[str], expected: list[int]) -> None:
    """A whole name, a service, or any unambiguous part chooses documents, in the list's order."""
    assert choose_sources(SOURCES, names) == tuple(SOURCES[at] for at in expected)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("/privacy", "LinkedIn/Privacy Policy, X/Privacy Policy"),
        ("privacy", "LinkedIn/Privacy Policy, X/Privacy Policy"),
        ("linkedn", "did you mean LinkedIn"),
        ("zzzz", "monitor sources list"),
        ("", "no document is named"),
    ],
)
def test_no_choice(name: str, words: str) -> None:
    """A name that means nothing, or several documents, is answered with what it may mean."""
    with pytest.raises(NotFoundError, match=words):
        choose_sources(SOURCES, [name])
