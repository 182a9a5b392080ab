"""Adding a document leaves everything else in a source list as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import MonitorError, SourcesError, UsageError
from monitor.model import DocumentKey
from monitor.sources import load_sources
from monitor.sources.edit import add_document

LIST = """\
# mine
digest:
  - to: "me@a.example"   # me

services:
  # the first
  A:
    tags: [x]
    documents:
      P: https://a.example/p   # one
      Q:
        url: https://a.example/q
        select: [main,
                 "#x"]

  # the second
  B:
      documents:
          P: 'https://b.example/p'
# the end
"""

CASES: dict[str, tuple[str, tuple[str, str, dict[str, Any]], str, str]] = {
    "to a service": (
        LIST,
        ("A", "R", {}),
        '                 "#x"]\n',
        "      R: https://n.example/\n",
    ),
    "to a service in another case": (LIST, ("b", "R", {}), "          P: 'https://b.example/p'\n", "          R: https://n.example/\n"),
    "with options": (
        LIST,
        ("A", "R", {"fetch": "browser", "select": ["main", ".b"]}),
        '                 "#x"]\n',
        "      R:\n        url: https://n.example/\n        fetch: browser\n        select:\n          - main\n          - .b\n",
    ),
    "to a new service": (
        LIST,
        ("New Service", "R", {}),
        "          P: 'https://b.example/p'\n",
        "\n  New Service:\n    documents:\n      R: https://n.example/\n",
    ),
    "without a last line end": (
        "services:\n  A:\n    documents:\n      P: https://a.example/p",
        ("A", "NO: 1", {}),
        "      P: https://a.example/p",
        "\n      'NO: 1': https://n.example/\n",
    ),
    "before a key that follows": (
        "services:\n  A:\n    documents:\n      P: https://a.example/p\n    # note\n    every: 6h\n",
        ("A", "R", {}),
        "      P: https://a.example/p\n",
        "      R: https://n.example/\n",
    ),
}


@pytest.mark.parametrize(("text", "addition", "after", "new"), CASES.values(), ids=CASES)
def test_addition_is_only_new_lines(text: str, addition: tuple[str, str, dict[str, Any]], after: str, new: str, tmp_path: Path) -> None:
    """The new lines stand after the last ones of their service, and not a character elsewhere is touched."""
    path = tmp_path / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    service, document, options = addition
    key = add_document(path, service, document, "https://n.example/", **options)
    assert path.read_text(encoding="utf-8") == text.replace(after, after + new)
    assert key in {source.key for source in load_sources(path).sources}


@pytest.mark.parametrize(
    "text",
    [
        "# mine\nservices: {}\n",
        "services: {A: {documents: {P: https://a.example/p}}}  # one\n",
        "services:\n  A: {documents: {P: https://a.example/p}}\n  # note\n",
        "services:\n  A:\n    documents: {P: https://a.example/p}\n    every: 6h\n",
    ],
)
def test_list_in_brackets(text: str, tmp_path: Path) -> None:
    """A list in brackets is added to as well, its comments kept."""
    path = tmp_path / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    before = load_sources(path).sources
    assert add_document(path, "A", "R", "https://n.example/") == DocumentKey("A", "R")
    after = load_sources(path).sources
    assert after[: len(before)] == before
    assert after[-1].urls == ("https://n.example/",)
    assert [line.split("#")[1] for line in path.read_text().splitlines() if "#" in line] == [
        line.split("#")[1] for line in text.splitlines() if "#" in line
    ]


def test_json_stays_json(tmp_path: Path) -> None:
    """A list written as JSON can still be read by whatever wrote it."""
    path = tmp_path / "sources.yaml"
    path.write_text(json.dumps({"services": {"A": {"documents": {"P": "https://a.example/p"}}}}))
    add_document(path, "A", "Ü", ["https://n.example/1", "https://n.example/2"])
    assert json.loads(path.read_text(encoding="utf-8"))["services"]["A"]["documents"] == {
        "P": "https://a.example/p",
        "Ü": ["https://n.example/1", "https://n.example/2"],
    }


def test_permissions_line_ends_and_links_stay(tmp_path: Path) -> None:
    """The file keeps its permissions, its Windows line ends, and its place behind a symbolic link; no temporary file is left."""
    target = tmp_path / "real.yaml"
    target.write_bytes(LIST.replace("\n", "\r\n").encode())
    target.chmod(0o640)
    link = tmp_path / "sources.yaml"
    link.symlink_to(target)
    add_document(link, "A", "R", "https://n.example/")
    content = target.read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") == LIST.count("\n") + 1
    assert target.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["real.yaml", "sources.yaml"]


@pytest.mark.parametrize(
    ("service", "document", "url", "options", "error"),
    [
        ("a", "p", "https://n.example/", {}, UsageError),
        ("A", "R", "n.example", {}, SourcesError),
        ("A", "R", "https://n.example/", {"every": "1s"}, SourcesError),
        ("A", "R", "https://n.example/", {"evry": "6h"}, UsageError),
        ("A/C", "R", "https://n.example/", {}, UsageError),
        ("A", "", "https://n.example/", {}, UsageError),
    ],
)
def test_refused_addition_changes_nothing(
    service: str, document: str, url: str, options: dict[str, Any], error: type[MonitorError], tmp_path: Path
) -> None:
    """What is there already, or would make the list wrong, is refused, and the file stays as it was."""
    path = tmp_path / "sources.yaml"
    path.write_text(LIST)
    with pytest.raises(error):
        add_document(path, service, document, url, **options)
    assert path.read_text() == LIST
    assert [found.name for found in tmp_path.iterdir()] == ["sources.yaml"]


def test_broken_list_is_not_added_to(tmp_path: Path) -> None:
    """A list with mistakes is not touched; the mistakes are told."""
    path = tmp_path / "sources.yaml"
    path.write_text("services:\n  A: x\n")
    with pytest.raises(SourcesError, match=":2: "):
        add_document(path, "A", "R", "https://n.example/")
