"""A text that by itself is no document is named as what it is."""

from __future__ import annotations

import pytest

from monitor.judge.document import judge_document
from monitor.judge.document_marks import MARKS, DocumentMark
from monitor.model import Block, BlockKind, Document, FaultKind
from monitor.text.markdown import parse_markdown

POLICY = (
    "We collect your name and your address when you open an account. Access denied to others is our rule; forgotten passwords can be"
    " reset. If a page is not found, or JavaScript is disabled, some cookies, which you accept or reject, cannot be set. We and our"
    " partners use them. You must be logged in to change your settings, and we may verify that you are human, by captcha, before"
    " maintenance. "
)


def make_document(*lines: str) -> Document:
    """Make a document of paragraphs."""
    return Document(blocks=tuple(Block(kind=BlockKind.PARAGRAPH, text=line) for line in lines))


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.example[:40])
def test_each_mark_is_found_by_its_example(mark: DocumentMark) -> None:
    """A text that is little more than a row's example gets that row's verdict."""
    fault = judge_document(make_document("Example", mark.example))
    assert fault is not None
    assert (fault.kind, fault.name) == (FaultKind.DAMAGED_NEW, mark.verdict)
    assert mark.example[:30].split()[0] in fault.detail


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.example[:40])
def test_a_long_text_may_say_the_same(mark: DocumentMark) -> None:
    """A policy that talks of errors, walls and captchas is a policy."""
    assert judge_document(make_document("Privacy Policy", mark.example, *[POLICY] * 10)) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", "empty_shell"),
        ("# Privacy Policy\n", "empty_shell"),
        ("# Terms\n\n## Licence\n", "empty_shell"),
        ("Redirecting to legal.example.org", "empty_shell"),
        ("# Oops! 404\n\nThe page you were looking for could not be found.\n\n" * 9, "soft_404"),
        ("# Example\n\nWe’ll be right back.\n", "maintenance"),
        ("# 503 Service Unavailable\n", "error_page"),
        ("Checking your browser before accessing example.org.\n\nRay ID: 7d1\n", "block_page"),
        ("# Sign in to continue\n\nE-mail\n\nPassword\n", "login_wall"),
        ("# Before you continue to Example\n\nWe use cookies and data to deliver services.\n\nReject all\n\nAccept all\n", "consent_wall"),
    ],
)
def test_walls_and_errors_are_named(text: str, name: str) -> None:
    """Each kind of text that stands in a document's place has its own verdict."""
    fault = judge_document(parse_markdown(text))
    assert fault is not None
    assert fault.name == name
    assert fault.detail.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        (
            "# Legal notice\n\nExample Ltd, 1 Example Street, London. Company number 123456. Director: Ann Example. Telephone +44 20 0000"
            " 0000. E-mail: office@example.org. Registered in England and Wales, VAT GB 123."
        ),
        (
            "# Cookie Policy\n\nWe use cookies to keep you signed in and to count visits. You can refuse them in your browser; all works"
            " without them. We keep what we count for a year, and share it with nobody. Last updated: 3 May 2025."
        ),
        "隐私政策。" * 20,
    ],
)
def test_short_documents_pass(text: str) -> None:
    """An imprint or a short policy is a document, in scripts without spaces too."""
    assert judge_document(parse_markdown(text)) is None
