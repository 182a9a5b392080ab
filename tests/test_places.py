"""The files that ship with the program are found where it was installed, or at the root of its repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor import places
from monitor.errors import MonitorError


def test_the_migrations_are_found() -> None:
    """The folder found is the one that alembic can run."""
    assert (places.find_migrations() / "versions").is_dir()


def test_the_package_goes_before_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package carries its own files; only without them is the folder beside it asked."""
    package = tmp_path / "monitor"
    package.mkdir()
    monkeypatch.setattr(places, "_PACKAGE", package)
    with pytest.raises(MonitorError, match="install the program again"):
        places.find_catalogue()
    for folder in (tmp_path, package):
        (folder / "sources.yaml").write_text("")
        assert places.find_catalogue() == folder / "sources.yaml"


def test_a_folder_that_only_has_the_name_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder called alembic without the program's migrations is not taken for them."""
    (tmp_path / "monitor" / "alembic").mkdir(parents=True)
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "monitor")
    with pytest.raises(MonitorError):
        places.find_migrations()
