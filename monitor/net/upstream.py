"""Reach a host through the user's proxy, for programs that bring their own HTTP: a tunnel, or plain forwarding.

Addresses: http://, https:// and socks5:// (names are looked up by the proxy), with user and password where it wants them.
"""

from __future__ import annotations

import asyncio
import base64
import ssl
from urllib.parse import SplitResult, unquote, urlsplit

from monitor.errors import NetworkError

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]

PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}

SOCKS_NO_LOGIN, SOCKS_LOGIN = 0, 2
"""RFC 1928, section 3: the ways to introduce oneself that are spoken here."""
SOCKS_ADDRESS_BYTES = {1: 4, 4: 16}
"""RFC 1928, section 5: lengths of the address types IPv4 and IPv6; a name (3) brings its own."""


async def open_tunnel(proxy: str, host: str, port: int) -> Streams:
    """Open a connection to a host through a proxy; raises NetworkError (proxy), or OSError where the proxy cannot be reached."""
    parts = split_proxy(proxy)
    reader, writer = await _connect(parts)
    try:
        if parts.scheme.startswith("socks5"):
            await _greet_socks(parts, reader, writer, host, port)
        else:
            await _ask_for_tunnel(parts, reader, writer, f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
    except asyncio.IncompleteReadError:
        writer.close()
        raise _refused("it broke the connection off") from None
    except BaseException:
        writer.close()
        raise
    return reader, writer


async def open_forward(proxy: str) -> tuple[Streams, bytes] | None:
    """Open a connection to an HTTP proxy that passes plain requests on by itself, with the header line of its login.

    Many proxies open tunnels to port 443 only, so plain http has to be forwarded. None where the proxy is no such one (SOCKS).
    """
    parts = split_proxy(proxy)
    if parts.scheme.startswith("socks5"):
        return None
    return await _connect(parts), _write_login(parts).encode()


def split_proxy(proxy: str) -> SplitResult:
    """Take a proxy's address apart; raises NetworkError where it is none."""
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        known = parts.scheme in PORTS and parts.hostname and (parts.port or 1)
    except ValueError:
        known = None
    if not known:
        raise NetworkError("proxy", "A proxy's address begins with http://, https:// or socks5:// and names a host.", passing=False)
    return parts


async def _connect(parts: SplitResult) -> Streams:
    tls = ssl.create_default_context() if parts.scheme == "https" else None
    return await asyncio.open_connection(parts.hostname, parts.port or PORTS[parts.scheme], ssl=tls)


def _write_login(parts: SplitResult) -> str:
    if not parts.username:
        return ""
    words = base64.b64encode(f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()).decode()
    return f"Proxy-Authorization: Basic {words}\r\n"


async def _ask_for_tunnel(parts: SplitResult, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, target: str) -> None:
    """Ask an HTTP proxy for a tunnel (RFC 9110, 9.3.6)."""
    writer.write(f"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n{_write_login(parts)}\r\n".encode())
    await writer.drain()
    line, _, _ = (await reader.readuntil(b"\r\n\r\n")).partition(b"\r\n")
    status = line.split(b" ", 2)[1:2]
    if not status or not status[0].startswith(b"2"):
        raise _refused(line.decode("latin-1", "replace"))


async def _greet_socks(parts: SplitResult, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, port: int) -> None:
    """Ask a SOCKS 5 proxy for a connection (RFC 1928; RFC 1929 for the login)."""
    writer.write(bytes([5, 2, SOCKS_NO_LOGIN, SOCKS_LOGIN] if parts.username else [5, 1, SOCKS_NO_LOGIN]))
    way = (await reader.readexactly(2))[1]
    if way == SOCKS_LOGIN and parts.username:
        user, password = unquote(parts.username).encode()[:255], unquote(parts.password or "").encode()[:255]
        writer.write(bytes([1, len(user)]) + user + bytes([len(password)]) + password)
        if (await reader.readexactly(2))[1] != 0:
            raise _refused("it does not take the user and password")
    elif way != SOCKS_NO_LOGIN:
        raise _refused("it wants a user and a password")
    name = host.encode("idna") if not host.isascii() else host.encode()
    writer.write(bytes([5, 1, 0, 3, len(name)]) + name + port.to_bytes(2, "big"))
    _, answer, _, kind = await reader.readexactly(4)
    length = SOCKS_ADDRESS_BYTES.get(kind) or (await reader.readexactly(1))[0]
    await reader.readexactly(length + 2)
    if answer != 0:
        raise _refused(f"SOCKS answer {answer}")


def _refused(why: str) -> NetworkError:
    return NetworkError("proxy", f"The proxy refused to pass the request on: {why}. Check the proxy's address and password.", passing=True)
