"""Write runs of text with their emphasis and links as inline Markdown."""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from monitor.text.plain import escape_inline

BREAK = "<br>"

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]")
_BREAKS = re.compile(r" *(?:<br> *)+")


class Run(NamedTuple):
    """Hold a stretch of text that looks alike throughout."""

    text: str
    marks: str = ""
    """Emphasis, outermost first: "b" bold, "i" italic, "s" struck out."""
    target: str = ""
    is_break: bool = False


MARKS = {"b": "**", "i": "*", "s": "~~"}


def fold_spaces(text: str) -> str:
    """Collapse white space of every kind to one space; drop soft hyphens and characters of no width.

    The zero-width joiner and non-joiner stay: they change how Indic and Persian words read.
    """
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    if words != text:
        if text[0].isspace():
            words = " " + words
        if text[-1].isspace():
            words += " "
    if not words.isprintable():
        words = _CONTROLS.sub(" ", words)
    return words if words.isascii() else _INVISIBLE.sub("", words)


def write_inline(runs: list[Run], *, plain: bool = False) -> str:
    """Give the runs as inline Markdown on one line, or "" where nothing is to be seen.

    White space at the edges of emphasis and links moves outside, so that the marks hold; `plain` (headings) leaves
    emphasis and line breaks out.
    """
    if len(runs) == 1 and not runs[0].target and (plain or not runs[0].marks):
        return escape_inline(runs[0].text.strip())
    pieces: list[str] = []
    for target, group in groupby(runs, key=lambda run: run.target):
        inner = _write_marks(list(group), plain=plain)
        words = inner.strip()
        if not target or not words.replace(BREAK, "").strip():
            pieces.append(inner)
            continue
        lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        if pieces and pieces[-1].endswith(")") and not lead:
            # links side by side are kept apart by style sheets, which are not read here
            lead = " "
        pieces.append(f"{lead}{_write_link(words, target)}{tail}")
    text = "".join(pieces).strip()
    while "  " in text:
        text = text.replace("  ", " ")
    return _BREAKS.sub(BREAK, text).removeprefix(BREAK).removesuffix(BREAK).strip() if BREAK in text else text


def _write_link(words: str, target: str) -> str:
    words = words.replace(BREAK, " ").strip()
    if target == "mailto:" + words or target == words:
        return words
    if "[" in words or "]" in words:
        words = words.replace("[", "(").replace("]", ")")
    return f"[{words}]({target})"


def _write_marks(runs: list[Run], *, plain: bool) -> str:
    """Write one link's runs; emphasis that begins or ends inside a word would not be read as such, and is left out."""
    if len(runs) == 1 and not runs[0].is_break and (plain or not runs[0].marks):
        return escape_inline(runs[0].text)
    texts: list[tuple[str, str]] = []
    for marks, group in groupby(runs, key=lambda run: "" if plain else run.marks):
        words = "".join((" " if plain else "\x00") if run.is_break else run.text for run in group)
        texts.append((marks, escape_inline(words).replace("\x00", BREAK)))
    pieces: list[str] = []
    for number, (marks, text) in enumerate(texts):
        core = text.strip()
        before = texts[number - 1][1][-1:] if number else ""
        after = texts[number + 1][1][:1] if number + 1 < len(texts) else ""
        inside_word = (before.isalnum() and text[:1].isalnum()) or (after.isalnum() and text[-1:].isalnum())
        if not marks or inside_word or BREAK in core or not any(sign.isalnum() for sign in core):
            pieces.append(text)
            continue
        opening, closing = "".join(MARKS[mark] for mark in marks), "".join(MARKS[mark] for mark in reversed(marks))
        pieces.append(text.replace(core, f"{opening}{core}{closing}", 1))
    return "".join(pieces)
