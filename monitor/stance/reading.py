"""Read what one text says today on training AI, from its statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from monitor.flag import Kind, Polarity, Statement, read_statements
from monitor.flag.differences.signals import Signal
from monitor.flag.facts.gather import find_facts
from monitor.flag.lexicon import Lexicon
from monitor.flag.quotes import name_lead_in
from monitor.flag.statements.defaults import find_default_after
from monitor.flag.statements.reading import find_lexicon
from monitor.model import AI_TRAINING, Document
from monitor.stance import Answer, Default, DocumentStance
from monitor.stance.choice import choose_deciding, is_for, makes_exceptions, take_sides
from monitor.stance.quotes import quote_statement
from monitor.text.dates import find_stated_dates

_READ_KINDS = (Kind.PRACTICE, Kind.WAY_OUT)
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
    side, other = take_sides(training)
    against = choose_deciding(other) if other else None
    deciding = choose_deciding(side, [one for one in training if one.kind is Kind.WAY_OUT])
    answer = Answer.PERMITS if deciding.polarity >= Polarity.ONLY_WITH_CONSENT else Answer.DENIES
    fitting = [one for one in side if is_for(one, deciding)]
    offers = _find_offers(fitting, training, statements)
    default, inferred, stated_by = _find_default(deciding, side, fitting, offers, lexicon)
    way_out, link = _find_way_out(deciding, [*fitting, *offers], lexicon) if answer is Answer.PERMITS else (None, None)
    return DocumentStance(
        document=name,
        url=url,
        language=lexicon.tables.language,
        answer=answer,
        default=default,
        default_inferred=inferred,
        default_sentence=stated_by,
        act=_name_act(deciding),
        act_words=deciding.act_words,
        quote=quote_statement(deciding),
        sentence=deciding.passage.text,
        lead_in=name_lead_in(deciding),
        exceptions=makes_exceptions(deciding),
        from_on=_find_start(deciding, document),
        against=quote_statement(against) if against is not None else None,
        against_act_words=against.act_words if against is not None else "",
        third_parties=deciding.actor == "third_party",
        only_minors=answer is Answer.DENIES and all("minors" in one.segments for one in side),
        way_out=way_out,
        way_out_link=link,
    )


def _find_default(
    deciding: Statement, side: Sequence[Statement], fitting: Sequence[Statement], offers: Sequence[Statement], lexicon: Lexicon
) -> tuple[Default | None, bool, str | None]:
    """Tell the default, whether it is inferred, and the sentence that says so: a stated default before an inferred one.

    A way out that stands beside a permission implies that it is on.
    """
    if deciding.allows:
        after, words = find_default_after(deciding, lexicon)
        if after:
            return ("on" if after == "on" else "off"), False, words
    best = min((one for one in fitting if one.default is not None), key=lambda one: one.default_inferred, default=None)
    if best is not None:
        denied = best.polarity <= Polarity.DENIES_BY_DEFAULT and any(one.polarity is Polarity.DENIES for one in side)
        if denied:
            return None, False, None
        return ("on" if best.default == "on" else "off"), best.default_inferred, best.passage.text
    if deciding.allows and offers:
        return "on", True, offers[0].passage.text
    return None, False, None


def _find_offers(permissions: Sequence[Statement], training: Sequence[Statement], statements: Sequence[Statement]) -> list[Statement]:
    """List the offers of a way out in the blocks of permissions, or in the next ones: "You can opt out any time in your settings".

    What an offer says of training must be the same training: one's own way out is none of what recipients of the data do.
    """
    allowing = [one for one in permissions if one.allows]
    near = {one.passage.position + step for one in allowing for step in (0, 1)}
    others = {(one.passage.position, one.passage.text) for one in training if one not in permissions}
    return [
        one
        for one in statements
        if one.aspect in ("offer", "opt_out")
        and not one.segments & _SLIGHT_SUBJECTS
        and one.passage.position in near
        and (one.passage.position, one.passage.text) not in others
    ]


def _find_way_out(deciding: Statement, near: Sequence[Statement], lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Give the words that name the way out, and their link, as a finding on the same sentences would."""
    facts = find_facts(Signal(direction=1, weight=3, rule="stance", new=deciding), (), near, lexicon)
    values = {fact.name: str(fact.value) for fact in facts}
    return values.get("opt_out"), values.get("opt_out_link")


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
