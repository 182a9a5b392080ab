"""What goes wrong on the network, on the disk and in the bytes: a clear line each, and the other documents unharmed."""

from __future__ import annotations

import gzip
import resource
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug import Request, Response

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


SHELL = "<html><body><div id=root></div><noscript>Please enable JavaScript.</noscript></body></html>"


def endless(_: Request) -> Response:
    """Send a page that has no end."""

    def drip() -> Iterator[bytes]:
        yield b"<html><body><p>"
        while True:
            yield b"word " * 20_000

    return Response(drip(), content_type="text/html")


def bomb(_: Request) -> Response:
    """Send 200 MB in a few kilobytes."""
    return Response(gzip.compress(b"<p>" + b"a" * 200_000_000, 9), content_type="text/html", headers={"Content-Encoding": "gzip"})


def free_port() -> int:
    """Find a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


CASES = {
    "an image": (lambda _: Response(PNG, content_type="text/html"), "fault", {"not_text"}),
    "an empty body": (lambda _: Response(b"", content_type="text/html"), "fault", {"empty", "empty_body", "empty_shell", "not_text"}),
    "a page that never ends": (endless, "unreachable", {"too_large"}),
    "a gzip bomb": (bomb, "unreachable", {"too_large"}),
    "a redirect loop": (lambda r: Response(status=302, headers={"Location": r.path}), "unreachable", {"redirect_loop"}),
    "a missing page": (lambda _: Response("gone", status=404), "unreachable", {"http_404"}),
    "a server error": (lambda _: Response("broken", status=500), "unreachable", {"http_500"}),
    "a script-built shell": (
        lambda _: Response(SHELL, content_type="text/html"),
        "fault",
        {"empty_shell"},
    ),
}


@pytest.mark.parametrize(("page", "outcome", "reasons"), CASES.values(), ids=CASES.keys())
def test_bad_page(monitor: Monitor, site: Site, page: object, outcome: str, reasons: set[str]) -> None:
    """A page that is none gets its own line in status and harms no other document."""
    site.pages |= {"/good": policy(), "/bad": page}  # type: ignore[dict-item]
    monitor.watch(Good=site.url("/good"), Bad=site.url("/bad"))
    answers = monitor.check(code=1)
    assert answers["Good"]["outcome"] == "first"
    assert answers["Bad"]["outcome"] == outcome
    assert answers["Bad"]["reason"] in reasons
    assert len(answers["Bad"]["detail"]) > 20
    status = monitor.run("status", code=1).stdout
    assert "Acme/Bad" in status
    assert answers["Bad"]["detail"] in status


def test_unreachable_host(monitor: Monitor, site: Site) -> None:
    """A host that nobody answers at is unreachable."""
    site.pages["/good"] = policy()
    monitor.watch(Good=site.url("/good"), Bad=f"http://127.0.0.1:{free_port()}/")
    answers = monitor.check(code=1)
    assert (answers["Bad"]["outcome"], answers["Bad"]["reason"]) == ("unreachable", "refused")
    assert answers["Good"]["outcome"] == "first"


def test_unknown_host(monitor: Monitor) -> None:
    """A name that does not exist is said to be one."""
    monitor.watch(Bad="http://no-such-host.invalid/terms")
    answer = monitor.check(code=1)["Bad"]
    assert (answer["outcome"], answer["reason"]) == ("unreachable", "dns")


def test_offline_is_said_once(monitor: Monitor) -> None:
    """Where no name at all is found, one line asks for the connection, no document is blamed, and calm is claimed of none."""
    monitor.watch(Bad="http://no-such-host.invalid/terms", Worse="http://www.no-such-host.invalid/terms")
    offline = monitor.run("check", code=1).stdout
    assert offline.count("is this machine online?") == 1
    assert "Check the address" not in offline
    assert "None of the 2 could be read" in offline
    assert "Check the address" in monitor.run("check", "Worse", code=1).stdout


def test_an_address_that_was_typed_is_not_sought_in_the_list(monitor: Monitor) -> None:
    """A name that is not found is no mistake of sources.yaml where the address does not stand there."""
    answer = monitor.run("extract", "http://no-such-host.invalid/terms", code=None)
    assert "no host named no-such-host.invalid" in answer.stderr
    assert "sources.yaml" not in answer.stderr


def test_certificate_error(monitor: Monitor) -> None:
    """A certificate that nobody vouches for is refused, and the line says so."""
    import ssl

    import trustme

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                raw, _ = listener.accept()
                with context.wrap_socket(raw, server_side=True):
                    pass
            except ssl.SSLError:
                continue
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    monitor.watch(Bad=f"https://127.0.0.1:{listener.getsockname()[1]}/")
    answer = monitor.check(code=1)["Bad"]
    listener.close()
    assert (answer["outcome"], answer["reason"]) == ("unreachable", "tls")
    assert "certificate" in answer["detail"]


def test_invalid_utf8(monitor: Monitor, site: Site) -> None:
    """Bytes that are no UTF-8 are read as far as they can be."""
    body = policy().replace("Acme Privacy", "Acm\u00e9 Privacy").encode("latin-1", "replace")
    site.pages["/odd"] = lambda _: Response(body, content_type="text/html; charset=utf-8")
    monitor.watch(Odd=site.url("/odd"))
    assert monitor.check()["Odd"]["outcome"] == "first"
    assert "payment details" in monitor.run("show", "odd").stdout


def test_read_only_database(monitor: Monitor, site: Site) -> None:
    """A database in a place that cannot be written ends with 3 and says which file."""
    site.pages["/good"] = policy()
    monitor.watch(Good=site.url("/good"))
    done = monitor.run("check", "--db", "sqlite:////proc/monitor.db", code=3)
    assert "/proc/monitor.db" in done.stderr


def test_no_database(monitor: Monitor, site: Site) -> None:
    """A file that is no database is left alone, and named."""
    site.pages["/good"] = policy()
    monitor.watch(Good=site.url("/good"))
    (monitor.folder / "notes.db").write_text("these are notes, not a database, and they are longer than one hundred bytes, " * 3)
    done = monitor.run("check", "--db", "notes.db", code=3)
    assert "notes.db" in done.stderr
    assert (monitor.folder / "notes.db").read_text().startswith("these are notes")


def test_full_disk(monitor: Monitor, site: Site) -> None:
    """A disk that is full ends with 3 and one line; what was recorded before stays whole."""
    site.pages["/good"] = policy()
    monitor.watch(Good=site.url("/good"))
    monitor.check()
    site.pages["/good"] = policy("We keep what you write. " * 3, *(f"Clause {n}: we keep item {n * n} for {n} days." for n in range(4000)))

    def no_more_space() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    done = monitor.run("check", code=3, preexec_fn=no_more_space)
    assert "monitor:" in done.stderr
    assert "Traceback" not in done.stderr
    monitor.run("db", "check")
    assert monitor.check()["Good"]["outcome"] in ("silent", "changed", "fault")


def test_unwritable_report(monitor: Monitor, site: Site, tmp_path: Path) -> None:
    """A report that cannot be written says so; the check itself is recorded."""
    site.pages["/good"] = policy()
    monitor.watch(Good=site.url("/good"))
    (tmp_path / "file").write_text("")
    assert "cannot write" in monitor.run("check", "--report", "/dev/full", code=2).stderr
    assert monitor.check()["Good"]["outcome"] == "unchanged"


@pytest.mark.parametrize(
    "arguments",
    [
        ("deadlines", "--ics"),
        ("check", "--report"),
        ("digest", "--html"),
        ("diff", "acme", "--html"),
        ("demo", "--html"),
        ("mark", "--export"),
    ],
    ids=" ".join,
)
def test_a_folder_that_is_not_there_is_not_made(monitor: Monitor, arguments: tuple[str, ...]) -> None:
    """A file to write in a folder that does not exist is refused before any work is done, and no folder is made."""
    assert "there is no folder nowhere" in monitor.run(*arguments, "nowhere/file", code=2).stderr
    assert not (monitor.folder / "nowhere").exists()
