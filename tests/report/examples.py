"""Made-up services and their texts, for every test of this folder."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from monitor.compare.redline import diff_blocks
from monitor.model import AI_TRAINING, DEFAULT_CONSENT, Block, BlockKind, Document, Fact, Finding
from monitor.report import ChangeView, CheckReport, FaultView, FirstView

LONG_ADDRESS = "https://pawprint.example/account/settings/privacy/ai-improvement?source=" + "a-campaign-name-that-never-ends-" * 6
COLUMNS = ("What we do", "Which data", "On what basis")
TITLE = ("Privacy Policy",)
USE = (*TITLE, "3. How we use your data")


def heading(text: str, level: int = 2, path: tuple[str, ...] = TITLE) -> Block:
    """Make a heading."""
    return Block(kind=BlockKind.HEADING, text=text, level=level, path=path)


def paragraph(text: str, path: tuple[str, ...] = USE) -> Block:
    """Make a paragraph."""
    return Block(kind=BlockKind.PARAGRAPH, text=text, path=path)


def listed(text: str, marker: str = "-", level: int = 1) -> Block:
    """Make a list item."""
    return Block(kind=BlockKind.LIST_ITEM, text=text, marker=marker, level=level, path=USE)


def table_row(*cells: str) -> Block:
    """Make a table row."""
    return Block(kind=BlockKind.TABLE_ROW, text=" | ".join(cells), cells=cells, columns=COLUMNS, path=USE)


def document(*blocks: Block) -> Document:
    """Make a document."""
    return Document(blocks=blocks, language="en")


CLAUSES = tuple(paragraph(f"Clause {number}: we keep your name as long as you have an account.", USE) for number in range(1, 7))
OLD = document(
    heading("Privacy Policy", 1, ()),
    paragraph("Effective 27 February 2026", TITLE),
    *CLAUSES,
    heading("3. How we use your data"),
    listed("to send you the weekly letter, if you asked for it.", "a."),
    listed("to show your profile to neighbours near you;", "b."),
    paragraph("We do not use your photos to train artificial intelligence. See our [help pages](https://pawprint.example/help/privacy)."),
    table_row("Run your account", "Name, e-mail", "Contract"),
    table_row("Improve our services for all members", "Usage data", "Your consent"),
    paragraph("We never sell your data."),
)
NEW = document(
    heading("Privacy Policy", 1, ()),
    paragraph(f"From 14 January 2027 we develop picture models. You can opt out in your [settings]({LONG_ADDRESS}).", TITLE),
    paragraph("Effective 27 February 2026", TITLE),
    *CLAUSES,
    heading("3. How we use your data"),
    listed("to send you the weekly letter, unless you turn it off.", "a."),
    listed("to show your profile to neighbours near you;", "b."),
    paragraph(
        "We may use your photos to train artificial intelligence, unless you opt out. See our [help pages](https://pawprint.example/help/ai)."
    ),
    table_row("Run your account", "Name, e-mail", "Contract"),
    table_row("Improve our services for all members", "Usage data and photos", "Legitimate interests"),
)
ROWS = diff_blocks(OLD, NEW)


def fact(name: str, value: Any, words: str = "", *, inferred: bool = False) -> Fact:
    """Make a fact."""
    return Fact(name=name, value=value, words=words, inferred=inferred)


TRAINING = Finding(
    topic=AI_TRAINING,
    effect="introduced",
    level="high",
    rule="example",
    old="We do not use your photos to train artificial intelligence.",
    new="We may use your photos to train artificial intelligence, unless you opt out.",
    facts=(
        fact("effective_date", "2027-01-14", "From 14 January 2027"),
        fact("effective_date_role", "announced"),
        fact("default", "on", "unless you opt out", inferred=True),
        fact("opt_out", "You can opt out in your settings"),
        fact("opt_out_link", LONG_ADDRESS),
        fact("legal_basis", "legitimate interests"),
        fact("regions", ["EEA", "United Kingdom"]),
        fact("data_included", ["photos", "public posts, with their comments"]),
        fact("third_parties", ["Kennel Labs"]),
    ),
)
CONSENT = Finding(
    topic=DEFAULT_CONSENT,
    effect="worse",
    level="medium",
    rule="example",
    old="to send you the weekly letter, if you asked for it.",
    new="to send you the weekly letter, unless you turn it off.",
    facts=(fact("default", "on", "unless you turn it off", inferred=True),),
)
MENTION = Finding(topic=AI_TRAINING, effect="mention", level="low", rule="example", new="Our models learn.")


def change_view(**values: Any) -> ChangeView:
    """Make a change of the example document; `values` replace what is given here."""
    defaults: dict[str, Any] = {
        "service": "Pawprint",
        "document": "Privacy Policy",
        "url": "https://pawprint.example/legal/privacy",
        "findings": (CONSENT, TRAINING),
        "rows": ROWS,
        "old_last_confirmed_at": datetime(2026, 11, 21, 18, 2, tzinfo=UTC),
        "new_first_seen_at": datetime(2026, 11, 22, 6, 2, tzinfo=UTC),
        "change_id": "chg-7k2q",
        "old_version_id": "ver-4m1x",
        "new_version_id": "ver-9p0d",
        "old_sha256": "ab12" * 16,
        "new_sha256": "3f9c01de" * 8,
        "old_stated_on": date(2026, 2, 27),
        "new_stated_on": date(2026, 2, 27),
        "language": "en",
    }
    return ChangeView(**(defaults | values))


REPORT = CheckReport(
    generated_at=datetime(2026, 11, 22, 7, 30, tzinfo=UTC),
    checked=9,
    changes=(
        change_view(
            service="Breadbox", document="Terms of Service", findings=(MENTION,), confirmed_at=datetime(2026, 11, 22, 7, tzinfo=UTC)
        ),
        change_view(),
    ),
    firsts=(
        FirstView(service="Lantern", document="Rules", url="https://lantern.example/", seen_at=datetime(2026, 11, 22, tzinfo=UTC), words=1),
    ),
    faults=(
        FaultView(
            service="Grindstone",
            document="Privacy Policy",
            url="https://grindstone.example/privacy",
            name="selector_dead",
            detail="The selector “main article” matches nothing.",
            in_row=9,
            last_good_at=datetime(2026, 8, 20, 6, tzinfo=UTC),
        ),
    ),
)
