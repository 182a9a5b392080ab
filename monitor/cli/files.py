"""Read a document from a file that somebody named on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import ExtractionError, UsageError
from monitor.model import Selection

if TYPE_CHECKING:
    from monitor.extract import Extraction


def extract_file(path: Path, selection: Selection | None = None) -> Extraction:
    """Read an HTML, PDF or text file as the page of a server; raises UsageError, with the file's name, where nothing can be read in it."""
    from monitor.extract import extract_document

    try:
        return extract_document(path.read_bytes(), url=path.resolve().as_uri(), selection=selection or Selection())
    except (ExtractionError, OSError) as error:
        raise UsageError(f"{path}: {error.strerror if isinstance(error, OSError) else error}") from error
