"""Open the shared client, and ask one address through it."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy

from monitor import __version__
from monitor.errors import NetworkError
from monitor.model.pages import Headers
from monitor.net.connections import Resolver, resolve_host
from monitor.net.library import httpx
from monitor.net.transport import GRANTED, PROXY, GuardedTransport

Client = httpx.Client
Cookies = httpx.Cookies

CONNECT_S = 10.0
READ_S = 20.0
"""How long a server may stay silent: before its answer, and between two pieces of it."""

ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5"


HOST = re.compile(r"[^\s%\[\]<>\\^`{|}/?#@\"]+")


def make_user_agent(contact: str | None = None) -> str:
    """Name the program honestly, with an address to write to where the user gave one (a web page or a mail address)."""
    return f"terms-change-monitor/{__version__} (+{contact})" if contact else f"terms-change-monitor/{__version__}"


def open_client(
    *,
    user_agent: str | None = None,
    proxy: str | None = None,
    accept_language: str = "en, *;q=0.5",
    connect_s: float = CONNECT_S,
    read_s: float = READ_S,
    trust_environment: bool = True,
    resolve: Resolver = resolve_host,
    tls: ssl.SSLContext | None = None,
) -> Client:
    """Open the one client that a process needs: thread-safe, HTTP/1.1, no cookies kept, no redirect followed. Close it at the end.

    `proxy` (http, https, socks5; user and password in its address) serves every request that names no other; without it the
    environment's HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY count, unless `trust_environment` is false. Requests to
    this machine's loopback go past both. Certificates are checked against Mozilla's list (certifi); SSL_CERT_FILE or
    SSL_CERT_DIR in the environment names other authorities instead, as a company's proxy needs. `resolve` and `tls` replace the
    system's resolver and those authorities.
    """
    return httpx.Client(
        transport=GuardedTransport(proxy=proxy, trust_environment=trust_environment, resolve=resolve, tls=tls),
        headers={
            "User-Agent": user_agent or make_user_agent(),
            "Accept": ACCEPT,
            "Accept-Language": accept_language,
            "Accept-Encoding": "identity",
        },
        # Cookies of one source must not change what another sees: each fetch brings its own jar.
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        timeout=httpx.Timeout(read_s, connect=connect_s, pool=None),
        trust_env=False,
        follow_redirects=False,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Hold a server's answer whose body is still on the way: `chunks` gives it as sent, content coding and all."""

    url: str
    status: int
    request_headers: Headers
    response_headers: Headers
    chunks: Iterator[bytes]

    def header(self, name: str) -> str | None:
        """Give the first header line of a name (lower case)."""
        return next((value for key, value in self.response_headers if key == name), None)


@contextmanager
def ask(
    client: Client,
    url: str,
    *,
    headers: Iterable[tuple[str, str]] = (),
    cookies: Cookies | None = None,
    proxy: str | None = None,
    granted: bool = False,
) -> Iterator[Answer]:
    """Send one GET request and give its answer; the connection is free, or closed, at the end of the block.

    `headers` replace the client's own of the same name; `cookies` are sent and filled; `granted` lets the request reach a
    private address. Raises NetworkError for everything that can go wrong, also while the chunks are read.
    """
    try:
        request = client.build_request("GET", _read_url(url), headers=list(headers), extensions={PROXY: proxy, GRANTED: granted})
    except UnicodeError as error:
        raise _refuse(url, error) from error
    if request.url.scheme not in {"http", "https"} or not request.url.host:
        raise NetworkError("protocol", f"{hide_login(url)} is no web address; it should begin with http:// or https://.", passing=False)
    if cookies:
        cookies.set_cookie_header(request)
    try:
        response = client.send(request, stream=True)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:  # httpx reads a redirect's target even where it does not follow
        raise NetworkError(
            "protocol", f"{hide_login(url)} answered with something that cannot be read ({error}).", passing=False
        ) from error
    try:
        if cookies is not None and "set-cookie" in response.headers:
            cookies.extract_cookies(response)
        yield Answer(
            url=clean_url(str(request.url)),
            status=response.status_code,
            request_headers=_list_headers(request.headers),
            response_headers=_list_headers(response.headers),
            chunks=response.iter_raw(),
        )
    finally:
        response.close()


def clean_url(url: str) -> str:
    """Write an address as it is sent and recorded: encoded, without login and fragment; raises NetworkError where it is none."""
    parsed = _read_url(url)
    try:
        return str(parsed.copy_with(fragment=None, userinfo=b"") if "@" in url or "#" in url else parsed)
    except httpx.InvalidURL as error:  # nothing but a login stood before the path
        raise _refuse(url, error) from error


def hide_login(url: str) -> str:
    """Leave user and password out of an address that is shown or recorded; any other address as it is, be it valid or not."""
    if "@" not in url:
        return url
    return re.sub(r"^([a-z][a-z0-9+.-]*:/*)[^/?#]*@", r"\1", url, flags=re.IGNORECASE)


def resolve_location(base: str, location: str) -> str:
    """Give the absolute address that a redirect from `base` names, without fragment; raises NetworkError where it names none."""
    try:
        return str(httpx.URL(base).join(location.strip()).copy_with(fragment=None))
    except (httpx.InvalidURL, UnicodeError) as error:
        raise NetworkError(
            "protocol", f"{hide_login(base)} redirects to {location!r}, which is no valid address.", passing=False
        ) from error


def split_origin(url: str) -> tuple[str, str, int]:
    """Give scheme, host (lower case) and port of an address; raises NetworkError where it has none."""
    parsed = _read_url(url)
    host = parsed.host.lower()
    if not host or not HOST.fullmatch(host):
        raise NetworkError(
            "protocol", f"{hide_login(url)} names no host that there can be; it should begin with http:// or https://.", passing=False
        )
    return parsed.scheme, host, parsed.port or (443 if parsed.scheme == "https" else 80)


@lru_cache(maxsize=1024)
def _read_url(url: str) -> httpx.URL:
    """Take an address apart, once for all steps of a fetch that ask for its parts; raises NetworkError where it is none."""
    try:
        return httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise _refuse(url, error) from error


def _refuse(url: str, error: Exception) -> NetworkError:
    return NetworkError("protocol", f"{hide_login(url)} is no valid address ({error}).", passing=False)


def _list_headers(headers: httpx.Headers) -> Headers:
    return tuple((name.lower(), value) for name, value in headers.multi_items())
