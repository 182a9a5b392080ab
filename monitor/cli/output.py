"""Print: JSON for programs, tables and lines for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import click


def to_json(value: Any) -> Any:
    """Turn dataclasses, instants, paths and enumerations into JSON values."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): to_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    return value


def count(number: int, one: str, many: str = "") -> str:
    """Write a number of things: "1 site is", "1,200 sites are"; `many` is `one` with an s where none is given."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def print_json(value: Any, *, indent: int | None = 2) -> None:
    """Print one JSON value; `indent=None` keeps it on one line and flushes it, for line-by-line readers."""
    sys.stdout.write(json.dumps(to_json(value), ensure_ascii=False, indent=indent) + "\n")
    if indent is None:
        sys.stdout.flush()


def print_text(text: str) -> None:
    """Print a text that somebody else wrote: on a terminal without what could steer it, elsewhere as it is."""
    if sys.stdout.isatty():
        from monitor.report.visible import show_controls

        text = show_controls(text)
    sys.stdout.write(f"{text}\n")


_GAP = 3
"""Cells between two columns."""

_WHOLE_WORDS = (24, 20, 18, 16, 14, 12, 10)
"""The longest words that columns are kept wide enough for, as far as the terminal has room; addresses are longer, and fold."""


def _find_narrowest(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give each column the width in which its words need not be broken; of a day with its hour, neither."""
    for longest in _WHOLE_WORDS:
        narrowest = []
        for cells in zip(columns, *rows, strict=True):
            words = [word for cell in cells for word in ((cell,) if len(cell) <= longest else cell.split())]
            narrowest.append(max((len(word) for word in words if len(word) <= longest), default=1))
        if sum(narrowest) + _GAP * (len(columns) - 1) <= width:
            return narrowest
    return [1] * len(columns)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under column heads, as wide as the terminal; tab-separated where output is no terminal."""
    if not sys.stdout.isatty():
        print("\t".join(columns))
        for row in rows:
            print("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row))
        return
    from rich import box
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from monitor.report.visible import show_controls

    listed = [tuple(map(show_controls, row)) for row in rows]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    console = Console(highlight=False)
    for column, narrowest in zip(columns, _find_narrowest(columns, listed, console.width), strict=True):
        table.add_column(column, overflow="fold", min_width=narrowest)
    for row in listed:
        table.add_row(*(escape(cell) for cell in row))
    console.print(table)


def write_report(path: Path, html: str) -> None:
    """Write an HTML file and name it on standard error; a place that cannot be written is a usage error."""
    _write(path, html.encode())
    click.echo(f"wrote {path}", err=True)


def write_file(path: Path, content: bytes, *, holds: str) -> None:
    """Write a file and say on standard error what it holds ("3 days"), or write to standard output where the path is "-"."""
    if str(path) == "-":
        sys.stdout.buffer.write(content)
        return
    _write(path, content)
    click.echo(f"wrote {path}: {holds}", err=True)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise click.UsageError(f"cannot write {path}: {error.strerror}; name another file") from error


def show_instant(at: datetime | None) -> str:
    """Write an instant for people: UTC, to the minute; a dash for none."""
    return at.strftime("%Y-%m-%d %H:%M") if at is not None else "-"


def use_color() -> bool:
    """Tell whether output may carry colour (https://no-color.org is honoured)."""
    import os

    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def terminal_width() -> int:
    """Give the width to wrap text at: the terminal's, at most 110 characters, 100 where there is none."""
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 110)
