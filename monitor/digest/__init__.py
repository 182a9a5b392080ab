"""Make and send digests: what is due is composed, committed with its exact changes, and only then sent.

`choose`, `deadlines` and `stories` decide (pure), `compose` gathers a digest, `due` closes periods, `outbox` sends what waits.
Each name is loaded when it is first asked for: who only lists findings needs no mail.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from monitor.digest.choose import EVERYTHING
    from monitor.digest.compose import preview_digest
    from monitor.digest.due import deliver_due_digests
    from monitor.digest.outbox import Sent

__all__ = ["EVERYTHING", "Sent", "deliver_due_digests", "preview_digest"]

_HOMES = {
    "EVERYTHING": "monitor.digest.choose",
    "Sent": "monitor.digest.outbox",
    "deliver_due_digests": "monitor.digest.due",
    "preview_digest": "monitor.digest.compose",
}


def __getattr__(name: str) -> Any:
    """Load a name from its module (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
