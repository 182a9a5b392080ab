"""Build the message that carries a mail to one recipient."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor.errors import DeliveryError
from monitor.model import Mail, SmtpSettings
from monitor.report.messages import say

if TYPE_CHECKING:
    from email.message import EmailMessage

_DOMAIN = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?")
_ID_DIGITS = 16
"""Hexadecimal digits that stand for a recipient in a Message-ID, so that the address itself is not shown to other recipients."""


def build_message(
    mail: Mail, *, smtp: SmtpSettings, recipient: str, message_id: str, sent_at: datetime, list_name: str = ""
) -> EmailMessage:
    """Build a message with a text and an HTML part.

    `sent_at` becomes the Date, the same at every attempt; `list_name` (a subscription's name) the List-Id (RFC 2919), beside which stands
    List-Unsubscribe (RFC 2369): a mail to the sender, where that is somebody else. Auto-Submitted (RFC 3834) keeps absence notes away.
    Raises DeliveryError for an address that no mail's head can hold.
    """
    from email.headerregistry import Address
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))  # not every server on the way takes eight bits (RFC 6152)
    message["Date"] = sent_at
    try:
        message["From"] = Address("terms-change-monitor", addr_spec=smtp.sender)
        message["To"] = Address(addr_spec=recipient)
    except (ValueError, IndexError) as error:  # a line feed, a missing part, letters that no address has
        problem = say("delivery.address", recipient=ascii(recipient))
        raise DeliveryError(problem, passing=False, server=False) from error
    message["Subject"] = mail.subject
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"
    if list_name:
        message["List-Id"] = _name_list(list_name, smtp)
        if recipient.casefold() != smtp.sender.casefold():
            message["List-Unsubscribe"] = f"<mailto:{smtp.sender}?subject=unsubscribe>"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    return message


def make_message_id(digest_id: str, recipient: str, *, smtp: SmtpSettings) -> str:
    """Make a Message-ID (RFC 5322, section 3.6.4) from a digest's public id and a recipient: the same for the same, whenever it is made."""
    whose = hashlib.sha256(recipient.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_DIGITS]
    return f"<{digest_id}.{whose}@{_find_domain(smtp)}>"


@lru_cache(maxsize=8)
def identify_settings(smtp: SmtpSettings) -> str:
    """Identify mail settings, so that one can tell whether they were changed since a failure; the password cannot be read from it."""
    parts = (smtp.host, str(smtp.port), smtp.security, smtp.sender, smtp.user or "", smtp.password or "")
    # slow on purpose: whoever reads the archive must not try passwords against it by the million
    return hashlib.pbkdf2_hmac("sha256", "\0".join(parts).encode("utf-8", "surrogatepass"), b"terms-change-monitor", 20_000).hex()[:16]


def _find_domain(smtp: SmtpSettings) -> str:
    """Give the sender's domain as a Message-ID takes it."""
    domain = smtp.sender.rpartition("@")[2].casefold()
    try:
        domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        domain = ""
    return domain if _DOMAIN.fullmatch(domain) else "terms-change-monitor.invalid"


def _name_list(name: str, smtp: SmtpSettings) -> str:
    label = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40] or "digest"
    return f"<{label}.digest.{_find_domain(smtp)}>"
