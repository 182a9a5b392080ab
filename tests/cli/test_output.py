"""Tests of tables and counts on the command line."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from monitor.cli.output import count, print_table


class Terminal(StringIO):
    """Take what is printed, as a terminal would."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.mark.parametrize(("number", "said"), [(0, "0 sites are"), (1, "1 site is"), (2, "2 sites are"), (1200, "1,200 sites are")])
def test_counts(number: int, said: str) -> None:
    """One of a thing is named in the singular, any other number in the plural."""
    assert count(number, "site is", "sites are") == said
    assert count(number, "site") == said.removesuffix(" is").removesuffix(" are")


def test_words_of_a_table_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal of 80 columns a word, or a day with its hour, is not broken while an address beside it folds."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    address = "https://www.example.org/settings/privacy/data-for-machine-learning/opt-out"
    print_table(
        ("document", "last check", "state", "address"),
        [("Bluesky/Community Guidelines", "2026-11-22 10:00", "unreachable since yesterday", address)],
    )
    printed = terminal.getvalue()
    for word in ("Bluesky/Community", "Guidelines", "2026-11-22 10:00", "unreachable", "yesterday"):
        assert word in printed
    assert address not in printed
    assert "".join(line[-30:].split()[-1] for line in printed.splitlines()[2:] if line.strip()).endswith("opt-out")
    assert max(map(len, printed.splitlines())) <= 80


def test_a_table_elsewhere_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """Where output is no terminal, columns are separated by tabs, and no cell brings its own."""
    print_table(("a", "b"), [("1\t2", "3\n4")])
    assert capsys.readouterr().out == "a\tb\n1 2\t3 4\n"
