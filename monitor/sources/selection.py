"""Read a selection from JSON: the `select` and `remove` that go with a page in a folder of pages."""

from __future__ import annotations

from typing import Any

from monitor.errors import UsageError
from monitor.model import Range, Selection

_SIDES = {"startBefore": "start_before", "startAfter": "start_after", "endBefore": "end_before", "endAfter": "end_after"}


def read_selection(wish: dict[str, Any]) -> Selection:
    """Read {"select": ..., "remove": ...}: each one selector, a range, or a list of both; raises UsageError."""
    return Selection(select=_read_parts(wish.get("select")), remove=_read_parts(wish.get("remove")))


def _read_parts(value: Any) -> tuple[str | Range, ...]:
    if value is None:
        return ()
    return tuple(_read_part(part) for part in (value if isinstance(value, list) else [value]))


def _read_part(part: Any) -> str | Range:
    if isinstance(part, str):
        return part
    if isinstance(part, dict) and part and set(part) <= set(_SIDES):
        return Range(**{_SIDES[name]: str(selector) for name, selector in part.items()})
    raise UsageError(f"{part!r} is no selector: write a CSS selector, or one start and one end of {', '.join(_SIDES)}")
