"""A right source list is read as it is meant, and whatever file comes in is answered."""

from __future__ import annotations

import json
import os
from datetime import time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.errors import Mistake, SourcesError
from monitor.model import DocumentKey, Range, Selection, Source, Subscription
from monitor.sources import load_sources, parse_sources

PATH = Path("sources.yaml")

WHOLE = """\
# a comment
digest:
  - to: [me@a.example, you@a.example]
    at: 07:30
    timezone: Europe/Paris
    services: [linkedin]
    tags: Social
    topics: [ai_training]
    level: high
  - to: me@a.example
    name: second
defaults: {every: 6h, language: EN, gap: 0s, headers: {X-A: one, X-B: two}}
services:
  LinkedIn:
    tags: [social]
    formerly: [Linked, Link]
    headers: {x-a: "${TOKEN}"}
    documents:
      Privacy Policy: https://a.example/legal/privacy-policy?x=y#part
      NO: [https://a.example/1, https://a.example/2]
      2024:
        url: https://a.example/legal/user-agreement
        select: [main, {startAfter: "#a", endBefore: .b}]
        remove: .banner
        formerly: [Terms, Other/Terms of Use]
        tags: [work, social]
        every: 1d12h
        fetch: browser
        language: NO
        robots: obey
        accept_language: de-DE,de;q=0.8
        proxy: socks5://localhost:9050
"""


def read(text: str, **environment: str) -> tuple[Source, ...]:
    """Give the documents of a right source list."""
    return parse_sources(text, PATH, environment=environment).sources


def test_whole_list() -> None:
    """Every key is read, settings are handed down, and names stay as they were typed."""
    sources = parse_sources(WHOLE, PATH, environment={"TOKEN": "secret"})
    headers = (("x-a", "secret"), ("X-B", "two"))
    assert sources.gap == timedelta(0)
    assert sources.subscriptions == (
        Subscription(
            name="me@a.example", to=("me@a.example", "you@a.example"), at=time(7, 30), timezone="Europe/Paris",
            tags=("social",), services=("LinkedIn",), topics=("ai_training",), level="high",
        ),
        Subscription(name="second", to=("me@a.example",)),
    )  # fmt: skip
    first, second, third = sources.sources
    assert first == Source(
        service="LinkedIn", document="Privacy Policy", urls=("https://a.example/legal/privacy-policy?x=y#part",), tags=("social",),
        formerly=(DocumentKey("Linked", "Privacy Policy"), DocumentKey("Link", "Privacy Policy")), every=timedelta(hours=6), language="en",
        headers=headers,
    )  # fmt: skip
    assert (second.document, second.urls) == ("NO", ("https://a.example/1", "https://a.example/2"))
    assert third == Source(
        service="LinkedIn", document="2024", urls=("https://a.example/legal/user-agreement",),
        formerly=(
            DocumentKey("LinkedIn", "Terms"), DocumentKey("Other", "Terms of Use"),
            DocumentKey("Linked", "2024"), DocumentKey("Linked", "Terms"), DocumentKey("Link", "2024"), DocumentKey("Link", "Terms"),
        ),
        tags=("social", "work"), selection=Selection(select=("main", Range(start_after="#a", end_before=".b")), remove=(".banner",)),
        every=timedelta(hours=36), fetch="browser", language="no", robots="obey", accept_language="de-DE, de;q=0.8", headers=headers,
        proxy="socks5://localhost:9050",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("5m", timedelta(minutes=5)),
        ("30m", timedelta(minutes=30)),
        ("12h", timedelta(hours=12)),
        ("1d", timedelta(days=1)),
        ("1w", timedelta(weeks=1)),
        ("1d12h", timedelta(hours=36)),
        ("1d 12h", timedelta(hours=36)),
        ("1D", timedelta(days=1)),
    ],
)
def test_durations(every: str, expected: timedelta) -> None:
    """A duration is numbers with units, one or several."""
    (source,) = read(f"defaults: {{every: {every}}}\nservices: {{A: {{documents: {{P: https://a.example}}}}}}\n")
    assert source.every == expected


@pytest.mark.parametrize(
    ("written", "expected"), [("", True), (", heartbeat: off", False), (", heartbeat: true", True), (", heartbeat: No", False)]
)
def test_the_weekly_sign_of_life_can_be_turned_off(written: str, expected: bool) -> None:
    """The sign of life is on unless it is turned off, in any of the words that YAML had for that."""
    text = f"digest: {{to: me@a.example{written}}}\nservices: {{A: {{documents: {{P: https://a.example}}}}}}\n"
    assert parse_sources(text, PATH, environment={}).subscriptions[0].heartbeat is expected


@pytest.mark.parametrize("at", ["07:30", '"07:30"', "7:30", "'7:30'"])
def test_time_of_day_needs_no_quotes(at: str) -> None:
    """A time of day is read the same quoted or not, though YAML 1.1 would take it for a number."""
    text = f"digest: {{to: me@a.example, at: {at}}}\nservices: {{A: {{documents: {{P: https://a.example}}}}}}\n"
    assert parse_sources(text, PATH, environment={}).subscriptions[0].at == time(7, 30)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8080/x",
        "http://[::1]:8080/x",
        "http://localhost/x",
        "https://müller.example/AGB/Daten schutz".replace(" ", "%20"),
        "https://a.example/p?x=%C3%BC&y={z}",
        "https://under_score.a.example/",
    ],
)
def test_unusual_addresses(url: str) -> None:
    """Addresses of every valid kind are taken as they are."""
    (source,) = read(json.dumps({"services": {"A": {"documents": {"P": url}}}}))
    assert source.urls == (url,)


@pytest.mark.parametrize("indent", [None, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
@pytest.mark.parametrize("separators", [None, (",", ":")])
def test_json_is_read(indent: str | int | None, ascii_only: bool, separators: tuple[str, str] | None) -> None:
    """JSON of any layout is a source list, escapes and emoji included; null says nothing."""
    services = {"DALL·E 😀": {"documents": {'"P" / Ü': {"url": "https://a.example/1", "select": ["#x"], "language": None}}}}
    text = json.dumps({"services": services}, indent=indent, ensure_ascii=ascii_only, separators=separators)
    (source,) = read(text)
    assert (source.service, source.document, source.language) == ("DALL·E 😀", '"P" / Ü', None)
    assert source.selection == Selection(select=("#x",))


def test_mistake_in_json_has_its_line() -> None:
    """A mistake in JSON is answered with the line, like one in YAML."""
    text = json.dumps({"services": {"A": {"documents": {"P": "a"}}}}, indent=2)
    with pytest.raises(SourcesError, match=r"^sources\.yaml:5: services\.A\.documents\.P: "):
        parse_sources(text, PATH)


def test_list_of_nothing() -> None:
    """A list that says it watches nothing yet is right."""
    assert read("services: {}\n") == ()


def test_proxy_none_ends_inheritance() -> None:
    """A document can leave out the proxy that defaults set."""
    text = "defaults: {proxy: http://localhost:3128}\nservices: {A: {documents: {P: {url: https://a.example, proxy: none}, Q: https://a.example}}}\n"
    assert [source.proxy for source in read(text)] == [None, "http://localhost:3128"]


FILES: dict[str, tuple[bytes, int, str]] = {
    "not UTF-8": ("services: {}\n# caf\xe9\n".encode("latin-1"), 2, "not UTF-8"),
    "UTF-16": ("services: {}\n".encode("utf-16"), 0, "saved as UTF-16"),
    "empty": (b"", 1, "holds no source list"),
    "too large": (b"#" * 5_000_001, 0, "larger than 5 MB"),
    "zero bytes": (b"services: {}\n\0\0", 2, "U+0000"),
}


@pytest.mark.parametrize(("content", "line", "words"), FILES.values(), ids=FILES)
def test_file_that_is_no_list(content: bytes, line: int, words: str, tmp_path: Path) -> None:
    """A file that cannot be a source list is refused with the reason."""
    path = tmp_path / "sources.yaml"
    path.write_bytes(content)
    with pytest.raises(SourcesError) as raised:
        load_sources(path)
    (mistake,) = raised.value.mistakes
    assert (mistake.path, mistake.line) == (path, line)
    assert words in mistake.problem


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    """A file saved on Windows is read, and lines count the same."""
    path = tmp_path / "sources.yaml"
    path.write_bytes("\ufeffservices:\r\n  A:\r\n    documents:\r\n      P: https://a.example/ü\r\n".encode())
    assert load_sources(path).sources[0].urls == ("https://a.example/ü",)
    path.write_bytes("\ufeffservices:\r\n  A:\r\n    documents:\r\n      P: a\r\n".encode())
    with pytest.raises(SourcesError, match=r":4: services\.A\.documents\.P: "):
        load_sources(path)


def test_missing_file_and_directory(tmp_path: Path) -> None:
    """Where there is no file, the message says how to get one."""
    with pytest.raises(SourcesError, match="monitor init"):
        load_sources(tmp_path / "none.yaml")
    with pytest.raises(SourcesError, match="is a directory"):
        load_sources(tmp_path)
    with pytest.raises(SourcesError, match="cannot be read"):
        load_sources(Path("a\0b"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user whom permissions bind")
def test_unreadable_file(tmp_path: Path) -> None:
    """A file that may not be read says which permission is missing."""
    path = tmp_path / "sources.yaml"
    path.write_text("services: {}\n")
    path.chmod(0)
    with pytest.raises(SourcesError, match="permissions"):
        load_sources(path)


FRAGMENTS = st.sampled_from(
    [
        ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", "#", "'", '"', "|", ">", "*a", "&a ", "!x ", "%", "? ", "<<: ", "~", "null", "\\",
        "---\n", "services", "documents", "url", "every", "digest", "to", "select", "https://a.example", "6h", "${X}",
        "\u2028", "\0", "\ufeff", "\ud800",
    ]
)  # fmt: skip


def answer(text: str) -> None:
    """Read a text and check that every mistake names a line of it."""
    try:
        parse_sources(text, PATH, environment={})
        return
    except SourcesError as error:
        mistakes = error.mistakes
    lines = [mistake.line for mistake in mistakes]
    assert lines
    assert lines == sorted(lines)
    assert lines[0] >= 1
    assert lines[-1] <= len(text.splitlines()) + 1
    assert all(mistake.problem for mistake in mistakes)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_is_answered(text: str) -> None:
    """Whatever text comes in, it is read or refused with mistakes."""
    answer(text)


@given(st.lists(FRAGMENTS, max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_yaml_like_text_is_answered(text: str) -> None:
    """Whatever is put together from the pieces of YAML, it is read or refused with mistakes."""
    answer(text)


@given(st.integers(0, len(WHOLE)), st.integers(0, 30), FRAGMENTS)
@settings(max_examples=400, deadline=None)
def test_any_damaged_list_is_answered(start: int, length: int, piece: str) -> None:
    """Whatever part of a right list is cut out or replaced, it is read or refused with mistakes."""
    answer(WHOLE[:start] + piece + WHOLE[start + length :])


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["services", "documents", "url", "select", "formerly", "tags", "headers", "A"]), inner, max_size=4
            )
        ),
        max_leaves=15,
    )
)
@settings(max_examples=200, deadline=None)
def test_any_json_is_answered(value: object) -> None:
    """Whatever JSON comes in, it is read or refused with mistakes."""
    answer(json.dumps(value))
    answer(json.dumps({"services": {"A": {"documents": {"P": value}}}}))


@given(st.binary(max_size=100))
@settings(max_examples=50, deadline=None)
def test_any_bytes_are_answered(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    """Whatever bytes a file holds, they are read or refused with mistakes."""
    path = tmp_path_factory.getbasetemp() / "bytes.yaml"
    path.write_bytes(content)
    mistakes: tuple[Mistake, ...] | None = None
    try:
        load_sources(path)
    except SourcesError as error:
        mistakes = error.mistakes
    assert mistakes != ()
