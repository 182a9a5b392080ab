"""Join findings into stories: an announcement, the clause that follows, its rewording, and the step back are one. Pure.

Nothing is stored: a story follows from what is on record, so that better rules join old findings too. Joining goes forward in time: each
piece joins the story of the earlier piece that it continues best, or begins one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from monitor.model import BUILT_IN_TOPICS, Finding, Reason, is_alert
from monitor.text.plain import normalise

WINDOW = timedelta(days=400)
"""Texts announce weeks ahead, at most a year; what follows later is another story."""
BEFORE_THE_DAY = timedelta(days=7)
AFTER_THE_DAY = timedelta(days=45)
"""A clause that was announced for a day enters the text around it: LinkedIn's the day after, others with the next revision."""
SAME_WINDOW = timedelta(days=60)
"""One company's services take over an edit within weeks; later, equal words are chance."""
SAME_WORDS = 16
"""Words of an edit that two services do not write by chance; "by continuing to use ... you agree to the updated terms" has fewer."""
NEARLY_ALL = 0.9
"""Share of words from which two documents of one service say the same, where one says more around it."""
REWORDED = 0.7
"""Share of the words of the shorter sentence that another wording of it keeps; a change of tense keeps nearly all."""
ABOUT_THE_SAME = 0.25
"""Likewise for an announcement and its clause, which often share little but act and object."""
_LEAST_WORDS = 4

Link = Literal["taken_back", "reworded", "same_edit", "carried_out"]
"""How a piece continues an earlier one, the surest first."""
_AGAINST = ("introduced", "expanded", "worse", "mixed")
_NEWS = ("data_included", "data_excluded", "third_parties", "regions", "legal_basis", "minors", "retroactive", "opt_out")
"""Facts of which a later piece may bring more than the earlier ones."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Hold what one change says on one family of topics, with where and when."""

    change: str
    """Public id."""
    service: str
    document: str
    at: datetime
    """When its new text was first seen."""
    reason: str
    family: str
    """"data" for AI training and consent, which follow from one another; else the topic's name."""
    findings: tuple[Finding, ...]
    """Alerts only; empty for a step back that nothing was found in."""
    finding_id: str = ""
    """The public id of the first one."""
    old_version: str | None = None
    new_version: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Name the piece."""
        return self.change, self.family

    @property
    def announced_on(self) -> date | None:
        """Give the day that lay ahead when the text announced it."""
        days = (_read_day(one) for one in self.findings if one.facts_by_name().get("effective_date_role") == "announced")
        return next((day for day in days if day is not None and day > self.at.date()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Say where a piece stands in its story."""

    story: str
    """The story's id: that of its first finding, with an s."""
    family: str
    link: Link | None = None
    """None: the story begins here."""
    earlier: Piece | None = None
    """What it continues."""
    announced: Piece | None = None
    """The piece of the story that announced a day first, where an earlier one did."""
    carries_out: bool = False
    """Whether it brings what was announced into the text, or its tense: near the day, not a rewording long before."""
    news: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What this piece says beyond the earlier ones: fact name -> its values."""
    taken_back: Piece | None = None
    """The later piece that undoes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Hold the pieces of a story, oldest first."""

    story: str
    pieces: tuple[Piece, ...]


def split_families(piece: Piece) -> Iterator[Piece]:
    """Split what a change says into one piece for each family of topics; mentions and hushed findings are left out."""
    alerts = [one for one in piece.findings if is_alert(one)]
    families = dict.fromkeys(map(find_family, alerts))
    if not families and piece.reason == Reason.ROLLBACK:
        yield replace(piece, findings=(), family="data")
    for family in families:
        yield replace(piece, family=family, findings=tuple(one for one in alerts if find_family(one) == family))


def find_family(finding: Finding) -> str:
    """Name the family of a finding's topic."""
    return "data" if finding.topic in BUILT_IN_TOPICS else finding.topic


def join_stories(pieces: Iterable[Piece]) -> tuple[tuple[Story, ...], dict[tuple[str, str], Step]]:
    """Join pieces into stories, in the order of their beginnings, and say of each piece where it stands."""
    members: dict[str, list[Piece]] = {}
    steps: dict[tuple[str, str], Step] = {}
    seen = _Seen()
    for piece in sorted(pieces, key=lambda one: (one.at, one.change)):
        read = _read(piece)
        link, earlier = _find_earlier(read, seen.list_candidates(read))
        seen.add(read)
        if link is None or earlier is None:
            story = f"s{(piece.finding_id or piece.change)[1:]}"
            steps[piece.key] = Step(story=story, family=piece.family)
            members.setdefault(story, []).append(piece)
            continue
        story = steps[earlier.key].story
        steps[piece.key] = _step(story, link, piece, earlier, members[story])
        if link == "taken_back":
            steps[earlier.key] = replace(steps[earlier.key], taken_back=piece)
        members[story].append(piece)
    return tuple(Story(story=story, pieces=tuple(of)) for story, of in members.items()), steps


def _step(story: str, link: Link, piece: Piece, earlier: Piece, before: Sequence[Piece]) -> Step:
    announced = next((one for one in before if one.announced_on is not None), None)
    news = () if link in ("same_edit", "taken_back") else tuple(_find_news(piece, before))
    on = announced.announced_on if announced is not None else None
    carries_out = link == "carried_out" or (link == "reworded" and on is not None and piece.at.date() >= on - BEFORE_THE_DAY)
    return Step(
        story=story,
        family=piece.family,
        link=link,
        earlier=earlier,
        announced=announced,
        carries_out=carries_out and on is not None,
        news=news,
    )


def _find_news(piece: Piece, before: Sequence[Piece]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in _NEWS:
        if name == "opt_out" and any(_list_values(one, name) for one in before):
            continue  # the same way out in other words is no news
        known = [_fold(value) for one in before for value in _list_values(one, name)]
        fresh = tuple(value for value in dict.fromkeys(_list_values(piece, name)) if not _is_said(_fold(value), known))
        if fresh:
            yield name, fresh


def _is_said(value: frozenset[str], known: Iterable[frozenset[str]]) -> bool:
    """Tell whether earlier words say a value, in part of themselves or with a few words less."""
    return any(len(value & said) >= REWORDED * min(len(value), len(said)) for said in known if said and value)


def _list_values(piece: Piece, name: str) -> list[str]:
    values: list[Any] = [fact.value for one in piece.findings for fact in one.facts if fact.name == name]
    return [str(item) for value in values for item in (value if isinstance(value, list | tuple) else [value]) if isinstance(item, str)]


@dataclass(frozen=True, slots=True)
class _Read:
    """Hold a piece with the words of its sentences."""

    piece: Piece
    old: tuple[frozenset[str], ...]
    new: tuple[frozenset[str], ...]
    edits: frozenset[str]
    """The edits, without the service's own name."""
    announced_on: date | None
    days: frozenset[date]


def _read(piece: Piece) -> _Read:
    days = {day for one in piece.findings if (day := _read_day(one)) is not None}
    return _Read(
        piece=piece,
        old=tuple(_read_words(one.old) for one in piece.findings if one.old),
        new=tuple(_read_words(one.new) for one in piece.findings if one.new),
        edits=identify_edits(piece.findings, piece.service),
        announced_on=piece.announced_on,
        days=frozenset(days),
    )


@dataclass(slots=True)
class _Seen:
    """Hold the pieces read so far, oldest first, by what a later piece can be joined by."""

    by_service: dict[tuple[str, str], list[_Read]] = field(default_factory=dict)
    by_edit: dict[str, list[_Read]] = field(default_factory=dict)

    def add(self, read: _Read) -> None:
        """Add a piece."""
        self.by_service.setdefault((read.piece.service, read.piece.family), []).append(read)
        for edit in read.edits:
            self.by_edit.setdefault(edit, []).append(read)

    def list_candidates(self, later: _Read) -> Iterator[_Read]:
        """Give the pieces that a piece may continue: the same service's newest first, then the last ones with its edits, newest first."""
        for earlier in reversed(self.by_service.get((later.piece.service, later.piece.family), [])):
            if later.piece.at - earlier.piece.at > WINDOW:
                break
            yield earlier
        sisters = {one.piece.key: one for edit in later.edits for one in self.by_edit.get(edit, [])[-1:]}
        yield from sorted(sisters.values(), key=lambda one: (one.piece.at, one.piece.change), reverse=True)


def _find_earlier(later: _Read, seen: Iterable[_Read]) -> tuple[Link | None, Piece | None]:
    """Give the earlier piece that a piece continues best: by the surest link, then the first of those seen."""
    best: tuple[Link | None, Piece | None] = (None, None)
    for earlier in seen:
        link = _find_link(earlier, later)
        if link is not None and (best[0] is None or _RANK[link] < _RANK[best[0]]):
            best = link, earlier.piece
            if _RANK[link] == 0:
                break
    return best


_RANK: dict[Link, int] = {"taken_back": 0, "reworded": 1, "same_edit": 2, "carried_out": 3}


def _find_link(earlier: _Read, later: _Read) -> Link | None:
    one, other = earlier.piece, later.piece
    if one.change == other.change:
        return None
    same_service = one.service == other.service
    if same_service and one.document == other.document:
        if other.reason == Reason.ROLLBACK and other.new_version is not None and other.new_version == one.old_version:
            return "taken_back"
        if _share(earlier.new, later.old) >= REWORDED:
            gone = other.reason == Reason.ROLLBACK or all(one.effect == "removed" or one.new is None for one in other.findings)
            return "taken_back" if gone else "reworded"
    elif _is_same_edit(earlier, later, same_service=same_service):
        return "same_edit"
    if same_service and _carries_out(earlier, later):
        return "carried_out"
    return None


def _is_same_edit(earlier: _Read, later: _Read, *, same_service: bool) -> bool:
    if later.piece.at - earlier.piece.at > SAME_WINDOW:
        return False
    if same_service and _share(earlier.new, later.new) >= NEARLY_ALL:
        return True
    return any(same_service or len(_WORDS.findall(edit)) > SAME_WORDS for edit in earlier.edits & later.edits)


def _carries_out(earlier: _Read, later: _Read) -> bool:
    """Tell whether a piece brings into the text what an earlier one announced: the same topic and direction, around the day or for it."""
    on = earlier.announced_on
    topics = {one.topic for one in later.piece.findings if one.effect in _AGAINST}
    if on is None or topics.isdisjoint(one.topic for one in earlier.piece.findings if one.effect in _AGAINST):
        return False
    if later.announced_on is not None and later.announced_on != on:
        return False
    around = on - BEFORE_THE_DAY <= later.piece.at.date() <= on + AFTER_THE_DAY
    return on in later.days or (around and _share(earlier.new, later.new) >= ABOUT_THE_SAME)


def _share(some: Sequence[frozenset[str]], others: Sequence[frozenset[str]]) -> float:
    """Give the largest share of words that a sentence of one side has in common with one of the other, of the shorter one."""
    pairs = ((one, other) for one in some for other in others if min(len(one), len(other)) >= _LEAST_WORDS)
    return max((len(one & other) / min(len(one), len(other)) for one, other in pairs), default=0.0)


def _read_words(sentence: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall(normalise(sentence or "")))


def identify_edits(findings: Iterable[Finding], service: str) -> frozenset[str]:
    """Give what is the same for the same edits in other documents, of this service or of a sister's."""
    return frozenset(_strip_name(one, service) for one in findings)


def _strip_name(finding: Finding, service: str) -> str:
    """Give a finding's edit without the service's name, which a company's services put into the same sentence each for itself."""
    name = normalise(service)
    sides = [normalise(side or "") for side in (finding.old, finding.new)]
    if any(name in side for side in sides):  # else no expression need be made: most sentences say "we"
        named = re.compile(rf"\b{re.escape(name)}(?:['’]s)?\b")
        sides = [named.sub("~", side) for side in sides]
    return f"{finding.topic} {' > '.join(sides)}"


def _read_day(finding: Finding) -> date | None:
    try:
        return date.fromisoformat(str(finding.facts_by_name().get("effective_date")))
    except ValueError:
        return None


def _fold(words: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(normalise(words)))
