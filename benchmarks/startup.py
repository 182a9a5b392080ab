"""Time how long commands take to start and answer, beside `python -c 'import sqlalchemy'` in the same run.

    python benchmarks/startup.py [--rounds N] [--db URL --document NAME]

Each round runs every command once, one after another, as a whole process; the figures are the least and the median of the
rounds in milliseconds, and the difference of the leasts to the import of sqlalchemy. Without --db a small archive is made
from two versions of the example in docs/example. Bars: --help at most 300 ms; a reading command at most 250 ms more than
the import.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "docs" / "example"


def make_archive(folder: Path) -> str:
    """Make an archive with one change, through the real command and pages served on loopback."""
    page = {"name": "before.html"}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (EXAMPLE / page["name"]).read_bytes()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/privacy"
    (folder / "sources.yaml").write_text(f"services:\n  Kestrel Notes:\n    documents:\n      Privacy Notice: {url}\n")
    database = f"sqlite:///{folder}/monitor.db"
    for name in ("before.html", "after.html", "after.html"):
        page["name"] = name
        command = [sys.executable, "-m", "monitor", "check", "--db", database, "--sources", str(folder / "sources.yaml")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    server.shutdown()
    return database


def time_once(command: list[str]) -> float:
    """Run a command as a whole process and give its wall time in milliseconds."""
    started = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Time the commands and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--db")
    parser.add_argument("--document", default="Kestrel Notes/Privacy Notice")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        database = arguments.db or make_archive(Path(work))
        monitor = [str(Path(sys.executable).with_name("monitor"))]
        reading = {
            "status": ["status"],
            "history": ["history"],
            "show": ["show", arguments.document],
            "diff": ["diff", arguments.document],
            "flags": ["flags"],
        }
        commands = {"import sqlalchemy": [sys.executable, "-c", "import sqlalchemy"], "--help": [*monitor, "--help"]}
        commands |= {name: [*monitor, *words, "--db", database] for name, words in reading.items()}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(arguments.rounds):
            for name, command in commands.items():
                times[name].append(time_once(command))
    base = min(times["import sqlalchemy"])
    for name, taken in times.items():
        more = "" if name in ("import sqlalchemy", "--help") else f"  {min(taken) - base:+6.0f}"
        print(f"{name:18s} least {min(taken):6.0f}  median {statistics.median(taken):6.0f}{more}")


if __name__ == "__main__":
    main()
