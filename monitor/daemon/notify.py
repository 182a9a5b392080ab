"""Tell systemd how the daemon is (sd_notify(3)), where it asks to be told."""

from __future__ import annotations

import os
import socket
from contextlib import suppress


def notify_systemd(state: str) -> None:
    """Send a state (READY=1, RELOADING=1, STOPPING=1, WATCHDOG=1) to the socket that NOTIFY_SOCKET names, if there is one."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")) or not hasattr(socket, "AF_UNIX"):
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:  # with systemd deaf, the daemon works on
        line.connect("\0" + address[1:] if address.startswith("@") else address)
        line.sendall(state.encode())
