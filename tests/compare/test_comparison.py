from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.compare import compare_documents
from monitor.model import Block, BlockKind, Document, EditKind
from tests.compare.writing import apply_edits, count_sentences, list_edits, write

OLD = """
# Privacy Policy

Last updated: 3 March 2024

## 1. What we collect

We collect your name and your address. We may sell your contact details to partners.

## 2. Your rights

You may ask us for a copy of your data at any time. Write to privacy@example.org for that.
"""


def test_text_against_itself() -> None:
    """A text compared with itself has no edits."""
    change = compare_documents(write(OLD), write(OLD))
    assert change.edits == ()
    assert change.link_edits == ()
    assert change.old_size == change.new_size > 0


CASES = {
    "may to do not": ("We may sell your", "We do not sell your", "edited", "We do not sell your contact details to partners."),
    "date line": ("3 March 2024", "9 May 2025", "edited", "Last updated: 9 May 2025"),
    "renumbered heading": ("## 2. Your", "## 3. Your", "~edited", "3. Your rights"),
    "masked address": ("privacy@example.org", "[email protected]", "~edited", "Write to [email protected] for that."),
    "other address": ("privacy@example.org", "dpo@example.org", "edited", "Write to dpo@example.org for that."),
    "sentence added": ("at any time.", "at any time. You can also object.", "added", "You can also object."),
    "sentence removed": ("We collect your name and your address. ", "", "removed", None),
    "emphasis": ("a copy of your data", "**a copy** of your data", None, None),
    "paragraph split": ("address. We may", "address.\n\nWe may", None, None),
    "paragraph to list": ("We collect your name", "- We collect your name", None, None),
}


@pytest.mark.parametrize(("said", "says", "kind", "words"), CASES.values(), ids=CASES)
def test_single_edits(said: str, says: str, kind: str | None, words: str | None) -> None:
    """One thing changed in a text comes out as one edit, with nothing around it."""
    assert said in OLD
    edits = list_edits(compare_documents(write(OLD), write(OLD.replace(said, says))))
    assert [(kind, new) for kind, _, new in edits] == ([(kind, words)] if kind else [])


def test_moved_section() -> None:
    """Sections that change places are moved, and nothing else is told."""
    first, second, third = OLD.split("\n## ")
    change = compare_documents(write(OLD), write("\n## ".join([first, third, second])))
    assert {edit.kind for edit in change.edits} == {EditKind.MOVED}
    assert change.substantive == ()


def test_table_to_paragraph() -> None:
    """A sentence that leaves a table cell for a paragraph far away is moved."""
    moved = "We train our models on your posts."
    table = "| Purpose | Basis |\n| --- | --- |\n| {} | Consent |\n\n# More\n\nThe rest stays as it was."
    change = compare_documents(write(table.format(moved)), write(f"{table.format('Nothing else.')}\n\n{moved}"))
    assert ("moved", moved, moved) in list_edits(change)


def test_cell_without_common_words() -> None:
    """A cell whose only word changed is one edit, with its row known by the first cell."""
    table = "| Data | Sold |\n| --- | --- |\n| Location | {} |\n| Name | Never |"
    assert list_edits(compare_documents(write(table.format("No")), write(table.format("Yes")))) == [("edited", "No", "Yes")]


def test_item_under_opposite_lead_in() -> None:
    """An item that moves from what we never do to what we do is an edit of substance, not a move."""
    item, other = "- share your private messages with advertisers", "- show you advertisements on our pages"
    old = write(f"We will never:\n\n{item}\n\nWe may:\n\n{other}")
    new = write(f"We will never:\n\n- read your mail\n\nWe may:\n\n{other}\n{item}")
    edits = [edit for edit in compare_documents(old, new).edits if edit.old and "private messages" in edit.old.text]
    assert [(edit.kind, edit.cosmetic) for edit in edits] == [(EditKind.EDITED, False)]


def test_whole_sentence_under_another_lead_in() -> None:
    """A sentence that needs no lead-in is not edited by one."""
    item = "- You may cancel the contract at any time by letter.\n"
    change = compare_documents(
        write(f"These are your rights:\n\n{item}"), write(f"Nothing below is a promise, without exception:\n\n{item}")
    )
    assert all("cancel" not in edit.new.text for edit in change.edits if edit.new)


def test_short_line_in_two_spellings() -> None:
    """A short line that stands in several places is the same where one place has an invisible character in it."""
    old = "# Data\n\nCollected: Yes.\n\n## Names\n\nCollected: Yes.\u200d\n\nWe keep names."
    assert compare_documents(write(old), write(old.replace("\u200d", ""))).edits == ()


def test_doubled_page() -> None:
    """A page printed twice adds sentences that a reader already had: cosmetic, every one."""
    change = compare_documents(write(OLD), write(OLD + "\n\n" + OLD))
    longer = [edit for edit in change.edits if edit.new and len(edit.new.text) > 20]
    assert longer
    assert all(edit.kind is EditKind.ADDED for edit in change.edits)
    assert all(edit.cosmetic for edit in longer)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("We may share your data.", "We will share your data."),
        ("We keep your data for 30 days.", "We keep your data for 90 days."),
        ("We share all your data with partners.", "We share some of your data with partners."),
        ("You can opt out.", "You cannot opt out."),
        ("We never sell your data.", "We sell your data."),
        ("30 days later we delete it.", "60 days later we delete it."),
        ("You must be 13 or older.", "You must be 16 or older."),
    ],
)
def test_meaning_is_never_cosmetic(said: str, says: str) -> None:
    """A changed negation, modal verb, number or quantifier is never cosmetic."""
    (edit,) = compare_documents(write(said), write(says)).edits
    assert (edit.kind, edit.cosmetic) == (EditKind.EDITED, False)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("We analyse your behaviour to personalise the catalogue.", "We analyze your behavior to personalize the catalog."),
        ("The organisation's licence was cancelled.", "The organization's license was canceled."),
        ("We don't sell your data.", "We do not sell your data."),
        ("4.2 We delete your data.", "5.1. We delete your data."),
        ("(a) the name you give us;", "(b) the name you give us;"),
        ("“Services” means our sites , and our apps", '"Services" means our sites, and our apps.'),
    ],
)
def test_wording_is_cosmetic(said: str, says: str) -> None:
    """Spelling of a region, contraction, numbering and punctuation carry no meaning."""
    old, new = (Document(blocks=(Block(kind=BlockKind.HEADING, text=text),), language="en") for text in (said, says))
    change = compare_documents(old, new)
    assert change.substantive == ()
    assert change.edits


def test_lost_space_is_cosmetic() -> None:
    """A space that a converter lost between two words is no change; a point between two digits is one."""
    said = "We may share what we know about you with our affiliates in {}."
    change = compare_documents(write(said.format("Spain")), write(said.format("Spain").replace("with our", "withour")))
    assert [edit.cosmetic for edit in change.edits] == [True]
    change = compare_documents(write(said.format("1.5 states")), write(said.format("15 states")))
    assert change.substantive


def test_link_targets() -> None:
    """A link that leads elsewhere is reported; tracking parameters, masked addresses and a trailing slash are not."""
    mask = "/cdn-cgi/l/email-protection"
    old = write(f"Read the [policy](https://example.org/a/), [ads](https://example.org/ads?utm_source=x) and [mail]({mask}#0a).")
    new = write(f"Read the [policy](https://example.org/b/), [ads](http://www.example.org/ads) and [mail]({mask}#77).")
    change = compare_documents(old, new)
    (link,) = change.link_edits
    assert (link.words, link.old_target, link.new_target) == ("policy", "https://example.org/a/", "https://example.org/b/")
    assert change.edits == ()


def test_reading_order() -> None:
    """Edits come in the order of the new text, what was removed at the place where it stood."""
    old = "One stays here. Two goes away now. Three stays here too. Four is worded in one way."
    new = "One stays here. Three stays here too. Four is worded in another way. Five is altogether different."
    assert [kind for kind, *_ in list_edits(compare_documents(write(old), write(new)))] == ["removed", "edited", "added"]
    assert [kind for kind, *_ in list_edits(compare_documents(write(new), write(old)))] == ["added", "edited", "removed"]


WORDS = st.sampled_from(["we", "you", "may", "not", "share", "sell", "data", "name", "with", "partners", "for", "ads", "never"])
SENTENCES = st.lists(WORDS, min_size=1, max_size=7).map(lambda words: " ".join(words).capitalize() + ".")
BLOCKS = st.builds(
    lambda kind, sentences: Block(kind=kind, text=" ".join(sentences)),
    st.sampled_from([BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING]),
    st.lists(SENTENCES, min_size=1, max_size=3),
)
DOCUMENTS = st.lists(BLOCKS, max_size=9).map(lambda blocks: Document(blocks=tuple(blocks), language="en"))


@given(DOCUMENTS, DOCUMENTS)
def test_every_sentence_is_accounted_for(old: Document, new: Document) -> None:
    """The edits, carried out on the old sentences, give the new ones."""
    assert apply_edits(count_sentences(old), compare_documents(old, new)) == count_sentences(new)


@given(DOCUMENTS, DOCUMENTS)
def test_mirror_image(old: Document, new: Document) -> None:
    """Comparing the other way round swaps added with removed and changes nothing else."""
    turned = {EditKind.ADDED: EditKind.REMOVED, EditKind.REMOVED: EditKind.ADDED}
    forward = [(edit.kind, edit.old, edit.new, edit.cosmetic) for edit in compare_documents(old, new).edits]
    backward = [(turned.get(edit.kind, edit.kind), edit.new, edit.old, edit.cosmetic) for edit in compare_documents(new, old).edits]
    assert sorted(map(repr, forward)) == sorted(map(repr, backward))


@given(DOCUMENTS)
def test_no_edits_against_itself(document: Document) -> None:
    """Whatever a text says, against itself nothing changed."""
    assert compare_documents(document, document).edits == ()


def test_two_spellings_that_stand_in_both_texts_are_told_apart_the_same_way_each_time() -> None:
    """What is compared with what does not hang on the order in which a set gives its members."""
    code = """if True:
        from monitor.compare import compare_documents
        from monitor.text.markdown import parse_markdown
        names = ["Contact", "**Contact**", "_Contact_", "Co**nt**act"]
        old = parse_markdown("\\n\\n".join(["Contact\\u200d", "We keep your data.", *names]))
        new = parse_markdown("\\n\\n".join([*names, "We sell your data.", "Con\\u200dtact"]))
        print(ascii(compare_documents(old, new)))
    """
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, text=True, check=True
        ).stdout
        for seed in range(4)
    }
    assert len(said) == 1
