"""Tell page furniture and typing from statements: a step in which only these differ is noise."""

from __future__ import annotations

import html
import re
from collections import Counter

from monitor.judge.divergence import Divergence, Fragment
from monitor.judge.text_marks import CLAUSE_WORDS, POLICY_WORDS, WIDGETS
from monitor.model import BlockKind, Document, Fault, FaultKind
from monitor.text.plain import MASKED_ADDRESS, fold_addresses, normalise, plain_text

GENERIC_LINK_WORDS = 2
"""A footer's "Privacy", "Terms of" or "Cookie policy" names no particular policy; more words do."""

SHORT_PHRASE_WORDS = 7
"""Up to so many words one pronoun or auxiliary makes no statement yet: "What is copyright?", "Report an issue you have"."""

QUESTION_WORDS = 12
"""A short question is a title; it states nothing. Nor does a line of a feedback form."""

RUNNING_WORDS = 12
"""More words than this, most of them in lower case, are running text though no word carries a clause: an item of a list that stands as a
paragraph of its own ("Using the audio call feature of the mobile application, ...")."""

MASKED_FRAGMENTS = 60
"""More sentences than this do not differ by a hidden address alone."""

MENU_TITLE_WORDS = 3
"""Fewer words do not introduce a list ("We may:" introduces nothing short enough to be taken for a menu)."""

DIRECTORY_WORDS = 40
DIRECTORY_CLAUSE_SHARE = 0.04
DIRECTORY_NAME_SHARE = 0.6
DIRECTORY_COMMA_SHARE = 0.04
"""A menu that was read as one line: many words, mostly names in capitals one after the other, hardly a comma between them, and hardly
a word that carries a clause. (Running text carries one word in ten; an enumeration inside a clause has its commas.)"""

_IMAGE = re.compile(r"!\[[^\[\]]*\]")
_BRACKETED = re.compile(r"!?\[[^\[\]]*\]")
_HIDDEN_ADDRESS = re.compile(re.escape(MASKED_ADDRESS) + r"[\w.-]*\w")
_IMPRINT = re.compile(r"©|\bcopyright\b.*\d{4}|all rights reserved")
_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+")


def judge_references(old: Document, new: Document) -> Fault | None:
    """Tell two texts apart that say the same to a reader: noise where only white space or raw character references differ."""
    pairs = [(before.text, after.text) for before, after in zip(old.blocks, new.blocks, strict=True) if before.text != after.text]
    if not pairs or not all(html.unescape(before).split() == html.unescape(after).split() for before, after in pairs):
        return None
    return Fault(kind=FaultKind.NOISE, name="respaced", detail="Only the way in which special characters are written changed.")


def judge_noise(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell a step in which no statement differs."""
    differing = (*divergence.removed, *divergence.added)
    if not differing:
        return Fault(kind=FaultKind.NOISE, name="repetition", detail="Only lines that stand elsewhere on the page came or went.")
    if all(map(is_furniture, differing)):
        return Fault(kind=FaultKind.NOISE, name="navigation", detail="Only menus, links or page furniture changed; no sentence did.")
    removed, added = ("".join(fragment.letters for fragment in side) for side in (divergence.removed, divergence.added))
    if removed == added or (len(removed) == len(added) and _count_words(divergence.removed) == _count_words(divergence.added)):
        return Fault(kind=FaultKind.NOISE, name="respaced", detail="Only spaces, line breaks and the order of lines changed.")
    masks = len(differing) <= MASKED_FRAGMENTS and any(MASKED_ADDRESS in normalise(fragment.text) for fragment in differing)
    if masks and _hide_addresses(divergence.removed) == _hide_addresses(divergence.added):
        return Fault(kind=FaultKind.NOISE, name="masked_addresses", detail="Only e-mail addresses were hidden from robots, or shown again.")
    return None


def _count_words(fragments: tuple[Fragment, ...]) -> Counter[str]:
    return Counter(_TOKEN.findall(" ".join(fragment.text.lower() for fragment in fragments)))


def _hide_addresses(fragments: tuple[Fragment, ...]) -> set[str]:
    """Give the keys of fragments with every address hidden."""
    return {_HIDDEN_ADDRESS.sub(MASKED_ADDRESS, fold_addresses(normalise(fragment.text))) for fragment in fragments}


def is_furniture(fragment: Fragment) -> bool:
    """Tell whether a fragment is part of the page rather than of the document.

    A menu entry is all link, or it is short and carries no clause; a whole menu may stand on one line. Not so what may be substance in
    few words: an item of a list that a sentence introduces, a table cell, a number or date, a link that names a policy or a setting.
    """
    shown = plain_text(fragment.text)
    words = shown.lower()
    found = _TOKEN.findall(words)
    count = len(found)
    if _IMPRINT.search(words) and count <= SHORT_PHRASE_WORDS:
        return True
    if not _IMAGE.sub("", fragment.text).strip():
        return True
    if _is_directory(shown) or (count <= QUESTION_WORDS and WIDGETS.match(words) and fragment.block.kind is not BlockKind.TABLE_ROW):
        return True
    if "@" in words or any(map(str.isdigit, words)) or (POLICY_WORDS.search(words) and count > GENERIC_LINK_WORDS):
        return False
    if not _BRACKETED.sub("", fragment.text).strip(" ·|•-*_"):
        return True
    if _introduces(fragment.block.lead_in) or fragment.block.kind is BlockKind.TABLE_ROW:
        return False
    if (count >= MENU_TITLE_WORDS and words.endswith((".", ";", ":"))) or (count > RUNNING_WORDS and _is_running(shown)):
        return False
    carried = len(set(_WORD.findall(words)) & CLAUSE_WORDS)
    return carried == 0 or (carried == 1 and count <= SHORT_PHRASE_WORDS) or (words.endswith("?") and count <= QUESTION_WORDS)


def _is_directory(shown: str) -> bool:
    words = _WORD.findall(shown)
    if len(words) < DIRECTORY_WORDS or shown.count(",") > DIRECTORY_COMMA_SHARE * len(words):
        return False
    names = sum(not word.islower() for word in words)
    carried = sum(word in CLAUSE_WORDS for word in map(str.lower, words))
    return names >= DIRECTORY_NAME_SHARE * len(words) and carried <= DIRECTORY_CLAUSE_SHARE * len(words)


def _is_running(shown: str) -> bool:
    words = _WORD.findall(shown)
    return 4 * sum(map(str.islower, words)) >= 3 * len(words)


def _introduces(lead_in: str) -> bool:
    """Tell whether a lead-in is part of a sentence, not the title of a menu: most of its words are in lower case.

    A line that ends in a number ("Last revised: 4 January 2022") introduces nothing.
    """
    words = _WORD.findall(lead_in)
    return not lead_in[-1:].isdigit() and len(words) >= MENU_TITLE_WORDS and 2 * sum(map(str.islower, words)) > len(words)
