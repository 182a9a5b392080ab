"""Tests of stories in digests: one card, one deadline, one reminder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.model import Finding
from tests.digest.conftest import START, Archive, Post, make_finding, subscribe
from tests.digest.test_due import DAY, MORNING, POLICY, TERMS, body

ON = datetime(2026, 4, 20, tzinfo=UTC)
WORDS = "From 20 April 2026 we will train our generative models on the posts of our members, unless you opt out in your settings."
CLAUSE = "We train our generative models on the posts and pictures of our members, together with Vega."
FACTS = {
    "effective_date": "2026-04-20",
    "effective_date_role": "announced",
    "default": "on",
    "opt_out": "opt out in your settings",
    "opt_out_link": "https://acme.example/settings/ai",
}
BANNER = make_finding(new=WORDS, facts=FACTS)


@pytest.fixture
def post(archive: Archive) -> Post:
    """Give a subscriber who started at START."""
    post = Post(archive.store, (subscribe(heartbeat=False),))
    assert post.tick(START) == ()
    return post


def carried_out(**facts: object) -> Finding:
    """Make the finding of the clause that follows."""
    return make_finding(new=CLAUSE, effect="expanded", facts={"third_parties": ["Vega"], **facts})


def test_the_same_edit_in_two_documents_is_one_card(archive: Archive, post: Post) -> None:
    """Two documents with the same edit are told on one card with one day to act by, and reminded of once."""
    archive.change(POLICY, START + timedelta(hours=1), WORDS, BANNER)
    archive.change(TERMS, START + timedelta(hours=2), WORDS, BANNER)
    post.tick(MORNING)
    assert post.subjects == ["Acme (2 documents): your data may train AI from 20 April 2026 unless you opt out"]
    text = body(post)
    assert text.count("opt out in your settings") == 3, "the day, the card, the sentence"
    assert "also announced in: Acme Terms" in text
    assert "Also in Acme Terms (change c" in " ".join(text.split())
    assert "the same edit in 2 documents" in text
    assert "2 documents changed what they say" in text
    sent = post.pass_days(MORNING + DAY, 60)
    assert [(at.date(), subject[:12]) for at, subject in sent] == [
        ((ON - 7 * DAY).date(), "In 7 days: A"),
        ((ON - DAY).date(), "Tomorrow: Ac"),
    ]


def test_a_later_document_does_not_repeat_the_day(archive: Archive, post: Post) -> None:
    """The same edit in another document days later names the earlier change, and neither its day nor a reminder comes twice."""
    archive.change(POLICY, START + timedelta(hours=1), WORDS, BANNER)
    post.tick(MORNING)
    assert "ACT BY" in body(post)
    archive.change(TERMS, MORNING + 5 * DAY, WORDS, BANNER)
    post.tick(MORNING + 6 * DAY)
    assert "ACT BY" not in body(post)
    assert "the same edit as on 2 March 2026 (Acme Privacy Policy, change c" in " ".join(body(post).split())
    assert len(post.pass_days(MORNING + 7 * DAY, 60)) == 2


def test_the_clause_that_was_announced(archive: Archive, post: Post) -> None:
    """The clause that follows says what it carries out, what is new in it, and no second day to act by."""
    archive.change(POLICY, START + timedelta(hours=1), WORDS, BANNER)
    post.tick(MORNING)
    archive.change(TERMS, MORNING + 30 * DAY, CLAUSE, carried_out(effective_date="2026-04-20", effective_date_role="announced"))
    post.tick(MORNING + 31 * DAY)
    assert post.subjects[-1] == "Acme Terms: the announced AI training is now in the text, with more on third parties (Vega)"
    assert "announced on 2 March 2026 (Acme Privacy Policy, change c" in " ".join(body(post).split())
    assert "ACT BY" not in body(post)


def test_who_subscribed_in_between_is_told_the_day(archive: Archive, post: Post) -> None:
    """A subscriber who came after the announcement is told the day with the clause that repeats it."""
    archive.change(POLICY, START + timedelta(hours=1), WORDS, BANNER)
    post.tick(MORNING)
    late = Post(archive.store, (*post.subscriptions, subscribe("late@example.net", name="late")))
    late.tick(MORNING + DAY)
    archive.change(TERMS, MORNING + 2 * DAY, WORDS, BANNER)
    late.tick(MORNING + 3 * DAY)
    to_late = next(message for message in late.messages if message["To"] == "late@example.net")
    part = to_late.get_body(("plain",))
    assert part is not None
    assert "ACT BY" in part.get_content()


def test_a_rollback_names_what_it_takes_back(archive: Archive, post: Post) -> None:
    """A text that goes back says which change it takes back, and its day is none to act by any more."""
    archive.change(POLICY, START + timedelta(hours=1), WORDS, BANNER)
    post.tick(MORNING)
    gone = make_finding(new=None, old=WORDS, effect="removed", level="medium")
    archive.change(POLICY, MORNING + 2 * DAY, "We keep your name and nothing else.", gone)
    post.tick(MORNING + 3 * DAY)
    assert "takes back what changed on 2 March 2026 (change c" in " ".join(body(post).split())
    assert post.pass_days(MORNING + 4 * DAY, 60) == []
