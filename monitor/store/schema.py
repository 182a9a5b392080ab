"""The whole schema: whoever imports `metadata` from here has every table in it, as migrations need; a reader loads what it reads."""

from __future__ import annotations

from monitor.store import mail_tables as mail_tables
from monitor.store import tables as tables
from monitor.store.metadata import metadata as metadata
