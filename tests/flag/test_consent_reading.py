"""Read statements of consent by their grammar, and leave out what only shares their words; sentences of our own."""

# ruff: noqa: E501 - a table: one case to a line reads better than a sentence cut in pieces

from __future__ import annotations

import pytest

from monitor.flag import read_statements
from monitor.model import DEFAULT_CONSENT
from monitor.text.markdown import parse_markdown
from tests.flag.sentences import flag

INTRO = "# Garden Terms\n\nWe care about the gardens of our members.\n\n"


def read_aspects(markdown: str, language: str = "en") -> dict[str, frozenset[str]]:
    """Read the aspects of consent of a text, each with what it is about."""
    statements = read_statements(parse_markdown(markdown, language=language))
    return {statement.aspect: statement.about for statement in statements if statement.topic == DEFAULT_CONSENT}


SAYS = [
    ("We'll use reasonable efforts to give you prior notice of any change to these rules.", "notice"),
    ("Important changes to these rules will be communicated in the app.", "notice"),
    ("Major updates of our terms will in advance be notified to members.", "notice"),
    ("We may revise these terms upon thirty days' written notice.", "notice"),
    ("If we make any major changes, we will let you know by e-mail.", "notice"),
    ("The Florist will inform the Member of any amendments of the Terms by letter.", "notice"),
    ("We'll ask your permission before we look up your soil.", "promise"),
    ("We will obtain your explicit consent if others are to print your plans.", "promise"),
    ("We'll ask you to opt in before your garden is mapped.", "promise"),
    ("We won't look at your address book unless you ask us to.", "promise"),
    ("Members have the opportunity to object to the transfer of their plans.", "offer"),
    ("Switch it off in the menu.", "offer"),
    ("You may also opt in to share your harvest list with nurseries.", "asked"),
    ("If you elect to turn on frost alerts, your device sends us the temperature.", "asked"),
    ("You hereby consent to our access to and collection of your plans.", "deemed"),
    ("You consent to the collection, modification and storage of your plans.", "deemed"),
    ("By accepting these terms, you further consent to our use of your plans.", "deemed"),
    ("We pass your plans to nurseries without giving you a chance to refuse.", "no_way"),
    ("* Object to our use of your plans;", "opt_out"),
    ("* Opt out of the sale of your plans", "opt_out"),
    ("Your plans go to our partners unless you oppose that.", "opt_out"),
]


@pytest.mark.parametrize(("sentence", "aspect"), SAYS, ids=[case[0][:60] for case in SAYS])
def test_sentence_has_its_aspect(sentence: str, aspect: str) -> None:
    """A sentence is read by who does what, whatever words it is put in."""
    assert aspect in read_aspects(INTRO + sentence)


SAYS_ELSEWHERE = [
    ("fr", "Vous consentez à la collecte de vos plans.", "deemed"),
    ("fr", "Nous recueillons votre accord pour mesurer le jardin.", "promise"),
    ("fr", "Vous pouvez retirer directement le consentement que vous nous avez donné.", "withdraw"),
    ("fr", "Lorsque vous nous avez donné votre consentement, nous publions vos plans.", "permission"),
    (
        "de",
        "Die Zustimmung zur Änderung gilt als erteilt, wenn die Mitglieder nicht innerhalb eines Monats der Änderung widersprechen.",
        "deemed",
    ),
    ("de", "Sie willigen in die Verarbeitung Ihrer Pläne ein.", "deemed"),
    ("de", "Ihnen steht ein Widerspruchsrecht zu.", "opt_out"),
    ("de", "Mit deinem Einverständnis veröffentlichen wir die Pläne, wie du zustimmst.", "permission"),
    ("es", "Usted consiente el tratamiento de sus planos.", "deemed"),
    ("es", "Solicitaremos su consentimiento para medir el jardín.", "promise"),
    ("es", "También puedes optar por no participar en el programa.", "opt_out"),
    ("es", "Puede retirar su consentimiento.", "withdraw"),
    ("it", "Acconsenti al trattamento dei tuoi piani.", "deemed"),
    ("it", "Chiederemo il tuo consenso per misurare il giardino.", "promise"),
    ("it", "Hai il diritto di opporti, o diritto di opposizione.", "opt_out"),
    ("it", "Puoi revocare il tuo consenso.", "withdraw"),
    ("nl", "U stemt in met de verwerking van uw plannen.", "deemed"),
    ("nl", "Wij vragen uw toestemming om de tuin te meten.", "promise"),
    ("nl", "U hebt het recht bezwaar te maken.", "opt_out"),
    ("nl", "U kunt uw toestemming intrekken.", "withdraw"),
]


@pytest.mark.parametrize(("language", "sentence", "aspect"), SAYS_ELSEWHERE, ids=[f"{case[0]} {case[2]}" for case in SAYS_ELSEWHERE])
def test_sentence_of_another_language_has_its_aspect(language: str, sentence: str, aspect: str) -> None:
    """What English says by its grammar, the other languages say by theirs."""
    assert aspect in read_aspects(sentence, language)


SAYS_NOT = [
    ("How will we notify you of changes to this policy?", "notice"),
    ("If the list of seeds changes, the Nursery will notify Rosebud Payments of such changes.", "notice"),
    ("Rosebud will give the Florist notice of any changes to the list of subcontractors.", "notice"),
    ("If we change this text, the date will be given after the header of this Privacy Notice.", "notice"),
    ("If a change harms the Florist, the Florist is entitled to give notice of the end of these terms.", "notice"),
    ("In some cases we may ask for your consent to measure your garden.", "promise"),
    ("You hereby agree that we are not liable for your use of the tools.", "deemed"),
    ("You consent to being provided with our letters in electronic form.", "deemed"),
    ("We may assign these terms to another company without your consent.", "waiver"),
    ("If you believe that a plan was shared without your permission, write to us.", "waiver"),
    ("You may not print a plan without the permission of the gardener.", "waiver"),
    ("If you are not a minor, by default, your street is shown.", "protective_default"),
    ("Night mode is activated by default and cannot be turned off.", "protective_default"),
]


@pytest.mark.parametrize(("sentence", "aspect"), SAYS_NOT, ids=[case[0][:60] for case in SAYS_NOT])
def test_sentence_only_sounds_like_it(sentence: str, aspect: str) -> None:
    """Questions, others' duties, the contract itself and bans on users are no statements on consent."""
    assert aspect not in read_aspects(INTRO + sentence)


def test_ban_in_the_lead_in_is_about_users() -> None:
    """Whose permission users need for the items of a ban is nothing that the provider asks for; what the provider will not do is."""
    item = "* copy plans, except with the prior permission of their owners, or with your own permission\n"
    assert "permission" not in read_aspects(f"{INTRO}You are not allowed to:\n\n{item}")
    assert "permission" in read_aspects(f"{INTRO}We will not:\n\n{item}")


def test_steps_are_counted_only_where_they_are_taken() -> None:
    """A way out in counted steps is harder; one out of several counted uses is not."""
    old = INTRO + "You can opt out of the sale of your plans with the switch in your settings."
    uses = INTRO + "You can opt out of (i) the sale of your plans and (ii) the sharing of your plans with the switch in your settings."
    steps = INTRO + "You can opt out of the sale of your plans if you (i) open your settings and (ii) send us the form that you find there."
    assert flag(old, uses)[DEFAULT_CONSENT].effect == "mention"
    assert flag(old, steps)[DEFAULT_CONSENT].effect == "worse"


STEPS = [
    ("We may change these terms.", "We'll notify you before we change these terms.", "better"),
    ("", "You consent to the collection and analysis of your plans.", "worse"),
    ("We'll get your consent if others want to print your plans.", "Others can print what you show to everybody.", "worse"),
    ("", "Where required by law, we will obtain your consent to measure your garden.", "mention"),
    ("", "We also let members look for friends by address; you can, however, turn off this sharing in your settings.", "mention"),
    ("", "We may transfer this agreement to our successor without your consent.", None),
    ("", "Your phone's operating system may let you turn off the use of its number for advertising by a switch.", "mention"),
    (
        "If you choose to use frost alerts, your device may measure the temperature and the moisture of the garden and share them with us.",
        "If you choose to turn on frost alerts, your device may measure the temperature and the moisture of the garden and share them with us.",
        "mention",
    ),
    (
        "You can do this where we use your plans on the legal basis of consent.",
        "You can do this where we use your plans solely with your consent.",
        "mention",
    ),
    ("Location sharing must be switched on by you.", "Location sharing is active as soon as you install the app.", "worse"),
    ("The diary is private.", "The diary is public unless you mark it private.", "worse"),
    ("", "By default we share your harvest statistics with seed companies.", "worse"),
    ("", "The setting for personalised ads is set to on.", "worse"),
    ("", "Sharing with nurseries is on; you can leave it at any time.", "worse"),
    ("The newsletter box is empty; tick it if you want it.", "The newsletter box is ticked; untick it if you do not want it.", "worse"),
    ("", "Participation in research is automatic.", "worse"),
    ("Tracking is on.", "Tracking is now off until you allow it.", "better"),
    ("We will not call you unless you have asked us to.", "We may call you unless you have asked us not to.", "worse"),
    (
        "Members who want to take part can sign up for research.",
        "Members who do not want to take part can sign off from research.",
        "worse",
    ),
    (
        "We process your photos because you have agreed to it.",
        "We process your photos because we have a legitimate interest in it.",
        "worse",
    ),
    ("Analytics rests on our legitimate interests.", "Analytics rests on your consent.", "better"),
    ("", "If you keep the app installed after the change, you accept it.", "worse"),
    ("", "Not closing your account within two weeks counts as a yes to the new terms.", "worse"),
    ("", "Anyone who uses Rosebud after 1 May accepts the revised policy.", "worse"),
    ("", "The new terms apply automatically to everybody who does not cancel.", "worse"),
    ("", "By walking into our shop you consent to being filmed.", "worse"),
    ("", "Use of the map implies your consent to the recording of your position.", "worse"),
    ("", "If you do not agree with a change, you can reject it by cancelling your plan.", None),
    (
        "We announce changes of these terms by e-mail six weeks ahead.",
        "We announce changes of these terms by e-mail one week ahead.",
        "worse",
    ),
    ("We may change this policy at any time.", "We may change this policy at any time, but we will write to you first.", "better"),
    (
        "Changes of this policy are announced to all members a month in advance.",
        "Changes of this policy are published on this page.",
        "worse",
    ),
    ("A switch in the app turns tracking off.", "Tracking is part of the service.", "worse"),
    ("We respect Global Privacy Control signals.", "", "worse"),
    ("", "We will never sell your plans without asking you first.", "better"),
    ("", "It is no longer possible to object to this use.", "worse"),
    ("", "We do not sell your plans, and will not do so without giving you the choice to opt out.", "mention"),
    ("", "New accounts start with tailored advertising already active.", "worse"),
    ("", "Your next login confirms that you agree to the amended terms.", "worse"),
    ("", "The children's mode is on and cannot be turned off until the child is of age.", "mention"),
]


@pytest.mark.parametrize(("old", "new", "effect"), STEPS, ids=[(step[1] or step[0])[:60] for step in STEPS])
def test_step_has_its_effect(old: str, new: str, effect: str | None) -> None:
    """What is asked for, told or taken counts; what the law asks for, or comes with a new use, does not."""
    found = flag(INTRO + old, INTRO + new).get(DEFAULT_CONSENT)
    assert (found.effect if found else None) == effect


def test_promise_in_a_new_row_comes_with_the_use_that_the_row_is_about() -> None:
    """A row on new data that are used with consent only is no gain; the same promise on data that stood there is one."""
    head = "| Data | Use |\n| --- | --- |\n| Plans | To draw your garden |\n"
    row = "| Place data | We only use your place data with your permission |\n"
    assert flag(INTRO + head, INTRO + head + row)[DEFAULT_CONSENT].effect == "mention"
    assert flag(INTRO, INTRO + "We only use your place data with your permission.")[DEFAULT_CONSENT].effect == "better"
