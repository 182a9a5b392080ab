"""Flag topics of a user's own: phrases in changed sentences, and nothing cleverer.

A phrase says what a sentence is about and not which way it goes, so four effects are told apart and no more:

- `introduced`: a phrase stands in the new text and in no sentence of the old one;
- `removed`: the other way round;
- `mixed`: sentences about the topic changed near the phrase, or came or went while others about it stay; or phrases came and others went;
- `mention`: an edit in the same long sentence, far from the phrase. It alarms nobody.

What moved, and what is only cosmetic, is silent, as everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from monitor.flag.facts.dates import find_dates
from monitor.model import Change, Document, Edit, Effect, Fact, Finding, Passage, StatedDate, Topic, is_alert
from monitor.text.dates import find_stated_dates
from monitor.text.plain import plain_text
from monitor.text.sentences import split_sentences

GAP_WORDS = 6
"""Words that a `*` between two words of a phrase stands for, at most: "waive * jury" finds "waive your right to a jury"."""
NEAR_WORDS = 20
"""Words on each side of a phrase in which an edit counts as one of what the phrase says; a clause of a long sentence is shorter."""
_MOST = 3
"""Findings of one topic in a change: the one that decides, and further sentences that say its phrases."""
_UNSPACED = r"\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Scripts that write words without spaces, or with endings joined on: Thai, Lao, Japanese, Chinese, Korean."""
_PART = re.compile(r"\w+\*?|\*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Hit:
    """Hold what a sentence says of a topic: the phrases found in it, with the words around each."""

    phrases: dict[str, str]
    """Phrase as the user wrote it -> the words of the sentence, folded."""
    near: tuple[str, ...] = ()


_NO_HIT = _Hit({})


@dataclass(frozen=True, slots=True)
class _Touched:
    """Hold an edit of which one side at least speaks of a topic."""

    edit: Edit
    before: _Hit
    after: _Hit

    @property
    def phrases(self) -> dict[str, str]:
        """Give the phrases of both sides, in the new one's words."""
        return self.before.phrases | self.after.phrases


@dataclass(frozen=True, slots=True)
class _News:
    """Hold the phrases that came into a text, and those that left it."""

    came: frozenset[str]
    went: frozenset[str]

    def judge(self, touched: _Touched) -> tuple[Effect, str]:
        """Give the effect and the rule of one edit."""
        came, went = bool(self.came & touched.after.phrases.keys()), bool(self.went & touched.before.phrases.keys())
        if came and went:
            return "mixed", "phrases_exchanged"
        if came:
            return "introduced", "phrase_introduced"
        return ("removed", "phrase_removed") if went else ("mixed", "changed_around_phrase")


def flag_topics(old: Document, new: Document, change: Change, topics: Sequence[Topic], *, seen_on: date) -> tuple[Finding, ...]:
    """Tell which of a user's topics a change touches, in the order of `topics`.

    The first finding of a topic speaks for it; up to two further ones show other changed sentences that say its phrases.
    `seen_on` is the day the new text was first seen. The language of the texts does not matter.
    """
    if not topics or not change.substantive:
        return ()
    stated = cache(lambda: find_stated_dates(new))
    findings: list[Finding] = []
    for topic in topics:
        for finding, shown in _flag_topic(old, new, change, topic):
            dates = find_dates(_keep_own(stated(), shown, new.language), seen_on) if is_alert(finding) else ()
            findings.append(replace(finding, facts=(*finding.facts, *dates)))
    return tuple(findings)


def _keep_own(stated: tuple[StatedDate, ...], shown: Passage | None, language: str | None) -> tuple[StatedDate, ...]:
    """Leave out the days that are announced for something else: anywhere but in the sentence shown, or directly beside it."""
    if all(one.role != "announced" for one in stated):
        return stated
    near: set[str] = set()
    if shown is not None:
        sentences = split_sentences(shown.block.text, language)
        at = sentences.index(shown.text) if shown.text in sentences else 0
        near = {plain_text(one) for one in (shown.text, shown.block.text, shown.block.lead_in, *sentences[max(0, at - 1) : at + 2])}
    return tuple(one for one in stated if one.role != "announced" or one.words in near)


def _flag_topic(old: Document, new: Document, change: Change, topic: Topic) -> list[tuple[Finding, Passage | None]]:
    """Give the findings of a topic, each with the sentence of the new text that it shows."""
    read = (_Touched(edit, _read(edit.old, topic), _read(edit.new, topic)) for edit in change.substantive)
    touched = [one for one in read if one.phrases]
    if not touched:
        return []
    came = {phrase for one in touched for phrase in one.after.phrases}
    went = {phrase for one in touched for phrase in one.before.phrases}
    news = _News(frozenset(came - _find_standing(old, came)), frozenset(went - _find_standing(new, went)))
    near = [one for one in touched if one.before.near != one.after.near]
    if news.came or news.went:
        effect, rule, phrases = _judge_whole(news)
        deciding = _choose(touched, news.came or news.went)
    elif near:
        effect, rule, deciding, phrases = "mixed", "changed_around_phrase", near[0], set(near[0].phrases)
    else:
        return [_make(topic, "mention", "changed_far_from_phrase", touched[0], touched, set(touched[0].phrases))]
    found = [_make(topic, effect, rule, deciding, touched, phrases)]
    for one in _choose_further(deciding, near):
        if len(found) < _MOST and not any(_is_shown(one.edit, finding) for finding, _ in found):
            found.append(_make(topic, *news.judge(one), one, (one,), set(one.phrases)))
    return found


def _judge_whole(news: _News) -> tuple[Effect, str, set[str]]:
    if news.came and news.went:
        return "mixed", "phrases_exchanged", {*news.came, *news.went}
    return ("introduced", "phrase_introduced", set(news.came)) if news.came else ("removed", "phrase_removed", set(news.went))


def _choose_further(deciding: _Touched, near: Sequence[_Touched]) -> list[_Touched]:
    """Give the other edits, those first that say a phrase which none before them says."""
    said = set(deciding.phrases)
    first: list[_Touched] = []
    later: list[_Touched] = []
    for one in near:
        if one is not deciding:
            (later if one.phrases.keys() <= said else first).append(one)
            said |= one.phrases.keys()
    return [*first, *later]


def _is_shown(edit: Edit, finding: Finding) -> bool:
    """Tell whether a finding shows an edit's sentences already: its own, or as what went for another."""
    sides = ((edit.old, finding.old), (edit.new, finding.new))
    return all(passage is None or passage.text == text for passage, text in sides)


def _find_standing(document: Document, wanted: set[str]) -> set[str]:
    """Tell which phrases a whole text holds."""
    found: set[str] = set()
    for block in document.blocks if wanted else ():
        folded = fold(plain_text(block.text))
        found |= {phrase for phrase in wanted - found if compile_phrase(phrase).search(folded)}
    return found


def _choose(touched: Sequence[_Touched], phrases: frozenset[str]) -> _Touched:
    """Give the first edit whose sentences hold most of the phrases."""
    return max(touched, key=lambda one: len(phrases & one.phrases.keys()))


def _make(
    topic: Topic, effect: Effect, rule: str, deciding: _Touched, touched: Sequence[_Touched], phrases: set[str]
) -> tuple[Finding, Passage | None]:
    """Make the finding with the deciding edit's sentences, and give the new one.

    Where the edit has one side only, the other shows what came or went for it.
    """
    said = {phrase: words for one in reversed(touched) for phrase, words in one.phrases.items()} | deciding.phrases
    named = [said.get(phrase, phrase) for phrase in topic.phrases if phrase in phrases]
    old, new = deciding.edit.old, deciding.edit.new
    if old is None and new is not None:
        old = _find_counterpart(new, [one.edit.old for one in touched if one.edit.new is None])
    elif new is None and old is not None:
        new = _find_counterpart(old, [one.edit.new for one in touched if one.edit.old is None])
    finding = Finding(
        topic=topic.name,
        effect=effect,
        level="low" if effect == "mention" else topic.level,
        rule=rule,
        old=old.text if old is not None else None,
        new=new.text if new is not None else None,
        facts=(Fact(name="phrases", value=list(dict.fromkeys(named))),),
    )
    return finding, new


def _find_counterpart(shown: Passage, others: Sequence[Passage | None]) -> Passage | None:
    """Give, of the sentences on the other side, the one that shares most words with the one shown; under the same heading first."""
    words = set(_WORD.findall(fold(shown.text)))

    def score(other: Passage) -> tuple[bool, float]:
        theirs = set(_WORD.findall(fold(other.text)))
        return other.block.path == shown.block.path, len(words & theirs) / max(1, len(words | theirs))

    return max((one for one in others if one is not None), key=score, default=None)


def _read(passage: Passage | None, topic: Topic) -> _Hit:
    if passage is None:
        return _NO_HIT
    folded = fold(plain_text(passage.text))
    phrases: dict[str, str] = {}
    near: list[str] = []
    for phrase in topic.phrases:
        for match in compile_phrase(phrase).finditer(folded):
            phrases.setdefault(phrase, " ".join(folded[match.start() : match.end()].split()))
            before, after = _WORD.findall(folded[: match.start()]), _WORD.findall(folded[match.end() :])
            near.append(" ".join((*before[-NEAR_WORDS:], *_WORD.findall(match[0]), *after[:NEAR_WORDS])))
    return _Hit(phrases, tuple(near))


@cache
def compile_phrase(phrase: str) -> re.Pattern[str]:
    """Turn a phrase into a pattern for folded text: whole words, whatever stands between them; `*` for a few words or a word's ending."""
    pattern = ""
    for part in _PART.findall(fold(phrase)):
        if part == "*":
            pattern += rf"(?:\W+\w+){{0,{GAP_WORDS}}}"
        else:
            word = re.escape(part.removesuffix("*")) + (r"\w*" if part.endswith("*") else "")
            pattern += rf"\W+{word}" if pattern else word
    return re.compile(rf"{_edge(phrase[:1], 'before')}{pattern}{_edge(phrase[-1:], 'after')}")


def _edge(letter: str, side: str) -> str:
    if re.match(rf"[{_UNSPACED}]", letter):
        return ""
    return r"(?<!\w)" if side == "before" else r"(?!\w)"


def fold(text: str) -> str:
    """Give a text without case and accents: "É" and "e" are alike, and so are "ß" and "ss"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", "".join(letter for letter in decomposed if not unicodedata.combining(letter)))
