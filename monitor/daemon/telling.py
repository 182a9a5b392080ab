"""Say in the log what a check found that readers are told: one line for each change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitor.check import CheckResult
from monitor.daemon.logs import log
from monitor.model import Finding, Outcome, is_alert
from monitor.report.headlines import write_headline
from monitor.report.messages import say_reason_briefly
from monitor.report.views import LEVELS


def log_changes(result: CheckResult) -> None:
    """Log each change that a check tells, with the level and the headline of its most pressing finding."""
    for change_id, reason, findings in _list_told(result):
        alerts = sorted(filter(is_alert, findings), key=lambda finding: LEVELS.index(finding.level))
        log(
            "change",
            document=result.source.key,
            importance=alerts[0].level if alerts else "none",
            says=write_headline(alerts[0]) if alerts else say_reason_briefly(reason),
            change=change_id,
        )


def _list_told(result: CheckResult) -> Iterator[tuple[str | None, str, Sequence[Finding]]]:
    """Yield the changes that a check told: its own, and before it the one that was pending and held, where the text moved on at once."""
    record, pending = result.record, result.record.state.pending
    of_text_seen = record.assessment.findings if record.assessment is not None else ()
    if record.settlement is not None and pending is not None:
        if record.settlement.report:
            yield result.settled_change_id, pending.reason, record.settlement.assessment.findings
        if record.report:
            yield result.change_id, record.pending_reason or record.reason, of_text_seen
    elif record.outcome is Outcome.CHANGED:
        findings = of_text_seen if result.kept is None else [one.as_finding() for one in result.kept.findings]
        yield result.change_id, record.reason, findings
