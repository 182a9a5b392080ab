"""Compare how far two wordings of one statement reach: which limits, which data, whose models, who joins in."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from monitor.flag.lexicon import load_lexicon
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import BlockKind

GENERIC_DATA = frozenset(("data", "information", "public", "yours"))
"""Names that stand for any data: one more or less of them in a sentence is a matter of wording."""
_WAY_DATA = frozenset(("message", "profile", "support"))
"""What a way out names as its route ("e-mail us", "your profile page") is not what is trained with."""
_RENAMED = 0
_TOKEN = re.compile(r"[\w'’-]+|[,&|]")
_JOINS = frozenset((",", "&", "and", "or", "et", "ou", "und", "oder", "sowie", "y", "o", "e", "ed", "en", "of", "nor", "ni", "plus"))
_KEPT = 0.6
"""Share of the words of a list that still stand in the longer one."""
_LONGEST = 50
"""Words of the longest list that is compared; what is longer holds clauses of its own."""
_MEMBER_WORDS = 12
"""Words that a new member of a list has at most."""
_LIMITING = re.compile(r"(?:not|never|only|except|excluding|unless|without|which|that|if|sauf|nur|ohne|solo|salvo|behalve|alleen)$")
_VERBAL = re.compile(
    r"(?:may|will|can|must|shall|should|collect|process|store|analy[sz]e|share|disclose|\w+ly|also|further"
    r"|(?!advertising|marketing|billing|training|drawing|painting|writing)\w+ing)$"
)
"""No noun: a second verb beside "use" adds nothing to the data."""

Add = Callable[[int, float, str], None]
"""Notes a difference: its direction, its weight, the rule."""


def compare_scope(old: Statement, new: Statement, side: int, add: Add) -> None:
    """Note how the reach of two wordings differs; `side` is +1 where more reach is worse for the user, -1 in a denial."""
    noted: list[str] = []

    def note(direction: int, weight: float, rule: str) -> None:
        noted.append(rule)
        add(direction, weight, rule)

    _compare_actors(old, new, side, note)
    bound = -side if old.kind is new.kind is Kind.WAY_OUT else side  # a limit to a way out is none to training
    _compare_limits(old, new, bound, note)
    _compare_places(old, new, bound, note)
    if (old.passage.block.kind is BlockKind.LIST_ITEM) == (new.passage.block.kind is BlockKind.LIST_ITEM):
        # The words of a list's lead-in are not the item's: a sentence turned into a list has not lost its data.
        _compare_data(old, new, side, note)
        if not noted and Kind.WAY_OUT not in (old.kind, new.kind):
            _compare_lists(old, new, side, note)
    if old.models == new.models and old.owner and new.owner and old.owner != new.owner:
        wider = new.owner == "used"
        note(side if wider else -side, 1, "models_in_use_added" if wider else "models_in_use_dropped")
    if side > 0 and old.reaches_back != new.reaches_back:
        note(1 if new.reaches_back else -1, 1, "reaches_back" if new.reaches_back else "reaches_back_no_more")
    if old.polarity in (Polarity.DENIES, Polarity.PERMITS):
        _compare_exceptions(old, new, side, note)


def _compare_exceptions(old: Statement, new: Statement, side: int, add: Add) -> None:
    """Compare what two wordings leave open: exceptions, and uses that a denial allows in the same breath."""
    if old.excepts != new.excepts:
        add(-side if new.excepts else side, 1, "exception_added" if new.excepts else "exception_dropped")
    if old.allows_beside != new.allows_beside:
        add(1 if new.allows_beside else -1, 1, "use_beside_denial_added" if new.allows_beside else "use_beside_denial_dropped")


def _compare_actors(old: Statement, new: Statement, side: int, add: Add) -> None:
    """Compare who acts beside the provider: strangers, and companies of its own group."""
    if (new.actor == "third_party") != (old.actor == "third_party"):
        joins = new.actor == "third_party"
        add(side if joins else -side, 2, "third_parties_added" if joins else "third_parties_dropped")
    if new.actor == "affiliate" and old.actor != "affiliate":
        add(side, 2 if old.actor == "third_party" else 1, "affiliates_added")


def _compare_limits(old: Statement, new: Statement, side: int, add: Add) -> None:
    aside = {"only"} if new.polarity is Polarity.ONLY_WITH_CONSENT else set()  # "only with your consent" limits nothing besides
    if side > 0:
        # What is done today, or with others' models too, is done; and a permission for what is private is no narrower one.
        aside |= {"for now", "others' models", "private"}
        if "private" in new.limits - old.limits:
            add(side, 1, "private_data_added")
    for name in sorted((new.limits ^ old.limits) - aside):
        gained = name in new.limits
        add(-side if gained else side, 1, f"limit_{'added' if gained else 'dropped'}_{name}")


def _compare_places(old: Statement, new: Statement, side: int, add: Add) -> None:
    """Compare the countries to which it is bound; where some are left out ("outside the EU") the limits have told."""
    if old.places == new.places or "region" in old.limits | new.limits:
        return
    if old.places and (not new.places or old.places < new.places):
        add(side, 1, "places_added")
    elif new.places and (not old.places or new.places < old.places):
        add(-side, 1, "places_dropped")


def _compare_data(old: Statement, new: Statement, side: int, add: Add) -> None:
    is_way = Kind.WAY_OUT in (old.kind, new.kind)
    aside = GENERIC_DATA | _WAY_DATA if is_way else GENERIC_DATA
    before, after = old.data - aside, new.data - aside
    # A word that went as another came is a new name for the same data.
    if before < after and len(old.words - new.words) <= _RENAMED:
        add(side, 1, "more_data")
    elif not is_way and after < before and len(new.words - old.words) <= _RENAMED:
        add(-side, 1, "less_data")


def _compare_lists(old: Statement, new: Statement, side: int, add: Add) -> None:
    """Compare the lists of who and what: one that only grew reaches further, by whatever noun."""
    before, after = _TOKEN.findall(old.reach.lower()), _TOKEN.findall(new.reach.lower())
    if not before or not after or max(len(before), len(after)) > _LONGEST:
        return
    if _has_grown(before, after, _find_fresh(after, before, old), _KEPT):
        add(side, 1, "list_grew")
    elif _has_grown(after, before, _find_fresh(before, after, new), 1.0):  # what was reworded besides may say the same more shortly
        add(-side, 1, "list_shrank")


def _find_fresh(tokens: list[str], others: list[str], other: Statement) -> frozenset[str]:
    """Give the content words of one list, those in a row's cells too, that the other statement has nowhere."""
    stop_words = load_lexicon(other.language).tables.stop_words
    return frozenset(word for word in tokens if len(word) > 2 and word not in stop_words).difference(others, other.words)


def _has_grown(before: list[str], after: list[str], fresh: frozenset[str], share: float) -> bool:
    """Tell whether a list has a member more: words that a comma or "and" joins to what stood there, of which `share` is left."""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    kept = sum(i2 - i1 for name, i1, i2, _, _ in steps if name == "equal")
    return kept >= share * len(before) and any(
        _is_member(before[i1:i2], after[j1:j2], fresh)
        for name, i1, i2, j1, j2 in steps
        if name in ("insert", "replace") and (j1 > 0 or after[j2 - 1] != ",")  # "As said above, we use": no member of a list
    )


def _is_member(gone: list[str], come: list[str], fresh: frozenset[str]) -> bool:
    nouns = [word for word in come if word in fresh and not _VERBAL.match(word)]
    if not nouns or len(come) > _MEMBER_WORDS or any(_LIMITING.match(word) for word in come):
        return False
    if not gone:
        return come[0] in _JOINS or come[-1] in _JOINS
    return come[0] in _JOINS and len(nouns) > len(gone) and not any(word in _JOINS for word in gone)
