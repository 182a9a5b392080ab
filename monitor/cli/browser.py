"""Say which documents need a browser, and what to install, where none can be driven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from importlib.util import find_spec

INSTALL = "pip install 'terms-change-monitor[browser]' && playwright install chromium"
"""The second part may be left out where MONITOR_CHROMIUM names an installed Chromium."""


def browser_is_missing() -> bool:
    """Tell whether what drives a browser is not installed."""
    return find_spec("playwright") is None


def explain_browser(services: Iterable[str]) -> str:
    """Say how many documents of which services wait for a browser, and how to get one; `services` names one service per document."""
    counted = Counter(services)
    named = ", ".join(f"{service} ({count})" for service, count in counted.items())
    documents = "1 document needs" if counted.total() == 1 else f"{counted.total()} documents need"
    return f"{documents} a browser: {named}\nThey are read once one is installed: {INSTALL}"
