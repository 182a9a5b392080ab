"""The real command: links that lead elsewhere under the same words, and newly linked terms."""

from __future__ import annotations

import json

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, policy

WAY_OUT = 'We train models on what you write. To opt out of training, open your <a href="{}">privacy settings</a> at any time.'


def serve(site: Site, target: str, *, foot: str = "", nonce: str = "1") -> None:
    """Serve a policy whose way out leads to a target, with a link of another nonce at every answer."""
    around = f'<footer><a href="/imprint?sid={nonce}&amp;utm_source={nonce}">Imprint</a> {foot}</footer>'
    site.pages["/privacy"] = policy(*CLAUSES[:-1], WAY_OUT.format(target), around=around)


def start(monitor: Monitor, site: Site) -> None:
    """Watch the policy, with a first text that was confirmed."""
    serve(site, "https://example.org/settings/training")
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.check()
    monitor.check()


def test_moved_way_out(monitor: Monitor, site: Site) -> None:
    """A way out whose link leads elsewhere, while no visible word changed, is a finding and stands in the digest."""
    start(monitor, site)
    serve(site, "https://example.net/forms/objection")
    first = monitor.check()["Privacy Policy"]
    second = monitor.check()["Privacy Policy"]
    told = first if first["outcome"] == "changed" else second
    assert told["outcome"] == "changed"
    assert [finding["rule"] for finding in told["change"]["findings"]] == ["way_out_moved"]
    assert told["change"]["findings"][0]["facts"]["opt_out_link"] == "https://example.net/forms/objection"
    listed = json.loads((monitor.folder / "sources.yaml").read_text(encoding="utf-8"))
    listed["digest"] = [{"to": ["me@example.org"], "at": "07:30"}]
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    digest = monitor.run("digest").stdout
    assert "https://example.net/forms/objection" in digest
    assert "The way out now leads to another address" in digest


def test_nonces_in_links_cost_no_reading(monitor: Monitor, site: Site) -> None:
    """Links that differ by a session or a campaign lead where they led: the page is not even read again."""
    start(monitor, site)
    serve(site, "https://example.org/settings/training?utm_campaign=autumn", nonce="2")
    answer = monitor.check()["Privacy Policy"]
    assert (answer["outcome"], answer["reason"]) == ("unchanged", "same_visible_text")


def test_newly_linked_terms(monitor: Monitor, site: Site) -> None:
    """Terms that a page links to from some day on are proposed once by `check`, and listed by `sources check` until they are watched."""
    start(monitor, site)
    serve(site, "https://example.org/settings/training", foot='<a href="/ai-terms">AI Terms</a>')
    answer = monitor.check()["Privacy Policy"]
    assert (answer["outcome"], answer["reason"]) == ("unchanged", "same_text")
    assert answer["linked"] == [{"url": site.url("/ai-terms"), "words": "AI Terms", "kind": "AI Terms"}]
    assert monitor.check()["Privacy Policy"]["linked"] == []
    shown = monitor.run("sources", "check").stdout
    command = next(line.strip() for line in shown.splitlines() if "sources add" in line)
    assert command == f"monitor sources add {site.url('/ai-terms')} --service Acme --document 'AI Terms'"
    assert json.loads(monitor.run("sources", "check", "--json").stdout)[0]["linked"][0]["url"] == site.url("/ai-terms")
    monitor.run("sources", "add", site.url("/ai-terms"), "--service", "Acme", "--document", "AI Terms")
    site.pages["/ai-terms"] = policy()
    monitor.check()
    assert "sources add" not in monitor.run("sources", "check").stdout


def test_a_known_document_in_another_form_is_not_proposed(monitor: Monitor, site: Site) -> None:
    """Neither the policy itself under its own name, nor a language's copy of a known page, nor one page twice is proposed."""
    start(monitor, site)
    itself = '<a href="/legal/privacy-notice">Privacy Notice</a> <a href="/de/privacy?lang=de">Data Protection Policy</a>'
    twice = '<a href="/ai-terms?lang=en-US">AI Terms</a> <a href="/en-us/ai-terms/">Terms for AI</a>'
    serve(site, "https://example.org/settings/training", foot=f'{itself} {twice} <a href="/recruits">Applicant Privacy Policy</a>')
    linked = monitor.check()["Privacy Policy"]["linked"]
    assert [page["words"] for page in linked if page["kind"] == "AI Terms"] == ["AI Terms"]
    assert not [page for page in linked if page["words"] in ("Privacy Notice", "Data Protection Policy")]
    serve(site, "https://example.org/settings/training", foot=f'{itself} {twice} <a href="/fr/ai-terms">Conditions IA</a>')
    assert monitor.check()["Privacy Policy"]["linked"] == []


def test_terms_linked_at_the_first_look_are_not_proposed(monitor: Monitor, site: Site) -> None:
    """What a page links to when it is first read is nothing new, nor what a sibling links to already."""
    serve(site, "https://example.org/settings/training", foot='<a href="/cookies">Cookie Policy</a>')
    site.pages["/terms"] = policy(*CLAUSES[:5])
    monitor.watch(Privacy_Policy=site.url("/privacy"), Terms=site.url("/terms"))
    assert all(answer["linked"] == [] for answer in monitor.check().values())
    site.pages["/terms"] = policy(*CLAUSES[:5], around='<footer><a href="/cookies">Cookie Policy</a></footer>')
    assert all(answer["linked"] == [] for answer in monitor.check().values())


def test_newly_linked_terms_wait_for_a_digest(monitor: Monitor, site: Site) -> None:
    """A digest that goes out for another reason also names newly linked terms, with the command that watches them."""
    start(monitor, site)
    serve(site, "https://example.net/forms/objection", foot='<a href="/ai-terms">AI Terms</a>')
    monitor.check()
    plain = monitor.run("check").stdout
    listed = json.loads((monitor.folder / "sources.yaml").read_text(encoding="utf-8"))
    listed["digest"] = [{"to": ["me@example.org"], "at": "07:30"}]
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    digest = monitor.run("digest", "--html", "digest.html").stdout + (monitor.folder / "digest.html").read_text(encoding="utf-8")
    assert "Newly linked" not in plain
    assert f"monitor sources add {site.url('/ai-terms')}" in digest
