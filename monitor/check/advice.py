"""Advise on a source that was tried: what its entry in sources.yaml could say better."""

from __future__ import annotations

from dataclasses import replace

from monitor.errors import ExtractionError
from monitor.extract import Extraction, extract_pages
from monitor.model import Document, Fault, Fetched, Selection, Source, VersionRecord
from monitor.text.dates import find_stated_dates
from monitor.text.language import detect_language
from monitor.text.markdown import parse_markdown
from monitor.text.plain import plain_text

SHORT_WORDS = 100
"""A text with fewer words is rarely a whole document: the shortest recorded policy has 300."""

SURE_WORDS = 60
"""Words from which a language is told with some certainty."""


def advise_on_reading(source: Source, fetched: Fetched, version: VersionRecord) -> list[str]:
    """Give advice on a source that reads: its language, its length, a date that its selector cuts off. May be empty."""
    document = parse_markdown(version.text)
    words = count_words(document)
    advice = []
    if words < SHORT_WORDS:
        advice.append(f"Only {words} words: is this the whole document?")
    told = detect_language("\n".join(plain_text(block.text) for block in document.blocks[:200])) if words >= SURE_WORDS else None
    if told and version.language and told != version.language:
        who = "The source" if source.language else "The page"
        advice.append(f"{who} calls the text {version.language}, its words read as {told}: if they are right, write `language: {told}`.")
    if source.selection.select and not version.stated:
        found = _read_by_itself(source, fetched)
        dates = find_stated_dates(found.document) if found is not None else ()
        if dates:
            advice.append(f'The page dates itself ("{dates[0].words[:60]}") outside of what `select` names.')
    return advice


def advise_on_fault(source: Source, fetched: Fetched, fault: Fault) -> list[str]:
    """Give advice on a source whose selector is dead: what the monitor finds without it. May be empty."""
    if fault.name != "selector_dead":
        return []
    found = _read_by_itself(source, fetched)
    if found is None or count_words(found.document) < SHORT_WORDS:
        return []
    first = next((plain_text(block.text) for block in found.document.blocks), "")
    return [f'Without `select` it finds {count_words(found.document):,} words, from "{first[:60]}".']


def count_words(document: Document) -> int:
    """Count the words that a reader sees."""
    return sum(len(plain_text(block.text).split()) for block in document.blocks)


def _read_by_itself(source: Source, fetched: Fetched) -> Extraction | None:
    try:
        return extract_pages(fetched.pages, replace(Selection(), remove=source.selection.remove), source.language)
    except ExtractionError:
        return None
