"""Judge an answer before it is extracted: is it a page of the document at all.

Only what can be told from the answer itself, cheaply: its bytes, where it came from, and the marks of pages that guards,
edges and frameworks put in place of the real one. Whoever has much to say is a document; texts are judged later.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from monitor.judge.response_marks import MARKS, MOST_VISIBLE, Mark, make_searched
from monitor.judge.rough_html import is_cut_off, read_visible
from monitor.model.faults import Fault, FaultKind
from monitor.model.pages import Page

SHELL_BYTES = 200
"""Visible text below which a page that loads scripts or frames is an empty shell; real pages have as much in their menus alone."""

HEAD_BYTES = 300_000
"""How much of a page with little visible text is searched for marks."""

ENOUGH_BYTES = max(limit for place, limit in MOST_VISIBLE.items() if place != "header")

SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF8", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (0, b"II*\0", "a TIFF image"),
    (0, b"MM\0*", "a TIFF image"),
    (0, b"\0\0\1\0", "an icon"),
    (4, b"ftyp", "a video or an image"),
    (0, b"\x1aE\xdf\xa3", "a video"),
    (0, b"OggS", "a sound"),
    (0, b"ID3", "a sound"),
    (0, b"PK\x03\x04", "a zip archive or an office document"),
    (0, b"\xd0\xcf\x11\xe0", "an old office document"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"7z\xbc\xaf", "a 7z archive"),
    (0, b"Rar!", "a rar archive"),
    (0, b"(\xb5/\xfd", "a zstd archive"),
    (0, b"wOF", "a font"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90", "a program"),
    (0, b"\0asm", "a program"),
    (0, b"SQLite format 3", "a database"),
)
"""File signatures: offset, bytes, what it is."""

BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

LOGIN_PARTS = {
    "login",
    "log-in",
    "log_in",
    "signin",
    "sign-in",
    "sign_in",
    "auth",
    "authorize",
    "sso",
    "authwall",
    "logon",
    "connexion",
    "anmelden",
}
CONSENT_PARTS = {"consent", "collectconsent", "cookiewall", "cookie-wall", "consentwall", "consent-wall", "guce"}
"""Parts of an address (a host's first label, a segment of the path) that say what kind of page it is."""

FRONT_PAGE = re.compile(
    r"/?(?:(?!(?:tc|tu|pp)\b)[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:home|index|default|start)(?:\.\w{2,5})?/?)?", re.IGNORECASE
)
"""The path of a front page: nothing, a language or region ("/en-gb/"; but /tc, /tu and /pp hold terms), "home" or "index.html"."""
HOST_VARIANT = re.compile(r"^(?:www|m|[a-z]{2})\.(?=.+\.)")
"""What tells a site's regional or mobile host from its main one; another first label ("privacy.") may be the document's own place."""

OPENS_FRAME_OR_SCRIPT = re.compile(rb"<(?:script|iframe|frameset|noscript)\b|http-equiv=.?refresh", re.IGNORECASE)
CARRIES_DATA = re.compile(
    rb"application/(?:ld\+)?json|__next_f\.push\(\[1|JSON\.parse\(|\b(?:window|self|globalThis)\.[\w$]{2,60} ?= ?[{\[]"
)
"""Scripts that hold data: the text may stand in it, and reading the page tells."""
TITLE = re.compile(rb"<title\b[^>]{0,200}>(.{0,500}?)</title", re.IGNORECASE | re.DOTALL)
PASSWORD_FIELD = re.compile(rb"type=.?password", re.IGNORECASE)


def judge_response(page: Page) -> Fault | None:
    """Name why an answer holds no page of the document; None where it may hold one.

    Every Fault is of the kind damaged_new: not_text, empty_body, empty_shell, login_wall, consent_wall, soft_404, truncated, block_page,
    maintenance, error_page.
    """
    for rule in RULES:
        fault = rule(page)
        if fault is not None:
            return fault
    if is_pdf(page.body):
        return _judge_pdf_end(page)
    return _judge_content(page)


def is_pdf(body: bytes) -> bool:
    """Tell a PDF, by its first bytes (a few of junk may come before)."""
    return b"%PDF-" in body[:1024]


def _judge_bytes(page: Page) -> Fault | None:
    """Refuse what is no text by its bytes, whatever the server calls it; a PDF may pass."""
    start = page.body[:1024]
    for offset, signature, what in SIGNATURES:
        if start.startswith(signature, offset):
            return _fault("not_text", f"{page.final_url} is {what}, not a text. Write the address of the text itself into sources.yaml.")
    wide = any(start.startswith(mark) for mark, _ in BYTE_ORDER_MARKS) or (page.charset or "").startswith(("utf-16", "utf-32", "ucs"))
    if b"\0" in start and not wide and not is_pdf(start):
        return _fault("not_text", f"{page.final_url} holds binary data ({page.media_type or 'of no stated type'}), not a text.")
    return None


def _judge_headers(page: Page) -> Fault | None:
    """Believe a guard that says in the headers that it stepped in."""
    lines = [make_searched(f"{name}: {value}".encode("utf-8", "replace")) for name, value in page.response_headers]
    for mark in MARKS:
        if mark.place == "header" and _status_fits(mark, page) and any(mark.stands_in(line) for line in lines):
            return _explain(mark, page)
    return None


def _judge_length(page: Page) -> Fault | None:
    """Notice that nothing came, or less than was announced."""
    if not page.body.strip() and page.status < 400:
        return _fault(
            "empty_body",
            f"{page.final_url} answered {page.status}, as if all were well, and sent nothing. Open it in a browser: "
            "if the text shows there, set `fetch: browser`; if not, its site has to mend it.",
        )
    headers = dict(page.response_headers)
    length = headers.get("content-length", "")
    if length.isdecimal() and "content-encoding" not in headers and len(page.body) < int(length):
        return _fault("truncated", f"Only {len(page.body)} of {length} bytes of {page.final_url} arrived.")
    return None


def _judge_address(page: Page) -> Fault | None:
    """Notice that a redirect led away from the document: to a login, a consent page, or the front page."""
    if page.url == page.final_url:
        return None
    asked, came = urlsplit(page.url), urlsplit(page.final_url)
    new_parts = _list_parts(page.final_url) - _list_parts(page.url)
    if new_parts & CONSENT_PARTS and ((came.hostname or "").partition(".")[0] in CONSENT_PARTS or _has_little(page.body)):
        return _fault(
            "consent_wall", f"{page.url} redirects to a consent page ({page.final_url}). Try `fetch: browser`, or another network."
        )
    if new_parts & LOGIN_PARTS and came.path != asked.path and (PASSWORD_FIELD.search(page.body) or _has_little(page.body)):
        return _fault(
            "login_wall",
            f"{page.url} redirects to a login ({page.final_url}). "
            "Look for a public address of the same text: a PDF, a help page, another region.",
        )
    same_site = _bare_host(asked.hostname) == _bare_host(came.hostname)
    if same_site and _is_front(came.path) and not came.query and not _is_front(asked.path):
        return _fault("soft_404", f"{page.url} redirects to the front page {page.final_url}: the document has gone from this address.")
    return None


def _judge_pdf_end(page: Page) -> Fault | None:
    tail = page.body[-8192:]
    if b"%%EOF" in tail or b"startxref" in tail:
        return None
    return _fault("truncated", f"The PDF at {page.final_url} is cut short: its end is missing.")


def _judge_content(page: Page) -> Fault | None:
    """Look for marks where there is little text, for an empty shell, and for a page that stops in the middle."""
    body = _as_narrow(page.body)
    visible = read_visible(body, ENOUGH_BYTES)
    if len(visible) < ENOUGH_BYTES:
        title = TITLE.search(body, 0, HEAD_BYTES)
        titled = b" ".join(title[1].split()) if title else b""
        places = {place: make_searched(data) for place, data in (("markup", body[:HEAD_BYTES]), ("title", titled), ("words", visible))}
        for mark in MARKS:
            if mark.place == "header" or len(visible) >= mark.most_visible or not _status_fits(mark, page):
                continue
            if mark.stands_in(places[mark.place]):
                return _explain(mark, page)
    if page.status >= 400:
        return _fault("error_page", f"{page.final_url} answered {page.status}.")
    if len(visible) < SHELL_BYTES and (not visible or OPENS_FRAME_OR_SCRIPT.search(body)) and not CARRIES_DATA.search(body):
        return _fault(
            "empty_shell",
            f"{page.final_url} shows no text without running its scripts ({len(visible)} bytes are visible). "
            "Set `fetch: browser` for this source.",
        )
    if is_cut_off(body):
        return _fault("truncated", f"{page.final_url} stops in the middle of its HTML.")
    return None


def _status_fits(mark: Mark, page: Page) -> bool:
    return not mark.statuses or page.status in mark.statuses


def _explain(mark: Mark, page: Page) -> Fault:
    words = {
        "block_page": f"{mark.name[0].upper()}{mark.name[1:]} blocks the page ({page.status}) and wants proof of a human. "
        "Try `fetch: browser`, a longer `every`, or a `proxy:`.",
        "maintenance": "The page is down for maintenance; it will be asked again.",
        "error_page": f"The answer ({page.status}) is an error message, not the document; it will be asked again.",
        "soft_404": f"The answer ({page.status}) says that there is no such page. Look for its new address and write it into sources.yaml.",
    }
    return _fault(mark.verdict, words[mark.verdict])


def _fault(name: str, detail: str) -> Fault:
    return Fault(kind=FaultKind.DAMAGED_NEW, name=name, detail=detail)


def _has_little(body: bytes) -> bool:
    return len(read_visible(_as_narrow(body), ENOUGH_BYTES)) < ENOUGH_BYTES


def _as_narrow(body: bytes) -> bytes:
    """Give UTF-16 as UTF-8, so that bytes can be searched; anything else as it is (all other charsets of the web hold ASCII)."""
    for mark, codec in BYTE_ORDER_MARKS:
        if body.startswith(mark):
            return body[2:].decode(codec, "replace").encode()
    return body


def _list_parts(url: str) -> set[str]:
    parts = urlsplit(url)
    return {(parts.hostname or "").partition(".")[0], *(segment.partition(".")[0].lower() for segment in parts.path.split("/") if segment)}


def _bare_host(host: str | None) -> str:
    return HOST_VARIANT.sub("", host or "")


def _is_front(path: str) -> bool:
    return FRONT_PAGE.fullmatch(path) is not None


RULES: tuple[Callable[[Page], Fault | None], ...] = (_judge_bytes, _judge_headers, _judge_length, _judge_address)
"""What is asked of every answer, in this order, before its content is looked at."""
