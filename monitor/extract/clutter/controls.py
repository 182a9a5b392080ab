"""Drop what only works: buttons, questions that buttons answer, links over the menu."""

from __future__ import annotations

from lxml.html import HtmlElement

from monitor.extract.clutter.phrases import QUESTION, SKIP_LINK
from monitor.extract.clutter.sieve import Sieve, read_words
from monitor.extract.elements import HEADING_TAGS

MAX_CONTROL_CHARS = 60
"""A button with more words than this is text that can be clicked."""

MAX_ASKING_CHARS = 160
"""A question and the buttons that answer it have no more words than this."""


def drop_controls(sieve: Sieve) -> None:
    """Drop buttons that only do something, and links that skip to the text; what opens a section is its heading, and stays."""
    for element in list(sieve.body.iter("button", "a", "div", "span")):
        is_button = element.tag == "button" or element.get("role") == "button"
        if is_button and sieve.holds(element):
            if not _opens(sieve, element):
                question = _find_question(sieve, element)
                sieve.drop(element if question is None else question, "button" if question is None else "feedback form")
        elif element.tag == "a" and SKIP_LINK.match(read_words(element)):
            sieve.drop(element, "navigation")


def _opens(sieve: Sieve, button: HtmlElement) -> bool:
    """Tell whether a button opens a section: it says so, text follows it, or it stands in a heading."""
    if button.get("aria-expanded") is not None or button.get("aria-controls") is not None:
        return True
    following = button.getnext()
    if following is not None and following in sieve.stats and sieve.stats[following].prose > 0:
        return True
    if any(outer.tag in HEADING_TAGS or outer.tag == "summary" for outer in button.iterancestors()):
        return True
    return len(read_words(button)) > MAX_CONTROL_CHARS


def _find_question(sieve: Sieve, button: HtmlElement) -> HtmlElement | None:
    """Give the part around a button that asks one question and has nothing but buttons beside it ("Was this helpful?")."""
    for outer in button.iterancestors("div", "section", "p", "form", "li"):
        own = sieve.stats.get(outer)
        if own is None or own.prose or own.text > MAX_ASKING_CHARS:
            return None
        answers = [read_words(part) for part in outer.iter("button", "a") if part.tag == "button" or part.get("role") == "button"]
        words = read_words(outer)
        for answer in answers:
            words = words.replace(answer, "", 1) if answer else words
        if QUESTION.fullmatch(words.strip()):
            return outer
    return None
