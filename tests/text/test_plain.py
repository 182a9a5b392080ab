"""Test what a reader sees of inline Markdown, and the comparison key."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.plain import (
    _LINK_TOKEN,
    MASKED_ADDRESS,
    _drop_targets,
    _scan_links,
    collapse_spaces,
    escape_inline,
    find_link_spans,
    find_links,
    fold_addresses,
    normalise,
    plain_text,
    squeeze_words,
)
from monitor.text.window_marks import WINDOW_MARKS, Mark


@pytest.mark.parametrize(
    ("inline", "plain"),
    [
        ("We **may** use _your_ `data`.", "We may use your data."),
        ("***Both*** and ~~struck~~", "Both and struck"),
        ("snake_case and **_mixed_**", "snake_case and mixed"),
        ("Read [our policy](https://example.org/a_(b)) now", "Read our policy now"),
        ('Read [it](</a b> "Title") now', "Read it now"),
        ("[![A lock](/lock.png)](https://example.org) Safe", "A lock Safe"),
        ("see [the [draft] rules](/r)", "see the [draft] rules"),
        ("[x](#a\\), [y](#b)", "x, y"),
        ("](/orphan) left", "left"),
        ("1\\. Not a list, 5 \\* 3", "1. Not a list, 5 * 3"),
        ("one<br>two<BR/>three", "one two three"),
        ("Title<br>===== text", "Title text"),
        ('<span class="a">kept</span><div>apart</div>', "kept apart"),
        ("a < b and <Section 5> stay", "a < b and <Section 5> stay"),
        ("<https://example.org/x>", "https://example.org/x"),
        ("Terms &amp; Conditions &#39;here&#39;", "Terms & Conditions 'here'"),
        ("ver\u00adar\u200bbeiten  \u00a0 Sie", "verarbeiten Sie"),
        ("### Why", "Why"),
        ("#1# in sales", "#1# in sales"),
        ("", ""),
    ],
)
def test_plain_text(inline: str, plain: str) -> None:
    """Markup goes, words stay."""
    assert plain_text(inline) == plain


@given(st.text(st.characters(exclude_categories=["Cs", "Co", "Cc", "Cf"])))
def test_escaped_words_read_as_themselves(words: str) -> None:
    """Whatever plain words are escaped, the reader sees them."""
    assert plain_text(escape_inline(words)) == " ".join(words.split())


@given(st.text("ab_~#<>[]()&;\\*` 1", max_size=40))
def test_escaped_marks_read_as_themselves(words: str) -> None:
    """The same holds for words full of marks."""
    assert plain_text(escape_inline(words)) == " ".join(words.split())


@given(st.text("ab[]()!\\*_`<>~& #/\"'.\n", max_size=60))
def test_plain_text_survives_any_markup(inline: str) -> None:
    """No combination of marks raises, and no letter is lost that stands outside a link's target or a tag."""
    plain = plain_text(inline)
    if not find_link_spans(inline) and "](" not in inline and "<" not in inline:
        assert [letter for letter in plain if letter in "ab"] == [letter for letter in inline if letter in "ab"]


def test_links_in_reading_order() -> None:
    """Links come with plain words and their targets; pictures are left out."""
    inline = "See [**our** form](/form?a=1), ![logo](/l.png) or [settings](https://example.org/s)."
    assert find_links(inline) == (("our form", "/form?a=1"), ("settings", "https://example.org/s"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We “may” use—it", 'We "may" use-it'),
        ("We  may\u00a0use it .", "we may use it."),
        ("**We** may use [it](/a)", "We may use [it](/b)"),
        ("Oui\u00a0: non ( voir )", "Oui: non (voir)"),
        ("Write to [[email\u00a0protected]](/cdn-cgi/l/email-protection#a1) now", "Write to \\[email protected\\] now"),
        ("cafe\u0301", "café"),
        ("1\\. Scope", "1. Scope"),
        ("and so on…", "and so on..."),
    ],
)
def test_same_key(one: str, other: str) -> None:
    """Typography, case, white space, markup, targets and masks make no difference."""
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We may use it", "We may not use it"),
        ("within 30 days", "within 60 days"),
        ("1, 2", "12"),
        ("don't", "do"),
        ("a@example.org", "b@example.org"),
        ("analyse", "analyze"),
        ("We open the data in a new window", "We open the data"),
    ],
)
def test_different_key(one: str, other: str) -> None:
    """Words, digits, negations and addresses are never folded."""
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize("mark", WINDOW_MARKS, ids=lambda mark: mark.example)
def test_window_marks(mark: Mark) -> None:
    """A template's note about new windows is not part of the text, in any language."""
    assert normalise(f"Our partners {mark.example}, listed here") == "our partners, listed here"


def test_addresses_fold_on_demand() -> None:
    """An address in clear can be compared with the same text where it is masked."""
    clear, masked = normalise("Ask dpo@example.org."), normalise("Ask [email protected].")
    assert clear != masked
    assert MASKED_ADDRESS in masked
    assert fold_addresses(clear) == masked


def test_domain_behind_a_mask() -> None:
    """A mask that a converter left the domain behind is the same mask."""
    assert normalise("Ask [email protected]example.com.") == normalise("Ask [email protected].")


_any_text = st.text(st.sampled_from("aB 1_.,;’“—é\xa0\t\u2003İß²-")) | st.text()


@given(_any_text)
def test_letters_of_words_by_either_way(words: str) -> None:
    """The short cut for texts with few characters beyond ASCII keeps the same letters as the plain rule."""
    assert squeeze_words(words) == re.sub(r"[\W_]+", "", words).lower()


@given(_any_text)
def test_spaces_are_collapsed_as_by_splitting(words: str) -> None:
    """A text that is found to need nothing is the text that splitting and joining gives."""
    assert collapse_spaces(words) == " ".join(words.split())


@given(st.text(st.sampled_from("a![]()\\<> \"x'é")))
def test_link_marks_are_found_as_by_the_plain_expression(text: str) -> None:
    """The expression that begins with a set of characters finds the same marks as the one that names each in turn."""
    plain = re.compile(
        r"\\[^\w\s]|(?P<opener>!\[|\[)"
        r"|\](?:\(\s*(?P<target><[^<>]*>|(?:[^()\s\\]|\\[^\s)]|\\\)(?=[^\s]*\))|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\\?\))?"
    )
    found, wanted = ([(m.span(), m["target"], m["opener"] is None) for m in one.finditer(text)] for one in (_LINK_TOKEN, plain))
    assert found == wanted


@given(
    st.lists(
        st.sampled_from(["[", "]", "](", ")", "](/a)", "[b](/c)", "![", "\\", "<x>", " ", "word", "(", '"t"', "[d](/e_f)"]), max_size=8
    ).map("".join)
)
def test_simple_links_are_read_as_by_pairing_brackets(text: str) -> None:
    """Where every bracket belongs to a simple link, taking them all at once finds the links and leaves the words that pairing does."""
    spans, orphans = _scan_links(text)
    cuts = sorted([*((s.start, s.words_start) for s in spans), *((s.words_end, s.end) for s in spans), *orphans])
    kept = [text[start:end] for (_, start), (end, _) in zip([(0, 0), *cuts], [*cuts, (len(text), 0)], strict=True)]
    assert _drop_targets(text) == "".join(kept)
    assert find_link_spans(text) == tuple(spans)
