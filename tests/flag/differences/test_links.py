"""Tell a moved way out from a moved page."""

from __future__ import annotations

import pytest

from monitor.model import DEFAULT_CONSENT
from tests.flag.sentences import flag

OFFER = "# Privacy\n\nWe use your posts.\n\nYou can opt out of this use in your [settings]({}).\n"
CASES = [
    ("https://rosebud.example/settings/ai", "https://rosebud.example/privacy/choices", "mixed", "low"),
    ("https://rosebud.example/settings/ai", "https://forms.oakbyte.example/objection", "mixed", "medium"),
    ("https://rosebud.example/settings/ai", "mailto:privacy@rosebud.example", "worse", "medium"),
    ("mailto:privacy@rosebud.example", "https://rosebud.example/settings/ai", "better", "medium"),
]


@pytest.mark.parametrize(("old", "new", "effect", "level"), CASES)
def test_moved_way_out_is_a_finding(old: str, new: str, effect: str, level: str) -> None:
    """A way out whose link leads elsewhere is told though no word changed."""
    finding = flag(OFFER.format(old), OFFER.format(new))[DEFAULT_CONSENT]
    assert (finding.effect, finding.level) == (effect, level)
    assert finding.facts_by_name()["opt_out_link"] == new


SAME = [
    ("https://rosebud.example/settings/ai", "https://rosegarden.example/settings/ai"),
    ("http://rosebud.example/settings/ai", "https://www.rosebud.example/en/settings/ai?from=policy"),
    (
        "https://rosebud.example/r/1e8cf519-06ee-40a8-b4cd-8dc73a2820fb/settings",
        "https://rosebud.example/r/34955f32-88c9-4467-924b-7225765a205a/settings",
    ),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_same_place_is_no_finding(old: str, new: str) -> None:
    """Scheme, language, session and tracking parts do not move a way out, nor does a company's new name before the same path."""
    assert flag(OFFER.format(old), OFFER.format(new)) == {}


def test_other_link_is_no_finding() -> None:
    """A link that offers no way out may lead anywhere."""
    text = "# Privacy\n\nRead more about [gardens]({}).\n"
    assert flag(text.format("https://rosebud.example/a"), text.format("https://rosebud.example/b")) == {}
