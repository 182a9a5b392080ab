"""Read the topics section: what a user wants to be told of beside AI training and consent, by phrases."""

from __future__ import annotations

import re
from functools import partial
from typing import Literal, cast

from monitor.model import AI_TRAINING, BUILT_IN_TOPICS, DEFAULT_CONSENT, Topic
from monitor.sources import keys
from monitor.sources.mistakes import WrongValueError, find_nearest, join_field, list_words, show
from monitor.sources.nodes import Broken, Mapping, Node
from monitor.sources.shapes import Reading, read_name, read_scalar, take_distinct, take_mapping, take_value
from monitor.sources.values import read_choice

LEVELS = ("high", "medium", "low")
LEVEL_SYNONYMS = {
    "all": "low", "any": "low", "everything": "low", "critical": "high", "important": "high", "normal": "medium", "middle": "medium",
    "1": "high", "2": "medium", "3": "low",
}  # fmt: skip
_SYNONYMS = {
    "ai": AI_TRAINING,
    "training": AI_TRAINING,
    "consent": DEFAULT_CONSENT,
    "defaults": DEFAULT_CONSENT,
    "opt_out": DEFAULT_CONSENT,
}
_LONGEST_NAME = 40
_LONGEST_PHRASE = 120
_WORD = re.compile(r"\w+\*?|\*")

read_level = partial(read_choice, choices=LEVELS, synonyms=LEVEL_SYNONYMS)


def fold_topic(name: str) -> str:
    """Give the form in which a topic is kept: lower case, words joined by an underscore."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold()).strip("_")


def read_topics(node: Node, reading: Reading) -> tuple[Topic, ...]:
    """Read the topics of a user's own, in file order: each a mapping with phrases and a level, or the phrases alone."""
    mapping = take_mapping(node, "topics", "own_topics", reading)
    topics: list[Topic] = []
    lines: dict[str, int] = {}
    for key, value in mapping.items if mapping is not None else ():
        field = join_field("topics", key.text)
        name = read_scalar(key, field, read_topic_name, reading)
        if name is None or isinstance(value, Broken):
            continue
        if name in lines:
            reading.mistakes.add(key.line, field, f"stands here a second time (first on line {lines[name]}); delete one of the two")
            continue
        lines[name] = key.line
        topic = _read_topic(name, value, field, reading)
        topics += [topic] if topic else []
    return tuple(topics)


def _read_topic(name: str, node: Node, field: str, reading: Reading) -> Topic | None:
    level = None
    if isinstance(node, Mapping):
        entries = keys.collect_entries(node, field, keys.TOPIC, reading.mistakes)
        if "level" in entries:
            level = take_value(entries["level"][1], join_field(field, "level"), "level", read_level, reading)
        field = join_field(field, "phrases")
        if "phrases" not in entries:
            if not any(keys.SYNONYMS.get(key.text.casefold()) == "phrases" for key, _ in node.items):
                _note_no_phrases(node, field, reading)
            return None
        node = entries["phrases"][1]
    noted = len(reading.mistakes.found)
    phrases = take_distinct(node, field, "phrases", read_phrase, reading)
    if not phrases:
        if len(reading.mistakes.found) == noted:
            _note_no_phrases(node, field, reading)
        return None
    return Topic(name=name, phrases=phrases, level=cast('Literal["high", "medium", "low"]', level or "medium"))


def _note_no_phrases(node: Node, field: str, reading: Reading) -> None:
    reading.mistakes.add(node.line, field, f"the topic has no phrases, so nothing would be found; write `{keys.EXAMPLES['phrases']}`")


def read_topic_name(text: str) -> str:
    """Read the name of a topic of the user's own; what is built in, and what would hide it, is refused."""
    name = fold_topic(read_name(text))
    if name in BUILT_IN_TOPICS or name in _SYNONYMS:
        raise WrongValueError(f"{show(text)} is found by the monitor's own rules; write another name for a topic of your own")
    if not re.fullmatch(rf"\w{{1,{_LONGEST_NAME}}}", name) or not re.search(r"[^\W\d_]", name):
        raise WrongValueError(f"{show(text)} is no name for a topic; write letters, digits and spaces, at most {_LONGEST_NAME}")
    return name


def read_phrase(text: str) -> str:
    """Read a phrase: words, `*` between two words for a few others, `*` at a word's end for any ending."""
    phrase = read_name(text)
    words = _WORD.findall(phrase)
    if len(phrase) > _LONGEST_PHRASE:
        raise WrongValueError(f"{show(phrase)} is longer than {_LONGEST_PHRASE} characters; write the few words that sentences on it share")
    if not any(word != "*" for word in words):
        raise WrongValueError(f"{show(text)} holds no word; write words, such as `{keys.EXAMPLES['phrases']}`")
    if words[0] == "*" or words[-1] == "*":
        raise WrongValueError(f"{show(text)} begins or ends with *, which stands for words between two others; delete it")
    if re.search(r"\*\w|\w\*\w|\*\s*\*", phrase):
        raise WrongValueError(f"{show(text)}: * stands between two words, with spaces around it, or at the end of a word; write it so")
    if max(len(word.rstrip("*")) for word in words) < 2 and phrase.isascii():
        raise WrongValueError(f"{show(text)} would be found everywhere; write a longer word")
    return phrase


def read_topic_filter(text: str, *, own: tuple[str, ...]) -> str:
    """Read a topic that a subscription asks for: one of the monitor's, or of this file's own."""
    known = (*BUILT_IN_TOPICS, *own)
    word = fold_topic(text)
    if text.strip() in BUILT_IN_TOPICS or word in own:
        return word
    near = _SYNONYMS.get(word) or find_nearest(word, known)
    raise WrongValueError(f"{show(text)} is no topic; write {near or list_words(known)}")
