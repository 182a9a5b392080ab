"""Read what a sentence says about training or improving AI: who may do what, with which data, under which hinge.

The reading is a small grammar, not a list of phrases. An act (train, improve) must govern an object (AI, models) with
nothing between them that gives the object another role; the nearest negation before the act, unless a new clause began
since, turns it; a hinge ("unless you opt out", "only with your consent") shifts it; whoever is forbidden is the actor.
"""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.acts import FULL_STOP, SENTENCE_BREAK, Act, blank, find_acts, find_clause
from monitor.flag.statements.defaults import is_stated_default
from monitor.flag.statements.kinds import find_answer, tell_kind
from monitor.flag.statements.phrases import shorten
from monitor.flag.statements.place import Place
from monitor.flag.statements.reach import allows_beside, core_words, cut_reach, find_qualifiers, name_data, name_owner
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING
from monitor.text.plain import plain_text

_BASIS_WORDS = 8
"""Words of a cell that names a legal basis and says no more ("Art. 6(1)(a) GDPR (consent)")."""
_SOURCE_WORDS = 40
"""Words of an item that names a source of data and no more."""
_START_REACH = 40
"""Characters by which a sentence is known as the first of its block."""
_WAY_LIMIT = 200
"""Characters of the words that name a way out."""
_SOURCE = re.compile(r"\b(?:from|de la part de|von|da)\b[^.;]*$", re.IGNORECASE)
_SOURCE_REACH = 30
_WAYS_AFTER = ("opt out", "object", "tell", "withdraw")
"""Offers that need not say of what, behind the act."""
_WAY_REACH = 20
"""Words from the act to the end of such an offer."""
_AIM = re.compile(r"(?i)(?:to|pour)\b")
"""Begins what somebody else is to do: "train them to refuse" is no offer."""
_CLAUSE = re.compile(r"[.;:,–—]|(?i:\b(?:and|but|that|which|et|qui|que|und|die|das|y|pero|e|ma|che|en|maar|dat)\b)")
"""Begins another clause."""
_NEW_CLAUSE = re.compile(r"[;:–—]|(?i:\b(?:and|but|though|although|mais|et|und|aber|pero|y|ma|e|maar|en)\b)")
_OTHERS = re.compile(
    r"(?i)\b(?:cookies?|marketing|advertis\w+|ads|newsletters?|e-?mails|notifications?|location|sale|selling|personali[sz]\w+)\b"
)
"""Of what else one may opt out."""
_OTHERS_REACH = 60
_TOPIC = re.compile(
    r"(?i)(?:^|[.;:] )\W*(?:\w+, )?(?:with (?:regard|respect) to|regarding|concerning|as (?:to|for|regards)|when it comes to"
    r"|to (?:\w+ly )?(?:limit|restrict|stop|end|avoid|prevent|refuse)"
    r"|in (?:bezug|hinblick) auf|hinsichtlich|bezüglich|en ce qui concerne|concernant|quant à|en cuanto a|(?:con )?respecto a"
    r"|per quanto riguarda|wat betreft|met betrekking tot)\b[^,.;]*$"
)
"""Opens a sentence by naming what it is about, or what it helps against."""
_TOPIC_END = re.compile(r"[\w ]{0,30}(?:,\W*)?")
_OWNER_REACH = 80
"""Characters after the act in which the models' owners stand ("the models of our partners")."""
_OWNER = re.compile(r"(?: [\w'’]+){0,2},? (?:of|by|and|or|nor|de|et|von|und|van|di|e|y|o)\b|, (?:be (?:it|they)|whether)\b", re.IGNORECASE)
_IF = re.compile(r"(?i)(?:if|when|where)\b")
_ASIDE = re.compile(r"\([^()]{6,}\)|, (?:excluding|except(?: for)?|other than|but not|not including) [^,;.()]{3,80},")
"""Brackets, or what commas part off: data that are left out, before it is said what is done with the rest."""


def read_training(place: Place, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Read a sentence's statements on AI training; one for each polarity it holds, none where it is about something else."""
    acts = find_acts(place.text, lexicon)
    own = [act for act in acts if act.end > place.own_start]
    if not own:
        return _read_source(place, acts, lexicon)
    acts = own
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


def _read_source(place: Place, acts: list[Act], lexicon: Lexicon) -> tuple[Statement, ...]:
    """Read an item that names data, under a lead-in that says what is done with them ("We train our models on the following:")."""
    own = place.own_text
    if not acts or not lexicon.source_leads.occurs(place.lead) or len(own.split()) > _SOURCE_WORDS or not lexicon.data.occurs(own):
        return ()
    if not plain_text(place.passage.block.text).startswith(own[:_START_REACH]):
        return ()  # a further sentence of the item tells more about the data, and names none
    if lexicon.uses.occurs(own) or lexicon.provider_subjects.occurs(own) or lexicon.negations.occurs(own):
        return ()
    act = acts[-1]
    if tell_kind(place, act, lexicon) is not Kind.PRACTICE:
        return ()
    polarity, rule = _tell_polarity(place, act, lexicon)
    if rule == "way_out":
        return ()
    statement = _make_statement(place, lexicon, Kind.PRACTICE, polarity, rule, acts)
    data, words = lexicon.data.names_in(own), place.words(lexicon)
    return (replace(statement, data=data, words=words, core=words, act_words="", leans=True),)


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
    hidden = blank(text, [*opt_outs, *consents, *_asides(text, act)])
    offers = lexicon.ways_out.find(hidden)
    ways = [span for span in offers if span[1] < act.start or _is_topic_of(span, act, text)]
    # "You can exclude ...", "choose whether or not": the way out, and no denial.
    hidden = blank(hidden, [*lexicon.no_negations.find(hidden), *(span for span in ways if span[0] in ("exclude", "tell"))])
    left = hidden[clause : act.start]
    negatives = lexicon.negations.find(left)
    denied = bool(negatives)
    if denied:
        fresh = [start for _, start, _ in lexicon.fresh_starts.find(left)]
        if any(start > negatives[-1][2] for start in fresh):
            denied = False
    if not denied and lexicon.right_negations.pattern.search(hidden[act.act_end : act.end + 60]):
        denied = True
    if not denied and act.act_end < act.object_start and lexicon.negations.occurs(hidden[act.act_end : act.object_start]):
        denied = True  # "train no models", "trainieren keine KI"
    if opt_outs and not denied and lexicon.carve_outs.occurs(text):
        return (Polarity.UNLESS_OPTED_OUT, "way_out") if _is_conceded(act, text, lexicon) else (Polarity.PERMITS, "carve_out")
    acted = consents and all(name == "user acts" for name, _, _ in consents)
    if denied:
        if consents and not (acted and opt_outs) and not any(_switches_off(span, act, text) for span in consents):
            return Polarity.ONLY_WITH_CONSENT, "deny_unless_consent"
        if opt_outs or consents:
            return Polarity.UNLESS_OPTED_OUT, "deny_once_opted_out"
        if lexicon.by_default.occurs(text):
            return Polarity.DENIES_BY_DEFAULT, "deny_by_default"
        return Polarity.DENIES, "deny_for_now" if negatives and negatives[-1][0] == "postpone" else "deny"
    if ways and not opt_outs and any(text[start:].startswith("when") and "asked" in text[start:end] for _, start, end in consents):
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"  # whoever is asked has not agreed before
    if ways and not opt_outs:
        return Polarity.UNLESS_OPTED_OUT, "way_out"
    if opt_outs and opt_outs[0][0] == "mode":
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"
    if opt_outs:
        wish = opt_outs[0][0] in ("not want", "prefer") and opt_outs[0][1] < act.start
        return Polarity.UNLESS_OPTED_OUT, "way_out" if wish or ways else "permit_unless_opted_out"
    if acted:
        return Polarity.UNLESS_OPTED_OUT, "permit_unless_opted_out"  # unless the user does something, whatever it is
    if any(_follows(span, act, text) for span in offers) and not _acts_before(act, text, lexicon):
        return Polarity.UNLESS_OPTED_OUT, "way_out"  # "the use of your notes for AI training you can refuse"
    if is_stated_default(place, act, lexicon) or any(_takes_back(span, act, text) for span in offers):
        return Polarity.UNLESS_OPTED_OUT, "permit_unless_opted_out"  # "AI training is on by default": what is a default can be changed
    if consents or _needs_consent(place, lexicon):
        return Polarity.ONLY_WITH_CONSENT, "permit_with_consent"
    return Polarity.PERMITS, "permit"


def _switches_off(hinge: tuple[str, int, int], act: Act, text: str) -> bool:
    """Tell whether a condition before a denial is a choice against the use ("If you enable private chat, it is not used to train")."""
    name, start, _ = hinge
    return name == "unless opted in" and start < act.start and _IF.match(text, start) is not None


def _is_conceded(act: Act, text: str, lexicon: Lexicon) -> bool:
    """Tell whether training is only what one opted out of ("Even if you opt out of AI training, we use it to show you notes").

    What goes on all the same is something else, unless it is "this".
    """
    concessive = next((start for _, start, _ in reversed(lexicon.carve_outs.find(text[: act.start]))), -1)
    end = text.find(",", act.end)
    return concessive >= 0 and "," not in text[concessive : act.start] and end >= 0 and "this" not in lexicon.anaphora.names_in(text[end:])


def _is_topic_of(offer: tuple[str, int, int], act: Act, text: str) -> bool:
    """Tell whether an act is only the topic that opens the clause of an offer ("With regard to AI training, you can withdraw ...")."""
    between = text[act.act_end : offer[1]]
    return offer[1] >= act.act_end and _TOPIC.search(text, 0, act.start) is not None and _TOPIC_END.fullmatch(between) is not None


def _takes_back(offer: tuple[str, int, int], act: Act, text: str) -> bool:
    """Tell whether an offer of a way out that follows the act is one of it ("...; you can switch this off")."""
    name, start, end = offer
    if name not in _WAYS_AFTER or start < act.end or _AIM.match(text, start) or _OTHERS.search(text, start, end + _OTHERS_REACH):
        return False
    between = text[act.end : end]
    return len(between.split()) <= _WAY_REACH and _NEW_CLAUSE.search(between) is not None


def _follows(offer: tuple[str, int, int], act: Act, text: str) -> bool:
    """Tell whether an offer of a way out stands behind the act in the same clause, so that the act is what one gets out of."""
    name, start, end = offer
    if name not in _WAYS_AFTER or start < act.end or _AIM.match(text, start):
        return False
    between = text[act.end : end]
    return len(between.split()) <= _WAY_REACH and _CLAUSE.search(between) is None


def _acts_before(act: Act, text: str, lexicon: Lexicon) -> bool:
    return lexicon.provider_subjects.occurs(text[: act.start]) or lexicon.feeds.occurs(text[: act.start])


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
    end = len(text) if rule.startswith("deny") else acts[-1].end + _OWNER_REACH
    named = text[: acts[-1].end]
    if rule.startswith("deny"):  # a promise about third parties' models alone is one of the provider's, and a narrow one
        named = blank(named, [span for span in lexicon.limits.find(named) if span[0] == "others' models"])
    third = _names_third_party(named[max(0, acts[0].start - 160) :], lexicon) or bool(
        _OWNER.match(text[acts[-1].end : end]) and _names_third_party(text[acts[-1].end : end], lexicon)
    )
    affiliate = lexicon.affiliates.occurs(text)
    defaults = {Polarity.UNLESS_OPTED_OUT: "on", Polarity.ONLY_WITH_CONSENT: "off", Polarity.DENIES_BY_DEFAULT: "off"}
    ways = lexicon.opt_out_hinges.find(text) or lexicon.ways_out.find(text)
    reach = cut_reach(place, lexicon, acts)
    return Statement(
        topic=AI_TRAINING,
        kind=kind,
        passage=place.passage,
        plain=place.own_text,
        language=lexicon.tables.language,
        rule=rule,
        actor="user" if kind is Kind.USER_BAN else "third_party" if third else "affiliate" if affiliate else "provider",
        acts=frozenset(act.name for act in acts),
        data=name_data(place, lexicon, acts),
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
        reach=reach,
        places=frozenset(reach[start:end].lower() for name, start, end in lexicon.regions.find(reach) if name == "named"),
        reaches_back="back" in lexicon.time_scopes.names_in(text),
        excepts=rule in ("deny", "permit") and lexicon.exceptions.occurs(text[acts[0].end :]),
        owner=name_owner(text, acts, lexicon),
        allows_beside=rule == "deny" and allows_beside(place.own_text, lexicon),
        explicit=lexicon.uses.occurs(place.own_text),
        core=core_words(place, lexicon, acts),
        qualifiers=find_qualifiers(text, lexicon),
    )


def _names_third_party(text: str, lexicon: Lexicon) -> bool:
    """Tell whether third parties act or receive; where data come *from* them, they do not."""
    return any(not _SOURCE.search(text[max(0, start - _SOURCE_REACH) : start]) for _, start, _ in lexicon.third_parties.find(text))
