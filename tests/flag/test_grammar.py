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


def test_a_quoted_cell_comes_with_its_purpose() -> None:
    """Where a row is too long to quote, its cell is quoted, and the purpose of the row leads it in."""
    found = flag_all(ROW.format(more=LONG, line=""), ROW.format(more=LONG, line="<br>* Customer service records"))[0]
    assert found.facts_by_name()["lead_in"] == "To plan beds, and to train our machine learning models."


def test_a_use_in_spite_of_a_refusal_that_goes_is_a_restriction() -> None:
    """A refusal that came to hold for all data is better than one that left some to be used."""
    kept = "# Policy\n\nYour notes train our models, unless you opt out.\n\n"
    old = kept + "Notes that you rate are used to train our models even if you opt out.\n\n"
    assert flag(old, kept)[AI_TRAINING].effect == "restricted"
