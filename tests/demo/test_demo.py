"""Tests of the demonstration: the real command, in a folder of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from monitor.demo.markup import write_page
from monitor.demo.site import SiteState
from monitor.demo.story import BEGINS, ENDS, STORY
from monitor.demo.texts import write_policy, write_terms

LONGEST_S = 60
"""On a busy machine; a free one takes a few seconds."""


def run(folder: Path, *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run `monitor` in a folder where nothing of the user's counts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
    proxies = {"HTTP_PROXY": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9"}
    done = subprocess.run(
        [sys.executable, "-m", "monitor", *arguments],
        cwd=folder,
        env={**kept, **proxies, "HOME": str(folder), "COLUMNS": "100"},
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )
    assert done.returncode == code, f"{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str], float]:
    """Play the year once for all tests that read what it printed."""
    folder = tmp_path_factory.mktemp("demo")
    started = time.monotonic()
    done = run(folder, "demo", "--keep", "kept")
    return folder, done, time.monotonic() - started


EXPECTED = (
    ("5 Jan", "AI training denied"),
    ("5 Jan", "says nothing about AI training"),
    ("2 Feb", "says the same: silent"),
    ("12 Mar", "fault (block page): silent"),
    ("12 Mar", "nothing differs: silent"),
    ("9 Apr", "seen once: waits for a second look"),
    ("9 Apr", "a flap: silent"),
    ("4 May", "seen once: waits for a second look"),
    ("4 May", "told in a line, without a finding"),
    ("5 May", "mail: Larkspur Privacy Policy changed, no finding"),
    ("15 Jun", "says the same: silent"),
    ("18 Aug", "told at once: HIGH AI training introduced · on by default; its own date did not move"),
    ("18 Aug", "confirmed; told already"),
    ("19 Aug", "mail: Larkspur Privacy Policy: your data may train AI from 1 October 2026 unless you opt out"),
    ("24 Sep", "mail: In 7 days"),
    ("30 Sep", "mail: Tomorrow"),
    ("1 Oct", "told at once: HIGH AI training expanded · on by default"),
    ("1 Oct", "confirmed; told already"),
    ("2 Oct", "mail: Larkspur Privacy Policy: the announced AI training is now in the text"),
    ("19 Oct", "told at once: HIGH Consent weakened"),
    ("20 Oct", "mail: Larkspur Terms of Service"),
    ("29 Oct", "a rollback: told"),
    ("30 Oct", "mail: Larkspur Terms of Service"),
    ("16 Nov", "told: MEDIUM AI training restricted"),
    ("17 Nov", "mail: Larkspur Privacy Policy: less AI training on your data"),
)


def test_year_goes_as_told(played: tuple[Path, subprocess.CompletedProcess[str], float]) -> None:
    """Each event gets its verdict on its day, in order, and each piece of news its mail."""
    _, done, _ = played
    entries = read_timeline(done.stdout)
    for day, words in EXPECTED:
        while entries and not (entries[0][0] == day and words in entries[0][1]):
            entries.pop(0)
        assert entries, f"{day}: {words!r} is missing or out of order\n{done.stdout[:6000]}"


def read_timeline(printed: str) -> list[tuple[str, str]]:
    """Read the timeline: the day of each entry, and the words of its last column with wrapped lines joined."""
    entries: list[tuple[str, str]] = []
    for line in printed.partition(" checks, ")[0].splitlines():
        found = re.match(r"([ \d]\d [A-Z][a-z]{2})  (.*)", line)
        if found:
            entries.append((found[1].strip(), last_column(found[2])))
        elif entries and line.startswith(" "):
            entries[-1] = (entries[-1][0], f"{entries[-1][1]} {last_column(line[8:])}".strip())
    return entries


def last_column(line: str) -> str:
    """Give what stands beside the words on the page, or the whole of a mail's line."""
    return line.strip() if line.startswith("mail: ") or len(line) < 46 else line[46:].strip()


def test_nothing_else_is_told(played: tuple[Path, subprocess.CompletedProcess[str], float]) -> None:
    """Noise, a flap, a block page and a moved section are told nobody: eight mails, and no more."""
    _, done, _ = played
    assert len(re.findall(r"^Subject: ", done.stdout, re.MULTILINE)) == 8
    assert "draft" not in done.stdout.partition("Subject: ")[2]


def test_digest_says_what_follows(played: tuple[Path, subprocess.CompletedProcess[str], float]) -> None:
    """The digest of the announcement names the day, the default, and the way out with its link."""
    _, done, _ = played
    mail = next(part for part in done.stdout.split("\n--- Mail ") if "19 Aug 2026" in part.splitlines()[0])
    flat = " ".join(mail.split())
    assert "1 October 2026 (in 43 days)" in flat
    assert "it did not move" in flat
    assert "http://larkspur.example/settings/assistant#improve-our-models" in flat
    assert "on the basis of our legitimate interests" in flat


def test_report_is_written_and_named(played: tuple[Path, subprocess.CompletedProcess[str], float]) -> None:
    """The HTML report lies where standard error says, with the year's changes and what the first texts said."""
    folder, done, _ = played
    named = re.search(r"^wrote (.+)$", done.stderr, re.MULTILINE)
    assert named is not None, done.stderr
    page = (folder / named[1]).read_text("utf-8")
    assert "AI training introduced" in page
    today = " ".join(re.sub(r"<[^>]+>", " ", page.partition('id="today"')[2].partition("</section>")[0]).split())
    assert "AI training allowed · on by default" in today
    assert "We may use your recipes and comments to train" in today
    assert "We do not use your photos or your messages" in today
    assert "not yet confirmed" not in page
    assert "larkspur.example" in page
    assert "<script" not in page


def test_archive_is_kept_whole(played: tuple[Path, subprocess.CompletedProcess[str], float]) -> None:
    """Other commands work on the kept archive, and its chain of hashes holds."""
    folder, _, _ = played
    run(folder, "db", "check", "--db", "kept/monitor.db")
    assert "Larkspur" in run(folder, "history", "--db", "kept/monitor.db").stdout
    assert "is there already" in run(folder, "demo", "--keep", "kept", code=2).stderr


def test_it_is_quick(played: tuple[Path, subprocess.CompletedProcess[str], float]) -> None:
    """A newcomer does not wait long, even where other work slows the machine."""
    assert played[2] < LONGEST_S


def test_two_runs_say_the_same(played: tuple[Path, subprocess.CompletedProcess[str], float], tmp_path: Path) -> None:
    """A second run prints the same, witness hashes included, as JSON lines too; nothing is coloured or left behind."""
    _, done, _ = played
    again = run(tmp_path, "demo", "--json", "--html", "year.html")
    lines: list[dict[str, Any]] = [json.loads(line) for line in again.stdout.splitlines()]
    mails = [line for line in lines if line.get("digest") not in (None, "heartbeat")]
    for mail in mails:
        assert mail["text"].rstrip() in done.stdout
    assert sum("outcome" in line for line in lines) >= 17
    assert "\x1b" not in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["year.html"]
    report = (tmp_path / "year.html").read_text("utf-8")
    assert report.index("taken back on 29 October 2026") < report.index("takes back what changed on 19 October 2026")


def test_story_is_in_order() -> None:
    """Events are told in order of time, within the year, and each changes what the site shows."""
    days = [event.on for event in STORY]
    assert days == sorted(days)
    assert days[0] > BEGINS
    assert days[-1] < ENDS
    state = SiteState()
    for event in STORY:
        changed = event.change(state)
        assert changed != state or event.does == "the same new design"
        state = state if event.once else changed


def test_texts_are_of_the_size_of_real_ones() -> None:
    """The policy has sections, lists, a table and thirty sentences or more."""
    page = write_page(write_policy(SiteState().policy), design="plain", nonce="0")
    words = re.sub(r"<[^>]+>", " ", page.partition("<main>")[2].partition("</main>")[0])
    assert 30 <= len(re.findall(r"[.;](?=\s)", words)) <= 60
    assert page.count("<h2>") in range(8, 11)
    assert "<table>" in page
    assert "<ul>" in page
    assert write_page(write_terms(SiteState().terms), design="new", nonce="1") != page
