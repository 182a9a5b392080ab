"""Add many documents to a sources.yaml at once, as people would write them; what the list has already is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from monitor.errors import ConfigurationError
from monitor.model import DocumentKey
from monitor.sources.edit import dump_entry, insert_documents, insert_service, list_services, write_anew, write_list
from monitor.sources.load import load_sources, parse_sources, read_text


def render_services(services: Mapping[str, Mapping[str, Any]]) -> str:
    """Write services with their documents' entries as a sources.yaml of their own."""
    return (
        "\n".join(dump_entry({"services": {name: {"documents": dict(documents)} for name, documents in services.items()}}, step=2)) + "\n"
    )


def find_listed(path: Path, keys: Iterable[DocumentKey], *, environment: Mapping[str, str] | None = None) -> set[DocumentKey]:
    """Tell which documents a list has already, by name in any case; two that stand on one page are two."""
    listed = load_sources(path, environment=environment).sources
    names = {(source.service.casefold(), source.document.casefold()) for source in listed}
    return {key for key in keys if (key.service.casefold(), key.document.casefold()) in names}


def add_documents(
    path: Path, services: Mapping[str, Mapping[str, Any]], *, environment: Mapping[str, str] | None = None
) -> tuple[DocumentKey, ...]:
    """Add documents, by service and name with the entries that sources.yaml takes, to the list at `path`; give their names.

    Comments, order and spelling of what is there stay. The new text is read as a whole before it replaces the old, so that one wrong
    entry changes nothing. Raises SourcesError where the file, or the file with the additions, has mistakes; ConfigurationError where it
    has a shape that cannot be added to, or cannot be written.
    """
    text = read_text(path)
    before = parse_sources(text, path, environment=environment)
    new = text.replace("\r\n", "\n")
    added: list[DocumentKey] = []
    for service, documents in services.items():
        own = next((name for name in list_services(new, path) if name.casefold() == service.casefold()), None)
        changed = (
            insert_service(new, path, dump_entry({service: {"documents": dict(documents)}}, step=2))
            if own is None
            else insert_documents(new, path, own, documents)
        )
        if changed is None:  # a mapping in brackets, or JSON: there is no line to add
            changed = new
            for document, entry in documents.items():
                changed = write_anew(changed, DocumentKey(own or service, document), entry)
        new = changed
        added += [DocumentKey(own or service, document) for document in documents]
    after = parse_sources(new, path, environment=environment)
    kept = tuple(source for source in after.sources if source.key not in set(added))
    if set(kept) != set(before.sources) or after.subscriptions != before.subscriptions:
        raise ConfigurationError(_explain_shape(path))
    write_list(path, new, text)
    return tuple(added)


def _explain_shape(path: Path) -> str:
    return f"{path} has a shape that cannot be added to; print the entries with --dry-run and write them there by hand"
