"""Tests of stories: which findings are one, and what a later one says beyond the earlier."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Fact, Finding
from monitor.story import Piece, Step, join_stories

BANNER_ON = datetime(2026, 5, 18, 12, tzinfo=UTC)
DAY = "2026-07-01"
BANNER = (
    "From 1 July 2026 we will train our generative models on the posts of our members, as our legitimate interests allow, "
    "unless you opt out."
)
CLAUSE = "We train and improve our generative models on the posts, comments and pictures of our members."
AGREED = "By continuing to use our products after this date, you agree to the updated terms."
SAID_NOW = BANNER.replace("From 1 July 2026 we will", "We")


def find(new: str | None, old: str | None = None, **values: Any) -> Finding:
    """Make a finding with its sentences; `facts` is a mapping from name to value."""
    facts = tuple(Fact(name=name, value=value) for name, value in values.pop("facts", {}).items())
    return Finding(
        **{"topic": AI_TRAINING, "effect": "introduced", "level": "high", "rule": "example", **values}, old=old, new=new, facts=facts
    )


def announce(**values: Any) -> Finding:
    """Make the finding of the banner."""
    return find(
        BANNER, facts={"effective_date": DAY, "effective_date_role": "announced", "legal_basis": ["legitimate interests"]}, **values
    )


def make(number: int, days: int, *findings: Finding, **values: Any) -> Piece:
    """Make a piece so many days after the banner."""
    given: dict[str, Any] = {"service": "Lumen", "document": "Privacy Policy", "reason": "news", "family": "data", **values}
    return Piece(change=f"c{number}", finding_id=f"f{number}", at=BANNER_ON + timedelta(days=days), findings=findings, **given)


def join(*pieces: Piece) -> dict[str, Step]:
    """Give the step of each change."""
    stories, steps = join_stories(pieces)
    assert sum(len(story.pieces) for story in stories) == len(pieces)
    return {change: step for (change, _), step in steps.items()}


def test_announcement_clause_tense_and_return() -> None:
    """A banner, the clause weeks later, the change of tense and the step back are one story."""
    clause = find(
        CLAUSE,
        effect="expanded",
        facts={"third_parties": ["Vega"], "data_included": ["posts", "comments"], "legal_basis": ["legitimate interests"]},
    )
    steps = join(
        make(1, 0, announce(), old_version="v1", new_version="v2"),
        make(2, 45, clause, document="European Notice"),
        make(3, 60, find(SAID_NOW, BANNER, effect="expanded"), old_version="v2", new_version="v3"),
        make(4, 70, find(None, SAID_NOW, effect="removed"), reason="rollback", old_version="v3", new_version="v2"),
    )
    assert {step.story for step in steps.values()} == {"s1"}
    assert [steps[f"c{number}"].link for number in (1, 2, 3, 4)] == [None, "carried_out", "reworded", "taken_back"]
    announced = steps["c2"].announced
    assert announced is not None
    assert announced.change == "c1"
    undone = steps["c3"].taken_back
    assert undone is not None
    assert (undone.change, steps["c1"].taken_back, steps["c4"].taken_back) == ("c4", None, None)
    assert dict(steps["c2"].news) == {"data_included": ("posts", "comments"), "third_parties": ("Vega",)}


def test_a_rewording_before_the_day_carries_nothing_out() -> None:
    """An announcement that is edited weeks before its day is no clause yet; its change of tense at the day is."""
    early = join(make(1, 0, announce()), make(2, 5, find(BANNER.replace("generative", "generative and other"), BANNER)))["c2"]
    late = join(make(1, 0, announce()), make(2, 44, find(SAID_NOW, BANNER)))["c2"]
    assert (early.link, early.carries_out) == ("reworded", False)
    assert (late.link, late.carries_out) == ("reworded", True)


@pytest.mark.parametrize(
    ("later", "link"),
    [
        (make(2, 45, find(CLAUSE)), "carried_out"),
        (make(2, 10, find(CLAUSE, facts={"effective_date": DAY, "effective_date_role": "header"})), "carried_out"),
        (make(2, 10, find(CLAUSE)), None),
        (make(2, 200, find(CLAUSE)), None),
        (make(2, 45, find(CLAUSE), service="Umbra"), None),
        (make(2, 45, find(CLAUSE), family="prices"), None),
        (make(2, 45, find(CLAUSE, effect="restricted")), None),
        (make(2, 45, find(CLAUSE, topic=DEFAULT_CONSENT, effect="worse")), None),
        (make(2, 45, find("We show more weather on the first page of the site.")), None),
        (make(2, 20, find(CLAUSE, facts={"effective_date": "2026-09-09", "effective_date_role": "announced"})), None),
        (make(2, 20, announce(), document="Terms"), "same_edit"),
        (make(2, 70, announce(), document="Terms"), "carried_out"),
        (make(2, 20, find(f"{BANNER.rstrip('.')}, as the pages on our models explain."), document="Terms"), "same_edit"),
        (make(2, 20, announce(), service="Umbra"), "same_edit"),
        (make(2, 70, announce(), service="Umbra"), None),
        (make(2, 300, find(SAID_NOW, BANNER)), "reworded"),
        (make(2, 401, find(SAID_NOW, BANNER)), None),
        (make(2, 20, find(None, BANNER, effect="removed")), "taken_back"),
        (make(2, 20, find(None, BANNER, topic=DEFAULT_CONSENT, effect="better")), "taken_back"),
        (make(2, 20, reason="rollback", new_version="v1"), "taken_back"),
    ],
)
def test_links(later: Piece, link: str | None) -> None:
    """Only what continues an announcement joins it: by its day, its words, its direction, its service."""
    assert join(make(1, 0, announce(), old_version="v1", new_version="v2"), later)["c2"].link == link


def test_names_of_sister_services() -> None:
    """A company's services write the same sentence each with its own name; a short sentence joins no two services."""
    long = "{} may use your profile and messages to train the language models of the group, unless you object."
    steps = join(
        make(1, 0, find(long.format("Tandem")), service="Tandem"),
        make(2, 3, find(long.format("Pivot")), service="Pivot"),
        make(3, 4, find("We train models."), service="Umbra"),
        make(4, 5, find("We train models."), service="Penumbra"),
        make(5, 6, find(AGREED, topic=DEFAULT_CONSENT, effect="worse"), service="Umbra"),
        make(6, 7, find(AGREED, topic=DEFAULT_CONSENT, effect="worse"), service="Penumbra"),
    )
    assert steps["c2"].link == "same_edit"
    assert steps["c4"].link is None
    assert steps["c6"].link is None


@given(st.lists(st.tuples(st.integers(0, 500), st.sampled_from(["A", "B"]), st.sampled_from([BANNER, CLAUSE, SAID_NOW])), max_size=12))
def test_every_piece_is_in_one_story(drawn: list[tuple[int, str, str]]) -> None:
    """Whatever is on record, each piece is in exactly one story, and continues an earlier piece of it."""
    pieces = [
        make(number, days, announce() if new == BANNER else find(new, BANNER), service=service)
        for number, (days, service, new) in enumerate(drawn)
    ]
    stories, steps = join_stories(pieces)
    for story in stories:
        for piece in story.pieces:
            step = steps[piece.key]
            assert step.story == story.story
            assert step.earlier is None or (step.earlier in story.pieces and step.earlier.at <= piece.at)
    assert sorted(piece.change for story in stories for piece in story.pieces) == sorted(piece.change for piece in pieces)


def test_of_several_sisters_the_newest_is_continued() -> None:
    """Where each edit of a piece stood in another sister service before, the piece continues the newest of them, in every process alike."""
    edits = [
        f"From now on we may train our models on what you write in {place} with us, and pass the models on to the partners whom we choose."
        for place in ("messages", "comments", "reviews", "posts", "letters", "notes", "forms", "chats")
    ]
    sisters = [make(number, number, find(edit), service=f"Sister {number}") for number, edit in enumerate(edits, 1)]
    steps = join(*sisters, make(20, 20, *map(find, edits)))
    assert steps["c20"].earlier == sisters[-1]
    assert steps["c20"].link == "same_edit"
