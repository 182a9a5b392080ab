"""Turn a change into findings: what the texts say about AI training and default consent, and what became different.

`read_statements` reads a text; `flag_change` compares what two texts say. How a sentence becomes a finding is told in
docs/flagging.md.
"""

from __future__ import annotations

from monitor.flag.findings import RULES_VERSION, flag_change
from monitor.flag.reading import read_statements
from monitor.flag.statement import Kind, ModelClass, Polarity, Statement

__all__ = ["RULES_VERSION", "Kind", "ModelClass", "Polarity", "Statement", "flag_change", "read_statements"]
