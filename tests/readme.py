"""Run the README's fences, in order, against a made-up service on loopback; `python -m tests.readme` writes their output anew.

A ```console fence holds `$ monitor ...` lines, each followed by what it prints. A comment `<!-- now: before.html -->` ahead of a
fence says which page of docs/example the service shows from there on. Times, ids, hashes and ports differ from run to run and
are compared as placeholders.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ADDRESS = "http://127.0.0.1:8000"
"""The made-up service's address as the README writes it."""

_PLACEHOLDERS = (
    (re.compile(r"\s+"), " "),  # first: a time may be broken over two lines
    (re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d UTC"), "TIME"),
    (re.compile(r"\b\d{4}-\d\d-\d\d \d\d:\d\d(?: UTC)?"), "TIME"),
    (re.compile(r"(?<=since )\d{1,2} [A-Z][a-z]+ \d{4}|(?<=seen )\d{1,2} [A-Z][a-z]+ \d{4}|(?<=\t)\d{4}-\d\d-\d\d"), "DAY"),
    (re.compile(r"(?<=digest · )\d{1,2} [A-Z][a-z]+ \d{4}"), "DAY"),
    (re.compile(r"(?<=Witness: )[0-9a-f]{64}"), "HASH"),
    (re.compile(r"\b\d{4}-\d\d-\d\d(?= until| to| v)|(?<= to )\d{4}-\d\d-\d\d"), "DAY"),
    (re.compile(r"\b[vcfsd][0-9a-hjkmnp-tv-z]{10}\b"), "ID"),
    (re.compile(r"\bin \d+ s\b"), "in N s"),
    (re.compile(r"sha256 [0-9a-f]+…"), "HASH"),
    (re.compile(r"http://127\.0\.0\.1:\d+"), ADDRESS),
)


@dataclass(frozen=True)
class Command:
    """Hold one command of a fence: the line, what it should print, and where in the README that stands."""

    line: str
    printed: str
    start: int
    end: int
    page: str | None


def read_commands(text: str) -> Iterator[Command]:
    """Read the commands of all console fences, in order."""
    page = None
    for match in re.finditer(r"<!-- now: (\S+) -->|```console\n(.*?)```", text, re.DOTALL):
        if match.group(1):
            page = match.group(1)
            continue
        for command in re.finditer(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", match.group(2), re.MULTILINE):
            base = match.start(2)
            yield Command(command.group(1), command.group(2), base + command.start(2), base + command.end(2), page)


def mask(printed: str) -> str:
    """Put placeholders where a run differs from the last one."""
    for pattern, placeholder in _PLACEHOLDERS:
        printed = pattern.sub(placeholder, printed)
    return printed.strip()


class Example:
    """Serve the example and run commands in a folder of their own, as a reader of the README would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.page = "before.html"
        example = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = (ROOT / "docs" / "example" / example.page).read_bytes()
                self.send_response(200 if self.path == "/privacy" else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        shutil.copytree(ROOT / "docs" / "example", folder / "docs" / "example")

    def run(self, command: Command) -> str:
        """Run one command and give what it prints, both streams together."""
        self.page = command.page or self.page
        words = shlex.split(command.line.replace(ADDRESS, self.address))
        assert words[0] == "monitor", f"the README runs {words[0]}, and this test does not"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("MONITOR_")}
        done = subprocess.run(
            [sys.executable, "-m", "monitor", *words[1:]],
            cwd=self.folder,
            env={**kept, "HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder / "data"), "COLUMNS": "100"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=120,
        )
        printed = done.stdout.replace(self.address, ADDRESS).replace(str(self.folder), "~")
        return "".join(f"{line.rstrip()}\n" for line in printed.splitlines())

    def close(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()


def rewrite() -> None:
    """Write the output of every command into the README."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        example = Example(Path(folder))
        pieces, last = [], 0
        for command in read_commands(text):
            pieces += [text[last : command.start], example.run(command)]
            last = command.end
        example.close()
    README.write_text("".join(pieces) + text[last:], encoding="utf-8")


if __name__ == "__main__":
    rewrite()
