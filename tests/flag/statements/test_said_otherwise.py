"""Read training that is denied, allowed, given to others or told by its result in words that policies seldom use, in every language."""

from __future__ import annotations

import pytest

from monitor.flag import Kind, Polarity
from tests.flag.sentences import read_training

POLARITIES = [
    ("en", "Use of your data to improve our AI models is ruled out.", Polarity.DENIES),
    ("en", "We do without your notes when we train our models.", Polarity.DENIES),
    ("en", "Nobody outside Pellico gets your letters for the training of models.", Polarity.DENIES),
    ("en", "Contracts with our vendors forbid training on customer data.", Polarity.DENIES),
    ("en", "At no time are recordings accessed by us in order to fine-tune a model.", Polarity.DENIES),
    ("en", "Subject to your agreement, calls are used to train our assistant.", Polarity.ONLY_WITH_CONSENT),
    ("en", "Use of chats in model training depends on your having enabled it.", Polarity.ONLY_WITH_CONSENT),
    ("en", "Content of members who have not declined may be included in model training.", Polarity.UNLESS_OPTED_OUT),
    ("en", "Whoever does not wish his or her text to be used in training AI may say so under Privacy.", Polarity.UNLESS_OPTED_OUT),
    ("de", "Ihre Aufnahmen bleiben beim Training unserer Modelle außen vor.", Polarity.DENIES),
    ("de", "Unseren Dienstleistern ist es untersagt, mit Ihren Daten Modelle zu trainieren.", Polarity.DENIES),
    ("de", "Erst nach Ihrer Zustimmung gelangen Chats in das Training der KI.", Polarity.ONLY_WITH_CONSENT),
    ("fr", "Nous pouvons être amenés à utiliser vos photos dans le cadre de l'apprentissage de nos modèles.", Polarity.PERMITS),
    ("es", "Nos abstenemos de entrenar inteligencia artificial con lo que escribes.", Polarity.DENIES),
    ("it", "Addestriamo i modelli con le tue registrazioni soltanto dopo il tuo consenso.", Polarity.ONLY_WITH_CONSENT),
    ("nl", "Het trainen van modellen met uw gegevens is uitgesloten.", Polarity.DENIES),
]
OTHERS = [
    ("en", "We license the posts you publish to companies that develop AI."),
    ("en", "Our cloud supplier is permitted to train its AI on the documents you store."),
    ("en", "Universities with which we work use anonymised recordings for AI research and model training."),
    ("en", "AI companies may, under contract with us, copy your texts for the training of models."),
    ("en", "The provider of the chat function trains its models on what you type there."),
    ("en", "We syndicate user answers to model developers."),
    ("de", "Dienstleister dürfen Ihre Eingaben zur Verbesserung ihrer eigenen Modelle nutzen."),
    ("fr", "Nous concédons sous licence vos textes à des sociétés qui développent de l'IA."),
    ("es", "Cedemos tus publicaciones a empresas que desarrollan modelos de IA."),
    ("it", "Concediamo in licenza i tuoi contenuti a sviluppatori di intelligenza artificiale."),
    ("nl", "Wij geven uw berichten door aan bedrijven die er AI mee ontwikkelen."),
]
RESULTS = [
    ("en", "Your corrections go back into the system so that our translator makes fewer mistakes."),
    ("en", "From your driving, our navigation learns where traffic builds up."),
    ("en", "Photos of your meals are used so that the app recognises more dishes."),
    ("en", "Our AI gets better with every conversation you hold."),
    ("en", "The more you speak to it, the better our assistant understands everyone."),
    ("en", "Your transcripts raise the hit rate of our speech recognition."),
    ("en", "We study your prompts to close gaps in what our model knows."),
    ("de", "Ihre Korrekturen helfen unserer Übersetzung, genauer zu werden."),
    ("fr", "Nos systèmes apprennent de vos échanges."),
    ("es", "Usamos tus audios para que el asistente entienda mejor los acentos."),
    ("it", "Le tue correzioni rendono più precisi i nostri modelli."),
    ("nl", "Met uw opnames leert onze assistent dialecten verstaan."),
]
NO_TRAINING = [
    "We use your location so that the app recognises your nearest shop.",
    "We use your history so that our assistant gives you better answers.",
    "Reports help our systems detect more spam.",
    "The keyboard learns words you use often; they stay on your phone.",
    "We use what you enter so that we can make the site better.",
]


@pytest.mark.parametrize(("language", "sentence", "polarity"), POLARITIES)
def test_denial_and_condition_are_read_in_any_construction(language: str, sentence: str, polarity: Polarity) -> None:
    """Whether training is denied, asked for or can be refused does not hang on the construction."""
    assert {statement.polarity for statement in read_training(sentence, language)} == {polarity}


@pytest.mark.parametrize(("language", "sentence"), OTHERS)
def test_others_who_may_train_are_read(language: str, sentence: str) -> None:
    """Whoever is given data, may use them or owns the models is a third party."""
    assert "third_party" in {statement.actor for statement in read_training(sentence, language)}


@pytest.mark.parametrize(("language", "sentence"), RESULTS)
def test_result_names_training(language: str, sentence: str) -> None:
    """A machine that comes to know more by what people do is trained with it."""
    assert [statement.polarity for statement in read_training(sentence, language)] == [Polarity.PERMITS]


@pytest.mark.parametrize("sentence", NO_TRAINING)
def test_result_for_the_user_is_no_training(sentence: str) -> None:
    """What a machine does better for its user, or with what never leaves the phone, is the service itself."""
    assert not [statement for statement in read_training(sentence) if statement.kind is Kind.PRACTICE]
