#!/usr/bin/env python3
"""Verify this folder of evidence: python3 verify.py. Needs Python 3.8 or newer and nothing else.

1. Every file is what it was when the folder was written (SHA256SUMS).
2. Every snapshot in chain.json follows from the one before by SHA-256: none was altered, left out, put in or given another time.
3. Every text and page in this folder is the one that the chain names.
4. The chain's newest link is one of those that the witness at the end of README.txt was made of.

It prints one line for each step and ends with 0 if all hold, else with 1.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any, Iterator

HERE = Path(__file__).resolve().parent


def sha256(data: bytes) -> str:
    """Give a SHA-256 as hex digits."""
    return hashlib.sha256(data).hexdigest()


def canonical(value: Any) -> bytes:
    """Write a JSON value in the one form that is hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def load(name: str) -> Any:
    """Read one of the JSON files beside this program."""
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def check_files() -> Iterator[str]:
    """Compare every file with SHA256SUMS."""
    listed = set()
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        listed.add(name)
        path = HERE / name
        if not path.is_file():
            yield f"{name} is missing"
        elif sha256(path.read_bytes()) != digest:
            yield f"{name} was altered"
    for path in sorted(HERE.rglob("*")):
        name = path.relative_to(HERE).as_posix()
        if path.is_file() and name != "SHA256SUMS" and name not in listed:
            yield f"{name} is not listed in SHA256SUMS: it was added later"


def check_chain() -> Iterator[str]:
    """Work every link out anew."""
    link = bytes(32)
    for number, snapshot in enumerate(load("chain.json"), 1):
        where = f"snapshot {snapshot['id']}"
        if snapshot["record"]["seq"] != number:
            yield f"{where}: number {snapshot['record']['seq']} stands where number {number} should"
        if [sha256(canonical(page["record"])) for page in snapshot["pages"]] != snapshot["record"]["pages"]:
            yield f"{where}: the record of a page was altered, added or left out"
        link = hashlib.sha256(link + canonical(snapshot["record"])).digest()
        if link.hex() != snapshot["link"]:
            yield f"{where} does not follow from the one before"
            link = bytes.fromhex(snapshot["link"])


def check_contents() -> Iterator[str]:
    """Compare texts and pages with the digests in the chain."""
    for snapshot in load("chain.json"):
        named = [(snapshot.get("text_file"), snapshot["record"]["text_sha256"])]
        named += [(page.get("file"), page["record"]["body_sha256"]) for page in snapshot["pages"]]
        for name, digest in named:
            if name and ((HERE / name).is_file() and sha256((HERE / name).read_bytes()) != digest):
                yield f"{name} is not what snapshot {snapshot['id']} recorded"


def check_witness() -> Iterator[str]:
    """Work the witness out anew."""
    witness = load("witness.json")
    if sha256(canonical(witness["newest_links"])) != witness["sha256"]:
        yield "the witness does not follow from the newest links"
    chain = load("chain.json")
    if chain and [chain[-1]["record"]["document"], chain[-1]["record"]["seq"], chain[-1]["link"]] not in witness["newest_links"]:
        yield "the newest link of the chain is not among those of the witness"


def main() -> int:
    """Run every check."""
    steps = [
        ("files as written", check_files),
        ("chain of snapshots", check_chain),
        ("texts and pages", check_contents),
        ("witness", check_witness),
    ]
    sound = True
    for name, step in steps:
        problems = list(step())
        sound = sound and not problems
        lines = [f"{name}: {'ok' if not problems else 'NOT VERIFIED'}", *(f"  {problem}" for problem in problems)]
        sys.stdout.write("\n".join(lines) + "\n")
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
