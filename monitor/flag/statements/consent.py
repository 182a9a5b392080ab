"""Read what a sentence says about how consent is obtained, and what is on by default."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.lexicon.agreements import load_agreements
from monitor.flag.statements.agreement import read_agreements, read_days
from monitor.flag.statements.place import Place
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import DEFAULT_CONSENT
from monitor.text.sieve import find_needs, may_match

_UNLESS = re.compile(
    r"(?i)unless|until|except|provided|(?:so|as) long as|sauf|à moins|tant que|es sei denn|solange|sofern|soweit|außer wenn"
    r"|wenn (?:sie|du) nicht|salvo|a menos|a meno|tenzij|zolang"
)
"""Conditions of something that is on; "if you opt out" only tells what follows."""
_UNLESS_LETTERS = find_needs(_UNLESS.pattern.removeprefix("(?i)"))
_TITLE = re.compile(
    r"(?i)polic|notice|statement|terms|conditions|agreement|politique|charte|richtlinie|erklärung|informativa|beleid|verklaring"
)
"""Names the whole document: what it is about besides ("Privacy and Cookie Policy") is not what a sentence is about."""
_PROVIDER_RIGHT = re.compile(r"(?i)\breserves? (?:the|its|our) right\b|\bour (?:sole )?(?:right|discretion)\b")
"""The provider's own right to refuse something."""
_FOUND = re.compile(
    r"(?i)^\W*(?:if|when(?:ever)?) you (?:\w+ )?(?:find|see|notice|discover|spot|encounter|come across)\b[^.;]{0,120}?"
    r"\b(?:videos?|photos?|images?|pictures?|posts?|content|listings?|accounts?|profiles?)\b"
)
"""Says what to do about what other people put up: their want of consent is nothing that the provider does."""
_MUST_LEAVE = re.compile(
    r"(?i)\b(?:must|(?:need|have) to|should|please|may|can)(?: only| immediately| object and)* (?:cease|stop|discontinue|quit)\b"
    r"(?! us\b| (?:this|that|such|our) )[^.;]{0,20}?\b(?:using|use of|accessing|visiting)\b"
    r"|\bonly (?:option|remedy|choice) is to (?:stop|cease|leave|close|delete)\b"
)
"""To stop using the service is no way out of what it does."""
_ASKS = re.compile(r"\?\W*$")
"""A question ("How do we tell you of changes?") says nothing; the answer does."""
_NO_NEED = re.compile(
    r"(?i)\bno need to (?:provide|offer|give)\b|\b(?:not|n't|would) (?:be )?required? (?:us )?to (?:provide|offer|give)\b"
)
"""Says that none need be offered."""
_SHORT_FORMS = re.compile(r"(?<=\w)'(ll|re|ve)\b", re.IGNORECASE)
_LONG_FORMS = {"ll": " will", "re": " are", "ve": " have"}
_OFFERS = ("offer", "opt_out")
_WAYS = ("offer", "opt_out", "no_way")
_FORBIDS = frozenset(("you may not", "cannot", "agree not", "don't"))
_SUBJECT_REACH = 60
"""Characters before the end of a lead-in in which its subject stands."""
_NEAR = 60
_ASKED = ("promise", "permission", "assent")


def read_consent(place: Place, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Read the aspects of consent that a sentence touches, one statement each."""
    text = _spell_out(place.own_text)
    if _FOUND.match(text) or _ASKS.search(text):
        return ()
    agreements = load_agreements(lexicon.tables.language)
    spans = lexicon.consent.find(text)
    read = read_agreements(text, place.path[-1] if place.path else "", agreements)
    conditional = may_match(_UNLESS_LETTERS, text.lower())  # in most sentences nothing is, and its hinge need not be sought
    hinges = [span for span in lexicon.opt_out_hinges.find(text) if _UNLESS.match(text, span[1])] if conditional else []
    if not spans and not read and not hinges:
        return ()
    aspects: dict[str, tuple[int, int]] = {}
    conduct = _name_conduct(place, text, lexicon)
    for name, start, end in spans:
        if (name not in conduct) and (name not in _WAYS or not (_PROVIDER_RIGHT.search(text) or _NO_NEED.search(text))):
            aspects.setdefault(name, (start, end))
    if hinges and "promise" not in aspects and not lexicon.carve_outs.occurs(text):
        aspects.setdefault("opt_out", (hinges[0][1], hinges[0][2]))  # "unless you opt out" is a way out, too
    about = {agreement.aspect: agreement.about for agreement in read}
    for agreement in read:
        if agreement.aspect not in conduct:
            aspects.setdefault(agreement.aspect, (agreement.start, agreement.end))
    if aspects.keys() & set(_WAYS) and (leaving := _MUST_LEAVE.search(text)) is not None:
        aspects = {name: span for name, span in aspects.items() if name not in _WAYS} | {"leave": leaving.span()}
    aspects = _settle_no_way(aspects, text, lexicon)
    if "waiver" in aspects and "promise" not in aspects and _is_denied("waiver", text, aspects["waiver"][0], lexicon):
        aspects["promise"] = aspects["waiver"]  # "never without asking you"
    if "protective_default" in aspects:
        aspects.pop("no_way", None)  # a protection that nobody can switch off
    if "waiver" in aspects and "interest" in aspects:
        about["waiver"] = frozenset(("interest",))
    words = place.words(lexicon)
    whole = " ".join((text, *place.cells))
    headings = [heading for heading in place.path[-2:] if not _TITLE.search(heading)]
    topics = lexicon.trivial_topics.names_in(" ".join((whole, place.lead, *headings)))
    subjects = agreements.subjects.names_in(" ".join((whole, place.lead))) if aspects.keys() & set(_WAYS) else frozenset()
    return tuple(
        Statement(
            topic=DEFAULT_CONSENT,
            kind=Kind.CONSENT,
            passage=place.passage,
            plain=place.own_text,
            language=lexicon.tables.language,
            rule=aspect,
            aspect=aspect,
            about=about.get(aspect) or (subjects if aspect in _WAYS else frozenset()),
            routes=lexicon.route_kinds.names_in(text) if aspect in (*_WAYS, "withdraw") else frozenset(),
            strengths=agreements.strengths.names_in(text) if aspect in _ASKED else frozenset(),
            days=read_days(text, agreements) if aspect == "notice" else None,
            data=lexicon.data.names_in(whole),
            polarity=Polarity.DENIES if _is_denied(aspect, text, start, lexicon) else Polarity.PERMITS,
            limits=lexicon.limits.names_in(text),
            segments=topics | lexicon.minors.names_in(text),
            act_words=text[start:end],
            words=words,
        )
        for aspect, (start, end) in aspects.items()
    )


def _settle_no_way(aspects: dict[str, tuple[int, int]], text: str, lexicon: Lexicon) -> dict[str, tuple[int, int]]:
    """Keep of a way out and the lack of one, read from the same words, the one that the sentence means.

    "It is no longer possible to object" offers nothing; "never without a chance to object" does.
    """
    lack = aspects.get("no_way")
    if lack is None:
        return aspects
    if _is_denied("no_way", text, lack[0], lexicon):
        return {name: span for name, span in aspects.items() if name != "no_way"}
    return {name: span for name, span in aspects.items() if name not in _OFFERS or span[0] > lack[1] or span[1] < lack[0]}


def _name_conduct(place: Place, text: str, lexicon: Lexicon) -> frozenset[str]:
    """Name the aspects of which a sentence does not speak, because it tells users whose consent they need for what they do."""
    bans = lexicon.user_bans.names_in(text)
    lead = place.lead
    if bans & _FORBIDS or (lead and lexicon.ban_leads.occurs(lead) and not lexicon.provider_subjects.occurs(lead[-_SUBJECT_REACH:])):
        return frozenset(("promise", "permission", "waiver"))
    return frozenset(("promise",)) if bans else frozenset()


def _is_denied(aspect: str, text: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a negation stands before: near, or anywhere before "without your consent", which it makes a promise."""
    return lexicon.negations.occurs(text[0 if aspect == "waiver" else max(0, start - _NEAR) : start])


def _spell_out(text: str) -> str:
    """Write out what is drawn together ("we'll tell you"), so that the tables need name one form only."""
    return _SHORT_FORMS.sub(lambda found: _LONG_FORMS[found[1].lower()], text) if "'" in text else text
