"""Make findings of a change: read the changed sentences, pair the statements, weigh the differences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from monitor.flag.beside import read_beside
from monitor.flag.consents import compare_sentences
from monitor.flag.dates import find_dates
from monitor.flag.facts import find_facts
from monitor.flag.follow import follow_training
from monitor.flag.levels import tell_level
from monitor.flag.lexicon import Lexicon
from monitor.flag.links import flag_links
from monitor.flag.pairing import key_of, pair_statements
from monitor.flag.promises import join_promises
from monitor.flag.reading import find_lexicon, may_train, read_passage, read_topic
from monitor.flag.signals import Signal
from monitor.flag.stance import compare_stances
from monitor.flag.statement import Kind, ModelClass, Statement
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, BlockKind, Change, Document, Effect, Fact, Finding, StatedDate, is_alert
from monitor.text.dates import find_stated_dates
from monitor.text.sentences import split_sentences

_READ_KINDS = (Kind.PRACTICE, Kind.WAY_OUT)


_QUOTABLE = 400
"""Characters of a sentence in which a reader finds the clause; of two that say as much the shorter is shown."""
_REWRITE = 150
"""Changed sentences above which a text counts as rewritten: what leans on the sentence beside it is then only worded anew."""
_FURTHER = 3
"""Findings of a topic beside the first; more would be the redline again."""
_FURTHER_WEIGHT = 2
_ROW_LIMIT = 600
"""Characters up to which a table row, or a sentence, is quoted whole: purpose, data and legal basis stand in a row's cells."""
_BEFORE_ACT = 250
"""Characters before the act that are shown of a longer sentence: what data it is done with."""
_ACT_LETTERS = 30
_PRESUPPOSING = re.compile(r"\W*(?:when|where|while|if|lorsque|quand|si|wenn|falls|cuando|si|quando|se|wanneer|als)\b[^,]*,", re.IGNORECASE)
_PART = re.compile(r"[;:,] |\) ")


def flag_change(old: Document, new: Document, change: Change, *, seen_on: date) -> tuple[Finding, ...]:
    """Tell what a change means for AI training and for default consent.

    By topic, AI training first. The first finding of a topic speaks for it; on AI training up to three further ones follow, each for
    another changed sentence or row that says more. Empty where nothing of either was touched, or where the language is not
    supported. `seen_on` is the day the new text was first seen.
    """
    if not change.substantive and not change.link_edits:
        return ()
    lexicon = find_lexicon(new if new.language or not old.language else old)
    if lexicon is None:
        return ()
    findings = _flag_words(old, new, change, lexicon, seen_on) if change.substantive else ()
    moved = flag_links(old, new, change.link_edits, lexicon, only_links=not change.substantive)
    if any(one.topic == DEFAULT_CONSENT and is_alert(one) for one in findings):
        return (*findings, *moved)
    return (*(one for one in findings if one.topic != DEFAULT_CONSENT or not moved), *moved)


def _flag_words(old: Document, new: Document, change: Change, lexicon: Lexicon, seen_on: date) -> tuple[Finding, ...]:
    old_side, new_side, edits_of = _read_edits(old, new, change, lexicon)
    training = _flag_training(old, new, old_side, new_side, edits_of, lexicon)
    consent = _flag_consent(old, new, old_side, new_side, edits_of, lexicon, training, len(change.substantive))
    make = partial(
        _make_finding, new_side=new_side, lexicon=lexicon, new=new, seen_on=seen_on, stated=cache(lambda: find_stated_dates(new))
    )
    findings: list[Finding] = []
    for topic, signals in ((AI_TRAINING, join_promises(training)), (DEFAULT_CONSENT, consent)):
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


def _read_edits(old: Document, new: Document, change: Change, lexicon: Lexicon) -> tuple[list[Statement], list[Statement], dict[int, int]]:
    old_side: list[Statement] = []
    new_side: list[Statement] = []
    edits_of: dict[int, int] = {}
    leans = len(change.substantive) <= _REWRITE
    for number, edit in enumerate(change.substantive):
        for passage, side, document in ((edit.old, old_side, old), (edit.new, new_side, new)):
            if passage is not None:
                statements = read_passage(passage, lexicon)
                if leans and not any(statement.topic == AI_TRAINING for statement in statements):
                    leaning = read_beside(passage, document, lexicon)
                    statements = (leaning, *statements) if leaning is not None else statements
                for statement in statements:
                    side.append(statement)
                    edits_of[id(statement)] = number
    _read_rows(change, lexicon, old_side, new_side, edits_of)
    return old_side, new_side, edits_of


def _read_rows(change: Change, lexicon: Lexicon, old_side: list[Statement], new_side: list[Statement], edits_of: dict[int, int]) -> None:
    """Read the other cells of rows in which a cell changed: what is trained stands in one cell, the data and the answer in others."""
    seen = {(id(one.passage.block), one.passage.text) for one in (*old_side, *new_side)}
    for number, edit in enumerate(change.substantive):
        if edit.old is None or edit.new is None or not edit.old.block.cells or not edit.new.block.cells:
            continue
        for passage, side in ((edit.old, old_side), (edit.new, new_side)):
            for cell in passage.block.cells:
                if (id(passage.block), cell) in seen or passage.text in cell or not may_train("", cell, lexicon.tables.language):
                    continue
                seen.add((id(passage.block), cell))
                for sentence in split_sentences(cell, lexicon.tables.language):
                    for statement in read_passage(replace(passage, text=sentence), lexicon, consent=False):
                        side.append(statement)
                        edits_of[id(statement)] = number


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
        old=_quote(deciding.old or _counterpart(deciding, (signal.old for signal in signals), signals)),
        new=_quote(deciding.new or _counterpart(deciding, (signal.new for signal in signals), signals)),
        facts=facts,
    )


def _counterpart(deciding: Signal, others: Iterable[Statement | None], signals: Sequence[Signal]) -> Statement | None:
    """Give the sentence of the other text that the deciding one takes the place of: what went as it came, or came as it went.

    It must point the same way (a denial went as a permission came), or be a permission beside a permission.
    """
    shown = deciding.new or deciding.old
    assert shown is not None
    found = [
        (signal.direction == deciding.direction and signal.weight > 0, _telling(signal), other)
        for signal, other in zip(signals, others, strict=True)
        if other is not None and (signal.old is None) != (signal.new is None) and other.kind is shown.kind
    ]
    fit = [entry for entry in found if entry[0] or (entry[2].allows and shown.allows)]
    return max(fit, key=lambda entry: entry[:2])[2] if fit else None


def _quote(statement: Statement | None) -> str | None:
    if statement is None:
        return None
    block = statement.passage.block
    if block.cells:
        end = len(block.text) if len(block.text) <= _ROW_LIMIT else block.text.find(statement.passage.text) + len(statement.passage.text)
        if len(statement.passage.text) < end <= _ROW_LIMIT:
            return block.text[:end]
    return _clip(statement.passage.text, statement.act_words)


def _clip(sentence: str, act_words: str) -> str:
    """Give the part of a very long sentence in which the clause stands, from where a part of it begins; others whole."""
    place = sentence.find(act_words[:_ACT_LETTERS]) if act_words else -1
    if len(sentence) <= _ROW_LIMIT or place + len(act_words) <= _ROW_LIMIT:
        return sentence
    starts = [match.end() for match in _PART.finditer(sentence, 0, place)]
    start = next((start for start in starts if place - start <= _BEFORE_ACT), max(place - _BEFORE_ACT, 0))
    return sentence[start:]


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
        return _effect(topic, shown), shown
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
        + (shown.rule == "permit_unless_opted_out")
        - 2 * (shown.passage.block.kind is BlockKind.HEADING or _presupposes(shown))
        + (len(shown.plain) <= _QUOTABLE)
    )
    return signal.weight, says


def _presupposes(statement: Statement) -> bool:
    """Tell whether the training stands in a clause that takes it as known ("When we use your data to train models, we ...")."""
    first = _PRESUPPOSING.match(statement.plain)
    return first is not None and statement.act_words[:_ACT_LETTERS] in first[0]


def _effect(topic: str, signal: Signal) -> Effect:
    if topic == DEFAULT_CONSENT:
        return "worse" if signal.direction > 0 else "better"
    if signal.rule in ("permission_introduced", "way_out_shows_training"):
        return "introduced"
    if signal.rule == "permission_removed":
        return "removed"
    return "expanded" if signal.direction > 0 else "restricted"
