"""Test the splitting of sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.text.abbreviations import ABBREVIATIONS, Abbreviations
from monitor.text.sentences import split_sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["We may use it.", "You may not."]),
        ("en", ["Our Acme Inc. office decides, e.g. for U.S. users.", "See Sec. 5 and No. 3 for more."]),
        ("en", ["Can I opt out?", "No.", "You may not!"]),
        ("en", ["**Scope.**", "It covers all users."]),
        ("en", ['He said "Stop."', "We did."]),
        ("en", ["(We may use it.)", "You may not."]),
        ("en", ["See [Part A. Rules](https://example.org/a. b) or https://example.org/x.y.", "Then decide."]),
        ("en", ["Read [our policy.](https://example.org)", "We changed it."]),
        ("en", ["1. Scope and parties.", "All of you."]),
        ("en", ["1\\. Scope and parties."]),
        ("en", ["You may: (a) copy; (b) share; and (c) print it; provided that you ask."]),
        ("en", ["It is AS IS.", "WE GIVE NO WARRANTY."]),
        ("en", ["It holds from January 1, 2026.", "We told you."]),
        (None, ["No language is given.", "English is read."]),
        ("de", ["Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.", "Sie können widersprechen."]),
        ("de", ["Dies gilt ab dem 3. November 2025.", "Danach nicht."]),
        ("fr", ["Nous utilisons vos contenus, p. ex. vos photos.", "Vous pouvez refuser\u00a0!", "Comment\u00a0?"]),
        ("es", ["El art. 5 lo permite.", "¿Puede negarse?", "¡Sí!"]),
        ("it", ["Ai sensi dell’art. 6, lett. f del GDPR.", "Puoi opporti."]),
        ("ja", ["データを使います。", "拒否できます。"]),
    ],
)
def test_split(language: str | None, sentences: list[str]) -> None:
    """A text is cut at the ends of its sentences, and nowhere else."""
    glue = "" if language == "ja" else " "
    assert split_sentences(glue.join(sentences), language) == tuple(sentences)


@pytest.mark.parametrize("row", ABBREVIATIONS, ids=lambda row: row.kind)
def test_abbreviations(row: Abbreviations) -> None:
    """The example of each row of abbreviations stays whole."""
    assert split_sentences(row.example, row.language or "en") == (row.example,)


def test_line_breaks_split() -> None:
    """A line break inside a paragraph or cell ends a sentence, with or without a full stop."""
    assert split_sentences("Name<br>We keep it. Always<br/>", "en") == ("Name", "We keep it.", "Always")


@given(st.text('abAB.!? []()*_<br>/\\1"”:', max_size=80), st.sampled_from(["en", "de", None]))
def test_sentences_are_verbatim(text: str, language: str | None) -> None:
    """Sentences are parts of the text, in order, and together hold every letter of it but for line breaks."""
    position = 0
    for sentence in split_sentences(text, language):
        assert sentence == sentence.strip() != ""
        position = text.index(sentence, position) + len(sentence)
    assert (
        "".join("".join(split_sentences(text, language)).split()) == "".join(text.replace("<br>", "").replace("<br/>", "").split())
        or "<br" in text
    )
