"""Tell what sort of sentence an act stands in: what a provider does with data, a rule for users, training of staff, a description."""

from __future__ import annotations

import re

from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.acts import FULL_STOP, Act, blank, find_clause
from monitor.flag.statements.defaults import is_stated_default
from monitor.flag.statements.place import Place
from monitor.flag.statements.statement import Kind
from monitor.text.plain import plain_text

_TITLE_WORDS = 6
_PURPOSE_START = 12
"""Characters before the act in an item that names a purpose ("To train ...", "(b) to improve ...")."""
_SUBJECT_REACH = 60
"""Characters before the end of a lead-in in which its subject stands ("We and our partners will not:")."""
_POINT = re.compile(r"[;,] (?:and |or )?\((?:[b-z]|[2-9]|[ivx]{2,4})\) ")
_FIRST_POINT = re.compile(r"\((?:a|i|1)\) ")
_PROMISE_REACH = 30
"""Characters from the provider as subject to what it promises not to do."""
_BAN_REACH = 120
"""Characters before a list's first point in which the ban stands ("Users may not (a)")."""
_TAKEN = re.compile(r"\b(?:on|with|from|using|by|sur|avec|mit|anhand|aus|con|d[ae]\w{0,3}|met|van|op)\b(?: \w+|$)", re.IGNORECASE)
"""In an act read as a whole, what its data follow: whatever the models "are trained on" is data, by whichever noun."""
TRAINING_DATA = re.compile(r"\b(?:training|model|(?-i:AI)) data(?:sets?)?\b|\bdonnées d['’]\w+", re.IGNORECASE)


def tell_kind(place: Place, act: Act, lexicon: Lexicon) -> Kind:
    """Tell what sort of sentence it is for one of its acts."""
    text = place.text
    look_alikes = lexicon.look_alikes.find(text)
    for name, start, end in look_alikes:
        if name == "staff" and start <= act.start < end and not lexicon.objects.find(text[start:end]):
            return Kind.STAFF
    if _is_user_ban(place, act, lexicon):
        return Kind.USER_BAN
    names = {name for name, _, _ in look_alikes} | lexicon.look_alikes.names_in(place.own_text)
    if "customer_model" in names and not _has_provider_before(place, act, lexicon):
        return Kind.CUSTOMER_MODEL
    if "warranty" in names:
        return Kind.WARRANTY
    if lexicon.look_alikes.names_in(place.own_text) >= {"product"}:  # a question that leads in a list is not the item's own
        return Kind.PRODUCT
    if find_answer(place, lexicon):
        return Kind.PRACTICE
    if _tells_what_was_made(place, act, lexicon):
        return Kind.PRODUCT
    if is_stated_default(place, act, lexicon):
        return Kind.PRACTICE
    if _is_title(place, act, lexicon) or not _is_about_data(place, act, lexicon):
        return Kind.PRODUCT
    return Kind.PRACTICE


_ON_YOURS = re.compile(r"(?i)\b(?:on|with|from|using) (?:your|customers?['’]?s?|user) (?!own\b)")
_OWN_DOING = re.compile(r"(?i)\b(?:we|they|teams?|engineers|researchers)(?:['’](?:re|ve been)| are| have been)? (?:\w+ly |also |always )?$")
_HAS_MADE = re.compile(r"\b(?:has|have|had)(?: \w+)? $")


def _tells_what_was_made(place: Place, act: Act, lexicon: Lexicon) -> bool:
    """Tell whether a sentence says what a company once made ("has developed algorithms to predict ..."), with nobody's data."""
    text = place.text
    if act.name not in ("develop", "improve") or not _HAS_MADE.search(text[: act.start]):
        return False
    return not lexicon.data.occurs(text[: act.start]) and lexicon.data_after.pattern.match(text[act.end :]) is None


def _has_provider_before(place: Place, act: Act, lexicon: Lexicon) -> bool:
    return any(start < act.start for _, start, _ in lexicon.provider_subjects.find(place.text))


def _is_user_ban(place: Place, act: Act, lexicon: Lexicon) -> bool:
    text = place.text
    provider = [start for name, start, _ in lexicon.provider_subjects.find(text) if start < act.start]
    bans = lexicon.user_bans.find(blank(text, [*lexicon.opt_out_hinges.find(text), *lexicon.no_negations.find(text)]))
    for name, start, end in bans:
        if name == "prohibit":
            # "We do not use it to train AI, and we do not permit others to do so" goes on from what the provider does itself.
            if _ON_YOURS.search(text, act.start, act.end + _SUBJECT_REACH):
                continue  # "is prohibited from training on your inputs": users are not kept from their own
            if "yours" in lexicon.data.names_in(text) and lexicon.third_parties.occurs(text[: act.start]):
                continue  # "suppliers are forbidden to train on what you write"
            own_clause = provider and start > act.start and any(from_ == start for _, from_, _ in lexicon.provider_subjects.find(text))
            if not own_clause and not lexicon.third_parties.occurs(text[start : act.start]):
                return True
        elif name in ("prohibited", "restrictions", "compete", "conduct", "without our", "our property", "plucked"):
            if not provider:
                return True
        elif name == "you may" and start <= act.start < end:
            return True  # what customers may do themselves ("customers can fine-tune models")
        elif name == "agree not" and any(0 <= start - position <= _PROMISE_REACH for position in provider):
            continue  # "we refrain from": the provider binds itself
        elif end <= act.start and not any(position > end for position in provider) and not lexicon.relatives.occurs(text[end : act.start]):
            return True
    if place.lead and lexicon.ban_leads.occurs(place.lead) and not lexicon.provider_subjects.occurs(place.lead[-_SUBJECT_REACH:]):
        return True
    if _is_in_banned_list(place, act, lexicon):
        return True
    if provider:
        return False
    return any(lexicon.ban_headings.occurs(heading) for heading in place.path[-2:]) and not place.has_own_subject


def _is_in_banned_list(place: Place, act: Act, lexicon: Lexicon) -> bool:
    """Tell whether the act stands in a point of a list that an earlier sentence of its block began with a ban ("Users may not (a) ...")."""
    if not _POINT.search(place.text, place.own_start, act.start):
        return False
    before = plain_text(place.passage.block.text).partition(place.own_text[:_SUBJECT_REACH])[0]
    first = _FIRST_POINT.search(before)
    return first is not None and lexicon.ban_leads.occurs(before[: first.start()][-_BAN_REACH:])


def find_answer(place: Place, lexicon: Lexicon) -> str:
    """Give the answer, "yes" or "no", that a cell of the row gives to a purpose named in a few words ("Model training | Excluded")."""
    if not place.cells or len(place.own_text.split()) > _TITLE_WORDS:
        return ""
    short = (cell for cell in place.cells if len(cell.split()) <= _TITLE_WORDS)
    return next((name for cell in short for name in ("no", "yes") if name in lexicon.answers.names_in(cell)), "")


def _is_title(place: Place, act: Act, lexicon: Lexicon) -> bool:
    """Tell whether it is a title or a link ("AI Development Disclosure"): a noun phrase of a few words that denies nothing."""
    few = len(place.own_text.split()) <= _TITLE_WORDS and act.act_end == act.end and not _TAKEN.search(place.text[act.start : act.end])
    return few and not place.lead and not lexicon.uses.occurs(place.own_text) and not lexicon.negations.occurs(place.own_text)


def _is_about_data(place: Place, act: Act, lexicon: Lexicon) -> bool:
    text = place.text
    own = text[: act.start] + " " + text[act.end :]
    if lexicon.data.occurs(own) or lexicon.data.occurs(text[act.act_end : act.end]):
        return True
    if act.act_end == act.end and lexicon.data.occurs(TRAINING_DATA.sub("", text[act.start : act.end])):
        return True  # the act names its data itself: "train on your inputs"
    if any(lexicon.data.occurs(cell) for cell in place.cells):
        return True
    if lexicon.feeds.occurs(text[find_clause(text, act.start, FULL_STOP) : act.act_end]):
        return True
    if act.act_end == act.end and _TAKEN.search(text[act.start : act.end]):
        return True
    if act.name == "train" and (place.lead or _has_provider_before(place, act, lexicon)):
        return True
    if (
        place.is_item
        and act.start - place.own_start <= _PURPOSE_START
        and (place.lead or any(lexicon.data.occurs(heading) for heading in place.path[-2:]))
    ):
        return True
    if act.name == "train" and any(start < act.start for _, start, _ in (*lexicon.ways_out.find(text), *lexicon.opt_out_hinges.find(text))):
        return True  # a way out of training needs no word on data: whoever may opt out has data that are used
    # "improve our AI": in a list of purposes the data stand at its head, and its own AI is what the provider improves with them.
    if _OWN_DOING.search(text[: act.start]):
        return False  # "we constantly improve our AI": with nobody's data
    return act.name in ("develop", "improve", "train") and lexicon.possessives.occurs(
        " ".join(text[act.act_end : act.object_start].split()[-1:]) + " "
    )
