"""Find the sentence that says the same without asking: "we share your notes" beside "with your consent, we share your notes"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from monitor.flag.differences.offers import TRIVIAL
from monitor.flag.differences.signals import Signal
from monitor.flag.lexicon import load_lexicon
from monitor.flag.statements.statement import Polarity, Statement
from monitor.model import Passage
from monitor.text.plain import plain_text

Unasked = Callable[[], Sequence[Passage]]
"""Gives the changed sentences of a text that ask for nothing; called only where a sentence that asks came or went."""
_HINGES = frozenset(("permission", "asked"))
_SHARE = 0.75
"""Share of the content words of the sentence that does not ask which stand in the one that does."""
_FEWEST = 6
"""Content words below which two sentences are alike by chance."""
_SENSORS = r"(?:address book|camera|photos?|microphone|contacts|location|bluetooth|clipboard|device)"
_DEVICE = re.compile(rf"(?i)\b{_SENSORS}\b[^.;]*\bpermission|\bpermission\b[^.;]*\b{_SENSORS}\b")
"""A permission that the device asks for, whatever the terms say."""
_CHOSEN = re.compile(
    r"(?i)\b(?:if|when|where) you (?:choose|elect|decide|opt|want|wish|prefer) to\b"
    r"|\bif you (?:do not|don['’]t) (?:enable|allow|turn on|grant)\b"
)
"""A condition that leaves it to the user as well, though no consent is spoken of."""
_WORDS = re.compile(r"[^\W_]{3,}")


def judge_hinge(parts: Sequence[Statement], unasked: Unasked, *, fresh: bool) -> Signal | None:
    """Give the signal of a consent that came into a sentence, or left it, where the other text says the same without; None elsewhere.

    `parts` are the aspects of the sentence.
    """
    statement = next((part for part in parts if part.aspect in _HINGES), None)
    if statement is None or statement.polarity is not Polarity.PERMITS or statement.segments & TRIVIAL:
        return None
    if _DEVICE.search(statement.plain):
        return None
    passage = _find_same(statement, unasked())
    if passage is None:
        return None
    other = replace(statement, passage=passage, plain=plain_text(passage.text), aspect="", act_words="")
    if fresh:
        return Signal(direction=-1, weight=1.5, rule="consent_asked_for", old=other, new=statement)
    return Signal(direction=1, weight=1.5, rule="consent_no_longer_asked_for", old=statement, new=other)


def _find_same(statement: Statement, passages: Iterable[Passage]) -> Passage | None:
    best, share = None, _SHARE
    lexicon = load_lexicon(statement.language)
    for passage in passages:
        theirs = frozenset(_WORDS.findall(passage.text.lower())) - lexicon.tables.stop_words
        common = len(theirs & statement.words)
        if common >= _FEWEST and common >= share * len(theirs) and lexicon.uses.occurs(passage.text) and not _CHOSEN.search(passage.text):
            best, share = passage, common / len(theirs)
    return best
