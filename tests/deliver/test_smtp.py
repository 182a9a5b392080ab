"""Tests of sending to real mail servers on loopback."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from aiosmtpd.controller import Controller

from monitor.deliver import build_message, make_message_id, send_message, send_test_message
from monitor.errors import DeliveryError
from monitor.model import Mail, SmtpSettings
from tests.deliver.conftest import Inbox, MailServer, free_port, settings

MAIL = Mail(subject="Pawprint: your data may now train AI – unless you opt out", text="Größe\n.\nlast line\n", html="<p>Größe</p>\n")


def send(smtp: SmtpSettings, recipient: str = "me@example.org", *, trust: ssl.SSLContext | None = None, timeout_s: float = 5) -> None:
    """Send one message."""
    message_id = make_message_id("g123", recipient, smtp=smtp)
    message = build_message(
        MAIL, smtp=smtp, recipient=recipient, message_id=message_id, sent_at=datetime(2026, 11, 22, 7, 30, tzinfo=UTC), list_name="Team A"
    )
    send_message(smtp, message, timeout_s=timeout_s, trust=trust)


def fail(smtp: SmtpSettings, recipient: str = "me@example.org", **options: float) -> DeliveryError:
    """Try to send, and give the error."""
    with pytest.raises(DeliveryError) as caught:
        send(smtp, recipient, **options)  # type: ignore[arg-type]
    return caught.value


def test_message_arrives_over_starttls_after_a_login(starttls_server: MailServer) -> None:
    """Over STARTTLS with a login the message arrives whole: both parts, every letter, and the heads of automatic list mail."""
    send(starttls_server.settings, trust=starttls_server.trust)
    [(recipient, message)] = starttls_server.inbox.messages
    assert recipient == "me@example.org"
    assert starttls_server.inbox.logins == ["monitor"]
    assert message["Subject"] == MAIL.subject
    assert message.as_bytes().isascii(), "eight bits would need a server that takes them"
    assert str(message["Date"]) == "Sun, 22 Nov 2026 07:30:00 +0000"
    assert message["From"].addresses[0].addr_spec == "monitor@example.org"
    assert message["To"] == "me@example.org"
    assert message["Message-ID"] == make_message_id("g123", "me@example.org", smtp=starttls_server.settings)
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["List-Id"] == "<team-a.digest.example.org>"
    assert message["List-Unsubscribe"] == "<mailto:monitor@example.org?subject=unsubscribe>"
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().replace("\r\n", "\n") == MAIL.text
    assert html.get_content().replace("\r\n", "\n") == MAIL.html


def test_message_over_tls(start: Callable[..., Controller], contexts: tuple[ssl.SSLContext, ssl.SSLContext]) -> None:
    """TLS from the first byte works too."""
    inbox = Inbox()
    controller = start(inbox, ssl_context=contexts[0])
    send(settings(controller.port, security="tls"), trust=contexts[1])
    assert len(inbox.messages) == 1


def test_no_unsubscribe_line_for_who_sends_to_themselves(plain_server: MailServer) -> None:
    """Who runs the monitor for themselves is not offered to write to themselves."""
    send(plain_server.settings, "monitor@example.org")
    assert plain_server.inbox.messages[0][1]["List-Unsubscribe"] is None


def test_certificate_of_nobody_is_refused_before_the_password(starttls_server: MailServer) -> None:
    """A certificate that no authority stands for stops everything before the password is sent."""
    error = fail(starttls_server.settings)
    assert (error.passing, error.server) == (True, True)
    assert "certificate of localhost" in str(error)
    assert "SSL_CERT_FILE" in str(error)
    assert starttls_server.inbox.logins == []


def test_certificate_of_another_host_is_refused(starttls_server: MailServer) -> None:
    """A certificate must be for the host's name."""
    error = fail(replace(starttls_server.settings, host="127.0.0.1"), trust=starttls_server.trust)  # type: ignore[arg-type]
    assert "does not hold" in str(error)


def test_wrong_password(starttls_server: MailServer) -> None:
    """A refused password is a failure that does not pass, for every message, and says what to set."""
    error = fail(replace(starttls_server.settings, password="wrong"), trust=starttls_server.trust)  # type: ignore[arg-type]
    assert (error.passing, error.server) == (False, True)
    assert "MONITOR_SMTP_PASSWORD" in str(error)
    assert "wrong" not in str(error)


def test_server_that_wants_a_login(starttls_server: MailServer) -> None:
    """A server that wants a login where none is set says so."""
    error = fail(replace(starttls_server.settings, user=None, password=None), trust=starttls_server.trust)  # type: ignore[arg-type]
    assert (error.passing, error.server) == (False, True)
    assert "wants a login" in str(error)


def test_server_without_starttls(plain_server: MailServer) -> None:
    """Where STARTTLS is asked for and not offered, nothing goes out in the clear."""
    error = fail(replace(plain_server.settings, security="starttls"))
    assert (error.passing, error.server) == (False, True)
    assert "MONITOR_SMTP_SECURITY=tls" in str(error)
    assert plain_server.inbox.commands == 0


def test_tls_at_a_port_for_starttls(plain_server: MailServer) -> None:
    """TLS spoken to a server that begins in the clear is explained."""
    assert "MONITOR_SMTP_SECURITY=starttls" in str(fail(replace(plain_server.settings, security="tls")))


@pytest.mark.parametrize(
    ("where", "answer", "passing", "server", "words"),
    [
        ("sender_answers", "550 not your address", False, True, "MONITOR_SMTP_FROM"),
        ("sender_answers", "451 busy", True, True, "cannot take mail now"),
        ("sender_answers", "530 5.7.0 authentication required", False, True, "wants a login"),
        ("recipient_answers", "550 5.1.1 no such user", False, False, "correct the address in sources.yaml"),
        ("recipient_answers", "450 greylisted", True, False, "tried again"),
        ("recipient_answers", "421 closing", True, True, "cannot take mail now"),
        ("data_answers", "554 looks like spam", False, False, "refuses the message"),
        ("data_answers", "452 mailbox full", True, False, "cannot take mail now"),
    ],
)
def test_refusals(plain_server: MailServer, where: str, answer: str, passing: bool, server: bool, words: str) -> None:
    """Each refusal is told apart: whether it passes, whether it stops every message, and what to do; then the server takes mail again."""
    getattr(plain_server.inbox, where).append(answer)
    error = fail(plain_server.settings)
    assert (error.passing, error.server) == (passing, server)
    assert words in str(error)
    assert answer.split()[0] in str(error)
    assert plain_server.inbox.messages == []
    send(plain_server.settings)
    assert len(plain_server.inbox.messages) == 1


def test_silent_server(silent_port: int) -> None:
    """A server that takes the connection and says nothing is left after the timeout."""
    began = time.monotonic()
    error = fail(settings(silent_port), timeout_s=0.3)
    assert time.monotonic() - began < 5
    assert (error.passing, error.server) == (True, True)
    assert "within 0.3 seconds" in str(error)


def test_nobody_listens() -> None:
    """A refused connection passes by itself, and the message names host and port."""
    port = free_port()
    error = fail(settings(port))
    assert (error.passing, error.server) == (True, True)
    assert f"localhost cannot be reached on port {port}" in str(error)


def test_unknown_host() -> None:
    """A host without an address is named (RFC 2606 keeps .invalid free)."""
    assert "smtp.invalid cannot be found" in str(fail(settings(25, host="smtp.invalid")))


@pytest.mark.parametrize("recipient", ["a@example.org\nBcc: b@example.org", "a@example.org\r\nX: y", "", "nobody", "a b@example.org"])
def test_addresses_that_no_head_can_hold(recipient: str) -> None:
    """An address with a line feed, or none at all, is refused before anything is sent."""
    with pytest.raises(DeliveryError) as caught:
        build_message(MAIL, smtp=settings(25), recipient=recipient, message_id="<a@b>", sent_at=datetime.now(UTC))
    assert not caught.value.passing
    assert not caught.value.server
    assert "\n" not in str(caught.value)


def test_a_hostile_answer_cannot_steer_a_terminal(plain_server: MailServer) -> None:
    """Escape sequences in a server's answer are shown, not obeyed."""
    plain_server.inbox.recipient_answers.append("550 \x1b[2Jgone")
    assert "\x1b" not in str(fail(plain_server.settings))


def test_message_ids() -> None:
    """A Message-ID is the same for the same digest and recipient, differs for another, and shows no address."""
    smtp = settings(25)
    first = make_message_id("g1", "me@example.net", smtp=smtp)
    assert first == make_message_id("g1", "me@example.net", smtp=smtp)
    assert first.startswith("<g1.")
    assert first.endswith("@example.org>")
    assert "example.net" not in first
    assert len({first, make_message_id("g2", "me@example.net", smtp=smtp), make_message_id("g1", "you@example.net", smtp=smtp)}) == 3


def test_test_message(plain_server: MailServer) -> None:
    """The test message arrives, and a failure of it says what to do."""
    send_test_message(plain_server.settings, "me@example.org")
    assert plain_server.inbox.messages[0][1]["Subject"] == "Test message from terms-change-monitor"
    plain_server.inbox.recipient_answers.append("550 no such user")
    with pytest.raises(DeliveryError, match="correct the address"):
        send_test_message(plain_server.settings, "you@example.org")
