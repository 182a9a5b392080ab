"""Shape what a language's table of agreement by use, notice, ways out and defaults holds."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.flag.lexicon.terms import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementTables:
    """Hold the tables of one language."""

    uses: tuple[Row, ...]
    """What somebody does, or leaves undone, that is taken for agreement: uses, goes on using, registers, keeps silent."""
    agrees: tuple[Row, ...]
    """That it is taken for agreement. Names: agree, consent (the word says more than assent to a contract)."""
    changes: tuple[Row, ...]
    """What is agreed to: another text than the one agreed to before."""
    processing: tuple[Row, ...]
    """What is agreed to: what is done with data."""
    terms: tuple[Row, ...]
    """What is agreed to: a text."""
    conduct: tuple[Row, ...]
    """What is no consent at all: duties, payment, other people's consent."""
    notice: tuple[Row, ...]
    """The provider tells its users of changes."""
    ahead: tuple[Row, ...]
    """They are told some days before of what the sentence before names ("You are told a month ahead")."""
    no_notice: tuple[Row, ...]
    """What looks like notice and is none: a new date at the head of the page."""
    unannounced: tuple[Row, ...]
    """The text changes, and nobody is told."""
    assent: tuple[Row, ...]
    """Changes hold only for who agrees to them."""
    waiver: tuple[Row, ...]
    """Data are used without asking."""
    ways: tuple[Row, ...]
    """A way out is offered: who may do what, the task that leads there ("to limit this sharing, use ..."), the switch itself."""
    asks: tuple[Row, ...]
    """Nothing is done before the user does something: joins, ticks, switches on."""
    exposed: tuple[Row, ...]
    """Something is on, open or public from the start."""
    protective: tuple[Row, ...]
    """Something is off, closed or private from the start."""
    no_way: tuple[Row, ...]
    """It is said that there is no way out."""
    leave: tuple[Row, ...]
    """Who does not agree must stop using the service: agreement by use, said the other way round."""
    strengths: tuple[Row, ...]
    """What consent must be: explicit, written, separate."""
    days: tuple[Row, ...]
    """A span before changes hold; the first group is its number, the row's name its unit in days."""
    subjects: tuple[Row, ...]
    """What a way out is a way out of. Names: ai, sale; this (what the sentence before names: "this processing"); right (an objection,
    which the law gives against any processing on legitimate interests)."""
