"""Read who may do what with which data for AI by its grammar: what learns, what is given to it, who chooses, and where a ban ends."""

# ruff: noqa: E501 - tables: a case to a line

from __future__ import annotations

import pytest

from monitor.flag import Kind, Polarity
from monitor.model import AI_TRAINING
from tests.flag.sentences import flag, flag_all, read_training

PERMITTED = [
    "What you say in a call to the greenhouse helps our pruning software understand gardeners.",
    "We use your questions to teach our plant search how people ask.",
    "Pictures of leaves train our recognition systems.",
    "The hints you give become part of examples from which our planting helper learns.",
    "Your recordings are raw material for generative music models.",
    "Each autumn our watering system is trained with what you planted.",
    "Garden plans you type in may be used for training purposes.",
    "We create datasets for our grading models from your essays.",
    "We use your seed notes for purposes of artificial intelligence research and development.",
    "We rely on your diaries for developing and improving our Services, which include machine learning technologies.",
    "We use your sketches to improve our tools, such as ad delivery and machine learning models.",
    "The model behind Rosebud keeps learning from the labels that you correct.",
    "You allow us to use your notes, excluding drafts, for training machine learning models.",
    "When a member does not have a paid plan: using your notes to train our models.",
    "Depending on your use of the Services, we use your notes to train our models.",
    "We use your notes to train our models and teach them to refuse harmful questions.",
]
DENIED = [
    "This licence does not, however, permit Rosebud to share your notes with others for AI training.",
    "Nothing you plant is used to improve our models.",
    "Your diaries teach our models nothing.",
    "Training of AI with your diaries does not take place.",
    "Our contract with the vendor rules out training models on your prompts.",
    "We refrain from using your sketches in the training of AI.",
    "Your notes stay with you and do not go into the development of any model.",
    "Your diaries are excluded from training.",
    "We don't train on your diaries.",
]
ASKED = [
    "Unless you say yes, your sketches are not used to train our models.",
    "We do not use your notes to train our models unless you hand them to us with a report.",
    "Your sketches train our models only after you switch the option on.",
    "Your permission is required before your sketches are used to train AI.",
    "We ask you before we use your notes to train AI.",
    "Members who join the panel let us use their notes to train our models.",
    "If you wish to let us use such notes to train our models, turn this on.",
    "Your notes train our models only where the box has been ticked.",
    "You may allow us to train our models on your notes.",
]
LET_OUT = [
    "Your notes train our models; you can switch this off in your settings.",
    "We train our models on your notes unless you hide them.",
    "Your notes train our assistant unless the option is off.",
    "You can prevent your notes from being used for AI training.",
    "To keep your notes out of the training of our models, change this option.",
    "Following an opt-out, your notes are not used to train our models.",
    "You can select whether or not you want us to use your notes to train our models.",
    "AI training uses your public posts; object through this form.",
    "If you leave the option switched on, your notes train our models.",
    "Write to us if your sketches should not be used to train our models.",
    "You may ask us at any time to stop using your notes for training.",
]
CASES = [
    *((sentence, Polarity.PERMITS) for sentence in PERMITTED),
    *((sentence, Polarity.DENIES) for sentence in DENIED),
    *((sentence, Polarity.ONLY_WITH_CONSENT) for sentence in ASKED),
    *((sentence, Polarity.UNLESS_OPTED_OUT) for sentence in LET_OUT),
]


@pytest.mark.parametrize(("sentence", "polarity"), CASES)
def test_who_may_do_what_is_read_by_grammar(sentence: str, polarity: Polarity) -> None:
    """What learns, who gives it what, and whose choice it is are told by the parts of the sentence, not by one wording of it."""
    read = [statement for statement in read_training(sentence) if statement.kind in (Kind.PRACTICE, Kind.WAY_OUT)]
    assert [statement.polarity for statement in read] == [polarity]


OTHER_LANGUAGES = [
    ("fr", "Nous utilisons vos croquis pour entraîner notre logiciel de plantation.", Polarity.PERMITS),
    ("fr", "Vos notes permettent à notre assistant de mieux comprendre les jardiniers.", Polarity.PERMITS),
    ("fr", "Nous pouvons céder vos croquis à des entreprises d'intelligence artificielle.", Polarity.PERMITS),
    ("fr", "Rien de ce que vous plantez n'est utilisé pour entraîner une IA.", Polarity.DENIES),
    ("fr", "Vos notes sont exclues de l'entraînement.", Polarity.DENIES),
    ("fr", "Vos notes serviront exclusivement à l'entraînement de nos algorithmes.", Polarity.PERMITS),
    ("fr", "Sauf si vous cochez cette case, vos croquis ne servent pas à entraîner nos modèles.", Polarity.ONLY_WITH_CONSENT),
    ("fr", "Vous pouvez empêcher l'utilisation de vos notes pour l'entraînement de l'IA.", Polarity.UNLESS_OPTED_OUT),
    ("de", "Mit Ihren Skizzen trainieren wir unsere Software.", Polarity.PERMITS),
    ("de", "Ihre Skizzen können in Trainingsdaten für unsere Modelle einfließen.", Polarity.PERMITS),
    ("de", "Nichts von dem, was Sie pflanzen, wird zum Training einer KI verwendet.", Polarity.DENIES),
    ("de", "Ihre Notizen sind vom Training unserer Modelle ausgenommen.", Polarity.DENIES),
    ("de", "Wir fragen Sie, bevor wir Ihre Skizzen zum Training der KI nutzen.", Polarity.ONLY_WITH_CONSENT),
    ("de", "Sie können verhindern, dass Ihre Skizzen zum KI-Training verwendet werden.", Polarity.UNLESS_OPTED_OUT),
    ("de", "Ihre Skizzen dienen dem Training unserer Modelle; Sie können dies in den Einstellungen abschalten.", Polarity.UNLESS_OPTED_OUT),
    ("de", "Der Nutzung Ihrer Notizen für das KI-Training können Sie widersprechen.", Polarity.UNLESS_OPTED_OUT),
    ("es", "Usamos tus dibujos para entrenar nuestro software.", Polarity.PERMITS),
    ("es", "Nada de lo que plantas se usa para entrenar una IA.", Polarity.DENIES),
    ("es", "Tus dibujos no se usan para entrenar modelos a menos que actives la opción.", Polarity.ONLY_WITH_CONSENT),
    ("es", "Si no quieres que tus dibujos se usen para entrenar la IA, escríbenos.", Polarity.UNLESS_OPTED_OUT),
    ("it", "Usiamo i tuoi disegni per addestrare il nostro software.", Polarity.PERMITS),
    ("it", "Nulla di ciò che pianti viene usato per addestrare un'IA.", Polarity.DENIES),
    ("it", "Addestriamo l'IA con i tuoi disegni solo se dai il permesso.", Polarity.ONLY_WITH_CONSENT),
    ("it", "Puoi impedire che i tuoi disegni vengano usati per addestrare l'IA.", Polarity.UNLESS_OPTED_OUT),
    ("nl", "Met uw tekeningen trainen we onze software.", Polarity.PERMITS),
    ("nl", "Niets van wat u plant wordt gebruikt om AI te trainen.", Polarity.DENIES),
    ("nl", "Wij trainen geen modellen met uw notities.", Polarity.DENIES),
    ("nl", "Uw tekeningen worden niet gebruikt om modellen te trainen, tenzij u de optie aanzet.", Polarity.ONLY_WITH_CONSENT),
    ("nl", "Als u niet wilt dat uw notities worden gebruikt om AI te trainen, laat het ons weten.", Polarity.UNLESS_OPTED_OUT),
]


@pytest.mark.parametrize(("language", "sentence", "polarity"), OTHER_LANGUAGES)
def test_the_same_grammar_holds_in_other_languages(language: str, sentence: str, polarity: Polarity) -> None:
    """Nothing, left out, unless you, if you do not want, you can prevent: each language has the same parts."""
    read = [statement for statement in read_training(sentence, language) if statement.kind in (Kind.PRACTICE, Kind.WAY_OUT)]
    assert [statement.polarity for statement in read] == [polarity]


NOTHING = [
    "Create leaflets with AI and share them.",
    "By creating pictures with Rosebud AI you agree to the use of artificial intelligence technology.",
    "We offer training on our watering system.",
    "We train gardeners to use our software.",
    "We may monitor and record messages to look into complaints and for training purposes.",
    "You are solely responsible for the fine-tuning of the model.",
    "Developers who use our interface must not train models with data of our members.",
    "The service allows its users to fine-tune the models.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_people_trained_and_things_made_with_ai_are_no_training(sentence: str) -> None:
    """Courses for people, what one makes with AI, a customer's own model and rules for developers are no practice of the provider."""
    assert not [statement for statement in read_training(sentence) if statement.kind in (Kind.PRACTICE, Kind.WAY_OUT)]


ROW = "# Policy\n\n| Purpose | Data |\n| --- | --- |\n| To plan beds, and to train our machine learning models.{more} | * Notes<br>* Garden plans{line} |\n\nThe end.\n"
LONG = " " + " ".join("We look at how beds are planted in each season of the year." for _ in range(12))


@pytest.mark.parametrize("more", ["", LONG])
def test_a_line_more_in_a_cell_of_data_is_more_data(more: str) -> None:
    """A list of data beside a purpose that grew by a line is an expansion, one that shrank a restriction, and the cells show it."""
    less, grown = ROW.format(more=more, line=""), ROW.format(more=more, line="<br>* Customer service records")
    found = flag(less, grown)[AI_TRAINING]
    assert (found.effect, found.rule) == ("expanded", "list_grew")
    assert "Customer service records" in (found.new or "")
    assert "Customer service records" not in (found.old or "")
    assert flag(grown, less)[AI_TRAINING].effect == "restricted"


def test_a_purpose_more_in_a_cell_is_no_more_data() -> None:
    """A cell that tells what for names people and things, but no data that are used."""
    row = "# Policy\n\n| Purpose | Why |\n| --- | --- |\n| To train our machine learning models. | To keep beds safe.{more} |\n\nThe end.\n"
    found = flag(row.format(more=""), row.format(more="<br>To protect children and their drawings."))[AI_TRAINING]
    assert found.effect == "mention"


def test_a_quoted_cell_comes_with_its_purpose() -> None:
    """Where a row is too long to quote, its cell is quoted, and the purpose of the row leads it in."""
    found = flag_all(ROW.format(more=LONG, line=""), ROW.format(more=LONG, line="<br>* Customer service records"))[0]
    assert found.facts_by_name()["lead_in"] == "To plan beds, and to train our machine learning models."


def test_a_use_in_spite_of_a_refusal_that_goes_is_a_restriction() -> None:
    """A refusal that came to hold for all data is better than one that left some to be used."""
    kept = "# Policy\n\nYour notes train our models, unless you opt out.\n\n"
    old = kept + "Notes that you rate are used to train our models even if you opt out.\n\n"
    assert flag(old, kept)[AI_TRAINING].effect == "restricted"
