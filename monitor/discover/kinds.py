"""Tell kinds of documents by the words of a link, and by the path of an address."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from urllib.parse import unquote, urlsplit

from monitor.discover.words import FILLERS, HUB, LINK_WORDS, PATH_WORDS, REFUSED

_SUFFIX = re.compile(r"\.(?:html?|pdf|php|aspx?)$")

MOST_WORDS = 9
"""A link with more words is a sentence or a headline, not a name."""

_REMEMBERED = 4096
"""Links whose kind is remembered: a service's pages have the same foot, and most of its links lead to no terms."""


@lru_cache(maxsize=_REMEMBERED)
def find_kind(words: str) -> str | None:
    """Find the kind of document that a link's words name; None where they name none, or something else beside it."""
    folded = fold(words)
    if not folded or len(folded.split()) > MOST_WORDS or _compile_any_words().search(folded) is None:
        return None
    refused = is_refused(words)
    for row in LINK_WORDS:
        if refused and row.kind != "AI Terms":
            continue
        found = _compile(row.pattern).search(folded)
        if found and (row.kind == "AI Terms" or _only_fillers(folded[: found.start()] + " " + folded[found.end() :], row.kind)):
            return row.kind
    return None


def is_refused(words: str) -> bool:
    """Tell whether a link's words name something that only looks like terms: a switch of the page, a notice for applicants."""
    return _compile_refused().search(fold(words)) is not None


def _only_fillers(rest: str, kind: str) -> bool:
    """Tell whether what stands beside a kind's words leaves it one; a company's name may, in a link that says little else."""
    words = [word for word in re.findall(r"[\w'&/|]+", rest) if word not in FILLERS]
    return len(words) <= (0 if kind == HUB else 2)


@lru_cache(maxsize=_REMEMBERED)
def find_kind_by_path(url: str) -> str | None:
    """Find the kind of document that an address's last telling part names; None where it names none."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    segments = [segment for segment in unquote(path).lower().split("/") if segment]
    return next(filter(None, map(_find_kind_of_segment, reversed(segments[-2:]))), None)


@lru_cache(maxsize=_REMEMBERED)
def _find_kind_of_segment(segment: str) -> str | None:
    stem = _SUFFIX.sub("", fold(segment))
    words = "-".join(word for word in re.split(r"[^\w]+|_", stem) if word)
    return next((row.kind for row in PATH_WORDS if re.fullmatch(row.pattern, words)), None)


def fold(words: str) -> str:
    """Fold words for comparison: lower case, no accents, one space between."""
    if words.isascii():
        return " ".join(words.lower().split())
    plain = unicodedata.normalize("NFKD", words.replace("’", "'").replace("ß", "ss"))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).lower().split())


@cache
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


@cache
def _compile_any_words() -> re.Pattern[str]:
    """Compile what any kind's words match: most links match none, and one search tells."""
    return _compile("|".join(row.pattern for row in LINK_WORDS))


@cache
def _compile_refused() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{row.pattern})\b" for row in REFUSED))
