"""Tell what changed in the stance on AI training, from paired, vanished and fresh statements."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from monitor.flag.pairing import Pairs, Whole, is_covered, key_of, pair_ways
from monitor.flag.routes import compare_routes
from monitor.flag.signals import Signal
from monitor.flag.statement import Kind, ModelClass, Polarity, Statement
from monitor.model import BlockKind

_LEANING_WEIGHT = 1
_RENAMED = 0
_WAY_DATA = frozenset(("message", "profile", "support"))
"""What a way out names as its route ("e-mail us", "your profile page") is not what is trained with."""
_PUBLIC_DATA = frozenset(("public", "information", "data", "content"))
_GENERIC_DATA = frozenset(("data", "information", "public", "yours"))
"""Names that stand for any data: one more or less of them in a sentence is a matter of wording."""


_NOTE = re.compile(
    r"(?i)\W*(?:we(?:['’]ve| have)|this (?:update|version)) (?:\w+ )?(?:clarif|updat|add|revis|chang|remov|simplif|mov)(?:ed|ied|es|s)\b"
)
"""Sums up an earlier change of the text, and says nothing that the text itself does not."""


def compare_stances(pairs: Pairs, old_all: Whole, new_all: Whole) -> list[Signal]:
    """List the differences.

    `old_all` and `new_all` give all the AI statements of the whole texts, and are asked only where something came or went.
    """
    pairs = pair_ways(pairs)
    signals = [_check_elsewhere(signal, new_all) for old, new in pairs.same for signal in compare_pair(old, new)]
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


def _check_elsewhere(signal: Signal, new_all: Whole) -> Signal:
    """Void a sentence's no longer naming training where another one of the new text still does."""
    if signal.rule != "training_no_longer_named" or signal.direction > 0:
        return signal
    stays = any(other.allows and other.trains and other.kind is Kind.PRACTICE for other in new_all())
    return Signal(direction=0, weight=0, rule="training_named_elsewhere", old=signal.old, new=signal.new) if stays else signal


def _heads_known(statement: Statement, new_all: Whole, fresh: set[str]) -> bool:
    """Tell whether it is a heading over sentences that say the same and are not new: a title says nothing of its own."""
    block = statement.passage.block
    if block.kind is not BlockKind.HEADING:
        return False
    under = [other for other in new_all() if statement.plain in other.passage.block.path and key_of(other) not in fresh]
    return any(other.allows == statement.allows and other.kind is statement.kind for other in under)


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
        more = side > 0 and (not old.trains or new.acts - old.acts != {"improve"})  # to train is to improve; nor is it more in a denial
        add(int(more), int(more), "more_done")
    if new.models != old.models:
        add(side if new.models > old.models else -side, 1, "wider_models" if new.models > old.models else "narrower_models")
    if (new.actor == "third_party") != (old.actor == "third_party"):
        add(
            side if new.actor == "third_party" else -side,
            2,
            "third_parties_added" if new.actor == "third_party" else "third_parties_dropped",
        )
    if new.polarity is Polarity.UNLESS_OPTED_OUT and (harder := compare_routes(old, new)):
        add(0, 0, "way_out_harder" if harder > 0 else "way_out_easier")  # the training stays; what follows for consent is told there
    _compare_scope(old, new, side, add)
    if new.polarity is Polarity.UNLESS_OPTED_OUT and new.names > old.names:
        add(1, 1, "more_named")
    if not found:
        add(0, 0, "reworded")
    return found


def _compare_scope(old: Statement, new: Statement, side: int, add: Callable[[int, float, str], None]) -> None:
    """Compare the limits and the data of two wordings."""
    hinge = {"only"} if new.polarity is Polarity.ONLY_WITH_CONSENT else set()  # "only with your consent" limits nothing besides
    for name in sorted((new.limits ^ old.limits) - hinge):
        gained = name in new.limits
        add(-side if gained else side, 1, f"limit_{'added' if gained else 'dropped'}_{name}")
    if (old.passage.block.kind is BlockKind.LIST_ITEM) == (new.passage.block.kind is BlockKind.LIST_ITEM):
        # The words of a list's lead-in are not the item's: a sentence turned into a list has not lost its data.
        _compare_data(old, new, side, add)


def _compare_data(old: Statement, new: Statement, side: int, add: Callable[[int, float, str], None]) -> None:
    is_way = Kind.WAY_OUT in (old.kind, new.kind)
    aside = _GENERIC_DATA | _WAY_DATA if is_way else _GENERIC_DATA
    before, after = old.data - aside, new.data - aside
    # A word that went as another came is a new name for the same data.
    if before < after and len(old.words - new.words) <= _RENAMED:
        add(side, 1, "more_data")
    elif not is_way and after < before and len(new.words - old.words) <= _RENAMED:
        add(-side, 1, "less_data")


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
    if statement.allows and _explains(statement, old_all()):
        return Signal(direction=0, weight=0, rule="explained", new=statement)
    if statement.rule == "permit" and _adds_nothing(statement, gone):
        return Signal(direction=0, weight=0, rule="restated", new=statement)
    if statement.allows:
        weight = 3 if statement.trains else 2.5
        known = any(other.allows and _is_like(other, statement) for other in old_all())
        return Signal(direction=1, weight=weight, rule="permission_added" if known else "permission_introduced", new=statement)
    if statement.rule == "permit_with_consent":
        known = any(other.allows or other.rule == statement.rule for other in old_all())
        rule = "permission_with_consent_added" if known else "permission_introduced"
        return Signal(direction=1, weight=2, rule=rule, new=statement)
    if "intent" in statement.limits:
        return Signal(direction=0, weight=0, rule="intent_denied", new=statement)
    if any(_denies_alike(other, statement) for other in gone):
        return Signal(direction=0, weight=0, rule="restated", new=statement)
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


def _adds_nothing(statement: Statement, gone: Sequence[Statement]) -> bool:
    """Tell whether the permissions that went allowed all of it: the act, by whom, of which models, on which data, at which hinge."""
    known = [other for other in gone if other.allows and other.kind is Kind.PRACTICE and _is_like(other, statement)]
    data: frozenset[str] = frozenset().union(*(other.data for other in known))
    return bool(known) and (
        not (statement.data - _GENERIC_DATA - data)
        and statement.polarity <= max(other.polarity for other in known)
        and (statement.models is ModelClass.ALGORITHMS or statement.models <= max(other.models for other in known))
        and (statement.actor == "provider" or any(other.actor == statement.actor for other in known))
        and (bool(statement.limits) or any(not other.limits for other in known))
    )


def _denies_alike(gone: Statement, fresh: Statement) -> bool:
    """Tell whether a denial that came says what one that went did, in other words: same hinge, act, actor, models and kinds of data."""
    return (
        not gone.allows
        and not fresh.allows
        and gone.kind is fresh.kind
        and gone.polarity is fresh.polarity
        and gone.rule == fresh.rule
        and gone.trains == fresh.trains
        and gone.actor == fresh.actor
        and not gone.limits ^ fresh.limits
        and gone.segments == fresh.segments
        and not (gone.data ^ fresh.data) - _GENERIC_DATA
    )


def _is_like(known: Statement, fresh: Statement) -> bool:
    """Tell whether what was allowed is of the kind of what is allowed now, so that the new permission only extends it.

    Improving is not training, the open web is not the users' data, and training for a named purpose (security, "other than
    content creation") allows none for others.
    """
    if fresh.trains and not known.trains:
        return False
    if "public" in known.data and not known.data - _PUBLIC_DATA and fresh.data - _PUBLIC_DATA:
        return False
    return not (known.purposes and not fresh.purposes)


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
        return Signal(
            direction=1 if permitted else -1, weight=1.5, rule="way_out_gone" if permitted else "way_out_gone_with_training", old=statement
        )
    if statement.allows:
        if any(other.allows for other in new_all()):
            return Signal(direction=0, weight=0, rule="permission_dropped", old=statement)
        return Signal(direction=-1, weight=2.5, rule="permission_removed", old=statement)
    if statement.rule == "permit_with_consent":
        stays = any(other.allows or other.rule == statement.rule for other in new_all())
        rule = "permission_with_consent_gone" if stays else "permission_removed"
        return Signal(direction=-1, weight=2, rule=rule, old=statement)
    if "intent" in statement.limits:  # not to set out to do it promises nothing
        return Signal(direction=0, weight=0, rule="intent_denied", old=statement)
    if any(_denies_alike(statement, other) for other in fresh):
        return Signal(direction=0, weight=0, rule="restated", old=statement)
    return Signal(direction=1, weight=2.5, rule="denial_gone", old=statement)
