"""What one recorded check leaves behind."""

from __future__ import annotations

import pytest

from monitor.errors import StaleStateError
from monitor.model import Fault, FaultKind, Outcome, Reason
from monitor.store import (
    Store,
    check_integrity,
    find_change,
    find_known_version,
    list_check_runs,
    list_history,
    list_snapshots,
    list_status,
    load_pages,
    load_text,
    record_check,
)
from tests.store.making import HALF_DAY, Walk, digest, make_assessment, make_page, make_record, make_snapshot, make_version, register


@pytest.fixture
def walk(store: Store) -> Walk:
    """Start with a registered document that was never checked."""
    register(store)
    return Walk(store)


def reasons(walk: Walk) -> list[tuple[str, str]]:
    """List the changes as (state, reason), oldest first."""
    with walk.store.read() as connection:
        entries = list_history(connection, include_silent=True)
    return [(entry.change.state, entry.change.reason) for entry in reversed(entries) if entry.change is not None]


def test_a_new_document_has_no_past(walk: Walk) -> None:
    """A registered document that was never checked knows nothing."""
    state = walk.state
    assert (state.revision, state.current, state.pending, state.last_seen, state.faults_in_row) == (0, None, None, None, 0)


def test_the_first_text_becomes_current_without_a_change(walk: Walk) -> None:
    """The first text is the current one, seen once, proved by its page, and led to by no change."""
    recorded = walk.first("Terms.")
    state = walk.state
    assert state.current is not None
    assert (state.current.public_id, state.current.confirmed_at, state.last_seen, state.revision) == (
        recorded.version_id,
        None,
        "current",
        1,
    )
    assert (recorded.change_id, reasons(walk)) == (None, [])
    with walk.store.read() as connection:
        assert load_text(connection, state.current.version_id) == "Terms."
        assert load_pages(connection, state.current.version_id) == (make_page("<p>Terms.</p>", walk.at),)


def test_a_second_look_confirms_the_first_text(walk: Walk) -> None:
    """`confirm` alone on the current text notes when it was found again."""
    walk.first("Terms.")
    walk.record(Outcome.UNCHANGED, Reason.CONFIRMED, confirm=True)
    current = walk.state.current
    assert current is not None
    assert (current.confirmed_at, current.last_seen_at, current.first_seen_at) == (walk.at, walk.at, walk.at - HALF_DAY)


def test_a_pending_change_keeps_the_current_text(walk: Walk) -> None:
    """A held text is pending beside the current one, and the digests belong to it."""
    walk.first("Old.")
    recorded = walk.hold("New.", "introduced")
    state = walk.state
    assert state.current is not None
    assert state.pending is not None
    assert (state.current.text_sha256, state.pending.version.text_sha256) == (digest("Old."), digest("New."))
    assert (state.pending.since, state.pending.told, state.pending.reason) == (walk.at, False, "news")
    assert (state.pending.public_id, state.last_seen, len(recorded.finding_ids)) == (recorded.change_id, "pending", 1)


def test_a_held_change_can_be_told_at_once(walk: Walk) -> None:
    """`report` on a hold tells it now, and its confirmation does not tell it again."""
    walk.first("Old.")
    held = walk.hold("New.", "introduced", told=True)
    told_at = walk.at
    assert walk.state.pending is not None
    assert walk.state.pending.told
    confirmed = walk.confirm(told=True)
    with walk.store.read() as connection:
        change = find_change(connection, str(confirmed.change_id))
    assert confirmed.change_id == held.change_id
    assert (change.reason, change.reported_at, change.confirmed_at) == ("news", told_at, walk.at)


@pytest.mark.parametrize("text", ["New.", None], ids=["read again", "not modified"])
def test_a_second_look_makes_pending_news(walk: Walk, text: str | None) -> None:
    """The confirmed pending text becomes current, whether it was read again or the server said 304."""
    walk.first("Old.")
    walk.hold("New.", "introduced")
    seen_at, old_seen_at = walk.at, walk.at - HALF_DAY
    recorded = walk.confirm(text)
    state = walk.state
    assert state.current is not None
    assert (state.current.text_sha256, state.current.confirmed_at, state.pending, state.last_seen) == (
        digest("New."),
        walk.at,
        None,
        "current",
    )
    with walk.store.read() as connection:
        change = find_change(connection, str(recorded.change_id))
    assert (change.state, change.reason, change.reported_at, change.confirmed_at) == ("confirmed", "news", walk.at, walk.at)
    assert (change.old_last_seen_at, change.new_first_seen_at) == (old_seen_at, seen_at)
    assert [finding.effect for finding in change.findings] == ["introduced"]


def test_a_text_that_flapped_by_is_dropped_silently(walk: Walk) -> None:
    """A pending text that vanished untold leaves a dropped change and the current text as it was."""
    walk.first("Old.")
    walk.hold("New.")
    walk.record(Outcome.SILENT, Reason.FLAP, "Old.", drop_pending=True)
    state = walk.state
    assert state.current is not None
    assert (state.pending, state.current.text_sha256, state.last_seen) == (None, digest("Old."), "current")
    assert reasons(walk) == [("dropped", "flap")]


def test_a_told_text_that_vanished_is_withdrawn(walk: Walk) -> None:
    """A told pending text that vanished is a change withdrawn, which stays in the loud history."""
    walk.first("Old.")
    held = walk.hold("New.", "introduced", told=True)
    recorded = walk.record(Outcome.CHANGED, Reason.WITHDRAWN, "Old.", drop_pending=True, report=True)
    assert recorded.change_id == held.change_id
    with walk.store.read() as connection:
        change = find_change(connection, str(held.change_id))
        loud = [entry.change.public_id for entry in list_history(connection) if entry.change is not None]
    assert (change.state, change.reason, change.withdrawn_at, loud) == ("dropped", "withdrawn", walk.at, [change.public_id])


def test_another_pending_text_takes_over(walk: Walk) -> None:
    """A hold of another text ends the one before, names its heir, and hands on that it was told."""
    walk.first("Old.")
    first = walk.hold("New, draft.", "introduced", told=True)
    told_at = walk.at
    second = walk.record(Outcome.SILENT, Reason.PENDING, "New.", hold=True, pending_reason=Reason.NEWS, drop_pending=True, report=True)
    with walk.store.read() as connection:
        ended, heir = find_change(connection, str(first.change_id)), find_change(connection, str(second.change_id))
    assert (ended.state, ended.replaced_by, heir.state, heir.reported_at) == ("dropped", heir.public_id, "pending", told_at)


def test_a_withdrawal_tells_nothing_of_the_text_held_instead(walk: Walk) -> None:
    """Where a told text is withdrawn for another one, the other one is not yet told."""
    walk.first("Old.")
    walk.hold("New.", "introduced", told=True)
    walk.record(Outcome.CHANGED, Reason.WITHDRAWN, "Other.", hold=True, pending_reason=Reason.NEWS, drop_pending=True, report=True)
    assert walk.state.pending is not None
    assert not walk.state.pending.told
    assert reasons(walk) == [("dropped", "withdrawn"), ("pending", "news")]


def test_a_cosmetic_change_is_accepted_at_once(walk: Walk) -> None:
    """`accept` without a pending change makes the text current and leaves a silent change."""
    walk.first("Terms.")
    walk.record(Outcome.SILENT, Reason.COSMETIC, "Terms .", accept=True)
    assert walk.state.current is not None
    assert walk.state.current.text_sha256 == digest("Terms .")
    assert reasons(walk) == [("confirmed", "cosmetic")]
    with walk.store.read() as connection:
        assert [entry.kind for entry in list_history(connection)] == ["first"]


def test_a_rollback_is_known_as_such_once(walk: Walk) -> None:
    """A text that a reported change led away from is a rollback when it returns, and after that was told no more."""
    walk.first("Old.")
    walk.news("New.", "introduced")

    def known(text: str) -> tuple[bool, bool, bool]:
        with walk.store.read() as connection:
            found = find_known_version(connection, walk.state.document_id, digest(text))
        assert found is not None
        return found.accepted, found.left_by_report, found.returned_before

    assert known("Old.") == (True, True, False)
    walk.record(Outcome.CHANGED, Reason.ROLLBACK, "Old.", accept=True, confirm=True, report=True)
    assert known("Old.") == (True, False, True)
    assert known("New.") == (True, True, False)
    walk.hold("Never.")
    assert known("Never.") == (False, False, False)


def test_a_change_reported_further_on_counts_as_leaving(walk: Walk) -> None:
    """A text left by a cosmetic change, and then by a reported one, was left by report."""
    walk.first("Old.")
    walk.record(Outcome.SILENT, Reason.COSMETIC, "Old .", accept=True)
    walk.news("New.", "introduced")
    with walk.store.read() as connection:
        found = find_known_version(connection, walk.state.document_id, digest("Old."))
    assert found is not None
    assert found.left_by_report


def test_a_text_never_seen_is_not_known(walk: Walk) -> None:
    """The archive says nothing of a text that the document never had."""
    walk.first("Old.")
    with walk.store.read() as connection:
        assert find_known_version(connection, walk.state.document_id, digest("Never.")) is None


def test_a_rebase_is_silent_and_keeps_the_proof(walk: Walk) -> None:
    """The current text read anew takes over silently, with the old text's times and its pages as proof."""
    walk.first("Terms")
    seen_at = walk.at
    walk.record(Outcome.SILENT, Reason.REBASED, rebase=make_version("# Terms", read_as="2:0"), read_as="2:0")
    state = walk.state
    assert state.current is not None
    assert (state.current.text_sha256, state.current.first_seen_at, state.read_as) == (digest("# Terms"), seen_at, "2:0")
    assert reasons(walk) == [("confirmed", "rebased")]
    with walk.store.read() as connection:
        assert load_pages(connection, state.current.version_id) == (make_page("<p>Terms</p>", seen_at),)


def test_a_rebase_and_a_new_text_in_one_check(walk: Walk) -> None:
    """A look that reads the old page anew and finds a new text leads from the rebased text to the new one."""
    walk.first("Terms")
    walk.hold("# Terms, new", rebase=make_version("# Terms"))
    state = walk.state
    assert state.current is not None
    assert state.pending is not None
    assert (state.current.text_sha256, state.pending.version.text_sha256) == (digest("# Terms"), digest("# Terms, new"))
    with walk.store.read() as connection:
        assert find_change(connection, state.pending.public_id).old_version == state.current.public_id


def test_a_fault_changes_nothing_but_its_count(walk: Walk) -> None:
    """Faults count up with their name and page; texts and digests stay; a good look ends the row."""
    walk.first("Terms.")
    before = walk.state
    fault = Fault(kind=FaultKind.DAMAGED_NEW, name="login_wall", detail="A login form: fetch with a browser.")
    walk.record(Outcome.FAULT, "login_wall", snapshot=make_snapshot("<form>", walk.at, fault=fault), detail=fault.detail)
    walk.record(Outcome.UNREACHABLE, "timeout", detail="No answer within 30 s.")
    state = walk.state
    assert (state.faults_in_row, state.current, state.page_sha256, state.last_seen) == (2, before.current, before.page_sha256, "current")
    walk.record(Outcome.UNCHANGED, Reason.SAME_BYTES)
    assert walk.state.faults_in_row == 0


def test_a_record_from_an_older_state_is_refused(walk: Walk) -> None:
    """The slower of two processes is refused, and nothing of its record stays."""
    state = walk.state
    walk.first("Terms.")
    late = make_record(state, walk.at, Outcome.FIRST, Reason.FIRST, version=make_version("Late."), accept=True)
    with pytest.raises(StaleStateError, match="Acme/Privacy Policy"), walk.store.write() as connection:
        record_check(connection, late)
    with walk.store.read() as connection:
        assert find_known_version(connection, state.document_id, digest("Late.")) is None
    assert walk.state.revision == 1


def test_checks_alike_are_one_row_of_the_log(walk: Walk) -> None:
    """Checks that end alike are counted in one row; a pause that is too long, or another end, starts a new one."""
    walk.first("Terms.")
    for _ in range(3):
        walk.record(Outcome.UNCHANGED, Reason.NOT_MODIFIED, status=304, size_bytes=10)
    walk.at += 10 * HALF_DAY
    walk.record(Outcome.UNCHANGED, Reason.NOT_MODIFIED, status=304)
    with walk.store.read() as connection:
        runs = list_check_runs(connection, walk.state.document_id)
    assert [(run.reason, run.checks, run.duration_ms, run.size_bytes) for run in runs] == [
        ("first", 1, 2000, 0),
        ("not_modified", 3, 6000, 30),
        ("not_modified", 1, 2000, 0),
    ]
    assert runs[1].last_at - runs[1].first_at == 2 * HALF_DAY


def test_a_returning_text_is_one_version(walk: Walk) -> None:
    """A text seen before is the version that it was, seen again later."""
    first = walk.first("Old.")
    began = walk.at
    walk.news("New.")
    again = walk.record(Outcome.CHANGED, Reason.ROLLBACK, "Old.", accept=True, confirm=True, report=True)
    assert again.version_id == first.version_id
    current = walk.state.current
    assert current is not None
    assert (current.first_seen_at, current.last_seen_at) == (began, walk.at)


def test_words_that_no_database_takes_are_replaced(walk: Walk) -> None:
    """NUL bytes and lone surrogates in headers and details do not stop a check from being recorded."""
    walk.first("Terms.")
    page = make_page("<p>", walk.at, final_url="https://example.org/\x00", response_headers=(("server", "a\x00b\ud800"),))
    snapshot = make_snapshot("", walk.at).__class__(pages=(page,), observed_at=walk.at)
    walk.record(Outcome.UNREACHABLE, "protocol", detail="bad \x00 line", snapshot=snapshot)
    assert walk.state.faults_in_row == 1


def test_a_cosmetic_text_in_place_of_a_withdrawn_one(walk: Walk) -> None:
    """Where a told text gives way to a cosmetic variant of the current one, what is told is the withdrawal, not the variant."""
    walk.first("Old.")
    held = walk.hold("New.", "introduced", told=True)
    recorded = walk.record(Outcome.CHANGED, Reason.WITHDRAWN, "Old .", accept=True, drop_pending=True, report=True)
    assert recorded.change_id == held.change_id
    assert reasons(walk) == [("dropped", "withdrawn"), ("confirmed", "cosmetic")]
    with walk.store.read() as connection:
        newest = list_history(connection, include_silent=True)[0].change
    assert newest is not None
    assert newest.reported_at is None


def test_an_untold_change_is_read_anew_when_confirmed(walk: Walk) -> None:
    """A pending change that nobody was shown leads, once confirmed, from the current text as it is read by then, with its findings."""
    walk.first("Old.")
    walk.hold("New.", "introduced")
    walk.record(Outcome.SILENT, Reason.PENDING, rebase=make_version("# Old."), hold=True)
    rebased = walk.state.current
    recorded = walk.confirm("New.", assessment=make_assessment("expanded", "mention"), rules_version=2)
    assert rebased is not None
    with walk.store.read() as connection:
        change = find_change(connection, str(recorded.change_id))
    assert (change.old_version, change.rules_version) == (rebased.public_id, 2)
    assert [finding.public_id for finding in change.findings] == list(recorded.finding_ids)
    assert [finding.effect for finding in change.findings] == ["expanded", "mention"]


def test_what_was_told_is_not_rewritten(walk: Walk) -> None:
    """The findings of a told change stay as they were told, whatever a later look makes of the text."""
    walk.first("Old.")
    held = walk.hold("New.", "introduced", told=True)
    confirmed = walk.confirm("New.", told=True, assessment=make_assessment("expanded", "mention"))
    assert confirmed.finding_ids == held.finding_ids
    assert len(held.finding_ids) == 1


def test_a_pending_text_given_up_without_a_look_is_looked_for_no_more(walk: Walk) -> None:
    """When the pending text is dropped by a check that saw no text, the next look may not take its page as seen before."""
    walk.first("Old.")
    walk.hold("New.")
    walk.record(Outcome.FAULT, "other_document", drop_pending=True)
    state = walk.state
    assert (state.pending, state.last_seen, state.page_sha256, state.visible_sha256, state.validators) == (None, None, None, None, ())


def test_an_earlier_look_recorded_late_moves_no_time_back(walk: Walk) -> None:
    """A look of an earlier day, recorded now, moves when a text was first seen and not when it was last; both days are kept."""
    walk.first("Terms.")
    seen_at, recorded_at = walk.at, walk.at + HALF_DAY
    walk.at -= 10 * HALF_DAY
    earlier = walk.at + HALF_DAY
    snapshot = make_snapshot("<p>Terms</p>", earlier, observer="import: an archive")
    record = make_record(walk.state, earlier, Outcome.UNCHANGED, Reason.SAME_TEXT, version=make_version("Terms."), snapshot=snapshot)
    with walk.store.write() as connection:
        record_check(connection, record, recorded_at=recorded_at)
    current = walk.state.current
    assert current is not None
    assert (current.first_seen_at, current.last_seen_at) == (earlier, seen_at)
    with walk.store.read() as connection:
        last = list_snapshots(connection, walk.state.document_id)[-1]
        status = list_status(connection)[0]
        assert (status.first_checked_at, status.last_checked_at, status.last_good_at) == (earlier, seen_at, seen_at)
        assert (last.observed_at, last.recorded_at, last.observer) == (earlier, recorded_at, "import: an archive")
        assert list(check_integrity(connection)) == []
