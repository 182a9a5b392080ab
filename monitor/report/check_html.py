"""Render what a run of checks found as an HTML page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from monitor.model import BUILT_IN_TOPICS
from monitor.report.act_by import find_deadlines
from monitor.report.card_html import show_finding, show_seen
from monitor.report.check_views import CheckReport, FaultView, FirstView
from monitor.report.inline import read_plain, render_inline_html, safe_target
from monitor.report.layout import summarise_rows
from monitor.report.linked_words import show_linked
from monitor.report.marks import find_relinked
from monitor.report.messages import say, say_advice, say_count, say_day, say_fault, say_instant
from monitor.report.page_html import Values, language_code, render_page
from monitor.report.redline_html import show_rows
from monitor.report.stance_html import show_stances
from monitor.report.views import ChangeView
from monitor.report.visible import show_controls
from monitor.report.wording import name_document, write_cards, write_no_changes, write_status


def render_check_report(report: CheckReport) -> str:
    """Render what a run of checks found as one HTML page."""
    today = report.generated_at.astimezone(UTC).date()
    flagged = [_show_change(change, today) for change in report.flagged]
    lead = say_count("report.checked", report.checked)
    counts = (
        ("report.flagged", len(report.flagged), True),
        ("report.changed", len(report.quiet), False),
        ("report.first", len(report.firsts), False),
        ("report.attention", len(report.faults), True),
        ("report.unchanged", report.unchanged, False),
    )
    return render_page(
        "check.html",
        generated_at=say_instant(report.generated_at),
        generated_on=say_day(today),
        generated_iso=report.generated_at.astimezone(UTC).isoformat(timespec="minutes"),
        lead=f"{lead}. {_say_lead(report)}",
        counts=[{"label": say(key), "number": number, "pressing": pressing} for key, number, pressing in counts],
        deadlines=_show_deadlines(report.changes, today),
        flagged=flagged,
        no_changes=write_no_changes(report),
        quiet=[_show_change(change, today) for change in report.quiet],
        stance=show_stances(report.stances),
        firsts=[_show_first(first) for first in report.firsts],
        faults=[show_fault(fault, report.generated_at) for fault in report.faults],
        linked=show_linked(report.linked),
    )


def _say_lead(report: CheckReport) -> str:
    names = [name_document(change.service, change.document) for change in report.flagged]
    if not names:
        return write_no_changes(report)
    own = any(one.topic not in BUILT_IN_TOPICS for change in report.flagged for one in change.alerts)
    unread = f" {say_count('report.some_unread', len(report.faults))}" if report.faults else ""
    return say("report.lead.own" if own else "report.lead", names=", ".join(dict.fromkeys(names))) + unread


def _show_deadlines(changes: Iterable[ChangeView], today: date) -> list[Values]:
    return [
        {
            "iso": deadline.on.isoformat(),
            "day": say_day(deadline.on),
            "in_days": say_count("note.in_days", deadline.days),
            "service": deadline.service,
            "document": deadline.document,
            "way_out": deadline.way_out,
            "target": deadline.target,
        }
        for deadline in find_deadlines(changes, today)
    ]


def _show_change(change: ChangeView, today: date) -> Values:
    name = name_document(change.service, change.document)
    cards = write_cards((*change.alerts, *change.mentions), change=change, today=today)
    return {
        "name": name,
        "service": show_controls(change.service),
        "document": show_controls(change.document),
        "url": safe_target(change.url),
        "language": language_code(change.language),
        "findings": [show_finding(card.finding, card.rows, undone=card.undone) for card in cards],
        "status": write_status(change),
        "seen": show_seen(change),
        "seen_at": say_instant(change.new_first_seen_at),
        "summary": "" if change.other_text else summarise_rows(change.rows),
        "laid": show_rows(change.rows),
        "link_edits": _show_link_edits(change),
    }


def _show_link_edits(change: ChangeView) -> list[Values]:
    """Give the links that lead elsewhere now, but for those that an edited row shows beside its words."""
    rows = [(row.old.text, row.new.text) for row in change.rows if row.kind == "edited" and row.old and row.new]
    shown = {(link.words, link.new_target) for old, new in rows for link in find_relinked(old, new)}
    edits = [(read_plain(edit.words), show_controls(edit.new_target)) for edit in change.link_edits]
    return [{"words": words, "new_target": target} for words, target in edits if (words, target) not in shown]


def _show_first(first: FirstView) -> Values:
    parts = [say_instant(first.seen_at)]
    if first.words is not None:
        parts.append(say_count("report.words", first.words))
    if first.stated_on:
        parts.append(say("redline.own_date", day=say_day(first.stated_on)))
    if first.version_id:
        parts.append(first.version_id)
    return {**_show_name(first), "about": " · ".join(parts), "sha256": first.text_sha256}


def show_fault(fault: FaultView, now: datetime) -> Values:
    """Give what a template reads of a document that could not be read."""
    from markupsafe import Markup

    parts = [say_count("fault.in_row", fault.in_row)]
    if fault.since:
        parts.append(say("fault.since", day=say_day(fault.since.astimezone(UTC).date())))
    if fault.last_good_at:
        age = (now - fault.last_good_at).days
        parts.append(say("fault.last_good", day=say_day(fault.last_good_at.astimezone(UTC).date()), age=say_count("fault.age", age)))
    else:
        parts.append(say("fault.never_good"))
    return {
        **_show_name(fault),
        "what": f"{say_fault(fault.name)}.",
        "detail": show_controls(fault.detail),
        "advice": Markup(render_inline_html(say_advice(fault.name))),  # noqa: S704 - our own words, and escaped
        "about": " · ".join(parts),
    }


def _show_name(thing: FirstView | FaultView) -> Values:
    return {"service": show_controls(thing.service), "document": show_controls(thing.document), "url": safe_target(thing.url)}
