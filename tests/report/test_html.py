"""Tests of the HTML pages."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings

import monitor.report
from monitor.compare.redline import diff_blocks
from monitor.model import Block, BlockKind, Document, Fact, Finding, LinkEdit
from monitor.report import CheckReport, FaultView, FirstView, VersionView, render_check_report, render_redline_html
from monitor.report.inline import read_plain
from monitor.report.visible import show_controls
from tests.report.examples import LONG_ADDRESS, NEW, OLD, REPORT, ROWS, TRAINING, change_view, document, paragraph, table_row
from tests.report.test_redline_text import DOCUMENT

STYLE = (Path(monitor.report.__file__).parent / "templates" / "style.css").read_text("utf-8")
FACTS = ("default", "opt_out", "opt_out_link", "regions", "effective_date")
NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> \u202egnp.exe {{ 7*7 }}"


def read_page(page: str) -> BeautifulSoup:
    """Parse a page."""
    return BeautifulSoup(page, "lxml")


def redline_page(old: Document = OLD, new: Document = NEW) -> str:
    """Render the redline of two documents."""
    return render_redline_html(diff_blocks(old, new), name="Example", old=VersionView(), new=VersionView())


def shown_words(page: str, without: str) -> list[str]:
    """Give the words of a redline's blocks with the `ins` or the `del` left out, in order."""
    soup = read_page(page)
    redline = soup.select_one(".redline")
    if redline is None:
        return []
    for element in redline.select(f"{without}, .place, summary, .tag, .relinked, .unseen, .sign, thead, .listed > span"):
        element.decompose()
    for line_break in redline.select("br, td, div, p"):
        line_break.append(" ")
    return redline.get_text().split()


def document_words(source: Document) -> list[str]:
    """Give the words of a document that a reader sees, in order."""
    words: list[str] = []
    for block in source.blocks:
        cells = block.cells or (block.text,)
        words += " ".join(map(show_controls if block.kind is BlockKind.PREFORMATTED else read_plain, cells)).split()
    return words


def test_the_report_tells_everything() -> None:
    """The page has the findings, the quiet changes, the first readings, the faults and the notice, in this order."""
    soup = read_page(render_check_report(REPORT))
    assert [title.get_text(" ", strip=True) for title in soup.select("h2")] == [
        "Act by",
        "Changes with findings (1)",
        "Changed without a finding (1)",
        "First read (1)",
        "Needs attention (1)",
    ]
    counts = [(pair.dt.get_text(), pair.dd.get_text()) for pair in soup.select(".counts div") if pair.dt and pair.dd]
    assert dict(counts) == {"with findings": "1", "changed, no finding": "1", "first read": "1", "need attention": "1", "unchanged": "5"}
    assert "not legal advice" in soup.select("footer")[0].get_text()


def test_a_card_holds_the_facts() -> None:
    """The card has a headline, the level, and a row for each fact, with what is inferred marked so."""
    card = read_page(render_check_report(REPORT)).select("article.card.high")[0]
    rows = dict(
        zip(
            (term.get_text() for term in card.select(".rows dt")),
            (value.get_text(" ", strip=True) for value in card.select(".rows dd")),
            strict=True,
        )
    )
    assert card.h3 is not None
    assert card.h3.get_text() == "Your data may train AI from 14 January 2027 unless you opt out"
    assert rows["Third parties"] == "Kennel Labs"
    assert rows["Who"] == "EEA, United Kingdom"
    assert "(inferred from “unless you" in rows["Default"]
    assert [link["href"] for link in card.select(".rows a")] == [LONG_ADDRESS]
    assert "not yet confirmed" in card.select(".seen")[0].get_text()
    assert "3f9c01de" * 8 in card.get_text()


def test_an_empty_report_says_that_nothing_changed() -> None:
    """A check that found nothing says so."""
    page = render_check_report(CheckReport(generated_at=datetime(2026, 1, 1, tzinfo=UTC), checked=3))
    assert "No document changed what it says" in page
    assert "3 documents checked" in page


def test_a_report_of_nothing_read_claims_no_calm() -> None:
    """Where no document could be read, the page says so, and nowhere that none changed; where some could, of how many nothing is known."""
    fault = FaultView(service="Pawprint", document="Terms", url=None, name="dns")
    none = render_check_report(CheckReport(generated_at=datetime(2026, 1, 1, tzinfo=UTC), checked=2, faults=(fault, fault)))
    assert "None of the 2 could be read" in none
    assert "No document" not in none
    some = render_check_report(CheckReport(generated_at=datetime(2026, 1, 1, tzinfo=UTC), checked=9, faults=(fault, fault)))
    assert "No document that could be read changed" in some
    assert "Of 2 nothing new is known" in some


def test_faults_say_what_to_do() -> None:
    """A fault tells what was found, what to do, and how long it lasts."""
    text = read_page(render_check_report(REPORT)).select("[aria-labelledby=faults]")[0].get_text(" ", strip=True)
    assert "matches nothing on the page any more" in text
    assert "What to do: Find the element" in text
    assert "9 checks in a row" in text
    assert "94 days ago" in text


@pytest.mark.parametrize("page", [render_check_report(REPORT), redline_page()], ids=["check", "redline"])
def test_pages_stand_alone(page: str) -> None:
    """A page loads nothing, runs nothing, and says its language and its landmarks."""
    soup = read_page(page)
    assert not soup.select("script, iframe, object, embed, form, link[rel=stylesheet], img")
    assert not re.search(r"url\(|@import|\son\w+=", page)
    assert soup.html is not None
    assert soup.html["lang"] == "en"
    assert [len(soup.select(landmark)) for landmark in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    assert "default-src 'none'" in page
    identifiers = [element["id"] for element in soup.select("[id]")]
    assert len(identifiers) == len(set(identifiers))
    assert {str(link["href"])[1:] for link in soup.select("a[href^='#']")} <= set(map(str, identifiers))


def test_hostile_words_stay_words() -> None:
    """Script, quotes, template marks and direction overrides in any field end up as visible text."""
    block = Block(kind=BlockKind.LIST_ITEM, text=NASTY, marker=NASTY, path=(NASTY,))
    row = Block(kind=BlockKind.TABLE_ROW, text=NASTY, cells=(NASTY, NASTY), columns=(NASTY, NASTY))
    rows = diff_blocks(Document(blocks=(block,)), Document(blocks=(row, replace(block, text=f"{NASTY} more"))))
    facts = tuple(Fact(name=name, value=NASTY, words=NASTY, inferred=True) for name in FACTS)
    finding = Finding(topic="ai_training", effect="introduced", level="high", rule="x", old=NASTY, new=NASTY + "!", facts=facts)
    values = dict.fromkeys(("service", "document", "language", "observer", "reason", "change_id"), NASTY)
    edits = (LinkEdit(words=NASTY, old_target=NASTY, new_target=NASTY),)
    change = change_view(url="javascript:alert(1)", findings=(finding,), rows=rows, link_edits=edits, **values)
    first = FirstView(service=NASTY, document=NASTY, url=NASTY, seen_at=datetime(2026, 1, 1, tzinfo=UTC), version_id=NASTY)
    fault = FaultView(service=NASTY, document=NASTY, url="data:text/html,x", name=NASTY, detail=NASTY)
    report = CheckReport(generated_at=datetime(2026, 1, 1, tzinfo=UTC), checked=3, changes=(change,), firsts=(first,), faults=(fault,))
    version = VersionView(label=NASTY, version_id=NASTY, text_sha256=NASTY)
    for page in (
        render_check_report(report),
        render_redline_html(
            rows, name=NASTY, old=version, new=version, url=NASTY, findings=(finding,), language=NASTY, today=date(2026, 1, 1)
        ),
    ):
        soup = read_page(page)
        assert not soup.select("script, img")
        assert {str(link["href"]) for link in soup.select("a")} <= {"#changes"}
        assert not [name for element in soup.find_all(True) for name in element.attrs if name.startswith("on")]
        assert "\u202e" not in page
        assert "49" not in soup.get_text()


@settings(max_examples=25, deadline=None)
@given(DOCUMENT, DOCUMENT)
@example(document(paragraph("we may")), document(table_row("we _[", "[_ may")))
def test_a_redline_holds_both_texts(old: Document, new: Document) -> None:
    """Without the insertions the words of the old text remain, without the deletions those of the new one."""
    # what says the same to a reader counts as unchanged and stands in the new text's form, also where the old one had other signs
    rows = diff_blocks(old, new)
    page = redline_page(old, new)
    kept = [row.new if row.kind in ("unchanged", "moved") else row.old for row in rows]
    for blocks, without in (([row.new for row in rows], "del"), (kept, "ins")):
        shown = "".join(shown_words(page, without)).replace("|", "")  # where a row has become a sentence, its cells stand apart by bars
        assert sorted(shown) == sorted("".join(document_words(document(*filter(None, blocks)))))


def test_new_text_keeps_its_order() -> None:
    """Without the deletions a redline reads as the new text does, from top to bottom."""
    assert shown_words(redline_page(), "del") == document_words(NEW)


def test_table_cells_stay_in_their_columns() -> None:
    """A change in one cell is marked in that cell, under its column's heading."""
    row = read_page(redline_page()).select("tr.edited")[0]
    cells = [(cell["data-label"], [mark.get_text() for mark in cell.select("ins, del")]) for cell in row.select("td.quoted")]
    assert cells == [("What we do", []), ("Which data", ["and photos"]), ("On what basis", ["Your consent", "Legitimate interests"])]


def test_marks_are_more_than_colour() -> None:
    """Insertions and deletions are elements of their own, announced in words, underlined and struck through."""
    soup = read_page(redline_page())
    assert soup.select(".row.edited ins")
    assert soup.select(".row.removed del")
    assert {element.get_text(strip=True) for element in soup.select(".row .unseen")} >= {"Added:", "Removed:", "Edited:"}
    assert re.search(r"^ins \{[^}]*underline", STYLE, re.MULTILINE)
    assert re.search(r"^del \{[^}]*line-through", STYLE, re.MULTILINE)


def test_equal_texts_say_so() -> None:
    """A redline of equal texts says that they are equal."""
    assert "The two texts say the same" in redline_page(OLD, OLD)


def test_a_redline_page_takes_findings() -> None:
    """Cards of findings stand above the redline, with days counted from the day given."""
    page = render_redline_html(
        ROWS,
        name="Pawprint",
        old=VersionView(label="old.md"),
        new=VersionView(label="new.md"),
        findings=(TRAINING,),
        today=date(2027, 1, 13),
    )
    assert "in 1 day)" in page
    assert "new.md" in page


PAIRS = [(ink, ground) for ink in ("ink", "soft", "link", "insert-ink", "delete-ink", "moved-ink") for ground in ("page", "card")]
PAIRS += [(f"{ground}-ink", ground) for ground in ("insert", "delete", "high", "medium", "low", "moved")]


def palette(scheme: str) -> dict[str, str]:
    """Read the colours of the light or the dark scheme from the style sheet."""
    light, dark = STYLE.split("@media (prefers-color-scheme: dark)", 1)
    source = light if scheme == "light" else dark.split("*, *::before", 1)[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", source))


def luminance(color: str) -> float:
    """Give a colour's relative luminance (WCAG 2.2)."""
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_contrast_is_enough(scheme: str, ink: str, ground: str) -> None:
    """Every pair of text and ground keeps the 4.5:1 that WCAG 2.2 AA asks for, in the light and in the dark."""
    colors = palette(scheme)
    lighter, darker = sorted((luminance(colors[ink]), luminance(colors[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_jinja_is_loaded_only_for_pages() -> None:
    """Commands that print text do not pay for the templates' engine."""
    code = "import sys, monitor.report; sys.exit(any(name in sys.modules for name in ('jinja2', 'markupsafe', 'lxml', 'bs4')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
