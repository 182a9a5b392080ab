"""Say in JSON what a folder of evidence holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from monitor.evidence.choose import Chosen
from monitor.store import ChangeView, VersionView


def _write_instant(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def describe_document(chosen: Chosen, texts: Mapping[str, str], *, program: str, now: datetime, problems: Sequence[str]) -> dict[str, Any]:
    """Describe the document, the span, and each version with the times in which it was shown."""
    document = chosen.document
    return {
        "service": document.service,
        "document": document.document,
        "id": document.public_id,
        "addresses": list(document.urls),
        "former_names": list(document.former_names),
        "exported_at": _write_instant(now),
        "exported_by": f"terms-change-monitor {program}",
        "since": _write_instant(chosen.span.since),
        "until": _write_instant(chosen.span.until),
        "versions": [_describe_version(chosen, version, texts.get(version.public_id)) for version in chosen.versions],
        "problems": list(problems),
    }


def _describe_version(chosen: Chosen, version: VersionView, file: str | None) -> dict[str, Any]:
    stretches = [one for one in (*chosen.timeline.stretches, *chosen.timeline.asides) if version.version_id in one.readings]
    return {
        "id": version.public_id,
        "file": file,
        "sha256": version.text_sha256,
        "language": version.language,
        "stated_on": None if version.stated_on is None else version.stated_on.isoformat(),
        "origin": version.origin,
        "first_seen_at": _write_instant(version.first_seen_at),
        "last_seen_at": _write_instant(version.last_seen_at),
        "confirmed_at": _write_instant(version.confirmed_at),
        "shown": [
            {
                "since": _write_instant(one.since),
                "last_seen_at": _write_instant(one.last_seen_at),
                "until": _write_instant(one.until),
                "confirmed": one.confirmed,
            }
            for one in stretches
        ],
    }


def describe_change(change: ChangeView, redline: str | None) -> dict[str, Any]:
    """Describe a change with its three times and its findings; of texts taken over what another archive's records imply is named so."""
    taken_over = change.origin == "imported"
    return {
        "id": change.public_id,
        "state": change.state,
        "reason": change.reason,
        "old_version": change.old_version,
        "new_version": change.new_version,
        "old_last_confirmed_at": _write_instant(change.old_last_seen_at if change.old_seen_here else None),
        "old_implied_until": _write_instant(None if change.old_seen_here else change.old_last_seen_at),
        "new_first_seen_at": _write_instant(change.new_first_seen_at),
        "new_confirmed_at": _write_instant(None if taken_over else change.confirmed_at),
        "new_implied_until": _write_instant(change.confirmed_at if taken_over else None),
        "sentences": {"added": change.added, "removed": change.removed, "edited": change.edited, "moved": change.moved},
        "redline": redline,
        "rules_version": change.rules_version,
        "findings": [
            {
                "id": finding.public_id,
                "topic": finding.topic,
                "effect": finding.effect,
                "level": finding.level,
                "rule": finding.rule,
                "old": finding.old,
                "new": finding.new,
                "facts": [
                    {"name": fact.name, "value": fact.value, "words": fact.words, "inferred": fact.inferred, "elsewhere": fact.elsewhere}
                    for fact in finding.facts
                ],
            }
            for finding in change.findings
        ],
    }


def describe_checks(chosen: Chosen) -> dict[str, Any]:
    """Describe every look in the span, and the times in which nobody looked."""
    return {
        "runs": [
            {
                "first_at": _write_instant(run.first_at),
                "last_at": _write_instant(run.last_at),
                "checks": run.checks,
                "outcome": run.outcome,
                "reason": run.reason,
                "version": run.version,
                "last_status": run.last_status,
                "last_detail": run.last_detail,
            }
            for run in chosen.runs
        ],
        "gaps": [{"after": _write_instant(gap.after), "before": _write_instant(gap.before)} for gap in chosen.gaps],
    }
