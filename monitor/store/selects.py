"""Say once what several readers ask: versions, snapshots and pages with what they refer to, and which changes are told."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, ScalarSelect, and_, or_, select

from monitor.model import Reason
from monitor.store.schema.tables import blob, change, fault, observer, provenance, snapshot, snapshot_page, stated_dates, version

text = blob.alias("text")
"""The stored text of a version; `body`: of a page. A row whose bytes are missing, as only damage can make, is read all the same."""

body = blob.alias("body")

FAULT_COLUMNS = (fault.c.kind.label("fault_kind"), fault.c.name.label("fault_name"), fault.c.detail.label("fault_detail"))

VERSIONS = (
    select(
        version,
        text.c.sha256.label("text_sha256"),
        stated_dates.c.dates.label("stated"),
        provenance.c.origin,
        provenance.c.read_as,
        provenance.c.extractor_version,
    )
    .outerjoin(text, version.c.text_id == text.c.id)
    .join(provenance, version.c.provenance_id == provenance.c.id)
    .outerjoin(stated_dates, version.c.stated_id == stated_dates.c.id)
)

SNAPSHOTS = (
    select(
        snapshot,
        observer.c.name.label("observer"),
        version.c.public_id.label("version"),
        text.c.sha256.label("text_sha256"),
        *FAULT_COLUMNS,
    )
    .join(observer, snapshot.c.observer_id == observer.c.id)
    .outerjoin(version, snapshot.c.version_id == version.c.id)
    .outerjoin(text, version.c.text_id == text.c.id)
    .outerjoin(fault, snapshot.c.fault_id == fault.c.id)
)

PAGES = select(snapshot_page, body.c.sha256.label("body_sha256")).outerjoin(body, snapshot_page.c.body_id == body.c.id)


def find_text_sha256(connection: Connection, version_id: int) -> str | None:
    """Give the hash of a version's text; None for a version that is not there."""
    statement = select(text.c.sha256).join(version, version.c.text_id == text.c.id)
    found: str | None = connection.scalar(statement.where(version.c.id == version_id))
    return found


def observed_by(name: str) -> ScalarSelect[int]:
    """Select the number of an observer, to be compared with a snapshot's; of one that nobody heard of there is none."""
    return select(observer.c.id).where(observer.c.name == name).scalar_subquery()


TOLD_REASONS = (Reason.NEWS.value, Reason.UNDATED.value, Reason.ROLLBACK.value, Reason.WITHDRAWN.value)


def is_loud() -> ColumnElement[bool]:
    """Give the condition for a change that readers were told or will be told, and that no other took over."""
    news = and_(change.c.state == "confirmed", change.c.reason.in_(TOLD_REASONS))
    return and_(change.c.replaced_by_id.is_(None), or_(change.c.reported_at.is_not(None), news))
