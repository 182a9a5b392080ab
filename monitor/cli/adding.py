"""Carry out `monitor sources add`: sort what was typed, look at domains, ask, and write."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from monitor.cli.output import count
from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.check.survey import Survey
    from monitor.discover import TermsLink
    from monitor.model import DocumentKey

_DOMAIN = re.compile(r"^(?:\[[0-9a-fA-F:.]+\]|(?:[\w-]+\.)+[\w-]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?/?$")
_BARE_ADDRESS = re.compile(r"^(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d{1,5})?/\S+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Hold one thing that was asked for."""

    kind: Literal["service", "address", "domain"]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """Hold one document that was added, or is there already."""

    service: str
    document: str
    url: str
    needs_browser: bool = False


@dataclass(slots=True, kw_only=True)
class Tally:
    """Count up what an `add` did; filled as it goes."""

    added: list[Addition] = field(default_factory=list)
    already: dict[str, str] = field(default_factory=dict)
    """What is in the list already: of an address also the document that it is watched as; of a service nothing more."""
    offered: list[Survey] = field(default_factory=list)
    """Domains whose links were found, but not taken."""
    left: list[str] = field(default_factory=list)
    """What a file names and nobody could be asked about."""
    failed: list[tuple[str, str]] = field(default_factory=list)
    """What could not be added, and why."""


def sort_wishes(words: Sequence[str], catalogue: Path) -> list[Wish]:
    """Tell services of the catalogue, addresses and domains apart; raises NotFoundError naming every word that is none of them."""
    from monitor.sources.catalogue import find_catalogue_services, list_catalogue_words
    from monitor.sources.catalogue_entries import match_domains

    known = list_catalogue_words(catalogue)
    wishes: list[Wish] = []
    names: list[str] = []
    for word in words:
        text = word.strip()
        if "://" in text:
            wishes.append(Wish(kind="address", value=text))
        elif " ".join(text.split()).casefold() in known or not (_DOMAIN.match(text) or _BARE_ADDRESS.match(text)):
            names.append(text)
            wishes.append(Wish(kind="service", value=text))
        elif _DOMAIN.match(text):
            wishes.append(Wish(kind="domain", value=text.rstrip("/").lower()))
        else:
            wishes.append(Wish(kind="address", value=f"https://{text}"))
    find_catalogue_services(catalogue, names)
    domains = [wish.value for wish in wishes if wish.kind == "domain"]
    matched = match_domains(catalogue, domains) if domains else {}
    sorted_out: list[Wish] = []
    for wish in wishes:
        if wish.kind == "service":
            sorted_out += [Wish(kind="service", value=name) for name in find_catalogue_services(catalogue, [wish.value])]
        elif wish.value in matched:
            sorted_out.append(Wish(kind="service", value=matched[wish.value]))
        else:
            sorted_out.append(wish)
    return list(dict.fromkeys(sorted_out))


@dataclass(slots=True, kw_only=True)
class Adder:
    """Hold what all additions of one command share: the list, the catalogue, and how to ask."""

    path: Path
    catalogue: Path
    environment: Mapping[str, str]
    """What `${NAME}` in the list stands for."""
    yes: bool
    quiet: bool
    service: str | None = None
    document: str | None = None
    tally: Tally = field(default_factory=Tally)

    def add_services(self, services: Iterable[str]) -> None:
        """Copy services from the catalogue."""
        from monitor.sources import load_sources
        from monitor.sources.edit import add_service

        for service in services:
            added = add_service(self.path, self.catalogue, service, environment=self.environment)
            if not added:
                self.tally.already[service] = ""
            sources = {source.key: source for source in load_sources(self.path, environment=self.environment).sources}
            self.tally.added += [
                Addition(
                    service=key.service, document=key.document, url=sources[key].urls[0], needs_browser=sources[key].fetch == "browser"
                )
                for key in added
            ]

    def add_address(self, url: str) -> None:
        """Add one address under the names that were given, or guessed from it."""
        from monitor.sources.naming import name_document

        if not self._is_watched(url):
            service, document = name_document(url)
            self._add(self.service or service, self.document or document, url)

    def _is_watched(self, url: str) -> bool:
        """Tell whether a document of the list is at an address, under whatever name, and note that it is."""
        from monitor.discover.links import fold_address
        from monitor.sources import load_sources

        wanted = fold_address(url)
        for source in load_sources(self.path, environment=self.environment).sources:
            if wanted in map(fold_address, source.urls):
                self.tally.already[url] = str(source.key)
                return True
        return False

    def add_found(self, survey: Survey, links: Iterable[TermsLink]) -> None:
        """Add links that were found on a domain, and taken."""
        from monitor.sources.naming import name_document

        service = self.service or name_document(survey.url)[0]
        for link in links:
            if self._is_watched(link.url):
                continue
            try:
                self._add(service, link.name, link.url)
            except UsageError as error:
                self.tally.failed.append((link.url, str(error)))

    def _add(self, service: str, document: str, url: str) -> DocumentKey:
        from monitor.sources.edit import add_document

        key = add_document(self.path, service, document, url, environment=self.environment)
        self.tally.added.append(Addition(service=key.service, document=key.document, url=url))
        return key

    def offer(self, survey: Survey) -> None:
        """Show what was found on a domain, and add what is wanted of it."""
        if not survey.links:
            self.tally.failed.append((survey.domain, survey.detail))
            return
        if not self.quiet:
            click.echo(f"{survey.domain}: {count(len(survey.links), 'link')} to terms")
            for number, link in enumerate(survey.links, 1):
                elsewhere = "" if link.same_site else "   (on another site)"
                click.echo(f"  {number:2}  {link.name}  {link.url}{elsewhere}")
        taken = self._choose(survey)
        if taken is None:
            self.tally.offered.append(survey)
        else:
            self.add_found(survey, taken)

    def _choose(self, survey: Survey) -> list[TermsLink] | None:
        """Give the links to add: all of the site's own with --yes, else those that are chosen; None where nobody can be asked."""
        own = [link for link in survey.links if link.same_site]
        if self.yes:
            return own
        if self.quiet or not sys.stdin.isatty():
            return None
        while True:
            answer = click.prompt("Add which? (numbers with commas between, all, none)", default="all" if own else "none").strip().lower()
            if answer in ("all", "none"):
                return own if answer == "all" else []
            numbers = re.findall(r"\d+", answer)
            if numbers and all(0 < int(number) <= len(survey.links) for number in numbers):
                return [survey.links[int(number) - 1] for number in dict.fromkeys(numbers)]
            click.echo(f"write numbers from 1 to {len(survey.links)}, all, or none")

    def agrees(self, question: str) -> bool:
        """Ask a yes-or-no question; yes with --yes, no where nobody can be asked."""
        return self.yes or (not self.quiet and sys.stdin.isatty() and click.confirm(question, default=True))


def survey_domains(domains: Sequence[str], *, contact: str | None, gap_s: float, step: Callable[[str], None]) -> list[Survey]:
    """Look at several domains side by side; answers come in their order."""
    from concurrent.futures import ThreadPoolExecutor

    from monitor.check.survey import survey_domain
    from monitor.fetch import open_fetcher

    def look(domain: str) -> Survey:
        found = survey_domain(domain, fetch)
        step(domain)
        return found

    with open_fetcher(contact=contact, gap_s=gap_s) as fetch, ThreadPoolExecutor(8) as pool:
        return list(pool.map(look, domains))
