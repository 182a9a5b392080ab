"""A permission, a condition or a denial that is only said in other words is no news; one that says more is."""

from __future__ import annotations

import pytest

from monitor.model import is_alert
from tests.flag.sentences import flag_all

RESTATED = [
    ("It is open to us to draw on your notes when training models.", "The licence extends to the training of artificial intelligence."),
    (
        "Your notes may be made use of by us in the training of models.",
        "You grant us the right to submit your notes to the training of models.",
    ),
    (
        "Under no circumstances will your notes find their way into a training corpus.",
        "No part of your notes is made available for AI training.",
    ),
    ("Subject to your agreement, notes are used to train models.", "Use of your notes in AI training depends on your having enabled it."),
    ("Content is used to train our AI unless you object.", "As long as you have not opted out, training of our models draws on your data."),
]
MORE = [
    ("It is open to us to draw on your notes when training models.", "You grant us the right to train AI on your private messages."),
    ("Your photos may be made use of in the training of AI.", "We and our partners draw on your photos when training models."),
    ("Suggestions may be part of the training of our language models.", "You grant us the right to train AI on them and on your messages."),
]


@pytest.mark.parametrize(("old", "new"), RESTATED)
def test_what_is_said_anew_is_no_news(old: str, new: str) -> None:
    """Two sentences that allow, ask or deny the same are one, though they share no words."""
    assert not [finding for finding in flag_all(old, new) if is_alert(finding)]
    assert not [finding for finding in flag_all(new, old) if is_alert(finding)]


@pytest.mark.parametrize(("old", "new"), MORE)
def test_what_allows_more_is_news(old: str, new: str) -> None:
    """Other data, others who train or wider models are more, in whatever words."""
    assert any(is_alert(finding) for finding in flag_all(old, new))
