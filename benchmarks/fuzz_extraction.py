"""Throw bytes at whatever reads a page, for some seconds: each must be read or refused, in time, with no error but the package's own.

    python -m benchmarks.fuzz_extraction [--seconds N] [--seed N]

With atheris installed (`pip install atheris`) it guides the mutations by the branches that they reach; without it they are
random. Seeds are the layouts of the tests and fragments that hurt parsers. What fails is written to a file whose name is
printed, and ends the run with exit code 1. Bound: `BOUND_S` of CPU for inputs of up to `LONGEST` bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import random
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.errors import ExtractionError
from monitor.extract import extract_document, fingerprint_visible_text
from monitor.judge.document import judge_document
from monitor.judge.response import judge_response
from monitor.model import Page, Range, Selection
from monitor.text.markdown import parse_markdown, render_markdown
from tests.extract.layouts import LAYOUTS

BOUND_S = 3.0
LONGEST = 60_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)

FRAGMENTS = (
    b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<script>", b"</script>", b"<style>", b"<template shadowrootmode=open>",
    b"<table><tr><td colspan=9999 rowspan=9999>", b"<ol type=a start=-9 reversed>", b"<li value=99999999999>", b"<pre>", b"<br><br>",
    b"<a href='http://[::1'>", b"<base href='//[x'>", b"<iframe srcdoc='<p>a'>", b"<noscript>", b"<select><option>", b"<svg><title>",
    b"<math><mi>", b"<plaintext>", b"<frameset>", b"<body>", b"<html>", b"&#0;", b"&#xD800;", b"&#x1F;", b"&amp", b"\x00", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\xc3", b"\xe2\x80\x8b", b"\xef\xbf\xbf", b'{"text": "', b"[[[[", b"self.__next_f.push([1,\"0:T5,", b"%PDF-1.4\n",
    b"<script id=__NEXT_DATA__ type=application/json>", b"JSON.parse('", b"data-cfemail='00'", b" style='white-space:pre-wrap'",
    b"<p>We may share your data with partners, and we never sell it to anybody else.</p>",
)  # fmt: skip
SELECTIONS = (Selection(), Selection(select=("main", "p")), Selection(remove=("p",)), Selection(select=(Range(start_after="p"),)))


def try_bytes(body: bytes) -> None:
    """Read and judge a body in every way; raises whatever should not happen."""
    charset = (None, "utf-8", "utf-16", "shift_jis")[len(body) % 4]
    media_type = (None, "text/html", "text/plain", "application/json", "text/markdown")[len(body) % 5]
    started = time.process_time()
    fingerprint_visible_text(body, charset)
    page = Page(
        url="https://example.org/a", final_url="https://example.org/b", hops=(), status=200, request_headers=(), response_headers=(),
        body=body, media_type=media_type, charset=charset, started_at=NOW, finished_at=NOW,
    )  # fmt: skip
    judge_response(page)
    for selection in SELECTIONS:
        try:
            document = extract_document(body, url=page.final_url, media_type=media_type, charset=charset, selection=selection).document
        except ExtractionError:
            continue
        judge_document(document)
        again = parse_markdown(render_markdown(document))
        assert again.blocks == document.blocks, "the stored form reads back as another text"
    spent = time.process_time() - started
    assert spent < BOUND_S, f"took {spent:.1f} s"


def report(body: bytes) -> None:
    """Write down what failed, and tell where."""
    path = Path(tempfile.gettempdir()) / f"fuzz-{hashlib.sha256(body).hexdigest()[:12]}.bin"
    path.write_bytes(body)
    traceback.print_exc()
    print(f"failed on {len(body)} bytes, kept in {path}")


def mutate(body: bytes, source: random.Random) -> bytes:
    """Change a body in a few random places: cut, doubled, overwritten, or with a fragment put in."""
    for _ in range(source.randint(1, 6)):
        start = source.randint(0, len(body))
        end = min(len(body), start + source.choice((1, 4, 30, 400)))
        kind = source.randint(0, 4)
        middle = {
            0: b"",
            1: body[start:end] * source.choice((2, 3, 50)),
            2: source.choice(FRAGMENTS) * source.choice((1, 1, 1, 200)),
            3: source.randbytes(end - start),
            4: body[start:end][::-1],
        }[kind]
        body = (body[:start] + middle + body[end if kind != 2 else start :])[:LONGEST]
    return body


def run_random(seconds: float, seed: int) -> int:
    """Try random mutations until time is up; gives the exit code."""
    source = random.Random(seed)
    pool = [markup.encode() for markup in LAYOUTS.values()]
    deadline, count = time.monotonic() + seconds, 0
    while time.monotonic() < deadline:
        body = mutate(source.choice(pool), source)
        try:
            try_bytes(body)
        except Exception:
            report(body)
            return 1
        count += 1
        if source.random() < 0.05:
            pool.append(body)
    print(f"{count} inputs in {seconds:g} s, none failed")
    return 0


def run_guided(seconds: float, seed: int) -> None:
    """Let atheris choose the inputs; it ends the process."""
    atheris: Any = importlib.import_module("atheris")  # no dependency of the project
    source = random.Random(seed)

    def mutate_guided(data: bytes, _longest: int, _seed: int) -> bytes:
        return mutate(data, source) if source.random() < 0.7 else bytes(atheris.Mutate(data, LONGEST))

    def try_guided(data: bytes) -> None:
        try:
            try_bytes(data)
        except Exception:
            report(data)
            raise

    atheris.instrument_all()
    with tempfile.TemporaryDirectory() as folder:
        for number, markup in enumerate(LAYOUTS.values()):
            Path(folder, str(number)).write_bytes(markup.encode())
        options: list[Any] = [
            f"-max_total_time={int(seconds)}",
            f"-seed={seed}",
            f"-max_len={LONGEST}",
            "-timeout=60",
            "-rss_limit_mb=4000",
        ]
        atheris.Setup([sys.argv[0], *options, folder], try_guided, custom_mutator=mutate_guided)
        atheris.Fuzz()


def main() -> int:
    """Run for so many seconds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--random", action="store_true", help="random mutations even where atheris is installed")
    args = parser.parse_args()
    if importlib.util.find_spec("atheris") is not None and not args.random:
        run_guided(args.seconds, args.seed)
        return 0
    return run_random(args.seconds, args.seed)


if __name__ == "__main__":
    sys.exit(main())
