"""`monitor add-version`, the real command."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.test_import_ota import as_html
from tests.importers.archive import AI_CLAUSE, write_policy

DOC = "Acme/Privacy Policy"


def add(monitor: Monitor, file: Path, *more: str, code: int = 0) -> dict[str, object]:
    """Add a file and give the answer."""
    done = monitor.run("add-version", DOC, str(file), "--source", "my own copy", "--new", "--json", *more, code=code)
    return dict(json.loads(done.stdout))


def save(monitor: Monitor, name: str, text: str) -> Path:
    """Write a file."""
    path = monitor.folder / name
    path.write_text(text, encoding="utf-8")
    return path


def write_mail(text: str) -> str:
    """Write an e-mail with a plain and an HTML part, sent on 5 May 2025."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "terms@acme.example", "me@example.org", "We are changing our policy"
    mail["Date"] = "Mon, 05 May 2025 10:00:00 +0200"
    mail.set_content("See the HTML part.")
    mail.add_alternative(f"<html><body>{as_html(text)}</body></html>", subtype="html")
    return mail.as_string()


def test_what_was_added_is_said_in_words(monitor: Monitor) -> None:
    """People read what came of it, not the names of reasons, topics and effects; programs get those."""
    add(monitor, save(monitor, "old.md", write_policy()), "--date", "2025-01-02")
    path = save(monitor, "new.md", write_policy(AI_CLAUSE))
    said = monitor.run("add-version", DOC, str(path), "--source", "my own copy", "--date", "2025-05-05").stdout
    assert ": new text" in said
    assert "AI training introduced: " in said
    assert "ai_training" not in said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("new.md", write_policy(AI_CLAUSE)),
        ("new.txt", write_policy(AI_CLAUSE).replace("#", "")),
        ("new.html", f"<html><body><main>{as_html(write_policy(AI_CLAUSE))}</main></body></html>"),
        ("new.eml", write_mail(write_policy(AI_CLAUSE))),
    ],
)
def test_a_text_is_compared_flagged_and_marked_as_the_users(monitor: Monitor, name: str, content: str) -> None:
    """Whatever kind of file it stands in; history, flags and show know it, and a second time changes nothing."""
    first = add(monitor, save(monitor, "old.md", write_policy()), "--date", "2025-01-02")
    assert (first["outcome"], first["observer"]) == ("added", "user: my own copy")
    path = save(monitor, name, content)
    added = add(monitor, path, "--date", "2025-05-05")
    assert added["change"] is not None
    assert "supplied by hand" in monitor.run("history", "acme").stdout
    assert "generative" in monitor.run("flags").stdout
    assert "generative" not in monitor.run("show", "acme", "--at", "2025-02-01").stdout
    assert add(monitor, path, "--date", "2025-05-05")["outcome"] == "already"
    assert "every chain is whole" in monitor.run("db", "check").stdout


def test_a_mail_brings_its_own_date(monitor: Monitor) -> None:
    """Without --date the message's own counts."""
    added = add(monitor, save(monitor, "notice.eml", write_mail(write_policy())))
    assert added["at"] == "2025-05-05T08:00:00+00:00"


def test_a_mail_without_a_zone_is_dated_in_utc(monitor: Monitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Date with the zone -0000 is the same instant wherever the machine stands; one that is no date asks for --date."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    mail = write_mail(write_policy()).replace("+0200", "-0000")
    assert add(monitor, save(monitor, "notice.eml", mail))["at"] == "2025-05-05T10:00:00+00:00"
    broken = write_mail(write_policy()).replace("05 May 2025", "05 May 99999999999999999999")
    done = monitor.run("add-version", DOC, str(save(monitor, "broken.eml", broken)), "--source", "mail", code=2)
    assert "--date is missing" in done.stderr


STRANGER = """# Terms of the Heron

We deliver the letters that reach your mailbox, and we keep them until you throw them away. Nobody but you opens them.

You may close your mailbox at any time; all that lies in it is burnt on the same evening, and the key goes to the next in line.

A mailbox that nobody opened for three years is emptied by the ferryman, who keeps the stamps for his pains.
"""


@pytest.mark.parametrize(("date", "side"), [("2025-05-05", "before"), ("2024-05-05", "after")])
def test_another_documents_text_is_refused(monitor: Monitor, date: str, side: str) -> None:
    """What is no text of the document, beside the one before it or after it, is refused with the reason and added only with --accept."""
    add(monitor, save(monitor, "old.md", write_policy()), "--date", "2025-01-02")
    path = save(monitor, "stranger.md", STRANGER)
    refused = monitor.run("add-version", DOC, str(path), "--source", "mail", "--date", date, code=2).stderr
    assert f"no text of {DOC}, by the looks of the one {side} it: " in refused
    assert "--accept" in refused
    assert len(json.loads(monitor.run("history", "acme", "--all", "--json").stdout)) == 1
    assert add(monitor, path, "--date", date, "--accept")["outcome"] == "added"


def test_findings_are_printed_in_plain_text(monitor: Monitor) -> None:
    """A link shows its words, not the marks that it is kept with."""
    add(monitor, save(monitor, "old.md", write_policy()), "--date", "2025-01-02")
    path = save(monitor, "new.md", write_policy(AI_CLAUSE.replace("your settings", "[your settings](https://acme.example/ai)")))
    said = monitor.run("add-version", DOC, str(path), "--source", "my own copy", "--date", "2025-05-05").stdout
    assert "AI training introduced: " in said
    assert "](" not in said


def test_a_text_of_the_past_leaves_the_current_one(monitor: Monitor, site: Site) -> None:
    """The live text stays current, and the next check finds it unchanged."""
    site.pages["/privacy"] = f"<html><body><main>{as_html(write_policy(AI_CLAUSE))}</main></body></html>"
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    current = json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"]
    add(monitor, save(monitor, "old.md", write_policy()), "--date", "2025-01-02")
    assert json.loads(monitor.run("show", "acme", "--json").stdout)["version"]["public_id"] == current
    assert monitor.check()["Privacy Policy"]["outcome"] == "unchanged"
    assert "generative" not in monitor.run("show", "acme", "--at", "2025-02-01").stdout


def test_a_text_older_than_all_others_is_what_the_first_is_compared_with(monitor: Monitor) -> None:
    """The history begins earlier, and the step to the text that was its beginning is a change."""
    add(monitor, save(monitor, "new.md", write_policy(AI_CLAUSE)), "--date", "2025-05-05")
    added = add(monitor, save(monitor, "old.md", write_policy()), "--date", "2024-01-02")
    assert added["change"] is not None
    entries = json.loads(monitor.run("history", "acme", "--json").stdout)
    assert [(one["kind"], one["at"][:10]) for one in entries] == [("change", "2025-05-05"), ("first", "2024-01-02")]
    assert "2025-05-05" in monitor.run("flags").stdout
    assert "generative" in monitor.run("show", "acme").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["Acme/Privacy Policy", "old.md", "--source", "x", "--date", "2025-01-02"], "--new"),
        (["Acme/Privacy Policy", "old.md", "--source", "x", "--new"], "--date is missing"),
        (["Acme/Privacy Policy", "old.md", "--source", "x", "--new", "--date", "2999-01-01"], "lies ahead"),
        (["Acme/Privacy Policy", "missing.md", "--source", "x", "--new", "--date", "2025-01-02"], "cannot be read"),
        (["Acme/Privacy Policy", "missing.md"], "cannot be read"),
        (["Acme/Privacy Policy", "empty.md", "--source", "x", "--new", "--date", "2025-01-02"], "holds no document"),
        (["Acme/Privacy Policy", "scan.pdf", "--source", "x", "--new", "--date", "2025-01-02"], "cannot be read as a document"),
        (["Acme/Privacy Policy", "old.md", "--source", " ", "--new", "--date", "2025-01-02"], "--source"),
    ],
)
def test_wrong_use_says_what_to_do(monitor: Monitor, arguments: list[str], words: str) -> None:
    """Exit code 2, and one line."""
    save(monitor, "old.md", write_policy())
    save(monitor, "empty.md", "\n")
    (monitor.folder / "scan.pdf").write_bytes(b"%PDF-1.4\nnothing")
    assert words in monitor.run("add-version", *arguments, code=2).stderr
