"""Tests of inline Markdown written as HTML."""

from __future__ import annotations

import html
import re
import time

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from monitor.report.glyphs import read_glyphs, read_stretches, read_targets
from monitor.report.inline import read_plain, render_inline_html, safe_target
from monitor.text.plain import plain_text

ALLOWED_TAGS = {"a", "strong", "em", "code", "br"}
ALLOWED_ATTRIBUTES = {"href", "rel"}
HARMFUL = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:x",
    "java\tscript:x",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "https://",
    "https:///path",
    "//x.example",
    "/path",
    "",
    "http://[bad",
    "https://x.example/\u202egnp.exe",
    "https://x.example/a b",
    "mailto:",
]
MARKUP = st.text(alphabet=st.sampled_from("ab 1*_`~[]()<>!&#;\\\"'/:.brhtps\u202e\u200b\x1bé日"), max_size=80)
HOSTILE = st.lists(
    st.one_of(
        MARKUP,
        st.sampled_from(
            [
                "<script>alert(1)</script>",
                "[a](javascript:alert(1))",
                '[b](https://x.example/"onmouseover="x)',
                "<img src=x onerror=y>",
                "&lt;b&gt;",
                "**",
            ]
        ),
    ),
    max_size=6,
).map("".join)


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        ("plain words", "plain words"),
        ("a **b** c *d* _e_", "a <strong>b</strong> c <em>d</em> <em>e</em>"),
        ("***both***", "<strong><em>both</em></strong>"),
        ("snake_case 2 * 3 ** x [y] (z)", "snake_case 2 * 3 ** x [y] (z)"),
        (r"\*not\* \[a\](b)", "*not* [a](b)"),
        ("`[x](y) **z**`", "<code>[x](y) **z**</code>"),
        ("``a ` b``", "<code>a ` b</code>"),
        ("a<br>b", "a<br>b"),
        ("AT&amp;T &lt;b&gt; &nosuch;", "AT&amp;T &lt;b&gt; &amp;nosuch;"),
        ("![a cat](https://x.example/cat.png)", "a cat"),
        ("~~gone~~", "gone"),
        ("[f](ftp://x.example/) [d](data:text/html,x) [r](/relative)", "f d r"),
    ],
)
def test_markdown_becomes_html(inline: str, expected: str) -> None:
    """Markup becomes tags, and what is no markup stays as written."""
    assert render_inline_html(inline) == expected


@pytest.mark.parametrize(
    ("inline", "address"),
    [
        ("[a](https://x.example/b_c_(d)?e=1&f=2)", "https://x.example/b_c_(d)?e=1&f=2"),
        ('[a](https://x.example/ "a title")', "https://x.example/"),
        ("[a](<https://x.example/>)", "https://x.example/"),
        ("<https://x.example/a_b_>", "https://x.example/a_b_"),
        ("[a](mailto:me@x.example)", "mailto:me@x.example"),
        ("[![logo](l.png)](https://x.example/)", "https://x.example/"),
    ],
)
def test_harmless_links_become_links(inline: str, address: str) -> None:
    """A link to http, https or mailto keeps its target, whatever its form."""
    links = BeautifulSoup(render_inline_html(inline), "lxml").find_all("a")
    assert [link["href"] for link in links] == [address]


@pytest.mark.parametrize("target", HARMFUL)
def test_harmful_targets_are_refused(target: str) -> None:
    """A target that a browser might run, or that shows other than it leads, becomes no link."""
    assert safe_target(target) is None
    assert "<a" not in render_inline_html(f"[words](<{target}>)")


def test_a_script_is_shown_as_text() -> None:
    """A script tag in a policy is shown, not run."""
    assert render_inline_html("<script>alert('x')</script>") == "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;"


def test_quotes_cannot_leave_an_attribute() -> None:
    """A quotation mark in an address stays inside its attribute."""
    rendered = render_inline_html('[a](https://x.example/"onmouseover="alert(1))')
    link = BeautifulSoup(rendered, "lxml").a
    assert link is not None
    assert set(link.attrs) == ALLOWED_ATTRIBUTES


def test_direction_overrides_and_escapes_are_visible() -> None:
    """Marks that would reorder a sentence or steer a terminal are shown by their code; shapeless ones go."""
    assert read_plain("we \u202eton od\u202c not\x1b[2J, so\u00adft\u200b") == "we ⟨U+202E⟩ton od⟨U+202C⟩ not⟨U+001B⟩[2J, soft"


@given(HOSTILE)
def test_only_our_tags_ever_appear(inline: str) -> None:
    """Whatever a text holds, its HTML has no tag, attribute or scheme but the known ones."""
    for tag in BeautifulSoup(render_inline_html(inline), "lxml").find_all(True):
        if tag.name in ("html", "body", "p"):
            continue
        assert tag.name in ALLOWED_TAGS
        assert set(tag.attrs) <= ALLOWED_ATTRIBUTES
        assert re.match(r"https?://|mailto:", str(tag.get("href", "https://")), re.IGNORECASE)


@given(HOSTILE)
def test_html_shows_what_is_plain(inline: str) -> None:
    """The HTML's text is the plain text: nothing is lost and nothing added on the way."""
    text = html.unescape(re.sub(r"<[^<>]*>", "", render_inline_html(inline).replace("<br>", "\n")))
    assert text == read_glyphs(inline).plain()


@given(HOSTILE)
def test_stretches_are_the_glyphs_joined(inline: str) -> None:
    """Stretches of one style, none empty, show what the characters show one by one, each in its style."""
    glyphs = read_glyphs(inline)
    one_by_one = [(shown, style) for text, style in zip(glyphs.shown, glyphs.styles, strict=True) for shown in text]
    stretches = read_stretches(inline)
    assert [(character, style) for text, style in stretches for character in text] == one_by_one
    assert all(text for text, _ in stretches)


@given(HOSTILE)
def test_every_character_has_a_glyph(inline: str) -> None:
    """There is one glyph for each character of the source."""
    glyphs = read_glyphs(inline)
    assert len(glyphs.shown) == len(glyphs.styles) == len(inline)


@given(
    st.lists(
        st.sampled_from(["**a**", "[b c](https://x.example/d)", "*e*", r"\*", "f_g", "<br>", "`h`", "&amp;", "i", "![j](k)", "<b>l</b>"])
    )
)
def test_plain_words_agree_with_the_comparison(parts: list[str]) -> None:
    """On ordinary Markdown a report shows the words that the comparison reads."""
    inline = " ".join(parts)
    assert " ".join(read_plain(inline).split()) == plain_text(inline)


def test_links_are_listed_with_their_words() -> None:
    """Targets come with the words a reader sees, in order."""
    assert read_targets("[a **b**](https://x.example) c [d](e)") == (("a b", "https://x.example"), ("d", "e"))


@pytest.mark.parametrize("part", ["*a ", "a* ", "[", "[](aaa", "`a``", "![", "](", "<br ", "&#", "<a ", "\\", "**_"])
def test_hostile_lengths_are_read_in_linear_time(part: str) -> None:
    """A page cannot make a report slow by repeating what looks like markup."""
    started = time.perf_counter()
    render_inline_html(part * (60_000 // len(part)))
    assert time.perf_counter() - started < 2
