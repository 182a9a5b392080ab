"""Words that were swapped or taken out are no lost spaces."""

from __future__ import annotations

import pytest

from monitor.judge.text import judge_text
from monitor.text.markdown import parse_markdown

SENTENCES = [
    "We keep the invoices that we send you for ten years, because the law obliges us to do so.",
    "You may ask at any time which of your records we hold, and we will not charge you for it.",
    "Your messages are not read by our staff unless you report one of them to the support team.",
]


@pytest.mark.parametrize(
    ("old", "new"), [("ten years", "seven years"), ("will not charge", "will charge"), ("are not read", "are read"), ("unless", "if")]
)
def test_an_edited_word_is_no_damage(old: str, new: str) -> None:
    """A word that was swapped or taken out is never taken for a lost space, however short the text."""
    before = "\n\n".join(SENTENCES)
    assert judge_text(parse_markdown(before), parse_markdown(before.replace(old, new))) is None
