"""Say what two texts of a document mean for a reader: whether the step is a change of terms, what changed, and what follows.

The pure stages in order: judge, compare, flag. The one place where they meet; the shell calls nothing below it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from monitor.compare import compare_documents
from monitor.flag import flag_change
from monitor.flag.same_edit import hash_edit
from monitor.judge.text import judge_text
from monitor.model import Assessment, Change, Document, Fact, FaultKind, Finding, Topic, is_alert
from monitor.text.language import detect_language
from monitor.text.markdown import parse_markdown


def assess_change(old: Document, new: Document, *, seen_on: date, trusted: bool = False, topics: tuple[Topic, ...] = ()) -> Assessment:
    """Assess the step from one text of a document to the next, the new one first seen on `seen_on`.

    Where the step is a fault there is nothing to compare, but for a recovery (damaged_old): what came back with the page may be
    news that the damage hid. `trusted` says that the new text is known to be the document's, so that it is not taken for damage; that it is
    another edition or document than the old one holds all the same, and its sentences are no news. `topics` are the user's own.
    """
    fault = judge_text(old, new)
    if trusted and fault is not None and not fault.is_other_text:
        fault = None
    if fault is not None and fault.kind is not FaultKind.DAMAGED_OLD:
        return Assessment(change=Change(edits=()), fault=fault)
    change = compare_documents(old, new)
    findings = flag_change(old, new, change, seen_on=seen_on) if change.substantive or change.link_edits else ()
    if topics:
        from monitor.flag.topics import flag_topics

        findings = (*findings, *flag_topics(old, new, change, topics, seen_on=seen_on))
    return Assessment(change=change, fault=fault, findings=findings)


def assess_texts(
    old_text: str,
    new_text: str,
    *,
    seen_on: date,
    language: str | None = None,
    stated_language: str | None = None,
    trusted: bool = False,
    topics: tuple[Topic, ...] = (),
) -> Assessment:
    """Assess the step between two Markdown texts; `language` (ISO 639-1) where the user states it, else each is read for it.

    `stated_language` is what the texts' page says of itself, or was found to be in; it counts where the words of a text do not tell.
    Texts are parsed once and kept for a while: over a history each text is first the new one, then the old one.
    """
    old, new = (_read(text, language, stated_language) for text in (old_text, new_text))
    return assess_change(old, new, seen_on=seen_on, trusted=trusted, topics=topics)


def hush_assessment(assessment: Assessment, hushed: frozenset[str]) -> Assessment:
    """Keep what readers marked as wrong, or muted, from alarming anyone again; `hushed` are the hashes of such edits."""
    if not hushed or not assessment.findings:
        return assessment
    findings = (replace(one, hushed=hash_edit(one.topic, one.old, one.new) in hushed) for one in assessment.findings)
    return replace(assessment, findings=tuple(findings))


def note_told_before(assessment: Assessment, told: Mapping[str, date]) -> Assessment:
    """Make of what was told of the document before, word for word, a low finding that says so and alarms nobody.

    `told` gives, by the hash of an edit (`hash_edit`), the day on which the new text of the first such change was seen.
    """
    if not told or not assessment.findings:
        return assessment
    return replace(assessment, findings=tuple(_note_told(one, told) for one in assessment.findings))


def _note_told(finding: Finding, told: Mapping[str, date]) -> Finding:
    day = told.get(hash_edit(finding.topic, finding.old, finding.new)) if is_alert(finding) else None
    if day is None:
        return finding
    return replace(finding, level="low", facts=(*finding.facts, Fact(name="told_before", value=day.isoformat(), words=day.isoformat())))


@lru_cache(maxsize=4)
def _read(text: str, language: str | None, stated: str | None) -> Document:
    return parse_markdown(text, language=language or detect_language(text, stated=stated))
