"""What people type of a document's name: a whole name wins over a part of one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from monitor.text.naming import find_named, find_services


@dataclass(frozen=True, slots=True)
class Name:
    """Name a document."""

    service: str
    document: str


EVERYTHING = [
    Name(*full.split("/"))
    for full in (
        "X/Privacy Policy",
        "X/Terms of Service",
        "X/Developer Terms",
        "Expedia/Privacy Policy",
        "Expedia/Terms of Use",
        "Xbox/Code of Conduct",
        "Fairphone/Terms",
        "Fairphone/Terms of Sale",
    )
]

CASES = [
    ("x", ["X/Privacy Policy", "X/Terms of Service", "X/Developer Terms"]),
    ("x/privacy", ["X/Privacy Policy"]),
    ("privacy x", ["X/Privacy Policy"]),
    ("X Policy", ["X/Privacy Policy"]),
    ("x/terms", ["X/Terms of Service"]),
    ("x/developer", ["X/Developer Terms"]),
    ("x/of service", ["X/Terms of Service"]),
    ("fairphone/terms", ["Fairphone/Terms"]),
    ("fairphone terms", ["Fairphone/Terms"]),
    ("fairphone/sale", ["Fairphone/Terms of Sale"]),
    ("terms", ["Fairphone/Terms"]),
    ("privacy policy", ["X/Privacy Policy", "Expedia/Privacy Policy"]),
    ("x/conduct", ["Xbox/Code of Conduct"]),
    ("exp/priv", ["Expedia/Privacy Policy"]),
    ("nothing", []),
    ("x/", ["X/Privacy Policy", "X/Terms of Service", "X/Developer Terms"]),
]


@pytest.mark.parametrize(("words", "found"), CASES, ids=[words for words, _ in CASES])
def test_whole_names_win(words: str, found: list[str]) -> None:
    """A service's or document's whole name wins over a part, and its beginning over what stands within."""
    means = find_named(EVERYTHING, words, former=lambda _: ())
    assert [f"{one.service}/{one.document}" for one in means] == found


def test_services_by_name() -> None:
    """A service of that name is meant alone; else all that have the words in theirs."""
    assert find_services(["Expedia", "X", "Xbox"], "x") == ("X",)
    assert find_services(["Expedia", "Xbox"], "X") == ("Expedia", "Xbox")
