"""Keep verdicts on pages and texts that were no document, each once: one wall or one cut text is met many times."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row

from monitor.model import Fault, FaultKind
from monitor.store.dialects import find_or_insert
from monitor.store.schema.tables import fault


def record_fault(connection: Connection, found: Fault | None) -> int | None:
    """Find or store a verdict; return its row's id, None for none."""
    if found is None:
        return None
    return find_or_insert(connection, fault, {"kind": found.kind.value, "name": found.name, "detail": found.detail})


def read_fault(row: Row[Any]) -> Fault | None:
    """Read a verdict from a row that has its columns as `fault_kind`, `fault_name` and `fault_detail`."""
    return None if row.fault_kind is None else Fault(kind=FaultKind(row.fault_kind), name=row.fault_name, detail=row.fault_detail)
