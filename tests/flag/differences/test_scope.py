"""Compare how far two wordings reach: data, people, places, partners, time, whose models; and what a denial leaves open."""

from __future__ import annotations

import pytest

from monitor.model import AI_TRAINING
from tests.flag.sentences import flag, read_training

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"

WIDER = [
    (
        "en",
        "We train our assistant on the questions you ask it.",
        "We train our assistant on the questions you ask it and on the lists you keep.",
    ),
    ("en", "We use posts of adult members to train our models.", "We use posts of all members to train our models."),
    (
        "en",
        "Photos of members in Canada are used to train our models.",
        "Photos of members in Canada and Japan are used to train our models.",
    ),
    ("en", "We use posts of members in Switzerland to train our models.", "We use posts of members to train our models."),
    ("en", "We may use your public posts to train our models.", "We may use your posts to train our models."),
    ("en", "We may use your public posts to train our models.", "We may use your public and private posts to train our models."),
    (
        "en",
        "Free accounts: your prompts are used to train our models.",
        "Free and Plus accounts: your prompts are used to train our models.",
    ),
    (
        "en",
        "We use details given to our help desk to train AI models.",
        "We use details given to our help desk, our florists, and our shops to train AI models.",
    ),
    ("en", "We use what you post to train our models.", "We use what you post, and what you posted before, to train our models."),
    ("en", "We use orders to train models for fraud detection.", "We use orders to train models for fraud detection and advertising."),
    (
        "en",
        "Photos are used to train models that recognise plants.",
        "Photos are used to train models that recognise plants, people and pets.",
    ),
    ("en", "We use your notes to improve our language models.", "We use your notes to improve the language models we use."),
    (
        "en",
        "Diaries help us build statistical models that foresee frost.",
        "Diaries help us build statistical models that foresee frost, and generative models that write letters.",
    ),
    (
        "fr",
        "Nous utilisons vos publications publiques pour entraîner nos modèles d'IA.",
        "Nous utilisons vos publications pour entraîner nos modèles d'IA.",
    ),
    (
        "de",
        "Wir trainieren unsere KI mit öffentlichen Beiträgen.",
        "Wir trainieren unsere KI mit öffentlichen Beiträgen und privaten Nachrichten.",
    ),
    ("es", "Usamos tus fotos para entrenar nuestra IA.", "Usamos tus fotos y tus vídeos para entrenar nuestra IA."),
]


@pytest.mark.parametrize(("language", "narrow", "wide"), WIDER)
def test_a_permission_that_reaches_further_is_expanded_and_back_restricted(language: str, narrow: str, wide: str) -> None:
    """More data, people, places, time or models in the same permission are an expansion, fewer of them none."""
    assert flag(INTRO + narrow, INTRO + wide, language)[AI_TRAINING].effect == "expanded"
    back = flag(INTRO + wide, INTRO + narrow, language).get(AI_TRAINING)
    assert back is None or back.effect in ("restricted", "mention")


EXCEPTED = "We train our models on your questions, except those of users under 18."


def test_an_exception_narrows_a_permission() -> None:
    """Whoever is left out of training is the better for it, and worse off without."""
    plain = "We train our models on your questions."
    assert flag(INTRO + plain, INTRO + EXCEPTED)[AI_TRAINING].effect == "restricted"
    assert flag(INTRO + EXCEPTED, INTRO + plain)[AI_TRAINING].effect == "expanded"


WEAKER_DENIALS = [
    (
        "We do not train AI models on customer content.",
        "We do not train AI models on customer content, except where needed to keep the service safe.",
    ),
    ("Your data will not be used to train models.", "Your data will not be used to train third-party models."),
    ("We do not train models on your files.", "We do not currently train models on your files."),
    ("Neither your voice nor your face is used to train AI models.", "Your face is not used to train AI models."),
    (
        "We won't use your songs to train generative AI.",
        "We may use your songs to improve our search, but we won't use them to train generative AI.",
    ),
]


@pytest.mark.parametrize(("full", "weak"), WEAKER_DENIALS)
def test_a_denial_that_leaves_more_open_is_an_expansion(full: str, weak: str) -> None:
    """An exception, a time, others' models only, or a use beside it make a denial weaker; without them it is stronger again."""
    assert flag(INTRO + full, INTRO + weak)[AI_TRAINING].effect == "expanded"
    assert flag(INTRO + weak, INTRO + full)[AI_TRAINING].effect == "restricted"


REWORDED = [
    ("As described above, we use your data to train our models.", "We use your data to train our models."),
    ("We use your songs to train our models.", "We use your tracks to train our models."),
    ("We use recordings and Live clips to train our models.", "We use recordings and Live videos and screenshots to train our models."),
    ("We use information that you provide to train our models.", "We use information that you submit, freely, to train our models."),
    ("We use and store your notes to train our models.", "We use, store and analyse your notes to train our models."),
    (
        "We do not use your notes to train models without the Customer's consent.",
        "We don't use your notes to train models without Customer's consent.",
    ),
    (
        "We process your notes to provide support and to train our models.",
        "We process your notes to provide support, to send letters and to train our models.",
    ),
]


@pytest.mark.parametrize(("before", "after"), REWORDED)
def test_other_words_of_the_same_reach_are_no_alert(before: str, after: str) -> None:
    """A renamed noun, a second verb or another purpose beside it does not let anybody do more."""
    found = flag(INTRO + before, INTRO + after).get(AI_TRAINING)
    assert found is None or found.effect == "mention"


SOURCES = "We use the following to train our AI:\n\n* your public posts\n* your comments"


def test_a_source_that_joins_a_list_of_training_data_is_an_expansion() -> None:
    """An item names data only, its lead-in what is done with them."""
    found = flag(INTRO + SOURCES, INTRO + SOURCES + "\n* your drafts\n")[AI_TRAINING]
    assert (found.effect, found.new) == ("expanded", "your drafts")


def test_an_item_under_a_lead_in_on_something_else_is_no_training_data() -> None:
    """A list of what is collected says nothing of training, whatever stands above it."""
    text = "To serve you and to train our AI we follow these rules:\n\n* we keep your comments for a year\n"
    assert not [one for one in read_training(text) if one.leans]


ROWS = "| Data | Purpose |\n|---|---|\n| Search history | Personal results{} |\n| Videos{} | Training AI models |\n"


def test_data_that_come_beside_a_training_purpose_in_a_table_are_an_expansion() -> None:
    """The purpose stands in a cell that did not change; or it is said of other data already."""
    assert flag(INTRO + ROWS.format("", ""), INTRO + ROWS.format(", training AI models", ""))[AI_TRAINING].effect == "expanded"
    rewritten = ROWS.format("", " that you share with anybody, voice notes in every group that you are a member of, and your photos")
    assert flag(INTRO + ROWS.format("", ""), INTRO + rewritten)[AI_TRAINING].effect == "expanded"


def test_what_is_put_off_is_planned_and_begins_when_the_delay_ends() -> None:
    """A postponed plan is news of the plan where nothing was said, and its end the beginning."""
    delayed = "For now we are delaying our plans to use your notes to develop AI models."
    begun = "We use your notes to develop AI models."
    assert flag(INTRO, INTRO + delayed)[AI_TRAINING].effect == "introduced"
    assert flag(INTRO + delayed, INTRO + begun)[AI_TRAINING].effect == "introduced"
    assert flag(INTRO + begun, INTRO + delayed)[AI_TRAINING].effect == "restricted"


def test_to_be_asked_is_the_other_side_of_a_denial_without_consent() -> None:
    """A denial without consent, and a choice of which one is asked, are one stance."""
    denied = "We do not use your notes to train our models without your consent.\n\n"
    asked = "You control this by choosing No when asked whether we may use your notes to train models."
    found = flag(INTRO + denied, INTRO + denied + asked)[AI_TRAINING]
    assert found.effect == "mention"
