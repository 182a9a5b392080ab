"""Read addresses in bulk: a browser's password export, a table (CSV), exported bookmarks, or plain lines.

Only addresses are taken. A password export is read for the hosts in its address column and for nothing else: user names and passwords
are never kept, printed, or quoted in a message.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from monitor.discover import find_kind_by_path, find_site
from monitor.errors import UsageError

MOST_BYTES = 50_000_000
"""A hundred times the largest export known to us (20,000 bookmarks with their icons)."""

ADDRESS_COLUMNS = (
    "url",
    "login_uri",
    "login uri",
    "website",
    "web site",
    "address",
    "uri",
    "link",
    "href",
    "hostname",
    "origin",
    "domain",
    "site",
    "urls",
)
"""Names of the column, by Chrome, Edge, Firefox ("url"), Bitwarden ("login_uri"), 1Password ("url", "urls"), KeePass ("web site")."""

SECRET_COLUMNS = ("password", "login_password", "passwd", "pass", "otpauth", "totp", "login_totp", "username", "login_username", "guid")
"""Any of these makes the table a password export."""

Form = Literal["passwords", "table", "bookmarks", "lines"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Hold what a file names, in its order, each once."""

    form: Form
    domains: tuple[str, ...]
    """Sites, as they are registered ("example.co.uk")."""
    documents: tuple[str, ...] = ()
    """Addresses whose path names terms; none from a password export, where a path is the user's business."""
    skipped: int = 0
    """Entries without an address on the open web: apps, routers, local files."""


def read_addresses(path: Path) -> Addresses:
    """Read the addresses of a file of any of the four forms; raises UsageError where there are none, quoting nothing of the file."""
    text = _read_text(path)
    form, raw = _read_table(text)
    if form == "lines" and re.search(r"<a\s[^>]*href|<!doctype netscape-bookmark", text[:200_000], re.IGNORECASE):
        form, raw = "bookmarks", iter(_list_hrefs(text))
    domains: dict[str, None] = {}
    documents: dict[str, None] = {}
    skipped = 0
    for address in raw:
        site, document = _read_address(address, secret=form == "passwords")
        if document:
            documents.setdefault(document)
        elif site:
            domains.setdefault(site)
        elif address.strip():
            skipped += 1
    if not domains and not documents:
        raise UsageError(
            f"{path.name} holds no addresses of sites; give a CSV with a column named url, exported bookmarks (HTML), or one address a line"
        )
    return Addresses(form=form, domains=tuple(domains), documents=tuple(documents), skipped=skipped)


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read ({getattr(error, 'strerror', None) or error}); name another file") from None
    if len(content) > MOST_BYTES:
        raise UsageError(f"{path} is larger than {MOST_BYTES // 1_000_000} MB, which no export of addresses is; name another file")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\0" in content[:4096]:
        raise UsageError(f"{path} is no text file; export bookmarks as HTML, or passwords as CSV, and name that file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


class _Hrefs(HTMLParser):
    """Gather the targets of links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value for name, value in attrs if name == "href" and value]


def _list_hrefs(text: str) -> list[str]:
    parser = _Hrefs()
    parser.feed(text)
    return parser.found


def _read_table(text: str) -> tuple[Form, Iterator[str]]:
    """Find the address column of a table; a text without one has an address on each line."""
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=head.count)
    columns = [name.strip().strip('"').casefold() for name in next(csv.reader([head], delimiter=delimiter), [])]
    at = next((columns.index(name) for name in ADDRESS_COLUMNS if name in columns), None)
    secret = any(name in SECRET_COLUMNS for name in columns)
    if at is not None:
        return ("passwords" if secret else "table"), _list_column(text, delimiter, at)
    if secret:
        raise UsageError("the table holds passwords and no column named url; name the column of addresses url, or take the others out")
    return "lines", _list_lines(text, delimiter)


def _list_column(text: str, delimiter: str, at: int) -> Iterator[str]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for number, row in enumerate(row for row in rows if row):
            if number and len(row) > at:
                yield row[at]
    except csv.Error:
        raise UsageError(f"the table breaks off near line {rows.line_num} (a quotation mark that is not closed?); export it anew") from None


def _list_lines(text: str, delimiter: str) -> Iterator[str]:
    for line in text.splitlines():
        word = line.strip().split(delimiter)[0].strip().strip('"')
        # A line that is a sentence names no site; a # begins a comment.
        if word and not word.startswith("#") and " " not in word and "." in word:
            yield word


def _read_address(address: str, *, secret: bool) -> tuple[str | None, str | None]:
    """Give (site, None), or (None, address) where the address itself is that of terms, or (None, None) for neither."""
    from monitor.net import names_private_host

    text = address.strip()
    # Bitwarden joins several with commas; app entries ("android://...@com.example/") are no sites.
    text = text.split(",")[0] if "://" in text or "." in text else ""
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return None, None
    if parts.scheme not in ("http", "https") or "." not in host or not re.fullmatch(r"[a-z0-9.-]+", host):
        return None, None
    if names_private_host(host) or host.replace(".", "").isdigit():
        return None, None
    plain = "@" not in parts.netloc and not re.search(r'[\s<>"\\\x00-\x1f\x7f]', text)
    if not secret and plain and find_kind_by_path(text):
        return None, text
    return find_site(host), None
