"""Find the way out that a text names: its words, the link that leads there, and whom to write to where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monitor.flag.lexicon import Lexicon
from monitor.flag.phrases import trim_phrase
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING, Block, Document, Fact
from monitor.text.plain import find_links, plain_text
from monitor.text.sentences import split_sentences

_WAY_WORDS = 200
"""Characters of the words that name a way out; a mail address, a form's name or a path through settings fits."""
TRIVIAL = frozenset(("cookies", "marketing", "arbitration", "billing", "location"))
"""Subjects of consent that are no news by themselves."""
_LIKELY = re.compile(r"(?i)opt|sett|privacy|form|control|preferen|object|here|portal|request|choice|param|einstell|widerspr|oppos|ajust")
_REACHABLE = re.compile(r"(?i)^(?:https?://|mailto:|/(?!/)|\.{1,2}/)")
"""Targets that a reader of the document can follow: on the web, by mail, or relative to the document; no place inside it, no local file."""
_ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]{1,60}@[\w-]+(?:\.[\w-]+)+)(?![\w@-])")
_PRIVACY_ADDRESS = re.compile(
    r"(?i)^[\w.+-]*(?:privacy|dpo|gdpr|dsgvo|data|datenschutz|vie-?privee|donnees|privacidad|optout|opt-out)[\w.+-]*@"
)


def find_way_out(shown: Sequence[Statement], new_side: Sequence[Statement], lexicon: Lexicon, document: Document | None) -> Iterable[Fact]:
    """Look in the deciding sentence, then in what the new sentences say of training, then in their offers, the nearest first."""
    position = shown[0].passage.position if shown else 0
    training = [s for s in new_side if s.topic == AI_TRAINING and (s.kind is Kind.WAY_OUT or s.polarity is Polarity.UNLESS_OPTED_OUT)]
    training.sort(key=lambda s: (s.kind is not Kind.WAY_OUT, abs(s.passage.position - position)))
    offers = sorted(
        (s for s in new_side if s.aspect in ("offer", "opt_out") and not s.segments & TRIVIAL),
        key=lambda s: (s.aspect != "offer", abs(s.passage.position - position)),
    )
    candidates = [(s, words) for s in (*shown, *training, *offers) if not lexicon.carve_outs.occurs(s.plain) and (words := _way_words(s))]
    # A way that says where to go comes before one that only leads there by a link, and that before one that only says that there is one.
    candidates.sort(key=lambda candidate: (not lexicon.routes.occurs(candidate[1]), not _reachable(candidate[0].passage.text)))
    for statement, words in candidates[:1]:
        told = words if lexicon.routes.occurs(words) else _add_route(statement, words, lexicon, document)
        yield Fact(name="opt_out", value=told, words=statement.plain)
        link = find_way_link(statement, words, document)
        if link is not None:
            yield Fact(name="opt_out_link", value=link[1], words=link[0])


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
        if lexicon.routes.occurs(plain) and _EXERCISE.search(plain) and not lexicon.trivial_topics.occurs(plain):
            return f"{words}. {plain[:_WAY_WORDS].rstrip(' .')}"
    return words


_EXERCISE = re.compile(
    r"(?i)\b(?:opt|exercise|object|request|untick|turn|disabl|submit|contact|choice|adjust|exerc|oppos|demand|contact|widerspr|einstell)\w*"
)
_NO_WAY = re.compile(r"(?i)\b(?:may|can|could|do|are|will)(?:not| not|n['’]t)(?: be able to)? (?:opt|object|refuse|turn)")
"""Says that there is no way out."""


def offer_beside(statement: Statement, new_side: Iterable[Statement]) -> Statement | None:
    """Give the offer of a way out that stands in the same block or the next: "You can opt out any time in your settings"."""
    offers = (s for s in new_side if s.aspect in ("offer", "opt_out") and not s.segments & TRIVIAL)
    return next((offer for offer in offers if 0 <= offer.passage.position - statement.passage.position <= 1), None)


def _way_words(statement: Statement) -> str:
    words = statement.way_out or ""
    if not words and statement.aspect in ("offer", "opt_out"):
        words = statement.plain[max(0, statement.plain.find(statement.act_words)) :]
    return "" if _NO_WAY.search(words) else trim_phrase(words[:_WAY_WORDS])


def find_way_link(statement: Statement, words: str, document: Document | None) -> tuple[str, str] | None:
    """Give (words, target) of the link that leads to a way out: in its sentence, else in its row or block, else beside it.

    In its own sentence a link inside the words that name the way comes first; elsewhere only a link that speaks of a setting, a
    form or an objection counts.
    """
    block = statement.passage.block
    own = _reachable(statement.passage.text)
    inside = [link for link in own if link[0] and link[0] in words]
    likely = [link for link in own if _LIKELY.search(" ".join(link))]
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
    """Give the mail address that a text names for privacy; None where it names none."""
    for block in document.blocks:
        if "@" not in block.text:
            continue
        plain = plain_text(block.text)
        for match in _ADDRESS.finditer(plain):
            if _PRIVACY_ADDRESS.match(match[1]):
                return Fact(name="contact", value=match[1].rstrip("."), words=plain[:400])
    return None
