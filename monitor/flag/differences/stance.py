"""Tell what changed in the stance on AI training, from paired, vanished and fresh statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from monitor.flag.differences.pairing import Pairs, Whole, is_covered, key_of, pair_ways
from monitor.flag.differences.restated import adds_nothing, asks_again, asks_alike, denies_alike, explains, is_like
from monitor.flag.differences.routes import compare_routes
from monitor.flag.differences.scope import compare_scope
from monitor.flag.differences.signals import Signal
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import BlockKind

_LEANING_WEIGHT = 1


_NOTE = re.compile(
    r"(?i)\W*(?:we(?:['’]ve| have)|this (?:update|version)) (?:\w+ )?(?:clarif|updat|add|revis|chang|remov|simplif|mov)(?:ed|ied|es|s)\b"
)
"""Sums up an earlier change of the text, and says nothing that the text itself does not."""


def compare_stances(pairs: Pairs, old_all: Whole, new_all: Whole) -> list[Signal]:
    """List the differences.

    `old_all` and `new_all` give all the AI statements of the whole texts, and are asked only where something came or went.
    """
    pairs = pair_ways(pairs)
    signals = [_check_elsewhere(signal, new_all, pairs.gone) for old, new in pairs.same for signal in compare_pair(old, new)]
    fresh = {key_of(statement) for statement in pairs.fresh}
    signals += [
        Signal(direction=0, weight=0, rule="heading", new=statement)
        if _heads_known(statement, new_all, fresh)
        else _judge_fresh(statement, old_all, pairs.gone)
        for statement in pairs.fresh
    ]
    signals += [_judge_gone(statement, new_all, pairs.gone, pairs.fresh) for statement in pairs.gone]
    return [_lighten(signal) for signal in signals]


def _lighten(signal: Signal) -> Signal:
    """Let what a sentence says that only leans on another one decide where nothing says it outright."""
    leans = any(side is not None and side.leans for side in (signal.old, signal.new))
    return replace(signal, weight=min(signal.weight, _LEANING_WEIGHT)) if leans else signal


def _check_elsewhere(signal: Signal, new_all: Whole, gone: Sequence[Statement]) -> Signal:
    """Void what only this sentence gained or lost: training that another one still names, data that one named that went."""
    if signal.rule == "training_no_longer_named" and signal.direction < 0:
        stays = any(other.allows and other.trains and other.kind is Kind.PRACTICE for other in new_all())
        if stays:
            return replace(signal, direction=0, weight=0, rule="training_named_elsewhere")
    if signal.rule == "more_data" and signal.direction > 0 and signal.new is not None and signal.old is not None:
        known = (other.data for other in gone if other.allows and other.kind is Kind.PRACTICE and other.trains >= signal.new.trains)
        if signal.new.data - signal.old.data <= frozenset().union(*known):
            return replace(signal, direction=0, weight=0, rule="data_named_elsewhere")
    return signal


def _heads_known(statement: Statement, new_all: Whole, fresh: set[str]) -> bool:
    """Tell whether it is a heading over sentences that say the same and are not new: a title says nothing of its own."""
    block = statement.passage.block
    if block.kind is not BlockKind.HEADING:
        return False
    under = [other for other in new_all() if statement.plain in other.passage.block.path and key_of(other) not in fresh]
    return any(other.allows == statement.allows and other.kind is statement.kind for other in under)


def turn_polarity(old: Statement, new: Statement) -> Signal:
    """Give the signal of a statement whose polarity changed; what was only put off and is done now was never allowed before."""
    if old.rule == "deny_for_now" and new.allows:
        return Signal(direction=1, weight=2.5, rule="postponement_ended", old=old, new=new)
    rule = f"{old.polarity.name.lower()}_to_{new.polarity.name.lower()}"
    return Signal(direction=1 if new.polarity > old.polarity else -1, weight=3, rule=rule, old=old, new=new)


def compare_pair(old: Statement, new: Statement) -> list[Signal]:
    """List how two wordings of one statement differ in what they let the company do."""
    found: list[Signal] = []

    def add(direction: int, weight: float, rule: str) -> None:
        found.append(Signal(direction=direction, weight=weight, rule=rule, old=old, new=new))

    if new.polarity != old.polarity:
        return [turn_polarity(old, new)]
    side = 1 if new.polarity >= Polarity.ONLY_WITH_CONSENT and new.rule != "deny_unless_consent" else -1
    if new.trains != old.trains:
        add(side if new.trains else -side, 2, "training_named" if new.trains else "training_no_longer_named")
    elif len(new.acts - {"test", "research"}) > len(old.acts - {"test", "research"}) and old.acts < new.acts:
        more = side > 0 and (not old.trains or new.acts - old.acts != {"improve"})  # to train is to improve; nor is it more in a denial
        add(int(more), int(more), "more_done")
    if new.models != old.models:
        add(side if new.models > old.models else -side, 1, "wider_models" if new.models > old.models else "narrower_models")
    if new.polarity is Polarity.UNLESS_OPTED_OUT and (harder := compare_routes(old, new)):
        add(0, 0, "way_out_harder" if harder > 0 else "way_out_easier")  # the training stays; what follows for consent is told there
    compare_scope(old, new, side, add)
    if new.polarity is Polarity.UNLESS_OPTED_OUT and new.kind is Kind.PRACTICE and new.names > old.names:
        add(1, 1, "more_named")
    if not found:
        add(0, 0, "reworded")
    return found


def _judge_fresh(statement: Statement, old_all: Whole, gone: Sequence[Statement]) -> Signal:
    if is_covered(statement, old_all()):
        return Signal(direction=0, weight=0, rule="said_before", new=statement)
    if statement.kind is Kind.WAY_OUT:
        permitted = any(other.allows and other.kind is Kind.PRACTICE for other in old_all())
        if any(other.kind is Kind.WAY_OUT or other.polarity is Polarity.UNLESS_OPTED_OUT for other in old_all()):
            return Signal(direction=0, weight=0, rule="way_out_known", new=statement)
        return Signal(
            direction=-1 if permitted else 1, weight=1.5, rule="way_out_added" if permitted else "way_out_shows_training", new=statement
        )
    if statement.allows and explains(statement, old_all()):
        return Signal(direction=0, weight=0, rule="explained", new=statement)
    if statement.rule in ("permit", "permit_unless_opted_out") and adds_nothing(statement, gone):
        return Signal(direction=0, weight=0, rule="restated", new=statement)
    if statement.allows:
        weight = 3 if statement.trains else 2.5
        allowed = [other for other in old_all() if other.allows and other.kind is Kind.PRACTICE]
        known = any(is_like(other, statement) for other in allowed)
        rule = "permission_added" if known else "another_kind_introduced" if allowed else "permission_introduced"
        return Signal(direction=1, weight=weight, rule=rule, new=statement)
    if statement.rule == "permit_with_consent":
        if any(asks_again(other, statement) for other in gone) or asks_alike(statement, old_all()):
            return Signal(direction=0, weight=0, rule="restated", new=statement)
        known = any(other.allows or other.rule == statement.rule for other in old_all())
        rule = "permission_with_consent_added" if known else "permission_introduced"
        return Signal(direction=1, weight=2, rule=rule, new=statement)
    if "intent" in statement.limits:
        return Signal(direction=0, weight=0, rule="intent_denied", new=statement)
    if statement.rule == "deny_for_now" and not any(other.kind is Kind.PRACTICE for other in old_all()):
        return Signal(direction=1, weight=2.5, rule="plan_announced", new=statement)  # what is put off is planned
    if any(denies_alike(other, statement) for other in gone):
        return Signal(direction=0, weight=0, rule="restated", new=statement)
    return Signal(direction=-1, weight=2.5, rule="denial_added", new=statement)


def _allows_beside(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether one of the others allows training under the same heading.

    A way out that left together with such a permission left with its section, which may stand in another document; unless one came there.
    """
    path = statement.passage.block.path
    return any(other.allows and other.kind is Kind.PRACTICE and other.passage.block.path == path for other in others)


def _judge_gone(statement: Statement, new_all: Whole, gone: Sequence[Statement], fresh: Sequence[Statement]) -> Signal:
    if is_covered(statement, new_all()):
        return Signal(direction=0, weight=0, rule="still_said", old=statement)
    if statement.kind is Kind.WAY_OUT and _NOTE.match(statement.plain):
        return Signal(direction=0, weight=0, rule="note_gone", old=statement)
    if statement.kind is Kind.WAY_OUT:
        if any(other.kind is Kind.WAY_OUT or other.polarity is Polarity.UNLESS_OPTED_OUT for other in new_all()):
            return Signal(direction=0, weight=0, rule="way_out_stays", old=statement)
        if _allows_beside(statement, gone) and not _allows_beside(statement, fresh):
            return Signal(direction=0, weight=0, rule="way_out_left_with_section", old=statement)
        permitted = any(other.allows and other.kind is Kind.PRACTICE for other in new_all())
        if permitted:
            return Signal(direction=1, weight=2, rule="way_out_gone", old=statement)
        return Signal(direction=-1, weight=1.5, rule="way_out_gone_with_training", old=statement)
    if statement.allows:
        if statement.rule == "carve_out" and not any(other.polarity is Polarity.PERMITS for other in new_all()):
            return Signal(direction=-1, weight=1.5, rule="carve_out_dropped", old=statement)
        if any(other.allows for other in new_all()):
            return Signal(direction=0, weight=0, rule="permission_dropped", old=statement)
        return Signal(direction=-1, weight=2.5, rule="permission_removed", old=statement)
    if statement.rule == "permit_with_consent":
        if any(asks_again(statement, other) for other in fresh) or asks_alike(statement, new_all()):
            return Signal(direction=0, weight=0, rule="restated", old=statement)
        stays = any(other.allows or other.rule == statement.rule for other in new_all())
        rule = "permission_with_consent_gone" if stays else "permission_removed"
        return Signal(direction=-1, weight=2, rule=rule, old=statement)
    if "intent" in statement.limits:  # not to set out to do it promises nothing
        return Signal(direction=0, weight=0, rule="intent_denied", old=statement)
    if any(denies_alike(statement, other) for other in fresh):
        return Signal(direction=0, weight=0, rule="restated", old=statement)
    if any(other.allows for other in gone) and not any(other.kind is Kind.PRACTICE for other in new_all()):
        return Signal(direction=0, weight=0, rule="denial_gone_with_permission", old=statement)
    return Signal(direction=1, weight=2.5, rule="denial_gone", old=statement)
