"""Say where the files that ship with the program lie: inside the installed package, or at the root of its repository."""

from __future__ import annotations

from pathlib import Path

from monitor.errors import MonitorError

_PACKAGE = Path(__file__).resolve().parent


def find_migrations() -> Path:
    """Find the folder of the database migrations; raises MonitorError where the installation lacks it."""
    return _find("alembic", marker="env.py")


def find_catalogue() -> Path:
    """Find the shipped sources.yaml; raises MonitorError where the installation lacks it."""
    return _find("sources.yaml")


def _find(name: str, *, marker: str = "") -> Path:
    for folder in (_PACKAGE, _PACKAGE.parent):
        if (folder / name / marker if marker else folder / name).is_file():
            return folder / name
    raise MonitorError(f"{name} is missing from {_PACKAGE}: install the program again.")
