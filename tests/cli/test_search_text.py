"""Until when a sentence stood, as the answer to a search says it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.cli.search_text import LATELY, write_answer
from monitor.store.sentences.views import Place, SearchAnswer, SentenceHit, Span
from monitor.text.query import parse_query

SEEN = datetime(2025, 8, 1, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("since_then", "said"),
    [
        (LATELY, "Acme/Terms 2025-05-21 until now"),
        (LATELY + timedelta(seconds=1), "Acme/Terms since 2025-05-21, last seen 2025-08-01"),
    ],
)
def test_until_now_wants_a_look_of_late(since_then: timedelta, said: str) -> None:
    """A newest text that no look found for long is said to have been last seen then, not to stand until now."""
    span = Span(
        since=datetime(2025, 5, 21, tzinfo=UTC),
        last_seen_at=SEEN,
        until=None,
        first_version="v1",
        last_version="v1",
        confirmed=True,
    )
    place = Place(document_id="d1", service="Acme", document="Terms", watched=True, spans=(span,), replaced_by=None)
    answer = SearchAnswer(hits=(SentenceHit(sentence="We train.", places=(place,)),), total=1)
    query = parse_query("train")
    assert query is not None
    assert said in "\n".join(write_answer(answer, query, now=SEEN + since_then, width=100, color=False))
