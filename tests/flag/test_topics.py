"""Tests of topics of a user's own: phrases in changed sentences."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.assess import assess_texts
from monitor.flag.topics import compile_phrase, fold
from monitor.model import AI_TRAINING, Finding, Topic

SEEN_ON = date(2026, 3, 2)
ARBITRATION = Topic(name="arbitration", phrases=("arbitration", "class action", "waive * jury"))
OTHER = (
    "We keep your name and your address as long as you have an account with us.",
    "You may close your account at any time in its settings.",
    "Deliveries reach you within five working days of your order.",
)
COURTS = "Any dispute between you and us is decided by the courts of your own country."
CLAUSE = "Any dispute between you and us is decided by binding arbitration in Springfield."
LONG = (
    "Any dispute is decided by binding arbitration in Springfield under the rules of its chamber of commerce, which you find on the "
    "pages of that chamber together with its fees, and as far as the law of your own country allows it the side that loses pays the "
    "other one {} euros."
)


def text(*sentences: str) -> str:
    """Write a document with one sentence to a paragraph."""
    return "# Terms\n\n" + "\n\n".join((*OTHER, *sentences)) + "\n"


def flag(old: str, new: str, *topics: Topic) -> tuple[Finding, ...]:
    """Give the findings of topics that are not built in."""
    found = assess_texts(old, new, seen_on=SEEN_ON, language="en", topics=topics or (ARBITRATION,)).findings
    return tuple(one for one in found if one.topic != AI_TRAINING and one.topic != "default_consent")


@pytest.mark.parametrize(
    ("old", "new", "effect", "rule"),
    [
        (text(COURTS), text(CLAUSE), "introduced", "phrase_introduced"),
        (text(), text(CLAUSE), "introduced", "phrase_introduced"),
        (text(CLAUSE), text(COURTS), "removed", "phrase_removed"),
        (text(CLAUSE), text(), "removed", "phrase_removed"),
        (text(CLAUSE), text(CLAUSE.replace("in Springfield", "in Shelbyville")), "mixed", "changed_around_phrase"),
        (text(CLAUSE), text(CLAUSE, "The arbitration costs you nothing at all."), "mixed", "changed_around_phrase"),
        (text(CLAUSE), text(CLAUSE, "You also waive your right to a jury."), "introduced", "phrase_introduced"),
        (text(CLAUSE), text("You take part in no class action against us."), "mixed", "phrases_exchanged"),
        (text(LONG.format(100)), text(LONG.format(900)), "mention", "changed_far_from_phrase"),
    ],
)
def test_effects(old: str, new: str, effect: str, rule: str) -> None:
    """A phrase that is new, gone, or whose sentence changed, is a finding; an edit far from it is a mention."""
    [finding] = flag(old, new)
    assert (finding.topic, finding.effect, finding.rule) == ("arbitration", effect, rule)
    assert finding.level == ("low" if effect == "mention" else "medium")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (text(CLAUSE), "# Terms\n\n" + "\n\n".join((CLAUSE, *OTHER)) + "\n"),
        (text(CLAUSE), text(CLAUSE.replace("any dispute", "any  dispute").replace("you and us", "you\u00a0and us"))),
        (text(CLAUSE), text(CLAUSE).replace("five working days", "nine working days")),
        (text(COURTS), text(COURTS.replace("courts", "arbitrators"))),
    ],
)
def test_silence(old: str, new: str) -> None:
    """A moved clause, typography, an edit elsewhere, and a longer word than the phrase are silent."""
    assert flag(old, new) == ()


def test_both_sentences_and_words() -> None:
    """A finding carries both sentences, the words that were found, the level that was set, and the day the text announces."""
    topic = Topic(name="courts", phrases=("Arbitration",), level="high")
    [finding] = flag(text(COURTS, "These terms are effective 1 May 2026."), text(CLAUSE, "These terms are effective 1 May 2026."), topic)
    assert (finding.old, finding.new, finding.level) == (COURTS, CLAUSE, "high")
    assert finding.facts_by_name()["phrases"] == ["arbitration"]


def test_sentences_that_came_and_went_apart_stand_side_by_side() -> None:
    """Where one sentence on the topic went and another came elsewhere, the finding shows both; where one came alone, only that."""
    action = "You take part in no class action against us."
    [exchanged] = flag(text(CLAUSE), text() + "\n## Courts\n\n" + action + "\n")
    assert (exchanged.rule, exchanged.old, exchanged.new) == ("phrases_exchanged", CLAUSE, action)
    assert exchanged.facts_by_name()["phrases"] == ["arbitration", "class action"]
    moved = "Arbitration is what every quarrel ends in."
    [around] = flag(text(CLAUSE), text() + "\n## Courts\n\n" + moved + "\n")
    assert (around.rule, around.old, around.new) == ("changed_around_phrase", CLAUSE, moved)
    [alone] = flag(text(), text(action))
    assert (alone.old, alone.new) == (None, action)


def test_built_in_topics_stay_as_they_are() -> None:
    """A topic of the user's own changes nothing about the others, and stands behind them."""
    new = text("We may use your posts to train our AI models.")
    alone = assess_texts(text(), new, seen_on=SEEN_ON, language="en").findings
    topic = Topic(name="posts", phrases=("your posts",))
    both = assess_texts(text(), new, seen_on=SEEN_ON, language="en", topics=(topic,)).findings
    assert both[: len(alone)] == alone
    assert [one.topic for one in both[len(alone) :]] == ["posts"]


@pytest.mark.parametrize(
    ("phrase", "sentence", "found"),
    [
        ("arbitration", "Binding ARBITRATION applies.", True),
        ("arbitration", "Arbitrations apply.", False),
        ("arbitrat*", "An arbitrator decides.", True),
        ("opt out", "You may opt-out by letter.", True),
        ("waive * jury", "You waive your right to a trial by jury.", True),
        ("waive * jury", "You waive jury trials.", True),
        ("waive * jury", "You waive this; and in the case of any dispute that we might ever have, a jury decides.", False),
        ("litige", "Tout LITIGE est tranché.", True),
        ("arbitrage forcé", "un arbitrage force et définitif", True),
        ("class action", "No class\u00a0action is allowed.", True),
        ("Schiedsgericht*", "Die Schiedsgerichtsbarkeit gilt.", True),
        ("straße", "In der STRASSE 5.", True),
        ("仲裁", "任何争议由仲裁解决。", True),
        ("중재", "모든 분쟁은 중재로 해결합니다.", True),
        ("c++", "Use C at will.", True),
        ("renúncia", "A RENUNCIA ao júri.", True),
    ],
)
def test_phrases(phrase: str, sentence: str, found: bool) -> None:
    """A phrase is found as whole words, whatever case, accents and what stands between them; `*` stands for a few words or an ending."""
    assert (compile_phrase(phrase).search(fold(sentence)) is not None) is found


@given(st.text(max_size=60), st.text(alphabet="ab* é", min_size=1, max_size=12))
def test_any_text(sentence: str, phrase: str) -> None:
    """No sentence and no phrase breaks the search."""
    compile_phrase(phrase).search(fold(sentence))


def test_other_languages() -> None:
    """A text in a language that no rules are written for is searched all the same."""
    topic = Topic(name="arbitration", phrases=("rozhodčí řízení",))
    old = "# Podmínky\n\nSpory řeší soud ve vaší zemi.\n"
    [finding] = assess_texts(old, old + "\nSpory řeší ROZHODČÍ řízení v Praze.\n", seen_on=SEEN_ON, language="cs", topics=(topic,)).findings
    assert finding.effect == "introduced"


WAIVER = "You waive your right to a class action against us."
USE = "From 15 January 2027, we may use your posts to train our models."


@pytest.mark.parametrize(
    ("added", "day", "role"),
    [
        (f"{WAIVER}\n\n{USE}", None, None),
        (f"{WAIVER}\n\n{USE}\n\nLast updated: 1 March 2026", "2026-03-01", "header"),
        (f"{WAIVER} This change goes into effect on 15 January 2027.", "2027-01-15", "announced"),
        ("From 15 January 2027 we may use arbitration and share your letters with its chamber.", "2027-01-15", "announced"),
    ],
)
def test_announced_day_belongs_to_its_sentence(added: str, day: str | None, role: str | None) -> None:
    """A day that is announced for something else stands on no topic's card; one stated in its sentence or directly beside it does."""
    facts = flag(text(), text(added))[0].facts_by_name()
    assert (facts.get("effective_date"), facts.get("effective_date_role")) == (day, role)


def test_further_sentences_of_a_topic() -> None:
    """Each further changed sentence that says a phrase is a finding, up to three, those with another phrase first."""
    again = "Arbitration takes place in Springfield."
    jury = "You also waive any right to a jury."
    found = flag(text(), text(CLAUSE, again, WAIVER, jury))
    assert [one.new for one in found] == [CLAUSE, WAIVER, jury]
    assert [one.facts_by_name()["phrases"] for one in found[1:]] == [["class action"], ["waive any right to a jury"]]
    assert {one.effect for one in found} == {"introduced"}
    came, went = flag(text(CLAUSE), text(WAIVER, jury))
    assert (came.old, came.new, went.new) == (CLAUSE, WAIVER, jury)
