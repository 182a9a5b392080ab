"""Turn check results into what a reader is told: the values that reports and the command line print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain

from monitor.check.run import CheckResult
from monitor.compare.redline import Row, diff_blocks
from monitor.model import Outcome, Reason, was_seen_here
from monitor.report.check_views import CheckReport, ConfirmedView, FaultView, FirstView, LinkedView
from monitor.report.views import ChangeView
from monitor.stance import DocumentStance, ServiceStance, gather_stances, make_unread
from monitor.stance.reading import read_stance
from monitor.text.markdown import parse_markdown


def report_results(results: Sequence[CheckResult], *, generated_at: datetime) -> CheckReport:
    """Gather what a run of checks found; results without news are only counted."""
    return CheckReport(
        generated_at=generated_at,
        checked=len(results),
        changes=tuple(chain.from_iterable(map(view_changes, results))),
        firsts=tuple(_view_first(result) for result in results if result.record.outcome is Outcome.FIRST),
        faults=tuple(_view_fault(result) for result in results if result.needs_attention),
        confirmed=tuple(chain.from_iterable(map(_view_confirmed, results))),
        linked=tuple(chain.from_iterable(map(_view_linked, results))),
        stances=find_stances(results),
    )


def _view_confirmed(result: CheckResult) -> tuple[ConfirmedView, ...]:
    """Show that a change which readers were told at its first sight holds."""
    record, pending = result.record, result.record.state.pending
    if record.reason != Reason.CONFIRMED or pending is None or result.change_id is None:
        return ()
    name = {"service": result.source.service, "document": result.source.document}
    return (ConfirmedView(**name, change_id=result.change_id, seen_at=pending.since),)


def find_stances(results: Sequence[CheckResult]) -> tuple[ServiceStance, ...]:
    """Say what the texts read for the first time say today, and which documents never brought a text; empty where neither is among them."""
    found = [(result.source.service, stance) for result in results if (stance := _read_first(result)) is not None]
    return gather_stances(found) if any(result.record.outcome is Outcome.FIRST for result in results) else ()


def _read_first(result: CheckResult) -> DocumentStance | None:
    record, source = result.record, result.source
    if record.outcome is Outcome.FIRST and record.version is not None:
        text = parse_markdown(record.version.text, language=record.version.language)
        return read_stance(text, name=source.document, url=source.urls[0])
    if result.needs_attention and record.state.current is None:
        return make_unread(name=source.document, url=source.urls[0], fault=record.reason, detail=record.detail)
    return None


def view_changes(result: CheckResult) -> tuple[ChangeView, ...]:
    """Show readers what a result tells them: nothing, a change, or two where a text that held was edited again at once."""
    record = result.record
    if record.settlement is None:
        return (_view_change(result),) if is_told(result) else ()
    settled = (_view_settled(result),) if record.settlement.report else ()
    return (*settled, _view_beyond(result)) if record.hold else settled


def is_told(result: CheckResult) -> bool:
    """Tell whether a result shows readers a change: news, or a new text that was seen once."""
    record = result.record
    if record.outcome is Outcome.CHANGED:
        return True
    # in a one-shot check the reader is there and looking: what is pending is shown as pending
    return record.outcome is Outcome.SILENT and record.hold and record.reason == "pending"


def _view_change(result: CheckResult) -> ChangeView:
    """Show a change with its redline; a withdrawn text's change has none, since the old text is back."""
    record, source, state = result.record, result.source, result.record.state
    language = source.language or (record.version.language if record.version is not None else None)
    rows: tuple[Row, ...] = ()
    if result.old_text is not None and result.new_text is not None:
        rows = diff_blocks(parse_markdown(result.old_text, language=language), parse_markdown(result.new_text, language=language))
    fault = record.assessment.fault if record.assessment is not None else None
    last_seen_at = state.current.last_seen_at if state.current is not None else None
    seen_here = was_seen_here(last_seen_at, state.first_checked_at)
    seen = record.version or (state.pending.version if state.pending is not None else None)
    return ChangeView(
        service=source.service,
        document=source.document,
        url=source.urls[0],
        new_first_seen_at=find_first_seen(result),
        findings=record.assessment.findings if record.assessment is not None else (),
        rows=rows,
        link_edits=record.assessment.change.link_edits if record.assessment is not None else (),
        reason=record.reason,
        other_text=fault.name if fault is not None and fault.is_other_text else None,
        old_last_confirmed_at=last_seen_at if seen_here else None,
        old_implied_until=None if seen_here else last_seen_at,
        confirmed_at=record.finished_at if record.confirm else None,
        change_id=result.change_id,
        old_version_id=result.old_version_id,
        new_version_id=result.version_id,
        old_sha256=state.current.text_sha256 if state.current is not None else None,
        new_sha256=seen.text_sha256 if seen is not None else None,
        old_stated_on=state.current.stated_on if state.current is not None else None,
        new_stated_on=seen.stated_on if seen is not None else None,
        language=language,
    )


def _view_settled(result: CheckResult) -> ChangeView:
    """Show the change that was pending and held, up to the text that was pending."""
    record, pending = result.record, result.record.state.pending
    assert record.settlement is not None
    assert pending is not None
    state = replace(record.state, pending=None)
    as_confirmed = replace(record, settlement=None, assessment=record.settlement.assessment, version=None, confirm=True, state=state)
    shown = replace(
        result,
        record=as_confirmed,
        new_text=result.settled_text,
        settled_text=None,
        change_id=result.settled_change_id,
        version_id=pending.version.public_id,
        old_version_id=state.current.public_id if state.current is not None else None,
    )
    return replace(
        _view_change(shown),
        reason=pending.reason,
        new_first_seen_at=pending.since,
        new_sha256=pending.version.text_sha256,
        new_stated_on=pending.version.stated_on,
    )


def _view_beyond(result: CheckResult) -> ChangeView:
    """Show the step from the text that was pending to the one seen now, which was seen once."""
    record, pending = result.record, result.record.state.pending
    assert pending is not None
    state = replace(record.state, current=pending.version, pending=None)
    shown = replace(result, record=replace(record, settlement=None, state=state), old_text=result.settled_text, settled_text=None)
    return replace(_view_change(shown), reason=(record.pending_reason or "news") if record.report else "pending")


def _view_first(result: CheckResult) -> FirstView:
    version = result.record.version
    assert version is not None, "a first look that counts has read a text"
    return FirstView(
        service=result.source.service,
        document=result.source.document,
        url=result.source.urls[0],
        seen_at=result.record.finished_at,
        version_id=result.version_id,
        text_sha256=version.text_sha256,
        words=len(version.text.split()),
        stated_on=version.stated_on,
    )


def _view_linked(result: CheckResult) -> tuple[LinkedView, ...]:
    source, since = result.source, result.record.finished_at
    return tuple(
        LinkedView(service=source.service, document=source.document, url=page.url, words=page.words, kind=page.kind, since=since)
        for page in result.linked
    )


def _view_fault(result: CheckResult) -> FaultView:
    state = result.record.state
    return FaultView(
        service=result.source.service,
        document=result.source.document,
        url=result.source.urls[0],
        name=result.record.reason,
        detail=result.record.detail,
        in_row=state.faults_in_row + 1,
        last_good_at=state.current.last_seen_at if state.current is not None else None,
    )


def find_first_seen(result: CheckResult) -> datetime:
    """Give the instant at which a change's new text was first seen."""
    pending = result.record.state.pending
    return pending.since if pending is not None and result.record.confirm else result.record.first_seen_at
