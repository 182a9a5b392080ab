"""Tests of the catalogue of words."""

from __future__ import annotations

import re
import string
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import get_args

import pytest

import monitor.report
from monitor.model import Effect, Outcome, Reason
from monitor.report.english import ENGLISH
from monitor.report.messages import (
    has_words,
    say,
    say_advice,
    say_count,
    say_day,
    say_effect,
    say_fault,
    say_instant,
    say_reason,
    say_topic,
)

SOURCES = sorted(Path(monitor.report.__file__).parent.rglob("*.py")) + sorted(Path(monitor.report.__file__).parent.rglob("*.html"))
FAULTS = [
    "block_page",
    "login_wall",
    "consent_wall",
    "soft_404",
    "maintenance",
    "empty_body",
    "empty_shell",
    "not_text",
    "truncated",
    "selector_dead",
    "cut_short",
    "doubled",
    "other_language",
    "other_document",
    "navigation",
    "unreadable",
    "dns",
    "refused",
    "timeout",
    "tls",
    "too_large",
    "redirect_loop",
    "private_address",
    "robots",
    "protocol",
    "proxy",
    "needs_browser",
]


def test_every_key_that_is_said_exists() -> None:
    """Each key written out in code or template stands in the catalogue."""
    source = "\n".join(path.read_text("utf-8") for path in SOURCES)
    said = set(re.findall(r"""\bsay\(\s*["']([\w.]+)["']\s*[,)]""", source))
    counted = set(re.findall(r"""\bsay_count\(\s*["']([\w.]+)["']\s*,""", source))
    assert len(said) > 30
    assert {key for key in said if not has_words(key)} == set()
    assert {key for key in counted if not (has_words(f"{key}.one") and has_words(f"{key}.other"))} == set()


@pytest.mark.parametrize("key", ENGLISH)
def test_every_message_can_be_filled(key: str) -> None:
    """Each message's gaps have names, so that it can be filled."""
    gaps = [name for _, name, _, _ in string.Formatter().parse(ENGLISH[key]) if name is not None]
    assert all(name.isidentifier() for name in gaps)
    assert say(key, **dict.fromkeys(gaps, "x"))


@pytest.mark.parametrize("topic", ["ai_training", "default_consent"])
@pytest.mark.parametrize("effect", get_args(Effect))
def test_every_effect_has_words(topic: str, effect: str) -> None:
    """Each effect is named in words, also one that belongs to the other topic."""
    assert "_" not in say_effect(topic, effect)


def test_an_unknown_topic_is_still_named() -> None:
    """A topic of a later version is named by its key in plain letters."""
    assert say_topic("data_sale") == "Data sale"
    assert say_effect("data_sale", "introduced") == "Data sale: new in the text"


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    """Each reason of a check is a sentence."""
    assert has_words(f"reason.{reason}")
    assert say_reason(reason).endswith(".")


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_words(outcome: Outcome) -> None:
    """Each outcome of a check has words."""
    assert has_words(f"outcome.{outcome}")


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_has_words_and_advice(name: str) -> None:
    """Each verdict and failure says what happened and what to do."""
    assert has_words(f"fault.{name}.what")
    assert say_advice(name).endswith(".")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("http_404", "The page does not exist at this address (HTTP 404)"),
        ("http_418", "The site refuses the request (HTTP 418)"),
        ("http_503", "The site has a problem of its own (HTTP 503)"),
        ("http_302", "The site gave an unexpected answer (HTTP 302)"),
        ("odd_thing", "Something went wrong: odd thing"),
    ],
)
def test_unlisted_faults_still_have_words(name: str, words: str) -> None:
    """A status without its own words gets those of its class; an unknown name is spelled out."""
    assert say_fault(name) == words
    assert say_advice(name)


def test_numbers_take_their_plural() -> None:
    """One is singular, everything else plural."""
    assert [say_count("note.in_days", count) for count in (0, 1, 2)] == ["in 0 days", "in 1 day", "in 2 days"]


def test_times_are_worded_in_utc() -> None:
    """Days are written out; instants are given in UTC whatever their zone."""
    assert say_day(date(2025, 11, 3)) == "3 November 2025"
    assert say_instant(datetime(2025, 9, 18, 12, 34, tzinfo=UTC)) == "18 Sep 2025, 12:34 UTC"
    assert say_instant(datetime(2025, 9, 18, 1, 34, tzinfo=timezone(timedelta(hours=2)))) == "17 Sep 2025, 23:34 UTC"
