"""Take back what a digest told and a reader marked as wrong since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.digest.choose import choose_findings
from monitor.model import Finding, Subscription
from monitor.report.digest_views import Correction
from monitor.store import Connection, DocumentView, find_finding
from monitor.store.marks import CorrectionView


def tell_corrections(
    connection: Connection, corrections: Iterable[CorrectionView], documents: Mapping[int, DocumentView], subscription: Subscription
) -> tuple[tuple[CorrectionView, Correction], ...]:
    """Make what is told of each correction that concerns a subscription: a finding that it asks for, of a document that it follows."""
    told = []
    for one in corrections:
        flag = find_finding(connection, one.finding)
        document = documents.get(flag.change.document_id)
        if document is None or flag.finding.effect == "mention":
            continue
        chosen = choose_findings(subscription, [flag.finding])
        told += [(one, _tell(one, document, replace(finding, hushed=False))) for finding in chosen]
    return tuple(told)


def _tell(one: CorrectionView, document: DocumentView, finding: Finding) -> Correction:
    return Correction(
        service=document.service,
        document=document.document,
        url=document.urls[0] if document.urls else None,
        finding=finding,
        finding_id=one.finding,
        change_id=one.change,
        told_at=one.told_at,
        note=one.note,
    )
