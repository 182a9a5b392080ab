"""Tell a text that was only set anew: the same letters, cut into other words, lines and sentences."""

from __future__ import annotations

import re

from monitor.judge.divergence import Divergence, Fragment
from monitor.model import Document, Fault, FaultKind
from monitor.text.plain import squeeze

RESET_SHARE = 0.1
"""A text of which less differs on either side is compared sentence by sentence as well."""

RUN_LETTERS = 16
"""Letters in a row that must return in the other text: three words or so, which hardly return by chance."""

SAMPLES = 64
SAMPLED_SHARE = 0.7
"""So many stretches are looked up first, in what differs: a rewritten text drops out after them."""

LEAST_COVERED = 0.985
MOST_MISSING = 0.05
"""One side's differing letters stand in the other but for 1.5 %, and the other side's but for 5 %. Respaced pages keep 99 % and 96 %;
the nearest true change, British spelling made American throughout, keeps 97 % on both sides, rewritten texts 75 to 95 %."""

LEAST_LOST_SPACES = 10
LETTERS_OF_A_WORD = 3
"""Spaces were lost where ten more words, or sentence ends ("Policy.Welcome"), are glued to what follows, and more than the letters that
differ could account for: a short word that was taken out ("not") also leaves fewer spaces. Ten more glued sentence ends are enough by
themselves: no author writes them."""

_GLUED_END = re.compile(r"[a-zà-ÿ)\"”][.!?][A-ZÀ-Þ][a-zà-ÿ]")


def judge_spacing(old: Document, new: Document, divergence: Divergence) -> Fault | None:
    """Tell a text whose letters stayed while its spaces, line ends or markup went or came: from another reading of a PDF, say.

    Where some letters differ besides, it is no noise ("not" has three of them): the text with fewer spaces is the damaged one.
    """
    if min(divergence.removed_share, divergence.added_share) < RESET_SHARE:
        return None
    removed, added = ("".join(fragment.letters for fragment in side) for side in (divergence.removed, divergence.added))
    if not (_may_stand_in(removed, added) and _may_stand_in(added, removed)):
        return None
    gone, come = _list_uncovered(removed, _letters(new)), _list_uncovered(added, _letters(old))
    shares = sorted((sum(gone) / len(removed), sum(come) / len(added)))
    if shares[0] > 1 - LEAST_COVERED or shares[1] > MOST_MISSING:
        return None
    if not gone and not come:
        return Fault(kind=FaultKind.NOISE, name="respaced", detail="Only spaces, line breaks and markup changed.")
    glued = _count_glued_ends(divergence.added) - _count_glued_ends(divergence.removed)
    lost = glued + _count_words(divergence.removed) - _count_words(divergence.added)
    if abs(glued) < LEAST_LOST_SPACES and abs(lost) < max(LEAST_LOST_SPACES, (sum(gone) + sum(come)) / LETTERS_OF_A_WORD):
        return None
    if (glued if abs(glued) >= LEAST_LOST_SPACES else lost) > 0:
        detail = "Words and sentences of the page run together, its letters are the same; a converter lost the spaces."
        return Fault(kind=FaultKind.DAMAGED_NEW, name="run_together", detail=detail)
    detail = "Words and sentences of the text before ran together; they stand apart again."
    return Fault(kind=FaultKind.DAMAGED_OLD, name="run_together", detail=detail)


def _letters(document: Document) -> str:
    return "".join(squeeze(block.text) for block in document.blocks)


def _may_stand_in(letters: str, other: str) -> bool:
    """Tell by samples whether nearly all of a run of letters may stand in another one."""
    if len(letters) < RUN_LETTERS:
        return False
    step = max(1, (len(letters) - RUN_LETTERS) // SAMPLES)
    starts = range(0, len(letters) - RUN_LETTERS + 1, step)
    found = sum(letters[start : start + RUN_LETTERS] in other for start in starts)
    return found >= SAMPLED_SHARE * len(starts)


def _list_uncovered(letters: str, other: str) -> list[int]:
    """List the lengths of the stretches of letters of which no run stands in the other text."""
    known = {other[start : start + RUN_LETTERS] for start in range(len(other) - RUN_LETTERS + 1)}
    covered = bytearray(len(letters))
    for start in range(len(letters) - RUN_LETTERS + 1):
        if letters[start : start + RUN_LETTERS] in known:
            covered[start : start + RUN_LETTERS] = b"\1" * RUN_LETTERS
    return [len(stretch) for stretch in bytes(covered).split(b"\1") if stretch]


def _count_words(fragments: tuple[Fragment, ...]) -> int:
    return sum(len(fragment.text.split()) for fragment in fragments)


def _count_glued_ends(fragments: tuple[Fragment, ...]) -> int:
    return sum(len(_GLUED_END.findall(fragment.text)) for fragment in fragments)
