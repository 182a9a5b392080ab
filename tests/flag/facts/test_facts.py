"""Read the facts of a finding: from the new text, as whole phrases, each with its words."""

# ruff: noqa: E501 - tables: a case to a line

from __future__ import annotations

from datetime import date

import pytest

from monitor.assess import assess_texts
from monitor.flag.facts.cells import list_cell
from monitor.flag.lexicon import load_lexicon
from monitor.flag.statements.phrases import find_data_phrases, shorten, tidy_phrase, trim_phrase
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Finding
from monitor.regions import tell_applies
from tests.flag.sentences import flag, flag_all

INTRO = "# Privacy Policy\n\nWe care about the gardens of our members.\n\n"


def _facts(old: str, new: str) -> dict[str, object]:
    return flag(INTRO + old, INTRO + new)[AI_TRAINING].facts_by_name()


DATA = [
    ("We may use your recipes, drawings and photos to train our AI models.", ["your recipes", "drawings", "photos"]),
    ("From now on we may use the prompts of free users to train AI models.", ["prompts of free users"]),
    ("Your messages in public groups may be used to train AI models.", ["your messages in public groups"]),
    ("We share your posts with Oakbyte to prevent abusive behaviour and to train AI models.", ["your posts"]),
    ("We train AI models on your uploads and comments.", ["your uploads", "comments"]),
    ("We use your notes to train AI models, unless you opt out in your AI settings.", ["your notes"]),
    ("We train AI models, which we use to create content and images.", None),
    ("Mia's voice interactions let us train our AI models.", ["voice interactions"]),
    ("Collecting Mia's voice recordings lets us train our AI models.", ["voice recordings"]),
    ("We are updating this page to provide information about training of AI models with your sketches.", ["your sketches"]),
]


@pytest.mark.parametrize(("sentence", "data"), DATA, ids=[case[0][:50] for case in DATA])
def test_data_are_noun_phrases(sentence: str, data: list[str] | None) -> None:
    """Data are what is used, whole, without what is created, whom it is shared with, or where the setting stands."""
    assert _facts("", sentence).get("data_included") == data


def test_facts_of_other_sentences_are_marked() -> None:
    """Data and whose they are come from the quoted sentence; what only another changed sentence states says so."""
    quoted = "We train our AI models every night."
    other = "We may also share your sketches with partners so that they can improve their machine learning."
    found = flag(INTRO, f"{INTRO}{quoted}\n\n{other}")[AI_TRAINING]
    marks = {fact.name: fact.elsewhere for fact in found.facts if fact.name in ("data_included", "third_parties")}
    assert (found.new, marks) == (quoted, {"data_included": True, "third_parties": True})
    alone = flag(INTRO, INTRO + other)[AI_TRAINING]
    assert not any(fact.elsewhere for fact in alone.facts)


EXCLUDED = [
    (
        "We may use your notes to train AI models. Notes in folders of people under 18 are not used.",
        ["notes in folders of people under 18"],
    ),
    ("We may use your chats to train AI models. This does not include private messages.", ["private messages"]),
    ("We may use your photos to train AI models, excluding photos of children.", ["photos of children"]),
]


@pytest.mark.parametrize(("new", "excluded"), EXCLUDED, ids=[case[0][-40:] for case in EXCLUDED])
def test_what_the_new_text_leaves_out(new: str, excluded: list[str]) -> None:
    """Data left out stand in the permission or beside it; the old text's denial says nothing about the new one."""
    assert _facts("We do not use your letters to train AI models.", new)["data_excluded"] == excluded


def test_old_denial_is_no_exclusion() -> None:
    """What only the old text denied is not left out any more."""
    assert "data_excluded" not in _facts("We do not use your letters to train AI models.", "We may use your letters to train AI models.")


PARTIES = [
    ("To share certain pictures with Oakbyte so that it can train Oakbyte's AI models.", ["Oakbyte"]),
    ("We disclose your posts to our parent company, Oakbyte Garden, to train AI models.", ["Oakbyte Garden", "parent company"]),
    ("We and our partners use your posts to train AI models.", ["partners"]),
    ("We use your posts, where permitted, so that Oakbyte can train AI models.", ["Oakbyte"]),
]


@pytest.mark.parametrize(("sentence", "parties"), PARTIES, ids=[case[0][:50] for case in PARTIES])
def test_third_parties_are_names(sentence: str, parties: list[str]) -> None:
    """Third parties are named by their names or nouns, never by a pronoun or a piece of a clause."""
    assert _facts("", sentence)["third_parties"] == parties


REGIONS = [
    ("We use your posts in the United Kingdom to train AI models, where permitted.", ["United Kingdom"]),
    ("We use your posts to train AI models where permitted by law.", ["where permitted by law"]),
    ("If you are in Canada:\n\n- we use your posts to train AI models\n", ["Canada"]),
]


@pytest.mark.parametrize(("new", "regions"), REGIONS, ids=[case[0][:40] for case in REGIONS])
def test_named_region_comes_before_a_vague_one(new: str, regions: list[str]) -> None:
    """The words "where permitted" are a region only where the sentence, its lead-in, row and headings name none."""
    assert _facts("", new)["regions"] == regions


LINKS = [
    ("unless you opt out in your [AI settings](https://rosebud.example/settings/ai).", "https://rosebud.example/settings/ai"),
    ("unless you opt out in your [AI settings](/settings/ai).", "/settings/ai"),
    ("unless you opt out in your [AI settings](file:///settings/ai).", None),
    ("unless you opt out. Open your [privacy settings](https://rosebud.example/privacy) to do so.", "https://rosebud.example/privacy"),
    (
        "unless you opt out as our [Cookie Policy](https://rosebud.example/cookies) says in your [settings](https://rosebud.example/s).",
        "https://rosebud.example/s",
    ),
]


@pytest.mark.parametrize(("tail", "target"), LINKS)
def test_way_out_has_its_link(tail: str, target: str | None) -> None:
    """The way out's words carry no full stop, and its link is the one that leads there, from the sentence or the one beside it."""
    facts = _facts("", f"We may use your posts to train AI models, {tail}")
    assert str(facts["opt_out"]).startswith("unless you opt out")
    assert not str(facts["opt_out"]).endswith(".")
    assert facts.get("opt_out_link") == target


DATES = [
    ("From 1 June 2026 we may also use your notes to train AI models.", "2026-06-01", "announced"),
    ("Starting June 1, 2026, your notes may be used to train AI models.", None, None),
    ("As of 1 June 2026, our partners will use your notes to train AI models.", "2026-06-01", "announced"),
]


@pytest.mark.parametrize(("sentence", "day", "role"), DATES)
def test_day_of_a_permission_is_announced(sentence: str, day: str | None, role: str | None) -> None:
    """A future day that governs a permission is the effective date."""
    facts = _facts("", sentence)
    if day is not None:
        assert (facts["effective_date"], facts["effective_date_role"]) == (day, role)


def test_legal_basis_minors_and_contact() -> None:
    """The basis stands without its owner; minors with their noun; whom to write to where no way out is named."""
    facts = _facts(
        "",
        "On the basis of our legitimate interests we use posts of people aged 18 or older to train AI models.\n\nWrite to privacy@rosebud.example.",
    )
    assert facts["legal_basis"] == "legitimate interests"
    assert "aged 18" in str(facts["minors"]) or "18 or older" in str(facts["minors"])
    assert facts["contact"] == "privacy@rosebud.example"


ROWS = (
    "| | How we use your data | Personal data used |\n| --- | --- | --- |\n"
    "| Training | To train our AI models that create content. | Your posts, comments and [profile](https://rosebud.example/p)<br>Group messages (if public)<br>You can [opt out](https://rosebud.example/s) any time. |\n"
    "| If you are in the UK: sharing with our parent company | To share certain member data with Oakbyte so that it can train its AI models. | Your articles<br>Job postings |\n"
)


def _row_findings() -> list[Finding]:
    return [finding for finding in flag_all(INTRO, INTRO + "## Legitimate interests\n\n" + ROWS) if finding.topic == AI_TRAINING]


def test_each_new_row_has_its_finding() -> None:
    """The first finding speaks for the topic; another row that allows more follows with facts of its own."""
    first, second = _row_findings()
    assert first.new is not None
    assert second.new is not None
    assert "create content" in first.new
    assert "Oakbyte" in second.new
    own = second.facts_by_name()
    assert own["third_parties"] == ["Oakbyte", "parent company"]
    assert own["regions"] == ["UK"]
    assert own["data_included"] == ["Your articles", "Job postings"]
    assert "regions" not in first.facts_by_name()
    assert first.facts_by_name()["opt_out_link"] == "https://rosebud.example/s"


def test_every_fact_has_its_words() -> None:
    """No fact stands without the words that state it, and these stand in the new text."""
    for finding in _row_findings():
        assert all(fact.words for fact in finding.facts)


def test_phrases_and_cells_of_plain_words() -> None:
    """Phrases are cut at clause boundaries; a cell's entries before their explanations."""
    lexicon = load_lexicon("en")
    assert find_data_phrases("We collect your e-mail address, and you can write to us.", lexicon)[:1] == ["your e-mail address"]
    assert list_cell("Your posts, comments; Voice recordings (if you allow it)", lexicon) == ["Your posts", "comments", "Voice recordings"]


def test_dates_have_roles_and_audiences() -> None:
    """The day for existing users is the reader's; the other days that the text states for itself are listed with their roles."""
    new = (
        "# Privacy Policy\n\nLast updated: 16 April 2026\n\nThese terms take effect on 20 May 2026 for new users and on 15 August 2026 for existing users."
        "\n\nWe may use your notes to train AI models.\n"
    )
    facts = flag("# Privacy Policy\n\nLast updated: 1 May 2025\n\nWe like gardens.\n", new)[AI_TRAINING].facts_by_name()
    assert facts["effective_date"] == "2026-08-15"
    assert facts["effective_for"] == "existing users"
    assert facts["other_dates"] == ["2026-04-16 (updated)", "2026-05-20 (announced, new users)"]


WAYS = [
    (
        "We may use your notes to train AI models. You can say no. Go to Settings > Data and turn off the switch.",
        "Go to Settings > Data and turn off the switch",
    ),
    (
        "We may use your notes to train AI models, unless you opt out. To opt out, write to garden@rosebud.example.",
        "unless you opt out. To opt out, write to garden@rosebud.example",
    ),
    (
        "We may use your notes to train AI models. You can [opt out](https://rosebud.example/me/settings/ai-notes) at any time.",
        "You can opt out at any time (settings/ai-notes)",
    ),
    (
        "We may use your notes to train AI models. You have the right to object.\n\n## Rights\n\nTo exercise your rights, write to dpo@rosebud.example.",
        "You have the right to object (To exercise your rights, write to dpo@rosebud.example)",
    ),
    ("We may use your notes to train AI models.\n\n## Ads\n\nYou can opt out of targeted advertising in your settings.", None),
    ("We may use your notes to train AI models.\n\n## Terms\n\nIf you do not agree to these terms, do not use Rosebud.", None),
]


@pytest.mark.parametrize(("new", "way"), WAYS, ids=[case[0][40:100] for case in WAYS])
def test_way_out_belongs_to_the_finding(new: str, way: str | None) -> None:
    """The way out is the permission's own, with where to go; one of advertising or of the terms as a whole is none."""
    assert _facts("", new).get("opt_out") == way


def test_contact_where_there_is_no_way_out() -> None:
    """A permission without a way out is told with the policy's privacy address; an address for arbitration is none."""
    new = "We may use your notes to train AI models.\n\nArbitration notices go to optout@rosebud.example.\n\nAsk privacy@rosebud.example."
    assert _facts("", new)["contact"] == "privacy@rosebud.example"


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("We share your notes with You and the Services to train AI models.", None),
        ("We share your notes with Customer Data Partners to train AI models.", ["partners"]),
    ],
)
def test_words_of_contracts_are_no_names(sentence: str, parties: list[str] | None) -> None:
    """Words that contracts write like names (You, Services, Customer) name no third party."""
    assert (_facts("", sentence).get("third_parties") or None) in (parties, ["data Partners"], ["Data Partners"])


CLEAN_DATA = [
    ("We may otherwise exploit your Garden Data to train AI models.", ["your Garden Data"]),
    ("We may obtain publicly available information to train AI models.", ["publicly available information"]),
    ("We monitor usage across your devices to train AI models.", ["usage across your devices"]),
    (
        "By posting any Garden Content on or through the site you let us use it, and we may use any Garden Content to train AI models.",
        ["any Garden Content"],
    ),
    ("We use information we collect to train AI models.", ["information we collect"]),
    ("We may use Your Content, including messages and drawings, to train AI models.", ["Your Content", "messages", "drawings"]),
    ("We share data with Oakbyte so that it can train AI models.", None),
    ("We use usage trends and our partners to train AI models.", None),
    ("We use your posts, as detailed in the garden rules, to train AI models.", ["your posts"]),
]


@pytest.mark.parametrize(("sentence", "data"), CLEAN_DATA, ids=[case[0][:50] for case in CLEAN_DATA])
def test_data_are_clean_noun_phrases(sentence: str, data: list[str] | None) -> None:
    """A fact holds noun phrases without a verb, an article or a preposition left over; what cannot be cut out cleanly is left out."""
    assert _facts("", sentence).get("data_included") == data


CLEAN_EXCLUDED = [
    ("We do not utilize your garden's log data to train AI models.", ["your garden's log data"]),
    ("We only use vendors on strict terms (prompts are not used to train their AI models).", ["prompts"]),
    ("For example, the photos you provide to Garden Health are never used to train AI models.", ["photos you provide to Garden Health"]),
    ("Your content isn't used to train AI models.", ["your content"]),
]


@pytest.mark.parametrize(("sentence", "data"), CLEAN_EXCLUDED, ids=[case[0][:50] for case in CLEAN_EXCLUDED])
def test_data_left_out_are_clean_noun_phrases(sentence: str, data: list[str]) -> None:
    """What a denial leaves out is named without its verb, its brackets or its opening words."""
    assert _facts("", sentence)["data_excluded"] == data


TIDY = [
    ("your notes on or", "your notes"),
    ("including chats", "chats"),
    ("your data usage practices", ""),
    ("we only use vendors (prompts", ""),
    ("d'informations", "informations"),
    ("any photos collected", "any photos"),
]


@pytest.mark.parametrize(("phrase", "tidy"), TIDY)
def test_ends_of_phrases(phrase: str, tidy: str) -> None:
    """What hangs over at a phrase's end is cut; what is no noun phrase is nothing."""
    assert tidy_phrase(phrase) == tidy


def test_cells_part_data_and_not_words() -> None:
    """A comma inside one phrase parts no data, and terms without a mark between them are parted."""
    english = load_lexicon("en")
    assert list_cell("Account Information, App, browser, and device information, and User Content", english) == [
        "Account Information",
        "App, browser, and device information",
        "User Content",
    ]
    assert list_cell("Information from partners, vendors and others", english) == ["Information from partners, vendors and others"]
    assert list_cell("Chat Data User Content Feedback Data", english) == ["Chat Data", "User Content", "Feedback Data"]


WHOLE_PARTIES = [
    ("We share your posts with third-party model providers to train AI models.", ["third-party model providers"]),
    ("We use your posts and data from third parties to train AI models.", None),
    ("We use your posts with third-party tools to train AI models.", None),
    ("We do not send your posts to any third-party AI tools to train AI models.", None),
    ("We share your posts with Applicable Garden Laws in mind to train AI models.", None),
    ("WE MAY LET ANY THIRD PARTY TRAIN AI MODELS ON YOUR POSTS.", ["THIRD PARTY"]),
]


@pytest.mark.parametrize(("sentence", "parties"), WHOLE_PARTIES, ids=[case[0][:50] for case in WHOLE_PARTIES])
def test_parties_are_whole_and_receive(sentence: str, parties: list[str] | None) -> None:
    """A third party is named whole and once; one that data only come from, an adjective and a law are none."""
    assert _facts("", sentence).get("third_parties") == parties


def test_contact_is_the_services_own() -> None:
    """An address in a list of recipients is theirs, and is not given as whom to write to."""
    new = (
        "We may use your notes to train AI models.\n\nPayments: Paybyte Ltd, Main Street 1 (officer: dpo@paybyte.example).\n\n"
        "Press: news@rosebud.example."
    )
    assert "contact" not in _facts("", new)
    assert _facts("", f"{new}\n\nYou can contact us at privacy@rosebud.example.")["contact"] == "privacy@rosebud.example"


WAYS = [
    (
        "where you have not opted out of training, (b) when you send us feedback or (c) when we must",
        "where you have not opted out of training",
    ),
    (
        "the right to opt out of: (i) the sale and (ii) the sharing of notes",
        "the right to opt out of: (i) the sale and (ii) the sharing of notes",
    ),
]


@pytest.mark.parametrize(("words", "way"), WAYS)
def test_way_out_ends_where_its_clause_does(words: str, way: str) -> None:
    """The next point of a list is no part of the way out, and a lead-in does not end in the middle of a phrase."""
    assert trim_phrase(words) == way


def test_words_cut_short_say_so() -> None:
    """Words are cut between two words, and show that they go on."""
    assert shorten("write to the garden office", 15) == "write to the …"
    assert shorten("write to us", 15) == "write to us"


def test_way_out_of_a_recording_is_none_of_training() -> None:
    """Leaving a recorded session, or switching off mails, is no way out of training."""
    new = "We may use your notes to train AI models. If you do not consent to being recorded, you can choose to leave or object by using the meeting page."
    assert "opt_out" not in _facts("", new)


def test_flat_denial_has_no_default() -> None:
    """A denial tells no default, though a sentence beside it says what somebody else does by default."""
    new = "We do not use your notes to train AI models.\n\nOakbyte says that it does not use notes to train its AI models by default."
    assert "default" not in _facts("We may use your notes to train AI models.", new)


def test_removed_training_has_no_other_way_out() -> None:
    """Where the new text says nothing of training any more, a way out of something else is none."""
    new = "You may opt out of certain kinds of notices by writing to us."
    assert "opt_out" not in _facts("We may use your notes to train AI models.", new)


def test_basis_and_minors_are_what_they_are_called() -> None:
    """A basis is named without its preposition; a policy's name with a word for children in it names no minors."""
    facts = _facts("", "With your consent we use your notes to train AI models, as our Children's Privacy page says.")
    assert facts["legal_basis"] == "consent"
    assert "minors" not in facts


OWN_WAYS = [
    (
        "We may use your notes to train AI models if you did not opt out, which option is available only to customers of Rosebud Plus, as our plans say.",
        "if you did not opt out, which option is available only to customers of Rosebud Plus",
    ),
    (
        "We may use your notes to train AI models. You can opt out of this use in your settings. Adjust the switch for notes to do so.",
        "You can opt out of this use in your settings. Adjust the switch for notes to do so",
    ),
    (
        "We may use your notes to train AI models.\n\n## Rights\n\nYou can object to any processing listed in this policy by writing to us.",
        "You can object to any processing listed in this policy by writing to us",
    ),
    (
        "We may use your notes to train AI models.\n\n## Law\n\nNo law makes us owe you this, so there is no need to offer a right to opt out.",
        None,
    ),
    ("We may use your notes to train AI models. We also e-mail you offers to send you seeds, as long as you do not opt out of them.", None),
    (
        "We may use your notes to train AI models, unless you opt out.\n\n## Agents\n\nYour agent can exercise your rights at [this page](https://rosebud.example/agents).",
        "unless you opt out",
    ),
]


@pytest.mark.parametrize(("new", "way"), OWN_WAYS, ids=[case[0][40:110] for case in OWN_WAYS])
def test_way_out_says_how_and_for_whom(new: str, way: str | None) -> None:
    """A way out comes with the step to take and with the plans that have it; what is no way out of this training is not told."""
    assert _facts("", new).get("opt_out") == way


def test_way_out_of_training_is_none_of_consent_to_other_things() -> None:
    """A finding on consent to something else tells neither the default nor the way out of training."""
    new = (
        "We may use your notes to train AI models, unless you opt out in your settings.\n\n"
        "## Partners\n\nBy using our planner, you consent to the processing of your sketches by our partners."
    )
    old = "We may use your notes to train AI models."
    findings = flag(INTRO + old, INTRO + new)
    assert {"default", "opt_out"} <= findings[AI_TRAINING].facts_by_name().keys()
    [alone] = [flag(INTRO + new.partition("\n")[0], INTRO + new)[DEFAULT_CONSENT]]
    assert not {"default", "opt_out"} & alone.facts_by_name().keys()


def test_a_link_that_hides_an_address_is_no_link() -> None:
    """Where a page hides its addresses the link leads nowhere; one misspelt as a web address is a mail address."""
    way = "We may use your notes to train AI models, unless you opt out by [writing to us]({})."
    assert "opt_out_link" not in _facts("", way.format("https://rosebud.example/cdn-cgi/l/email-protection"))
    assert _facts("", way.format("http://mailto:ai@rosebud.example/"))["opt_out_link"] == "mailto:ai@rosebud.example"


def test_what_one_may_opt_out_of_is_on() -> None:
    """A permission with a way out is on, unless the offer is made only for the case that it is done at all."""
    facts = _facts("", "We may use your notes to train AI models.\n\nYou can object to this use of your notes by writing to us.")
    assert facts["default"] == "on"


def test_data_used_until_one_opts_out_are_used() -> None:
    """What is not used once one has opted out is no data left out."""
    facts = _facts("", "We may use your notes to train AI models. If you opted out, your notes are not used to train AI models.")
    assert facts["data_included"] == ["your notes"]
    assert "data_excluded" not in facts


CIRCUMSTANCES = [
    (
        "If you live in the United States or outside the EEA, the United Kingdom and Switzerland, we use your notes to train AI models.",
        "regions",
        ["United States", "outside the EEA, the United Kingdom and Switzerland"],
    ),
    ("Rosebud Japan, Rosebud Canada and Rosebud India use your notes to train AI models.", "regions", None),
    ("Under the EU-U.S. Data Privacy Framework we use your notes to train AI models.", "regions", None),
    ("In Oregon and Rhode Island we use your notes to train AI models.", "regions", ["Oregon", "Rhode Island"]),
    ("We use your notes to train AI models outside of the performance of our contract with you.", "legal_basis", None),
    (
        "We use your notes to train AI models, for the performance of our contract or our legitimate interests.",
        "legal_basis",
        "performance of our contract; legitimate interests",
    ),
    ("We use your notes to train AI models. Rosebud is not directed to children.", "minors", None),
    (
        "We use your notes to train AI models. Opting out is only effective for future notes and prompts.",
        "retroactive",
        "Opting out is only effective for future notes and prompts",
    ),
    ("We use your notes to train AI models. You may withdraw previously provided consent.", "retroactive", None),
]


@pytest.mark.parametrize(("sentence", "name", "value"), CIRCUMSTANCES, ids=[case[0][:60] for case in CIRCUMSTANCES])
def test_whom_and_when_it_concerns(sentence: str, name: str, value: object) -> None:
    """Regions left out say so, names of companies and treaties are no regions, and each basis of the use is named."""
    assert _facts("", sentence).get(name) == value


def test_an_address_for_one_country_is_no_contact() -> None:
    """An address for the people of one country, or a representative's, is not given to all."""
    new = "We may use your notes to train AI models.\n\nIf you are located in Brazil, write to privacy@rosebud.example."
    assert "contact" not in _facts("", new)
    assert _facts("", new + "\n\nEverybody else writes to dpo@rosebud.example.")["contact"] == "dpo@rosebud.example"


def test_a_day_for_a_part_is_that_parts_day() -> None:
    """A day stated for a part by its name is the day of what is said of that part, and of nothing else."""
    head = "# Terms\n\nEffective: 12 June 2026\n\nTerms related to Seed Bank are effective as of 13 May 2026.\n\nWe care about gardens.\n\n"
    part = "The notes that you give to Seed Bank are not used to train AI models."
    rest = "The notes that you give to us are not used to train AI models."
    assert flag(head, head + part)[AI_TRAINING].facts_by_name()["effective_date"] == "2026-05-13"
    assert flag(head, head + rest)[AI_TRAINING].facts_by_name()["effective_date"] == "2026-06-12"


def test_what_is_no_basis_exclusion_or_default() -> None:
    """A cell that mentions consent by the way is no basis; not setting out to use data leaves none out; a stated default is told."""
    row = "| Training of AI models with your notes | We tell our hosts, our advisers, whoever buys Rosebud from us, authorities that ask us to, and others with your consent |"
    assert "legal_basis" not in _facts("", f"| Why | Who gets it |\n| --- | --- |\n{row}\n")
    aim = "We use your notes to train AI models. We do not actively seek out personal information to train AI models."
    assert "data_excluded" not in _facts("", aim)
    findings = flag(INTRO, INTRO + "When you join, your garden is visible to everybody by default.")
    assert findings[DEFAULT_CONSENT].facts_by_name()["default"] == "on"


NO_WAYS = [
    "We may use your notes to train AI models. You agree that the foregoing is the only way of opting out.",
    "We may use your notes to train AI models. If you write of violence we may disable your account.",
]


@pytest.mark.parametrize("new", NO_WAYS)
def test_what_only_speaks_of_a_way_is_none(new: str) -> None:
    """A sentence that points back to a way, or that threatens, is no way out."""
    assert "opt_out" not in _facts("", new)


def test_a_link_of_others_beside_a_way_out_is_not_its_link() -> None:
    """The opt-out page of somebody else in the next paragraph does not lead out of training; one of the document's own site does."""
    home = "".join(f"\n\nSee [our page {n}](https://rosebud.example/{n})." for n in range(4))
    way = "We may use your notes to train AI models, unless you opt out.\n\nThere is a [page of settings]({})."
    assert "opt_out_link" not in _facts("", way.format("https://www.adalliance.example/settings") + home)
    assert _facts("", way.format("https://me.rosebud.example/settings") + home)["opt_out_link"] == "https://me.rosebud.example/settings"
    assert "opt_out" in _facts("", way.format("http://[rosebud/settings") + home)


def test_no_piece_of_a_word_is_data() -> None:
    """Data are whole words, and an effort is none of theirs."""
    new = "We use manual review of content to train our models. We teach our AI to know children's voices, since children's voice messages matter."
    for value in flag(INTRO, INTRO + new)[AI_TRAINING].facts_by_name().get("data_included", []):
        assert not str(value).startswith(("ren", "manual"))


def test_closing_the_account_is_no_default_and_no_way_out() -> None:
    """Who does not agree to new terms and may close the account has no way out, and nothing is on or off by that."""
    new = (
        "Your continued use after we publish changes means that you consent to them. If you object to changes, you may close your account."
    )
    facts = flag(INTRO, INTRO + new)[DEFAULT_CONSENT].facts_by_name()
    assert not {"default", "opt_out", "retroactive"} & facts.keys()


@pytest.mark.parametrize(
    ("exception", "used"),
    [
        (", except content you make public", ["content you make public"]),
        (", other than public posts", ["public posts"]),
        (", with the exception of messages you report", ["messages you report"]),
        (", except where the law requires it for data", None),
    ],
)
def test_what_a_denial_excepts_is_used(exception: str, used: list[str] | None) -> None:
    """Data that a denial of training excepts are used; a condition names none."""
    old = "# Policy\n\nWe keep your name and address as long as you have an account.\n"
    new = f"{old}\nWe do not use your content to train AI models{exception}.\n"
    facts = assess_texts(old, new, seen_on=date(2026, 3, 2), language="en").findings[0].facts_by_name()
    assert (facts.get("data_included"), facts.get("data_excluded")) == (used, ["your content"])


def test_german_deadline_inside_a_way_out() -> None:
    """The full stop of a German day ends no way out."""
    old = "# Datenschutz\n\nWir speichern Ihren Namen, solange Sie ein Konto bei uns haben.\n"
    new = f"{old}\nWir verwenden Ihre Beiträge, um KI-Modelle zu trainieren, sofern Sie nicht bis zum 31. Januar 2027 widersprechen.\n"
    facts = assess_texts(old, new, seen_on=date(2026, 11, 22), language="de").findings[0].facts_by_name()
    assert (facts["default"], facts["effective_date"]) == ("on", "2027-01-31")
    assert facts["opt_out"] == "sofern Sie nicht bis zum 31. Januar 2027 widersprechen"


def test_sentence_in_several_parts_is_about_the_regions_of_each() -> None:
    """What stands word for word in two parts of a text holds in the regions of both; in a part that names none, for everybody."""
    clause = "We may use your notes to train our AI models."
    abroad, home = "## Terms for members who live outside the EEA", "## Terms for members who live in the EEA"
    parts = "\n\n".join(f"{heading}\n\nWelcome.\n\n{{clause}}" for heading in (abroad, home))
    finding = flag(INTRO + parts.format(clause=""), INTRO + parts.format(clause=clause))[AI_TRAINING]
    assert finding.facts_by_name()["regions"] == ["outside the EEA", "EEA"]
    assert tell_applies(finding, ["EU"]) == tell_applies(finding, ["US"]) == "yes"
    everybody = parts + "\n\n## Terms for all\n\n{clause}"
    assert "regions" not in flag(INTRO + everybody.format(clause=""), INTRO + everybody.format(clause=clause))[AI_TRAINING].facts_by_name()


def test_row_that_leaves_training_out_in_brackets_leaves_no_data_out() -> None:
    """Data of a row on research without training are not said to be unused: another row trains on them."""
    table = "| Purpose | Data |\n| --- | --- |\n| Research (excluding model training) | Notes<br>Sketches{more} |\n"
    new = table.format(more="<br>Letters") + "\nWe may use your notes to train our models."
    assert "data_excluded" not in flag(INTRO + table.format(more=""), INTRO + new)[AI_TRAINING].facts_by_name()
