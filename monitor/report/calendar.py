"""Write days to act by as a calendar file (RFC 5545) that any calendar program takes in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.report.act_by import Deadline
from monitor.report.inline import read_plain
from monitor.report.messages import say
from monitor.report.views import ChangeView
from monitor.report.wording import name_document, write_headline

ALARM_DAYS_AHEAD = (7, 1)
"""As the digest's reminders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """Hold a day to act by, with the change that announced it."""

    uid: str
    """Stays the same for the same document and day, so that a calendar takes a second import for an update."""
    deadline: Deadline
    change: ChangeView
    """With the deciding finding first."""


def render_calendar(days: Iterable[CalendarDay], *, made_at: datetime) -> bytes:
    """Write a calendar with a whole-day event for each day, and an alarm a week and a day ahead."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//terms-change-monitor//deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for day in days:
        calendar.add_component(_write_event(day, made_at))
    return bytes(calendar.to_ical())


def _write_event(day: CalendarDay, made_at: datetime):  # type: ignore[no-untyped-def]  # the library is imported late
    from icalendar import Event

    deadline, change = day.deadline, day.change
    event = Event()
    event.add("uid", day.uid)
    event.add("dtstamp", made_at)
    event.add("dtstart", deadline.on)
    event.add("dtend", deadline.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", say("calendar.summary", name=name_document(deadline.service, deadline.document), headline=_headline(change)))
    event.add("description", _describe(day))
    if deadline.target or change.url:
        event.add("url", deadline.target or change.url)
    for days in ALARM_DAYS_AHEAD:
        event.add_component(_write_alarm(days))
    return event


def _write_alarm(days: int):  # type: ignore[no-untyped-def]
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", say("calendar.alarm"))
    alarm.add("trigger", timedelta(days=-days))
    return alarm


def _headline(change: ChangeView) -> str:
    headline = write_headline(change.alerts[0])
    return headline[:1].lower() + headline[1:]


def _describe(day: CalendarDay) -> str:
    deadline, finding = day.deadline, day.change.alerts[0]
    lines = [f"{say('report.act_out')}: “{deadline.way_out}”"] if deadline.way_out else []
    lines += [deadline.target] if deadline.target else []
    if not lines:
        lines.append(say("digest.act_none"))
    if finding.new or finding.old:
        lines.append(f"“{read_plain(finding.new or finding.old or '')}”")
    lines += [line for line in (day.change.url, day.change.change_id) if line]
    return "\n".join([*lines, say("notice")])
