"""Turn a change into findings: what the texts say about AI training and default consent, and what became different.

`read_statements` reads a text; `flag_change` compares what two texts say. How a sentence becomes a finding is told in
docs/flagging.md. Each name is loaded when it is first asked for: who only wants to know the rules' version need not load the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.flag.version import RULES_VERSION
from monitor.lazy import load_when_asked

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

__getattr__ = load_when_asked(__name__, _HOMES)
