"""Find whom, where and when a finding concerns, and on which legal basis: third parties, regions, minors, past data."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from monitor.flag.facts.parties import name_parties
from monitor.flag.lexicon import Lexicon
from monitor.flag.statements.phrases import shorten
from monitor.flag.statements.statement import Statement
from monitor.model import AI_TRAINING, Block, Document, Fact
from monitor.text.plain import plain_text
from monitor.text.sentences import split_sentences

_WORDS = 400
"""Characters of the words that prove a fact."""
_BASIS_COLUMN = re.compile(r"\b(?:basis|grounds?|fondement|rechtsgrundlage|base)\b", re.IGNORECASE)
_OWNER = re.compile(
    r"^(?:(?:with|based on|basis of) your|with|based on|basis of|our|its|their|the|notre|nos|unser\w*|nuestros?|nuestra|nostri|onze) ",
    re.IGNORECASE,
)


def find_circumstances(statements: Sequence[Statement], lexicon: Lexicon, document: Document | None) -> Iterator[Fact]:
    """Give the third parties, minors, past data and legal basis that statements name; minors and time also in the sentences beside them."""
    for statement in statements:
        text = statement.plain
        block = statement.passage.block
        label = plain_text(block.cells[0]) if block.cells else ""
        parties = name_parties(f"{label} | {text}" if label and label != text else text, lexicon, document)
        if parties:
            yield Fact(name="third_parties", value=parties, words=text[:_WORDS])
        for near in (text, *(list_beside(statement, document) if document is not None else ())):
            yield from _find_minors(near, lexicon)
            if statement.topic == AI_TRAINING:  # that changes of the terms are not retroactive says nothing of data
                yield from _find_times(near, lexicon)
        yield from _find_basis(text, statement, lexicon)


_NOT_ADDRESSED = re.compile(
    r"(?i)\b(?:not|never|isn['’]t|aren['’]t|pas|nicht|no|non|niet) (?:\w+ )?(?:directed|intended|aimed|designed|meant|offered|destin\w+|gerichtet|dirigid\w+|bedoeld)"
    r"|\b(?:may|must|should) not (?:use|access|register|create)|\bresources for\b|\bknowingly\b|\bsciemment\b|\bwissentlich\b"
)
"""Says that minors are no users, which every policy says and which tells nothing of the training."""
_TIME_WORDS = 160
"""Characters up to which a whole sentence says when; of a longer one the clause."""
_JOINED = re.compile(r"(?i)^(?:and|but|or|et|mais|und|aber|y|pero|e|ma|en|maar) ")
_CONSENT_AFTER = re.compile(r"(?i) (?:\w+ )?(?:consent|agreed|permission)")
"""What was given before is consent, and no data."""


def _find_minors(text: str, lexicon: Lexicon) -> Iterator[Fact]:
    for _, start, stop in lexicon.minors.find(text)[:1]:
        # A law's or a policy's name, or one child in an example, is no group of people.
        if text[start:stop].lower() != "child" and not re.match(r" (?:Privacy|Online)\b", text[stop:]) and not _NOT_ADDRESSED.search(text):
            yield Fact(name="minors", value=_with_noun(text, start, stop, lexicon), words=text[:_WORDS])


def _find_times(text: str, lexicon: Lexicon) -> Iterator[Fact]:
    """Give the sentence that says whether past data are used, or the clause of a long one."""
    for _, start, stop in lexicon.time_scopes.find(text)[:1]:
        if _CONSENT_AFTER.match(text[stop:]):
            continue
        left = max((match.end() for match in re.finditer(r"[,;:(] ", text[:start])), default=0)
        right = re.search(r"[,;:)]", text[stop:])
        clause = _JOINED.sub("", text[left : stop + right.start() if right is not None else len(text)])
        yield Fact(
            name="retroactive",
            value=shorten((text if len(text) <= _TIME_WORDS else clause).strip(" .•·*"), _TIME_WORDS),
            words=text[:_WORDS],
        )


def find_regions(statements: Sequence[Statement], lexicon: Lexicon, document: Document | None) -> Iterator[Fact]:
    """Name the regions of the deciding statement; those of other rows are theirs.

    A sentence that stands in several parts of the text, word for word, holds wherever one of them does: for the regions of all of
    them, on a line each, or for everybody where one part names none.
    """
    for statement in statements:
        places = [_name_regions(_list_places(statement, block), lexicon) for block in _find_blocks(statement, document)]
        named = [place for place in places if place is not None]
        if named and len(named) == len(places):
            values = dict.fromkeys(name for names, _ in named for name in names)
            words = dict.fromkeys(words[: _WORDS // len(named)] for _, words in named)
            yield Fact(name="regions", value=list(values)[:_MOST_REGIONS], words="\n".join(words))


def _find_blocks(statement: Statement, document: Document | None) -> list[Block]:
    """List the blocks in which a sentence stands, its own first, one for each heading."""
    own, text = statement.passage.block, statement.passage.text
    others = [] if document is None or own.cells else [block for block in document.blocks if text in block.text and not block.cells]
    return list({block.path: block for block in (*reversed(others), own)}.values())[::-1]


def _list_places(statement: Statement, block: Block) -> tuple[str, ...]:
    """List where a block may name the regions that a sentence of it is about, the nearest first."""
    return statement.plain, *(plain_text(cell) for cell in block.cells), block.lead_in, *reversed(block.path)


_OUTSIDE = re.compile(
    r"(?i)\b(?:outside(?: of)?|except(?: in| for)?|excluding|other than|not in|en dehors d[eu]\w*|hors|sauf|außerhalb|ausgenommen|fuera de|salvo|excepto"
    r"|al di fuori d\w+|fuori d\w+|buiten|behalve)(?: (?:the|of|de|l['’]|la|le|les|der|des|el|los|dell\w*|het))*[ ’']*$"
)
"""Turns the names that follow round."""
_LIST = re.compile(
    r"(?i),? ?(?:and |or |et |ou |und |oder |y |o |e |en |of |\()?(?:the |la |le |les |l['’]|du |de |der |die |el |los )*\)?,? ?"
)
"""Between two names of one list."""
_PROGRAMME = re.compile(r"(?i)[-–](?:U\.?S|Swiss)\b|\W*(?:LLC|Ltd|Inc|GmbH|K\.?K|Pty|Corp|B\.?V|S\.?A)\b")
"""After a name: a treaty, or the rest of a company's name."""
_TRANSFER = re.compile(
    r"(?i)\b(?:transf[eé]r\w*|transmi\w*|übermitt\w*|stored|trasferi\w*)\b[^.;]{0,60} (?:outside|to|in|en dehors|hors|außerhalb|fuera|fuori|buiten)\b[^.;]{0,20}$"
)
"""Where data go is nobody's home."""
_MOST_REGIONS = 20


def _name_regions(places: Sequence[str], lexicon: Lexicon) -> tuple[list[str], str] | None:
    """Name the regions that a sentence is about: named ones, in the sentence, its row, lead-in or headings, before "where permitted".

    A list that is left out ("outside the EEA, the UK and Switzerland") is one phrase, with the word that leaves it out.
    """
    vague: tuple[list[str], str] | None = None
    for place in places:
        spans = [span for span in lexicon.regions.find(place) if not _TRANSFER.search(place[: span[1]])]
        named = _join_lists(
            place, [(start, stop) for name, start, stop in spans if name == "named" and not _names_company(place, start, stop)]
        )
        if named:
            return list(dict.fromkeys(named))[:_MOST_REGIONS], place
        loose = [place[start:stop] for name, start, stop in spans if name != "named"]
        if loose and vague is None:
            vague = (loose[:1], place)
    return vague


def _names_company(place: str, start: int, stop: int) -> bool:
    """Tell whether a region's name is a part of another one: "Rosebud Japan" beside "Rosebud Canada", "the EU-U.S. Framework"."""
    before = re.search(r"\b([A-Z]\w+) $", place[:start])
    of_company = (
        before is not None and len(re.findall(rf"\b{re.escape(before[1])} (?=[A-Z])", place)) > 2 and before[1] not in ("The", "United")
    )
    return of_company or _PROGRAMME.match(place[stop:]) is not None


def _join_lists(place: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    named: list[str] = []
    outside, end = -1, -1
    for start, stop in spans:
        if outside >= 0 and _LIST.fullmatch(place[end:start]):
            named[-1] = place[outside:stop]
        elif (turned := _OUTSIDE.search(place[:start])) is not None:
            outside = turned.start()
            named.append(place[outside:stop])
        else:
            outside = -1
            named.append(place[start:stop])
        end = stop
    return named


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


_BASIS_START = 80
"""Characters of a cell before the basis that it is for ("Contract, and our ...")."""
_NO_BASIS = re.compile(r"(?i)\b(?:outside(?: of)?|not|without|en dehors de|hors|außerhalb)(?: \w+){0,2} $")
"""Before a basis: it is none of this use's."""


def _find_basis(text: str, statement: Statement, lexicon: Lexicon) -> Iterator[Fact]:
    """Name every legal basis that the sentence, its cell for the basis, its row or the heads of its table give."""
    block = statement.passage.block
    columns = dict(zip(block.columns, block.cells, strict=False))
    cells = [plain_text(cell) for cell in [cell for column, cell in columns.items() if _BASIS_COLUMN.search(column)] or block.cells]
    if not any(_BASIS_COLUMN.search(column) for column in columns):  # a cell for the basis begins with it; others mention one by the way
        cells = [cell for cell in cells if any(start <= _BASIS_START for _, start, _ in lexicon.legal_bases.find(cell)[:1])]
    # "Legitimate interests relied on" heads a column, or a section, of a table by itself.
    heads = [column for column in block.columns if lexicon.legal_bases.occurs(column)] + (
        [block.path[-1]] if block.cells and block.path else []
    )
    for place in (text, *cells, *heads):
        found: dict[str, str] = {}
        for name, start, stop in lexicon.legal_bases.find(place):
            if not _NO_BASIS.search(place[:start]):
                found.setdefault(name, _OWNER.sub("", place[start:stop].strip(" |.")))
        if found:
            yield Fact(name="legal_basis", value="; ".join(found.values()), words=place[:_WORDS])
            return


def list_beside(statement: Statement, document: Document) -> list[str]:
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
