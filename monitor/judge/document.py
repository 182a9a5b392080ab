"""Judge a text by itself: is it a document at all, or a notice that stands in the place of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.judge.document_marks import MARKS, MOST_WORDS, DocumentMark
from monitor.model.documents import BlockKind, Document
from monitor.model.faults import Fault, FaultKind
from monitor.text.plain import find_links, plain_text

LEAST_WORDS = 25
"""A text with fewer words is a title, or a notice that no mark knows. The shortest imprint recorded has 60."""

OPENING_LINES = 4
"""A notice stands first, behind at most the site's name, a title and a number."""

SENTENCE_WORDS = 12
"""A line with so many words is a sentence, in a text that is long for a notice."""

TEXT_SHARE = 0.6
"""A text longer than `MOST_WORDS["anywhere"]` that has this share of its words in sentences is a notice only where a heading says so:
terms may begin with a word on log-ins or maintenance, and error pages of that length have a cookie banner below."""

MENU_SHARE = 0.8
"""A text with this share of its words in links, and none in sentences, is the menu around a page that scripts draw."""

_WORD = re.compile(r"\w+")
LONG_TEXT = 4 * max(MOST_WORDS.values())
"""Spaces that a text holds which is surely longer than any verdict asks for, whatever of it is markup."""

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_APOSTROPHES = str.maketrans("’‘´`", "''''")

ADVICE = {
    "soft_404": "The address answers with a page that says the document is not there; find its new address and correct the source.",
    "error_page": "The site answered with an error instead of the document; if this lasts, open the address in a browser.",
    "maintenance": "The site is being maintained; nothing is to be done unless this lasts.",
    "block_page": "The site took the monitor for an unwanted robot; try `fetch: browser`, a longer `every`, or a proxy for this source.",
    "login_wall": "The site asks for a login first; watch an address that shows the document without one.",
    "consent_wall": "The site asks for consent first and shows nothing of the document; try `fetch: browser` for this source.",
    "empty_shell": "The page is drawn by scripts; set `fetch: browser` for this source.",
}
"""What a reader can do about each verdict."""


def judge_document(document: Document) -> Fault | None:
    """Name the verdict that a text is no document by itself, or give None for one that may be.

    Fires on texts without words, on very short ones, and on short ones that open with, or hold, the words of an error page, a
    guard's page, a login or consent wall, or an empty shell. Long texts pass, whatever they talk about.
    """
    if _is_long(document):
        return None
    lines = [plain_text(block.text) for block in document.blocks]
    words = count_words(lines)
    if words > max(MOST_WORDS.values()):
        return None
    linked = [count_words([link for link, _ in find_links(block.text)]) for block in document.blocks]
    counts = [count_words([line]) for line in lines]
    told = sum(count for count, links in zip(counts, linked, strict=True) if count - links >= SENTENCE_WORDS)
    telling = _list_telling(document, lines, counts, words, told)
    mark = find_mark(telling, words)
    if mark is not None:
        return _fault(mark.verdict, f'The text is only {words} words, with "{_quote(lines, telling, mark)}". {ADVICE[mark.verdict]}')
    if words < LEAST_WORDS:
        found = f'only "{" ".join(lines)[:80].strip()}"' if words else "no words"
    elif all(block.kind is BlockKind.HEADING for block in document.blocks):
        found = "only headings"
    elif not told and sum(linked) >= MENU_SHARE * words:
        found = "only links, as of a menu"
    else:
        return None
    return _fault("empty_shell", f"The text has {found}. {ADVICE['empty_shell']}")


def _list_telling(document: Document, lines: Sequence[str], counts: Sequence[int], words: int, told: int) -> list[str]:
    """Fold the lines in which a mark counts, and blank out the others: all of a short text, the short lines of a longer one."""
    is_short, is_told = words <= MOST_WORDS["anywhere"], told > TEXT_SHARE * words
    return [
        line.lower().translate(_APOSTROPHES)
        if is_short or (count < SENTENCE_WORDS and not (is_told and block.kind is not BlockKind.HEADING))
        else " " * bool(line)
        for line, count, block in zip(lines, counts, document.blocks, strict=True)
    ]


def _is_long(document: Document) -> bool:
    """Tell of most texts at once that they are too long for any verdict: white space parts at most twice as often as words begin."""
    return sum(block.text.count(" ") for block in document.blocks) > LONG_TEXT


def count_words(lines: Sequence[str]) -> int:
    """Count words; in scripts written without spaces two characters make one."""
    text = " ".join(lines)
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text) if unspaced else text)) + unspaced // 2


def find_mark(lines: Sequence[str], words: int) -> DocumentMark | None:
    """Find the first mark that counts in a text of so many words; `lines` are lower case, with straight apostrophes."""
    for mark in MARKS:
        if words <= MOST_WORDS[mark.reach] and _shows(mark, lines):
            return mark
    return None


def _shows(mark: DocumentMark, lines: Sequence[str]) -> bool:
    if mark.reach == "opening":
        return any(mark.pattern.match(line) for line in [line for line in lines if line][:OPENING_LINES])
    return any(mark.pattern.search(line) for line in lines)


def _quote(lines: Sequence[str], folded: Sequence[str], mark: DocumentMark) -> str:
    number = next(number for number, line in enumerate(folded) if _shows(mark, [line]))
    return lines[number][:80].strip()


def _fault(name: str, detail: str) -> Fault:
    return Fault(kind=FaultKind.DAMAGED_NEW, name=name, detail=detail)
