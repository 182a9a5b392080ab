"""Judge a sentence on consent that has no counterpart in the other text: whether it says anything that the other text does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monitor.flag.differences.hinges import Unasked
from monitor.flag.differences.offers import TRIVIAL
from monitor.flag.differences.pairing import Whole, likeness
from monitor.flag.differences.signals import Signal
from monitor.flag.lexicon import load_lexicon
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import Passage

SIGNS = {
    "offer": -1,
    "opt_out": -1,
    "promise": -1,
    "permission": -1,
    "notice": -1,
    "assent": -1,
    "protective_default": -1,
    "deemed": 1,
    "unannounced": 1,
    "exposed_default": 1,
    "waiver": 1,
    "no_way": 1,
}
"""What a new sentence of an aspect means for the user: +1 worse. Aspects that are not here only matter in pairs."""
SAID = 0.45
"""Likeness from which a sentence on consent is taken to stand in the other text; such sentences vary more than those on training."""
_LEGAL = frozenset(("arbitration", "billing"))
"""Subjects that make agreement by use a matter of the contract, not of data."""
_THIS_UPDATE = re.compile(
    r"(?i)\b(?:after|from|on|as of) (?:this|that) (?:date|day)\b|\b(?:updated|new|revised) (?:\w+ ){0,3}below\b"
    r"|\baprès cette date\b|\bnach diesem (?:datum|tag)\b"
)
"""Announces one update, in a banner over the text."""
_SHIELDS = re.compile(r"(?i)guardian|parental|protect|safety|restricted|mode\b|schutz|contrôle|tutela|protecc")
_WAYS = frozenset(("offer", "opt_out"))


def leave_conditions(parts: Sequence[Statement], unasked: Unasked) -> list[Statement]:
    """Leave out what comes and goes with the use that it is a condition of: that is neither gain nor loss.

    So does the way out of what the sentence itself says is on, or is done, and the promise to ask in the row of a table that tells of
    a use. `unasked` gives the other changed sentences of the same text.
    """
    exposed = any(part.aspect == "exposed_default" for part in parts)
    return [
        part
        for part in parts
        if not (part.aspect in _WAYS and (exposed or _is_condition(part)))
        and not (part.aspect == "promise" and _is_in_own_row(part, unasked()))
    ]


def _is_in_own_row(promise: Statement, passages: Iterable[Passage]) -> bool:
    """Tell whether a promise came or went with other cells of its row, which name the data or the purpose it is about."""
    block = promise.passage.block
    return bool(block.cells) and any(passage.block is block for passage in passages)


_TURNS = re.compile(r"(?i)[;,]|\b(?:but|although|though|and|mais|aber|pero|ma|maar)\b")
"""Stands between what is done and the way out of it."""
_IF = re.compile(r"(?i)\W*(?:if|when|where|unless|to|should|si|quand|pour|wenn|falls|um|se|per|als|om|para|cuando)\b")
_OPENING = 20
"""Characters in which the subject of a sentence's main clause stands."""


def _is_condition(way: Statement) -> bool:
    """Tell whether a sentence first says what the provider does and then offers the way out of it ("We do it; you can opt out")."""
    before = way.plain[: max(0, way.plain.find(way.act_words))]
    doing = [(start, end) for _, start, end in load_lexicon(way.language).provider_subjects.find(before) if start <= _OPENING]
    return bool(doing) and not _IF.match(before) and _TURNS.search(before, doing[0][1]) is not None


def judge_alone(statement: Statement, left: Sequence[Statement], others: Whole, *, fresh: bool, rewritten: bool) -> Signal:
    """Give the signal of a sentence that came or went alone; without direction where it is no news.

    `left` are the changed sentences of the other text that are without counterpart too: where one of them says the same in other
    words, the sentence was only worded anew. `others` gives all statements on consent of the other text; it is asked last, because the
    text must be read for it. In a text that was `rewritten` there counts only what the whole other text says nothing of.
    """
    sign = SIGNS.get(statement.aspect, 0) * (1 if fresh else -1)
    if sign and (not _counts(statement, left, others, fresh=fresh, rewritten=rewritten) or is_said(statement, others)):
        sign = 0
    rule = f"{statement.aspect}_sentence_{'added' if fresh else 'gone'}"
    return Signal(direction=sign, weight=1.0 * abs(sign), rule=rule, new=statement if fresh else None, old=None if fresh else statement)


def _counts(statement: Statement, left: Sequence[Statement], others: Whole, *, fresh: bool, rewritten: bool) -> bool:
    aspect = statement.aspect
    if aspect == "permission":
        return False
    if aspect == "deemed":
        return _is_new_agreement(statement, left, others, rewritten=rewritten)
    if aspect == "waiver" and "interest" in statement.about and statement.polarity is Polarity.PERMITS:
        return True  # on which basis nobody is asked; that is news of marketing, too
    if statement.segments & TRIVIAL:
        return False
    if aspect == "unannounced":
        return not rewritten and not _has(others(), statement, {aspect})
    if aspect in ("notice", "assent"):
        return not rewritten and not _has(left, statement, {aspect})
    if aspect in _WAYS:
        return _is_new_way(statement, left, others, fresh=fresh, rewritten=rewritten)
    if aspect in ("waiver", "no_way") and statement.polarity is not Polarity.PERMITS:
        return False
    if aspect == "promise" and "where required" in statement.limits:
        return False  # what the law asks for anyway
    if aspect in ("no_way", "exposed_default") and "minors" in statement.segments and _SHIELDS.search(statement.plain):
        return False  # what is on for children and cannot be switched off protects them
    if aspect in ("exposed_default", "protective_default"):
        return not _has(others() if rewritten else left, statement, {aspect})
    if aspect == "no_way" and "ai" in statement.about:
        return not _has(others() if rewritten else left, statement, {aspect}, about="ai")
    return not rewritten


def _is_new_agreement(statement: Statement, left: Sequence[Statement], others: Whole, *, rewritten: bool) -> bool:
    """Tell whether use came to be taken for agreement to changes or to processing, where nothing of the kind left.

    That whoever uses a service agrees to its terms is how contracts are made, and no news.
    """
    if "terms" in statement.about or statement.segments & _LEGAL:
        return False
    if _THIS_UPDATE.search(statement.plain) and any(other.aspect == "deemed" and "changes" in other.about for other in others()):
        return False  # it only says once what the text says of every change
    other_side = others() if rewritten else left
    if "changes" in statement.about and _has(other_side, statement, {"leave"}):
        return False
    return not _has(other_side, statement, {"deemed"}, alike=True)


def _is_new_way(statement: Statement, left: Sequence[Statement], others: Whole, *, fresh: bool, rewritten: bool) -> bool:
    """Tell whether a way out came, or went, where none like it left or came: by what it is a way out of, else by its words."""
    if "right" in statement.about and not statement.about & {"ai", "sale"} and _has(others(), statement, _WAYS, about="right"):
        return False  # who may object to any processing may object to this one
    if "ai" in statement.about:
        return (statement.aspect == "offer" or not fresh) and not _has(others(), statement, _WAYS, about="ai")
    if "sale" in statement.about and not (rewritten and fresh):
        return (statement.aspect == "offer" or not rewritten) and not _has(others() if rewritten else left, statement, _WAYS, about="sale")
    if rewritten:
        return False
    return statement.aspect == "offer" and not _has(left, statement, {"offer"})


def _has(
    others: Iterable[Statement], statement: Statement, aspects: frozenset[str] | set[str], *, about: str = "", alike: bool = False
) -> bool:
    """Tell whether the other text has any sentence of these aspects: of this subject, or about the same, where wanted."""
    return any(
        (other.aspect in aspects or (other.kind is Kind.WAY_OUT and "offer" in aspects))
        and (not about or about in other.about)
        and (not alike or bool(other.about & statement.about))
        and (bool(statement.segments & TRIVIAL) or not other.segments & TRIVIAL)
        for other in others
    )


def is_said(statement: Statement, others: Whole) -> bool:
    """Tell whether the other text has a sentence of this aspect in much the same words.

    A way out of "this processing" is one of what its own section tells; in another section the same words say something else.
    """
    slight = statement.segments & TRIVIAL
    placed = "this" in statement.about
    return any(
        other.aspect == statement.aspect
        and (not placed or other.passage.block.path[-1:] == statement.passage.block.path[-1:])
        and likeness(other, statement) >= SAID
        and (slight or not other.segments & TRIVIAL)
        for other in others()
    )
