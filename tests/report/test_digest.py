"""Tests of the digest mail: its subject, its text, its HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.report import ChangeView, Counts, Digest, FaultView, render_digest_mail
from monitor.report.act_by import find_deadlines
from monitor.report.digest_words import SUBJECT_LENGTH, write_digest_subject
from tests.report.examples import CONSENT, MENTION, TRAINING, change_view, fact

NOW = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)
GOLDEN = Path(__file__).with_name("digest.txt")
UNDATED = replace(TRAINING, facts=tuple(one for one in TRAINING.facts if not one.name.startswith(("effective", "opt_out"))))
NO_WAY_OUT = replace(UNDATED, facts=(*UNDATED.facts, fact("contact", "privacy@pawprint.example")))
FAULT = FaultView(
    service="Grindstone",
    document="Privacy Policy",
    url="https://grindstone.example/privacy",
    name="selector_dead",
    detail="The selector “main article” matches nothing.",
    in_row=9,
    since=datetime(2026, 11, 14, tzinfo=UTC),
    last_good_at=datetime(2026, 8, 20, 6, tzinfo=UTC),
)


def digest(*changes: ChangeView, **values: Any) -> Digest:
    """Make a digest with the deadlines of its changes."""
    given: dict[str, Any] = {
        "name": "team",
        "kind": "news",
        "made_at": NOW,
        "covers_from": NOW - timedelta(days=1),
        "today": NOW.date(),
        "counts": Counts(watched=61, read=59, changed=len(changes), unreadable=2),
        "changes": changes,
        "deadlines": find_deadlines([one for one in changes if one.reason != "withdrawn"], NOW.date()),
        "digest_id": "g7k2qm4x9p0",
        "witness_sha256": "3f9c" * 16,
    }
    return Digest(**(given | values))


def change(service: str = "Pawprint", *findings: Any, **values: Any) -> ChangeView:
    """Make a confirmed change."""
    return change_view(service=service, findings=findings, **{"confirmed_at": NOW, "rows": (), **values})


FULL = digest(
    change_view(confirmed_at=datetime(2026, 11, 22, 7, tzinfo=UTC)),
    change_view(service="Lantern", document="Privacy Notice", findings=(NO_WAY_OUT,), reason="withdrawn", rows=()),
    change_view(
        service="Breadbox", document="Terms of Service", url="https://breadbox.example/terms", findings=(MENTION,), confirmed_at=NOW
    ),
    faults=(FAULT,),
)


def test_golden_text() -> None:
    """The text part of a made-up digest reads as the file beside this test says (write it anew by deleting it)."""
    text = render_digest_mail(FULL).text
    if not GOLDEN.exists():
        GOLDEN.write_text(text, encoding="utf-8")
        pytest.fail(f"{GOLDEN} was missing and is written now: read it")
    assert text == GOLDEN.read_text("utf-8")


def test_lines_fit_a_mail() -> None:
    """No line is longer than 76 columns but one that holds an address."""
    assert [line for line in render_digest_mail(FULL).text.splitlines() if len(line) > 76 and "https://" not in line] == []


@pytest.mark.parametrize(
    ("subject", "changes"),
    [
        ("Pawprint Privacy Policy: your data may train AI from 14 January 2027 unless you opt out", [change("Pawprint", TRAINING)]),
        ("Pawprint Privacy Policy: your data may now train AI (seen once)", [change("Pawprint", UNDATED, confirmed_at=None)]),
        ("1 AI-training change, 1 default flipped: Pawprint, Zest", [change("Zest", CONSENT), change("Pawprint", TRAINING)]),
        ("2 AI-training changes, 1 default flipped: Zest, Pawprint", [change("Zest", CONSENT, UNDATED), change("Pawprint", TRAINING)]),
        ("1 AI-training change: Pawprint", [change("Pawprint", TRAINING), change("Breadbox", MENTION)]),
        ("Breadbox Privacy Policy changed, no finding", [change("Breadbox", MENTION)]),
        ("2 texts changed, no finding: Breadbox, Zest", [change("Breadbox"), change("Zest")]),
        ("Breadbox Privacy Policy went back to an earlier text", [change("Breadbox", reason="rollback")]),
        ("Zest Privacy Policy: a new text appeared and was withdrawn", [change("Zest", TRAINING, reason="withdrawn", confirmed_at=None)]),
        (
            "1 AI-training change, 1 text withdrawn: Pawprint, Zest",
            [change("Zest", UNDATED, reason="withdrawn"), change("Pawprint", TRAINING)],
        ),
    ],
)
def test_subjects(subject: str, changes: list[ChangeView]) -> None:
    """The subject carries the news."""
    assert write_digest_subject(digest(*changes)) == subject


def test_subject_of_a_reminder_and_of_a_sign_of_life() -> None:
    """A reminder says how far off the day is, a sign of life what was read."""
    announced = change("Pawprint", TRAINING)
    [deadline] = find_deadlines([announced], date(2027, 1, 13))
    reminding = digest(kind="reminder", reminders=((deadline, announced),))
    assert (
        write_digest_subject(reminding)
        == "Tomorrow: Pawprint Privacy Policy, your data may train AI from 14 January 2027 unless you opt out"
    )
    [deadline] = find_deadlines([announced], date(2027, 1, 7))
    assert write_digest_subject(digest(kind="reminder", reminders=((deadline, announced),))).startswith("In 7 days: Pawprint")
    assert write_digest_subject(digest(kind="heartbeat")) == "All quiet: 59 read, 0 changed, 2 unreadable"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=12))
def test_subjects_stay_short_and_on_one_line(services: list[str]) -> None:
    """Whatever services are called, a subject is one line of at most 110 characters, fit for a mail's head."""
    subject = write_digest_subject(digest(*(change(service, TRAINING) for service in services)))
    assert 0 < len(subject) <= SUBJECT_LENGTH
    assert subject.isprintable() or not re.search(r"[\r\n\x00-\x1f\x7f]", subject)


def test_many_services_are_counted() -> None:
    """Where not all names have room, the rest is counted."""
    subject = write_digest_subject(digest(*(change(f"A service called {number}", TRAINING) for number in range(20))))
    assert re.fullmatch(r"20 AI-training changes: A service called 0, .* and \d+ more", subject)
    assert len(subject) <= SUBJECT_LENGTH


class Tags(HTMLParser):
    """Collect what a mail program would run or fetch, and whether tags nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.found.append(tag)
        self.targets += [value or "" for name, value in attrs if name in ("href", "src", "action", "background")]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in ("meta", "br", "img", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Check that the tag closes the one opened last."""
        assert self.open.pop() == tag


def parse(html: str) -> Tags:
    """Read a page's tags."""
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    return tags


def test_html_is_whole_and_fetches_nothing() -> None:
    """The HTML nests, runs nothing, fetches nothing, and carries what matters in style attributes."""
    html = render_digest_mail(FULL).html
    tags = parse(html)
    assert not {"script", "img", "link", "iframe", "form", "object"} & set(tags.found)
    assert "url(" not in html
    assert "var(" not in html
    assert "background-color:#dcf3e3" in html
    assert "This is automatic reading, not legal advice; the quoted text governs." in html
    assert "3f9c" * 16 in html
    assert "privacy@pawprint.example" in html


def test_hostile_words_do_no_harm() -> None:
    """Tags, links that run something, and marks that turn the direction of writing are shown as words or left out."""
    evil = "<script>alert(1)</script> [x](javascript:alert(1)) \u202etxet <img src=x onerror=alert(1)>"
    finding = replace(TRAINING, old=evil, new=f"{evil} unless", facts=(fact("opt_out", evil), fact("opt_out_link", "javascript:alert(1)")))
    hostile = change_view(service=evil, document=evil, url="javascript:alert(1)", findings=(finding,), language='en" onclick="x')
    mail = render_digest_mail(digest(hostile, replace(hostile, findings=()), faults=(replace(FAULT, service=evil, detail=evil, url=evil),)))
    tags = parse(mail.html)
    assert not {"script", "img"} & set(tags.found)
    assert [target for target in tags.targets if not target.startswith(("https://", "mailto:"))] == []
    assert "\u202e" not in mail.html + mail.text + mail.subject
    assert "\n" not in mail.subject


def test_nothing_to_tell_is_not_said_of_what_cannot_be_read() -> None:
    """A digest without news says of how many documents it knows nothing, in its subject too."""
    none = digest(kind="nothing", faults=(FAULT,), counts=Counts(watched=1, read=0, changed=0, unreadable=1))
    assert "Nothing to tell" not in render_digest_mail(none).text
    assert write_digest_subject(none).startswith("The one document cannot be read")
    some = " ".join(render_digest_mail(digest(kind="nothing", faults=(FAULT,))).text.split())
    assert "of what can be read. 1 page cannot be read." in some
    assert write_digest_subject(digest(kind="nothing")) == "Nothing changed"


def test_a_heartbeat_says_what_was_read() -> None:
    """The sign of life counts what was read, changed and unreadable, and lists the pages that fail."""
    text = " ".join(render_digest_mail(digest(kind="heartbeat", faults=(FAULT,))).text.split())
    assert "of 61 documents it read 59, 0 changed, and 2 could not be read" in text
    assert "Grindstone · Privacy Policy" in text


def test_many_cards_begin_with_an_overview() -> None:
    """From five cards on, a digest of several services names each service once with what changed, before the first card; HTML too."""
    cards = [change("Pawprint", TRAINING, change_id=f"c{number}", document=f"Policy {number}") for number in range(3)]
    cards += [change("Zest", CONSENT, change_id="c8"), change("Breadbox", UNDATED, change_id="c9")]
    mail = render_digest_mail(digest(*cards))
    glance = mail.text.partition("AT A GLANCE")[2].partition("\n\n")[0]
    assert [line.strip() for line in glance.splitlines() if line[2:3] not in ("", " ")] == ["Pawprint", "Breadbox", "Zest"]
    assert glance.count("Policy 1: AI training") == 1
    assert "At a glance" in mail.html
    again = render_digest_mail(digest(*cards, change("Zest", CONSENT, change_id="c10"), change("Zest", CONSENT, change_id="c11")))
    assert again.text.partition("AT A GLANCE")[2].partition("\n\n")[0].count("(3 changes)") == 1
    assert again.html.count("(3 changes)") == 1
    assert "AT A GLANCE" not in render_digest_mail(digest(*cards[:4])).text
