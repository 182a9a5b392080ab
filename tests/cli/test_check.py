"""The real command, from sources.yaml to findings."""

from __future__ import annotations

import json
import signal
import sqlite3
import threading
import time
from pathlib import Path

from werkzeug import Request, Response

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, TRAINING, edited_policy, policy, training_policy


def watch_policy(monitor: Monitor, site: Site) -> None:
    """Serve the policy and list it."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))


def outcome(monitor: Monitor, code: int = 0) -> tuple[str, str]:
    """Check once; give outcome and reason."""
    answer = monitor.check(code=code)["Privacy Policy"]
    return answer["outcome"], answer["reason"]


def test_second_look(monitor: Monitor, site: Site) -> None:
    """An edit is pending at the first check that sees it and news at the second."""
    watch_policy(monitor, site)
    assert outcome(monitor) == ("first", "first")
    assert outcome(monitor)[0] == "unchanged"
    site.pages["/privacy"] = edited_policy()
    assert outcome(monitor) == ("silent", "pending")
    assert outcome(monitor) == ("changed", "news")
    assert outcome(monitor)[0] == "unchanged"


def test_flap(monitor: Monitor, site: Site) -> None:
    """A text that is gone at the second look is never told."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = edited_policy()
    outcome(monitor)
    site.pages["/privacy"] = policy()
    assert outcome(monitor) == ("silent", "flap")
    assert "No change" in monitor.run("history", "--since", "2001", "--flagged").stdout


def test_rollback(monitor: Monitor, site: Site) -> None:
    """A return to the old text after a reported change is told as a rollback, once."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = edited_policy()
    outcome(monitor)
    assert outcome(monitor) == ("changed", "news")
    site.pages["/privacy"] = policy()
    assert outcome(monitor) == ("silent", "pending")
    assert outcome(monitor) == ("changed", "rollback")


def test_high_finding_is_told_at_once(monitor: Monitor, site: Site) -> None:
    """A denial that becomes a permission is told at the first look, with its facts, and only confirmed at the second."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = training_policy()
    answer = monitor.check()["Privacy Policy"]
    assert (answer["outcome"], answer["change"]["confirmed"]) == ("changed", False)
    found = {finding["topic"]: finding for finding in answer["change"]["findings"]}
    training = found["ai_training"]
    assert training["level"] == "high"
    assert "do not use your messages" in training["old"]
    assert "may use your messages" in training["new"]
    facts = {**found.get("default_consent", {}).get("facts", {}), **training["facts"]}
    assert facts["effective_date"] == "2027-03-01"
    assert facts["default"] == "on"
    assert "settings" in facts["opt_out"]
    assert site.url("/settings/ai-training") in json.dumps(facts)
    assert outcome(monitor) == ("unchanged", "confirmed")
    assert "HIGH  AI training expanded: ~ From 1 March 2027" in monitor.run("history").stdout
    assert "1 March 2027" in monitor.run("flags").stdout


def test_the_second_look_names_what_it_confirms(monitor: Monitor, site: Site) -> None:
    """The look that finds a told change again names it in its text; the look after that, and one at a first text, name nothing."""
    watch_policy(monitor, site)
    monitor.run("check")
    assert "Found again" not in monitor.run("check").stdout
    site.pages["/privacy"] = training_policy()
    told = monitor.check()["Privacy Policy"]["change"]["id"]
    assert f"Found again: Acme/Privacy Policy, change {told} of " in monitor.run("check").stdout
    assert "Found again" not in monitor.run("check").stdout


def test_the_second_look_prints_a_card_as_one_line(monitor: Monitor, site: Site) -> None:
    """A card shown as seen once is one line when it is confirmed, with the command that shows it again; the report has it whole."""
    watch_policy(monitor, site)
    monitor.run("check")
    site.pages["/privacy"] = policy(*CLAUSES, "We ask for your consent before we show you personalised advertisements.")
    first = monitor.run("check").stdout
    assert "MEDIUM · " in first
    again = monitor.run("check", "--report", "again.html").stdout
    line = next(line for line in again.splitlines() if line.startswith("Found again: Acme/Privacy Policy, Consent "))
    assert "personalised advertisements" in first
    assert "personalised advertisements" not in again
    assert "personalised advertisements" in (monitor.folder / "again.html").read_text(encoding="utf-8")
    assert "personalised advertisements" in monitor.run(*line.partition("monitor ")[2].split()).stdout


def test_withdrawn(monitor: Monitor, site: Site) -> None:
    """A text that was told at once and is gone at the second look is told as withdrawn."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = training_policy()
    outcome(monitor)
    site.pages["/privacy"] = policy()
    assert outcome(monitor) == ("changed", "withdrawn")


def test_noise_is_silent(monitor: Monitor, site: Site) -> None:
    """Scripts, navigation and typography around and in the same sentences are never news."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = policy(around="<script>nonce=42</script>")
    assert outcome(monitor)[0] == "unchanged"
    site.pages["/privacy"] = policy(*(clause.replace("e-mail", "e‑mail").replace("'", "’") for clause in CLAUSES))
    assert outcome(monitor)[0] in ("unchanged", "silent")
    assert outcome(monitor)[0] == "unchanged"


def test_block_page_is_a_fault(monitor: Monitor, site: Site) -> None:
    """A block page is a fault that status names, and the document's return is no news."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = lambda _: Response(
        "<html><head><title>Just a moment...</title></head><body><div id='cf-challenge-running'></div>"
        "<p>Checking your browser before accessing acme.example</p></body></html>",
        status=403,
        content_type="text/html",
        headers={"cf-mitigated": "challenge", "server": "cloudflare"},
    )
    assert outcome(monitor, code=1)[0] in ("fault", "unreachable")
    status = monitor.run("status", code=1)
    assert "Needs attention" in status.stdout
    site.pages["/privacy"] = policy()
    assert outcome(monitor)[0] == "unchanged"
    monitor.run("status")


def test_shortened_for_good(monitor: Monitor, site: Site) -> None:
    """A text that is suddenly a fraction of what it was is a fault at first, and believed at the third look in a row."""
    watch_policy(monitor, site)
    site.pages["/privacy"] = policy(*CLAUSES, *(f"Clause {n}: we keep item {n * n} for {n} days." for n in range(200)))
    outcome(monitor)
    assert outcome(monitor)[0] == "unchanged"
    site.pages["/privacy"] = policy()
    assert outcome(monitor, code=1) == ("fault", "cut_short")
    assert outcome(monitor, code=1) == ("fault", "cut_short")
    assert outcome(monitor) == ("changed", "news")
    assert outcome(monitor)[0] == "unchanged"


def test_another_document_for_good(monitor: Monitor, site: Site) -> None:
    """Another document is a fault at first; believed, it is told as what it is since it was first seen, without a finding."""
    watch_policy(monitor, site)
    outcome(monitor)
    assert outcome(monitor)[0] == "unchanged"
    rules = [
        f"Rule {n}: members who {verb} others here for the {n}th time lose their account." for n in range(9) for verb in ("mock", "spam")
    ]
    site.pages["/privacy"] = policy(TRAINING, *rules, dated="").replace("Acme Privacy Policy", "Acme Community Guidelines")
    assert outcome(monitor, code=1) == ("fault", "other_document")
    assert outcome(monitor, code=1) == ("fault", "other_document")
    told = monitor.run("check").stdout
    assert "Another document stands here now. The two texts are not compared sentence by sentence" in told
    assert "HIGH" not in told
    entry, _ = json.loads(monitor.run("history", "acme", "--json").stdout)
    change = entry["change"]
    assert (change["reason"], change["findings"], change["edited"]) == ("news", [], None)
    assert change["new_first_seen_at"] < change["accepted_at"], "it was seen two checks before it was believed"
    assert "not compared" in monitor.run("history", "acme").stdout
    site.pages["/privacy"] = policy()
    outcome(monitor)
    assert outcome(monitor) == ("changed", "rollback")
    assert "No finding" in monitor.run("flags").stdout


def test_a_clause_that_is_back(monitor: Monitor, site: Site) -> None:
    """A clause that went and came back word for word, in a text that is otherwise new, says when it was told and alarms nobody."""
    watch_policy(monitor, site)
    outcome(monitor)
    outcome(monitor)
    for keep in ((*CLAUSES[:-1], TRAINING), CLAUSES[1:], (*CLAUSES[1:-1], TRAINING)):
        site.pages["/privacy"] = policy(*keep)
        told = monitor.run("check").stdout
        again = monitor.run("check").stdout
    assert "Back again: the very same edit was told of this document before" in " ".join(again.split())
    assert "HIGH" not in told
    assert "HIGH" not in again
    assert "HIGH" in monitor.run("flags").stdout, "the first time stays what it was"


def test_not_modified(monitor: Monitor, site: Site) -> None:
    """A server's ETag is sent back, and its 304 ends the look."""

    def answer(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"one"':
            return Response(status=304, headers={"ETag": '"one"'})
        return Response(policy(), content_type="text/html", headers={"ETag": '"one"'})

    site.pages["/privacy"] = answer
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    outcome(monitor)
    assert outcome(monitor) == ("unchanged", "confirmed")
    assert outcome(monitor) == ("unchanged", "not_modified")


def test_renamed_document_keeps_its_history(monitor: Monitor, site: Site) -> None:
    """`formerly` carries the history on under a new name, and a new address keeps it too."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/legal/privacy"] = policy()
    listed = {"services": {"Acme": {"documents": {"Privacy Notice": {"url": site.url("/legal/privacy"), "formerly": "Privacy Policy"}}}}}
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    assert monitor.check()["Privacy Notice"]["outcome"] == "unchanged"


def test_removed_source_comes_back(monitor: Monitor, site: Site) -> None:
    """A source that was taken out and put back goes on where it was."""
    watch_policy(monitor, site)
    site.pages["/terms"] = policy()
    outcome(monitor)
    monitor.watch(Terms=site.url("/terms"))
    monitor.check()
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    assert {answer["outcome"] for answer in monitor.check().values()} == {"unchanged"}


def test_edited_selector_is_no_news(monitor: Monitor, site: Site) -> None:
    """After an edited selector the stored page is read anew, silently, and later edits are news again."""
    watch_policy(monitor, site)
    outcome(monitor)
    listed = {"services": {"Acme": {"documents": {"Privacy Policy": {"url": site.url("/privacy"), "remove": "h1"}}}}}
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    assert outcome(monitor) == ("silent", "rebased")
    assert outcome(monitor)[0] == "unchanged"
    site.pages["/privacy"] = edited_policy()
    outcome(monitor)
    assert outcome(monitor) == ("changed", "news")


def test_dead_selector_is_a_fault(monitor: Monitor, site: Site) -> None:
    """A selector that matches nothing is named, and nothing else is read in its place."""
    site.pages["/privacy"] = policy()
    listed = {"services": {"Acme": {"documents": {"Privacy Policy": {"url": site.url("/privacy"), "select": "#no-such-part"}}}}}
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    answer = monitor.check(code=1)["Privacy Policy"]
    assert (answer["outcome"], answer["reason"]) == ("fault", "selector_dead")
    assert "#no-such-part" in answer["detail"]


def test_killed_and_restarted(monitor: Monitor, site: Site) -> None:
    """A check that is killed in the middle leaves whole records, and the next one goes on."""
    slow = threading.Event()

    def wait(_: Request) -> Response:
        slow.wait(20)
        return Response(policy(), content_type="text/html")

    site.pages |= {"/privacy": policy(), "/slow": wait}
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/slow"))
    process = monitor.start("check", "--json")
    assert process.stdout is not None
    assert json.loads(process.stdout.readline())["outcome"] == "first"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    slow.set()
    assert {name: answer["outcome"] for name, answer in monitor.check().items()} == {"Privacy Policy": "unchanged", "Terms": "first"}
    monitor.run("db", "check")


def test_two_processes(monitor: Monitor, site: Site) -> None:
    """Two checks at once on one database both end well, and nothing is recorded twice."""
    pages = {f"Document_{number}": f"/page/{number}" for number in range(6)}
    site.pages |= dict.fromkeys(pages.values(), policy())
    monitor.watch(**{name: site.url(path) for name, path in pages.items()})
    both = [monitor.start("check", "--json"), monitor.start("check", "--json")]
    for process in both:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, out + err
    with sqlite3.connect(monitor.folder / "monitor.db") as connection:
        assert connection.execute("select count(*) from version").fetchone() == (6,)
    monitor.run("db", "check")


def test_locked_database(monitor: Monitor, site: Site) -> None:
    """A check waits while another process holds the database, and goes on when it is free."""
    watch_policy(monitor, site)
    outcome(monitor)
    connection = sqlite3.connect(monitor.folder / "monitor.db", isolation_level=None)
    connection.execute("begin immediate")
    process = monitor.start("check", "--json")
    time.sleep(1.5)
    assert process.poll() is None
    connection.execute("rollback")
    connection.close()
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0, out + err


def test_report(monitor: Monitor, site: Site, tmp_path: Path) -> None:
    """`--report` writes one page that holds the finding, its sentences and the redline."""
    watch_policy(monitor, site)
    outcome(monitor)
    site.pages["/privacy"] = training_policy()
    (tmp_path / "out").mkdir()
    monitor.run("check", "--report", str(tmp_path / "out" / "report.html"))
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "<ins" in page
    assert "<del" in page
    assert "artificial intelligence models" in page
    assert "not legal advice" in page


def test_document_names(monitor: Monitor, site: Site) -> None:
    """DOC may be any unambiguous part; an unknown or ambiguous one ends with 2 and names what is near."""
    site.pages |= {"/privacy": policy(), "/terms": policy()}
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms_of_Service=site.url("/terms"))
    assert set(monitor.check("privacy")) == {"Privacy Policy"}
    assert "Privacy Policy" in monitor.run("check", "privcy", code=2).stderr
    monitor.check()
    assert "may mean 2 documents" in monitor.run("show", "acme", code=2).stderr
    assert CLAUSES[0] in monitor.run("show", "acme/priv").stdout


def test_mistakes_in_sources(monitor: Monitor) -> None:
    """Every mistake of sources.yaml is named at once, with its line, and the exit code is 2."""
    mistaken = "services:\n  Acme:\n    documents:\n      Terms: htp://acme.example/terms\n      Privacy:\n        every: often\n"
    (monitor.folder / "sources.yaml").write_text(mistaken, encoding="utf-8")
    done = monitor.run("check", code=2)
    assert "sources.yaml:4" in done.stderr
    assert "sources.yaml:6" in done.stderr


def test_a_text_edited_again_at_once(monitor: Monitor, site: Site) -> None:
    """A text edited again before its second look is two changes: the one that held is told, the one beyond it stands under `next`."""
    watch_policy(monitor, site)
    monitor.check()
    site.pages["/privacy"] = edited_policy()
    pending = monitor.check()["Privacy Policy"]
    site.pages["/privacy"] = policy(*CLAUSES[:3], CLAUSES[3].replace("ten", "seven"), *CLAUSES[4:-1])
    held = monitor.check()["Privacy Policy"]
    assert (held["outcome"], held["reason"]) == ("changed", "news")
    assert held["change"]["id"] == pending["change"]["id"]
    assert (held["change"]["confirmed"], held["next"]["confirmed"]) == (True, False)
    assert held["next"]["old"] == held["change"]["new"] == pending["version"]
    assert (held["change"]["sentences"]["edited"], held["next"]["sentences"]["removed"]) == (1, 1)
    assert "We do not use your messages" in monitor.run("diff", "Acme", held["change"]["new"], held["next"]["new"]).stdout
    after = monitor.check()["Privacy Policy"]
    assert after["change"]["id"] == held["next"]["id"]


def test_status_of_what_is_no_longer_listed(monitor: Monitor, site: Site) -> None:
    """A document that left sources.yaml leaves status, and comes back with --all, where its faults ask for nothing."""
    site.pages |= {"/privacy": policy(), "/terms": policy()}
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    monitor.run("check")
    del site.pages["/terms"]
    monitor.run("check", code=None)
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.run("check")
    listed = monitor.run("status").stdout
    assert "Acme/Terms" not in listed
    assert "1 document that sources.yaml does not list" in listed
    everything = monitor.run("status", "--all").stdout
    assert "Acme/Terms" in everything
    assert "not listed in sources.yaml" in everything
    assert "Needs attention" not in everything


def test_undated(monitor: Monitor, site: Site) -> None:
    """A change of substance under the page's old date is told as such: in JSON, in the card, in the digest, and in the history."""
    watch_policy(monitor, site)
    monitor.check()
    monitor.check()
    site.pages["/privacy"] = policy(*CLAUSES[:-1], TRAINING)
    told = monitor.check()["Privacy Policy"]
    assert (told["outcome"], told["reason"]) == ("changed", "undated")
    assert monitor.check()["Privacy Policy"]["reason"] == "confirmed"
    [change] = json.loads(monitor.run("history", "--json", "--flagged").stdout)
    assert "undated" in json.dumps(change)
    digest = " ".join(monitor.run("digest").stdout.split())
    assert "4 January 2026" in digest
    assert "did not move" in digest


def test_undated_card(monitor: Monitor, site: Site) -> None:
    """The card that `check` prints says that the page's own date stayed."""
    watch_policy(monitor, site)
    monitor.check()
    monitor.check()
    site.pages["/privacy"] = policy(*CLAUSES[:-1], TRAINING)
    shown = " ".join(monitor.run("check").stdout.split())
    assert "HIGH" in shown
    assert "The page's own date still says 4 January 2026: it did not move." in shown
