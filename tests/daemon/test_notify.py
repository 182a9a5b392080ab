"""systemd is told how the daemon is."""

from __future__ import annotations

import signal
import socket
import sys
from pathlib import Path

import pytest

from monitor.daemon.notify import notify_systemd
from tests.cli.conftest import Monitor
from tests.daemon.running import Running, start


@pytest.mark.skipif(sys.platform != "linux", reason="systemd is for Linux")
def test_a_daemon_tells_systemd(monitor: Monitor, running: list[Running], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The daemon says when it is ready, that it is well, and when it stops."""
    path = tmp_path / "notify"
    monitor.watch(Privacy="http://127.0.0.1:9/privacy")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(path))
        listening.settimeout(20)
        monkeypatch.setenv("NOTIFY_SOCKET", str(path))
        daemon = start(running, monitor)
        assert listening.recv(99) == b"READY=1"
        daemon.signal(signal.SIGHUP)
        assert listening.recv(99) == b"WATCHDOG=1"
        assert daemon.stop() == 0
        said = list(iter(lambda: listening.recv(99), b"STOPPING=1"))
        assert set(said) <= {b"WATCHDOG=1"}, "nothing else is said between"


@pytest.mark.parametrize("address", ["", "/nowhere/at/all", "@nobody-listens-here", "vsock:2:1", "@"])
def test_nobody_listens(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without systemd, or with a socket that is gone, nothing happens."""
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    notify_systemd("READY=1")
