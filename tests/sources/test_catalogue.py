"""The shipped catalogue is a right source list, and first lists are made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import ConfigurationError, NotFoundError
from monitor.places import find_catalogue
from monitor.sources import find_catalogue_services, list_catalogue, load_sources, render_sources, write_sources


def test_catalogue_is_right() -> None:
    """The shipped catalogue loads without a mistake and covers twenty services, every address with https."""
    sources = load_sources(find_catalogue(), environment={}).sources
    assert len(list_catalogue(find_catalogue())) == len({source.service for source in sources}) == 20
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
        (["meta"], ("Facebook", "Instagram", "WhatsApp")),
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
    assert [source.service for source in sources] == ["WeTransfer"] * 2 + ["LinkedIn"] * 5
    assert all(shipped[source.key] == source.urls for source in sources)
    assert "# In July 2025 its terms took" in text
    assert "ChatGPT" not in text
    assert "# digest:" in text


def test_every_service_can_be_cut_out() -> None:
    """Each service alone makes a right list, and all of them together, and none."""
    catalogue = find_catalogue()
    names = list_catalogue(catalogue)
    for name in names:
        assert f"\n  {name}:\n" in render_sources(catalogue, [name])
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
    lines = find_catalogue().read_text(encoding="utf-8").splitlines()
    checked = 0
    for source in load_sources(find_catalogue()).sources:
        facts = {(row[3] == "browser", row[5]) for row in rows if row[2] == source.urls[0]}
        at = next(number for number, line in enumerate(lines) if f" {source.urls[0]}" in line)
        if "unverified" in lines[at] or "listed" in lines[at] or not facts:
            continue
        assert any((source.fetch == "browser") == browser and day in lines[at] + lines[at - 1] for browser, day in facts), source.key
        checked += 1
    assert checked > 35
