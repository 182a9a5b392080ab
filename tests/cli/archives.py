"""Make archives by real checks, once for many tests: each test gets a copy of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from pytest_httpserver import HTTPServer

from tests.cli.conftest import Monitor, Site

PAGE = "<html lang=en><main><h1>Privacy notice</h1>{}</main></html>"
KEPT = "<p>We keep the notes that you write for as long as you have an account with us, and not a day longer.</p>" * 3


def open_site(server: HTTPServer) -> Site:
    """Serve pages by path, in place of what was served before."""
    site = Site(server)
    server.clear()
    server.expect_request(re.compile(".*")).respond_with_handler(site.answer)
    return site


def make_archive(folder: Path, server: HTTPServer, bodies: Sequence[str]) -> Monitor:
    """Check one document once for each body."""
    site, monitor = open_site(server), Monitor(folder)
    monitor.watch(Privacy_Notice=site.url("/privacy"))
    for body in bodies:
        site.pages["/privacy"] = PAGE.format(KEPT + body)
        monitor.check(code=None)
    return monitor
