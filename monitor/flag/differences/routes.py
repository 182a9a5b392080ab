"""Tell which of two ways out is the easier one: by the kinds of route that each names."""

from __future__ import annotations

import re

from monitor.flag.lexicon import load_lexicon
from monitor.flag.statements.statement import Kind, Statement

_EASIEST_FIRST = ("switch", "form", "mail", "letter", "paid")
"""A setting, a form, a message to somebody, a letter, a plan that must be bought."""
_STEPS = re.compile(
    r"(?i)\(?\b(?:1|i|a)\) (?:\w+ly )?"
    r"(?:click|send|fill|go|visit|log|open|write|e-?mail|call|submit|complete|select|sign|print|download|contact|enter|find|attach)\b.*\(?\b(?:2|ii|b)\)"
)
"""Several steps, counted: "you must (1) click the link and (2) fill in the form"; other lists count what one may refuse."""


def compare_routes(old: Statement, new: Statement) -> int:
    """Tell whether a way out that stays got harder (+1) or easier (-1) to go; 0 where neither, or where one side names no route.

    Harder: only for who pays, or lives somewhere, in several steps, one route of several gone, a kind of route in place of an easier one.
    Easier: the reverse, and a route beside an old one that is easier than it; to write where a switch does it takes nobody further.
    """
    lost, gained = old.routes - new.routes, new.routes - old.routes
    steps = bool(_STEPS.search(new.plain)) - bool(_STEPS.search(old.plain))
    if "paid" in gained or steps > 0:
        return 1
    if "paid" in lost or steps < 0:
        return -1
    if new.kind is Kind.WAY_OUT and _is_bound(old, new):
        return 1
    if not old.routes or not new.routes:
        return 0
    if lost and not gained:
        return 1
    before, after = (min(map(_EASIEST_FIRST.index, side.routes)) for side in (old, new))
    return (after > before) - (after < before)


def _is_bound(old: Statement, new: Statement) -> bool:
    """Tell whether a way out of training that was everybody's is one for some countries now.

    The reverse tells nothing: a way out that names no place any more may stand in that place's own section. Nor do ways out of sale and
    advertising, of which each state's law has its own.
    """
    regions = load_lexicon(new.language).regions
    before = " ".join((old.plain, *old.passage.block.path))
    return "named" in regions.names_in(new.plain) and "named" not in regions.names_in(before)
