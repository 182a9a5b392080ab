"""Serve scripted answers over real sockets on loopback, well-behaved or not."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from monitor.model.sources import Source

Script = Callable[[socket.socket, bytes], None]
"""Answer one request (its head is given) on a connection."""


class RawServer:
    """Answer each request by the next script; the last one again and again. Keeps the requests' heads."""

    def __init__(self, scripts: tuple[Script, ...], tls: ssl.SSLContext | None) -> None:
        self.requests: list[bytes] = []
        self.stop = threading.Event()
        self._scripts = scripts
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def url(self, path: str = "/terms", host: str = "127.0.0.1") -> str:
        """Give an address that this server answers."""
        return f"http{'s' if self._tls else ''}://{host}:{self.port}{path}"

    def close(self) -> None:
        """Stop listening, and wake scripts that wait."""
        self.stop.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        self._listener.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            talk = self._tls.wrap_socket(connection, server_side=True) if self._tls else connection
            with talk:
                if not self._scripts:
                    self.stop.wait()
                    return
                while head := _read_head(talk):
                    self.requests.append(head)
                    self._scripts[min(len(self.requests), len(self._scripts)) - 1](talk, head)


def _read_head(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(4096)
        if not piece:
            return b""
        head += piece
        if head.startswith(b"\x16"):  # a TLS greeting on a plain port
            break
    return head


@contextmanager
def serve(*scripts: Script, tls: ssl.SSLContext | None = None) -> Iterator[RawServer]:
    """Serve the scripts for the block."""
    server = RawServer(scripts, tls)
    try:
        yield server
    finally:
        server.close()


def answer(body: bytes = b"", status: int = 200, **headers: str) -> Script:
    """Send one whole answer; `etag="x"` becomes the header line "etag: x", an underscore a hyphen."""
    lines = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    lines |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    head = f"HTTP/1.1 {status} Status\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items()) + "\r\n"
    return raw(head.encode() + (b"" if status == 304 else body))


def raw(data: bytes, *, hang_up: bool = False) -> Script:
    """Send these bytes, and hang up where asked."""

    def script(connection: socket.socket, head: bytes) -> None:
        connection.sendall(data)
        if hang_up:
            connection.shutdown(socket.SHUT_RDWR)

    return script


def drip(data: bytes, forever: bytes, stop: threading.Event) -> Script:
    """Send the data, then a little more every few milliseconds until stopped."""

    def script(connection: socket.socket, head: bytes) -> None:
        connection.sendall(data)
        while not stop.wait(0.02):
            connection.sendall(forever)

    return script


def stall(data: bytes = b"") -> Script:
    """Send the data and then nothing, the connection open until the client goes."""

    def script(connection: socket.socket, head: bytes) -> None:
        connection.sendall(data)
        connection.recv(1)

    return script


def reset(connection: socket.socket, head: bytes) -> None:
    """Break the connection off."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    connection.close()


def make_source(*urls: str, **fields: object) -> Source:
    """Describe a source at these addresses."""
    return Source(service="Example", document="Terms", urls=urls, **fields)  # type: ignore[arg-type]
