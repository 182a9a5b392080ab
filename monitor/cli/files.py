"""Take files that somebody named on the command line: to read a document from, or to write to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.errors import ExtractionError, UsageError
from monitor.model import Selection

if TYPE_CHECKING:
    from monitor.extract import Extraction


class OutputFile(click.Path):
    """Take the name of a file to write, `-` too; a folder that is not there is refused before any work is done, never made."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Give the path; raises click.BadParameter where no file can lie there."""
        path = Path(str(super().convert(value, param, ctx)))
        folder = path.parent
        if not folder.is_dir():
            self.fail(f"cannot write {path}: there is no folder {folder}; make it, or name another file", param, ctx)
        return path


def extract_file(path: Path, selection: Selection | None = None) -> Extraction:
    """Read an HTML, PDF or text file as the page of a server; raises UsageError, with the file's name, where nothing can be read in it."""
    from monitor.extract import extract_document

    try:
        return extract_document(path.read_bytes(), url=path.resolve().as_uri(), selection=selection or Selection())
    except (ExtractionError, OSError) as error:
        raise UsageError(f"{path}: {error.strerror if isinstance(error, OSError) else error}") from error
