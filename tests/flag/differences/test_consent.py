"""Read agreement by use, notice, ways out and promises to ask, and flag what became of them; pairs of our own wording."""

from __future__ import annotations

import re

import pytest

from monitor.flag import read_statements
from monitor.flag.lexicon.agreements import AGREEMENT_NAMES, AGREEMENT_TABLES, load_agreements
from monitor.flag.lexicon.terms import Row
from monitor.flag.statements.agreement import read_agreements, read_days
from monitor.model import DEFAULT_CONSENT
from monitor.text.markdown import parse_markdown
from monitor.text.sieve import find_needs, may_match
from tests.flag.sentences import flag

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"

ROWS = [
    pytest.param(row, id=f"{language}-{name}-{number}-{row.name}")
    for language, tables in AGREEMENT_TABLES.items()
    for name in AGREEMENT_NAMES
    for number, row in enumerate(getattr(tables, name))
]


@pytest.mark.parametrize("row", ROWS)
def test_row_matches_its_example(row: Row) -> None:
    """A row's expression matches its example, and the letters found to be needed stand in the match."""
    match = re.search(row.pattern, row.example, re.IGNORECASE)
    assert match, row.pattern
    assert may_match(find_needs(row.pattern), match[0].lower())


DEEMED = [
    ("en", "By continuing to use Rosebud after the new terms take effect, you agree to them.", "changes"),
    ("en", "A member's continued use of the tools constitutes consent to be bound by the amended rules.", "changes"),
    ("en", "If you do not object within 30 days, you are deemed to have accepted the revised policy.", "changes"),
    ("en", "By registering, using or visiting the garden, you confirm that you have read and consent to:", "processing"),
    ("en", "By creating an account, you grant us permission and consent to use your portrait.", "processing"),
    ("en", "By speaking with the gardener bot you expressly acknowledge and consent to such recording.", None),
    ("en", "By using the gardener bot you expressly acknowledge and consent to such recording.", "processing"),
    ("en", "By using Rosebud you agree to these terms.", "terms"),
    ("en", "By using Rosebud you accept our privacy policy.", "terms"),
    ("en", "By using Rosebud you consent to the terms of our privacy policy.", "terms"),
    ("en", "By giving us your number you expressly consent to be contacted by gardeners.", None),
    ("en", "By submitting the form you consent to being called by us.", None),
    ("en", "By using Rosebud you agree to be bound by these terms, as updated from time to time.", "terms"),
    ("en", "By using Rosebud you agree to pay all fees.", None),
    ("en", "If you use Rosebud to process data, you must obtain all necessary consents to the processing.", None),
    ("en", "By using Rosebud you represent that you are of age and consent to your child's visits.", None),
    ("en", "Continued use does not constitute consent to any change.", None),
    ("fr", "En continuant à utiliser nos services, vous acceptez les modifications.", "changes"),
    ("fr", "En utilisant le site, vous consentez au traitement de vos données.", "processing"),
    ("fr", "En utilisant le site, vous acceptez les présentes conditions.", "terms"),
    ("de", "Widersprechen Sie nicht innerhalb von sechs Wochen, gelten die Änderungen als angenommen.", "changes"),
    ("de", "Durch die Nutzung unserer Dienste stimmen Sie der Verarbeitung Ihrer Daten zu.", "processing"),
    ("es", "Si continúa utilizando el servicio, acepta los cambios.", "changes"),
    ("de", "Die Nutzung des Dienstes nach einer Änderung gilt als Zustimmung zu der Änderung.", "changes"),
    ("es", "El uso del servicio después de un cambio supone que usted lo acepta.", "changes"),
    ("es", "Al utilizar el servicio, consiente el tratamiento de sus datos.", "processing"),
    ("it", "Continuando a utilizzare il servizio, accetti le modifiche.", "changes"),
    ("it", "Utilizzando il servizio, acconsenti al trattamento dei tuoi dati.", "processing"),
    ("nl", "Als u onze diensten blijft gebruiken, gaat u akkoord met de wijzigingen.", "changes"),
    ("nl", "Door gebruik te maken van de dienst stemt u in met de verwerking van uw gegevens.", "processing"),
]


@pytest.mark.parametrize(("language", "sentence", "about"), DEEMED)
def test_agreement_by_use_has_an_object(language: str, sentence: str, about: str | None) -> None:
    """Use taken for agreement is told with what is agreed to; duties, payment and other people's consent are none of it."""
    found = {one.aspect: one.about for one in read_agreements(sentence, "", load_agreements(language))}
    assert found.get("deemed") == (frozenset((about,)) if about else None)


AHEAD = [
    ("en", "You are told of it by e-mail at least two months before.", 60),
    ("fr", "Vous en êtes informé par courriel au moins un mois avant.", 30),
    ("de", "Sie werden darüber mindestens zwei Wochen vorher informiert.", None),
    ("es", "Se le informará de ello al menos 10 días antes.", 10),
    ("it", "Sarai informato almeno un mese prima.", 30),
    ("nl", "U wordt hierover 3 weken vooraf geïnformeerd.", 21),
]


@pytest.mark.parametrize(("language", "sentence", "days"), AHEAD)
def test_notice_goes_on_from_the_sentence_before(language: str, sentence: str, days: int | None) -> None:
    """Being told some days ahead is notice, though the sentence before names of what."""
    tables = load_agreements(language)
    assert "notice" in {one.aspect for one in read_agreements(sentence, "", tables)}
    assert read_days(sentence, tables) == days


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Vos notes ne sont partagées que si vous cochez la case.", True),
        ("Elles sont transmises uniquement lorsque vous activez l'option.", True),
        ("Veuillez noter que si vous choisissez de refuser, le jardin peut mal fonctionner.", False),
        ("Nous supposons que lorsque vous acceptez une invitation, vous venez.", False),
    ],
)
def test_only_what_excludes_everything_else_is_a_promise(sentence: str, asked: bool) -> None:
    """In French "que si" promises to ask after "ne" alone; elsewhere it begins a clause."""
    assert ("promise" in {one.aspect for one in read_agreements(sentence, "", load_agreements("fr"))}) is asked


NOTICES = [
    ("We will notify you by e-mail 30 days before changes to these terms.", True, 30),
    ("If we change this policy, we will let you know two weeks before.", True, 14),
    ("We will inform you by posting the changed policy.", False, None),
    ("We may inform you about new flowers.", False, None),
    ("We will give you at least 2 months' notice of changes to these terms.", True, 60),
]


@pytest.mark.parametrize(("sentence", "told", "days"), NOTICES)
def test_notice_is_told_to_the_user(sentence: str, told: bool, days: int | None) -> None:
    """Notice reaches the user before terms change; a new page with a new date is none."""
    tables = load_agreements("en")
    assert ("notice" in {one.aspect for one in read_agreements(sentence, "", tables)}) is told
    assert not told or read_days(sentence, tables) == days


STEPS = [
    (
        "If we want to change these terms, we will notify you, and changes apply only if you agree.",
        "By continuing to use Rosebud after a change of these terms, you agree to it.",
        "worse",
    ),
    ("You will be asked to accept revised terms.", "", "worse"),
    ("", "By using Rosebud you consent to the processing of your voice.", "worse"),
    (
        "We will not show your notes to anybody without your prior consent.",
        "We will not show your notes to anybody without your prior written consent.",
        "better",
    ),
    (
        "We will not show your notes to anybody without your explicit prior consent.",
        "We will not show your notes to anybody without your prior consent.",
        "worse",
    ),
    ("We will notify you 30 days before we change these terms.", "We will notify you 10 days before we change these terms.", "worse"),
    ("We will notify you 10 days before we change these terms.", "We will notify you 30 days before we change these terms.", "better"),
    (
        "To opt out of this use of your notes, write to help@rosebud.example or change the options in your settings.",
        "To opt out of this use of your notes, change the options in your settings.",
        "worse",
    ),
    (
        "To opt out of the analysis of your notes, please click the link below.",
        "To opt out of the analysis of your notes, you must (1) click the link below and (2) submit the form.",
        "worse",
    ),
    ("", "If your data is to be used in another way, you will be provided the opportunity to opt out.", "better"),
    ("o please use the opt out form available here;", "", "worse"),
    ("You can opt out of targeted advertising in your settings.", "", "worse"),
    ("", "The right to opt out of tracking for targeted advertising.", "better"),
    ("", "Personalised answers are turned on automatically for your profile and cannot be turned off.", "worse"),
    (
        "## Location\n\nWe share your location with partners only after you join a walk.",
        "## Location\n\nMembers take part in walks, which share location with partners, unless they dial 611 to be left out.",
        "worse",
    ),
    (
        "## Ads\n\nEvery member may switch personalised advertising off.",
        "## Ads\n\nMembers of the Bloom plan may switch personalised advertising off.",
        "worse",
    ),
    (
        "## Our group\n\nTo limit this sharing, use the switch in the app or call us.",
        "## Our group\n\nTo limit this sharing, send us a signed letter stating your number.",
        "worse",
    ),
    (
        "## Terms\n\nIf we change these terms, you receive a letter sixty days before.",
        "## Terms\n\nIf we change these terms, you receive a message seven days before.",
        "worse",
    ),
    (
        "Your profile is private until you open it to others.",
        "Your profile is public when you join; you can make it private in the app.",
        "worse",
    ),
    ("", "You may now hide your profile from any company with one click.", "better"),
]


@pytest.mark.parametrize(("old", "new", "effect"), STEPS, ids=[(step[0] or step[1])[:60] for step in STEPS])
def test_consent_step_has_its_effect(old: str, new: str, effect: str) -> None:
    """What is asked, announced or offered, and how hard it is, turns one way or the other."""
    assert flag(INTRO + old, INTRO + new)[DEFAULT_CONSENT].effect == effect


SILENT = [
    ("", "By using Rosebud you agree to these terms."),
    ("If you do not agree to changes, you must stop using Rosebud.", "Your continued use after changes means that you accept them."),
    (
        "Your continued use after any change means you agree to the change.",
        "If you go on using it after an update, you accept the updated terms.",
    ),
    ("", "You can opt out of seeing ads of participating companies at the Digital Advertising Alliance."),
    ("## Arbitration\n\nRules.", "## Arbitration\n\nRules. You have the right to opt out of the provisions of this section by e-mail."),
    ("", "We may use your notes and files to train AI models."),
    ("", "You agree that we may use your files to train AI models."),
]


@pytest.mark.parametrize(("old", "new"), SILENT, ids=[case[1][:60] for case in SILENT])
def test_what_is_no_news_of_consent(old: str, new: str) -> None:
    """Assent to a contract, other words for the same, boilerplate, and a permission without a way out are at most mentioned."""
    found = flag(INTRO + old, INTRO + new).get(DEFAULT_CONSENT)
    assert found is None or found.effect == "mention"


def test_training_taken_by_use_is_worse() -> None:
    """A permission to train that use of the service grants is no consent."""
    new = INTRO + "By using Rosebud, you consent to our use of your files to train AI models."
    assert flag(INTRO, new)[DEFAULT_CONSENT].effect == "worse"


def test_way_out_knows_its_subject_and_routes() -> None:
    """A way out is read with what it is a way out of and by which routes."""
    text = "You can opt out of the use of your notes for AI by e-mail or in your settings."
    statement = next(s for s in read_statements(parse_markdown(text, language="en")) if s.aspect == "opt_out")
    assert "ai" in statement.about
    assert statement.routes == {"mail", "switch"}
