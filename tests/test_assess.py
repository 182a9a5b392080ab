from __future__ import annotations

from datetime import date

from monitor.assess import assess_change, assess_texts
from monitor.model import FaultKind
from monitor.text.markdown import parse_markdown

SEEN_ON = date(2025, 9, 18)
BODY = "# Privacy Policy\n\nLast updated: 4 March 2024\n\n" + "\n\n".join(
    f"We keep record number {n} of what you do on our pages for as long as the law of your country asks for it." for n in range(20)
)
DENIAL = "We do not use your messages to train artificial intelligence models."
PERMISSION = "We may use your messages to train artificial intelligence models, unless you opt out in your settings."


def test_finding() -> None:
    """A denial that becomes a permission is no fault, one edit, and a finding with both sentences."""
    assessment = assess_texts(f"{BODY}\n\n{DENIAL}", f"{BODY}\n\n{PERMISSION}", seen_on=SEEN_ON)
    assert assessment.fault is None
    assert [(edit.old and edit.old.text, edit.new and edit.new.text) for edit in assessment.change.edits] == [(DENIAL, PERMISSION)]
    assert assessment.findings[0].topic == "ai_training"
    assert assessment.findings[0].new == PERMISSION


def test_fault_has_no_findings() -> None:
    """A page that lost its text denies nothing any more, and that is not news."""
    assessment = assess_texts(f"{BODY}\n\n{DENIAL}", "# Privacy Policy", seen_on=SEEN_ON, language="en")
    assert assessment.fault is not None
    assert assessment.fault.kind is FaultKind.DAMAGED_NEW
    assert assessment.findings == ()


def test_same_text() -> None:
    """A text against itself changes nothing, and neither do documents read from it."""
    document = parse_markdown(BODY, language="en")
    for assessment in (assess_texts(BODY, BODY, seen_on=SEEN_ON), assess_change(document, document, seen_on=SEEN_ON)):
        assert assessment.fault is None
        assert assessment.change.edits == ()
        assert assessment.findings == ()
