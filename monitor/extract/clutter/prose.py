"""Tell sentences from labels, menus and filler."""

from __future__ import annotations

import re

PROSE_CHARS = 60
"""A line this long with a stop in it is a sentence to read; labels, menus and titles are shorter."""

DENSE_CHARS = 20
"""Likewise of a line in Chinese or Japanese characters or Hangul, each of which is a syllable or a word."""

_STOP = re.compile(r"[.;:,!?](?:\s|$|<)")
# Thai, Lao and Khmer part sentences by spaces, and write none within them
_STOP_BEYOND_LATIN = re.compile(r"[。；，、؟،।]|[\u0e00-\u0eff\u1780-\u17ff]{12}")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}[^\x00-\x7f]{2}")


def is_sentence(words: str) -> bool:
    """Tell a line that is a sentence to read."""
    size = len(words)
    is_long = size >= PROSE_CHARS or (size >= DENSE_CHARS and not words.isascii() and _DENSE.search(words) is not None)
    return is_long and _stops(words) and varies(words)


def _stops(words: str) -> bool:
    return _STOP.search(words) is not None or (not words.isascii() and _STOP_BEYOND_LATIN.search(words) is not None)


def varies(words: str) -> bool:
    """Tell a sentence from filler ("word word word"), by which scripts measure fonts, and from one long name."""
    return not words.isascii() or len(words) > 400 or len(set(words.split())) > 4
