"""A user's proxy passes connections on, and its refusals are named."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from monitor.errors import NetworkError
from monitor.net.proxies import find_proxy
from monitor.net.upstream import open_tunnel

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def through(talk: Talk, proxy: str, host: str = "terms.example", port: int = 443) -> bytes:
    """Open a tunnel through a proxy that talks like this, and give the first bytes that come out."""

    async def run() -> bytes:
        server = await asyncio.start_server(talk, "127.0.0.1", 0)
        try:
            address = proxy.replace("PORT", str(server.sockets[0].getsockname()[1]))
            reader, writer = await open_tunnel(address, host, port)
            data = await reader.read(100)
            writer.close()
            return data
        finally:
            server.close()

    return asyncio.run(asyncio.wait_for(run(), 10))


def socks(reply: int, seen: list[bytes]) -> Talk:
    """Talk as a SOCKS 5 proxy that wants a login."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.read(4))
        writer.write(b"\x05\x02")
        seen.append(await reader.read(3 + 4 + 3))
        writer.write(b"\x01\x00")
        seen.append(await reader.read(4 + 1 + 13 + 2))
        writer.write(bytes([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]) + b"hello")
        writer.close()

    return talk


def http(line: bytes, seen: list[bytes]) -> Talk:
    """Talk as an HTTP proxy that answers with this status line."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(line + b"\r\n\r\nhello")
        writer.close()

    return talk


def test_socks_proxy_gets_name_and_login() -> None:
    """The proxy looks the name up, not this machine."""
    seen: list[bytes] = []
    assert through(socks(0, seen), "socks5://user:pwd@127.0.0.1:PORT") == b"hello"
    assert seen == [b"\x05\x02\x00\x02", b"\x01\x04user\x03pwd", b"\x05\x01\x00\x03\x0dterms.example\x01\xbb"]


def test_http_proxy_gets_target_and_login() -> None:
    """An HTTP proxy is asked for a tunnel to host and port."""
    seen: list[bytes] = []
    assert through(http(b"HTTP/1.1 200 OK", seen), "http://user:p%40ss@127.0.0.1:PORT") == b"hello"
    assert seen[0].startswith(b"CONNECT terms.example:443 HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic dXNlcjpwQHNz\r\n" in seen[0]


@pytest.mark.parametrize(
    ("talk", "proxy"),
    [
        (socks(2, []), "socks5://user:pwd@127.0.0.1:PORT"),
        (socks(0, []), "socks5://127.0.0.1:PORT"),
        (http(b"HTTP/1.1 407 No", []), "http://127.0.0.1:PORT"),
        (http(b"SSH-2.0", []), "http://127.0.0.1:PORT"),
        (http(b"", []), "gopher://127.0.0.1:PORT"),
        (http(b"", []), "socks5://"),
    ],
)
def test_refusal_is_named(talk: Talk, proxy: str) -> None:
    """A proxy that does not pass the connection on, or is none, is the reason."""
    with pytest.raises(NetworkError) as caught:
        through(talk, proxy)
    assert caught.value.reason == "proxy"


def test_environment_names_the_proxy() -> None:
    """The scheme's own proxy comes before the general one; this machine is reached without."""
    environment = {"http": "http://one:1", "all": "socks5://two:2"}
    assert find_proxy("http", "terms.example", environment) == "http://one:1"
    assert find_proxy("https", "terms.example", environment) == "socks5://two:2"
    assert find_proxy("http", "127.0.0.1", environment) is None
    assert find_proxy("http", "terms.example", {}) is None
