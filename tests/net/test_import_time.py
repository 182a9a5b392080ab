"""Fetching loads no more of its libraries than it uses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LOAD = """
import sys
import monitor.net
print(sorted({"httpx._main", "rich", "pygments"} & sys.modules.keys()), monitor.net.open_client is not None)
"""


def test_the_client_loads_no_command_line() -> None:
    """The command line of httpx, and the printer it brings, are never loaded; another import of it finds it later."""
    code = LOAD + "import httpx._main\n"
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] True"
