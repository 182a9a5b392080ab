"""Turn rows into the model's values and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from monitor.flag.same_edit import hash_edit
from monitor.model import Fact, Finding, Hop, StatedDate, Validators, VersionState
from monitor.model.pages import Headers
from monitor.store.types import clean_words

Json = Any
"""A value that JSON can hold."""


def read_version(row: Row[Any], prefix: str = "") -> VersionState:
    """Read the columns of `version` (labelled with a prefix where two versions share a row)."""
    values = row._mapping
    return VersionState(
        version_id=values[f"{prefix}id"],
        public_id=values[f"{prefix}public_id"],
        text_sha256=values[f"{prefix}text_sha256"],
        size=values[f"{prefix}size"],
        language=values[f"{prefix}language"],
        stated_on=values[f"{prefix}stated_on"],
        first_seen_at=values[f"{prefix}first_seen_at"],
        last_seen_at=values[f"{prefix}last_seen_at"],
        confirmed_at=values[f"{prefix}confirmed_at"],
    )


def write_validators(validators: Sequence[Validators]) -> Json:
    """Write validators as JSON."""
    return [[one.url, one.etag, one.last_modified] for one in validators]


def read_validators(value: Json) -> tuple[Validators, ...]:
    """Read validators from JSON."""
    return tuple(Validators(url=url, etag=etag, last_modified=last_modified) for url, etag, last_modified in value)


def write_stated(stated: Sequence[StatedDate]) -> Json:
    """Write stated dates as JSON: `[day, role, words, precise, other reading]` each, the last two left out where the day is plain."""
    return [[one.on.isoformat(), one.role, one.words, *_write_doubt(one)] for one in stated]


def _write_doubt(stated: StatedDate) -> Json:
    plain = stated.precise and stated.other is None
    return [] if plain else [stated.precise, None if stated.other is None else stated.other.isoformat()]


def write_finding(one: Finding) -> dict[str, Any]:
    """Write a finding as the columns of its row, but for its names and place."""
    return {
        "topic": one.topic,
        "effect": one.effect,
        "level": one.level,
        "rule": one.rule,
        "old": one.old,
        "new": one.new,
        "edit_sha256": hash_edit(one.topic, one.old, one.new),
        "facts": [_write_fact(fact) for fact in one.facts],
    }


def _write_fact(fact: Fact) -> Json:
    """Write a fact as JSON: `[name, value, words, inferred]`, the words null where they are the value, `inferred` left out where not."""
    words = None if fact.words == fact.value else fact.words
    return [fact.name, fact.value, words, True] if fact.inferred else [fact.name, fact.value, words]


def read_facts(value: Json) -> tuple[Fact, ...]:
    """Read a finding's facts from JSON."""
    return tuple(
        Fact(name=name, value=said, words=said if words is None else words, inferred=bool(rest)) for name, said, words, *rest in value
    )


def read_stated(value: Json | None) -> tuple[StatedDate, ...]:
    """Read stated dates from JSON; None: there are none."""
    return tuple(
        StatedDate(
            on=date.fromisoformat(on), role=role, words=words, precise=precise, other=None if other is None else date.fromisoformat(other)
        )
        for on, role, words, precise, other in ((*one, True, None)[:5] if len(one) == 3 else one for one in value or ())
    )


def write_hops(hops: Sequence[Hop]) -> Json:
    """Write redirects as JSON."""
    return [[clean_words(hop.url), hop.status, clean_words(hop.location)] for hop in hops]


def read_hops(value: Json) -> tuple[Hop, ...]:
    """Read redirects from JSON."""
    return tuple(Hop(url=url, status=status, location=location) for url, status, location in value)


def write_headers(headers: Headers) -> Json:
    """Write header lines as JSON, in their order."""
    return [[clean_words(name), clean_words(value)] for name, value in headers]


def read_headers(value: Json) -> Headers:
    """Read header lines from JSON."""
    return tuple((name, words) for name, words in value)
