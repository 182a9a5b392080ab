"""Tests of the outbox: what is committed is sent, recognisably again after a crash, and what cannot be sent says why."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from monitor.digest import deliver_due_digests
from monitor.model import SmtpSettings
from monitor.periods import GIVE_UP_AFTER, RETRY_FIRST, RETRY_MAX
from monitor.store import check_integrity, open_store
from monitor.store.mail.reading import list_deliveries, list_digests, list_undelivered
from monitor.store.mail.views import DeliveryView
from tests.deliver.conftest import MailServer
from tests.digest.conftest import SMTP, START, Archive, Post, lasting, make_finding, passing, subscribe
from tests.digest.test_due import DAY, MORNING, POLICY, TERMS


@pytest.fixture
def post(archive: Archive) -> Post:
    """Give two subscribers of one subscription, with news to send."""
    post = Post(archive.store, (subscribe("me@example.net", "you@example.net"),))
    post.tick(START)
    archive.change(POLICY, START + timedelta(hours=1), "We may use your posts to train our models.", make_finding())
    return post


def deliveries(archive: Archive) -> dict[str, DeliveryView]:
    """Give the deliveries of the newest digest by recipient."""
    with archive.store.read() as connection:
        return {one.recipient: one for one in list_deliveries(connection)}


def undelivered(archive: Archive) -> list[tuple[str, str, str | None]]:
    """Give what `status` can show."""
    with archive.store.read() as connection:
        return [(one.recipient, one.state, one.error) for one in list_undelivered(connection)]


def test_each_recipient_gets_a_message_of_their_own(archive: Archive, post: Post) -> None:
    """Recipients do not see one another, and each message has an id of its own."""
    post.tick(MORNING)
    assert [message["To"] for message in post.messages] == ["me@example.net", "you@example.net"]
    assert len({message["Message-ID"] for message in post.messages}) == 2
    assert {one.state for one in deliveries(archive).values()} == {"sent"}
    assert undelivered(archive) == []


def test_a_crash_between_commit_and_sending_loses_nothing(archive: Archive, post: Post) -> None:
    """A process that dies while it hands a message over leaves it in the outbox; it is sent again, the same, and the other one too."""
    post.error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        post.tick(MORNING)
    with archive.store.read() as connection:
        [made] = list_digests(connection)
    post.error = None
    assert [one.recipient for one in post.tick(MORNING + timedelta(minutes=1))] == ["you@example.net"]
    archive.change(TERMS, MORNING + timedelta(minutes=5), "We keep your name and your shoe size.")
    assert [one.recipient for one in post.tick(MORNING + timedelta(minutes=11))] == ["me@example.net"]
    assert {str(message["Message-ID"]) for message in post.messages} == {one.message_id for one in deliveries(archive).values()}
    assert {str(message["Date"]) for message in post.messages} == {"Tue, 03 Mar 2026 07:30:00 +0000"}
    for message in post.messages:
        text = message.get_body(("plain",))
        assert text is not None
        assert text.get_content().replace("\r\n", "\n") == made.mail.text
        assert made.public_id in str(message["Message-ID"])


def test_a_crash_after_sending_sends_the_same_message_again(archive: Archive, post: Post) -> None:
    """Where the server took the message and the process died before noting it, the second message has the first one's id."""
    taken: list[EmailMessage] = []

    def take_and_die(smtp: SmtpSettings, message: EmailMessage) -> None:
        taken.append(message)
        raise SystemExit

    with pytest.raises(SystemExit):
        deliver_due_digests(archive.store, post.subscriptions, smtp=SMTP, now=MORNING, send=take_and_die)
    post.tick(MORNING + timedelta(minutes=11))
    again = next(message for message in post.messages if message["To"] == taken[0]["To"])
    assert again["Message-ID"] == taken[0]["Message-ID"]
    assert again.as_bytes().split(b"boundary")[0] == taken[0].as_bytes().split(b"boundary")[0]


def test_passing_errors_are_tried_again_ever_more_rarely(archive: Archive, post: Post) -> None:
    """While the server is away each message waits longer and longer, at most six hours; then all is sent, once."""
    post.error = passing("the server is away")
    now, waits = MORNING, []
    while now < MORNING + DAY:
        sent = post.tick(now)
        again = sent[0].next_attempt_at
        assert [one.next_attempt_at for one in sent] == [again, again], "one attempt speaks for both"
        assert again is not None
        assert post.tick(again - timedelta(seconds=1)) == ()
        waits.append(again - now)
        now = again
    assert post.tries == len(waits)
    assert waits[0] == RETRY_FIRST
    assert waits == sorted(waits)
    assert waits[-1] == RETRY_MAX
    assert undelivered(archive) == [(one, "waiting", "the server is away") for one in ("me@example.net", "you@example.net")]
    post.error = None
    post.tick(now)
    assert len(post.messages) == 2
    assert undelivered(archive) == []


def test_an_error_of_the_server_is_not_asked_for_each_message(archive: Archive, post: Post) -> None:
    """A server that hangs or refuses the login is tried once, not once for each recipient."""
    post.error = passing("no answer")
    assert [one.outcome for one in post.tick(MORNING)] == ["put_off", "put_off"]
    assert post.tries == 1


def test_one_refused_recipient_does_not_keep_the_other_from_mail(archive: Archive, post: Post) -> None:
    """A refused address fails for good; everybody else gets the digest, and the refused one is not tried again."""

    def send(smtp: SmtpSettings, message: EmailMessage) -> None:
        post.tries += 1
        if message["To"] == "me@example.net":
            raise lasting()

    first = deliver_due_digests(archive.store, post.subscriptions, smtp=SMTP, now=MORNING, send=send)
    assert [(one.recipient, one.outcome) for one in first] == [("me@example.net", "failed"), ("you@example.net", "sent")]
    assert undelivered(archive) == [("me@example.net", "failed", "no such user")]
    for hours in range(1, 20):
        assert deliver_due_digests(archive.store, post.subscriptions, smtp=SMTP, now=MORNING + timedelta(hours=hours), send=send) == ()
    assert post.tries == 2


def test_a_corrected_address_gets_what_the_wrong_one_missed(archive: Archive, post: Post) -> None:
    """Where an address that failed is replaced, the new one gets the digest; the one that had it does not get it again."""
    post.subscriptions = (subscribe("me@example.net"),)
    post.error = lasting()
    post.tick(MORNING)
    post.error = None
    post.subscriptions = (subscribe("myself@example.net"),)
    assert [(one.recipient, one.outcome) for one in post.tick(MORNING + timedelta(hours=1))] == [("myself@example.net", "sent")]
    assert undelivered(archive) == []
    assert post.tick(MORNING + timedelta(hours=2)) == ()


def test_corrected_settings_send_what_failed(archive: Archive, post: Post) -> None:
    """What failed for a wrong password waits until the settings change, and is sent then."""
    post.error = lasting("wrong password", server=True)
    assert [one.outcome for one in post.tick(MORNING)] == ["failed", "failed"]
    assert post.tries == 1
    post.error = None
    assert post.tick(MORNING + timedelta(hours=1)) == ()
    post.smtp = replace(SMTP, user="monitor", password="right")
    assert [one.outcome for one in post.tick(MORNING + timedelta(hours=2))] == ["sent", "sent"]


def test_an_address_that_left_gets_nothing_more(archive: Archive, post: Post) -> None:
    """Whoever is taken off the list gets nothing, not even what was waiting."""
    post.error = passing()
    post.tick(MORNING)
    post.error = None
    post.subscriptions = (subscribe("you@example.net"),)
    assert [one.recipient for one in post.tick(MORNING + timedelta(hours=1))] == ["you@example.net"]
    post.subscriptions = ()
    assert post.tick(MORNING + DAY) == ()


def test_after_a_month_a_message_is_given_up(archive: Archive, post: Post) -> None:
    """What could not be sent for a month fails for good, and says how often it was tried."""
    post.subscriptions = (subscribe("me@example.net", heartbeat=False),)
    post.error = passing("the server is away.")
    post.tick(MORNING)
    post.tick(MORNING + GIVE_UP_AFTER)
    failed = deliveries(archive)["me@example.net"]
    assert failed.state == "failed"
    assert "Given up after" in str(failed.error)


def test_two_processes_at_once_send_one_message(archive: Archive, post: Post) -> None:
    """While one process hands a message over, another finds nothing to send and makes no second digest."""
    post.subscriptions = (subscribe("me@example.net"),)
    inner: list[object] = []

    def send(smtp: SmtpSettings, message: EmailMessage) -> None:
        post.tries += 1
        inner.append(deliver_due_digests(archive.store, post.subscriptions, smtp=SMTP, now=MORNING, send=send))

    assert len(deliver_due_digests(archive.store, post.subscriptions, smtp=SMTP, now=MORNING, send=send)) == 1
    assert inner == [()]
    assert post.tries == 1


def test_a_slow_server_does_not_use_up_the_leases_of_later_messages(archive: Archive, post: Post) -> None:
    """A message is kept from other processes from the moment of its own turn, not from the beginning of a long outbox."""
    until: list[datetime] = []

    def send(smtp: SmtpSettings, message: EmailMessage) -> None:
        kept = deliveries(archive)[str(message["To"])].next_attempt_at
        assert kept is not None
        until.append(kept)
        time.sleep(0.05)

    assert len(deliver_due_digests(archive.store, post.subscriptions, smtp=SMTP, now=MORNING, send=send)) == 2
    assert until[1] - until[0] >= timedelta(seconds=0.05)


def test_over_a_real_server_that_first_says_later(archive: Archive, post: Post, plain_server: MailServer) -> None:
    """A server that greylists gets the message at the second attempt; the archive is whole afterwards."""
    plain_server.inbox.recipient_answers += ["450 greylisted", "450 greylisted"]

    def tick(now: datetime) -> list[str]:
        return [one.outcome for one in deliver_due_digests(archive.store, post.subscriptions, smtp=plain_server.settings, now=now)]

    assert tick(MORNING) == ["put_off", "put_off"]
    assert tick(MORNING + timedelta(minutes=1)) == ["sent", "sent"]
    assert [recipient for recipient, _ in plain_server.inbox.messages] == ["me@example.net", "you@example.net"]
    with archive.store.read() as connection:
        assert list(check_integrity(connection)) == []


KILLED = """
import sys, time
from datetime import datetime
from monitor.digest import deliver_due_digests
from monitor.store import open_store
from tests.digest.conftest import SMTP, subscribe

def hang(smtp, message):
    print("handing over", flush=True)
    time.sleep(60)

with open_store(sys.argv[1]) as store:
    deliver_due_digests(store, (subscribe("me@example.net"),), smtp=SMTP, now=datetime.fromisoformat(sys.argv[2]), send=hang)
"""


def test_a_killed_process_loses_nothing(archive: Archive, post: Post, tmp_path: Path) -> None:
    """A process killed while it hands a message over leaves a digest that the next one sends."""
    url = f"sqlite:///{tmp_path / 'monitor.db'}"
    root = Path(__file__).parents[2]
    victim = subprocess.Popen([sys.executable, "-c", KILLED, url, MORNING.isoformat()], cwd=root, stdout=subprocess.PIPE, text=True)
    assert victim.stdout is not None
    assert victim.stdout.readline() == "handing over\n"
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    victim.stdout.close()
    deadline = time.monotonic() + 5
    with open_store(url) as store:
        survivor = Post(store, (subscribe("me@example.net"),))
        survivor.tick(MORNING + timedelta(minutes=11))
    assert time.monotonic() < deadline
    assert survivor.subjects == ["Acme Privacy Policy: your data may now train AI"]
    assert datetime(2026, 3, 3, 7, 30, tzinfo=UTC) == deliveries(archive)["me@example.net"].created_at
