"""The client reaches what it may, proves whom it talks to, and says what went wrong."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from monitor import __version__
from monitor.errors import NetworkError
from monitor.net import (
    Answer,
    Client,
    Cookies,
    Resolver,
    ask,
    clean_url,
    hide_login,
    make_user_agent,
    open_client,
    resolve_location,
    time_limit,
)
from tests.fetch.servers import answer, drip, reset, serve, stall


def read(client: Client, url: str, **options: object) -> tuple[Answer, bytes]:
    """Ask, and read the whole answer."""
    with ask(client, url, **options) as given:  # type: ignore[arg-type]
        return given, b"".join(given.chunks)


def always(*addresses: str) -> Resolver:
    """Resolve every name to these addresses."""

    def resolve(host: str, port: int) -> Sequence[str]:
        return addresses

    return resolve


def failure(client: Client, url: str, **options: object) -> NetworkError:
    """Ask, and give the failure."""
    with pytest.raises(NetworkError) as caught:
        read(client, url, **options)
    return caught.value


def test_name_that_resolves_to_private_address_is_refused() -> None:
    """A public name whose DNS answer is private is refused before any connection."""
    with serve(answer(b"secret")) as server, open_client(resolve=always("127.0.0.1")) as client:
        error = failure(client, server.url(host="public.example"))
        assert (error.reason, error.passing, server.requests) == ("private_address", False, [])
        assert "127.0.0.1" in str(error)


def test_connection_goes_to_the_checked_address() -> None:
    """The name is resolved once, and the connection goes to the very address that was checked: rebinding finds no gap."""
    answers = [["127.0.0.1"], ["93.184.215.14"]]
    asked: list[str] = []

    def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return answers[len(asked) - 1]

    with serve(answer(b"page")) as server, open_client(resolve=resolve) as client:
        assert read(client, server.url(host="public.example"), granted=True)[1] == b"page"
        assert asked == ["public.example"]


def test_all_answers_are_checked() -> None:
    """Of several DNS answers none that is private is tried."""
    with serve(answer(b"secret")) as server, open_client(resolve=always("127.0.0.1", "240.0.0.1", "192.0.2.1"), connect_s=0.2) as client:
        assert failure(client, server.url(host="public.example")).reason == "private_address"
        assert server.requests == []


def test_granted_connection_serves_no_other() -> None:
    """A connection opened under a grant is not reused by a request without one."""
    with serve(answer(b"page")) as server, open_client(resolve=always("127.0.0.1")) as client:
        url = server.url(host="intranet.example")
        assert read(client, url, granted=True)[1] == b"page"
        assert failure(client, url).reason == "private_address"


def test_second_address_is_tried() -> None:
    """A dead first address does not hide a living second one."""
    with serve(answer(b"page")) as server, open_client(resolve=always("127.1.1.1", "127.0.0.1")) as client:
        assert read(client, server.url(host="public.example"), granted=True)[1] == b"page"


def test_headers_and_cookies() -> None:
    """The client says honestly who it is, keeps no cookies itself, and uses a jar that is brought along."""
    with serve(answer(b"", set_cookie="a=1")) as server, open_client(user_agent=make_user_agent("mailto:me@example.org")) as client:
        jar = Cookies()
        read(client, server.url(), granted=True, cookies=jar)
        read(client, server.url(), granted=True, cookies=jar, headers=[("User-Agent", "other")])
        read(client, server.url(), granted=True)
    heads = [head.decode().lower() for head in server.requests]
    assert f"user-agent: terms-change-monitor/{__version__} (+mailto:me@example.org)\r\n" in heads[0]
    assert "user-agent: other" in heads[1]
    assert ["cookie: a=1" in head for head in heads] == [False, True, False]


@pytest.mark.parametrize(
    "url", ["ftp://example.org/x", "mailto:a@b", "http://", "not an address", "http://[::1", "http://a b/", "http://example.org:99999/"]
)
def test_wrong_address(url: str) -> None:
    """What is no web address is refused with a reason."""
    with open_client() as client:
        assert failure(client, url).reason in {"protocol", "dns"}


def test_unknown_and_unlookable_names() -> None:
    """A name that does not exist is told from one that could not be looked up."""

    def none(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    def later(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with open_client(resolve=none) as client:
        error = failure(client, "http://gone.example/")
        assert (error.reason, error.passing, error.try_again) == ("dns", True, False)
    with open_client(resolve=later) as client:
        error = failure(client, "http://gone.example/")
        assert (error.reason, error.passing, error.try_again) == ("dns", True, True)


def test_refused_and_reset() -> None:
    """A closed port and a broken connection are named, and worth another try."""
    with serve(reset) as server, open_client() as client:
        error = failure(client, server.url(), granted=True)
        assert (error.reason, error.try_again) == ("protocol", True)
    with open_client() as client:
        error = failure(client, server.url(), granted=True)
        assert (error.reason, error.try_again) == ("refused", True)


def test_time_limit_ends_a_drip_and_a_stall() -> None:
    """A server that drips header or body bytes, or goes silent, holds us no longer than the limit."""
    stop = threading.Event()
    scripts = [
        drip(b"HTTP/1.1 200 OK\r\n", b"X-More: 1\r\n", stop),
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x", stop),
        drip(b"HTTP/1.1 103 Early Hints\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\n\r\n", stop),
        stall(),
    ]
    with serve(*scripts) as server, open_client() as client:
        for _ in scripts:
            started = time.monotonic()
            with time_limit(0.2):
                assert failure(client, server.url(), granted=True).reason == "timeout"
            assert 0.1 < time.monotonic() - started < 5
        stop.set()


def test_time_limit_ends_a_silent_handshake() -> None:
    """A server that takes the connection and never speaks TLS holds us no longer than the limit."""
    with serve() as server, open_client() as client, time_limit(0.2):
        assert failure(client, server.url().replace("http:", "https:"), granted=True).reason == "timeout"


def test_silent_server_times_out() -> None:
    """A server that does not answer in time is a passing failure."""
    with serve(stall()) as server, open_client(read_s=0.1) as client:
        error = failure(client, server.url(), granted=True)
        assert (error.reason, error.passing, error.try_again) == ("timeout", True, True)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Make a certificate authority."""
    return trustme.CA()


def server_context(authority: trustme.CA, host: str, **options: datetime) -> ssl.SSLContext:
    """Make a server's TLS context with a certificate for a host."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host, not_before=options.get("not_before"), not_after=options.get("not_after")).configure_cert(context)
    return context


def client_context(authority: trustme.CA) -> ssl.SSLContext:
    """Make a client's TLS context that trusts the authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_tls_is_checked_under_the_host_name(authority: trustme.CA) -> None:
    """The connection goes to an address, the certificate must still be the host name's."""
    names: list[str | None] = []
    context = server_context(authority, "terms.example")
    context.sni_callback = lambda talk, name, ctx: names.append(name)
    with serve(answer(b"page"), tls=context) as server, open_client(resolve=always("127.0.0.1"), tls=client_context(authority)) as client:
        assert read(client, server.url(host="terms.example"), granted=True)[1] == b"page"
        error = failure(client, server.url(host="other.example"), granted=True)
    assert names == ["terms.example", "other.example"]
    assert (error.reason, error.passing, error.try_again) == ("tls", False, False)
    assert "another host" in str(error)


def test_tls_errors_say_what_is_wrong(authority: trustme.CA) -> None:
    """An expired certificate and an unknown authority are told apart."""
    past = datetime.now(UTC) - timedelta(days=2)
    expired = server_context(authority, "127.0.0.1", not_before=past - timedelta(days=9), not_after=past)
    with serve(answer(), tls=expired) as server, open_client(tls=client_context(authority)) as client:
        assert "expired" in str(failure(client, server.url(), granted=True))
    with serve(answer(), tls=server_context(authority, "127.0.0.1")) as server, open_client(tls=ssl.create_default_context()) as client:
        error = failure(client, server.url(), granted=True)
        assert error.reason == "tls"
        assert "SSL_CERT_FILE" in str(error)


def test_https_to_a_plain_port() -> None:
    """A server that speaks no TLS is named as such."""
    with serve(answer()) as server, open_client() as client:
        error = failure(client, server.url().replace("http:", "https:"), granted=True)
        assert (error.reason, error.passing) == ("tls", False)


def test_proxy_gets_the_request_and_its_login() -> None:
    """A proxy is asked in place of the host; its own private address is exempt from the guard."""
    with serve(answer(b"through")) as proxy, open_client() as client:
        body = read(client, "http://public.example/terms", proxy=f"http://user:p%40ss@127.0.0.1:{proxy.port}")[1]
    assert body == b"through"
    head = proxy.requests[0].decode()
    assert head.startswith("GET http://public.example/terms HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic dXNlcjpwQHNz" in head


def test_client_proxy_spares_loopback() -> None:
    """The client's general proxy is used for the world, not for this machine."""
    with (
        serve(answer(b"through")) as proxy,
        serve(answer(b"straight")) as server,
        open_client(proxy=f"http://127.0.0.1:{proxy.port}") as client,
    ):
        assert read(client, "http://public.example/")[1] == b"through"
        assert read(client, server.url(), granted=True)[1] == b"straight"


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:1", "gopher://127.0.0.1:1", "socks5://127.0.0.1:1", "http://"])
def test_broken_proxy_is_named(proxy: str) -> None:
    """A proxy that cannot be reached, or is none, is the reason given."""
    with open_client() as client:
        assert failure(client, "http://public.example/", proxy=proxy).reason == "proxy"


def test_refusing_proxy_is_named() -> None:
    """A proxy that refuses to open a tunnel is the reason given."""
    with serve(answer(status=407)) as proxy, open_client(tls=ssl.create_default_context()) as client:
        assert failure(client, "https://public.example/", proxy=f"http://127.0.0.1:{proxy.port}").reason == "proxy"


@pytest.mark.parametrize(
    ("url", "clean", "shown"),
    [
        ("http://Example.org/ä b#part", "http://example.org/%C3%A4%20b", "http://Example.org/ä b#part"),
        ("https://me:pa%40ss@example.org/a", "https://example.org/a", "https://example.org/a"),
        ("https://example.org/@me", "https://example.org/@me", "https://example.org/@me"),
    ],
)
def test_addresses_are_shown_without_login(url: str, clean: str, shown: str) -> None:
    """What is recorded or shown of an address holds neither user nor password."""
    assert clean_url(url) == clean
    assert hide_login(url) == shown


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/b?x=1#part", "http://example.org/b?x=1"),
        ("b", "http://example.org/a/b"),
        ("//other.example/c", "http://other.example/c"),
        ("https://other.example", "https://other.example"),
        (" /with space ", "http://example.org/with%20space"),
        ("?q", "http://example.org/a/page?q"),
    ],
)
def test_locations(location: str, address: str) -> None:
    """A redirect's target is read as browsers read it, without its fragment."""
    assert resolve_location("http://example.org/a/page", location) == address
