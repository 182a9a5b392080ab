"""Choose documents of a source list by what people type: Service/Document, or any unambiguous part of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.errors import NotFoundError
from monitor.model import Source
from monitor.sources.mistakes import find_nearest, show
from monitor.text.naming import find_named, name_one_service


def choose_sources(sources: Sequence[Source], names: Iterable[str]) -> tuple[Source, ...]:
    """Give the sources that the names mean, in the list's order, each once; no names mean all of them.

    Names are read as everywhere (`find_named`); words that only name one service mean all of its documents. Raises NotFoundError where
    a name means nothing, with the nearest, or several, with all of them.
    """
    asked = list(names)
    if not asked:
        return tuple(sources)
    chosen = {source.key for name in asked for source in _choose(sources, name)}
    return tuple(source for source in sources if source.key in chosen)


def _choose(sources: Sequence[Source], name: str) -> tuple[Source, ...]:
    found = find_named(sources, name, former=lambda source: [str(key) for key in source.formerly])
    if len(found) == 1 or (found and name_one_service(found, name)):
        return found
    if found:
        names = ", ".join(str(source.key) for source in found[:10]) + (", ..." if len(found) > 10 else "")
        raise NotFoundError(f"{show(name)} may mean {len(found)} documents: {names}; write more of the name")
    known = [str(source.key) for source in sources] + [source.service for source in sources] + [source.document for source in sources]
    near = find_nearest(name, known)
    advice = f"did you mean {near}?" if near else "`monitor sources list` prints the documents watched"
    raise NotFoundError(f"no document is named {show(name)}; {advice}")
