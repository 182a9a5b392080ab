"""Read the statements of passages and of whole documents, looking only where a cheap sieve lets through."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from monitor.flag.lexicon import SUPPORTED, Lexicon, load_lexicon
from monitor.flag.statements.consent import read_consent
from monitor.flag.statements.place import place_sentence
from monitor.flag.statements.statement import Statement
from monitor.flag.statements.training import read_training
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Block, BlockKind, Document, Passage
from monitor.text.sentences import split_sentences

_LANGUAGE_SAMPLE = 4000
"""Characters from which the language is told where the document does not say; three times what the detector needs."""


def read_statements(document: Document) -> tuple[Statement, ...]:
    """Read all statements of a text, in reading order; none where its language is not supported."""
    lexicon = find_lexicon(document)
    if lexicon is None:
        return ()
    return tuple(statement for passage in find_passages(document, lexicon) for statement in read_passage(passage, lexicon))


def read_topic(document: Document, lexicon: Lexicon, topic: str) -> tuple[Statement, ...]:
    """Read all statements on one topic of a text, in reading order.

    Kept for the last few texts: along a history each text is first the new one, then the old one.
    """
    for known, known_topic, statements in tuple(_RECENT):
        if known is document and known_topic == topic:
            return statements
    training, consent = topic == AI_TRAINING, topic == DEFAULT_CONSENT
    statements = tuple(
        statement
        for passage in find_passages(document, lexicon, training=training, consent=consent)
        for statement in read_passage(passage, lexicon, training=training, consent=consent)
    )
    _RECENT.append((document, topic, statements))
    return statements


_RECENT: deque[tuple[Document, str, tuple[Statement, ...]]] = deque(maxlen=6)
"""A memory that changes no answer; a text is known by its identity, so that nothing is hashed."""


def find_lexicon(document: Document) -> Lexicon | None:
    """Give the lexicon for a document's language, or None where that language is not read."""
    language = document.language
    if language is None:
        from monitor.text.language import detect_language, guess_language

        middle = max(0, len(document.blocks) // 4)
        sample = " ".join(block.text for block in document.blocks[middle : middle + 60])[:_LANGUAGE_SAMPLE]
        language = detect_language(sample) or guess_language(sample) or "en"
    language = language.lower().partition("-")[0]
    return load_lexicon(language) if language in SUPPORTED else None


def find_passages(document: Document, lexicon: Lexicon, *, training: bool = True, consent: bool = True) -> Iterator[Passage]:
    """Yield the sentences of those blocks that could speak of AI training or, if wanted, of consent."""
    language = lexicon.tables.language
    for position, block in enumerate(document.blocks):
        if (training and may_train(block.lead_in, block.text, language)) or (consent and may_consent(block.text, language)):
            for part in block.cells or (block.text,):
                for sentence in split_sentences(part, language) if block.kind is not BlockKind.HEADING else (part,):
                    yield Passage(text=sentence, block=block, position=position)


@lru_cache(maxsize=8192)
def may_train(lead_in: str, text: str, language: str) -> bool:
    """Tell by a few letters whether a text under its lead-in could speak of AI training."""
    low, tables = f" {lead_in} {text} ".lower(), load_lexicon(language).tables
    return _has(low, tables.act_stems) and _has(low, tables.stems)


@lru_cache(maxsize=8192)
def may_consent(text: str, language: str) -> bool:
    """Tell by a few letters whether a text could speak of consent."""
    return _has(text.lower(), load_lexicon(language).tables.consent_stems)


def _has(text: str, stems: Iterable[str]) -> bool:
    for stem in stems:  # noqa: SIM110 - runs for every sentence, and a generator costs twice as much
        if stem in text:
            return True
    return False


def read_passage(passage: Passage, lexicon: Lexicon, *, training: bool = True, consent: bool = True) -> tuple[Statement, ...]:
    """Read one sentence: what it says of AI training first, then what it says of consent."""
    text, block, language = passage.text, passage.block, lexicon.tables.language
    trains = training and may_train(block.lead_in, text, language)
    consents = consent and may_consent(text, language)
    if not trains and not consents:
        return ()
    found = (
        *(_read_sentence(AI_TRAINING, text, block, block.lead_in, block.path, language) if trains else ()),
        *(_read_sentence(DEFAULT_CONSENT, text, block, block.lead_in, block.path, language) if consents else ()),
    )
    return tuple(replace(statement, passage=passage) for statement in found)


@lru_cache(maxsize=4096)
def _read_sentence(topic: str, text: str, block: Block, lead_in: str, path: tuple[str, ...], language: str) -> tuple[Statement, ...]:
    """Read what a sentence says on one topic at a place, wherever in a text that is: `lead_in` and `path` are the block's.

    They are named beside it because two blocks are equal that say the same; a sentence under another lead-in says something else.
    """
    lexicon = load_lexicon(language)
    place = place_sentence(Passage(text=text, block=block, position=-1))
    return read_training(place, lexicon) if topic == AI_TRAINING else read_consent(place, lexicon)
