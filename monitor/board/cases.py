"""Turn what readers marked into test cases: the two texts of a change, and what should be found in them.

The form is that of the batch contract of `monitor compare`, with a `label` beside it, so that a scorer of labelled changes reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from monitor.errors import CorruptTextError
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Word
from monitor.store import ChangeView, FindingView, Store, load_text
from monitor.store.marks import list_marks
from monitor.store.reading.changes import find_change
from monitor.store.reading.versions import list_versions_by_id

_LABELS = {AI_TRAINING: "ai_training", DEFAULT_CONSENT: "consent"}


def list_cases(store: Store) -> Iterator[dict[str, Any]]:
    """Yield a case for each change of which a finding was marked right or wrong; a text that does not match its hash is left out.

    A topic gets the effect of its first finding that a reader called right, "none" where each was called wrong, and is left out where
    nobody said either.
    """
    with store.read() as connection:
        judged = [one for one in list_marks(connection) if one.word in (Word.RIGHT, Word.WRONG)]
        for public_id in dict.fromkeys(one.change for one in judged):
            change = find_change(connection, public_id)
            versions = list_versions_by_id(connection, [one for one in (change.old_version_id, change.new_version_id) if one is not None])
            if change.old_version_id is None:
                continue
            try:
                old, new = load_text(connection, change.old_version_id), load_text(connection, change.new_version_id)
            except CorruptTextError:
                continue
            yield {
                "id": change.public_id,
                "service": change.service,
                "document": change.document,
                "date": change.new_first_seen_at.date().isoformat(),
                "language": versions[change.new_version_id].language,
                "old": old,
                "new": new,
                "label": _write_label(change, "; ".join(one.note for one in judged if one.change == public_id and one.note)),
            }


def _write_label(change: ChangeView, why: str) -> dict[str, Any]:
    label: dict[str, Any] = {}
    for topic, key in _LABELS.items():
        judged = [one for one in change.findings if one.topic == topic and one.word in (Word.RIGHT, Word.WRONG)]
        right = [one for one in judged if one.word == Word.RIGHT]
        if judged:
            label[key] = right[0].effect if right else "none"
        if right:
            label |= _quote(right[0])
    label["alert"] = any(label.get(key, "none") not in ("none", "mention") for key in _LABELS.values())
    return {**label, "fault": None, "why": why}


def _quote(finding: FindingView) -> dict[str, Any]:
    return {"old": finding.old, "new": finding.new, "facts": {fact.name: fact.value for fact in finding.facts}}
