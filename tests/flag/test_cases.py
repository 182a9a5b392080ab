"""Check that the cases written for evaluation are well-formed; benchmarks/blind_cases.py scores on them."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.flag.cases import CONSENT, TRAINING, Case, load_cases, split_redline

CASES = load_cases()


def by_id(case: Case) -> str:
    """Name a case in the test's title."""
    return case.id


def test_ids_are_unique() -> None:
    """No two cases share an id, and no two the same passages."""
    assert [ident for ident, count in Counter(case.id for case in CASES).items() if count > 1] == []
    assert len({(case.old, case.new) for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=by_id)
def test_case_is_well_formed(case: Case) -> None:
    """Labels come from the vocabulary, deciding words stand verbatim in their passage, facts are stated by the new one."""
    assert case.ai_training in TRAINING
    assert case.consent in CONSENT
    assert case.doubtful <= {"ai_training", "consent"}
    assert case.old != case.new
    assert case.why.strip()
    assert not any(mark in text for mark in "⟦⟧~" for text in (case.old, case.new))
    assert all(words in case.old for words in case.old_deciding)
    assert all(words in case.new for words in case.new_deciding)
    assert case.opt_out is None or case.opt_out.casefold() in case.new.casefold()
    assert case.effective_date is None or str(case.effective_date.year) in case.new


@pytest.mark.parametrize("case", [case for case in CASES if case.alert], ids=by_id)
def test_alert_shows_its_deciding_words(case: Case) -> None:
    """An alert marks the words that decide it on at least one side."""
    assert case.old_deciding or case.new_deciding


def test_halves_are_both_of_use() -> None:
    """Either half holds alerts and lookalikes of every language."""
    counts = Counter((case.part, case.language, case.alert) for case in CASES)
    for part in ("dev", "test"):
        for language in {case.language for case in CASES}:
            assert counts[part, language, True], (part, language)
            assert counts[part, language, False], (part, language)


def test_runner_keeps_the_test_half_closed() -> None:
    """The runner shows wrong answers of the half `dev` when asked, and none of `test`."""
    runner = Path(__file__).parents[2] / "benchmarks" / "blind_cases.py"
    command = [sys.executable, str(runner), "--part", "all", "--misses", "500"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "test: " in shown
    assert [case.id for case in CASES if case.part == "test" and f"/{case.id}:" in shown] == []


def test_redline_gives_both_sides() -> None:
    """A redline's lines go to their side, lists and tables stay together, and `~` joins a line to the one before."""
    old, new = split_redline(" # Title\n-One.\n+Two\n+~, and three.\n * a\n+* b\n")
    assert old == "# Title\n\nOne.\n\n* a\n"
    assert new == "# Title\n\nTwo, and three.\n\n* a\n* b\n"


def test_redline_needs_marks() -> None:
    """A line that says no side is an error."""
    with pytest.raises(ValueError, match="no mark"):
        split_redline("Loose line")
