"""Read what one text says today on training AI, from its statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from monitor.flag import Kind, Polarity, Statement, read_statements
from monitor.flag.defaults import find_default_after
from monitor.flag.facts import find_facts
from monitor.flag.lexicon import Lexicon
from monitor.flag.reading import find_lexicon
from monitor.flag.signals import Signal
from monitor.model import AI_TRAINING, Document
from monitor.stance import Answer, Default, DocumentStance
from monitor.text.dates import find_stated_dates

_READ_KINDS = (Kind.PRACTICE, Kind.WAY_OUT)
_ROW_LIMIT = 600
"""Characters up to which a table row is quoted whole: purpose, data and legal basis stand in its cells."""
_SLIGHT_SUBJECTS = frozenset(("cookies", "marketing", "arbitration", "billing", "location"))
"""Subjects of consent whose way out is not one of AI training's, though it may stand beside it."""


def read_stance(document: Document, *, name: str, url: str | None = None) -> DocumentStance:
    """Read what a text says today; `name` is the document's."""
    lexicon = find_lexicon(document)
    if lexicon is None:
        return DocumentStance(document=name, url=url, language=document.language, answer=Answer.LANGUAGE_NOT_SUPPORTED)
    statements = read_statements(document)
    training = [one for one in statements if one.topic == AI_TRAINING and one.kind in _READ_KINDS]
    if not training:
        return DocumentStance(document=name, url=url, language=lexicon.tables.language, answer=Answer.SAYS_NOTHING)
    side, other = _take_sides(training)
    deciding = max(side, key=_telling)
    answer = Answer.PERMITS if deciding.polarity >= Polarity.ONLY_WITH_CONSENT else Answer.DENIES
    default, inferred = _find_default(deciding, side, statements, lexicon)
    way_out, link = _find_way_out(deciding, training, statements, lexicon) if answer is Answer.PERMITS else (None, None)
    return DocumentStance(
        document=name,
        url=url,
        language=lexicon.tables.language,
        answer=answer,
        default=default,
        default_inferred=inferred,
        act=_name_act(deciding),
        act_words=deciding.act_words,
        quote=_quote(deciding),
        from_on=_find_start(deciding, document),
        against=_quote(max(other, key=_telling)) if other else None,
        third_parties=deciding.actor == "third_party",
        only_minors=answer is Answer.DENIES and all("minors" in one.segments for one in side),
        way_out=way_out,
        way_out_link=link,
    )


def _take_sides(training: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Part the statements into those that give the answer and those that say the contrary.

    What is allowed without asking decides before what needs the reader's consent, and that before a denial.
    """
    allowing = [one for one in training if one.allows]
    asking = [one for one in training if one.polarity is Polarity.ONLY_WITH_CONSENT]
    denying = [one for one in training if one.polarity <= Polarity.DENIES_BY_DEFAULT]
    if allowing:
        return allowing, [*asking, *denying]
    if asking:
        return asking, [one for one in denying if one.polarity is Polarity.DENIES]
    return denying, []


def _find_default(
    deciding: Statement, side: Sequence[Statement], statements: Sequence[Statement], lexicon: Lexicon
) -> tuple[Default | None, bool]:
    """Tell the default: the stated one before an inferred one; a way out that stands beside a permission implies that it is on."""
    if deciding.allows and (after := find_default_after(deciding, lexicon)[0]):
        return ("on" if after == "on" else "off"), False
    stated = [one for one in side if one.default is not None]
    best = min(stated, key=lambda one: one.default_inferred, default=None)
    if best is not None:
        denied = best.polarity <= Polarity.DENIES_BY_DEFAULT and any(one.polarity is Polarity.DENIES for one in side)
        return (None, False) if denied else ("on" if best.default == "on" else "off", best.default_inferred)
    if side[0].allows and _find_offers(side, statements):
        return "on", True
    return None, False


def _find_offers(side: Sequence[Statement], statements: Sequence[Statement]) -> list[Statement]:
    """List the offers of a way out in the blocks of what is allowed, or in the next ones: "You can opt out any time in your settings"."""
    near = {one.passage.position + step for one in side for step in (0, 1)}
    return [
        one
        for one in statements
        if one.aspect in ("offer", "opt_out") and not one.segments & _SLIGHT_SUBJECTS and one.passage.position in near
    ]


def _find_way_out(
    deciding: Statement, training: Sequence[Statement], statements: Sequence[Statement], lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """Give the words that name the way out, and their link, as a finding on the same sentences would."""
    allowing = [one for one in training if one.allows]
    near = [*training, *_find_offers(allowing, statements)]
    facts = find_facts(Signal(direction=1, weight=3, rule="stance", new=deciding), (), near, lexicon)
    values = {fact.name: str(fact.value) for fact in facts}
    return values.get("opt_out"), values.get("opt_out_link")


_ABOUT_THE_TEXT = re.compile(
    r"(?i)\b(?:updat\w+|chang\w+|revis\w+|amend\w+) (?:this|our|the) (?:\w+ ){0,2}?(?:notice|policy|terms|statement|page)\b"
    r"|\b(?:please )?(?:see|visit|read|refer to|consult)\b[^.;]{0,40}?\b(?:article|page|here|section|policy|notice|cent(?:er|re))\b"
    r"|\blearn more\b|\b(?:for|more) information (?:about|on)\b|\byour request\b"
)
"""Speaks of the text itself, of where else to read, or of requests: a plain sentence on the practice tells more."""


def _telling(one: Statement) -> tuple[int, int, int]:
    """Rank statements of one side by how much they say.

    Training by name, by the provider, in a whole sentence, with people's data; what speaks of the text itself comes last of its kind.
    """
    aside = 2 * bool(_ABOUT_THE_TEXT.search(one.plain)) + bool(one.purposes)
    return (
        -aside + 4 * one.trains + 2 * (one.actor != "third_party") + (one.acts != {"means"}),
        2 * (one.kind is Kind.PRACTICE) + one.explicit + bool(one.data - {"public"}) + (one.default is not None),
        -one.passage.position,
    )


def _find_start(deciding: Statement, document: Document) -> date | None:
    """Find the day from which a sentence says that it holds ("Starting 15 January 2027, we may use ...")."""
    block = deciding.passage.block
    sentence = Document(blocks=(replace(block, text=deciding.passage.text, cells=()),), language=document.language)
    announced = [one.on for one in find_stated_dates(sentence) if one.role == "announced" and one.precise]
    return announced[0] if announced else None


def _name_act(one: Statement) -> Literal["train", "improve", "means"]:
    if one.trains:
        return "train"
    return "means" if one.acts == {"means"} else "improve"


def _quote(one: Statement) -> str:
    block = one.passage.block
    return block.text if block.cells and len(block.text) <= _ROW_LIMIT else one.passage.text
