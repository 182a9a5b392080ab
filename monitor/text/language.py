"""Tell which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from monitor.text.plain import plain_text

_SAMPLE_LENGTH = 2_000
"""Plain characters that are read; more did not change an answer on any of 1,024 recorded texts, nor did half as many."""
_LONGEST_LINE = 3 * _SAMPLE_LENGTH
"""Characters of one line that are read: some texts stand on one."""
_LEAST_LETTERS = 100
"""Letters below which names and menus decide more than the language does."""
_CLEAR_SHARE = 0.15
"""Share of a text's words that are the winner's function words; running text of the languages below has 0.25 to 0.5."""
_STATED_SHARE = 0.01
"""Likewise where the page says that it is in this language: lists of names have 0.02, texts in another language none that lead."""
_CLEAR_LEAD = 2.0
"""How many times the runner-up's function words a clear winner has."""
_CONFIDENT = 0.95
"""Probability from which the trained classifier is believed."""

_WORD = re.compile(r"[^\W\d_]+")
_TARGET = re.compile(r"https?://\S+|www\.\S+|(?<!\S)[^\s@]{1,100}@\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionWords:
    """Hold the words that every running text of a language has, and that few others share."""

    language: str
    words: str
    """Separated by spaces, lower case."""
    example: str


FUNCTION_WORDS: tuple[FunctionWords, ...] = (
    FunctionWords(
        language="en",
        words="the and of to you your we our that is are for with or this by not be as may use any from will",
        example="We may share your data with the partners that help us to run the service, and you may object to this at "
        "any time by writing to us.",
    ),
    FunctionWords(
        language="fr",
        words="les des et vous nous vos nos une dans que pour par sur est sont votre notre avec ou du au aux ces qui pas ne",
        example="Nous pouvons transmettre vos données aux partenaires qui nous aident à fournir le service, et vous "
        "pouvez vous y opposer à tout moment.",
    ),
    FunctionWords(
        language="de",
        words="und der die das ist wir sie ihre nicht mit für von zu den im auf oder eine einer werden wird durch bei sind dem des",
        example="Wir geben Ihre Daten an die Partner weiter, die uns beim Betrieb des Dienstes helfen, und Sie können dem "
        "jederzeit durch eine Nachricht widersprechen.",
    ),
    FunctionWords(
        language="es",
        words="los las del y que para con una por su sus se es en el usted nuestros nuestra como o al puede nosotros datos",
        example="Podemos compartir sus datos con los socios que nos ayudan a prestar el servicio, y usted puede oponerse "
        "en cualquier momento por escrito.",
    ),
    FunctionWords(
        language="it",
        words="i gli della dei delle che di per con una il nostri tuoi nel alla sono è o e non dati potremmo al suoi da",
        example="Potremmo condividere i tuoi dati con i partner che ci aiutano a fornire il servizio, e puoi opporti in "
        "qualsiasi momento scrivendo alla società.",
    ),
    FunctionWords(
        language="nl",
        words="het een van en de uw wij dat die voor met op zijn niet aan worden of ons onze je door bij kunnen wordt",
        example="Wij kunnen uw gegevens delen met de partners die ons helpen om de dienst te leveren, en u kunt daar op "
        "elk moment bezwaar tegen maken door ons te schrijven.",
    ),
    FunctionWords(
        language="pt",
        words="os as dos das e que para com uma por seus suas não ou do da em no na ao você nossos são pode dados",
        example="Podemos partilhar os seus dados com os parceiros que nos ajudam a prestar o serviço, e pode opor-se a "
        "qualquer momento por escrito, sem custos para si.",
    ),
    FunctionWords(
        language="pl",
        words="i w z na do że się jest oraz nie dla przez są lub które o od po ich może",
        example="Możemy udostępniać dane partnerom, które pomagają nam w świadczeniu usługi, i w każdej chwili może się "
        "Pan sprzeciwić, o ile nie jest to sprzeczne z umową oraz prawem.",
    ),
    FunctionWords(
        language="ro",
        words="și si să la în pentru care din este prin sau sunt cu ale unui către catre orice dvs acest aceste fiind privind",
        example="Putem transmite datele dumneavoastră partenerilor care ne ajută să furnizăm serviciul, iar dumneavoastră vă puteți "
        "opune în orice moment prin e-mail sau în scris, din orice motiv care este întemeiat.",
    ),
    FunctionWords(
        language="sv",
        words="och att är inte ett från även våra också vara så hur får när detta av till",
        example="Vi kan dela dina uppgifter med de partner som hjälper oss att tillhandahålla tjänsten, och du kan när "
        "som helst invända mot det genom att skriva till oss.",
    ),
)
"""Other languages, and texts that mix two, are left to the trained classifier (half a second to load)."""

SCRIPTS = {"th": "\u0e00-\u0e7f", "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "ko": "\uac00-\ud7a3"}
"""Ranges of letters that one language alone is written in."""
_SCRIPT_SHARE = 0.5
"""Share of a text's letters from which a script tells the language; names and addresses in it are Latin."""


def detect_language(text: str, *, guess: bool = True, stated: str | None = None) -> str | None:
    """Name the language of a Markdown or plain text by its ISO 639-1 code; None for too little text or an unclear one.

    With `guess` off the classifier is asked only of scripts other than the Latin one: it takes half a second to load, and a list of names
    in Latin letters is no language. `stated` is what the text's page says of itself: where it is the language of the few function words
    that a list of names has, the classifier is not asked.
    """
    sample = _take_sample(text).lower()
    words = _WORD.findall(sample)
    if sum(map(len, words)) < _LEAST_LETTERS:
        return None
    leading, share = _count_function_words(words)
    if leading is not None and share >= (_STATED_SHARE if leading == stated else _CLEAR_SHARE):
        return leading
    if not (guess or sum(map(str.isascii, words)) < len(words) / 2):
        return None
    return _name_script(words) or _count_further_words(text) or _classify(sample)


def guess_language(text: str) -> str | None:
    """Name the language most of whose function words stand in a text too short to tell its language; None where two have as many."""
    counts = _count_by_language(_WORD.findall(_take_sample(text).lower()))
    (language, best), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return language if best > second else None


def _name_script(words: list[str]) -> str | None:
    """Name the language that alone is written in most of these letters; None where there is none."""
    letters = "".join(words)
    named = (language for language, span in SCRIPTS.items() if len(re.findall(f"[{span}]", letters)) >= _SCRIPT_SHARE * len(letters))
    return next(named, None)


def _count_further_words(text: str) -> str | None:
    """Name the language by the function words further on: where a text begins with menus and names, sentences stand behind."""
    for quarter in (2, 1, 3):
        words = _WORD.findall(_take_sample(text[text.find("\n", len(text) * quarter // 4) + 1 :]).lower())
        leading, share = _count_function_words(words) if sum(map(len, words)) >= _LEAST_LETTERS else (None, 0.0)
        if leading is not None and share >= _CLEAR_SHARE:
            return leading
    return None


def _take_sample(text: str) -> str:
    """Give the first words a reader sees, line by line: a picture written into a link's target can be longer than all of them."""
    sample, length = [], 0
    for line in text.split("\n"):
        words = plain_text(line)[:_LONGEST_LINE]
        if "@" in words or "://" in words or "www." in words:
            words = _TARGET.sub(" ", words)
        sample.append(words)
        length += len(words)
        if length >= _SAMPLE_LENGTH:
            break
    return " ".join(sample)[:_SAMPLE_LENGTH]


def _count_function_words(words: list[str]) -> tuple[str | None, float]:
    """Name the language whose function words lead clearly, None where none does; and their share of the words."""
    (language, best), (_, second) = [*_count_by_language(words).most_common(2), ("", 0), ("", 0)][:2]
    return (language if best and best >= _CLEAR_LEAD * second else None), best / len(words)


def _count_by_language(words: list[str]) -> Counter[str]:
    counts: Counter[str] = Counter()
    table = _languages_by_word()
    for word, times in Counter(words).items():
        for language in table.get(word, ()):
            counts[language] += times
    return counts


@lru_cache(maxsize=1)
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in FUNCTION_WORDS:
        for word in row.words.split():
            table[word] = (*table.get(word, ()), row.language)
    return table


@lru_cache(maxsize=1)
def _load_classifier():  # type: ignore[no-untyped-def]  # the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _classify(sample: str) -> str | None:
    language, probability = _load_classifier().classify(sample)
    return str(language) if probability >= _CONFIDENT else None
