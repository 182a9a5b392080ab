"""Find the terms that a document's page links to, so that newly linked ones can be proposed as sources."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.discover.links import find_terms_links
from monitor.discover.words import HUB
from monitor.extract.decode import decode_text
from monitor.model import LinkedPage, Page

HTML = ("text/html", "application/xhtml+xml", None)


def find_linked_pages(pages: Sequence[Page]) -> tuple[LinkedPage, ...]:
    """List the pages of terms that a document's pages link to, in their text or at their foot; lists of terms are left out.

    The document's own pages are none of them, nor are links to partners' terms inside the text.
    """
    found: dict[str, LinkedPage] = {}
    for page in pages:
        if page.media_type in HTML:
            for link in find_terms_links(decode_text(page.body, page.charset), page.final_url):
                if link.kind != HUB:
                    found.setdefault(link.url, LinkedPage(url=link.url, words=link.words, kind=link.kind))
    return tuple(found.values())
