"""Read what a fetch brought as a document: tell what it is, find the terms in it, write their blocks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from monitor.errors import EmptyPageError, ExtractionError, SelectorError
from monitor.extract.decode import decode_text
from monitor.extract.plaintext import read_plain
from monitor.extract.result import Dropped, Extraction
from monitor.extract.sniff import Content, tell_content
from monitor.model import Block, Document, Page, Range, Selection
from monitor.text.markdown import parse_markdown, render_markdown

EXTRACTOR_VERSION = 1
"""Raised with every change that makes the same page give another text; stored texts are then read anew, silently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    """Hold what is asked of a reader."""

    body: bytes
    url: str
    charset: str | None
    selection: Selection


LANGUAGE_BLOCKS, LANGUAGE_CHARS = 300, 2000
"""As much of a document tells its language: its first blocks, and so many characters of each."""

NO_SELECTION = Selection()


def extract_document(
    body: bytes,
    *,
    url: str,
    media_type: str | None = None,
    charset: str | None = None,
    selection: Selection = NO_SELECTION,
    language: str | None = None,
) -> Extraction:
    """Read one page as a document; what it is, its bytes tell before its header does.

    `url` makes link targets absolute; `language` (ISO 639-1) goes before the page's own
    statement, and that before a guess from the words. Raises SelectorError
    where a selector matches nothing, UnreadableError where the bytes are no text, EmptyPageError where they hold none; no other
    error, whatever the bytes.
    """
    reader = READERS[tell_content(body, media_type)]
    document, dropped = reader(_Request(body=body, url=url, charset=charset, selection=selection))
    if not document.blocks:
        raise EmptyPageError("The page holds no text. It may be drawn by scripts: set `fetch: browser` for this source.")
    language = language or document.language or _tell_language(document)
    return Extraction(document=replace(document, language=language), dropped=dropped)


def extract_pages(pages: Sequence[Page], selection: Selection = NO_SELECTION, language: str | None = None) -> Extraction:
    """Read several pages, in their order, as one document; each is read with the same selection.

    Each selector must match on one of the pages at least, and on each page one selector. The language and title are those of
    the first page that has them. Raises as `extract_document` does; the message then names the page.
    """
    if len(pages) == 1:
        return _extract_page(pages[0], selection, language)
    parts: list[Extraction] = []
    dead: dict[str | Range, SelectorError] = {}
    alive: set[str | Range] = set()
    for page in pages:
        part, missing = _extract_matching(page, selection, language)
        parts.append(part)
        alive.update(one for one in selection.select if one not in missing)
        dead.update(missing)
    for one, error in dead.items():
        if one not in alive:
            raise SelectorError(f"On none of the {len(pages)} pages: {error}", part=one)
    documents = [part.document for part in parts]
    blocks = [block for document in documents for block in document.blocks]
    return Extraction(
        document=Document(
            blocks=_place(blocks).blocks,
            language=next((document.language for document in documents if document.language), None),
            title=next((document.title for document in documents if document.title), None),
        ),
        dropped=tuple(dropped for part in parts for dropped in part.dropped),
    )


def _extract_page(page: Page, selection: Selection, language: str | None) -> Extraction:
    return extract_document(
        page.body, url=page.final_url, media_type=page.media_type, charset=page.charset, selection=selection, language=language
    )


def _extract_matching(page: Page, selection: Selection, language: str | None) -> tuple[Extraction, dict[str | Range, SelectorError]]:
    """Read a page by those of the selectors that match on it; gives also those that do not. Raises where none does."""
    missing: dict[str | Range, SelectorError] = {}
    while True:
        left = tuple(part for part in selection.select if part not in missing)
        try:
            return _extract_page(page, replace(selection, select=left), language), missing
        except SelectorError as error:
            if error.part not in left or len(left) == 1:
                raise SelectorError(f"{page.final_url}: {error}", part=error.part) from error
            missing[error.part] = error
        except ExtractionError as error:
            raise type(error)(f"{page.final_url}: {error}") from error


def _tell_language(document: Document) -> str | None:
    """Tell the language from the words, where neither the source nor the page states it."""
    from monitor.text.language import detect_language

    return detect_language("\n".join(block.text[:LANGUAGE_CHARS] for block in document.blocks[:LANGUAGE_BLOCKS]))


def _place(blocks: Sequence[Block]) -> Document:
    """Give blocks their context (path, introduction, columns) by way of the form that is stored, so that both are the same."""
    return parse_markdown(render_markdown(Document(blocks=tuple(blocks))))


def _read_html(request: _Request) -> tuple[Document, tuple[Dropped, ...]]:
    from monitor.extract.page import read_page

    page = read_page(decode_text(request.body, request.charset), url=request.url, selection=request.selection)
    return replace(_place(page.blocks), language=page.language, title=page.title), page.dropped


def _read_pdf(request: _Request) -> tuple[Document, tuple[Dropped, ...]]:
    from monitor.extract.pdf import read_pdf

    blocks, title = read_pdf(request.body)
    return replace(_place(blocks), title=title), ()


def _read_json(request: _Request) -> tuple[Document, tuple[Dropped, ...]]:
    from monitor.extract.scripted.islands import read_value

    text = decode_text(request.body, request.charset)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return _read_plain(request)
    return _place(read_value(value, request.url)), ()


def _read_markdown(request: _Request) -> tuple[Document, tuple[Dropped, ...]]:
    return _place(parse_markdown(decode_text(request.body, request.charset)).blocks), ()


def _read_plain(request: _Request) -> tuple[Document, tuple[Dropped, ...]]:
    return _place(read_plain(decode_text(request.body, request.charset))), ()


READERS: dict[Content, Callable[[_Request], tuple[Document, tuple[Dropped, ...]]]] = {
    "html": _read_html,
    "pdf": _read_pdf,
    "json": _read_json,
    "markdown": _read_markdown,
    "plain": _read_plain,
}
