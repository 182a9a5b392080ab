"""Tests of the topics section of sources.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import SourcesError
from monitor.model import Sources, Topic
from monitor.sources import parse_sources

SERVICES = "services:\n  A:\n    documents:\n      P: https://a.example/p\n"


def parse(lines: str) -> Sources:
    """Read a list whose own lines stand after four lines of services."""
    return parse_sources(SERVICES + lines, Path("sources.yaml"))


def test_right_topics() -> None:
    """A topic is a mapping with phrases and level, or its phrases alone; every source carries all of them."""
    sources = parse(
        "topics:\n  Arbitration:\n    phrases: [arbitration, class action, 'waive * jury', Schieds*]\n    level: high\n"
        "  price rises: [raise our prices, augmenter nos prix]\n  children: children\n"
    )
    assert sources.topics == (
        Topic(name="arbitration", phrases=("arbitration", "class action", "waive * jury", "Schieds*"), level="high"),
        Topic(name="price_rises", phrases=("raise our prices", "augmenter nos prix")),
        Topic(name="children", phrases=("children",)),
    )
    assert sources.sources[0].topics == sources.topics


def test_subscription_names_a_topic() -> None:
    """A subscription may ask for topics of the user's own, written as in the list or as kept."""
    sources = parse("topics: {Price rises: [raise our prices]}\ndigest: {to: me@a.example, topics: [price rises, ai_training]}\n")
    assert sources.subscriptions[0].topics == ("price_rises", "ai_training")


@pytest.mark.parametrize(
    ("lines", "line", "field", "words"),
    [
        ("topics: [arbitration]\n", 5, "topics", "topics: {arbitration: {phrases"),
        ("topics: {arbitration: {level: high}}\n", 5, "topics.arbitration.phrases", "no phrases"),
        ("topics:\n  arbitration: []\n", 6, "topics.arbitration", "no phrases"),
        ("topics:\n  arbitration:\n", 6, "topics.arbitration", "phrases: [arbitration"),
        ("topics: {arbitration: {phrases: []}}\n", 5, "topics.arbitration.phrases", "no phrases"),
        ("topics: {arbitration: {keywords: [arbitration]}}\n", 5, "topics.arbitration.keywords", "write phrases"),
        ("topics: {arbitration: {phrases: [jury], level: urgent}}\n", 5, "topics.arbitration.level", "none of high, medium, low"),
        ("topics: {a: ['* jury']}\n", 5, "topics.a[0]", "begins or ends with *"),
        ("topics: {a: ['*']}\n", 5, "topics.a[0]", "no word"),
        ("topics: {a: ['!!']}\n", 5, "topics.a[0]", "no word"),
        ("topics: {a: ['wai*ve jury']}\n", 5, "topics.a[0]", "between two words"),
        ("topics: {a: [x]}\n", 5, "topics.a[0]", "found everywhere"),
        ("topics: {a: [jury, jury]}\n", 5, "topics.a[1]", "stands twice"),
        ("topics: {ai_training: [train]}\n", 5, "topics.ai_training", "own rules"),
        ("topics: {'§§': [train]}\n", 5, "topics.§§", "no name"),
        ("topics:\n  jury: [jury]\n  Jury: [jury]\n", 7, "topics.Jury", "second time"),
        ("topics: {jury: [jury]}\ndigest: {to: me@a.example, topics: [jurry]}\n", 6, "digest.topics[0]", "write jury"),
        ("topic: {jury: [jury]}\n", 5, "topic", "topics: {arbitration"),
    ],
)
def test_wrong_topics(lines: str, line: int, field: str, words: str) -> None:
    """Every mistake names its line and field, and what to write instead."""
    with pytest.raises(SourcesError) as caught:
        parse(lines)
    [mistake] = caught.value.mistakes
    assert (mistake.line, mistake.field) == (line, field)
    assert words in mistake.problem


def test_regions() -> None:
    """A document and a subscription may name regions, by codes of either case."""
    lines = "      Q: {url: https://a.example/q, region: [eea, UK]}\ndigest: {to: me@a.example, region: us-ca}\n"
    sources = parse(lines)
    assert [source.regions for source in sources.sources] == [(), ("EEA", "GB")]
    assert sources.subscriptions[0].regions == ("US-CA",)


@pytest.mark.parametrize(("region", "advice"), [("Germany", "write DE"), ("EAE", "write EEA"), ("nowhere at all", "write EU, EEA")])
def test_wrong_regions(region: str, advice: str) -> None:
    """What is no region is refused with its line, and the code that was meant."""
    with pytest.raises(SourcesError) as caught:
        parse(f"digest:\n  to: me@a.example\n  region: {region}\n")
    [mistake] = caught.value.mistakes
    assert (mistake.line, mistake.field) == (7, "digest.region")
    assert advice in mistake.problem
