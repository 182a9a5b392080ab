"""Whatever checks come in whatever order, the archive says what a simple model says, and stays whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.model import Fault, FaultKind, Outcome, Reason
from monitor.store import Store, check_integrity, find_known_version, list_check_runs, list_history, load_pages, load_text, open_store
from tests.store.making import Walk, digest, make_snapshot, make_version, register

TEXTS = [f"Terms of use, number {number}. " + "We process what you give us. " * 20 + f"Last words {number}." for number in range(4)]

step = st.one_of(
    st.tuples(st.sampled_from(["hold", "tell", "cosmetic", "confirm"]), st.sampled_from(TEXTS)),
    st.tuples(st.sampled_from(["again", "fault", "unreachable", "rebase"]), st.just("")),
)


@dataclass
class Model:
    """Say what the archive should know after each step."""

    current: str | None = None
    pending: str | None = None
    told: bool = False
    seen: str | None = None
    """The text of the last good look."""
    faults: int = 0
    checks: int = 0
    pages: int = 0
    confirmed: set[str] = field(default_factory=set)
    accepted: set[str] = field(default_factory=set)
    times: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)
    """The states of the changes, in the order in which they were made."""

    def see(self, text: str, at: datetime) -> None:
        """Note a good look at a text."""
        self.seen, self.faults = text, 0
        self.times[text] = (self.times.get(text, (at, at))[0], at)

    def accept(self, text: str) -> None:
        """Make a text the current one."""
        self.current, self.pending, self.told = text, None, False
        self.accepted.add(text)

    def end_pending(self) -> None:
        """Drop what is pending."""
        if self.pending is not None:
            self.changes[self.changes.index("pending")] = "dropped"
        self.pending, self.told = None, False


def take(walk: Walk, model: Model, kind: str, text: str) -> None:
    """Record one step in the archive and in the model."""
    model.checks += 1
    if kind == "fault":
        fault = Fault(kind=FaultKind.DAMAGED_NEW, name="empty_shell", detail="Nothing in it.")
        walk.record(Outcome.FAULT, "empty_shell", snapshot=make_snapshot("<html>", walk.at, fault=fault) if model.faults == 0 else None)
        model.pages += model.faults == 0
        model.faults += 1
    elif kind == "unreachable" or (kind in ("again", "rebase") and model.seen is None):
        walk.record(Outcome.UNREACHABLE, "timeout")
        model.faults += 1
    elif kind == "rebase" and model.current is not None and model.pending is None:
        anew = f"{model.current}+"
        walk.record(Outcome.SILENT, Reason.REBASED, rebase=make_version(anew))
        model.times[anew] = model.times.get(model.current, model.times[model.current])
        if model.current in model.confirmed:
            model.confirmed.add(anew)
        model.accept(anew)
        model.see(anew, walk.at)
        model.changes.append("confirmed")
    elif kind in ("again", "rebase"):
        assert model.seen is not None
        look_again(walk, model)
    else:
        model.pages += 1
        look(walk, model, kind, text)


def look_again(walk: Walk, model: Model) -> None:
    """Take a look at what the last look saw, without a text."""
    seen = model.seen
    assert seen is not None
    if seen == model.pending:
        walk.confirm(told=model.told)
        model.changes[model.changes.index("pending")] = "confirmed"
        model.accept(seen)
        model.confirmed.add(seen)
    else:
        walk.record(Outcome.UNCHANGED, Reason.NOT_MODIFIED)
    model.see(seen, walk.at)


def look(walk: Walk, model: Model, kind: str, text: str) -> None:
    """Take a look that reads a text."""
    if model.current is None:
        walk.first(text)
        model.accept(text)
    elif text == model.current:
        reason = (Reason.WITHDRAWN if model.told else Reason.FLAP) if model.pending else Reason.CONFIRMED
        walk.record(Outcome.SILENT, reason, text, drop_pending=model.pending is not None, confirm=kind == "confirm")
        model.confirmed |= {text} if kind == "confirm" else set()
        model.end_pending()
    elif text == model.pending:
        walk.confirm(text, told=model.told)
        model.changes[model.changes.index("pending")] = "confirmed"
        model.accept(text)
        model.confirmed.add(text)
    elif kind == "cosmetic":
        walk.record(Outcome.SILENT, Reason.COSMETIC, text, accept=True, drop_pending=model.pending is not None)
        model.end_pending()
        model.accept(text)
        model.changes.append("confirmed")
    else:
        told = kind == "tell" or model.told
        walk.hold(text, "introduced", told=told, drop_pending=model.pending is not None)
        model.end_pending()
        model.pending, model.told = text, told
        model.changes.append("pending")
    model.see(text, walk.at)


def compare(walk: Walk, model: Model) -> None:
    """Compare what the archive says of the document with the model."""
    state = walk.state
    name = None if model.seen is None else "pending" if model.seen == model.pending else "current"
    assert state.revision == model.checks
    assert state.faults_in_row == model.faults
    assert (state.current and state.current.text_sha256) == (model.current and digest(model.current))
    assert (state.pending and state.pending.version.text_sha256) == (model.pending and digest(model.pending))
    assert state.last_seen == name
    assert (state.pending is not None and state.pending.told) == model.told
    if state.current is not None and model.current is not None:
        assert (state.current.first_seen_at, state.current.last_seen_at) == model.times[model.current]
        assert (state.current.confirmed_at is not None) == (model.current in model.confirmed)


def compare_whole(walk: Walk, model: Model) -> None:
    """Compare all that the archive keeps of the document with the model."""
    document_id = walk.state.document_id
    with walk.store.read() as connection:
        entries = [entry.change for entry in list_history(connection, [document_id], include_silent=True) if entry.change is not None]
        assert [one.state for one in sorted(entries, key=lambda one: one.change_id)] == model.changes
        for text in model.times:
            known = find_known_version(connection, document_id, digest(text))
            assert known is not None
            assert known.accepted == (text in model.accepted)
            assert load_text(connection, known.version.version_id) == text
            assert load_pages(connection, known.version.version_id)
        assert sum(run.checks for run in list_check_runs(connection, document_id)) == model.checks
        assert list(check_integrity(connection)) == []


def follow(store: Store, steps: list[tuple[str, str]]) -> None:
    """Take the steps one after another, comparing after each."""
    register(store)
    walk, model = Walk(store), Model()
    for kind, text in steps:
        take(walk, model, kind, text)
        compare(walk, model)
    compare_whole(walk, model)


@given(steps=st.lists(step, max_size=14))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_walk_ends_as_the_model_says(migrated_file: Path, steps: list[tuple[str, str]]) -> None:
    """On SQLite, any sequence of checks leaves the states, times, texts, pages and hash links that a simple model expects."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "monitor.db"
        copyfile(migrated_file, path)
        with open_store(f"sqlite:///{path}") as store:
            follow(store, steps)


@pytest.fixture
def long_walk() -> list[tuple[str, str]]:
    """Give a fixed walk through every kind of step, several times over."""
    kinds = ["hold", "again", "tell", "fault", "again", "cosmetic", "unreachable", "rebase", "hold", "hold", "confirm", "rebase", "tell"]
    return [(kind, TEXTS[(number * 7 + number // 5) % 4]) for number, kind in enumerate(kinds * 3)]


def test_a_long_walk_ends_alike_on_each_database(store: Store, long_walk: list[tuple[str, str]]) -> None:
    """A long walk of checks leaves the same on SQLite and on PostgreSQL."""
    follow(store, long_walk)
