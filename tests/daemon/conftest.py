"""Give daemon tests an archive, and the real command against pages on loopback."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.daemon.logs import LOGGER
from monitor.store import Store, open_store
from tests.cli.conftest import monitor, site
from tests.daemon.running import Running
from tests.daemon.world import Events

__all__ = ["monitor", "site"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Open a fresh archive whose locks are not waited for."""
    with open_store(f"sqlite:///{tmp_path}/archive.db", busy_timeout_s=0.05) as opened:
        yield opened


@pytest.fixture
def events() -> Iterator[Events]:
    """Gather what is logged, as values."""
    gathered = Events()
    LOGGER.addHandler(gathered)
    level = LOGGER.level
    LOGGER.setLevel(logging.INFO)
    yield gathered
    LOGGER.removeHandler(gathered)
    LOGGER.setLevel(level)


@pytest.fixture
def running() -> Iterator[list[Running]]:
    """Keep the processes that a test starts; whatever still runs at its end is killed."""
    started: list[Running] = []
    yield started
    for process in started:
        process.kill()
