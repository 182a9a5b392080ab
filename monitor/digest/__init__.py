"""Make and send digests: what is due is composed, committed with its exact changes, and only then sent.

`choose`, `deadlines` and `stories` decide (pure), `compose` gathers a digest, `due` closes periods, `outbox` sends what waits.
Each name is loaded when it is first asked for: who only lists findings needs no mail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazy import load_when_asked

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

__getattr__ = load_when_asked(__name__, _HOMES)
