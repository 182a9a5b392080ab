"""Build the pages that the tests of extraction read."""

from __future__ import annotations

from monitor.extract import Extraction, extract_document
from monitor.model import Selection
from monitor.text.markdown import render_markdown

URL = "https://example.org/legal/privacy"

CLAUSES = (
    "We collect the name, the address and the telephone number that you give us when you open an account.",
    "We share your data with processors who act on our behalf, and never sell it to anyone else.",
    "You may object to the use of your data at any time, in your settings or by writing to us.",
    "We keep your data for as long as your account is open, and for two years after that.",
)


def terms(count: int = 12) -> str:
    """Write so many different paragraphs of terms."""
    return "".join(f"<p>Clause {number}. {CLAUSES[number % len(CLAUSES)]}</p>" for number in range(count))


def page(body: str, head: str = "") -> str:
    """Put a body into a page."""
    return f"<!doctype html><html lang=en><head><title>Privacy</title>{head}</head><body>{body}</body></html>"


def read(markup: str | bytes, *, select: Selection | None = None, url: str = URL) -> Extraction:
    """Read markup as a document."""
    body = markup if isinstance(markup, bytes) else markup.encode()
    return extract_document(body, url=url, selection=select or Selection())


def text_of(markup: str | bytes, *, select: Selection | None = None, url: str = URL) -> str:
    """Read markup and give its Markdown."""
    return render_markdown(read(markup, select=select, url=url).document)
