"""A versions repository becomes the history of its documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from monitor.errors import NotFoundError
from monitor.importers.git import GitError
from monitor.importers.ota import ImportSummary, OtaOptions, import_ota, name_archive
from monitor.store import (
    Connection,
    Store,
    check_integrity,
    find_documents,
    find_version,
    list_documents,
    list_findings,
    list_history,
    list_snapshots,
    load_text,
    open_store,
)
from monitor.store.schema.tables import change, strand, version
from monitor.store.selects import VERSIONS
from tests.importers.archive import AI_CLAUSE, CONTACT, Archive, days, write_policy

PLAIN = write_policy()
TRAINING = write_policy(AI_CLAUSE)
REREAD = TRAINING.replace("This section explains", "* This section explains")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give a fresh archive."""
    with open_store(f"sqlite:///{tmp_path / 'monitor.db'}") as opened:
        yield opened


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give a repository in which one document lives through everything, and another shows that the archive is at work."""
    made = Archive(tmp_path / "acme-versions.git")
    path = "Acme/Privacy Policy.md"
    made.record("README.md", "# About this archive", at=days(-1), subject="Initial commit")
    made.record(path, PLAIN, at=days(0), subject="First record of Acme Privacy Policy")
    be_at_work(made, 1, 9)
    made.record(path, TRAINING, at=days(10))
    be_at_work(made, 11, 12)
    made.record(path, REREAD, at=days(20), subject="Apply technical or declaration upgrade on Acme Privacy Policy")
    be_at_work(made, 21)
    made.record(path, write_policy(AI_CLAUSE, CONTACT), at=days(30))
    made.record(path, REREAD, at=days(30.25))
    be_at_work(made, 31, 39)
    made.record(path, PLAIN, at=days(40))
    be_at_work(made, 41, 42)
    made.record(path, PLAIN[: len(PLAIN) // 3], at=days(50))
    made.record(path, PLAIN, at=days(50.5))
    be_at_work(made, 52)
    made.record(path, None, at=days(60), subject="Stop tracking Acme")
    be_at_work(made, 70)
    return made


def be_at_work(archive: Archive, *at: float) -> None:
    """Record something of another document."""
    for one in at:
        archive.record(
            "Beta/Terms of Service.md", write_policy(f"This text was printed {one} days after."), at=days(one), subject="Update Beta Terms"
        )


def describe(store: Store, words: str) -> list[tuple[str, str]]:
    """Give the day and the reason of each step of a document's history, the oldest first."""
    with store.read() as connection:
        (document,) = find_documents(connection, words)
        entries = list_history(connection, [document.document_id], include_silent=True)
    said = [(f"{(one.at - days(0)).total_seconds() / 86400:g}", "first" if one.change is None else one.change.reason) for one in entries]
    return said[::-1]


def dump(store: Store) -> list[object]:
    """Give what an import leaves behind, but for numbers of rows and the times of recording."""

    def rows(connection: Connection) -> Iterator[object]:
        names = {row.id: row.public_id for row in connection.execute(select(version.c.id, version.c.public_id))}
        changes = {row.id: row.public_id for row in connection.execute(select(change.c.id, change.c.public_id))}
        for row in connection.execute(VERSIONS.order_by(version.c.public_id)):
            yield {**row._mapping, "id": 0, "document_id": 0, "text_id": 0, "stated_id": 0, "provenance_id": 0}
        for row in connection.execute(select(change).order_by(change.c.public_id)):
            ends = names.get(row.old_version_id), names[row.new_version_id], changes.get(row.replaced_by_id)
            yield {**row._mapping, "id": 0, "document_id": 0, "old_version_id": 0, "new_version_id": 0, "replaced_by_id": 0}, ends
        for row in connection.execute(select(strand).order_by(strand.c.observer, strand.c.cursor)):
            yield row.observer, row.cursor, row.observed_until, names.get(row.current_version_id), changes.get(row.pending_change_id)
        for document in list_documents(connection):
            seen = [
                (one.seq, one.observed_at, one.observer, one.text_sha256, one.fault)
                for one in list_snapshots(connection, document.document_id)
            ]
            yield str(document), document.former_names, seen
        yield [(one.finding, one.change.public_id) for one in list_findings(connection, include_mentions=True)]

    with store.read() as connection:
        return list(rows(connection))


def run(store: Store, archive: Archive, **options: object) -> ImportSummary:
    """Import what the archive holds by now."""
    return import_ota(store, archive.write(), options=OtaOptions(workers=1, **options))  # type: ignore[arg-type]


def test_history_is_told_apart_as_in_live_checks(store: Store, archive: Archive) -> None:
    """News, a flap, an upgrade of the reading, a rollback and a fault are each what they are, under the archive's dates."""
    summary = run(store, archive)
    assert describe(store, "Acme") == [("0", "first"), ("10", "news"), ("20", "rebased"), ("30", "flap"), ("40", "rollback")]
    assert (summary.documents, summary.faults, summary.undated, summary.unreadable) == (2, 1, [], [])
    with store.read() as connection:
        flags = list_findings(connection, "ai_training", service="Acme")
        assert [(one.finding.effect, one.change.reason) for one in flags] == [("removed", "rollback"), ("introduced", "news")]
        assert all(one.change.reported_at is None for one in flags), "what is imported is never mailed"
        assert not list(check_integrity(connection))


def test_a_text_is_shown_as_it_stood_on_a_day(store: Store, archive: Archive) -> None:
    """Each version says when the archive first and last found it, and that it was imported."""
    run(store, archive)
    with store.read() as connection:
        (document,) = find_documents(connection, "Acme")
        at = {day: find_version(connection, document.document_id, at=days(day)) for day in (5, 15, 45)}
        assert load_text(connection, at[5].version_id) == load_text(connection, at[45].version_id) == PLAIN
        assert load_text(connection, at[15].version_id) == TRAINING
        assert (at[5].first_seen_at, at[5].confirmed_at, at[5].origin) == (days(0), days(1), "imported")
        assert (at[15].first_seen_at, at[15].last_seen_at) == (days(10), days(12))
        seen = list_snapshots(connection, document.document_id)
        assert {one.observer for one in seen} == {"import: acme-versions"}
        assert [one.observed_at for one in seen if one.fault] == [days(50)]
        assert all(one.recorded_at > one.observed_at for one in seen)


def test_another_edition_is_told_as_such(store: Store, archive: Archive) -> None:
    """Another document that stands for days is news since the day of its record, compared with nothing, and so is the way back."""
    rules = [
        f"Rule {n}: members who {verb} others here for the {n}th time lose their account." for n in range(9) for verb in ("mock", "spam")
    ]
    path = "Gamma/Privacy Policy.md"
    archive.record(path, PLAIN, at=days(71))
    be_at_work(archive, 73)
    archive.record(path, "\n\n".join(["# Community Guidelines", AI_CLAUSE, *rules]), at=days(80))
    be_at_work(archive, 81, 82, 84, 85)
    archive.record(path, PLAIN, at=days(90))
    be_at_work(archive, 91, 92)
    run(store, archive)
    assert describe(store, "Gamma") == [("71", "first"), ("80", "news"), ("90", "rollback")]
    with store.read() as connection:
        (document,) = find_documents(connection, "Gamma")
        back, gone = (one.change for one in list_history(connection, [document.document_id])[:2])
        assert back is not None
        assert gone is not None
        assert [(one.fault.name if one.fault else None, one.findings, one.added) for one in (gone, back)] == [
            ("other_document", (), None)
        ] * 2
        assert (gone.new_first_seen_at, gone.accepted_at) == (days(80), days(84))
        assert find_version(connection, document.document_id, at=days(81)).first_seen_at == days(80)


def test_a_section_that_comes_and_goes_is_told_once(store: Store, archive: Archive) -> None:
    """The same sentence, back in a text that is otherwise another one, is a low finding that names the day it was told; also resumed."""
    path = "Gamma/Terms.md"
    sections = [CONTACT, CONTACT.replace("5 Long", "7 Short"), CONTACT.replace("Springfield", "Ostend")]
    days_of = (80, 90, 100, 110)
    archive.record(path, PLAIN, at=days(71))
    be_at_work(archive, 73)
    for day, extra in zip(days_of, [(AI_CLAUSE,), sections[:1], (AI_CLAUSE, *sections[1:2]), sections[2:]], strict=True):
        archive.record(path, write_policy(*extra), at=days(day))
        be_at_work(archive, day + 1, day + 2)
    late, archive.stream = split(archive.stream, len([line for line in archive.stream if line.startswith(b"commit ")]) - 6)
    run(store, archive)
    archive.stream = late
    run(store, archive)
    with store.read() as connection:
        (document,) = find_documents(connection, "Gamma")
        told = list_findings(connection, "ai_training", document_ids=[document.document_id], include_mentions=True)
        loud = list_findings(connection, "ai_training", document_ids=[document.document_id])
    again = [one for one in told if one.change.new_first_seen_at == days(100)]
    assert [(one.finding.level, one.finding.as_finding().facts_by_name()["told_before"]) for one in again] == [
        ("low", days(80).date().isoformat())
    ]
    assert [one.change.new_first_seen_at for one in loud if one.finding.new] == [days(80)]


def test_twice_is_the_same_as_once(store: Store, archive: Archive) -> None:
    """A second import of the same repository writes nothing."""
    first = run(store, archive)
    before = dump(store)
    again = import_ota(store, archive.folder, options=OtaOptions(workers=1))
    assert dump(store) == before
    assert (again.already, again.versions, again.changes) == (first.records, 0, 0)


@pytest.mark.parametrize("cut", [2, 5, 8, 11, 14])
def test_an_archive_imported_as_it_grew_is_the_same_as_imported_at_once(store: Store, archive: Archive, tmp_path: Path, cut: int) -> None:
    """What was pending when the first import ended is settled by what came later."""
    late, archive.stream = split(archive.stream, cut)
    run(store, archive)
    archive.stream = late
    run(store, archive)
    whole = dump(store)
    with open_store(f"sqlite:///{tmp_path / 'at-once.db'}") as other:
        import_ota(other, archive.folder, options=OtaOptions(workers=1))
        assert dump(other) == whole
        with other.read() as connection:
            assert not list(check_integrity(connection))


def split(stream: list[bytes], commits: int) -> tuple[list[bytes], list[bytes]]:
    """Cut a stream after a number of commits; give the rest and the beginning."""
    starts = [place for place, line in enumerate(stream) if line.startswith(b"commit ")]
    return stream[starts[commits] :], stream[: starts[commits]]


def test_a_renamed_document_keeps_its_history(store: Store, archive: Archive) -> None:
    """A service that changed its name is one document, found by either name, also where it was imported before."""
    archive.record("Twitter/Terms.md", PLAIN, at=days(71))
    run(store, archive)
    archive.record("X/Terms.md", "", at=days(80), subject="Rename Twitter", rename_from="Twitter/Terms.md")
    be_at_work(archive, 81)
    archive.record("X/Terms.md", TRAINING, at=days(90))
    be_at_work(archive, 91)
    run(store, archive)
    assert describe(store, "Twitter/Terms") == [("71", "first"), ("90", "news")]
    with store.read() as connection:
        (document,) = find_documents(connection, "Twitter")
        assert (str(document), document.former_names) == ("X/Terms", ("Twitter/Terms",))


def test_hostile_names_and_texts_are_stored_or_named(store: Store, archive: Archive) -> None:
    """Slashes, quotes, line breaks, other scripts, empty texts, broken encodings and missing dates stop nothing."""
    archive.record("Ac\"me\n/Te'rms\\.md", PLAIN, at=days(71))
    archive.record("Großhandel/AGB/Käufer.md", PLAIN, at=days(72))
    archive.record(b"\xff\xfe/Terms.md", PLAIN.encode() + b"\xff\x00", at=days(73))
    archive.record("Empty/Terms.md", "", at=days(74))
    archive.record("Undated/Terms.md", PLAIN, at=None)
    archive.record("Beta/Terms of Service.md", TRAINING, at=None)
    summary = run(store, archive)
    with store.read() as connection:
        names = {str(one) for one in list_documents(connection)}
        assert {"Ac\"me/Te'rms\\", "Großhandel/AGB - Käufer"} <= names
        assert not list(check_integrity(connection))
    assert sorted(path for _, path in summary.undated) == ["Beta/Terms of Service.md", "Undated/Terms.md"]
    assert "Undated/Terms" not in names
    assert summary.faults == 2, "the empty text, and the one cut short"


def test_one_document_or_service_can_be_picked(store: Store, archive: Archive) -> None:
    """--only takes a service or a document; a name that none has is answered with near ones."""
    assert run(store, archive, only=("acme/privacy policy",)).documents == 1
    assert run_again(store, archive, "BETA").documents == 1
    with pytest.raises(NotFoundError, match="did you mean Acme"):
        run_again(store, archive, "Acmee")


def run_again(store: Store, archive: Archive, only: str) -> ImportSummary:
    """Import a part of what was written before."""
    return import_ota(store, archive.folder, options=OtaOptions(workers=1, only=(only,)))


def test_a_bundle_is_read_like_a_clone(store: Store, archive: Archive, tmp_path: Path) -> None:
    """A bundle file may stand for the folder, under the same observer, so that either goes on with the other."""
    folder, bundle = archive.write(), tmp_path / "acme-versions.bundle"
    archive.git("bundle", "create", "--quiet", str(bundle), "main")
    assert import_ota(store, bundle, options=OtaOptions(workers=1)).versions > 0
    assert import_ota(store, folder, options=OtaOptions(workers=1)).versions == 0


def test_what_is_no_repository_is_refused_with_advice(store: Store, archive: Archive, tmp_path: Path) -> None:
    """A missing folder, a plain one, one inside a repository, another file, a cut bundle and an empty repository each say what to do."""
    archive.write()
    plain, bundle, other, empty = tmp_path / "plain", tmp_path / "cut.bundle", tmp_path / "notes.txt", tmp_path / "empty"
    plain.mkdir()
    other.write_text("hello", encoding="utf-8")
    archive.git("bundle", "create", "--quiet", str(bundle), "main")
    bundle.write_bytes(bundle.read_bytes()[:-200])
    archive.git("init", "--quiet", str(empty), cwd=tmp_path)
    (empty / "inner").mkdir()
    cases = {
        tmp_path / "missing": "does not exist",
        plain: "not a git repository",
        other: "neither a git repository nor a git bundle",
        bundle: "damaged or cut short",
        empty: "no commits",
        empty / "inner": "inside a repository",
    }
    for path, words in cases.items():
        with pytest.raises(GitError, match=words):
            import_ota(store, path)


def test_a_text_that_the_repository_lacks_stops_its_document_only(store: Store, archive: Archive) -> None:
    """The document is imported up to the damage, which is named; after a repair the next import goes on there."""
    folder = archive.write()
    lost = archive.git("rev-parse", "main~8:Acme/Privacy Policy.md").strip()
    kept = {path: path.read_bytes() for path in folder.glob("objects/pack/*")}
    unpack(archive, kept)
    loose = folder / "objects" / lost[:2] / lost[2:]
    data = loose.read_bytes()
    loose.unlink()
    summary = import_ota(store, folder, options=OtaOptions(workers=1))
    assert [str(key) for key, _ in summary.unreadable] == ["Acme/Privacy Policy"]
    assert describe(store, "Beta")[-1][0] == "70"
    loose.write_bytes(data)
    assert import_ota(store, folder, options=OtaOptions(workers=1)).unreadable == []
    assert describe(store, "Acme")[-1] == ("40", "rollback")


def unpack(archive: Archive, packs: dict[Path, bytes]) -> None:
    """Turn a repository's packs into loose objects."""
    import subprocess

    for path in packs:
        path.unlink()
    for path, data in packs.items():
        if path.suffix == ".pack":
            subprocess.run(["git", "unpack-objects", "-q"], cwd=archive.folder, input=data, check=True)


@pytest.mark.parametrize(
    ("folder", "origin", "name"),
    [
        ("/data/pga-versions", None, "pga-versions"),
        ("/data/pga-versions.bundle", None, "pga-versions"),
        ("/data/x", "https://github.com/OpenTermsArchive/pga-versions.git", "https://github.com/OpenTermsArchive/pga-versions"),
        ("/data/x", "https://user:secret@git.example.org/versions/", "https://git.example.org/versions"),
        ("/data/x", "git@github.com:OpenTermsArchive/pga-versions.git", "https://github.com/OpenTermsArchive/pga-versions"),
        ("/data/x", "/mnt/share/pga-versions.bundle", "pga-versions"),
    ],
)
def test_an_archive_is_named_by_where_it_is_published(folder: str, origin: str | None, name: str) -> None:
    """The observer is a public address where there is one; never a secret, nor a path of this machine."""
    assert name_archive(Path(folder), origin) == name
