"""Read what a sentence says about training or improving AI: who may do what, with which data, under which hinge.

The reading is a small grammar, not a list of phrases. An act (train, improve) must govern an object (AI, models) with
nothing between them that gives the object another role; the nearest negation before the act, unless a new clause began
since, turns it; a hinge ("unless you opt out", "only with your consent") shifts it; whoever is forbidden is the actor.
"""

from __future__ import annotations

import re

from monitor.flag.acts import FULL_STOP, SENTENCE_BREAK, Act, blank, find_acts, find_clause
from monitor.flag.defaults import is_stated_default
from monitor.flag.kinds import TRAINING_DATA, find_answer, tell_kind
from monitor.flag.lexicon import Lexicon
from monitor.flag.phrases import shorten
from monitor.flag.place import Place
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING

_BASIS_WORDS = 8
"""Words of a cell that names a legal basis and says no more ("Art. 6(1)(a) GDPR (consent)")."""
_DATA_REACH = 160
"""Characters after "on" or "with" in which the data are named."""
_WAY_LIMIT = 200
"""Characters of the words that name a way out."""
_SOURCE = re.compile(r"\b(?:from|de la part de|von|da)\b[^.;]*$", re.IGNORECASE)
_SOURCE_REACH = 30
_OWNER_REACH = 80
"""Characters after the act in which the models' owners stand ("the models of our partners")."""
_OWNER = re.compile(r"(?: [\w'’]+){0,2},? (?:of|by|and|or|nor|de|et|von|und|van|di|e|y|o)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{6,}\)")
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def read_training(place: Place, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Read a sentence's statements on AI training; one for each polarity it holds, none where it is about something else."""
    acts = find_acts(place.text, lexicon)
    acts = [act for act in acts if act.end > place.own_start]
    if not acts:
        return ()
    by_reading: dict[tuple[Kind, Polarity, str], list[Act]] = {}
    denied: Act | None = None
    for act in acts:
        kind = tell_kind(place, act, lexicon)
        polarity, rule = _tell_polarity(place, act, lexicon) if kind is Kind.PRACTICE else (Polarity.PERMITS, str(kind))
        if rule == "way_out":
            kind = Kind.WAY_OUT
        if rule.startswith("deny"):
            denied = act
        elif denied is not None and kind is Kind.PRACTICE and _is_exception(place.text[denied.end : act.start], lexicon):
            continue
        by_reading.setdefault((kind, polarity, rule), []).append(act)
    return tuple(_make_statement(place, lexicon, kind, polarity, rule, group) for (kind, polarity, rule), group in by_reading.items())


def _is_exception(between: str, lexicon: Lexicon) -> bool:
    """Tell whether what follows a denial is an exception from it ("unless: (1) ... (3) you agreed to training"), not a new clause."""
    starts = lexicon.exceptions.find(between)
    return bool(starts) and not any(name == "but" and start > starts[-1][2] for name, start, _ in lexicon.fresh_starts.find(between))


def _tell_polarity(place: Place, act: Act, lexicon: Lexicon) -> tuple[Polarity, str]:
    text = place.text
    answer = find_answer(place, lexicon)
    if answer:
        return (Polarity.DENIES, "deny") if answer == "no" else (Polarity.PERMITS, "permit")
    clause = find_clause(text, act.start, SENTENCE_BREAK if act.start >= place.own_start and not place.lead else FULL_STOP)
    opt_outs = lexicon.opt_out_hinges.find(text)
    consents = lexicon.consent_hinges.find(text)
    hidden = blank(blank(text, lexicon.no_negations.find(text)), [*opt_outs, *consents, *_asides(text, act)])
    left = hidden[clause : act.start]
    ways = [span for span in lexicon.ways_out.find(hidden) if span[1] < act.start]
    hidden = blank(hidden, [span for span in ways if span[0] == "exclude"])  # "you can exclude": the way out, and no denial
    left = hidden[clause : act.start]
    negatives = lexicon.negations.find(left)
    denied = bool(negatives)
    if denied:
        fresh = [start for _, start, _ in lexicon.fresh_starts.find(left)]
        if any(start > negatives[-1][2] for start in fresh):
            denied = False
    if not denied and lexicon.right_negations.pattern.search(hidden[act.act_end : act.end + 60]):
        denied = True
    if lexicon.carve_outs.occurs(text) and not denied:
        return Polarity.PERMITS, "carve_out"
    if denied:
        if consents:
            return Polarity.ONLY_WITH_CONSENT, "deny_unless_consent"
        if opt_outs:
            return Polarity.UNLESS_OPTED_OUT, "deny_once_opted_out"
        if lexicon.by_default.occurs(text):
            return Polarity.DENIES_BY_DEFAULT, "deny_by_default"
        return Polarity.DENIES, "deny"
    if ways and not opt_outs and any(text[start:].startswith("when") and "asked" in text[start:end] for _, start, end in consents):
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"  # whoever is asked has not agreed before
    if ways and not opt_outs:
        return Polarity.UNLESS_OPTED_OUT, "way_out"
    if opt_outs and opt_outs[0][0] == "mode":
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"
    if opt_outs:
        wish = opt_outs[0][0] in ("not want", "prefer") and opt_outs[0][1] < act.start
        return Polarity.UNLESS_OPTED_OUT, "way_out" if wish or ways else "permit_unless_opted_out"
    if is_stated_default(place, act, lexicon):
        return Polarity.UNLESS_OPTED_OUT, "permit_unless_opted_out"  # "AI training is on by default": what is a default can be changed
    if consents or _needs_consent(place, lexicon):
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"
    return Polarity.PERMITS, "permit"


def _needs_consent(place: Place, lexicon: Lexicon) -> bool:
    """Tell whether the row's legal basis is consent and nothing else."""
    bases = [lexicon.legal_bases.names_in(cell) for cell in place.cells if len(cell.split()) <= _BASIS_WORDS]
    return (
        {"consent"} in bases
        and {"interest"} not in bases
        and not any("interest" in lexicon.legal_bases.names_in(cell) for cell in place.cells)
    )


def _asides(text: str, act: Act) -> list[tuple[str, int, int]]:
    """List the brackets that end before an act: "your data (excluding personal data)" denies nothing of what follows."""
    return [("aside", match.start(), match.end()) for match in _ASIDE.finditer(text, 0, act.start)]


def _make_statement(place: Place, lexicon: Lexicon, kind: Kind, polarity: Polarity, rule: str, acts: list[Act]) -> Statement:
    text = place.text
    # Who will not use data so "nor allow third parties to" denies both, in whichever order; whose models they are may follow the act.
    reach = len(text) if rule.startswith("deny") else acts[-1].end + _OWNER_REACH
    third = _names_third_party(text[max(0, acts[0].start - 160) : acts[-1].end], lexicon) or bool(
        _OWNER.match(text[acts[-1].end : reach]) and _names_third_party(text[acts[-1].end : reach], lexicon)
    )
    affiliate = lexicon.affiliates.occurs(text)
    defaults = {Polarity.UNLESS_OPTED_OUT: "on", Polarity.ONLY_WITH_CONSENT: "off", Polarity.DENIES_BY_DEFAULT: "off"}
    ways = lexicon.opt_out_hinges.find(text) or lexicon.ways_out.find(text)
    return Statement(
        topic=AI_TRAINING,
        kind=kind,
        passage=place.passage,
        plain=place.own_text,
        language=lexicon.tables.language,
        rule=rule,
        actor="user" if kind is Kind.USER_BAN else "third_party" if third else "affiliate" if affiliate else "provider",
        acts=frozenset(act.name for act in acts),
        data=_data_of(place, lexicon, acts),
        models=max(act.models for act in acts),
        polarity=polarity,
        limits=lexicon.limits.names_in(text),
        purposes=lexicon.narrow_purposes.names_in(place.own_text),
        segments=lexicon.minors.names_in(text),
        default=defaults.get(polarity),
        default_inferred=polarity in defaults and not lexicon.by_default.occurs(text),
        way_out=shorten(place.unmasked[ways[0][1] :], _WAY_LIMIT) if ways and polarity is Polarity.UNLESS_OPTED_OUT else None,
        names_basis=any(lexicon.legal_bases.occurs(part) for part in (place.own_text, *place.cells)),
        routes=lexicon.route_kinds.names_in(place.own_text) if ways else frozenset(),
        act_words=place.unmasked[acts[0].start : acts[0].end],
        words=place.words(lexicon),
        by_agreement=lexicon.agreements.occurs(text),
        explicit=lexicon.uses.occurs(place.own_text),
        core=_core_words(text, lexicon, acts),
    )


def _names_third_party(text: str, lexicon: Lexicon) -> bool:
    """Tell whether third parties act or receive; where data come *from* them, they do not."""
    return any(not _SOURCE.search(text[max(0, start - _SOURCE_REACH) : start]) for _, start, _ in lexicon.third_parties.find(text))


def _core_words(text: str, lexicon: Lexicon, acts: list[Act]) -> frozenset[str]:
    """Give the words that carry the reading: those of act and object, and those that name data, each with the word before."""
    spans = [(act.start, act.end) for act in acts] + [(start, end) for _, start, end in lexicon.data.find(text)]
    words: set[str] = set()
    for start, end in spans:
        before = _WORD.findall(text[max(0, start - 25) : start])[-1:]
        words.update(word.lower() for word in (*before, *_WORD.findall(text[start:end])))
    return frozenset(word for word in words if len(word) > 2 and word not in lexicon.tables.stop_words)


def _data_of(place: Place, lexicon: Lexicon, acts: list[Act]) -> frozenset[str]:
    """Name the data that the acts are done with: what stands before them, or after "on" or "with", or in the row."""
    text = place.text
    first, last = acts[0], acts[-1]
    names = lexicon.data.names_in(text[find_clause(text, first.start, FULL_STOP) : first.start])
    after = lexicon.data_after.pattern.match(text[last.end :])
    if after is not None:
        rest = last.end + after.end()
        names |= lexicon.data.names_in(text[rest : rest + _DATA_REACH])
    for act in acts:
        if act.act_end == act.end:  # an act read as a whole holds its data: "trained on your photos"
            names |= lexicon.data.names_in(TRAINING_DATA.sub("", text[act.start : act.end]))
    for cell in place.cells:
        names |= lexicon.data.names_in(cell)
    return names
