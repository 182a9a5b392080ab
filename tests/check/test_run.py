"""Checking many documents: order, races, and upgrades of the extractor, over a real archive and pages made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.check import CheckOptions, CheckResult, check_documents
from monitor.check.look import look_at_source
from monitor.check.run import record_look, spread_over_hosts
from monitor.check.tell import report_results
from monitor.model import Fetched, Outcome, Page, Selection, Source, Unreachable, Validators
from monitor.store import Store, find_state, open_store, register_sources
from tests.cli.pages import CLAUSES, edited_policy, policy, training_policy

START = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
SOURCE = Source(service="Acme", document="Privacy Policy", urls=("https://acme.example/privacy",))


class Site:
    """Answer every fetch with the page of the moment, an hour after the last."""

    def __init__(self) -> None:
        self.page = policy()
        self.now = START

    def __call__(self, source: Source, _: Sequence[Validators]) -> Fetched:
        """Fetch."""
        self.now += timedelta(hours=1)
        page = Page(
            url=source.urls[0],
            final_url=source.urls[0],
            hops=(),
            status=200,
            request_headers=(),
            response_headers=(("content-type", "text/html"),),
            body=self.page.encode(),
            media_type="text/html",
            charset="utf-8",
            started_at=self.now,
            finished_at=self.now + timedelta(seconds=1),
        )
        return Fetched(pages=(page,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open an archive in which the source is registered."""
    with open_store(f"sqlite:///{tmp_path}/monitor.db") as opened:
        with opened.write() as connection:
            register_sources(connection, [SOURCE], now=START)
        yield opened


@pytest.fixture
def check(store: Store) -> Callable[..., CheckResult]:
    """Check the one source, with the site given."""

    def run(site: Site, source: Source = SOURCE, **options: object) -> CheckResult:
        return next(iter(check_documents(store, [source], site, options=CheckOptions(**options))))  # type: ignore[arg-type]

    return run


@given(st.lists(st.integers(0, 5), max_size=40))
def test_spread_keeps_every_source(hosts: list[int]) -> None:
    """Spreading sources over hosts loses none, and neighbours share a host only where no other is left."""
    sources = [replace(SOURCE, document=str(number), urls=(f"https://host{host}.example/",)) for number, host in enumerate(hosts)]
    spread = spread_over_hosts(sources)
    assert sorted(source.document for source in spread) == sorted(source.document for source in sources)
    for place, (one, two) in enumerate(pairwise(spread)):
        if one.urls == two.urls:
            assert {source.urls for source in spread[place:]} == {one.urls}


def test_race(store: Store) -> None:
    """A look that another process overtook is concluded anew, against what that one recorded."""
    site = Site()
    with store.read() as connection:
        before = find_state(connection, SOURCE.key)
    early = look_at_source(SOURCE, before, site)
    next(iter(check_documents(store, [SOURCE], site)))
    late = record_look(store, SOURCE, before, early, site, CheckOptions())
    assert late.record.outcome is Outcome.UNCHANGED


def test_race_of_the_same_news(store: Store, check: Callable[..., CheckResult]) -> None:
    """Two processes that see a new text at the same time do not confirm it for each other."""
    site = Site()
    check(site)
    check(site)
    site.page = edited_policy()
    with store.read() as connection:
        before = find_state(connection, SOURCE.key)
    fetched = site(SOURCE, ())
    one, two = (look_at_source(SOURCE, before, lambda *_: fetched) for _ in range(2))
    assert record_look(store, SOURCE, before, one, site, CheckOptions()).record.reason == "pending"
    assert record_look(store, SOURCE, before, two, site, CheckOptions()).record.reason == "pending"
    assert check(site).record.reason == "news"


def test_daemon_waits_six_hours(check: Callable[..., CheckResult]) -> None:
    """In a daemon a second look after an hour leaves a text pending; after six it is news."""
    site = Site()
    wait = timedelta(hours=6)
    check(site, second_look_after=wait)
    site.page = edited_policy()
    reasons = [check(site, second_look_after=wait).record.reason for _ in range(8)]
    assert reasons[:6] == ["pending"] * 6
    assert reasons.count("news") == 1


def test_upgrade_of_the_extractor(store: Store, check: Callable[..., CheckResult]) -> None:
    """Where an older extractor wrote the current text, the stored page is read anew in silence; a later edit is news."""
    site = Site()
    check(site)
    check(site)
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE document SET read_as = '0:' || substr(read_as, instr(read_as, ':') + 1)")
    assert check(site).record.reason == "same_text"
    site.page = edited_policy()
    assert [check(site).record.reason for _ in range(2)] == ["pending", "news"]


def test_edited_selection_and_edited_page_at_once(check: Callable[..., CheckResult]) -> None:
    """An edit of the page is news even where the selection was edited since the last look."""
    site = Site()
    check(site)
    check(site)
    site.page = training_policy()
    narrower = replace(SOURCE, selection=Selection(select=("main",), remove=("h1",)))
    result = check(site, narrower)
    assert result.record.outcome is Outcome.CHANGED
    assert any(finding.topic == "ai_training" for finding in result.record.assessment.findings)  # type: ignore[union-attr]


def test_a_page_that_differs_at_every_look(check: Callable[..., CheckResult]) -> None:
    """News on a page that also shows a new visitor number at every look is still confirmed, once."""
    site = Site()
    site.page = policy(*CLAUSES, "You are visitor 1 of this page since it was first published.")
    check(site)
    check(site)
    told = []
    for visitor in range(2, 6):
        site.page = policy(
            *CLAUSES[:3], "We now sell your address to whoever asks for it.", *CLAUSES[4:], f"You are visitor {visitor} of it."
        )
        told.append(check(site).record.outcome)
    assert told.count(Outcome.CHANGED) >= 1
    assert told[0] is Outcome.SILENT
    assert told[1] is Outcome.CHANGED


def test_a_text_edited_again_before_its_second_look(check: Callable[..., CheckResult]) -> None:
    """What held is told as it stood, and what the second edit adds is told once it held as well: two changes, each from text to text."""
    site = Site()
    check(site)
    check(site)
    once = policy(*CLAUSES[:3], CLAUSES[3].replace("ten", "seven"), *CLAUSES[4:])
    twice = policy(*CLAUSES[:3], CLAUSES[3].replace("ten", "seven"), *CLAUSES[4:], "You may leave at any time and take your files along.")
    site.page = once
    assert check(site).record.reason == "pending"
    site.page = twice
    both = check(site)
    after = check(site)
    shown = report_results([both], generated_at=START).changes
    assert [(change.reason, change.confirmed_at is not None) for change in shown] == [("news", True), ("pending", False)]
    assert [[row.kind for row in change.rows if row.kind != "unchanged"] for change in shown] == [["edited"], ["added"]]
    assert shown[0].new_version_id == shown[1].old_version_id
    assert (after.record.reason, after.change_id) == ("news", shown[1].change_id)
    assert check(site).record.outcome is Outcome.UNCHANGED


def test_report(check: Callable[..., CheckResult]) -> None:
    """What a run tells: a first text, then a change with its redline, then nothing."""
    site = Site()
    first = report_results([check(site)], generated_at=START)
    site.page = edited_policy()
    pending = report_results([check(site)], generated_at=START)
    news = report_results([check(site)], generated_at=START)
    quiet = report_results([check(site)], generated_at=START)
    assert (len(first.firsts), len(first.changes)) == (1, 0)
    assert [change.reason for change in pending.changes] == ["pending"]
    assert [row.kind for change in news.changes for row in change.rows if row.kind != "unchanged"] == ["edited"]
    assert quiet.unchanged == 1


def test_a_mistake_harms_one_document_only(store: Store) -> None:
    """An error that nobody thought of is recorded with its document, and the others are checked all the same."""
    other = replace(SOURCE, document="Terms")
    with store.write() as connection:
        register_sources(connection, [SOURCE, other], now=START)
    site = Site()

    def fetch(source: Source, validators: Sequence[Validators]) -> Fetched:
        if source.document == "Terms":
            raise ZeroDivisionError("of a mistake")
        return site(source, validators)

    told: list[str] = []
    options = CheckOptions(on_mistake=lambda source, error: told.append(f"{source.document}: {error}"))
    results = {result.source.document: result.record for result in check_documents(store, [other, SOURCE], fetch, options=options)}
    assert results["Privacy Policy"].outcome is Outcome.FIRST
    assert (results["Terms"].outcome, results["Terms"].reason) == (Outcome.UNREACHABLE, "program_error")
    assert told == ["Terms: of a mistake"]


def test_a_name_that_is_not_found_is_tried_again_soon(store: Store) -> None:
    """A site whose name is not found is asked again after a quarter of an hour, then half an hour, as one that refuses connections."""
    waits = []
    for minute in (0, 15):
        at = START + timedelta(minutes=minute)
        lost = Unreachable(url=SOURCE.urls[0], reason="dns", detail="", passing=True, started_at=at, finished_at=at)
        [result] = check_documents(store, [SOURCE], lambda *_, lost=lost: lost)
        assert result.record.next_check_at is not None
        waits.append(result.record.next_check_at - at)
    assert waits == [timedelta(minutes=15), timedelta(minutes=30)]
