"""Notes of a trial round go behind the documents' own lines, and change nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.model import DocumentKey
from monitor.places import find_catalogue
from monitor.sources import load_sources
from monitor.sources.notes import note_readings

NOTE = "read 2026-11-22: 5,210 words"
LIST = """\
# mine
services:
  A:   # the first
    documents:
      P: https://a.example/p   # one
      "Q # 1": 'https://a.example/q#part'
      R:  # recorded 2026-08-22
        url: https://a.example/r
        select: [main,
                 "#x"]
      S: [https://a.example/1,
          https://a.example/2]
      T: https://a.example/t  # not read 2026-01-02: http_404
      U: https://a.example/u  # kept; read 2026-01-02: 17 words
      V: {url: https://a.example/v}
  B: {documents: {W: https://b.example/w}}
"""
EXPECTED = {
    "P": f"      P: https://a.example/p  # one; {NOTE}",
    "Q # 1": f"      \"Q # 1\": 'https://a.example/q#part'  # {NOTE}",
    "R": f"      R:  # recorded 2026-08-22; {NOTE}",
    "T": f"      T: https://a.example/t  # {NOTE}",
    "U": f"      U: https://a.example/u  # kept; {NOTE}",
    "V": f"      V: {{url: https://a.example/v}}  # {NOTE}",
}


@pytest.mark.parametrize(("document", "line"), EXPECTED.items())
def test_note_goes_behind_its_line(tmp_path: Path, document: str, line: str) -> None:
    """One line gets the note, behind a comment that was there and in place of an earlier note; all others stay."""
    path = tmp_path / "sources.yaml"
    path.write_text(LIST)
    before = load_sources(path)
    assert note_readings(path, {DocumentKey("A", document): NOTE}) == ()
    changed = [new for new, old in zip(path.read_text().splitlines(), LIST.splitlines(), strict=True) if new != old]
    assert changed == [line]
    assert load_sources(path) == before


def test_no_line_to_write_on(tmp_path: Path) -> None:
    """Documents in brackets are answered, and the file stays as it is; so does one whose value runs over lines, and JSON."""
    path = tmp_path / "sources.yaml"
    path.write_text(LIST)
    keys = (DocumentKey("B", "W"), DocumentKey("A", "S"), DocumentKey("A", "none"))
    assert note_readings(path, dict.fromkeys(keys, NOTE)) == keys
    assert path.read_text() == LIST
    path.write_text('{"services": {"A": {"documents": {"P": "https://a.example/p"}}}}')
    assert note_readings(path, {DocumentKey("A", "P"): NOTE}) == (DocumentKey("A", "P"),)


def test_twice_is_once(tmp_path: Path) -> None:
    """A second round replaces the first one's notes; Windows line ends stay; all of the catalogue takes notes."""
    path = tmp_path / "sources.yaml"
    path.write_bytes(find_catalogue().read_text(encoding="utf-8").replace("\n", "\r\n").encode())
    keys = [source.key for source in load_sources(path).sources]
    assert note_readings(path, dict.fromkeys(keys, "not read 2026-11-21: http_404")) == ()
    first = path.read_bytes()
    assert note_readings(path, dict.fromkeys(keys, NOTE)) == ()
    text = path.read_bytes().decode()
    assert text.count(NOTE) == len(keys)
    assert "not read" not in text
    assert text.count("\r\n") == text.count("\n") == first.count(b"\n")
