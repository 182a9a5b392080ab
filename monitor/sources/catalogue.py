"""Pick services from the catalogue, the source list that ships with the program, and write a user's first list from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from monitor.errors import ConfigurationError, NotFoundError
from monitor.sources.files import write_atomically
from monitor.sources.load import parse_sources, read_text
from monitor.sources.mistakes import Mistakes, find_nearest
from monitor.sources.nodes import Mapping, Node, Scalar, read_nodes
from monitor.sources.nodes import Sequence as ListNode

HEADER = """\
# What to watch, and whom to tell. Written by `monitor init`; yours to edit. After an edit: monitor sources check
#
# A document is an address, a list of addresses (one document on several pages), or a mapping:
#
#   Privacy Policy:
#     url: https://www.example.org/privacy
#     every: 6h              # how often to look: 30m, 6h, 1d, 1w (default: 12h)
#     fetch: browser         # for pages that are empty without JavaScript (default: http)
#     select: main           # CSS of the part that counts (default: found by itself); a list, or a range
#     remove: [".banner"]    # CSS of what does not count
#     language: en           # default: read from the page
#     formerly: Old Name     # an earlier name in this list: its history goes on here
#
# every, fetch, language, robots, accept_language, headers and proxy may also stand in a service or under defaults.

# A daily mail with what changed. Take away the # to switch it on; the mail server comes from the environment (MONITOR_SMTP_HOST ...).
# digest:
#   - to: [me@example.org]
#     at: "07:30"
#     timezone: Europe/Paris
#     # optional filters:
#     # topics: [ai_training, default_consent]
#     # level: medium        # at least: high, medium or low
#     # tags: [social]
#     # services: [LinkedIn]

defaults:
  every: 12h

"""


def list_catalogue(catalogue: Path) -> tuple[str, ...]:
    """Give the names of the catalogue's services in its order; raises SourcesError where the file is broken."""
    return tuple(" ".join(key.text.split()) for key, _ in _read_services(read_text(catalogue), catalogue).items)


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
        known = ", ".join(list_catalogue(catalogue))
        raise NotFoundError(
            f"not in the catalogue: {'; '.join(unknown)}. It knows: {known}. Add any other page with: monitor sources add URL"
        )
    return tuple(dict.fromkeys(found))


def render_sources(catalogue: Path, services: Sequence[str]) -> str:
    """Render the text of a first sources.yaml with these services of the catalogue, their comments included.

    `services` are names as `find_catalogue_services` gives them; none gives a list that watches nothing yet, and loads.
    """
    text = read_text(catalogue)
    lines = text.replace("\r\n", "\n").split("\n")
    entries = _slice_entries(lines, _read_services(text, catalogue))
    body = "\n\n".join("\n".join(entries[name]) for name in services)
    rendered = HEADER + (f"services:\n{body}\n" if services else "services: {}\n")
    parse_sources(rendered, catalogue)
    return rendered


def write_sources(path: Path, catalogue: Path, services: Sequence[str]) -> None:
    """Write a first sources.yaml; raises ConfigurationError where a file is there already, or cannot be written."""
    rendered = render_sources(catalogue, services)
    if path.exists():
        raise ConfigurationError(f"{path} is there already and stays as it is; add to it with: monitor sources add URL")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, rendered)
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written ({error.strerror or error}); name another with --sources FILE") from error


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
    return f"{name} (did you mean {answers[near][0]}?)" if near else name


def _slice_entries(lines: list[str], services: Mapping) -> dict[str, list[str]]:
    """Cut each service's lines out of the catalogue: the comment lines right above it, and all up to its last value."""
    entries: dict[str, list[str]] = {}
    for key, value in services.items:
        first = key.line - 1
        while first > 0 and lines[first - 1].lstrip().startswith("#") and lines[first - 1].startswith(" "):
            first -= 1
        entries[" ".join(key.text.split())] = lines[first : value.last_line]
    return entries
