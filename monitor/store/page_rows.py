"""Turn what a fetch brought into what its rows hold, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from monitor.model import Hop, Validators
from monitor.model.pages import Headers
from monitor.store.schema.types import clean_words

Json = Any
"""A value that JSON can hold."""


def write_validators(validators: Sequence[Validators]) -> Json:
    """Write validators as JSON."""
    return [[one.url, one.etag, one.last_modified] for one in validators]


def read_validators(value: Json) -> tuple[Validators, ...]:
    """Read validators from JSON."""
    return tuple(Validators(url=url, etag=etag, last_modified=last_modified) for url, etag, last_modified in value)


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
