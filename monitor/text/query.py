"""Read what people type into a search, and tell whether a sentence answers to it. Pure.

    train ai              both words in one sentence
    "train our models"    these words in this order, next to each other
    train*                words that begin so (also at the end of a phrase)
    train OR learn        either; AND may be written, and parentheses group
    train -staff          the first without the second; NOT staff means the same

Nothing that can be typed is an error of syntax: a quote or parenthesis left open ends with the line, and what is no word is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.text.words import list_search_words

_TOKEN = re.compile(
    r"\s*(?:(?P<minus>[-−–](?=[^\s-]))?(?:[\"“”„«](?P<phrase>[^\"“”«»]*)[\"“”»]?|(?P<mark>[()])|(?P<word>[^\s()\"“”„«»]+)))"
)

_STEM = 5
"""Letters of a word that are kept when its beginning is proposed: "trained" and "training" share "train"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Ask for words next to each other; with `prefix`, the last one may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Both:
    """Ask for all of several."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """Ask for one of several."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Without:
    """Ask that something is not there."""

    part: Query


Query = Term | Both | Either | Without
_Token = Term | str
"""A term, or a mark between terms."""


def parse_query(words: str) -> Query | None:
    """Read a query; None where nothing in it is a word."""
    return _parse_either(_list_tokens(words), 0)[0]


def _list_tokens(words: str) -> list[_Token]:
    """List terms, and the marks between them: `(`, `)`, `or`, `not`."""
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(words):
        if match["minus"]:
            tokens.append("not")
        if match["mark"] == "(" or (match["mark"] and tokens.count("(") > tokens.count(")")):
            tokens.append(match["mark"])
        elif match["mark"]:
            continue  # closes nothing
        elif match["word"] in ("AND", "OR", "NOT", "|", "&&", "||"):
            tokens += {"OR": ["or"], "|": ["or"], "||": ["or"], "NOT": ["not"]}.get(match["word"], [])
        else:
            written = match["phrase"] if match["phrase"] is not None else match["word"]
            found = tuple(list_search_words(written))
            if found:
                tokens.append(Term(words=found, prefix=written.rstrip().endswith("*")))
    return tokens


def _parse_either(tokens: Sequence[_Token], at: int) -> tuple[Query | None, int]:
    parts: list[Query] = []
    while True:
        part, at = _parse_both(tokens, at)
        if part is not None:
            parts.append(part)
        if at >= len(tokens) or tokens[at] != "or":
            break
        at += 1
    return (parts[0] if len(parts) == 1 else Either(parts=tuple(parts)) if parts else None), at


def _parse_both(tokens: Sequence[_Token], at: int) -> tuple[Query | None, int]:
    parts: list[Query] = []
    denied = False
    while at < len(tokens) and tokens[at] not in ("or", ")"):
        one = tokens[at]
        at += 1
        if one == "not":
            denied = not denied
            continue
        part: Query | None = one if isinstance(one, Term) else None
        if one == "(":
            part, at = _parse_either(tokens, at)
            at += 1  # the parenthesis that closes
        if part is not None:
            parts.append(Without(part=part) if denied else part)
        denied = False
    return (parts[0] if len(parts) == 1 else Both(parts=tuple(parts)) if parts else None), at


def finds_something(query: Query) -> bool:
    """Tell whether a query names words that must be there: one that only leaves out means nearly everything."""
    if isinstance(query, Term):
        return True
    if isinstance(query, Without):
        return False
    return (any if isinstance(query, Both) else all)(map(finds_something, query.parts))


def needs_reading(query: Query) -> bool:
    """Tell whether a set of words cannot answer: where their order counts, or where something is left out of one side of an OR."""
    if isinstance(query, Term):
        return len(query.words) > 1
    if isinstance(query, Both):
        return any(needs_reading(part) for part in query.parts if find_denied_word(part) is None)
    if isinstance(query, Without):
        return True
    return any(map(needs_reading, query.parts))


def find_denied_word(query: Query) -> Term | None:
    """Give the single word that a query only leaves out; None for anything else."""
    denied = query.part if isinstance(query, Without) else None
    return denied if isinstance(denied, Term) and len(denied.words) == 1 else None


def answers_query(query: Query, words: Sequence[str]) -> bool:
    """Tell whether the words of a sentence, in order, answer to a query."""
    if isinstance(query, Term):
        return _has_phrase(query, words)
    if isinstance(query, Without):
        return not answers_query(query.part, words)
    return (all if isinstance(query, Both) else any)(answers_query(part, words) for part in query.parts)


def _has_phrase(term: Term, words: Sequence[str]) -> bool:
    *first, last = term.words
    size = len(term.words)
    for end in range(size - 1, len(words)):
        fits = words[end].startswith(last) if term.prefix else words[end] == last
        if fits and list(words[end - size + 1 : end]) == first:
            return True
    return False


def list_wanted(query: Query) -> tuple[Term, ...]:
    """List the terms that a query wants to find, for showing where they stand."""
    if isinstance(query, Term):
        return (query,)
    if isinstance(query, Without):
        return ()
    return tuple(term for part in query.parts for term in list_wanted(part))


def loosen_query(query: Query) -> tuple[tuple[str, Query], ...]:
    """List queries that find more, the nearest first, each as it would be typed; for saying what to try where nothing was found."""
    words = tuple(dict.fromkeys(word for term in list_wanted(query) for word in term.words))
    ways: list[tuple[str, Query]] = []
    if len(words) > 1:
        ways.append((" ".join(words), Both(parts=tuple(Term(words=(word,)) for word in words))))
    begun = tuple(word[:_STEM] if len(word) > _STEM else word for word in words)
    ways.append((" ".join(f"{word}*" for word in begun), Both(parts=tuple(Term(words=(word,), prefix=True) for word in begun))))
    if len(words) > 1:
        ways.append((" OR ".join(words), Either(parts=tuple(Term(words=(word,)) for word in words))))
    return tuple(ways)
