"""The log of a versions repository is sorted into documents and records."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from monitor.errors import UsageError
from monitor.importers.ota_log import (
    HELD_FOR,
    KIND_MARKS,
    Entry,
    KindMark,
    OtaRecord,
    date_records,
    find_kind,
    gather_documents,
    name_document,
    parse_log,
)
from monitor.model import DocumentKey
from tests.importers.archive import days


def entry(path: str, at: datetime | None, *, action: str = "M", new_path: str | None = None, subject: str = "Update Acme Terms") -> Entry:
    """Make a line of the log."""
    return Entry(commit=f"{path}@{at}", at=at, subject=subject, action=action, blob="b" * 40, path=path, new_path=new_path)


@pytest.mark.parametrize("mark", KIND_MARKS, ids=lambda mark: mark.example)
def test_each_mark_recognises_its_example(mark: KindMark) -> None:
    """A subject of every wording is told for what it is."""
    assert find_kind(mark.example) == mark.kind


@pytest.mark.parametrize(
    "subject", ["First record of Acme Terms", "Record new changes of Acme Terms", "Start tracking Acme Terms", "Update x", ""]
)
def test_other_subjects_record_a_look(subject: str) -> None:
    """Whatever is no upgrade is a text that somebody saw, an odd subject included."""
    assert find_kind(subject) == "text"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("Acme/Terms of Service.md", DocumentKey("Acme", "Terms of Service")),
        ('Acme "Co"/Terms\t#2.md', DocumentKey('Acme "Co"', "Terms #2")),
        ("Acme/EU/Terms.md", DocumentKey("Acme", "EU - Terms")),
        ("Cafe\u0301/Conditions générales.md", DocumentKey("Café", "Conditions générales")),
        ("README.md", None),
        (".github/Notes.md", None),
        ("Acme/Terms.html", None),
        ("Acme/.md", None),
        (" /Terms.md", None),
    ],
)
def test_a_path_names_a_service_and_a_document(path: str, key: DocumentKey | None) -> None:
    """Folders name services, files documents; what cannot be printed is left out of names."""
    assert name_document(path) == key


def test_the_raw_log_is_read_with_any_path() -> None:
    """Paths may hold line breaks and bytes of no encoding; a commit without a date that can be has none."""
    raw = (
        b"\x01" + b"a" * 40 + b"\x001700000000\x001700000001\x00Update x\x00\n"
        b":000000 100644 " + b"0" * 40 + b" " + b"1" * 40 + b" A\x00Ac\nme/\xff.md\x00"
        b":100644 100644 " + b"0" * 40 + b" " + b"2" * 40 + b" R095\x00Old/a.md\x00New/a.md\x00"
        b"\x01" + b"b" * 40 + b"\x000\x00oops\x00None\x00\n:100644 000000 " + b"1" * 40 + b" " + b"0" * 40 + b" D\x00Acme/b.md\x00"
        b"\x01" + b"c" * 40 + b"\x00\x00\x00A merge\x00"
    )
    entries = list(parse_log(raw, now=days(0)))
    assert [(one.action, one.path, one.new_path) for one in entries] == [
        ("A", "Ac\nme/\udcff.md", None),
        ("R", "Old/a.md", "New/a.md"),
        ("D", "Acme/b.md", None),
    ]
    assert entries[0].at == datetime.fromtimestamp(1_700_000_000, tz=days(0).tzinfo)
    assert entries[2].at is None


def test_a_subject_may_hold_the_byte_that_parts_commits() -> None:
    """Whatever a subject holds, its commit is one record, and the next one is read."""
    one = b"\x01" + b"a" * 40 + b"\x001700000000\x001700000001\x00Update \x01 x\x00\n:100644 100644 "
    raw = one + b"1" * 40 + b" " + b"2" * 40 + b" M\x00Acme/\x01a.md\x00"
    found = list(parse_log(raw + raw.replace(b"a" * 40, b"b" * 40), now=days(0)))
    assert [(one.commit[0], one.subject, one.path) for one in found] == [(name, "Update \x01 x", "Acme/\x01a.md") for name in "ab"]


def test_a_renamed_file_goes_on_as_the_same_document() -> None:
    """The document has its newest name, and remembers the earlier ones."""
    history = gather_documents(
        [
            entry("Twitter/Terms.md", days(0)),
            entry("Twitter/Terms.md", days(3), action="R", new_path="X/Terms.md"),
            entry("X/Terms.md", days(5)),
        ]
    )
    (document,) = history.documents
    assert (document.key, document.formerly) == (DocumentKey("X", "Terms"), [DocumentKey("Twitter", "Terms")])
    assert [record.at for record in document.records] == [days(0), days(3), days(5)]


def test_a_file_renamed_onto_another_document_leaves_that_one_its_history() -> None:
    """Two documents that existed side by side are not made one."""
    history = gather_documents(
        [
            entry("Acme/A.md", days(0)),
            entry("Acme/B.md", days(1)),
            entry("Acme/B.md", days(2), action="D"),
            entry("Acme/A.md", days(3), action="R", new_path="Acme/B.md"),
        ]
    )
    assert {str(one.key): len(one.records) for one in history.documents} == {"Acme/A": 1, "Acme/B": 3}


def test_records_without_a_date_are_named_and_left_out() -> None:
    """When a text was seen is never guessed."""
    history = gather_documents([entry("Acme/A.md", days(0)), entry("Acme/A.md", None)])
    assert len(history.documents[0].records) == 1
    assert [path for _, path in history.undated] == ["Acme/A.md"]


@pytest.mark.parametrize(
    ("path", "advice"),
    [("Acme/Terms.html", "snapshots"), ("declarations/Acme.json", "monitor sources import ota"), ("src/main.py", "Service/Document.md")],
)
def test_a_repository_without_texts_is_refused_with_advice(path: str, advice: str) -> None:
    """Each wrong repository is told what it is and which one is meant."""
    with pytest.raises(UsageError, match=advice.replace("*", r"\*")):
        gather_documents([entry(path, days(0))])


def test_a_text_stood_while_the_archive_was_at_work_and_recorded_no_other() -> None:
    """A text counts as seen twice once something else was recorded after it had held; one that was followed at once does not."""
    records = [OtaRecord(commit=str(number), at=at, kind="text", blob="") for number, at in enumerate([days(0), days(10), days(10.25)])]
    activity = [days(0), days(0.5), days(1), days(9), days(10), days(10.25), days(10.9)]
    first, flap, last = date_records(records, activity)
    assert (first.confirmed_at, first.believed_at, first.seen_until) == (days(1), days(9), days(9))
    assert (flap.confirmed_at, flap.believed_at, flap.seen_until) == (None, None, None)
    assert last.confirmed_at is None, "0.65 days are too few"
    again = date_records(records, [*activity, days(11.25)])[-1]
    assert again.confirmed_at == days(11.25)
    assert again.at + HELD_FOR <= days(11.25) < again.at + 2 * HELD_FOR
    assert timedelta(0) < HELD_FOR
