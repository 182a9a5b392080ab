"""Cut out of a sentence who uses which data, and whose models they make: how far a permission or a denial reaches."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.acts import FULL_STOP, Act, find_clause
from monitor.flag.statements.kinds import TRAINING_DATA
from monitor.flag.statements.place import Place

_DATA_REACH = 160
"""Characters after "on" or "with" in which the data are named."""
_OWNER_REACH = 80
"""Characters after the act in which the models' owners stand ("the models that we use")."""
_PURPOSE = re.compile(
    r"(?i)(?<!provided )(?<!submitted )(?<!sent )(?<!posted )(?<!uploaded )(?<!given )(?<!linked )(?<!access )(?<!related )\bto\b"
    r"|\b(?:for|afin|pour|um|zu[rm]?|für|para|per|om|voor)\b"
)
"""Begins a purpose; not the "to" of "provided to our support team"."""
_REACH_END = re.compile(
    r"(?i)[.;:()]|\b(?:to|for|if|when|where|unless|except|but|so that|in order|pour|afin|sauf|si)\b"
    r"|\b(?:um|wenn|sofern|para|salvo|se|om|tenzij|als)\b"
)
"""Ends the words that name data after the act: another purpose, or a condition."""
_AIM = re.compile(r" (?:for|that|which|pour|für|para|per|voor) (?!example\b|instance\b|the purposes?\b|exemple\b)([^.;:()]{3,100})")
"""What the models are for, directly after them: "models for fraud detection", "models that recognise plants"."""
_AIMS = re.compile(r"(?i)\W*(?:to|in order to|afin|pour|um|zur?|para|per|om|voor)\b")
"""Begins a cell that tells what for."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")


def cut_reach(place: Place, lexicon: Lexicon, acts: list[Act]) -> str:
    """Cut out the words that say who uses which data: up to the first purpose, after "on" or "with", and the row's cells that name data."""
    text, first, last = place.text, acts[0], acts[-1]
    parts = [_PURPOSE.split(text[find_clause(text, first.start, FULL_STOP) : first.start], maxsplit=1)[0]]
    aim = _AIM.match(text, last.end)
    if aim is not None:
        parts.append(aim[1])
    after = lexicon.data_after.pattern.match(text[last.end :])
    if after is not None:
        parts.append(_REACH_END.split(text[last.end + after.end() :][:_DATA_REACH], maxsplit=1)[0])
    return " | ".join(part.strip() for part in (*parts, *_data_cells(place, lexicon)) if part.strip())


def name_owner(text: str, acts: list[Act], lexicon: Lexicon) -> str:
    """Tell whose models they are: those in use, whoever made them, or the provider's own."""
    if any(lexicon.borrowed.occurs(text[act.end : act.end + _OWNER_REACH]) for act in acts):
        return "used"
    return "own" if any(lexicon.possessives.occurs(text[act.act_end : act.object_start]) for act in acts) else ""


def allows_beside(sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a denial allows another use of data in the same breath ("we may use your art to improve our tools, but won't ...")."""
    return any(lexicon.data.occurs(sentence[start:end]) for _, start, end in lexicon.uses_beside.find(sentence))


def name_data(place: Place, lexicon: Lexicon, acts: list[Act]) -> frozenset[str]:
    """Name the data that the acts are done with: what stands before them, or after "on" or "with", or in the row."""
    text = place.text
    first, last = acts[0], acts[-1]
    names = lexicon.data.names_in(text[find_clause(text, first.start, FULL_STOP) : first.start])
    after = lexicon.data_after.pattern.match(text[last.end :])
    if after is not None:
        rest = last.end + after.end()
        names |= lexicon.data.names_in(text[rest : rest + _DATA_REACH])
    for act in acts:
        if act.act_end == act.end:  # an act read as a whole holds its data: "trained on your photos"
            names |= lexicon.data.names_in(TRAINING_DATA.sub("", text[act.start : act.end]))
    for cell in _data_cells(place, lexicon):
        names |= lexicon.data.names_in(cell)
    return names


def _data_cells(place: Place, lexicon: Lexicon) -> list[str]:
    """List the row's other cells that name data; one that goes on with purposes ("To protect children") names none."""
    return [cell for cell in place.cells if not _AIMS.match(cell) and lexicon.data.occurs(cell)]


def core_words(place: Place, lexicon: Lexicon, acts: list[Act]) -> frozenset[str]:
    """Give the words that carry the reading: those of act and object, and those that name data, each with the word before."""
    text = place.text
    spans = [(act.start, act.end) for act in acts] + [(start, end) for _, start, end in lexicon.data.find(text)]
    words: set[str] = set()
    for start, end in spans:
        before = _WORD.findall(text[max(0, start - 25) : start])[-1:]
        words.update(word.lower() for word in (*before, *_WORD.findall(text[start:end])))
    for cell in place.cells:
        words.update(word.lower() for _, start, end in lexicon.data.find(cell) for word in _WORD.findall(cell[start:end]))
    return frozenset(word for word in words if len(word) > 2 and word not in lexicon.tables.stop_words)


def find_qualifiers(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Give the words that stand directly before the names of data and say which data they are."""
    words: set[str] = set()
    for _, start, end in lexicon.data.find(text):
        named = _WORD.findall(text[max(0, start - 25) : start])[-1:] + _WORD.findall(text[start:end])[:-1]
        words.update(word.lower() for word in named)
    return frozenset(word for word in words if len(word) > 2 and word not in lexicon.tables.stop_words and not lexicon.verbs.occurs(word))
