"""Tests of what texts say today: of one document, of a service, and in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.check import CheckResult
from monitor.check.tell import find_stances
from monitor.model import CheckRecord, DocumentKey, DocumentState, Outcome, Source, VersionRecord, VersionState
from monitor.report import render_stance_text
from monitor.report.stance_html import show_stances
from monitor.report.stance_words import write_stance_line
from monitor.stance import Answer, DocumentStance, gather_stances, make_unread
from monitor.stance.quotes import strip_stray_marks
from monitor.stance.reading import read_stance
from monitor.text.markdown import parse_markdown

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
OPT_OUT = "We may use your recipes to train our AI models, unless you [opt out in your settings](https://larkspur.example/settings/ai)."
PERMITS = "We use your recipes and photos to train our artificial intelligence models."
OPT_IN = "We use your recipes to train our AI models only with your consent."
DENIES = "We do not use your recipes to train artificial intelligence models."
DENIES_MESSAGES = "We never use your private messages to train AI models."
BY_DEFAULT = "By default, we do not use your recipes to train our AI models."
PLAIN = "We keep invoices for ten years."


def read(*sentences: str, language: str = "en", name: str = "Privacy Policy") -> DocumentStance:
    """Read a text of a paragraph for each sentence."""
    text = "\n\n".join(("# Privacy Policy", PLAIN, *sentences))
    return read_stance(parse_markdown(text, language=language), name=name)


@pytest.mark.parametrize(
    ("sentences", "answer", "default", "quote", "against"),
    [
        ((OPT_OUT,), Answer.PERMITS, "on", OPT_OUT, None),
        ((PERMITS,), Answer.PERMITS, None, PERMITS, None),
        ((OPT_IN,), Answer.PERMITS, "off", OPT_IN, None),
        ((DENIES,), Answer.DENIES, None, DENIES, None),
        ((BY_DEFAULT,), Answer.DENIES, "off", BY_DEFAULT, None),
        ((BY_DEFAULT, OPT_IN), Answer.PERMITS, "off", OPT_IN, None),
        ((DENIES_MESSAGES, OPT_IN), Answer.PERMITS, "off", OPT_IN, DENIES_MESSAGES),
        ((DENIES_MESSAGES, OPT_OUT), Answer.PERMITS, "on", OPT_OUT, DENIES_MESSAGES),
        ((PERMITS, OPT_IN), Answer.PERMITS, None, PERMITS, OPT_IN),
        ((PERMITS, "You can opt out of this processing at any time in your settings."), Answer.PERMITS, "on", PERMITS, None),
        ((PERMITS, PLAIN, "You can opt out of marketing e-mails in your settings."), Answer.PERMITS, None, PERMITS, None),
        (("You may not use our content to train artificial intelligence models.",), Answer.SAYS_NOTHING, None, None, None),
        (("We train our staff in data protection.",), Answer.SAYS_NOTHING, None, None, None),
        ((), Answer.SAYS_NOTHING, None, None, None),
    ],
    ids=[
        "opt-out", "permits", "opt-in", "denies", "denies by default", "denied by default, allowed with opt-in", "two kinds of data",
        "default on and a denial", "free and with consent", "way out beside", "way out of something else", "a rule for users",
        "staff", "nothing",
    ],
)  # fmt: skip
def test_documents(sentences: tuple[str, ...], answer: Answer, default: str | None, quote: str | None, against: str | None) -> None:
    """A text's answer is that of the sentence that lets the company do most; what speaks against it is kept beside it."""
    found = read(*sentences)
    assert (found.answer, found.default, found.quote, found.against) == (answer, default, quote, against)


READINGS = [
    (
        "To advance safe AI development across the industry, we encourage gardeners to work with other AI organisations.",
        Answer.SAYS_NOTHING,
        None,
    ),
    ("We also work to make our gardens greener and support AI development in the region.", Answer.SAYS_NOTHING, None),
    (
        "We may use your notes to help us (but you can opt out to prevent us from using your notes to train our models).",
        Answer.PERMITS,
        "on",
    ),
    ("You consent to us using recipes that are not personal data to develop and improve our AI technologies.", Answer.PERMITS, None),
    ("We use your data to improve AI features where these interests are not outweighed by your rights.", Answer.PERMITS, None),
    ("We use your data to improve our AI features, and that use is not allowed to others.", Answer.PERMITS, None),
    ("Larkspur has developed matching algorithms to predict your harvest.", Answer.SAYS_NOTHING, None),
    ("Larkspur has developed matching algorithms with your photos.", Answer.PERMITS, None),
    (
        "The user keeps secret all data on development, design details, know-how, processes, equipment and algorithms.",
        Answer.SAYS_NOTHING,
        None,
    ),
    (
        "Larkspur keeps all data and enhancements thereto, as well as programs, specifications, algorithms and methods.",
        Answer.SAYS_NOTHING,
        None,
    ),
    ("We use your data for the development of garden tools, including algorithms.", Answer.PERMITS, None),
    ("We do not want to use more of your data than is needed to develop our AI models.", Answer.PERMITS, None),
    ("The platform allows you to fine-tune our models using your data.", Answer.SAYS_NOTHING, None),
    ("No other rights are granted, including any right to use content for training AI models.", Answer.SAYS_NOTHING, None),
    ("You can select whether you want us to use your notes to train our AI models.", Answer.PERMITS, "on"),
    ("You control your data by choosing No when asked whether we may use your notes to train AI models.", Answer.PERMITS, "off"),
    ("While improving the search of pictures, Larkspur uses machine learning to sort your photos.", Answer.SAYS_NOTHING, None),
    ("We welcome reports of unsafe answers so that we can improve our AI models.", Answer.SAYS_NOTHING, None),
    ("Our agreements prevent vendors from using your notes to train AI models.", Answer.DENIES, None),
    ("We may use your creative work to train our AI models.", Answer.PERMITS, None),
]


@pytest.mark.parametrize(("sentence", "answer", "default"), READINGS, ids=[case[0][:50] for case in READINGS])
def test_readings(sentence: str, answer: Answer, default: str | None) -> None:
    """What only looks like a permission or a denial of training is none, and what is one is read for what it is."""
    stance = read(sentence)
    assert (stance.answer, stance.default) == (answer, default)


@pytest.mark.parametrize(
    "pointer",
    [
        "On 3 May we updated this notice to tell of our use of your notes for training our AI models.",
        "We use your notes to train our AI models to detect spam and abuse.",
        "When your request concerns the training of our AI models on your notes, rights have limits.",
    ],
)
def test_plain_sentences_are_quoted_first(pointer: str) -> None:
    """A plain sentence on the practice is quoted before one on the text itself, on requests, or on a narrow purpose."""
    assert read(pointer, PERMITS).quote == PERMITS


OWN = "To train our artificial intelligence models, we use your prompts and the answers to them."
WEB = "Our artificial intelligence models are trained on data that is publicly available on the Internet."
THEIRS = (
    "If you do not opt out in your settings, the recipients of the information may use it to train their artificial intelligence models."
)
CONTROL = "You can object to the use of your prompts for model training from your account settings."


def test_way_out_of_recipients_training_is_none_of_ones_own() -> None:
    """Where one may opt out of training by those who are given the data, the service's own training has neither way out nor default."""
    found = read("We may use the information we collect to train our artificial intelligence models.", THEIRS)
    assert (found.default, found.way_out) == (None, None)
    assert read(THEIRS).default == "on"


@pytest.mark.parametrize("order", [(WEB, OWN, CONTROL), (CONTROL, OWN, WEB)])
def test_training_on_own_data_is_quoted_before_public_data(order: tuple[str, ...]) -> None:
    """What is done with people's own data is quoted before what is done with public data, and the way out of it is its own."""
    found = read(*order)
    assert found.quote == OWN
    assert found.default == "on"
    assert "object to the use of your prompts" in (found.way_out or "")


def test_way_out_of_ones_data_is_none_of_public_data() -> None:
    """A way out for what people write is no way out of training on the public web."""
    found = read(WEB, PLAIN, "You can object to the use of your prompts for search.")
    assert (found.quote, found.default, found.way_out) == (WEB, None, None)


@pytest.mark.parametrize("heading", ["## How we use your data to train our AI models", "**Using your recipes to train our AI models**"])
def test_heading_is_no_proof_where_a_sentence_says_it(heading: str) -> None:
    """A heading, or a line in bold, is not quoted where a sentence below it says the same."""
    assert read(heading, PERMITS).quote == PERMITS


def test_denial_with_exceptions() -> None:
    """A promise not to train unless something is flagged, reported or agreed to is only with consent, and its exceptions are said to be."""
    promise = (
        "We will not use your prompts to train our models, unless: (1) they are flagged for review, or (2) you've explicitly opted in."
    )
    found = read(
        "## Personal data we receive to train our models",
        "We obtain personal data from third party sources in order to train our models.",
        promise,
        "When you submit feedback, we use it for training our models.",
    )
    assert (found.answer, found.default, found.quote, found.exceptions) == (Answer.PERMITS, "off", promise, True)
    assert "only with consent; with exceptions that the sentence names" in write_stance_line(found).says
    flagged = read("We will not use your prompts to train our models unless they are flagged for safety review.")
    assert (flagged.answer, flagged.exceptions) == (Answer.DENIES, True)
    assert not read(DENIES).exceptions


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("*   We use your recipes to train AI.", "We use your recipes to train AI."),
        ("*Please note that we train AI.", "Please note that we train AI."),
        ("**By using it you may object. We train AI.", "By using it you may object. We train AI."),
        ("We train AI.**", "We train AI."),
        ("**To train AI** | Your *own* notes<br>*   Voice", "**To train AI** | Your *own* notes<br>Voice"),
        ("We use *your* recipes **only** for AI.", "We use *your* recipes **only** for AI."),
        ("We use [notes *and* more](https://x.example/a*b) for AI", "We use [notes *and* more](https://x.example/a*b) for AI"),
    ],
)
def test_quotes_have_no_stray_marks(sentence: str, shown: str) -> None:
    """A list item's marker, and half a pair of marks of emphasis, are no part of a quote; whole pairs and links are left alone."""
    assert strip_stray_marks(sentence) == shown


def test_days_are_told_where_they_differ() -> None:
    """The day of the answer is told always, those of its sentence and of the default only where they are others."""
    dated = replace(POLICY_ON, last_seen_at=NOW, since_at=NOW - timedelta(days=900), since_first=True, version="v1")
    alike = replace(dated, quote_since_at=dated.since_at, default_since_at=dated.since_at)
    assert "since 14 September 2023 or before, as far" in write_stance_line(alike).since
    apart = replace(dated, quote_since_at=NOW - timedelta(days=60), default_since_at=NOW - timedelta(days=90))
    words = "14 September 2023 or before; this sentence stands since 1 January 2026; on by default since 2 December 2025, as far"
    assert words in write_stance_line(apart).since


def test_way_out_in_brackets_is_given_alone() -> None:
    """Of a permission whose brackets offer a way out, the offer is shown, with the link that leads there."""
    stance = read(
        "As our [Privacy Policy](https://larkspur.example/privacy) says, we may use your notes to improve the garden (but you can opt out "
        "to prevent us from using your notes to train our models, [learn more](https://larkspur.example/center#optout)), and to "
        "keep it safe."
    )
    assert stance.way_out == "you can opt out to prevent us from using your notes to train our models"
    assert stance.way_out_link == "https://larkspur.example/center#optout"


def test_way_out_has_its_link() -> None:
    """The way out is given in the text's words, with the address that they lead to."""
    found = read(OPT_OUT)
    assert found.way_out is not None
    assert "opt out in your settings" in found.way_out
    assert found.way_out_link == "https://larkspur.example/settings/ai"
    assert found.default_inferred


def test_denial_has_no_way_out() -> None:
    """A way out of marketing is not shown as one out of training that the text denies."""
    assert read(DENIES, "You can opt out of marketing e-mails in your settings.").way_out is None


def test_denial_for_minors_only_is_said_so() -> None:
    """A denial that speaks of minors is not taken for one that covers everybody."""
    found = read("We do not use the data of children under 16 to train AI models.")
    assert (found.answer, found.only_minors) == (Answer.DENIES, True)
    assert "minors only" in write_stance_line(found).says


def test_table_rows_are_quoted_whole() -> None:
    """A row of a table is quoted with its cells: purpose, data and legal basis belong together."""
    rows = "| Purpose | Data | Legal basis |\n| --- | --- | --- |\n| Train our AI models | Your recipes | Legitimate interests |"
    found = read(rows)
    assert found.answer is Answer.PERMITS
    assert found.quote == "Train our AI models | Your recipes | Legitimate interests"


def test_unsupported_language_is_no_silence() -> None:
    """A text in a language that is not read is not said to say nothing."""
    found = read("Vi använder dina recept för att träna våra AI-modeller.", language="sv")
    assert (found.answer, found.language) == (Answer.LANGUAGE_NOT_SUPPORTED, "sv")
    assert "says nothing" not in write_stance_line(found).says


UNREAD = make_unread(name="Cookie Policy", fault="login_wall")
FOREIGN = read("Vi använder dina recept.", language="sv", name="Villkor")
TERMS_DENY = read(DENIES, name="Terms")
TERMS_SILENT = read(name="Terms")
POLICY_ON, POLICY_OFF = read(OPT_OUT), read(OPT_IN)


@pytest.mark.parametrize(
    ("documents", "answer", "default", "disagree"),
    [
        ((TERMS_DENY, POLICY_ON), Answer.PERMITS, "on", True),
        ((TERMS_SILENT, POLICY_OFF), Answer.PERMITS, "off", False),
        ((TERMS_SILENT, TERMS_DENY, UNREAD), Answer.DENIES, None, False),
        ((TERMS_SILENT, UNREAD), Answer.SAYS_NOTHING, None, False),
        ((FOREIGN, UNREAD), Answer.NOT_READ, None, False),
        ((FOREIGN,), Answer.LANGUAGE_NOT_SUPPORTED, None, False),
        ((POLICY_OFF, read(PERMITS)), Answer.PERMITS, None, False),
    ],
)
def test_services(documents: tuple[DocumentStance, ...], answer: Answer, default: str | None, disagree: bool) -> None:
    """A service's answer is that of its documents together: one permission is enough, and no document is lost."""
    (service,) = gather_stances(("Larkspur", one) for one in documents)
    assert (service.answer, service.default, service.disagree) == (answer, default, disagree)
    assert set(service.documents) == set(documents)
    assert service.documents[0].answer is answer


def test_pressing_services_come_first() -> None:
    """What is allowed and on comes before what is only allowed, denied, unsaid and unread."""
    found = gather_stances((("E", UNREAD), ("D", TERMS_SILENT), ("C", TERMS_DENY), ("B", POLICY_OFF), ("A", POLICY_ON), ("F", FOREIGN)))
    assert [service.service for service in found] == ["A", "B", "C", "D", "E", "F"]


def render(*documents: DocumentStance, width: int = 100) -> str:
    """Write one service's documents as text, on one line."""
    return " ".join(render_stance_text(gather_stances(("Larkspur", one) for one in documents), width=width).split())


def test_text_names_document_quote_and_way_out() -> None:
    """The printed text names which document says what, quotes it, and gives the way out with its link."""
    shown = render(TERMS_DENY, POLICY_ON)
    assert "AI training allowed · on by default · the documents differ" in shown
    assert "Privacy Policy The text says that data may be used to train AI; on by default, as the way out implies." in shown
    assert "“We may use your recipes to train our AI models, unless you opt out in your settings.”" in shown
    assert "https://larkspur.example/settings/ai" in shown
    assert "Terms The text says that data are not used to train AI." in shown


def test_silence_and_failure_are_listed_apart() -> None:
    """What says nothing and what could not be read stand in different lists, with the reason."""
    shown = render(TERMS_SILENT, UNREAD, FOREIGN)
    assert "Read, and say nothing about AI training (1): Larkspur (Terms)" in shown
    assert "Could not be read, so nothing can be said (1): Larkspur (Cookie Policy: The site asks for a login" in shown
    assert "In a language that is not read for meaning (1): Larkspur (Villkor: sv)" in shown


def test_a_reason_is_said_once_for_all_that_it_kept() -> None:
    """Documents of a service that the same thing kept from being read are named together, before the reason."""
    names = ("Privacy Policy", "Terms", "Cookies")
    faults = ("needs_browser", "dns", "needs_browser")
    text = " ".join(render(*(make_unread(name=name, fault=fault) for name, fault in zip(names, faults, strict=True))).split())
    assert "(Privacy Policy, Cookies: A browser is needed, and none is installed; Terms: The site's name cannot be found)" in text


def test_missing_way_out_is_said() -> None:
    """A permission without a way out says that the text names none; a permission by consent needs none."""
    assert "Way out: the text names none" in render(read(PERMITS))
    assert "Way out" not in render(POLICY_OFF)


@pytest.mark.parametrize("width", [40, 76, 110])
def test_lines_keep_to_the_width(width: int) -> None:
    """No line is wider than asked, but one that is an address."""
    text = render_stance_text(gather_stances((("Larkspur", POLICY_ON), ("Other", UNREAD), ("Third", TERMS_SILENT))), width=width)
    assert all(len(line) <= width or line.strip().startswith("https://") for line in text.splitlines())


def test_long_sentences_are_cut_around_what_decides() -> None:
    """A sentence too long to print keeps who acts and the words that decide, with a mark where words are left out."""
    filler = ", ".join(f"to show you the page number {number}" for number in range(40))
    quote = write_stance_line(read(f"We use your recipes {filler} and to train our AI models, {filler}.")).quote
    assert "train our AI models" in quote
    assert quote.startswith("We use your recipes")
    assert quote.endswith("[…]")
    assert quote.endswith("[…]")
    assert len(quote) < 400


def test_hostile_texts_stay_words() -> None:
    """Marks that steer a terminal and links that run scripts do not survive into what is shown."""
    line = write_stance_line(
        read("We may use your \x1b[31mrecipes to train AI, unless you [opt out in your settings](javascript:alert(1)).")
    )
    assert line.target is None
    assert not re.search(r"[\x00-\x1f]", line.quote)
    (card,) = show_stances(gather_stances([("\x1b[2JLarkspur", POLICY_ON)]))["cards"]
    assert "\x1b" not in card["service"]


def check(document: str, outcome: Outcome, *, text: str | None = None, known: bool = False, service: str = "Larkspur") -> CheckResult:
    """Make what a check of a document found; `known`: it was read before."""
    source = Source(service=service, document=document, urls=("https://larkspur.example/",))
    current = VersionState(
        version_id=1, public_id="v", text_sha256="", size=1, language="en", stated_on=None, first_seen_at=NOW, last_seen_at=NOW,
        confirmed_at=NOW,
    )  # fmt: skip
    state = DocumentState(
        document_id=1, public_id="d", key=DocumentKey(service, document), revision=1, current=current if known else None
    )  # fmt: skip
    version = VersionRecord(text=text, text_sha256="", language="en", stated=(), read_as="", extractor_version=1) if text else None
    reason = "login_wall" if outcome is Outcome.FAULT else outcome.value
    record = CheckRecord(state=state, started_at=NOW, finished_at=NOW, outcome=outcome, reason=reason, version=version)
    return CheckResult(source=source, record=record)


def test_first_results_are_told() -> None:
    """A run tells of the texts it read for the first time and of documents never read, not of those read before."""
    (service,) = find_stances(
        [
            check("Privacy Policy", Outcome.FIRST, text=OPT_OUT),
            check("Cookie Policy", Outcome.FAULT),
            check("Terms", Outcome.UNCHANGED, known=True),
            check("Help", Outcome.FAULT, known=True),
        ]
    )
    assert [(one.document, one.answer) for one in service.documents] == [
        ("Privacy Policy", Answer.PERMITS),
        ("Cookie Policy", Answer.NOT_READ),
    ]


def test_later_runs_tell_nothing_of_it() -> None:
    """Where nothing was read for the first time, there is no stance, though a page still fails."""
    assert find_stances([check("Terms", Outcome.UNCHANGED, known=True), check("Cookie Policy", Outcome.FAULT)]) == ()
