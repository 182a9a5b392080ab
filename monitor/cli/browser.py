"""Say which documents need a browser, and what to install, where none can be driven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from monitor.browsers import explain_missing_browser
from monitor.cli.output import count

NEEDS_BROWSER = "needs_browser"
"""The fault of a page, and the verdict on a source, that was not tried because nothing drives a browser here: no news of the page."""

DRIVER = "pip install playwright"
BROWSER = "a Chromium or Chrome, from the system's packages or with: playwright install chromium"
"""Both are needed; an installed browser is used where it is found on the PATH or named by MONITOR_CHROMIUM."""


def browser_is_missing(chromium_path: Path | None = None) -> bool:
    """Tell whether a browser, or what drives one, is not installed; `chromium_path` as the settings name it."""
    return explain_missing_browser(chromium_path) is not None


def explain_browser(services: Iterable[str]) -> str:
    """Say how many documents of which services wait for a browser, and how to get one; `services` names one service per document."""
    counted = Counter(services)
    named = ", ".join(f"{service} ({count})" for service, count in counted.items())
    documents = count(counted.total(), "document needs", "documents need")
    return f"{documents} a browser: {named}\nThey are read once these are installed:\n  {DRIVER}\n  {BROWSER}"
