"""Read the trees that frameworks send as rows that refer to one another: React's stream, and Nuxt's flat list of values."""

from __future__ import annotations

import json
import re

_ROW = re.compile(r"^([0-9a-f]+):(T[0-9a-f]+,|[A-Z]*)", re.MULTILINE)
_REFERENCE = re.compile(r"\$[L@F]?([0-9a-f]+)")

MAX_REFERENCES = 20_000
"""References followed in one stream; each row of the largest recorded page is named once or twice."""


def read_stream(stream: str) -> list[object]:
    """Read the rows of React's server stream: `id:json`, and `id:Tlength,` before text of so many bytes.

    Gives the tree that the first row begins, each reference in it followed once, and then the rows that none names.
    """
    rows = dict(_split_rows(stream))
    used: set[str] = set()
    values = [_resolve(rows["0"], rows, used, [MAX_REFERENCES])] if "0" in rows else []
    return values + [value for name, value in rows.items() if name not in used and name != "0"]


def _split_rows(stream: str) -> list[tuple[str, object]]:
    rows: list[tuple[str, object]] = []
    position = 0
    while row := _ROW.search(stream, position):
        if row.group(2).startswith("T"):
            size = int(row.group(2)[1:-1], 16)
            chunk = stream[row.end() : row.end() + size].encode()[:size].decode("utf-8", "ignore")
            rows.append((row.group(1), chunk))
            position = row.end() + max(1, len(chunk))
            continue
        end = stream.find("\n", row.end())
        end = len(stream) if end < 0 else end
        if not row.group(2):
            value = load_json(stream[row.end() : end])
            if isinstance(value, (list, dict, str)):
                rows.append((row.group(1), value))
        position = end
    return rows


def _resolve(value: object, rows: dict[str, object], used: set[str], left: list[int], depth: int = 0) -> object:
    """Put the rows in the place of their references, each the first time it is named."""
    left[0] -= 1
    if depth > 200 or left[0] < 0:
        return value
    if isinstance(value, str):
        match = _REFERENCE.fullmatch(value)
        if match is None or match[1] not in rows or match[1] in used or match[1] == "0":
            return value
        used.add(match[1])
        return _resolve(rows[match[1]], rows, used, left, depth + 1)
    if isinstance(value, list):
        return [_resolve(part, rows, used, left, depth + 1) for part in value]
    if isinstance(value, dict):
        return {key: _resolve(part, rows, used, left, depth + 1) for key, part in value.items()}
    return value


def revive_values(values: list[object]) -> object:
    """Put a flat list of values together (devalue, as Nuxt 3 writes it): whole numbers in it are places in the list."""
    left = [MAX_REFERENCES]

    def revive(place: object, depth: int) -> object:
        left[0] -= 1
        if depth > 100 or left[0] < 0 or not isinstance(place, int) or not 0 <= place < len(values):
            return None
        value = values[place]
        if isinstance(value, dict):
            return {key: revive(inner, depth + 1) for key, inner in value.items()}
        if isinstance(value, list):
            named = value[1:] if value and isinstance(value[0], str) else value
            return [revive(inner, depth + 1) for inner in named]
        return value

    return revive(0, 0)


def is_flat_list(value: object) -> bool:
    """Tell a list whose first value is made of places in it."""
    if not isinstance(value, list) or len(value) < 3:
        return False
    first = list(value[0].values()) if isinstance(value[0], dict) else value[0] if isinstance(value[0], list) else []
    places = first[1:] if first and isinstance(first[0], str) else first
    return bool(places) and all(isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(value) for place in places)


def load_json(text: str) -> object:
    """Read the JSON value that a text begins with, or give None where it begins with none."""
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None
