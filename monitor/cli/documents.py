"""Find the one document, or the documents, that a DOC on the command line means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.errors import NotFoundError

if TYPE_CHECKING:
    from monitor.store import Connection, DocumentView


def find_all(connection: Connection, words: str) -> tuple[DocumentView, ...]:
    """Find the documents that words mean; raises NotFoundError with near names where there is none."""
    from monitor.store import find_documents, list_documents

    found = find_documents(connection, words)
    if found:
        return found
    from difflib import get_close_matches

    names = [str(one) for one in list_documents(connection)]
    if not names:
        raise NotFoundError("the archive holds no documents yet: run `monitor check` first")
    folded = {name.casefold(): name for name in names} | {name.partition("/")[0].casefold(): name for name in names}
    near = [folded[name] for name in get_close_matches(words.casefold(), folded, n=3, cutoff=0.5)]
    advice = f"did you mean {', '.join(dict.fromkeys(near))}?" if near else "`monitor status` lists all"
    raise NotFoundError(f"no document is named {words!r}; {advice}")


def find_one(connection: Connection, words: str) -> DocumentView:
    """Find the one document that words mean; raises NotFoundError where they mean none or several."""
    found = find_all(connection, words)
    if len(found) > 1:
        names = ", ".join(str(one) for one in found[:8]) + (", ..." if len(found) > 8 else "")
        raise NotFoundError(f"{words!r} may mean {len(found)} documents: {names}; write more of the name")
    return found[0]
