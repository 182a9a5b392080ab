"""Tell whether flagging reads the same statements in our extraction of a page as in the text that people cut out of it by hand.

    python benchmarks/statement_stability.py [--select] [--topic ai_training] [--misses N] [--corpus FOLDER]

Method. The corpus (`pages.tar.zst` and `manifest.json`) holds real pages with the text that hand-written selectors cut out of them.
Each page goes through `extract_document` without selectors, pages left out that only a selector can tell apart; with --select all
pages whose selectors work go through with them. Our text is written as Markdown and read again, as the archive would, and
`read_statements` reads both texts. A statement is known by its topic, what it says (kind and polarity, or its aspect of consent) and the
letters of its sentence, without the number or bullet before it and without mail addresses, which are masked in one text or the other and
are no change of terms; a clause that a text prints twice counts once.

Figures. Of the pages of which either text has a statement, the share whose statements are all the same; and of the statements of
either text, over all pages, the share that both texts have: the bar of 0.98 is set for it. Both also for AI training alone.
Misses are printed as service, side and sentence.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import tarfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from monitor.errors import ExtractionError
from monitor.extract import extract_document
from monitor.flag import Statement, read_statements
from monitor.flag.statements.statement import Kind
from monitor.model import AI_TRAINING
from monitor.sources.selection import read_selection
from monitor.text.language import detect_language
from monitor.text.markdown import parse_markdown, render_markdown

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus" / "extraction"
READ = (Kind.PRACTICE, Kind.WAY_OUT, Kind.CONSENT)
_MARKER = re.compile(r"^\W*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+")
_ADDRESS = re.compile(r"\S+@\S+|\[email[^\]]*\]")
Key = tuple[str, str, str]
"""Topic, what is said, the letters of the sentence."""


def main() -> None:
    """Read all pages, print the misses and the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--select", action="store_true", help="use the corpus's selectors")
    parser.add_argument("--misses", type=int, default=10, help="pages whose misses are printed, the worst first")
    arguments = parser.parse_args()
    read: list[tuple[dict[str, Any], dict[Key, str], dict[Key, str]]] = []
    for entry, html, markdown in read_pages(arguments.corpus, select=arguments.select):
        ours, theirs = read_text(extract_text(html, entry, select=arguments.select)), read_text(markdown)
        if ours or theirs:
            read.append((entry, ours, theirs))
    for entry, ours, theirs in sorted(read, key=lambda page: -len(page[1].keys() ^ page[2].keys()))[: arguments.misses]:
        if ours.keys() != theirs.keys():
            print(f"{entry['id']} {entry['service']} / {entry['document']}: {len(ours.keys() & theirs.keys())} the same")
        for side, own, other in (("ours", ours, theirs), ("hand-made", theirs, ours)):
            for key in list(own.keys() - other.keys())[:6]:
                print(f"    only {side}: {key[0]} {key[1]}: {own[key][:160]}")
    for name, topics in (("all", None), ("AI training", (AI_TRAINING,))):
        print(tell_share(name, [(pick(ours, topics), pick(theirs, topics)) for _, ours, theirs in read]))


def pick(statements: dict[Key, str], topics: tuple[str, ...] | None) -> set[Key]:
    """Give the keys of some topics, or of all."""
    return {key for key in statements if topics is None or key[0] in topics}


def tell_share(name: str, pages: list[tuple[set[Key], set[Key]]]) -> str:
    """Put the two shares into a line."""
    pages = [page for page in pages if page[0] or page[1]]
    same = sum(ours == theirs for ours, theirs in pages)
    both, either = sum(len(ours & theirs) for ours, theirs in pages), sum(len(ours | theirs) for ours, theirs in pages)
    return (
        f"{name:12s} pages {same}/{len(pages)} = {same / max(1, len(pages)):.3f}  statements {both}/{either} = {both / max(1, either):.3f}"
    )


def read_pages(corpus: Path, *, select: bool) -> Iterator[tuple[dict[str, Any], bytes, str]]:
    """Yield (entry of the manifest, page, hand-made text) of the pages that can be scored."""
    import zstandard

    entries = {entry["id"]: entry for entry in json.loads((corpus / "manifest.json").read_text("utf-8"))}
    parts: dict[str, dict[str, bytes]] = defaultdict(dict)
    with (corpus / "pages.tar.zst").open("rb") as packed:
        reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed)
        with tarfile.open(fileobj=io.BufferedReader(reader, 1 << 20), mode="r|") as archive:
            for member in archive:
                handle = archive.extractfile(member)
                ident, _, kind = member.name.rpartition(".")
                entry = entries.get(ident)
                if handle is None or entry is None:
                    continue
                usable = ("select" in entry or "remove" in entry) and not entry.get("select_dead") if select else entry["auto"]
                if usable:
                    parts[ident][kind] = handle.read()
                if len(parts[ident]) == 2:
                    both = parts.pop(ident)
                    markdown = both.pop("md").decode("utf-8", "replace")
                    yield entry, next(iter(both.values())), markdown


def extract_text(html: bytes, entry: dict[str, Any], *, select: bool) -> str:
    """Extract a page as the monitor would and write it as Markdown; empty where nothing can be extracted."""
    wish: dict[str, Any] = {side: entry[side] for side in ("select", "remove") if side in entry} if select else {}
    try:
        return render_markdown(extract_document(html, url=entry.get("url") or "", selection=read_selection(wish)).document)
    except ExtractionError:
        return ""


def read_text(text: str) -> dict[Key, str]:
    """Read the statements of a Markdown text: what each says, and its sentence."""
    document = parse_markdown(text, language=detect_language(text))
    return {key_of(statement): statement.plain for statement in read_statements(document) if statement.kind in READ}


def key_of(statement: Statement) -> Key:
    """Reduce a statement to what it says and the letters of its sentence."""
    said = statement.aspect or f"{statement.kind} {statement.polarity.name}"
    sentence = _ADDRESS.sub("", _MARKER.sub("", statement.plain.lower()))
    return statement.topic, said, re.sub(r"\W+", "", sentence)


if __name__ == "__main__":
    main()
