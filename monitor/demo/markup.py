"""Write the made-up service's texts as web pages, in the two designs that its site has during the year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Design = Literal["plain", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Hold a part of a text: its heading, and paragraphs, lists and tables of inline HTML."""

    heading: str
    parts: tuple[Paragraph | Bullets | Table, ...]


Paragraph = str
"""One paragraph."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """Hold a list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold a table, its head first."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Hold a whole text, without the page around it."""

    title: str
    dated: str
    sections: tuple[Section, ...]
    banner: str = ""


def write_page(text: Text, *, design: Design, nonce: str) -> str:
    """Write a text as a page of the site; the nonce is another one at every request, as on most sites."""
    numbered = "".join(_write_section(number, section) for number, section in enumerate(text.sections, start=1))
    body = f"<h1>{text.title}</h1>\n<p>{text.dated}</p>\n{text.banner and f'<p><strong>{text.banner}</strong></p>'}\n{numbered}"
    return _FRAMES[design].format(title=text.title, body=_set_type(body) if design == "new" else body, nonce=nonce)


def _write_section(number: int, section: Section) -> str:
    return f"<h2>{number}. {section.heading}</h2>\n{''.join(map(_write_part, section.parts))}"


def _write_part(part: Paragraph | Bullets | Table) -> str:
    if isinstance(part, Bullets):
        return f"<ul>{''.join(f'<li>{item}</li>' for item in part.items)}</ul>\n"
    if isinstance(part, Table):
        return f"<table><thead>{_write_row('th', part.rows[0])}</thead><tbody>{_write_rows(part.rows[1:])}</tbody></table>\n"
    return f"<p>{part}</p>\n"


def _write_rows(rows: Iterable[Sequence[str]]) -> str:
    return "".join(_write_row("td", row) for row in rows)


def _write_row(tag: str, cells: Sequence[str]) -> str:
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def _set_type(body: str) -> str:
    """Set apostrophes and dashes as a typesetter would: the same words in other characters."""
    return body.replace("'", "’").replace(" - ", " – ").replace("e-mail", "e\u2011mail")


_FRAMES: dict[Design, str] = {
    "plain": """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Larkspur</title>
<script>window.session = "{nonce}"</script></head><body>
<nav><ul><li><a href="/">Larkspur</a></li><li><a href="/recipes">Recipes</a></li><li><a href="/plans">Plans</a></li></ul></nav>
<main>{body}</main>
<footer><p>Larkspur Kitchen</p><ul><li><a href="/press">Press</a></li><li><a href="/jobs">Jobs</a></li></ul></footer></body></html>""",
    "new": """<!doctype html><html lang="en" data-build="{nonce}"><head><meta charset="utf-8"><title>{title} - Larkspur Help</title>
<style>.layout {{ display: grid }}</style><script nonce="{nonce}">window.build = {{"id": "{nonce}"}}</script></head><body>
<div id="cookie-banner" role="dialog" aria-label="Cookies"><p>We use cookies.</p><button>Accept</button><button>Refuse</button></div>
<header><nav aria-label="Main"><a href="/">Home</a> <a href="/cook">Cook</a> <a href="/login">Log in</a></nav></header>
<div class="layout"><aside><nav aria-label="Help"><ul><li><a href="/help/account">Account</a></li>
<li><a href="/help/billing">Billing</a></li><li><a href="/legal/privacy">Privacy</a></li></ul></nav></aside>
<main id="content"><article>{body}</article></main></div>
<footer><nav aria-label="Footer"><a href="/legal/terms">Terms</a> <a href="/legal/privacy">Privacy</a> <a href="/status">Status</a></nav>
<p>Made in Ghent</p></footer></body></html>""",
}

BLOCK_PAGE = """<!doctype html><html lang="en"><head><title>Just a moment...</title></head><body><div id="cf-challenge-running"></div>
<h1>Checking your browser before you go on</h1><p>This takes a few seconds. Enable JavaScript and cookies to continue.</p></body></html>"""
"""What a network in front of a site shows to programs, in place of the page."""
