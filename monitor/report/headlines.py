"""Say in one line what a finding, or a change in its story, means for the reader."""

from __future__ import annotations

from monitor.model import BUILT_IN_TOPICS, Finding
from monitor.report.messages import has_words, say, say_day, say_effect, say_list
from monitor.report.values import clean_words, name_document, read_announced_day, show_words
from monitor.report.views import ChangeView
from monitor.story import Step

AGAINST_READER = ("introduced", "expanded", "worse", "mixed")
"""Effects that make a reader ask for the day and the way out, so that a text's silence on them is worth a row."""
ROW_OF = {
    "data_included": "data",
    "data_excluded": "not_data",
    "third_parties": "third_parties",
    "regions": "who",
    "legal_basis": "basis",
    "minors": "minors",
    "retroactive": "retroactive",
    "opt_out": "way_out",
}
"""The row that each fact of a story's news has on a card."""
_NAMED = 3
"""Names that a story's headline gives; the card has them all."""
_PHRASES = 3
"""Phrases of a user's own topic that are named; the sentences show the others."""


def write_headline(finding: Finding) -> str:
    """Say in one line what a finding means for the reader: "Your data may train AI from 3 November 2025 unless you opt out"."""
    headline = _headline(finding)
    return headline[:1].upper() + headline[1:]


def write_change_headline(change: ChangeView, finding: Finding | None = None) -> str:
    """Say in one line what a change means for the reader: of one that carries out what was announced, that it does, and what is new."""
    headline = write_headline_words(change, finding)
    return headline[:1].upper() + headline[1:]


def write_headline_words(change: ChangeView, finding: Finding | None = None) -> str:
    """Give the headline of a change, by default of its most pressing finding, beginning in lower case."""
    finding = finding or change.alerts[0]
    step = change.find_step(finding)
    return note_undone(_headline_in_story(finding, step), undone=is_undone(finding, change))


def is_undone(finding: Finding, change: ChangeView | None) -> bool:
    """Tell whether a later change took back what a finding says."""
    step = change.find_step(finding) if change is not None else None
    return step is not None and step.taken_back is not None


def note_undone(words: str, *, undone: bool) -> str:
    """Add to a headline or a label that it stands no more, where that is so."""
    return say("headline.undone", headline=words) if undone else words


def _headline_in_story(finding: Finding, step: Step | None) -> str:
    key = f"headline.story.{finding.topic}"
    if (
        step is None
        or not step.carries_out
        or has_words(f"headline.{finding.rule}")
        or not is_against_reader(finding)
        or not has_words(key)
    ):
        return _headline(finding)
    news = name_news(step)
    return say("headline.story.more", headline=say(key), news=news) if news else say(key)


def write_subject(finding: Finding, *, service: str, document: str) -> str:
    """Write a finding as the subject of a letter: the document's name, then the headline."""
    return say("headline.subject", name=name_document(service, document), headline=_headline(finding))


def write_label(finding: Finding) -> str:
    """Say topic, effect and default in a few words: "AI training introduced · on by default"."""
    default = finding.facts_by_name().get("default")
    own = f"effect.{finding.rule}"
    words = [say(own) if has_words(own) else say_effect(finding.topic, finding.effect)]
    if default in ("on", "off"):
        words.append(say(f"default.{default}"))
    return " · ".join(words)


def is_against_reader(finding: Finding) -> bool:
    """Tell whether a finding goes against the reader; of a topic of the user's own nobody can tell by its words."""
    return finding.effect in AGAINST_READER and finding.topic in BUILT_IN_TOPICS


def _headline(finding: Finding) -> str:
    facts = finding.facts_by_name()
    day = read_announced_day(facts)
    if finding.topic not in BUILT_IN_TOPICS:
        return say_own(f"headline.own.{finding.effect}", finding)
    if has_words(own := f"headline.{finding.rule}"):
        return say(own)
    key = f"headline.{finding.topic}.{finding.effect}"
    if not has_words(key):
        return say_effect(finding.topic, finding.effect)
    headline = say(f"{key}.dated" if day and has_words(f"{key}.dated") else key)
    if day:
        headline = say("headline.from", headline=headline, day=say_day(day))
    if finding.effect in AGAINST_READER and facts.get("default") == "on" and facts.get("opt_out"):
        return say("headline.unless", headline=headline)
    if finding.effect in ("introduced", "expanded") and facts.get("default") == "off":
        return say("headline.opt_in", headline=headline)
    return headline


def say_own(key: str, finding: Finding) -> str:
    """Say what became of a topic of the user's own, with the words by which it was found."""
    phrases = finding.facts_by_name().get("phrases")
    if not has_words(key) or not isinstance(phrases, list) or not phrases:
        return say_effect(finding.topic, finding.effect)
    return say(key, phrases=say_list([f"“{clean_words(str(phrase))}”" for phrase in phrases[:_PHRASES]]))


def name_news(step: Step) -> str:
    """Name what a piece of a story says beyond the earlier ones: who and where by name, of the rest only that there is more."""
    parts = []
    for name, values in step.news:
        label = say(f"row.{ROW_OF[name]}").lower()
        parts.append(f"{label} ({show_words(list(values[:_NAMED]))})" if name in ("third_parties", "regions") else label)
    return say_list(sorted(parts, key=lambda part: not part.endswith(")")))
