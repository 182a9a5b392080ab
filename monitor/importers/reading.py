"""Read each text once, and keep what the next comparison needs of it."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date
from typing import Any

from monitor.assess import assess_change
from monitor.judge.document import judge_document
from monitor.model import Assessment, Document, Fault, StatedDate
from monitor.text.dates import find_stated_dates
from monitor.text.language import detect_language
from monitor.text.markdown import parse_markdown

KEPT_TEXTS = 12
"""A document's current, pending and last text, and the few that a restless page goes back and forth between."""

KEPT_STEPS = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold a text as it was read."""

    text: str
    text_sha256: str
    document: Document
    stated: tuple[StatedDate, ...]
    fault: Fault | None
    """Why it is no document by itself."""

    @property
    def stated_on(self) -> date | None:
        """Give the date that the text's header gives for itself."""
        return next((one.on for one in self.stated if one.role != "announced"), None)


def digest_text(text: str) -> str:
    """Give the digest that names a text."""
    return hashlib.sha256(text.encode()).hexdigest()


class Reader:
    """Hold the texts and steps read last, so that neither is read twice while a page goes back and forth."""

    def __init__(self, language: str | None = None) -> None:
        self._language = language
        self._texts: OrderedDict[str, Reading] = OrderedDict()
        self._steps: OrderedDict[tuple[str, str, bool], tuple[date, Assessment]] = OrderedDict()

    def read(self, text: str) -> Reading:
        """Parse and date a text, and judge whether it is a document at all."""
        sha256 = digest_text(text)
        found = self._texts.get(sha256)
        if found is None:
            document = parse_markdown(text, language=self._language or detect_language(text))
            found = Reading(
                text=text, text_sha256=sha256, document=document, stated=find_stated_dates(document), fault=judge_document(document)
            )
        _keep(self._texts, sha256, found, KEPT_TEXTS)
        return found

    def assess(self, old: Reading, new: Reading, *, seen_on: date, trusted: bool) -> Assessment:
        """Assess the step from one text to another; a step without findings means the same on every day."""
        key = old.text_sha256, new.text_sha256, trusted
        known = self._steps.get(key)
        if known is None or (known[1].findings and known[0] != seen_on):
            known = seen_on, assess_change(old.document, new.document, seen_on=seen_on, trusted=trusted)
        _keep(self._steps, key, known, KEPT_STEPS)
        return known[1]


def _keep(kept: OrderedDict[Any, Any], key: Any, value: Any, most: int) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > most:
        kept.popitem(last=False)
