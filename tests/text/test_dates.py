"""Test the reading of dates, and the finding of those that a text gives for itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from monitor.model import StatedDate
from monitor.text.date_words import ANNOUNCEMENTS, MONTHS, ROLES, STARTS, Announcement, Months, Role, Start
from monitor.text.dates import choose_effective_date, find_dates, find_stated_dates, parse_date
from monitor.text.deadline_words import DEADLINES, Deadline
from monitor.text.markdown import parse_markdown
from tests.text.texts import read_changes

MARCH_5 = date(2026, 3, 5)


def _find(text: str, language: str | None = "en") -> tuple[StatedDate, ...]:
    return find_stated_dates(parse_markdown(text, language=language))


@pytest.mark.parametrize("row", MONTHS, ids=lambda row: row.language)
def test_month_names(row: Months) -> None:
    """Each language's way to write a date is read."""
    assert parse_date(row.example, row.language) == MARCH_5
    assert len(row.names.split()) == 12


def test_month_names_mean_one_month() -> None:
    """No month's name means another month in another language."""
    numbers: dict[str, set[int]] = {}
    for row in MONTHS:
        for number, names in enumerate(row.names.split(), 1):
            for name in names.split("/"):
                numbers.setdefault(name, set()).add(number)
    assert [name for name, found in numbers.items() if len(found) > 1] == []


@pytest.mark.parametrize(
    ("words", "language", "on"),
    [
        ("September 24, 2024", None, date(2024, 9, 24)),
        ("14 August, 2025", None, date(2025, 8, 14)),
        ("Apr 19th, 2025", None, date(2025, 4, 19)),
        ("Sept. 3 2025", None, date(2025, 9, 3)),
        ("the 1st of May 2025", None, date(2025, 5, 1)),
        ("14-Jan-2026", None, date(2026, 1, 14)),
        ("2025-11-18", None, date(2025, 11, 18)),
        ("2025/11/18", None, date(2025, 11, 18)),
        ("25.2.2022", None, date(2022, 2, 25)),
        ("08/12/2026", "en", date(2026, 8, 12)),
        ("08/12/2026", "fr", date(2026, 12, 8)),
        ("24/07/2024", "en", date(2024, 7, 24)),
        ("9/19/17", "en", date(2017, 9, 19)),
        ("1er janvier 2025", "fr", date(2025, 1, 1)),
        ("2025年7月1日", "ja", date(2025, 7, 1)),
        ("July 2026", None, date(2026, 7, 1)),
        ("UpdatedNovember 14, 2023", None, date(2023, 11, 14)),
        ("5 februára 2026", "sk", date(2026, 2, 5)),
        ("February 31, 2025", None, None),
        ("version 1.2.2022.3", None, None),
        ("in 30 days", None, None),
        ("© 2024", None, None),
    ],
)
def test_parse_date(words: str, language: str | None, on: date | None) -> None:
    """All formats seen in policies are read, and nothing else."""
    assert parse_date(words, language) == on


def test_offsets_of_dates() -> None:
    """A found date can be cut out of the words, also where a template lost a space."""
    words = "UpdatedMarch 5, 2026 and EffectiveApril 6, 2026"
    assert [words[found.start : found.end] for found in find_dates(words)] == ["March 5, 2026", "April 6, 2026"]


@pytest.mark.parametrize("row", ROLES, ids=lambda row: f"{row.language}-{row.name}")
def test_roles(row: Role) -> None:
    """A header line's words tell what its date is for."""
    stated = _find(f"# Policy\n\n_{row.example}_\n\nText.", row.language)
    assert [(one.on, one.role) for one in stated] == [(MARCH_5, row.name)]


@pytest.mark.parametrize("row", STARTS, ids=lambda row: row.example)
def test_day_from_which_data_are_used_is_announced(row: Start) -> None:
    """A day from which something may be done with data is read as announced."""
    [stated] = _find(row.example, row.language)
    assert (stated.on, stated.role) == (MARCH_5, "announced")


@pytest.mark.parametrize("row", DEADLINES, ids=lambda row: row.example)
def test_day_to_act_by_is_announced(row: Deadline) -> None:
    """A day by which the reader may object is read as announced, though another "before" names an earlier version."""
    [stated] = _find(row.example, row.language)
    assert (stated.on, stated.role) == (MARCH_5, "announced")


def test_day_to_act_by_either_way_round() -> None:
    """A day to act by whose day and month can stand either way keeps both readings; one before which somebody joined is none."""
    [stated] = _find("We use your posts to train our models unless you opt out before 5/2/2027.")
    assert choose_effective_date((stated,), seen_on=date(2026, 11, 22)) is not None
    assert {stated.on, stated.other} == {date(2027, 2, 5), date(2027, 5, 2)}
    assert _find("Members who joined before March 5, 2026 can opt out.") == ()


@pytest.mark.parametrize("row", ANNOUNCEMENTS, ids=lambda row: row.example)
def test_announcements(row: Announcement) -> None:
    """A sentence about a coming change announces its date."""
    stated = _find(f"# Policy\n\n{row.example} More text.\n\nText.", row.language)
    assert [(one.on, one.role, one.words) for one in stated] == [(MARCH_5, "announced", row.example)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Effective until March 5, 2026", []),
        ("Previous version: effective March 5, 2026", []),
        ("The data protection act of 5 March 2026 gives you rights that we respect in all that we do for you.", []),
        ("| Vendor | Since |\n| --- | --- |\n| Acme | 5 March 2026 |", []),
        ("**Last updated**\n\n5 March 2026", [("updated", True)]),
        ("March 2026", [("version", False)]),
        ("Last Updated: March 2026", [("updated", False)]),
        ("Last Updated/Effective Date: March 5, 2026 ([previous version](/old))", [("effective", True)]),
        ("Effective Date: The earlier of 2026-03-05 or your consent", [("effective", True)]),
        (
            "This Privacy Policy was last revised on March 5, 2026. Read it with care, as it says much about you.",
            [("updated", True)],
        ),
        ("Effective March 5, 2026<br>Dear user, read on", [("effective", True)]),
    ],
)
def test_header_lines(text: str, expected: list[tuple[str, bool]]) -> None:
    """Header dates are told from ends, former versions, laws and tables."""
    assert [(one.role, one.precise) for one in _find(f"# Terms\n\n{text}\n\nText of the terms.")] == expected


def test_order_and_repetition() -> None:
    """The head's dates come before others', announced ones last, each once."""
    body = "\n\n".join(["Text."] * 60)
    text = "We will change this on May 1, 2026.\n\nUpdated: 5 March 2026\n\nEffective: 6 April 2026\n\n"
    text += f"{body}\n\nUpdated: 5 March 2026\n\nUpdated: 1 June 2020"
    assert [(one.role, one.on.month) for one in _find(text)] == [("effective", 4), ("updated", 3), ("updated", 6), ("announced", 5)]


@pytest.mark.parametrize(
    ("rest", "on", "other"),
    [
        ("Text.", date(2026, 9, 8), date(2026, 8, 9)),
        ("See the report of 24/07/2024.", date(2026, 8, 9), None),
        ("See the report of 07/24/2024.", date(2026, 9, 8), None),
        ("We recognise your behaviour.", date(2026, 8, 9), None),
    ],
)
def test_day_or_month_first(rest: str, on: date, other: date | None) -> None:
    """The text's other dates or its spelling settle which number is the day; else both readings are kept."""
    (stated,) = _find(f"Last updated: 09/08/2026\n\n{rest}")
    assert (stated.on, stated.other) == (on, other)


def test_choice() -> None:
    """An announced day ahead comes before the header's; one long past does not; else the later header date speaks."""
    text = "We will change this notice on June 1, 2026.\n\nUpdated: 5 March 2026\n\nEffective: 6 April 2026"
    ahead, later = choose_effective_date(_find(text), seen_on=MARCH_5), choose_effective_date(_find(text), seen_on=date(2026, 9, 1))
    assert ahead is not None
    assert later is not None
    assert (ahead.on, later.on) == (date(2026, 6, 1), date(2026, 4, 6))
    assert choose_effective_date((), seen_on=MARCH_5) is None


def test_labelled_dates_are_found(corpus: Path) -> None:
    """Of the effective dates that readers noted in recorded changes, nearly all are found, and chosen."""
    labelled = found = chosen = 0
    for change in read_changes(corpus):
        noted = (change["label"].get("facts") or {}).get("effective_date")
        if not change["label"]["alert"] or not noted:
            continue
        labelled += 1
        stated = find_stated_dates(parse_markdown(change["new"], language=change["language"]))
        best = choose_effective_date(stated, seen_on=date.fromisoformat(change["date"][:10]))
        found += any(one.on.isoformat() == noted[:10] for one in stated)
        chosen += best is not None and best.on.isoformat() == noted[:10]
    assert labelled > 100
    assert found >= 0.95 * labelled
    assert chosen >= 0.92 * labelled


def test_a_day_until_which_another_text_holds_lies_ahead() -> None:
    """A day that can be read either way is the later one where the text before it applies until then."""
    text = "# Terms\n\nThese terms apply from 01/02/2026. The previous version applies until then.\n\nWe care about gardens."
    chosen = choose_effective_date(find_stated_dates(parse_markdown(text, language="en")), seen_on=date(2026, 1, 2))
    assert chosen is not None
    assert (chosen.on, chosen.role) == (date(2026, 2, 1), "announced")
    plain = choose_effective_date(
        find_stated_dates(parse_markdown(text.replace(" The previous version applies until then.", ""), language="en")),
        seen_on=date(2026, 1, 2),
    )
    assert plain is not None
    assert plain.on == date(2026, 1, 2)
