"""The JSON that other programs read: the fixed forms of `check --json` and `compare --json`, which may only grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from monitor.model import Assessment, EditKind, Finding

if TYPE_CHECKING:
    from monitor.check import CheckResult
    from monitor.store import ChangeView, FindingView


def assessment_json(assessment: Assessment) -> dict[str, Any]:
    """Give what two texts mean beside each other; `compare --batch` adds the id.

    Where the step is no change of terms there is no finding: beside a damaged text, what came back with the page looks new.
    """
    fault = assessment.fault
    return {
        "fault": fault.kind.value if fault else None,
        "fault_name": fault.name if fault else None,
        "fault_detail": fault.detail if fault else None,
        "findings": [] if fault else [finding_json(finding) for finding in assessment.findings],
    }


def finding_json(finding: Finding | FindingView) -> dict[str, Any]:
    """Give a finding: its facts by name, and beside them the words that each came from."""
    return {
        "topic": finding.topic,
        "effect": finding.effect,
        "level": finding.level,
        "rule": finding.rule,
        "old": finding.old,
        "new": finding.new,
        "facts": {fact.name: fact.value for fact in finding.facts},
        "fact_words": {fact.name: {"words": fact.words, "inferred": fact.inferred, "elsewhere": fact.elsewhere} for fact in finding.facts},
    }


def result_json(result: CheckResult) -> dict[str, Any]:
    """Give what one check of one document found; `change` is null where no change was recorded.

    `next` is null but where a text that held was edited again at once: then `change` is the one that held, and `next` the step beyond it.
    """
    record, settlement = result.record, result.record.settlement
    step = _change_json(result)
    settled = _settled_json(result) if settlement is not None and settlement.report else None
    return {
        "service": result.source.service,
        "document": result.source.document,
        "outcome": record.outcome.value,
        "reason": str(record.reason),
        "detail": record.detail,
        "version": result.version_id,
        "change": settled or step,
        "next": step if settled else None,
        "linked": [{"url": page.url, "words": page.words, "kind": page.kind} for page in result.linked],
    }


def _settled_json(result: CheckResult) -> dict[str, Any]:
    state, settlement = result.record.state, result.record.settlement
    assert settlement is not None
    return {
        "id": result.settled_change_id,
        "old": state.current.public_id if state.current is not None else None,
        "new": state.pending.version.public_id if state.pending is not None else None,
        "confirmed": True,
        **_content_json(settlement.assessment),
    }


def _change_json(result: CheckResult) -> dict[str, Any] | None:
    record = result.record
    if result.change_id is None:
        return None
    return {
        "id": result.change_id,
        "old": result.old_version_id,
        "new": result.version_id,
        "confirmed": record.confirm,
        **(_content_json(record.assessment) if result.kept is None else _kept_json(result.kept)),
    }


def _kept_json(kept: ChangeView) -> dict[str, Any]:
    counts = {kind.value: getattr(kept, kind.value) for kind in EditKind}
    return {"sentences": counts if kept.added is not None else None, "findings": [finding_json(finding) for finding in kept.findings]}


def _content_json(assessment: Assessment | None) -> dict[str, Any]:
    return {
        "sentences": {kind.value: assessment.change.count(kind) for kind in EditKind} if assessment else None,
        "findings": [finding_json(finding) for finding in assessment.findings] if assessment else [],
    }
