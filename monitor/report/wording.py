"""Put a finding into words: its headline, its label, and the rows of its card. Shared by the plain-text card and the HTML one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from monitor.model import BUILT_IN_TOPICS, Fact, Finding
from monitor.report.inline import read_plain, safe_target
from monitor.report.messages import has_words, say, say_count, say_day, say_effect, say_list, say_reason, say_topic
from monitor.report.views import ChangeView
from monitor.report.visible import show_controls
from monitor.story import Step

_AGAINST_READER = {"introduced", "expanded", "worse", "mixed"}
"""Effects that make a reader ask for the day and the way out, so that a text's silence on them is worth a row."""
_PLAIN_FACTS = (
    ("basis", "legal_basis"),
    ("who", "regions"),
    ("data", "data_included"),
    ("not_data", "data_excluded"),
    ("minors", "minors"),
    ("retroactive", "retroactive"),
    ("third_parties", "third_parties"),
    ("contact", "contact"),
    ("other_dates", "other_dates"),
)
"""Rows whose value is the text's own words: the row's key, the fact's name; in the order of the card."""
_ROW_OF = {name: key for key, name in _PLAIN_FACTS} | {"opt_out": "way_out"}
_NAMED = 3
"""Names that a story's headline gives; the card has them all."""
_PHRASES = 3
"""Phrases of a user's own topic that are named; the sentences show the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """Hold one row of a card; every part is safe to print, and to be escaped into HTML."""

    key: str
    label: str
    value: str = ""
    """Our words, or the fact's plain value."""
    quote: str = ""
    """Words of the text, to be set in quotation marks."""
    notes: tuple[str, ...] = ()
    target: str | None = None
    """A harmless address."""
    missing: bool = False
    """Whether the row only says that the text is silent."""


def name_document(service: str, document: str) -> str:
    """Name a document in a sentence: "LinkedIn Privacy Policy"; the service once where the document's name begins with it."""
    name = document if document.casefold().startswith(service.casefold()) else f"{service} {document}"
    return _clean(name)


def write_headline(finding: Finding) -> str:
    """Say in one line what a finding means for the reader: "Your data may train AI from 3 November 2025 unless you opt out"."""
    headline = _headline(finding)
    return headline[:1].upper() + headline[1:]


def write_subject(finding: Finding, *, service: str, document: str) -> str:
    """Write a finding as the subject of a letter: the document's name, then the headline."""
    return say("headline.subject", name=name_document(service, document), headline=_headline(finding))


def write_label(finding: Finding) -> str:
    """Say topic, effect and default in a few words: "AI training introduced · on by default"."""
    default = finding.facts_by_name().get("default")
    own = f"effect.{finding.rule}"
    words = [say(own) if has_words(own) else say_effect(finding.topic, finding.effect)]
    if default in ("on", "off"):
        words.append(say(f"default.{default}"))
    return " · ".join(words)


def write_rows(
    finding: Finding, *, change: ChangeView | None = None, today: date | None = None, said: Collection[CardRow] = ()
) -> tuple[CardRow, ...]:
    """Give the rows of a card that say what follows for the reader, from What to Contact, without the evidence.

    `today` says from when days are counted; without it no row says how far off a day is. `said` holds the rows of the findings
    above on the same card, which are not said twice.
    """
    facts = {fact.name: fact for fact in finding.facts}
    story = (_story(finding, change), _documents(change)) if change is not None and not said else ()
    rows = [_what(finding, facts.get("purpose")), *story, _from(finding, facts, None if said else change, today)]
    if default := facts.get("default"):
        known = default.value in ("on", "off")
        rows.append(_row("default", say(f"value.default.{default.value}") if known else _words(default.value), default))
    rows.append(_applies(finding, change))
    rows.append(_way_out(finding, facts))
    rows.extend(_row(key, _words(facts[name].value), facts[name]) for key, name in _PLAIN_FACTS if name in facts)
    keys = {row.key for row in said}
    return tuple(
        row for row in rows if row is not None and (row.key == "default" or row not in said) and not (row.missing and row.key in keys)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Hold what a card says: the finding that gives it its title, and the rows above the evidence."""

    finding: Finding
    rows: tuple[CardRow, ...]


def write_cards(findings: Iterable[Finding], *, change: ChangeView | None = None, today: date | None = None) -> tuple[Card, ...]:
    """Give the cards of a change's findings in their order; findings that the same sentences prove share one card.

    A row that an earlier card said is not said again; see `write_rows` for `change` and `today`.
    """
    by_evidence: dict[tuple[str | None, str | None], list[Finding]] = {}
    for finding in findings:
        by_evidence.setdefault((finding.old, finding.new), []).append(finding)
    said: list[CardRow] = []
    cards = []
    for lead, *others in by_evidence.values():
        rows = (*write_rows(lead, change=change, today=today, said=said), *map(_also, others))
        said += rows
        cards.append(Card(finding=lead, rows=rows))
    return tuple(cards)


def _also(finding: Finding) -> CardRow:
    level = say("value.level", level=say(f"level.{finding.level}").lower())
    return CardRow(key="also", label=say("row.also"), value=write_label(finding), notes=(level,))


def write_status(change: ChangeView) -> str:
    """Say what is special about a change, in a sentence; empty for plain news, and where the card's From row says it."""
    told = change.reason == "undated" and change.alerts and change.old_stated_on and change.old_stated_on == change.new_stated_on
    return "" if change.reason == "news" or told else say_reason(change.reason)


def say_unconfirmed(change: ChangeView) -> str:
    """Say what became of a text that no second look has found again."""
    return say("seen.withdrawn" if change.reason == "withdrawn" else "seen.not_confirmed")


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
            day = _announced_day(facts)
            if day is None or day <= today or not _is_against_reader(finding) or change.tell_applies(finding) == "no":
                continue
            deadline = Deadline(
                on=day,
                days=(day - today).days,
                service=_clean(change.service),
                document=_clean(change.document),
                way_out=_words(facts.get("opt_out", "")),
                target=_target(facts.get("opt_out_link"), facts.get("opt_out")),
            )
            key = (day, change.service, change.document)
            if key not in deadlines or (deadline.way_out and not deadlines[key].way_out):
                deadlines[key] = deadline
    return tuple(sorted(deadlines.values(), key=lambda deadline: deadline.on))


def _is_against_reader(finding: Finding) -> bool:
    """Tell whether a finding goes against the reader; of a topic of the user's own nobody can tell by its words."""
    return finding.effect in _AGAINST_READER and finding.topic in BUILT_IN_TOPICS


def _headline(finding: Finding) -> str:
    facts = finding.facts_by_name()
    day = _announced_day(facts)
    if finding.topic not in BUILT_IN_TOPICS:
        return _own(f"headline.own.{finding.effect}", finding)
    if has_words(own := f"headline.{finding.rule}"):
        return say(own)
    key = f"headline.{finding.topic}.{finding.effect}"
    if not has_words(key):
        return say_effect(finding.topic, finding.effect)
    headline = say(f"{key}.dated" if day and has_words(f"{key}.dated") else key)
    if day:
        headline = say("headline.from", headline=headline, day=say_day(day))
    if finding.effect in _AGAINST_READER and facts.get("default") == "on" and facts.get("opt_out"):
        return say("headline.unless", headline=headline)
    if finding.effect in ("introduced", "expanded") and facts.get("default") == "off":
        return say("headline.opt_in", headline=headline)
    return headline


def _own(key: str, finding: Finding) -> str:
    """Say what became of a topic of the user's own, with the words by which it was found."""
    phrases = finding.facts_by_name().get("phrases")
    if not has_words(key) or not isinstance(phrases, list) or not phrases:
        return say_effect(finding.topic, finding.effect)
    return say(key, phrases=say_list([f"“{_clean(str(phrase))}”" for phrase in phrases[:_PHRASES]]))


def _what(finding: Finding, purpose: Fact | None) -> CardRow | None:
    if finding.topic not in BUILT_IN_TOPICS:
        what = say("what.own", what=_own(f"what.own.{finding.effect}", finding), topic=_clean(say_topic(finding.topic)))
        return CardRow(key="what", label=say("row.what"), value=what)
    own = f"what.{finding.rule}"
    key = own if has_words(own) else f"what.{finding.topic}.{finding.effect}"
    value = say(key) if has_words(key) else say_effect(finding.topic, finding.effect)
    notes = (say("value.purpose", purpose=_words(purpose.value)),) if purpose else ()
    return CardRow(key="what", label=say("row.what"), value=value, notes=notes)


def _from(finding: Finding, facts: dict[str, Fact], change: ChangeView | None, today: date | None) -> CardRow | None:
    fact = facts.get("effective_date")
    day = _day(fact.value) if fact else None
    header = _header_note(change)
    if fact is None or day is None:
        notes = header or ((say("note.no_date"),) if _is_against_reader(finding) else ())
        return CardRow(key="from", label=say("row.from"), notes=notes, missing=not header) if notes else None
    role = facts["effective_date_role"].value if "effective_date_role" in facts else None
    remarks = [say(f"note.{role}")] if role in ("announced", "header") else []
    if today is not None and day >= today and role == "announced":
        remarks.append(say_count("note.in_days", (day - today).days) if day > today else say("note.today"))
    brackets = (say("note.brackets", notes=", ".join(remarks)) + "." * bool(header),) if remarks else ()
    return CardRow(key="from", label=say("row.from"), value=say_day(day), notes=(*brackets, *_inferred(fact), *header))


def _header_note(change: ChangeView | None) -> tuple[str, ...]:
    """Say whether the date that the page gives for itself moved with the text."""
    if change is None or change.old_stated_on is None or change.new_stated_on is None:
        return ()
    if change.old_stated_on == change.new_stated_on:
        return (say("note.header_stayed", day=say_day(change.new_stated_on)),)
    return (say("note.header_moved", old=say_day(change.old_stated_on), new=say_day(change.new_stated_on)),)


def write_change_headline(change: ChangeView, finding: Finding | None = None) -> str:
    """Say in one line what a change means for the reader: of one that carries out what was announced, that it does, and what is new."""
    headline = write_headline_words(change, finding)
    return headline[:1].upper() + headline[1:]


def write_headline_words(change: ChangeView, finding: Finding | None = None) -> str:
    """Give the headline of a change, by default of its most pressing finding, beginning in lower case."""
    finding = finding or change.alerts[0]
    step = change.find_step(finding)
    key = f"headline.story.{finding.topic}"
    if step is None or step.announced is None or step.link == "taken_back" or not _is_against_reader(finding) or not has_words(key):
        return _headline(finding)
    news = _name_news(step)
    return say("headline.story.more", headline=say(key), news=news) if news else say(key)


def _name_news(step: Step) -> str:
    """Name what a piece of a story says beyond the earlier ones: who and where by name, of the rest only that there is more."""
    parts = []
    for name, values in step.news:
        label = say(f"row.{_ROW_OF[name]}").lower()
        parts.append(f"{label} ({_words(list(values[:_NAMED]))})" if name in ("third_parties", "regions") else label)
    return ", ".join(sorted(parts, key=lambda part: not part.endswith(")")))


def _story(finding: Finding, change: ChangeView) -> CardRow | None:
    """Say which earlier change a change continues, and when that was announced."""
    step = change.find_step(finding)
    if step is None or step.link is None or step.earlier is None:
        return None
    earlier = step.announced if step.announced is not None and step.link != "taken_back" else step.earlier
    link = "announced" if step.announced is not None and step.link in ("carried_out", "reworded") else step.link
    where = (
        ""
        if earlier.document == change.document and earlier.service == change.service
        else name_document(earlier.service, earlier.document)
    )
    told = say(f"story.{link}", day=say_day(earlier.at.date()))
    about = ", ".join(part for part in (where, say("digest.change_id", change=earlier.change)) if part)
    news = _name_news(step) if link == "announced" else ""
    notes = (f"({about}).", *((say("story.news", news=news),) if news else ()))
    return CardRow(key="story", label=say("row.story"), value=told, notes=notes)


def _documents(change: ChangeView) -> CardRow | None:
    """Name the documents that the same edit stands in."""
    if not change.siblings:
        return None
    others = [say("story.document", name=name_document(one.service, one.document), change=one.change_id or "-") for one in change.siblings]
    count = say("story.documents", count=len(others) + 1)
    return CardRow(key="documents", label=say("row.documents"), value=f"{count} {say_list(others)}")


def _applies(finding: Finding, change: ChangeView | None) -> CardRow | None:
    """Say whether the finding concerns a reader who said where they live."""
    answer = change.tell_applies(finding) if change is not None else None
    if change is None or answer is None:
        return None
    return CardRow(key="applies", label=say("row.applies"), value=say(f"applies.{answer}", where=", ".join(change.regions)))


def _way_out(finding: Finding, facts: dict[str, Fact]) -> CardRow | None:
    fact = facts.get("opt_out")
    link = facts.get("opt_out_link")
    if fact is None and link is None:
        missing = _is_against_reader(finding)
        return CardRow(key="way_out", label=say("row.way_out"), notes=(say("note.no_way_out"),), missing=True) if missing else None
    stated = fact or link
    assert stated is not None
    return CardRow(
        key="way_out",
        label=say("row.way_out"),
        quote=_words(fact.value) if fact else "",
        notes=_inferred(stated),
        target=_target(link.value if link else None, fact.value if fact else None),
    )


def _row(key: str, value: str, fact: Fact) -> CardRow:
    return CardRow(key=key, label=say(f"row.{key}"), value=value, notes=_inferred(fact))


def _inferred(fact: Fact) -> tuple[str, ...]:
    if not fact.inferred:
        return ()
    return (say("note.inferred", words=_clean(read_plain(fact.words))) if fact.words else say("note.inferred_plain"),)


def _target(*values: Any) -> str | None:
    """Give the first harmless address among fact values."""
    return next((target for value in values if isinstance(value, str) and (target := safe_target(value))), None)


def _words(value: Any) -> str:
    """Put a fact's value into words a reader may see."""
    if isinstance(value, bool):
        return say("value.yes" if value else "value.no")
    if isinstance(value, (list, tuple)):
        return say_list([_clean(read_plain(str(item))) for item in value])
    return _clean(read_plain(str(value)))


def _announced_day(facts: dict[str, Any]) -> date | None:
    return _day(facts.get("effective_date")) if facts.get("effective_date_role") == "announced" else None


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _clean(words: str) -> str:
    return " ".join(show_controls(words).split())
