"""The table of what texts say today."""

from __future__ import annotations

from monitor.report import render_stance_text
from monitor.report.stance_html import show_stances
from monitor.report.stance_words import TABLE_COLUMNS, number_ways_out
from monitor.stance import gather_stances
from monitor.stance.reading import read_stance
from monitor.text.markdown import parse_markdown


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


def test_a_long_quotation_keeps_its_exception() -> None:
    """Neither in the terminal nor on a page does a cut quotation lose the words on training or the exception from it."""
    data = ", ".join(f"the {name} of your {place}" for name in ("names", "sizes", "ages") for place in ("beds", "paths", "trees", "tools"))
    text = f"# Privacy\n\nWe may use {data} to train our AI models, for as long as you keep a garden with us, unless you are a school."
    services = gather_stances([("Acme", read_stance(parse_markdown(text, language="en"), name="Privacy"))])
    quote = show_stances(services)["cards"][0]["lines"][0]["line"].quote
    printed = " ".join(render_stance_text(services).split())
    for shown in (quote, printed):
        assert "to train our AI models, " in shown
        assert "unless you are a school." in shown
        assert "[…]" in shown


def test_a_quoted_item_stands_under_its_lead_in() -> None:
    """An item of a list is quoted below the words that say who does it; a sentence stands by itself."""
    for text, lead_in in (
        ("We use your notes to:\n\n- train our AI models", "Led in by: “We use your notes to:”"),
        ("We train AI on your notes.", ""),
    ):
        services = gather_stances([("Acme", read_stance(parse_markdown(f"# Privacy\n\n{text}", language="en"), name="Privacy"))])
        lines = render_stance_text(services).splitlines()
        assert [line.strip() for line in lines if line.strip().startswith("Led in by")] == ([lead_in] if lead_in else [])
