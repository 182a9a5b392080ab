"""`monitor demo`: a made-up service's year, played through the real pipeline."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.contract import result_json
from monitor.cli.files import OutputFile
from monitor.cli.output import print_json, terminal_width, use_color, write_report
from monitor.cli.session import json_option

if TYPE_CHECKING:
    from monitor.demo import Letter, Moment
    from monitor.digest.stories import StoryBook
    from monitor.report import CheckReport
    from monitor.stance import ServiceStance

_REPORT = "larkspur-year.html"
_DOES, _GAP = 44, 2
"""Columns of what the page did; the verdict stands beside it where the terminal has twice as many."""


@click.command()
@click.option("--html", type=OutputFile(), help=f"Where to write the report [{_REPORT}, in the kept folder if any].")
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Keep the archive in this folder, to try other commands on.",
)
@json_option
def demo(html: Path | None, keep: Path | None, as_json: bool) -> None:
    """Play a made-up service's year: what its pages do, what the monitor says, and the digests that it would mail.

    The pages are served on this machine and nothing else is asked. Real checks read them, with a clock that leaps through the year 2026.
    """
    from monitor.demo import Letter, open_year
    from monitor.report import render_check_report

    with _choose_folder(keep) as folder, open_year(folder) as year:
        told = _Told(color=use_color(), width=terminal_width(), quiet=as_json)
        told.print_head()
        for one in year.play():
            if isinstance(one, Letter):
                told.take_letter(one)
            else:
                told.take_moment(one)
        told.print_end(year.checks)
        path = html or (keep or Path()) / _REPORT
        write_report(path, render_check_report(told.make_report(year.clock.now, year.read_stories())))
        if keep is not None and not as_json:
            _name_archive(folder)


@contextmanager
def _choose_folder(keep: Path | None) -> Iterator[Path]:
    """Give the folder to keep, or one that is gone at the end."""
    from monitor.demo import DATABASE

    if keep is None:
        with tempfile.TemporaryDirectory(prefix="monitor-demo-") as folder:
            yield Path(folder)
        return
    if (keep / DATABASE).exists():
        raise click.UsageError(f"{keep / DATABASE} is there already, and a year is played into an empty archive; name another folder")
    try:
        keep.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"cannot make {keep}: {error.strerror}; name another folder") from error
    yield keep


def _name_archive(folder: Path) -> None:
    from monitor.demo import DATABASE

    archive = folder / DATABASE
    click.echo(f"\nThe archive is kept in {archive}. Ask it, for instance:\n")
    for words in ("history", 'diff "Privacy Policy"', "flags --topic ai_training", "db check"):
        click.echo(f"  monitor {words} --db {archive}")


@dataclass(kw_only=True)
class _Told:
    """Print what happens, line by line or as JSON, and keep it for the end."""

    color: bool
    width: int
    quiet: bool
    """Whether only JSON is printed."""
    moments: list[Moment] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)

    def print_head(self) -> None:
        """Say what is about to be seen."""
        if not self.quiet:
            click.echo("A year of Larkspur, a made-up service, whose two texts are watched over this machine's loopback:\n")

    def take_moment(self, moment: Moment) -> None:
        """Print a look that is worth a line."""
        from monitor.demo import is_alarming, write_verdict

        self.moments.append(moment)
        verdict = write_verdict(moment.result)
        if self.quiet:
            print_json({"at": moment.at, "does": moment.does, "says": verdict, **result_json(moment.result)}, indent=None)
            return
        document = "" if moment.result.source.document == "Privacy Policy" else "terms: "
        self._print_line(moment.at, f"{document}{moment.does}", verdict, paint="high" if is_alarming(moment.result) else "")

    def take_letter(self, letter: Letter) -> None:
        """Print that a digest would be mailed; those that only say that the monitor is alive are counted."""
        self.letters.append(letter)
        if self.quiet:
            print_json({"at": letter.at, "digest": letter.kind, "subject": letter.subject, "text": letter.text}, indent=None)
        elif letter.kind != "heartbeat":
            self._print_mail(letter)

    def print_end(self, checks: int) -> None:
        """Print the counts, and the digests in full."""
        if self.quiet:
            return
        alive = sum(letter.kind == "heartbeat" for letter in self.letters)
        shown = [letter for letter in self.letters if letter.kind != "heartbeat"]
        click.echo(f"\n{checks} checks, {len(shown)} mails with something to tell, {alive} in quiet weeks that say the monitor is alive.")
        for number, letter in enumerate(shown, start=1):
            self._print_letter(number, len(shown), letter)

    def make_report(self, now: datetime, book: StoryBook) -> CheckReport:
        """Gather what was told in the year, the newest first, each with its confirming look and its place in its story."""
        from dataclasses import replace

        from monitor.check.tell import report_results
        from monitor.model import Outcome

        told = [moment.result for moment in self.moments if moment.result.record.outcome in (Outcome.FIRST, Outcome.CHANGED)]
        report = report_results(told, generated_at=now)
        confirmed = {moment.result.change_id: moment.at for moment in self.moments if moment.result.record.confirm}
        changes = [
            replace(change, confirmed_at=confirmed.get(change.change_id), steps=book.find_steps(change.change_id or ""))
            for change in report.changes
        ]
        return replace(report, changes=tuple(reversed(changes)), checked=len(report.firsts), stances=self._read_newest())

    def _read_newest(self) -> tuple[ServiceStance, ...]:
        """Say what the texts say at the end of the year."""
        from monitor.stance import gather_stances
        from monitor.stance.reading import read_stance
        from monitor.text.markdown import parse_markdown

        newest = {
            result.source: result.new_text or (result.record.version.text if result.record.version else "")
            for result in (moment.result for moment in self.moments)
            if result.record.accept
        }
        return gather_stances(
            (source.service, read_stance(parse_markdown(text, language="en"), name=source.document, url=source.urls[0]))
            for source, text in newest.items()
        )

    def _print_line(self, at: datetime, does: str, verdict: str, *, paint: str) -> None:
        """Print a line of three columns, or the verdict below where the terminal is narrow."""
        from itertools import zip_longest

        from monitor.report.terminal import Line, Piece, indent_lines, paint_line, wrap_text

        day = f"{at.day:>2} {at:%b}  "
        room = self.width - len(day)
        lines: list[Line] = []
        if room >= 2 * _DOES:
            columns = zip_longest(wrap_text(does, _DOES), wrap_text(verdict, room - _DOES - _GAP, paint), fillvalue=())
            for left, right in columns:
                used = sum(len(piece.text) for piece in left)
                lines.append((*left, Piece(" " * (_DOES + _GAP - used)), *right))
        else:
            lines += wrap_text(does, room)
            lines += indent_lines(wrap_text(verdict, room - _GAP, paint), (Piece(" " * _GAP),), " " * _GAP)
        for line in indent_lines(lines, (Piece(day, "dim"),), " " * len(day)):
            click.echo(paint_line(line, color=self.color))

    def _print_mail(self, letter: Letter) -> None:
        from monitor.report.terminal import Piece, indent_lines, paint_line, wrap_text

        day = f"{letter.at.day:>2} {letter.at:%b}  "
        lines = wrap_text(f"mail: {letter.subject}", self.width - len(day), "bold")
        for line in indent_lines(lines, (Piece(day, "dim"),), " " * (len(day) + _GAP)):
            click.echo(paint_line(line, color=self.color))

    def _print_letter(self, number: int, of: int, letter: Letter) -> None:
        from monitor.report.terminal import Piece, paint_line

        head = f"--- Mail {number} of {of}, {letter.at.day} {letter.at:%b %Y} "
        click.echo(f"\n{paint_line((Piece(head.ljust(min(self.width, 76), '-'), 'dim'),), color=self.color)}")
        click.echo(paint_line((Piece(f"Subject: {letter.subject}", "bold"),), color=self.color))
        click.echo(f"\n{letter.text.rstrip()}")
