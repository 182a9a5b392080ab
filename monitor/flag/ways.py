"""Find the way out that a text names: its words, the link that leads there, and whom to write to where there is none."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monitor.flag.lexicon import Lexicon
from monitor.flag.phrases import shorten, trim_phrase
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING, Block, BlockKind, Document, Fact
from monitor.text.plain import find_links, plain_text
from monitor.text.sentences import split_sentences

_SENTENCE = 240
"""Characters up to which the whole sentence names the way; of a longer one the part from the way on."""
_WAY_WORDS = 200
"""Characters of the words that name a way out; a mail address, a form's name or a path through settings fits."""
TRIVIAL = frozenset(("cookies", "marketing", "arbitration", "billing", "location", "others"))
"""Subjects of consent that are no news by themselves; others: what somebody else does, in whose hands the way out is."""
_LIKELY = re.compile(r"(?i)opt|sett|privacy|form|control|preferen|object|here|portal|request|choice|param|einstell|widerspr|oppos|ajust")
_REACHABLE = re.compile(r"(?i)^(?:https?://|mailto:|/(?!/)|\.{1,2}/)")
"""Targets that a reader of the document can follow: on the web, by mail, or relative to the document; no place inside it, no local file."""
_ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]{1,60}@[\w-]+(?:\.[\w-]+)+)(?![\w@-])")
_PRIVACY_ADDRESS = re.compile(
    r"(?i)^[\w.+-]*(?:privacy|dpo|gdpr|dsgvo|data|datenschutz|vie-?privee|donnees|privacidad|optout|opt-out)[\w.+-]*@"
)


def find_way_out(shown: Sequence[Statement], new_side: Sequence[Statement], lexicon: Lexicon, document: Document | None) -> Iterable[Fact]:
    """Give the way out: the deciding sentence's own words first, then where to go, if another sentence on the same use tells it.

    What else the new sentences say of training comes before their offers, and near offers before far ones. For AI training an offer
    counts that speaks of it, or that stands beside the permission: a way out of newsletters or of targeted advertising is none.
    """
    candidates = [
        (s, words) for s in _list_candidates(shown, new_side) if not lexicon.carve_outs.occurs(s.plain) and (words := _way_words(s))
    ]
    # A way that says where to go comes before one that only leads there by a link, and that before one that only says that there is one.
    routed = sorted(candidates, key=lambda one: (not lexicon.routes.occurs(one[1]), not _reachable(one[0].passage.text)))
    own = [one for one in candidates if shown and one[0] is shown[0]]
    for statement, words in [*own, *routed][:1]:
        told = _add_route(statement, words, lexicon, document)
        if not lexicon.routes.occurs(told):
            near = [other for one, other in routed if _is_same_way(one, statement)]
            further = next((other for other in near if lexicon.routes.occurs(other) and other not in told), None)
            told = f"{told}. {further}" if further else told
        links = (find_way_link(one, other, document) for one, other in [(statement, words), *routed])
        link = next((link for link in links if link is not None), None)
        if not lexicon.routes.occurs(told):
            route = _name_place(link[1]) if link is not None else _find_rights_route(document)
            told = f"{told} ({route})" if route else told
        yield Fact(name="opt_out", value=told, words=statement.plain)
        if link is not None:
            yield Fact(name="opt_out_link", value=link[1], words=link[0])


def _is_same_way(other: Statement, statement: Statement) -> bool:
    """Tell whether another way out may say where to go for this one: of training it speaks too, or stands beside it."""
    if statement.topic != AI_TRAINING:
        return True
    return other.topic == AI_TRAINING or "ai" in other.about or abs(other.passage.position - statement.passage.position) <= 1


def _list_candidates(shown: Sequence[Statement], new_side: Sequence[Statement]) -> list[Statement]:
    """List the statements that may name the way out, the nearest first, those that follow before those that stand before."""
    first = shown[0] if shown else None
    position = first.passage.position if first is not None else 0

    def distance(statement: Statement) -> tuple[int, bool]:
        away = statement.passage.position - position
        return abs(away), away < 0

    training = [s for s in new_side if s.topic == AI_TRAINING and (s.kind is Kind.WAY_OUT or s.polarity is Polarity.UNLESS_OPTED_OUT)]
    training.sort(key=lambda s: (s.kind is not Kind.WAY_OUT, distance(s)))
    offers = [s for s in new_side if s.aspect in _OFFERS and not s.segments & TRIVIAL]
    if first is not None and first.topic == AI_TRAINING:
        offers = [s for s in offers if "ai" in s.about or (first.allows and _stands_beside(s, first))]
    offers.sort(key=lambda s: (s.aspect != "offer", distance(s)))
    return [*shown, *training, *offers]


_PLACE = re.compile(
    r"(?i)/([\w-]*(?:settings?|(?<!my)preferences?|opt-?out|privacy-?(?:choices|controls?)|param|einstell|ajustes)[\w-]*(?:/[\w-]{3,60})?)"
)
"""The part of an address that names a setting."""
_RIGHTS_ROUTE = re.compile(
    r"(?i)\b(?:(?:exercis\w+|make use of|invok\w+|use) (?:any of |one of )?(?:your|these|those|this|such|the)(?: \w+){0,2} rights?\b"
    r"|exerc\w+ (?:vos|ces|l['’]un de ces|votre|ce) droits?|rechte?\b[^.]{0,40}?(?:ausüb|geltend)\w*"
    r"|ejerc\w+ (?:sus|tus|estos|su|este) derechos?|esercit\w+ (?:i suoi|i tuoi|tali|questi) diritti"
    r"|rechten\b[^.]{0,40}?uit(?:oefenen|\w+))"
)


def _name_place(target: str) -> str:
    """Name the setting that an address leads to ("settings/data-for-ai-improvement"); empty where it names none."""
    place = _PLACE.search(target)
    return place[1] if place is not None else ""


def _find_rights_route(document: Document | None) -> str:
    """Give the sentence that says how rights are exercised, with an address or a link; empty where there is none."""
    for block in document.blocks if document is not None else ():
        if ("@" in block.text or "](" in block.text) and _RIGHTS_ROUTE.search(block.text):
            for sentence in split_sentences(block.text, document.language if document is not None else None):
                plain = plain_text(sentence)
                if _RIGHTS_ROUTE.search(plain) and (_ADDRESS.search(plain) or _reachable(sentence)) and len(plain) <= _SENTENCE:
                    return plain.strip(" .")
    return ""


_OFFERS = ("offer", "opt_out")
_BESIDE = 3
"""Blocks within which, under one heading, an offer is taken for the way out of what stands before it."""


_COMMON = frozenset(
    word
    for line in (
        "inform person servic proces privac contac future purpos furthe",
        "certai provid includ accoun requir applic relate collec partne",
    )
    for word in line.split()
)
"""Beginnings of words that say nothing of what a sentence is about."""


_ANOTHER_USE = re.compile(
    r"(?i)\b(?:advertis\w+|personali[sz]ed ads|ads\b|google analytics|location (?:services|data|information)|e-?mail (?:messages|communications)|recorded?|recordings?"
    r"|meetings?|notifications?|newsletters?|publicit\w+|global privacy control|preference signals|technologies facebook|werbung|publicidad|credit|cookies"
    r"|search suggestions|background checks|statut)\b"
)
"""A use other than training, of which a way out is that use's own."""


def _stands_beside(offer: Statement, permission: Statement) -> bool:
    """Tell whether an offer is one of the use that a permission allows: it follows it, or speaks of the same things."""
    if _ANOTHER_USE.search(offer.plain) and not _ANOTHER_USE.search(permission.plain):
        return False
    about, theirs = ({word[:6] for word in side.words if len(word) > 6} - _COMMON for side in (offer, permission))
    if "sale" not in offer.about and about & theirs:
        return True
    away = offer.passage.position - permission.passage.position
    same = offer.passage.block.path == permission.passage.block.path
    return "sale" not in offer.about and (0 <= away <= 1 or (same and abs(away) <= _BESIDE))


def _add_route(statement: Statement, words: str, lexicon: Lexicon, document: Document | None) -> str:
    """Add the sentence that says where to go, where the way out itself does not: "To object, write to ..."."""
    if document is None:
        return words
    passage = statement.passage
    texts = [block.text for block in _around(document, passage.block, passage.position)[:2]]
    sentences = [sentence for text in texts for sentence in split_sentences(text, document.language)]
    at = sentences.index(passage.text) if passage.text in sentences else 0
    for sentence in sentences[at + 1 : at + 3]:
        plain = plain_text(sentence)
        follows = lexicon.routes.occurs(plain) or _STEP.search(plain)
        if follows and _EXERCISE.search(plain) and not lexicon.trivial_topics.occurs(plain) and plain[:40] not in words:
            return f"{words}. {shorten(plain, _WAY_WORDS).rstrip(' .')}"
        if lexicon.routes.occurs(words):
            break  # the way is told; only what directly follows can be a part of it
    return words


_EXERCISE = re.compile(
    r"(?i)\b(?:opt|exercise|object|request|untick|uncheck|toggle|switch|slide|turn|disabl|submit|contact|choice|adjust|exerc|oppos|demand|contact|widerspr|einstell)\w*"
)
_STEP = re.compile(r"(?i)\b(?:untick|tick|uncheck|check|toggle|switch|slide|select|click)")
_NO_WAY = re.compile(r"(?i)\b(?:may|can|could|will)(?:not| not|n['’]t)(?: be able to)? (?:opt|object|refuse|turn)")
"""Says that there is no way out."""
_CONSEQUENCE = re.compile(
    r"(?i)^\W*(?:please note (?:that )?)?(?:opting|objecting|withdrawing|refusing)\b[^.]{0,40}?\b(?:may|will|does|can|could)\b"
    r"|^\W*(?:if|when|once|even if) you\b[^.]{0,60}?, (?:you|we|some|certain|the|this)\b"
    r"[^.]{0,30}?\b(?:still|not be able|unable|may not|no longer)\b"
    r"|peuvent? ne plus|^lorsque vous retirez"
)
"""Says what follows for whoever has taken the way, not how to take it."""


def offer_beside(statement: Statement, new_side: Iterable[Statement]) -> Statement | None:
    """Give the offer of a way out that is one of what a sentence says; None where there is none.

    It stands in the same block or the next ("You can opt out any time in your settings"), or it speaks of that section by its number
    ("If you do not want the use described in 3a, send us the form").
    """
    offers = [s for s in new_side if s.aspect in ("offer", "opt_out") and not s.segments & TRIVIAL]
    near = (offer for offer in offers if 0 <= offer.passage.position - statement.passage.position <= 1)
    beside = next((offer for offer in near if "sale" not in offer.about or "ai" in offer.about), None)
    numbers = {number[0] for heading in statement.passage.block.path if (number := _NUMBER.match(heading)) is not None}
    return beside or next((offer for offer in offers if numbers & set(_REFERENCE.findall(offer.plain))), None)


_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[a-z]?(?![\w])")
"""Begins the heading of a numbered section."""
_REFERENCE = re.compile(
    r"(?i)(?:\b(?:in|under|by|of|dans|sous|unter|en|bajo|in de) |\b(?:section|clause|paragraph|article|abschnitt|ziffer|sección|sezione|artikel) |§ ?)"
    r"(\d{1,2}(?:\.\d{1,2})*[a-z]?)(?![\w])"
)
"""Names such a section."""


def _way_words(statement: Statement) -> str:
    """Give the words that name a way out: a condition ("unless you opt out in ...") as it stands, an offer as its whole sentence."""
    offers = statement.kind is Kind.WAY_OUT or statement.aspect in _OFFERS
    words = statement.way_out or ""
    if offers and len(statement.plain) <= _SENTENCE:
        words = statement.plain
    elif not words and offers:
        words = statement.plain[max(0, statement.plain.find(statement.act_words)) :]
    words = _LABEL.sub("", words)
    if (aside := _ASIDE.search(words)) is not None:
        words = aside[1]  # "we may use it (but you can opt out ...)": the brackets hold the way
    if _NO_WAY.search(words) or _CONSEQUENCE.search(words):
        return ""
    if not offers and (condition := _CONDITION.match(words)) is not None:
        words = condition[0]  # what follows for whoever does not take the way is none of it
    trimmed = trim_phrase(shorten(words, _SENTENCE))
    return "" if _HANGS.search(trimmed) else trimmed


_LABEL = re.compile(r"^(?:[\s\u2800•*·–—-]|o (?=[A-Z]))+(?:[A-Z][\w .&-]{0,30}: (?=For|To|You|If|Please))?")
"""A bullet, and the name of whom the way is one of ("ID5: To opt out ...")."""
_ASIDE = re.compile(r"\((?:but|although|though) (you (?:can|may)\b[^()]*?)(?:, learn more)?\)")
_CONDITION = re.compile(
    r"(?i)^(?:if|when|where|once) (?:(?!\b(?:may|will)\b)[^,(]){0,120}?\b(?:opt(?:ed)?[- ]?out|object(?:ed)?)\b[^,(:;]*(?=,)"
)
_HANGS = re.compile(r"(?i)\b(?:of|to|from|by|with|the|and|or|you can|you may)$")


def find_way_link(statement: Statement, words: str, document: Document | None) -> tuple[str, str] | None:
    """Give (words, target) of the link that leads to a way out: in its sentence, else in its row or block, else beside it.

    In its own sentence a link inside the words that name the way comes first; elsewhere only a link that speaks of a setting, a
    form or an objection counts.
    """
    block = statement.passage.block
    own = _reachable(statement.passage.text)
    inside = [link for link in own if link[0] and link[0] in words]
    likely = sorted((link for link in own if _LIKELY.search(" ".join(link))), key=lambda link: not _names_setting(link))
    for links in (inside, likely, own if statement.kind is Kind.WAY_OUT else ()):
        if links:
            return links[-1] if links is inside else links[0]
    near = [block] if document is None else _around(document, block, statement.passage.position)
    for other in near:
        links = [link for link in _reachable(other.text) if _names_setting(link)]
        if links:
            return links[0]
    return None


def _reachable(inline: str) -> list[tuple[str, str]]:
    return [link for link in find_links(inline) if _REACHABLE.match(link[1])]


def _names_setting(link: tuple[str, str]) -> bool:
    return bool(
        re.search(
            r"(?i)opt[- ]?out|settings?|preferences|object(?:ion)?|privacy (?:choices|controls?)|param[èe]tres|einstellungen",
            " ".join(link),
        )
    )


def _around(document: Document, block: Block, position: int) -> list[Block]:
    """Give the block of a sentence, then its neighbours under the same heading."""
    blocks = document.blocks
    near = [blocks[at] for at in (position + 1, position - 1) if 0 <= at < len(blocks) and blocks[at].path == block.path]
    return [block, *near]


def find_contact(document: Document) -> Fact | None:
    """Give the service's own mail address for privacy; None where the text names none, or only those of others.

    Its own is an address at a domain whose name stands in the title or again and again in the text, at the text's only domain, or one
    that the text gives to write to ("contact us", "our data protection officer"). In a list of recipients stand theirs.
    """
    found = [one for block in document.blocks if "@" in block.text for one in _list_addresses(block)]
    if not found:
        return None
    heads = " ".join((document.title or "", *(block.text for block in document.blocks[:3] if block.kind is BlockKind.HEADING)))
    texts = [re.sub(r"\W", "", _ADDRESS.sub("", block.text).lower()) for block in document.blocks]
    named = {domain: sum(domain in text for text in texts) for _, domain, _ in found}
    domains = {
        _domain_name(match[1]) for block in document.blocks if "@" in block.text for match in _ADDRESS.finditer(plain_text(block.text))
    }
    for address, domain, plain in found:
        if domain in re.sub(r"\W", "", heads.lower()) or named[domain] >= _OFTEN or len(domains) == 1 or _TO_WRITE_TO.search(plain):
            return Fact(name="contact", value=address, words=plain[:400])
    return None


_OFTEN = 5
"""Blocks that name whose domain it is, from which it is the service's own."""
_TO_WRITE_TO = re.compile(
    r"(?i)\b(?:contact (?:us|our|the (?:data protection|privacy))|(?:e-?mail|write to|reach) (?:us|our)|our (?:\w+ ){0,3}?(?:officer|team|representative|dpo|office)"
    r"|contact(?:ez|er)[- ]nous|nous (?:contacter|écrire)|notre (?:délégué|dpo)|kontaktieren sie uns|unsere[nr]? datenschutz\w*|contáct\w+|nuestro|contatt\w+|onze)"
)
_GLUED = re.compile(r"(?<=\.com|\.org|\.net)(?:or|and|to|for|if|please|with|by)$")
"""Words that a page's markup glues to an address."""


def _list_addresses(block: Block) -> list[tuple[str, str, str]]:
    """List a block's addresses for privacy, each with the name of its domain and the block's plain words."""
    plain = plain_text(block.text)
    if re.search(r"(?i)arbitra", plain):
        return []
    addresses = [_GLUED.sub("", match[1].rstrip(".")) for match in _ADDRESS.finditer(plain) if _PRIVACY_ADDRESS.match(match[1])]
    return [(address, _domain_name(address), plain) for address in addresses]


def _domain_name(address: str) -> str:
    """Give the name in an address's domain: "example" of "mail.example.co.uk"."""
    labels = address.lower().rpartition("@")[2].split(".")
    short = len(labels) > 2 and labels[-2] in ("co", "com", "org", "net", "ac", "gov")
    return re.sub(r"\W", "", labels[-3 if short else -2])
