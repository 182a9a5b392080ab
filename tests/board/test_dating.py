"""Tests of since when a text says what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from monitor.board.dating import History, date_stance
from monitor.stance import DocumentStance
from monitor.stance.reading import read_stance
from monitor.store.reading.timeline import Stretch
from monitor.store.sentences.reading import name_key
from monitor.store.sentences.rows import DocumentSentences
from monitor.store.stances import Turn
from monitor.text.markdown import parse_markdown
from monitor.text.plain import normalise

FIRST = datetime(2025, 1, 1, tzinfo=UTC)
NOTHING = "We keep your recipes."
DENIES = "We do not use your recipes to train AI models."
EARLIER = "We may use your recipes to train our AI models."
NEWER = "We use your recipes and photos to train our AI models."
WAY_OUT = "You can opt out of the use of your recipes for AI training in your settings."
BOTH = f"{EARLIER}\n\n{NEWER}"


@dataclass
class Sentences(DocumentSentences):
    """Hold the sentences of texts, each a paragraph, without an archive."""

    texts: list[str] = field(default_factory=list)

    @property
    def numbers(self) -> dict[bytes, int]:
        """Give each paragraph's number."""
        keys = dict.fromkeys(normalise(part) for text in self.texts for part in text.split("\n\n"))
        return {name_key(key): number for number, key in enumerate(keys)}

    def holds(self, version_id: int, number: int) -> bool:
        """Tell whether a text has a paragraph."""
        return number in {self.numbers[name_key(normalise(part))] for part in self.texts[version_id].split("\n\n")}


def date(texts: list[str], *, indexed: bool = True) -> tuple[DocumentStance, list[int]]:
    """Date the stance of the last of texts that each stood a day; list which of the others were read for it."""
    stretches = [Stretch(readings=[number], since=_day(number), last_seen_at=_day(number)) for number in range(len(texts))]
    turns = [Turn(old_version_id=number - 1, new_first_seen_at=_day(number)) for number in range(len(texts) - 1, 0, -1)]
    asked: list[int] = []

    def read(version_id: int) -> DocumentStance:
        asked.append(version_id)
        return _read(texts[version_id])

    history = History(stretches, turns, lambda: Sentences(document_id=1, texts=texts if indexed else []))
    return date_stance(_read(texts[-1]), history, read), asked


def _read(text: str) -> DocumentStance:
    return read_stance(parse_markdown(text, language="en"), name="Terms")


def _day(number: int) -> datetime:
    return FIRST + timedelta(days=number)


@pytest.mark.parametrize(
    ("texts", "answer", "quote", "default"),
    [
        ([NOTHING, EARLIER, BOTH, NEWER], 1, 2, None),
        ([EARLIER, EARLIER], 0, 0, None),
        ([DENIES, EARLIER, f"{EARLIER}\n\n{NOTHING}"], 1, 1, None),
        ([NOTHING, EARLIER, f"{EARLIER}\n\n{WAY_OUT}", f"{EARLIER}\n\n{WAY_OUT}\n\n{NOTHING}"], 1, 1, 2),
        ([EARLIER, NOTHING, EARLIER], 2, 2, None),
        ([DENIES, f"{DENIES}\n\n{EARLIER}", DENIES], 2, 0, None),
        ([EARLIER, DENIES, f"{DENIES}\n\n{NOTHING}"], 1, 1, None),
        ([EARLIER, NOTHING, f"{NOTHING}\n\nWe also keep photos."], 1, None, None),
    ],
    ids=["reworded", "always", "turned", "way out came later", "came back", "denied again", "denied", "silent"],
)
def test_days(texts: list[str], answer: int, quote: int | None, default: int | None) -> None:
    """The answer holds since the texts give it without a break, the sentence since it stands, the default since it is as told."""
    stance, _ = date(texts)
    assert (stance.since_at, stance.since_first) == (_day(answer), answer == 0)
    assert stance.quote_since_at == (None if quote is None else _day(quote))
    assert stance.default_since_at == (None if default is None else _day(default))


def test_texts_with_the_sentence_are_not_read() -> None:
    """Only the text before the deciding sentence came in is read: those that hold it permit as much."""
    stance, asked = date([NOTHING, *[f"{EARLIER}\n\nPart {number}." for number in range(20)]])
    assert stance.since_at == _day(1)
    assert set(asked) == {0}


def test_archive_without_an_index() -> None:
    """Where no sentence is found in the index, the texts before changes that touched AI training are read one by one."""
    stance, _ = date([NOTHING, EARLIER, BOTH, NEWER], indexed=False)
    assert (stance.since_at, stance.quote_since_at) == (_day(1), _day(1))
