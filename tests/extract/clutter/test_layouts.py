"""Every clause of a page stays, once and in order, and what stands around them goes, however the page is built."""

from __future__ import annotations

import re

import pytest

from tests.extract.layouts import LAYOUTS
from tests.extract.layouts.parts import CLAUSES
from tests.extract.pages import text_of

DOUBLED = {"data beside a page that shows a part of it"}
"""Layouts that carry what must stay more than once; it is read once."""


@pytest.mark.parametrize(("name", "markup"), LAYOUTS.items(), ids=LAYOUTS.keys())
def test_the_terms_and_nothing_but_the_terms(name: str, markup: str) -> None:
    """All clauses stand in the text in their order; all that must stay is there, and nothing that must go."""
    text = text_of(markup)
    numbers = [int(number) for number in re.findall(r"Clause (\d+)\\?\.", text.replace("**", ""))]
    assert numbers == (list(range(1, CLAUSES + 1)) if "Clause 1" in markup else [])
    assert "CLUTTER" not in text
    assert text.count("KEEP") == (1 if name in DOUBLED else markup.count("KEEP"))
