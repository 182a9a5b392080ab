"""Find the facts that the new text states about a finding, each with the words it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from monitor.flag.differences.offers import offer_beside, speaks_of_training
from monitor.flag.differences.signals import Signal
from monitor.flag.facts.cells import list_cell
from monitor.flag.facts.circumstances import find_circumstances, find_regions, list_beside
from monitor.flag.facts.contact import find_contact
from monitor.flag.facts.exceptions import read_excepted
from monitor.flag.facts.ways import find_way_out, name_way
from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.defaults import find_default_after
from monitor.flag.statements.phrases import find_data_phrases, lower_first, shorten, tidy_phrase
from monitor.flag.statements.statement import Kind, Polarity, Statement
from monitor.model import AI_TRAINING, Document, Fact
from monitor.text.plain import plain_text

_WORDS = 400
"""Characters of the words that prove a fact."""
_EXCLUDED_WORDS = 14
"""Words of a subject that is left out; a longer one is more than a noun phrase."""
_DATA_COLUMN = re.compile(r"\b(?:data|information|données|daten|datos|dati|gegevens)\b", re.IGNORECASE)


def find_facts(
    deciding: Signal, signals: Sequence[Signal], new_side: Sequence[Statement], lexicon: Lexicon, *, document: Document | None = None
) -> tuple[Fact, ...]:
    """Give the facts of a finding: those of its deciding statement first, then of the others of its topic, which are marked as such.

    `new_side` holds all statements of the changed sentences of the new text, `document` is that text, for what stands beside the
    sentence. Each name appears at most once. What only the old text said is no fact of the new one.
    """
    shown = [deciding.new] if deciding.new is not None else []
    others = [signal.new for signal in signals if signal.new is not None and signal.direction and signal.new is not deciding.new]
    found = [
        *_find_default(deciding, new_side, lexicon),
        *find_way_out(shown, _ways_of(deciding, new_side), lexicon, document, about=deciding.new or deciding.old),
        *_find_data(shown, lexicon),
        *find_circumstances(shown, lexicon, document),
        *find_regions(shown, lexicon, document),
        *_find_exclusions(shown, shown, lexicon, document),
        *_find_despite(shown, new_side),
    ]
    further = [
        *_find_data(others, lexicon),
        *find_circumstances(others, lexicon, document),
        *find_regions([] if shown else others[:1], lexicon, document),
        *_find_exclusions(others, new_side, lexicon, document),
    ]
    found += [replace(fact, elsewhere=True) for fact in further]
    facts: dict[str, Fact] = {}
    for fact in found:
        facts.setdefault(fact.name, fact)
    allowed = shown and shown[0].topic == AI_TRAINING and shown[0].polarity is Polarity.PERMITS and shown[0].kind is Kind.PRACTICE
    if allowed and "opt_out" in facts and "default" not in facts:  # what one may opt out of, or object to, is on
        facts["default"] = Fact(name="default", value="on", words=str(facts["opt_out"].value), inferred=True)
    if "data_included" in facts and "data_excluded" in facts:
        _part_data(facts)
    if document is not None and deciding.direction > 0 and "opt_out" not in facts and (contact := find_contact(document)) is not None:
        facts["contact"] = contact
    return tuple(facts.values())


def _part_data(facts: dict[str, Fact]) -> None:
    """Keep of the data left out what is not also used: what is not used once one opted out is used until then."""
    used = {_WHOSE.sub("", phrase.casefold()) for phrase in facts["data_included"].value}
    left = [phrase for phrase in facts["data_excluded"].value if _WHOSE.sub("", phrase.casefold()) not in used]
    if left:
        facts["data_excluded"] = replace(facts["data_excluded"], value=left)
    else:
        del facts["data_excluded"]


def _ways_of(deciding: Signal, new_side: Sequence[Statement]) -> Sequence[Statement]:
    """Leave out, where the new text says nothing of training any more, the ways out of anything else."""
    gone = deciding.new is None and deciding.old is not None and deciding.old.topic == AI_TRAINING
    return [s for s in new_side if s.topic == AI_TRAINING or "ai" in s.about] if gone else new_side


_IF_AT_ALL = re.compile(
    r"(?i)\bif we (?:ever |should )?(?:use|sell|share|process|do|[“\"])|\bto the extent (?:that )?we\b|\bmay (?:fall|qualify)\b"
)
"""An offer made for the case that something is done does not say that it is."""


def _find_despite(shown: Sequence[Statement], new_side: Sequence[Statement]) -> Iterator[Fact]:
    """Give what is done even if one opts out, where a sentence under the heading of the deciding one says so."""
    for statement in shown:
        if statement.topic != AI_TRAINING or statement.rule == "carve_out":
            continue
        path = statement.passage.block.path
        for other in new_side:
            if other.rule == "carve_out" and other.passage.block.path == path and other.plain != statement.plain:
                yield Fact(name="opt_out_despite", value=shorten(other.plain, _WORDS), words=other.plain[:_WORDS])
                return


_STATED_DEFAULTS = {"exposed_default": "on", "protective_default": "off"}
"""What a sentence on consent says is on or off until one changes it."""


def _find_default(deciding: Signal, new_side: Sequence[Statement], lexicon: Lexicon) -> Iterable[Fact]:
    """Tell what is on or off: as a sentence after the permission states it, by the deciding sentence's condition, or by a way out of it.

    A flat denial leaves nothing on, and what holds for training says nothing of consent to anything else.
    """
    shown = deciding.new
    about = shown or deciding.old
    if about is None or (about.kind is Kind.PRACTICE and shown is not None and shown.polarity is Polarity.DENIES):
        return
    if shown is not None and shown.topic == AI_TRAINING and shown.allows and (shown.default is None or shown.default_inferred):
        default, words = find_default_after(shown, lexicon)
        if default:
            yield Fact(name="default", value=default, words=words)
            return
    if shown is not None and shown.aspect in _STATED_DEFAULTS:
        yield Fact(name="default", value=_STATED_DEFAULTS[shown.aspect], words=shown.plain.lstrip(" \u2800•·*"))
        return
    ways = [s for s in new_side if s.topic == AI_TRAINING and s.kind in (Kind.WAY_OUT, Kind.PRACTICE)] if speaks_of_training(about) else []
    allowed = shown is not None and shown.polarity is Polarity.PERMITS and shown.kind is Kind.PRACTICE
    for statement in (*((shown,) if shown is not None else ()), *ways):
        if statement.default is None or (allowed and statement.default == "off" and statement.default_inferred):
            continue
        if statement.default_inferred and _IF_AT_ALL.search(statement.plain):
            continue
        words = (name_way(statement) or statement.way_out or statement.plain).strip(" .;,\u2800•·*")
        yield Fact(name="default", value=statement.default, words=words, inferred=statement.default_inferred)
        return
    if shown is not None and shown.allows and (offer := offer_beside(shown, new_side)) is not None:
        # "You can opt out any time in your settings", beside a permission, says that it is on.
        if not name_way(offer) or _IF_AT_ALL.search(offer.plain):
            return
        yield Fact(name="default", value="on", words=offer.plain.lstrip(" \u2800•·*"), inferred=True)


def _find_data(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Fact]:
    """Name the data that are used: in the row's cell for data, else in the sentence, else in the sentence that leads in its list."""
    for statement in statements:
        if statement.topic != AI_TRAINING or statement.kind is not Kind.PRACTICE:
            continue
        excluded = _denies(statement)
        if excluded and _marks_off(statement):
            continue
        phrases, words = _read_data(statement, lexicon)
        if phrases:
            yield Fact(name="data_excluded" if excluded else "data_included", value=phrases, words=words[:_WORDS])
        if excluded and (excepted := read_excepted(statement.plain, lexicon)):
            yield Fact(name="data_included", value=excepted, words=statement.plain[:_WORDS])


def _denies(statement: Statement) -> bool:
    return statement.polarity <= Polarity.ONLY_WITH_CONSENT and statement.rule.startswith("deny")


def _read_data(statement: Statement, lexicon: Lexicon) -> tuple[list[str], str]:
    block = statement.passage.block
    cell = _data_cell(statement, lexicon)
    if cell and (listed := list_cell(cell, lexicon)):
        return listed, cell
    text = statement.plain
    act = statement.act_words
    start = text.find(act) if act else -1
    hidden = [
        (start_, min(len(text), start_ + 200)) for _, start_, _ in (*lexicon.opt_out_hinges.find(text), *lexicon.consent_hinges.find(text))
    ]
    if start >= 0:
        end = start + len(act)
        hidden += _find_purposes(text, start, lexicon)
        with_data = lexicon.data_after.pattern.match(text[end:])
        stop = end if with_data is None else end + with_data.end()
        clause = re.search(r"[.;]|, (?:and|but) (?:we|you)\b|,? (?:on the basis|for the purpose)", text[stop:])
        hidden.append((start, stop))
        if with_data is None:
            hidden.append((end, len(text)))
        elif clause is not None:
            hidden.append((stop + clause.start(), len(text)))
    phrases = find_data_phrases(text, lexicon, hidden=hidden)
    if phrases or not (lexicon.data_verbs.occurs(block.lead_in) or lexicon.acts.occurs(block.lead_in)):
        return phrases, text  # a title that leads in a list ("3.3 Data Usage and Rights") names no data
    return find_data_phrases(block.lead_in, lexicon), block.lead_in


def _find_purposes(text: str, act_start: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Locate the other purposes between data and act ("share data to prevent abuse and to train"): their objects are not used."""
    data = lexicon.data.find(text[:act_start])
    purposes = [
        start
        for name, start, _ in lexicon.blockers.find(text[:act_start])
        if name == "infinitive"
        and data
        and start > data[0][1]
        and not text[start + 3 : start + 4].isupper()  # "to Garden Health" is no purpose
    ]
    return [(purposes[0], act_start)] if purposes else []


def _data_cell(statement: Statement, lexicon: Lexicon) -> str:
    """Give the cell of a row that lists the data: by its column's name, else the one that names the most."""
    block = statement.passage.block
    cells = [plain_text(cell.replace("<br>", " ; ")) for cell in block.cells]
    own = next((n for n, cell in enumerate(block.cells) if statement.passage.text in cell), -1)
    for number in reversed(range(len(cells))):
        column = block.columns[number] if number < len(block.columns) else ""
        if number != own and column and _DATA_COLUMN.search(column) and not re.search(r"(?i)how|why|purpose|use your", column):
            return cells[number]
    if any(block.columns):
        return ""
    rest = [cell for number, cell in enumerate(cells) if number not in (0, own) and not lexicon.legal_bases.occurs(cell)]
    best = max(rest, key=lambda cell: len(lexicon.data.find(cell)), default="")
    return best if len(lexicon.data.find(best)) >= 2 else ""


def _find_exclusions(
    statements: Sequence[Statement], new_side: Sequence[Statement], lexicon: Lexicon, document: Document | None
) -> Iterator[Fact]:
    """Name the data that the new text leaves out: in its own new denials, or in a sentence beside the permission."""
    if document is not None:
        for statement in statements:
            if statement.topic != AI_TRAINING:
                continue
            for near in (statement.plain, *list_beside(statement, document)):
                phrases = _read_exclusion(near, statement, lexicon)
                if phrases:
                    yield Fact(name="data_excluded", value=phrases, words=near[:_WORDS])
    # Not to set out to use something leaves nothing out.
    yield from _find_data([s for s in new_side if s.kind is Kind.PRACTICE and _denies(s) and "intent" not in s.limits], lexicon)


def _marks_off(denial: Statement) -> bool:
    """Tell whether a row's purpose only leaves training out in brackets ("Research (excluding model training)").

    The row tells what its data are used for; whether they are used for training, another row says.
    """
    cells = [plain_text(cell) for cell in denial.passage.block.cells]
    before = next((cell[: cell.find(denial.act_words)] for cell in cells if denial.act_words in cell), "")
    return before.count("(") > before.count(")")


_WHOSE = re.compile(r"^(?:your|the|our|any|all|vos|votre|les|ihre|deine|sus|tus|tu|su|i tuoi|uw|je) ")
_SIDE_EFFECT = re.compile(r"(?i)\baffect")
"""What an objection does not affect is not left out of the use."""


def _read_exclusion(text: str, statement: Statement, lexicon: Lexicon) -> list[str]:
    """Read what a sentence leaves out of a permission: words for data, or words that the permission itself uses ("notes")."""
    for name, start, stop in lexicon.exclusions.find(text):
        if _SIDE_EFFECT.search(text[start:stop]):
            continue
        if name == "object":
            phrases = find_data_phrases(text[stop : stop + 160].split(". ")[0], lexicon)
            if phrases:
                return phrases
            continue
        subject = re.split(r"(?:[.;:]|, (?:and|but)|\bhowever,?) ", text[:start])[-1].strip(" ,")
        subject = re.sub(r"^(?:also|but|and|however|in addition)\b,? |^(?:if|when|once|where) [^,]*, ", "", subject, flags=re.IGNORECASE)
        if subject.count("(") > subject.count(")"):
            subject = subject.rpartition("(")[2]
        subject = tidy_phrase(subject)
        known = lexicon.data.occurs(subject) or not statement.words.isdisjoint(re.findall(r"\w{3,}", subject.lower()))
        if subject and known and len(subject.split()) <= _EXCLUDED_WORDS:
            return [lower_first(subject)]
    return []
