"""Write a digest as plain text, for a terminal and for the text part of a mail."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.report.act_by import Deadline
from monitor.report.card_text import render_change_text
from monitor.report.check_views import FaultView
from monitor.report.digest_views import Correction, Digest
from monitor.report.digest_words import (
    say_days_ahead,
    write_correction,
    write_fault,
    write_foot,
    write_glances,
    write_lead,
    write_once,
    write_quiet,
)
from monitor.report.inline import read_plain, safe_target
from monitor.report.linked_words import write_add_command, write_linked
from monitor.report.messages import say, say_advice, say_day
from monitor.report.terminal import NARROWEST, Piece, paint_line, wrap_text
from monitor.report.views import ChangeView
from monitor.report.visible import show_controls
from monitor.report.wording import write_change_headline, write_headline, write_status

_GAP = "  "


def render_digest_text(digest: Digest, *, width: int = 76, color: bool = False) -> str:
    """Write a digest as text, ending in a line feed: deadlines first, then the cards, the plain lists, and the small print.

    No line is longer than `width` columns but one that holds an address.
    """
    width = max(width, 2 * NARROWEST)
    return "\n".join(_write(digest, width, color)) + "\n"


def _write(digest: Digest, width: int, color: bool) -> Iterator[str]:
    head = say("digest.for", day=say_day(digest.today), name=show_controls(digest.name))
    yield paint_line((Piece(say("digest.title"), "bold"), Piece(f" · {head}")), color=color)
    yield from _wrap(write_lead(digest), width)
    if digest.by_service:
        yield from _head(say("digest.overview"), None, color)
        for service, changes in digest.by_service.items():
            yield from _wrap(show_controls(service), width, _GAP)
            for line in write_glances(changes):
                yield from _wrap(line, width, _GAP * 2)
    if digest.deadlines:
        yield from _head(say("report.act_by"), None, color)
        for deadline in digest.deadlines:
            yield from _write_deadline(deadline, width)
    if digest.flagged:
        yield from _head(say("report.changes"), len(digest.flagged), color)
        for number, change in enumerate(digest.flagged):
            if number:
                yield ""
            yield from _write_change(change, digest, width, color)
    if digest.quiet:
        yield from _head(say("report.quiet"), len(digest.quiet), color)
        for change in digest.quiet:
            yield from _write_quiet_change(change, width)
    if digest.corrections:
        yield from _head(say("digest.corrections"), len(digest.corrections), color)
        for correction in digest.corrections:
            yield from _write_correction(correction, width)
    if digest.linked:
        yield from _head(say("report.linked"), len(digest.linked), color)
        for linked in digest.linked:
            yield from _wrap(write_linked(linked), width, _GAP)
            if url := safe_target(linked.url):
                yield f"{_GAP * 2}{url}"
            yield f"{_GAP * 2}{say('report.linked_add')}: {write_add_command(linked)}"
    if digest.faults:
        yield from _head(say("report.faults"), len(digest.faults), color)
        yield from _wrap(say("digest.faults_note"), width)
        for fault in digest.faults:
            yield from _write_fault(fault, digest, width)
    yield ""
    yield "-" * min(width, 40)
    yield from _write_foot(digest, width)


def _head(words: str, number: int | None, color: bool) -> Iterator[str]:
    yield ""
    title = words.upper() if number is None else f"{words.upper()} ({number})"
    yield paint_line((Piece(title, "heading"),), color=color)


def _wrap(text: str, width: int, indent: str = "") -> Iterator[str]:
    for line in wrap_text(text, width - len(indent)):
        yield f"{indent}{paint_line(line, color=False)}"


def render_deadline_text(deadline: Deadline, change: ChangeView, *, width: int, color: bool = False) -> str:
    """Write a day to act by with the headline, the sentence and the change behind it, ending in a line feed."""
    finding = change.alerts[0]
    day, *rest = _write_deadline(deadline, width)
    lines = [paint_line((Piece(day, "bold"),), color=color), *_wrap(write_headline(finding), width, _GAP * 2), *rest]
    if quote := read_plain(finding.new or finding.old or ""):
        lines += _wrap(f"“{show_controls(quote)}”", width, _GAP * 2)
    if change.change_id:
        lines += _wrap(say("digest.change_id", change=change.change_id), width, _GAP * 2)
    return "\n".join(lines) + "\n"


def _write_deadline(deadline: Deadline, width: int) -> Iterator[str]:
    day = f"{say_day(deadline.on)} ({say_days_ahead(deadline)})"
    yield from _wrap(f"{day}  {deadline.service} · {deadline.document}", width, _GAP)
    if deadline.way_out:
        yield from _wrap(f"{say('report.act_out')}: “{deadline.way_out}”", width, _GAP * 2)
    if deadline.target:
        yield f"{_GAP * 2}> {deadline.target}"
    if deadline.others:
        yield from _wrap(f"{say('digest.act_also')}: {', '.join(deadline.others)}", width, _GAP * 2)
    if not deadline.way_out and not deadline.target:
        yield from _wrap(say("digest.act_none"), width, _GAP * 2)


def _write_change(change: ChangeView, digest: Digest, width: int, color: bool) -> Iterator[str]:
    headline = write_change_headline(change)
    if change.reason == "withdrawn":
        headline = f"{say('digest.headline.withdrawn')}. {say('digest.said_then', headline=headline)}"
    for line in wrap_text(headline, width, "bold"):
        yield paint_line(line, color=color)
    if once := write_once(change):
        yield from _wrap(once, width)
    yield render_change_text(change, today=digest.today, width=width, color=color).rstrip("\n")
    if url := safe_target(change.url):
        yield f"{_GAP}{say('digest.page')}: {url}"


def _write_quiet_change(change: ChangeView, width: int) -> Iterator[str]:
    about = [write_quiet(change), write_status(change)]
    name = f"{show_controls(change.service)} · {show_controls(change.document)}"
    yield from _wrap(": ".join(part for part in (name, " · ".join(filter(None, about))) if part), width, _GAP)
    if url := safe_target(change.url):
        yield f"{_GAP * 2}{url}"


def _write_correction(correction: Correction, width: int) -> Iterator[str]:
    told, note = write_correction(correction)
    yield from _wrap(f"{show_controls(correction.service)} · {show_controls(correction.document)}", width, _GAP)
    yield from _wrap(told, width, _GAP * 2)
    yield from _wrap(note, width, _GAP * 2)
    if quote := read_plain(correction.finding.new or correction.finding.old or ""):
        yield from _wrap(f"{say('digest.correction_quote')}: “{show_controls(quote)}”", width, _GAP * 2)
    yield from _wrap(say("digest.change_id", change=correction.change_id), width, _GAP * 2)


def _write_fault(fault: FaultView, digest: Digest, width: int) -> Iterator[str]:
    what, about = write_fault(fault, digest.made_at)
    name = f"{show_controls(fault.service)} · {show_controls(fault.document)}"
    yield from _wrap(f"{name}: {what} {show_controls(fault.detail)}".rstrip(), width, _GAP)
    yield from _wrap(about, width, _GAP * 2)
    yield from _wrap(f"{say('report.do')}: {read_plain(say_advice(fault.name))}", width, _GAP * 2)


def _write_foot(digest: Digest, width: int) -> Iterator[str]:
    yield from _wrap(say("notice"), width)
    yield from _wrap(write_foot(digest), width)
    if digest.witness_sha256:
        yield from _wrap(say("digest.witness_note"), width)
        yield f"{say('digest.witness')}: {digest.witness_sha256}"
    if digest.digest_id:
        yield from _wrap(say("digest.stop", name=show_controls(digest.name)), width)
