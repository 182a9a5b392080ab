"""Fingerprint where a page's links lead, by a tokenizer fast enough to run on every fetch.

Words that stay while the link under them moves elsewhere are a change (the target of an opt-out), and a newly linked policy may stand in
a foot that is no part of the text. What differs at every request (sessions, nonces, masked addresses) must not count.
"""

from __future__ import annotations

import hashlib
import re

from monitor.extract.links import TRACKING_PARAMETERS

# Attributes that hold "<" or ">" end the tag early: that hides a link at worst, and keeps the time linear.
_HREF = re.compile(rb"<[aA]\s[^<>]*?[hH][rR][eE][fF]\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\s<>\"']+))")
_TRACKING = re.compile("|".join(f"(?:{row.pattern})" for row in TRACKING_PARAMETERS).encode() + rb"|v|t|ts|_|token|ref", re.IGNORECASE)
_TOKEN = re.compile(rb"(?<![\w~-])(?=[\w~-]{16})(?=[^/.]*\d)[\w~-]+")
"""A run of letters and digits that no person wrote: an identifier of a session, a build, a request."""
_NOWHERE = (b"mailto:", b"javascript:", b"tel:", b"#")
_MASKED_MAIL = b"/cdn-cgi/l/email-protection"


def fingerprint_targets(body: bytes) -> str:
    """Give the SHA-256 (hex) of the set of places that a page's links lead to, whatever their order and their words.

    Left out: places on the same page, mail, scripts, tracking and session parameters, and what looks like an identifier.
    """
    found = {match[match.lastindex or 0] for match in _HREF.finditer(body)}
    return hashlib.sha256(b"\n".join(sorted({_reduce(href) for href in found}))).hexdigest()


def _reduce(href: bytes) -> bytes:
    href = href.strip()
    if href.lower().startswith(_NOWHERE) or _MASKED_MAIL in href:
        return b""
    address, _, fragment = href.replace(b"&amp;", b"&").partition(b"#")
    place, _, query = address.partition(b"?")
    place = _TOKEN.sub(b"*", place.rstrip(b"/") + b"#" + fragment)
    if not query:
        return place
    kept = sorted(_TOKEN.sub(b"*", pair) for pair in query.split(b"&") if pair and not _TRACKING.fullmatch(pair.partition(b"=")[0]))
    return b"?".join((place, *kept))
