"""Share what several test folders need."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / ".." / "shared" / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Give the folder of recorded real pages, or skip where a machine does not have it."""
    folder = Path(os.environ.get("MONITOR_CORPUS", CORPUS)).resolve()
    if not (folder / "README.md").is_file():
        pytest.skip(f"the corpus of recorded pages is not at {folder} (set MONITOR_CORPUS)")
    return folder
