"""Tests of taking back what a digest told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from monitor.model import Word
from monitor.store import list_findings
from monitor.store.marks import record_mark
from tests.digest.conftest import START, Archive, Post, make_finding, subscribe
from tests.digest.test_due import CONSENT, MORNING, POLICY, TERMS, TRAINING, ZEBRA, body

DAY = timedelta(days=1)
TEXT = "We may use your posts to train our models."


@pytest.fixture
def post(archive: Archive) -> Post:
    """Give a subscriber who was told of a finding."""
    post = Post(archive.store, (subscribe(),))
    post.tick(START)
    archive.change(POLICY, START + timedelta(hours=1), TEXT, TRAINING)
    post.tick(MORNING)
    return post


def mark(archive: Archive, word: Word, at: datetime, *, note: str = "", document: str = "Privacy Policy", service: str = "Acme") -> None:
    """Mark the finding of a document."""
    with archive.store.write() as connection:
        flags = list_findings(connection, include_mentions=True)
        [finding] = [one.finding.public_id for one in flags if (one.change.service, one.change.document) == (service, document)]
        record_mark(connection, finding, word, note=note, now=at)


def test_correction(archive: Archive, post: Post) -> None:
    """Who was told of a finding that is marked as wrong gets one correction, with the reader's words, in a mail of its own if need be."""
    mark(archive, Word.WRONG, MORNING + timedelta(hours=2), note="the clause\n\x1bis old")
    post.tick(MORNING + DAY)
    assert post.subjects[-1] == "Correction: Acme Privacy Policy"
    text = " ".join(body(post).split())
    for words in ("1 correction of what was told before.", "On 3 March 2026 you were told", "marked this reading as wrong", TEXT):
        assert words in text
    assert "\x1b" not in body(post)
    assert post.tick(MORNING + 2 * DAY) == ()


@pytest.mark.parametrize("word", [Word.MUTE, Word.RIGHT, Word.DONE])
def test_other_words_correct_nothing(archive: Archive, post: Post, word: Word) -> None:
    """Only "wrong" is a correction."""
    mark(archive, word, MORNING + timedelta(hours=2))
    assert post.tick(MORNING + DAY) == ()


def test_taken_back_in_time(archive: Archive, post: Post) -> None:
    """A mark that was undone before the next digest corrects nothing."""
    mark(archive, Word.WRONG, MORNING + timedelta(hours=2))
    mark(archive, Word.RIGHT, MORNING + timedelta(hours=3))
    assert post.tick(MORNING + DAY) == ()


def test_never_told(archive: Archive, post: Post) -> None:
    """A finding that was marked before any digest told it needs no correction, and is told as a change without a finding."""
    archive.change(ZEBRA, MORNING + timedelta(hours=1), "Personalisation is on by default.", CONSENT)
    mark(archive, Word.WRONG, MORNING + timedelta(hours=2), service="Zebra", document="Terms")
    post.tick(MORNING + DAY)
    text = body(post)
    assert "CHANGED WITHOUT A FINDING (1)" in text.upper()
    assert "correction" not in text


def test_same_edit_elsewhere(archive: Archive, post: Post) -> None:
    """What was told of the same edit in another document is corrected too, and what comes later of it stays quiet."""
    archive.change(TERMS, MORNING + timedelta(hours=1), TEXT, TRAINING)
    post.tick(MORNING + DAY)
    mark(archive, Word.WRONG, MORNING + DAY + timedelta(hours=1))
    archive.change(ZEBRA, MORNING + DAY + timedelta(hours=2), TEXT, make_finding())
    post.tick(MORNING + 2 * DAY)
    text = " ".join(body(post).split())
    assert "2 corrections of what was told before" in text
    assert "1 changed without a finding" in text


def test_filters(archive: Archive) -> None:
    """A subscription that does not ask for such findings hears of no correction either."""
    post = Post(archive.store, (subscribe(level="high"),))
    post.tick(START)
    archive.change(POLICY, START + timedelta(hours=1), TEXT, TRAINING, CONSENT)
    post.tick(MORNING)
    with archive.store.write() as connection:
        [consent] = [one.finding.public_id for one in list_findings(connection, topic=CONSENT.topic)]
        record_mark(connection, consent, Word.WRONG, now=MORNING + timedelta(hours=1))
    assert post.tick(MORNING + DAY) == ()
