"""PDF files, plain text, Markdown and the data of script-built pages are documents, too."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from monitor.errors import UnreadableError
from monitor.extract import extract_document, extract_pages
from monitor.model import Page
from monitor.text.markdown import render_markdown
from tests.extract.pages import CLAUSES, URL, page, text_of


def make_pdf(*pages: list[str]) -> bytes:
    """Write a PDF of plain lines by hand, one content stream a page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 750 Td {shown}ET".encode("latin-1")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return out


def test_a_pdf_is_read_in_paragraphs_without_running_lines() -> None:
    """Wrapped lines are joined, divided words mended; the line at the foot of every page and page numbers go."""
    pages = [
        [
            "Example Inc. - Terms, page 1 of 3",
            f"{number}. {('First', 'Then', 'Last')[number - 1]} we collect the name and the address that you give us, and the infor-",
            "mation that your device sends to us whenever you open the application here.",
            "You may opt out.",
            "Nothing follows from silence.",
            f"{number}",
        ]
        for number in (1, 2, 3)
    ]
    text = render_markdown(extract_document(make_pdf(*pages), url=URL, media_type="application/pdf").document)
    assert "1\\. First we collect the name and the address that you give us, and the information that your device" in text
    assert text.count("You may opt out.") == 3
    assert "page 1 of 3" not in text


def test_a_head_on_both_of_two_pages_is_no_text() -> None:
    """Two pages are enough to tell a running head; a sentence that stands in the middle of both stays."""
    pages = [
        ["Acme Terms", f"Clause {number} binds you.", "You may opt out.", f"It ends here, {number}.", "So be it.", f"- {number} -"]
        for number in (1, 2)
    ]
    text = render_markdown(extract_document(make_pdf(*pages), url=URL).document)
    assert "Acme Terms" not in text
    assert "- 1 -" not in text
    assert text.count("You may opt out.") == 2


def test_columns_are_read_one_after_the_other() -> None:
    """A PDF that writes its left column and then its right one is read so."""
    left = [f"Left line {number} of the text goes on" for number in range(5)]
    right = [f"Right line {number} of the text goes on" for number in range(5)]
    body = make_pdf([*left, *right]).replace(b"(Right line 0", b"250 70 Td (Right line 0")
    text = render_markdown(extract_document(body, url=URL).document)
    assert text.index("Left line 4") < text.index("Right line 0") < text.index("Right line 4")


def test_a_pdf_without_text_is_told_as_such() -> None:
    """A scanned PDF raises an error that says what to do."""
    with pytest.raises(UnreadableError, match="images of pages"):
        extract_document(make_pdf([]), url=URL)


def test_a_damaged_pdf_is_told_as_such() -> None:
    """A PDF cut short raises the package's own error."""
    with pytest.raises(UnreadableError, match="PDF"):
        extract_document(make_pdf(["Text"])[:60], url=URL)


def test_plain_text_is_read_in_paragraphs() -> None:
    """Blank lines, bullets and numbers part blocks; wrapped lines are joined; signs of Markdown stay signs."""
    body = b"TERMS OF USE\n\nWe may change these terms at any time, and we shall tell\nyou before we do *so*.\n\n- first thing\n- second thing\n1. Data\n"
    text = render_markdown(extract_document(body, url=URL).document)
    assert text == (
        "TERMS OF USE\n\nWe may change these terms at any time, and we shall tell you before we do \\*so\\*.\n\n- first thing\n- second thing\n\n1\\. Data\n"
    )


def test_markdown_is_read_as_it_is() -> None:
    """Markdown from a server needs no conversion."""
    assert (
        render_markdown(extract_document(b"# Terms\n\n* one\n* two\n", url=URL, media_type="text/markdown").document)
        == "# Terms\n\n- one\n- two\n"
    )


RICH = {
    "nodeType": "document",
    "content": [
        {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": "1. Data"}]},
        *(
            {
                "nodeType": "paragraph",
                "content": [
                    {"nodeType": "text", "value": clause + " "},
                    {"nodeType": "hyperlink", "data": {"uri": "/more"}, "content": [{"nodeType": "text", "value": "More"}]},
                ],
            }
            for clause in CLAUSES * 2
        ),
    ],
}
MARKUP = "<h2>1. Data</h2>" + "".join(f"<p>{clause} <a href='/more'>More</a></p>" for clause in CLAUSES * 2)
STREAM = "1:" + json.dumps(
    ["$", "main", None, {"children": [["$", "h2", None, {"children": "1. Data"}]] + [
        ["$", "p", None, {"children": [clause + " ", ["$", "$L9", None, {"href": "/more", "children": "More"}]]}] for clause in CLAUSES * 2
    ]}]
) + "\n2:I[\"chunk.js\"]\n"  # fmt: skip

ISLANDS = {
    "Next.js data with rich text": f"<script id=__NEXT_DATA__ type=application/json>{json.dumps({'props': {'page': {'id': 'a1', 'body': RICH}}})}</script>",
    "markup in JSON": f"<script type=application/ld+json>{json.dumps({'@type': 'WebPage', 'articleBody': MARKUP})}</script>",
    "a state that a script assigns": f"<script>window.__STATE__ = {json.dumps({'doc': {'html': MARKUP}})}; start()</script>",
    "a streamed tree": "".join(
        f"<script>self.__next_f.push({json.dumps([1, STREAM[at : at + 300]])})</script>" for at in range(0, len(STREAM), 300)
    ),
}


@pytest.mark.parametrize("script", ISLANDS.values(), ids=ISLANDS.keys())
def test_an_empty_shell_is_read_from_its_data(script: str) -> None:
    """Where the page shows nothing, the data that its scripts draw from is the document, headings and links with it."""
    text = text_of(page(f"<div id=root></div><noscript>Please enable JavaScript.</noscript>{script}"))
    assert text == text_of(page(MARKUP))


def test_data_is_left_alone_where_the_page_shows_its_text() -> None:
    """Islands repeat what a page drawn by the server shows."""
    assert text_of(page(MARKUP + ISLANDS["markup in JSON"])) == text_of(page(MARKUP))


def test_json_from_a_server_is_read() -> None:
    """An address that gives the document as JSON is read by the same rules."""
    assert CLAUSES[0] in render_markdown(extract_document(json.dumps({"id": 7, "content": MARKUP}).encode(), url=URL).document)


def make_page(url: str, body: str) -> Page:
    """Make an answer of a server."""
    now = datetime(2025, 5, 3, tzinfo=UTC)
    return Page(
        url=url, final_url=url, hops=(), status=200, request_headers=(), response_headers=(), body=body.encode(), media_type="text/html",
        charset="utf-8", started_at=now, finished_at=now,
    )  # fmt: skip


def test_several_pages_are_one_document() -> None:
    """Blocks follow in the pages' order; each page's links are made absolute by its own address."""
    pages = [make_page(f"https://example.org/{name}/", page(f"<h1>{name}</h1><p>See <a href=next>this</a>.</p>")) for name in ("a", "b")]
    document = extract_pages(pages).document
    assert [block.text for block in document.blocks] == [
        "a",
        "See [this](https://example.org/a/next).",
        "b",
        "See [this](https://example.org/b/next).",
    ]
    assert (document.language, document.title) == ("en", "Privacy")


def test_the_language_is_the_sources_then_the_pages_then_guessed() -> None:
    """What the source states goes before what the page states; a page that states nothing is read by its words."""
    german = "<p>Wir erheben Ihre Daten, wenn Sie ein Konto eröffnen, und geben sie nicht an andere weiter.</p>" * 3
    assert extract_document(page(german).encode(), url=URL, language="fr").document.language == "fr"
    assert extract_document(page(german).encode(), url=URL).document.language == "en"
    assert extract_document(f"<html><body>{german}</body></html>".encode(), url=URL).document.language == "de"
