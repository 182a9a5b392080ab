"""Say how the supported languages word agreement by use, notice of changes and the strength of a consent: one table to a language.

These rows are the parts of a small grammar (`monitor.flag.statements.agreement`), not whole phrases: who does what (`uses`), and by that
does what (`agrees`), to what (`changes`, `processing`, `terms`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from monitor.flag.lexicon.agreements.dutch import DUTCH
from monitor.flag.lexicon.agreements.english import ENGLISH
from monitor.flag.lexicon.agreements.french import FRENCH
from monitor.flag.lexicon.agreements.german import GERMAN
from monitor.flag.lexicon.agreements.italian import ITALIAN
from monitor.flag.lexicon.agreements.spanish import SPANISH
from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.terms import NamedRows

AGREEMENT_TABLES = {"en": ENGLISH, "fr": FRENCH, "de": GERMAN, "es": SPANISH, "it": ITALIAN, "nl": DUTCH}
AGREEMENT_NAMES = tuple(AgreementTables.__slots__)


@dataclass(frozen=True, slots=True)
class Agreements:
    """Hold one language's tables, compiled; each field as in `AgreementTables`."""

    uses: NamedRows
    agrees: NamedRows
    changes: NamedRows
    processing: NamedRows
    terms: NamedRows
    conduct: NamedRows
    notice: NamedRows
    ahead: NamedRows
    no_notice: NamedRows
    unannounced: NamedRows
    assent: NamedRows
    waiver: NamedRows
    ways: NamedRows
    asks: NamedRows
    exposed: NamedRows
    protective: NamedRows
    no_way: NamedRows
    leave: NamedRows
    strengths: NamedRows
    days: NamedRows
    subjects: NamedRows


@cache
def load_agreements(language: str) -> Agreements:
    """Compile a supported language's tables, once; raises KeyError for another language."""
    tables = AGREEMENT_TABLES[language]
    return Agreements(**{name: NamedRows(getattr(tables, name)) for name in AGREEMENT_NAMES})
