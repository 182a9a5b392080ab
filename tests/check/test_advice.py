"""A trial of a source says what its entry could say better."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.check.advice import advise_on_fault, advise_on_reading
from monitor.check.look import Digests, Read, Unreadable, read_pages
from monitor.model import Fetched, Page, Selection, Source
from tests.extract.pages import page, terms

GERMAN = "<p>Wir erheben Ihre Daten, wenn Sie ein Konto eröffnen, und geben sie nicht an andere weiter.</p>" * 8
DATED = f"<div class=meta>Last updated: 3 May 2025</div><main><h1>Terms</h1>{terms(20)}</main>"


def advise(body: str, **entry: object) -> list[str]:
    """Try a source whose page is given."""
    source = Source(service="Acme", document="Terms", urls=("https://acme.example/terms",), **entry)  # type: ignore[arg-type]
    now = datetime(2026, 3, 1, tzinfo=UTC)
    answer = Page(
        url=source.urls[0], final_url=source.urls[0], hops=(), status=200, request_headers=(), response_headers=(), body=body.encode(),
        media_type="text/html", charset="utf-8", started_at=now, finished_at=now,
    )  # fmt: skip
    fetched = Fetched(pages=(answer,))
    read = read_pages(source, fetched, Digests(page_sha256="", visible_sha256=""))
    if isinstance(read, Unreadable):
        return advise_on_fault(source, fetched, read.fault)
    assert isinstance(read, Read)
    return advise_on_reading(source, fetched, read.version)


CASES = {
    "a page that calls its language wrongly": (page(GERMAN), {}, "The page calls the text en, its words read as de"),
    "a source that does": (page(terms(20)), {"language": "fr"}, "The source calls the text fr, its words read as en"),
    "a text of few words": (page(terms(3)), {}, "Only 63 words"),
    "a selector that cuts the date off": (
        page(DATED),
        {"selection": Selection(select=("main",))},
        'dates itself ("Last updated: 3 May 2025")',
    ),
    "a dead selector": (page(DATED), {"selection": Selection(select=("#gone",))}, "Without `select` it finds 4"),
}


@pytest.mark.parametrize(("body", "entry", "words"), CASES.values(), ids=CASES.keys())
def test_advice(body: str, entry: dict[str, object], words: str) -> None:
    """Each kind of advice is given where it helps, alone."""
    (advice,) = advise(body, **entry)
    assert words in advice


def test_no_advice_where_all_is_well() -> None:
    """A source that reads well is left alone."""
    assert advise(page(DATED)) == []
    assert advise(page(DATED), selection=Selection(select=("body",)), language="en") == []
