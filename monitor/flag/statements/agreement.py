"""Read who is taken to agree to what by which act, whether changes are announced, and how strong a consent must be.

The reading is a small grammar over the tables of `monitor.flag.lexicon.agreements`: an act ("by using", "continued use", "if you do
not object") that is followed, in the same sentence, by agreement, which has an object. Duties ("you agree to pay"), other people's
consent and a click on a button are none of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from monitor.flag.lexicon.agreements import Agreements

_REACH = 240
"""Characters between an act and the agreement that it is taken for; a list of acts and a long name of the service fit."""
_OBJECT_REACH = 180
"""Characters in which the object of the agreement stands."""
_BREAK = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý])|;\s")
_CONDUCT_REACH = 60
_NOT = re.compile(
    r"(?i)\b(?:will|shall|may|can|do|does) (?:not|never)\b|n['’]t\b|\b(?:never|cannot|nicht|nie|jamais|nunca|niet|nooit)\b"
    r"|\bn(?:e |['’])|\bno (?:modific|cambi)|\bnon (?:modific|cambi)"
)
"""Says that what follows is not done."""
_BUT = re.compile(r"(?i)\b(?:but|however|unless|except|mais|sauf|aber|jedoch|pero|salvo|ma|tranne|maar|tenzij)\b")
"""Sets one clause against another."""
_GOES_ON = re.compile(r"(?i)continu|go(?:ing)? on|poursuiv|weiter|fortgesetz|segui|prosegu|blijv|verder|voortgezet")
_MATERIAL = re.compile(
    r"(?i)\bamendments?\b|\b(?:material|significant|substantial|important|major|such|these) (?:\w+ )?(?:chang|modif|updat|revis|amend)"
    r"|\b(?:changes?|updates?|modifications?|revisions?|amendments?) (?:that|which) (?:are |is )?material"
    r"|substantiel|wesentlich|sustancial|sostanzial"
)
"""Changes of weight are changes of the text, not of the products."""
_STANDING = re.compile(
    r"(?i),? ?(?:\bas |\bmay be )?(?:\w+ (?:or|and) )?(?:updated|amended|modified|revised|changed)(?: (?:or|and) \w+)? from time to time"
)
"""Terms "as updated from time to time" are the terms, and no change of them."""


_BY_OTHERS = re.compile(
    r"(?i)\b(?:some(?:one|body)|any(?:one|body)|another (?:user|member|person)|other (?:users|people|members))(?: else)?"
    r" (?:is|are|has|have|may|uses?|using|posts?)\b[^.;]*$|\b(?:quelqu['’]un|jemand|alguien|qualcuno|iemand)\b[^.;]*$"
    r"|\bif you (?:become aware|believe|think|learn|suspect|know)\b[^.;]*$"
)
"""Who uses something is somebody else, and whose consent is missing is no matter of the provider's."""
_HANDS_ON = re.compile(
    r"(?i)\b(?:assign|delegat|sub-?contract|novat)\w*\b[^.;]*$|\btransfer\w*\b[^.;]{0,60}\b(?:terms|agreements?|contracts?|rights|obligations)\b[^.;]*$"
    r"|\bc[ée]d(?:er|ée?s?|ere)\b[^.;]*$|\b(?:abtret|übertrag)\w+[^.;]*$|\boverdrag\w+[^.;]*$"
)
"""What is done without asking is to hand on the contract, and nothing with data."""


_IN_CLAUSE = re.compile(
    r"(?i)\b(?:when(?:ever)?|where(?:ver)?|if|si|lorsque|quand|cuando|quando|wenn|falls|sofern|indien|wanneer)\b[^,;]*$"
)
"""Consent that is needed "where processing requires it": of nothing in particular is said that it does."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Hold one aspect of consent that a sentence has, and what it is about."""

    aspect: str
    """As in `Statement.aspect`."""
    start: int
    end: int
    about: frozenset[str] = frozenset()
    """For deemed: changes, processing or terms."""


def read_agreements(text: str, heading: str, tables: Agreements) -> list[Agreement]:
    """List what a sentence, under its heading, says of agreement by use, of notice of new terms and of the lack of a way out."""
    found: list[Agreement] = []
    deemed = _read_deemed(text, tables)
    if deemed is not None:
        found.append(deemed)
    changes = tables.changes.occurs(text)  # most sentences speak of none, and need not be asked what they say of them
    found += _read_notice(text, heading, tables, changes=changes)
    if deemed is None and changes:
        found += [Agreement("assent", start, end) for _, start, end in tables.assent.find(text)[:1]]
    for aspect, table in (
        ("waiver", tables.waiver),
        ("no_way", tables.no_way),
        ("leave", tables.leave),
        ("offer", tables.ways),
        ("exposed_default", tables.exposed),
        ("protective_default", tables.protective),
    ):
        found += [Agreement(aspect, start, end) for _, start, end in table.find(text)[:1]]
    found = [one for one in found if one.aspect != "waiver" or not _is_of_others(text, one.start)]
    # "If you switch it on" tells that it is off; a promise is only what excludes everything else.
    asks = (one for one in tables.asks.find(text) if one[0] != "requires" or not _IN_CLAUSE.search(text[: one[1]]))
    found += [Agreement("asked" if row == "if" else "promise", start, end) for row, start, end in islice(asks, 1)]
    return found


def _read_notice(text: str, heading: str, tables: Agreements, *, changes: bool) -> list[Agreement]:
    """Read whether users are told of new terms, or are not; who tells them of weighty changes tells them, whatever of others."""
    if tables.no_notice.occurs(text):
        return []
    silent = [
        # "We will not change these terms without telling you" promises to tell.
        Agreement("notice" if row == "without" and _NOT.search(text, 0, start) else "unannounced", start, end)
        for row, start, end in (tables.unannounced.find(text)[:1] if changes else ())
    ]
    if changes and not _MATERIAL.search(text) and not tables.terms.occurs(f"{heading}. {text}"):
        return silent
    notices = (tables.notice.find(text) if changes else []) or tables.ahead.find(text)
    told = [Agreement("notice", start, end) for _, start, end in notices[:1]]
    if told and silent:  # the same words, negated ("we will not notify you"), or a clause of its own
        return told if told[0].start > silent[0].end or _BUT.search(text) else silent
    return told or silent


def _is_of_others(text: str, end: int) -> bool:
    """Tell by the words before whether what is done without asking is somebody else's doing, or nothing with data."""
    return _BY_OTHERS.search(text, 0, end) is not None or _HANDS_ON.search(text, 0, end) is not None


def _read_deemed(text: str, tables: Agreements) -> Agreement | None:
    """Read the act and the agreement that it is taken for; None where one is missing, or where it is about conduct."""
    agrees = tables.agrees.find(text)
    if not agrees:
        return None
    conduct = tables.conduct.find(text)
    for use, start, use_end in tables.uses.find(text):
        for verb, agree_start, end in agrees:
            before = end <= start  # "changes are deemed accepted if you go on using the service"
            gap = text[end:start] if before else text[use_end:end]
            if (not before and end <= use_end) or len(gap) > _REACH or _BREAK.search(gap):
                continue
            if any(from_ < end + _CONDUCT_REACH and to > start for _, from_, to in conduct):
                continue
            about = _name_object(
                text,
                agree_start,
                end,
                tables,
                goes_on=use not in ("by", "contract") or bool(_GOES_ON.search(text[start:use_end])),
                consents=verb == "consent",
            )
            if about and not (before and about != "changes"):
                return Agreement("deemed", min(start, agree_start), end, frozenset((about,)))
    return None


def _name_object(text: str, start: int, end: int, tables: Agreements, *, goes_on: bool, consents: bool) -> str:
    """Name what is agreed to; a consent whose object stands in the list below is one to processing."""
    region = _STANDING.sub("", _BREAK.split(text[end : end + _OBJECT_REACH])[0])
    changes, after = tables.changes.find(region), tables.processing.find(region)
    lists = consents and changes and after and after[0][1] < changes[0][1]  # "to the collection, use, modification and storage of it"
    if (changes and not lists) or (goes_on and tables.changes.occurs(text)):
        return "changes"
    processing, terms = tables.processing.find(text[start : end + len(region)]), tables.terms.find(region)
    if consents and (processing or not terms):
        return "processing" if processing or not region.strip(" .") or region.rstrip().endswith(":") else ""
    if after and not any(start <= after[0][2] for _, start, _ in terms):  # "you accept our privacy policy" is assent to a text
        return "processing"
    return "terms" if terms else ""


def read_days(text: str, tables: Agreements) -> int | None:
    """Give the longest span that a sentence names, in days; None where it names none."""
    spans = [int(unit) * _read_number(text[start:end]) for unit, start, end in tables.days.find(text)]
    return max(spans, default=None)


_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10, "fourteen": 14, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90,
}  # fmt: skip


def _read_number(words: str) -> int:
    """Read the number that begins a span, in figures or in words; "a month" is one."""
    number = re.match(r"\d+", words)
    return int(number[0]) if number is not None else _NUMBERS.get(words.lower().partition(" ")[0], 1)
