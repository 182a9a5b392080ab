"""Tests of finding whom a policy names for questions about privacy."""

from __future__ import annotations

import time

import pytest

from monitor.report.contacts import find_contact


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Questions? Write to privacy@pawprint.example or call us.", "privacy@pawprint.example"),
        ("Our [Data Protection Officer](mailto:dpo@pawprint.example) answers.", "dpo@pawprint.example"),
        ("Sales: sales@pawprint.example. For questions about privacy: hello@pawprint.example.", "hello@pawprint.example"),
        ("Press: press@pawprint.example. Contact us: info@pawprint.example.", "info@pawprint.example"),
        ("Contact: info@pawprint.example. Later: legal-privacy@pawprint.example.", "legal-privacy@pawprint.example"),
        ("Unseren Datenschutzbeauftragten erreichen Sie unter recht@pawprint.example", "recht@pawprint.example"),
        ("Privacy matters. Do not answer to noreply@pawprint.example.", None),
        ("Invoices go to billing@pawprint.example.", None),
        ("There is no address here, but an @handle and a price of 3 @ 4.", None),
        ("", None),
    ],
)
def test_contacts(text: str, contact: str | None) -> None:
    """An address of a privacy office is found before others, and one for something else is not taken."""
    assert find_contact(text) == contact


def test_long_texts_are_read_fast() -> None:
    """A long text without an end to its words does not hold a digest up."""
    began = time.perf_counter()
    assert find_contact("a.b-c+" * 100_000 + "@" * 1000 + "x." * 50_000) is None
    assert time.perf_counter() - began < 2
