"""Turn a change into findings: what the texts say about AI training and default consent, and what became different.

`read_statements` reads a text; `flag_change` compares what two texts say. How a sentence becomes a finding is told in
docs/flagging.md. Each name is loaded when it is first asked for: who only wants to know the rules' version need not load the rules.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from monitor.flag.version import RULES_VERSION

if TYPE_CHECKING:
    from monitor.flag.findings import flag_change
    from monitor.flag.reading import read_statements
    from monitor.flag.statement import Kind, ModelClass, Polarity, Statement

__all__ = ["RULES_VERSION", "Kind", "ModelClass", "Polarity", "Statement", "flag_change", "read_statements"]

_HOMES = {
    "Kind": "monitor.flag.statement",
    "ModelClass": "monitor.flag.statement",
    "Polarity": "monitor.flag.statement",
    "Statement": "monitor.flag.statement",
    "flag_change": "monitor.flag.findings",
    "read_statements": "monitor.flag.reading",
}


def __getattr__(name: str) -> Any:
    """Load a name from its module (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
