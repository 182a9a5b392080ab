"""Turn Open Terms Archive declarations into entries of sources.yaml, and name what cannot be carried over.

A declaration is one JSON file a service: its name, and for each of its terms where it stands (`fetch`), which parts of the page it is
(`select`, `remove`: CSS selectors or ranges), which functions clean it (`filter`), and whether a browser has to draw the page
(`executeClientScripts`). Terms on several pages have a list `combine` of such descriptions, with those beside it as defaults.
https://docs.opentermsarchive.org/terms/reference/declaration/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from monitor.errors import UsageError
from monitor.sources.addresses import read_url
from monitor.sources.keys import RANGE
from monitor.sources.mistakes import WrongValueError
from monitor.sources.shapes import read_name
from monitor.sources.values import read_selector

_SERVICE_KEYS = ("name", "terms", "documents", "importedFrom", "$schema")
_TERMS_KEYS = ("fetch", "select", "remove", "filter", "executeClientScripts", "combine")
_NEVER_DECLARATIONS = (".history.json", "package.json", "package-lock.json")
"""Earlier states of a declaration, and files of the repository itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Name one thing that could not be carried over."""

    where: str
    """`Service/Document`, or the file."""
    what: str
    """What it is, by the declaration's own name."""
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """Hold one document as sources.yaml describes it."""

    service: str
    document: str
    entry: dict[str, Any]

    @property
    def urls(self) -> tuple[str, ...]:
        """Give its addresses."""
        url = self.entry["url"]
        return (url,) if isinstance(url, str) else tuple(url)


@dataclass(slots=True, kw_only=True)
class Declarations:
    """Hold what a folder of declarations describes."""

    documents: list[Declared] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


def read_declarations(folder: Path) -> Declarations:
    """Read all declarations of a folder (or of its `declarations` folder), or one file; raises UsageError where there are none."""
    if not folder.exists():
        raise UsageError(f"{folder} does not exist: name the folder of the declarations (*.json), or the repository that holds it")
    if folder.is_dir():
        inner = folder / "declarations"
        files = sorted((inner if inner.is_dir() else folder).glob("*.json"), key=lambda path: path.name.casefold())
        files = [path for path in files if not path.name.endswith(_NEVER_DECLARATIONS)]
    else:
        files = [folder]
    found = Declarations()
    for path in files:
        _read_file(path, found)
    if not found.documents and not found.left:
        raise UsageError(f"{folder} holds no declarations: they are JSON files, one a service, with its terms and their addresses")
    return found


def _read_file(path: Path, found: Declarations) -> None:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        found.left.append(Left(where=path.name, what="the file", why=f"it cannot be read as JSON ({error})"))
        return
    terms = content.get("terms", content.get("documents")) if isinstance(content, dict) else None
    if not isinstance(terms, dict):
        found.left.append(Left(where=path.name, what="the file", why="it declares no terms"))
        return
    name = content.get("name")
    service = read_name_of(name if isinstance(name, str) and name.strip() else path.stem).replace("/", " ")
    unknown = [key for key in content if key not in _SERVICE_KEYS]
    found.left += [Left(where=service, what=key, why="sources.yaml has nothing of the kind") for key in unknown]
    for document, described in terms.items():
        _read_terms(service, read_name_of(document), described, found)


def read_name_of(words: str) -> str:
    """Make a name that sources.yaml takes: one line, single spaces, 200 characters at most."""
    return read_name("".join(one if one.isprintable() else " " for one in words)[:200] or "Unnamed")


def _read_terms(service: str, document: str, described: Any, found: Declarations) -> None:
    where = f"{service}/{document}"
    left: list[Left] = []
    pages = list(_list_pages(described))
    urls = []
    for page in pages:
        try:
            urls.append(read_url(str(page.get("fetch", ""))))
        except WrongValueError as wrong:
            left.append(Left(where=where, what="fetch", why=str(wrong)))
    urls = list(dict.fromkeys(urls))
    left += [Left(where=where, what=name, why="a function cannot be carried over") for name in _list_filters(pages)]
    left += [Left(where=where, what=key, why="sources.yaml has nothing of the kind") for key in _list_unknown(described, pages)]
    if not urls:
        found.left += left or [Left(where=where, what="fetch", why="it has no address")]
        return
    entry: dict[str, Any] = {"url": urls[0] if len(urls) == 1 else urls}
    for side in ("select", "remove"):
        parts = _read_side(side, pages, where, left)
        if parts:
            entry[side] = parts[0] if len(parts) == 1 and isinstance(parts[0], str) else parts
    if any(page.get("executeClientScripts") for page in pages):
        entry["fetch"] = "browser"
    found.documents.append(Declared(service=service, document=document, entry=entry))
    found.left += left


def _list_pages(described: Any) -> Iterator[dict[str, Any]]:
    """Give each page of a document with the defaults beside `combine` worked in."""
    if not isinstance(described, dict):
        return
    combined = described.get("combine")
    if not isinstance(combined, list):
        yield described
        return
    shared = {key: value for key, value in described.items() if key != "combine"}
    for page in combined:
        if isinstance(page, dict):
            yield {**shared, **page}


def _list_filters(pages: Iterable[dict[str, Any]]) -> list[str]:
    names: dict[str, None] = {}
    for page in pages:
        for one in _as_list(page.get("filter")):
            # newer declarations give a function its arguments: {"removeQueryParams": ["utm_source"]}
            for name in one if isinstance(one, dict) else [one]:
                names.setdefault(str(name))
    return list(names)


def _list_unknown(described: Any, pages: Iterable[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(key for one in (described, *pages) if isinstance(one, dict) for key in one if key not in _TERMS_KEYS))


def _read_side(side: str, pages: list[dict[str, Any]], where: str, left: list[Left]) -> list[Any]:
    """Read the selectors of all pages as one list; pages with selectors of their own share one that means any of them."""
    read = [[part for one in _as_list(page.get(side)) if (part := _read_part(side, one, where, left)) is not None] for page in pages]
    distinct = [parts for place, parts in enumerate(read) if parts not in read[:place]]
    if len(distinct) == 1:
        return distinct[0]
    flat = [part for parts in distinct for part in parts]
    if side == "remove":
        return [part for place, part in enumerate(flat) if part not in flat[:place]]  # one that matches nothing does no harm
    words = [part for part in flat if isinstance(part, str)]
    if [] in distinct or len(words) < len(flat):
        if flat:
            left.append(Left(where=where, what=side, why="its pages are selected in different ways; the text is found by itself instead"))
        return []
    return [", ".join(dict.fromkeys(words))]


def _read_part(side: str, part: Any, where: str, left: list[Left]) -> str | dict[str, str] | None:
    try:
        if isinstance(part, str):
            return read_selector(part)
        if isinstance(part, dict) and part and all(key in RANGE for key in part):
            return {key: read_selector(str(part[key])) for key in RANGE if key in part}
    except WrongValueError as wrong:
        left.append(Left(where=where, what=side, why=str(wrong)))
        return None
    left.append(Left(where=where, what=side, why=f"{json.dumps(part, ensure_ascii=False)[:80]} is neither a selector nor a range"))
    return None


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
