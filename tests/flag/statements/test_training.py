"""Read single sentences: who may do what, under which hinge, and what only looks like it."""

from __future__ import annotations

import pytest

from monitor.flag import Kind, Polarity
from tests.flag.sentences import read_training

PRACTICES = [
    ("We may use your recipes to train our machine learning models with your content.", Polarity.PERMITS),
    ("You grant us a licence to use your uploads, photos included, to train and improve AI systems.", Polarity.PERMITS),
    (
        "Information from your account helps us develop and improve our products and technologies, including artificial intelligence.",
        Polarity.PERMITS,
    ),
    ("Your messages may be used for AI model training.", Polarity.PERMITS),
    ("We analyse usage data to improve our recommendation algorithms.", Polarity.PERMITS),
    ("We do not use your notes or files to train any AI models.", Polarity.DENIES),
    ("Your drawings and other content are never used to train generative AI.", Polarity.DENIES),
    ("Neither your data nor your prompts will be used to fine-tune language models.", Polarity.DENIES),
    ("We forbid our vendors from training their models on your data.", Polarity.DENIES),
    ("We do not train our models on your data by default.", Polarity.DENIES_BY_DEFAULT),
    ("We will not train our models on your data without your explicit consent.", Polarity.ONLY_WITH_CONSENT),
    ("We use your prompts to train our models only with your permission.", Polarity.ONLY_WITH_CONSENT),
    ("Your conversations are not used to train our models unless you opt in.", Polarity.ONLY_WITH_CONSENT),
    ("We may use your prompts to train our models unless you opt out in your settings.", Polarity.UNLESS_OPTED_OUT),
    ("Once you opt out, we will not use your data to train AI models.", Polarity.UNLESS_OPTED_OUT),
    ("If you do not opt out, our partners may use your posts to train their artificial intelligence models.", Polarity.UNLESS_OPTED_OUT),
    ("Even if you opt out, we use flagged conversations to train our models.", Polarity.PERMITS),
    ("Even where you opted out of AI training, notes that you report to us are still used for this purpose.", Polarity.PERMITS),
    ("We do not sell your data, but we may use it to train our models.", Polarity.PERMITS),
    ("You grant us a license to use your content to train AI models; no other rights are granted.", Polarity.PERMITS),
    ("We use, including but not limited to, your posts to train our AI models.", Polarity.PERMITS),
]


@pytest.mark.parametrize(("sentence", "polarity"), PRACTICES)
def test_practice_is_read_with_its_polarity(sentence: str, polarity: Polarity) -> None:
    """A sentence about the provider's training is read as what it permits or denies."""
    statements = read_training(sentence)
    assert [(statement.kind, statement.polarity) for statement in statements[:1]] == [(Kind.PRACTICE, polarity)]


LOOK_ALIKES = [
    "You may not use our articles or any content to train or develop any AI model.",
    "Users must not scrape the site or use its data to train machine learning models.",
    "You agree not to use output of the service to develop models that compete with ours.",
    "It is prohibited to use our content to train large language models.",
    "Do not use our photos to train AI.",
    "You may use the outputs to train your own models.",
    "Apart from the Acme License, no rights are granted, such as a right to use members' photos to train AI without their permission.",
    "Calls may be recorded for training and quality purposes.",
    "Our employees receive training about data protection and AI.",
    "See our training materials about the AI features and your data.",
    "“Model” means a machine learning model that was trained by us.",
    "Generative AI models learn the patterns of their training data and may contain errors.",
    "We use machine learning to detect fraud and to rank your posts.",
    "You can generate images with our AI features.",
    "The supplier trained its language model on publicly licensed books.",
    "We will indemnify you for claims about data that we used to train a model.",
    "You can train your custom model on your data.",
    "How are our AI models trained with data?",
    "The train to the city takes two hours; our AI assistant shows your data.",
]


@pytest.mark.parametrize("sentence", LOOK_ALIKES)
def test_look_alike_is_no_practice(sentence: str) -> None:
    """Bans on users, staff training, product descriptions and the like are not read as what the provider does with data."""
    assert [statement.kind for statement in read_training(sentence) if statement.kind in (Kind.PRACTICE, Kind.WAY_OUT)] == []


def test_way_out_is_told_from_a_denial() -> None:
    """An offer to opt out of training is a way out with its words, not a denial."""
    [statement] = read_training("You can opt out of the use of your content to train our models by writing to privacy@example.org.")
    assert statement.kind is Kind.WAY_OUT
    assert statement.way_out is not None
    assert "privacy@example.org" in statement.way_out


def test_ban_in_the_lead_in_reaches_its_items() -> None:
    """An item under "You may not:" is a ban on users; the same item under "We use your data to:" is a practice."""
    ban, practice = (
        "You may not:\n\n- train AI models with content of the service\n",
        "We use your data to:\n\n- train AI models with content of the service\n",
    )
    assert [statement.kind for statement in read_training(ban)] == [Kind.USER_BAN]
    assert [statement.kind for statement in read_training(practice)] == [Kind.PRACTICE]


def test_denial_in_the_lead_in_reaches_its_items() -> None:
    """An item under "We do not use your data to:" is a denial."""
    [statement] = read_training("We do not use your data to:\n\n- train AI models\n")
    assert statement.polarity is Polarity.DENIES


def test_other_cells_of_a_row_name_the_data() -> None:
    """A purpose in one cell takes its data from the cell beside it."""
    [statement] = read_training("| Purpose | Data |\n| --- | --- |\n| To train our AI models | Photos and messages |\n")
    assert {"image", "message"} <= statement.data


def test_company_name_is_no_ai() -> None:
    """A company whose name ends in "AI" is not what it improves."""
    assert read_training("Lumen AI may use your data to improve the Services.") == []


def test_third_party_is_the_actor() -> None:
    """Who trains is told apart: partners that train their models are third parties."""
    [statement] = read_training("Selected partners may use your data to train their AI models.")
    assert statement.actor == "third_party"


LANGUAGES = [
    ("fr", "Nous utilisons vos contenus pour entraîner nos modèles d'intelligence artificielle.", Polarity.PERMITS),
    ("fr", "Vos données ne sont pas utilisées pour entraîner des modèles d'IA.", Polarity.DENIES),
    ("fr", "Nous utilisons vos données pour la formation de modèles d'IA, sauf si vous vous y opposez.", Polarity.UNLESS_OPTED_OUT),
    ("fr", "Vos messages ne servent pas à entraîner notre IA sans votre consentement.", Polarity.ONLY_WITH_CONSENT),
    ("de", "Wir verwenden Ihre Inhalte, um unsere KI-Modelle zu trainieren.", Polarity.PERMITS),
    ("de", "Ihre Daten werden zum Schulen von KI-Modellen verwendet.", Polarity.PERMITS),
    ("de", "Ihre Daten werden nicht zum Training von KI-Modellen verwendet.", Polarity.DENIES),
    ("de", "Wir nutzen Ihre Daten zur Verbesserung generativer KI, sofern Sie nicht widersprochen haben.", Polarity.UNLESS_OPTED_OUT),
    ("de", "Wir verwenden Ihre Inhalte nur mit Ihrer Einwilligung zum Training von KI-Modellen.", Polarity.ONLY_WITH_CONSENT),
    ("es", "Utilizamos sus datos para entrenar nuestros modelos de inteligencia artificial.", Polarity.PERMITS),
    ("es", "No utilizamos sus mensajes para entrenar modelos de IA.", Polarity.DENIES),
    ("es", "Usamos tus publicaciones para mejorar nuestra IA generativa, salvo que te opongas.", Polarity.UNLESS_OPTED_OUT),
    ("it", "Utilizziamo i tuoi contenuti per addestrare i nostri modelli di intelligenza artificiale.", Polarity.PERMITS),
    ("it", "Non utilizziamo i tuoi dati per addestrare modelli di IA.", Polarity.DENIES),
    ("it", "Usiamo le tue foto e i tuoi dati per addestrare l'IA generativa, a meno che tu non ti opponga.", Polarity.UNLESS_OPTED_OUT),
    ("nl", "Wij gebruiken uw gegevens om onze AI-modellen te trainen.", Polarity.PERMITS),
    ("nl", "Wij gebruiken uw gegevens niet om AI-modellen te trainen.", Polarity.DENIES),
    ("nl", "Uw berichten worden gebruikt om AI-modellen te trainen, tenzij u bezwaar maakt.", Polarity.UNLESS_OPTED_OUT),
]


@pytest.mark.parametrize(("language", "sentence", "polarity"), LANGUAGES)
def test_other_languages_are_read(language: str, sentence: str, polarity: Polarity) -> None:
    """The same grammar reads each supported language by its own tables."""
    statements = [statement for statement in read_training(sentence, language) if statement.kind is Kind.PRACTICE]
    assert [statement.polarity for statement in statements[:1]] == [polarity]


FOREIGN_LOOK_ALIKES = [
    ("fr", "Le non-respect de ces règles entraînera la résiliation de votre compte et la suppression de vos données par l'IA."),
    ("fr", "Nos collaborateurs suivent une formation sur la protection des données et l'intelligence artificielle."),
    ("fr", "Vous ne pouvez pas utiliser nos contenus pour entraîner des modèles d'IA."),
    ("de", "Unsere Mitarbeiter erhalten eine Schulung zu künstlicher Intelligenz und Daten."),
    ("de", "Sie dürfen unsere Inhalte nicht zum Training von KI-Modellen verwenden."),
    ("es", "Nuestro personal recibe formación sobre inteligencia artificial y datos."),
    ("it", "I dipendenti ricevono formazione su intelligenza artificiale e dati."),
    ("nl", "Ons personeel krijgt training over kunstmatige intelligentie en gegevens."),
]


@pytest.mark.parametrize(("language", "sentence"), FOREIGN_LOOK_ALIKES)
def test_foreign_look_alike_is_no_practice(language: str, sentence: str) -> None:
    """Where "entraîner" means "lead to", in courses and in bans on users, nothing is read as training of models."""
    assert [statement.kind for statement in read_training(sentence, language) if statement.kind is Kind.PRACTICE] == []


def test_unsupported_language_yields_nothing() -> None:
    """A language without tables is not guessed at."""
    assert read_training("Vi använder dina data för att träna våra AI models.", "sv") == []


def test_an_item_is_read_anew_under_another_lead_in() -> None:
    """Two items that say the same in two lists are remembered apart, each with its own place."""
    markdown = "We may:\n\n- train our AI models on your content\n\nWe will never:\n\n- train our AI models on your content\n"
    assert [(s.polarity.name, s.passage.position) for s in read_training(markdown)] == [("PERMITS", 1), ("DENIES", 3)]


WAYS = [
    "In your account you are able to manage your choices regarding the use of your notes to train our AI models.",
    "To limit this, withdraw your consent to the use of your notes for AI training in your settings.",
    "Even if you opt out of AI training, your notes may still be used to show you features, unless you opt out of those features.",
    "Alternatively, to limit the use of your notes for AI training purposes, withdraw your consent for AI training in your settings.",
    "With regard to AI model training, you can withdraw your consent to the use of your notes in the settings page.",
    "Review the settings page to change your choices on whether your notes train our AI models.",
]


@pytest.mark.parametrize("sentence", WAYS)
def test_choices_are_a_way_out_and_no_permission(sentence: str) -> None:
    """A sentence that tells how one chooses or takes a consent back is a way out of the training that it names."""
    statements = read_training(sentence)
    assert [(statement.kind, statement.polarity) for statement in statements[:1]] == [(Kind.WAY_OUT, Polarity.UNLESS_OPTED_OUT)]
