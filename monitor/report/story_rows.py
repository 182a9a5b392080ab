"""Write the rows of a card that place a change: in its story, in the documents with the same edit, and beside the reader's region."""

from __future__ import annotations

from datetime import date

from monitor.model import Finding
from monitor.report.headlines import name_news
from monitor.report.messages import say, say_day, say_list
from monitor.report.values import CardRow, name_document
from monitor.report.views import ChangeView
from monitor.story import Step


def write_story(finding: Finding, change: ChangeView) -> CardRow | None:
    """Say which earlier change a change continues, when that was announced, and which later one took it back."""
    step = change.find_step(finding)
    if step is None or step.link is None or step.earlier is None:
        return _write_taken_back(step) if step is not None else None
    earlier = step.announced if step.announced is not None and step.carries_out else step.earlier
    link = "announced" if step.carries_out else step.link
    where = (
        ""
        if earlier.document == change.document and earlier.service == change.service
        else name_document(earlier.service, earlier.document)
    )
    told = say(f"story.{link}", day=say_day(earlier.at.date()))
    about = ", ".join(part for part in (where, say("digest.change_id", change=earlier.change)) if part)
    news = name_news(step)
    notes = (f"({about}).", *((say("story.news", news=news),) if news else ()))
    undone = _write_taken_back(step)
    if undone is not None:
        notes = (*notes, f"{undone.value[:1].upper()}{undone.value[1:]} {' '.join(undone.notes)}")
    return CardRow(key="story", label=say("row.story"), value=told, notes=notes)


def _write_taken_back(step: Step) -> CardRow | None:
    later = step.taken_back
    if later is None:
        return None
    told = say("story.undone", day=say_day(later.at.date()))
    return CardRow(key="story", label=say("row.story"), value=told, notes=(f"({say('digest.change_id', change=later.change)}).",))


def write_back(finding: Finding) -> CardRow | None:
    """Say of an edit that was told of the document before, word for word, that it is back."""
    if not finding.is_back:
        return None
    day = date.fromisoformat(str(finding.facts_by_name()["told_before"]))
    return CardRow(key="back", label=say("row.story"), value=say("story.back", day=say_day(day)))


def write_documents(change: ChangeView) -> CardRow | None:
    """Name the documents that the same edit stands in."""
    if not change.siblings:
        return None
    others = [say("story.document", name=name_document(one.service, one.document), change=one.change_id or "-") for one in change.siblings]
    note = say("story.documents", count=len(others) + 1)
    return CardRow(key="documents", label=say("row.documents"), value=f"{say_list(others)}:", notes=(note,))


def write_applies(finding: Finding, change: ChangeView | None) -> CardRow | None:
    """Say whether the finding concerns a reader who said where they live."""
    answer = change.tell_applies(finding) if change is not None else None
    if change is None or answer is None:
        return None
    return CardRow(key="applies", label=say("row.applies"), value=say(f"applies.{answer}", where=", ".join(change.regions)))
