"""`monitor deadlines`: the days that texts announced and that still lie ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.files import OutputFile
from monitor.cli.output import count, print_json, terminal_width, use_color, write_file
from monitor.cli.session import Session, db_option, json_option, region_option

if TYPE_CHECKING:
    from monitor.digest.deadlines import Announced, LeftOut
    from monitor.store import Connection, DocumentView

_LEFT_OUT = {"done": "marked done", "wrong": "marked wrong", "mute": "muted"}


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--ics", metavar="FILE", type=OutputFile(), help="Write a calendar file; `-` for standard output.")
@region_option
@json_option
@db_option
@click.pass_obj
def deadlines(session: Session, names: tuple[str, ...], ics: Path | None, regions: tuple[str, ...], as_json: bool) -> None:
    """List the days to act by that lie ahead, nearest first, and how to get out; NAME is a service or a document."""
    today = datetime.now(UTC).date()
    with session.open_store() as store, store.read() as connection:
        documents = _choose_documents(connection, names)
        found, left_out = _find_announced(connection, documents, today, regions)
    if ics is not None:
        _write_calendar(ics, found, documents)
    if as_json:
        print_json([_to_value(one) for one in found])
    elif str(ics) != "-":
        _print(found, left_out)


def _choose_documents(connection: Connection, names: Sequence[str]) -> dict[int, DocumentView]:
    from monitor.cli.documents import find_each
    from monitor.store import list_documents

    chosen = find_each(connection, names) if names else list_documents(connection)
    return {one.document_id: one for one in chosen}


def _find_announced(
    connection: Connection, documents: dict[int, DocumentView], today: date, regions: tuple[str, ...]
) -> tuple[tuple[Announced, ...], LeftOut | None]:
    """Find the days ahead, and which of them a reader's word leaves out."""
    from dataclasses import replace

    from monitor.digest.choose import EVERYTHING, choose_documents
    from monitor.digest.compose import ANNOUNCED_WITHIN
    from monitor.digest.deadlines import find_announced, find_left_out
    from monitor.digest.stories import gather_stories
    from monitor.store.mail.reading import list_standing

    since = datetime.now(UTC) - ANNOUNCED_WITHIN
    subscription = replace(EVERYTHING, regions=regions)
    followed = choose_documents(subscription, list(documents.values()))
    standing = list_standing(connection, since)
    book = gather_stories(standing, is_wanted=lambda one: one.document_id in followed)
    found = find_announced(standing, followed, subscription, today=today, book=book)
    return found, find_left_out(standing, followed, subscription, today=today, found=found)


def _to_value(one: Announced) -> dict[str, object]:
    deadline, finding = one.deadline, one.change.findings[0]
    return {
        "on": deadline.on,
        "days": deadline.days,
        "service": deadline.service,
        "document": deadline.document,
        "way_out": deadline.way_out or None,
        "link": deadline.target,
        "topic": finding.topic,
        "effect": finding.effect,
        "level": finding.level,
        "quote": finding.new or finding.old,
        "change": one.change.change_id,
        "story": one.story or None,
        "also_in": [
            {"service": other.deadline.service, "document": other.deadline.document, "change": other.change.change_id}
            for other in one.others
        ],
        "url": one.change.url,
        "applies_to_you": one.change.tell_applies(finding),
    }


def _print(found: Sequence[Announced], left_out: LeftOut | None) -> None:
    from monitor.report.digest_text import render_deadline_text
    from monitor.report.messages import say

    if left_out is not None:
        said = " or ".join(_LEFT_OUT[word] for word in left_out.words)
        click.echo(f"{count(left_out.days, 'day')} left out: {said}.")
    elif not found:
        click.echo("No text on record announces a day that still lies ahead.")
    if not found:
        return
    for one in found:
        click.echo(render_deadline_text(one.deadline, one.change, width=terminal_width(), color=use_color()))
    click.echo(say("notice"))


def _write_calendar(path: Path, found: Sequence[Announced], documents: dict[int, DocumentView]) -> None:
    from monitor.report.calendar import CalendarDay, render_calendar

    days = []
    for one in found:
        uid = f"{one.deadline.on:%Y%m%d}-{documents[one.document_id].public_id}@terms-change-monitor"
        days.append(CalendarDay(uid=uid, deadline=one.deadline, change=one.change))
    write_file(path, render_calendar(days, made_at=datetime.now(UTC)), holds=count(len(days), "day"))
