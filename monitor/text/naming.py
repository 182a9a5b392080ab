"""Find documents by what people type of their names: one way for the archive and for the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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

    The first way that finds any decides: `Service/Document`, a whole service's or document's name, a whole service's name with a document's
    or its beginning or a part of it, parts of both sides of a `/`, a part of the full name, all the words in any order, a former name.
    """
    wanted = _fold(words)
    if not wanted:
        return ()
    for means in _WAYS:
        found = tuple(one for one in everything if means(one.service.casefold(), one.document.casefold(), wanted))
        if found:
            return found
    return tuple(one for one in everything if any(wanted in name.casefold() for name in former(one)))


def find_services(services: Sequence[str], words: str) -> tuple[str, ...]:
    """Find the services whose name words are, upper and lower case alike; where they are none's, those of whose names they are a part."""
    wanted = _fold(words)
    whole = tuple(one for one in services if one.casefold() == wanted)
    return whole or tuple(one for one in services if wanted in one.casefold())


def name_one_service(found: Sequence[Named], words: str) -> bool:
    """Tell whether words that several documents answer to are the name of one service, whole or in part: then all of them are meant."""
    services = {one.service.casefold() for one in found}
    return len(services) == 1 and all(word in next(iter(services)) for word in _fold(words).replace("/", " ").split())


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


def _list_rests(service: str, wanted: str) -> Iterator[str]:
    """Yield what words say beside a service's whole name, where it stands at one of their ends: "x/terms", "x terms", "terms x"."""
    for start in (f"{service}/", f"{service} "):
        if wanted.startswith(start):
            yield wanted.removeprefix(start).strip()
    if wanted.endswith(f" {service}"):
        yield wanted.removesuffix(service).strip()


def _means_in_service(fits: Callable[[str, str], bool]) -> Callable[[str, str, str], bool]:
    """Make a way of which the service's whole name is a part; `fits` compares the rest with the document's."""
    return lambda service, document, wanted: any(fits(document, rest) for rest in _list_rests(service, wanted))


def _means_both_sides(service: str, document: str, wanted: str) -> bool:
    left, slash, right = wanted.partition("/")
    return bool(slash) and left.strip() in service and right.strip() in document


_WAYS: tuple[Callable[[str, str, str], bool], ...] = (
    lambda service, document, wanted: f"{service}/{document}" == wanted,
    lambda service, document, wanted: wanted in (service, document),
    _means_in_service(lambda document, rest: document == rest),
    _means_in_service(lambda document, rest: document.startswith(rest)),
    _means_in_service(lambda document, rest: all(word in document for word in rest.split())),
    _means_both_sides,
    lambda service, document, wanted: wanted in f"{service}/{document}",
    lambda service, document, wanted: all(word in f"{service}/{document}" for word in wanted.replace("/", " ").split()),
)
