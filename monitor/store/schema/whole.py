"""The whole schema: whoever imports `metadata` from here has every table in it, as migrations need; a reader loads what it reads."""

from __future__ import annotations

from monitor.store.schema import mail_tables as mail_tables
from monitor.store.schema import tables as tables
from monitor.store.schema.metadata import metadata as metadata
