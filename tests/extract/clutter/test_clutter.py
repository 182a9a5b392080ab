"""Without selectors the terms are found by where the sentences stand."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import pytest

from monitor.extract.clutter.marks import CLUTTER_MARKS, _match_name
from tests.extract.pages import page, read, terms, text_of

MENU = "".join(f"<li><a href=/p{number}>Product {number}</a></li>" for number in range(12))

DROPPED = {
    "navigation": f"<nav><ul>{MENU}</ul></nav>",
    "a menu known by its class only": f"<div class=main-menu><ul>{MENU}</ul></div>",
    "a menu nobody names": f"<div class=x1><ul>{MENU}</ul></div>",
    "a menu that describes its products": "<div class=nav_wrap>" + "".join(
        f"<a href=/p{number}>Product {number}</a><p>Everything you need to plan, create and deliver at any scale, number {number}.</p>" for number in range(9)
    ) + "</div>",
    "a footer": f"<footer><p>Product news about everything we make, for you, every week.</p><ul>{MENU}</ul><p>© 2025 Example</p></footer>",
    "a cookie banner": "<div class=cookie-banner><p>We use cookies, Product cookies too, to make this site better. Do you agree?</p><button>Yes</button></div>",
    "a cookie banner nobody names": "<div class=x1><p>We use cookies for the Product, and for better things, on this site.</p><button>Accept</button></div>",
    "a consent manager longer than the terms": f"<div id=onetrust-consent-sdk>{'<p>Product cookies, which we set, remember your choices on this site for a year.</p>' * 60}</div>",
    "a dialog": "<div role=dialog><p>Product of the year: choose your country, and we shall show you the right prices.</p></div>",
    "a newsletter form": "<div><p>Product news: by signing up, you agree to receive mail from us, which you can stop.</p><form><input type=email></form></div>",
    "a button": "<button>Product tour</button>",
    "font probes": f"<div>{'Product ' * 40}.</div>",
}  # fmt: skip


@pytest.mark.parametrize("clutter", DROPPED.values(), ids=DROPPED.keys())
@pytest.mark.parametrize("place", ["before", "after"])
def test_furniture_goes_and_terms_stay(clutter: str, place: str) -> None:
    """What surrounds the terms is dropped, with a reason; no clause goes with it."""
    content = f"<div class=content><h1>Privacy Policy</h1>{terms()}</div>"
    markup = page(clutter + content if place == "before" else content + clutter)
    text = text_of(markup)
    assert "Product" not in text
    assert text == text_of(page(content))
    assert any("Product" in dropped.excerpt for dropped in read(markup).dropped)


KEPT = {
    "a title in the page's header": "<header><h1>KEEP this policy</h1></header>",
    "a date in the page's header": "<header><p>KEEP Last updated: 3 May 2025</p></header>",
    "a title that is no h1": "<div><h2>KEEP this policy</h2></div>",
    "a date set apart": "<div><span>KEEP Version 4.1</span><span>Effective May 30, 2025</span></div>",
    "an introduction of its own": "<div><p>KEEP reading: these terms, which bind you, are a contract between you and the company.</p></div>",
    "a section whose id is the slug of a title": "<div id=how-we-share-and-disclose-data><p>KEEP: we share data with nobody but the police, and then only on order.</p></div>",
    "a heading whose id talks of cookies": "<h2 id=cookie-settings>KEEP your cookie settings</h2>",
    "clauses in what is called a footer": f"<div class=footer-notes>{terms(8).replace('Clause', 'KEEP')}</div>",
    "a short sentence": "<div>KEEP in mind: this is a contract.</div>",
    "an accordion": f"<button aria-expanded=false>KEEP How long</button><div hidden>{terms(2)}</div>",
}


@pytest.mark.parametrize("part", KEPT.values(), ids=KEPT.keys())
def test_parts_of_the_terms_stay(part: str) -> None:
    """Titles, dates and clauses stay whatever surrounds or names them."""
    assert "KEEP" in text_of(page(f"<nav><ul>{MENU}</ul></nav>{part}<main>{terms(40)}</main>"))


def test_a_date_below_the_text_stays() -> None:
    """The line that dates a document is kept behind the text as well; the line of rights is not."""
    text = text_of(page(f"<main>{terms()}</main><div>Last updated: 3 May 2025</div><div>© 2025 Example. All rights reserved.</div>"))
    assert "Last updated: 3 May 2025" in text
    assert "©" not in text


def test_a_page_whose_every_section_bears_a_name_of_furniture_stays_whole() -> None:
    """A class that most of the prose stands under names the text, whatever the word."""
    sections = "".join(f"<div class=widget><h2>Part {number}</h2>{terms(2)}</div>" for number in range(9))
    assert text_of(page(sections)).count("## Part") == 9


def test_a_second_layout_of_the_same_text_is_read_once() -> None:
    """Pages that carry one layout for telephones and another for desks say everything twice; it is read once."""
    layout = f"<h1>Privacy</h1>{terms()}"
    assert text_of(page(f"<div class=md-hidden><main>{layout}</main></div><div class=hidden><main>{layout}</main></div>")) == text_of(
        page(layout)
    )


def test_a_list_of_processors_is_the_text_though_it_holds_no_sentence() -> None:
    """A page whose terms are a table keeps it, and loses the menu and the footer's sentences."""
    rows = "".join(f"<tr><td>Processor {number} Ltd</td><td>Ireland</td></tr>" for number in range(20))
    footer = f"<footer><p>By signing up, you agree to receive updates and messages from us, which you can stop.</p><ul>{MENU}</ul></footer>"
    text = text_of(page(f"<div><div><h1>Processors</h1><table>{rows}</table></div>{footer}</div>"))
    assert "Processor 7 Ltd" in text
    assert "signing up" not in text


@pytest.mark.parametrize("mark", [mark for mark in CLUTTER_MARKS if mark.words], ids=lambda mark: mark.reason)
def test_each_mark_knows_its_example(mark: object) -> None:
    """The example of each row is known as that row's kind."""
    found = _match_name(mark.example)  # type: ignore[attr-defined]
    assert found is mark


@pytest.mark.parametrize(
    "name", ["content", "section", "8-dmca-copyright-infringement-notices", "policy", "terms-of-service", "legal-text", "md:hidden"]
)
def test_ordinary_names_are_no_furniture(name: str) -> None:
    """Names of contents and slugs of headings say nothing of furniture."""
    assert _match_name(name) is None


PARTNERS = "<table>" + "".join(f"<tr><td><p>Quendale {name} Ltd</p></td><td><p>Ireland</p></td></tr>" for name in "ABCDEFGHIJ") + "</table>"
COOKIE_DIALOG = "<div role=dialog><h2>Allow cookies?</h2><p>We use cookies and similar technologies to provide and to improve the Product. You may refuse those that are optional; they help us to show you what others offer on their own sites.</p></div>"


@pytest.mark.parametrize("clutter", [DROPPED["a menu nobody names"], DROPPED["a footer"], COOKIE_DIALOG])
def test_a_list_of_names_is_text_though_it_has_no_sentence(clutter: str) -> None:
    """Cells whose words stand in paragraphs count as text, so that what surrounds a list of partners goes, a dialog on cookies too."""
    text = text_of(page(f"<div><h1>List of partners</h1>{PARTNERS}</div><div>{clutter}</div>"))
    assert "Quendale J Ltd" in text
    assert "Product" not in text


def test_a_dialog_alone_on_its_page_stays() -> None:
    """Where nothing else says anything, what talks of cookies may be the text."""
    assert "provide and to improve the Product" in text_of(page(COOKIE_DIALOG))


def test_paragraphs_side_by_side_in_a_cell_are_no_cells() -> None:
    """A table that lays out a page does not make text of the menu in it."""
    layout = f"<table><tr><td><div>{DROPPED['a menu that describes its products']}</div><div>About</div></td><td><h1>Terms</h1>{terms()}</td></tr></table>"
    assert "Product 3" not in text_of(page(layout))
