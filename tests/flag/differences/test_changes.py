"""Flag steps between two texts: polarity flips, moves, look-alikes, facts; golden pairs of our own wording."""

# ruff: noqa: E501 - tables: a case to a line

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import compare_documents
from monitor.flag import flag_change
from monitor.model import AI_TRAINING, DEFAULT_CONSENT
from monitor.text.markdown import parse_markdown
from tests.flag.sentences import SEEN_ON, flag, flag_all

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"

STEPS = [
    (
        "denial to permission",
        "We will not use your notes to train our models.",
        "We may use your notes to train our models, unless you opt out in your settings.",
        "expanded",
        "worse",
    ),
    (
        "opt-in to opt-out",
        "We use your notes to train our models only with your consent.",
        "We use your notes to train our models unless you opt out in your settings.",
        "expanded",
        "worse",
    ),
    (
        "new permission with a way out",
        "",
        "We may use your notes to train AI models. You can opt out at any time in your settings.",
        "introduced",
        "worse",
    ),
    ("new permission", "", "We may use your notes and files to train AI models.", "introduced", None),
    (
        "improve becomes train",
        "We use your files to improve our AI models.",
        "We use your files to train and improve our AI models.",
        "expanded",
        None,
    ),
    ("wider models", "We use your files to train our language models.", "We use your files to train our AI models.", "expanded", None),
    ("limit dropped", "We use anonymised files to train our AI models.", "We use files to train our AI models.", "expanded", None),
    (
        "more data",
        "We use your files to train our AI models.",
        "We use your files and voice recordings to train our AI models.",
        "expanded",
        None,
    ),
    (
        "third parties join",
        "We use your files to train our AI models.",
        "We and our partners use your files to train our AI models.",
        "expanded",
        None,
    ),
    (
        "denial hedged",
        "We do not train our AI models on your data.",
        "By default, we do not train our AI models on your data.",
        "expanded",
        None,
    ),
    ("denial vanishes", "We do not use your messages to train AI models.", "", "expanded", None),
    (
        "denial narrowed",
        "We do not use your messages to train AI models.",
        "We do not use your messages to train generative AI models.",
        "expanded",
        None,
    ),
    (
        "permission to denial",
        "We may use your notes to train our models.",
        "We do not use your notes to train our models.",
        "restricted",
        "better",
    ),
    (
        "permission to consent",
        "We may use your notes to train our models.",
        "We use your notes to train our models only with your consent.",
        "restricted",
        "better",
    ),
    ("new denial", "", "We do not use your messages to train AI models.", "restricted", None),
    (
        "denial widened",
        "We do not use your messages to train generative AI models.",
        "We do not use your messages to train AI models.",
        "restricted",
        None,
    ),
    ("limit added", "We use files to train our AI models.", "We use anonymised files to train our AI models.", "restricted", None),
    ("permission vanishes", "We may use your notes and files to train AI models.", "", "removed", None),
    (
        "way out added",
        "We may use your notes to train AI models.",
        "We may use your notes to train AI models.\n\nYou can opt out of the use of your notes to train AI models in your settings.",
        "restricted",
        "better",
    ),
    (
        "way out lost",
        "We may use your notes to train AI models.\n\nYou can opt out of the use of your notes to train AI models in your settings.",
        "We may use your notes to train AI models.",
        "expanded",
        "worse",
    ),
]


@pytest.mark.parametrize(("old", "new", "training", "consent"), [step[1:] for step in STEPS], ids=[step[0] for step in STEPS])
def test_step_has_its_effect(old: str, new: str, training: str, consent: str | None) -> None:
    """Each wording step moves the stance the way a reader would say it does."""
    findings = flag(INTRO + old, INTRO + new)
    assert findings[AI_TRAINING].effect == training
    if consent is not None:
        assert findings[DEFAULT_CONSENT].effect == consent
    elif DEFAULT_CONSENT in findings:
        assert findings[DEFAULT_CONSENT].effect == "mention"


SILENT = [
    (
        "comma",
        "We may use your notes, files and photos to train AI models.",
        "We may use your notes, files, and photos to train AI models.",
    ),
    (
        "product rename",
        "We use your chats with Rosebud to train our AI models.",
        "We use your chats with Rosebud Garden to train our AI models.",
    ),
    (
        "controller named",
        "We use your chats to train our AI models.",
        "We use your chats to train our AI models.\n\nRosebud Ireland is the controller responsible for processing information to train Rosebud's AI models.",
    ),
    ("ban on users", "", "You may not use our pictures or other content to train AI models."),
    ("staff", "", "Our employees receive training on data protection and AI."),
    ("feature", "", "Our AI assistant answers your questions about your data."),
    ("fraud", "", "We use machine learning to detect fraud in your account data."),
    (
        "ban widened",
        "You may not use our content to train AI models.",
        "You may not use our content or data to train, test or improve AI models.",
    ),
]


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in SILENT], ids=[case[0] for case in SILENT])
def test_look_alike_step_raises_no_alert(old: str, new: str) -> None:
    """Punctuation, renames, bans on users, staff and features are no change of the stance."""
    assert [finding.effect for finding in flag(INTRO + old, INTRO + new).values() if finding.effect != "mention"] == []


INTRODUCED = [
    ("We train and improve our AI systems for purposes other than content creation.", "introduced"),
    ("We train our AI systems to detect and prevent abuse.", "introduced"),
    ("We use your files to improve our AI models.", "introduced"),
    ("We use your files to train our AI models.", "expanded"),
]


@pytest.mark.parametrize(("stood", "effect"), INTRODUCED)
def test_training_of_another_kind_is_introduced(stood: str, effect: str) -> None:
    """A permission is introduced where only improving, or training for other, named purposes was allowed; else it expands what stood."""
    new = "We use your posts to train content-generating AI models."
    assert flag(INTRO + stood, f"{INTRO}{stood}\n\n{new}")[AI_TRAINING].effect == effect


def test_explanation_at_more_length_is_no_alert() -> None:
    """A sentence that names no data, nobody and no basis of its own adds nothing to a permission that stood."""
    stood = INTRO + "We use your notes and photos to train our AI models.\n\n"
    findings = flag(stood, stood + "This training improves our AI models over time.")
    assert all(finding.effect == "mention" for finding in findings.values())


def test_clause_that_stands_elsewhere_is_not_removed() -> None:
    """A clause said twice, of which one goes, is still said."""
    twice = (
        INTRO
        + "We may use your notes to train our models.\n\nSome other words.\n\nWe may use your notes to train our models in the garden.\n"
    )
    once = INTRO + "We may use your notes to train our models.\n\nSome other words.\n"
    assert all(finding.effect == "mention" for finding in flag(twice, once).values())


PROMISES = [
    "We do not use your letters, drawings or recordings to train artificial intelligence models, and we do not permit our suppliers to do so.",
    "We never use your letters to train our models, and we prohibit everyone who works for us from doing so.",
    "Your letters are not used to train our models.",
]


@pytest.mark.parametrize("promise", PROMISES)
def test_permission_in_place_of_a_promise_is_one_finding(promise: str) -> None:
    """A denial that went as a permission came, in whatever words and place, is one finding with both sentences."""
    permission = "What you upload to the garden helps us to develop and train generative AI models."
    findings = flag_all(f"{INTRO}{promise}\n\nWe like bees.", f"{INTRO}We like bees.\n\n## Improvement\n\n{permission}")
    [training] = [one for one in findings if one.topic == AI_TRAINING]
    assert (training.effect, training.level, training.old, training.new) == ("expanded", "high", promise, permission)


DEFAULTS = [
    ("We may use your notes to train our AI models. This is switched on by default. You can turn it off in Settings.", "on"),
    ("We may use your notes to train our AI models. The setting is off by default.", "off"),
    ("AI training is switched off by default. You can turn it on in Settings.", "off"),
]


@pytest.mark.parametrize(("text", "default"), DEFAULTS)
def test_default_in_a_sentence_of_its_own_is_stated(text: str, default: str) -> None:
    """A default that the sentence after a permission states, or one stated of the training itself, is no inference."""
    finding = flag(INTRO, INTRO + text)[AI_TRAINING]
    [fact] = [one for one in finding.facts if one.name == "default"]
    assert (fact.value, fact.inferred) == (default, False)


def test_training_to_moderate_is_less_pressing() -> None:
    """Training of what reviews content in people's place is training, but not of the highest level."""
    finding = flag(INTRO, INTRO + "We also look at posts ourselves, to train our algorithms to review posts as a person would.")[
        AI_TRAINING
    ]
    assert (finding.effect, finding.level) == ("introduced", "medium")


def test_what_others_put_up_is_no_matter_of_consent() -> None:
    """What to do about a picture that others put up without your consent says nothing of what the provider asks."""
    said = INTRO + "If you find your address, a video featuring you{} or other content about you, tell us."
    assert DEFAULT_CONSENT not in flag(said.format(""), said.format(" without your consent"))


CONSENT_STEPS = [
    (
        "## Reviews\n\nWe publish what you write only with your consent.",
        "## Reviews\n\nOur legitimate interest in honest ratings is why opinions appear.",
        "worse",
    ),
    (
        "You can opt out of the use of your notes to train our models by writing to help@rosebud.example.\n\nWe use your notes to train our models.",
        "You can opt out of the use of your notes to train our models in your settings.\n\nWe use your notes to train our models.",
        "better",
    ),
    ("", "Your profile is visible to recruiters by default.", "worse"),
    ("Processing for reviews is based on your consent.", "Processing for reviews is based on our legitimate interests.", "worse"),
    ("Processing for reviews is based on our legitimate interests.", "Processing for reviews is based on your consent.", "better"),
    ("We will not share your location with partners without your prior consent.", "", "worse"),
    ("", "We will not share your location with partners without your prior consent.", "better"),
    ("We will notify you of material changes before they take effect.", "", "worse"),
    ("", "By continuing to use the service, you consent to the processing of your data.", "worse"),
    ("", "You can opt out of this processing by e-mail to our privacy team.", "better"),
]


@pytest.mark.parametrize(("old", "new", "effect"), CONSENT_STEPS)
def test_consent_step_has_its_effect(old: str, new: str, effect: str) -> None:
    """A consent promise, notice or way out that comes or goes turns the default one way or the other."""
    assert flag(INTRO + old, INTRO + new)[DEFAULT_CONSENT].effect == effect


@pytest.mark.parametrize(
    "words", ["You can opt out of our newsletter by clicking the link.", "You may opt out of arbitration by writing to us within 30 days."]
)
def test_trivial_way_out_is_no_alert(words: str) -> None:
    """A way out of newsletters or arbitration is no change of consent."""
    assert all(finding.effect == "mention" for finding in flag(INTRO, INTRO + words).values())


def test_facts_come_with_their_words() -> None:
    """A finding says from when, the default and that it is inferred, the way out with its link, the data and the basis."""
    old = "# Privacy Policy\n\nEffective 1 March 2026\n\nWe like gardens.\n"
    new = (
        "# Privacy Policy\n\nEffective 1 May 2026\n\nWe like gardens.\n\nOn the basis of legitimate interests, we use your photos to train AI models in the European Union, "
        "unless you opt out in your [settings](https://example.org/settings/ai).\n"
    )
    finding = flag(old, new)[AI_TRAINING]
    facts = {fact.name: fact for fact in finding.facts}
    assert facts["effective_date"].value == "2026-05-01"
    assert facts["effective_date_role"].value == "header"
    assert (facts["default"].value, facts["default"].inferred) == ("on", True)
    assert "unless you opt out in your settings" in facts["opt_out"].value
    assert facts["opt_out_link"].value == "https://example.org/settings/ai"
    assert facts["data_included"].value == ["your photos"]
    assert facts["legal_basis"].value == "legitimate interests"
    assert facts["regions"].value == ["European Union"]
    assert finding.new is not None
    assert finding.new in new


def test_levels_follow_what_is_at_stake() -> None:
    """Training that was not allowed is high, a new denial medium, a mention low."""
    permission = flag(INTRO, INTRO + "We may use your notes to train AI models.")[AI_TRAINING]
    denial = flag(INTRO, INTRO + "We do not use your notes to train AI models.")[AI_TRAINING]
    mention = flag(INTRO + "We may use your notes to train AI models.", INTRO + "We may use your notes for training AI models.")
    assert (permission.level, denial.level) == ("high", "medium")
    assert all(finding.level == "low" for finding in mention.values())


CLAUSES = [
    "We may use your notes to train our models.",
    "We do not use your messages to train AI models.",
    "You may not train AI on our content.",
    "We process your data with your consent.",
    "You can opt out of this processing in your settings.",
    "We will notify you of changes.",
    "Gardens are green in spring.",
    "By continuing to use the service you agree to these changes.",
]


@given(st.lists(st.sampled_from(CLAUSES), max_size=8))
def test_text_against_itself_says_nothing(clauses: list[str]) -> None:
    """A text compared with itself has no finding."""
    text = "\n\n".join(clauses)
    assert flag(text, text) == {}


@given(st.permutations(CLAUSES))
def test_moved_sentences_say_nothing(clauses: list[str]) -> None:
    """Sentences in another order are no alert."""
    findings = flag("\n\n".join(CLAUSES), "\n\n".join(clauses))
    assert all(finding.effect == "mention" for finding in findings.values())


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, flagging answers."""
    old, new = parse_markdown("We may train AI on your data.", language="en"), parse_markdown(text, language="en")
    assert isinstance(flag_change(old, new, compare_documents(old, new), seen_on=date(2026, 1, 1)), tuple)


def test_seen_day_is_an_argument() -> None:
    """The tests' day is fixed; nothing reads a clock."""
    assert date(2026, 5, 1) == SEEN_ON
