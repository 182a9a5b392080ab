"""Give a template what it needs to show what texts say today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from monitor.report.stance_words import is_told_at_length, list_briefly, write_service_label, write_stance_line
from monitor.report.visible import show_controls
from monitor.stance import Answer, ServiceStance

_TONES = {Answer.PERMITS: "medium", Answer.DENIES: "low"}
"""The colour of a card's label. Allowed and on is the most pressing thing to know, and shown as such."""


def show_stances(services: Sequence[ServiceStance]) -> dict[str, Any]:
    """Give the cards and the lists that `stance.html` shows; every string is plain and escaped there."""
    return {
        "cards": [_show_service(service) for service in services if is_told_at_length(service)],
        "lists": [{"heading": heading, "names": names} for heading, names in list_briefly(services)],
    }


def _show_service(service: ServiceStance) -> dict[str, Any]:
    pressing = service.answer is Answer.PERMITS and service.default == "on"
    return {
        "service": show_controls(service.service),
        "label": write_service_label(service),
        "tone": "high" if pressing else _TONES[service.answer],
        "lines": [
            {"line": write_stance_line(one), "language": one.language if one.language and one.language.isalpha() else ""}
            for one in service.documents
        ],
    }
