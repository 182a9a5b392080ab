"""Say what texts say today about using people's data to train AI: of one document, and of a service's documents together. Pure.

Where there is no earlier text to compare with, this is the news. Every document gets an answer, never a blank: a text that says
nothing, one in a language that is not read, and one that could not be fetched are three different answers. `reading` reads the
texts; who only shows what was read need not import it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

Default = Literal["on", "off"]

READING_VERSION = 3
"""Raised where the same statements are read otherwise, so that nothing read before is taken for it."""
NEVER_CHECKED = "never_checked"
"""Stands for a fault's name where nothing was fetched yet."""


class Answer(StrEnum):
    """Say what a text says."""

    PERMITS = "permits"
    DENIES = "denies"
    SAYS_NOTHING = "says_nothing"
    NOT_READ = "not_read"
    """The page could not be fetched or was no text of the document."""
    LANGUAGE_NOT_SUPPORTED = "language_not_supported"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentStance:
    """Hold what one document says today."""

    document: str
    url: str | None = None
    language: str | None = None
    answer: Answer
    default: Default | None = None
    """Of a permission: whether it holds until the reader acts, as far as the text tells; "off" of a denial: denied by default only."""
    from_on: date | None = None
    """The day from which the deciding sentence itself says that it holds."""
    default_inferred: bool = False
    """Whether the text implies the default without saying it ("unless you opt out")."""
    default_sentence: str | None = None
    """The sentence that says or implies the default, verbatim."""
    act: Literal["train", "improve", "means"] | None = None
    """What the deciding sentence speaks of: training, developing or improving AI, or improving something by means of AI."""
    act_words: str = ""
    """The words of the sentence that say so, plain."""
    quote: str | None = None
    """The deciding sentence (inline Markdown), with the whole row where it stands in a short one; None where no sentence decides."""
    sentence: str | None = None
    """The deciding sentence alone, verbatim."""
    lead_in: str = ""
    """The words above the quoted sentence that say who does what in it, plain; empty where it says so itself."""
    exceptions: bool = False
    """Whether a denial, or a promise to ask first, names exceptions beside the reader's own choice."""
    against: str | None = None
    """A sentence of the same text that says the contrary of some data or people."""
    against_act_words: str = ""
    """The words of that sentence that say so, plain."""
    third_parties: bool = False
    """Whether the deciding sentence speaks of third parties."""
    only_minors: bool = False
    """Whether a denial speaks of minors only."""
    way_out: str | None = None
    """The words that name the way out; None where the text names none."""
    way_out_link: str | None = None
    fault: str | None = None
    """Of a document that was not read: the verdict's or the failure's name."""
    detail: str = ""
    """Likewise: what was found."""
    version: str | None = None
    """The public id of the text that was read."""
    last_seen_at: datetime | None = None
    """When a look last found that text."""
    since_at: datetime | None = None
    """Since when the texts give this answer without a break, whatever their words and their default."""
    since_first: bool = False
    """Whether that was the first text ever seen, so that the answer may be older."""
    quote_since_at: datetime | None = None
    """Since when the deciding sentence stands, in these words; None where no sentence decides."""
    quote_since_first: bool = False
    default_since_at: datetime | None = None
    """Since when the default is as told; None where none is told."""
    default_since_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStance:
    """Hold what a service's documents say together."""

    service: str
    answer: Answer
    default: Default | None
    documents: tuple[DocumentStance, ...]
    """All of them, those that give the answer first."""
    may_stand_elsewhere: bool = False
    """Whether no document of a kind that usually speaks of it is watched: that these say nothing says little."""

    @property
    def deciding(self) -> DocumentStance:
        """Give the document that gives the answer."""
        return self.documents[0]

    @property
    def speaking(self) -> tuple[DocumentStance, ...]:
        """Give the documents whose sentences speak of it."""
        return tuple(one for one in self.documents if one.answer in (Answer.PERMITS, Answer.DENIES))

    @property
    def silent(self) -> tuple[DocumentStance, ...]:
        """Give the documents that were read and say nothing of it."""
        return tuple(one for one in self.documents if one.answer is Answer.SAYS_NOTHING)

    @property
    def disagree(self) -> bool:
        """Tell whether one document permits what another denies."""
        return len({one.answer for one in self.speaking}) > 1


def make_unread(*, name: str, fault: str, detail: str = "", url: str | None = None) -> DocumentStance:
    """Say that a document could not be read, and why."""
    return DocumentStance(document=name, url=url, answer=Answer.NOT_READ, fault=fault, detail=detail)


def gather_stances(documents: Iterable[tuple[str, DocumentStance]]) -> tuple[ServiceStance, ...]:
    """Put (service, document) pairs together by service, what is most pressing for a reader first, else in the order given."""
    by_service: dict[str, list[DocumentStance]] = {}
    for service, one in documents:
        by_service.setdefault(service, []).append(one)
    gathered = [_gather(service, found) for service, found in by_service.items()]
    return tuple(sorted(gathered, key=_rank_service))


_ANSWERS = (Answer.PERMITS, Answer.DENIES, Answer.SAYS_NOTHING, Answer.NOT_READ, Answer.LANGUAGE_NOT_SUPPORTED)
"""A service's answer is the first of these that a document of it gives: one permission is enough, silence needs a text that was read."""
_DEFAULTS: tuple[Default | None, ...] = ("on", None, "off")


def _gather(service: str, documents: Sequence[DocumentStance]) -> ServiceStance:
    ordered = sorted(documents, key=_rank)
    first = ordered[0]
    return ServiceStance(service=service, answer=first.answer, default=first.default, documents=tuple(ordered))


def _rank(one: DocumentStance | ServiceStance) -> tuple[int, int]:
    return _ANSWERS.index(one.answer), _DEFAULTS.index(one.default)


def _rank_service(one: ServiceStance) -> tuple[int, int, bool]:
    return *_rank(one), not one.disagree
