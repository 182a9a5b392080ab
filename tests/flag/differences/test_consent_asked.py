"""Flag who is asked, and on which basis data are used without asking; pairs of our own wording."""

from __future__ import annotations

import pytest

from monitor.model import AI_TRAINING, DEFAULT_CONSENT, is_alert
from tests.flag.sentences import flag, flag_all

INTRO = {
    "en": "# Privacy Policy\n\nWe care about the gardens of our members.\n\n",
    "fr": "# Confidentialité\n\nNous prenons soin des jardins de nos membres.\n\n",
    "de": "# Datenschutz\n\nWir pflegen die Gärten unserer Mitglieder.\n\n",
}

STEPS = [
    (
        "en",
        "We use the harvest figures that partner gardens send us to choose the seeds we show you.",
        "With your consent, we use the harvest figures that partner gardens and shops send us to choose the seeds we show you.",
        "better",
    ),
    (
        "en",
        "Where you have given your consent, we share the plans of your garden with neighbouring nurseries for their catalogues.",
        "We share the plans of your garden with neighbouring nurseries and florists for their catalogues.",
        "worse",
    ),
    (
        "fr",
        "Nous partageons les plans de votre jardin avec les pépinières voisines pour leurs catalogues illustrés.",
        "Avec votre consentement, nous partageons les plans de votre jardin avec les pépinières voisines pour leurs catalogues illustrés.",
        "better",
    ),
    ("en", "* Profiling of visitors: our legitimate interest.", "* Profiling of visitors: your consent, which you may withdraw.", "better"),
    ("fr", "* Profilage publicitaire : votre consentement.", "* Profilage publicitaire : intérêt légitime du jardin.", "worse"),
    (
        "en",
        "## Walks\n\nThis processing is based on your consent.\n\n## Maps\n\nThis processing is based on your consent.",
        "## Walks\n\nWe record walks because of our legitimate interest in paths.\n\n## Maps\n\nThis processing is based on your consent.",
        "worse",
    ),
    (
        "en",
        "We send news.",
        "We send news. Where we send marketing without asking for your consent, our legitimate interest is the basis.",
        "worse",
    ),
    (
        "fr",
        "Nous écrivons.",
        "Nous écrivons. Si nous faisons du marketing sans vous demander votre consentement, notre intérêt légitime en est la base.",
        "worse",
    ),
]


@pytest.mark.parametrize(("language", "old", "new", "effect"), STEPS, ids=[step[2][:60] for step in STEPS])
def test_asking_comes_or_goes(language: str, old: str, new: str, effect: str) -> None:
    """The same done with consent and without, or for the same purpose on another basis, turns one way or the other."""
    assert flag(INTRO[language] + old, INTRO[language] + new, language)[DEFAULT_CONSENT].effect == effect


SILENT = [
    (
        "You can invite friends from the contacts of your phone, by name, town and street of their garden.",
        "With your permission you can invite friends from the contacts of your phone, by name, town and street of their garden.",
    ),
    ("", "To opt out of Seedhub's sale of your data, visit their page."),
    ("", "You have the right to opt out of Seedhub's sharing of your data for targeted advertising."),
    (
        "## 3. Inputs\n\nWe train our AI models on what you type. Members may object to that in the account settings.",
        "## What you type\n\nOur AI models are trained on what you type. You can say no. There is a switch for that in your settings.",
    ),
]


@pytest.mark.parametrize(("old", "new"), SILENT, ids=[case[1][-60:] for case in SILENT])
def test_what_asks_nobody_anew_is_no_news(old: str, new: str) -> None:
    """A device's own permissions, what others do, the same way out in other words: at most a mention."""
    found = flag(INTRO["en"] + old, INTRO["en"] + new).get(DEFAULT_CONSENT)
    assert found is None or found.effect == "mention"


def test_two_switches_under_one_heading_are_two() -> None:
    """Under one heading an opt-in that goes and an opt-out that comes are one only where they are about the same."""
    old = INTRO["en"] + "## Beds\n\nIf you have turned on the compost reminder in the settings, we store when you dig."
    new = INTRO["en"] + "## Beds\n\nYou can turn off this feature in the settings, as you like it."
    assert flag(old, new)[DEFAULT_CONSENT].rule != "opt_in_to_opt_out"
    assert flag(old, new.replace("this feature", "the compost reminder"))[DEFAULT_CONSENT].rule == "opt_in_to_opt_out"


def test_note_on_an_earlier_change_that_goes_takes_nothing_away() -> None:
    """What summed up an earlier change of the text says nothing that the text itself does not."""
    way = "members can opt out of the training of AI models in the settings."
    body, note = "We train AI models on photos.\n\n", f"We have added that {way}"
    found = flag(INTRO["en"] + body + note, INTRO["en"] + body)
    assert all(found[topic].effect == "mention" for topic in (AI_TRAINING, DEFAULT_CONSENT) if topic in found)
    assert flag(INTRO["en"] + body + f"Please note that {way}", INTRO["en"] + body)[DEFAULT_CONSENT].effect == "worse"


UNANNOUNCED = [
    ("en", "", "We may amend these terms at any time without telling you.", "worse"),
    ("en", "", "We are not obliged to announce changes to this policy.", "worse"),
    ("en", "", "No notice of amendments will be given.", "worse"),
    ("en", "You will hear from us before any amendment takes effect.", "Amendments take effect upon publication.", "worse"),
    ("en", "We give two weeks notice of changes to this policy.", "We may change this policy without notice.", "worse"),
    ("en", "We may change this policy without notice.", "We give two weeks notice of changes to this policy.", "better"),
    ("en", "", "We will not change these terms without telling you.", "better"),
    ("de", "", "Wir können diese Bedingungen jederzeit ohne Ankündigung ändern.", "worse"),
    ("fr", "", "Nous pouvons modifier les présentes conditions à tout moment et sans préavis.", "worse"),
    ("es", "", "No estamos obligados a avisarte de los cambios en esta política.", "worse"),
    ("it", "", "Possiamo modificare i presenti termini in qualsiasi momento senza preavviso.", "worse"),
    ("nl", "", "Wijzigingen worden niet afzonderlijk aan u gemeld.", "worse"),
]


@pytest.mark.parametrize(("language", "old", "new", "effect"), UNANNOUNCED)
def test_change_that_nobody_is_told_of_is_worse(language: str, old: str, new: str, effect: str) -> None:
    """A text that newly may change without a word to its users is worse; one that newly may not is better."""
    assert flag(old, new, language)[DEFAULT_CONSENT].effect == effect


NOT_UNANNOUNCED = [
    ("", "We may change the features of the service without notice."),
    ("", "Prices may change without notice."),
    ("", "Under these terms, we may modify the product without notice."),
    ("We may change these terms at any time without notice.", "These terms may be amended by us at any time, without prior notice."),
    ("", "You can consent to the use of your location in the app."),
    ("", "By using the app you can consent to the collection of your location."),
]


@pytest.mark.parametrize(("old", "new"), NOT_UNANNOUNCED)
def test_change_of_a_product_or_an_offer_to_agree_is_no_news(old: str, new: str) -> None:
    """What a service does without notice, the same right in other words, and what one may agree to say nothing of consent."""
    assert all(not is_alert(finding) for finding in flag_all(old, new))
