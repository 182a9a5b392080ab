"""Tests of tables and counts on the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO

import pytest

from monitor.cli.output import count, print_table, print_text
from monitor.cli.progress import show_progress


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


def test_what_a_page_wrote_does_not_steer_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes that steer a terminal are shown as codes there, in a text and in a table; a file gets a text as it is."""
    hostile = "We \x1b[8mcollect\x1b[0m data. \x1b]0;title\x07"
    for terminal in (Terminal(), StringIO()):
        monkeypatch.setattr(sys, "stdout", terminal)
        print_text(hostile)
        assert (terminal.getvalue() == f"{hostile}\n") is not terminal.isatty()
    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    print_text(hostile)
    print_table(("document", "remark"), [("Acme/Terms", hostile)])
    assert "\x1b[8m" not in terminal.getvalue()
    assert "\x07" not in terminal.getvalue()
    assert "U+001B" in terminal.getvalue()


@pytest.mark.parametrize("arguments", [["--help"], ["sources", "list", "--catalogue"], ["sources", "list", "--catalogue", "--json"]])
def test_a_reader_who_left_is_no_failure(arguments: list[str]) -> None:
    """Where nobody reads the output any more (`monitor ... | head`), the command ends with 0 and says nothing."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([sys.executable, "-m", "monitor", *arguments], stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_bar_shows_names_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with brackets is no markup of the bar beside which it stands."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with show_progress(2) as step:
        step("Acme/Terms [/red]")
    assert "[/red]" in terminal.getvalue()
