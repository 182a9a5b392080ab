"""List the words by which a sentence sets a day to act by: "unless you opt out before 5 March 2026"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Hold the words by which one language says until when a reader may act."""

    language: str
    until: str
    """Regular expression over what stands directly before the date, case ignored."""
    act: str
    """Regular expression over what the reader does by then."""
    example: str
    """A sentence that must be read as setting 5 March 2026."""


DEADLINES: tuple[Deadline, ...] = (
    Deadline(
        language="en",
        until=r"(?:by|before|until|no later than|on or before)",
        act=r"(?:opt(?:s|ed|ing)?[ -]?out|object|refuse|decline|(?:turn|switch) (?:it|this|that) off|tell us|let us know)\b",
        example="Your drawings train our models unless you opt out before March 5, 2026.",
    ),
    Deadline(
        language="fr",
        until=r"(?:avant le|jusqu[’']au|au plus tard le|d[’']ici (?:le|au))",
        act=r"(?:oppos\w+|refus\w+|désactiv\w+|opposition)\b",
        example="Vos dessins entraînent nos modèles, sauf si vous vous y opposez avant le 5 mars 2026.",
    ),
    Deadline(
        language="de",
        until=r"(?:bis(?: spätestens)?(?: zum| am)?|vor dem|spätestens (?:am|zum|bis zum))",
        act=r"(?:wider(?:sprech|sproch|spruch|sprichst)\w*|ablehn\w*|abgelehnt|deaktivier\w*|abwähl\w*|abgewählt)\b",
        example="Ihre Zeichnungen trainieren unsere Modelle, sofern Sie nicht bis zum 5. März 2026 widersprechen.",
    ),
    Deadline(
        language="es",
        until=r"(?:antes del?|hasta el|a más tardar el)",
        act=r"(?:opon\w+|opong\w+|oposición|rechaz\w+|desactiv\w+)\b",
        example="Sus dibujos entrenan nuestros modelos, salvo que se oponga antes del 5 de marzo de 2026.",
    ),
    Deadline(
        language="it",
        until=r"(?:entro il|prima del|fino al)",
        act=r"(?:oppo\w+|rifiut\w+|disattiv\w+)\b",
        example="I tuoi disegni addestrano i nostri modelli, salvo che tu ti opponga entro il 5 marzo 2026.",
    ),
    Deadline(
        language="nl",
        until=r"(?:vóór|voor|uiterlijk(?: op)?|tot(?: en met)?)",
        act=r"(?:bezwaar|weiger\w*|uitschakel\w*|afmeld\w*)\b",
        example="Je tekeningen trainen onze modellen, tenzij je uiterlijk 5 maart 2026 bezwaar maakt.",
    ),
)
_VERB_LAST = frozenset(("de", "nl"))
"""Languages in which the act may follow its day within the clause."""


def is_deadline(before: str, after: str) -> bool:
    """Tell whether a date between two parts of a sentence is one by which the reader may act.

    The act stands before the day, in the same clause; after it where verbs stand last, or where the day opens the sentence. In "those who
    joined before 5 March 2026 may opt out" the day is none.
    """
    for until, act, act_before, act_after in _patterns():
        if until.search(before) is None:
            continue
        opens = until.fullmatch(before.strip()) is not None
        if act_before.search(before) or (act_after and act_after.match(after)) or (opens and act.search(after)):
            return True
    return False


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (
            re.compile(rf"\b{row.until}\s*$", re.IGNORECASE),
            re.compile(rf"\b{row.act}", re.IGNORECASE),
            re.compile(rf"\b{row.act}[^.;]{{0,80}}?$", re.IGNORECASE),
            re.compile(rf"[^.;,]{{0,60}}?\b{row.act}", re.IGNORECASE) if row.language in _VERB_LAST else None,
        )
        for row in DEADLINES
    )
