"""Choose what a subscription wants to be told: its documents, its topics, its level. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.model import Finding, Subscription
from monitor.regions import meets
from monitor.report.views import LEVELS
from monitor.store import DocumentView, FindingView

EVERYTHING = Subscription(name="everything", to=())
"""Stands in where sources.yaml has no subscription: every document, every topic."""


def follows(subscription: Subscription, document: DocumentView) -> bool:
    """Tell whether a subscription follows a document; a filter with several words is met by any of them.

    A document that is for other regions' readers only is not followed by a subscription that names a region.
    """
    services = {name.casefold() for name in subscription.services}
    tags = {tag.casefold() for tag in subscription.tags}
    return (
        (not services or document.service.casefold() in services)
        and (not tags or not tags.isdisjoint(tag.casefold() for tag in document.tags))
        and meets(subscription.regions, document.regions)
    )


def is_narrowed(subscription: Subscription) -> bool:
    """Tell whether a subscription asks for certain findings only, so that changes without one are not for it."""
    return bool(subscription.topics) or subscription.level != LEVELS[-1]


def choose_findings(subscription: Subscription, findings: Iterable[FindingView]) -> tuple[Finding, ...]:
    """Give the findings that a subscription asks for, as reports read them."""
    limit = LEVELS.index(subscription.level)
    return tuple(
        one.as_finding()
        for one in findings
        if (not subscription.topics or one.topic in subscription.topics) and LEVELS.index(one.level) <= limit
    )


def choose_documents(subscription: Subscription, documents: Sequence[DocumentView]) -> dict[int, DocumentView]:
    """Give the documents that a subscription follows, by their number."""
    return {one.document_id: one for one in documents if follows(subscription, one)}
