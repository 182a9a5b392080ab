"""Choose the sentences that prove a finding: those that permit, not their neighbours; on both sides what took whose place."""

from __future__ import annotations

import pytest

from monitor.model import AI_TRAINING, DEFAULT_CONSENT
from tests.flag.sentences import flag, flag_all

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"
PERMISSION = "We may use your drawings to train our AI models."

NEIGHBOURS = [
    "You can also read in our [help pages](https://rosebud.example/help) how you control the use of your drawings to train our AI models.",
    "However, when we use your drawings to train our AI models, we first blur what shows your home.",
    "Retained as long as we need it; drawings that train our AI models are kept without your name.",
    "- including to train the models that power our garden planner;",
    "**Use of your drawings for training of AI models**",
]


@pytest.mark.parametrize("neighbour", NEIGHBOURS)
def test_the_sentence_that_permits_is_shown(neighbour: str) -> None:
    """Of sentences that speak of the same training the one that allows it is quoted, not one that takes it for granted, nor a title."""
    for new in (f"{neighbour}\n\n{PERMISSION}", f"{PERMISSION}\n\n{neighbour}"):
        assert flag(INTRO, INTRO + new)[AI_TRAINING].new == PERMISSION


def test_what_takes_training_for_granted_has_no_card_of_its_own() -> None:
    """A sentence about rights or keeping is no further finding beside the permission."""
    new = PERMISSION + "\n\nHowever, when your request concerns the training of our AI models on your drawings, it may take a month."
    assert [one.new for one in flag_all(INTRO, INTRO + new) if one.topic == AI_TRAINING] == [PERMISSION]


def test_an_unlike_sentence_that_went_proves_nothing() -> None:
    """Where agreement by use comes, a right about something else that went elsewhere is not shown as what stood in its place."""
    old = "## Disputes\n\nYou have the right to refuse the fee of our mediator by writing to us.\n\n## Data\n\nWe keep your name."
    new = "## Data\n\nWe keep your name. By using our planner, you consent to the processing of your sketches by our partners."
    finding = flag(INTRO + old, INTRO + new)[DEFAULT_CONSENT]
    assert finding.old is None
    assert str(finding.new).startswith("By using our planner")


def test_a_sentence_on_the_same_thing_stands_beside() -> None:
    """What one could refuse before is shown beside the sentence by which the same is taken as agreed now."""
    refuse = "You can opt out of the processing of your sketches by our partners in your settings."
    agree = "By using our planner, you consent to the processing of your sketches by our partners."
    findings = flag(INTRO + refuse + "\n\nWe keep your name.", INTRO + "We keep your name.\n\n## Visits\n\n" + agree)
    finding = findings[DEFAULT_CONSENT]
    assert (finding.old, finding.new) == (refuse, agree)


def test_the_plainest_promise_that_went_is_shown() -> None:
    """Of several promises that went as a permission came, one that holds for everybody is shown, not a limit one had to choose."""
    old = (
        "We will never use your sketches to train our AI models.\n\n"
        "For Pro users, you may elect to limit your notes, so that they are not used to train our AI models."
    )
    finding = flag(INTRO + old, INTRO + "We may use your notes to train our AI models.")[AI_TRAINING]
    assert finding.old == "We will never use your sketches to train our AI models."


def test_the_way_out_is_shown_before_what_follows_from_it() -> None:
    """Where the company stops on request, the right to ask is what is new, and it is shown."""
    known = "We use your sketches to train our AI models."
    right = "You may have the right to object to the use of your sketches to train our AI models."
    after = "Upon verification of your request, we will not use your sketches to train our AI models any more."
    finding = flag(INTRO + known, f"{INTRO}{known} {right} {after}")[AI_TRAINING]
    assert (finding.effect, finding.new) == ("restricted", right)


def test_an_item_has_its_lead_in() -> None:
    """An item of a list is told with the sentence that leads it in, and with the old one where that was another."""
    items = "\n\n- run the planner;\n- training of our AI models;\n"
    same = flag(INTRO + "We use your notes to:\n\n- run the planner;\n", INTRO + "We use your notes to:" + items)[AI_TRAINING]
    assert same.facts_by_name()["lead_in"] == "We use your notes to:"
    assert "lead_in_before" not in same.facts_by_name()
    turned = flag(
        INTRO + "We do not use your notes for:" + items, INTRO + "We may use all of your notes for:" + items.replace(" our", " any")
    )
    facts = turned[AI_TRAINING].facts_by_name()
    assert (facts["lead_in"], facts["lead_in_before"]) == ("We may use all of your notes for:", "We do not use your notes for:")
    assert "lead_in" not in flag(INTRO, INTRO + PERMISSION)[AI_TRAINING].facts_by_name()


LED_IN = [
    ("We use your notes to:\n\n- Run the planner.\n- Train our AI models.", "We use your notes to:"),
    ("We use your notes as follows:\n\n- To better plan beds and to train our AI models.", "We use your notes as follows:"),
    ("## How we use notes\n\n- Training of our AI models with your notes.", "How we use notes"),
    (
        "We improve the planner. Here is how we do that:\n\n- train our AI models on your notes",
        "We improve the planner. Here is how we do that:",
    ),
    (
        "| Purpose | How we use your notes |\n| --- | --- |\n| Research | To train our AI models on your notes. |",
        "How we use your notes",
    ),
    ("We look at your notes for research. This includes training our AI models.", "We look at your notes for research."),
    ("We use your notes as follows:\n\n- We train our AI models on your notes.", None),
    ("We use your notes as follows:\n\n- However, your notes may be used to train our AI models.", None),
    ("## How we use notes\n\nYour notes help us to train our AI models.", None),
]


@pytest.mark.parametrize(("new", "lead_in"), LED_IN)
def test_what_does_not_say_who_does_it_has_the_words_above(new: str, lead_in: str | None) -> None:
    """An item without a subject of its own is told under what leads it in, or under its heading; a sentence that has one is not."""
    assert flag(INTRO, INTRO + new)[AI_TRAINING].facts_by_name().get("lead_in") == lead_in


def test_a_condition_far_before_the_act_is_quoted_with_it() -> None:
    """Of a very long sentence the clause is quoted from the condition on that it depends on, even where that stands far before."""
    licence = "you grant us a worldwide, royalty-free license to " + ", ".join(
        f"keep, show and print your {n}" for n in ("beds", "paths") * 10
    )
    new = f"Unless you opt out in your settings, {licence}, and to train our AI models on your notes."
    found = flag(INTRO, INTRO + new)[AI_TRAINING]
    assert str(found.new).startswith("Unless you opt out in your settings,")
    plain = new.replace("Unless you opt out in your settings", "By this agreement, as of now")
    assert str(flag(INTRO, INTRO + plain)[AI_TRAINING].new).startswith("keep, show")


def test_a_broken_promise_is_shown_before_a_new_permission() -> None:
    """Where one sentence turned from a promise into a permission and another permission came, the turned one is shown, with both sides."""
    old = "We will not use your notes to train our AI models."
    new = "We may use your notes to train our AI models."
    also = "By using Rosebud Labs, you agree that we may use your sketches and drawings to train our generative AI models."
    for order in (f"{also}\n\n{new}", f"{new}\n\n{also}"):
        finding = flag(INTRO + old, INTRO + order)[AI_TRAINING]
        assert (finding.old, finding.new) == (old, new)


def test_the_offer_itself_is_shown() -> None:
    """Of two offers that came, the one that comes straight to it is shown, not one among the rights of some."""
    rights = "Depending on where you live, you may have the right to ask for a copy of your data, and to opt out of the sale of your data."
    offer = "You may opt out of the sale of your data to our partners in your settings."
    for order in (f"{rights}\n\n{offer}", f"{offer}\n\n{rights}"):
        assert flag(INTRO, INTRO + order)[DEFAULT_CONSENT].new == offer


def test_the_way_out_that_went_is_shown() -> None:
    """Where improving AI stays allowed, and only the ways out of advertising come, the way out of AI that went decides both findings."""
    old = (
        "## Uses\n\nWe may use most of the above information to improve the planner (including our AI models).\n\n"
        "## Choices\n\nYou may opt out of the use of your notes to improve our AI models in your settings page."
    )
    new = (
        "## How we work\n\nWe use information to improve the planner, including our AI models.\n\n"
        "## Advertising\n\nYou can opt out of targeted advertising in the settings of your browser."
    )
    findings = flag(INTRO + old, INTRO + new)
    for topic in (AI_TRAINING, DEFAULT_CONSENT):
        assert (findings[topic].rule, findings[topic].level) == ("way_out_gone", "high")
        assert str(findings[topic].old).startswith("You may opt out of the use of your notes")


def test_a_rule_is_shown_beside_the_rule_that_went() -> None:
    """A promise is shown beside what took its place, not beside what holds even for who opted out; that is told as a fact."""
    exception = "your notes are flagged for review, or you reported them to us."
    old = f"We will not use your notes to train our models, unless {exception[:-1]}, or you have explicitly opted in."
    new = (
        "We may use your notes to train our models, unless you opt out in your settings. "
        f"Even if you opt out, we will use notes to train our models when {exception}"
    )
    finding = flag(INTRO + old, INTRO + new)[AI_TRAINING]
    assert finding.old == old
    assert str(finding.new).startswith("We may use your notes to train our models")
    assert str(finding.facts_by_name()["opt_out_despite"]).startswith("Even if you opt out, we will use notes")


def test_half_of_a_mark_is_not_quoted() -> None:
    """Of bold words that go on beyond the sentence no mark is left in the quote."""
    finding = flag(INTRO, INTRO + "**We may use your notes to train our AI models. We keep them.**")[AI_TRAINING]
    assert finding.new == "We may use your notes to train our AI models."


def test_each_half_of_a_mixed_finding_has_its_proof() -> None:
    """Where consent gets partly weaker and partly stronger, both sentences are shown."""
    parts = "## Calls\n\nWe never record calls without your {}.\n\n## Guests\n\nWe never show your garden to guests without your {}."
    old, new = parts.format("written consent", "consent"), parts.format("consent", "written consent")
    found = [one for one in flag_all(INTRO + old, INTRO + new) if one.topic == DEFAULT_CONSENT]
    assert [one.effect for one in found] == ["mixed", "better"]
    assert [str(one.new)[:13] for one in found] == ["We never reco", "We never show"]


def test_promise_that_left_with_the_permission_is_no_harm() -> None:
    """Where a text falls silent on AI training, with permission and promise alike, the training was removed."""
    promise = "We do not use your letters for AI training."
    finding = flag(INTRO + PERMISSION + "\n\n" + promise, INTRO)[AI_TRAINING]
    assert (finding.effect, finding.rule) == ("removed", "permission_removed")
    assert flag(INTRO + promise, INTRO)[AI_TRAINING].effect == "expanded"


def test_a_plan_put_off_is_less_pressing() -> None:
    """A postponement of which the old text said nothing tells of a plan, and of nothing that is done."""
    new = "We are delaying our plan to use your notes to train our AI models."
    finding = flag(INTRO, INTRO + new)[AI_TRAINING]
    assert (finding.rule, finding.level) == ("plan_announced", "medium")


def test_training_where_improving_stood_has_its_own_words() -> None:
    """Of training that comes where only improving was allowed it is not said that the old text said nothing."""
    old = "We may use your notes to improve our AI models."
    finding = flag(INTRO + old, INTRO + old + "\n\nWe may use your sketches to train our AI models.")[AI_TRAINING]
    assert (finding.effect, finding.rule) == ("introduced", "another_kind_introduced")


def test_what_ends_once_one_opted_out_has_no_card_of_its_own() -> None:
    """Beside a permission, a sentence on what opting out brings is no second permission."""
    new = PERMISSION + "\n\nOnce you opt out, your drawings will not be used to train our AI models."
    assert [one.new for one in flag_all(INTRO, INTRO + new) if one.topic == AI_TRAINING] == [PERMISSION]
