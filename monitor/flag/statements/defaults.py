"""Find the default that a sentence of its own states: "This is switched on by default", "AI training is off by default"."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.lexicon.agreements import load_agreements
from monitor.flag.statements.acts import Act
from monitor.flag.statements.place import Place
from monitor.flag.statements.statement import Statement
from monitor.text.plain import plain_text
from monitor.text.sentences import split_sentences

_LONGEST = 160
"""Characters of a sentence that says no more than what is on."""
_AFTER = 2
"""Sentences after the permission in which its default is stated."""
_COPULA = re.compile(r"^(?:\W+\w+){1,3}\W*$")
"""Between the training as subject and "off by default": "is switched", "ist"."""
_TAKES_UP = re.compile(
    r"(?i)^\W*(?:(?:by default|par défaut|standardmäßig|von vornherein|por defecto|per impostazione predefinita|standaard),?"
    r" (?:ist |sind |is |está |è )?)?"
    r"(?:this|it|that|the (?:setting|option|feature|toggle|control|switch)|(?:(?:AI|model) )?training"
    r"|ce(?:tte|la)?|il|elle|l['’]option|l['’]entraînement|la fonction\w*|le réglage|le paramètre"
    r"|dies\w*|es|das|(?:die|der) (?:option|einstellung|funktion|schalter|training)\w*"
    r"|est[aeo]|la (?:opción|función)|quest[ao]|l['’]opzione|dit|deze)\b"
)
"""Opens a sentence that goes on from the one before."""


def is_stated_default(place: Place, act: Act, lexicon: Lexicon) -> bool:
    """Tell whether the training itself is the subject of a stated default ("AI training is switched off by default")."""
    return any(
        name in ("exposed_default", "protective_default") and act.end <= start and _COPULA.match(place.text[act.end : start])
        for name, start, _ in lexicon.consent.find(place.text)
    )


def tell_default(text: str, lexicon: Lexicon) -> str:
    """Tell what a sentence says is the default: "on", "off", or empty."""
    names, agreements = lexicon.consent.names_in(text), load_agreements(lexicon.tables.language)
    if "protective_default" in names or agreements.protective.occurs(text):
        return "off"
    return "on" if "exposed_default" in names or agreements.exposed.occurs(text) else ""


def find_default_after(statement: Statement, lexicon: Lexicon) -> tuple[str, str]:
    """Give the default that one of the next sentences of the block states for a permission, and its words; empty where none does."""
    passage = statement.passage
    if passage.block.cells:
        return "", ""
    sentences = [plain_text(one).replace("’", "'") for one in split_sentences(passage.block.text, lexicon.tables.language)]
    at = next((number for number, sentence in enumerate(sentences) if sentence == statement.plain), len(sentences))
    for sentence in sentences[at + 1 : at + 1 + _AFTER]:
        if len(sentence) <= _LONGEST and _TAKES_UP.match(sentence) and (default := tell_default(sentence, lexicon)):
            return default, sentence
    return "", ""
