"""Write what texts say today as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monitor.report.messages import say
from monitor.report.stance_words import StanceLine, is_told_at_length, list_briefly, write_service_label, write_stance_line
from monitor.report.terminal import NARROWEST, Line, Piece, indent_lines, paint_line, wrap_text
from monitor.report.visible import measure_width, show_controls
from monitor.stance import ServiceStance

_GAP = "  "


def render_stance_text(services: Sequence[ServiceStance], *, width: int = 100, color: bool = False) -> str:
    """Write what the documents of services say today, ending in a line feed; empty where there are none.

    A card for each service whose texts speak of AI training, then a list for each other answer. No line is longer than `width`
    columns but one that holds nothing but an address.
    """
    if not services:
        return ""
    width = max(width, 2 * NARROWEST)
    return "".join(f"{paint_line(line, color=color)}\n" for line in _write(services, width))


def _write(services: Sequence[ServiceStance], width: int) -> Iterator[Line]:
    yield from wrap_text(f"{say('stance.title')}:", width, "bold")
    for service in filter(is_told_at_length, services):
        yield ()
        yield from _set_title(service, width)
        for one in service.documents:
            yield from _set_document(write_stance_line(one), width)
    for heading, listed in list_briefly(services):
        yield ()
        yield from wrap_text(f"{heading} ({len(listed)}):", width)
        for name in listed:
            yield from indent_lines(wrap_text(name, width - 2 * len(_GAP)), (Piece(_GAP),), _GAP * 2)


def _set_title(service: ServiceStance, width: int) -> Iterable[Line]:
    name, label = show_controls(service.service), write_service_label(service)
    room = width - measure_width(name) - measure_width(label)
    if room >= 2 * len(_GAP):
        return ((Piece(name, "bold"), Piece(" " * room), Piece(label, "bold")),)
    return (*wrap_text(name, width, "bold"), *wrap_text(label, width, "bold"))


def _set_document(line: StanceLine, width: int) -> Iterator[Line]:
    indent = _GAP * 2
    room = width - len(indent)
    yield from indent_lines(wrap_text(line.document, room, "dim"), (Piece(_GAP),), _GAP)
    parts = [line.says]
    if line.lead_in:
        parts.append(f"{say('row.lead_in')}: “{line.lead_in}”")
    if line.quote:
        parts.append(f"“{line.quote}”")
    if line.against:
        parts.append(f"{say('stance.against')}: “{line.against}”")
    if line.missing:
        parts.append(f"{say('stance.way_out')}: {line.missing}")
    elif line.way_out or line.target:
        words = f" “{line.way_out}”" if line.way_out else ""
        parts.append(f"{say('stance.way_out')}:{words}{' >' if line.target and words else ''}")
    for part in parts:
        yield from indent_lines(wrap_text(part, room), (Piece(indent),), indent)
    if line.target:
        yield (Piece(f"{indent}{line.target}"),)
    if line.since:
        yield from indent_lines(wrap_text(line.since, room, "dim"), (Piece(indent),), indent)
