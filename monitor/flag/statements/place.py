"""Put a sentence into the place it stands: lead-in, headings, the other cells of its row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.flag.lexicon import Lexicon
from monitor.model import BlockKind, Passage
from monitor.text.plain import plain_text

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|\[email[^\]]*\]|\b[\w-]+\.(?:ai|com|org|net|io|co|dev|app)\b(?:/\S*)?", re.IGNORECASE)
_WEB_ADDRESS = re.compile(_ADDRESS.pattern.replace(r"|\S+@\S+", ""), re.IGNORECASE)
"""The same where no "@" stands: looking for one costs more than all the rest."""
_MARKS_ADDRESS = re.compile(r"[:@wW\[.](?:(?<=@)|(?<=:)//|(?<=[wW])(?i:ww\.)|(?<=\[)(?i:email)|(?<=\.)(?i:ai|com|org|net|io|co|dev|app)\b)")
"""One of these stands in every address."""
_COMPANY = re.compile(
    # "improve Google AI" speaks of AI, "Lumen AI may" of a company.
    r"(?<!\bimprove )(?<!\bimproving )(?<!\btrain )(?<!\btraining )(?<!\bdevelop )"
    r"\b(?!(?:Our|The|Your|Generative|Any|Train|Meta|Use|Using|Of|And|Or|To|With|Improve|Develop|Advanced|New|These|Such|Its)\b)"
    r"[A-Z][\w’']*[a-z’'] AI\b"
    r"(?! (?:models?|systems?|technolog|algorithms?|tools?|features?|and machine|or machine|training))"
    r"|\b[A-Z][\w’']*[a-z’'] AI(?= (?:Products?|Services?|Platform|Account|API)\b)"
)
_WORDS = re.compile(r"[^\W_]{3,}")
_LEAD_LIMIT = 500
"""Characters of a lead-in that still govern the item; longer ones are whole paragraphs, of which the end counts."""
_SUBJECT_START = re.compile(r"^\W*(?:\(?\w{1,3}[.)]\s+)?(?:we|our|[A-Z]\w+ (?:may|will|does|do|uses?))\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Hold a sentence ready for reading."""

    passage: Passage
    text: str
    """Lead-in and sentence, plain, apostrophes straight, addresses and company names that end in "AI" blanked."""
    unmasked: str
    """The same without blanks, character by character."""
    own_start: int
    """Where in `text` the sentence itself begins."""
    own_text: str
    """The sentence alone, plain."""
    lead: str
    cells: tuple[str, ...]
    """The other cells of its row, plain."""
    path: tuple[str, ...]

    @property
    def is_item(self) -> bool:
        """Tell whether it stands in a list or a table."""
        return self.passage.block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)

    @property
    def has_own_subject(self) -> bool:
        """Tell whether the sentence names the provider as the one who acts."""
        return bool(_SUBJECT_START.match(self.own_text))

    def words(self, lexicon: Lexicon) -> frozenset[str]:
        """Give the content words of the sentence."""
        return frozenset(word for word in _WORDS.findall(self.own_text.lower()) if word not in lexicon.tables.stop_words)


def mask_names(text: str) -> str:
    """Blank addresses and company names, which say "ai" without speaking of it; the length stays."""
    if _MARKS_ADDRESS.search(text):
        text = (_ADDRESS if "@" in text else _WEB_ADDRESS).sub(lambda match: "~" * len(match[0]), text)
    if " AI" in text:
        text = _COMPANY.sub(lambda match: match[0][:-3] + " ~~", text)
    return text


def _plain_cell(cell: str) -> str:
    """Give a cell as a reader sees it on one line: its lines are members of a list."""
    return ", ".join(line for part in cell.split("<br>") if (line := plain_text(part).strip(" \t*-•")))


def place_sentence(passage: Passage) -> Place:
    """Put one sentence into its place."""
    block = passage.block
    own = plain_text(passage.text).replace("’", "'")
    lead = block.lead_in.replace("’", "'")[-_LEAD_LIMIT:].rstrip(" :") if block.kind is BlockKind.LIST_ITEM else ""
    prefix = lead + " " if lead else ""
    cells: tuple[str, ...] = ()
    if block.cells:
        cells = tuple(_plain_cell(cell) for cell in block.cells if passage.text not in cell)
    return Place(
        passage=passage,
        text=mask_names(prefix + own),
        unmasked=prefix + own,
        own_start=len(prefix),
        own_text=own,
        lead=lead,
        cells=cells,
        path=block.path,
    )
