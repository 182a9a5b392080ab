"""Build passages and documents for the tests of flagging."""

from __future__ import annotations

from datetime import date

from monitor.compare import compare_documents
from monitor.flag import Statement, flag_change, read_statements
from monitor.model import AI_TRAINING, Finding
from monitor.text.markdown import parse_markdown

SEEN_ON = date(2026, 5, 1)


def read_training(markdown: str, language: str = "en") -> list[Statement]:
    """Read the statements on AI training of a text."""
    return [statement for statement in read_statements(parse_markdown(markdown, language=language)) if statement.topic == AI_TRAINING]


def flag_all(old: str, new: str, language: str = "en") -> tuple[Finding, ...]:
    """Flag the step between two texts."""
    before, after = parse_markdown(old, language=language), parse_markdown(new, language=language)
    return flag_change(before, after, compare_documents(before, after), seen_on=SEEN_ON)


def flag(old: str, new: str, language: str = "en") -> dict[str, Finding]:
    """Flag the step between two texts; the finding that speaks for each topic."""
    return {finding.topic: finding for finding in reversed(flag_all(old, new, language))}
