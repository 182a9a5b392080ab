"""Run the real command against pages served on loopback."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response


@dataclass
class Site:
    """Serve pages by path; a test changes them between two checks. A page is HTML text, or a function from request to response."""

    server: HTTPServer
    pages: dict[str, str | Callable[[Request], Response]] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def answer(self, request: Request) -> Response:
        """Answer a request with the page that stands at its path now."""
        self.requests.append(request)
        page = self.pages.get(request.path)
        if page is None:
            return Response("<h1>Not found</h1>", status=404, content_type="text/html")
        return page(request) if callable(page) else Response(page, content_type="text/html; charset=utf-8")

    def url(self, path: str) -> str:
        """Give the address of a path."""
        return self.server.url_for(path)


@dataclass
class Monitor:
    """Run `monitor` in a folder of its own, with its own database and list of sources."""

    folder: Path

    def start(self, *arguments: str, **more: Any) -> subprocess.Popen[str]:
        """Start the command and do not wait for it."""
        return subprocess.Popen(
            [sys.executable, "-m", "monitor", *arguments],
            cwd=self.folder,
            env=self.environment(),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **more,
        )

    def environment(self) -> dict[str, str]:
        """Give an environment in which only this folder counts."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_") and name != "NO_COLOR"}
        return {**kept, "MONITOR_DATABASE_URL": f"sqlite:///{self.folder}/monitor.db", "HOME": str(self.folder), "COLUMNS": "100"}

    def run(self, *arguments: str, code: int | None = 0, **more: Any) -> subprocess.CompletedProcess[str]:
        """Run the command to its end; `code` is the exit code it must have."""
        process = self.start(*arguments, **more)
        out, err = process.communicate(timeout=60)
        assert code is None or process.returncode == code, f"{arguments} ended with {process.returncode}\n{out}\n{err}"
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def watch(self, **documents: str) -> None:
        """Write a sources.yaml with the documents of one service."""
        listed = {"services": {"Acme": {"documents": {name.replace("_", " "): url for name, url in documents.items()}}}}
        (self.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")

    def check(self, *arguments: str, code: int | None = 0) -> dict[str, dict[str, Any]]:
        """Run `check --json` and give the answers by document."""
        done = self.run("check", "--json", *arguments, code=code)
        return {answer["document"]: answer for answer in map(json.loads, done.stdout.splitlines())}


@pytest.fixture
def site(httpserver: HTTPServer) -> Site:
    """Serve pages on loopback."""
    served = Site(httpserver)
    httpserver.expect_request(re.compile(".*")).respond_with_handler(served.answer)
    return served


@pytest.fixture
def monitor(tmp_path: Path) -> Monitor:
    """Give the command, in a folder of its own."""
    return Monitor(tmp_path)
