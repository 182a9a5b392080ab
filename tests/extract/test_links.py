"""A link's target changes only when it leads elsewhere."""

from __future__ import annotations

import re

import pytest

from monitor.extract.links import TRACKING_PARAMETERS, clean_target, reveal_address

BASE = "https://example.org/legal/privacy"


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("/opt-out", "https://example.org/opt-out"),
        ("terms#s2", "https://example.org/legal/terms#s2"),
        ("#s2", ""),
        ("https://example.org/legal/privacy#s2", ""),
        ("javascript:void(0)", ""),
        ("tel:+4912345", ""),
        ("mailto:me@example.org", "mailto:me@example.org"),
        ("//cdn.example.org/a", "https://cdn.example.org/a"),
        (" /a\n b ", "https://example.org/ab"),
        ("/a (b)", "https://example.org/a%20%28b%29"),
        ("/a;jsessionid=77?x=1", "https://example.org/a?x=1"),
        ("http://[bad", ""),
        ("data:text/plain,x", ""),
        ("", ""),
    ],
)
def test_targets_are_absolute_and_clean(href: str, target: str) -> None:
    """Each form of address gives its place, or nothing where it leads nowhere."""
    assert clean_target(href, BASE) == target


@pytest.mark.parametrize("row", TRACKING_PARAMETERS, ids=lambda row: row.origin)
def test_each_tracking_parameter_goes(row: object) -> None:
    """The example of each row is dropped from a query, and only it."""
    example = row.example  # type: ignore[attr-defined]
    assert re.fullmatch(row.pattern, example, re.IGNORECASE)  # type: ignore[attr-defined]
    assert clean_target(f"/a?b=1&{example}=2&c=3", BASE) == "https://example.org/a?b=1&c=3"


@pytest.mark.parametrize(("encoded", "address"), [("41202f012f6f2e", "an@n.o"), ("zz", ""), ("", ""), ("4141", "")])
def test_hidden_addresses_are_read(encoded: str, address: str) -> None:
    """An address hidden from robots is shown; what is none gives nothing."""
    assert reveal_address(encoded) == address
