"""Open connections only to addresses that were checked, and let none outlive the page's deadline.

Names are resolved here, at the moment of connecting, and the connection goes to the very address that was checked: a
name whose answer changes between check and connect ("DNS rebinding") has no moment to do so. TLS is laid over the
connection afterwards, under the host's name, so certificates are checked as ever.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from ssl import SSLContext
from typing import Any

import httpcore

from monitor.errors import NetworkError
from monitor.net.addresses import is_private_address

Resolver = Callable[[str, int], Sequence[str]]
"""Give the IP addresses of a host's name, best first; raises socket.gaierror."""

LEAST_CONNECT_S = 2.0
"""What each of several addresses gets at least, so that a dead IPv6 route does not use up the time of a living IPv4 one."""

_deadline: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Bound all waiting on connections within the block, in this thread: for connecting, for headers, between and within chunks.

    httpx bounds each single wait, which a server that sends one byte a second never exceeds.
    Raises NetworkError (timeout) out of whatever waits when the time is over.
    """
    token = _deadline.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadline.reset(token)


def resolve_host(host: str, port: int) -> Sequence[str]:
    """Ask the system for a host's addresses; raises socket.gaierror. Its own time limit applies (resolv.conf: 5 s for each try)."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is empty or longer than 63 characters
        raise socket.gaierror(socket.EAI_NONAME, f"{host!r} is no valid host name") from error
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def find_addresses(host: str, port: int, *, resolve: Resolver = resolve_host, private: bool = False) -> Sequence[str]:
    """Give those addresses of a host that may be connected to; `private`: all of them.

    Raises socket.gaierror where the name has none, NetworkError (private_address) where it has none that may be used.
    """
    addresses = resolve(host, port)
    if private:
        return addresses
    public = [address for address in addresses if not is_private_address(address)]
    if addresses and not public:
        raise NetworkError(
            "private_address",
            f"{host} resolves to {addresses[0]}, an address of a private network, so it was not asked. "
            "If it is an internal host that you mean to watch, name it among the private hosts in the settings; "
            "if not, a DNS filter or a captive network answers in its place.",
            passing=False,
        )
    return public


class GuardedBackend(httpcore.NetworkBackend):
    """Connect to hosts by name, with the address guard on or off, and with the deadline in force."""

    def __init__(self, *, resolve: Resolver = resolve_host, private: bool = False) -> None:
        self._resolve = resolve
        self._private = private
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers; raises NetworkError (private_address) where none may be used."""
        addresses = self._checked_addresses(host, port)
        started = time.monotonic()
        for position, address in enumerate(addresses):
            left = len(addresses) - position
            wait = None if timeout is None else max((timeout - (time.monotonic() - started)) / left, LEAST_CONNECT_S if left > 1 else 0.1)
            try:
                with _time_kept(wait) as bounded:
                    stream = self._sockets.connect_tcp(address, port, bounded, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if left == 1:
                    raise
            else:
                return DeadlineStream(stream)
        raise httpcore.ConnectError(f"{host} has no address")

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.NetworkStream:
        """Refuse: no source is reached over a local socket."""
        raise NetworkError("private_address", f"{path} is a local socket, which is never opened.", passing=False)

    def sleep(self, seconds: float) -> None:
        """Wait, as the interface demands; nothing here calls it."""
        time.sleep(seconds)

    def _checked_addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            return find_addresses(host, port, resolve=self._resolve, private=self._private)
        except socket.gaierror as error:
            raise httpcore.ConnectError(str(error)) from error


class DeadlineStream(httpcore.NetworkStream):
    """Wrap a connection so that each wait on it ends with the page's deadline at the latest."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come, at most `max_bytes`."""
        with _time_kept(timeout) as bounded:
            return self._stream.read(max_bytes, bounded)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of the buffer."""
        with _time_kept(timeout) as bounded:
            self._stream.write(buffer, bounded)

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Lay TLS over the connection, under the host's name."""
        with _time_kept(timeout) as bounded:
            return DeadlineStream(self._stream.start_tls(ssl_context, server_hostname, bounded))

    def get_extra_info(self, info: str) -> Any:
        """Give what the connection knows of itself."""
        return self._stream.get_extra_info(info)


@contextmanager
def _time_kept(timeout: float | None) -> Iterator[float | None]:
    """Give the shorter of a wait and what is left of the deadline; say so where it was the deadline that ended it."""
    deadline = _deadline.get()
    if deadline is None:
        yield timeout
        return
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_late()
    try:
        yield left if timeout is None else min(timeout, left)
    except (httpcore.TimeoutException, httpcore.ConnectError):
        if time.monotonic() >= deadline:
            raise _too_late() from None
        raise


def _too_late() -> NetworkError:
    return NetworkError("timeout", "The server sends, but its answer did not end within the time given to one page.", passing=True)
