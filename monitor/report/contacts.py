"""Find whom a policy names for questions about privacy, for readers of a text that names no way out."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?<![\w.+-])([a-z0-9][\w.+-]{0,60}@[a-z0-9](?:[a-z0-9-]*\.)+[a-z]{2,24})(?![\w@-])", re.IGNORECASE | re.ASCII)
_PRIVACY = re.compile(
    r"privacy|dpo|gdpr|data[.\s-]?protection|datenschutz|vie[.\s-]?priv[ée]e|donn[ée]es[.\s-]personnelles|privacidade?", re.IGNORECASE
)
"""Words of a privacy office, in an address or around it (English, which Italian borrows, German, French, Spanish, Portuguese)."""
_CONTACT = re.compile(r"contact|questions?|reach us|write to|e-?mail us|kontakt|contacte|cont[aá]ctenos|contatto", re.IGNORECASE)
_UNSUITABLE = re.compile(r"no-?reply|do-?not-?reply|press|media@|jobs|careers|sales|abuse|security@|copyright|dmca", re.IGNORECASE)
_NEAR = 240
"""Characters before an address within which a word says what it is for: about two sentences."""


def find_contact(text: str) -> str | None:
    """Give the mail address that a policy's text names for questions about privacy; None where it names none.

    An address whose own name speaks of privacy comes first, then one that stands near such a word, then one near a word of contact.
    """
    best: tuple[int, str] | None = None
    for match in _ADDRESS.finditer(text):
        address = match[1].rstrip(".")
        rank = _rank(address, text[max(0, match.start() - _NEAR) : match.start()])
        if rank is not None and (best is None or rank < best[0]):
            best = (rank, address)
    return best[1] if best else None


def _rank(address: str, before: str) -> int | None:
    """Rank an address, 0 the likeliest; None for one that is for something else."""
    local = address.partition("@")[0]
    if _PRIVACY.search(local):
        return 0
    if _UNSUITABLE.search(address):
        return None
    if _PRIVACY.search(before):
        return 1
    return 2 if _CONTACT.search(before) else None
