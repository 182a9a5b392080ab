"""Fetching a source answers with a value, whatever real servers do."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from monitor.fetch import FetchLimits, HostGate, RobotsRules, fetch_source
from monitor.model.pages import Fetched, Hop, NotModified, Unreachable, Validators
from monitor.model.sources import Source
from monitor.net import Client, open_client
from tests.fetch.servers import RawServer, Script, answer, drip, make_source, raw, reset, serve, stall

PAGE = b"<html><body><p>We may use your data.</p></body></html>"
LATER = FetchLimits(attempts=1)


@pytest.fixture
def client() -> Iterator[Client]:
    """Open a client that never waits long."""
    with open_client(read_s=1.0, trust_environment=False) as opened:
        yield opened


class Sleeper:
    """Note how long one would have slept."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        """Note it."""
        self.slept.append(seconds)


def unreachable(outcome: object) -> Unreachable:
    """Expect a failure, consistent in itself."""
    assert isinstance(outcome, Unreachable)
    assert outcome.finished_at >= outcome.started_at
    assert outcome.detail
    return outcome


def fetched(outcome: object) -> Fetched:
    """Expect pages."""
    assert isinstance(outcome, Fetched), outcome
    return outcome


def test_page_is_recorded_with_all_that_proves_it(client: Client) -> None:
    """A page comes with address, status, headers both ways, body, media type and charset."""
    with serve(answer(PAGE, content_type='Text/HTML; Charset="ISO-8859-1"', x_one="1", etag='"v1"')) as server:
        source = make_source(server.url("/ä b?q=1#part"), accept_language="fr", headers=(("X-Api-Key", "secret"), ("Cookie", "s=1")))
        outcome = fetched(fetch_source(client, source))
        head = server.requests[0].decode()
    (page,) = outcome.pages
    assert (page.status, page.body, page.media_type, page.charset) == (200, PAGE, "text/html", "iso-8859-1")
    assert page.url == source.urls[0]
    assert page.finished_at >= page.started_at
    sent = dict(page.request_headers)
    assert head.startswith("GET /%C3%A4%20b?q=1 HTTP/1.1\r\n")
    assert "X-Api-Key: secret\r\n" in head
    assert "Cookie: s=1\r\n" in head
    assert (sent["x-api-key"], sent["cookie"], sent["accept-language"]) == ("***", "***", "fr")
    assert "zstd" in sent["accept-encoding"]
    assert sent["user-agent"].startswith("terms-change-monitor/")
    assert ("x-one", "1") in page.response_headers
    assert outcome.validators == (Validators(url=page.final_url, etag='"v1"'),)
    assert {line.split(": ")[0].lower() for line in head.split("\r\n")[1:] if line} == set(sent)


def test_redirects_are_followed_and_recorded(httpserver: HTTPServer, client: Client) -> None:
    """Each redirect is a hop; cookies set on the way are sent on, and forgotten with the next fetch."""
    httpserver.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/b", "Set-Cookie": "seen=1; Path=/"})
    httpserver.expect_request("/b", headers={"Cookie": "seen=1"}).respond_with_data(PAGE)
    httpserver.expect_request("/b").respond_with_data("", status=404)
    (page,) = fetched(fetch_source(client, make_source(httpserver.url_for("/a")))).pages
    assert page.hops == (Hop(url=httpserver.url_for("/a"), status=302, location="/b"),)
    assert (page.url, page.final_url) == (httpserver.url_for("/a"), httpserver.url_for("/b"))
    assert unreachable(fetch_source(client, make_source(httpserver.url_for("/b")))).reason == "http_404"


def test_page_that_sets_a_cookie_and_redirects_to_itself(client: Client) -> None:
    """A redirect to the same address is no loop while its cookies change."""
    with serve(answer(status=302, location="/terms", set_cookie="ok=1"), answer(PAGE)) as server:
        assert fetched(fetch_source(client, make_source(server.url()))).pages[0].body == PAGE


@pytest.mark.parametrize("count", [1, 3])
def test_redirect_loop(client: Client, count: int) -> None:
    """A circle of redirects is named, with its hops."""
    scripts = [answer(status=301, location=f"/{(number + 1) % count}") for number in range(count)]
    with serve(*scripts * 5) as server:
        failure = unreachable(fetch_source(client, make_source(server.url("/0"))))
    assert (failure.reason, len(failure.hops)) == ("redirect_loop", count)


def test_endless_redirects(client: Client) -> None:
    """More than ten redirects are a loop, also where each is new."""
    scripts = [answer(status=307, location=f"/{number}") for number in range(30)]
    with serve(*scripts) as server:
        failure = unreachable(fetch_source(client, make_source(server.url())))
    assert (failure.reason, len(failure.hops), len(server.requests)) == ("redirect_loop", 11, 11)


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]:22/",
        "http://[::ffff:127.0.0.1]/",
        "http://localhost:1/",
        "http://127.0.0.1:1/",
        "http://2130706433/",
        "http://0/",
        "http://metadata.google.internal/",
        "http://rebound.example/",
    ],
)
def test_redirect_into_a_private_network_is_refused(location: str) -> None:
    """No redirect leads to an address that the source did not name itself."""

    def resolve(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    with serve(answer(status=302, location=location)) as server, open_client(resolve=resolve, trust_environment=False) as client:
        failure = unreachable(fetch_source(client, make_source(server.url())))
    assert (failure.reason, failure.passing, len(failure.hops), len(server.requests)) == ("private_address", False, 1, 1)


def test_named_private_hosts_are_fetched() -> None:
    """A private address that the source names is fetched; an internal name needs the setting."""

    def resolve(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    with serve(answer(PAGE)) as server, open_client(resolve=resolve, trust_environment=False) as client:
        fetched(fetch_source(client, make_source(server.url(host="localhost"))))
        internal = make_source(server.url(host="wiki.company.example"))
        assert unreachable(fetch_source(client, internal)).reason == "private_address"
        fetched(fetch_source(client, internal, limits=FetchLimits(private_hosts=frozenset({"wiki.company.example"}))))


def test_private_target_behind_a_proxy_is_refused(client: Client) -> None:
    """With a proxy, a redirect to a private address is refused all the same, and the proxy's own address is not."""
    with serve(answer(status=302, location="http://10.0.0.1/")) as proxy:
        source = make_source("http://public.example/", proxy=f"http://127.0.0.1:{proxy.port}")
        failure = unreachable(fetch_source(client, source, gate=HostGate(gap_s=0)))
    assert (failure.reason, len(proxy.requests)) == ("private_address", 1)


def test_private_headers_stay_with_their_host(client: Client) -> None:
    """The user's own headers go to the source's origin only; harmless ones go along."""
    with serve(answer(PAGE)) as proxy:
        with serve(answer(status=302, location=f"{proxy.url(host='localhost')}")) as server:
            source = make_source(
                server.url(), proxy.url(host="localhost"), headers=(("Authorization", "Bearer x"), ("X-Key", "k"), ("User-Agent", "mine"))
            )
            fetched(fetch_source(client, source))
        elsewhere = proxy.requests[0].decode()
    assert "Authorization: Bearer x" in server.requests[0].decode()
    assert "Bearer" not in elsewhere
    assert "X-Key" not in elsewhere
    assert "User-Agent: mine" in elsewhere


@pytest.mark.parametrize("location", ["ftp://example.org/", "javascript:alert(1)", "http://[bad"])
def test_redirect_to_no_web_address(client: Client, location: str) -> None:
    """A redirect that names no web address is a failure of the protocol."""
    with serve(answer(status=302, location=location)) as server:
        assert unreachable(fetch_source(client, make_source(server.url()))).reason == "protocol"


def conditional(etag: str, body: bytes) -> Script:
    """Answer 304 to the tag, else the page."""

    def script(connection: object, head: bytes) -> None:
        known = f"if-none-match: {etag}" in head.decode().lower()
        (answer(status=304, etag=etag) if known else answer(body, etag=etag))(connection, head)  # type: ignore[arg-type]

    return script


def test_unchanged_page_is_not_modified(client: Client) -> None:
    """The tag of the last fetch brings 304, and that is told as such."""
    with serve(conditional('"one"', PAGE)) as server:
        source = make_source(server.url())
        first = fetched(fetch_source(client, source))
        again = fetch_source(client, source, first.validators)
        assert isinstance(again, NotModified)
        assert again.finished_at >= again.started_at


def test_login_in_the_address_is_sent_and_hidden(client: Client) -> None:
    """User and password in an address are sent, and stand nowhere in what is recorded; the tag still finds its page."""
    with serve(conditional('"one"', PAGE)) as server:
        url = server.url("/terms#part").replace("//", "//me:secret@")
        outcome = fetched(fetch_source(client, make_source(url)))
        assert b"Authorization: Basic bWU6c2VjcmV0" in server.requests[0]
        assert "secret" not in repr(outcome)
        assert "bWU6c2VjcmV0" not in repr(outcome)
        assert isinstance(fetch_source(client, make_source(url), outcome.validators), NotModified)
        several = make_source(url, server.url("/other"))
        assert len(fetched(fetch_source(client, several, outcome.validators)).pages) == 2
    assert "secret" not in repr(fetch_source(client, make_source(url), limits=LATER))


def test_last_modified_is_sent_back(client: Client) -> None:
    """A server that only dates its page is asked by that date."""
    with serve(answer(PAGE, last_modified="Thu, 01 Jan 2026 00:00:00 GMT"), answer(status=304)) as server:
        source = make_source(server.url())
        first = fetched(fetch_source(client, source))
        assert isinstance(fetch_source(client, source, first.validators), NotModified)
        assert b"If-Modified-Since: Thu, 01 Jan 2026 00:00:00 GMT\r\n" in server.requests[1]


def test_validators_belong_to_the_address_that_gave_them(client: Client) -> None:
    """Where a redirect leads elsewhere than before, the old tag is not sent there."""
    moved = answer(status=302, location="/new")
    with serve(answer(status=302, location="/old"), answer(PAGE, etag='"x"'), moved, answer(PAGE, etag='"x"')) as server:
        source = make_source(server.url())
        first = fetched(fetch_source(client, source))
        assert first.validators[0].url == server.url("/old")
        fetched(fetch_source(client, source, first.validators))
        assert all(b"If-None-Match" not in head for head in server.requests)


def test_document_on_several_pages(client: Client) -> None:
    """If one of several pages changed, the unchanged ones are fetched whole too; if none did, the document is unchanged."""
    with serve(conditional('"a"', b"<p>one</p>")) as first, serve(conditional('"b"', b"<p>two</p>")) as second:
        source = make_source(first.url(), second.url())
        outcome = fetched(fetch_source(client, source))
        assert [page.body for page in outcome.pages] == [b"<p>one</p>", b"<p>two</p>"]
        assert isinstance(fetch_source(client, source, outcome.validators), NotModified)
        stale = (outcome.validators[0], Validators(url=second.url(), etag='"old"'))
        again = fetched(fetch_source(client, source, stale))
        assert [(page.status, page.body) for page in again.pages] == [(200, b"<p>one</p>"), (200, b"<p>two</p>")]
        assert again.validators == outcome.validators
        shorter = make_source(first.url())
        assert len(fetched(fetch_source(client, shorter, outcome.validators)).pages) == 1


def test_unasked_304(client: Client) -> None:
    """A 304 that nobody asked for is a failure, not an unchanged document."""
    with serve(answer(status=304)) as server:
        assert unreachable(fetch_source(client, make_source(server.url()))).reason == "protocol"


@pytest.mark.parametrize("first", [answer(status=503), answer(status=500), answer(status=429), reset, raw(b"", hang_up=True), stall()])
def test_passing_failure_is_tried_again(client: Client, first: Script) -> None:
    """An overloaded or broken-off answer is asked for again after a pause."""
    sleeper = Sleeper()
    with serve(first, answer(PAGE)) as server:
        fetched(fetch_source(client, make_source(server.url()), sleep=sleeper))
    assert sleeper.slept == [0.5]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 501])
def test_lasting_failure_is_not_tried_again(client: Client, status: int) -> None:
    """What will not pass is asked once."""
    sleeper = Sleeper()
    with serve(answer(b"no", status=status)) as server:
        failure = unreachable(fetch_source(client, make_source(server.url()), sleep=sleeper))
    assert (failure.reason, failure.status, failure.passing) == (f"http_{status}", status, False)
    assert (sleeper.slept, len(server.requests)) == ([], 1)


def test_attempts_end(client: Client) -> None:
    """After three attempts the failure is told."""
    sleeper = Sleeper()
    with serve(answer(status=502)) as server:
        failure = unreachable(fetch_source(client, make_source(server.url()), sleep=sleeper))
    assert (failure.reason, failure.passing, sleeper.slept, len(server.requests)) == ("http_502", True, [0.5, 1.5], 3)


def test_retry_after_is_honoured(client: Client) -> None:
    """A short Retry-After is waited for, a long one is handed to the schedule."""
    sleeper = Sleeper()
    with serve(answer(status=429, retry_after="3"), answer(PAGE)) as server:
        fetched(fetch_source(client, make_source(server.url()), sleep=sleeper))
    with serve(answer(status=503, retry_after="3600")) as server:
        failure = unreachable(fetch_source(client, make_source(server.url()), sleep=sleeper))
    assert (failure.retry_after_s, failure.passing, len(server.requests)) == (3600.0, True, 1)
    assert sleeper.slept == [3.0]


def test_block_page_is_a_page(client: Client) -> None:
    """An error that is a known block page comes back as the page, for the judge to name; another error does not."""
    block = b"<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script></html>"
    for status in (403, 429, 503):
        with serve(answer(block, status=status)) as server:
            outcome = fetched(fetch_source(client, make_source(server.url())))
            assert (outcome.pages[0].status, outcome.validators, len(server.requests)) == (status, (), 1)


def test_failure_of_one_page_fails_the_document(client: Client) -> None:
    """A document on several pages is unreachable when one is, and that one is named."""
    with serve(answer(PAGE)) as good, serve(answer(status=404)) as bad:
        failure = unreachable(fetch_source(client, make_source(good.url(), bad.url())))
    assert (failure.url, failure.reason) == (bad.url(), "http_404")


SMALL = FetchLimits(size_bytes=100_000, page_s=0.4, attempts=1)


def test_large_pages_end_early(client: Client) -> None:
    """A page that announces too much, sends too much, or unpacks to too much is given up."""
    bomb = gzip.compress(bytes(30_000_000))
    stop = threading.Event()
    scripts = [
        answer(b"x", content_length="200000000"),
        drip(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 60_000, stop),
        answer(bomb, content_encoding="gzip"),
    ]
    for script in scripts:
        with serve(script) as server:
            failure = unreachable(fetch_source(client, make_source(server.url()), limits=SMALL))
            assert (failure.reason, failure.passing) == ("too_large", False)
    stop.set()


def test_endless_pages_end(client: Client) -> None:
    """A page that drips for ever, in its header or its body, ends with the page's time, and is not tried again."""
    stop = threading.Event()
    limits = FetchLimits(page_s=0.3)
    for start in (b"HTTP/1.1 200 OK\r\nA: 1\r\n", b"HTTP/1.1 200 OK\r\n\r\n"):
        started = time.monotonic()
        with serve(drip(start, b"b", stop)) as server:
            failure = unreachable(fetch_source(client, make_source(server.url()), limits=limits))
            assert (failure.reason, len(server.requests)) == ("timeout", 1)
        assert time.monotonic() - started < 5
    stop.set()


def test_attempts_share_the_page_s_time(client: Client) -> None:
    """Attempts at a silent server together take no longer than one page may."""
    started = time.monotonic()
    with serve(stall()) as server:
        failure = unreachable(fetch_source(client, make_source(server.url()), limits=FetchLimits(page_s=0.5), sleep=Sleeper()))
    assert failure.reason == "timeout"
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        b"SSH-2.0-OpenSSH_9.9\r\n",
        b"HTTP/1.1 200 OK\r\nBad Header : x\r\n\r\n",
        b"",
    ],
)
def test_broken_answers(client: Client, data: bytes) -> None:
    """An answer that stops halfway or breaks the rules is a passing failure."""
    with serve(raw(data, hang_up=True)) as server:
        failure = unreachable(fetch_source(client, make_source(server.url()), limits=LATER))
    assert (failure.reason, failure.passing) == ("protocol", True)


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "http://[bad/", "nonsense"])
def test_wrong_address_is_a_value(client: Client, url: str) -> None:
    """An address that is none does not raise."""
    unreachable(fetch_source(client, make_source(url), limits=LATER))


ROBOTS = "User-agent: *\nDisallow: /\n\nUser-agent: terms-change-monitor\nDisallow: /private\n"


def robots_source(server: HTTPServer, path: str) -> Source:
    """Describe a source that obeys robots.txt."""
    return make_source(server.url_for(path), robots="obey")


def test_robots_are_obeyed_where_asked(httpserver: HTTPServer, client: Client) -> None:
    """The rules for our name count, are read once, and only where the source says so."""
    httpserver.expect_request("/robots.txt").respond_with_data(ROBOTS)
    httpserver.expect_request("/terms").respond_with_data(PAGE)
    httpserver.expect_request("/private").respond_with_data(PAGE)
    rules = RobotsRules()
    fetched(fetch_source(client, robots_source(httpserver, "/terms"), robots=rules))
    failure = unreachable(fetch_source(client, robots_source(httpserver, "/private"), robots=rules))
    assert (failure.reason, failure.passing) == ("robots", False)
    fetched(fetch_source(client, make_source(httpserver.url_for("/private")), robots=rules))
    assert [request.path for request, _ in httpserver.log] == ["/robots.txt", "/terms", "/private"]
    assert rules.allow(client, httpserver.url_for("/other"))


@pytest.mark.parametrize(("status", "allowed", "passing"), [(404, True, False), (403, True, False), (503, False, True), (429, False, True)])
def test_robots_that_cannot_be_had(httpserver: HTTPServer, client: Client, status: int, allowed: bool, passing: bool) -> None:
    """No robots.txt allows all; one that the server fails to give allows nothing, until it is asked anew."""
    httpserver.expect_ordered_request("/robots.txt").respond_with_data("", status=status)
    httpserver.expect_ordered_request("/robots.txt").respond_with_data("")
    rules = RobotsRules()
    given = rules.ask(client, httpserver.url_for("/terms"))
    assert (given.allowed, given.passing) == (allowed, passing)
    assert rules.allow(client, httpserver.url_for("/terms"))
    assert len(httpserver.log) == (1 if allowed else 2)


def test_many_threads_share_one_client(httpserver: HTTPServer, client: Client) -> None:
    """Fetches in several threads do not disturb one another."""

    def echo(request: Request) -> Response:
        return Response(f"<p>{request.path}</p>", headers={"Set-Cookie": f"path={request.path[1:]}"})

    httpserver.expect_request("/redirect").respond_with_data(status=404)
    for number in range(30):
        httpserver.expect_request(f"/{number}").respond_with_handler(echo)
    gate = HostGate()
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda number: fetch_source(client, make_source(httpserver.url_for(f"/{number}")), gate=gate), range(30)))
    assert [fetched(outcome).pages[0].body.decode() for outcome in outcomes] == [f"<p>/{number}</p>" for number in range(30)]
    assert all("cookie" not in dict(fetched(outcome).pages[0].request_headers) for outcome in outcomes)


def test_server_helper_is_closed(client: Client) -> None:
    """A host that refuses connections is named."""
    with serve(answer(PAGE)) as server:
        assert isinstance(server, RawServer)
    sleeper = Sleeper()
    failure = unreachable(fetch_source(client, make_source(server.url()), sleep=sleeper))
    assert (failure.reason, failure.passing, len(sleeper.slept)) == ("refused", True, 2)
