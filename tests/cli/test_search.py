"""`monitor search` and `monitor blame`, as commands on an archive that real checks made."""

from __future__ import annotations

import json

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.archives import make_archive
from tests.cli.conftest import Monitor

OLD = "<p>We do not use your notes to train machine learning models of any kind.</p>"
NEW = "<p>We may use your notes to train our machine learning models, unless you opt out.</p>"


@pytest.fixture(scope="module")
def archive(make_httpserver: HTTPServer, tmp_path_factory: pytest.TempPathFactory) -> Monitor:
    """Make an archive of two texts, the second confirmed; no test changes it."""
    return make_archive(tmp_path_factory.mktemp("made"), make_httpserver, (OLD, NEW, NEW))


def test_search_shows_where_when_and_what_came_instead(archive: Monitor) -> None:
    """Both texts are found with their spans; the one that went names its successor and the change."""
    out = archive.run("search", "train", "notes").stdout
    assert "We may use your notes to train our machine learning models, unless you opt out." in out
    assert out.count("Acme/Privacy Notice") == 2
    assert "until now" in out
    assert "then (c" in out
    assert "2 sentences." in out


def test_a_word_is_left_out(archive: Monitor) -> None:
    """A minus leaves a word out, quoted or not, while a misspelt option is still an error."""
    assert "1 sentence." in archive.run("search", "train", "-unless").stdout
    assert "No such option" in archive.run("search", "train", "--sevrice", "Acme", code=2).stderr


def test_search_as_json(archive: Monitor) -> None:
    """The JSON answer holds the same, with spans as instants."""
    answer = json.loads(archive.run("search", '"do not use"', "--json").stdout)
    assert answer["total"] == 1
    (place,) = answer["hits"][0]["places"]
    assert place["spans"][0]["until"] is not None
    assert place["replaced_by"]["sentence"].startswith("We may use your notes")


def test_search_where_nothing_is_found(archive: Monitor) -> None:
    """What nothing has is said, with what would find something."""
    assert "2 have train* model*" in archive.run("search", "training modelling").stdout
    assert "Without the limits of place and time 1 has." in archive.run("search", "unless", "--until", "2001").stdout
    assert json.loads(archive.run("search", "zebra", "--json").stdout) == {"hits": [], "total": 0}
    assert "No sentence has zebra." in archive.run("search", "zebra").stdout


@pytest.mark.parametrize("words", ["", '""', "-train", "*"])
def test_search_for_nothing(archive: Monitor, words: str) -> None:
    """A query without a word to look for is wrong use, said in a sentence."""
    assert "names no word to look for" in archive.run("search", "--", words, code=2).stderr


def test_search_in_what_is_not_there(archive: Monitor) -> None:
    """A service or document that the archive does not have is wrong use, with near names."""
    assert "did you mean Acme?" in archive.run("search", "train", "--service", "Acne", code=2).stderr
    assert "no document is named" in archive.run("search", "train", "--document", "zzz", code=2).stderr


def test_blame_says_what_brought_each_sentence(archive: Monitor) -> None:
    """Each sentence stands beside the day and version that brought it, as text and as JSON."""
    out = archive.run("blame", "acme").stdout
    assert out.startswith("Acme/Privacy Notice  v")
    blamed = json.loads(archive.run("blame", "acme", "--json").stdout)["sentences"]
    versions = {one["sentence"]: one["version"] for one in blamed}
    assert len(set(versions.values())) == 2
    assert versions["Privacy notice"] != versions["We may use your notes to train our machine learning models, unless you opt out."]
    assert all(one["version"] in out for one in blamed)


def test_an_index_can_be_built_anew(archive: Monitor) -> None:
    """`db reindex` says that it did it, and the answers stay the same."""
    before = archive.run("search", "train", "--json").stdout
    assert "built anew" in archive.run("db", "reindex").stderr
    assert archive.run("search", "train", "--json").stdout == before
