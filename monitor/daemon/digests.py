"""The tick of the digests: have everything sent that is due, and log each message."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from monitor.daemon.logs import log
from monitor.model import Subscription

if TYPE_CHECKING:
    from monitor.digest import Sent
    from monitor.store import Store


class DeliverDigests(Protocol):
    """Make and send every digest that is due; asking again at once sends nothing twice (`monitor.digest.deliver_due_digests`)."""

    def __call__(self, store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Sent]:
        """Do so, and say what became of each message."""


LEVELS = {"sent": logging.INFO, "put_off": logging.WARNING, "failed": logging.ERROR}


def deliver_and_log(store: Store, subscriptions: Sequence[Subscription], deliver: DeliverDigests, *, now: datetime) -> int:
    """Have the digests of an instant delivered; return how many messages could not be sent. Raises what delivering raises.

    Asked even where nobody subscribes: a subscription that has ended must be seen to have ended.
    """
    results = deliver(store, subscriptions, now=now)
    for result in results:
        log(
            "digest",
            level=LEVELS[result.outcome],
            subscription=result.subscription,
            digest=result.digest_id,
            recipient=result.recipient,
            outcome=result.outcome,
            subject=result.subject,
            problem=result.error or None,
            next_attempt_at=result.next_attempt_at,
        )
    return sum(result.outcome != "sent" for result in results)
