"""Choose which offers of a way out belong to a finding: those of the same use, and no others."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monitor.flag.differences.pairing import likeness
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.flag.statements.uses import names_another_use
from monitor.model import AI_TRAINING

TRIVIAL = frozenset(("cookies", "marketing", "arbitration", "billing", "location", "others"))
"""Subjects of consent that are no news by themselves; others: what somebody else does, in whose hands the way out is."""
OFFERS = ("offer", "opt_out")
"""Aspects of a consent statement that offers a way out."""
_SAME_CONSENT = 0.2
"""Likeness of an offer and a sentence on consent from which they are about one thing."""
_OF_ALL = re.compile(
    r"(?i)\bprocessing\b[^.;]{0,40} (?:listed|described|set out|mentioned)\b[^.;]{0,30} (?:this|our|above|throughout)\b"
    r"|\btraitements?\b[^.;]{0,40} (?:décrits?|mentionnés?|énumérés?|présentés?)\b"
)
"""A way out of whatever the document describes."""
_BESIDE = 3
"""Blocks within which, under one heading, an offer is taken for the way out of what stands before it."""
_COMMON = frozenset(
    word
    for line in (
        "inform person servic proces privac contac future purpos furthe",
        "certai provid includ accoun requir applic relate collec partne",
        "custom automa experi throug market improv develo featur produc techno busine follow",
        "depend option choice intere legiti purpos exampl withou regard specif availa platfo",
    )
    for word in line.split()
)
"""Beginnings of words that say nothing of what a sentence is about."""


def list_candidates(shown: Sequence[Statement], new_side: Sequence[Statement], about: Statement | None) -> list[Statement]:
    """List the statements that may name the way out, the nearest first, those that follow before those that stand before."""
    position = shown[0].passage.position if shown else 0

    def distance(statement: Statement) -> tuple[int, bool]:
        away = statement.passage.position - position
        return abs(away), away < 0

    training = [s for s in new_side if s.topic == AI_TRAINING and (s.kind is Kind.WAY_OUT or s.polarity is Polarity.UNLESS_OPTED_OUT)]
    training.sort(key=lambda s: (s.kind is not Kind.WAY_OUT, distance(s)))
    offers = [s for s in new_side if s.aspect in OFFERS and not s.segments & TRIVIAL and (about is None or _belongs(s, about))]
    offers.sort(key=lambda s: (s.aspect != "offer", distance(s)))
    return [*shown, *(training if about is None or speaks_of_training(about) else ()), *offers]


def speaks_of_training(statement: Statement) -> bool:
    """Tell whether a statement is on AI training, or on consent to something with AI."""
    return statement.topic == AI_TRAINING or "ai" in statement.about


def _belongs(offer: Statement, about: Statement) -> bool:
    """Tell whether an offer is a way out of what the deciding statement is about, and of nothing else."""
    if about.topic == AI_TRAINING:
        return "ai" in offer.about or ((about.allows or about.rule == "deny_for_now") and _stands_beside(offer, about))
    near = offer.passage.block.path == about.passage.block.path and abs(offer.passage.position - about.passage.position) <= _BESIDE
    alike = not offer.about.isdisjoint(about.about) or likeness(offer, about) >= _SAME_CONSENT
    return near or alike or _stands_beside(offer, about)


def _stands_beside(offer: Statement, permission: Statement) -> bool:
    """Tell whether an offer is one of the use that a permission allows: it follows it, or speaks of the same things."""
    if names_another_use(offer.plain, permission.plain):
        return False
    about, theirs = ({word[:6] for word in side.words if len(word) > 6} - _COMMON for side in (offer, permission))
    if "sale" not in offer.about and (about & theirs or _OF_ALL.search(offer.plain)):
        return True
    away = offer.passage.position - permission.passage.position
    same = offer.passage.block.path == permission.passage.block.path
    return "sale" not in offer.about and (0 <= away <= 1 or (same and abs(away) <= _BESIDE))


def offer_beside(statement: Statement, new_side: Iterable[Statement]) -> Statement | None:
    """Give the offer of a way out that is one of what a sentence says; None where there is none.

    It stands in the same block or the next ("You can opt out any time in your settings"), or it speaks of that section by its number
    ("If you do not want the use described in 3a, send us the form").
    """
    offers = [s for s in new_side if s.aspect in OFFERS and not s.segments & TRIVIAL]
    near = (offer for offer in offers if 0 <= offer.passage.position - statement.passage.position <= 1)
    beside = next((offer for offer in near if "sale" not in offer.about or "ai" in offer.about), None)
    numbers = {number[0] for heading in statement.passage.block.path if (number := _NUMBER.match(heading)) is not None}
    return beside or next((offer for offer in offers if numbers & set(_REFERENCE.findall(offer.plain))), None)


_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[a-z]?(?![\w])")
"""Begins the heading of a numbered section."""
_REFERENCE = re.compile(
    r"(?i)(?:\b(?:in|under|by|of|dans|sous|unter|en|bajo|in de) |\b(?:section|clause|paragraph|article|abschnitt|ziffer|sección|sezione|artikel) |§ ?)"
    r"(\d{1,2}(?:\.\d{1,2})*[a-z]?)(?![\w])"
)
"""Names such a section."""
