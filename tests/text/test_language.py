"""Test the telling of languages."""

from __future__ import annotations

import time

import pytest

from monitor.text.language import FUNCTION_WORDS, FunctionWords, detect_language, guess_language


@pytest.mark.parametrize("row", FUNCTION_WORDS, ids=lambda row: row.language)
def test_function_words(row: FunctionWords) -> None:
    """A sentence or two are enough."""
    assert detect_language(row.example) == row.language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "当社は、お客様の個人情報を、サービスの改善のために利用することがあります。" * 4),
        (
            "cs",
            (
                "Vaše údaje můžeme sdílet s partnery, kteří nám pomáhají službu poskytovat, a vy můžete kdykoli vznést námitku,"
                " a to písemně. Více je níže."
            ),
        ),
        (None, "Datenschutz Impressum AGB"),
        (None, ""),
        (None, "12 345 678 " * 40),
    ],
)
def test_other_languages(language: str | None, text: str) -> None:
    """Other languages are told too; too few words tell nothing."""
    assert detect_language(text) == language


MENU = "\n".join(f"* [Sofa {number}](/sofa) Lampe Teppich Regal" for number in range(40))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", MENU + "\n\n" + f"{FUNCTION_WORDS[2].example}\n\n" * 40),
        ("en", MENU + "\n\n" + f"{FUNCTION_WORDS[0].example}\n\n" * 40),
        ("th", "เราอาจเปิดเผยข้อมูลของคุณให้กับพันธมิตรที่ช่วยเราให้บริการ และคุณสามารถคัดค้านได้ตลอดเวลา " * 4),
        ("el", "Μπορούμε να κοινοποιούμε τα δεδομένα σας στους συνεργάτες που μας βοηθούν να παρέχουμε την υπηρεσία Rosebud. " * 2),
    ],
)
def test_the_classifier_is_asked_last(monkeypatch: pytest.MonkeyPatch, language: str, text: str) -> None:
    """Sentences behind a menu tell the language, and so does a script that one language has for itself."""

    def refuse(sample: str) -> str | None:
        raise AssertionError(f"asked of {sample[:40]}")

    monkeypatch.setattr("monitor.text.language._classify", refuse)
    assert detect_language(text) == language


def test_pictures_do_not_hide_the_words() -> None:
    """A picture written into a link's target does not use up what is read."""
    picture = f"![](data:image/png;base64,{'the of and ' * 3_000}{'QUJD' * 9_000})".replace(" ", "")
    assert detect_language(f"{picture}\n\n{FUNCTION_WORDS[2].example}") == "de"


def test_one_long_word_costs_no_more_than_its_length() -> None:
    """Half a megabyte without a space is read in a moment."""
    started = time.process_time()
    detect_language("a" * 500_000 + " " + FUNCTION_WORDS[0].example)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Le modifiche valgono se il socio continua a usare il servizio."),
        ("fr", "Gestion des jardins : accord du membre."),
        ("de", "Der Garten ist offen."),
        (None, "Rosebud 2026"),
    ],
)
def test_few_words_are_guessed(language: str | None, text: str) -> None:
    """Of a text too short to tell, the function words give a guess, and nothing where there are none."""
    assert detect_language(text) is None
    assert guess_language(text) == language


NAMES = "List of sub-processors and locations\n\n" + "\n\n".join(
    f"{name} Incorporated | Singapore\n\n{name} Holdings Limited | Ireland" for name in ("Quendale", "Brackwater", "Ostrey", "Pellham")
)


def test_a_list_of_names_is_in_the_language_that_its_page_states(monkeypatch: pytest.MonkeyPatch) -> None:
    """One function word of the stated language is enough, and the classifier is not loaded."""
    monkeypatch.setattr("monitor.text.language._classify", lambda _: pytest.fail("the classifier was asked"))
    assert detect_language(NAMES, stated="en") == "en"


def test_a_statement_that_the_words_do_not_bear_out_counts_for_nothing() -> None:
    """A text in Czech on a page that calls itself English is Czech."""
    czech = (
        "Vaše údaje můžeme sdílet s partnery, kteří nám pomáhají službu poskytovat, a vy můžete kdykoli vznést námitku,"
        " a to písemně. Více je níže."
    )
    assert detect_language(czech, stated="en") == "cs"
    assert detect_language(FUNCTION_WORDS[2].example, stated="en") == "de"
