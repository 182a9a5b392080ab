"""Write what a run of checks found for a terminal: the cards first, then plain lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitor.cli.browser import NEEDS_BROWSER, explain_browser
from monitor.report import ChangeView, CheckReport, FaultView, render_change_text, render_stance_text, say_advice, say_fault, say_reason
from monitor.report.linked_words import write_add_command, write_linked
from monitor.report.messages import say, say_count, say_effect, say_instant
from monitor.report.visible import show_controls
from monitor.report.wording import write_no_changes, write_other_text, write_returns


def render_check_text(report: CheckReport, *, width: int, color: bool = False, follows: bool = False) -> str:
    """Render a report of checks as text, without a final line feed.

    `follows` says that its reader saw the checks before it too: then a change that a second look found again, and whose card the first
    look showed, is one line.
    """
    return "\n".join(_write(report, width, color, follows))


def _write(report: CheckReport, width: int, color: bool, follows: bool) -> Iterator[str]:
    shown = [change for change in report.flagged if follows and _was_shown(change)]
    for change in report.flagged:
        if change not in shown:
            yield render_change_text(change, width=width, color=color)
    if report.quiet:
        yield f"Changed, without a finding ({len(report.quiet)}):"
        yield from (f"  {_name(change)}: {_summarise(change)}" for change in report.quiet)
        yield ""
    if report.stances:
        yield render_stance_text(report.stances, width=width, color=color)
    if report.firsts:
        yield f"Read for the first time ({len(report.firsts)}):"
        for first in report.firsts:
            stated = f", dated {first.stated_on}" if first.stated_on else ""
            yield f"  {first.service}/{first.document}: {first.words or 0:,} words{stated}"
        yield ""
    if report.linked:
        yield f"{say('report.linked')} ({len(report.linked)}):"
        for linked in report.linked:
            yield f"  {write_linked(linked)}: {linked.url}"
            yield f"    {write_add_command(linked)}"
        yield ""
    for one in report.confirmed:
        name = show_controls(f"{one.service}/{one.document}")
        yield say("report.confirmed", name=name, change_id=one.change_id, instant=say_instant(one.seen_at))
    yield from map(_write_again, shown)
    waiting = [fault for fault in report.faults if fault.name == NEEDS_BROWSER]
    if waiting:
        yield explain_browser(fault.service for fault in waiting)
        yield ""
    yield from _write_faults([fault for fault in report.faults if fault.name != NEEDS_BROWSER])
    yield _count(report)


def _was_shown(change: ChangeView) -> bool:
    """Tell whether the card of a change stood in an earlier check, as seen once, and says nothing else now."""
    return change.confirmed_at is not None and change.reason in ("news", "undated")


def _write_again(change: ChangeView) -> str:
    said = ", ".join(dict.fromkeys(say_effect(one.topic, one.effect) for one in change.alerts))
    instant = say_instant(change.new_first_seen_at)
    return say("report.confirmed_card", name=show_controls(_name(change)), said=said, instant=instant, change_id=change.change_id or "")


def _write_faults(faults: Sequence[FaultView]) -> Iterator[str]:
    if not faults:
        return
    offline = len(faults) > 1 and all(fault.name == "dns" for fault in faults)
    if offline:
        yield "No site's name could be found: is this machine online? Behind a proxy, name it in HTTPS_PROXY."
        yield ""
    yield f"Needs attention ({len(faults)}):"
    for fault in faults:
        yield f"  {fault.service}/{fault.document}: {say_fault(fault.name)}. {'' if offline else _explain(fault)}".rstrip()
        if fault.last_good_at:
            yield f"    last read {fault.last_good_at:%Y-%m-%d %H:%M} UTC; {fault.in_row} failed in a row"
    yield ""


def _explain(fault: FaultView) -> str:
    """Say what was found; of a name that is not found, what to do too: commands that are given an address tell it without."""
    detail = show_controls(fault.detail)
    return f"{detail} {say_advice(fault.name)}" if fault.name == "dns" else detail


def _count(report: CheckReport) -> str:
    if report.none_read:
        return f"{say_count('report.checked', report.checked)}. {write_no_changes(report)}"
    parts = [
        say_count("report.checked", report.checked),
        f"{len(report.changes)} changed",
        f"{report.unchanged} unchanged",
        f"{len(report.firsts)} read for the first time",
        f"{len(report.faults)} could not be read",
    ]
    return ", ".join(part for part in parts if not part.startswith("0 ")) + "."


def _name(change: ChangeView) -> str:
    return f"{change.service}/{change.document}"


def _summarise(change: ChangeView) -> str:
    counted = {kind: sum(row.kind == kind for row in change.rows) for kind in ("edited", "added", "removed", "moved")}
    blocks = ", ".join(f"{number} {kind}" for kind, number in counted.items() if number) or "link targets or markup"
    dated = change.new_stated_on is not None and change.new_stated_on != change.old_stated_on
    moved = f"; its own date moved to {change.new_stated_on}" if dated else ""
    if change.other_text:
        blocks = write_other_text(change).rstrip(".")
    note = "" if change.reason in ("news", "undated") else f" ({say_reason(change.reason).rstrip('.').lower()})"
    change_id = f" · {change.change_id}" if change.change_id else ""
    back = f". {returns}" if (returns := write_returns(change)) else ""
    return f"{blocks}{moved}{note}{change_id}{back}"
