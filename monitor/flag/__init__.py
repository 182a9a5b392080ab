"""Turn a change into findings: what the texts say about AI training and default consent, and what became different.

`statements` reads what a sentence says, with the words of `lexicon`; `differences` pairs the statements of two texts; `facts` finds what a
reader asks next; `findings` puts them together. How a sentence becomes a finding is told in
docs/flagging.md. Each name is loaded when it is first asked for: who only wants to know the rules' version need not load the rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.flag.version import RULES_VERSION
from monitor.lazy import load_when_asked

if TYPE_CHECKING:
    from monitor.flag.findings import flag_change
    from monitor.flag.statements.reading import read_statements
    from monitor.flag.statements.statement import Kind, ModelClass, Polarity, Statement

__all__ = ["RULES_VERSION", "Kind", "ModelClass", "Polarity", "Statement", "flag_change", "read_statements"]

_HOMES = {
    "Kind": "monitor.flag.statements.statement",
    "ModelClass": "monitor.flag.statements.statement",
    "Polarity": "monitor.flag.statements.statement",
    "Statement": "monitor.flag.statements.statement",
    "flag_change": "monitor.flag.findings",
    "read_statements": "monitor.flag.statements.reading",
}

__getattr__ = load_when_asked(__name__, _HOMES)
