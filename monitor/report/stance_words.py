"""Put what texts say today into words that the terminal and the HTML page share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from monitor.report.inline import read_plain, safe_target
from monitor.report.messages import say, say_day, say_fault
from monitor.report.visible import show_controls
from monitor.stance import NEVER_CHECKED, Answer, DocumentStance, ServiceStance
from monitor.text.excerpt import cut_excerpt

_QUOTED = 340
"""Characters of a sentence that are shown; of a longer one, whole clauses on neither what is done nor what that depends on are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceLine:
    """Hold what is said of one document; every part is safe to print, and to be escaped into HTML."""

    document: str
    url: str | None
    says: str
    """Our words, a whole sentence."""
    quote: str = ""
    """Words of the text, to be set in quotation marks; likewise `lead_in`, `against` and `way_out`."""
    lead_in: str = ""
    """What stands above the quoted words and says who does what, where they do not."""
    against: str = ""
    way_out: str = ""
    target: str | None = None
    missing: str = ""
    """That the text names no way out, where a reader would look for one."""
    since: str = ""
    """Since when it says so, where the archive was asked."""


def write_service_label(service: ServiceStance) -> str:
    """Say in a few words what a service's documents say together."""
    label = _label(service.answer, service.default)
    return f"{label} · {say('stance.disagree')}" if service.disagree else label


def write_stance_line(one: DocumentStance) -> StanceLine:
    """Say what one document says."""
    allowed = one.answer is Answer.PERMITS and one.default != "off"
    return StanceLine(
        document=show_controls(one.document),
        url=safe_target(one.url),
        says=_write_says(one),
        quote=_excerpt(one.quote, one.act_words, one.way_out),
        lead_in=_clean(one.lead_in),
        against=_excerpt(one.against, one.against_act_words),
        way_out=_clean(one.way_out),
        target=safe_target(one.way_out_link),
        missing=say("stance.no_way_out") if allowed and not one.way_out and not one.way_out_link else "",
        since=_write_since(one),
    )


def write_table_row(service: ServiceStance) -> tuple[str, ...]:
    """Write a service as the cells of a table row: service, answer, default, way out, since, and the document that says so."""
    one = service.deciding
    speaks = one.answer in (Answer.PERMITS, Answer.DENIES)
    dated = one if speaks else max(service.silent, key=lambda silent: silent.since_at or _LONG_AGO, default=one)
    return (
        show_controls(service.service),
        _write_answer(service),
        _write_default(one) if one.answer is Answer.PERMITS else "",
        _write_way_out(one) if one.answer is Answer.PERMITS and one.default != "off" else "",
        _write_day(dated) if speaks or one.answer is Answer.SAYS_NOTHING else "",
        show_controls(one.document) if speaks else "",
    )


def number_ways_out(rows: Iterable[Sequence[str]]) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Give rows of the table with a number in place of each way out that the text names, and the ways that they number.

    Addresses and sentences make a column that folds a row over ten lines of a terminal.
    """
    place = TABLE_COLUMNS.index("way_out")
    numbered: list[tuple[str, ...]] = []
    ways: list[str] = []
    for row in rows:
        cell = row[place]
        if cell and cell != say("stance.cell.no_way_out"):
            ways.append(say("stance.way_out_listed", number=len(ways) + 1, service=row[0], way=cell))
            cell = f"[{len(ways)}]"
        numbered.append((*row[:place], cell, *row[place + 1 :]))
    return tuple(numbered), tuple(ways)


_LONG_AGO = datetime.min.replace(tzinfo=UTC)
TABLE_COLUMNS = ("service", "answer", "default", "way_out", "since", "document")
"""Keys of the table's column heads in the catalogue, under `stance.column.`."""


def _write_answer(service: ServiceStance) -> str:
    if service.may_stand_elsewhere:
        return say("stance.cell.elsewhere")
    if service.deciding.fault == NEVER_CHECKED:
        return say("stance.cell.never_checked")
    off = service.default == "off" and service.answer in (Answer.PERMITS, Answer.DENIES)
    answer = say(f"stance.cell.{service.answer}.off" if off else f"stance.cell.{service.answer}")
    if service.deciding.from_on is not None:
        answer = say("stance.cell.from", answer=answer, day=service.deciding.from_on.isoformat())
    return f"{answer}; {say('stance.cell.disagree')}" if service.disagree else answer


def _write_default(one: DocumentStance) -> str:
    inferred = one.default == "on" and one.default_inferred
    return say("stance.cell.default.on_inferred" if inferred else f"stance.cell.default.{one.default or 'unstated'}")


def _write_way_out(one: DocumentStance) -> str:
    target = safe_target(one.way_out_link)
    return target or _clean(one.way_out) or say("stance.cell.no_way_out")


def _write_day(one: DocumentStance) -> str:
    if one.since_at is None:
        return ""
    day = one.since_at.date().isoformat()
    return say("stance.cell.since_first", day=day) if one.since_first else day


def _write_since(one: DocumentStance) -> str:
    """Say since when the answer holds; and since when its sentence and the default, where those are other days."""
    if one.since_at is None or one.last_seen_at is None or one.answer not in (Answer.PERMITS, Answer.DENIES):
        return ""
    told = [_write_when(one.since_at, one.since_first)]
    parts = [("stance.since.quote", one.quote_since_at, one.quote_since_first)]
    if one.default is not None:
        key = "denied" if one.answer is Answer.DENIES else one.default
        parts.append((f"stance.since.default.{key}", one.default_since_at, one.default_since_first))
    told += [say(key, day=_write_when(at, first)) for key, at, first in parts if at is not None and at.date() != one.since_at.date()]
    return say("stance.since", since="; ".join(told), version=one.version or "", seen=say_day(one.last_seen_at.date()))


def _write_when(at: datetime, first: bool) -> str:
    day = say_day(at.date())
    return say("stance.since.first", day=day) if first else day


def is_told_at_length(service: ServiceStance) -> bool:
    """Tell whether a service gets a card of its own; the others are listed in a line for each answer."""
    return bool(service.speaking)


def list_briefly(services: Iterable[ServiceStance]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """List the services without a card by answer: the answer's heading, then each service with its documents.

    A service of which one text says nothing and another could not be read stands in both lists.
    """
    lists: dict[Answer, list[str]] = {Answer.SAYS_NOTHING: [], Answer.NOT_READ: [], Answer.LANGUAGE_NOT_SUPPORTED: []}
    for service in services:
        if is_told_at_length(service):
            continue
        for answer, listed in lists.items():
            named = _name_briefly([one for one in service.documents if one.answer is answer])
            if named:
                listed.append(say("stance.listed", service=show_controls(service.service), documents=named))
    return tuple((say(f"stance.list.{answer}"), tuple(listed)) for answer, listed in lists.items() if listed)


def _name_briefly(documents: Iterable[DocumentStance]) -> str:
    """Name documents, and what kept them from being read once for all that it kept."""
    by_reason: dict[str, list[str]] = {}
    for one in documents:
        by_reason.setdefault(_say_why_unread(one), []).append(show_controls(one.document))
    return "; ".join(f"{', '.join(names)}: {reason}" if reason else ", ".join(names) for reason, names in by_reason.items())


def _say_why_unread(one: DocumentStance) -> str:
    if one.answer is Answer.NOT_READ:
        return say_fault(one.fault or "")
    return one.language or "" if one.answer is Answer.LANGUAGE_NOT_SUPPORTED else ""


def _label(answer: Answer, default: str | None) -> str:
    if answer is Answer.PERMITS:
        return say(f"stance.label.permits.{default or 'unstated'}")
    return say("stance.label.denies.off" if answer is Answer.DENIES and default == "off" else f"stance.label.{answer}")


def _write_says(one: DocumentStance) -> str:
    if one.answer is Answer.SAYS_NOTHING:
        return say("stance.says_nothing")
    if one.answer is Answer.NOT_READ:
        return say("stance.not_read", what=say_fault(one.fault or ""))
    if one.answer is Answer.LANGUAGE_NOT_SUPPORTED:
        return say("stance.language_not_supported", language=one.language or say("stance.language_unknown"))
    parts = [say(f"stance.{one.answer}.{one.act or 'train'}")]
    if one.answer is Answer.PERMITS:
        inferred = one.default == "on" and one.default_inferred
        parts.append(say("stance.default.on_inferred" if inferred else f"stance.default.{one.default or 'unstated'}"))
    elif one.default == "off":
        parts.append(say("stance.default.denied"))
    if one.exceptions:
        parts.append(say("stance.exceptions"))
    if one.from_on is not None:
        parts.append(say("stance.from", day=say_day(one.from_on)))
    if one.third_parties:
        parts.append(say("stance.third_parties"))
    if one.only_minors:
        parts.append(say("stance.only_minors"))
    return f"{'; '.join(parts)}."


def _excerpt(inline: str | None, *proofs: str | None) -> str:
    """Give a sentence as a reader sees it; of a longer one its exceptions and conditions stay, and the words that prove what is said."""
    return cut_excerpt(_clean(inline), _QUOTED, proofs=[_clean(one) for one in proofs], left_out=say("redline.words_left_out"))


def _clean(inline: str | None) -> str:
    return " ".join(show_controls(read_plain(inline)).split()) if inline else ""
