"""Cut text into the words that a search finds it by: the same on every database, whatever the writing."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 64
"""Characters that count of one word: longer ones are addresses and keys, and a database refuses endless ones."""

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Scripts that put no space between words: each character is a word, and a phrase finds what stands together. Han, kana, Thai, Lao,
# Myanmar, Khmer.
_UNSPACED = (
    r"[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
)

_FIRST_UNSPACED = "\u0e01"


def list_search_words(plain: str) -> list[str]:
    """List the words of plain text in order: lower case, accents dropped ("Données" is "donnees"), punctuation left out."""
    if plain.isascii():
        words = _ASCII_WORD.findall(plain.lower())
    else:
        folded = unicodedata.normalize("NFKD", plain).casefold()
        bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
        words = _WORD.findall(bare if max(bare, default="") < _FIRST_UNSPACED else re.sub(_UNSPACED, r" \g<0> ", bare))
    return [word[:LONGEST_WORD] for word in words] if max(map(len, words), default=0) > LONGEST_WORD else words
