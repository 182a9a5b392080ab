"""Tell what the differences on AI training mean for consent: what is on now, and whether one was asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.flag.differences.offers import TRIVIAL, offer_beside
from monitor.flag.differences.pairing import likeness
from monitor.flag.differences.signals import Signal
from monitor.flag.lexicon.agreements import load_agreements
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING

_NEW_PERMISSIONS = ("permission_introduced", "another_kind_introduced", "permission_added")
_SAME_OFFER = 0.3
"""Likeness from which an offer that left and a way out that came are taken for one offer, worded anew."""
_CONSENTS = re.compile(r"(?i)\byou (?:\w+ ){0,3}?(?:consent|authori[sz]e)\b|\bconsente|\bwillig|\bacconsent|\btoestemming\b|\bautoris")
"""Says in so many words that consent is taken, not only that the terms allow it."""

_POSTPONED = re.compile(
    r"(?i)\bdelay(?:s|ed|ing)?\b|\bpostpon\w+|\b(?:paus(?:e|ed|ing)|on hold)\b|\bnot yet\b"
    r"|\bretard(?:é|er|ons)\w*|\breport(?:é|er|ons) (?:le|la|notre)\b|\bverschieb\w+|\bverschoben\b|\bnoch nicht\b"
    r"|\baplaz\w+|\brinvi(?:a|ato|amo)\b|\buitgesteld\b"
)
"""Speaks of something that is not done for now: nothing of it is on."""

_ASKED_FIRST = re.compile(r"(?i)\bwhen (?:you are )?(?:asked|prompted)\b|\bif (?:we|you are) ask(?:ed)?\b")
"""The choice is put to the user before anything is on."""


def follow_training(training: Sequence[Signal], old_side: Sequence[Statement], new_side: Sequence[Statement]) -> list[Signal]:
    """List what the differences on AI training mean for consent.

    A new permission that one must opt out of is on: worse. So is a denial, or a promise to ask first, that became a
    permission. A way out that appears for training that was allowed before is better. A new permission without any way out says
    nothing of consent, unless it is taken by use ("by using the service you consent to ...").
    """
    found: list[Signal] = []
    more_allowed = any(signal.rule in _NEW_PERMISSIONS for signal in training)
    ways_out = [s for s in new_side if s.kind is Kind.WAY_OUT or (s.topic == AI_TRAINING and s.polarity is Polarity.UNLESS_OPTED_OUT)]
    offers = [s for s in new_side if s.aspect in ("offer", "opt_out") and not s.segments & TRIVIAL]
    for signal in training:
        way_out = next(iter(ways_out), None) or (offer_beside(signal.new, offers) if signal.new is not None else None)
        rule = _name_rule(signal, way_out, offers, old_side, new_side, more_allowed=more_allowed)
        if rule:
            new = signal.new if signal.new is not None or rule != "training_on_unless_opted_out" else way_out
            direction = _DIRECTIONS.get(rule, signal.direction)
            found.append(Signal(direction=direction, weight=3, rule=rule, old=signal.old, new=new))
    return found


_DIRECTIONS = {
    "way_out_harder": 1,
    "way_out_easier": -1,
    "consent_strengthened": -1,
    "consent_weakened": 1,
    "training_on_for_more": 1,
}


def _name_rule(
    signal: Signal,
    way_out: Statement | None,
    offers: Sequence[Statement],
    old_side: Sequence[Statement],
    new_side: Sequence[Statement],
    *,
    more_allowed: bool,
) -> str:
    """Name what one difference on training means for consent; empty where it means nothing."""
    before = signal.old.polarity if signal.old else None
    after = signal.new.polarity if signal.new else None
    if before is not None and after is not None and before is not after:
        return _judge_turn(before, after)
    if signal.new is not None and signal.rule in _NEW_PERMISSIONS and _POSTPONED.search(signal.new.plain):
        return ""
    if way_out is not None and _ASKED_FIRST.search(way_out.plain):
        way_out, after = None, after if after is not Polarity.UNLESS_OPTED_OUT else None
    if signal.rule in (*_NEW_PERMISSIONS, "way_out_shows_training") and (after is Polarity.UNLESS_OPTED_OUT or way_out is not None):
        return "" if _stood_before(signal, old_side) else "training_on_unless_opted_out"
    if signal.rule in _NEW_PERMISSIONS and signal.new is not None and signal.new.by_agreement and _CONSENTS.search(signal.new.plain):
        return "training_agreed_by_use"
    if signal.rule == "way_out_added" and not more_allowed:
        return "way_out_added"  # beside a new permission it is that permission's condition, and no gain
    if signal.rule in ("way_out_harder", "way_out_easier"):
        return signal.rule
    if signal.rule == "way_out_gone" and signal.old is not None and not _is_replaced(signal.old, offers, new_side):
        return "way_out_gone"
    if signal.rule == "more_named" and after is Polarity.UNLESS_OPTED_OUT:
        return "training_on_for_more"
    if signal.rule == "denial_added" and after is Polarity.ONLY_WITH_CONSENT:
        return "consent_promised"
    if signal.rule == "denial_gone" and before is Polarity.ONLY_WITH_CONSENT:
        return "consent_promise_gone"
    return _compare_strength(signal)


def _judge_turn(before: Polarity, after: Polarity) -> str:
    if after > before:
        return "default_turned_on" if after >= Polarity.UNLESS_OPTED_OUT else ""
    # A flat denial after an opt-out leaves no default to speak of.
    return "" if before is Polarity.UNLESS_OPTED_OUT and after is Polarity.DENIES else "default_turned_off"


def _stood_before(signal: Signal, old_side: Sequence[Statement]) -> bool:
    """Tell whether a way out that now speaks of training stood in the old text for the same use, only named otherwise."""
    if signal.rule != "way_out_shows_training" or signal.new is None:
        return False
    offers = (s for s in old_side if s.aspect in ("offer", "opt_out") and not s.segments & TRIVIAL)
    return any(likeness(offer, signal.new) >= _SAME_OFFER for offer in offers)


def _is_replaced(way: Statement, offers: Sequence[Statement], new_side: Sequence[Statement]) -> bool:
    """Tell whether one of the offers that came takes the place of a way out of training that went.

    It names AI, says much the same, or stands beside what is allowed; one of advertising is the way out of something else.
    """
    permissions = [s for s in new_side if s.topic == AI_TRAINING and s.allows]
    return any("ai" in offer.about or likeness(offer, way) >= _SAME_OFFER for offer in offers) or any(
        offer_beside(permission, offers) is not None for permission in permissions
    )


def _compare_strength(signal: Signal) -> str:
    """Tell whether a promise to ask first became stronger (written, explicit, an opt-in) or weaker."""
    old, new = signal.old, signal.new
    if old is None or new is None or not old.polarity == new.polarity == Polarity.ONLY_WITH_CONSENT:
        return ""
    strengths = load_agreements(new.language).strengths
    before, after = strengths.names_in(old.plain), strengths.names_in(new.plain)
    return "" if before == after else "consent_strengthened" if before < after else "consent_weakened" if after < before else ""
