"""Flag what becomes of ways out: their routes, their place, whom they are for, and what they are ways out of; pairs of our own wording."""

from __future__ import annotations

import pytest

from monitor.flag import read_statements
from monitor.flag.statements.statement import Statement
from monitor.model import AI_TRAINING, DEFAULT_CONSENT
from monitor.text.markdown import parse_markdown
from tests.flag.sentences import flag

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"


def _read(sentence: str, language: str = "en") -> dict[str, Statement]:
    """Read a sentence's aspects of consent."""
    return {one.aspect: one for one in read_statements(parse_markdown(sentence, language=language)) if one.topic == DEFAULT_CONSENT}


OFFERS = [
    ("en", "If you'd rather not, tell us so on the form."),
    ("en", "If you do not want this, switch the option off in your profile."),
    ("en", "You may stop this by telling us in the settings."),
    ("en", "To request that we do not sell your notes, use the link in the footer."),
    ("en", "You may ask us to stop sharing your harvest figures."),
    ("en", "You can manage your advertising preferences on your account page."),
    ("fr", "Si vous ne le souhaitez pas, désactivez l'option dans votre profil."),
    ("de", "Möchten Sie das nicht, schalten Sie die Option im Profil aus."),
    ("es", "Si no lo desea, desactive la opción en su perfil."),
    ("it", "Se non lo desideri, disattiva l'opzione nel profilo."),
    ("nl", 'Wil je dat niet, zet "Meehelpen" uit in je instellingen.'),
]


@pytest.mark.parametrize(("language", "sentence"), OFFERS)
def test_way_out_is_offered_by_whatever_words(language: str, sentence: str) -> None:
    """Who does not want something is told what to do: that is a way out."""
    assert "offer" in _read(sentence, language)


TRAINED = "## Models\n\nWe train our AI models on your notes. "
STEPS = [
    (
        TRAINED + "To opt out of this, write to help@rosebud.example or use the settings.",
        TRAINED + "To opt out of this, use the settings.",
        "worse",
    ),
    (
        "We train AI on photos. You can object to the training of AI with your photos.",
        "We train AI on photos. Members in the European Union can object to the training of AI with their photos.",
        "worse",
    ),
    (TRAINED + "You can opt out of this by sending us a letter.", TRAINED + "You can opt out of this in your settings.", "better"),
    (
        TRAINED + "You may object to this by writing to us.",
        TRAINED + "There is a switch in your profile to opt out of it, in the settings.",
        "better",
    ),
    (
        TRAINED + "Everybody may opt out of this in the settings.",
        TRAINED + "Business customers can switch this off in the settings.",
        "worse",
    ),
    (
        "## Models\n\nWe train our AI models on photos. You have the right to object to this.",
        "## Models\n\nWe train our AI models on photos, notes and voice messages of members, and license them to partners.",
        "worse",
    ),
    ("## Profiles\n\nWe group members.", "## Profiles\n\nWe group members. You can opt out of this processing in your settings.", "better"),
]


@pytest.mark.parametrize(("old", "new", "effect"), STEPS)
def test_way_out_gets_harder_or_easier(old: str, new: str, effect: str) -> None:
    """A route that goes, a plan that must be bought and an objection that is dropped are worse; a switch in place of a letter is better."""
    assert flag(INTRO + old, INTRO + new)[DEFAULT_CONSENT].effect == effect


RIGHTS = "## Your rights\n\nYou have the right to object to processing that rests on our legitimate interests.\n\n"
SILENT = [
    (RIGHTS, RIGHTS + "## Offers\n\nYou can object to your notes being used in this way, see Your rights."),
    (RIGHTS, RIGHTS + "## Groups\n\nMembers may object to being grouped at any time."),
    (
        "## Ads\n\nTo request that we do not sell or share your notes, use our form.",
        "## Ads\n\nYou have the right to opt out of targeted advertising. To opt out, use our form.",
    ),
    ("## Use\n\nWe share notes.", "## Use\n\nWe share notes. By giving us your number you expressly consent to be contacted by gardeners."),
    (
        "## Models\n\nWe train AI models on notes.",
        "## Models\n\nWe train AI models on notes. We're delaying our plan to train AI models on photos; you will be able to opt out.",
    ),
]


@pytest.mark.parametrize(("old", "new"), SILENT, ids=[case[1][-50:] for case in SILENT])
def test_way_out_that_stood_before_is_no_news(old: str, new: str) -> None:
    """The general right to object, the same opt-out in other words, consent to be called and plans put off are at most mentioned."""
    found = flag(INTRO + old, INTRO + new).get(DEFAULT_CONSENT)
    assert found is None or found.effect == "mention"


@pytest.mark.parametrize(
    "sentence",
    [
        "If you do not want your notes to be analysed in this way, you may need to cease using Rosebud.",
        "If you object to this, you must stop using Rosebud.",
        "If you do not want this, your only option is to close your account.",
    ],
)
def test_leaving_is_no_way_out(sentence: str) -> None:
    """Who can only stop using the service has no way out of what it does."""
    assert not _read(sentence).keys() & {"offer", "opt_out"}


def test_controls_that_go_were_a_way_out() -> None:
    """Having a say, and having opted out, tell of a way out without offering it."""
    old = INTRO + "## Models\n\nGardeners have some control over how we use notes and may have opted out of machine learning."
    assert flag(old, INTRO + "## Models\n\nGardeners write notes.")[DEFAULT_CONSENT].effect == "worse"


def test_same_words_in_another_section_are_another_way_out() -> None:
    """A way out of "this processing" is one of what its own section tells."""
    way = "You can opt out of this processing by writing to garden@rosebud.example."
    old = INTRO + f"## Maps\n\nWe draw maps. {way}\n\n## Walks\n\nWe record walks."
    new = INTRO + f"## Maps\n\nWe draw maps. {way}\n\n## Walks\n\nWe record walks. {way.replace('writing', 'mailing')}"
    assert flag(old, new)[DEFAULT_CONSENT].effect == "better"


@pytest.mark.parametrize(
    ("heading", "way"),
    [
        ("3a. Models", "If you do not want the use described in 3a, send us the form linked here."),
        ("4.2 Models", "You can opt out of the processing under section 4.2 in your settings."),
        ("7. Models", "To object to the uses in clause 7, write to us."),
    ],
)
def test_way_out_names_its_section_by_number(heading: str, way: str) -> None:
    """A permission is on unless opted out where an offer far away speaks of its section."""
    between = "\n\n## 8. Cookies\n\nWe bake.\n\n## 9. Cakes\n\nWe bake more.\n\n## 10. Rights\n\n"
    old = INTRO + "## 1. Maps\n\nWe draw maps." + between + "Ask for access."
    new = INTRO + f"## 1. Maps\n\nWe draw maps.\n\n## {heading}\n\nWe train AI models on your notes." + between + f"Ask for access. {way}"
    assert flag(old, new)[DEFAULT_CONSENT].rule == "training_on_unless_opted_out"
    assert AI_TRAINING in flag(old, new.replace(way, ""))
    assert DEFAULT_CONSENT not in flag(old, new.replace(way, ""))


def test_longer_name_of_the_same_is_no_other_name() -> None:
    """A product called by its full name is no further product that one must opt out of."""
    old = "We train the models of Chat on your notes unless you opt out."
    new = "We train the models of Rosebud Chat on your notes unless you opt out."
    found = flag(INTRO + old, INTRO + new).get(DEFAULT_CONSENT)
    assert found is None or found.effect == "mention"
    assert flag(INTRO + old, INTRO + new.replace("Rosebud Chat", "Chat and Maps"))[DEFAULT_CONSENT].rule == "training_on_for_more"


def test_what_cannot_be_switched_off_is_news_in_a_rewritten_text() -> None:
    """AI features that nobody can switch off are told even where the whole text was worded anew."""
    old = INTRO + "\n\n".join(f"Garden number {number} is kept by a member of the club." for number in range(200))
    new = INTRO + "\n\n".join(f"Bed number {number} belongs to some gardener we know." for number in range(200))
    new += "\n\nMachine learning features are auto-enabled for all accounts and cannot be switched off."
    assert flag(old, new)[DEFAULT_CONSENT].effect == "worse"
