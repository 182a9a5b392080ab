"""Cut a block's inline Markdown into its sentences, word for word.

Most full stops are clear by what stands around them (a word in lower case before, a capital behind: an end; an abbreviation
of the table, or a small letter behind: none). Only for a line with an unclear one is a trained tokenizer asked (nupunkt for
English, sentencex for other languages), and only on the unclear ones its word counts: it takes 40 times as long.
"""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.text.abbreviations import find_abbreviations
from monitor.text.plain import find_link_spans

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_CANDIDATE = re.compile(
    # begins with a set, so that the engine skips to the next mark; "[.!?…]+" would be tried at every character
    r"(?P<mark>[.!?…][.!?…]*)(?P<closers>[\"'’”»)\]*_]*)(?P<space>\s+)(?P<openers>[\"'‘“„«¿¡(\[*_]*)(?=(?P<next>\S))"
)
_WIDE_MARKS = "。！？"
_WIDE_CANDIDATE = re.compile(rf"{_CANDIDATE.pattern}|(?P<wide>[{_WIDE_MARKS}]+[」』”）]*)(?=\S)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]*_]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD_BREAK = re.compile(r"\s|(?<=\w)['’]")
_OPENERS = "(\"'“‘„«[*_-–—/"
_SPACED_ABBREVIATION = re.compile(r"(?:\b[^\W\d]{1,2}\. ){1,2}[^\W\d]{1,2}\Z")
_NUMBERING = re.compile(r"[\s\"“*_(\[]*(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlcIVXLC]{1,6}|§+)\\?\Z")
_NUMERAL = re.compile(r"\d|[IVXLC]+\b|\(\w{1,4}\)")
_ASKED_AROUND = 80
"""Characters on either side of an unclear full stop that are shown to the tokenizer for English."""
_CLEAR_WORD_LENGTH = {"en": 2}
_CLEAR_WORD_LENGTH_ELSEWHERE = 6
"""Letters from which a word in lower case is no abbreviation; short English words are few and listed, other languages' not."""


@lru_cache(maxsize=4096)
def split_sentences(text: str, language: str | None) -> tuple[str, ...]:
    """Split inline Markdown into sentences, each a verbatim part of it without surrounding white space.

    `<br>` splits; a link, an address, an abbreviation or a semicolon never does. English reading where `language` is None.
    Cached: the same block is split to be compared and to be read, and stands in the texts before and after.
    """
    parts = _BREAK.split(text) if "<br" in text or "<BR" in text else (text,)
    return tuple(sentence for part in parts for sentence in _split_line(part.strip(), language or "en"))


def _split_line(line: str, language: str) -> list[str]:
    if not line:
        return []
    masked = _mask(line)
    starts = [0]
    marks = _CANDIDATE if line.isascii() or not any(mark in line for mark in _WIDE_MARKS) else _WIDE_CANDIDATE
    for candidate in marks.finditer(masked):
        verdict = _judge(masked, starts[-1], candidate, language)
        if verdict is None:
            ends = _ask_tokenizer(masked, candidate, language)
            verdict = any(position in ends for position in range(candidate.end("mark"), candidate.end() + 1))
        if verdict:
            starts.append(candidate.start("openers") if candidate["mark"] else candidate.end())
    if len(starts) == 1:
        return [line]
    return [part for start, end in zip(starts, [*starts[1:], len(line)], strict=True) if (part := line[start:end].strip())]


def _judge(line: str, start: int, candidate: re.Match[str], language: str) -> bool | None:
    """Tell whether a sentence that starts at `start` ends at the candidate; None: unclear."""
    mark, closers, following = candidate.group("mark", "closers", "next")
    if mark is None:
        return True
    if following.islower():
        return False
    if mark != ".":
        return True if mark[-1] in "!?" else None
    before = line[max(start, candidate.start() - 40) : candidate.start()]
    if len(before) < 12 and _NUMBERING.match(before):
        return False
    last = before[before.rfind(" ") + 1 :]
    word = last if last.isalpha() else _WORD_BREAK.split(last)[-1].lstrip(_OPENERS)
    lower = word.lower()
    always, before_number = _abbreviations(language)
    if not closers:
        spaced = _SPACED_ABBREVIATION.search(before[-12:]) if len(last) <= 2 else None
        if lower in always or (spaced is not None and spaced[0].lower() in always):
            return False
        if lower in before_number and _NUMERAL.match(line, candidate.end("space")):
            return False
    return _judge_word(word, following, language)


def _judge_word(word: str, following: str, language: str) -> bool | None:
    """Tell whether a word that is no known abbreviation, with a full stop behind, ends a sentence before this character."""
    if following.isdigit() or not word:
        return None if word else True
    if word.isdigit():
        return True if len(word) == 4 else None
    if not word.isalpha():
        return None
    if word.islower() and len(word) >= _CLEAR_WORD_LENGTH.get(language, _CLEAR_WORD_LENGTH_ELSEWHERE):
        return True
    return True if len(word) >= _CLEAR_WORD_LENGTH_ELSEWHERE else None


def _mask(line: str) -> str:
    """Put X over links and addresses, so that nothing inside them reads as an end; the last mark of a link's words stays."""
    if "](" in line:
        for span in find_link_spans(line):
            last = line[span.words_end - 1]
            mark = last if last in ".!?" and span.words_end > span.words_start else "X"
            line = f"{line[: span.start]}{'X' * (span.end - span.start - 1)}{mark}{line[span.end :]}"
    if "://" in line or "@" in line or "www." in line:
        line = _ADDRESS.sub(lambda match: "X" * len(match[0]), line)
    return line


_abbreviations = lru_cache(maxsize=32)(find_abbreviations)


def _ask_tokenizer(line: str, candidate: re.Match[str], language: str) -> set[int]:
    """Give the offsets behind sentences' ends, as a trained tokenizer sees them (white space behind the end may count)."""
    if language == "en":
        import nupunkt

        # it decides by the word before and the word behind, and its time grows with the line
        start = line.rfind(" ", 0, max(0, candidate.start() - _ASKED_AROUND)) + 1
        end = line.find(" ", candidate.end() + _ASKED_AROUND)
        return {start + offset for _, offset in nupunkt.sent_spans(line[start : end if end > 0 else len(line)])}
    return set(_find_ends(line, language))


@lru_cache(maxsize=8)
def _find_ends(line: str, language: str) -> tuple[int, ...]:
    import sentencex

    return tuple(boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(language, line))
