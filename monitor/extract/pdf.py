"""Read PDF files: their lines put together into paragraphs, running heads and page numbers left out."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter

from monitor.errors import UnreadableError
from monitor.extract.plaintext import join_lines
from monitor.extract.writing.inline import fold_spaces
from monitor.model import Block

MAX_PAGES = 400
"""Terms run to 100 pages; more would take minutes."""

EDGE_LINES = 2
"""Lines at the top and at the bottom of a page among which running heads and page numbers are looked for."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|página|pagina|p\.)?\s*\d{1,3}\s*(?:(?:/|of|von|de|sur|di|van)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]", re.IGNORECASE
)


def read_pdf(body: bytes) -> tuple[tuple[Block, ...], str | None]:
    """Give a PDF's blocks and its title. Raises UnreadableError for a damaged, locked or scanned one."""
    pages, title = _read_pages(body)
    lines = _drop_running_lines(pages)
    if not any(line.strip() for line in lines):
        raise UnreadableError("The PDF holds no text, only images of pages. Watch a page that shows the terms as text.")
    return join_lines(lines), title


def _read_pages(body: bytes) -> tuple[list[list[str]], str | None]:
    import pypdf

    # pypdf tells each oddity of a file to standard error, where the command line has its own say
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("The PDF is locked with a password. Watch a page that shows the terms without one.")
        pages = [page.extract_text().splitlines() for page, _ in zip(reader.pages, range(MAX_PAGES), strict=False)]
        title = str(reader.metadata.title) if reader.metadata and reader.metadata.title else None
    except UnreadableError:
        raise
    except (MemoryError, RecursionError) as error:
        raise UnreadableError("The PDF is too large or too deeply nested to be read.") from error
    except Exception as error:
        # pypdf lets through whatever the damage provokes: KeyError, TypeError, zlib.error and its own errors among them
        raise UnreadableError(f"The PDF is damaged and cannot be read ({type(error).__name__}: {error}).") from error
    return pages, " ".join(title.split()) if title else None


def _drop_running_lines(pages: list[list[str]]) -> list[str]:
    """Leave out the lines that stand at the edge of most pages (only their numbers differing), and page numbers."""
    edges = Counter(
        key for page in pages for key in {_DIGITS.sub("0", line.strip()) for line in page[:EDGE_LINES] + page[-EDGE_LINES:] if line.strip()}
    )
    running = {key for key, count in edges.items() if len(pages) > 1 and count * 2 > len(pages)}
    lines: list[str] = []
    for page in pages:
        for number, line in enumerate(page):
            at_edge = number < EDGE_LINES or number >= len(page) - EDGE_LINES
            words = fold_spaces(line).strip()
            if at_edge and (_DIGITS.sub("0", line.strip()) in running or _PAGE_NUMBER.fullmatch(words)):
                continue
            lines.append(words)
    return lines
