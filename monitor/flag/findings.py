"""Make findings of a change: read the changed sentences, pair the statements, weigh the differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from monitor.flag.differences.consents import Side, compare_sentences
from monitor.flag.differences.follow import follow_training
from monitor.flag.differences.links import flag_links
from monitor.flag.differences.pairing import key_of, pair_statements
from monitor.flag.differences.promises import join_promises
from monitor.flag.differences.rows import pair_rows
from monitor.flag.differences.signals import Signal
from monitor.flag.differences.stance import compare_stances
from monitor.flag.evidence import choose_further, find_counterpart, find_other_half, tell_effect, weigh_signals
from monitor.flag.facts.dates import find_dates
from monitor.flag.facts.gather import find_facts
from monitor.flag.facts.parties import is_way_out_of_others
from monitor.flag.facts.ways import name_way
from monitor.flag.levels import tell_level
from monitor.flag.lexicon import Lexicon
from monitor.flag.quotes import find_lead_ins, quote_change
from monitor.flag.statements.beside import read_beside
from monitor.flag.statements.reading import find_lexicon, may_train, read_passage, read_topic
from monitor.flag.statements.statement import Kind, Statement
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Change, Document, Effect, Fact, Finding, Passage, StatedDate, is_alert
from monitor.text.dates import find_stated_dates
from monitor.text.sentences import split_sentences

_READ_KINDS = (Kind.PRACTICE, Kind.WAY_OUT)
_REWRITE = 150
"""Changed sentences above which a text counts as rewritten: what leans on the sentence beside it is then only worded anew."""


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
    consent = _flag_consent(old, new, old_side, new_side, edits_of, lexicon, training, change)
    make = partial(
        _make_finding, new_side=new_side, lexicon=lexicon, new=new, seen_on=seen_on, stated=cache(lambda: find_stated_dates(new))
    )
    findings: list[Finding] = []
    for topic, signals in ((AI_TRAINING, join_promises(training)), (DEFAULT_CONSENT, consent)):
        if not signals:
            continue
        effect, deciding = weigh_signals(topic, signals)
        findings.append(make(topic, effect, deciding, signals))
        if effect == "mixed" and (half := find_other_half(deciding, signals)) is not None:
            findings.append(make(topic, tell_effect(topic, half), half, ()))
        if topic == AI_TRAINING and effect != "mention":
            findings += [make(topic, tell_effect(topic, one), one, ()) for one in choose_further(deciding, signals)]
    return tuple(findings)


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
                for statement in map(partial(_mark_others, document=document), statements):
                    side.append(statement)
                    edits_of[id(statement)] = number
    _read_rows(pair_rows(change, old, new), lexicon, old_side, new_side, edits_of)
    return old_side, new_side, edits_of


def _read_rows(
    pairs: Iterable[tuple[int, Passage, Passage]],
    lexicon: Lexicon,
    old_side: list[Statement],
    new_side: list[Statement],
    edits_of: dict[int, int],
) -> None:
    """Read the other cells of rows in which a cell changed: what is trained stands in one cell, the data and the answer in others."""
    seen = {(id(one.passage.block), one.passage.text) for one in (*old_side, *new_side)}
    for number, old, new in pairs:
        for passage, side in ((old, old_side), (new, new_side)):
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
    change: Change,
) -> list[Signal]:
    found = follow_training(training, old_side, new_side)
    # What a sentence on training says of consent has been told by `follow_training`.
    told = {key_of(s) for s in (*old_side, *new_side) if s.topic == AI_TRAINING and s.kind in _READ_KINDS}
    before = [s for s in old_side if s.topic == DEFAULT_CONSENT and key_of(s) not in told]
    after = [s for s in new_side if s.topic == DEFAULT_CONSENT and key_of(s) not in told]
    if not before and not after:
        return found
    before_side = _gather_side(old, before, old_side, [edit.old for edit in change.substantive], lexicon)
    after_side = _gather_side(new, after, new_side, [edit.new for edit in change.substantive], lexicon)
    return found + compare_sentences(
        before_side, after_side, lambda one, other: edits_of[id(one)] == edits_of[id(other)], len(change.substantive)
    )


def _gather_side(
    document: Document, changed: Sequence[Statement], statements: Sequence[Statement], passages: Sequence[Passage | None], lexicon: Lexicon
) -> Side:
    """Gather what one text says of consent: `changed` of the `statements` of its changed sentences, the `passages`."""
    asked = {id(statement.passage) for statement in statements if statement.topic == DEFAULT_CONSENT}
    return Side(
        changed=changed,
        whole=cache(lambda: read_topic(document, lexicon, DEFAULT_CONSENT)),
        unasked=cache(lambda: [passage for passage in passages if passage is not None and id(passage) not in asked]),
        ways=[statement for statement in statements if statement.topic == AI_TRAINING and statement.kind is Kind.WAY_OUT],
    )


def _mark_others(statement: Statement, document: Document) -> Statement:
    """Mark a way out of what somebody else does."""
    if statement.aspect not in ("offer", "opt_out") or not is_way_out_of_others(statement.plain, document):
        return statement
    return replace(statement, segments=statement.segments | {"others"})


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
        if signals and not any(lexicon.routes.occurs(name_way(s)) for s in near if s.kind is Kind.WAY_OUT or s.way_out):
            near = [*near, *(s for s in _read_practices(new, lexicon) if s.kind is Kind.WAY_OUT or s.way_out)]
        facts = (
            *find_dates(stated(), seen_on, deciding.new),
            *find_facts(deciding, signals, near, lexicon, document=new),
            *find_lead_ins(deciding),
        )
    before, after = quote_change(
        deciding.old or find_counterpart(deciding, (signal.old for signal in signals), signals),
        deciding.new or find_counterpart(deciding, (signal.new for signal in signals), signals),
    )
    return Finding(
        topic=topic,
        effect=effect,
        level=tell_level(topic, effect, deciding),
        rule=deciding.rule,
        old=before,
        new=after,
        facts=facts,
    )
