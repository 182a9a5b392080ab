"""Tell which proxy the environment names for a host. Light: the shared client and a browser's way out both ask it."""

from __future__ import annotations

import urllib.request
from collections.abc import Mapping

from monitor.net.addresses import is_loopback


def find_proxy(scheme: str, host: str, environment: Mapping[str, str]) -> str | None:
    """Give the proxy that the environment (as urllib.request.getproxies reads it) names for a host; None: go straight.

    A proxy elsewhere cannot reach this machine's own loopback, so that is never asked through one.
    """
    if not environment or is_loopback(host) or urllib.request.proxy_bypass(host):
        return None
    return environment.get(scheme) or environment.get("all")
