"""Tell the year of the made-up service: what its site does, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from monitor.demo.site import Change, set_policy, set_site, set_terms
from monitor.demo.texts import PRIVACY, TERMS

BEGINS = date(2026, 1, 5)
ENDS = date(2026, 12, 31)
FIRST_LOOK = "read for the first time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Hold one thing that the site does."""

    on: date
    document: str
    does: str
    """What the page did, as the timeline tells it."""
    then: tuple[str, ...] = ()
    """What the further looks that are worth a line found."""
    change: Change
    once: bool = False
    """Whether only the next answer shows it."""


STORY = (
    Event(
        on=date(2026, 2, 2),
        document=PRIVACY,
        does="new design: other menus, a cookie banner, curly quotes",
        change=set_site(design="new"),
    ),
    Event(
        on=date(2026, 2, 2),
        document=TERMS,
        does="the same new design",
        change=set_site(design="new"),
    ),
    Event(
        on=date(2026, 3, 12),
        document=PRIVACY,
        does="a block page stood in for it",
        then=("the policy was back",),
        change=set_site(blocked=True),
        once=True,
    ),
    Event(
        on=date(2026, 4, 9),
        document=PRIVACY,
        does="one server showed a draft with a sentence more",
        then=("the draft was gone",),
        change=set_policy(draft=True),
        once=True,
    ),
    Event(
        on=date(2026, 5, 4),
        document=PRIVACY,
        does="invoices are kept for seven years, not ten",
        then=("still there at the second look",),
        change=set_policy(invoices="seven years", dated="4 May 2026"),
    ),
    Event(
        on=date(2026, 6, 15),
        document=PRIVACY,
        does="a section moved up, word for word",
        change=set_policy(storage_first=True),
    ),
    Event(
        on=date(2026, 8, 18),
        document=PRIVACY,
        does="a banner announces AI training from 1 October; its own date stays",
        then=("still there at the second look",),
        change=set_policy(announced=True),
    ),
    Event(
        on=date(2026, 10, 1),
        document=PRIVACY,
        does="the banner went, the clause and a row of the table came",
        then=("still there at the second look",),
        change=set_policy(announced=False, training="on", dated="1 October 2026"),
    ),
    Event(
        on=date(2026, 10, 19),
        document=TERMS,
        does="going on using it is now taken as agreement to changes",
        then=("still there at the second look",),
        change=set_terms(by_use=True),
    ),
    Event(
        on=date(2026, 10, 29),
        document=TERMS,
        does="after protests the old sentence came back",
        then=("still there at the second look",),
        change=set_terms(by_use=False),
    ),
    Event(
        on=date(2026, 11, 16),
        document=PRIVACY,
        does="photos are left out of the training again",
        then=("still there at the second look",),
        change=set_policy(training="narrowed", dated="16 November 2026"),
    ),
)
"""In order of time."""
