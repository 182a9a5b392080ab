"""Put a finding into words: the rows of its card. Shared by the plain-text card and the HTML one.

Headlines and labels stand in `headlines`, the rows that place a change in `story_rows`, safe values in `values`; this is the door to all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from monitor.model import BUILT_IN_TOPICS, Fact, Finding
from monitor.report.headlines import (
    is_against_reader,
    is_undone,
    note_undone,
    say_own,
    write_change_headline,
    write_headline,
    write_headline_words,
    write_label,
    write_subject,
)
from monitor.report.inline import read_plain
from monitor.report.messages import has_words, say, say_count, say_day, say_effect, say_list, say_month, say_reason, say_topic
from monitor.report.story_rows import write_applies, write_back, write_documents, write_story
from monitor.report.values import CardRow, choose_target, clean_words, name_document, read_day, show_words, word_days
from monitor.report.views import ChangeView
from monitor.text.excerpt import cut_excerpt

if TYPE_CHECKING:
    from monitor.report.check_views import CheckReport

__all__ = [
    "Card",
    "CardRow",
    "name_document",
    "note_undone",
    "write_cards",
    "write_change_headline",
    "write_headline",
    "write_headline_words",
    "write_label",
    "write_rows",
    "write_status",
    "write_subject",
]

_PLAIN_FACTS = (
    ("despite", "opt_out_despite"),
    ("basis", "legal_basis"),
    ("who", "regions"),
    ("data", "data_included"),
    ("not_data", "data_excluded"),
    ("minors", "minors"),
    ("retroactive", "retroactive"),
    ("third_parties", "third_parties"),
    ("contact", "contact"),
)
"""Rows whose value is the text's own words: the row's key, the fact's name; in the order of the card."""

_WAYS_GONE = frozenset(("way_out_gone", "offer_sentence_gone", "opt_out_sentence_gone"))
"""Rules that tell of a sentence on a way out that went."""
_ELSEWHERE = 160
"""Characters that are shown of another changed sentence, which states what the quoted one does not."""
_SAID_AGAIN = 60
"""Characters of a fact's words that may be said twice on a card: a condition, but no sentence."""


def write_rows(
    finding: Finding, *, change: ChangeView | None = None, today: date | None = None, said: Collection[CardRow] = ()
) -> tuple[CardRow, ...]:
    """Give the rows of a card that say what follows for the reader, from What to Contact, without the evidence.

    `today` says from when days are counted; without it no row says how far off a day is. `said` holds the rows of the findings
    above on the same card, which are not said twice.
    """
    facts = {fact.name: fact for fact in finding.facts}
    story = (write_story(finding, change), write_documents(change)) if change is not None and not said else ()
    rows = [_what(finding, facts.get("purpose")), write_back(finding), *story, _from(finding, facts, change, today, again=bool(said))]
    rows.append(_default(finding, facts))
    rows.append(write_applies(finding, change))
    rows.append(_way_out(finding, facts))
    rows.extend(_write_plain(facts))
    if (others := facts.get("other_dates")) and (days := word_days(_leave_out_told(others, change))):
        rows.append(_row("other_dates", say_list(days), others))
    leads = [(name, show_words(facts[name].value)) for name in ("lead_in", "lead_in_before") if name in facts]
    evidence = f"{show_words(finding.old or '')} {show_words(finding.new or '')}"  # right below, so that it needs no words of its own twice
    rows.extend(CardRow(key=name, label=say(f"row.{name}"), quote=words) for name, words in leads if not _stands_in(words, evidence))
    keys = {row.key for row in said}
    return tuple(
        row for row in rows if row is not None and (row.key == "default" or row not in said) and not (row.missing and row.key in keys)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Hold what a card says: the finding that gives it its title, and the rows above the evidence."""

    finding: Finding
    rows: tuple[CardRow, ...]
    undone: bool = False
    """Whether a later change took it back."""


def write_cards(findings: Iterable[Finding], *, change: ChangeView | None = None, today: date | None = None) -> tuple[Card, ...]:
    """Give the cards of a change's findings in their order; findings that the same sentences prove share one card.

    A row that an earlier card said is not said again; see `write_rows` for `change` and `today`.
    """
    by_evidence: dict[tuple[str | None, str | None], list[Finding]] = {}
    for finding in findings:
        by_evidence.setdefault((finding.old, finding.new), []).append(finding)
    said: list[CardRow] = []
    cards = []
    quoted = [clean_words(read_plain(new)) for _, new in by_evidence if new]
    for lead, *others in by_evidence.values():
        own = replace(lead, facts=tuple(fact for fact in lead.facts if not _is_told_with(fact, quoted)))
        rows = (*write_rows(own, change=change, today=today, said=said), *(_also(other, lead) for other in others))
        said += rows
        cards.append(Card(finding=lead, rows=rows, undone=is_undone(lead, change)))
    return tuple(cards)


def _is_told_with(fact: Fact, quoted: Iterable[str]) -> bool:
    """Tell whether another card quotes the sentence that states a fact, and so tells the fact with it."""
    words = clean_words(read_plain(fact.words))
    return fact.elsewhere and bool(words) and any(_stands_in(words, quote) for quote in quoted)


def _also(finding: Finding, lead: Finding) -> CardRow:
    """Name a further finding of a card; where one rule's own words name both, by what it means for its topic."""
    level = say("value.level", level=say(f"level.{finding.level}").lower())
    label = write_label(finding)
    if label == write_label(lead) and finding.topic != lead.topic:
        label = say_effect(finding.topic, finding.effect)
    return CardRow(key="also", label=say("row.also"), value=label, notes=(level,))


def write_status(change: ChangeView) -> str:
    """Say what is special about a change, in a sentence; empty for plain news, and where the card's From row says it."""
    told = change.reason == "undated" and change.alerts and change.old_stated_on and change.old_stated_on == change.new_stated_on
    reason = "" if change.reason == "news" or told else say_reason(change.reason)
    return " ".join(filter(None, (reason, write_other_text(change), write_returns(change))))


def write_returns(change: ChangeView) -> str:
    """Say of a change that brings no news what is back in it, word for word; empty for others."""
    rows = [] if change.alerts else [(one, write_back(one)) for one in change.findings]
    return " ".join(f"{write_label(one)}: {row.value}" for one, row in rows if row is not None)


def write_other_text(change: ChangeView) -> str:
    """Say that a text of another kind stands where the document stood, so that nothing was compared; empty for others."""
    return f"{say(f'other_text.{change.other_text}')} {say('other_text.not_compared')}" if change.other_text else ""


def write_no_changes(report: CheckReport) -> str:
    """Say that no document changed what it says; of documents that could not be read it is said that nothing is known."""
    if report.none_read:
        return say_count("report.none_read", report.checked)
    if report.faults:
        return f"{say('report.no_changes_read')} {say_count('report.some_unread', len(report.faults))}"
    return say("report.no_changes")


def _write_plain(facts: dict[str, Fact]) -> Iterator[CardRow]:
    """Write the rows of the text's own words; another sentence that states several of them is quoted once."""
    quoted: set[str] = set()
    for key, name in _PLAIN_FACTS:
        fact = facts.get(name)
        if fact is None:
            continue
        row = _row(key, _say_plain(key, fact), fact)
        if fact.elsewhere and fact.words in quoted:
            row = replace(row, notes=(say("note.elsewhere_again"),))
        elif row.notes != (say("note.elsewhere_plain"),):
            quoted.add(fact.words)
        yield row


def _say_plain(key: str, fact: Fact) -> str:
    words = show_words(fact.value)
    return say("value.quoted", words=words) if key == "retroactive" else words


def _what(finding: Finding, purpose: Fact | None) -> CardRow | None:
    if finding.topic not in BUILT_IN_TOPICS:
        what = say("what.own", what=say_own(f"what.own.{finding.effect}", finding), topic=clean_words(say_topic(finding.topic)))
        return CardRow(key="what", label=say("row.what"), value=what)
    by_topic = f"what.{finding.topic}.{finding.rule}"
    own = by_topic if has_words(by_topic) else f"what.{finding.rule}"
    one_sided = finding.effect != "mixed" or has_words(f"effect.{finding.rule}")  # of two sides that weigh the same the rule names one
    key = own if has_words(own) and one_sided else f"what.{finding.topic}.{finding.effect}"
    value = say(key) if has_words(key) else say_effect(finding.topic, finding.effect)
    notes = (say("value.purpose", purpose=show_words(purpose.value)),) if purpose else ()
    return CardRow(key="what", label=say("row.what"), value=value, notes=notes)


def _default(finding: Finding, facts: dict[str, Fact]) -> CardRow | None:
    """Say what is on or off; long words that the card quotes anyway, as way out or as evidence, are not said again."""
    default = facts.get("default")
    if default is None:
        return None
    value = say(f"value.default.{default.value}") if default.value in ("on", "off") else show_words(default.value)
    words = show_words(default.words)
    way = show_words(facts["opt_out"].value) if "opt_out" in facts else ""
    if not default.inferred or len(words) <= _SAID_AGAIN:
        return _row("default", value, default)
    if _stands_in(words, way):
        return CardRow(key="default", label=say("row.default"), value=value, notes=(say("note.inferred_way_out"),))
    if _stands_in(words, show_words(finding.new or "")):
        return CardRow(key="default", label=say("row.default"), value=value, notes=(say("note.inferred_evidence"),))
    return _row("default", value, default)


def _stands_in(words: str, quote: str) -> bool:
    """Tell whether a quotation holds words, however it writes apostrophes and its end."""
    return words.rstrip(" .").replace("’", "'") in quote.replace("’", "'")


def _from(finding: Finding, facts: dict[str, Fact], change: ChangeView | None, today: date | None, *, again: bool) -> CardRow | None:
    """Say from when it holds; `again`: a card above said already what became of the page's own date."""
    fact = facts.get("effective_date")
    day = read_day(fact.value) if fact else None
    header = () if again else _header_note(change)
    if fact is None or day is None:
        notes = header or ((say("note.no_date"),) if is_against_reader(finding) else ())
        return CardRow(key="from", label=say("row.from"), notes=notes, missing=not header) if notes else None
    role = facts["effective_date_role"].value if "effective_date_role" in facts else None
    if role == "header" and change is not None and change.new_stated_on not in (None, day):
        header = ()  # of two dates of its own the page's other one says nothing of this day
    word_day = say_month if fact.inferred else say_day  # the text named no day of the month
    if role == "header" and change is not None and change.new_stated_on == day:
        if change.old_stated_on == day:  # the old text's date says nothing of the change
            return CardRow(key="from", label=say("row.from"), notes=(say("note.undated", day=word_day(day)),))
        if change.old_stated_on is not None and not again:
            moved = say("note.header_was", old=word_day(change.old_stated_on))
            return CardRow(key="from", label=say("row.from"), value=word_day(day), notes=(say("note.brackets", notes=moved),))
    remarks = [say(f"note.{role}")] if role in ("announced", "header") else []
    if today is not None and day >= today and role == "announced":
        remarks.append(say_count("note.in_days", (day - today).days) if day > today else say("note.today"))
    brackets = (say("note.brackets", notes=", ".join(remarks)) + "." * bool(header),) if remarks else ()
    return CardRow(key="from", label=say("row.from"), value=word_day(day), notes=(*brackets, *header))


def _header_note(change: ChangeView | None) -> tuple[str, ...]:
    """Say whether the date that the page gives for itself moved with the text."""
    if change is None or change.old_stated_on is None or change.new_stated_on is None:
        return ()
    if change.old_stated_on == change.new_stated_on:
        return (say("note.header_stayed", day=say_day(change.new_stated_on)),)
    return (say("note.header_moved", old=say_day(change.old_stated_on), new=say_day(change.new_stated_on)),)


def _leave_out_told(others: Fact, change: ChangeView | None) -> list[str]:
    """Give a page's other dates without those that the From row speaks of already."""
    told = {str(day) for day in (change.old_stated_on, change.new_stated_on) if day is not None} if change is not None else set()
    return [value for value in others.value if str(value).partition(" ")[0] not in told]


def _way_out(finding: Finding, facts: dict[str, Fact]) -> CardRow | None:
    fact = facts.get("opt_out")
    link = facts.get("opt_out_link")
    if fact is None and link is None:
        missing = is_against_reader(finding)
        return CardRow(key="way_out", label=say("row.way_out"), notes=(_say_no_way(finding),), missing=True) if missing else None
    stated = fact or link
    assert stated is not None
    return CardRow(
        key="way_out",
        label=say("row.way_out"),
        quote=show_words(fact.value) if fact else "",
        notes=_inferred(stated),
        target=choose_target(link.value if link else None, fact.value if fact else None),
    )


def _say_no_way(finding: Finding) -> str:
    return say("note.way_out_gone" if finding.rule in _WAYS_GONE else "note.no_way_out")


def _row(key: str, value: str, fact: Fact) -> CardRow:
    return CardRow(key=key, label=say(f"row.{key}"), value=value, notes=_inferred(fact))


def _inferred(fact: Fact) -> tuple[str, ...]:
    """Say where a fact comes from that the quoted sentence does not state."""
    if fact.elsewhere:
        words, named = clean_words(read_plain(fact.words)), fact.value if isinstance(fact.value, list) else [str(fact.value)]
        if len(words) < 2 * sum(map(len, named)):
            return (say("note.elsewhere_plain"),)
        return (say("note.elsewhere", words=cut_excerpt(words, _ELSEWHERE, proofs=named)),)
    if not fact.inferred:
        return ()
    return (say("note.inferred", words=clean_words(read_plain(fact.words))) if fact.words else say("note.inferred_plain"),)
