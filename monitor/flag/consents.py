"""Tell what changed in how consent is obtained: what follows from AI training, and what sentences on consent say themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from monitor.flag.pairing import Whole, key_of, likeness, pair_statements
from monitor.flag.signals import Signal
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.flag.ways import TRIVIAL, offer_beside
from monitor.model import AI_TRAINING

Edited = Callable[[Statement, Statement], bool]
"""Tells whether two statements stand in one edited sentence."""

_REWRITE = 150
"""Changed sentences above which a text counts as rewritten.

Measured on labelled changes: below, a lone sentence on consent is news in two of three cases, above in one of five.
"""
_SAME_SENTENCE = 0.6
"""Likeness from which an aspect that appears in a sentence, or leaves it, is the sentence's only change."""
_SAID = 0.45
"""Likeness from which a sentence on consent is taken to stand in the other text; such sentences vary more than those on training."""


_NEW_PERMISSIONS = ("permission_introduced", "permission_added")


def follow_training(training: Sequence[Signal], new_side: Sequence[Statement]) -> list[Signal]:
    """List what the differences on AI training mean for consent.

    A new permission that one must opt out of is on: worse. So is a denial, or a promise to ask first, that became a
    permission. A way out that appears for training that was allowed before is better.
    """
    found: list[Signal] = []
    more_allowed = any(signal.rule in _NEW_PERMISSIONS for signal in training)
    ways_out = [s for s in new_side if s.kind is Kind.WAY_OUT or (s.topic == AI_TRAINING and s.polarity is Polarity.UNLESS_OPTED_OUT)]
    offers = [s for s in new_side if s.aspect in ("offer", "opt_out") and not s.segments & TRIVIAL]
    for signal in training:
        way_out = next(iter(ways_out), None) or (offer_beside(signal.new, offers) if signal.new is not None else None)
        before = signal.old.polarity if signal.old else None
        after = signal.new.polarity if signal.new else None
        rule = ""
        if before is not None and after is not None and before is not after:
            rule = _judge_turn(before, after)
        elif signal.rule in (*_NEW_PERMISSIONS, "way_out_shows_training") and (after is Polarity.UNLESS_OPTED_OUT or way_out is not None):
            rule = "training_on_unless_opted_out"
        elif signal.rule in _NEW_PERMISSIONS and signal.new is not None and signal.new.by_agreement:
            rule = "training_agreed_by_use"
        elif signal.rule == "way_out_added" and not more_allowed:
            rule = "way_out_added"  # beside a new permission it is that permission's condition, and no gain
        elif signal.rule in ("way_out_harder", "way_out_easier"):
            rule = signal.rule
        elif signal.rule == "way_out_gone" and not offers:
            rule = "way_out_gone"
        elif signal.rule == "denial_added" and after is Polarity.ONLY_WITH_CONSENT:
            rule = "consent_promised"
        elif signal.rule == "denial_gone" and before is Polarity.ONLY_WITH_CONSENT:
            rule = "consent_promise_gone"
        if rule:
            new = signal.new if signal.new is not None or rule != "training_on_unless_opted_out" else way_out
            direction = {"way_out_harder": 1, "way_out_easier": -1}.get(rule, signal.direction)
            found.append(Signal(direction=direction, weight=3, rule=rule, old=signal.old, new=new))
    return found


def _judge_turn(before: Polarity, after: Polarity) -> str:
    if after > before:
        return "default_turned_on" if after >= Polarity.UNLESS_OPTED_OUT else ""
    # A flat denial after an opt-out leaves no default to speak of.
    return "" if before is Polarity.UNLESS_OPTED_OUT and after is Polarity.DENIES else "default_turned_off"


def compare_sentences(
    old: Sequence[Statement], new: Sequence[Statement], edited: Edited, old_all: Whole, new_all: Whole, edits: int
) -> list[Signal]:
    """List what changed in sentences on consent.

    `old` and `new` are the statements of the changed sentences, `edits` the number of all changed sentences: in a text
    that was rewritten, a sentence without counterpart may only be worded anew, and is not counted.
    """
    before, after = _by_sentence(old), _by_sentence(new)
    pairs = pair_statements([sentence[0] for sentence in before.values()], [sentence[0] for sentence in after.values()], edited)
    found: list[Signal] = []
    for one, other in pairs.same:
        found += _compare_pair(before[key_of(one)], after[key_of(other)], old_all, new_all)
    rewritten = edits > _REWRITE
    for statement in pairs.fresh:
        found += [_judge_alone(part, old_all, fresh=True, rewritten=rewritten) for part in after[key_of(statement)]]
    for statement in pairs.gone:
        found += [_judge_alone(part, new_all, fresh=False, rewritten=rewritten) for part in before[key_of(statement)]]
    return found + compare_purposes(old, new, old_all, new_all)


_WHOLE = frozenset(("deemed", "exposed_default", "protective_default"))
"""Aspects that a text has or has not, however it is worded; promises and offers come in many wordings."""
_CONSENT_ASPECTS = frozenset(("promise", "permission", "consent_basis"))


def compare_purposes(old: Sequence[Statement], new: Sequence[Statement], old_all: Whole, new_all: Whole) -> list[Signal]:
    """List the purposes (a heading, a table row) whose basis turned from consent to legitimate interest, or back.

    The sentences themselves may have nothing in common: what they share is the purpose they stand under.
    """
    found: list[Signal] = []
    fresh, gone = _by_purpose(new), _by_purpose(old)
    for purpose in fresh.keys() & gone.keys():
        for direction, rule, left, came in (
            (1, "purpose_consent_to_interest", _CONSENT_ASPECTS, _INTEREST),
            (-1, "purpose_interest_to_consent", _INTEREST, _CONSENT_ASPECTS),
        ):
            before = next((s for s in gone[purpose] if s.aspect in left), None)
            after = next((s for s in fresh[purpose] if s.aspect in came), None)
            if before is None or after is None:
                continue
            had = any(s.aspect in came and _purpose_of(s) == purpose for s in old_all())
            has = any(s.aspect in left and _purpose_of(s) == purpose and direction < 0 for s in new_all())
            if not had and not has:
                found.append(Signal(direction=direction, weight=1.5, rule=rule, old=before, new=after))
    return found


_INTEREST = frozenset(("interest",))


def _by_purpose(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    purposes: dict[str, list[Statement]] = {}
    for statement in statements:
        purpose = _purpose_of(statement)
        if purpose and "cookies" not in statement.segments:
            purposes.setdefault(purpose, []).append(statement)
    return purposes


def _purpose_of(statement: Statement) -> str:
    """Name the purpose that a sentence stands under: its row's first cell, else the nearest heading; empty where there is none."""
    block = statement.passage.block
    name = block.cells[0] if block.cells else block.path[-1] if len(block.path) > 1 else ""
    words = re.findall(r"[^\W\d_]{3,}", name.lower())
    return " ".join(words[:12])


def _by_sentence(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    sentences: dict[str, list[Statement]] = {}
    for statement in statements:
        group = sentences.setdefault(key_of(statement), [])
        if all(statement.aspect != other.aspect for other in group):
            group.append(statement)
    return sentences


_SIGNS = {"offer": -1, "promise": -1, "permission": -1, "notice": -1, "deemed": 1, "protective_default": -1, "exposed_default": 1}
"""What a new sentence of an aspect means for the user: +1 worse. Aspects that are not here only matter in pairs."""


def _compare_pair(old: Sequence[Statement], new: Sequence[Statement], old_all: Whole, new_all: Whole) -> list[Signal]:
    before = {statement.aspect: statement for statement in old}
    after = {statement.aspect: statement for statement in new}
    found: list[Signal] = []
    if "interest" in after.keys() - before.keys() and before.keys() & {"promise", "permission", "consent_basis"} - after.keys():
        found.append(Signal(direction=1, weight=2, rule="consent_to_interest", old=old[0], new=new[0]))
    elif "interest" in before.keys() - after.keys() and after.keys() & {"promise", "permission", "consent_basis"} - before.keys():
        found.append(Signal(direction=-1, weight=2, rule="interest_to_consent", old=old[0], new=new[0]))
    elif likeness(old[0], new[0]) >= _SAME_SENTENCE and not (old[0].segments | new[0].segments) & TRIVIAL:
        for aspect in sorted((before.keys() ^ after.keys()) & _SIGNS.keys()):
            added = aspect in after
            if aspect == "offer" and "opt_out" in before and "opt_out" in after:
                continue  # the way out stood there; its route is only worded anew
            said = _is_said((after if added else before)[aspect], old_all if added else new_all)
            sign = 0 if said else _SIGNS[aspect] * (1 if added else -1)
            found.append(
                Signal(direction=sign, weight=1.5 * abs(sign), rule=f"{aspect}_{'added' if added else 'dropped'}", old=old[0], new=new[0])
            )
    trivial = (old[0].segments | new[0].segments) & TRIVIAL or likeness(old[0], new[0]) < _SAME_SENTENCE
    for aspect in () if trivial else before.keys() & after.keys() & {"promise", "permission", "opt_out", "offer"}:
        for limit in ("only", "where required"):
            gained = (limit in after[aspect].limits) - (limit in before[aspect].limits)
            if gained:
                way = (-1 if limit == "only" else 1) * gained
                found.append(
                    Signal(
                        direction=way,
                        weight=1.5,
                        rule=f"{aspect}_{'limit_added' if way > 0 else 'limit_dropped'}",
                        old=before[aspect],
                        new=after[aspect],
                    )
                )
    return found or [Signal(direction=0, weight=0, rule="reworded", old=old[0], new=new[0])]


def _is_said(statement: Statement, others: Whole) -> bool:
    slight = statement.segments & TRIVIAL
    return any(
        other.aspect == statement.aspect and likeness(other, statement) >= _SAID and (slight or not other.segments & TRIVIAL)
        for other in others()
    )


def _judge_alone(statement: Statement, others: Whole, *, fresh: bool, rewritten: bool) -> Signal:
    sign = _SIGNS.get(statement.aspect, 0) * (1 if fresh else -1)
    if statement.aspect == "permission" or (statement.segments & TRIVIAL and statement.aspect != "deemed"):
        sign = 0
    if rewritten and statement.aspect not in _WHOLE:
        sign = 0
    # Of what nearly every text says, and in a rewritten text, only the first or last sentence of its kind is news.
    if sign and (rewritten or statement.aspect in ("notice", "deemed")) and any(other.aspect == statement.aspect for other in others()):
        sign = 0
    if sign and _is_said(statement, others):
        sign = 0
    rule = f"{statement.aspect}_sentence_{'added' if fresh else 'gone'}"
    return Signal(direction=sign, weight=1.0 * abs(sign), rule=rule, new=statement if fresh else None, old=None if fresh else statement)
