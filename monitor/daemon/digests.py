"""The tick of the digests: have everything sent that is due, and log each."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from monitor.daemon.logs import log
from monitor.model import Subscription

if TYPE_CHECKING:
    from monitor.store import Store


class DeliverDigests(Protocol):
    """Make and send every digest that is due; calling it again at once sends nothing twice."""

    def __call__(self, store: Store, subscriptions: Sequence[Subscription], *, now: datetime) -> Sequence[Any]:
        """Do so, and give one value for each message."""


def deliver_and_log(store: Store, subscriptions: Sequence[Subscription], deliver: DeliverDigests, *, now: datetime) -> int:
    """Have the digests of an instant delivered; return how many there were. Raises what delivering raises."""
    if not subscriptions:
        return 0
    sent = deliver(store, subscriptions, now=now)
    for one in sent:
        known = describe_sent(one)
        log("digest", level=logging.ERROR if known.get("error") else logging.INFO, **known)
    return len(sent)


def describe_sent(sent: object) -> dict[str, Any]:
    """Give what is short enough for a log line of what was sent."""
    if not is_dataclass(sent) or isinstance(sent, type):
        return {"sent": sent}
    known = {field.name: getattr(sent, field.name) for field in fields(sent)}
    return {name: value for name, value in known.items() if isinstance(value, str | bool | int | float | date) and len(str(value)) < 200}
