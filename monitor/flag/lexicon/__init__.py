"""Give the compiled lexicon of a language; the tables are data, one module to a language."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cache

from monitor.flag.lexicon.terms import NamedRows, Row, Tables

SUPPORTED = {"en": "english", "fr": "french", "de": "german", "es": "spanish", "it": "italian", "nl": "dutch"}
"""Languages that are read; a text in another one yields nothing rather than a guess."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Hold one language's tables, compiled; each field as in `Tables`."""

    tables: Tables
    acts: NamedRows
    objects: NamedRows
    reversed_acts: NamedRows
    blockers: NamedRows
    means: NamedRows
    joint_verbs: NamedRows
    borrowed: NamedRows
    data: NamedRows
    feeds: NamedRows
    anaphora: NamedRows
    negations: NamedRows
    no_negations: NamedRows
    fresh_starts: NamedRows
    exceptions: NamedRows
    uses_beside: NamedRows
    source_leads: NamedRows
    right_negations: NamedRows
    carve_outs: NamedRows
    opt_out_hinges: NamedRows
    consent_hinges: NamedRows
    ways_out: NamedRows
    routes: NamedRows
    route_kinds: NamedRows
    by_default: NamedRows
    user_bans: NamedRows
    relatives: NamedRows
    ban_leads: NamedRows
    ban_headings: NamedRows
    provider_subjects: NamedRows
    agreements: NamedRows
    uses: NamedRows
    third_parties: NamedRows
    affiliates: NamedRows
    look_alikes: NamedRows
    answers: NamedRows
    limits: NamedRows
    narrow_purposes: NamedRows
    minors: NamedRows
    regions: NamedRows
    legal_bases: NamedRows
    time_scopes: NamedRows
    consent: NamedRows
    trivial_topics: NamedRows
    possessives: NamedRows
    data_after: NamedRows
    verbs: NamedRows
    data_verbs: NamedRows
    makers: NamedRows
    exclusions: NamedRows
    recipients: NamedRows


TABLE_NAMES = tuple(name for name in Lexicon.__slots__ if name != "tables")


def load_tables(language: str) -> Tables:
    """Import a supported language's tables; raises KeyError for another language."""
    module = importlib.import_module(f"monitor.flag.lexicon.{SUPPORTED[language]}")
    tables: Tables = getattr(module, SUPPORTED[language].upper())
    return tables


@cache
def load_lexicon(language: str) -> Lexicon:
    """Compile a supported language's tables, once; raises KeyError for another language."""
    tables = load_tables(language)
    return Lexicon(tables, **{name: NamedRows(getattr(tables, name)) for name in TABLE_NAMES})


__all__ = ["SUPPORTED", "TABLE_NAMES", "Lexicon", "NamedRows", "Row", "Tables", "load_lexicon", "load_tables"]
