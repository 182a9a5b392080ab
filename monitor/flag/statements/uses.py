"""Tell whether a sentence speaks of a use of data that is another than training."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re

_ANOTHER_USE = re.compile(
    r"(?i)\b(?:advertis\w+|personali[sz]ed ads|ads\b|analytics|location (?:services|data|information)|e-?mail (?:messages|communications)|recorded?|recordings?"
    r"|meetings?|notifications?|newsletters?|publicit\w+|global privacy control|preference signals|technologies facebook|werbung|publicidad|credit|cookies"
    r"|search suggestions|background checks|statut|certaines technologies|(?:to|we) send you|profiling)\b"
)
"""A use other than training, of which a way out is that use's own."""


def names_another_use(offer: str, permission: str) -> bool:
    """Tell whether a sentence that offers a way out names a use of its own, of which the permission beside it says nothing."""
    return _ANOTHER_USE.search(offer) is not None and _ANOTHER_USE.search(permission) is None
