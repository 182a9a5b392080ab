"""Make and send digests: what is due is composed, committed with its exact changes, and only then sent.

`choose` and `deadlines` decide (pure), `compose` gathers a digest from the archive, `due` closes periods, `outbox` sends what waits.
"""

from monitor.digest.choose import EVERYTHING
from monitor.digest.compose import preview_digest
from monitor.digest.due import deliver_due_digests
from monitor.digest.outbox import Sent

__all__ = ["EVERYTHING", "Sent", "deliver_due_digests", "preview_digest"]
