"""Tell wording apart from meaning: what two sentences must share to say the same.

The tables fold what carries no meaning (numbering, punctuation, spelling of a region, contractions). Nothing here folds a negation,
a modal verb, a number that counts something, or a quantifier.
"""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.compare.spelling import fold_spelling

_WORDS = re.compile(r"\w+|[%$€£¥]")

_ORDINAL = r"(?:\d+(?:\.\d+)*|[a-z]|[ivxlc]+)"
_NUMBERING = re.compile(
    rf"(?:\(\s*{_ORDINAL}\s*\)|{_ORDINAL}\s*[.):]|"
    r"§+\s*\d+(?:\.\d+)*[.:)]?|"
    r"(?:section|article|clause|part|chapter|paragraph|artikel|abschnitt|artículo|articolo)\s+(?:\d+(?:\.\d+)*|[ivxlc]+)\s*[.:)–—-]+)"
    r"(?:\s*[–—-])?\s+(?=\S)"
)
"""A number that only says where a sentence stands: "4.", "4.2)", "(iv)", "a)", "Section 3:", "Article 5 -". It needs a mark of
punctuation: "30 days" counts something."""

_HEADING_NUMBERING = re.compile(r"(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])\.?\s+(?=\D)")
"""In a heading the bare number is enough: "4 Your rights", "2.1 Data"."""

_CONTRACTIONS = (
    # letters in it, written, meant
    ("can", re.compile(r"\bcan(?:'t|not)\b"), "can not"),
    ("won't", re.compile(r"\bwon't\b"), "will not"),
    ("shan't", re.compile(r"\bshan't\b"), "shall not"),
    ("n't", re.compile(r"n't\b"), " not"),
    ("'re", re.compile(r"'re\b"), " are"),
    ("'ll", re.compile(r"'ll\b"), " will"),
    ("'ve", re.compile(r"'ve\b"), " have"),
    ("i'm", re.compile(r"\bi'm\b"), "i am"),
)

_CONTRACTED = re.compile(r"['c](?:(?<=')(?:t|re|ll|ve|m)\b|annot\b)")
"""One of these stands wherever one of the contractions does; a possessive ("user's") is none."""

_NEGATION_WORDS = """
    not never no nor neither without except unless prohibited forbidden cannot
    ne pas jamais aucun aucune ni sans sauf interdit
    nicht nie niemals kein keine keinen keiner ohne außer
    nunca ningún ninguna sin salvo non mai nessun nessuna senza salvo
"""
NEGATIONS = frozenset(_NEGATION_WORDS.split())
"""Words that turn what follows into its opposite or set its limit (en, fr, de, es, it)."""

_MODAL_WORDS = """
    may might must shall should will would can could
    peut peuvent pouvons pouvez doit doivent devez devons
    darf dürfen kann können muss müssen soll sollen
    puede pueden podemos debe deben debemos può possono possiamo deve devono dobbiamo
"""
MODALS = frozenset(_MODAL_WORDS.split())
"""Words that say whether something is allowed, owed or only possible (en, fr, de, es, it)."""

_SUBJECT_WORDS = """
    we you they he she it if our your this these
    nous vous ils elles il elle si
    wir sie er es wenn
    nosotros ustedes usted noi voi loro se
"""
SUBJECTS = frozenset(_SUBJECT_WORDS.split())
"""Words with which a sentence begins that has a subject of its own (en, fr, de, es, it)."""

_OPENER_WORDS = """
    that if when where whether unless because which who
    que si quand lorsque qui où dass wenn ob weil welche wer cuando donde quien che quando dove
"""
OPENERS = frozenset(_OPENER_WORDS.split())
"""Words at a lead-in's end that make what follows a part of its sentence (en, fr, de, es, it)."""


@lru_cache(maxsize=4096)
def list_words(text: str) -> tuple[str, ...]:
    """List the words of a text in order, lower case as they come, with signs that count (per cent, currencies).

    Cached: a sentence's words are asked for by each way of finding its counterpart.
    """
    return tuple(_WORDS.findall(text))


def reduce_wording(key: str, *, language: str | None, heading: bool) -> str:
    """Give what a normalised sentence says, without what only shows how or where it is written.

    Two sentences with the same result say the same. `key` comes from `monitor.text.plain.normalise`.
    """
    numbering = _NUMBERING.match(key)
    said = key[numbering.end() :] if numbering else key
    if heading:
        stripped = _HEADING_NUMBERING.match(said)
        said = said[stripped.end() :] if stripped else said
    if language in (None, "en"):
        if _CONTRACTED.search(said):
            for letters, written, meant in _CONTRACTIONS:
                said = written.sub(meant, said) if letters in said else said
        return " ".join(map(fold_spelling, list_words(said)))
    return " ".join(list_words(said))


def has_same_force(old_lead_in: str, new_lead_in: str) -> bool:
    """Tell whether two lead-ins give the items under them the same force ("We may:" and "You may not:" do not).

    Where only one place has a lead-in, what matters is whether that one denies.
    """
    if old_lead_in == new_lead_in:
        return True
    old, new = (set(list_words(lead_in.lower())) for lead_in in (old_lead_in, new_lead_in))
    if not old or not new:
        return old & NEGATIONS == new & NEGATIONS
    return old & NEGATIONS == new & NEGATIONS and old & MODALS == new & MODALS


def stands_alone(key: str, lead_in: str) -> bool:
    """Tell whether a normalised sentence says by itself who does what ("You may cancel at any time."), whatever stands above its list.

    A part of a sentence ("share your name", "any content that may offend") does not, nor does a clause that its lead-in opens
    ("You agree that:").
    """
    words = list_words(key)
    if not words or words[0] not in SUBJECTS or MODALS.isdisjoint(words):
        return False
    return not set(list_words(lead_in.lower())[-1:]) & OPENERS
