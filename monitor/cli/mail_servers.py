"""Know where common mail providers take mail in, for the questions of `monitor init`; what is proposed can be typed over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Hold a provider's server for sending, and what its password is."""

    domains: tuple[str, ...]
    host: str
    port: int = 587
    """587 is submission with STARTTLS (RFC 6409), 465 with TLS from the start (RFC 8314)."""
    app_password: bool = False
    """Whether the account's own password is refused, and one made for this program is needed."""


MAIL_SERVERS = (
    MailServer(domains=("gmail.com", "googlemail.com"), host="smtp.gmail.com", app_password=True),
    MailServer(domains=("icloud.com", "me.com", "mac.com"), host="smtp.mail.me.com", app_password=True),
    MailServer(
        domains=("yahoo.com", "yahoo.co.uk", "yahoo.de", "yahoo.fr", "yahoo.it", "yahoo.es"),
        host="smtp.mail.yahoo.com",
        port=465,
        app_password=True,
    ),
    MailServer(domains=("fastmail.com", "fastmail.fm"), host="smtp.fastmail.com", port=465, app_password=True),
    MailServer(domains=("gmx.de", "gmx.net", "gmx.at", "gmx.ch"), host="mail.gmx.net", app_password=True),
    MailServer(domains=("gmx.com",), host="mail.gmx.com", app_password=True),
    MailServer(domains=("web.de",), host="smtp.web.de", app_password=True),
    MailServer(domains=("mailbox.org",), host="smtp.mailbox.org"),
    MailServer(domains=("posteo.de", "posteo.net", "posteo.org"), host="posteo.de"),
    MailServer(domains=("orange.fr", "wanadoo.fr"), host="smtp.orange.fr", port=465),
    MailServer(domains=("free.fr",), host="smtp.free.fr", port=465),
)


def find_mail_server(address: str) -> MailServer | None:
    """Find the server of an address's provider; None where it is not known."""
    domain = address.rpartition("@")[2].casefold()
    return next((server for server in MAIL_SERVERS if domain in server.domains), None)
