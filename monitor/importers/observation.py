"""What an observer's record says of one document at one time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.importers.reading import Reading
from monitor.model import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """Hold one observation of a text, and what is known of how long it held."""

    at: datetime
    reading: Reading
    reference: str
    """What names it at the observer's."""
    reread: bool = False
    """Whether it is the last text's page read in another way, so that what differs is no change of the document."""
    pages: tuple[Page, ...] = ()
    confirmed_at: datetime | None = None
    """When it is known to have stood for as long as a second look asks for; None: unknown, or it did not."""
    believed_at: datetime | None = None
    """When it had stood for so long that it is believed though it looks damaged; None: it did not."""
    seen_until: datetime | None = None
    """When it is last known to have stood."""
