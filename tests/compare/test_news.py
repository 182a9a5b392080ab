from __future__ import annotations

import pytest

from monitor.compare import changes_only_dates, compare_documents, find_renames, shares_news
from tests.compare.writing import write

BODY = "We share your data with partners in order to show you ads.\n\nYou can object to this at any time in your settings."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Last updated: 3 March 2024", "Last updated: 9 May 2025", True),
        ("Effective 1 January 2025", "Effective December 31st, 2025", True),
        ("Dernière mise à jour : 5 février 2024", "Dernière mise à jour : 6 mars 2025", True),
        ("Stand: 31.03.2024", "Stand: 01.04.2025", True),
        ("Last updated: 3 March 2024", "Last updated: 3 March 2024", False),
        ("We delete accounts on 3 March 2024 without a word to you.", "We delete accounts on 9 May 2025 without a word to you.", False),
        ("You must be 16 years old", "You must be 18 years old", False),
    ],
)
def test_only_dates(old: str, new: str, expected: bool) -> None:
    """Only a header line's own date counts as a mere date; a day in a clause is substance."""
    change = compare_documents(write(f"{old}\n\n{BODY}"), write(f"{new}\n\n{BODY}"))
    assert changes_only_dates(change) is expected


def test_shared_news() -> None:
    """Two looks share news where one new sentence stands in both; a counter, a date or a moved line is none."""
    added = "We now train our models on what you write."
    first = compare_documents(write(BODY), write(f"12 readers\n\n{BODY}\n\n{added}"))
    second = compare_documents(write(BODY), write(f"15 readers\n\n{added}\n\n{BODY}"))
    other = compare_documents(write(BODY), write(f"12 readers\n\n{BODY}\n\nSomething else is new in this place."))
    assert shares_news(first, second)
    assert not shares_news(first, other)
    assert not shares_news(first, compare_documents(write(BODY), write(BODY)))


def test_shared_removal() -> None:
    """A sentence that is gone at both looks is news as well."""
    kept, gone = BODY.split("\n\n")
    assert shares_news(compare_documents(write(BODY), write(kept)), compare_documents(write(BODY), write(f"{kept}\n\n9 likes")))
    assert not shares_news(compare_documents(write(BODY), write(kept)), compare_documents(write(BODY), write(gone)))


def test_renames() -> None:
    """A product renamed throughout is told as one substitution, and its sentences stay edits."""
    text = "{0} may read your posts. You can ask {0} to stop reading them. When you leave, {0} deletes the posts it has read."
    change = compare_documents(write(text.format("Bluebird")), write(text.format("Skylark")))
    assert [(rename.old, rename.new, rename.count) for rename in find_renames(change)] == [("bluebird", "skylark", 3)]
    assert len(change.substantive) == 3


def test_rotating_teasers_share_nothing() -> None:
    """Two looks that each show another teaser where a third one stood before share no news, though it is gone at both."""
    rotating = [compare_documents(write(f"{BODY}\n\nRead how Anna found a flat."), write(f"{BODY}\n\n{teaser}")) for teaser in TEASERS]
    assert not shares_news(*rotating)


TEASERS = ("Seven recipes for a long winter evening.", "The best trains through the mountains, tested by us.")
