"""Whatever bytes come, extraction answers or raises its own error, within a bound."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its markup

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.errors import ExtractionError
from monitor.extract import extract_document
from monitor.model import Document, Selection
from monitor.text.markdown import parse_markdown, render_markdown
from tests.extract.pages import URL, page, terms, text_of

NASTY = {
    "a hundred thousand elements deep": b"<html><body>" + b"<div>" * 100_000 + b"deep",
    "bold fifty thousand times": b"<p>" + b"<b>" * 50_000 + b"x",
    "lists in lists": b"<ul><li>" * 30_000 + b"x",
    "tables in tables": b"<table><tr><td>a</td><td>" * 200 + b"x",
    "navigation in navigation": b"<nav>" * 1500 + b"x",
    "NULs": b"<p>a\0b" * 5_000,
    "control characters beside what is dropped": (
        "<p>" + "We may share your data with partners, and we never sell it to anybody.</p>\x1f<nav>a</nav>&#31;<nav>b</nav>&#x1F;c" * 9
    ).encode(),
    "every byte": bytes(range(256)) * 1000,
    "ten megabytes of one tag": b"<a " + b"x" * 10_000_000,
    "an address of ten megabytes": b'<a href="' + b"x" * 10_000_000 + b'">hello</a>',
    "entities": b"<p>" + b"&amp;" * 100_000,
    "entities of entities": b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><p>&b;&b;</p></html>',
    "two million tags": b"<p>a</p>" * 1_000_000,
    "less-than signs": b"<" * 1_000_000,
    "open quotes": b'<a "' * 200_000,
    "open comments": b"<!--" * 200_000,
    "cells over a hundred thousand columns": b"<table>" + b"<tr><td colspan=99999 rowspan=99999>a</td><td>b</td></tr>" * 50,
    "numbers out of all bounds": b"<ol start=99999999999999999999 type=i reversed><li value=-5>a<li value=4001>b</ol>",
    "addresses that are none": b'<base href="http://[::1"><p><a href="http://[bad">x</a><a href="//[">y</a>',
    "plain text of a hundred thousand lines": b"We may share your data with partners.\n" * 100_000,
    "plain text of one line": b"We may share your data with partners. " * 100_000,
    "cells": b"<table>" + b"<tr><td>a<td>b" * 5_000,
    "a menu in a menu": b"<div role=menu>" * 500 + b"<a href=/x>We may share your data, and much more.</a>" * 1500,
    "buttons with questions": b"<div>Was this helpful?<button>Yes</button>" * 500
    + b"We may share your data with partners, and we never sell it.",
    "data beside a thin page": b"<p>We may share your data with partners, and we never sell it to anybody. " * 9
    + b"<script>window.x = "
    + b'{"a":' * 50_000
    + b"1</script>",
    "brackets in JSON": b"[" * 200_000,
    "data nested deep": b"<html><body><script type=application/json>" + b'{"a":[' * 20_000 + b'"x, y. "' + b"</script>",
    "a streamed text longer than the page": b'<html><body><script>self.__next_f.push([1,"1:Tffffffff,"])</script>' * 500,
    "a broken PDF": b"%PDF-1.7\n" + b"\x00\xff" * 10_000,
    "signs of Markdown": b"<p>" + b"*_[]()`~ " * 20_000,
    "selectors' delight": b"<html><body><div class='" + b"nav-x1 " * 50_000 + b"'>text</div>",
}
BOUND_S = 8.0
"""Far above what any case takes (the slowest about one second), so that a busy machine does not fail it."""


@pytest.mark.parametrize("body", NASTY.values(), ids=NASTY.keys())
@pytest.mark.parametrize("selection", [Selection(), Selection(select=("body",))], ids=["found", "selected"])
def test_hostile_bytes_are_bounded(body: bytes, selection: Selection) -> None:
    """Each hostile body is read or refused in time."""
    started = time.process_time()
    with contextlib.suppress(ExtractionError):
        extract_document(body, url=URL, selection=selection)
    assert time.process_time() - started < BOUND_S


TAGS = ["p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h3", "b", "i", "a href='/x?y'", "pre", "code", "nav", "main", "header", "dl", "dt", "dd",
        "q", "del", "span style='display:block'", "template shadowrootmode=open", "label", "button", "details", "summary", "blockquote", "br", "img alt=x"]  # fmt: skip
WORDS = st.sampled_from(
    [
        "We may share your data with partners, and we never sell it to anybody.",
        "1.",
        "(a)",
        "- x",
        "# y",
        "|",
        "*",
        "_a_",
        "a|b",
        "[x](y)",
        "&lt;br&gt;",
        "\\",
        "~~",
        "`",
        "\n\n",
        " ",
    ]
) | st.text(max_size=12)
MARKUP = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>", st.sampled_from(TAGS), st.lists(inner, max_size=4)
    ),
    max_leaves=25,
)


def read_or_none(body: bytes) -> Document | None:
    """Read a body, or give None where it holds nothing."""
    try:
        return extract_document(body, url=URL).document
    except ExtractionError:
        return None


@given(MARKUP)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_stored_reads_back_the_same(markup: str) -> None:
    """The canonical form of what extraction makes is a fixed point: reading it gives the same blocks."""
    document = read_or_none(page(markup).encode("utf-8", "replace"))
    if document is not None:
        assert parse_markdown(render_markdown(document)).blocks == document.blocks


@given(st.binary(max_size=2000))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    """No error but the package's own leaves extraction."""
    for start in (b"", b"<html>", b"%PDF-1.4\n", b'{"text": "'):
        read_or_none(start + body)


@given(st.permutations(["class='x'", "id='y'", "data-n='1'", "lang=en"]), st.integers(0, 3))
@settings(max_examples=20, deadline=None)
def test_order_of_attributes_and_scripts_do_not_count(attributes: list[str], scripts: int) -> None:
    """The same page with its attributes in another order and other scripts gives the same text."""
    opening = "<p " + " ".join(attributes) + ">"
    markup = page("<script>t()</script>" * scripts + terms(6).replace("<p>", opening))
    assert text_of(markup) == text_of(page(terms(6)))
