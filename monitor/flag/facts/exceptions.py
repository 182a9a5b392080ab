"""Read the data that a denial leaves out of itself, and that are used so: "except content you make public"."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.phrases import LONGEST, tidy_phrase

_EXCEPT = re.compile(
    r"(?i)\b(?:except(?: for)?|other than|apart from|with the exception of|sauf|hormis|à l['’]exception (?:de|des|du)|außer"
    r"|mit Ausnahme (?:von|der)"
    r"|salvo|excepto|tranne|eccetto|behalve|met uitzondering van) "
    r"(?!(?:if|when|where|as|that|to|in|with|by|for|on|under|si|s['’]|lorsque|avec|dans|pour|wenn|mit|in|für|con|cuando|se|als|met|voor)\b)"
    r"(?P<data>[^.;:,()]+)"
)


def read_excepted(plain: str, lexicon: Lexicon) -> list[str]:
    """Give the noun phrases for data that follow a denial's "except" or "other than"; empty for a condition or a purpose."""
    phrases = (tidy_phrase(match["data"]) for match in _EXCEPT.finditer(plain))
    return [phrase for phrase in phrases if phrase and lexicon.data.occurs(phrase) and len(phrase.split()) <= LONGEST]
