"""Know a document again by another form of its address, and by a link that only names it."""

from __future__ import annotations

import pytest

from monitor.discover.same import fold_edition, names_one_of

PAGE = "https://www.acme.example/legal/privacy"
SAME = [
    "http://acme.example/legal/privacy/",
    "https://acme.example/en-us/legal/privacy",
    "https://acme.example/legal/privacy/de",
    "https://acme.example/legal/privacy?lang=en-US",
    "https://acme.example/intl/fr/legal/Privacy.html",
]
OTHER = [
    "https://acme.example/legal/privacy/california",
    "https://acme.example/legal/privacy?version=2",
    "https://acme.example/ai/legal/privacy",
    "https://acme.example/us/legal/privacy",
    "https://help.acme.example/legal/privacy",
    "http://[broken",
]


@pytest.mark.parametrize("url", SAME)
def test_forms_of_one_address(url: str) -> None:
    """A language, an ending or a scheme makes no other document."""
    assert fold_edition(url) == fold_edition(PAGE)


@pytest.mark.parametrize("url", OTHER)
def test_other_addresses(url: str) -> None:
    """A part of the path that is no language, another host or another question does."""
    assert fold_edition(url) != fold_edition(PAGE)


NAMED = [
    ("Privacy Policy", "Privacy Policy", ["Privacy Policy"], True),
    ("Privacy", "Privacy Policy", ["Privacy Policy", "Terms"], True),
    ("Our Privacy Notice", "Privacy Policy", ["Privacy Policy"], True),
    ("Terms & Conditions", "Terms of Service", ["Terms of Service"], True),
    ("Your California Privacy Rights", "Privacy Policy", ["Privacy Policy"], False),
    ("API Terms of Service", "Terms of Service", ["Terms of Service"], False),
    ("Privacy Policy", "Privacy Policy", ["Terms of Service"], False),
    ("Cookie Policy", "Cookie Policy", ["Privacy Policy"], False),
]


@pytest.mark.parametrize(("words", "kind", "names", "expected"), NAMED, ids=[case[0] for case in NAMED])
def test_a_link_that_only_names_a_document(words: str, kind: str, names: list[str], expected: bool) -> None:
    """A link's words name a watched document where they add nothing to its name; a state, a product or another kind does."""
    assert names_one_of(words, kind, names) is expected
