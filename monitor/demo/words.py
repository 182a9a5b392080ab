"""Put what the monitor makes of a look into the words of the timeline."""

from __future__ import annotations

from monitor.check import CheckResult
from monitor.check.tell import find_stances
from monitor.model import Outcome, Reason
from monitor.report.stance_words import write_service_label
from monitor.report.views import LEVELS
from monitor.report.wording import write_label

_VERDICTS = {
    (Outcome.SILENT, Reason.PENDING): "seen once: waits for a second look",
    (Outcome.SILENT, Reason.FLAP): "a flap: silent",
    (Outcome.SILENT, Reason.COSMETIC): "says the same: silent",
    (Outcome.UNCHANGED, Reason.CONFIRMED): "confirmed; told already",
    (Outcome.CHANGED, Reason.ROLLBACK): "a rollback: told",
    (Outcome.CHANGED, Reason.WITHDRAWN): "withdrawn: told",
}


def write_verdict(result: CheckResult) -> str:
    """Say in a few words what a check concluded, and whether anybody is told."""
    record = result.record
    if record.outcome is Outcome.FIRST:
        (service,) = find_stances([result])
        return f"kept; {write_service_label(service)}"
    if record.outcome in (Outcome.FAULT, Outcome.UNREACHABLE):
        return f"fault ({_name_fault(record.reason)}): silent"
    verdict = _VERDICTS.get((record.outcome, Reason(record.reason)))
    if verdict is not None:
        return verdict
    if record.outcome is Outcome.CHANGED:
        return _write_news(result)
    return "nothing differs: silent"


def is_alarming(result: CheckResult) -> bool:
    """Tell whether a check reports a finding that is more than a mention."""
    return result.record.outcome is Outcome.CHANGED and _write_alert(result) != ""


def _name_fault(name: str) -> str:
    return name.replace("_", " ")


def _write_news(result: CheckResult) -> str:
    told = "told" if result.record.confirm else "told at once"
    alert = _write_alert(result)
    undated = "; its own date did not move" if result.record.reason == Reason.UNDATED else ""
    return f"{told}: {alert}{undated}" if alert else f"{told} in a line, without a finding"


def _write_alert(result: CheckResult) -> str:
    """Name the most pressing finding; empty where there is none but mentions."""
    assessment = result.record.assessment
    alerts = [finding for finding in assessment.findings if finding.effect != "mention"] if assessment is not None else []
    if not alerts:
        return ""
    first = min(alerts, key=lambda finding: LEVELS.index(finding.level))
    return f"{first.level.upper()} {write_label(first)}"
