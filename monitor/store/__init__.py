"""Keep the archive: the only importer of sqlalchemy.

Functions take a connection that a `Store` lends, and never commit: the block that borrowed it does. What reads (`views`, `states`, `texts`)
and what writes (`record`, `register`) live apart; `tables` is the schema, `alembic/` the way to it.
"""

from sqlalchemy import Connection

from monitor.store.migrate import SCHEMA_REVISION, schema_revision, upgrade
from monitor.store.record import Recorded, record_check
from monitor.store.register import register_sources
from monitor.store.states import find_known_version, find_state
from monitor.store.store import Store, open_store
from monitor.store.texts import load_pages, load_text

__all__ = [
    "SCHEMA_REVISION",
    "Connection",
    "Recorded",
    "Store",
    "find_known_version",
    "find_state",
    "load_pages",
    "load_text",
    "open_store",
    "record_check",
    "register_sources",
    "schema_revision",
    "upgrade",
]
