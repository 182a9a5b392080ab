from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.divergence import _split_roughly
from monitor.judge.text import judge_text
from monitor.judge.text_marks import NOTICES, Notice
from monitor.model import Document, FaultKind
from monitor.text.markdown import parse_markdown

VERBS = ["collect", "keep", "share", "delete", "protect", "combine", "review", "store", "copy", "send"]
THINGS = [
    "your name",
    "your address",
    "the photos you upload",
    "what you buy",
    "your device's number",
    "messages you write",
    "your location",
]


def write(text: str, language: str = "en") -> Document:
    """Read a Markdown text."""
    return parse_markdown(text, language=language)


def clauses(section: str, count: int = 12) -> str:
    """Write a section of so many different sentences."""
    lines = [f"In the part called {section}, we {VERBS[n % 10]} {THINGS[n % 7]} for purpose {section} {n}." for n in range(count)]
    return f"## {section}\n\n" + "\n\n".join(lines) + "\n\n"


def speak_for(company: str, section: str) -> str:
    """Write a privacy policy in which a company names itself."""
    return "# Privacy Policy\n\n" + "\n\n".join(
        f"For {section} {n}, the people at {company} {VERBS[n % 10]} {THINGS[n % 7]} with care." for n in range(12)
    )


BODY = "# Privacy Policy\n\nLast updated: 4 March 2024\n\n" + clauses("collection") + clauses("sharing") + clauses("retention")
EUROPE = clauses("European residents", 20)


def unfold(text: str, places: int, lines: int) -> str:
    """Open hidden lines at so many places of a text."""
    parts = text.split("\n\n")
    for place in range(places):
        hidden = [f"Under number {place}.{n} partners of kind {place} receive copies of kind {n}." for n in range(lines)]
        parts[4 + place] += "\n\n" + "\n\n".join(hidden)
    return "\n\n".join(parts)


FRENCH = "# Politique\n\n" + "\n\n".join(
    f"Nous pouvons transmettre vos données aux partenaires qui nous aident à fournir le service numéro {n}." for n in range(30)
)
MENU = "- [Shop](https://example.org/shop)\n- [Careers](https://example.org/careers)\n- [Stores](https://example.org/stores)\n\n"

DIRECTORY = (
    "Share this "
    + " ".join(
        f"{name} {other}"
        for name in ("Fotolia", "Blogland", "Chirper", "Postcard", "Linkbook")
        for other in ("Mail", "Bookmarks", "Messenger", "Feeds", "Groups")
    )
    + "\n\n"
)
LAW = (
    "## Your rights in the United Kingdom\n\n"
    + "\n\n".join(f"Our legal basis for purpose {n} is a legitimate interest that we weigh." for n in range(8))
    + "\n\n"
)
LETTER = "# Privacy Policy\n\n" + "".join(f"We {VERBS[n % 10]} {THINGS[n % 7]} for purpose {n}.\n\n" for n in range(60))

FAULTS = {
    "emptied": (BODY, "# Privacy Policy\n", FaultKind.DAMAGED_NEW, "cut_short"),
    "came back": ("# Privacy Policy\n", BODY, FaultKind.DAMAGED_OLD, "cut_short"),
    "error page": (
        BODY,
        "# Privacy Policy\n\nSorry, this page isn't available.\n\n" + clauses("sharing"),
        FaultKind.DAMAGED_NEW,
        "error_notice",
    ),
    "after an error page": (f"# Page not found\n\n{clauses('sharing')}", BODY, FaultKind.DAMAGED_OLD, "error_notice"),
    "printed twice": (BODY, BODY + BODY, FaultKind.DAMAGED_NEW, "doubled"),
    "printed once again": (BODY + BODY, BODY, FaultKind.DAMAGED_OLD, "doubled"),
    "part lost": (BODY + EUROPE, BODY, FaultKind.DAMAGED_NEW, "part_missing"),
    "folded parts opened under one date": (BODY, unfold(BODY, 6, 4), FaultKind.DAMAGED_OLD, "part_missing"),
    "folded parts opened under a new date": (BODY, unfold(BODY, 30, 1).replace("4 March", "9 May"), FaultKind.DAMAGED_OLD, "part_missing"),
    "version printed beside the one before": (
        BODY,
        BODY.replace("4 March 2024", "9 May 2024").replace("we keep", "we carefully keep") + clauses("offers") + BODY,
        FaultKind.DAMAGED_NEW,
        "doubled",
    ),
    "other language": (BODY, FRENCH, FaultKind.VARIANT, "other_language"),
    "older version": (BODY, BODY.replace("March 2024", "May 2021") + EUROPE, FaultKind.VARIANT, "older_version"),
    "menu changed": (MENU + BODY, MENU.replace("Careers", "Jobs") + BODY, FaultKind.NOISE, "navigation"),
    "address hidden": (BODY + "Write to dpo@example.org.", BODY + "Write to [email protected].", FaultKind.NOISE, "masked_addresses"),
    "lines joined": (
        BODY + "One clause is here. Two are there.",
        BODY + "One clause is\n\nhere. Two are there.",
        FaultKind.NOISE,
        "respaced",
    ),
    "contents added": (BODY, "- [collection](#collection)\n- [sharing](#sharing)\n\n" + BODY, FaultKind.NOISE, "repetition"),
    "other company": (
        BODY + "Example Inc. answers for your data. Write to Example Inc. in Reno.\n\n" + clauses("American residents"),
        BODY + "Example Ireland Limited answers for your data. Write to Example Ireland Limited in Cork.\n\n" + EUROPE,
        FaultKind.VARIANT,
        "other_edition",
    ),
    "characters written raw": (BODY + "We « use » it.", BODY + "We «&nbsp;use&nbsp;» it.", FaultKind.NOISE, "respaced"),
    "sentences run together": (LETTER, LETTER.replace(".\n\n", ".").replace("purpose", "aim", 1), FaultKind.DAMAGED_NEW, "run_together"),
    "sentences stand apart again": (
        LETTER.replace(".\n\n", ".").replace("purpose", "aim", 1),
        LETTER,
        FaultKind.DAMAGED_OLD,
        "run_together",
    ),
    "another document below": (
        BODY,
        BODY + "# Example Studio Terms of Use\n\nLast updated: 1 May 2022\n\n" + clauses("studio", 30),
        FaultKind.VARIANT,
        "other_document_beside",
    ),
    "another document gone": (
        BODY + "# Example Studio Terms of Use\n\nLast updated: 1 May 2022\n\n" + clauses("studio", 30),
        BODY,
        FaultKind.VARIANT,
        "other_document_beside",
    ),
    "region's law under one date": (BODY + clauses("photos", 30), BODY + clauses("photos", 30) + LAW, FaultKind.VARIANT, "other_edition"),
    "title names readers": (
        "# Privacy Policy\n\nIf you live in Europe, another version is yours.\n\n" + clauses("collection", 20),
        "# European Privacy Notice\n\n" + clauses("legal bases", 20),
        FaultKind.VARIANT,
        "other_edition",
    ),
    "menu on one line": (BODY + DIRECTORY, BODY + DIRECTORY.replace("Fotolia ", ""), FaultKind.NOISE, "navigation"),
    "feedback form": (BODY, BODY + "## Was this page helpful?\n\nYes\n\nThank you for your feedback!\n", FaultKind.NOISE, "navigation"),
    "another company's policy": (speak_for("Examplia", "mail"), speak_for("Testopia", "games"), FaultKind.DAMAGED_NEW, "other_document"),
    "another kind of document": (
        BODY,
        "# Community Guidelines\n\n" + clauses("respect", 20) + clauses("spam", 20),
        FaultKind.DAMAGED_NEW,
        "other_document",
    ),
    "another title under an earlier date": (
        "# Service Terms for Customers\n\nLast updated: 7 August 2023\n\n" + clauses("orders", 30),
        "# User Agreement\n\nLast updated: 1 February 2022\n\n" + clauses("members", 30),
        FaultKind.DAMAGED_NEW,
        "other_document",
    ),
    "other page": (BODY, "# Build with us\n\n" + clauses("guides", 30), FaultKind.DAMAGED_NEW, "other_document"),
}


@pytest.mark.parametrize(("old", "new", "kind", "name"), FAULTS.values(), ids=FAULTS)
def test_faults(old: str, new: str, kind: FaultKind, name: str) -> None:
    """Each way in which a page goes wrong, or comes right again, is told from a change of terms."""
    fault = judge_text(write(old), write(new))
    assert fault is not None
    assert (fault.kind, fault.name) == (kind, name)
    assert fault.detail.endswith(".")


CHANGES = {
    "an item without a verb of its own": (
        BODY,
        BODY + "• Using the audio call of the mobile application, for direct communication with other members of the service\n\n",
    ),
    "section taken out with a later date": (BODY + EUROPE, BODY.replace("March 2024", "March 2025")),
    "nothing": (BODY, BODY),
    "one word": (BODY, BODY.replace("we share your name", "we never share your name")),
    "section added with a later date": (BODY, BODY.replace("March 2024", "March 2025") + EUROPE),
    "small section added silently": (BODY, BODY + clauses("training", 3)),
    "large section added silently": (BODY, BODY + clauses("loyalty cards", 20)),
    "section rewritten": (BODY, BODY.replace(clauses("sharing"), clauses("advertising"))),
    "rewritten whole": (BODY, "# Privacy Policy\n\nLast updated: 9 May 2025\n\n" + clauses("what we do", 20) + clauses("your choices", 20)),
    "written anew by the same company": (
        speak_for("Examplia", "mail"),
        speak_for("Examplia", "games").replace("Privacy Policy", "Data Policy"),
    ),
    "renamed and written anew under a later date": (
        "# Service Terms for Customers\n\nLast updated: 1 February 2022\n\n" + clauses("orders", 30),
        "# User Agreement\n\nLast updated: 7 August 2023\n\n" + clauses("members", 30),
    ),
    "written anew under a link list": (
        BODY,
        "Last updated: 9 May 2025\n\n- [Platform rules](#rules)\n- [Your privacy](#privacy)\n\n" + clauses("what we do", 40),
    ),
    "new date only": (BODY, BODY.replace("4 March 2024", "5 June 2025")),
    "back to an older wording": (BODY, BODY.replace("March 2024", "May 2023").replace("we share your name", "we may share your name")),
    "item of a list": (
        BODY + "We may share these data about you:\n\n- Name\n",
        BODY + "We may share these data about you:\n\n- Name\n- Religion\n",
    ),
    "other address": (BODY + "Write to dpo@example.org.", BODY + "Write to legal@example.org."),
    "link to a policy": (BODY, BODY + "[Artificial intelligence notice](https://example.org/ai)\n"),
    "one law named in an added section": (
        BODY + clauses("photos", 30),
        BODY.replace("March 2024", "March 2025") + clauses("photos", 30) + LAW,
    ),
    "section named after a document": (BODY, BODY + "# 9. Changes to this policy\n\n" + clauses("changes", 5)),
    "another company from a later day on": (
        BODY.replace("Last updated: 4 March 2024", "These terms apply from 4 March 2024. The ones before apply until then.")
        + "Example Inc. answers for your data. Write to Example Inc. in Reno.\n\n"
        + clauses("American residents"),
        BODY.replace("Last updated: 4 March 2024", "These terms apply from 9 May 2025. The ones before apply until then.")
        + "Example Ireland Limited answers for your data. Write to Example Ireland Limited in Cork.\n\n"
        + EUROPE,
    ),
    "title names a region, readers stay": (BODY, BODY.replace("# Privacy Policy", "# U.S. Privacy Policy") + clauses("rights", 3)),
    "upcoming version beside": (BODY, f"This version will apply on 1 May 2025.\n\n{BODY}\n\n# Effective until 1 May 2025\n\n{BODY}"),
}


@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
def test_changes_of_terms(old: str, new: str) -> None:
    """What an author may have changed on purpose is no fault, however large or small."""
    assert judge_text(write(old), write(new)) is None


def test_old_copy_dropped() -> None:
    """When the earlier version printed beside the present one goes, that is no change of terms."""
    both = f"{BODY}\n\n# Effective until 1 May 2025\n\n{BODY}"
    fault = judge_text(write(both), write(BODY))
    assert fault is not None
    assert (fault.kind, fault.name) == (FaultKind.DAMAGED_OLD, "old_copy_dropped")


def test_old_copy_with_wording_of_its_own_dropped() -> None:
    """The version that ends may say a good deal that the one that stays does not."""
    both = f"{BODY}\n\n# Effective until 1 May 2025\n\n{BODY}{clauses('sale', 9)}"
    fault = judge_text(write(both), write(BODY))
    assert fault is not None
    assert (fault.kind, fault.name) == (FaultKind.DAMAGED_OLD, "old_copy_dropped")


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.example)
def test_notices(notice: Notice) -> None:
    """Each notice is known by its own example."""
    assert notice.pattern.match(notice.example.lower())


@pytest.mark.parametrize(
    "line", ["This page explains how we use data.", "Page views are counted.", "We cannot find out who you are.", "Log in data"]
)
def test_no_notice(line: str) -> None:
    """A clause that talks of pages and logins is no notice."""
    assert not any(notice.pattern.match(line.lower()) for notice in NOTICES)


@given(st.lists(st.sampled_from([clauses("a", 2), clauses("b", 3), MENU, FRENCH, "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n"]), max_size=5))
def test_text_against_itself(parts: list[str]) -> None:
    """No text is a fault against itself."""
    document = write("".join(parts))
    assert judge_text(document, document) is None


@given(st.text(st.sampled_from('aB .!;?"’)*_\n\xa0<br/>R')))
def test_rough_sentences_end_behind_their_marks(text: str) -> None:
    """A text is cut behind each mark with white space after it and at each break, as an expression that looks back would."""
    assert list(_split_roughly(text)) == re.split(r"(?<=[.!?;])[\"'”’)*_]*\s+|<br\s*/?>", text, flags=re.IGNORECASE)
