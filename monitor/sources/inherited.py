"""Read the settings that defaults hand down to services, and services to their documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Literal

from monitor.model import Source
from monitor.sources.addresses import read_accept_language, read_header_name, read_header_value, read_proxy
from monitor.sources.keys import SETTINGS
from monitor.sources.mistakes import WrongValueError, join_field
from monitor.sources.nodes import Broken, Node, Scalar
from monitor.sources.shapes import Reading, read_scalar, take_mapping, take_text, take_value
from monitor.sources.values import read_choice, read_every, read_language

_UNSET: Any = object()

_FETCH_SYNONYMS = {
    "true": "browser", "js": "browser", "javascript": "browser", "chrome": "browser", "chromium": "browser", "playwright": "browser",
    "selenium": "browser", "headless": "browser", "https": "http", "httpx": "http", "requests": "http", "false": "http", "default": "http",
    "plain": "http", "curl": "http",
}  # fmt: skip
_ROBOTS_SYNONYMS = {"true": "obey", "yes": "obey", "respect": "obey", "follow": "obey", "honor": "obey", "honour": "obey", "on": "obey",
                    "false": "ignore", "no": "ignore", "off": "ignore", "none": "ignore"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Inherited:
    """Hold the settings that count at one place of the file; the starting values are those of a Source."""

    every: timedelta = timedelta(hours=12)
    fetch: Literal["http", "browser"] = "http"
    language: str | None = None
    robots: Literal["ignore", "obey"] = "ignore"
    accept_language: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    proxy: str | None = None

    def describe_source(self, **own: Any) -> Source:
        """Make a source of these settings and a document's own fields."""
        return Source(
            every=self.every, fetch=self.fetch, language=self.language, robots=self.robots, accept_language=self.accept_language,
            headers=self.headers, proxy=self.proxy, **own,
        )  # fmt: skip


def read_inherited(entries: dict[str, tuple[Scalar, Node]], field: str, outer: Inherited, reading: Reading) -> Inherited:
    """Give the settings that count inside a mapping: its own before those of `outer`; headers are merged by name."""
    own: dict[str, Any] = {}
    for key in SETTINGS:
        if key in entries:
            value = _READERS[key](entries[key][1], join_field(field, key), outer, reading)
            if value is not _UNSET:
                own[key] = value
    return replace(outer, **own) if own else outer


def _read_simple(key: str, read: Callable[[str], Any]) -> Callable[[Node, str, Inherited, Reading], Any]:
    def read_node(node: Node, field: str, outer: Inherited, reading: Reading) -> Any:
        value = take_value(node, field, key, read, reading)
        return _UNSET if value is None else value

    return read_node


def _read_fetch(text: str) -> str:
    if text.startswith(("http://", "https://")):
        raise WrongValueError("fetch says how a page is fetched, not from where; write the address after url: and http or browser here")
    return read_choice(text, ("http", "browser"), _FETCH_SYNONYMS)


def _read_robots(text: str) -> str:
    return read_choice(text, ("ignore", "obey"), _ROBOTS_SYNONYMS)


def _read_proxy(node: Node, field: str, outer: Inherited, reading: Reading) -> Any:
    scalar = take_text(node, field, "proxy", reading)
    if scalar is None:
        return _UNSET
    # None is a value here (no proxy), so a refusal must look different from it.
    answer = read_scalar(scalar, field, lambda text: (read_proxy(text, reading.environment),), reading)
    return _UNSET if answer is None else answer[0]


def _read_headers(node: Node, field: str, outer: Inherited, reading: Reading) -> Any:
    mapping = take_mapping(node, field, "headers", reading)
    if mapping is None:
        return _UNSET
    own: dict[str, tuple[str, str]] = {}
    lines: dict[str, int] = {}
    for key, value in mapping.items:
        path = join_field(field, key.text)
        name = read_scalar(key, path, read_header_name, reading)
        if name is not None and name.lower() in lines:
            reading.mistakes.add(key.line, path, f"stands here a second time (first on line {lines[name.lower()]}); delete one of the two")
            continue
        text = _read_header(value, path, reading)
        if name is not None:
            lines[name.lower()] = key.line
            own[name.lower()] = (name, text or "")
    return tuple((own.pop(name.lower(), (name, value))) for name, value in outer.headers) + tuple(own.values())


def _read_header(node: Node, path: str, reading: Reading) -> str | None:
    if isinstance(node, Scalar) and not node.is_nothing:
        return read_scalar(node, path, lambda text: read_header_value(text, reading.environment), reading)
    if not isinstance(node, Broken):
        reading.mistakes.add(node.line, path, "one value is expected here; write it on the same line, in quotes where it holds : or #")
    return None


_READERS: dict[str, Callable[[Node, str, Inherited, Reading], Any]] = {
    "every": _read_simple("every", read_every),
    "fetch": _read_simple("fetch", _read_fetch),
    "language": _read_simple("language", read_language),
    "robots": _read_simple("robots", _read_robots),
    "accept_language": _read_simple("accept_language", read_accept_language),
    "headers": _read_headers,
    "proxy": _read_proxy,
}
