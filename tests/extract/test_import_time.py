"""A page is read without loading what only selectors need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

READ = """
import sys
from monitor.extract import extract_document
from monitor.model import Selection
page = b"<html><body><main><p>We never sell what you tell us, whatever anybody offers for it.</p></main></body></html>"
document = extract_document(page, url="https://site.example/", selection=Selection(select=tuple(sys.argv[1:]))).document
print([block.text[:8] for block in document.blocks], "soupsieve.css_parser" in sys.modules)
"""


@pytest.mark.parametrize(("selectors", "loaded"), [((), False), (("body > main",), True)])
def test_the_engine_for_selectors_is_loaded_for_selectors_alone(selectors: tuple[str, ...], loaded: bool) -> None:
    """Without a selector its expressions are never compiled; with one they are, and it matches."""
    done = subprocess.run(
        [sys.executable, "-c", READ, *selectors], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == f"['We never'] {loaded}"
