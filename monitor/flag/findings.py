"""Make findings of a change: read the changed sentences, pair the statements, weigh the differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, partial

from monitor.flag.consents import compare_sentences
from monitor.flag.facts import find_dates, find_facts
from monitor.flag.follow import follow_training
from monitor.flag.levels import tell_level
from monitor.flag.lexicon import Lexicon
from monitor.flag.links import flag_links
from monitor.flag.pairing import key_of, pair_statements
from monitor.flag.reading import find_lexicon, read_passage, read_topic
from monitor.flag.signals import Signal
from monitor.flag.stance import compare_stances
from monitor.flag.statement import Kind, ModelClass, Statement
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Change, Document, Effect, Fact, Finding, StatedDate, is_alert
from monitor.text.dates import find_stated_dates

_READ_KINDS = (Kind.PRACTICE, Kind.WAY_OUT)


_QUOTABLE = 400
"""Characters of a sentence in which a reader finds the clause; of two that say as much the shorter is shown."""
_FURTHER = 3
"""Findings of a topic beside the first; more would be the redline again."""
_FURTHER_WEIGHT = 2
_ROW_LIMIT = 600
"""Characters up to which a table row is quoted whole: purpose, data and legal basis stand in its cells."""


def flag_change(old: Document, new: Document, change: Change, *, seen_on: date) -> tuple[Finding, ...]:
    """Tell what a change means for AI training and for default consent.

    By topic, AI training first. The first finding of a topic speaks for it; on AI training up to three further ones follow, each for
    another changed sentence or row that says more. Empty where nothing of either was touched, or where the language is not
    supported. `seen_on` is the day the new text was first seen.
    """
    if not change.substantive and not change.link_edits:
        return ()
    lexicon = find_lexicon(new)
    if lexicon is None:
        return ()
    findings = _flag_words(old, new, change, lexicon, seen_on) if change.substantive else ()
    moved = flag_links(old, new, change.link_edits, lexicon, only_links=not change.substantive)
    if any(one.topic == DEFAULT_CONSENT and is_alert(one) for one in findings):
        return (*findings, *moved)
    return (*(one for one in findings if one.topic != DEFAULT_CONSENT or not moved), *moved)


def _flag_words(old: Document, new: Document, change: Change, lexicon: Lexicon, seen_on: date) -> tuple[Finding, ...]:
    old_side, new_side, edits_of = _read_edits(change, lexicon)
    training = _flag_training(old, new, old_side, new_side, edits_of, lexicon)
    consent = _flag_consent(old, new, old_side, new_side, edits_of, lexicon, training, len(change.substantive))
    make = partial(
        _make_finding, new_side=new_side, lexicon=lexicon, new=new, seen_on=seen_on, stated=cache(lambda: find_stated_dates(new))
    )
    findings: list[Finding] = []
    for topic, signals in ((AI_TRAINING, training), (DEFAULT_CONSENT, consent)):
        if not signals:
            continue
        effect, deciding = _weigh(topic, signals)
        findings.append(make(topic, effect, deciding, signals))
        if topic == AI_TRAINING and effect != "mention":
            findings += [make(topic, _effect(topic, one), one, ()) for one in _choose_further(deciding, signals)]
    return tuple(findings)


def _choose_further(deciding: Signal, signals: Sequence[Signal]) -> list[Signal]:
    """Choose the signals that tell a reader more than the deciding one: whole permissions or denials that stand in other blocks."""
    seen = {side.passage.position for side in (deciding.new, deciding.old) if side is not None}
    told = {key_of(side) for side in (deciding.new, deciding.old) if side is not None}
    chosen: list[Signal] = []
    for signal in sorted(signals, key=_telling, reverse=True):
        shown = signal.new or signal.old
        if signal.weight < _FURTHER_WEIGHT or not signal.direction or shown is None or not shown.trains or shown.kind is not Kind.PRACTICE:
            continue
        if shown.passage.position in seen or key_of(shown) in told:
            continue
        seen.add(shown.passage.position)
        told.add(key_of(shown))
        chosen.append(signal)
    return chosen[:_FURTHER]


def _read_edits(change: Change, lexicon: Lexicon) -> tuple[list[Statement], list[Statement], dict[int, int]]:
    old_side: list[Statement] = []
    new_side: list[Statement] = []
    edits_of: dict[int, int] = {}
    for number, edit in enumerate(change.substantive):
        for passage, side in ((edit.old, old_side), (edit.new, new_side)):
            if passage is not None:
                for statement in read_passage(passage, lexicon):
                    side.append(statement)
                    edits_of[id(statement)] = number
    return old_side, new_side, edits_of


def _flag_training(
    old: Document, new: Document, old_side: Sequence[Statement], new_side: Sequence[Statement], edits_of: dict[int, int], lexicon: Lexicon
) -> list[Signal]:
    before = [s for s in old_side if s.topic == AI_TRAINING and s.kind in _READ_KINDS]
    after = [s for s in new_side if s.topic == AI_TRAINING and s.kind in _READ_KINDS]
    if not before and not after:
        return []
    old_all = cache(lambda: _read_practices(old, lexicon))
    new_all = cache(lambda: _read_practices(new, lexicon))
    pairs = pair_statements(before, after, lambda one, other: edits_of[id(one)] == edits_of[id(other)])
    return compare_stances(pairs, old_all, new_all)


def _read_practices(document: Document, lexicon: Lexicon) -> list[Statement]:
    return [s for s in read_topic(document, lexicon, AI_TRAINING) if s.kind in _READ_KINDS]


def _flag_consent(
    old: Document,
    new: Document,
    old_side: Sequence[Statement],
    new_side: Sequence[Statement],
    edits_of: dict[int, int],
    lexicon: Lexicon,
    training: Sequence[Signal],
    edits: int,
) -> list[Signal]:
    found = follow_training(training, old_side, new_side)
    # What a sentence on training says of consent has been told by `follow_training`.
    told = {key_of(s) for s in (*old_side, *new_side) if s.topic == AI_TRAINING and s.kind in _READ_KINDS}
    before = [s for s in old_side if s.topic == DEFAULT_CONSENT and key_of(s) not in told]
    after = [s for s in new_side if s.topic == DEFAULT_CONSENT and key_of(s) not in told]
    if not before and not after:
        return found
    old_all = cache(lambda: read_topic(old, lexicon, DEFAULT_CONSENT))
    new_all = cache(lambda: read_topic(new, lexicon, DEFAULT_CONSENT))
    return found + compare_sentences(before, after, lambda one, other: edits_of[id(one)] == edits_of[id(other)], old_all, new_all, edits)


def _make_finding(
    topic: str,
    effect: Effect,
    deciding: Signal,
    signals: Sequence[Signal],
    *,
    new_side: Sequence[Statement],
    lexicon: Lexicon,
    new: Document,
    seen_on: date,
    stated: Callable[[], tuple[StatedDate, ...]],
) -> Finding:
    facts: tuple[Fact, ...] = ()
    if effect != "mention":
        near = new_side if signals else [s for s in new_side if deciding.new is not None and s.passage.block is deciding.new.passage.block]
        if signals and not any(s.kind is Kind.WAY_OUT or s.way_out for s in near):
            near = [*near, *(s for s in _read_practices(new, lexicon) if s.kind is Kind.WAY_OUT or s.way_out)]
        facts = (*find_dates(stated(), seen_on, deciding.new), *find_facts(deciding, signals, near, lexicon, document=new))
    return Finding(
        topic=topic,
        effect=effect,
        level=tell_level(topic, effect, deciding),
        rule=deciding.rule,
        old=_quote(signal.old for signal in (deciding, *_like(deciding, signals))),
        new=_quote(signal.new for signal in (deciding, *_like(deciding, signals))),
        facts=facts,
    )


def _like(deciding: Signal, signals: Iterable[Signal]) -> list[Signal]:
    return sorted((s for s in signals if s is not deciding and s.weight > 0), key=lambda s: (-s.weight, s.direction != deciding.direction))


def _quote(statements: Iterable[Statement | None]) -> str | None:
    statement = next((statement for statement in statements if statement is not None), None)
    if statement is None:
        return None
    block = statement.passage.block
    return block.text if block.cells and len(block.text) <= _ROW_LIMIT else statement.passage.text


def _weigh(topic: str, signals: Sequence[Signal]) -> tuple[Effect, Signal]:
    worse = max((s for s in signals if s.direction > 0), key=_telling, default=None)
    better = max((s for s in signals if s.direction < 0), key=_telling, default=None)
    if worse is None and better is None:
        return "mention", max(signals, key=lambda s: (s.old is not None) + (s.new is not None))
    if worse is not None and better is not None and worse.weight == better.weight:
        return "mixed", worse
    if better is None or (worse is not None and worse.weight > better.weight):
        assert worse is not None
        return _effect(topic, worse), worse
    return _effect(topic, better), better


def _telling(signal: Signal) -> tuple[float, float]:
    """Rank signals: by weight, then by how much the sentence says (training by name, of AI, with users' data)."""
    shown = signal.new or signal.old
    assert shown is not None  # every signal shows at least one statement
    says = (
        2 * shown.trains
        + (shown.kind is Kind.PRACTICE)
        + bool(shown.data - {"public"})
        + (shown.models in (ModelClass.ANY, ModelClass.GENERATIVE))
        + 2 * shown.explicit
        + (len(shown.plain) <= _QUOTABLE)
    )
    return signal.weight, says


def _effect(topic: str, signal: Signal) -> Effect:
    if topic == DEFAULT_CONSENT:
        return "worse" if signal.direction > 0 else "better"
    if signal.rule in ("permission_introduced", "way_out_shows_training"):
        return "introduced"
    if signal.rule == "permission_removed":
        return "removed"
    return "expanded" if signal.direction > 0 else "restricted"
