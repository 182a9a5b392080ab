"""Choose the sentence that gives a text's answer: on people's own data before public data, in a plain sentence before a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.flag import Polarity, Statement
from monitor.flag.lexicon import load_lexicon
from monitor.flag.statements.statement import Kind
from monitor.model import BlockKind
from monitor.text.plain import plain_text

_ABOUT_THE_TEXT = re.compile(
    r"(?i)\b(?:updat\w+|chang\w+|revis\w+|amend\w+) (?:this|our|the) (?:\w+ ){0,2}?(?:notice|policy|terms|statement|page)\b"
    r"|\b(?:please )?(?:see|visit|read|refer to|consult)\b[^.;]{0,40}?\b(?:article|page|here|section|policy|notice|cent(?:er|re))\b"
    r"|\blearn more\b|\b(?:for|more) information (?:about|on)\b|\byour request\b"
)
"""Speaks of the text itself, of where else to read, or of requests: a plain sentence on the practice tells more."""
_FROM_OTHERS = re.compile(
    r"(?i)\bthird[- ]part(?:y|ies)['’]? (?:sources|data(?:sets?|bases?)?)\b"
    r"|\bdatasets? (?:provided|licensed|obtained|from)\b|\blicensed data\b"
    r"|\b(?:open|public) (?:web|internet|datasets?|sources)\b|\bfrom (?:the )?(?:web|internet)\b"
)
"""Names data that come from elsewhere than the service's users."""
_YOURS = re.compile(
    r"(?i)\byou(?:rs?)?\b|\b(?:we|users|individuals|people) (?:collect|receive|have|hold|provide|share|submit|post)\b"
    r"|\b(?:user|customer|member)s?['’]?s?\b"
    r"|\b(?:vos|votre|vous|ihre?[nrsm]?|tus?|sus?|tuo[i]?|tue|uw|je|jouw)\b"
)
_VOLUNTEERED = re.compile(
    r"(?i)\bfeedback\b|\bflag(?:s|ged)?\b|\breport(?:s|ed)? (?:to us|by you|by users)\b|\bpartner program|\bthumbs[- ](?:up|down)\b"
)
"""Data that somebody sends in for the purpose, or that a safety system picks out: not what everybody writes."""
_VAGUE = frozenset(("public", "data", "information", "personal"))
"""Names of data that say nothing of whose or which they are."""
_ANY = _VAGUE | {"yours", "content", "usage", "interaction"}
"""Names of data that may be any of a user's."""
_WRITTEN = frozenset(("input", "output", "conversation", "file"))
"""Names of data that are one and the same thing to somebody who writes to an assistant."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’')*_]*$")
_EXCEPTIONS = re.compile(r"(?i)\b(?:unless|except)\b[^.]*?(?:\((?:1|a|i)\)|\bflag|\breport)")
"""Exceptions from a promise beside the user's own choice."""


def take_sides(training: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Part the statements into those that give the answer and those that say the contrary.

    What is allowed without asking decides before what needs the reader's consent, and that before a denial. But what is allowed of other
    people's data, or of what users send in for it, does not outweigh what the text says of everything that its users write.
    """
    allowing = [one for one in training if one.allows]
    asking = [one for one in training if one.polarity is Polarity.ONLY_WITH_CONSENT]
    denying = [one for one in training if one.polarity <= Polarity.DENIES_BY_DEFAULT]
    asking_all, denying_all = ([one for one in side if _speaks_of_everything(one)] for side in (asking, denying))
    weighty = [one for one in allowing if not is_title(one) and not _is_bounded(one)]
    if allowing and asking_all and all(one.limits & {"deidentified", "aggregated"} for one in weighty):
        return asking_all, [*allowing, *(one for one in denying if one.polarity is Polarity.DENIES)]
    if allowing and not asking and denying_all and not weighty:
        return denying_all, allowing
    if allowing:
        return allowing, [*asking, *denying]
    if asking:
        return asking, [one for one in denying if one.polarity is Polarity.DENIES]
    return denying, []


def choose_deciding(side: Sequence[Statement], ways: Sequence[Statement] = ()) -> Statement:
    """Choose the sentence of one side that says most; of permissions rather the one that a way out is for."""
    return max(side, key=lambda one: _telling(one, ways))


def _telling(one: Statement, ways: Sequence[Statement]) -> tuple[int, int, int]:
    """Rank statements of one side by how much they say.

    Training by name, by the provider, in a whole sentence, with people's own data; what speaks of the text itself comes last of its kind.
    """
    aside = 2 * bool(_ABOUT_THE_TEXT.search(one.plain)) + bool(one.purposes) + 2 * is_from_others(one) + 3 * is_title(one)
    return (
        -aside + 4 * one.trains + 2 * (one.actor != "third_party") + (one.acts != {"means"}),
        4 * (one.kind is Kind.PRACTICE)
        + one.explicit
        + bool(one.data - {"public"})
        + (one.default is not None)
        + 2 * (not _is_bounded(one) and _names_yours(one))
        + any(is_for(way, one) for way in ways),
        -one.passage.position,
    )


def is_title(one: Statement) -> bool:
    """Tell whether a statement is a heading, or a line in bold that is no sentence: what stands below it is the proof."""
    text = one.passage.text.strip()
    if one.passage.block.kind is BlockKind.HEADING:
        return True
    return text.startswith(("**", "__")) and text.endswith(("**", "__")) and not _SENTENCE_END.search(plain_text(text))


def is_for(way: Statement, use: Statement) -> bool:
    """Tell whether a way out is one of a use: of the same people's training, on data that can be the same."""
    if (way.actor == "third_party") != (use.actor == "third_party"):
        return False
    theirs, ours = _list_kinds(way), _list_kinds(use)
    if theirs and (is_from_others(use) or is_from_others(way)):
        return False
    return not theirs or not ours or not theirs.isdisjoint(ours)


def is_from_others(one: Statement) -> bool:
    """Tell whether a statement is on data that come from elsewhere than the users (the web, bought datasets), and on no others."""
    text = one.plain
    if one.leans or text.rstrip(" *").endswith(":"):  # a list of sources: what leads it in says whose they are
        text = f"{one.passage.block.lead_in} {plain_text(one.passage.block.text) if not one.leans else ''}"
        return _FROM_OTHERS.search(text) is not None
    named = load_lexicon(one.language).data.names_in(text)
    if _FROM_OTHERS.search(text) is None and "public" not in named:
        return False
    return named <= _VAGUE and _YOURS.search(text) is None


def makes_exceptions(one: Statement) -> bool:
    """Tell whether a denial, or a promise to ask first, names exceptions beside the reader's own choice ("unless it is flagged")."""
    return one.polarity <= Polarity.ONLY_WITH_CONSENT and (
        one.excepts or (one.rule.startswith("deny") and bool(_EXCEPTIONS.search(one.plain)))
    )


def _is_bounded(one: Statement) -> bool:
    """Tell whether a permission is on data of others, or on what is sent in or picked out, and on nothing else that users write."""
    if is_from_others(one) or _VOLUNTEERED.search(one.plain):
        return True
    written = load_lexicon(one.language).data
    lines = (line for cell in one.passage.block.cells if one.passage.text not in cell for line in cell.split("<br>"))
    named = [line for line in lines if written.names_in(line) & _WRITTEN]
    return bool(named) and all(_VOLUNTEERED.search(line) for line in named)


def _speaks_of_everything(one: Statement) -> bool:
    """Tell whether a denial or a promise is on what people write as a whole, and neither on some plans nor on minors alone."""
    named = load_lexicon(one.language).data.names_in(one.plain)
    return (
        one.kind is Kind.PRACTICE
        and one.actor != "third_party"
        and one.trains
        and not one.segments
        and bool(named & (_WRITTEN | {"content"}))
    )


def _names_yours(one: Statement) -> bool:
    """Tell whether the sentence itself names users' data."""
    named = load_lexicon(one.language).data.names_in(one.plain)
    return bool(named - _VAGUE) or _YOURS.search(one.plain) is not None


def _list_kinds(one: Statement) -> frozenset[str]:
    """List the kinds of data that the sentence itself names, with one name for what is written to an assistant; none for any data."""
    named = load_lexicon(one.language).data.names_in(one.plain) - _ANY
    return frozenset("written" if name in _WRITTEN else name for name in named)
