"""Read sentences that speak of training without naming it, because the sentence beside them did ("Messages are not used for this")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.phrases import shorten
from monitor.flag.statements.place import Place, place_sentence
from monitor.flag.statements.reading import may_train, read_passage
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.flag.statements.uses import names_another_use
from monitor.model import AI_TRAINING, Block, BlockKind, Document, Passage
from monitor.text.sentences import split_sentences

_BEFORE = 3
"""Blocks above, under the same heading, in which the training may be named; a way out is often a paragraph later."""
_WAY_LIMIT = 200
"""Characters of the words that name a way out."""
_LONGEST = 300
"""Characters of a sentence that leans on the one before; longer ones name what they speak of."""


def read_beside(passage: Passage, document: Document, lexicon: Lexicon) -> Statement | None:
    """Read a sentence that takes up what a sentence before it says of training; None where none does, or where it adds nothing."""
    block = passage.block
    if block.kind is BlockKind.HEADING or block.cells or len(passage.text) > _LONGEST:
        return None
    language = lexicon.tables.language
    near = document.blocks[max(0, passage.position - _BEFORE) : passage.position + 1]
    if not any(may_train(one.lead_in, one.text, language) for one in near):
        return None
    names = lexicon.anaphora.names_in(passage.text)
    if not names or lexicon.user_bans.occurs(passage.text):
        return None
    practice = _find_practice(passage, document, lexicon)
    if practice is None or lexicon.trivial_topics.occurs(passage.text):
        return None
    return _lean_on(practice, place_sentence(passage), names, lexicon)


def _find_practice(passage: Passage, document: Document, lexicon: Lexicon) -> Statement | None:
    """Find the nearest permission above, in the same block or under the same heading."""
    before = passage.block.text.partition(passage.text)[0]
    nearest = _last_practice(_sentences(passage.block, before, passage.position, lexicon), lexicon)
    for position in range(passage.position - 1, max(-1, passage.position - 1 - _BEFORE), -1):
        if nearest is not None:
            break
        block = document.blocks[position]
        if block.path != passage.block.path or block.kind is BlockKind.HEADING:
            break
        nearest = _last_practice(_sentences(block, block.text, position, lexicon), lexicon)
    return nearest


def _sentences(block: Block, text: str, position: int, lexicon: Lexicon) -> list[Passage]:
    if not text or not may_train(block.lead_in, text, lexicon.tables.language):
        return []
    return [Passage(text=sentence, block=block, position=position) for sentence in split_sentences(text, lexicon.tables.language)]


def _last_practice(passages: Iterable[Passage], lexicon: Lexicon) -> Statement | None:
    found = [
        statement
        for passage in passages
        for statement in read_passage(passage, lexicon, consent=False)
        if statement.topic == AI_TRAINING and statement.kind is Kind.PRACTICE and statement.allows
    ]
    return found[-1] if found else None


def _lean_on(practice: Statement, place: Place, names: frozenset[str], lexicon: Lexicon) -> Statement | None:
    text = place.text
    limits = lexicon.limits.names_in(text)
    taken = "this" in names and lexicon.feeds.occurs(text[: lexicon.anaphora.find(text)[-1][1]])
    denied = "left out" in names or (taken and lexicon.negations.occurs(text))
    offers = "way" in names or lexicon.ways_out.occurs(text)
    if offers and names_another_use(text, practice.plain):
        return None
    if lexicon.carve_outs.occurs(text) and lexicon.opt_out_hinges.occurs(text):
        kind, polarity, rule = Kind.PRACTICE, Polarity.PERMITS, "carve_out"
    elif offers and not ("left out" in names or "only" in limits):
        kind, polarity, rule = Kind.WAY_OUT, Polarity.UNLESS_OPTED_OUT, "way_out"
    elif denied or (taken and "only" in limits):
        kind, polarity, rule = Kind.PRACTICE, Polarity.DENIES, "deny"
    elif taken:
        kind, polarity, rule = Kind.PRACTICE, Polarity.PERMITS, "permit"
    else:
        return None
    return replace(
        practice,
        kind=kind,
        polarity=polarity,
        rule=rule,
        passage=place.passage,
        plain=place.own_text,
        data=lexicon.data.names_in(text),
        limits=limits - {"only"},
        segments=lexicon.minors.names_in(text),
        default="on" if kind is Kind.WAY_OUT else None,
        default_inferred=kind is Kind.WAY_OUT,
        way_out=shorten(place.unmasked, _WAY_LIMIT) if kind is Kind.WAY_OUT else None,
        routes=lexicon.route_kinds.names_in(text) if kind is Kind.WAY_OUT else frozenset(),
        act_words="",
        leans=True,
        words=place.words(lexicon),
        core=place.words(lexicon),
        explicit=True,
        by_agreement=False,
    )
