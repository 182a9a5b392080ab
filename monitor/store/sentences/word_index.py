"""Keep which words each sentence has, in each database's own kind of index, and find sentences by them.

SQLite: an FTS5 table without content, positions and sizes; a row is a sentence's number. PostgreSQL: a `tsvector` without positions under
a GIN index. Both hold the words as `list_search_words` gives them, so both answer alike; the order of words is checked against the text.
An SQLite built without FTS5 has no such table: then every sentence is a candidate, and is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, text

from monitor.text.query import Either, Query, Term, Without, find_denied_word

TABLE = "sentence_words"


def has_words(connection: Connection) -> bool:
    """Tell whether the database has an index of words."""
    if connection.dialect.name == "postgresql":
        return True
    return connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = ?", (TABLE,)).first() is not None


def add_words(connection: Connection, rows: Sequence[tuple[int, Sequence[str]]]) -> None:
    """Index sentences, each a number with its words."""
    if not rows or not has_words(connection):
        return
    if connection.dialect.name == "postgresql":
        statement = text(f"INSERT INTO {TABLE} (id, words) VALUES (:id, array_to_tsvector(CAST(:words AS text[])))")  # noqa: S608 (a constant)
        connection.execute(statement, [{"id": number, "words": sorted(set(words))} for number, words in rows])
    else:
        # each word once: how often it stands in a sentence decides nothing
        values = [(number, " ".join(dict.fromkeys(words))) for number, words in rows]
        connection.exec_driver_sql(f"INSERT INTO {TABLE} (rowid, words) VALUES (?, ?)", values)  # noqa: S608


def clear_words(connection: Connection) -> None:
    """Empty the index."""
    if not has_words(connection):
        return
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"DELETE FROM {TABLE}")  # noqa: S608
    else:
        connection.exec_driver_sql(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('delete-all')")  # noqa: S608


def pack_words(connection: Connection) -> None:
    """Merge what single additions left apart, so that the index takes the least room; worth its time after an import."""
    if connection.dialect.name == "sqlite" and has_words(connection):
        connection.exec_driver_sql(f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')")  # noqa: S608


def find_candidates(connection: Connection, query: Query) -> list[int] | None:
    """List the numbers of the sentences that may answer to a query, newest first; None: there is no index of words, any may."""
    if not has_words(connection):
        return None
    postgresql = connection.dialect.name == "postgresql"
    wanted = _write(query, _TSQUERY if postgresql else _FTS5)
    if wanted is None:
        return None
    if postgresql:
        statement = text(f"SELECT id FROM {TABLE} WHERE words @@ CAST(:wanted AS tsquery) ORDER BY id DESC")  # noqa: S608
        return list(connection.scalars(statement, {"wanted": wanted}))
    statement = text(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH :wanted ORDER BY rowid DESC")  # noqa: S608
    return list(connection.scalars(statement, {"wanted": wanted}))


class _Style(NamedTuple):
    """Say how a kind of index writes queries."""

    term: Callable[[str, bool], str]
    both: str
    either: str
    without: str


def _write(query: Query, style: _Style) -> str | None:
    """Write a query that finds at least what is asked for, without the order of words; None where that is nearly everything."""
    if isinstance(query, Term):
        return style.both.join(style.term(word, query.prefix and number == len(query.words)) for number, word in enumerate(query.words, 1))
    if isinstance(query, Without):
        return None
    parts = [_write(part, style) for part in query.parts]
    if isinstance(query, Either):
        return None if None in parts else style.either.join(f"({part})" for part in parts)
    wanted = style.both.join(f"({part})" for part in parts if part is not None)
    for part in query.parts if wanted else ():
        denied = find_denied_word(part)
        if denied is not None:
            wanted = style.without.format(wanted, style.term(denied.words[0], denied.prefix))
    return wanted or None


def _write_fts5_term(word: str, prefix: bool) -> str:
    return f'"{word}"{"*" if prefix else ""}'


def _write_tsquery_term(word: str, prefix: bool) -> str:
    return f"'{word}'{':*' if prefix else ''}"


_FTS5 = _Style(_write_fts5_term, " AND ", " OR ", "({}) NOT ({})")
_TSQUERY = _Style(_write_tsquery_term, " & ", " | ", "({}) & !({})")
