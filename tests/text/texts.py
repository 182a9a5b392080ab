"""Read the recorded texts that several tests share."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import zstandard


def read_changes(corpus: Path) -> Iterator[dict[str, Any]]:
    """Give the labelled changes, one after the other."""
    with (corpus / "changes.jsonl.zst").open("rb") as packed:
        reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed)
        for line in io.TextIOWrapper(reader, encoding="utf-8"):
            yield json.loads(line)


def read_texts(corpus: Path, *, step: int) -> Iterator[str]:
    """Give the new text of every so many changes."""
    for position, change in enumerate(read_changes(corpus)):
        if position % step == 0:
            yield change["new"]
