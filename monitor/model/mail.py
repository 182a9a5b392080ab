"""How mail leaves the machine, and what a mail says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSettings:
    """Say how mail leaves the machine."""

    host: str
    port: int
    security: Security
    sender: str
    """The bare address that mails come from."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """Hold what a mail says, the same to every recipient."""

    subject: str
    text: str
    html: str
