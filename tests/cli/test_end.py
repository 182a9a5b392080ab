"""A command ends as soon as its work is done."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

END = """
import atexit, gc, sys
atexit.register(lambda: print("left alone" if gc.get_freeze_count() else "searched"))
sys.argv = ["monitor", "--version"]
from monitor.cli import main
main()
"""


def test_memory_is_not_searched_at_the_end() -> None:
    """When a command is done, its memory goes back as a whole; nothing is looked through for cycles first."""
    done = subprocess.run([sys.executable, "-c", END], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "left alone"
