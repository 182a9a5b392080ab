"""Quote what proves a finding: the sentences, or the part of a row or of a very long sentence, and what leads an item in."""

from __future__ import annotations

import re

from monitor.flag.differences.signals import Signal
from monitor.flag.statements.statement import Statement
from monitor.model import BlockKind, Fact
from monitor.text.excerpt import cut_excerpt, holds_condition
from monitor.text.plain import normalise, plain_text
from monitor.text.sentences import split_sentences

_ROW_LIMIT = 600
"""Characters up to which a table row, or a sentence, is quoted whole: purpose, data and legal basis stand in a row's cells."""
_LEAD_IN = 240
"""Characters of a lead-in that are shown."""
_BEFORE_ACT = 250
"""Characters before the act that are shown of a longer sentence: what data it is done with."""
_ACT_LETTERS = 30
_PART = re.compile(r"[;:,] |\) ")
_OPENING = 25
"""Characters before the act that hold no subject unless they begin with one ("To help us train our models")."""
_SUBJECT = (
    r"(?i)\W*(?:(?:however|also|in addition|for example|additionally|furthermore|by default|please note that),? )?"
    r"(?:we|our|you|your|it|they|this|these|that|the|any|all|no|nobody|if|when|where|unless|by (?:using|posting|continuing|accept)\w*"
    r"|nous|nos|notre|vous|vos|votre|il|ils|elle|elles|cette?|ces|le|la|les|si"
    r"|wir|unsere?|sie|ihre?|du|deine?|er|es|die|der|das|diese\w*|wenn|falls"
    r"|nosotros|nuestr\w+|ustedes?|usted|su|sus|el|los|las|estos?|estas?|cuando"
    r"|noi|nostr[aeio]|lei|voi|il|lo|gli|se|quest[aeio]|wij|we|onze?|u|uw|je|jij|jouw|de|het|deze|dit|als)\b"
    r"|\W*(?-i:[A-Z])[\w’']* (?:may|can|will|does|do|uses?|is|are|has|have|shall|must)\b"
)
"""Begins a sentence that has a subject of its own. Compiled when first asked, like the next: most changes have no finding."""
_VERB_FIRST = (
    r"(?i)(?:(?:to|so (?:that|we)|in order to|um|zum|zur|pour|afin de|para|per|om|voor) "
    r"|(?!(?:during|following|regarding|concerning|notwithstanding|according|depending|nothing|anything|everything|something)\b)\w{2,}ing\b"
    r"|(?:allow|enable|let|help|provide|offer|use|share|disclose|process|make|conduct|carry|perform|support|analy[sz]e|personali[sz]e"
    r"|operate|maintain|deliver|review|show|understand|fulfil|manage|teach|protect|detect|measure|combine|create|generate)\b)"
)
"""Begins what only its lead-in makes a sentence of: a purpose, or an act without who does it."""
_NAMES_WHO = re.compile(r"(?i)\b(?:we|us|our|you|your|nous|vous|vos|votre|wir|sie|ihre?|nosotros|sus?|tus?|noi|tuoi|suoi|wij|we|uw|je)\b")
_GOES_ON = re.compile(
    r"(?i)\W*(?:(?:this|these|that|it|they) (?:may |can )?(?:also )?(?:includ\w+|involv\w+|means?)\b|for example, \w+ing\b"
    r"|(?:cela|ceci) (?:comprend|inclut)|(?:dies|dazu) (?:umfasst|gehört|beinhaltet)|esto incluye|questo include|(?:dit|dat) omvat)"
)
"""Begins a sentence that has no other subject than what the one before says."""
_TAKES_UP = re.compile(r"(?i)\W*(?:(?:here|this|these|those|they|such)\b|voici|hier (?:ist|sind)\b|dies)")
"""Begins a sentence that goes on with the one before it."""


def is_sentence(statement: Statement) -> bool:
    """Tell whether it is a whole sentence by itself, no item of a list, cell or title that needs the words above it."""
    return statement.plain[:1].isupper() and statement.plain.rstrip("*_ ")[-1:] in ".!"


def find_lead_ins(deciding: Signal) -> tuple[Fact, ...]:
    """Give the sentence that leads in a quoted item of a list, without which the item says nothing; the old one's where it differs.

    Of a quoted cell it is the sentence of its row that tells the purpose.
    """
    if deciding.new is not None and _find_differing_cells(deciding.old, deciding.new) is not None:
        purpose = cut_excerpt(deciding.new.plain, _LEAD_IN)
        return (Fact(name="lead_in", value=purpose, words=purpose),)
    sides = [name_lead_in(side) for side in (deciding.new, deciding.old)]
    new, old = sides
    facts = [Fact(name="lead_in", value=new or old, words=new or old)] if new or old else []
    if new and old and normalise(new) != normalise(old):
        facts.append(Fact(name="lead_in_before", value=old, words=old))
    return tuple(facts)


def name_lead_in(side: Statement | None) -> str:
    """Give the words above a quoted sentence that say who does what in it; empty where it says so by itself.

    It is the last sentence of its lead-in, with the one before that it takes up ("Here is how we do that:"); where nothing leads it in,
    the head of its column ("How we use your data"), or the heading that it stands under. Of a sentence that goes on with the one before
    ("This includes using ...") it is that one.
    """
    if side is None or side.passage.block.kind is BlockKind.HEADING:
        return ""
    if _GOES_ON.match(side.plain) and (before := _find_sentence_before(side)):
        return cut_excerpt(before, _LEAD_IN)
    if says_who(side):
        return ""
    block = side.passage.block
    sentences = split_sentences(block.lead_in, side.language)
    if block.columns and re.match(_VERB_FIRST, side.plain):
        heads = zip(block.cells, block.columns, strict=False)
        return next((head for cell, head in heads if side.passage.text in cell and _NAMES_WHO.search(head)), "")
    if not sentences and not block.cells and (block.kind is BlockKind.LIST_ITEM or re.match(_VERB_FIRST, side.plain)):
        return " ".join(block.path[1:][-1:])  # the title of the whole document says nothing of who does what
    start = -2 if sentences and _TAKES_UP.match(sentences[-1]) else -1
    return cut_excerpt(" ".join(sentences[start:]), _LEAD_IN)


def _find_sentence_before(statement: Statement) -> str:
    """Give the sentence before a statement's in its paragraph or cell, plain; empty for the first, and in a row that is quoted whole."""
    block, text = statement.passage.block, statement.passage.text
    if block.cells and len(block.text) <= _ROW_LIMIT:
        return ""
    around = next((cell for cell in block.cells if text in cell), block.text)
    sentences = split_sentences(around[: around.find(text)], statement.language)
    return plain_text(sentences[-1]) if sentences else ""


def says_who(statement: Statement) -> bool:
    """Tell whether a statement is a whole sentence that says who does what: no item that goes on what its lead-in begins."""
    if not is_sentence(statement):
        return False
    plain = statement.plain.lstrip("*_ ")
    if re.match(_SUBJECT, plain):
        return True
    at = plain.find(statement.act_words[:_ACT_LETTERS]) if statement.act_words else -1
    return not (re.match(_VERB_FIRST, plain) or 0 <= at <= _OPENING)


def quote_change(old: Statement | None, new: Statement | None) -> tuple[str | None, str | None]:
    """Give the words that show what changed between two statements: of two rows with the same sentence the cells that differ."""
    return _find_differing_cells(old, new) or (quote_statement(old), quote_statement(new))


def _find_differing_cells(old: Statement | None, new: Statement | None) -> tuple[str, str] | None:
    if old is None or new is None or old.passage.text != new.passage.text:
        return None
    if max(len(old.passage.block.text), len(new.passage.block.text)) <= _ROW_LIMIT:
        return None  # the rows themselves are quoted
    cells = zip(old.passage.block.cells, new.passage.block.cells, strict=False)
    before, after = next(((a, b) for a, b in cells if a != b and old.passage.text not in a), ("", ""))
    if max(len(before), len(after)) > _ROW_LIMIT:
        before, after = _cut_lines(before, after) or old.passage.text, _cut_lines(after, before) or new.passage.text
    return (before, after) if before and after and max(len(before), len(after)) <= _ROW_LIMIT else None


def _cut_lines(cell: str, other: str) -> str:
    """Cut out of a cell the lines from the first to the last that another does not have."""
    lines, known = cell.split("<br>"), frozenset(other.split("<br>"))
    own = [number for number, line in enumerate(lines) if line not in known]
    return "<br>".join(lines[own[0] : own[-1] + 1]) if own else ""


def quote_statement(statement: Statement | None) -> str | None:
    """Give the words that show a statement: its sentence, or its row where that is short; of a long sentence the part that says it."""
    if statement is None:
        return None
    block = statement.passage.block
    if block.cells:
        end = len(block.text) if len(block.text) <= _ROW_LIMIT else block.text.find(statement.passage.text) + len(statement.passage.text)
        if len(statement.passage.text) < end <= _ROW_LIMIT:
            return block.text[:end]
    return _clip(statement.passage.text, statement.act_words)


def _drop_half_mark(sentence: str) -> str:
    """Drop the half of a pair of marks whose other half stands around another sentence: "**We use them." of bold words that go on."""
    if sentence.count("**") != 1:
        return sentence
    return sentence.lstrip("*_") if sentence.startswith("**") else sentence.rstrip("*_") if sentence.endswith("**") else sentence


def _clip(sentence: str, act_words: str) -> str:
    """Give the part of a very long sentence in which the clause stands, from where a part of it begins; others whole.

    A condition or an exception before the clause belongs to it.
    """
    place = sentence.find(act_words[:_ACT_LETTERS]) if act_words else -1
    if len(sentence) <= _ROW_LIMIT or place + len(act_words) <= _ROW_LIMIT:
        return _drop_half_mark(sentence)
    starts = [0, *(match.end() for match in _PART.finditer(sentence, 0, place))]
    parts = zip(starts, [*starts[1:], place], strict=True)
    begin = (start for start, end in parts if place - start <= _BEFORE_ACT or holds_condition(sentence[start:end]))
    return sentence[next(begin, max(place - _BEFORE_ACT, 0)) :]
