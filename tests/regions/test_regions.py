"""Tests of what a text says of where people live, and whether it concerns a reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import AI_TRAINING, Fact, Finding
from monitor.regions import expand_regions, meets, tell_applies
from monitor.regions.codes import COUNTRIES, UNIONS, list_parts
from monitor.regions.names import CUES, NAMES, Cue, RegionName
from monitor.regions.reading import read_regions


def make(sentence: str, *, words: str = "", value: list[str] | None = None) -> Finding:
    """Make a finding with its sentence, and a fact on regions where words are given."""
    facts = (Fact(name="regions", value=value or [], words=words),) if words or value else ()
    return Finding(topic=AI_TRAINING, effect="introduced", level="high", rule="example", new=sentence, facts=facts)


@pytest.mark.parametrize("row", NAMES, ids=lambda row: f"{row.code}-{row.example}")
def test_every_name_is_read(row: RegionName) -> None:
    """Each row's example names its region and no other."""
    assert read_regions(row.example).named == list_parts(row.code)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.example)
def test_every_cue_is_read(cue: Cue) -> None:
    """Each cue's example leaves a region out, or names a place and nobody's home."""
    read = read_regions(cue.example)
    assert not read.named
    assert bool(read.outside) is (cue.sense == "outside")


@pytest.mark.parametrize(
    ("sentence", "mine", "answer"),
    [
        ("If you live in the EU, EEA, UK, Switzerland, Canada or Hong Kong, we use your posts.", "DE", "yes"),
        ("If you live in the EU, EEA, UK, Switzerland, Canada or Hong Kong, we use your posts.", "HK", "yes"),
        ("If you live in the EU, EEA, UK, Switzerland, Canada or Hong Kong, we use your posts.", "US", "no"),
        ("If you live in the EU, EEA, UK, Switzerland, Canada or Hong Kong, we use your posts.", "US-CA", "no"),
        ("For members in the EEA we rely on legitimate interests.", "EU", "yes"),
        ("For members in the EU we rely on legitimate interests.", "EEA", "partly"),
        ("For members in the EU we rely on legitimate interests.", "NO", "no"),
        ("If you live outside the EEA, the UK or Switzerland, your posts train our models.", "FR", "no"),
        ("If you live outside the EEA, the UK or Switzerland, your posts train our models.", "GB", "no"),
        ("If you live outside the EEA, the UK or Switzerland, your posts train our models.", "US", "yes"),
        ("Residents of California may opt out.", "US-CA", "yes"),
        ("Residents of California may opt out.", "US", "partly"),
        ("Residents of California may opt out.", "CA", "no"),
        ("In the United States, except in Texas, we use your voice.", "US-TX", "no"),
        ("In the United States, except in Texas, we use your voice.", "US-NY", "yes"),
        ("We use the posts of users worldwide.", "BR", "yes"),
        ("You grant us a worldwide licence to train our models.", "BR", "not_stated"),
        ("We train our models on your posts, which are stored in the United States.", "DE", "not_stated"),
        ("We train our models as the UK GDPR and EU law allow.", "FR", "not_stated"),
        ("We comply with the California Consumer Privacy Act.", "US-NY", "not_stated"),
        ("We use your posts.", "EU", "not_stated"),
        ("CONTACT US ABOUT TRAINING", "EU", "not_stated"),
        ("Si vous résidez au Royaume-Uni ou en Suisse, vos données ne sont pas utilisées.", "CH", "yes"),
        ("Hors de l'Union européenne, vos messages entraînent nos modèles.", "FR", "no"),
        ("Nutzer außerhalb der Schweiz können widersprechen.", "CH", "no"),
        ("Nutzer in Deutschland und Österreich können widersprechen.", "AT", "yes"),
        ("Los usuarios de la Unión Europea pueden oponerse.", "ES", "yes"),
        ("Gli utenti nel SEE possono opporsi.", "IT", "yes"),
        ("Gebruikers buiten de Europese Unie kunnen geen bezwaar maken.", "NL", "no"),
    ],
)
def test_applies(sentence: str, mine: str, answer: str) -> None:
    """A sentence concerns who lives where it says, with unions and their members, and what it leaves out."""
    assert tell_applies(make(sentence), [mine]) == answer


def test_words_of_the_fact_come_first() -> None:
    """The row or heading that names the regions decides, also where it leaves them out."""
    assert tell_applies(make("We train on posts.", words="Members outside the EU", value=["EU"]), ["DE"]) == "no"
    assert tell_applies(make("We train on posts.", value=["EU"]), ["DE"]) == "yes"
    assert tell_applies(make("We train on posts.", words="in certain markets", value=["in certain markets"]), ["DE"]) == "not_stated"


def test_document_regions() -> None:
    """What a document is for decides where the sentence is silent, and bounds what it says."""
    assert tell_applies(make("We use your posts."), ["DE"], document_regions=["EEA"]) == "yes"
    assert tell_applies(make("We use your posts."), ["US"], document_regions=["EEA"]) == "no"
    assert tell_applies(make("Members in France may opt out."), ["DE"], document_regions=["EEA"]) == "no"
    assert tell_applies(make("Members outside France may opt out."), ["DE"], document_regions=["EEA"]) == "yes"


@pytest.mark.parametrize(
    ("mine", "theirs", "together"),
    [
        ("EU", "EEA", True),
        ("DE", "EU", True),
        ("US-CA", "US", True),
        ("US", "US-CA", True),
        ("GB", "EU", False),
        ("", "EU", True),
        ("EU", "", True),
    ],
)
def test_meets(mine: str, theirs: str, together: bool) -> None:
    """A subscriber gets the documents of a region that shares a part with their own, and those for everybody."""
    assert meets([mine] if mine else [], [theirs] if theirs else []) is together


def test_unions_hold_countries() -> None:
    """Every member of a union is a country or a state."""
    assert len(list_parts("EU")) == 27
    assert len(list_parts("EEA")) == 30
    assert len(list_parts("US")) == 51
    assert expand_regions(one for name in UNIONS if name != "US" for one in UNIONS[name]) <= COUNTRIES


@given(st.text(max_size=200))
def test_any_sentence(sentence: str) -> None:
    """Whatever a text says, it is read without an error."""
    read_regions(sentence)
