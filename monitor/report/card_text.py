"""Write a finding as a card of plain text, for a terminal and for the text part of a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date

from monitor.model import Finding
from monitor.report.marks import mark_sentences
from monitor.report.messages import say
from monitor.report.terminal import NARROWEST, Line, Piece, indent_lines, mark_pieces, paint_line, wrap_pieces, wrap_text
from monitor.report.times import label_times, say_times
from monitor.report.views import ChangeView
from monitor.report.visible import measure_width, show_controls
from monitor.report.wording import Card, CardRow, note_undone, write_cards, write_label, write_status

_GAP = 2
_HASH_DIGITS = 12
"""Hexadecimal digits of a hash that a card shows; the archive and the evidence hold all 64."""


def render_finding_text(
    finding: Finding,
    *,
    change: ChangeView | None = None,
    title: str = "",
    today: date | None = None,
    width: int = 100,
    color: bool = False,
) -> str:
    """Write the card of one finding, ending in a line feed.

    The first line names the document (`title` where there is no `change`), level, topic, effect and default; then aligned rows:
    what follows for the reader, the evidence, and when it was seen. Days are counted from `today`, by default the day the new
    text was first seen. No line is longer than `width` columns but one that holds nothing but an address, which stays whole so
    that it can be copied.
    """
    return render_findings_text((finding,), change=change, title=title, today=today, width=width, color=color)


def render_findings_text(
    findings: Iterable[Finding],
    *,
    change: ChangeView | None = None,
    title: str = "",
    today: date | None = None,
    width: int = 100,
    color: bool = False,
    seen: bool = True,
) -> str:
    """Write the cards of findings in their order, with the Seen row once, at the end; empty for none.

    Findings that the same sentences prove share a card; what one card said, the next does not repeat. Without `seen` there is no
    Seen row: two files were never looked at.
    """
    if change is not None:
        title = title or (f"{change.service} · {change.document}" if change.service else "")
        today = today or _first_seen_on(change)
    cards = write_cards(findings, change=change, today=today)
    last = len(cards) - 1
    return "\n".join(
        _render_card(card, title=title, width=max(width, 2 * NARROWEST), color=color, seen=change if seen and number == last else None)
        for number, card in enumerate(cards)
    )


def render_change_text(change: ChangeView, *, today: date | None = None, width: int = 100, color: bool = False) -> str:
    """Write the cards of all findings of a change, most pressing first; empty without findings."""
    return render_findings_text((*change.alerts, *change.mentions), change=change, today=today, width=width, color=color)


def _render_card(card: Card, *, title: str, width: int, color: bool, seen: ChangeView | None) -> str:
    lines = [*_set_title(show_controls(title), card, width)]
    labels = [row.label for row in card.rows] + [say("row.evidence"), say("row.status")]
    indent = _GAP + max(map(measure_width, labels)) + _GAP
    for row in card.rows:
        lines += _set_row(row.label, _set_value(row, width - indent), indent)
    lines += _set_row(say("row.evidence"), _set_evidence(card.finding, width - indent, color=color), indent)
    if seen is not None:
        lines += _set_row(say("row.seen"), wrap_text(write_seen(seen), width - indent), indent)
        if status := write_status(seen):
            lines += _set_row(say("row.status"), wrap_text(status, width - indent), indent)
    return "".join(f"{paint_line(line, color=color)}\n" for line in lines)


def write_seen(change: ChangeView) -> str:
    """Say in one line when both texts were seen, by whom, and under which names the archive keeps them."""
    old, new, confirmed = say_times(change)
    old_label, _, confirmed_label = label_times(change)
    parts = [new, f"{confirmed_label} {confirmed}" if change.confirmed_at and not change.imported else confirmed, f"{old_label}: {old}"]
    parts = [part for part in parts if part]
    if change.observer != "monitor":
        parts.append(f"{say('seen.observer')} {show_controls(change.observer)}")
    if change.change_id:
        parts.append(f"{say('seen.change')} {change.change_id}")
    if change.new_sha256:
        parts.append(f"sha256 {change.new_sha256[:_HASH_DIGITS]}…")
    return " · ".join(parts)


def _first_seen_on(change: ChangeView) -> date:
    return change.new_first_seen_at.astimezone(UTC).date()


def _set_title(title: str, card: Card, width: int) -> Iterable[Line]:
    """Set the document on the left and the verdict on the right, or one below the other."""
    finding = card.finding
    level = say(f"level.{finding.level}").upper()
    verdict = (Piece(level, finding.level), Piece(f" · {note_undone(write_label(finding), undone=card.undone)}", "bold"))
    length = sum(measure_width(piece.text) for piece in verdict)
    room = width - measure_width(title) - length
    if title and room >= 2 * _GAP:
        return ((Piece(title, "bold"), Piece(" " * room), *verdict),)
    return (*(wrap_text(title, width, "bold") if title else ()), *wrap_pieces(verdict, width))


def _set_row(label: str, lines: Iterable[Line], indent: int) -> Iterable[Line]:
    padding = " " * (indent - _GAP - measure_width(label))
    first = (Piece(" " * _GAP), Piece(label, "dim"), Piece(padding))
    return indent_lines(tuple(lines), first, " " * indent)


def _set_value(row: CardRow, width: int) -> Iterator[Line]:
    parts = [row.value, f"“{row.quote}”" if row.quote else "", *row.notes]
    text = " ".join(part for part in parts if part)
    if row.target is None:
        yield from wrap_text(text, width)
        return
    whole = f"{text} > {row.target}" if text else f"> {row.target}"
    if measure_width(whole) <= width:
        yield (Piece(whole),)
        return
    if text:
        yield from wrap_text(f"{text} >", width)
    yield (Piece(row.target),)


def _set_evidence(finding: Finding, width: int, *, color: bool) -> Iterator[Line]:
    sentences = mark_sentences(finding.old, finding.new)
    if not sentences:
        yield from wrap_text(say("evidence.none"), width)
    for marked in sentences:
        ops = {one.op for one in marked}
        single = len(ops) == 1 and "equal" not in ops
        sign = {"delete": "- ", "insert": "+ "}[marked[0].op] if single else "~ "
        pieces = mark_pieces(marked, brackets=not single and not color)
        paint = marked[0].op if single else ""
        yield from indent_lines(wrap_pieces(pieces, width - len(sign)), (Piece(sign, paint),), " " * len(sign))
