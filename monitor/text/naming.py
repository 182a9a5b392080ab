"""Find documents by what people type of their names: one way for the archive and for the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar


class Named(Protocol):
    """Be a document with a service's name and its own; written out it is Service/Document."""

    @property
    def service(self) -> str:
        """Give the service's name."""
        ...

    @property
    def document(self) -> str:
        """Give the document's own name."""
        ...


T = TypeVar("T", bound=Named)


def find_named(everything: Sequence[T], words: str, *, former: Callable[[T], Sequence[str]]) -> tuple[T, ...]:
    """Find what words may mean, upper and lower case alike; `former` gives a document's earlier full names.

    The first way that finds any decides: `Service/Document`, a whole service's or document's name, parts of both sides of a `/`, a part of
    the full name, all the words in any order, a former name.
    """
    wanted = _fold(words)
    if not wanted:
        return ()
    for means in _WAYS:
        found = tuple(one for one in everything if means(one.service.casefold(), one.document.casefold(), wanted))
        if found:
            return found
    return tuple(one for one in everything if any(wanted in name.casefold() for name in former(one)))


def name_one_service(found: Sequence[Named], words: str) -> bool:
    """Tell whether words that several documents answer to are the name of one service, whole or in part: then all of them are meant."""
    services = {one.service.casefold() for one in found}
    return len(services) == 1 and all(word in next(iter(services)) for word in _fold(words).replace("/", " ").split())


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


def _means_both_sides(service: str, document: str, wanted: str) -> bool:
    left, slash, right = wanted.partition("/")
    return bool(slash) and left.strip() in service and right.strip() in document


_WAYS: tuple[Callable[[str, str, str], bool], ...] = (
    lambda service, document, wanted: f"{service}/{document}" == wanted,
    lambda service, document, wanted: wanted in (service, document),
    _means_both_sides,
    lambda service, document, wanted: wanted in f"{service}/{document}",
    lambda service, document, wanted: all(word in f"{service}/{document}" for word in wanted.replace("/", " ").split()),
)
