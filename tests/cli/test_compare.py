"""The real command on two files."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Monitor

CLAUSE = "We may use your drawings to train our AI models."


def _compare(monitor: Monitor, old_head: str, new_head: str, *more: str) -> str:
    """Compare two files that differ in their heads and in a clause; give the output with single spaces."""
    (monitor.folder / "old.md").write_text(f"# Privacy Policy\n\n{old_head}\n\nWe keep your name.\n", encoding="utf-8")
    (monitor.folder / "new.md").write_text(f"# Privacy Policy\n\n{new_head}\n\nWe keep your name.\n\n{CLAUSE}\n", encoding="utf-8")
    return " ".join(monitor.run("compare", "old.md", "new.md", "--date", "2026-05-04", *more).stdout.split())


def test_an_unmoved_date_is_no_start(monitor: Monitor) -> None:
    """A date that stands in both files is not printed as the day from which the change holds, in the terminal or as HTML."""
    shown = _compare(monitor, "Last updated: 12 January 2026", "Last updated: 12 January 2026", "--html", "redline.html")
    page = (monitor.folder / "redline.html").read_text("utf-8")
    shown += _compare(monitor, "Last updated: 12 January 2026", "Last updated: 12 January 2026")
    for text in (shown, " ".join(page.split())):
        assert "did not move" in text
        assert "From 12 January 2026" not in text
    assert "Seen" not in shown


def test_a_moved_date_says_from_where(monitor: Monitor) -> None:
    """Where the date moved, the card says which it was before."""
    shown = _compare(monitor, "Last updated: 12 January 2026", "Last updated: 1 May 2026")
    assert "From 1 May 2026 (the page's own date, which was 12 January 2026 before)" in shown


def test_json_and_html_together(monitor: Monitor) -> None:
    """With --json and --html both are written."""
    for name, words in (("old.md", "We keep your letters."), ("new.md", "We keep your letters and sell them.")):
        (monitor.folder / name).write_text(f"# Terms\n\n{words}\n", encoding="utf-8")
    done = monitor.run("compare", "old.md", "new.md", "--json", "--html", "redline.html")
    assert "findings" in json.loads(done.stdout)
    assert "and sell them" in (monitor.folder / "redline.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"id": 1, "date": "2025-01-01", "old": null, "new": "x"}', '{"id": 1}'])
def test_a_wrong_line_of_a_batch_is_named(monitor: Monitor, line: str) -> None:
    """A line of --batch that holds no two texts is wrong use, named by its number."""
    (monitor.folder / "lines").write_text(f"{line}\n", encoding="utf-8")
    with (monitor.folder / "lines").open() as lines:
        assert "line 1 of standard input" in monitor.run("compare", "--batch", code=2, stdin=lines).stderr


def test_no_finding_is_said(monitor: Monitor) -> None:
    """A change without a finding says so above the redline; two texts that say the same have nothing to find."""
    for name, words in (("old.md", "We keep your letters."), ("new.md", "We keep your letters in Ghent.")):
        (monitor.folder / name).write_text(f"# Terms\n\n{words}\n", encoding="utf-8")
    assert monitor.run("compare", "old.md", "new.md").stdout.startswith("No finding on AI training or consent.\n\n")
    assert "No finding" not in monitor.run("compare", "old.md", "old.md").stdout
    (monitor.folder / "mine.yaml").write_text("services: {A: {documents: {T: https://a.example/t}}}\ntopics: {courts: [arbitration]}\n")
    said = monitor.run("compare", "old.md", "new.md", "--sources", "mine.yaml").stdout
    assert said.startswith("No finding on AI training, consent, or your own topics (courts).\n\n")
