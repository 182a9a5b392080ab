"""Fold the spelling of English words that differs by region: a locale's other spelling of a text is no change of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingRule:
    """Hold one regular difference: what the ending becomes, with a British and an American word that it must make equal.

    A rule may also change a word that has only one spelling; that does no harm, for both texts are folded alike.
    """

    ending: re.Pattern[str]
    folded: str
    british: str
    american: str


def _rule(ending: str, folded: str, british: str, american: str) -> SpellingRule:
    return SpellingRule(ending=re.compile(ending), folded=folded, british=british, american=american)


RULES: tuple[SpellingRule, ...] = (
    _rule(r"^practis(e|es|ed|ing)$", r"practic\1", "practise", "practice"),
    _rule(r"isation(s|al)?$", r"ization\1", "organisation", "organization"),
    _rule(r"(?<=\w{3})is(e[drs]?|ers|ing)$", r"iz\1", "personalised", "personalized"),
    _rule(r"(?<=\w{2})ys(e[drs]?|ers|ing)$", r"yz\1", "analyse", "analyze"),
    _rule(r"(?<=\w{2})our(s|ed|ing|ite|ites|able|al|ally|hood)?$", r"or\1", "behavioural", "behavioral"),
    _rule(r"(?<=\w{3})tre(s|d)?$", r"ter\1", "centre", "center"),
    _rule(r"(?<=[aeiou])ll(ed|ing|er|ers|ation|ations)$", r"l\1", "cancelled", "canceled"),
    _rule(r"(?<=[^l])lful(ly)?$", r"llful\1", "skilful", "skillful"),
    _rule(r"(?<=\w)ence(s|d)?$", r"ense\1", "licence", "license"),
    _rule(r"(?<=\w{2})ogue(s|d)?$", r"og\1", "catalogue", "catalog"),
    _rule(r"programme(s)?$", r"program\1", "programmes", "programs"),
    _rule(r"(?<=\w{3})ement(s)?$", r"ment\1", "acknowledgement", "acknowledgment"),
    _rule(r"^fulfil(s|ment)?$", r"fulfill\1", "fulfil", "fulfill"),
    _rule(r"^enrol(s|ment)?$", r"enroll\1", "enrolment", "enrollment"),
    _rule(r"^cheque(s)?$", r"check\1", "cheque", "check"),
    _rule(r"^grey$", "gray", "grey", "gray"),
    _rule(r"^whilst$", "while", "whilst", "while"),
    _rule(r"^towards$", "toward", "towards", "toward"),
)


_ANY_ENDING = re.compile("|".join(f"(?:{rule.ending.pattern})" for rule in RULES))
"""Most words have no such ending, and are told so by one look."""


@lru_cache(maxsize=8192)
def fold_spelling(word: str) -> str:
    """Give the American form of an English word (lower case) that is spelt otherwise in British English."""
    if len(word) < 4 or not _ANY_ENDING.search(word):
        return word
    for rule in RULES:
        folded, found = rule.ending.subn(rule.folded, word, count=1)
        if found:
            return folded
    return word
