"""An answer that holds no document is told by what it is, and a document never by what it talks about."""

from __future__ import annotations

import io
import json
import tarfile
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.response import ENOUGH_BYTES, judge_response
from monitor.judge.response_marks import MARKS, Mark, make_searched
from monitor.judge.rough_html import is_cut_off, read_visible
from monitor.model.faults import FaultKind
from monitor.model.pages import Headers, Page

NOW = datetime(2026, 1, 1, tzinfo=UTC)
URL = "https://example.org/legal/privacy"
POLICY = (
    "<h1>Privacy Policy</h1>" + "<p>We use a captcha of Cloudflare to verify that you are human; access denied pages keep no data. "
    "If an unexpected error occurred, or we are down for maintenance, we log the address of the page you were looking for.</p>" * 20
)


def page(
    body: bytes | str = b"",
    *,
    status: int = 200,
    url: str = URL,
    final_url: str | None = None,
    headers: Headers = (),
    charset: str | None = "utf-8",
) -> Page:
    """Make an answer."""
    return Page(
        url=url,
        final_url=final_url or url,
        hops=(),
        status=status,
        request_headers=(),
        response_headers=headers,
        body=body.encode() if isinstance(body, str) else body,
        media_type="text/html",
        charset=charset,
        started_at=NOW,
        finished_at=NOW,
    )


def verdict(answer: Page) -> str | None:
    """Name the verdict, checking what holds for all."""
    fault = judge_response(answer)
    if fault is None:
        return None
    assert fault.kind is FaultKind.DAMAGED_NEW
    assert fault.detail.endswith((".", "!"))
    return fault.name


def show(mark: Mark) -> Page:
    """Make the page of a mark's example."""
    status = next(iter(sorted(mark.statuses)), 200)
    if mark.place == "header":
        name, _, value = mark.example.decode().partition(": ")
        return page("<p>Hello</p>", status=status, headers=((name, value),))
    return page(
        b"<html><head></head><body>" + mark.example + b"</body></html>" if mark.example[:1] == b"<" else mark.example, status=status
    )


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{mark.place}-{mark.verdict}-{mark.example[:20].decode()}")
def test_each_mark_knows_its_example(mark: Mark) -> None:
    """Every row of the table tells its own example, by its own pattern."""
    example = show(mark)
    assert verdict(example) == mark.verdict
    if mark.place in {"markup", "words"}:
        assert mark.stands_in(make_searched(mark.example if mark.place == "markup" else read_visible(mark.example, ENOUGH_BYTES)))


@pytest.mark.parametrize("mark", [mark for mark in MARKS if mark.place != "header"], ids=lambda mark: mark.example[:30].decode())
def test_no_mark_counts_beside_a_document(mark: Mark) -> None:
    """A long text is a document, whatever scripts it loads and words it uses."""
    assert verdict(page(f"<html><body>{mark.example.decode()}{POLICY}</body></html>")) is None


def test_policy_that_talks_about_guards() -> None:
    """A policy that mentions captchas, Cloudflare, errors and maintenance is a policy."""
    assert len(read_visible(POLICY.encode(), ENOUGH_BYTES)) >= ENOUGH_BYTES
    assert verdict(page(f"<html><body>{POLICY}</body></html>")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "We use a captcha to tell people from programs.",
        "Automated access to the service, and automated requests from programs, are forbidden.",
        "If your request is denied, you may appeal within 60 days.",
        "If your access was restricted because you have been blocked by another member, write to us.",
        "Where content is not available, the operator tells you so.",
        "Nuestros equipos en mantenimiento no guardan datos.",
        "Something may go wrong; an error is logged with your address.",
        "You do not need to verify your identity. Access is denied to nobody.",
    ],
)
def test_short_notice_about_such_things(sentence: str) -> None:
    """A short notice that speaks of captchas, denials or errors is not taken for one."""
    assert (
        verdict(page(f"<html><head><title>Notice</title></head><body><p>{sentence}</p><p>{'We keep no data. ' * 12}</p></body></html>"))
        is None
    )


@pytest.mark.parametrize("headers", [(("x-datadome", "protected"),), (("x-iinfo", "1-2"),), (("server", "cloudflare"), ("cf-ray", "1"))])
def test_guard_that_let_us_pass(headers: Headers) -> None:
    """A guard's header on a good page is no block."""
    assert verdict(page(f"<html><body>{POLICY}</body></html>", headers=headers)) is None


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("png", page(b"\x89PNG\r\n\x1a\n" + b"\0" * 50), "not_text"),
        ("docx", page(b"PK\x03\x04\x14\0\x06\0" + b"\0" * 50), "not_text"),
        ("mp4", page(b"\0\0\0\x18ftypmp42" + b"\0" * 50), "not_text"),
        ("webp", page(b"RIFF\x10\0\0\0WEBPVP8 "), "not_text"),
        ("nul bytes", page(b"some\0binary\0data" * 10), "not_text"),
        ("utf-16", page(("\ufeff<html><body>" + POLICY).encode("utf-16-le"), charset=None), None),
        ("utf-16 by header", page(("<html><body>" + POLICY).encode("utf-16-be"), charset="utf-16be"), None),
        ("whole pdf", page(b"%PDF-1.7\n\xe2\xe3\0 stream \nstartxref\n1\n%%EOF\n"), None),
        ("cut pdf", page(b"%PDF-1.7\n\xe2\xe3 stream " + b"x" * 9000), "truncated"),
        ("empty", page(b""), "empty_body"),
        ("blank", page(b" \n "), "empty_body"),
        ("script shell", page("<html><body><div id=root></div><script src=/a.js></script></body></html>"), "empty_shell"),
        ("frames", page("<html><frameset><frame src=a><frame src=b></frameset></html>"), "empty_shell"),
        ("tags only", page("<html><body><div></div></body></html>"), "empty_shell"),
        ("short plain text", page("We collect nothing."), None),
        ("short page", page("<html><body><p>We collect nothing, keep nothing and sell nothing.</p></body></html>"), None),
        ("shorter than announced", page("<p>We collect", headers=(("content-length", "9000"),)), "truncated"),
        ("compressed", page(POLICY, headers=(("content-length", "9000"), ("content-encoding", "gzip"))), None),
        ("other error", page("<h1>Teapot</h1>", status=418), "error_page"),
        ("long error", page(f"<html><body>{POLICY}</body></html>", status=404), "error_page"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bytes_and_lengths(name: str, answer: Page, expected: str | None) -> None:
    """What is no text, empty or short is named; what is short by nature is not."""
    assert verdict(answer) == expected, name


SHORT = "<html><body><form><input type=password></form></body></html>"
LONG = f"<html><body>{POLICY}</body></html>"


@pytest.mark.parametrize(
    ("url", "final_url", "body", "expected"),
    [
        (URL, "https://example.org/login?next=/legal/privacy", SHORT, "login_wall"),
        (URL, "https://accounts.example.com/signin/v2", SHORT, "login_wall"),
        (URL, "https://example.org/en/legal/privacy", LONG, None),
        ("https://example.org/login/terms", "https://example.org/login/terms-of-use", LONG, None),
        (URL, "https://consent.example.com/m?continue=x", LONG, "consent_wall"),
        (URL, "https://example.org/legal/consent", LONG, None),
        (URL, "https://example.org/", LONG, "soft_404"),
        (URL, "https://www.example.org/", LONG, "soft_404"),
        (URL, "https://www.example.org/en-gb/", LONG, "soft_404"),
        (URL, "https://fr.example.org/", LONG, "soft_404"),
        (URL, "https://example.org/de/home", LONG, "soft_404"),
        ("https://example.org/tos", "https://example.org/", LONG, "soft_404"),
        (URL, "https://example.org/tos", LONG, None),
        (URL, "https://example.org/tc/", LONG, None),
        (URL, "https://privacy.example.org/", LONG, None),
        (URL, "https://example.org/?p=12", LONG, None),
        ("https://example.org/en/", "https://example.org/", LONG, None),
        ("https://example.org", "https://www.example.org/", LONG, None),
    ],
)
def test_redirects(url: str, final_url: str, body: str, expected: str | None) -> None:
    """A redirect away from the document is noticed, one to its new place is not."""
    assert verdict(page(body, url=url, final_url=final_url)) == expected


def test_html_cut_anywhere_in_markup() -> None:
    """HTML that stops within a tag, a script, a comment or an open element is cut off; with its end left out by its author it is not."""
    whole = f"<html><body><div class='a'><!-- x --><script>let a = 1 < 2</script>{POLICY}</div></body></html>"
    assert verdict(page(whole)) is None
    middle = whole.index("<p>") + 900
    for end in (middle, whole.index("class"), whole.index("let") + 4, whole.index(" x -->")):
        assert is_cut_off(whole[:end].encode()), whole[max(0, end - 40) : end]
    assert verdict(page(whole[: len(whole) - 200])) == "truncated"
    assert verdict(page(f"<!doctype html><html><body>{POLICY.replace('</p>', '')}")) is None
    assert verdict(page(f"<div>{POLICY}</div>")) is None


@given(st.binary(max_size=400), st.sampled_from([200, 202, 403, 503]))
def test_any_bytes_get_an_answer(body: bytes, status: int) -> None:
    """Whatever bytes come, they are judged without an error."""
    judge_response(page(body, status=status))
    judge_response(page(b"<html><body>" + body, status=status))


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "word", " ", "<script>x</SCRIPT>", "<!-- c -->", "<svg>s</svg>", "<b>", "<", ">", "<style>"]),
        max_size=60,
    )
)
def test_visible_text_shows_no_markup(parts: list[str]) -> None:
    """Scripts, styles, comments and drawings never count as visible."""
    visible = read_visible("".join(parts).encode(), 1000)
    assert b"-->" not in visible or "<" in parts
    assert b"</SCRIPT" not in visible


def test_no_recorded_document_is_refused(corpus: Path) -> None:
    """No recorded page from which people cut a document's text is refused."""
    zstandard = pytest.importorskip("zstandard")
    refused: list[str] = []
    known = {entry["id"] for entry in json.loads((corpus / "extraction" / "manifest.json").read_text())}
    with (corpus / "extraction" / "pages.tar.zst").open("rb") as packed:
        reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(packed)
        with tarfile.open(fileobj=io.BufferedReader(reader, 1 << 20), mode="r|") as tar:
            for member in tar:
                content = tar.extractfile(member)
                if content is not None and member.name.endswith(".html"):
                    fault = judge_response(page(content.read()))
                    refused += [f"{member.name}: {fault.name}"] if fault is not None else []
    assert known
    assert refused == []


@pytest.mark.parametrize(
    "piece", [b"<", b"<script>", b"<SCRIPT>x</Script>", b"<title>", b"<!--", b"<div ", b"<p>", b"class=g-recaptcha ", b"Reference ", b"<a"]
)
def test_hostile_markup_takes_no_long_time(piece: bytes) -> None:
    """However markup is repeated, judging stays near linear."""
    started = time.process_time()
    judge_response(page(b"<html><body>" + piece * (3_000_000 // len(piece))))
    assert time.process_time() - started < 2.0
