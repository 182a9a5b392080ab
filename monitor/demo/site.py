"""Serve the made-up site on this machine's loopback.

The server stands in as the proxy of the one host it knows, so that pages have the same address in every run, and nothing of it is looked
up or asked outside this machine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from monitor.demo.markup import BLOCK_PAGE, Design, write_page
from monitor.demo.texts import ADDRESSES, PRIVACY, TERMS, PolicyState, TermsState, write_policy, write_terms


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteState:
    """Hold what the site shows."""

    policy: PolicyState = field(default_factory=PolicyState)
    terms: TermsState = field(default_factory=TermsState)
    design: Design = "plain"
    blocked: bool = False


Change = Callable[[SiteState], SiteState]


@dataclass(slots=True, kw_only=True)
class Site:
    """Hold the site as it is now; `once` is what only the next answer for a document shows."""

    state: SiteState = field(default_factory=SiteState)
    once: dict[str, SiteState] = field(default_factory=dict)
    proxy: str = ""
    """Where the server listens."""
    answers: int = 0

    def change(self, document: str, change: Change, *, once: bool) -> None:
        """Change what the site shows from now on, or only in its next answer for a document."""
        if once:
            self.once[document] = change(self.state)
        else:
            self.state = change(self.state)

    def answer(self, address: str) -> tuple[int, str]:
        """Give status and page for an address."""
        document = next((name for name, url in ADDRESSES.items() if url == address), None)
        if document is None:
            return 404, "<h1>Not found</h1>"
        state = self.once.pop(document, self.state)
        self.answers += 1
        nonce = hashlib.sha256(f"{self.answers}".encode()).hexdigest()[:16]
        if state.blocked:
            return 403, BLOCK_PAGE
        text = {PRIVACY: lambda: write_policy(state.policy), TERMS: lambda: write_terms(state.terms)}[document]()
        return 200, write_page(text, design=state.design, nonce=nonce)


@contextmanager
def serve_site() -> Iterator[Site]:
    """Serve the site until the block ends, on a port that the system chooses."""
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _make_handler(site))
    server.daemon_threads = True
    site.proxy = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _make_handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1  # head and body in one packet: a page would otherwise wait for the acknowledgement of its head

        def do_GET(self) -> None:
            status, page = site.answer(self.path)
            body = page.encode()
            self.send_response_only(status)  # without the day's date: two runs keep the same proof, byte for byte
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            if status == 403:
                self.send_header("cf-mitigated", "challenge")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Print nothing."""

    return Handler


def set_policy(**wordings: object) -> Change:
    """Make a change of the policy's wordings."""
    return lambda state: replace(state, policy=replace(state.policy, **wordings))  # type: ignore[arg-type]


def set_terms(**wordings: object) -> Change:
    """Make a change of the terms' wordings."""
    return lambda state: replace(state, terms=replace(state.terms, **wordings))  # type: ignore[arg-type]


def set_site(**values: object) -> Change:
    """Make a change of the pages around the texts."""
    return lambda state: replace(state, **values)  # type: ignore[arg-type]
