"""Route each request into a pool of connections of its kind: secure or not, through which proxy, guarded or granted.

Connections that were opened under a grant (to a private host which the user's own source names) are kept apart from
guarded ones, so that no redirect of another source can ride on them. The TLS context costs some 40 ms, is made once,
and only when the first https address is asked.
"""

from __future__ import annotations

import base64
import ssl
import threading
import urllib.request
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

import httpcore

from monitor.errors import NetworkError
from monitor.net.addresses import is_loopback
from monitor.net.connections import GuardedBackend, Resolver, resolve_host
from monitor.net.failures import explain_failure
from monitor.net.library import httpx
from monitor.net.proxies import find_proxy

KEEP_OPEN_S = 15.0
"""How long an idle connection is kept: longer than the gap between two requests to a host, shorter than most servers keep it."""

GRANTED = "monitor.granted"
PROXY = "monitor.proxy"
"""Names of the request extensions by which `ask` speaks to the transport."""


class Route(NamedTuple):
    """Name a kind of connection."""

    secure: bool
    granted: bool
    proxy: str | None


class GuardedTransport(httpx.BaseTransport):
    """Send requests over guarded connections; every failure comes out as a NetworkError."""

    def __init__(
        self,
        *,
        proxy: str | None = None,
        trust_environment: bool = True,
        resolve: Resolver = resolve_host,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._proxy = proxy
        self._environment = urllib.request.getproxies() if trust_environment and proxy is None else {}
        self._resolve = resolve
        self._tls = tls
        self._pools: dict[Route, httpcore.ConnectionPool] = {}
        self._lock = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request, and give its answer with the body still on the way."""
        route = self._find_route(request)
        pool = self._find_pool(route)
        url = request.url
        assert isinstance(request.stream, httpx.SyncByteStream)
        core = httpcore.Request(
            method=request.method,
            url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions={"timeout": request.extensions.get("timeout", {})},
        )
        try:
            answer = pool.handle_request(core)
        except _FAILURES as error:
            raise explain_failure(error, host=url.host, proxied=route.proxy is not None) from error
        assert not isinstance(answer.stream, bytes)
        stream = _AnswerStream(answer, url.host)
        return httpx.Response(answer.status, headers=answer.headers, stream=stream, extensions=answer.extensions)

    def close(self) -> None:
        """Close every connection."""
        with self._lock:
            for pool in self._pools.values():
                pool.close()
            self._pools.clear()

    def _find_route(self, request: httpx.Request) -> Route:
        scheme, host = request.url.scheme, request.url.host
        proxy: str | None = request.extensions.get(PROXY)
        if proxy is None:
            own = None if is_loopback(host) else self._proxy
            proxy = own or find_proxy(scheme, host, self._environment)
        return Route(secure=scheme == "https", granted=bool(request.extensions.get(GRANTED)), proxy=proxy)

    def _find_pool(self, route: Route) -> httpcore.ConnectionPool:
        with self._lock:
            pool = self._pools.get(route)
            if pool is None:
                pool = self._pools[route] = self._open_pool(route)
            return pool

    def _open_pool(self, route: Route) -> httpcore.ConnectionPool:
        if route.proxy is None:
            backend = GuardedBackend(resolve=self._resolve, private=route.granted)
            return httpcore.ConnectionPool(
                ssl_context=self._find_tls() if route.secure else None,
                max_connections=None,
                keepalive_expiry=KEEP_OPEN_S,
                network_backend=backend,
            )
        return self._open_proxy_pool(route.proxy)

    def _open_proxy_pool(self, address: str) -> httpcore.ConnectionPool:
        """Open a pool through a proxy; the proxy's own address is exempt from the guard, since the user named it."""
        try:
            url = httpx.URL(address if "://" in address else f"http://{address}")
        except httpx.InvalidURL as error:
            raise NetworkError("proxy", f"The proxy's address is wrong: {error}.", passing=False) from error
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/")
        backend = GuardedBackend(resolve=self._resolve, private=True)
        login = (unquote(url.username).encode(), unquote(url.password or "").encode()) if url.username else None
        if url.scheme in {"socks5", "socks5h"} and url.host:
            return httpcore.SOCKSProxy(
                target,
                proxy_auth=login,
                ssl_context=self._find_tls(),
                max_connections=None,
                keepalive_expiry=KEEP_OPEN_S,
                network_backend=backend,
            )
        if url.scheme in {"http", "https"} and url.host:
            headers = [(b"Proxy-Authorization", b"Basic " + base64.b64encode(b":".join(login)))] if login else None
            return httpcore.HTTPProxy(
                target,
                proxy_headers=headers,
                ssl_context=self._find_tls(),
                proxy_ssl_context=self._find_tls() if url.scheme == "https" else None,
                max_connections=None,
                keepalive_expiry=KEEP_OPEN_S,
                network_backend=backend,
            )
        raise NetworkError("proxy", "A proxy's address begins with http://, https:// or socks5:// and names a host.", passing=False)

    def _find_tls(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = httpx.create_ssl_context(trust_env=True)
        return self._tls


class _AnswerStream(httpx.SyncByteStream):
    """Pass the body's bytes on as they come, failures explained."""

    def __init__(self, answer: httpcore.Response, host: str) -> None:
        self._answer = answer
        self._host = host

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._answer.iter_stream()
        except _FAILURES as error:
            raise explain_failure(error, host=self._host) from error

    def close(self) -> None:
        self._answer.close()


_FAILURES = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
