"""Hold what one sentence says about data and AI, or about consent, reduced to the parts that are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from monitor.model import Passage


class Kind(StrEnum):
    """Tell what sort of sentence it is; only PRACTICE, WAY_OUT and CONSENT can make a finding."""

    PRACTICE = "practice"
    """What the provider, its affiliates or its recipients do with data for AI."""
    WAY_OUT = "way_out"
    """How the user gets out of it."""
    CONSENT = "consent"
    """How consent is obtained, or what is on by default."""
    USER_BAN = "user_ban"
    """A rule for users, scrapers or competitors."""
    CUSTOMER_MODEL = "customer_model"
    """A model that the customer orders or trains for itself."""
    STAFF = "staff"
    """Training of people."""
    PRODUCT = "product"
    """How a product works or was made, with no word about the users' data."""
    WARRANTY = "warranty"
    """Warranties, indemnities, disclaimers."""


class Polarity(IntEnum):
    """Order what is said by what it lets the provider do; a step up is worse for the user."""

    DENIES = 0
    DENIES_BY_DEFAULT = 1
    ONLY_WITH_CONSENT = 2
    UNLESS_OPTED_OUT = 3
    PERMITS = 4


class ModelClass(IntEnum):
    """Order the things trained by breadth: a narrower class in a permission is milder, in a denial weaker."""

    NARROW = 0
    """A named kind of model (language models, advertising models, speech recognition)."""
    GENERATIVE = 1
    """Generative or foundation models."""
    ALGORITHMS = 2
    """Algorithms, or models without a name."""
    ANY = 3
    """AI or machine learning as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Hold one reading of one sentence. Sets are of lower-case words as the lexicon names them."""

    topic: str
    kind: Kind
    passage: Passage
    plain: str
    """The sentence as a reader sees it, apostrophes straightened."""
    language: str
    rule: str
    """Name of the reading, as docs/flagging.md lists them."""
    actor: str = "provider"
    """provider, affiliate, third_party, user or vendor."""
    acts: frozenset[str] = frozenset()
    """What is done: train, develop, improve, research, means (improving services by machine learning)."""
    data: frozenset[str] = frozenset()
    models: ModelClass = ModelClass.ANY
    polarity: Polarity = Polarity.PERMITS
    limits: frozenset[str] = frozenset()
    """What narrows it: deidentified, aggregated, public, only, feedback, ..."""
    purposes: frozenset[str] = frozenset()
    """Narrow purposes that it is bound to (safety, "other than content creation")."""
    segments: frozenset[str] = frozenset()
    """Plans, regions, minors that it is about."""
    default: str | None = None
    """on, off, or None where the sentence does not tell."""
    default_inferred: bool = False
    way_out: str | None = None
    """The words that name the way out."""
    names_basis: bool = False
    """Whether the sentence or its row names a legal basis."""
    act_words: str = ""
    """The words that made the reading ("train our AI models")."""
    aspect: str = ""
    """For a consent statement, what it says of consent: offer, deemed, notice, ...; docs/flagging.md lists them."""
    about: frozenset[str] = frozenset()
    """For a consent statement, what is agreed to (changes, processing, terms) or what the way out is one of (ai, sale, right, this).

    `right`: the right to object that the law gives; `this`: what the sentence before speaks of.
    """
    routes: frozenset[str] = frozenset()
    """The kinds of way out that it names: switch, form, mail, letter, paid."""
    strengths: frozenset[str] = frozenset()
    """For a promise to ask, what the consent must be: explicit, written, prior, separate."""
    days: int | None = None
    """For a notice, how long before."""
    words: frozenset[str] = frozenset()
    """The content words, for pairing."""

    by_agreement: bool = False
    """Whether the sentence takes the terms, or the use of the service, as agreement to it ("You agree that we may ...")."""
    core: frozenset[str] = frozenset()
    """Of the content words, those of act, object and data."""

    qualifiers: frozenset[str] = frozenset()
    """The words directly before the data's names: which chats ("temporary chats"), which data ("response data")."""
    explicit: bool = False
    """Whether it says in a full sentence that data are used."""
    reach: str = ""
    """The words that name who does it and with whose or which data; what stands before the purpose, or after "on" or "with"."""
    places: frozenset[str] = frozenset()
    """The countries and unions that these words name, in lower case."""
    reaches_back: bool = False
    """Whether it is about what was posted or given before, too."""
    excepts: bool = False
    """Whether it makes an exception ("except where needed to ...", "except those of children")."""
    owner: str = ""
    """Whose models: own ("our models"), used ("the models we use", whoever made them); empty where the sentence does not tell."""
    allows_beside: bool = False
    """Whether a denial allows another use in the same breath ("we may use it to improve our tools, but we won't train")."""
    leans: bool = False
    """Whether it names training only by the sentence before it ("are not used for this")."""

    @property
    def names(self) -> frozenset[str]:
        """Give the plans, products and partners that it names inside the sentence, of a longer name the last word."""
        return frozenset(re.findall(r"(?<=[\w,;)] )[A-ZÀ-Ý][\w'-]++(?! [A-ZÀ-Ý][a-z])", self.plain))

    @property
    def trains(self) -> bool:
        """Tell whether training itself is named, not only improving."""
        return "train" in self.acts

    @property
    def allows(self) -> bool:
        """Tell whether it lets the provider do it without asking first."""
        return self.polarity >= Polarity.UNLESS_OPTED_OUT
