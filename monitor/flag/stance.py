"""Tell what changed in the stance on AI training, from paired, vanished and fresh statements."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.flag.pairing import Pairs, Whole, is_covered
from monitor.flag.signals import Signal
from monitor.flag.statement import Kind, Polarity, Statement

ROUTES = ("switch", "form", "mail", "letter", "paid")
"""Kinds of way out, the easiest first: a setting, a form, a message to somebody, a letter, a plan that must be bought."""
_RENAMED = 0
_GENERIC_DATA = frozenset(("data", "information", "public", "yours"))
"""Names that stand for any data: one more or less of them in a sentence is a matter of wording."""


def compare_stances(pairs: Pairs, old_all: Whole, new_all: Whole) -> list[Signal]:
    """List the differences.

    `old_all` and `new_all` give all the AI statements of the whole texts, and are asked only where something came or went.
    """
    signals = [signal for old, new in pairs.same for signal in compare_pair(old, new)]
    signals += [_judge_fresh(statement, old_all) for statement in pairs.fresh]
    signals += [_judge_gone(statement, new_all, pairs.gone) for statement in pairs.gone]
    return signals


def compare_pair(old: Statement, new: Statement) -> list[Signal]:
    """List how two wordings of one statement differ in what they let the company do."""
    found: list[Signal] = []

    def add(direction: int, weight: float, rule: str) -> None:
        found.append(Signal(direction=direction, weight=weight, rule=rule, old=old, new=new))

    if new.polarity != old.polarity:
        add(1 if new.polarity > old.polarity else -1, 3, f"{old.polarity.name.lower()}_to_{new.polarity.name.lower()}")
        return found
    side = 1 if new.polarity >= Polarity.ONLY_WITH_CONSENT and new.rule != "deny_unless_consent" else -1
    if new.trains != old.trains:
        add(side if new.trains else -side, 2, "training_named" if new.trains else "training_no_longer_named")
    elif len(new.acts - {"test", "research"}) > len(old.acts - {"test", "research"}) and old.acts < new.acts:
        add(max(side, 0), max(side, 0), "more_done")  # one more verb in a denial says no more than "train" alone did
    if new.models != old.models:
        add(side if new.models > old.models else -side, 1, "wider_models" if new.models > old.models else "narrower_models")
    if (new.actor == "third_party") != (old.actor == "third_party"):
        add(
            side if new.actor == "third_party" else -side,
            2,
            "third_parties_added" if new.actor == "third_party" else "third_parties_dropped",
        )
    if old.route and new.route and old.route != new.route:
        harder = ROUTES.index(new.route) > ROUTES.index(old.route)
        add(0, 0, "way_out_harder" if harder else "way_out_easier")  # the training stays; what follows for consent is told there
    for name in sorted(new.limits ^ old.limits):
        gained = name in new.limits
        add(-side if gained else side, 1, f"limit_{'added' if gained else 'dropped'}_{name}")
    before, after = old.data - _GENERIC_DATA, new.data - _GENERIC_DATA
    # A word that went as another came is a new name for the same data.
    if before < after and len(old.words - new.words) <= _RENAMED:
        add(side, 1, "more_data")
    elif after < before and len(new.words - old.words) <= _RENAMED:
        add(-side, 1, "less_data")
    if new.polarity is Polarity.UNLESS_OPTED_OUT and new.names > old.names:
        add(1, 1, "more_named")
    if not found:
        add(0, 0, "reworded")
    return found


def _judge_fresh(statement: Statement, old_all: Whole) -> Signal:
    if is_covered(statement, old_all()):
        return Signal(direction=0, weight=0, rule="said_before", new=statement)
    if statement.kind is Kind.WAY_OUT:
        permitted = any(other.allows and other.kind is Kind.PRACTICE for other in old_all())
        if any(other.kind is Kind.WAY_OUT or other.polarity is Polarity.UNLESS_OPTED_OUT for other in old_all()):
            return Signal(direction=0, weight=0, rule="way_out_known", new=statement)
        return Signal(
            direction=-1 if permitted else 1, weight=1.5, rule="way_out_added" if permitted else "way_out_shows_training", new=statement
        )
    if statement.allows and _explains(statement, old_all()):
        return Signal(direction=0, weight=0, rule="explained", new=statement)
    if statement.allows:
        weight = 3 if statement.trains else 2.5
        known = any(other.allows and _is_like(other, statement) for other in old_all())
        return Signal(direction=1, weight=weight, rule="permission_added" if known else "permission_introduced", new=statement)
    if statement.rule == "permit_with_consent":
        return Signal(direction=1, weight=2, rule="permission_with_consent_added", new=statement)
    if "intent" in statement.limits:
        return Signal(direction=0, weight=0, rule="intent_denied", new=statement)
    return Signal(direction=-1, weight=2.5, rule="denial_added", new=statement)


def _explains(statement: Statement, old_all: Sequence[Statement]) -> bool:
    """Tell whether a new permission only speaks at more length of one that stood: it names no data, nobody and no basis of its own."""
    if statement.data - _GENERIC_DATA or statement.actor != "provider" or statement.by_agreement or statement.names_basis:
        return False
    if any(not name.isupper() for name in statement.names):
        return False
    return any(
        other.allows
        and other.kind is Kind.PRACTICE
        and other.polarity >= statement.polarity
        and other.trains >= statement.trains
        and other.models >= statement.models
        and not other.limits
        and other.data - _GENERIC_DATA
        and _is_like(other, statement)
        for other in old_all
    )


def _is_like(known: Statement, fresh: Statement) -> bool:
    """Tell whether what was allowed is of the kind of what is allowed now, so that the new permission only extends it.

    Improving is not training, and training for a named purpose (security, "other than content creation") allows none for others.
    """
    if fresh.trains and not known.trains:
        return False
    return not (known.purposes and not fresh.purposes)


def _left_with_section(statement: Statement, gone: Sequence[Statement]) -> bool:
    """Tell whether a way out left together with the permission beside it: a section went, which may stand in another document."""
    path = statement.passage.block.path
    return any(other.allows and other.kind is Kind.PRACTICE and other.passage.block.path == path for other in gone)


def _judge_gone(statement: Statement, new_all: Whole, gone: Sequence[Statement]) -> Signal:
    if is_covered(statement, new_all()):
        return Signal(direction=0, weight=0, rule="still_said", old=statement)
    if statement.kind is Kind.WAY_OUT:
        if any(other.kind is Kind.WAY_OUT or other.polarity is Polarity.UNLESS_OPTED_OUT for other in new_all()):
            return Signal(direction=0, weight=0, rule="way_out_stays", old=statement)
        if _left_with_section(statement, gone):
            return Signal(direction=0, weight=0, rule="way_out_left_with_section", old=statement)
        permitted = any(other.allows and other.kind is Kind.PRACTICE for other in new_all())
        return Signal(
            direction=1 if permitted else -1, weight=1.5, rule="way_out_gone" if permitted else "way_out_gone_with_training", old=statement
        )
    if statement.allows:
        if any(other.allows for other in new_all()):
            stays = any(other.allows and other.kind is Kind.PRACTICE and other.trains >= statement.trains for other in new_all())
            return Signal(direction=0 if stays else -1, weight=0 if stays else 1.5, rule="permission_dropped", old=statement)
        return Signal(direction=-1, weight=2.5, rule="permission_removed", old=statement)
    if statement.rule == "permit_with_consent":
        return Signal(direction=-1, weight=2, rule="permission_with_consent_gone", old=statement)
    if "intent" in statement.limits:  # not to set out to do it promises nothing
        return Signal(direction=0, weight=0, rule="intent_denied", old=statement)
    return Signal(direction=1, weight=2.5, rule="denial_gone", old=statement)
