"""Number the rules, so that what was found says by which."""

from __future__ import annotations

RULES_VERSION = 6
"""Raised with every change of tables or rules that can change a finding."""
