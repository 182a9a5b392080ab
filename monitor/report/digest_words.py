"""Put a digest into words that its text and its HTML share: the subject, the lead, and what each line of the lists says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime

from monitor.model import AI_TRAINING, BUILT_IN_TOPICS, DEFAULT_CONSENT
from monitor.report.act_by import Deadline
from monitor.report.check_views import FaultView
from monitor.report.digest_views import Correction, Digest
from monitor.report.layout import summarise_rows
from monitor.report.messages import say, say_count, say_day, say_effect, say_fault, say_instant
from monitor.report.views import ChangeView
from monitor.report.visible import show_controls
from monitor.report.wording import name_document, write_headline, write_headline_words
from monitor.text.plain import plain_text

SUBJECT_LENGTH = 110
"""Characters that a mail program's list shows at most."""
_PLACES = 2
_PLACE_LENGTH = 60


def write_digest_subject(digest: Digest) -> str:
    """Say a digest's news in one line of at most SUBJECT_LENGTH characters, safe for a mail's head."""
    writers = {"news": _write_news_subject, "reminder": _write_reminder_subject, "heartbeat": _write_heartbeat_subject}
    writer = writers.get(digest.kind)
    return _one_line(writer(digest) if writer else _write_nothing(digest) if digest.faults else say("digest.subject.nothing"))


def _write_news_subject(digest: Digest) -> str:
    if not digest.changes and digest.corrections:
        return _write_correction_subject(digest)
    flagged = digest.flagged
    if len(flagged) + len(digest.quiet) == 1:
        return _write_single_subject((*flagged, *digest.quiet)[0])
    parts = _count_findings(flagged) if flagged else [say_count("digest.subject.quiet", len(digest.quiet))]
    counts = ", ".join(parts)
    room = SUBJECT_LENGTH - len(say("digest.subject.findings", counts=counts, services=""))
    return say("digest.subject.findings", counts=counts, services=_list_services(flagged or digest.quiet, room))


def _write_single_subject(change: ChangeView) -> str:
    name = name_document(change.service, change.document)
    if change.siblings:
        services = {change.service, *(one.service for one in change.siblings)}
        shown = _list_services((change, *change.siblings), SUBJECT_LENGTH // 3) if len(services) > 1 else show_controls(change.service)
        name = say("digest.subject.documents", name=shown, count=1 + len(change.siblings))
    if change.reason == "withdrawn":
        return say("digest.subject.one_withdrawn", name=name)
    if change.other_text:
        what = say(f"other_text.{change.other_text}").rstrip(".")
        return say("digest.subject.one_other_text", name=name, what=_lower(what))
    if not change.alerts:
        return say("digest.subject.one_quiet_rollback" if change.reason == "rollback" else "digest.subject.one_quiet", name=name)
    subjects = [
        say("headline.subject", name=name, headline=write_headline_words(change)),
        say("headline.subject", name=show_controls(change.service), headline=write_headline_words(change)),
    ]
    if change.confirmed_at is None:
        subjects = [say("digest.subject.once", headline=subject) for subject in subjects] + subjects
    return next((subject for subject in subjects if len(subject) <= SUBJECT_LENGTH), subjects[-1])


def _count_findings(changes: Iterable[ChangeView]) -> list[str]:
    """Count the changes by what they are about, each once, under the topic of its most pressing finding and under others it touches."""
    counted: Counter[str] = Counter()
    for change in changes:
        if change.reason in ("withdrawn", "rollback"):
            counted[change.reason] += 1
            continue
        topics = {finding.topic for finding in change.alerts}
        counted["ai_training"] += AI_TRAINING in topics
        if DEFAULT_CONSENT in topics:
            counted["flipped" if _is_flipped(change) else "default_consent"] += 1
        counted["other_topic"] += bool(topics) and topics.isdisjoint({AI_TRAINING, DEFAULT_CONSENT})
    order = ("ai_training", "flipped", "default_consent", "other_topic", "rollback", "withdrawn")
    return [say_count(f"digest.subject.{key}", counted[key]) for key in order if counted[key]]


def _is_flipped(change: ChangeView) -> bool:
    """Tell whether a finding on consent names a default that is set against the reader."""
    return any(
        finding.topic == DEFAULT_CONSENT and finding.effect == "worse" and finding.facts_by_name().get("default") == "on"
        for finding in change.alerts
    )


def _list_services(changes: Iterable[ChangeView], room: int) -> str:
    """Name services, as many as there is room for."""
    names = list(dict.fromkeys(show_controls(change.service) for change in changes))
    whole = ", ".join(names)
    if len(whole) <= room:
        return whole
    for shown in range(len(names) - 1, 0, -1):
        words = say("digest.services_more", services=", ".join(names[:shown]), count=len(names) - shown)
        if len(words) <= room:
            return words
    return whole


def _write_reminder_subject(digest: Digest) -> str:
    deadline, change = digest.reminders[0]
    if len({(one.service, one.document, one.on) for one, _ in digest.reminders}) > 1:
        services = _list_services([change for _, change in digest.reminders], SUBJECT_LENGTH // 2)
        return say("digest.subject.reminders", count=len(digest.reminders), services=services)
    when = say_count("digest.in_days", deadline.days)
    headline = _lower(write_headline(change.alerts[0]))
    name = name_document(change.service, change.document)
    whole = say("digest.subject.reminder", when=when, name=name, headline=headline)
    return whole if len(whole) <= SUBJECT_LENGTH else say("digest.subject.reminder", when=when, name=change.service, headline=headline)


def _write_correction_subject(digest: Digest) -> str:
    first = digest.corrections[0]
    name = name_document(first.service, first.document)
    if len(digest.corrections) > 1:
        return say_count("digest.subject.corrections", len(digest.corrections))
    return say("digest.subject.correction", name=name)


def write_correction(correction: Correction) -> tuple[str, str]:
    """Say what was told wrongly, and what the reader who found it says."""
    headline = write_headline(correction.finding)
    told = say("digest.correction", day=say_day(_day(correction.told_at)), headline=headline)
    note = show_controls(" ".join(correction.note.split()))
    return told, say("digest.correction_note", note=note) if note else say("digest.correction_plain")


def _write_heartbeat_subject(digest: Digest) -> str:
    counts = digest.counts
    return say("digest.subject.heartbeat", read=counts.read, changed=counts.changed, unreadable=counts.unreadable)


def _lower(headline: str) -> str:
    """Begin a headline in lower case, for the middle of a line; a name in capitals stays."""
    return headline if headline[1:2].isupper() else headline[:1].lower() + headline[1:]


def _one_line(words: str) -> str:
    line = " ".join(show_controls(words).split())
    return line if len(line) <= SUBJECT_LENGTH else line[: SUBJECT_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,:;") + "…"


def write_lead(digest: Digest) -> str:
    """Say in a sentence or two what a digest holds."""
    counts = digest.counts
    if digest.kind == "heartbeat":
        return say(
            "digest.lead.heartbeat",
            day=say_day(_day(digest.covers_from)),
            watched=counts.watched,
            read=counts.read,
            changed=counts.changed,
            unreadable=counts.unreadable,
        )
    if digest.kind == "nothing":
        return _write_nothing(digest)
    numbered = (
        (_choose_lead(digest.flagged), _count_documents(change for change in digest.flagged if change.reason != "withdrawn")),
        ("digest.lead.withdrawn", _count_documents(change for change in digest.flagged if change.reason == "withdrawn")),
        ("digest.lead.quiet", len(digest.quiet)),
        ("digest.lead.corrections", len(digest.corrections)),
        ("digest.lead.reminders", len(digest.reminders)),
        ("digest.lead.faults", len(digest.faults)),
    )
    return "; ".join(say_count(key, number) for key, number in numbered if number) + "."


def _write_nothing(digest: Digest) -> str:
    """Say that there is nothing to tell, but never of documents that cannot be read."""
    unread = len(digest.faults)
    if unread and unread >= digest.counts.watched:
        return say_count("digest.lead.none_read", unread)
    if unread:
        known = say("digest.lead.nothing_read", instant=say_instant(digest.covers_from))
        return f"{known} {say_count('digest.lead.faults', unread)}."
    return say("digest.lead.nothing", instant=say_instant(digest.covers_from))


def _count_documents(changes: Iterable[ChangeView]) -> int:
    """Count the documents of changes, one that changed twice once."""
    return len({(one.service, one.document) for change in changes for one in (change, *change.siblings)})


def _choose_lead(changes: Iterable[ChangeView]) -> str:
    """Say what changes are about: AI training and consent, or (also) topics of the user's own."""
    topics = {finding.topic for change in changes for finding in change.alerts}
    if topics <= set(BUILT_IN_TOPICS):
        return "digest.lead.findings"
    return "digest.lead.own" if topics.isdisjoint(BUILT_IN_TOPICS) else "digest.lead.also_own"


def write_once(change: ChangeView) -> str:
    """Say that a text was seen only once so far; empty for others."""
    return say("digest.once") if change.confirmed_at is None and change.reason != "withdrawn" else ""


def write_foot(digest: Digest) -> str:
    """Say which time a digest covers, and its name in the archive."""
    span = {"start": say_instant(digest.covers_from), "end": say_instant(digest.made_at)}
    return say("digest.foot", digest_id=digest.digest_id, **span) if digest.digest_id else say("digest.foot_unsent", **span)


def say_days_ahead(deadline: Deadline) -> str:
    """Say how far off a day is."""
    return say("digest.tomorrow") if deadline.days == 1 else say_count("note.in_days", deadline.days)


def write_quiet(change: ChangeView) -> str:
    """Say in a line what changed in a document without a finding: how much, and under which headings; nothing of texts not compared."""
    if change.other_text:
        return ""
    parts = [summarise_rows(change.rows)] if change.rows else []
    places = _list_places(change)
    if places:
        parts.append(say("digest.quiet_under", places=", ".join(f"“{place}”" for place in places)))
    return " ".join(parts)


def _list_places(change: ChangeView) -> list[str]:
    """Name the headings above what changed, the first ones, where there are few enough to help."""
    places: dict[str, None] = {}
    for row in change.rows:
        block = row.new or row.old
        if row.kind != "unchanged" and block is not None and block.path:
            places[" ".join(show_controls(plain_text(block.path[-1])).split())] = None
    named = [place for place in places if 0 < len(place) <= _PLACE_LENGTH]
    return named if len(places) <= _PLACES else []


def write_fault(fault: FaultView, now: datetime) -> tuple[str, str]:
    """Say what is wrong with a page, and since when."""
    parts = [say_count("fault.in_row", fault.in_row)]
    if fault.since:
        parts.append(say("fault.since", day=say_day(_day(fault.since))))
    if fault.last_good_at:
        age = say_count("fault.age", (now - fault.last_good_at).days)
        parts.append(say("fault.last_good", day=say_day(_day(fault.last_good_at)), age=age))
    else:
        parts.append(say("fault.never_good"))
    return f"{say_fault(fault.name)}.", ", ".join(parts)


def _day(instant: datetime) -> date:
    return instant.astimezone(UTC).date()


def write_glances(changes: Iterable[ChangeView]) -> tuple[str, ...]:
    """Write the lines of the overview: how pressing, in which document, and what changed; what several changes say alike, once."""
    counts = Counter(map(_write_glance, changes))
    return tuple(line if count == 1 else say("digest.times", line=line, count=count) for line, count in counts.items())


def _write_glance(change: ChangeView) -> str:
    said = ", ".join(dict.fromkeys(say_effect(one.topic, one.effect) for one in change.alerts))
    return f"{say(f'level.{change.alerts[0].level}')} · {show_controls(change.document)}: {said}"
