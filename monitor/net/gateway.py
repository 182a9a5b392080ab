"""Let a browser out only through the address guard: a proxy on loopback, one for each page that a browser visits.

A browser follows redirects, loads frames and opens sockets by itself, and looks names up by itself; rules that look at its
requests beforehand miss all that. So it is given this proxy as its only way out: every connection is checked here, at the moment of
connecting, by the same rules as any other, and goes to the very address that was checked. TLS stays between browser and server.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import functools
import secrets
import socket
import urllib.request
from collections.abc import Callable
from urllib.parse import urlsplit

from monitor.errors import NetworkError
from monitor.net.connections import Resolver, find_addresses, resolve_host
from monitor.net.failures import explain_failure
from monitor.net.proxies import find_proxy
from monitor.net.upstream import Streams, open_forward, open_tunnel

CONNECT_S = 10.0
HEAD_BYTES = 1 << 18
PIECE_BYTES = 1 << 16

HOP_HEADERS = (b"connection:", b"proxy-connection:", b"keep-alive:", b"proxy-authorization:")
"""RFC 9110, 7.6.1: headers that speak of one connection and not of the page."""

USER = "monitor"


class Gateway:
    """Hold the way out of one visit, and why connections did not come about. Lives in one event loop."""

    def __init__(
        self, permit: Callable[[str], bool], *, proxy: str | None = None, limit_bytes: int, resolve: Resolver = resolve_host
    ) -> None:
        """Take `permit`, which says whether an address may be private and raises NetworkError where it may not be asked at all."""
        self._permit = permit
        self._proxy = proxy
        self._environment = {} if proxy else urllib.request.getproxies()
        self._left_bytes = limit_bytes
        self._resolve = resolve
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.password = secrets.token_urlsafe(16)
        """Keeps other users of this machine out."""
        self.failures: dict[tuple[str, int], NetworkError] = {}
        """The last failure by host (lower case) and port."""
        self.overflowed = False
        """Whether more came in than the limit allows."""

    async def open(self) -> str:
        """Start listening; gives the address for the browser."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0, limit=HEAD_BYTES)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Stop listening and cut every connection."""
        if self._server is not None:
            self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            # A browser that hangs up, or a visit that ends, is no error of anybody's.
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError):
                await self._serve(reader, writer)
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection: as a tunnel (https, sockets) or by passing one plain request on."""
        head = await reader.readuntil(b"\r\n\r\n")
        while not self._knows(head):
            writer.write(
                b'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="monitor"\r\nContent-Length: 0\r\n\r\n'
            )
            head = await reader.readuntil(b"\r\n\r\n")
        first, _, rest = head.partition(b"\r\n")
        method, target, *_ = first.decode("latin-1").split(" ")
        tunnel = method == "CONNECT"
        parts = urlsplit(f"//{target}" if tunnel else target)
        host, port = parts.hostname or "", parts.port or 80
        try:
            (far_reader, far_writer), login = await self._reach(host, port, secure=tunnel)
        except NetworkError as error:
            self.failures[host, port] = error
            if tunnel:
                writer.write(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            return
        try:
            if tunnel:
                writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
                await self._relay((reader, writer), (far_reader, far_writer))
            else:
                path = (parts.path or "/") + (f"?{parts.query}" if parts.query or target.endswith("?") else "")
                line = f"{method} {path if login is None else target} HTTP/1.1\r\n".encode("latin-1")
                far_writer.write(line + (login or b"") + _close_after(rest))
                up = asyncio.ensure_future(_pass_on(reader, far_writer))
                try:
                    await self._answer(far_reader, writer)
                finally:
                    up.cancel()
        finally:
            far_writer.close()

    def _knows(self, head: bytes) -> bool:
        login = base64.b64encode(f"{USER}:{self.password}".encode())
        return any(
            line.lower().startswith(b"proxy-authorization:") and secrets.compare_digest(line.split()[-1], login)
            for line in head.split(b"\r\n")
        )

    async def _reach(self, host: str, port: int, *, secure: bool) -> tuple[Streams, bytes | None]:
        """Connect to a host, straight or through the user's proxy; raises NetworkError for all that can go wrong.

        With a header line beside it (perhaps an empty one), the connection is one to a proxy that wants whole addresses.
        """
        named = f"[{host}]" if ":" in host else host
        granted = self._permit(f"{'https' if secure else 'http'}://{named}:{port}/")
        proxy = self._proxy or find_proxy("https" if secure else "http", host, self._environment)
        try:
            if proxy is None:
                return await self._connect(host, port, granted=granted), None
            forward = None if secure else await asyncio.wait_for(open_forward(proxy), CONNECT_S)
            return forward or (await asyncio.wait_for(open_tunnel(proxy, host, port), CONNECT_S), None)
        except TimeoutError as error:
            raise NetworkError("timeout", f"{host} did not take the connection in time.", passing=True, try_again=True) from error
        except OSError as error:
            raise explain_failure(error, host=host, proxied=proxy is not None) from error

    async def _connect(self, host: str, port: int, *, granted: bool) -> Streams:
        find = functools.partial(find_addresses, host, port, resolve=self._resolve, private=granted)
        addresses = await asyncio.wait_for(asyncio.get_running_loop().run_in_executor(None, find), CONNECT_S)
        failure: OSError = socket.gaierror(socket.EAI_NONAME, f"{host} has no address")
        for address in addresses:
            try:
                return await asyncio.wait_for(asyncio.open_connection(address, port, limit=HEAD_BYTES), CONNECT_S / len(addresses))
            except OSError as error:  # a TimeoutError is one
                failure = error
        raise failure

    async def _relay(self, near: Streams, far: Streams) -> None:
        """Pass bytes both ways until both sides have ended."""
        up = asyncio.ensure_future(_pass_on(near[0], far[1]))
        try:
            await self._bring_in(far[0], near[1])
        finally:
            up.cancel()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass a plain answer on, marked as the last of its connection: the next request may be for another host."""
        while True:
            first, _, rest = (await reader.readuntil(b"\r\n\r\n")).partition(b"\r\n")
            writer.write(first + b"\r\n" + _close_after(rest))
            status = first.split(b" ", 2)[1:2]
            if not status or not status[0].startswith(b"1"):
                break
        await self._bring_in(reader, writer)

    async def _bring_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await reader.read(PIECE_BYTES):
            self._left_bytes -= len(piece)
            if self._left_bytes < 0:
                self.overflowed = True
                return
            writer.write(piece)
            await writer.drain()


def _close_after(headers: bytes) -> bytes:
    """Replace what a head says of its connection by: it ends after this."""
    lines = [line for line in headers.split(b"\r\n") if line and not line.lower().startswith(HOP_HEADERS)]
    return b"\r\n".join([*lines, b"Connection: close", b"", b""])


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while piece := await reader.read(PIECE_BYTES):
            writer.write(piece)
            await writer.drain()
