"""Kinds of documents are known by what links say and by their paths."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.discover import find_kind_by_path
from monitor.discover.kinds import find_kind
from monitor.discover.words import LINK_WORDS, PATH_WORDS, REFUSED


@pytest.mark.parametrize("row", LINK_WORDS, ids=lambda row: f"{row.language}: {row.example}")
def test_every_row_of_words_knows_its_example(row: object) -> None:
    """A link such as the row's example is of the row's kind."""
    assert find_kind(row.example) == row.kind  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", PATH_WORDS, ids=lambda row: row.example)
def test_every_row_of_paths_knows_its_example(row: object) -> None:
    """An address such as the row's example is of the row's kind."""
    assert find_kind_by_path(row.example) == row.kind  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.example)
def test_every_refused_example_is_refused(row: object) -> None:
    """A switch, or a notice for others than users, is no terms."""
    assert find_kind(row.example) is None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Privacy", "Privacy Policy"),
        ("PRIVACY  POLICY ›", "Privacy Policy"),
        ("Acme Privacy Statement", "Privacy Policy"),
        ("Terms", "Terms of Service"),
        ("AGB", "Terms of Service"),
        ("Cookie Policy (EU)", "Cookie Policy"),
        ("Cookie settings", None),
        ("Your Privacy Choices", None),
        ("AI", None),
        ("Acme AI assistant", None),
        ("Contact", None),
        ("", None),
        ("Why our new privacy policy matters to everyone who writes with us every day", None),
    ],
)
def test_words(words: str, kind: str | None) -> None:
    """Short names of terms count, in any case; sentences, switches and products do not."""
    assert find_kind(words) == kind


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://a.example/en/privacy/", "Privacy Policy"),
        ("https://a.example/privacy/2024-05", "Privacy Policy"),
        ("https://a.example/Terms_of_Use.html", "Terms of Service"),
        ("https://a.example/blog/why-privacy-matters", None),
        ("https://a.example/", None),
        ("http://[::", None),
    ],
)
def test_paths(url: str, kind: str | None) -> None:
    """The last parts of a path tell; a word within a title does not."""
    assert find_kind_by_path(url) == kind


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    """Whatever a link or an address is, there is an answer."""
    assert find_kind(text) is None or isinstance(find_kind(text), str)
    assert find_kind_by_path(text) is None or isinstance(find_kind_by_path(text), str)
