"""Write the answer to a search for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from monitor.cli.output import count
from monitor.report.terminal import Piece, indent_lines, paint_line, wrap_pieces, wrap_text
from monitor.report.visible import show_controls
from monitor.text.query import list_wanted
from monitor.text.words import list_search_words

if TYPE_CHECKING:
    from monitor.store.sentences.views import Place, SearchAnswer, Span
    from monitor.text.query import Query

SPANS_SHOWN = 3
PLACES_SHOWN = 6

LATELY = timedelta(days=7)
"""A text that was last seen longer ago may be another one by now: its page is unreachable or no longer checked, or it was imported."""

_SPACE = re.compile(r"(?<=\s)")


def write_answer(answer: SearchAnswer, query: Query, *, now: datetime, width: int, color: bool) -> Iterator[str]:
    """Yield the lines: each sentence, then where and when it stood as far as is known `now`, then what took its place."""
    for hit in answer.hits:
        said = hit.sentence if hit.sentence is not None else "(the text that brought this sentence is damaged: `monitor db check` names it)"
        for line in wrap_pieces(_mark_words(show_controls(said), query), width):
            yield paint_line(line, color=color)
        for place in hit.places[:PLACES_SHOWN]:
            yield from _write_place(place, now, width, color)
        if len(hit.places) > PLACES_SHOWN:
            yield f"    and {len(hit.places) - PLACES_SHOWN} more documents"
        yield ""
    shown = len(answer.hits)
    if shown < answer.total:
        yield f"{shown} of {answer.total:,} sentences, the newest first; --limit 0 shows all, more words or --service fewer."
    else:
        yield f"{count(shown, 'sentence')}."


def _mark_words(sentence: str, query: Query) -> tuple[Piece, ...]:
    """Make the words that were looked for bold."""
    wanted = [(word, term.prefix and word == term.words[-1]) for term in list_wanted(query) for word in term.words]
    pieces = []
    for part in _SPACE.split(sentence):
        found = any(one.startswith(word) if prefix else one == word for one in list_search_words(part) for word, prefix in wanted)
        pieces.append(Piece(part, "bold" if found else ""))
    return tuple(pieces)


def _write_place(place: Place, now: datetime, width: int, color: bool) -> Iterator[str]:
    name = f"{place.service}/{place.document}"
    times = [_say_span(span, now) for span in place.spans]
    if len(times) > SPANS_SHOWN:
        times = [times[0], f"{len(times) - 2} times between", times[-1]]
    said = f"{show_controls(name)}  {', again '.join(times)}"
    for line in indent_lines(wrap_text(said, width - 8), (Piece("    "),), "        "):
        yield paint_line(line, color=color)
    gone = place.replaced_by
    if gone is None:
        return
    by = f" ({gone.change_id})" if gone.change_id else ""
    said = f"then{by}: {show_controls(gone.sentence)}" if gone.sentence else f"then{by}: nothing in its place"
    for line in indent_lines(wrap_text(said, width - 10, "dim"), (Piece("        "),), "          "):
        yield paint_line(line, color=color)


def _say_span(span: Span, now: datetime) -> str:
    if not span.confirmed:
        return f"seen {span.since:%Y-%m-%d}, " + ("not yet confirmed" if span.until is None else "never confirmed")
    if span.until is None:
        lately = now - span.last_seen_at <= LATELY
        return f"{span.since:%Y-%m-%d} until now" if lately else f"since {span.since:%Y-%m-%d}, last seen {span.last_seen_at:%Y-%m-%d}"
    return f"{span.since:%Y-%m-%d} to {span.until:%Y-%m-%d}"
