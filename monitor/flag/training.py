"""Read what a sentence says about training or improving AI: who may do what, with which data, under which hinge.

The reading is a small grammar, not a list of phrases. An act (train, improve) must govern an object (AI, models) with
nothing between them that gives the object another role; the nearest negation before the act, unless a new clause began
since, turns it; a hinge ("unless you opt out", "only with your consent") shifts it; whoever is forbidden is the actor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.flag.lexicon import Lexicon
from monitor.flag.place import Place
from monitor.flag.statement import Kind, ModelClass, Polarity, Statement
from monitor.model import AI_TRAINING
from monitor.text.plain import plain_text

_STRONG_REACH = 14
"""Words between "train" and its object: a list of verbs and a long noun phrase fit."""
_SOFT_REACH = 14
_TEST_REACH = 6
"""Testing and evaluating are done to many things; only the next noun is their object."""
_TITLE_WORDS = 6
_BASIS_WORDS = 8
"""Words of a cell that names a legal basis and says no more ("Art. 6(1)(a) GDPR (consent)")."""
_PURPOSE_START = 12
"""Characters before the act in an item that names a purpose ("To train ...", "(b) to improve ...")."""
_SUBJECT_REACH = 60
"""Characters before the end of a lead-in in which its subject stands ("We and our partners will not:")."""
_DATA_REACH = 160
"""Characters after "on" or "with" in which the data are named."""
_SENTENCE_BREAK = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý])|[;:•]\s")
_FULL_STOP = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý])")
_POINT = re.compile(r"[;,] (?:and |or )?\((?:[b-z]|[2-9]|[ivx]{2,4})\) ")
_FIRST_POINT = re.compile(r"\((?:a|i|1)\) ")
_BAN_REACH = 120
"""Characters before a list's first point in which the ban stands ("Users may not (a)")."""
_SOURCE = re.compile(r"\b(?:from|de la part de|von|da)\b[^.;]*$", re.IGNORECASE)
_SOURCE_REACH = 30
_TAKEN = re.compile(r"\b(?:on|with|from|using|by|sur|avec|mit|anhand|con|met|op)\b \w+", re.IGNORECASE)
"""In an act read as a whole, what its data follow: whatever the models "are trained on" is data, by whichever noun."""
_TRAINING_DATA = re.compile(r"\b(?:training|model|(?-i:AI)) data(?:sets?)?\b|\bdonnées d['’]\w+", re.IGNORECASE)
_REVERSED_REACH = 60
"""Characters before an act in which its object stands, where the object comes first ("the models behind it are trained on ...")."""
_OWNER_REACH = 80
"""Characters after the act in which the models' owners stand ("the models of our partners")."""
_OWNER = re.compile(r"(?: [\w'’]+){0,2},? (?:of|by|and|or|nor|de|et|von|und|van|di|e|y|o)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{6,}\)")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_MODEL_CLASSES = {
    "any": ModelClass.ANY,
    "generative": ModelClass.GENERATIVE,
    "algorithms": ModelClass.ALGORITHMS,
    "weak": ModelClass.ALGORITHMS,
    "narrow": ModelClass.NARROW,
    "tool": ModelClass.NARROW,
}


@dataclass(frozen=True, slots=True)
class _Act:
    """Locate one act with its object."""

    name: str
    start: int
    end: int
    models: ModelClass
    act_end: int
    object_start: int


def read_training(place: Place, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Read a sentence's statements on AI training; one for each polarity it holds, none where it is about something else."""
    acts = _find_acts(place.text, lexicon)
    acts = [act for act in acts if act.end > place.own_start]
    if not acts:
        return ()
    by_reading: dict[tuple[Kind, Polarity, str], list[_Act]] = {}
    denied: _Act | None = None
    for act in acts:
        kind = _tell_kind(place, act, lexicon)
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


def _find_acts(text: str, lexicon: Lexicon) -> list[_Act]:
    objects = lexicon.objects.find(text)
    found: list[_Act] = []
    covered = -1
    if objects:
        for name, start, end in lexicon.acts.find(text):
            act = _find_object(text, name, start, end, objects, lexicon)
            if act is not None:
                found.append(act)
                covered = max(covered, act.end)
    for name, start, end in lexicon.reversed_acts.find(text):
        if not any(act.start < end and start < act.end for act in found):
            names = [row for row, from_, to in objects if from_ < end and to > start - _REVERSED_REACH]
            found.append(_Act(name, start, end, max((_MODEL_CLASSES[row] for row in names), default=ModelClass.ALGORITHMS), end, start))
    if all(act.name == "test" for act in found):
        return []  # features are tested too; testing a model is use of data beside other acts only
    return sorted(found, key=lambda act: act.start)


def _find_object(text: str, name: str, start: int, end: int, objects: list[tuple[str, int, int]], lexicon: Lexicon) -> _Act | None:
    reach = {"train": _STRONG_REACH, "test": _TEST_REACH}.get(name, _SOFT_REACH)
    for class_name, from_, to in objects:
        if from_ < end:
            continue
        gap = text[end:from_]
        if len(_WORD.findall(gap)) > reach or _SENTENCE_BREAK.search(gap):
            return None
        means = lexicon.means.occurs(gap) and name != "train"
        blocked = [row for row, _, _ in lexicon.blockers.find(gap)]
        if class_name == "weak" and name != "train" and not (text[from_:to].count(" ") or lexicon.possessives.occurs(gap)):
            continue
        if (name in ("test", "research") and class_name in ("weak", "algorithms")) or (class_name == "tool" and name not in ("train", "improve")):
            continue
        if blocked and not (means and blocked == ["from"]):
            return None
        if means and (class_name in ("weak", "algorithms", "narrow") or name == "test"):
            return None
        act = "means" if means else name
        return _Act(act, start, to, _MODEL_CLASSES[class_name], end, from_)
    return None


def _clause_start(text: str, position: int, breaks: re.Pattern[str]) -> int:
    start = 0
    for match in breaks.finditer(text, 0, position):
        start = match.end()
    return start


def _blank(text: str, rows: list[tuple[str, int, int]]) -> str:
    for _, start, end in rows:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _tell_kind(place: Place, act: _Act, lexicon: Lexicon) -> Kind:
    text = place.text
    look_alikes = lexicon.look_alikes.find(text)
    for name, start, end in look_alikes:
        if name == "staff" and start <= act.start < end and not lexicon.objects.find(text[start:end]):
            return Kind.STAFF
    if _is_user_ban(place, act, lexicon):
        return Kind.USER_BAN
    names = {name for name, _, _ in look_alikes} | lexicon.look_alikes.names_in(place.own_text)
    if "customer_model" in names and not _has_provider_before(place, act, lexicon):
        return Kind.CUSTOMER_MODEL
    if "warranty" in names:
        return Kind.WARRANTY
    if lexicon.look_alikes.names_in(place.own_text) >= {"product"}:  # a question that leads in a list is not the item's own
        return Kind.PRODUCT
    if _answer_of(place, lexicon):
        return Kind.PRACTICE
    if _is_title(place, act, lexicon) or not _is_about_data(place, act, lexicon):
        return Kind.PRODUCT
    return Kind.PRACTICE


def _has_provider_before(place: Place, act: _Act, lexicon: Lexicon) -> bool:
    return any(start < act.start for _, start, _ in lexicon.provider_subjects.find(place.text))


def _is_user_ban(place: Place, act: _Act, lexicon: Lexicon) -> bool:
    text = place.text
    provider = [start for name, start, _ in lexicon.provider_subjects.find(text) if start < act.start]
    bans = lexicon.user_bans.find(_blank(text, [*lexicon.opt_out_hinges.find(text), *lexicon.no_negations.find(text)]))
    for name, start, end in bans:
        if name == "prohibit":
            if not lexicon.third_parties.occurs(text[start : act.start]):
                return True
        elif name in ("prohibited", "restrictions", "compete", "conduct", "without our", "our property", "plucked"):
            if not provider:
                return True
        elif end <= act.start and not any(position > end for position in provider) and not lexicon.relatives.occurs(text[end : act.start]):
            return True
    if place.lead and lexicon.ban_leads.occurs(place.lead) and not lexicon.provider_subjects.occurs(place.lead[-_SUBJECT_REACH:]):
        return True
    if _is_in_banned_list(place, act, lexicon):
        return True
    if provider:
        return False
    return any(lexicon.ban_headings.occurs(heading) for heading in place.path[-2:]) and not place.has_own_subject


def _is_in_banned_list(place: Place, act: _Act, lexicon: Lexicon) -> bool:
    """Tell whether the act stands in a point of a list that an earlier sentence of its block began with a ban ("Users may not (a) ...")."""
    if not _POINT.search(place.text, place.own_start, act.start):
        return False
    before = plain_text(place.passage.block.text).partition(place.own_text[:_SUBJECT_REACH])[0]
    first = _FIRST_POINT.search(before)
    return first is not None and lexicon.ban_leads.occurs(before[: first.start()][-_BAN_REACH:])


def _answer_of(place: Place, lexicon: Lexicon) -> str:
    """Give the answer, "yes" or "no", that a cell of the row gives to a purpose named in a few words ("Model training | Excluded")."""
    if not place.cells or len(place.own_text.split()) > _TITLE_WORDS:
        return ""
    short = (cell for cell in place.cells if len(cell.split()) <= _TITLE_WORDS)
    return next((name for cell in short for name in ("no", "yes") if name in lexicon.answers.names_in(cell)), "")


def _needs_consent(place: Place, lexicon: Lexicon) -> bool:
    """Tell whether the row's legal basis is consent and nothing else."""
    bases = [lexicon.legal_bases.names_in(cell) for cell in place.cells if len(cell.split()) <= _BASIS_WORDS]
    return (
        {"consent"} in bases
        and {"interest"} not in bases
        and not any("interest" in lexicon.legal_bases.names_in(cell) for cell in place.cells)
    )


def _is_title(place: Place, act: _Act, lexicon: Lexicon) -> bool:
    """Tell whether it is a title or a link ("AI Development Disclosure"): a noun phrase of a few words that denies nothing."""
    few = len(place.own_text.split()) <= _TITLE_WORDS and act.act_end == act.end
    return few and not place.lead and not lexicon.uses.occurs(place.own_text) and not lexicon.negations.occurs(place.own_text)


def _is_about_data(place: Place, act: _Act, lexicon: Lexicon) -> bool:
    text = place.text
    own = text[: act.start] + " " + text[act.end :]
    if lexicon.data.occurs(own) or lexicon.data.occurs(text[act.act_end : act.end]):
        return True
    if act.act_end == act.end and lexicon.data.occurs(_TRAINING_DATA.sub("", text[act.start : act.end])):
        return True  # the act names its data itself: "train on your inputs"
    if any(lexicon.data.occurs(cell) for cell in place.cells):
        return True
    if lexicon.feeds.occurs(text[_clause_start(text, act.start, _FULL_STOP) : act.start]):
        return True
    if act.act_end == act.end and _TAKEN.search(text[act.start : act.end]):
        return True
    if act.name == "train" and (place.lead or _has_provider_before(place, act, lexicon)):
        return True
    if (
        place.is_item
        and act.start - place.own_start <= _PURPOSE_START
        and (place.lead or any(lexicon.data.occurs(heading) for heading in place.path[-2:]))
    ):
        return True
    # "improve our AI": in a list of purposes the data stand at its head, and its own AI is what the provider improves with them.
    return act.name in ("develop", "improve", "train") and lexicon.possessives.occurs(
        " ".join(text[act.act_end : act.object_start].split()[-1:]) + " "
    )


def _tell_polarity(place: Place, act: _Act, lexicon: Lexicon) -> tuple[Polarity, str]:
    text = place.text
    answer = _answer_of(place, lexicon)
    if answer:
        return (Polarity.DENIES, "deny") if answer == "no" else (Polarity.PERMITS, "permit")
    clause = _clause_start(text, act.start, _SENTENCE_BREAK if act.start >= place.own_start and not place.lead else _FULL_STOP)
    opt_outs = lexicon.opt_out_hinges.find(text)
    consents = lexicon.consent_hinges.find(text)
    hidden = _blank(_blank(text, lexicon.no_negations.find(text)), [*opt_outs, *consents, *_asides(text, act)])
    left = hidden[clause : act.start]
    ways = [span for span in lexicon.ways_out.find(hidden) if span[1] < act.start]
    hidden = _blank(hidden, [span for span in ways if span[0] == "exclude"])  # "you can exclude": the way out, and no denial
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
    if ways and not opt_outs:
        return Polarity.UNLESS_OPTED_OUT, "way_out"
    if opt_outs and opt_outs[0][0] == "mode":
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"
    if opt_outs:
        wish = opt_outs[0][0] in ("not want", "prefer") and opt_outs[0][1] < act.start
        return Polarity.UNLESS_OPTED_OUT, "way_out" if wish or ways else "permit_unless_opted_out"
    if consents or _needs_consent(place, lexicon):
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"
    return Polarity.PERMITS, "permit"


def _asides(text: str, act: _Act) -> list[tuple[str, int, int]]:
    """List the brackets that end before an act: "your data (excluding personal data)" denies nothing of what follows."""
    return [("aside", match.start(), match.end()) for match in _ASIDE.finditer(text, 0, act.start)]


def _make_statement(place: Place, lexicon: Lexicon, kind: Kind, polarity: Polarity, rule: str, acts: list[_Act]) -> Statement:
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
        way_out=place.unmasked[ways[0][1] :].strip()[:200] if ways and polarity is Polarity.UNLESS_OPTED_OUT else None,
        names_basis=any(lexicon.legal_bases.occurs(part) for part in (place.own_text, *place.cells)),
        route=_name_route(place.own_text, lexicon) if ways else "",
        act_words=place.unmasked[acts[0].start : acts[0].end],
        words=place.words(lexicon),
        by_agreement=lexicon.agreements.occurs(text),
        explicit=lexicon.uses.occurs(place.own_text),
        core=_core_words(text, lexicon, acts),
    )


def _names_third_party(text: str, lexicon: Lexicon) -> bool:
    """Tell whether third parties act or receive; where data come *from* them, they do not."""
    return any(not _SOURCE.search(text[max(0, start - _SOURCE_REACH) : start]) for _, start, _ in lexicon.third_parties.find(text))


def _name_route(text: str, lexicon: Lexicon) -> str:
    """Name the easiest kind of way out that a sentence offers; a plan that must be bought stands before all."""
    kinds = lexicon.route_kinds.names_in(text)
    return "paid" if "paid" in kinds else next((kind for kind in ("switch", "form", "mail", "letter") if kind in kinds), "")


def _core_words(text: str, lexicon: Lexicon, acts: list[_Act]) -> frozenset[str]:
    """Give the words that carry the reading: those of act and object, and those that name data, each with the word before."""
    spans = [(act.start, act.end) for act in acts] + [(start, end) for _, start, end in lexicon.data.find(text)]
    words: set[str] = set()
    for start, end in spans:
        before = _WORD.findall(text[max(0, start - 25) : start])[-1:]
        words.update(word.lower() for word in (*before, *_WORD.findall(text[start:end])))
    return frozenset(word for word in words if len(word) > 2 and word not in lexicon.tables.stop_words)


def _data_of(place: Place, lexicon: Lexicon, acts: list[_Act]) -> frozenset[str]:
    """Name the data that the acts are done with: what stands before them, or after "on" or "with", or in the row."""
    text = place.text
    first, last = acts[0], acts[-1]
    names = lexicon.data.names_in(text[_clause_start(text, first.start, _FULL_STOP) : first.start])
    after = lexicon.data_after.pattern.match(text[last.end :])
    if after is not None:
        rest = last.end + after.end()
        names |= lexicon.data.names_in(text[rest : rest + _DATA_REACH])
    for act in acts:
        if act.act_end == act.end:  # an act read as a whole holds its data: "trained on your photos"
            names |= lexicon.data.names_in(_TRAINING_DATA.sub("", text[act.start : act.end]))
    for cell in place.cells:
        names |= lexicon.data.names_in(cell)
    return names
