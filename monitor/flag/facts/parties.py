"""Name who else gets the data or may train with them: by name first, then by what they are called."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.phrases import lower_first
from monitor.model import BlockKind, Document

_NAME = re.compile(
    r"(?:(?:our|its|the|your|their|nos|notre|unser\w*)\s+)?(?:[a-z-]+,?\s+){0,3}?((?!AI\b)[A-Z][\w&.’'-]*(?:\s+(?!AI\b)[A-Z][\w&.-]*){0,3})"
)
_NO_NAME = re.compile(
    r"(?:You|Your|Yours|We|Us|Our|It|Its|They|Their|This|These|The|Users?|Members?|Customers?|Clients?|Creators?|Services?|Products?|Platform|Site|Websites?"
    r"|Content|Data|Personal|User|Customer|LLMs?|Terms|Policy|Privacy|Agreement|Information|Inputs?|Outputs?|Company|Software|Apps?|Applicable|Third|Any)\b"
    r"|.*\b(?:Laws?|Policy|Agreement|Terms|Acts?|Regulations?|Section|Notice|Clauses?)$"
)
"""Words that are written like names in contracts, and name nobody else."""
_TOLD = 3
"""Sentences of its own doing from which a name is the provider's."""
_LIMIT = 5
_SOURCE = re.compile(r"\b(?:from|by way of|de la part de|von|da|outils de)\b[^.;,]{0,30}$", re.IGNORECASE)
"""Before a party: data come from it, and do not go there."""
_THIRD_PARTY = re.compile(r"(?i)third[- ]part(?:y|ies)$")
_PARTY_NOUN = re.compile(
    r"(?i)[ -](?:AI )?(?:(?:service|model|technology) )?(?:providers?|partners?|vendors?|companies|company|developers?|organi[sz]ations?)\b"
)
"""After "third-party": what it is that is no part of the provider."""
_GOES_ON = re.compile(r"[ -][a-z]+")
_STANDS = re.compile(r"(?:^|[\s(,])(?:an?|any|no|the|each|every|another|such|that|other|some|certain)\s+$", re.IGNORECASE)


def name_parties(text: str, lexicon: Lexicon, document: Document | None) -> list[str]:
    """Name the others of a sentence, those first that have a name; whoever only gives data is none of them."""
    called: list[str] = []
    for row, start, stop in (*lexicon.third_parties.find(text), *lexicon.affiliates.find(text)):
        if row != "others" and not _SOURCE.search(text[max(0, start - 40) : start]):
            called.append(_whole_party(text, start, stop))
    parties: list[str] = []
    for party in (*_find_names(text, lexicon, document), *(lower_first(party.strip()) for party in called)):
        low = party.lower()
        if len(party) > 2 and not any(low in other.lower() or other.lower() in low for other in parties):
            parties.append(party)
    return parties[:_LIMIT]


def _whole_party(text: str, start: int, stop: int) -> str:
    """Give what a party is called, whole; empty where the words only describe something else ("third-party tools")."""
    words = text[start:stop]
    if not _THIRD_PARTY.match(words):
        return words
    if (noun := _PARTY_NOUN.match(text, stop)) is not None:
        return text[start : noun.end()]
    if words.lower().endswith("-party"):
        return ""
    if words.lower().endswith("y") and not _STANDS.search(text[:start]) and _GOES_ON.match(text, stop):
        return ""
    return words


def _find_names(text: str, lexicon: Lexicon, document: Document | None) -> list[str]:
    """Find names after words for giving; one that stands in the document's own title, or acts throughout it, is the provider's."""
    if sum(letter.isupper() for letter in text) > len(text) / 2:
        return []  # in a shouted sentence every word is written like a name
    own = (
        " ".join((document.title or "", *(block.text for block in document.blocks[:3] if block.kind is BlockKind.HEADING)))
        if document is not None
        else ""
    )
    named: list[str] = []
    for _, _, end in lexicon.recipients.find(text):
        name = _NAME.match(text, end)
        if name is None or len(text[end : name.start(1)].split()) > 4 or name[1].split()[0] in own.split():
            continue
        word = re.sub(r"['’]s$", "", name[1]).rstrip(".,")
        if not _NO_NAME.match(word) and not _is_provider(name[1].split()[0], document):
            named.append(word)
    return named


_WHOSE = re.compile(
    r"\b([A-Z][\w&-]+)(?: [A-Z][\w&-]+){0,2}['’]s? (?:own )?(?:data )?"
    r"(?:sale|sharing|uses?|collection|processing|tracking|storing|advertising|practices)\b"
)
"""Names who does what one may opt out of: "opt out of Datahub's sale of your data"."""


def is_way_out_of_others(text: str, document: Document) -> bool:
    """Tell whether a sentence speaks of what somebody else does with data; the provider is in the title, or acts throughout the text."""
    whose = _WHOSE.search(text)
    if whose is None or _NO_NAME.match(whose[1]):
        return False
    heads = " ".join((document.title or "", *(block.text for block in document.blocks[:2])))
    return whose[1] not in heads and not _is_provider(whose[1], document)


def _is_provider(name: str, document: Document | None) -> bool:
    """Tell whether a name is the provider's own: the text says again and again what it does or may do."""
    if document is None:
        return False
    acts = "may|will|does|shall|can|uses?|collects?|processes|is not|has|provides?|reserves"
    doing = re.compile(rf"\b{re.escape(name)}\b(?: \w+)? (?:{acts})\b")
    return sum(bool(doing.search(block.text)) for block in document.blocks if name in block.text) >= _TOLD
