"""Cut noun phrases out of a sentence: the data that are used, whole and without what only stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitor.flag.lexicon import Lexicon

_TOKEN = re.compile(r"[\w'’&/-]+")
_DETERMINER = re.compile(
    r"(?:your|their|his|her|my|any|all|some|certain|our|vos|votre|ihre\w*|tus?|sus?|il tuo|je|uw|jouw)$", re.IGNORECASE
)
_LIMIT = 8
"""Phrases given for one fact; a card has room for as many."""
_LONGEST = 12
"""Words of one phrase; a longer one is a clause."""
_LEFT_WORDS = 3
_JOIN = re.compile(r"\s*(?:,\s*(?:and|or|et|ou|und|oder|y|o|e|en|of)?|\s(?:and|or|&|as well as|et|ou|und|oder|y|o|e|en)\s)\s*")
_OF = re.compile(r"\s+(?:of|in|from|on|within|de|du|des|von|aus|di|van)\s+(?=\S)")
_END = re.compile(r"\s*(?:$|[.,;:()|]|\b(?:and|or|to|for|et|ou|pour|und|oder|um|zu[mr]?)\b)")
_OPENING = re.compile(r"^\W*(?:(?:in particular|including|such as|for example|e\.g\.|namely|these are)\W+)?", re.IGNORECASE)
_ENTRY_BREAK = re.compile(r"<br>|[;•·|]|\s[-–]\s|\\-\s")
_SHORT_NAME = 5
"""Words of an entry that is no sentence."""
_SHORT_ENTRY = 3
"""Words of each part from which commas separate entries, not parts of one."""
_CLAUSE = re.compile(r"(?i)\b(?:will|depends?|we|is|are|kann|sera|seront)\b")
"""Makes an entry a sentence about the list, and none of its members."""
_NO_DATA = re.compile(
    r"(?i)^(?:(?:as|your|the|a|data) )*"
    r"(?:controllers?|processors?|data (?:subject rights?|protection officer|analysis|brokers?|controllers?))$"
)
"""Noun phrases with a word for data that name something else."""
_LABEL_END = re.compile(r"\s*[:(\[].*$")


def find_data_phrases(text: str, lexicon: Lexicon, *, hidden: Iterable[tuple[int, int]] = ()) -> list[str]:
    """Give the noun phrases of plain words that name data, verbatim, in reading order, each once.

    `hidden` are spans that speak of something else (a way out, a condition). A noun without anything that says whose or which it
    is ("provide information about") is left out, as is what is made or given rather than used ("to create content").
    """
    masked = text
    for start, end in hidden:
        masked = masked[:start] + "." * (end - start) + masked[end:]
    phrases: list[str] = []
    done = -1
    for name, start, stop in lexicon.data.find(masked):
        if start < done:
            continue
        left, bare, verb = _extend_left(masked, start, lexicon)
        if verb is not None and lexicon.makers.occurs(verb):
            continue
        right = _extend_right(masked, stop, lexicon)
        if bare and right == stop and name in _GENERIC and not (verb is not None and lexicon.data_verbs.occurs(verb)):
            continue
        done = right
        _add(phrases, text[left:right])
        done = _take_joined(masked, text, right, phrases, lexicon)
    return phrases[:_LIMIT]


_GENERIC = frozenset(("data", "information", "content", "input", "output", "usage", "interaction", "image", "voice", "post", "message"))


def list_cell(cell: str, lexicon: Lexicon) -> list[str]:
    """Give the entries of a table cell that lists data, each cut before its explanation; empty where it names no data.

    Where one entry names data, the short ones beside it do too ("job postings").
    """
    known = lexicon.data.occurs(cell)
    entries: list[str] = []
    for part in _ENTRY_BREAK.split(cell):
        entry = _LABEL_END.sub("", _OPENING.sub("", part.replace("**", ""))).strip(" .*_-")
        named = lexicon.data.occurs(entry)
        if (
            not (named or (known and 0 < len(entry.split()) <= _SHORT_NAME))
            or lexicon.opt_out_hinges.occurs(entry)
            or lexicon.ways_out.occurs(entry)
        ):
            continue
        if lexicon.look_alikes.occurs(entry):
            continue
        pieces = entry.split(", ")
        for piece in pieces if all(len(piece.split()) <= _SHORT_ENTRY for piece in pieces[:-1]) else (entry,):
            if piece.strip() and piece not in entries and not _CLAUSE.search(piece):
                entries.append(_cut_relative(piece.strip()))
    return entries[:_LIMIT]


def lower_first(phrase: str) -> str:
    """Write a phrase that began a sentence as it stands inside one; a defined term ("Customer Data", "Outputs") keeps its capitals."""
    first, _, rest = phrase.partition(" ")
    return phrase[:1].lower() + phrase[1:] if rest[:1].islower() and first[1:].islower() else phrase


def trim_phrase(words: str) -> str:
    """Cut words at the first clause boundary and drop what is not part of the phrase; empty where nothing is left."""
    cut = re.split(r"[;]\s|:\s(?!\S+@)|(?<=\w), (?:and we|but|unless|where)\b|(?<=\w) (?:because|so that)\b", words, maxsplit=1)[0]
    return cut.strip(" .,;:|")


def _cut_relative(entry: str) -> str:
    """Keep a short relative clause ("data that you provide in your profile"), drop a long one."""
    tokens = entry.split()
    return (
        entry if len(tokens) <= _LONGEST else " ".join(re.split(r"\s(?:that|which|who|including|such as)\s", entry)[0].split()[:_LONGEST])
    )


def _add(phrases: list[str], phrase: str) -> None:
    phrase = lower_first(phrase.strip(" ,.;:"))
    known = [other.lower() for other in phrases]
    if _NO_DATA.match(phrase):
        return
    if phrase and phrase.lower() not in known and not any(phrase.lower() in other.split(", ") for other in known):
        phrases.append(phrase)


def _extend_left(text: str, start: int, lexicon: Lexicon) -> tuple[int, bool, str | None]:
    """Give where the phrase begins, whether nothing determines its noun, and the word before it."""
    tokens = list(_TOKEN.finditer(text, max(0, start - 60), start))
    left = start
    for count, token in enumerate(reversed(tokens)):
        if text[token.end() : left].strip():
            return left, left == start, None
        word = token[0]
        if _DETERMINER.match(word) and word.lower() != "our":
            return token.start(), False, None
        if count >= _LEFT_WORDS or word.lower() in lexicon.tables.stop_words or lexicon.verbs.occurs(word):
            return left, left == start, word
        left = token.start()
    return left, left == start, None


def _extend_right(text: str, stop: int, lexicon: Lexicon) -> int:
    """Take the nouns that follow ("usage data"), then what belongs to them by "of" or "in"."""
    stop = _take_nouns(text, stop, lexicon)
    while (link := _OF.match(text, stop)) is not None:
        after = _take_nouns(text, link.end(), lexicon, determined=True)
        if after == link.end() or len(text[stop:after].split()) > _LONGEST:
            break
        stop = after
    return stop


def _take_nouns(text: str, stop: int, lexicon: Lexicon, *, determined: bool = False) -> int:
    taken = 0
    while (token := _TOKEN.match(text, stop + len(text[stop:]) - len(text[stop:].lstrip(" ")))) is not None:
        word = token[0]
        if word.lower() in lexicon.tables.stop_words or _DETERMINER.match(word):
            if not (determined and taken == 0):
                break
        elif lexicon.verbs.occurs(word) or taken >= _LEFT_WORDS:
            break
        stop = token.end()
        taken += 1
    return stop


def _take_joined(masked: str, text: str, stop: int, phrases: list[str], lexicon: Lexicon) -> int:
    """Take what is listed beside a phrase ("your notes, drawings and files"), as long as each is a short noun phrase."""
    while (join := _JOIN.match(masked, stop)) is not None:
        end = _take_nouns(masked, join.end(), lexicon, determined=True)
        end = _extend_right(masked, end, lexicon) if end > join.end() else end
        words = masked[join.end() : end]
        if not words or not _END.match(masked, end) or words.lower() in lexicon.tables.stop_words:
            break
        if not re.search(r"\w{3}", words) or lexicon.objects.occurs(words) or lexicon.acts.occurs(words):
            break
        _add(phrases, text[join.end() : end])
        stop = end
    return stop
