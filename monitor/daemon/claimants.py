"""Name this process in its claims, and tell whether the process that another name stands for is gone.

A name is `host:pid:start`. The start time tells a process from a later one with its number: in a container every process has the number 1.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path


def name_process() -> str:
    """Name this process, as it stands in `claimed_by`."""
    pid = os.getpid()
    return f"{socket.gethostname()}:{pid}:{_find_start(pid)}"


def is_gone(name: str) -> bool:
    """Tell whether the process of that name has certainly ended; False for one of another machine, of whom nobody knows."""
    host, _, rest = name.rpartition(":")[0].rpartition(":")
    start = name.rpartition(":")[2]
    if host != socket.gethostname() or not rest.isdecimal() or sys.platform == "win32":
        return False  # on Windows os.kill(pid, 0) ends the process; there a claim runs out by itself
    pid = int(rest)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False  # it exists and belongs to somebody else
    return bool(start) and _find_start(pid) not in ("", start)


def _find_start(pid: int) -> str:
    """Give a process's start in clock ticks since the machine's start (proc(5), field 22 of stat); empty where the system has no /proc."""
    try:
        # the second field is the program's name in brackets, which may hold spaces and brackets itself
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
