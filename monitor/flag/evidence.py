"""Choose what proves a finding: the difference that decides it, its sentences on both sides, and those worth a finding of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from monitor.flag.differences.offers import OFFERS
from monitor.flag.differences.pairing import key_of, likeness
from monitor.flag.differences.signals import Signal
from monitor.flag.quotes import is_sentence, quote_statement
from monitor.flag.statements.statement import Kind, ModelClass, Statement
from monitor.model import DEFAULT_CONSENT, BlockKind, Effect

_QUOTABLE = 400
"""Characters of a sentence in which a reader finds the clause; of two that say as much the shorter is shown."""
_FURTHER = 3
"""Findings of a topic beside the first; more would be the redline again."""
_FURTHER_WEIGHT = 2
_INTRODUCING = frozenset(
    ("permission_introduced", "another_kind_introduced", "plan_announced", "postponement_ended", "way_out_shows_training")
)
"""Rules that tell of what the old text allowed nothing like."""
_TURN_WEIGHT = 3
"""Weight of a denial that became a permission, or back: both sides prove more than one."""
_OPENING = 30
"""Characters within which a sentence comes to what it is about."""
_ACT_LETTERS = 30
_TAKEN_AS_KNOWN = re.compile(
    r"\W*(?:(?:however|but|also|in addition|mais|toutefois|allerdings|sin embargo|tuttavia),? )?"
    r"(?:when|where|while|if|lorsque|quand|si|wenn|falls|cuando|quando|se|wanneer|als)\b[^,]*,",
    re.IGNORECASE,
)
"""A clause that takes the training as known ("When we train on your notes, we also ...")."""
_LEFT_TO_THE_READER = re.compile(
    r"\W*(?:(?:[A-Z][\w ]{0,30}: )|(?:for [\w ]{2,30}, )|(?:however|also|in addition|mais|en outre),? )?"
    r"(?:(?:you|users|customers|members) (?:can|may|have|will)(?! not\b)|(?:for|to) (?:learn|find out|get|read)\b|visit\b|click\b|see\b"
    r"|vous (?:pouvez|avez|disposez)|pour en savoir|sie können|um mehr|puedes?\b|usted puede|puoi\b|je kunt|u kunt)",
    re.IGNORECASE,
)
"""What the reader may do, or where to read more: it shows that there is training, and is not what allows it."""
_USING = re.compile(r"(?i)\b(?:includ\w+|involv\w+|means?) (?:the use of|using)\b|\b(?:comprend|inclut) (?:l['’]utilisation|l['’]usage)\b")
"""Says outright that data are used, without a verb of its own for it."""
_AFTERWARDS = re.compile(
    r"(?i)\W*(?:upon|after|following|once)\b[^,.;]{0,80}\b(?:verif\w+|request|receipt|receiv\w+|opt\w*|object\w*|that|this|confirm\w+|submi\w+)\b"
)
"""Opens a sentence on what follows when a way out was taken."""
_KEEPING = re.compile(
    r"\W*(?:(?:it|they|data|this) (?:is|are) )?"
    r"(?:retained|stored|kept|deleted|conservé\w*|gespeichert|aufbewahrt|bewaard|conservad\w*|conservat\w*)\b",
    re.IGNORECASE,
)
"""How long data are kept."""
_NEAR_LIKENESS, _FAR_LIKENESS = 0.12, 0.3
"""Likeness of two sentences on consent from which one takes the place of the other: under one heading or subject, and elsewhere."""


def weigh_signals(topic: str, signals: Sequence[Signal]) -> tuple[Effect, Signal]:
    """Give the effect of a topic's differences, and the one that decides it, with the sentences that prove it best.

    The heavier side decides; where both sides' heaviest weigh the same, the balance of all. None with a direction: a mention.
    """
    effect, deciding = _weigh(topic, signals)
    return effect, _choose_sides(deciding, signals)


def _choose_sides(deciding: Signal, signals: Sequence[Signal]) -> Signal:
    """Show a plain sentence where the deciding one leans on it: the promise itself, and the way out before what follows from it."""
    old, new = deciding.old, deciding.new
    if old is not None and new is not None and not old.allows and _presupposes(old):
        promises = [one for one in signals if one.rule == "denial_gone" and one.old is not None and not _presupposes(one.old)]
        if promises:
            return replace(deciding, old=max(promises, key=_telling).old)
    if deciding.rule == "denial_added" and new is not None and _AFTERWARDS.match(new.plain):
        path = new.passage.block.path
        ways = [one.new for one in signals if one.rule == "way_out_added" and one.new is not None and one.new.passage.block.path == path]
        return replace(deciding, new=ways[0]) if ways else deciding
    return deciding


def _weigh(topic: str, signals: Sequence[Signal]) -> tuple[Effect, Signal]:
    worse = max((s for s in signals if s.direction > 0), key=_telling, default=None)
    better = max((s for s in signals if s.direction < 0), key=_telling, default=None)
    if worse is None and better is None:
        return "mention", max(signals, key=lambda s: (s.old is not None) + (s.new is not None))
    if worse is not None and better is not None and worse.weight == better.weight:
        balance = sum(signal.weight * signal.direction for signal in signals)
        if abs(balance) < worse.weight:
            return "mixed", worse
        shown = worse if balance > 0 else better
        return tell_effect(topic, shown), shown
    if better is None or (worse is not None and worse.weight > better.weight):
        assert worse is not None
        return tell_effect(topic, worse), worse
    return tell_effect(topic, better), better


def tell_effect(topic: str, signal: Signal) -> Effect:
    """Name the effect of one difference that has a direction."""
    if topic == DEFAULT_CONSENT:
        return "worse" if signal.direction > 0 else "better"
    if signal.rule in _INTRODUCING:
        return "introduced"
    if signal.rule == "permission_removed":
        return "removed"
    return "expanded" if signal.direction > 0 else "restricted"


def _telling(signal: Signal) -> tuple[float, float]:
    """Rank signals: by weight, then by how much the sentence says (training by name, of AI, with users' data)."""
    shown = signal.new or signal.old
    assert shown is not None  # every signal shows at least one statement
    says = (
        2 * shown.trains
        + (shown.kind is Kind.PRACTICE)
        + bool(shown.data - {"public"})
        + (shown.models in (ModelClass.ANY, ModelClass.GENERATIVE))
        + 2 * (shown.explicit or _USING.search(shown.plain) is not None)
        + (shown.rule == "permit_unless_opted_out")
        - 2 * (_is_title(shown) or _presupposes(shown))
        + (len(shown.plain) <= _QUOTABLE)
        + is_sentence(shown)
        + 2 * _is_turn(signal)
        + (shown.aspect in OFFERS and _opens_with(shown))
    )
    return signal.weight, says


def _is_turn(signal: Signal) -> bool:
    """Tell whether a denial became a permission, or back, in whole sentences that can stand side by side."""
    sides = (signal.old, signal.new)
    return signal.weight >= _TURN_WEIGHT and all(side is not None and is_sentence(side) for side in sides)


def _opens_with(statement: Statement) -> bool:
    """Tell whether a sentence begins with what it is read for, rather than naming it among other rights and duties."""
    return bool(statement.act_words) and statement.plain.find(statement.act_words[:_ACT_LETTERS]) in range(_OPENING)


def _presupposes(statement: Statement) -> bool:
    """Tell whether a sentence takes the training for granted, and speaks of something else: rights, keeping, more to read."""
    plain = statement.plain
    if _LEFT_TO_THE_READER.match(plain) or _KEEPING.match(plain):
        return statement.kind is Kind.PRACTICE
    first = _TAKEN_AS_KNOWN.match(plain)
    return first is not None and statement.act_words[:_ACT_LETTERS] in first[0]


def _is_title(statement: Statement) -> bool:
    """Tell whether it stands above what it is about: a heading, or a line set in bold that is no sentence."""
    bold = statement.passage.text.startswith("**") and statement.passage.text.rstrip().endswith("**")
    return statement.passage.block.kind is BlockKind.HEADING or (bold and not is_sentence(statement))


def choose_further(deciding: Signal, signals: Sequence[Signal]) -> list[Signal]:
    """Choose the differences that tell a reader more than the deciding one: whole permissions or denials that stand in other blocks."""
    seen = {side.passage.position for side in (deciding.new, deciding.old) if side is not None}
    told = {key_of(side) for side in (deciding.new, deciding.old) if side is not None}
    quoted = {quote_statement(side) for side in (deciding.new, deciding.old)}
    chosen: list[Signal] = []
    for signal in sorted(signals, key=_telling, reverse=True):
        shown = signal.new or signal.old
        if signal.weight < _FURTHER_WEIGHT or not signal.direction or shown is None or not shown.trains or shown.kind is not Kind.PRACTICE:
            continue
        if signal.direction > 0 and shown.rule == "deny_once_opted_out":
            continue  # "once you opt out, it is not used": the way out of what another sentence allows
        if shown.passage.position in seen or key_of(shown) in told or quote_statement(shown) in quoted or _presupposes(shown):
            continue
        seen.add(shown.passage.position)
        told.add(key_of(shown))
        quoted.add(quote_statement(shown))
        chosen.append(signal)
    return chosen[:_FURTHER]


def find_other_half(deciding: Signal, signals: Sequence[Signal]) -> Signal | None:
    """Give the most telling difference that points the other way than the deciding one: "partly stronger" needs its own proof."""
    return max((one for one in signals if one.direction * deciding.direction < 0), key=_telling, default=None)


def find_counterpart(deciding: Signal, others: Iterable[Statement | None], signals: Sequence[Signal]) -> Statement | None:
    """Give the sentence of the other text that the deciding one takes the place of: what went as it came, or came as it went.

    On training it must point the same way (a denial went as a permission came), or be a permission beside a permission; on consent it
    must speak of the same: a sentence on something else that went by the way proves nothing.
    """
    shown = deciding.new or deciding.old
    assert shown is not None
    found = [
        (signal.direction == deciding.direction and signal.weight > 0, _telling(signal), other)
        for signal, other in zip(signals, others, strict=True)
        if other is not None and (signal.old is None) != (signal.new is None) and other.kind is shown.kind
    ]
    if shown.topic == DEFAULT_CONSENT:
        fit = [entry for entry in found if _speaks_of_same(entry[2], shown)]
    else:
        fit = [entry for entry in found if entry[0] or (entry[2].allows and shown.allows)]
    return max(fit, key=lambda entry: entry[:2])[2] if fit else None


def _speaks_of_same(one: Statement, other: Statement) -> bool:
    """Tell whether two sentences on consent are about one thing: in much the same words; less is needed under one heading or subject."""
    beside = one.passage.block.path == other.passage.block.path and (one.aspect == other.aspect or not one.about.isdisjoint(other.about))
    near = beside or not one.segments.isdisjoint(other.segments)
    return likeness(one, other) >= (_NEAR_LIKENESS if near else _FAR_LIKENESS)
