"""Look further where a page shows little: in its scripts' data, in what it shows without scripts, in its frames' own markup."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.extract.scripted.islands import SHELL_CHARS, read_islands
from monitor.extract.scripted.richtext import measure_prose
from monitor.extract.soup import released
from monitor.extract.tree import ParsedPage, parse_page
from monitor.extract.writing.blocks import write_blocks
from monitor.model import Block
from monitor.text.plain import plain_text

THIN_CHARS = 3000
"""A page that shows less prose than this may show only the beginning of what its data holds."""

MORE_SHARE = 1.5
"""So much more prose than the page shows must data hold to be read in its place, besides what the page shows."""

CONTAINED_SHARE = 0.8

_NOSCRIPT = re.compile(r"</?noscript\b[^<>]*>", re.IGNORECASE)
_LINK_WORDS = re.compile(r"\W+")


def look_further(page: ParsedPage, text: str, url: str, blocks: list[Block]) -> list[Block]:
    """Give the blocks that a page's text has where it is not shown over plain HTTP, or `blocks` as they are.

    What the page shows counts first; data is read in its place only where the page shows next to nothing, or a part of it.
    """
    shown = _measure(blocks, enough=THIN_CHARS)
    if shown < SHELL_CHARS:
        return read_islands(page.scripts, page.base_url) or _read_unscripted(text, url) or _read_frames(page.frames, url) or blocks
    if shown < THIN_CHARS:
        data = read_islands(page.scripts, page.base_url, least=int(MORE_SHARE * shown))
        if _measure(data) > MORE_SHARE * shown and _contains(data, blocks):
            return data
    return blocks


def _measure(blocks: Sequence[Block], *, enough: int | None = None) -> int:
    """Count the characters of blocks that are sentences, and of tables, until there are `enough`."""
    total = 0
    for block in blocks:
        plain = plain_text(block.text)
        total += len(plain) if block.cells else measure_prose(plain)
        if enough is not None and total >= enough:
            break
    return total


def _contains(data: Sequence[Block], blocks: Sequence[Block]) -> bool:
    """Tell whether data says nearly all that the page says: it is the same text, and more of it."""
    whole = _LINK_WORDS.sub("", " ".join(plain_text(block.text) for block in data))
    sentences = [plain for block in blocks if measure_prose(plain := plain_text(block.text))]
    found = sum(len(plain) for plain in sentences if _LINK_WORDS.sub("", plain) in whole)
    return found >= CONTAINED_SHARE * sum(map(len, sentences))


def _read_unscripted(text: str, url: str) -> list[Block]:
    """Read what a page shows where scripts do not run."""
    return _read_plainly(_NOSCRIPT.sub("", text), url) if _NOSCRIPT.search(text) else []


def _read_frames(frames: Sequence[str], url: str) -> list[Block]:
    """Read the frame with the most to say among those whose markup stands in the page itself."""
    return max((_read_plainly(frame, url) for frame in frames if len(frame) >= SHELL_CHARS), key=_measure, default=[])


def _read_plainly(markup: str, url: str) -> list[Block]:
    page = parse_page(markup, url, whole=False)
    with released(page.body) as body:
        blocks = write_blocks(body, page.base_url)
    return blocks if _measure(blocks) >= SHELL_CHARS else []
