"""Pages in folders named by their verdict: each is judged as its folder says, by its answer or by its text.

`NAME.json` beside `NAME.html` holds what else came: the status, headers, and the address after redirects.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.errors import ExtractionError
from monitor.extract import extract_document
from monitor.judge.document import judge_document
from monitor.judge.response import judge_response
from monitor.model import Fault, FaultKind, Page
from tests.judge.test_response import page

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*.html"))


def read_answer(path: Path) -> Page:
    """Make the answer that a fixture stands for."""
    beside = path.with_suffix(".json")
    answer = json.loads(beside.read_text("utf-8")) if beside.exists() else {}
    headers = tuple(answer.get("headers", {}).items())
    return page(path.read_bytes(), status=answer.get("status", 200), final_url=answer.get("final_url"), headers=headers)


def judge(answer: Page) -> Fault | None:
    """Judge as a check does: the answer first, then the text that it holds."""
    fault = judge_response(answer)
    if fault is not None:
        return fault
    try:
        return judge_document(extract_document(answer.body, url=answer.final_url).document)
    except ExtractionError as error:
        return Fault(kind=FaultKind.DAMAGED_NEW, name=error.name, detail=str(error))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_each_page_gets_the_verdict_of_its_folder(path: Path) -> None:
    """A page is named as what it is; those in "good" pass."""
    fault = judge(read_answer(path))
    assert (fault.name if fault is not None else "good") == path.parent.name, fault


@pytest.mark.parametrize("path", [path for path in PAGES if path.parent.name == "empty_shell"], ids=lambda path: path.stem)
def test_an_empty_shell_names_the_browser_as_the_remedy(path: Path) -> None:
    """Whoever reads of an empty shell is told what to write into sources.yaml."""
    fault = judge(read_answer(path))
    assert fault is not None
    assert "fetch: browser" in fault.detail


def test_every_verdict_has_pages() -> None:
    """No verdict of a single page goes without an example."""
    verdicts = {path.parent.name for path in PAGES}
    assert verdicts == {
        "block_page", "consent_wall", "empty_shell", "error_page", "good", "login_wall", "maintenance", "soft_404", "truncated",
    }  # fmt: skip
