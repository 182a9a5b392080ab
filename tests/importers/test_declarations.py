"""Declarations of Open Terms Archive become entries of sources.yaml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from monitor.errors import UsageError
from monitor.importers.declarations import read_declarations
from monitor.model import DocumentKey, Range
from monitor.sources import load_sources
from monitor.sources.add_many import add_documents, render_services

TERMS = "https://acme.example/terms"


def declare(folder: Path, terms: dict[str, Any], *, name: str = "Acme", key: str = "terms") -> Path:
    """Write a declaration."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name.replace('/', '_')}.json").write_text(json.dumps({"name": name, key: terms}), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("described", "entry", "left"),
    [
        ({"fetch": TERMS}, {"url": TERMS}, []),
        ({"fetch": TERMS, "select": "main"}, {"url": TERMS, "select": "main"}, []),
        ({"fetch": TERMS, "select": ["h1", "main"], "remove": ".x"}, {"url": TERMS, "select": ["h1", "main"], "remove": ".x"}, []),
        ({"fetch": TERMS, "executeClientScripts": True}, {"url": TERMS, "fetch": "browser"}, []),
        ({"fetch": TERMS, "executeClientScripts": False}, {"url": TERMS}, []),
        (
            {"fetch": TERMS, "select": {"startBefore": "#a", "endBefore": "footer"}},
            {"url": TERMS, "select": [{"startBefore": "#a", "endBefore": "footer"}]},
            [],
        ),
        ({"fetch": TERMS, "filter": ["cleanUrls", {"removeQueryParams": ["x"]}]}, {"url": TERMS}, ["cleanUrls", "removeQueryParams"]),
        ({"fetch": TERMS, "select": "main["}, {"url": TERMS}, ["select"]),
        ({"fetch": TERMS, "remove": [{"from": "#a"}]}, {"url": TERMS}, ["remove"]),
        ({"fetch": TERMS, "novelty": 1}, {"url": TERMS}, ["novelty"]),
        (
            {"combine": [{"fetch": TERMS}, {"fetch": TERMS + "/2", "filter": ["f"]}], "select": "main", "remove": ["nav"]},
            {"url": [TERMS, TERMS + "/2"], "select": "main", "remove": "nav"},
            ["f"],
        ),
        (
            {"combine": [{"fetch": TERMS, "remove": ".a"}, {"fetch": TERMS + "/2", "select": ".b"}], "select": "main"},
            {"url": [TERMS, TERMS + "/2"], "select": "main, .b", "remove": ".a"},
            [],
        ),
        (
            {"combine": [{"fetch": TERMS, "select": "main"}, {"fetch": TERMS + "/2", "select": {"startAfter": "a", "endAfter": "b"}}]},
            {"url": [TERMS, TERMS + "/2"]},
            ["select"],
        ),
    ],
)
def test_each_part_of_a_declaration_is_carried_over_or_named(tmp_path: Path, described: Any, entry: Any, left: list[str]) -> None:
    """Nothing is lost in silence."""
    found = read_declarations(declare(tmp_path / "d", {"Terms of Service": described}))
    assert [one.entry for one in found.documents] == [entry]
    assert [one.what for one in found.left] == left


@pytest.mark.parametrize("described", [{}, {"fetch": "not an address"}, {"combine": []}, [], None, {"fetch": None}])
def test_terms_without_an_address_are_named(tmp_path: Path, described: Any) -> None:
    """They make no entry."""
    found = read_declarations(declare(tmp_path / "d", {"Terms of Service": described}))
    assert (found.documents, [one.where for one in found.left]) == ([], ["Acme/Terms of Service"])


def test_older_declarations_and_odd_names_are_read(tmp_path: Path) -> None:
    """Terms stood under `documents` once; a service's name loses its slash, any name its line breaks."""
    found = read_declarations(declare(tmp_path / "d", {"Terms\nof Service": {"fetch": TERMS}}, name="A/B", key="documents"))
    assert [(one.service, one.document) for one in found.documents] == [("A B", "Terms of Service")]


def test_a_repository_is_read_in_its_declarations_folder(tmp_path: Path) -> None:
    """Histories of declarations and the repository's own files are passed over; a broken file is named."""
    folder = declare(tmp_path / "declarations", {"Terms": {"fetch": TERMS}})
    (folder / "Acme.history.json").write_text("{}", encoding="utf-8")
    (folder / "Broken.json").write_text("{", encoding="utf-8")
    (tmp_path / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    found = read_declarations(tmp_path)
    assert (len(found.documents), [one.where for one in found.left]) == (1, ["Broken.json"])


def test_a_folder_without_declarations_is_refused(tmp_path: Path) -> None:
    """With what they look like."""
    with pytest.raises(UsageError, match="holds no declarations"):
        read_declarations(tmp_path)
    with pytest.raises(UsageError, match="does not exist"):
        read_declarations(tmp_path / "missing")


def test_entries_are_set_into_a_list_without_disturbing_it(tmp_path: Path) -> None:
    """Comments and order stay; documents join their service, new services come last."""
    path = tmp_path / "sources.yaml"
    text = "# mine\nservices:\n  Acme:\n    documents:\n      Terms: https://acme.example/t  # checked\n  # below\n  Beta: {documents: {A: https://b.example/}}\n"
    path.write_text(text, encoding="utf-8")
    ranged = {"url": TERMS, "select": [{"startAfter": "#a", "endBefore": "#b"}]}
    added = add_documents(path, {"acme": {"Privacy Policy": ranged}, "Gamma": {"Terms": "https://g.example/"}})
    assert added == (DocumentKey("Acme", "Privacy Policy"), DocumentKey("Gamma", "Terms"))
    new = path.read_text(encoding="utf-8")
    rest = iter(new.splitlines())
    assert all(line in rest for line in text.splitlines()), "what stood there stands there, in its order"
    sources = {str(source.key): source for source in load_sources(path).sources}
    assert sources["Acme/Privacy Policy"].selection.select == (Range(start_after="#a", end_before="#b"),)
    assert list(sources) == ["Acme/Terms", "Acme/Privacy Policy", "Beta/A", "Gamma/Terms"]


def test_all_real_declarations_make_a_list_that_is_read(corpus: Path, tmp_path: Path) -> None:
    """Every declaration of a public collection becomes sources without a mistake."""
    found = read_declarations(corpus / "ota-declarations")
    services: dict[str, dict[str, Any]] = {}
    for one in found.documents:
        services.setdefault(one.service, {})[one.document] = one.entry
    path = tmp_path / "sources.yaml"
    path.write_text(render_services(services), encoding="utf-8")
    assert len(load_sources(path).sources) == len(found.documents) > 100
