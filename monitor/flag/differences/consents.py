"""Tell what changed in how consent is obtained, from the sentences on consent themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from monitor.flag.differences.hinges import Unasked, judge_hinge
from monitor.flag.differences.lone import SIGNS, is_said, judge_alone, leave_conditions
from monitor.flag.differences.offers import TRIVIAL
from monitor.flag.differences.pairing import Whole, key_of, likeness, pair_statements
from monitor.flag.differences.routes import compare_routes
from monitor.flag.differences.signals import Signal
from monitor.flag.statements.statement import Polarity, Statement

Edited = Callable[[Statement, Statement], bool]
"""Tells whether two statements stand in one edited sentence."""

_REWRITE = 150
"""Changed sentences above which a text counts as rewritten.

Measured on labelled changes: below, a lone sentence on consent is news in two of three cases, above in one of five.
"""
_SAME_SENTENCE = 0.6
"""Likeness from which an aspect that appears in a sentence, or leaves it, is the sentence's only change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Hold what one text says of consent."""

    changed: Sequence[Statement]
    """The statements of the changed sentences."""
    whole: Whole
    """All statements of the text."""
    unasked: Unasked = tuple
    ways: Sequence[Statement] = ()
    """What the changed sentences say of ways out of training, which is told elsewhere."""


def compare_sentences(old: Side, new: Side, edited: Edited, edits: int) -> list[Signal]:
    """List what changed in sentences on consent.

    `edits` is the number of all changed sentences: in a text that was rewritten, a sentence without counterpart may only be worded
    anew, and is not counted.
    """
    before, after = _by_sentence(old.changed), _by_sentence(new.changed)
    pairs = pair_statements([sentence[0] for sentence in before.values()], [sentence[0] for sentence in after.values()], edited)
    found: list[Signal] = []
    for one, other in pairs.same:
        found += _compare_pair(before[key_of(one)], after[key_of(other)], old.whole, new.whole)
    rewritten = edits > _REWRITE
    fresh, gone = list(pairs.fresh), list(pairs.gone)
    came = [*(part for statement in fresh for part in after[key_of(statement)]), *new.ways]
    went = [*(part for statement in gone for part in before[key_of(statement)]), *old.ways]
    if not rewritten:
        for one, other in _pair_by_place(gone, fresh, before, after):
            gone.remove(one)
            fresh.remove(other)
            found += _compare_terms(before[key_of(one)], after[key_of(other)])
    for statement in fresh:
        found += _judge_sentence(after[key_of(statement)], went, new, old, fresh=True, rewritten=rewritten)
    for statement in gone:
        found += _judge_sentence(before[key_of(statement)], came, old, new, fresh=False, rewritten=rewritten)
    return found + compare_purposes(old, new)


def _judge_sentence(
    parts: Sequence[Statement], left: Sequence[Statement], own: Side, others: Side, *, fresh: bool, rewritten: bool
) -> list[Signal]:
    """Judge a sentence of a text, `own`, without counterpart; `left` are those of the other text that have none either."""
    told = leave_conditions(parts, own.unasked)
    if not told:
        new, gone = (parts[0], None) if fresh else (None, parts[0])
        return [Signal(direction=0, weight=0, rule="told_with_its_use", old=gone, new=new)]
    hinge = judge_hinge(told, others.unasked, fresh=fresh)
    return [hinge] if hinge else [judge_alone(part, left, others.whole, fresh=fresh, rewritten=rewritten) for part in told]


_SETTING_WORDS = frozenset(
    word
    for line in (
        "feature features setting settings option options turn turned switch enable enabled disable disabled choose stop off",
        "your you our use used using data information services service may can",
    )
    for word in line.split()
)
"""Words of any switch: two sentences that share no others speak of two."""
_PLACED = frozenset(("offer", "opt_out", "promise", "asked", "notice"))
"""Aspects by which two sentences under one heading are taken for each other's successor, whatever their words."""


def _pair_by_place(
    gone: Sequence[Statement], fresh: Sequence[Statement], before: dict[str, list[Statement]], after: dict[str, list[Statement]]
) -> list[tuple[Statement, Statement]]:
    """Pair sentences without counterpart that stand under one heading and speak of the same side of consent."""
    pairs: list[tuple[Statement, Statement]] = []
    taken: set[int] = set()
    for one in gone:
        aspects = {part.aspect for part in before[key_of(one)]}
        for other in fresh:
            theirs = {part.aspect for part in after[key_of(other)]}
            if id(other) in taken or one.passage.block.path != other.passage.block.path or not one.passage.block.path:
                continue
            if aspects & theirs & _PLACED or (_tell_turn(aspects, theirs) and one.words & other.words - _SETTING_WORDS):
                taken.add(id(other))
                pairs.append((one, other))
                break
    return pairs


def _compare_terms(old: Sequence[Statement], new: Sequence[Statement]) -> list[Signal]:
    """Compare what two sentences ask, announce or offer, where their words have little in common."""
    before = {statement.aspect: statement for statement in old}
    after = {statement.aspect: statement for statement in new}
    subjects = (old[0].segments | new[0].segments) & TRIVIAL
    alike = likeness(old[0], new[0]) >= _SAME_SENTENCE  # "with your permission" asks first, where the rest is the same
    turn = _tell_turn(before.keys() - (set() if alike else {"permission"}), after.keys() - (set() if alike else {"permission"}))
    if turn and not subjects - {"marketing"}:
        rule = "opt_in_to_opt_out" if turn > 0 else "opt_out_to_opt_in"
        return [Signal(direction=turn, weight=2, rule=rule, old=old[0], new=new[0])]
    if subjects:
        return []
    if "notice" in before.keys() ^ after.keys() and "unannounced" in before.keys() ^ after.keys():
        rule = "notice_waived" if "unannounced" in after else "notice_no_longer_waived"
        return [Signal(direction=1 if "unannounced" in after else -1, weight=2, rule=rule, old=old[0], new=new[0])]
    if "waiver" in before and "waiver" in after and before["waiver"].polarity is not after["waiver"].polarity:
        waived = after["waiver"].polarity is Polarity.PERMITS
        rule = "consent_waived" if waived else "consent_no_longer_waived"
        return [Signal(direction=1 if waived else -1, weight=2, rule=rule, old=before["waiver"], new=after["waiver"])]
    return [*_compare_strengths(before, after), *_compare_routes(before, after)]


_CONSENT_ASPECTS = frozenset(("promise", "permission", "consent_basis"))


def compare_purposes(old: Side, new: Side) -> list[Signal]:
    """List the purposes (a heading, a table row) whose basis turned from consent to legitimate interest, or back.

    The sentences themselves may have nothing in common: what they share is the purpose they stand under.
    """
    found: list[Signal] = []
    fresh, gone = _by_purpose(new.changed), _by_purpose(old.changed)
    for purpose in fresh.keys() | gone.keys():
        for direction, rule, left, came in (
            (1, "purpose_consent_to_interest", _CONSENT_ASPECTS, _INTEREST),
            (-1, "purpose_interest_to_consent", _INTEREST, _CONSENT_ASPECTS),
        ):
            after = next((s for s in fresh.get(purpose, ()) if s.aspect in came), None)
            if after is None:
                continue
            before = next((s for s in gone.get(purpose, ()) if s.aspect in left), None) or _find_left(purpose, left, old.whole, new.whole)
            if before is None:
                continue
            had = any(s.aspect in came and _purpose_of(s) == purpose for s in old.whole())
            has = any(s.aspect in left and _purpose_of(s) == purpose and direction < 0 for s in new.whole())
            if not had and not has:
                found.append(Signal(direction=direction, weight=1.5, rule=rule, old=before, new=after))
    return found


_INTEREST = frozenset(("interest",))


def _find_left(purpose: str, aspects: frozenset[str], old_all: Whole, new_all: Whole) -> Statement | None:
    """Find a sentence that no longer stands under a purpose, though it may still stand under others."""
    stays = {key_of(s) for s in new_all() if _purpose_of(s) == purpose}
    return next((s for s in old_all() if s.aspect in aspects and _purpose_of(s) == purpose and key_of(s) not in stays), None)


def _by_purpose(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    purposes: dict[str, list[Statement]] = {}
    for statement in statements:
        purpose = _purpose_of(statement)
        if purpose and "cookies" not in statement.segments:
            purposes.setdefault(purpose, []).append(statement)
    return purposes


_LABEL = re.compile(r"^\W*((?:\w[^:.;]{0,60})?\w{3,}) ?:\s")
"""Names what the rest of a list's item is about ("Advertising: our legitimate interest")."""
_BASIS = re.compile(r"(?i)\bbas(?:e|is|es)\b|grundlage|legal|lawful|légale|jurídic|giuridic|rechtsgrond|note|remarque|hinweis")
"""Names no purpose but what follows."""


def _purpose_of(statement: Statement) -> str:
    """Name the purpose of a sentence: its row's first cell, its own label, else the nearest heading; empty where there is none."""
    block = statement.passage.block
    label = _LABEL.match(statement.plain) if not block.cells else None
    if label is not None and not _BASIS.search(label[1]):
        name = label[1]
    else:
        name = block.cells[0] if block.cells else block.path[-1] if len(block.path) > 1 else ""
    words = re.findall(r"[^\W\d_]{3,}", name.lower())
    return " ".join(words[:12])


def _by_sentence(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    sentences: dict[str, list[Statement]] = {}
    for statement in statements:
        group = sentences.setdefault(key_of(statement), [])
        if all(statement.aspect != other.aspect for other in group):
            group.append(statement)
    return sentences


def _compare_pair(old: Sequence[Statement], new: Sequence[Statement], old_all: Whole, new_all: Whole) -> list[Signal]:
    before = {statement.aspect: statement for statement in old}
    after = {statement.aspect: statement for statement in new}
    found: list[Signal] = []
    if "interest" in after.keys() - before.keys() and before.keys() & _CONSENT_ASPECTS - after.keys() and not _asks_in_row(new[0], new_all):
        found.append(Signal(direction=1, weight=2, rule="consent_to_interest", old=old[0], new=new[0]))
    elif "interest" in before.keys() - after.keys() and after.keys() & {"promise", "permission", "consent_basis"} - before.keys():
        found.append(Signal(direction=-1, weight=2, rule="interest_to_consent", old=old[0], new=new[0]))
    elif terms := _compare_terms(old, new):
        found += terms
    elif likeness(old[0], new[0]) >= _SAME_SENTENCE and not (old[0].segments | new[0].segments) & TRIVIAL:
        plains = (old[0].plain, new[0].plain)
        for aspect in sorted((before.keys() ^ after.keys()) & SIGNS.keys()):
            added = aspect in after
            if aspect in _WAYS and before.keys() & _WAYS and after.keys() & _WAYS:
                continue  # the way out stood there; it is only worded anew
            if aspect == "permission" and ("deemed" in before.keys() & after.keys() or all(map(_NAMES_CONSENT.search, plains))):
                continue  # both speak of consent: taken by use, or given
            said = is_said((after if added else before)[aspect], old_all if added else new_all)
            sign = 0 if said else SIGNS[aspect] * (1 if added else -1)
            found.append(
                Signal(direction=sign, weight=1.5 * abs(sign), rule=f"{aspect}_{'added' if added else 'dropped'}", old=old[0], new=new[0])
            )
    trivial = (old[0].segments | new[0].segments) & TRIVIAL or likeness(old[0], new[0]) < _SAME_SENTENCE
    for aspect in () if trivial else sorted(before.keys() & after.keys() & {"promise", "permission", "opt_out", "offer"}):
        for limit in ("only", "where required"):
            gained = (limit in after[aspect].limits) - (limit in before[aspect].limits)
            if gained:
                # "only with consent" protects; who "only" may opt out are fewer
                way = (-1 if limit == "only" and aspect not in _WAYS else 1) * gained
                found.append(
                    Signal(
                        direction=way,
                        weight=1.5,
                        rule=f"{aspect}_{'limit_added' if way > 0 else 'limit_dropped'}",
                        old=before[aspect],
                        new=after[aspect],
                    )
                )
    return found or [Signal(direction=0, weight=0, rule="reworded", old=old[0], new=new[0])]


def _asks_in_row(statement: Statement, whole: Whole) -> bool:
    """Tell whether another sentence of a statement's row of a table asks for consent: the row tells of one purpose."""
    block = statement.passage.block
    return bool(block.cells) and any(other.aspect in _CONSENT_ASPECTS and other.passage.block is block for other in whole())


_NAMES_CONSENT = re.compile(r"(?i)consen[st]|permi[st]|einwillig|zustimm|toestemming|autori[sz]")
"""The word itself, in any of the languages that are read."""
_WAYS = frozenset(("offer", "opt_out"))
_ASKED = frozenset(("promise", "permission", "asked", "protective_default"))
_LET = frozenset(("offer", "opt_out", "exposed_default"))


def _tell_turn(before: Set[str], after: Set[str]) -> int:
    """Tell whether asking first became a way out (+1), or a way out became asking first (-1); 0 where neither."""
    if before & _ASKED and not after & _ASKED and after & _LET and not before & _LET:
        return 1
    return -1 if after & _ASKED and not before & _ASKED and before & _LET and not after & _LET else 0


def _compare_strengths(before: dict[str, Statement], after: dict[str, Statement]) -> list[Signal]:
    """Tell whether a consent that is asked for must be more (written, explicit) or less, and whether a notice got shorter."""
    found: list[Signal] = []
    for aspect in sorted(before.keys() & after.keys() & {"promise", "permission", "assent", "notice"}):
        old, new = before[aspect], after[aspect]
        if aspect == "notice" and old.days and new.days and old.days != new.days:
            worse = new.days < old.days
            rule = "notice_shortened" if worse else "notice_lengthened"
            found.append(Signal(direction=1 if worse else -1, weight=1.5, rule=rule, old=old, new=new))
        elif aspect == "notice" and bool(old.days) != bool(new.days) and likeness(old, new) >= _SAME_SENTENCE:
            worse = bool(old.days)
            rule = "notice_span_dropped" if worse else "notice_span_added"
            found.append(Signal(direction=1 if worse else -1, weight=1.5, rule=rule, old=old, new=new))
        elif old.strengths < new.strengths or new.strengths < old.strengths:
            worse = new.strengths < old.strengths
            rule = "consent_weakened" if worse else "consent_strengthened"
            found.append(Signal(direction=1 if worse else -1, weight=1.5, rule=rule, old=old, new=new))
    return found


def _compare_routes(before: dict[str, Statement], after: dict[str, Statement]) -> list[Signal]:
    """Tell whether a way out that stays lost a route, or got one: by mail as well as in the settings, in more steps, for a paid plan."""
    for aspect in ("offer", "opt_out", "withdraw"):
        if aspect in before and aspect in after:
            old, new = before[aspect], after[aspect]
            break
    else:
        return []
    direction = compare_routes(old, new)
    if not direction:
        return []
    return [Signal(direction=direction, weight=1.5, rule="route_harder" if direction > 0 else "route_easier", old=old, new=new)]
