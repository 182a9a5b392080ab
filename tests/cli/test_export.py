"""`monitor export`: a folder that a stranger can verify, and that shows whatever is done to it afterwards."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.cli.archives import KEPT, PAGE, open_site
from tests.cli.conftest import Monitor, Site

OLD = "<p>We do not use your notes to train machine learning models of any kind.</p>"
NEW = "<p>We may use your notes to train our machine learning models, unless you opt out.</p>"


@pytest.fixture(scope="module")
def made(make_httpserver: HTTPServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of two texts behind a redirect, with a cookie that is nobody's business, and export it."""
    site, monitor = open_site(make_httpserver), Monitor(tmp_path_factory.mktemp("made"))
    body = {"now": OLD}

    def answer(_: Request) -> Response:
        text = PAGE.format(KEPT + body["now"])
        return Response(text, content_type="text/html; charset=utf-8", headers={"Set-Cookie": "session=verysecret; Path=/"})

    site.pages |= {"/privacy": lambda _: Response("", status=301, headers={"Location": "/legal/privacy"}), "/legal/privacy": answer}
    monitor.watch(Privacy_Notice=site.url("/privacy"))
    for now in (OLD, NEW, NEW):
        body["now"] = now
        monitor.check(code=None)
    monitor.run("export", "acme", "--out", "evidence", "--warc")
    return monitor.folder


@pytest.fixture
def archive(made: Path, tmp_path: Path) -> Monitor:
    """Give a copy of the archive."""
    shutil.copytree(made, tmp_path / "copy")
    return Monitor(tmp_path / "copy")


@pytest.fixture
def evidence(archive: Monitor) -> Path:
    """Give a copy of the export."""
    return archive.folder / "evidence"


def verify(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the folder's own program, with nothing but Python."""
    return subprocess.run([sys.executable, "-I", "-S", folder / "verify.py"], capture_output=True, text=True, check=False)


def test_the_folder_holds_all_that_proves_the_texts(evidence: Path) -> None:
    """Texts, pages, redlines, findings, times, checks, headers, redirects and the final address are there."""
    chain = json.loads((evidence / "chain.json").read_text())
    page = chain[0]["pages"][0]
    assert page["record"]["final_url"].endswith("/legal/privacy")
    assert page["record"]["redirects"][0][1] == 301
    assert any(name == "user-agent" for name, _ in page["record"]["request_headers"])
    assert b"We do not use your notes" in (evidence / page["file"]).read_bytes()
    assert {link["version"] for link in chain} == {one["id"] for one in json.loads((evidence / "document.json").read_text())["versions"]}
    (change,) = json.loads((evidence / "changes.json").read_text())
    assert change["findings"][0]["topic"] == "ai_training"
    assert change["old_last_confirmed_at"] < change["new_first_seen_at"] < change["new_confirmed_at"]
    redline = (evidence / change["redline"]).read_text()
    assert "<del" in redline
    assert "src=" not in redline
    checks = json.loads((evidence / "checks.json").read_text())
    assert sum(run["checks"] for run in checks["runs"]) == 3
    assert checks["gaps"] == []
    assert "python3 verify.py" in (evidence / "README.txt").read_text()


def test_secrets_are_left_out(evidence: Path) -> None:
    """The value of a cookie stands nowhere in the folder; that one was set does."""
    found = [path for path in evidence.rglob("*") if path.is_file() and b"verysecret" in path.read_bytes()]
    assert found == []
    assert "set-cookie" in (evidence / "chain.json").read_text()


def test_a_stranger_can_verify_it(evidence: Path, tmp_path: Path) -> None:
    """The folder's program, and sha256sum where there is one, find everything as it was; also in another place."""
    moved = tmp_path / "elsewhere"
    shutil.copytree(evidence, moved)
    done = verify(moved)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(": ok") == 4
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=moved, check=True)


def tamper_text(folder: Path) -> None:
    """Put other words into a text."""
    text = next((folder / "texts").iterdir())
    text.write_text(text.read_text().replace("train", "feed"))


def tamper_text_and_sum(folder: Path) -> None:
    """Put other words into a text, and the list of digests right."""
    text = next((folder / "texts").iterdir())
    before = hashlib.sha256(text.read_bytes()).hexdigest()
    tamper_text(folder)
    mend_sums(folder, before, hashlib.sha256(text.read_bytes()).hexdigest())


def tamper_time(folder: Path) -> None:
    """Move the time of a snapshot, and put the list of digests right."""
    rewrite_chain(folder, lambda chain: chain[0]["record"].update(observed_at="2020-01-01T00:00:00.000000Z"))


def tamper_header(folder: Path) -> None:
    """Alter a header of a page, and put the list of digests right."""
    rewrite_chain(folder, lambda chain: chain[0]["pages"][0]["record"].update(status=404))


def tamper_link(folder: Path) -> None:
    """Leave the first snapshot out, and put the list of digests right."""
    rewrite_chain(folder, lambda chain: chain.pop(0))


def add_file(folder: Path) -> None:
    """Put a file in."""
    (folder / "texts" / "9999-12-31_vfalse.md").write_text("We never did.")


def rewrite_chain(folder: Path, alter: object) -> None:
    """Alter chain.json and its line in SHA256SUMS."""
    assert callable(alter)
    path = folder / "chain.json"
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    chain = json.loads(path.read_text())
    alter(chain)
    path.write_text(json.dumps(chain))
    mend_sums(folder, before, hashlib.sha256(path.read_bytes()).hexdigest())


def mend_sums(folder: Path, before: str, after: str) -> None:
    """Write another digest into SHA256SUMS."""
    sums = folder / "SHA256SUMS"
    sums.write_text(sums.read_text().replace(before, after))


@pytest.mark.parametrize("tamper", [tamper_text, tamper_text_and_sum, tamper_time, tamper_header, tamper_link, add_file])
def test_what_was_altered_shows(evidence: Path, tamper: object) -> None:
    """Whatever is altered in the folder, the folder's program says so, even where the list of digests was mended."""
    assert callable(tamper)
    tamper(evidence)
    done = verify(evidence)
    assert done.returncode == 1
    assert "NOT VERIFIED" in done.stdout


def test_the_witness_is_the_archive_s(archive: Monitor, evidence: Path) -> None:
    """The folder's witness is one that the archive knows, and the one that a digest made now would carry."""
    witness = json.loads((evidence / "witness.json").read_text())["sha256"]
    assert witness in (evidence / "README.txt").read_text()
    out = archive.run("db", "check", "--hash", witness).stdout
    assert "is the witness of this archive as of" in out
    assert "nothing of the 3 snapshots" in out or "nothing of the 2 snapshots" in out
    link = json.loads((evidence / "chain.json").read_text())[0]["link"]
    assert "is the link of snapshot" in archive.run("db", "check", "--hash", link[:12]).stdout
    assert "never the witness" in archive.run("db", "check", "--hash", "0" * 64, code=1).stdout
    assert "is no hash" in archive.run("db", "check", "--hash", "hello", code=2).stderr


def test_the_warc_is_read_by_others(evidence: Path) -> None:
    """Warcio reads the pages back: response and request of each, the redirect before it, and the body as it was fetched."""
    archiveiterator = pytest.importorskip("warcio.archiveiterator")
    seen: list[tuple[str, str, str]] = []
    bodies = []
    with (evidence / "pages.warc.gz").open("rb") as stream:
        for record in archiveiterator.ArchiveIterator(stream, check_digests="raise"):
            status = record.http_headers.get_statuscode() if record.rec_type == "response" else ""
            seen.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI") or "", status))
            if status == "200":
                bodies.append(record.content_stream().read())
    assert seen[0][0] == "warcinfo"
    assert [kind for kind, _, _ in seen[1:4]] == ["response", "response", "request"]
    assert [status for _, _, status in seen[1:3]] == ["301", "200"]
    assert seen[2][1].endswith("/legal/privacy")
    pages = [path.read_bytes() for path in sorted((evidence / "pages").iterdir())]
    assert sorted(bodies) == sorted(pages)


def test_only_a_former_export_is_replaced(archive: Monitor, evidence: Path) -> None:
    """A folder with anything else in it stays as it is, also a former export with a note beside it; else that is replaced whole."""
    foreign = archive.folder / "holiday"
    foreign.mkdir()
    (foreign / "photo.txt").write_text("sea")
    assert "no former export" in archive.run("export", "acme", "--out", "holiday", code=2).stderr
    assert [path.name for path in foreign.iterdir()] == ["photo.txt"]
    assert "not a folder" in archive.run("export", "acme", "--out", "holiday/photo.txt", code=2).stderr
    note = evidence / "texts" / "note.md"
    note.write_text("for the court")
    assert "holds texts/note.md" in archive.run("export", "acme", "--out", "evidence", code=2).stderr
    assert note.read_text() == "for the court"
    note.unlink()
    (evidence / "README.txt").write_text("from before")
    archive.run("export", "acme", "--out", "evidence")
    assert verify(evidence).returncode == 0
    assert "from before" not in (evidence / "README.txt").read_text()
    assert sorted(path.name for path in archive.folder.iterdir() if path.name.startswith(".")) == []


def test_another_documents_export_is_kept(monitor: Monitor, site: Site) -> None:
    """A folder that holds one document's evidence is not given to another, and the same document may replace it."""
    site.pages["/privacy"] = site.pages["/terms"] = PAGE.format(KEPT + OLD)
    monitor.watch(Privacy_Notice=site.url("/privacy"), Terms=site.url("/terms"))
    monitor.check()
    monitor.run("export", "privacy", "--out", "evidence")
    refused = monitor.run("export", "terms", "--out", "evidence", code=2).stderr
    assert "evidence holds the evidence of Acme/Privacy Notice, not of Acme/Terms" in refused
    assert json.loads((monitor.folder / "evidence" / "document.json").read_text())["document"] == "Privacy Notice"
    monitor.run("export", "privacy", "--out", "evidence")


def test_an_ambiguous_name_lists_what_it_may_mean(monitor: Monitor, site: Site) -> None:
    """Where two documents answer to a name, both are listed to choose from, and nothing is written."""
    site.pages["/privacy"] = site.pages["/terms"] = PAGE.format(KEPT + OLD)
    monitor.watch(Privacy_Notice=site.url("/privacy"), Terms=site.url("/terms"))
    monitor.check()
    assert "Acme/Privacy Notice, Acme/Terms" in monitor.run("export", "acme", "--out", "evidence", code=2).stderr
    assert not (monitor.folder / "evidence").exists()


def test_a_span_keeps_the_chain_whole(archive: Monitor) -> None:
    """A span before anything was seen gives no text and no page, and the whole chain, which still verifies."""
    done = json.loads(archive.run("export", "acme", "--out", "span", "--until", "2001", "--json").stdout)
    assert (done["versions"], done["pages"], done["changes"]) == (0, 0, 0)
    assert verify(archive.folder / "span").returncode == 0
    assert json.loads((archive.folder / "span" / "chain.json").read_text())
