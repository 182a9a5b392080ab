"""Import httpx, and leave out its own command line, which brings a printer of source code with it: a sixth of what fetching loads."""

from __future__ import annotations

from monitor.lazy import left_out

with left_out("httpx._main"):
    import httpx

__all__ = ["httpx"]
