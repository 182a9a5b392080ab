"""Tell whether a statement that came or went is only said anew: another one of the other text says as much, in whatever words."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.flag.differences.scope import GENERIC_DATA
from monitor.flag.statements.statement import Kind, ModelClass, Polarity, Statement

_FEEDBACK_DATA = frozenset(("feedback", "data", "information", "yours", "content"))
_NO_BOUND = frozenset(("some",))
"""Limits that tell nobody what is left out: "most of the above information"."""
_PUBLIC_DATA = frozenset(("public", "information", "data", "content"))


def asks_alike(statement: Statement, others: Sequence[Statement]) -> bool:
    """Tell whether another text denies without consent what this one allows with consent: the same thing, said from its other end."""
    return any(
        other.rule == "deny_unless_consent" and other.trains >= statement.trains and other.models >= statement.models for other in others
    )


def asks_again(gone: Statement, fresh: Statement) -> bool:
    """Tell whether what needs consent in a sentence that came needed it in one that went: by whom, to do what, with which data."""
    return (
        gone.polarity is fresh.polarity is Polarity.ONLY_WITH_CONSENT
        and gone.trains == fresh.trains
        and gone.actor == fresh.actor
        and _same_data(gone, fresh)
    )


def _known_words(statements: Sequence[Statement]) -> frozenset[str]:
    """Give the words of all permissions among some statements."""
    return frozenset().union(*(other.words for other in statements if other.allows))


def explains(statement: Statement, old_all: Sequence[Statement]) -> bool:
    """Tell whether a new permission only speaks at more length of one that stood: it names no data, nobody and no basis of its own."""
    if statement.data - GENERIC_DATA or statement.actor != "provider" or statement.by_agreement or statement.names_basis:
        return False
    if any(not name.isupper() for name in statement.names) or statement.qualifiers - _known_words(old_all):
        return False
    return any(
        other.allows
        and other.kind is Kind.PRACTICE
        and other.polarity >= statement.polarity
        and other.trains >= statement.trains
        and other.models >= statement.models
        and not other.limits
        and other.data - GENERIC_DATA
        and is_like(other, statement)
        for other in old_all
    )


def adds_nothing(statement: Statement, gone: Sequence[Statement]) -> bool:
    """Tell whether the permissions that went allowed all of it: the act, by whom, of which models, on which data, at which hinge."""
    known = [other for other in gone if other.allows and other.kind is Kind.PRACTICE and is_like(other, statement)]
    data: frozenset[str] = frozenset().union(*(other.data for other in known))
    return bool(known) and (
        (not statement.data - GENERIC_DATA - data or any(not other.data - GENERIC_DATA for other in known))
        and not statement.qualifiers - _known_words(known)
        and any(statement.polarity is other.polarity for other in known)
        and _is_as_wide(known, statement)
        and (statement.actor == "provider" or any(other.actor == statement.actor for other in known))
        and (bool(statement.limits) or any(not other.limits - _NO_BOUND for other in known))
    )


def _is_as_wide(known: Sequence[Statement], fresh: Statement) -> bool:
    """Tell whether the models that were allowed are as many; "our models" are no fewer than AI, and may be those that had a name."""
    widest = max(other.models for other in known)
    return fresh.models is ModelClass.ALGORITHMS or fresh.models <= widest or widest is ModelClass.ALGORITHMS


def denies_alike(gone: Statement, fresh: Statement) -> bool:
    """Tell whether a denial that came says what one that went did, in other words: same hinge, act, actor, models and kinds of data."""
    return (
        not gone.allows
        and not fresh.allows
        and gone.kind is fresh.kind
        and gone.polarity is fresh.polarity
        and gone.rule == fresh.rule
        and gone.trains >= fresh.trains  # who will not improve models will not train them
        and gone.actor == fresh.actor
        and not (gone.limits ^ fresh.limits) - _NO_BOUND
        and gone.segments == fresh.segments
        and _same_data(gone, fresh)
    )


def _same_data(gone: Statement, fresh: Statement) -> bool:
    """Tell whether two denials are about the same kinds of data; one that names any data ("your data") is about all of them."""
    before, after = gone.data - GENERIC_DATA, fresh.data - GENERIC_DATA
    return before == after or not (before and after)


def is_like(known: Statement, fresh: Statement) -> bool:
    """Tell whether what was allowed is of the kind of what is allowed now, so that the new permission only extends it.

    Improving is not training, the open web and what users volunteer as feedback are not the users' data, and training for a named
    purpose (security, "other than content creation") allows none for others.
    """
    if fresh.trains and not known.trains:
        return False
    if "public" in known.data and not known.data - _PUBLIC_DATA and fresh.data - _PUBLIC_DATA:
        return False
    if "feedback" in known.data and not known.data - _FEEDBACK_DATA and fresh.data - _FEEDBACK_DATA:
        return False
    return not (known.purposes and not fresh.purposes)
