"""Processes are told apart by name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.daemon.claimants import is_gone, name_process

NAME = "import os; from monitor.daemon.claimants import name_process; print(name_process(), flush=True); input()"


def test_an_ended_process_is_gone() -> None:
    """A process is there while it lives and gone when it was killed."""
    with subprocess.Popen([sys.executable, "-c", NAME], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        name = process.stdout.readline().strip()
        assert str(process.pid) in name
        assert not is_gone(name)
        process.kill()
        process.wait()
        assert is_gone(name)


def test_this_process_is_there() -> None:
    """Nobody takes away its own claims."""
    assert not is_gone(name_process())


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only /proc tells when a process began")
def test_a_number_given_again_is_another_process() -> None:
    """A later process with the number of a dead one does not keep the dead one's claims: in a container every process is number 1."""
    host, _, _ = name_process().rsplit(":", 2)
    assert is_gone(f"{host}:{os.getpid()}:12")


@pytest.mark.parametrize("name", ["elsewhere.example:1:12", "", "x", ":::", "elsewhere:99999999999999999999:1", "monitor worker 7"])
def test_of_others_nobody_knows(name: str) -> None:
    """A process of another machine, and a name of another form, are left to run out."""
    assert not is_gone(name)


def test_a_number_out_of_range_is_left_alone() -> None:
    """A number that no process can have is no reason to fail."""
    host, _, _ = name_process().rsplit(":", 2)
    assert not is_gone(f"{host}:99999999999999999999:1")
