"""Find the one document, or the documents, that a DOC on the command line means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.cli.output import count
from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.store import Connection, DocumentView
    from monitor.store.ids import Kind

_RECORDS: tuple[Kind, ...] = ("v", "c", "f")
"""Versions, changes and findings: what a document's records are named by."""


def list_all(connection: Connection) -> tuple[DocumentView, ...]:
    """List every document; raises NotFoundError where the archive is empty."""
    from monitor.store import list_documents

    found = list_documents(connection)
    if not found:
        raise NotFoundError("the archive holds no documents yet: run `monitor check` first")
    return found


def find_all(connection: Connection, words: str) -> tuple[DocumentView, ...]:
    """Find the documents that words mean; raises NotFoundError with near names where there is none."""
    from monitor.store import find_documents

    found = find_documents(connection, words)
    if found:
        return found
    everything = list_all(connection)
    if is_record_id(words):
        raise NotFoundError(f"nothing in the archive has the id {words!r}; `monitor history --all` lists changes and versions by theirs")
    names = [str(one) for one in everything] + [one.service for one in everything] + [one.document for one in everything]
    raise NotFoundError(f"no document is named {words!r}; {_propose(words, names)}")


def find_each(connection: Connection, names: Sequence[str]) -> tuple[DocumentView, ...]:
    """Find the documents that any of the names means, each once; raises NotFoundError for a name that means none."""
    return tuple({one.document_id: one for name in names for one in find_all(connection, name)}.values())


def explain_unlisted(number: int, command: str) -> str:
    """Say that the archive holds documents that sources.yaml does not list, and which command shows them."""
    held = count(number, "document that sources.yaml does not list", "documents that sources.yaml does not list")
    return f"The archive also holds {held}: {command}"


def _propose(words: str, names: Sequence[str]) -> str:
    """Say which names are near to what was written, or where all of them stand."""
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in reversed(names)}
    near = [folded[name] for name in get_close_matches(words.casefold(), folded, n=3, cutoff=0.5)]
    return f"did you mean {', '.join(dict.fromkeys(near))}?" if near else "`monitor status` lists all"


def find_one(connection: Connection, words: str) -> DocumentView:
    """Find the one document that words mean; raises NotFoundError where they mean none or several."""
    found = find_all(connection, words)
    if len(found) > 1:
        names = ", ".join(str(one) for one in found[:8]) + (", ..." if len(found) > 8 else "")
        raise NotFoundError(f"{words!r} may mean {len(found)} documents: {names}; write more of the name")
    return found[0]


def find_one_at(connection: Connection, words: str, at: str | None) -> tuple[DocumentView, datetime | str | None]:
    """Find the one document that words mean, and when its text is asked for: an instant, a version's id, or None for now.

    Words that are the id of a version, of a change or of a finding mean that version, or the one that the change led to.
    """
    from monitor.cli.when import is_version_id, parse_when
    from monitor.store.reading.changes import find_named_change

    one = find_one(connection, words)
    if at is not None:
        return one, at if is_version_id(at) else parse_when(at, end=True)
    named = find_named_change(connection, words)
    return one, named.new_version if named is not None else words if is_whole_version_id(words) else None


def find_step_id(connection: Connection, words: str) -> str | None:
    """Give the id of the change or version that words name by its own id, or a change by a finding's; None where they name neither."""
    from monitor.store.reading.changes import find_named_change

    named = find_named_change(connection, words)
    return named.public_id if named is not None else words.casefold() if is_whole_version_id(words) else None


def is_record_id(words: str) -> bool:
    """Tell whether words are written like the id of a version, a change or a finding: with a digit, as names of services seldom are."""
    from monitor.store.ids import is_public_id

    return any(is_public_id(words.casefold(), kind) for kind in _RECORDS) and any(map(str.isdigit, words))


def is_whole_version_id(words: str) -> bool:
    """Tell whether words have the form of a version's id, not of its beginning alone: then they can stand without the document's name."""
    from monitor.store.ids import is_public_id

    return is_public_id(words.casefold(), "v")


def find_scope(connection: Connection, *, service: str | None, document: str | None) -> frozenset[int] | None:
    """Find the documents of a service and those that words mean, both where both are given; None where neither is: all of them."""
    if service is None and document is None:
        return None
    found = find_all(connection, document) if document is not None else list_all(connection)
    if service is not None:
        from monitor.text.naming import find_services

        services = sorted({one.service for one in found})
        named = find_services(services, service)
        if not named:
            raise NotFoundError(f"no service is named {service!r}; {_propose(service, services)}")
        found = tuple(one for one in found if one.service in named)
    return frozenset(one.document_id for one in found)
