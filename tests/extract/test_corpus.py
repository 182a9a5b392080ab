"""On recorded real pages extraction finds the text that people cut out by hand."""

from __future__ import annotations

import io
import json
import re
import tarfile
from collections import Counter
from pathlib import Path

import pytest

from monitor.extract import extract_document
from monitor.judge.document import judge_document
from monitor.text.markdown import render_markdown

SAMPLE = 12
"""Every so manieth page, so that the suite stays quick; the whole set is scored by the benchmark."""


def read_pages(folder: Path) -> dict[str, dict[str, bytes]]:
    """Read the recorded pages with the texts cut out of them: id -> kind -> bytes."""
    zstandard = pytest.importorskip("zstandard")
    with (folder / "pages.tar.zst").open("rb") as packed:
        stream = io.BytesIO(zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed).read())
    found: dict[str, dict[str, bytes]] = {}
    with tarfile.open(fileobj=stream) as tar:
        for member in tar:
            handle = tar.extractfile(member)
            if handle is not None:
                name, kind = member.name.rsplit(".", 1)
                found.setdefault(name, {})[kind] = handle.read()
    return found


def count_words(markdown: str) -> Counter[str]:
    """Count the words of a text, links without their targets."""
    return Counter(re.findall(r"[^\W_]+", re.sub(r"\]\([^)]*\)", "]", markdown).lower()))


def test_recorded_pages_keep_their_words(corpus: Path) -> None:
    """Of a sample of recorded pages nearly all words that people cut out are found, and little else; none is judged damaged."""
    folder = corpus / "extraction"
    wanted = [entry["id"] for entry in json.loads((folder / "manifest.json").read_text()) if entry["auto"]][::SAMPLE]
    pages = read_pages(folder)
    shares = []
    for name in wanted:
        document = extract_document(pages[name]["html"], url="https://example.org/").document
        assert judge_document(document) is None
        got, truth = count_words(render_markdown(document)), count_words(pages[name]["md"].decode())
        both = sum((got & truth).values())
        shares.append((both / sum(truth.values()), both / sum(got.values())))
    assert sum(recall for recall, _ in shares) / len(shares) > 0.97
    assert sum(precision for _, precision in shares) / len(shares) > 0.97
