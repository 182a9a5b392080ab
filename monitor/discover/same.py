"""Tell whether a link leads to a document that is known already, in another form of its address or under its own name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from monitor.discover.kinds import find_kind, fold
from monitor.discover.links import fold_address

_LANGUAGES = "ar|bg|cs|da|de|el|en|es|fi|fr|he|hi|hu|id|it|ja|ko|nb|nl|no|pl|pt|ro|ru|sk|sv|th|tr|uk|vi|zh"
_LANGUAGE_PART = re.compile(rf"(?:{_LANGUAGES})(?:[-_][a-z]{{2,4}})?|intl", re.IGNORECASE)
"""A part of a path that names a language and its country: "en", "en-us"."""
_LANGUAGE_NAMES = frozenset(("lang", "language", "hl", "locale", "lc", "l"))
"""Names under which an address asks for a language."""
_ENDING = re.compile(r"(?:/index)?\.(?:html?|php|aspx?)$", re.IGNORECASE)
_SAYS_NO_MORE = frozenset(
    [
        "policy",
        "policies",
        "notice",
        "statement",
        "terms",
        "conditions",
        "term",
        "condition",
        "of",
        "and",
        "&",
        "the",
        "our",
        "your",
        "service",
        "services",
        "use",
        "user",
        "agreement",
    ]
)
"""Words of a link that tell no document from another of its kind."""


def fold_edition(url: str) -> str:
    """Make addresses equal that lead to one document: besides scheme, "www." and a slash at the end, whatever their language and ending."""
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that is not closed
        return url
    path = "/".join(part for part in _ENDING.sub("", parts.path).split("/") if not _LANGUAGE_PART.fullmatch(part))
    query = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name.lower() not in _LANGUAGE_NAMES]
    return fold_address(urlunsplit(parts._replace(path=path.lower(), query=urlencode(query))))


def names_one_of(words: str, kind: str, names: Iterable[str]) -> bool:
    """Tell whether a link's words say no more than the name of one of some documents: "Privacy Notice" beside a "Privacy Policy".

    `kind` is the link's; `names` are those of documents of the same service.
    """
    said = set(fold(words).split()) - _SAYS_NO_MORE
    return any(find_kind(name) == kind and said <= {*fold(name).split(), *fold(kind).split()} for name in names)
