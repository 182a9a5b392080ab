"""What the command line reads: history, versions, findings, status."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from monitor.errors import NotFoundError
from monitor.model import Fact, Fault, FaultKind, Finding, Outcome, Reason, StatedDate
from monitor.store import (
    Store,
    find_change,
    find_finding,
    find_version,
    list_findings,
    list_history,
    list_status,
    list_versions,
    load_pages,
)
from tests.store.making import HALF_DAY, START, Walk, digest, make_assessment, make_snapshot, make_source, make_version, register


@pytest.fixture
def walk(store: Store) -> Walk:
    """Give a document a first text, news with a finding, a cosmetic change, a flap and news without a finding."""
    register(store, make_source(), make_source("Beta/Terms"))
    walk = Walk(store)
    walk.first("One.")
    walk.news("Two.", "introduced", "mention")
    walk.record(Outcome.SILENT, Reason.COSMETIC, "Two .", accept=True)
    walk.hold("Flap.", "expanded")
    walk.record(Outcome.SILENT, Reason.FLAP, "Two .", drop_pending=True)
    walk.news("Three.")
    return walk


def test_history_tells_what_readers_were_told(walk: Walk) -> None:
    """The history has first texts and news, newest first; silent changes come with `include_silent`, others go with `flagged`."""
    with walk.store.read() as connection:
        entries = list_history(connection)
        everything = list_history(connection, include_silent=True)
        flagged = list_history(connection, flagged=True)
    assert [entry.change.reason if entry.change else entry.kind for entry in entries] == ["news", "news", "first"]
    assert [entry.change.reason if entry.change else entry.kind for entry in everything] == ["news", "flap", "cosmetic", "news", "first"]
    assert [[finding.effect for finding in entry.change.findings] for entry in flagged if entry.change] == [["introduced", "mention"]]


def test_history_of_a_time_and_of_some_documents(walk: Walk) -> None:
    """`since` counts in and `until` does not; documents not asked for are left out."""
    Walk(walk.store, walk.key.__class__("Beta", "Terms"), at=walk.at).first("Beta.")
    second = START + 2 * HALF_DAY
    document_id = walk.state.document_id
    with walk.store.read() as connection:
        assert len(list_history(connection)) == 4
        assert len(list_history(connection, [document_id])) == 3
        assert list_history(connection, []) == ()
        assert [entry.at for entry in list_history(connection, [document_id], since=second)][-1] == second
        assert [entry.kind for entry in list_history(connection, [document_id], until=second)] == ["first"]


def test_versions_by_time_and_by_id(walk: Walk) -> None:
    """A version is found by what the document showed at an instant, by its id, or by the beginning of its id."""
    document_id = walk.state.document_id
    first, second = START + HALF_DAY, START + 2 * HALF_DAY
    with walk.store.read() as connection:
        shown = [find_version(connection, document_id, at=at) for at in (first, second - timedelta(seconds=1), second, walk.at)]
        assert [one.text_sha256 for one in shown] == [digest(text) for text in ("One.", "One.", "Two.", "Three.")]
        assert find_version(connection, document_id) == shown[-1]
        assert find_version(connection, document_id, at=shown[0].public_id.upper()) == shown[0]
        assert find_version(connection, document_id, at=shown[0].public_id[:7]) == shown[0]
        assert len(list_versions(connection, document_id)) == 5


def test_versions_that_are_not_there(walk: Walk) -> None:
    """A version that cannot be found says why."""
    cases: list[tuple[datetime | str, str]] = [
        (START, "No text of it was recorded by 2026-03-01"),
        ("v", "begins the ids of 5 versions: write more of it"),
        ("v0000000000", "it may be another document's"),
        ("banana", "a version's id is v and ten letters or digits"),
    ]
    for at, words in cases:
        with walk.store.read() as connection, pytest.raises(NotFoundError, match=words):
            find_version(connection, walk.state.document_id, at=at)


def test_findings_by_topic_time_and_service(walk: Walk) -> None:
    """Findings of what was told are listed by topic, time and service; flaps are not, mentions only when asked for."""
    with walk.store.read() as connection:
        (flag,) = list_findings(connection)
        assert (flag.finding.effect, flag.change.reason, flag.change.document) == ("introduced", "news", "Privacy Policy")
        assert find_finding(connection, flag.finding.public_id) == flag
        assert len(list_findings(connection, include_mentions=True)) == 2
        assert list_findings(connection, topic="ai_training", service="ACM", since=START) == (flag,)
        assert list_findings(connection, topic="default_consent") == ()
        assert list_findings(connection, service="beta") == ()
        assert list_findings(connection, since=walk.at) == ()
        with pytest.raises(NotFoundError, match="monitor flags"):
            find_finding(connection, "f0000000000")
        with pytest.raises(NotFoundError, match="monitor history --all"):
            find_change(connection, "c0000000000")


def test_a_finding_comes_back_whole(store: Store) -> None:
    """Sentences and facts of a finding are kept as they were, lists and accents included."""
    register(store)
    walk = Walk(store)
    walk.first("Alt.")
    facts = (
        Fact(name="regions", value=["EU", "Schweiz"], words="in der EU und der Schweiz"),
        Fact(name="default", value="on", words="Sie können widersprechen", inferred=True),
        Fact(name="data_included", value=["Notizen"], words="Wir nutzen Notizen.", elsewhere=True),
        Fact(name="minors", value="Kinder", words="Auch von Kindern.", inferred=True, elsewhere=True),
    )
    finding = Finding(
        topic="default_consent", effect="worse", level="medium", rule="opt_out", old="Nur mit „Ja“.", new="Ohne „Nein“ → ja.", facts=facts
    )
    made = make_assessment()
    fault = Fault(kind=FaultKind.DAMAGED_OLD, name="cut_short", detail="The old text was cut short.")
    recorded = walk.record(
        Outcome.SILENT, Reason.PENDING, "Neu.", hold=True, assessment=made.__class__(change=made.change, findings=(finding,), fault=fault)
    )
    with store.read() as connection:
        change = find_change(connection, str(recorded.change_id))
    (view,) = change.findings
    assert (view.old, view.new, view.facts, change.fault) == (finding.old, finding.new, facts, fault)


def test_status_says_how_each_watch_goes(walk: Walk) -> None:
    """The status of a document names its text, its last news, what is pending and what is wrong."""
    with walk.store.read() as connection:
        before = list_status(connection)[0]
    walk.hold("Four.")
    fault = Fault(kind=FaultKind.DAMAGED_NEW, name="login_wall", detail="A login form.")
    walk.record(Outcome.FAULT, "login_wall", snapshot=make_snapshot("<form>", walk.at, fault=fault), next_check_at=walk.at + 2 * HALF_DAY)
    with walk.store.read() as connection:
        status, never = list_status(connection)
    assert (status.last_change, status.current_version) == (before.last_change, before.current_version)
    assert (before.pending_change, status.pending_since) == (None, walk.at - HALF_DAY)
    assert (status.faults_in_row, status.fault_since, status.fault_kind, status.fault_name) == (1, walk.at, "damaged_new", "login_wall")
    assert (status.last_checked_at, status.last_good_at, status.next_check_at) == (walk.at, walk.at - HALF_DAY, walk.at + HALF_DAY)
    assert (never.last_checked_at, never.current_version, never.last_change) == (None, None, None)


def test_stated_dates_come_back(file_store: Store) -> None:
    """The dates that a text gives for itself are kept whole, and its own one apart from an announced one."""
    register(file_store)
    walk = Walk(file_store)
    stated = (
        StatedDate(on=date(2026, 12, 1), role="announced", words="From 1 December 2026"),
        StatedDate(on=date(2026, 8, 12), role="updated", words="Last updated 08/12/2026", precise=False, other=date(2026, 12, 8)),
    )
    walk.record(Outcome.FIRST, Reason.FIRST, "Text.", accept=True, version=make_version("Text.", stated=stated))
    with file_store.read() as connection:
        view = find_version(connection, walk.state.document_id)
    assert (view.stated, view.stated_on) == (stated, date(2026, 8, 12))


def test_a_version_without_pages_has_no_proof(store: Store) -> None:
    """A text that came without pages is there, with no pages to show for it."""
    register(store)
    walk = Walk(store)
    walk.record(Outcome.FIRST, Reason.FIRST, "By hand.", accept=True, snapshot=None)
    current = walk.state.current
    assert current is not None
    with store.read() as connection:
        assert load_pages(connection, current.version_id) == ()


@pytest.mark.parametrize(("observer", "origin"), [("monitor", "fetched"), ("user: a contract", "user"), ("import: an archive", "imported")])
def test_versions_say_where_they_came_from(file_store: Store, observer: str, origin: str) -> None:
    """A version's origin follows from who observed it."""
    register(file_store)
    walk = Walk(file_store)
    walk.record(Outcome.FIRST, Reason.FIRST, "Text.", accept=True, snapshot=make_snapshot("<p>", observer=observer))
    with file_store.read() as connection:
        assert find_version(connection, walk.state.document_id).origin == origin
