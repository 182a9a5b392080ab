"""Tests of a finding's card as plain text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import monitor.flag
from monitor.flag.differences.lone import SIGNS
from monitor.flag.statements.statement import Polarity
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Finding
from monitor.report import render_change_text, render_finding_text
from monitor.report.act_by import find_deadlines
from monitor.report.english_rules import RULES
from monitor.report.visible import measure_width
from monitor.report.wording import name_document, write_headline, write_subject
from tests.report.examples import CONSENT, LONG_ADDRESS, MENTION, TRAINING, change_view, fact

CARD = f"""\
Pawprint · Privacy Policy                    HIGH · AI training introduced · on by default
  What           The new text allows data to be used to train or improve AI models; the
                 old text did not say so.
  From           14 January 2027 (announced in the text, in 53 days). The page's own date
                 still says 27 February 2026: it did not move.
  Default        on (inferred from “unless you opt out”)
  Way out        “You can opt out in your settings” >
                 {LONG_ADDRESS}
  Basis          legitimate interests
  Who            EEA, United Kingdom
  Data           photos; public posts, with their comments
  Third parties  Kennel Labs
  Evidence       ~ We [-do not-]{{+may+}} use your photos to train artificial
                   intelligence{{+, unless you opt out+}}.
  Seen           22 Nov 2026, 06:02 UTC · seen once, not yet confirmed · Old text last
                 confirmed: 21 Nov 2026, 18:02 UTC · Change chg-7k2q · sha256
                 3f9c01de3f9c…
"""


def finding(effect: Any = "introduced", *facts: Any, topic: str = AI_TRAINING) -> Finding:
    """Make a finding without evidence."""
    return Finding(topic=topic, effect=effect, level="high", rule="example", facts=facts)


def test_a_card_says_what_follows() -> None:
    """The card holds what, from when, default, way out, basis, who, data, evidence and when it was seen."""
    assert render_finding_text(TRAINING, change=change_view(), width=90) == CARD


def test_two_findings_share_what_they_say() -> None:
    """The second card of a change repeats neither its dates nor when it was seen, nor says that the text is silent on them."""
    first, second = render_change_text(change_view(), width=90).split("\n\n")
    assert "Seen" not in first
    assert "Seen" in second
    assert "February" in first
    assert "February" not in second
    assert "Way out" not in second


def test_a_card_needs_no_history() -> None:
    """Two files are compared without times, ids and hashes."""
    text = render_finding_text(CONSENT, title="old.md, new.md")
    assert "Seen" not in text
    assert text.startswith("old.md, new.md")


def test_silence_is_said_where_it_matters() -> None:
    """A finding against the reader says that no day and no way out is named; one in their favour does not."""
    against, favour = render_finding_text(finding("expanded")), render_finding_text(finding("restricted"))
    assert "the changed sentences name no date" in against
    assert "the changed sentences name none" in against
    assert "the changed sentences" not in favour


def test_unlike_sentences_stand_apart() -> None:
    """Where old and new sentence share little, each is printed whole."""
    unlike = Finding(topic=AI_TRAINING, effect="introduced", level="high", rule="x", old="Cats sleep.", new="We train models on your data.")
    text = render_finding_text(unlike)
    assert "- Cats sleep." in text
    assert "+ We train models on your data." in text


def test_an_unconfirmed_and_a_confirmed_text_differ() -> None:
    """A text seen once is marked so; a confirmed one says when."""
    assert "not yet confirmed" in render_finding_text(MENTION, change=change_view())
    confirmed = change_view(confirmed_at=datetime(2026, 11, 22, 13, tzinfo=UTC))
    assert "New text confirmed 22 Nov 2026, 13:00 UTC" in render_finding_text(MENTION, change=confirmed, width=200)


def test_a_rollback_says_so() -> None:
    """A change that is special says why; who observed it is named where it was not the monitor."""
    text = render_change_text(change_view(reason="rollback", observer="import: an archive"), width=200)
    assert "went back to a text it had before" in text
    assert "Observed by import: an archive" in text


@pytest.mark.parametrize(
    ("given_finding", "headline"),
    [
        (finding(), "Your data may now train AI"),
        (TRAINING, "Your data may train AI from 14 January 2027 unless you opt out"),
        (finding("expanded", fact("default", "off")), "More AI training on your data if you opt in"),
        (finding("introduced", fact("effective_date", "2025-05-01"), fact("effective_date_role", "header")), "Your data may now train AI"),
        (finding("worse", topic="default_consent"), "Less say over your data"),
        (finding("introduced", topic="data_sale"), "Data sale: new in the text"),
    ],
)
def test_headlines(given_finding: Finding, headline: str) -> None:
    """A headline says what follows, from when if announced, and whether one can get out."""
    assert write_headline(given_finding) == headline


def test_a_subject_names_the_document_once() -> None:
    """The service is not said twice where the document's name begins with it."""
    assert name_document("Echoline", "Echoline Voice Terms") == "Echoline Voice Terms"
    assert write_subject(finding(), service="Echoline", document="Terms") == "Echoline Terms: your data may now train AI"


def test_deadlines_are_announced_days_ahead() -> None:
    """Only an announced day that lies ahead is a deadline, once for each document."""
    change = change_view(findings=(TRAINING, finding("worse", *TRAINING.facts[:2], topic="default_consent")))
    deadlines = find_deadlines([change], date(2026, 11, 22))
    assert [(deadline.on, deadline.days, deadline.target) for deadline in deadlines] == [(date(2027, 1, 14), 53, LONG_ADDRESS)]
    assert find_deadlines([change], date(2027, 1, 14)) == ()


@pytest.mark.parametrize("value", ["javascript:alert(1)", "data:text/html,x", "not an address", 7, None])
def test_a_harmful_way_out_is_no_link(value: Any) -> None:
    """A target that is not an address of a page or a mailbox is not offered."""
    text = render_finding_text(finding("introduced", fact("opt_out", "write to us"), fact("opt_out_link", value)))
    assert "“write to us”" in text
    assert ">" not in text


@settings(max_examples=80)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=40), st.integers(40, 120))
def test_hostile_words_stay_in_their_card(old: str, new: str, value: str, width: int) -> None:
    """Whatever words a finding carries, no line is too wide and nothing steers the terminal."""
    hostile = Finding(
        topic=AI_TRAINING,
        effect="mixed",
        level="low",
        rule="x",
        old=old,
        new=new,
        facts=(fact("opt_out", value), fact("regions", [value, old], new, inferred=True)),
    )
    text = render_finding_text(hostile, title=value, width=width)
    assert not set(text) & set("\x1b\x07\x9b\u202e\r")
    assert all(measure_width(line) <= width for line in text.split("\n"))


def test_unmoved_header_is_no_day_of_the_change() -> None:
    """A page's own date that did not move is not printed as the day from which a change holds, on no card of it."""
    header = (fact("effective_date", "2026-02-27", "Effective 27 February 2026"), fact("effective_date_role", "header"))
    first = replace(finding("introduced", *header), new="We train models on your posts.")
    second = replace(finding("expanded", *header), new="Our partners train models on your posts.")
    text = " ".join(render_change_text(change_view(findings=(first, second)), width=400).split())
    assert text.count("From no date given; the page's own date, 27 February 2026, did not move") == 1
    assert "From 27 February" not in text


def _write_row(label: str, *facts: Any, new: str = "", **view: Any) -> str:
    """Give one row of a finding's card as flat text, from its label on."""
    shown = replace(finding("introduced", *facts), new=new or None)
    text = render_finding_text(shown, change=change_view(**view), width=200)
    return next((line.strip() for line in text.splitlines() if line.strip().startswith(label)), "")


def test_a_rule_says_what_it_found() -> None:
    """A card says what went or came where the rule tells; of two sides that weigh the same it says that there are two."""
    gone = Finding(topic=DEFAULT_CONSENT, effect="worse", level="high", rule="offer_sentence_gone", old="You may refuse.")
    text = " ".join(render_finding_text(gone, width=200).split())
    assert "What The sentence that offered you a choice, to refuse, to switch off or to object, is gone." in text
    assert "Way out none any more; the sentence that offered it is gone." in text
    assert "better for you in one respect" in render_finding_text(replace(gone, effect="mixed"), width=200)
    moved = replace(gone, rule="way_out_moved", effect="mixed")
    assert "leads to another address than before" in render_finding_text(moved, width=200)


def test_rules_with_words_of_their_own_are_rules() -> None:
    """No words stand in the catalogue for a rule that no finding can have."""
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(monitor.flag.__path__[0]).rglob("*.py"))
    for rule in {key.rpartition(".")[2] for key in RULES}:
        aspect = re.sub(r"_(?:sentence_)?(?:added|gone|dropped)$", "", rule)
        turned = {part.upper() for part in rule.split("_to_")}
        assert f'"{rule}"' in sources or aspect in SIGNS or turned <= Polarity.__members__.keys(), rule


def test_what_another_sentence_states_says_so() -> None:
    """A fact that the quoted sentence does not state names the one that does, unless a card of the same change quotes that."""
    elsewhere = replace(fact("data_included", ["your notes"], "From spring on we also print your notes."), elsewhere=True)
    row = _write_row("Data", elsewhere, new="We train models.")
    assert row == "Data      your notes (in another changed sentence: “From spring on we also print your notes.”)"
    basis = replace(fact("legal_basis", "consent", "From spring on we also print your notes."), elsewhere=True)
    assert _write_row("Data", basis, elsewhere, new="We train models.") == "Data      your notes (in that sentence too)"
    brief = replace(fact("legal_basis", "consent", "Consent"), elsewhere=True)
    assert _write_row("Basis", brief, new="We train models.") == "Basis     consent (in another changed sentence)"
    first = replace(finding("introduced", elsewhere), new="We train models.")
    second = replace(finding("expanded"), new="From spring on we also print your notes.")
    assert "another changed" not in render_change_text(change_view(findings=(first, second)), width=300)


def test_what_leads_the_evidence_in_is_quoted_once() -> None:
    """The words above a quoted item stand right above it, but not where the evidence quotes them itself."""
    lead_in = fact("lead_in", "We use your notes as follows.")
    assert _write_row("Led in by", lead_in, new="- Training models.") == "Led in by  “We use your notes as follows.”"
    assert _write_row("Led in by", lead_in, new="We use your notes as follows. This includes training models.") == ""


def test_an_import_of_one_minute_says_it_once() -> None:
    """Where the other archive's next record is of the same minute, the card does not say that until then no other text was recorded."""
    at = datetime(2026, 7, 31, 0, 47, tzinfo=UTC)
    seen = {"imported": True, "new_first_seen_at": at, "confirmed_at": at.replace(second=40)}
    text = " ".join(render_finding_text(TRAINING, change=change_view(**seen), width=200).split())
    assert "31 Jul 2026, 00:47 UTC, as another archive recorded it · Old text: in that archive's records until then" in text
    later = {**seen, "confirmed_at": at.replace(day=30, month=8)}
    assert "no other text by 30 Aug" in " ".join(render_finding_text(TRAINING, change=change_view(**later), width=200).split())


def test_a_day_and_the_one_before_it_are_said_once() -> None:
    """Where the page's own date is the day of the change, the row says which it was before, and not the same day twice."""
    facts = (fact("effective_date", "2026-05-19"), fact("effective_date_role", "header"))
    row = _write_row("From", *facts, old_stated_on=date(2026, 4, 9), new_stated_on=date(2026, 5, 19))
    assert row == "From      19 May 2026 (the page's own date, which was 9 April 2026 before)"


def test_a_month_stays_a_month() -> None:
    """A page that names only a month is not made to name its first day."""
    facts = (fact("effective_date", "2024-06-01", "Last updated: June 2024", inferred=True), fact("effective_date_role", "header"))
    row = _write_row("From", *facts, old_stated_on=date(2024, 4, 1), new_stated_on=date(2024, 6, 1))
    assert row == "From      June 2024 (the page's own date, which was April 2024 before)"
    assert _write_row("From", *facts, old_stated_on=None, new_stated_on=None) == "From      June 2024 (the page's own date)"


def test_other_days_are_worded() -> None:
    """Other days read as days do on the rest of the card, each with its role."""
    row = _write_row("Other dates", fact("other_dates", ["2025-12-11 (effective)", "2026-03-20 (updated, new users)"]))
    assert row == "Other dates  11 December 2025 (effective); 20 March 2026 (updated, new users)"


def test_a_sentence_quoted_anyway_is_not_quoted_again() -> None:
    """The words from which a default follows are pointed at where the card quotes them as way out or evidence."""
    words = "You can opt out of having your drawings used to train our models in your settings"
    default = fact("default", "on", words + ".", inferred=True)
    assert _write_row("Default", default, fact("opt_out", words)) == "Default   on (inferred: one has to opt out)"
    assert _write_row("Default", default, new=f"{words}.") == "Default   on (inferred from the evidence)"
    curly = replace(default, value="off", words="UNLESS YOU'VE AGREED TO THE USE OF ALL OF YOUR DRAWINGS FOR OUR MODELS")
    shown = _write_row("Default", curly, new="NEVER, UNLESS YOU’VE AGREED TO THE USE OF ALL OF YOUR DRAWINGS FOR OUR MODELS.")
    assert shown == "Default   off (inferred from the evidence)"
    assert _write_row("Default", default).startswith("Default   on (inferred from “You can opt out of having your drawings")


def test_words_on_past_data_are_quoted() -> None:
    """What a text says on data from before is shown as its own words, since a few of them are no answer by themselves."""
    row = _write_row("Past data", fact("retroactive", "effective for future"))
    assert row == "Past data  the text says “effective for future”"


def test_of_two_dates_of_its_own_a_page_shows_one() -> None:
    """Where the day of the change is one of the page's own dates, nothing is said of another one that stayed."""
    facts = (fact("effective_date", "2026-05-05"), fact("effective_date_role", "header"))
    row = _write_row("From", *facts, old_stated_on=date(2026, 4, 2), new_stated_on=date(2026, 4, 2))
    assert row == "From      5 May 2026 (the page's own date)"


def test_other_dates_leave_out_what_the_card_said() -> None:
    """A date that the From row speaks of is not listed again among the other dates."""
    day = (fact("effective_date", "2027-01-14"), fact("effective_date_role", "announced"))
    row = _write_row("Other dates", *day, fact("other_dates", ["2026-02-27 (updated)", "2026-03-20 (effective)"]))
    assert row == "Other dates  20 March 2026 (effective)"
    assert _write_row("Other dates", *day, fact("other_dates", ["2026-02-27 (updated)"])) == ""


def test_a_way_out_that_went_is_said_on_one_card() -> None:
    """Where the way out of AI training went, the card says so, names consent beside it, and quotes the sentence that went."""
    training = replace(TRAINING, effect="expanded", rule="way_out_gone", old="You can opt out.", new=None, facts=())
    consent = replace(training, topic=CONSENT.topic, effect="worse")
    text = render_change_text(change_view(findings=(training, consent)), width=100)
    assert "Way out of AI training gone" in text
    assert "none any more; the sentence that offered it is gone." in text
    assert "Consent weakened (high)" in " ".join(text.split())


def test_what_is_used_even_so_is_said() -> None:
    """What is used even if one opts out has a row below the way out."""
    despite = fact("opt_out_despite", "Even if you opt out, we use reported notes.")
    assert "Even so   Even if you opt out, we use reported notes." in render_finding_text(replace(TRAINING, facts=(despite,)), width=100)
