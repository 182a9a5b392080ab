"""Give back stored texts, verified against their hashes."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, select

from monitor.errors import NotFoundError
from monitor.store.blobs.reading import load_blob
from monitor.store.schema.tables import version


def load_text(connection: Connection, version_id: int) -> str:
    """Give the Markdown text of a version; raises CorruptTextError, NotFoundError."""
    row = connection.execute(_VERSION, {"version_id": version_id}).one_or_none()
    if row is None:
        raise NotFoundError(f"The archive has no version number {version_id}.")
    return load_blob(connection, row.text_id, naming=f"The text of version {row.public_id}").decode()


_VERSION = select(version.c.public_id, version.c.text_id).where(version.c.id == bindparam("version_id"))
"""Made once: making a statement takes as long as running it."""
