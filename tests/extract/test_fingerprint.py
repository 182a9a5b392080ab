"""The fingerprint follows what a page shows, and nothing else."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.extract import fingerprint_visible_text
from tests.extract.pages import page, terms

SHOWN = terms(20)

SAME = {
    "a script": page(SHOWN + "<script nonce=a1>x()</script>"),
    "a style": page("<style>p{}</style>" + SHOWN),
    "a comment": page(SHOWN + "<!-- built at 12:03 -->"),
    "attributes": page(SHOWN.replace("<p>", "<p class='q7' data-n=\"8\">")),
    "an attribute that holds a tag": page(SHOWN.replace("<p>", "<p title='a' data-x=\"<b>never</b>\">")),
    "two attributes that hold tags": page(SHOWN.replace("<p>", "<p data-x='<b>never</b>' data-y=\"<i>ever</i>\">")),
    "the id of a session": page(SHOWN.replace("</p>", " </p><i>6d85d809-1654-4ca1-ae2f-f2fadfe23b34</i>", 1)),
    "white space": page(SHOWN.replace("</p>", "\n </p>\t")),
    "upper case": page(SHOWN + "<SCRIPT>y()</SCRIPT>"),
    "an unclosed script at the end": page(SHOWN) + "<script>z(",
}


@pytest.mark.parametrize("markup", SAME.values(), ids=SAME.keys())
def test_what_is_not_shown_does_not_count(markup: str) -> None:
    """Pages that differ only in what nobody sees have one fingerprint."""
    assert fingerprint_visible_text(markup.encode(), None) == fingerprint_visible_text(page(SHOWN).encode(), None)


@pytest.mark.parametrize(("old", "new"), [("never", "often"), ("two years", "three years"), ("Clause 19", "Clause 20")])
def test_each_word_counts(old: str, new: str) -> None:
    """A page that shows another word has another fingerprint."""
    assert fingerprint_visible_text(page(SHOWN.replace(old, new)).encode(), None) != fingerprint_visible_text(page(SHOWN).encode(), None)


@pytest.mark.parametrize("opening", ["<p title=don't>", '<a href="/x"">', "<p class='a'' data-n=1>", '<p title="a > b" data-x="c < d">'])
def test_quotes_hide_no_word(opening: str) -> None:
    """A quote too many or too few in a tag never takes the words behind it for an attribute."""
    shown = [f"{opening}We {word} share it.</p>{opening}Nothing else.</p>" + SHOWN for word in ("may", "must")]
    assert fingerprint_visible_text(page(shown[0]).encode(), None) != fingerprint_visible_text(page(shown[1]).encode(), None)


def test_the_data_of_an_empty_shell_counts() -> None:
    """Where scripts draw the text, a change of their data is a change of the page."""
    shells = [page(f"<div id=root></div><script>window.s={{a:'{word}'}}</script>").encode() for word in ("may", "may not")]
    assert fingerprint_visible_text(shells[0], None) != fingerprint_visible_text(shells[1], None)


def test_a_head_without_end_hides_nothing() -> None:
    """Elements whose end tag may be left out never swallow the text."""
    prints = {fingerprint_visible_text(f"<html><head><body><p>{word}{terms()}".encode(), None) for word in ("one", "two")}
    assert len(prints) == 2


@pytest.mark.parametrize(
    "body", [b'<a "' * 200_000, b"<a x='" + b'<b "' * 200_000, b"<" * 500_000, b'<a ="<"' * 100_000, b"<a =\"<a ='" * 100_000]
)
def test_open_quotes_cost_linear_time(body: bytes) -> None:
    """Quotes and tags that never end are passed over in time."""
    started = time.process_time()
    fingerprint_visible_text(body, None)
    assert time.process_time() - started < 3


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "ÿ"]))
def test_any_bytes_have_a_fingerprint(body: bytes, charset: str | None) -> None:
    """No bytes make it fail."""
    assert len(fingerprint_visible_text(body, charset)) == 64
