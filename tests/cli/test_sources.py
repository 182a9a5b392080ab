"""`monitor sources`: adding by name, domain, address and export; what a trial round writes down."""

from __future__ import annotations

import importlib.util
import json
import os
import pty
import re
import shlex
from typing import Any
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from werkzeug import Request, Response

from monitor.cli.app import cli
from monitor.errors import MonitorError
from monitor.sources import load_sources
from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy
from tests.importers.test_declarations import declare

HOME = """<html><body><main><h1>Acme</h1><p>We make things.</p></main><footer>
<a href="/legal/privacy">Privacy</a> <a href="/legal/terms">Terms of Use</a> <a href="/cookies/settings">Cookie settings</a>
<a href="http://192.168.7.7/privacy">Privacy</a></footer></body></html>"""


def answer(monitor: Monitor, typed: str, *arguments: str) -> tuple[int, str]:
    """Run a command whose standard input is a terminal, with what a person types there."""
    leader, follower = pty.openpty()
    try:
        os.write(leader, typed.encode())
        process = monitor.start(*arguments, stdin=follower)
        out, err = process.communicate(timeout=60)
    finally:
        os.close(leader)
        os.close(follower)
    return process.returncode, out + err


def refuse(monitor: Monitor, *arguments: str) -> tuple[int, str]:
    """Run a command that is refused, in this process, where a table of cases would take half a minute of starting; (exit code, words)."""
    done = CliRunner().invoke(cli, arguments, env=monitor.environment())
    if isinstance(done.exception, MonitorError):
        return done.exception.exit_code, str(done.exception)
    return done.exit_code, done.output


def listed(monitor: Monitor) -> dict[str, str]:
    """Give the addresses of the list by document."""
    return {str(source.key): source.urls[0] for source in load_sources(monitor.folder / "sources.yaml").sources}


def domain(site: Site) -> str:
    """Give the site's host and port, as a person would type them."""
    return urlsplit(site.url("/")).netloc


@pytest.fixture
def watching(monitor: Monitor, site: Site) -> Monitor:
    """Give a monitor that has a list already."""
    (monitor.folder / "sources.yaml").write_text(
        f"# mine\nservices:\n  Acme:\n    documents:\n      Terms: {site.url('/t')}  # the first\n"
    )
    return monitor


def test_domain_with_links(watching: Monitor, site: Site) -> None:
    """A domain's links to terms are found and added with --yes; switches and other hosts' links are not."""
    site.pages |= {"/": HOME, "/robots.txt": "User-agent: *\nAllow: /\n"}
    done = watching.run("sources", "add", domain(site), "--service", "Acme", "--yes")
    assert "added Acme/Privacy Policy" in done.stdout
    assert listed(watching) == {
        "Acme/Terms": site.url("/t"),
        "Acme/Privacy Policy": site.url("/legal/privacy"),
        "Acme/Terms of Service": site.url("/legal/terms"),
    }
    assert "# the first" in (watching.folder / "sources.yaml").read_text()
    again = watching.run("sources", "add", domain(site), "--service", "Acme", "--yes").stdout
    assert again.count("already") == 2


def test_an_address_that_is_watched_already(watching: Monitor, site: Site) -> None:
    """The same page under another name, or with a slash behind it, is not added again: its name in the list is said."""
    for url in (site.url("/t"), site.url("/t/")):
        done = watching.run("sources", "add", url, "--service", "Other", "--document", "House Rules")
        assert f"{url} is in {watching.folder / 'sources.yaml'} already, as Acme/Terms" in done.stdout
        assert json.loads(watching.run("sources", "add", url, "--json").stdout)["already"] == [url]
    assert set(listed(watching)) == {"Acme/Terms"}


def test_domain_asks(watching: Monitor, site: Site) -> None:
    """On a terminal the links are shown and those chosen are added; a wrong number is asked again."""
    site.pages["/"] = HOME
    code, text = answer(watching, "9\n2\n", "sources", "add", domain(site), "--service", "Acme")
    assert code == 0, text
    assert "numbers from 1 to" in text
    assert set(listed(watching)) == {"Acme/Terms", "Acme/Terms of Service"}


def test_domain_without_a_terminal(watching: Monitor, site: Site) -> None:
    """Where nobody can be asked, the links are shown and nothing is added."""
    site.pages["/"] = HOME
    done = watching.run("sources", "add", domain(site), code=1)
    assert site.url("/legal/privacy") in done.stdout
    assert "--yes" in done.stderr
    assert len(listed(watching)) == 1
    told = json.loads(watching.run("sources", "add", domain(site), "--json", code=1).stdout)
    assert {link["kind"] for link in told["offered"][0]["links"]} == {"Privacy Policy", "Terms of Service"}


def test_domain_with_a_legal_page(watching: Monitor, site: Site) -> None:
    """A front page that links to a legal page only is followed one step."""
    site.pages |= {
        "/": '<footer><a href="/legal">Legal</a></footer>',
        "/legal": '<main><a href="/l/1">Privacy Notice</a><a href="/l/2">AI Terms</a></main>',
    }
    watching.run("sources", "add", domain(site), "--service", "Acme", "--yes")
    assert {"Acme/Privacy Policy", "Acme/AI Terms"} <= set(listed(watching))


def test_domain_without_links(watching: Monitor, site: Site) -> None:
    """Where no link is found, the usual paths are tried; a front page that answers to all of them is no terms."""
    site.pages |= {
        "/": "<main><h1>Acme</h1></main>",
        "/privacy": policy(),
        "/terms": lambda _: Response(status=302, headers={"Location": "/"}),
    }
    watching.run("sources", "add", domain(site), "--service", "Acme", "--yes")
    assert listed(watching) == {"Acme/Terms": site.url("/t"), "Acme/Privacy Policy": site.url("/privacy")}


def test_domain_without_terms(watching: Monitor, site: Site) -> None:
    """A domain without any terms is a clear line with what to try, and the other things asked for are added."""
    site.pages["/"] = "<main><h1>Acme</h1><p>Nothing here.</p></main>"
    done = watching.run("sources", "add", domain(site), "signal", code=2)
    assert "shows no link to terms" in done.stderr
    assert "monitor sources add https://" in done.stderr
    assert "Signal/Terms and Privacy Policy" in listed(watching)


def test_domain_that_refuses_programs(watching: Monitor, site: Site) -> None:
    """The program's own finds obey robots.txt: the page that it closes is not asked for."""
    site.pages |= {"/": HOME, "/robots.txt": "User-agent: *\nDisallow: /\n"}
    done = watching.run("sources", "add", domain(site), code=2)
    assert "robots.txt" in done.stderr
    assert {request.path for request in site.requests} == {"/robots.txt"}


def test_names_addresses_and_domains_together(watching: Monitor) -> None:
    """Names of the catalogue, their domains and addresses are told apart; a service that is asked for twice is added once."""
    watching.run("sources", "add", "signal", "telegram.org", "SIGNAL", "https://b.example/privacy", "c.example/legal/terms")
    names = set(listed(watching))
    assert {"Signal/Terms and Privacy Policy", "Telegram/Privacy Policy", "B/Privacy Policy", "C/Terms of Service"} <= names
    assert "Signal is in" in watching.run("sources", "add", "signal").stdout


def test_the_next_command_is_quoted_for_a_shell(watching: Monitor) -> None:
    """A name may be the words of a link on somebody's page: the command that is proposed runs nothing of it."""
    name = 'Terms $(touch x) "y"'
    done = watching.run("sources", "add", "https://b.example/terms", "--service", "Acme", "--document", name)
    assert shlex.split(done.stdout.splitlines()[-1])[-1] == f"Acme/{name}"
    assert f"'Acme/{name}'" in done.stdout


BAD: dict[str, tuple[list[str], str]] = {
    "nothing": ([], "say what to add"),
    "an unknown name": (["signal", "spotfy"], r"spotfy \(did you mean Spotify\?\)"),
    "a name with a line break": (["sig\nnal"], "not in the catalogue"),
    "an address with a password": (["https://u:p@b.example/privacy"], "password"),
    "another scheme": (["ftp://b.example/privacy"], "https://"),
    "a document for a service": (["signal", "--document", "X"], "--document"),
    "a file that is not there": (["--from", "none.csv"], "cannot be read"),
    "a host that does not exist": (["no-such-host.invalid"], "no-such-host.invalid"),
}


@pytest.mark.parametrize(("arguments", "said"), BAD.values(), ids=BAD.keys())
def test_bad_input(watching: Monitor, arguments: list[str], said: str) -> None:
    """What cannot be added is said in a line, and the list stays as it is."""
    path = watching.folder / "sources.yaml"
    before = path.read_bytes()
    code, told = refuse(watching, "sources", "add", *arguments, "--sources", str(path))
    assert code == 2
    assert re.search(said, told)
    assert path.read_bytes() == before


def test_password_export(watching: Monitor) -> None:
    """A browser's passwords give their sites and nothing else: neither names nor passwords are printed or kept."""
    export = watching.folder / "passwords.csv"
    export.write_text(
        "name,url,username,password\nSpotify,https://accounts.spotify.com/login?user=whoami7,whoami7,hunter2-secret\n"
        "Signal,https://signal.org/,whoami7,hunter2-secret\nApp,android://abc@com.app/,whoami7,hunter2-secret\n"
        "Other,https://other.invalid/,whoami7,hunter2-secret\n"
    )
    shown = watching.run("sources", "add", "--from", "passwords.csv", code=0)
    assert "Spotify, Signal" in shown.stdout
    assert "other.invalid" in shown.stdout
    assert len(listed(watching)) == 1
    code, text = answer(watching, "y\nn\n", "sources", "add", "--from", "passwords.csv")
    assert code == 0, text
    assert {name.split("/")[0] for name in listed(watching)} == {"Acme", "Spotify", "Signal"}
    kept = [path.read_bytes() for path in watching.folder.rglob("*") if path.is_file() and path != export]
    for told in (shown.stdout, shown.stderr, text, *map(str, kept)):
        assert "whoami7" not in told
        assert "hunter2" not in told
    assert "Delete it" in shown.stdout


def test_bookmarks_with_yes(watching: Monitor) -> None:
    """Bookmarks of terms are added as they are, sites of the catalogue by name, and the rest is looked at."""
    (watching.folder / "marks.html").write_text(
        '<!DOCTYPE NETSCAPE-Bookmark-file-1><A HREF="https://www.wetransfer.com/">x</A><A HREF="https://b.example/legal/terms">y</A>'
        '<A HREF="https://other.invalid/page">z</A>'
    )
    done = watching.run("sources", "add", "--from", "marks.html", "--yes", code=2)
    assert {"WeTransfer/Privacy Policy", "B/Terms of Service"} <= set(listed(watching))
    assert "other.invalid" in done.stderr


def test_list_tells_what_needs_a_browser(watching: Monitor) -> None:
    """Documents that need a browser are named apart with what to install; the table is whole all the same."""
    watching.run("sources", "add", "zoom")
    done = watching.run("sources", "list")
    assert len(done.stdout.splitlines()) == 1 + len(listed(watching))
    if importlib.util.find_spec("playwright") is None:
        assert "need a browser: Zoom (2)" in done.stderr
        assert "pip install playwright" in done.stderr
    assert json.loads(watching.run("sources", "list", "--json").stdout)[0]["service"] == "Acme"


def test_catalogue_is_listed(monitor: Monitor) -> None:
    """The catalogue can be read without a list of one's own, as a table and as JSON."""
    entries = json.loads(monitor.run("sources", "list", "--catalogue", "--json").stdout)
    assert len(entries) >= 130
    assert {"service": "LinkedIn", "known": "recorded", "recorded_on": "2026-08-22"}.items() <= entries[1].items()
    assert "recorded 2026-08-22" in monitor.run("sources", "list", "--catalogue").stdout


def test_check_writes_what_it_found(watching: Monitor, site: Site) -> None:
    """A trial round notes behind each document how it was read, and changes nothing else; a browser that is missing is no finding."""
    site.pages["/t"] = policy()
    path = watching.folder / "sources.yaml"
    with path.open("a") as file:
        file.write(f"      Gone: {site.url('/gone')}\n      Scripted:\n        url: {site.url('/s')}\n        fetch: browser\n")
    before = path.read_text().splitlines()
    plain = watching.run("sources", "check", code=1)
    assert path.read_text().splitlines() == before
    done = watching.run("sources", "check", "--write", code=1)
    changed = [(new, old) for new, old in zip(path.read_text().splitlines(), before, strict=True) if new != old]
    assert [re.sub(r"\d{4}-\d\d-\d\d|[\d,]+ words", "N", new.removeprefix(old)) for new, old in changed][:2] == [
        "; read N: N",
        "  # not read N: http_404",
    ]
    assert re.search(r"# the first; read 20\d\d-\d\d-\d\d: [\d,]+ words$", changed[0][0])
    assert "noted in" in done.stderr
    if "needs a browser" in plain.stdout:
        assert len(changed) == 2
    assert len(listed(watching)) == 3


def test_check_as_json_while_writing(watching: Monitor, site: Site) -> None:
    """JSON stays clean while notes are written."""
    site.pages["/t"] = policy()
    (probe,) = json.loads(watching.run("sources", "check", "--write", "--json").stdout)
    assert (probe["verdict"], probe["readable"]) == ("ok", True)


def test_endless_front_page(watching: Monitor, site: Site) -> None:
    """A front page that never ends is answered for, as any page is."""

    def endless(_: Request) -> Response:
        def drip() -> Any:
            while True:
                yield b"<a href=/privacy>Privacy</a>" * 5000

        return Response(drip(), content_type="text/html")

    site.pages["/"] = endless
    assert "Traceback" not in watching.run("sources", "add", domain(site), code=2).stderr


def test_add_begins_a_list(monitor: Monitor) -> None:
    """Where there is no list yet, adding a page begins one; where nothing could be added, none is left behind."""
    done = monitor.run("sources", "add", "ftp://acme.example/terms", code=None)
    assert done.returncode != 0
    assert not (monitor.folder / "sources.yaml").exists()
    done = monitor.run("sources", "add", "https://acme.example/privacy", "--service", "Acme")
    assert "is a new list" in done.stdout
    assert listed(monitor) == {"Acme/Privacy Policy": "https://acme.example/privacy"}


def test_a_list_with_secrets_from_its_env_file_is_added_to(watching: Monitor, site: Site) -> None:
    """What `${NAME}` stands for in the list is read from the `.env` beside it by every command that writes into the list."""
    path = watching.folder / "sources.yaml"
    path.write_text('defaults:\n  headers: {X-Token: "${ACME_TOKEN}"}\n' + path.read_text())
    (watching.folder / ".env").write_text("ACME_TOKEN=geheim\n")
    site.pages["/t"] = policy()
    watching.run("sources", "add", "zoom")
    watching.run("sources", "add", "https://acme.example/privacy", "--service", "Acme")
    watching.run("sources", "check", "Acme/Terms", "--write")
    folder = declare(watching.folder / "d", {"Cookies": {"fetch": "https://acme.example/cookies"}})
    watching.run("sources", "import", "ota", str(folder))
    assert "geheim" not in path.read_text()
    names = {str(source.key) for source in load_sources(path, environment={"ACME_TOKEN": "x"}).sources}
    assert {"Acme/Terms", "Acme/Privacy Policy", "Acme/Cookies", "Zoom/Privacy Statement"} <= names
