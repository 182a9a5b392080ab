"""Find the days that lie ahead in changes, with what to do by then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from monitor.report.headlines import is_against_reader
from monitor.report.values import choose_target, clean_words, read_announced_day, show_words
from monitor.report.views import ChangeView


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Hold a day that lies ahead, and what to do by then."""

    on: date
    days: int
    service: str
    document: str
    way_out: str
    """The text's words; empty where it names none."""
    target: str | None
    others: tuple[str, ...] = ()
    """Further documents that announce the same day of the same story."""


def find_deadlines(changes: Iterable[ChangeView], today: date) -> tuple[Deadline, ...]:
    """List the announced days ahead of `today`, nearest first; a day once for each document."""
    deadlines: dict[tuple[date, str, str], Deadline] = {}
    for change in changes:
        for finding in change.alerts:
            facts = finding.facts_by_name()
            day = read_announced_day(facts)
            if day is None or day <= today or not is_against_reader(finding) or change.tell_applies(finding) == "no":
                continue
            deadline = Deadline(
                on=day,
                days=(day - today).days,
                service=clean_words(change.service),
                document=clean_words(change.document),
                way_out=show_words(facts.get("opt_out", "")),
                target=choose_target(facts.get("opt_out_link"), facts.get("opt_out")),
            )
            key = (day, change.service, change.document)
            if key not in deadlines or (deadline.way_out and not deadlines[key].way_out):
                deadlines[key] = deadline
    return tuple(sorted(deadlines.values(), key=lambda deadline: deadline.on))
