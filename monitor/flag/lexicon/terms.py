"""Shape a language's lexicon: rows of pattern and example, compiled once per language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from monitor.text.sieve import Needs, find_needs, may_match


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one row of a table: a name, a regular expression, and words that it must match (a test runs each).

    Expressions are matched without regard to case, unless they switch it on themselves with `(?-i:...)`. Where an expression has a
    group, what it finds begins with the group: what stands before is only looked at ("the models are (trained on what you type)").
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
    acts: tuple[Row, ...] = ()
    """Names: train (training proper), then develop, improve, test, research (need an AI object near)."""
    objects: tuple[Row, ...] = ()
    """Names: any, generative, algorithms, narrow, and weak ("models": counts with train only, or with our/their before it)."""
    reversed_acts: tuple[Row, ...] = ()
    """Object first ("model training", "LLM training purposes", "models trained on your data"), whole patterns."""
    blockers: tuple[Row, ...] = ()
    """Between act and object: what shows that the object belongs to something else."""
    means: tuple[Row, ...] = ()
    """Between act and object: what shows that AI is the means ("improve our services using machine learning")."""
    joint_verbs: tuple[Row, ...] = ()
    """Directly after the act: a further verb with the same object ("developing and providing models"), or the subject after it."""
    borrowed: tuple[Row, ...] = ()
    """After the object: the models are those that are used, whoever made and owns them."""
    data: tuple[Row, ...] = ()
    feeds: tuple[Row, ...] = ()
    """Between the data and the act: whatever "is used to", "helps" or "goes into" training is data, by whichever noun."""
    anaphora: tuple[Row, ...] = ()
    """What takes up the sentence before ("are not used for this"); names: this, way, left out."""
    negations: tuple[Row, ...] = ()
    """One name tells more: postpone ("we are delaying our plans"), which denies only for now."""
    no_negations: tuple[Row, ...] = ()
    """Look like negations and are none; blanked out before negations are sought."""
    fresh_starts: tuple[Row, ...] = ()
    """A positive clause begins: a negation before it does not reach beyond."""
    exceptions: tuple[Row, ...] = ()
    """What follows is an exception from a denial, not a sentence of its own."""
    uses_beside: tuple[Row, ...] = ()
    """In a sentence that denies: a use that it allows in the same breath ("we may use it to improve our tools, but we won't")."""
    source_leads: tuple[Row, ...] = ()
    """Ends of lead-ins whose items are the data ("We train our models on the following:")."""
    right_negations: tuple[Row, ...] = ()
    """After the act: "model training is disabled"."""
    carve_outs: tuple[Row, ...] = ()
    """Makes a hinge void: "even if you opt out"."""
    opt_out_hinges: tuple[Row, ...] = ()
    consent_hinges: tuple[Row, ...] = ()
    ways_out: tuple[Row, ...] = ()
    """Offers of a way out ("you can opt out of")."""
    routes: tuple[Row, ...] = ()
    """What makes a way out concrete: where to go, whom to write to."""
    route_kinds: tuple[Row, ...] = ()
    """Names: switch, form, mail, letter, paid."""
    by_default: tuple[Row, ...] = ()
    user_bans: tuple[Row, ...] = ()
    relatives: tuple[Row, ...] = ()
    """A relative clause with a subject of its own begins: who was forbidden before it is not who acts in it."""
    ban_leads: tuple[Row, ...] = ()
    """Ends of lead-ins whose items are forbidden, whoever stands before."""
    ban_headings: tuple[Row, ...] = ()
    provider_subjects: tuple[Row, ...] = ()
    agreements: tuple[Row, ...] = ()
    """Takes use or the terms for consent."""
    uses: tuple[Row, ...] = ()
    """Finite verbs of using data; a sentence with one is quoted before a heading or a purpose."""
    third_parties: tuple[Row, ...] = ()
    affiliates: tuple[Row, ...] = ()
    look_alikes: tuple[Row, ...] = ()
    """Names are kinds: staff, product, warranty, customer_model."""
    answers: tuple[Row, ...] = ()
    """Whole table cells that answer the purpose beside them; names: yes, no."""
    limits: tuple[Row, ...] = ()
    narrow_purposes: tuple[Row, ...] = ()
    """Purposes for which training is allowed without being allowed for others."""
    minors: tuple[Row, ...] = ()
    regions: tuple[Row, ...] = ()
    legal_bases: tuple[Row, ...] = ()
    time_scopes: tuple[Row, ...] = ()
    """Whether a way out or a permission reaches back or only forward."""
    consent: tuple[Row, ...] = ()
    """Aspects of consent; names as in Statement.aspect."""
    trivial_topics: tuple[Row, ...] = ()
    """Cookies, marketing mail, arbitration, ...: consent about them is a mention."""
    possessives: tuple[Row, ...] = ()
    """Before a bare "models": makes them the provider's own."""
    data_after: tuple[Row, ...] = ()
    """After act and object: what introduces the data ("on", "with")."""
    verbs: tuple[Row, ...] = ()
    """Words that end a noun phrase because they are verbs."""
    data_verbs: tuple[Row, ...] = ()
    """Verbs whose object is data that are used."""
    makers: tuple[Row, ...] = ()
    """Verbs whose object is made or given, not used ("create content")."""
    exclusions: tuple[Row, ...] = ()
    """Names: subject (what stands before is left out: "... are not used") and object (what follows is: "does not include ...")."""
    recipients: tuple[Row, ...] = ()
    """What stands directly before the name of whoever is given the data, or may train with them."""
    stop_words: frozenset[str] = frozenset()


class NamedRows:
    """Match rows and tell which one matched; where two match at one place, the earlier row of the table comes first.

    Which letters a row needs is told when the table is first asked, for few texts ask all of them; a row's expression is compiled when
    a text first holds those letters: most rows of most tables never are.
    """

    __slots__ = ("_last", "_rows", "_sieved")

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self._sieved: tuple[tuple[str, Needs, str], ...] | None = None
        # One sentence is asked about several times in a row; the last answer is kept. Replaced as a whole, so safe between threads.
        self._last: tuple[str, list[tuple[str, int, int]]] = ("", [])

    @property
    def pattern(self) -> re.Pattern[str]:
        """Give one expression that matches where any row does."""
        return compile_folded("|".join(f"(?:{row.pattern})" for row in self._rows) or r"(?!)")

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """List (name, start, end) of each row's matches in reading order; rows may overlap."""
        last_text, last_found = self._last
        if text == last_text:
            return last_found
        if self._sieved is None:
            self._sieved = tuple((row.name, find_needs(row.pattern), row.pattern) for row in self._rows)
        low = text.lower()
        found: list[tuple[str, int, int]] = []
        for name, needs, pattern in self._sieved:
            if may_match(needs, low):
                expression = compile_folded(pattern)
                begin = min(expression.groups, 1)  # at the expression's group, where it has one
                found += [(name, match.start(begin), match.end()) for match in expression.finditer(text)]
        if len(found) > 1:
            found.sort(key=_start)
        self._last = (text, found)
        return found

    def occurs(self, text: str) -> bool:
        """Tell whether any row matches somewhere."""
        return bool(self.find(text))

    def names_in(self, text: str) -> frozenset[str]:
        """Give the names of all rows that match somewhere."""
        return frozenset(name for name, _, _ in self.find(text))


@lru_cache(maxsize=4096)
def compile_folded(pattern: str) -> re.Pattern[str]:
    """Compile an expression that disregards case, once."""
    return re.compile(pattern, re.IGNORECASE)


def _start(found: tuple[str, int, int]) -> int:
    return found[1]
