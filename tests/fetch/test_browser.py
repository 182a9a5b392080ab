"""Fetching with a real Chromium brings what scripts write, and lets nothing past the guard."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from monitor.browsers import explain_missing_browser, find_chromium
from monitor.fetch import FetchLimits, HostGate, fetch_source
from monitor.fetch.chromium import Chromium
from monitor.model.pages import Fetched, Hop, Page, Unreachable
from monitor.net import Client, open_client
from tests.fetch.servers import answer, make_source, raw, serve

MISSING = explain_missing_browser()
ONCE = FetchLimits(attempts=1, page_s=20.0)

needs_chromium = pytest.mark.skipif(MISSING is not None, reason=f"no browser can be driven here: {MISSING}")

WRITTEN = """<!DOCTYPE html><html lang=en><body><div id=root></div><img src="/picture.png"><script>
setTimeout(() => { document.getElementById("root").innerHTML = "<h1>Terms</h1><p>We may use your posts.</p>"; }, 300);
customElements.define("x-part", class extends HTMLElement {
  connectedCallback() { this.attachShadow({mode: "open"}).innerHTML = "<p>In the shadow.</p>"; } });
</script><x-part></x-part></body></html>"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    """Start one browser for all tests."""
    held = Chromium()
    yield held
    held.close()


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Open a client that goes through no proxy of this machine."""
    with open_client(trust_environment=False) as opened:
        yield opened


def fetch(client: Client, chromium: Chromium, url: str, limits: FetchLimits = ONCE, **fields: object) -> Fetched | Unreachable:
    """Fetch an address with the browser."""
    outcome = fetch_source(client, make_source(url, fetch="browser", **fields), limits=limits, gate=HostGate(gap_s=0), chromium=chromium)
    assert isinstance(outcome, Fetched | Unreachable)
    return outcome


def fetch_all(client: Client, chromium: Chromium, urls: list[str], limits: FetchLimits = ONCE) -> list[Fetched | Unreachable]:
    """Fetch addresses side by side."""
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda url: fetch(client, chromium, url, limits), urls))


def only_page(outcome: Fetched | Unreachable) -> Page:
    """Expect one page."""
    assert isinstance(outcome, Fetched), outcome
    (page,) = outcome.pages
    assert outcome.validators == ()
    return page


@needs_chromium
def test_text_that_scripts_write_is_read(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """The body is the page after its scripts, shadow trees included; redirects, headers and addresses are on record."""
    httpserver.expect_request("/old").respond_with_data("", status=301, headers={"Location": "/terms"})
    httpserver.expect_request("/terms").respond_with_data(WRITTEN, content_type="text/html; charset=iso-8859-1", headers={"X-One": "1"})
    url = httpserver.url_for("/old")
    page = only_page(fetch(client, chromium, url + "#part", accept_language="fr", headers=(("X-Key", "secret"), ("Cookie", "s=1"))))
    assert b"<h1>Terms</h1><p>We may use your posts.</p>" in page.body
    assert b'<template shadowrootmode="open"><p>In the shadow.</p></template>' in page.body
    assert (page.status, page.media_type, page.charset) == (200, "text/html", "utf-8")
    assert (page.url, page.final_url) == (url + "#part", httpserver.url_for("/terms"))
    assert page.hops == (Hop(url=url, status=301, location="/terms"),)
    assert ("x-one", "1") in page.response_headers
    asked = {request.path: request.headers for request, _ in httpserver.log}
    assert (asked["/terms"]["X-Key"], asked["/terms"]["Cookie"], asked["/terms"]["Accept-Language"]) == ("secret", "s=1", "fr")
    assert "terms-change-monitor/" in asked["/terms"]["User-Agent"]
    assert "/picture.png" not in asked
    sent = dict(page.request_headers)
    assert (sent["x-key"], sent["cookie"], sent["accept-language"]) == ("***", "***", "fr")


@needs_chromium
def test_files_come_as_they_are(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """A PDF or plain text is its own bytes, not the viewer's page."""
    for path, media_type, data in (("/a.pdf", "application/pdf", b"%PDF-1.4\n%\xff\xfe\n%%EOF"), ("/b.txt", "text/plain", b"1. <b>\xe4")):
        httpserver.expect_request(path).respond_with_data(data, content_type=media_type)
        page = only_page(fetch(client, chromium, httpserver.url_for(path)))
        assert (page.body, page.media_type) == (data, media_type)
    httpserver.expect_request("/c").respond_with_data(
        b"%PDF-1.7", content_type="application/pdf", headers={"Content-Disposition": "attachment"}
    )
    assert only_page(fetch(client, chromium, httpserver.url_for("/c"))).body == b"%PDF-1.7"


@needs_chromium
def test_statuses_and_scripted_moves(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """An error status is named as over http; a page whose script goes on to another is a hop."""
    httpserver.expect_request("/gone").respond_with_data("<p>Gone</p>", status=410, content_type="text/html")
    httpserver.expect_request("/start").respond_with_data("<script>location.replace('/end')</script>", content_type="text/html")
    httpserver.expect_request("/end").respond_with_data("<p>The end.</p>", content_type="text/html")
    gone, start = fetch_all(client, chromium, [httpserver.url_for("/gone"), httpserver.url_for("/start")])
    assert isinstance(gone, Unreachable)
    assert (gone.reason, gone.status) == ("http_410", 410)
    page = only_page(start)
    assert b"The end." in page.body
    assert (page.final_url, page.hops[0].status) == (httpserver.url_for("/end"), 200)


@needs_chromium
def test_page_that_never_settles_ends(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """A page whose text always changes is read when its time is nearly over; one that blocks its own scripts times out."""
    ticking = "<p>Terms.</p><p id=c></p><script>setInterval(() => c.textContent = Math.random(), 50)</script>"
    httpserver.expect_request("/ticking").respond_with_data(ticking, content_type="text/html")
    httpserver.expect_request("/stuck").respond_with_data("<p>Terms.</p><script>for(;;);</script>", content_type="text/html")
    started = time.monotonic()
    ticking_page, stuck = fetch_all(
        client, chromium, [httpserver.url_for("/ticking"), httpserver.url_for("/stuck")], FetchLimits(attempts=1, page_s=4.0)
    )
    assert b"Terms." in only_page(ticking_page).body
    assert isinstance(stuck, Unreachable)
    assert stuck.reason == "timeout"
    assert time.monotonic() - started < 15


@needs_chromium
def test_private_hosts_stay_out_of_reach(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """Neither a redirect nor a script of a page reaches a private host that its source does not name, on the same machine or not."""
    with serve(answer(b"inner secret", access_control_allow_origin="*")) as inner:
        script = f"fetch('{inner.url()}').then(a => a.text()).catch(e => 'refused').then(t => p.textContent = t)"
        page = f"<p id=p>Waiting.</p><script>{script}</script>"
        httpserver.expect_request("/page").respond_with_data(page, content_type="text/html")
        targets = [inner.url(), "http://169.254.169.254/latest/"]
        for number, target in enumerate(targets):
            httpserver.expect_request(f"/{number}").respond_with_data("", status=302, headers={"Location": target})
        moving = f"<p>Terms.</p><script>location = '{inner.url()}'</script>"
        httpserver.expect_request("/moving").respond_with_data(moving, content_type="text/html")
        found = fetch_all(client, chromium, [httpserver.url_for(path) for path in ("/page", "/0", "/1", "/moving")])
        moved = found.pop()
        assert isinstance(moved, Unreachable)
        assert moved.reason == "private_address"
        assert b"refused" in only_page(found[0]).body
        for target, outcome in zip(targets, found[1:], strict=True):
            assert isinstance(outcome, Unreachable)
            assert outcome.reason == "private_address"
            assert [hop.location for hop in outcome.hops] == [target]
        assert inner.requests == []


@needs_chromium
def test_private_headers_stay_at_home(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """A key that the user wrote for one host is not shown to another that it redirects to."""
    with serve(answer(b"<p>Elsewhere.</p>")) as other:
        httpserver.expect_request("/away").respond_with_data("", status=302, headers={"Location": other.url()})
        source = make_source(httpserver.url_for("/away"), other.url("/second"), fetch="browser", headers=(("X-Key", "secret"),))
        outcome = fetch_source(client, source, limits=ONCE, gate=HostGate(gap_s=0), chromium=chromium)
        assert isinstance(outcome, Fetched)
        first = next(head for head in other.requests if head.startswith(b"GET /terms "))
    assert httpserver.log[0][0].headers["X-Key"] == "secret"
    assert b"x-key" not in first.lower()


@needs_chromium
def test_proxy_of_the_source_is_used(client: Client, chromium: Chromium) -> None:
    """The source's proxy is asked for everything, with its login, and for no private host."""
    with serve(answer(b"<p>Through the proxy.</p>")) as proxy:
        address = f"http://user:p%40ss@127.0.0.1:{proxy.port}"
        page = only_page(fetch(client, chromium, "http://terms.example/a?b=1", proxy=address))
        assert b"Through the proxy." in page.body
        assert proxy.requests[0].startswith(b"GET http://terms.example/a?b=1 HTTP/1.1\r\n")
        assert b"Proxy-Authorization: Basic dXNlcjpwQHNz\r\n" in proxy.requests[0]
        assert "proxy-authorization" not in dict(page.request_headers)


@needs_chromium
def test_failures_are_named(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """What goes wrong on the way has the same names as over http."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    httpserver.expect_request("/loop").respond_with_data("", status=302, headers={"Location": "/loop"})
    httpserver.expect_request("/large").respond_with_data("<p>" + "x" * 20_000, content_type="text/html")
    small = FetchLimits(attempts=1, size_bytes=10_000)
    halfway = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Terms."
    with serve(raw(halfway, hang_up=True)) as server:
        outcome = fetch(client, chromium, server.url())
        assert isinstance(outcome, Unreachable)
        assert outcome.reason == "protocol"
    cases = (
        ("refused", f"http://127.0.0.1:{port}/", ONCE),
        ("tls", httpserver.url_for("/loop").replace("http:", "https:"), ONCE),
        ("redirect_loop", httpserver.url_for("/loop"), ONCE),
        ("too_large", httpserver.url_for("/large"), small),
        ("dns", "https://no-such-host.invalid/", ONCE),
    )
    with ThreadPoolExecutor() as pool:
        found = list(pool.map(lambda case: fetch(client, chromium, case[1], case[2]), cases))
    assert [outcome.reason for outcome in found if isinstance(outcome, Unreachable)] == [name for name, _, _ in cases]


@needs_chromium
@pytest.mark.skipif(os.name == "nt", reason="processes are listed with ps")
def test_crash_is_survived(client: Client, chromium: Chromium, httpserver: HTTPServer) -> None:
    """A browser that dies during a visit is started anew, and the visit made again."""
    killed: list[int] = []

    def kill_once(request: Request) -> Response:
        if not killed:
            killed.extend(_kill_browsers_below(os.getpid()))
        return Response("<p>Still here.</p>", content_type="text/html")

    httpserver.expect_request("/terms").respond_with_handler(kill_once)
    fetch(client, chromium, "http://127.0.0.1:4/")  # it runs now
    starts = chromium.starts
    assert b"Still here." in only_page(fetch(client, chromium, httpserver.url_for("/terms"))).body
    assert killed
    assert chromium.starts == starts + 1


def _kill_browsers_below(parent: int) -> list[int]:
    """Kill the Chromium that descends from a process; its own children go with it."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    below = {str(parent)}
    for _ in range(5):
        below |= {row[0] for row in rows if row[1] in below}
    found = [int(pid) for pid, _, *words in rows if pid in below and words and "--remote-debugging-pipe" in words[0]]
    for pid in found:
        os.kill(pid, signal.SIGKILL)
    return found


def test_missing_browser_says_what_to_install(client: Client, tmp_path: Path) -> None:
    """Without a browser the source says what to install, and nothing else happens."""
    outcome = fetch(client, Chromium(tmp_path / "nowhere"), "https://example.org/")
    assert isinstance(outcome, Unreachable)
    assert (outcome.reason, outcome.passing) == ("needs_browser", False)
    assert "install" in outcome.detail.lower()
    assert "http" in outcome.detail or "MONITOR_CHROMIUM" in outcome.detail


def test_browser_that_was_named_is_taken(tmp_path: Path) -> None:
    """The path in MONITOR_CHROMIUM counts before the PATH; a wrong one is no reason to take another."""
    own = tmp_path / "chromium"
    own.touch()
    assert find_chromium(own) == own
    assert find_chromium(tmp_path / "nowhere") is None
