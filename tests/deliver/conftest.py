"""Start real mail servers on loopback: willing, refusing, slow to agree, and silent ones."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from monitor.model import SmtpSettings

USER, PASSWORD = "monitor", "correct horse"


@dataclass
class Inbox:
    """Take mail, unless told otherwise; each answer in a list is given once, the oldest first."""

    messages: list[tuple[str, EmailMessage]] = field(default_factory=list)
    sender_answers: list[str] = field(default_factory=list)
    recipient_answers: list[str] = field(default_factory=list)
    data_answers: list[str] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    commands: int = 0

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        """Take a sender."""
        self.commands += 1
        if self.sender_answers:
            return self.sender_answers.pop(0)
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        """Take a recipient."""
        if self.recipient_answers:
            return self.recipient_answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a message."""
        if self.data_answers:
            return self.data_answers.pop(0)
        content = envelope.content
        assert isinstance(content, bytes)
        self.messages.append((envelope.rcpt_tos[0], message_from_bytes(content, policy=SMTP_POLICY)))
        return "250 taken"

    def check(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        """Check a login."""
        assert isinstance(data, LoginPassword)
        self.logins.append(data.login.decode())
        return AuthResult(success=(data.login, data.password) == (USER.encode(), PASSWORD.encode()), handled=False)


@dataclass
class MailServer:
    """Hold a running server: its inbox, and the settings by which it is reached."""

    inbox: Inbox
    settings: SmtpSettings
    trust: ssl.SSLContext | None = None


def settings(port: int, **values: Any) -> SmtpSettings:
    """Make settings for a server on loopback."""
    return SmtpSettings(**{"host": "localhost", "port": port, "security": "none", "sender": "monitor@example.org", **values})


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def start() -> Iterator[Callable[..., Controller]]:
    """Start servers, and stop them at the end."""
    running: list[Controller] = []

    def start(inbox: Inbox, **options: Any) -> Controller:
        controller = Controller(inbox, hostname="127.0.0.1", port=free_port(), ready_timeout=10, **options)
        controller.start()
        running.append(controller)
        return controller

    yield start
    for controller in running:
        controller.stop()


@pytest.fixture
def plain_server(start: Callable[..., Controller]) -> MailServer:
    """Give a server that takes mail without encryption or login, as a relay on the same machine does."""
    inbox = Inbox()
    return MailServer(inbox, settings(start(inbox).port))


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Give a certificate authority of our own."""
    return trustme.CA()


@pytest.fixture
def contexts(authority: trustme.CA) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Give a server's context with a certificate for localhost, and a client's that trusts it."""
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("localhost").configure_cert(server)
    authority.configure_trust(client)
    return server, client


@pytest.fixture
def starttls_server(start: Callable[..., Controller], contexts: tuple[ssl.SSLContext, ssl.SSLContext]) -> MailServer:
    """Give a server that wants STARTTLS and a login."""
    inbox = Inbox()
    controller = start(inbox, tls_context=contexts[0], require_starttls=True, authenticator=inbox.check, auth_required=True)
    return MailServer(inbox, settings(controller.port, security="starttls", user=USER, password=PASSWORD), contexts[1])


@pytest.fixture
def silent_port() -> Iterator[int]:
    """Give the port of a server that takes connections and says nothing."""
    listener = socket.create_server(("127.0.0.1", 0))
    kept: list[socket.socket] = []

    def accept() -> None:
        while True:
            try:
                kept.append(listener.accept()[0])
            except OSError:
                return

    threading.Thread(target=accept, daemon=True).start()
    yield int(listener.getsockname()[1])
    listener.close()
    for connection in kept:
        connection.close()
