"""Read versions: all of a document, one by its name, or the one of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from monitor.errors import NotFoundError
from monitor.store.ids import is_public_id
from monitor.store.reading.views import VersionView
from monitor.store.rows import read_stated
from monitor.store.schema.tables import change, document, service, version
from monitor.store.selects import VERSIONS


def list_versions(connection: Connection, document_id: int) -> tuple[VersionView, ...]:
    """List every text that a document ever had, the last seen first."""
    return select_versions(connection, [version.c.document_id == document_id])


def select_versions(connection: Connection, conditions: Sequence[ColumnElement[bool]]) -> tuple[VersionView, ...]:
    """List the versions that meet conditions on the table `version`, the last seen first."""
    statement = (
        VERSIONS.add_columns(service.c.name.label("service"), document.c.name.label("document"))
        .join(document, version.c.document_id == document.c.id)
        .join(service, document.c.service_id == service.c.id)
        .where(*conditions)
        .order_by(version.c.last_seen_at.desc(), version.c.id.desc())
    )
    return tuple(_read_version(row) for row in connection.execute(statement))


def _read_version(row: Row[Any]) -> VersionView:
    same = {name: getattr(row, name) for name in VersionView.__dataclass_fields__ if name not in {"version_id", "stated"}}
    return VersionView(version_id=row.id, stated=read_stated(row.stated), **same)


def list_versions_by_id(connection: Connection, version_ids: Iterable[int]) -> dict[int, VersionView]:
    """Describe versions, by the number that changes name them with."""
    wanted = list(dict.fromkeys(version_ids))
    return {one.version_id: one for one in select_versions(connection, [version.c.id.in_(wanted)])} if wanted else {}


def find_version(connection: Connection, document_id: int, *, at: datetime | str | None = None) -> VersionView:
    """Find the version that a document showed at an instant, the one with a public id (or its beginning), or the current one.

    Between the look that first found a text and the one that confirmed it, the document showed that text. Raises NotFoundError.
    """
    if isinstance(at, str):
        return _find_by_public_id(connection, document_id, at)
    if at is None:
        version_id = connection.scalar(select(document.c.current_version_id).where(document.c.id == document_id))
        problem = "No text of it was recorded yet: run `monitor check`."
    else:
        version_id = _find_shown_at(connection, document_id, at)
        problem = f"No text of it was recorded by {at:%Y-%m-%d %H:%M} UTC: `monitor history` shows when the first was."
    if version_id is None:
        raise NotFoundError(problem)
    return select_versions(connection, [version.c.id == version_id])[0]


def _find_by_public_id(connection: Connection, document_id: int, public_id: str) -> VersionView:
    name = public_id.casefold()
    found = select_versions(connection, [version.c.document_id == document_id, version.c.public_id.startswith(name, autoescape=True)])
    exact = [one for one in found if one.public_id == name]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if found:
        raise NotFoundError(f"{public_id} begins the ids of {len(found)} versions: write more of it.")
    hint = "it may be another document's" if is_public_id(name, "v") else "a version's id is v and ten letters or digits"
    raise NotFoundError(f"The document has no version {public_id} ({hint}): `monitor history` lists its versions.")


def _find_shown_at(connection: Connection, document_id: int, at: datetime) -> int | None:
    newest: int | None = connection.scalar(
        select(change.c.new_version_id)
        .where(change.c.document_id == document_id, change.c.state == "confirmed", change.c.new_first_seen_at <= at)
        .order_by(change.c.new_first_seen_at.desc(), change.c.id.desc())
        .limit(1)
    )
    if newest is not None:
        return newest
    first: int | None = connection.scalar(
        select(version.c.id)
        .where(version.c.document_id == document_id, version.c.accepted_at <= at)
        .order_by(version.c.accepted_at, version.c.id)
        .limit(1)
    )
    return first
