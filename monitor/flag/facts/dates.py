"""Say from when a new text holds, in which role it states that day, for whom, and which other days it names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from monitor.flag.statements.statement import Statement
from monitor.model import Fact, StatedDate
from monitor.text.dates import choose_effective_date
from monitor.text.plain import plain_text

_AHEAD = timedelta(days=366)
"""A day that a sentence names and that lies further back belongs to an older change."""
_MOST = 4
"""Other days that a card has room for."""
_AUDIENCE = re.compile(
    r"(?i)\b(?:existing|current|new|returning) (?:\w+ )?(?:users?|customers?|members?|accounts?|subscribers?)\b"
    r"|\b(?:utilisateurs|clients|membres|comptes) (?:existants|actuels|nouveaux)\b|\bnouveaux (?:utilisateurs|clients|membres)\b"
    r"|\b(?:bestehende|bisherige|neue)[nrs]? (?:nutzer|kunden|mitglieder|konten)\w*\b"
    r"|\b(?:usuarios|clientes) (?:existentes|actuales|nuevos)\b|\bnuevos (?:usuarios|clientes)\b"
    r"|\b(?:utenti|clienti) (?:esistenti|attuali|nuovi)\b|\bnuovi (?:utenti|clienti)\b"
    r"|\b(?:bestaande|huidige|nieuwe) (?:gebruikers|klanten|leden)\b"
)


def find_dates(stated: tuple[StatedDate, ...], seen_on: date, deciding: Statement | None = None) -> tuple[Fact, ...]:
    """Give the date from which the new text says that it holds, and that date's role; empty where it states none.

    `stated` are the dates of the whole text, as `find_stated_dates` gives them. The day that the deciding sentence itself names
    comes before the others, as does one stated for a part that it names ("Terms related to Seed Bank"). Whom it holds for ("existing
    users") and the other days, each with its role, follow where the text names them.
    """
    words = plain_text(deciding.passage.text) if deciding is not None else ""
    own = tuple(
        one
        for one in stated
        if one.on >= seen_on - _AHEAD and ((one.role == "announced" and one.words == words) or _is_of_part(one.words, deciding))
    )
    chosen = choose_effective_date(own or stated, seen_on=seen_on)
    if chosen is None:
        return ()
    return (*_as_facts(chosen), *_name_others(chosen, stated, seen_on))


_PART = re.compile(
    r"\b(?i:terms|sections?|provisions?|changes|clauses?|rules|parts?)"
    r" (?i:(?:that )?(?:are )?(?:related?|relating|appl\w+|specific) to|on|for|about|regarding|concerning)"
    r" ((?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*)*)"
)
"""Names the part of a document that a day is stated for."""


def _is_of_part(words: str, deciding: Statement | None) -> bool:
    """Tell whether a day is stated for a part by its name, and the deciding sentence, or a heading above it, bears that name."""
    part = _PART.search(words) if deciding is not None else None
    if deciding is None or part is None:
        return False
    return any(re.search(rf"\b{re.escape(part[1])}\b", place) for place in (deciding.plain, *deciding.passage.block.path))


def _as_facts(stated: StatedDate) -> tuple[Fact, ...]:
    facts = [
        Fact(name="effective_date", value=stated.on.isoformat(), words=stated.words, inferred=not stated.precise),
        Fact(name="effective_date_role", value="announced" if stated.role == "announced" else "header", words=stated.words),
    ]
    if audience := _name_audience(stated):
        facts.append(Fact(name="effective_for", value=audience, words=stated.words))
    return tuple(facts)


def _name_others(chosen: StatedDate, stated: tuple[StatedDate, ...], seen_on: date) -> list[Fact]:
    """List the other days that the text states for itself, with role and audience: "2026-06-16 (updated)"."""
    others: dict[date, str] = {}
    for one in stated:
        if one.on not in (chosen.on, chosen.other) and one.other != chosen.on and one.on >= seen_on - _AHEAD:
            others.setdefault(one.on, ", ".join(part for part in (one.role, _name_audience(one)) if part))
    values = [f"{day.isoformat()} ({role})" for day, role in sorted(others.items())][:_MOST]
    words = " | ".join(dict.fromkeys(one.words for one in stated if one.on in others))
    return [Fact(name="other_dates", value=values, words=words)] if values else []


def _name_audience(stated: StatedDate) -> str:
    """Name the users for whom a day holds; of several the one on that side of the day on which the first one stands."""
    found = list(_AUDIENCE.finditer(stated.words))
    if len(found) < 2:
        return found[0][0] if found else ""
    day, first = re.search(rf"\b{stated.on.day}\b", stated.words), re.search(r"\d", stated.words)
    if day is None or first is None:
        return ""
    before = found[0].start() < first.start()  # "for new users on 20 May and for existing users on 15 August"
    near = [one for one in found if (one.end() <= day.start() if before else one.start() >= day.end())]
    return near[-1 if before else 0][0] if near else ""
