"""The shipped catalogue is a right source list, and first lists are made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import ConfigurationError, NotFoundError
from monitor.model import DocumentKey
from monitor.places import find_catalogue
from monitor.sources import load_sources, parse_sources
from monitor.sources.catalogue import cut_out_services, find_catalogue_services, list_catalogue
from monitor.sources.catalogue_entries import list_catalogue_entries, match_domains
from monitor.sources.first_list import MailWish, render_sources, write_sources


def test_catalogue_is_right() -> None:
    """The shipped catalogue loads without a mistake and is worth having on day one, every address with https and a language."""
    sources = load_sources(find_catalogue(), environment={}).sources
    assert len(list_catalogue(find_catalogue())) == len({source.service for source in sources}) >= 60
    assert len(sources) >= 130
    assert all(source.language for source in sources)
    assert len({(source.urls, source.selection) for source in sources}) == len(sources), "an address stands there twice"
    assert all(url.startswith("https://") for source in sources for url in source.urls)


def test_every_entry_says_how_it_is_known() -> None:
    """Each document's comment tells when an archive recorded it, that one lists it, or that it is unverified."""
    lines = find_catalogue().read_text(encoding="utf-8").splitlines()
    addresses = [number for number, line in enumerate(lines) if "https://" in line and not line.lstrip().startswith("#")]
    assert len(addresses) > 40
    for number in addresses:
        about = "\n".join(lines[number - 2 : number + 1])
        assert any(word in about for word in ("# recorded 20", "listed, date unknown", "unverified")), lines[number]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["linkedin"], ("LinkedIn",)),
        (["Zoom", "x", "ZOOM"], ("Zoom", "X")),
        (["twitter"], ("X",)),
        (["claude"], ("Anthropic",)),
        (["codeium"], ("Windsurf",)),
        (["meta"], ("Facebook", "Instagram", "Threads", "WhatsApp")),
        ([], ()),
    ],
)
def test_services_by_name(names: list[str], expected: tuple[str, ...]) -> None:
    """Services are found by name in any case, by an earlier name, and by tag."""
    assert find_catalogue_services(find_catalogue(), names) == expected


def test_unknown_names_are_answered_together() -> None:
    """Every unknown name is told at once, with the nearest that is known."""
    with pytest.raises(NotFoundError, match=r"linkdin \(did you mean LinkedIn\?\); qqqqqq\.") as raised:
        find_catalogue_services(find_catalogue(), ["linkdin", "zoom", "qqqqqq"])
    assert "sources add" in str(raised.value)


def test_first_list_has_the_entries_as_they_stand(tmp_path: Path) -> None:
    """A first list holds the services asked for, with their comments, and nothing of their neighbours."""
    catalogue = find_catalogue()
    path = tmp_path / "new" / "sources.yaml"
    write_sources(path, catalogue, ("WeTransfer", "LinkedIn"))
    text = path.read_text(encoding="utf-8")
    sources = load_sources(path).sources
    shipped = {source.key: source.urls for source in load_sources(catalogue).sources}
    assert [source.service for source in sources] == ["WeTransfer"] * 2 + ["LinkedIn"] * 7
    assert all(shipped[source.key] == source.urls for source in sources)
    assert "# In July 2025 its terms took" in text
    assert "ChatGPT" not in text
    assert "# Social networks" not in text
    assert "# digest:" in text


def test_every_service_can_be_cut_out() -> None:
    """Each service alone makes a right list, and all of them together, and none."""
    catalogue = find_catalogue()
    names = list_catalogue(catalogue)
    for name in names[::10]:
        assert f"\n  {name}:\n" in render_sources(catalogue, [name])
    lines = dict(zip(names, cut_out_services(catalogue, names), strict=True))
    assert all(f"  {name}:" in lines[name] and lines[name][-1].startswith("      ") for name in names)
    assert render_sources(catalogue, names).count("documents:\n") == len(names)
    assert render_sources(catalogue, []).endswith("services: {}\n")


def test_commented_digest_is_right_once_uncommented(tmp_path: Path) -> None:
    """Taking away the # of the digest in a first list switches a right subscription on."""
    lines = render_sources(find_catalogue(), ["LinkedIn"]).splitlines()
    start = lines.index("# digest:")
    lines.remove("#     # optional filters:")
    uncommented = [
        line.removeprefix("# ").replace("    # ", "    ", 1) if start <= at < start + 8 else line for at, line in enumerate(lines)
    ]
    path = tmp_path / "sources.yaml"
    path.write_text("\n".join(uncommented))
    (subscription,) = load_sources(path).subscriptions
    assert (subscription.to, subscription.level, subscription.services) == (("me@example.org",), "medium", ("LinkedIn",))


def test_existing_list_is_never_overwritten(tmp_path: Path) -> None:
    """A file that is there stays as it is."""
    path = tmp_path / "sources.yaml"
    path.write_text("mine")
    with pytest.raises(ConfigurationError, match="stays as it is"):
        write_sources(path, find_catalogue(), ("LinkedIn",))
    assert path.read_text() == "mine"


def test_catalogue_agrees_with_the_recorded_addresses(corpus: Path) -> None:
    """What the catalogue says of an address (its day of recording, the need of a browser) is what the archives recorded."""
    rows = [line.split("\t") for line in (corpus / "addresses.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    days = {DocumentKey(entry.service, entry.document): entry.recorded_on for entry in list_catalogue_entries(find_catalogue())}
    checked = 0
    for source in load_sources(find_catalogue()).sources:
        facts = {(row[3] == "browser", row[5]) for row in rows if row[2] == source.urls[0]}
        if not facts:
            continue
        assert (source.fetch == "browser", days[source.key]) in facts, source.key
        checked += 1
    assert checked > 150


def test_consent_documents_that_are_no_terms_are_in_it() -> None:
    """Help pages on AI settings stand in the catalogue beside the terms, LinkedIn's among them."""
    entries = list_catalogue_entries(find_catalogue())
    assert len([entry for entry in entries if "Help" in entry.document]) >= 15
    assert any(entry.url == "https://www.linkedin.com/help/linkedin/answer/a5538339" for entry in entries)
    assert any(entry.document == "European Regional Privacy Notice" for entry in entries)


def test_entries_tell_how_their_address_is_known() -> None:
    """What the comments of the catalogue say can be asked for: recorded and when, listed, or unverified; and the need of a browser."""
    entries = {(entry.service, entry.document): entry for entry in list_catalogue_entries(find_catalogue())}
    eu = entries["LinkedIn", "European Regional Privacy Notice"]
    assert (eu.known, eu.recorded_on, eu.needs_browser) == ("recorded", "2026-08-22", False)
    assert entries["Slack", "Privacy Principles"].known == "listed"
    help_page = entries["LinkedIn", "Generative AI Help"]
    assert (help_page.known, help_page.recorded_on) == ("unverified", None)
    assert entries["WeTransfer", "Terms of Service"].needs_browser
    assert all((entry.known == "recorded") == (entry.recorded_on is not None) for entry in entries.values())


@pytest.mark.parametrize(
    ("domain", "service"),
    [
        ("spotify.com", "Spotify"),
        ("www.reddit.com", "Reddit"),
        ("google.com", "Google"),
        ("youtube.com", "YouTube"),
        ("accounts.google.com", "Google"),
        ("login.live.com", "Microsoft"),
        ("twitter.com", "X"),
        ("claude.ai", "Anthropic"),
        ("instagram.com", "Instagram"),
        ("aws.amazon.com", "Amazon Web Services"),
        ("amazon.de", "Amazon"),
        ("zoom.example", None),
        ("spotify.com.evil.example", None),
        ("127.0.0.1:80", None),
    ],
)
def test_domains_find_their_service(domain: str, service: str | None) -> None:
    """A domain is the service whose documents stand there, or which is known to own it; a like name elsewhere is not."""
    assert match_domains(find_catalogue(), [domain]) == ({domain: service} if service else {})


def test_first_list_with_mail(tmp_path: Path) -> None:
    """A first list that is asked for with mail has one subscription, its address quoted where YAML needs it."""
    text = render_sources(find_catalogue(), ["Zoom"], MailWish(to="&me#x@example.org", timezone="Europe/Paris"))
    (subscription,) = parse_sources(text, tmp_path).subscriptions
    assert (subscription.to, subscription.timezone, f"{subscription.at:%H:%M}") == (("&me#x@example.org",), "Europe/Paris", "07:30")
