"""Find the way out that a text names: its words, and the link that leads there."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from monitor.flag.differences.offers import OFFERS, list_candidates
from monitor.flag.facts.contact import MAIL_ADDRESS
from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.phrases import shorten, trim_phrase
from monitor.flag.statements.statement import Kind, Statement
from monitor.model import AI_TRAINING, Block, Document, Fact
from monitor.text.plain import find_links, plain_text
from monitor.text.sentences import split_sentences

_SENTENCE = 240
"""Characters up to which the whole sentence names the way; of a longer one the part from the way on."""
_WAY_WORDS = 200
"""Characters of the words that name a way out; a mail address, a form's name or a path through settings fits."""
_LIKELY = re.compile(r"(?i)opt|sett|privacy|form|control|preferen|object|here|portal|request|choice|param|einstell|widerspr|oppos|ajust")
_OFTEN = 3
"""Links of a document to one site from which it is taken for the document's own, or that of its company."""
_MISSPELT_MAIL = re.compile(r"(?i)^https?:/*mailto:")
_MASKED = re.compile(r"/cdn-cgi/l/email-protection")
"""Where a page hides its mail addresses from robots; it leads nowhere."""
_REACHABLE = re.compile(r"(?i)^(?:https?://|mailto:|/(?!/)|\.{1,2}/)")
"""Targets that a reader of the document can follow: on the web, by mail, or relative to the document; no place inside it, no local file."""


def find_way_out(
    shown: Sequence[Statement],
    new_side: Sequence[Statement],
    lexicon: Lexicon,
    document: Document | None,
    *,
    about: Statement | None = None,
) -> Iterable[Fact]:
    """Give the way out: the deciding sentence's own words first, then where to go, if another sentence on the same use tells it.

    What else the new sentences say of training comes before their offers, and near offers before far ones. For AI training an offer
    counts that speaks of it, or that stands beside the permission: a way out of newsletters or of targeted advertising is none. For
    consent one counts that speaks of the same, or stands beside it. `about` is the deciding statement, of the old text where the new
    one has none.
    """
    about = shown[0] if shown else about
    candidates = [
        (s, words) for s in list_candidates(shown, new_side, about) if not lexicon.carve_outs.occurs(s.plain) and (words := name_way(s))
    ]
    # A way that says where to go comes before one that only leads there by a link, and that before one that only says that there is one;
    # one that can be quoted whole comes before one cut short, and one that says which step to take before one that does not.
    routed = sorted(
        candidates,
        key=lambda one: (
            not lexicon.routes.occurs(one[1]),
            one[1].endswith("…"),
            not _reachable(one[0].passage.text),
            not _STEP.search(one[1]),
        ),
    )
    own = [one for one in candidates if shown and one[0] is shown[0]]
    for statement, words in [*own, *routed][:1]:
        told = _add_route(statement, words, lexicon, document)
        if not lexicon.routes.occurs(told) and not _STEP.search(told):
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


_OF_SOME = re.compile(
    r"(?i)\bagents?\b|\b(?:nevada|california|texas|colorado|virginia)\b|^for [A-Z][\w ]{2,30} (?:users|customers|members)\b"
    r"|\b(?:more information|to (?:know|learn|find out) more|know more|en savoir plus|weitere informationen|further details|additional information)\b"
)
"""Is for agents, one state's residents or one product's users, or only says where to read more."""


def _find_rights_route(document: Document | None) -> str:
    """Give the sentence that says how rights are exercised, with an address or a link; empty where there is none."""
    for block in document.blocks if document is not None else ():
        if ("@" in block.text or "](" in block.text) and _RIGHTS_ROUTE.search(block.text):
            for sentence in split_sentences(block.text, document.language if document is not None else None):
                plain = plain_text(sentence)
                if (
                    _RIGHTS_ROUTE.search(plain)
                    and not _OF_SOME.search(plain)
                    and (MAIL_ADDRESS.search(plain) or _reachable(sentence))
                    and len(plain) <= _SENTENCE
                ):
                    return plain.strip(" .")
    return ""


def _add_route(statement: Statement, words: str, lexicon: Lexicon, document: Document | None) -> str:
    """Add the sentence that says where to go, where the way out itself does not ("To object, write to ..."), and the step after it."""
    if document is None:
        return words
    passage = statement.passage
    texts = [block.text for block in _around(document, passage.block, passage.position)[:2]]
    sentences = [sentence for text in texts for sentence in split_sentences(text, document.language)]
    at = sentences.index(passage.text) if passage.text in sentences else 0
    following = [plain_text(sentence).strip(" |") for sentence in sentences[at + 1 : at + 4]]
    fit = [plain for plain in following if _EXERCISE.search(plain) and not lexicon.trivial_topics.occurs(plain) and plain[:40] not in words]
    step = next((plain for plain in fit if _STEP.match(plain)), None)
    route = next((plain for plain in fit[:2] if lexicon.routes.occurs(plain) or _STEP.search(plain)), None)
    if lexicon.routes.occurs(words):  # the way is told; only what directly follows can be a part of it
        directly = [plain for plain in (step, route) if plain is not None and plain == following[0]]
        step, route = None, directly[0] if directly else None
    further = step or route
    return f"{words}. {shorten(further, _WAY_WORDS).rstrip(' .')}" if further is not None else words


_EXERCISE = re.compile(
    r"(?i)\b(?:opt|exercise|object|request|untick|uncheck|toggle|switch|slide|turn|disabl|submit|contact|choice|adjust|exerc|oppos|demand|contact|widerspr|einstell)\w*"
)
_STEP = re.compile(r"(?i)\b(?:untick|tick|uncheck|check|toggle|switch|slide|select|click|adjust)")
_NO_WAY = re.compile(
    r"(?i)\b(?:may|can|could|will)(?:not| not|n['’]t)(?: be able to)? (?:opt|object|refuse|turn)"
    r"|\b(?:not|never|n['’]t)\b[^.;,]{0,120}? (?:require|oblige|have) (?:us |\w+ )?to (?:provide|offer|give)\b|\bno need to\b|\b(?:the )?foregoing (?:is|are)\b"
    r"|\b(?:close|delete|terminate|cancel) your (?:account|subscription)\b|\bstop using\b"
    r"|^\W*(?:(?:and|or) )?(?:(?:if|where|when) you (?:object|have objected|oppose)\b|there is something)"
)
"""Says that there is no way out, that none is owed, only what having taken it is a ground for, or only that one was told above."""
_CONSEQUENCE = re.compile(
    r"(?i)^\W*(?:please note (?:that )?)?(?:opting|objecting|withdrawing|refusing)\b[^.]{0,40}?\b(?:may|will|does|can|could)\b"
    r"|^\W*(?:if|when|once|even if) you\b[^.]{0,60}?, (?:you|we|some|certain|the|this)\b"
    r"[^.]{0,30}?\b(?:still|not be able|unable|may not|no longer)\b"
    r"|peuvent? ne plus|^lorsque vous retirez"
)
"""Says what follows for whoever has taken the way, not how to take it."""


def name_way(statement: Statement) -> str:
    """Give the words that name a way out: a condition ("unless you opt out in ...") as it stands, an offer as its whole sentence.

    Empty where the statement names none, or says what follows for whoever took it.
    """
    offers = statement.kind is Kind.WAY_OUT or statement.aspect in OFFERS
    words = statement.way_out or ""
    if offers and len(statement.plain) <= _SENTENCE:
        words = statement.plain
    elif not words and offers:
        words = _from_clause(statement.plain, statement.act_words)
    words = _LABEL.sub("", words)
    if (aside := _ASIDE.search(words)) is not None:
        words = aside[1]  # "we may use it (but you can opt out ...)": the brackets hold the way
    if _NO_WAY.search(words) or (offers and _NO_WAY.search(statement.plain)) or _CONSEQUENCE.search(words):
        return ""
    if not offers and (condition := _CONDITION.match(words)) is not None:
        words = condition[0]  # what follows for whoever does not take the way is none of it
    trimmed = trim_phrase(shorten(words, _SENTENCE))
    return "" if _HANGS.search(trimmed) else trimmed


_CLAUSE_START = re.compile(
    r"(?<=[,;:.)]) (?=\S)|(?<= )(?=(?:you|users|customers|members|creators|residents) (?:can|may|have)\b)", re.IGNORECASE
)
_BACK = 80
"""Characters before the words of an offer in which its clause begins."""


def _from_clause(plain: str, words: str) -> str:
    """Give a long sentence from the clause on in which the words stand."""
    at = max(0, plain.find(words))
    starts = [match.end() for match in _CLAUSE_START.finditer(plain, max(0, at - _BACK), at + 1)]
    return plain[starts[-1] if starts else at :]


_LABEL = re.compile(r"^(?:[\s\u2800•*·–—-]|o (?=[A-Z]))+(?:[A-Z][\w .&-]{0,30}: (?=For|To|You|If|Please))?")
"""A bullet, and the name of whom the way is one of ("ID5: To opt out ...")."""
_ASIDE = re.compile(r"\((?:but|although|though) (you (?:can|may)\b[^()]*?)(?:, learn more)?\)")
_CONDITION = re.compile(
    r"(?i)^(?:if|when|where|once) (?:(?!\b(?:may|will)\b)[^,(]){0,120}?\b(?:opt(?:ed)?[- ]?out|object(?:ed)?)\b[^,(:;]*"
    r"(?:, which (?:option|choice|possibility|right) (?:is|are) [^,(:;]*)?(?=,)"
)
"""A condition up to the clause that follows from it, with the plans that have the choice (", which option is available only if ...")."""
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
        links = [link for link in _reachable(other.text) if _names_setting(link) and _leads_home(link[1], document)]
        if links:
            return links[0]
    return None


def _reachable(inline: str) -> list[tuple[str, str]]:
    links = (
        (words, _MISSPELT_MAIL.sub("mailto:", target).rstrip("/") if "mailto:" in target else target)
        for words, target in find_links(inline)
    )
    return [link for link in links if _REACHABLE.match(link[1]) and not _MASKED.search(link[1])]


def _leads_home(target: str, document: Document | None) -> bool:
    """Tell whether a link leads to a site that the document links to again and again: its own, not that of an advertisers' association."""
    site = _name_site(target)
    if document is None or not site:
        return True
    sites = Counter(_name_site(link[1]) for block in document.blocks if "](" in block.text for link in find_links(block.text))
    return sites[site] >= _OFTEN or site == max(sites, key=lambda one: (bool(one), sites[one]), default=site)


def _name_site(target: str) -> str:
    """Give the site of an address, without its hosts; empty where it has none."""
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:  # a bracket that is not closed
        host = ""
    return ".".join(host.split(".")[-2:])


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
