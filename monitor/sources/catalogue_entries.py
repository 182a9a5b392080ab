"""Say what the catalogue knows of each of its documents, and which service a domain belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from monitor.discover import find_site
from monitor.model import DocumentKey
from monitor.sources.catalogue import list_catalogue_addresses
from monitor.sources.load import load_sources, read_text
from monitor.sources.naming import find_known_service, name_document

Known = Literal["recorded", "listed", "unverified"]

_KNOWN = re.compile(r"#.*?\b(?:recorded (?P<day>\d{4}-\d{2}-\d{2})|(?P<listed>listed)|(?P<unverified>unverified))\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """Hold one document of the catalogue, and how its address is known."""

    service: str
    document: str
    url: str
    tags: tuple[str, ...]
    language: str | None
    needs_browser: bool
    known: Known
    """"recorded" by a public archive, "listed" by one that fetches it, "unverified"."""
    recorded_on: str | None
    """The day of the last version that an archive recorded (ISO)."""


def list_catalogue_entries(catalogue: Path) -> tuple[CatalogueEntry, ...]:
    """List the catalogue's documents in its order; raises SourcesError where the file is broken."""
    comments = _list_comments(read_text(catalogue))
    entries = []
    for source in load_sources(catalogue, environment={}).sources:
        found = comments.get(source.key)
        day = found["day"] if found else None
        entries.append(
            CatalogueEntry(
                service=source.service,
                document=source.document,
                url=source.urls[0],
                tags=source.tags,
                language=source.language,
                needs_browser=source.fetch == "browser",
                known="recorded" if day else "listed" if found and found["listed"] else "unverified",
                recorded_on=day,
            )
        )
    return tuple(entries)


def _list_comments(text: str) -> dict[DocumentKey, re.Match[str]]:
    """Find what the comment on a document's line says, or the one above it; the catalogue's layout is ours, so lines will do."""
    found: dict[DocumentKey, re.Match[str]] = {}
    service, above = "", ""
    for line in text.splitlines():
        named = re.match(r"^  (\S[^#]*?):\s*$", line)
        document = re.match(r"^      (\S[^#]*?):(?:\s|$)", line)
        if named:
            service = named.group(1)
        elif document and not line.lstrip().startswith("#"):
            known = _KNOWN.search(line) or _KNOWN.search(above)
            if known:
                found[DocumentKey(service, document.group(1))] = known
        above = line if line.lstrip().startswith("#") else ""
    return found


def match_domains(catalogue: Path, domains: Iterable[str]) -> dict[str, str]:
    """Find for domains the service of the catalogue whose documents stand there; a domain that has none is left out.

    Where several services have documents there, the one named like the domain is meant ("google.com" is Google, not YouTube).
    """
    services: dict[str, list[str]] = {}
    names = set()
    for service, url in list_catalogue_addresses(catalogue):
        names.add(service)
        at = services.setdefault(find_site(urlsplit(url).hostname or ""), [])
        if service not in at:
            at.append(service)
    matched = {}
    for domain in domains:
        host = domain.split(":")[0].casefold()
        here = services.get(find_site(host), [])
        guess = find_known_service(host) or name_document(f"https://{host}/")[0]
        if guess in names and (guess in here or find_known_service(host)):
            matched[domain] = guess
        elif len(here) == 1:
            matched[domain] = here[0]
    return matched
