"""A service of the catalogue is copied into a list with its comments, and leaves the rest as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import SourcesError
from monitor.places import find_catalogue
from monitor.sources import load_sources
from monitor.sources.edit import add_service

CATALOGUE = find_catalogue()
SHIPPED = {source.key: source for source in load_sources(CATALOGUE).sources}

LISTS = {
    "block style": "# mine\nservices:\n  # my own\n  A:\n    documents:\n      P: https://a.example/p   # one\n# the end\n",
    "deeper indentation": "services:\n    A:\n        documents:\n            P: https://a.example/p\n",
    "with a digest": "services:\n  A:\n    documents: {P: https://a.example/p}\n\ndigest:\n  - to: [me@example.org]\n",
    "empty, in brackets": "defaults:\n  every: 12h\n\nservices: {}  # none yet\n",
    "in brackets": "services: {A: {documents: {P: https://a.example/p}}}\n",
    "JSON": '{"services": {"A": {"documents": {"P": "https://a.example/p"}}}}',
    "Windows line ends": "services:\r\n  A:\r\n    documents:\r\n      P: https://a.example/p\r\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_service_is_added(tmp_path: Path, text: str) -> None:
    """All documents of the service are there as the catalogue has them, and what was there still is."""
    path = tmp_path / "sources.yaml"
    path.write_bytes(text.encode())
    before = load_sources(path)
    added = add_service(path, CATALOGUE, "Mistral AI")
    after = load_sources(path)
    assert [(key.service, key.document) for key in added] == [(k.service, k.document) for k in SHIPPED if k.service == "Mistral AI"]
    new = {source.key: source for source in after.sources if source.key in added}
    assert all(
        (s.urls, s.selection, s.fetch, s.language) == (o.urls, o.selection, o.fetch, o.language)
        for k, s in new.items()
        for o in [SHIPPED[k]]
    )
    assert tuple(source for source in after.sources if source.key not in added) == before.sources
    assert after.subscriptions == before.subscriptions


def test_comments_come_along(tmp_path: Path) -> None:
    """The copied entry keeps its comments, and no line of the list is lost."""
    path = tmp_path / "sources.yaml"
    path.write_text(LISTS["block style"])
    add_service(path, CATALOGUE, "WeTransfer")
    text = path.read_text()
    assert "  # In July 2025 its terms took" in text
    assert all(line in text.splitlines() for line in LISTS["block style"].splitlines())


def test_second_time_adds_what_is_missing(tmp_path: Path) -> None:
    """A service that is there gets the documents it lacks, by name and by address; then there is nothing left to add."""
    path = tmp_path / "sources.yaml"
    path.write_text("services:\n  zoom:\n    documents:\n      My Own Name: https://zoom.us/privacy\n")
    added = add_service(path, CATALOGUE, "Zoom")
    assert "Privacy Statement" not in {key.document for key in added}
    assert {key.service for key in added} == {"zoom"}
    assert add_service(path, CATALOGUE, "Zoom") == ()


def test_broken_list_stays(tmp_path: Path) -> None:
    """A list with mistakes is told of them, and stays as it is."""
    path = tmp_path / "sources.yaml"
    path.write_text("services:\n  A: {}\n")
    with pytest.raises(SourcesError):
        add_service(path, CATALOGUE, "Zoom")
    assert path.read_text() == "services:\n  A: {}\n"
