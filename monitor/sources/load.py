"""Read sources.yaml from disk."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from monitor.errors import Mistake, SourcesError
from monitor.model import Sources
from monitor.sources.mistakes import Mistakes
from monitor.sources.nodes import read_nodes
from monitor.sources.schema import read_sources
from monitor.sources.shapes import Reading

MOST_BYTES = 5_000_000
"""About 40,000 documents; a bigger file is something else, and would take a quarter of a minute to parse."""


def load_sources(path: Path, *, environment: Mapping[str, str] | None = None) -> Sources:
    """Read a source list (YAML 1.2 or JSON, UTF-8) into Sources, documents in file order.

    `${NAME}` in headers and proxies is replaced from `environment` (default: that of the process). Raises SourcesError with every
    mistake of the file, in line order; a mistake of form (broken YAML) may hide those behind it.
    """
    return parse_sources(read_text(path), path, environment=environment)


def parse_sources(text: str, path: Path, *, environment: Mapping[str, str] | None = None) -> Sources:
    """Read the text of a source list; `path` is what its mistakes name."""
    reading = Reading(mistakes=Mistakes(path), environment=os.environ if environment is None else environment)
    return read_sources(read_nodes(text, reading.mistakes), reading)


def read_text(path: Path) -> str:
    """Read a source list's bytes and decode them; raise SourcesError where that cannot be."""
    try:
        if path.is_dir():
            raise _refuse(path, f"this is a directory; write the path of a file, such as {path / 'sources.yaml'}")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _refuse(path, "there is no such file; write one with `monitor init`, or name another with --sources FILE") from None
    except PermissionError:
        raise _refuse(
            path, "this file may not be read by you; change its permissions, such as with `chmod u+r`, or name another file"
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refuse(path, f"this file cannot be read ({reason}); name another with --sources FILE") from None
    if len(content) > MOST_BYTES:
        raise _refuse(
            path, f"the file is larger than {MOST_BYTES // 1_000_000} MB, which no source list is; name another, or split it in two"
        )
    return _decode(content, path)


def _decode(content: bytes, path: Path) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refuse(path, "the file is saved as UTF-16; save it as UTF-8 (in most editors: Save as, Encoding)")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # error.start counts from after the byte order mark, which holds no line break.
        line = content.count(b"\n", 0, error.start) + 1
        raise _refuse(
            path,
            f"the byte 0x{error.object[error.start]:02X} on this line is not UTF-8; save the file as UTF-8, or write the line anew",
            line=line,
        ) from None


def _refuse(path: Path, problem: str, *, line: int = 0) -> SourcesError:
    return SourcesError((Mistake(path=path, line=line, field="", problem=problem),))
