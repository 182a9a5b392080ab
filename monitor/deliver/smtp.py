"""Hand messages to a mail server (RFC 5321, submission by RFC 6409), and say plainly why it did not take one.

STARTTLS or TLS with the server's certificate checked against the system's authorities (SSL_CERT_FILE names others). What may pass by
itself and what will not is told apart: replies 4xx, silence and a refused connection pass, replies 5xx and a refused login do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from monitor.deliver.message import build_message, make_message_id
from monitor.errors import DeliveryError
from monitor.model import Mail, SmtpSettings
from monitor.report.messages import say

if TYPE_CHECKING:
    import smtplib
    import ssl
    from email.message import EmailMessage

TIMEOUT_S = 30.0
"""How long the server may stay silent at any one step."""

_ANSWER_LENGTH = 160
_WANTS_LOGIN = 530
"""The reply that means "log in first" (RFC 4954, section 6)."""


def send_message(smtp: SmtpSettings, message: EmailMessage, *, timeout_s: float = TIMEOUT_S, trust: ssl.SSLContext | None = None) -> None:
    """Send one message to the one address in its To line; raises DeliveryError.

    When it returns, the server has taken the message into its care. `trust` replaces the authorities that certificates are checked against.
    """
    recipient = message["To"].addresses[0].addr_spec
    with _connect(smtp, timeout_s, trust) as server:
        _hand_over(server, smtp, recipient, message)


def send_test_message(smtp: SmtpSettings, recipient: str, *, timeout_s: float = TIMEOUT_S, trust: ssl.SSLContext | None = None) -> None:
    """Send a short message that shows whether digests will arrive; raises DeliveryError, whose message says what to do."""
    now = datetime.now(UTC)
    text = say("digest.test.text")
    mail = Mail(subject=say("digest.test.subject"), text=f"{text}\n", html=f"<!DOCTYPE html><html><body><p>{text}</p></body></html>\n")
    message_id = make_message_id(f"test.{now:%Y%m%d%H%M%S%f}", recipient, smtp=smtp)
    message = build_message(mail, smtp=smtp, recipient=recipient, message_id=message_id, sent_at=now)
    send_message(smtp, message, timeout_s=timeout_s, trust=trust)


@contextmanager
def _connect(smtp: SmtpSettings, timeout_s: float, trust: ssl.SSLContext | None) -> Iterator[smtplib.SMTP]:
    """Open a session: connected, encrypted, logged in; every failure until then stops all mail at this server."""
    import smtplib

    server: smtplib.SMTP | None = None
    try:
        with _explaining_connection(smtp, timeout_s):
            server = _open(smtp, timeout_s, trust)
            _log_in(server, smtp)
        with _explaining_connection(smtp, timeout_s):
            yield server
    finally:
        if server is not None:
            # the message is taken or refused by now: how the parting goes changes nothing
            with suppress(OSError, smtplib.SMTPException):
                server.quit()
            server.close()


def _open(smtp: SmtpSettings, timeout_s: float, trust: ssl.SSLContext | None) -> smtplib.SMTP:
    import smtplib
    import ssl

    if smtp.security == "tls":
        return smtplib.SMTP_SSL(smtp.host, smtp.port, timeout=timeout_s, context=trust or ssl.create_default_context())
    server = smtplib.SMTP(smtp.host, smtp.port, timeout=timeout_s)
    if smtp.security == "starttls":
        try:
            server.starttls(context=trust or ssl.create_default_context())
        except smtplib.SMTPNotSupportedError as error:
            server.close()
            raise _fail("delivery.no_starttls", smtp, passing=False, port=smtp.port) from error
        except BaseException:
            server.close()
            raise
    return server


def _log_in(server: smtplib.SMTP, smtp: SmtpSettings) -> None:
    import smtplib

    if smtp.user is None or smtp.password is None:
        return
    try:
        server.login(smtp.user, smtp.password)
    except smtplib.SMTPAuthenticationError as error:
        passing = 400 <= error.smtp_code < 500  # 454: the server cannot check passwords just now (RFC 4954)
        raise _fail("delivery.later" if passing else "delivery.refused_login", smtp, passing=passing, answer=_answer(error)) from error
    except smtplib.SMTPNotSupportedError as error:
        raise _fail("delivery.no_login", smtp, passing=False) from error


def _hand_over(server: smtplib.SMTP, smtp: SmtpSettings, recipient: str, message: EmailMessage) -> None:
    import smtplib

    try:
        server.send_message(message, smtp.sender, [recipient])
    except smtplib.SMTPSenderRefused as error:
        passing = error.smtp_code < 500
        wants_login = smtp.user is None and error.smtp_code == _WANTS_LOGIN
        key = "delivery.later" if passing else "delivery.wants_login" if wants_login else "delivery.sender"
        raise _fail(key, smtp, passing=passing, answer=_answer(error), sender=smtp.sender) from error
    except smtplib.SMTPRecipientsRefused as error:
        code, words = next(iter(error.recipients.values()))
        answer = _shorten(code, words)
        if code == 421:  # "service not available, closing transmission channel": about the server, whatever it follows
            raise _fail("delivery.later", smtp, passing=True, answer=answer) from error
        if code == _WANTS_LOGIN and smtp.user is None:
            raise _fail("delivery.wants_login", smtp, passing=False, answer=answer) from error
        key = "delivery.recipient_later" if code < 500 else "delivery.recipient"
        raise _fail(key, smtp, passing=code < 500, server=False, recipient=recipient, answer=answer) from error
    except smtplib.SMTPNotSupportedError as error:  # an address beyond ASCII, and a server without SMTPUTF8
        raise _fail("delivery.recipient", smtp, passing=False, server=False, recipient=recipient, answer=str(error)) from error
    except smtplib.SMTPDataError as error:
        passing = error.smtp_code < 500
        raise _fail(
            "delivery.later" if passing else "delivery.message", smtp, passing=passing, server=False, answer=_answer(error)
        ) from error
    except (UnicodeError, ValueError) as error:
        raise DeliveryError(say("delivery.address", recipient=ascii(recipient)), passing=False, server=False) from error


@contextmanager
def _explaining_connection(smtp: SmtpSettings, timeout_s: float) -> Iterator[None]:
    """Raise DeliveryError in place of what the network, TLS and a server that breaks off raise."""
    import smtplib
    import socket
    import ssl

    try:
        yield
    except TimeoutError as error:
        raise _fail("delivery.timeout", smtp, passing=True, port=smtp.port, seconds=f"{timeout_s:g}") from error
    except ssl.SSLCertVerificationError as error:
        # passing: a certificate that ran out is renewed by the server's operator, without a word to us
        raise _fail("delivery.certificate", smtp, passing=True, answer=error.verify_message) from error
    except ssl.SSLError as error:
        raise _fail("delivery.no_tls", smtp, passing=True, port=smtp.port, answer=error.reason or type(error).__name__) from error
    except socket.gaierror as error:
        raise _fail("delivery.unknown_host", smtp, passing=True) from error
    except smtplib.SMTPResponseException as error:  # a greeting or EHLO that was refused
        raise _fail("delivery.later" if error.smtp_code < 500 else "delivery.closed", smtp, passing=True, answer=_answer(error)) from error
    except smtplib.SMTPException as error:
        if isinstance(error.__context__, TimeoutError):  # smtplib calls a server that says nothing one that closed the connection
            raise _fail("delivery.timeout", smtp, passing=True, port=smtp.port, seconds=f"{timeout_s:g}") from error
        raise _fail("delivery.closed", smtp, passing=True, answer=_shorten(None, str(error))) from error
    except OSError as error:
        raise _fail("delivery.unreachable", smtp, passing=True, port=smtp.port, answer=error.strerror or str(error)) from error


def _fail(key: str, smtp: SmtpSettings, *, passing: bool, server: bool = True, **values: object) -> DeliveryError:
    return DeliveryError(say(key, host=smtp.host, **values), passing=passing, server=server)  # type: ignore[arg-type]


def _answer(error: smtplib.SMTPResponseException) -> str:
    return _shorten(error.smtp_code, error.smtp_error)


def _shorten(code: int | None, words: bytes | str) -> str:
    """Give a server's answer on one line, without what could steer a terminal."""
    from monitor.report.visible import show_controls

    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    line = " ".join(show_controls(text.replace("\r", " ")).split())[:_ANSWER_LENGTH]
    return f"{code} {line}".strip() if code is not None else line
