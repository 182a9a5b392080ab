"""List the data that a table's cell names: its entries, parted and cut before their explanations."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.phrases import HEADS_IN_A_ROW, LIMIT, LONGEST

_OPENING = re.compile(r"^\W*(?:(?:in particular|including|such as|for example|e\.g\.|namely|these are)\W+)?", re.IGNORECASE)
_ENTRY_BREAK = re.compile(r"<br>|[;•·|]|\s[-–]\s|\\-\s")
_SHORT_NAME = 5
"""Words of an entry that is no sentence."""
_SHORT_ENTRY = 3
"""Words of each part from which commas separate entries, not parts of one."""
_CLAUSE = re.compile(r"(?i)\b(?:will|depends?|we|is|are|kann|sera|seront)\b")
"""Makes an entry a sentence about the list, and none of its members."""
_LABEL_END = re.compile(r"\s*[:(\[].*$")
_LINK = re.compile(r",? (?:when|if|where|with|for|to|in|on|by|from|and) ")
_LINK_AT_END = re.compile(_LINK.pattern + "$")


def list_cell(cell: str, lexicon: Lexicon) -> list[str]:
    """Give the entries of a table cell that lists data, each cut before its explanation; empty where it names no data.

    Where one entry names data, the short ones beside it do too ("job postings").
    """
    known = lexicon.data.occurs(cell)
    entries: list[str] = []
    for part in (one for entry in _ENTRY_BREAK.split(cell) for one in HEADS_IN_A_ROW.split(entry)):
        entry = _LABEL_END.sub("", _OPENING.sub("", part.replace("**", ""))).split(". ")[0].strip(" .,*_-")
        named = lexicon.data.occurs(entry)
        if (
            not (named or (known and 0 < len(entry.split()) <= _SHORT_NAME))
            or lexicon.opt_out_hinges.occurs(entry)
            or lexicon.ways_out.occurs(entry)
        ):
            continue
        if lexicon.look_alikes.occurs(entry):
            continue
        for piece in _split_entry(entry, lexicon):
            short = _cut_relative(re.sub(r"^(?:and|or) ", "", piece.strip(" ,")))
            if short and short not in entries and not _CLAUSE.search(piece) and short.count("(") == short.count(")"):
                entries.append(short)
    return entries[:LIMIT]


def _split_entry(entry: str, lexicon: Lexicon) -> list[str]:
    """Part an entry at its commas where they part data, not the words of one phrase ("App, browser, and device information")."""
    pieces = entry.split(", ")
    if any(len(piece.split()) > _SHORT_ENTRY for piece in pieces[:-1]) or re.search(
        r"(?i)\b(?:you|we|that|from|about|with|of|like|such as)\b", pieces[0]
    ):
        return [entry]
    parts: list[str] = []
    for number, piece in enumerate(pieces):
        if re.match(r"(?:and|or) ", piece) and number < len(pieces) - 1:
            inner = [piece]
            while parts and " " not in parts[-1] and not lexicon.data.occurs(parts[-1]):
                inner.insert(0, parts.pop())
            piece = ", ".join(inner)
        parts.append(piece)
    return parts


def _cut_relative(entry: str) -> str:
    """Keep a short relative clause ("data that you provide in your profile"), drop a long one; empty where the rest is long too."""
    while len(entry.split()) > LONGEST:
        shorter = re.split(r",? (?:that|which|who|including|such as) ", entry)[0]
        if shorter != entry:
            entry = shorter
            continue
        parts = _LINK.split(entry)
        if len(parts) == 1:
            return ""
        entry = entry[: -len(parts[-1])]
        entry = _LINK_AT_END.sub("", entry)
    return entry.strip(" ,")
