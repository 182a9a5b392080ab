"""Add a document, or a service of the catalogue, to an existing sources.yaml without disturbing what people wrote there.

The new lines are set into the text at the place where the document belongs. A YAML round trip would do it, too, but it attaches the
comment above the next service to the end of the last, and so moves it; and it rewrites indentation and quotes that it did not need to
touch. Only where there is no line to add (mappings in brackets) the library's round trip writes the file anew.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence as AnySequence
from pathlib import Path
from typing import Any

from monitor.errors import ConfigurationError, MonitorError, UsageError
from monitor.model import DocumentKey, Sources
from monitor.sources.catalogue import cut_out_services
from monitor.sources.files import write_atomically
from monitor.sources.keys import DOCUMENT
from monitor.sources.load import parse_sources, read_text
from monitor.sources.mistakes import Mistakes
from monitor.sources.nodes import Mapping, Node, read_nodes
from monitor.sources.schema import read_service_name
from monitor.sources.shapes import read_name


def add_document(
    path: Path, service: str, document: str, url: str | AnySequence[str], *, environment: AnyMapping[str, str] | None = None, **options: Any
) -> DocumentKey:
    """Add a document to the source list at `path` and give its name; the service is added where it is new.

    `environment` is what `${NAME}` in the list stands for, as for `load_sources`; `options` are keys of a document (select, every, fetch,
    ...) with the values that sources.yaml takes. A service of that name in another
    case is taken as it stands there. The new text is read as a whole before it replaces the old, so that a wrong address or option
    changes nothing. Raises SourcesError where the file, or the file with the addition, has mistakes; UsageError where the document is
    there already or an option is unknown; ConfigurationError where the file cannot be written.
    """
    unknown = [name for name in options if name not in DOCUMENT or name == "url"]
    if unknown:
        raise UsageError(f"a document has no key {unknown[0]}; write one of {', '.join(DOCUMENT[1:])}")
    text = read_text(path)
    before = parse_sources(text, path, environment=environment)
    # Names in any case mean the same document; the file's own spelling of the service stays.
    service = next((name for name in list_services(text, path) if name.casefold() == service.strip().casefold()), service)
    key = DocumentKey(_check_name(service, read_service_name), _check_name(document, read_name))
    for source in before.sources:
        if _fold(source.key) == _fold(key):
            raise UsageError(f"{source.key} is in {path} already; choose another name with --document, or edit the file")
    entry: dict[str, Any] = {"url": url if isinstance(url, str) else list(url), **options}
    new = _insert(text, path, key, entry["url"] if not options else entry)
    after = parse_sources(new, path, environment=environment)
    if not _is_addition(before, after, key):
        raise ConfigurationError(f"{path} has a shape that cannot be added to; write the document there by hand:\n  {key.document}: {url}")
    write_list(path, new, text)
    return key


def write_list(path: Path, new: str, old: str) -> None:
    """Put a list's new text in the place of the old, with its line breaks; raises ConfigurationError."""
    try:
        write_atomically(path, new, line_break="\r\n" if "\r\n" in old else "\n")
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be written ({error.strerror or error}); check the permissions of the file and its folder"
        ) from error


def add_service(path: Path, catalogue: Path, service: str, *, environment: AnyMapping[str, str] | None = None) -> tuple[DocumentKey, ...]:
    """Add a service of the catalogue to the source list at `path`, as it stands there with its comments; give the documents added.

    Where the list has the service already, only documents are added whose name and address it lacks: none may be left. `service` is a
    name as `find_catalogue_services` gives it, `environment` as for `add_document`. Raises what that raises.
    """
    text = read_text(path)
    before = parse_sources(text, path, environment=environment)
    (lines,) = cut_out_services(catalogue, [service])
    if any(name.casefold() == service.casefold() for name in list_services(text, path)):
        return _add_missing(path, before, lines, environment)
    new = insert_service(text.replace("\r\n", "\n"), path, [line[2:] for line in lines])
    if new is None:
        return _add_missing(path, before, lines, environment)
    after = parse_sources(new, path, environment=environment)
    added = tuple(source.key for source in after.sources if source.service == service)
    rest = tuple(source for source in after.sources if source.service != service)
    if rest != before.sources or after.subscriptions != before.subscriptions:
        raise ConfigurationError(f"{path} has a shape that cannot be added to; copy {service} there by hand from {catalogue}")
    write_list(path, new, text)
    return added


def _add_missing(path: Path, before: Sources, lines: Iterable[str], environment: AnyMapping[str, str] | None) -> tuple[DocumentKey, ...]:
    """Add the documents of a service, given by its lines in the catalogue, that the list lacks by name and by address."""
    shipped = parse_sources("\n".join(["services:", *lines]), path, environment={}).sources
    known = {_fold(source.key) for source in before.sources}
    watched = {(source.urls, source.selection) for source in before.sources}
    added = []
    for source in shipped:
        if _fold(source.key) in known or (source.urls, source.selection) in watched:
            continue
        options: dict[str, Any] = {"fetch": "browser"} if source.fetch == "browser" else {}
        options |= {"language": source.language} if source.language else {}
        selected = [part for part in source.selection.select if isinstance(part, str)]
        options |= {"select": selected} if selected else {}
        urls = source.urls if len(source.urls) > 1 else source.urls[0]
        added.append(add_document(path, source.service, source.document, urls, environment=environment, **options))
    return tuple(added)


def insert_service(text: str, path: Path, lines: list[str]) -> str | None:
    """Set a service's lines at the end of the list; None where the surroundings have no lines to set them among."""
    services = _find_entry(read_nodes(text, Mistakes(path)), "services")
    if isinstance(services, Mapping) and _is_block(services):
        return _insert_lines(text, services, ["", *lines])
    if isinstance(services, Mapping) and not services.items:
        rows = text.split("\n")
        emptied = re.sub(r"\{\s*\}", "", rows[services.line - 1]).rstrip()
        if emptied.startswith("services:"):
            return "\n".join(
                [*rows[: services.line - 1], emptied, *(f"  {line}" if line else line for line in lines), *rows[services.line :]]
            )
    return None


def _check_name(name: str, read: Any) -> str:
    try:
        return str(read(name))
    except ValueError as wrong:
        raise UsageError(str(wrong)) from None


def _fold(key: DocumentKey) -> DocumentKey:
    return DocumentKey(key.service.casefold(), key.document.casefold())


def _is_addition(before: Sources, after: Sources, key: DocumentKey) -> bool:
    rest = tuple(source for source in after.sources if source.key != key)
    return rest == before.sources and len(rest) + 1 == len(after.sources) and after.subscriptions == before.subscriptions


def list_services(text: str, path: Path) -> list[str]:
    """List the services of a list's text, as it spells them."""
    services = _find_entry(read_nodes(text, Mistakes(path)), "services")
    return [key.text for key, _ in services.items] if isinstance(services, Mapping) else []


def _find_entry(node: Node | None, name: str) -> Node | None:
    if not isinstance(node, Mapping):
        return None
    return next((value for key, value in node.items if " ".join(key.text.split()) == name), None)


def _insert(text: str, path: Path, key: DocumentKey, entry: Any) -> str:
    """Set the entry into the text as new lines where the surroundings are block mappings; else write the file anew."""
    plain = text.replace("\r\n", "\n")
    root = read_nodes(plain, Mistakes(path))
    services = _find_entry(root, "services")
    documents = _find_entry(_find_entry(services, key.service), "documents")
    if isinstance(documents, Mapping) and _is_block(documents):
        return _insert_lines(plain, documents, dump_entry({key.document: entry}, step=2))
    if isinstance(services, Mapping) and _is_block(services) and _find_entry(services, key.service) is None:
        blank = _has_blank_between(plain, services)
        lines = dump_entry({key.service: {"documents": {key.document: entry}}}, step=_find_step(services))
        return _insert_lines(plain, services, ["", *lines] if blank else lines)
    return write_anew(plain, key, entry)


def insert_documents(text: str, path: Path, service: str, documents: AnyMapping[str, Any]) -> str | None:
    """Set documents at the end of a service that the list has; None where there are no lines to set them among."""
    listed = _find_entry(_find_entry(_find_entry(read_nodes(text, Mistakes(path)), "services"), service), "documents")
    return _insert_lines(text, listed, dump_entry(dict(documents), step=2)) if isinstance(listed, Mapping) and _is_block(listed) else None


def _is_block(node: Mapping) -> bool:
    return not node.flow and bool(node.items)


def _find_step(services: Mapping) -> int:
    """Find by how many columns the file indents, from its first service."""
    first = services.items[0][1]
    return first.column - services.column if isinstance(first, Mapping) and not first.flow and first.column > services.column else 2


def _has_blank_between(text: str, services: Mapping) -> bool:
    """Tell whether the file sets its services apart by blank lines, above their comments where they have some."""
    lines = text.split("\n")
    for key, _ in services.items[1:]:
        above = key.line - 2
        while above > 0 and lines[above].lstrip().startswith("#"):
            above -= 1
        if not lines[above].strip():
            return True
    return False


def _insert_lines(text: str, after: Mapping, new: list[str]) -> str:
    lines = text.split("\n")
    indented = [" " * after.column + line if line else line for line in new]
    at = after.last_line
    if at >= len(lines):
        lines.append("")
    return "\n".join([*lines[:at], *indented, *lines[at:]])


def dump_entry(value: dict[str, Any], *, step: int) -> list[str]:
    """Write a mapping as block YAML, lists in brackets where they are short words."""
    yaml = _make_yaml()
    yaml.indent(mapping=step, sequence=step + 2, offset=step)
    out = io.StringIO()
    yaml.dump(value, out)
    return out.getvalue().rstrip("\n").split("\n")


def _make_yaml() -> Any:
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 100_000
    return yaml


def write_anew(text: str, key: DocumentKey, entry: Any) -> str:
    """Write the whole file anew with the entry in it; JSON stays JSON."""
    try:
        content: Any = json.loads(text)
    except ValueError:
        yaml = _make_yaml()
        try:
            content = yaml.load(text)
            _place(content, key, entry)
            out = io.StringIO()
            yaml.dump(content, out)
        except Exception as error:  # the library's constructors know more kinds of mistake than the parser that accepted this text
            raise MonitorError(f"the file cannot be added to ({type(error).__name__}); write the document there by hand") from error
        return out.getvalue()
    _place(content, key, entry)
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _place(content: Any, key: DocumentKey, entry: Any) -> None:
    services = content["services"]
    if not services and hasattr(services, "fa"):
        services.fa.set_block_style()
    service = services.setdefault(key.service, {})
    service.setdefault("documents", {})[key.document] = entry
