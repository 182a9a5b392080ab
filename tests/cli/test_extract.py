"""`monitor extract` shows what is kept of a page, and with --explain what is left out and why."""

from __future__ import annotations

import gzip
import json

import pytest
from werkzeug import Request, Response

from tests.cli.conftest import Monitor, Site
from tests.extract.pages import page, terms

MENU = "".join(f"<li><a href=/p{number}>Product {number}</a></li>" for number in range(12))
MARKUP = page(
    f"<nav class=main-nav><ul>{MENU}</ul></nav>"
    f"<main><h1>Terms</h1><p class=ad>Buy our product today, it is cheap.</p>{terms()}<h2 id=end>End</h2></main>"
)


@pytest.fixture
def file(monitor: Monitor) -> str:
    """Write the page into the folder of the command."""
    (monitor.folder / "page.html").write_text(MARKUP)
    return "page.html"


def test_explain_names_reason_element_and_words(monitor: Monitor, file: str) -> None:
    """Each part left out is told on standard error, the text stands on standard output."""
    done = monitor.run("extract", file, "--explain")
    assert "Clause 3." in done.stdout
    assert "Product 3" not in done.stdout
    assert "navigation, nav.main-nav, 24 words: Product 0 Product 1" in done.stderr


def test_explain_names_what_a_selector_removed(monitor: Monitor, file: str) -> None:
    """What `--remove` took out is told with the selector; the rest is still found by itself."""
    done = monitor.run("extract", file, "--remove", ".ad", "--explain")
    assert 'remove: ".ad", p.ad, 7 words: Buy our product' in done.stderr
    assert "navigation, nav.main-nav" in done.stderr
    assert done.stdout.startswith("# Terms\n\nClause 0.")


def test_a_range_is_written_as_json(monitor: Monitor, file: str) -> None:
    """A range selects on the command line as in sources.yaml; one that is no JSON is a mistake of the call."""
    done = monitor.run("extract", file, "--select", '{"startAfter": ".ad", "endBefore": "#end"}', "--explain")
    assert done.stdout.startswith("Clause 0.")
    assert "End" not in done.stdout
    assert "Nothing was left out." in done.stderr
    assert "a range must be JSON" in monitor.run("extract", file, "--select", "{startAfter: h1}", code=2).stderr


def test_a_dead_selector_says_where_the_text_stands(monitor: Monitor, file: str) -> None:
    """The error names the selector and what could stand in its place."""
    done = monitor.run("extract", file, "--select", "article.terms", code=2)
    assert '"article.terms" matches nothing' in done.stderr
    assert "main" in done.stderr


def test_a_file_that_cannot_be_read_is_named(monitor: Monitor) -> None:
    """An empty file is named in the answer, alone or as one side of a comparison."""
    (monitor.folder / "empty.html").write_bytes(b"")
    (monitor.folder / "whole.html").write_text("<p>We keep your notes for a year.</p>", encoding="utf-8")
    for command in (("extract", "empty.html"), ("compare", "whole.html", "empty.html")):
        assert "monitor: empty.html: It is empty" in monitor.run(*command, code=2).stderr


def test_json_holds_what_was_dropped(monitor: Monitor, file: str) -> None:
    """Programs get reason, element, words and excerpt of each part."""
    (dropped,) = json.loads(monitor.run("extract", file, "--json").stdout)["dropped"]
    assert (dropped["reason"], dropped["part"], dropped["words"]) == ("navigation", "nav.main-nav", 24)


def test_a_page_kept_compressed_is_read(monitor: Monitor, site: Site) -> None:
    """A page that the server sends compressed without saying so is read like any other."""

    def answer(_: Request) -> Response:
        return Response(gzip.compress(MARKUP.encode()), content_type="text/html")

    site.pages["/terms"] = answer
    assert "Clause 3." in monitor.run("extract", site.url("/terms")).stdout


@pytest.mark.parametrize(("wish", "words"), [("nonsense", "as JSON"), ("[1]", "no selectors"), ('{"select": 5}', "no selector")])
def test_wrong_selectors_of_a_batch_are_named(monitor: Monitor, wish: str, words: str) -> None:
    """A file of selectors that cannot be read is wrong use."""
    folder = monitor.folder / "in"
    folder.mkdir()
    (folder / "a.html").write_text("<main><p>We keep your letters.</p></main>", encoding="utf-8")
    (folder / "a.json").write_text(wish, encoding="utf-8")
    assert words in monitor.run("extract", "--batch", "in", "out", code=2).stderr
