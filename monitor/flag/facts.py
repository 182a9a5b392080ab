"""Find the facts that the new text states about a finding, each with the words it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from monitor.flag.cells import list_cell
from monitor.flag.defaults import find_default_after
from monitor.flag.lexicon import Lexicon
from monitor.flag.parties import name_parties
from monitor.flag.phrases import find_data_phrases, lower_first, tidy_phrase
from monitor.flag.signals import Signal
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.flag.ways import find_contact, find_way_out, offer_beside
from monitor.model import AI_TRAINING, Document, Fact
from monitor.text.plain import plain_text
from monitor.text.sentences import split_sentences

_WORDS = 400
"""Characters of the words that prove a fact."""
_EXCLUDED_WORDS = 14
"""Words of a subject that is left out; a longer one is more than a noun phrase."""
_DATA_COLUMN = re.compile(r"\b(?:data|information|données|daten|datos|dati|gegevens)\b", re.IGNORECASE)
_BASIS_COLUMN = re.compile(r"\b(?:basis|grounds?|fondement|rechtsgrundlage|base)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"^(?:(?:with|based on|basis of) your|with|based on|basis of|our|its|their|the|notre|nos|unser\w*|nuestros?|nuestra|nostri|onze) ",
    re.IGNORECASE,
)


def find_facts(
    deciding: Signal, signals: Sequence[Signal], new_side: Sequence[Statement], lexicon: Lexicon, *, document: Document | None = None
) -> tuple[Fact, ...]:
    """Give the facts of a finding: those of its deciding statement first, then of the others of its topic.

    `new_side` holds all statements of the changed sentences of the new text, `document` is that text, for what stands beside the
    sentence. Each name appears at most once. What only the old text said is no fact of the new one.
    """
    shown = [deciding.new] if deciding.new is not None else []
    others = [signal.new for signal in signals if signal.new is not None and signal.direction and signal.new is not deciding.new]
    found = [
        *_find_default(shown, new_side, lexicon),
        *find_way_out(shown, _ways_of(deciding, new_side), lexicon, document),
        *_find_data([*shown, *others], lexicon),
        *_find_words([*shown, *others], lexicon, document),
        *_find_regions(shown or others[:1], lexicon),
        *_find_exclusions([*shown, *others], new_side, lexicon, document),
    ]
    facts: dict[str, Fact] = {}
    for fact in found:
        facts.setdefault(fact.name, fact)
    if document is not None and deciding.direction > 0 and "opt_out" not in facts and (contact := find_contact(document)) is not None:
        facts["contact"] = contact
    return tuple(facts.values())


def _ways_of(deciding: Signal, new_side: Sequence[Statement]) -> Sequence[Statement]:
    """Leave out, where the new text says nothing of training any more, the ways out of anything else."""
    gone = deciding.new is None and deciding.old is not None and deciding.old.topic == AI_TRAINING
    return [s for s in new_side if s.topic == AI_TRAINING or "ai" in s.about] if gone else new_side


def _find_default(shown: Sequence[Statement], new_side: Sequence[Statement], lexicon: Lexicon) -> Iterable[Fact]:
    for statement in shown[:1]:
        if statement.topic == AI_TRAINING and statement.allows and (statement.default is None or statement.default_inferred):
            default, words = find_default_after(statement, lexicon)
            if default:
                yield Fact(name="default", value=default, words=words)
                return
    new_ways = [s for s in new_side if s.topic == AI_TRAINING and s.kind in (Kind.WAY_OUT, Kind.PRACTICE)]
    denied = any(s.polarity is Polarity.DENIES and s.topic == AI_TRAINING for s in shown[:1])
    allowed = any(s.polarity is Polarity.PERMITS and s.kind is Kind.PRACTICE for s in shown[:1])
    for statement in (*shown[:1], *(way for way in new_ways if way.default == "on" or not denied)):
        if statement.default is not None and not (allowed and statement.default == "off" and statement.default_inferred):
            words = (statement.way_out or statement.plain).strip(" .;,\u2800•·*")
            yield Fact(name="default", value=statement.default, words=words, inferred=statement.default_inferred)
            return
    for statement in shown[:1]:
        # "You can opt out any time in your settings", beside a permission, says that it is on.
        if statement.allows and (offer := offer_beside(statement, new_side)) is not None:
            yield Fact(name="default", value="on", words=offer.plain.lstrip(" \u2800•·*"), inferred=True)


def _find_data(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Fact]:
    """Name the data that are used: in the row's cell for data, else in the sentence, else in the sentence that leads in its list."""
    for statement in statements:
        if statement.topic != AI_TRAINING or statement.kind is not Kind.PRACTICE:
            continue
        excluded = _denies(statement)
        phrases, words = _read_data(statement, lexicon)
        if phrases:
            yield Fact(name="data_excluded" if excluded else "data_included", value=phrases, words=words[:_WORDS])


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


def _find_words(statements: Sequence[Statement], lexicon: Lexicon, document: Document | None) -> Iterator[Fact]:
    for statement in statements:
        text = statement.plain
        block = statement.passage.block
        label = plain_text(block.cells[0]) if block.cells else ""
        parties = name_parties(f"{label} | {text}" if label and label != text else text, lexicon, document)
        if parties:
            yield Fact(name="third_parties", value=parties, words=text[:_WORDS])
        for near in (text, *(_beside(statement, document) if document is not None else ())):
            for name, table in (("minors", lexicon.minors), ("retroactive", lexicon.time_scopes)):
                for _, start, stop in table.find(near)[:1]:
                    if name == "minors" and (near[start:stop].lower() == "child" or re.match(r" (?:Privacy|Online)\b", near[stop:])):
                        continue  # a law's or a policy's name, or one child in an example, is no group of people
                    yield Fact(
                        name=name,
                        value=_with_noun(near, start, stop, lexicon) if name == "minors" else near[start:stop],
                        words=near[:_WORDS],
                    )
        yield from _find_basis(text, statement, lexicon)


def _find_regions(statements: Sequence[Statement], lexicon: Lexicon) -> Iterator[Fact]:
    """Name the regions of the deciding statement; those of other rows are theirs."""
    for statement in statements:
        block = statement.passage.block
        cells = [plain_text(cell) for cell in block.cells]
        regions = _name_regions((statement.plain, *cells, block.lead_in, *reversed(block.path)), lexicon)
        if regions is not None:
            yield Fact(name="regions", value=regions[0], words=regions[1][:_WORDS])


def _name_regions(places: Sequence[str], lexicon: Lexicon) -> tuple[list[str], str] | None:
    """Name the regions that a sentence is about: named ones, in the sentence, its row, lead-in or headings, before "where permitted"."""
    vague: tuple[list[str], str] | None = None
    for place in places:
        spans = lexicon.regions.find(place)
        named = list(dict.fromkeys(place[start:stop] for name, start, stop in spans if name == "named"))
        if named:
            return named[:8], place
        if spans and vague is None:
            vague = ([place[start:stop] for _, start, stop in spans][:1], place)
    return vague


def _with_noun(text: str, start: int, stop: int, lexicon: Lexicon) -> str:
    """Give a word for minors with the noun it belongs to: "people under 18", "accounts of users aged 18 or over"."""
    if (bound := re.match(r" (?:or|and) (?:over|older|above)| years of age(?: or older)?", text[stop:])) is not None:
        stop += bound.end()
    if re.search(r"['’]s?$", text[start:stop]) and (owned := re.match(r" (\w+)", text[stop:])) is not None:
        return text[start : stop + owned.end()]  # "children's data"
    before = re.search(r"[\w'’-]+(?: who are| of)? ?$", text[:start])
    if before is None or not re.match(r"(?i)under|aged|1\d|moins|over|unter", text[start:stop]):
        return text[start:stop]
    noun = before[0].split()[0]
    return text[start:stop] if noun.lower() in lexicon.tables.stop_words or lexicon.verbs.occurs(noun) else text[before.start() : stop]


def _find_basis(text: str, statement: Statement, lexicon: Lexicon) -> Iterator[Fact]:
    block = statement.passage.block
    columns = dict(zip(block.columns, block.cells, strict=False))
    cells = [cell for column, cell in columns.items() if _BASIS_COLUMN.search(column)] or list(block.cells)
    # "Legitimate interests relied on" heads a column, or a section, of a table by itself.
    heads = [column for column in block.columns if lexicon.legal_bases.occurs(column)] + (
        [block.path[-1]] if block.cells and block.path else []
    )
    for place in (text, *map(plain_text, cells), *heads):
        for _, start, stop in lexicon.legal_bases.find(place)[:1]:
            basis = _OWNER.sub("", place[start:stop].strip(" |."))
            yield Fact(name="legal_basis", value=basis, words=place[:_WORDS])
            return


def _find_exclusions(
    statements: Sequence[Statement], new_side: Sequence[Statement], lexicon: Lexicon, document: Document | None
) -> Iterator[Fact]:
    """Name the data that the new text leaves out: in its own new denials, or in a sentence beside the permission."""
    if document is not None:
        for statement in statements:
            if statement.topic != AI_TRAINING:
                continue
            for near in (statement.plain, *_beside(statement, document)):
                phrases = _read_exclusion(near, statement, lexicon)
                if phrases:
                    yield Fact(name="data_excluded", value=phrases, words=near[:_WORDS])
    yield from _find_data([s for s in new_side if s.kind is Kind.PRACTICE and _denies(s)], lexicon)


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
        subject = re.sub(r"^(?:also|but|and|however|in addition)\b,? ", "", subject, flags=re.IGNORECASE)
        if subject.count("(") > subject.count(")"):
            subject = subject.rpartition("(")[2]
        subject = tidy_phrase(subject)
        known = lexicon.data.occurs(subject) or not statement.words.isdisjoint(re.findall(r"\w{3,}", subject.lower()))
        if subject and known and len(subject.split()) <= _EXCLUDED_WORDS:
            return [lower_first(subject)]
    return []


def _beside(statement: Statement, document: Document) -> list[str]:
    """Give the plain sentences that stand beside a statement: of its paragraph, and of the next one under the same heading."""
    passage = statement.passage
    if passage.block.cells:
        return []
    language = document.language
    texts = [passage.block.text]
    following = passage.position + 1
    if following < len(document.blocks) and document.blocks[following].path == passage.block.path:
        texts.append(document.blocks[following].text)
    sentences = [plain_text(sentence).replace("’", "'") for text in texts for sentence in split_sentences(text, language)]
    at = next((n for n, sentence in enumerate(sentences) if sentence == statement.plain), 0)
    return [sentence for n, sentence in enumerate(sentences) if n != at and abs(n - at) <= 3]
