"""Tell the same edit again: the same words of a topic, wherever and whenever they changed."""

from __future__ import annotations

import hashlib

from monitor.text.plain import normalise


def hash_edit(topic: str, old: str | None, new: str | None) -> str:
    """Give one SHA-256 (hex) for all findings of a topic that the same two sentences prove, typography and link targets aside.

    One company's text stands in many places: what a reader said of an edit in one of them holds for the others too.
    """
    sides = (normalise(one) if one else "" for one in (old, new))
    return hashlib.sha256("\0".join((topic, *sides)).encode("utf-8", "surrogatepass")).hexdigest()
