"""Ask for many rows some hundred at a time: a statement has only so many parameters (SQLite takes 32,766)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

AT_ONCE = 500

T = TypeVar("T")


def list_batches(values: Iterable[T], at_once: int = AT_ONCE) -> Iterator[list[T]]:
    """Yield values in their order, so many in a list; nothing for none."""
    rest = iter(values)
    while some := list(islice(rest, at_once)):
        yield some
