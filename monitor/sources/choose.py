"""Choose documents of a source list by what people type: Service/Document, or any unambiguous part of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.errors import NotFoundError
from monitor.model import Source
from monitor.sources.mistakes import find_nearest, show


def choose_sources(sources: Sequence[Source], names: Iterable[str]) -> tuple[Source, ...]:
    """Give the sources that the names mean, in the list's order, each once; no names mean all of them.

    A whole name (Service/Document) means that document, a service's name all of its documents, anything else the one document
    whose name holds it, in any case. Raises NotFoundError where a name means nothing, with the nearest, or several, with all of them.
    """
    asked = list(names)
    if not asked:
        return tuple(sources)
    chosen = {source.key for name in asked for source in _choose(sources, name)}
    return tuple(source for source in sources if source.key in chosen)


def _choose(sources: Sequence[Source], name: str) -> list[Source]:
    word = " ".join(name.split()).casefold()
    whole = [source for source in sources if str(source.key).casefold() == word]
    service = [source for source in sources if source.service.casefold() == word.rstrip("/")]
    if whole or service:
        return whole or service
    part = [source for source in sources if word and word in str(source.key).casefold()]
    if len(part) == 1:
        return part
    if part:
        names = ", ".join(str(source.key) for source in part[:10]) + (", ..." if len(part) > 10 else "")
        raise NotFoundError(f"{show(name)} may mean {len(part)} documents: {names}; write more of the name")
    known = [str(source.key) for source in sources] + [source.service for source in sources] + [source.document for source in sources]
    near = find_nearest(name, known)
    advice = f"did you mean {near}?" if near else "`monitor sources list` prints the documents watched"
    raise NotFoundError(f"no document is named {show(name)}; {advice}")
