"""Reading takes memory in proportion to the page, whatever the page is made of."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import resource, sys
from monitor.errors import ExtractionError
from monitor.extract import extract_document
sentence = b"We may share your data with partners, and we never sell it to anybody. "
read = lambda body: extract_document(body, url="https://example.org/", language="en")
read(b"<table><tr><td>a<td>b</table><p>" + sentence)
body = {body}
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    read(body)
except ExtractionError:
    pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024, len(body))
"""

MEMORY_FACTOR, MEMORY_TAG_BYTES = 25, 1800
"""Memory in bytes for a byte of the page, and for each of its tags besides: mostly Beautiful Soup's objects (docs/extraction.md)."""

BODIES = {
    "one long paragraph": 'b"<p>" + sentence * 6_000',
    "paragraphs": '(b"<p>" + sentence + b"</p>") * 12_000',
    "a tag around each letter": 'b"<p>" + b"<span>a</span> " * 12_000',
    "a table of letters": 'b"<table>" + b"<tr><td>a<td>b" * 6_000',
    "one attribute": 'b"<p>x</p><a href=\'" + b"x" * 5_000_000 + b"\'>y</a>"',
    "one script": 'b"<p>x</p><script>" + b"x=1;" * 1_000_000 + b"</script>"',
    "data in a script": "b\"<body><script type=application/json>[\" + (b'\"' + sentence + b'\",') * 20_000 + b'\"x\"]</script>'",
    "entities": 'b"<p>" + b"&amp;" * 600_000',
    "plain text": 'b"We may share your data with partners.\\n" * 60_000',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_memory_is_a_multiple_of_the_page(body: str) -> None:
    """In a process of its own, reading a large page takes no more than the stated multiple of its bytes and tags."""
    done = subprocess.run([sys.executable, "-c", CODE.format(body=body)], capture_output=True, text=True, check=True, timeout=60)
    used, size = map(int, done.stdout.split())
    tags = eval(body, {"sentence": b"We may share your data with partners, and we never sell it to anybody. "}).count(b"<")
    assert used < MEMORY_FACTOR * size + MEMORY_TAG_BYTES * tags + 10_000_000
