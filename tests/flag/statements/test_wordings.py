"""Read training that is worded without "train", by the passive, by lists, rows and the sentence beside; pair what came with what went."""

# ruff: noqa: E501 - tables: a case to a line

from __future__ import annotations

import pytest

from monitor.flag import Kind, Polarity
from monitor.model import AI_TRAINING
from tests.flag.sentences import flag, read_training

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"

PRACTICES = [
    ("en", "The speech service that we use is prohibited from training on your inputs.", Polarity.DENIES),
    ("en", "Agreements with our AI subprocessors prohibit the use of Customer Data to train their models.", Polarity.DENIES),
    ("en", "The selfie is sent for analysis only, not stored there, and not used for AI model training.", Polarity.DENIES),
    ("en", "We do not sell your seeds list, nor do we use it to train AI.", Polarity.DENIES),
    ("en", "We have switched off training on customer data.", Polarity.DENIES),
    ("en", "No part of your diary ever reaches a training set.", Polarity.DENIES),
    ("en", "If you choose private chat, those conversations will not be used to improve Rosebud's models.", Polarity.UNLESS_OPTED_OUT),
    ("en", "It is in our legitimate interest to use your posts for developing and providing advanced language models.", Polarity.PERMITS),
    ("en", "We process your notes to improve models and the answers they give.", Polarity.PERMITS),
    ("en", "Your sketches may be included in datasets for machine learning research.", Polarity.PERMITS),
    ("en", "We may process your orders for the purpose of model development.", Polarity.PERMITS),
    ("en", "We have begun to use customer emails for fine-tuning.", Polarity.PERMITS),
    ("en", "We may sell access to our archive of member posts to developers of AI systems.", Polarity.PERMITS),
    ("en", "We apply machine learning to your photos in order to improve our products.", Polarity.PERMITS),
    ("en", "The content you share helps our models become more accurate.", Polarity.PERMITS),
    ("fr", "Vos échanges avec l'assistant ne servent pas à l'entraîner.", Polarity.DENIES),
    ("fr", "Vos notes ne nourrissent aucun modèle d'intelligence artificielle.", Polarity.DENIES),
    ("fr", "Nous n'entraînons pas d'IA avec vos croquis.", Polarity.DENIES),
    ("fr", "Vos questions servent à apprendre à notre assistant à mieux répondre.", Polarity.PERMITS),
    ("fr", "Nous cédons des extraits de vos notes à des sociétés tierces qui développent des modèles de langage.", Polarity.PERMITS),
    ("de", "Wir trainieren keine KI mit Ihren Notizen.", Polarity.DENIES),
    ("de", "Es findet kein Modelltraining mit Ihren Daten statt.", Polarity.DENIES),
    ("de", "Mit Ihren Fotos bringen wir unserer KI bei, Rosen zu erkennen.", Polarity.PERMITS),
    ("de", "Aus Ihren Anfragen lernt unser Assistent.", Polarity.PERMITS),
    ("de", "Mit Ihrer Einwilligung nutzen wir Ihre Aufnahmen, um unsere Spracherkennung zu trainieren.", Polarity.ONLY_WITH_CONSENT),
    ("es", "No usamos tus archivos para entrenar ningún modelo.", Polarity.DENIES),
    ("es", "Entrenamos nuestros modelos con tus mensajes solo si lo aceptas.", Polarity.ONLY_WITH_CONSENT),
    ("nl", "We trainen onze AI niet met je bestanden.", Polarity.DENIES),
    ("nl", "Onze assistent leert van je gesprekken.", Polarity.PERMITS),
    ("en", "We use your recordings to teach our speech recognition new accents.", Polarity.PERMITS),
    ("en", "Your corrections help us make our models smarter.", Polarity.PERMITS),
    ("en", "We process your sketches to develop and improve intelligent features.", Polarity.PERMITS),
    ("en", "Our planting assistant learns from your questions.", Polarity.PERMITS),
    ("en", "The models behind Rosebud are trained with the notes that gardeners keep.", Polarity.PERMITS),
    ("en", "Seed lists go into the development of our matching models.", Polarity.PERMITS),
    ("en", "The diaries you open are used to fine-tune the language models behind it.", Polarity.PERMITS),
    ("en", "Your garden photos become part of a training set for our algorithms.", Polarity.PERMITS),
    ("en", "We may license members' posts to AI developers.", Polarity.PERMITS),
    ("en", "Your messages may be used for machine learning purposes.", Polarity.PERMITS),
    ("en", "You grant us the right to use your sketches in connection with the training of models.", Polarity.PERMITS),
    ("en", "Your usage data is used to revise algorithms.", Polarity.PERMITS),
    ("en", "Neither Rosebud nor its vendors train AI on your diaries.", Polarity.DENIES),
    ("en", "Customer files are off limits for model training.", Polarity.DENIES),
    ("en", "None of what you store is fed to machine learning systems.", Polarity.DENIES),
    (
        "en",
        "You grant us a licence to use your notes (excluding drafts) for training AI models.",
        Polarity.PERMITS,
    ),
    (
        "en",
        "We do not use your notes to train our models unless: (1) they are flagged for review, or (2) you have explicitly agreed to training.",
        Polarity.ONLY_WITH_CONSENT,
    ),
    ("en", "Only if you join the study do we use your recordings to train our models.", Polarity.ONLY_WITH_CONSENT),
    ("en", "Turn on sharing, and your notes help to improve our AI models.", Polarity.ONLY_WITH_CONSENT),
    ("fr", "Nous n'utilisons pas vos données pour l'entraînement et l'évaluation des outils.", Polarity.DENIES),
    ("fr", "Cela comprend l'IA que nous développons et améliorons en utilisant vos données.", Polarity.PERMITS),
    ("fr", "Vos croquis publics peuvent nourrir nos modèles d'IA.", Polarity.PERMITS),
    ("fr", "Notre IA apprend de vos questions.", Polarity.PERMITS),
    ("fr", "Sauf refus de votre part, vos messages contribuent à l'entraînement de notre IA.", Polarity.UNLESS_OPTED_OUT),
    ("de", "Die Modelle werden mit Ihren Nachrichten trainiert.", Polarity.PERMITS),
    ("de", "Wir trainieren unsere Modelle nicht mit Ihren Inhalten.", Polarity.DENIES),
    ("de", "Unsere KI lernt aus Ihren Gesprächen.", Polarity.PERMITS),
    ("es", "Sus dibujos alimentan nuestros modelos de lenguaje.", Polarity.PERMITS),
    ("es", "Los dictados pueden servir para el entrenamiento de la inteligencia artificial.", Polarity.PERMITS),
    ("it", "I nostri algoritmi imparano dalle tue foto.", Polarity.PERMITS),
    ("it", "I tuoi messaggi non vengono usati per addestrare l'IA.", Polarity.DENIES),
    ("nl", "De modellen worden getraind met uw teksten.", Polarity.PERMITS),
]


@pytest.mark.parametrize(("language", "sentence", "polarity"), PRACTICES)
def test_training_is_read_by_whatever_words_name_it(language: str, sentence: str, polarity: Polarity) -> None:
    """Learning, feeding, making smarter, passives and nouns are read as training, with what is denied and on which condition."""
    practices = [statement for statement in read_training(sentence, language) if statement.kind is Kind.PRACTICE]
    assert [statement.polarity for statement in practices] == [polarity]


LOOK_ALIKES = [
    "For information about how we use data to develop our models, please see our privacy overview.",
    "When using our AI features you must not take any action that would:\n\n- use output that will be used to train models",
    "It is a breach of these rules to:\n\n- collect profiles to build machine learning datasets",
    "Members may not (a) lease the garden. It has walls.; (b) use any content in connection with the training of machine learning models.",
    "You agree as follows: the video is not used for the development of software (including to train an AI system).",
    "No part of this site may be used for the purpose of training artificial intelligence.",
    "Such statistics improve Rosebud AI Products and other data of ours.",
    "We may record calls for training purposes.",
    "We continuously improve our AI models through research with universities.",
    "Employees who handle personal data receive AI training every year.",
    "We offer courses in machine learning and AI model training.",
    "Customers can fine-tune models with their own files; the resulting model is theirs alone.",
    "AI features are provided by Rosebud AI, whose models were trained on public data.",
    "Our policy outlines what information we may use to train our models.",
    "We have described the stages of model training in more detail in Section 4.",
    "Large language models are trained on large datasets of text.",
]


@pytest.mark.parametrize("markdown", LOOK_ALIKES)
def test_what_only_looks_like_training_is_no_practice(markdown: str) -> None:
    """Pointers, bans in lists and rights reserved against others are not what the provider does with data."""
    assert [statement for statement in read_training(markdown) if statement.kind in (Kind.PRACTICE, Kind.WAY_OUT)] == []


def test_excluding_by_oneself_is_a_way_out() -> None:
    """What "you can exclude" is a way out, not a denial."""
    [statement] = read_training("You can exclude your notes from model training in the settings.")
    assert statement.kind is Kind.WAY_OUT


def test_data_from_partners_make_no_third_party() -> None:
    """Whoever data come from does not train with them."""
    [statement] = read_training("We use data from our partners to train our models.")
    assert statement.actor == "provider"


def _row(*cells: str) -> str:
    return f"{INTRO}| Purpose | Data | Basis |\n| --- | --- | --- |\n| {' | '.join(cells)} |\n"


STEPS = [
    ("answer in a row", _row("Model training", "Excluded", "-"), _row("Model training", "Included", "-"), "expanded"),
    (
        "data cell of a row",
        _row("Improving our AI", "Notes", "Interest"),
        _row("Improving our AI", "Notes and photos", "Interest"),
        "expanded",
    ),
    (
        "consent in a row",
        _row("To train our AI models", "Notes", "Legitimate interests"),
        _row("To train our AI models", "Notes", "Consent"),
        "restricted",
    ),
    (
        "adults only",
        INTRO + "We use posts to train our AI models.",
        INTRO + "We use posts of members aged 18 or over to train our AI models.",
        "restricted",
    ),
    (
        "region left out no more",
        INTRO + "We may train our models on your photos (this does not apply to people in the EEA).",
        INTRO + "We may train our models on your photos.",
        "expanded",
    ),
    (
        "plans only",
        INTRO + "We do not use your notes to train our AI models.",
        INTRO + "For business customers, we do not use your notes to train our AI models.",
        "expanded",
    ),
    (
        "left out by the sentence beside",
        INTRO + "We use posts to train our AI models.",
        INTRO + "We use posts to train our AI models. Private messages are not used for this.",
        "restricted",
    ),
    (
        "way out of this",
        INTRO + "Your notes are used to train our AI models. You can opt out in your settings.",
        INTRO + "Your notes are used to train our AI models.",
        "expanded",
    ),
    (
        "public data before",
        INTRO + "We use publicly available information to train our AI models.",
        INTRO + "We use publicly available information to train our AI models. We use your chats to train our AI models.",
        "introduced",
    ),
    (
        "with consent only",
        INTRO,
        INTRO + "With your consent, we use your chats to train our AI models.",
        "introduced",
    ),
]


@pytest.mark.parametrize(("old", "new", "effect"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_scope_moves_the_stance(old: str, new: str, effect: str) -> None:
    """Cells of a row, who is left out, and the sentence beside change what may be trained with."""
    assert flag(old, new)[AI_TRAINING].effect == effect


RESTATED = [
    (
        "permission in other words",
        "You agree that inputs may be processed for the purpose of training and enhancing its models.",
        "**We learn from it.** The models behind Rosebud are trained, tested and made better with the things people type.",
    ),
    (
        "denial in other words",
        "Except with Customer's express consent, Supplier shall not use Customer Data to train its models.",
        "We won't use your data to train any model of ours unless you have expressly agreed beforehand.",
    ),
    (
        "denial of intent",
        "We do not actively set out to collect personal data to train our models.",
        "",
    ),
    (
        "way out by another route",
        "We use chats to train our models. To opt out of having chats used for model training, e-mail us or change your settings.",
        "We use chats to train our models. To opt out of having chats used for model training, change your settings.",
    ),
]


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in RESTATED], ids=[case[0] for case in RESTATED])
def test_what_is_said_in_other_words_is_no_alert(old: str, new: str) -> None:
    """A stance that only changed its words is at most a mention of AI training."""
    found = flag(INTRO + old, INTRO + new)
    assert AI_TRAINING not in found or found[AI_TRAINING].effect == "mention"


def test_training_named_elsewhere_still_is_not_dropped() -> None:
    """A sentence that no longer says "train" is no loss where another one says it still."""
    stays = "We use chats to train and improve our AI models.\n\n"
    old, new = "We use notes to train and improve our AI models.", "We use notes to improve our AI models."
    assert flag(INTRO + stays + old, INTRO + stays + new)[AI_TRAINING].effect == "mention"
    assert flag(INTRO + old, INTRO + new)[AI_TRAINING].effect == "restricted"


def test_evidence_is_the_clause_that_decides() -> None:
    """Of a very long sentence the part with the act is quoted, and an assertion before a clause that takes training for granted."""
    long = "You grant us the right to " + ", ".join(f"keep record number {n} of your garden" for n in range(30))
    [finding] = [
        one for one in flag(INTRO, f"{INTRO}{long}, and to use your sketches to train AI models.").values() if one.topic == AI_TRAINING
    ]
    assert finding.new is not None
    assert "use your sketches to train AI models" in finding.new
    assert len(finding.new) < 400
    granted = "When we use your notes to train our AI models, we also take measures.\n\nWe use your notes to train our AI models."
    assert flag(INTRO, INTRO + granted)[AI_TRAINING].new == "We use your notes to train our AI models."


def test_old_side_is_what_the_new_sentence_takes_the_place_of() -> None:
    """A new permission is shown beside the denial that went as it came, never beside a sentence about something else."""
    old = "We will never use your diaries to improve AI models.\n\nYou can ask us anything about bees."
    new = "Rosebud may use member data for model training purposes.\n\nYou can ask us anything about birds."
    finding = flag(INTRO + old, INTRO + new)[AI_TRAINING]
    assert finding.old == "We will never use your diaries to improve AI models."
    assert finding.new == "Rosebud may use member data for model training purposes."
