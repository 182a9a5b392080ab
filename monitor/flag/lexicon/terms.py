"""Shape a language's lexicon: rows of pattern and example, compiled once per language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row of a table: a name, a regular expression, and words that it must match (a test runs each).

    Expressions are matched without regard to case, unless they switch it on themselves with `(?-i:...)`.
    """

    name: str
    pattern: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Hold the tables of one language, as its module writes them down."""

    language: str
    stems: tuple[str, ...]
    """Lower-case letters one of which stands in every sentence about AI; a cheap sieve before any grammar."""
    act_stems: tuple[str, ...]
    """Likewise for the acts: a sentence about AI without one of them is never read."""
    consent_stems: tuple[str, ...]
    acts: tuple[Row, ...]
    """Names: train (training proper), then develop, improve, test, research (need an AI object near)."""
    objects: tuple[Row, ...]
    """Names: any, generative, algorithms, narrow, and weak ("models": counts with train only, or with our/their before it)."""
    reversed_acts: tuple[Row, ...]
    """Object first ("model training", "LLM training purposes", "models trained on your data"), whole patterns."""
    blockers: tuple[Row, ...]
    """Between act and object: what shows that the object belongs to something else."""
    means: tuple[Row, ...]
    """Between act and object: what shows that AI is the means ("improve our services using machine learning")."""
    data: tuple[Row, ...]
    negations: tuple[Row, ...]
    no_negations: tuple[Row, ...]
    """Look like negations and are none; blanked out before negations are sought."""
    fresh_starts: tuple[Row, ...]
    """A positive clause begins: a negation before it does not reach beyond."""
    right_negations: tuple[Row, ...]
    """After the act: "model training is disabled"."""
    carve_outs: tuple[Row, ...]
    """Makes a hinge void: "even if you opt out"."""
    opt_out_hinges: tuple[Row, ...]
    consent_hinges: tuple[Row, ...]
    ways_out: tuple[Row, ...]
    """Offers of a way out ("you can opt out of")."""
    by_default: tuple[Row, ...]
    user_bans: tuple[Row, ...]
    ban_leads: tuple[Row, ...]
    """Ends of lead-ins whose items are forbidden, whoever stands before."""
    ban_headings: tuple[Row, ...]
    provider_subjects: tuple[Row, ...]
    uses: tuple[Row, ...]
    """Finite verbs of using data; a sentence with one is quoted before a heading or a purpose."""
    third_parties: tuple[Row, ...]
    affiliates: tuple[Row, ...]
    look_alikes: tuple[Row, ...]
    """Names are kinds: staff, product, warranty, customer_model."""
    limits: tuple[Row, ...]
    minors: tuple[Row, ...]
    consent: tuple[Row, ...]
    """Aspects of consent; names as in Statement.aspect."""
    trivial_topics: tuple[Row, ...]
    """Cookies, marketing mail, arbitration, ...: consent about them is a mention."""
    stop_words: frozenset[str]


def join_rows(rows: Iterable[Row]) -> re.Pattern[str]:
    """Compile rows into one expression; the group's name of a match is not kept (see `NamedRows` for that)."""
    parts = [f"(?:{row.pattern})" for row in rows]
    return re.compile("|".join(parts) if parts else r"(?!)", re.IGNORECASE)


class NamedRows:
    """Match rows and tell which one matched; rows earlier in the table win at the same place."""

    __slots__ = ("names", "pattern")

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self.names = tuple(row.name for row in rows)
        parts = [f"(?P<g{number}>{row.pattern})" for number, row in enumerate(rows)]
        self.pattern = re.compile("|".join(parts) if parts else r"(?!)", re.IGNORECASE)

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """List (name, start, end) of each match in reading order."""
        found: list[tuple[str, int, int]] = []
        for match in self.pattern.finditer(text):
            group = match.lastgroup
            if group is not None:
                found.append((self.names[int(group[1:])], match.start(), match.end()))
        return found

    def names_in(self, text: str) -> frozenset[str]:
        """Give the names of all rows that match somewhere."""
        return frozenset(name for name, _, _ in self.find(text))
