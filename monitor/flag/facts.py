"""Find the facts that the texts state about a finding, each with the words it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from monitor.flag.lexicon import Lexicon
from monitor.flag.signals import Signal
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING, Document, Fact
from monitor.text.dates import choose_effective_date, find_stated_dates
from monitor.text.plain import find_links

_WAY_WORDS = 200
"""Characters of the words that name a way out; a mail address, a form's name or a path through settings fits."""
_PHRASE_WORDS = 8
_DETERMINERS = re.compile(
    r"(?:\b(?:your|our|the|all|any|their|public|private|personal|de-identified|anonymi[sz]ed|customer|user|member"
    r"|vos|votre|nos|leurs|ihre?|tus?|sus?)\b[ -]?){0,3}$",
    re.IGNORECASE,
)


def find_facts(deciding: Signal, signals: Sequence[Signal], new_side: Sequence[Statement], lexicon: Lexicon) -> tuple[Fact, ...]:
    """Give the facts of a finding: those of its deciding statements first, then of the others of its topic.

    `new_side` holds all statements of the changed sentences of the new text. Each name appears at most once.
    """
    shown = [s for s in (deciding.new, deciding.old) if s is not None]
    others = [signal.new for signal in signals if signal.new is not None and signal.direction]
    found = [
        *_find_default(shown, new_side),
        *_find_way_out(shown, new_side, lexicon),
        *_find_words([*shown, *others], lexicon),
    ]
    facts: dict[str, Fact] = {}
    for fact in found:
        facts.setdefault(fact.name, fact)
    return tuple(facts.values())


def find_dates(new: Document, seen_on: date) -> tuple[Fact, ...]:
    """Give the date from which the new text says that it holds, and that date's role; empty where it states none."""
    stated = choose_effective_date(find_stated_dates(new), seen_on=seen_on)
    if stated is None:
        return ()
    return (
        Fact(name="effective_date", value=stated.on.isoformat(), words=stated.words, inferred=not stated.precise),
        Fact(name="effective_date_role", value="announced" if stated.role == "announced" else "header", words=stated.words),
    )


def _find_default(shown: Sequence[Statement], new_side: Sequence[Statement]) -> Iterable[Fact]:
    new_ways = [s for s in new_side if s.topic == AI_TRAINING and s.kind in (Kind.WAY_OUT, Kind.PRACTICE)]
    for statement in (*shown[:1], *new_ways):
        if statement.default is not None:
            yield Fact(
                name="default", value=statement.default, words=statement.way_out or statement.act_words, inferred=statement.default_inferred
            )
            return


def _find_way_out(shown: Sequence[Statement], new_side: Sequence[Statement], lexicon: Lexicon) -> Iterable[Fact]:
    """Look in the deciding sentence, then in what the new sentences say of training, then in their offers, the nearest first."""
    position = shown[0].passage.position if shown else 0
    training = [s for s in new_side if s.topic == AI_TRAINING and (s.kind is Kind.WAY_OUT or s.polarity is Polarity.UNLESS_OPTED_OUT)]
    training.sort(key=lambda s: (s.kind is not Kind.WAY_OUT, abs(s.passage.position - position)))
    offers = sorted(
        (s for s in new_side if s.aspect in ("offer", "opt_out")), key=lambda s: (s.aspect != "offer", abs(s.passage.position - position))
    )
    candidates = [(s, words) for s in (*shown, *training, *offers) if (words := s.way_out or _offer_words(s, lexicon))]
    # A way that says where to go comes before one that only says that there is one.
    for statement, words in sorted(candidates, key=lambda candidate: not lexicon.routes.occurs(candidate[1])):
        if words:
            yield Fact(name="opt_out", value=words, words=words, inferred=False)
            link = _way_link(statement)
            if link is not None:
                yield Fact(name="opt_out_link", value=link[1], words=link[0])
            return


def _offer_words(statement: Statement, lexicon: Lexicon) -> str:
    if statement.aspect not in ("offer", "opt_out"):
        return ""
    start = statement.plain.find(statement.act_words)
    return statement.plain[max(0, start) :][:_WAY_WORDS]


def _way_link(statement: Statement) -> tuple[str, str] | None:
    links = find_links(statement.passage.text)
    likely = [link for link in links if re.search(r"(?i)opt|sett|privacy|form|control|preferen|object|here|portal|request", " ".join(link))]
    return next(iter(likely or links), None)


def _find_words(statements: Sequence[Statement], lexicon: Lexicon) -> Iterable[Fact]:
    for statement in statements:
        text = statement.plain
        row = " | ".join((text, *statement.passage.block.cells))
        if statement.topic == AI_TRAINING:
            data = _phrases(lexicon.data.find(text), text)
            if data:
                denied = statement.polarity <= Polarity.ONLY_WITH_CONSENT and statement.rule.startswith("deny")
                yield Fact(name="data_excluded" if denied else "data_included", value=data, words=text)
        for name, table in (
            ("third_parties", lexicon.third_parties),
            ("minors", lexicon.minors),
            ("regions", lexicon.regions),
            ("retroactive", lexicon.time_scopes),
        ):
            phrases = _phrases(table.find(text), text, bare=name != "third_parties")
            if phrases:
                yield Fact(name=name, value=phrases if name in ("third_parties", "regions") else phrases[0], words=text)
        bases = lexicon.legal_bases.find(row)
        if bases:
            yield Fact(name="legal_basis", value=row[bases[0][1] : bases[0][2]], words=row[:400])


def _phrases(spans: Sequence[tuple[str, int, int]], text: str, *, bare: bool = False) -> list[str]:
    """Give each span with the words that determine it ("your private messages"), without repeats."""
    phrases: list[str] = []
    end = -1
    for _, start, stop in spans:
        if start < end:
            continue
        before = _DETERMINERS.search(text[:start])
        phrase = text[before.start() if before and not bare else start : stop].strip()
        end = stop
        if phrase.lower() not in (other.lower() for other in phrases):
            phrases.append(phrase)
    return phrases[:_PHRASE_WORDS]
