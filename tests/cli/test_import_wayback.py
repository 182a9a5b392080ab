"""`monitor import wayback`, the real command against a small web archive on loopback."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from werkzeug import Request, Response

from tests.cli.conftest import Monitor, Site
from tests.cli.test_import_ota import as_html
from tests.importers.archive import AI_CLAUSE, write_policy

OLD, NEW = (f"<html><body><main>{as_html(text)}</main></body></html>" for text in (write_policy(), write_policy(AI_CLAUSE)))
BLOCKED = "<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing acme</h1></body></html>"


@dataclass
class WebArchive:
    """Serve captures as the Wayback Machine does."""

    site: Site
    url: str
    captures: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By timestamp: status, and the page."""
    busy: int = 0
    """How many requests for pages are refused first."""
    fetched: list[str] = field(default_factory=list)

    def serve(self) -> None:
        """Put every address of the archive on the site."""
        self.site.pages["/cdx/search/cdx"] = self.list
        for timestamp, (status, page) in self.captures.items():
            self.site.pages[f"/web/{timestamp}id_/{self.url}"] = self.show(timestamp, status, page)

    def list(self, request: Request) -> Response:
        """Answer with the captures asked for."""
        assert request.args["url"] == self.url
        first, last = request.args.get("from", "0"), request.args.get("to", "9")
        head = ["timestamp", "original", "mimetype", "statuscode", "digest"]
        rows = [
            [at, self.url, "text/html", status, str(hash(page))]
            for at, (status, page) in sorted(self.captures.items())
            if first <= at <= last
        ]
        return Response(json.dumps([head, *rows]), content_type="application/json")

    def show(self, timestamp: str, status: str, page: str) -> Any:
        """Give the function that answers for a capture."""

        def answer(_: Request) -> Response:
            if self.busy:
                self.busy -= 1
                return Response("slow down", status=429, headers={"Retry-After": "0"})
            self.fetched.append(timestamp)
            return Response(page, status=int(status), content_type="text/html; charset=utf-8")

        return answer


@pytest.fixture
def archive(monitor: Monitor, site: Site) -> WebArchive:
    """Give an archive in which a page learns to train models, with a redirect, an error, a wall and repeated bodies among its captures."""
    url = site.url("/privacy")
    monitor.watch(Privacy_Policy=url)
    made = WebArchive(site, url)
    made.captures = {
        "20240101000000": ("200", OLD),
        "20240102000000": ("200", OLD.replace("<main>", "<main ><!-- later the same week -->")),
        "20240110000000": ("200", OLD),
        "20240120000000": ("301", ""),
        "20240125000000": ("200", BLOCKED),
        "20240201000000": ("200", NEW.replace("<body>", "<body class='x'>")),
        "20240210000000": ("200", NEW),
        "20240301000000": ("404", "gone"),
        "20240310000000": ("200", NEW),
    }
    made.serve()
    return made


def fill_in(monitor: Monitor, site: Site, *more: str, code: int = 0) -> dict[str, Any]:
    """Run the import and give its answer."""
    done = monitor.run("import", "wayback", "acme", "--cdx", site.url("/cdx/search/cdx"), "--json", *more, code=code)
    return dict(json.loads(done.stdout))


def test_captures_become_history_with_the_archive_as_observer(monitor: Monitor, site: Site, archive: WebArchive) -> None:
    """Each keeps its own day; a wall is a fault, a repeated body is not fetched again; a second time there is nothing to do."""
    archive.busy = 1
    told = fill_in(monitor, site)
    assert (told["captures"], told["looks"], told["faults"], told["changes"]) == (9, 6, 1, 1)
    assert (told["fetched"], told["same"], told["stopped"]) == (4, 2, "")
    entries = json.loads(monitor.run("history", "acme", "--all", "--json").stdout)
    assert [(one["at"][:10], (one["change"] or {"reason": "first"})["reason"]) for one in entries] == [
        ("2024-02-01", "news"),
        ("2024-01-01", "first"),
    ]
    assert "generative" not in monitor.run("show", "acme", "--at", "2024-01-15").stdout
    again = fill_in(monitor, site)
    assert (again["already"], again["fetched"]) == (True, 0)
    assert len(archive.fetched) == 4
    assert "every chain is whole" in monitor.run("db", "check").stdout


def test_a_list_without_an_end_is_read_once(monitor: Monitor, site: Site, archive: WebArchive) -> None:
    """A server that hands out two keys for the rest in turns is not asked for ever."""

    def list_forever(request: Request) -> Response:
        rest = "b" if request.args.get("resumeKey") == "a" else "a"
        return Response(archive.list(request).get_data(as_text=True)[:-1] + f', [], ["{rest}"]]', content_type="application/json")

    site.pages["/cdx/search/cdx"] = list_forever
    assert fill_in(monitor, site)["stopped"] == ""
    assert sum(request.path == "/cdx/search/cdx" for request in site.requests) == 3


def test_an_import_in_two_halves_is_the_same_as_one(monitor: Monitor, site: Site, archive: WebArchive) -> None:
    """It goes on after the last capture that it dealt with."""
    fill_in(monitor, site, "--to", "2024-01-31")
    told = fill_in(monitor, site)
    assert (told["looks"], told["changes"]) == (3, 1)
    assert "generative" in monitor.run("flags").stdout


def test_the_first_check_afterwards_is_compared_with_the_last_capture(monitor: Monitor, site: Site, archive: WebArchive) -> None:
    """Both were read in the same way, so the same text is unchanged and another is news."""
    fill_in(monitor, site)
    site.pages["/privacy"] = NEW
    assert monitor.check()["Privacy Policy"]["outcome"] == "unchanged"


def test_a_document_watched_already_is_filled_in_before_its_first_check(monitor: Monitor, site: Site, archive: WebArchive) -> None:
    """The live text stays current; the step from the last capture to it is compared."""
    site.pages["/privacy"] = NEW.replace("</main>", "<p>Our office has moved to Springfield, and letters go there from now on.</p></main>")
    monitor.check()
    told = fill_in(monitor, site)
    assert told["until"] is not None
    reasons = [
        (one["change"] or {"reason": "first"})["reason"] for one in json.loads(monitor.run("history", "acme", "--all", "--json").stdout)
    ]
    assert reasons == ["news", "news", "first"]
    assert "Springfield" in monitor.run("show", "acme").stdout
    assert monitor.check()["Privacy Policy"]["outcome"] == "unchanged"


def test_wrong_use_says_what_to_do(monitor: Monitor, site: Site, archive: WebArchive) -> None:
    """A page that is no CDX server, an unknown document, a wrong span."""
    site.pages["/other"] = "<html>hello</html>"
    assert "--cdx" in monitor.run("import", "wayback", "acme", "--cdx", site.url("/other"), code=3).stderr
    assert '--cdx: "here" is not an address' in monitor.run("import", "wayback", "acme", "--cdx", "here", code=2).stderr
    assert monitor.run("import", "wayback", "nobody", code=2).stderr
    assert "duration" in monitor.run("import", "wayback", "acme", "--every", "often", code=2).stderr
