"""The table of what texts say today."""

from __future__ import annotations

from monitor.report.stance_words import TABLE_COLUMNS, number_ways_out


def test_ways_out_are_listed_below_the_table() -> None:
    """An address or a sentence gets a number in its column and stands whole in the list; "none" and no answer stay as they are."""
    place = TABLE_COLUMNS.index("way_out")
    rows = [["Acme", "permits", "on", "", "2026-01-04", "Terms"] for _ in range(4)]
    address, sentence = "https://acme.example/settings/data-for-ai-improvement", "You can opt out of this in your privacy settings."
    for row, way in zip(rows, (address, "none", "", sentence), strict=True):
        row[place] = way
    numbered, ways = number_ways_out(rows)
    assert [row[place] for row in numbered] == ["[1]", "none", "", "[2]"]
    assert ways == (f"[1] Acme: {address}", f"[2] Acme: {sentence}")
    assert [(*row[:place], *row[place + 1 :]) for row in numbered] == [(*row[:place], *row[place + 1 :]) for row in rows]
