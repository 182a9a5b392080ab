"""Drop the second copy of a text that a page carries twice."""

from __future__ import annotations

from lxml.html import HtmlElement

from monitor.extract.clutter.sieve import Sieve

REPEAT_CHARS = 400
"""An element with as much prose, and a tenth of the page's, that says word for word what one before it said is a second layout
of the same text. Shorter repeats are clauses that stand in two sections."""


def drop_repeats(sieve: Sieve) -> None:
    """Drop the second of two elements that say the same: pages carry one layout for telephones and another for desks.

    Only elements with as many letters are read and compared; one that is all there is in its parent goes with the parent.
    """
    stats = sieve.stats
    least = max(REPEAT_CHARS, stats[sieve.body].prose // 10)
    alike: dict[int, list[HtmlElement]] = {}
    for element, own in stats.items():
        if own.prose >= least and not own.own_prose:
            parent = element.getparent()
            if parent not in stats or stats[parent].letters != own.letters:
                alike.setdefault(own.letters, []).append(element)
    for elements in alike.values():
        seen: set[str] = set()
        for element in elements if len(elements) > 1 else ():
            words = "".join("".join(element.itertext()).split())
            if words in seen and sieve.holds(element):
                sieve.drop(element, "repeated text")
            seen.add(words)
