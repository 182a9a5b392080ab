"""Find the terms on a page by themselves: where the sentences stand, and what around and between them is no part of them."""

from __future__ import annotations

from lxml.html import HtmlElement

from monitor.extract.clutter.controls import drop_controls
from monitor.extract.clutter.furniture import drop_furniture
from monitor.extract.clutter.repeats import drop_repeats
from monitor.extract.clutter.sieve import Sieve
from monitor.extract.clutter.stats import measure
from monitor.extract.clutter.surroundings import drop_surroundings, find_asking
from monitor.extract.result import Dropped


def strip_clutter(body: HtmlElement) -> tuple[Dropped, ...]:
    """Take out of the tree what is no part of the terms; gives what was dropped and why. A page without prose stays whole."""
    sieve = Sieve(body=body, stats=measure(body))
    if not sieve.stats[body].prose:
        return ()
    asking = find_asking(body)
    drop_furniture(sieve)
    drop_repeats(sieve)
    drop_controls(sieve)
    drop_surroundings(sieve, asking)
    return tuple(sieve.dropped)
