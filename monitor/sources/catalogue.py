"""Pick services from the catalogue, the source list that ships with the program: by name, earlier name or tag, and by domain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from monitor.errors import NotFoundError
from monitor.sources.load import read_text
from monitor.sources.mistakes import Mistakes, find_nearest, show
from monitor.sources.nodes import Mapping, Node, Scalar, read_nodes
from monitor.sources.nodes import Sequence as ListNode


def list_catalogue(catalogue: Path) -> tuple[str, ...]:
    """Give the names of the catalogue's services in its order; raises SourcesError where the file is broken."""
    return tuple(" ".join(key.text.split()) for key, _ in _read_services(read_text(catalogue), catalogue).items)


def list_catalogue_words(catalogue: Path) -> frozenset[str]:
    """Give all that a service of the catalogue can be asked by, folded to lower case: names, earlier names, tags."""
    return frozenset(_list_answers(_read_services(read_text(catalogue), catalogue)))


def find_catalogue_services(catalogue: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Find services by name, in any case, and give their names as the catalogue writes them, in the order asked, each once.

    A word that is no service's name may be an earlier name (`formerly`) or a tag, which stands for all services that have it. Raises
    NotFoundError naming every word that is none of these, with the nearest that is.
    """
    services = _read_services(read_text(catalogue), catalogue)
    answers = _list_answers(services)
    found: list[str] = []
    unknown: list[str] = []
    for name in names:
        answer = answers.get(_fold(name))
        if answer is None:
            unknown.append(_describe_unknown(name, answers))
        else:
            found += answer
    if unknown:
        raise NotFoundError(
            f"not in the catalogue: {'; '.join(unknown)}. `monitor sources list --catalogue` prints what it knows; "
            "add any other service by its domain, such as: monitor sources add example.org"
        )
    return tuple(dict.fromkeys(found))


def list_catalogue_addresses(catalogue: Path) -> tuple[tuple[str, str], ...]:
    """Give (service, address) for all documents of the catalogue, in its order."""
    found = []
    for key, service in _read_services(read_text(catalogue), catalogue).items:
        documents = _find(service, "documents")
        for _, document in documents.items if isinstance(documents, Mapping) else ():
            addresses = _find(document, "url") if isinstance(document, Mapping) else document
            found += [(" ".join(key.text.split()), url) for url in _list_texts(addresses)]
    return tuple(found)


def cut_out_services(catalogue: Path, services: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Give for each of these services its lines as they stand in the catalogue, comments above it included, indented by two columns.

    `services` are names as `find_catalogue_services` gives them.
    """
    text = read_text(catalogue)
    entries = _slice_entries(text.replace("\r\n", "\n").split("\n"), _read_services(text, catalogue))
    return tuple(tuple(entries[name]) for name in services)


@lru_cache(maxsize=2)  # a command asks several times, and parsing takes a tenth of a second
def _read_services(text: str, catalogue: Path) -> Mapping:
    mistakes = Mistakes(catalogue)
    root = read_nodes(text, mistakes)
    services = _find(root, "services")
    if not isinstance(services, Mapping):
        mistakes.add(1, "services", "the catalogue has no services; install the program again")
        raise mistakes.as_error()
    return services


def _find(node: Node | None, name: str) -> Node | None:
    return next((value for key, value in node.items if key.text == name), None) if isinstance(node, Mapping) else None


def _list_answers(services: Mapping) -> dict[str, list[str]]:
    """Give for every word that may be asked the services it stands for; a name goes before an earlier name, that before a tag."""
    answers: dict[str, list[str]] = {_fold(key.text): [" ".join(key.text.split())] for key, _ in services.items}
    for field in ("formerly", "tags"):
        words: dict[str, list[str]] = {}
        for key, service in services.items:
            for word in _list_texts(_find(service, field)):
                words.setdefault(_fold(word), []).append(" ".join(key.text.split()))
        answers = words | answers
    return answers


def _list_texts(node: Node | None) -> list[str]:
    items = node.items if isinstance(node, ListNode) else [node]
    return [item.text for item in items if isinstance(item, Scalar)]


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()


def _describe_unknown(name: str, answers: dict[str, list[str]]) -> str:
    near = find_nearest(name, answers) or next((word for word in answers if _fold(name) and _fold(name) in word), None)
    shown = show(name)[1:-1]
    return f"{shown} (did you mean {answers[near][0]}?)" if near else shown


def _slice_entries(lines: list[str], services: Mapping) -> dict[str, list[str]]:
    """Cut each service's lines out of the catalogue: the comment lines right above it, and all up to its last value."""
    entries: dict[str, list[str]] = {}
    for key, value in services.items:
        first = key.line - 1
        while first > 0 and lines[first - 1].lstrip().startswith("#") and lines[first - 1].startswith(" "):
            first -= 1
        entries[" ".join(key.text.split())] = lines[first : value.last_line]
    return entries
