"""Play a made-up service's year through the real pipeline, over loopback, without a network.

`texts` holds what the service writes, `story` what its site does on which day, `site` serves it, `play` runs the checks and digests with a
clock of its own, and `words` says what came of each look.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from monitor.demo.play import Letter, Moment, Year
from monitor.demo.site import serve_site
from monitor.demo.words import is_alarming, write_verdict
from monitor.store import open_store

__all__ = ["DATABASE", "Letter", "Moment", "Year", "is_alarming", "open_year", "write_verdict"]

DATABASE = "monitor.db"
"""The archive's name in the folder of a demonstration."""


@contextmanager
def open_year(folder: Path) -> Iterator[Year]:
    """Open a year in a folder, which keeps its archive; raises StoreError where that cannot be written."""
    with serve_site() as site, open_store(f"sqlite:///{folder / DATABASE}") as store:
        yield Year(store, site)
