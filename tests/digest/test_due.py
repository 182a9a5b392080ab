"""Tests of what is sent, when, to whom, and how often."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from monitor.model import DEFAULT_CONSENT, Outcome
from tests.digest.conftest import START, Archive, Post, make_finding, subscribe

DAY = timedelta(days=1)
MORNING = datetime(2026, 3, 3, 7, 30, tzinfo=UTC)
"""The first hour of a digest after START."""
POLICY, TERMS, ZEBRA = "Acme/Privacy Policy", "Acme/Terms", "Zebra/Terms"
TRAINING = make_finding()
CONSENT = make_finding(
    topic=DEFAULT_CONSENT, effect="worse", level="medium", new="Personalisation is on by default.", facts={"default": "on"}
)


def body(post: Post, number: int = -1) -> str:
    """Give the text part of a message."""
    part = post.messages[number].get_body(("plain",))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.fixture
def post(archive: Archive) -> Post:
    """Give a subscriber who started at START."""
    post = Post(archive.store, (subscribe(),))
    assert post.tick(START) == ()
    return post


def test_news_is_sent_once_at_its_hour(archive: Archive, post: Post) -> None:
    """A change is sent at the next hour, not before, and not again."""
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    assert post.tick(MORNING - timedelta(minutes=1)) == ()
    [sent] = post.tick(MORNING)
    assert sent.outcome == "sent"
    assert post.subjects == ["Acme Privacy Policy: your data may now train AI"]
    assert post.tick(MORNING) == post.tick(MORNING + timedelta(minutes=1)) == post.tick(MORNING + DAY) == ()


def test_what_was_told_before_a_subscription_is_no_news_for_it(archive: Archive) -> None:
    """A new subscription starts now."""
    archive.change(POLICY, START - timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    post = Post(archive.store, (subscribe(),))
    post.tick(START)
    assert post.tick(MORNING) == ()


def test_editing_hour_filter_or_addresses_resends_nothing(archive: Archive, post: Post) -> None:
    """A subscription is known by its name: whatever else is edited, nothing is sent again, and the new address is used."""
    archive.change(TERMS, START + timedelta(hours=1), "Personalisation is on by default.", CONSENT)
    post.subscriptions = (subscribe(level="high"),)
    assert post.tick(MORNING) == ()
    archive.change(POLICY, MORNING + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    post.tick(MORNING + DAY)
    assert len(post.messages) == 1
    for edited in (subscribe(), subscribe(at=time(20)), subscribe("you@example.net", name="Me"), subscribe(timezone="Asia/Kolkata")):
        post.subscriptions = (edited,)
        for hours in range(0, 24, 2):
            assert post.tick(MORNING + DAY + timedelta(hours=hours)) == ()
    archive.change(ZEBRA, MORNING + 2 * DAY, "We keep your name and your shoe size.")
    post.subscriptions = (subscribe("you@example.net"),)
    post.tick(MORNING + 3 * DAY)
    assert post.messages[-1]["To"] == "you@example.net"
    assert post.subjects[-1] == "Zebra Terms changed, no finding"


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({}, ["Acme", "Zebra"]),
        ({"services": ("zebra",)}, ["Zebra"]),
        ({"tags": ("social",)}, ["Zebra"]),
        ({"tags": ("social", "other"), "services": ("Acme",)}, []),
        ({"topics": (DEFAULT_CONSENT,)}, ["Zebra"]),
        ({"level": "high"}, ["Acme"]),
        ({"level": "medium"}, ["Acme", "Zebra"]),
    ],
)
def test_filters(archive: Archive, filters: dict[str, Any], told: list[str]) -> None:
    """A subscription gets the changes of its services and tags; with topics or a level only those with such a finding."""
    post = Post(archive.store, (subscribe(**filters),))
    post.tick(START)
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    archive.change(ZEBRA, START + timedelta(hours=2), "Personalisation is on by default.", CONSENT)
    archive.change(TERMS, START + timedelta(hours=3), "We keep your name and your shoe size.")
    post.tick(MORNING)
    text = body(post) if post.messages else ""
    assert [name for name in ("Acme", "Zebra") if f"{name} · " in text] == told
    assert ("Acme · Terms" in text) == (filters == {})


def test_seen_once_is_not_told_again_when_confirmed(archive: Archive, post: Post) -> None:
    """A change told as seen once says so, and its confirmation is no second news."""
    archive.hold(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING, told=True)
    post.tick(MORNING)
    assert post.subjects == ["Acme Privacy Policy: your data may now train AI (seen once)"]
    assert "seen once, not yet confirmed" in body(post)
    archive.confirm(POLICY, MORNING + timedelta(hours=1), "We may use your posts to train our models.")
    assert post.tick(MORNING + DAY) == ()


def test_the_same_news_in_a_text_that_differs_a_little_is_not_told_again(archive: Archive, post: Post) -> None:
    """Where another pending text takes over what was told, nothing is told twice, however often that happens between two digests."""
    archive.hold(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING, told=True)
    post.tick(MORNING)
    for number in (1, 2):
        walk = archive.walks[POLICY]
        archive.hold(POLICY, MORNING + timedelta(hours=number), f"We may use your posts to train our models. Page {number}.", TRAINING)
        assert walk.state.pending is not None
        assert walk.state.pending.told
    assert post.tick(MORNING + DAY) == ()


def test_withdrawn_is_told_after_it_was_told(archive: Archive, post: Post) -> None:
    """A text that was told and vanished is told as withdrawn, once."""
    archive.hold(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING, told=True)
    post.tick(MORNING)
    archive.withdraw(POLICY, MORNING + timedelta(hours=1))
    post.tick(MORNING + DAY)
    assert post.subjects[1:] == ["Acme Privacy Policy: a new text appeared and was withdrawn"]
    assert "gone before it was confirmed" in " ".join(body(post).split())
    assert post.tick(MORNING + 2 * DAY) == ()


def test_a_text_withdrawn_before_its_first_digest_is_told_once(archive: Archive, post: Post) -> None:
    """What came and went between two digests makes one piece of news."""
    archive.hold(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING, told=True)
    archive.withdraw(POLICY, START + timedelta(hours=9))
    post.tick(MORNING)
    assert post.subjects == ["Acme Privacy Policy: a new text appeared and was withdrawn"]
    assert post.tick(MORNING + DAY) == ()


def test_a_check_recorded_after_the_digest_of_its_hour_is_in_the_next(archive: Archive, post: Post) -> None:
    """A look that ended before the hour and was recorded after it is not lost between two digests."""
    assert post.tick(MORNING) == ()
    archive.change(POLICY, MORNING - timedelta(seconds=5), "We may use your posts to train our models.", TRAINING)
    post.tick(MORNING + DAY)
    assert len(post.messages) == 1


def test_missed_days_are_sent_as_one(archive: Archive, post: Post) -> None:
    """After five days of standstill one digest tells everything."""
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    archive.change(TERMS, START + 2 * DAY, "We keep your name and your shoe size.")
    post.tick(MORNING + 5 * DAY + timedelta(hours=3))
    assert len(post.messages) == 1
    assert "Acme · Terms" in body(post)
    assert "Acme · Privacy Policy" in body(post)


def test_quiet_days_and_the_weekly_heartbeat(archive: Archive, post: Post) -> None:
    """Quiet days send nothing; after seven of them one mail says that the monitor is alive, and what it could not read."""
    for day in range(30):
        archive.look(POLICY, START + day * DAY + timedelta(hours=2))
        archive.look(TERMS, START + day * DAY + timedelta(hours=2))
        archive.fail(ZEBRA, START + day * DAY + timedelta(hours=2))
    sent = post.pass_days(START, 29)
    assert [at for at, _ in sent] == [MORNING + (7 * week - 1) * DAY for week in (1, 2, 3, 4)]
    assert {subject for _, subject in sent} == {"All quiet: 2 read, 0 changed, 1 unreadable"}
    assert "Zebra · Terms: The site asks for a login" in body(post)


def test_heartbeat_can_be_turned_off(archive: Archive) -> None:
    """Who wants none gets none."""
    post = Post(archive.store, (subscribe(heartbeat=False),))
    assert post.pass_days(START, 20) == []


def test_news_puts_the_heartbeat_off(archive: Archive, post: Post) -> None:
    """A week counts from the last mail, whatever it was."""
    archive.change(POLICY, START + 4 * DAY, "We keep your name and your shoe size.")
    sent = post.pass_days(START, 13)
    assert [at.date().day for at, _ in sent] == [7, 14]


def test_deadlines_remind_seven_days_and_one_day_ahead(archive: Archive, post: Post) -> None:
    """A day to act by is told with its change, then seven days and one day ahead, once each, though all is quiet."""
    dated = make_finding(
        facts={
            "effective_date": "2026-03-30",
            "effective_date_role": "announced",
            "default": "on",
            "opt_out": "You can opt out in Settings > Data",
        }
    )
    archive.change(POLICY, START + timedelta(hours=1), "From 30 March 2026 we may use your posts.", dated)
    sent = [one for one in post.pass_days(START, 32) if not one[1].startswith("All quiet")]
    assert [(at.date().day, subject) for at, subject in sent] == [
        (3, "Acme Privacy Policy: your data may train AI from 30 March 2026 unless you opt out"),
        (23, "In 7 days: Acme Privacy Policy, your data may train AI from 30 March 2026 unless you opt out"),
        (29, "Tomorrow: Acme Privacy Policy, your data may train AI from 30 March 2026 unless you opt out"),
    ]
    reminder = body(post, post.subjects.index(sent[-1][1]))
    assert "30 March 2026 (tomorrow)" in reminder
    assert "You can opt out in Settings > Data" in reminder


def test_a_day_told_today_is_not_reminded_of_tomorrow(archive: Archive, post: Post) -> None:
    """A change told five days ahead of its day is followed by the reminder of the day before only."""
    dated = make_finding(facts={"effective_date": "2026-03-08", "effective_date_role": "announced"})
    archive.change(POLICY, START + timedelta(hours=1), "From 8 March 2026 we may use your posts.", dated)
    assert [at.date().day for at, _ in post.pass_days(START, 6)] == [3, 7]


def test_a_rollback_ends_the_reminders(archive: Archive, post: Post) -> None:
    """Where the text went back, nobody is reminded of what it had announced."""
    dated = make_finding(facts={"effective_date": "2026-03-20", "effective_date_role": "announced"})
    archive.change(POLICY, START + timedelta(hours=1), "From 20 March 2026 we may use your posts.", dated)
    archive.change(POLICY, START + 2 * DAY, "We keep your name.", make_finding(effect="removed"), reason="rollback")
    subjects = [subject for _, subject in post.pass_days(START, 20)]
    assert len([subject for subject in subjects if not subject.startswith("All quiet")]) == 2


def test_pages_that_fail_are_told_once_they_last(archive: Archive, post: Post) -> None:
    """One bad answer is not worth a line; two in a row are, beside other news."""
    archive.fail(ZEBRA, START + timedelta(hours=1))
    archive.change(POLICY, START + timedelta(hours=1), "We keep your name and your shoe size.")
    post.tick(MORNING)
    assert "Zebra" not in body(post)
    archive.fail(ZEBRA, MORNING + timedelta(hours=1))
    archive.change(POLICY, MORNING + timedelta(hours=9), "We keep your name, your shoe size and your height.")
    post.tick(MORNING + DAY)
    assert "Zebra · Terms: The site asks for a login" in body(post)


def test_no_way_out_names_the_contact(archive: Archive, post: Post) -> None:
    """Where the text names no way out, the card says so and gives the policy's own address for privacy."""
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    post.tick(MORNING)
    lines = [" ".join(line.split()) for line in body(post).splitlines()]
    assert "Way out the changed sentences name none" in lines
    assert "Contact privacy@acme.example" in lines


def test_digest_says_what_the_archive_can_prove(archive: Archive, post: Post) -> None:
    """Every digest carries the witness over the archive's chains and the one notice line."""
    from monitor.store.mail.reading import find_witness, list_digests

    archive.change(POLICY, START + timedelta(hours=1), "We keep your name and your shoe size.")
    with archive.store.read() as connection:
        witness = find_witness(connection)
    post.tick(MORNING)
    assert witness is not None
    assert f"Witness: {witness}" in body(post)
    assert "This is automatic reading, not legal advice; the quoted text governs." in body(post)
    with archive.store.read() as connection:
        [made] = list_digests(connection)
    assert made.witness_sha256 == witness
    assert made.mail.text == body(post)
    assert made.public_id in body(post)
    archive.change(TERMS, MORNING, "We keep your name and your shoe size.")
    with archive.store.read() as connection:
        assert find_witness(connection) != witness


ZONES = ("Europe/Paris", "America/New_York", "Asia/Kolkata")


@pytest.mark.parametrize("start", [datetime(2027, 3, 12, 12, tzinfo=UTC), datetime(2026, 10, 23, 12, tzinfo=UTC)])
def test_local_hours_across_clock_changes(archive: Archive, start: datetime) -> None:
    """With news every day, each of three subscribers gets a digest a day at half past seven of their own clock, over clock changes too."""
    post = Post(archive.store, tuple(subscribe(f"{zone}@example.net", name=zone, timezone=zone) for zone in ZONES))
    received: dict[str, list[datetime]] = {zone: [] for zone in ZONES}
    post.tick(start)
    now = start
    while now < start + timedelta(days=18):
        now += timedelta(minutes=30)
        if (now.hour, now.minute) == (20, 0):
            archive.walks[POLICY].at = now - timedelta(hours=12)
            archive.walks[POLICY].record(Outcome.CHANGED, "news", f"text of {now}", accept=True, confirm=True, report=True)
        if now.hour in (1, 2, 5, 6, 7, 11, 12):
            for sent in post.tick(now):
                received[sent.subscription].append(now.astimezone(ZoneInfo(sent.subscription)))
    for zone, instants in received.items():
        assert {at.time() for at in instants} == {time(7, 30)}, zone
        days = [at.date() for at in instants]
        assert days == [days[0] + timedelta(days=number) for number in range(len(days))], zone
        assert len(days) >= 17


def test_no_mail_server_makes_nothing(archive: Archive) -> None:
    """Without a mail server nothing is made, and the first call with one starts from there."""
    post = Post(archive.store, (subscribe(),), smtp=None)
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    assert post.tick(START) == post.tick(MORNING) == ()
    with archive.store.read() as connection:
        from monitor.store.mail.reading import find_subscription

        assert find_subscription(connection, "me") is None


def test_a_subscription_that_comes_back_starts_anew(archive: Archive, post: Post) -> None:
    """What was told while a subscription was not listed is not sent when it is listed again."""
    post.subscriptions = ()
    post.tick(MORNING)
    archive.change(POLICY, MORNING + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    post.subscriptions = (subscribe(),)
    post.tick(MORNING + 3 * DAY + timedelta(hours=1))
    assert post.tick(MORNING + 4 * DAY) == ()


def test_a_clock_that_jumps(archive: Archive, post: Post) -> None:
    """A clock set two years ahead and back again loses nothing and sends nothing twice, and digests go on at once."""
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", TRAINING)
    assert len(post.tick(MORNING + 730 * DAY)) == 1
    assert post.tick(MORNING) == ()
    archive.change(TERMS, MORNING + timedelta(hours=1), "We keep your name and your shoe size.")
    assert len(post.tick(MORNING + DAY)) == 1
    assert len(post.messages) == 2
    assert "Acme · Privacy Policy" not in body(post)
