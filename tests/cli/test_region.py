"""The real commands for a reader who says where they live."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import CLAUSES, policy

EUROPE = (
    "From 1 March 2027 we may use the messages of members in the EU, the EEA and the UK to train our AI models, "
    "unless you opt out in your settings."
)


@pytest.fixture
def flagged(monitor: Monitor, site: Site) -> Monitor:
    """Watch a policy for everybody and one for the EEA; both have begun to allow training, the first one in Europe only."""
    site.pages |= {"/privacy": policy(), "/eea": policy()}
    documents = {"Privacy Policy": site.url("/privacy"), "European Notice": {"url": site.url("/eea"), "region": ["EEA", "UK"]}}
    listed = {
        "services": {"Acme": {"documents": documents}},
        "digest": [{"to": "me@example.org", "name": "us", "region": "US"}, {"to": "me@example.org", "name": "eu", "region": ["EU", "CH"]}],
    }
    (monitor.folder / "sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    monitor.run("check")
    site.pages["/privacy"] = policy(*CLAUSES[:-1], EUROPE)
    site.pages["/eea"] = policy(*CLAUSES[:-1], "We may use your messages and files to train our artificial intelligence models.")
    monitor.run("check")
    monitor.run("check")
    return monitor


def test_flags(flagged: Monitor) -> None:
    """`--region` leaves out documents for others, and every card says whether it applies."""
    assert "Applies to you" not in flagged.run("flags").stdout
    american = flagged.run("flags", "--region", "US-CA").stdout
    assert "European Notice" not in american
    assert "Applies to you  no (US-CA): the text names other regions" in american
    french = flagged.run("flags", "--region", "FR", "--topic", "ai_training").stdout
    assert french.count("Applies to you  yes (FR)") == 2
    told = json.loads(flagged.run("flags", "--region", "FR,CH", "--json").stdout)
    assert {one["applies_to_you"] for one in told if one["change"]["document"] == "Privacy Policy"} == {"partly"}
    assert {one["applies_to_you"] for one in json.loads(flagged.run("flags", "--json").stdout)} == {None}


def test_all_left_out(flagged: Monitor) -> None:
    """Where the region leaves out every finding, `flags` says how many there are."""
    for one in json.loads(flagged.run("flags", "--json").stdout):
        if one["change"]["document"] == "Privacy Policy":
            flagged.run("mark", one["finding"]["public_id"], "mute")
    recorded = len(json.loads(flagged.run("flags", "--json").stdout))
    are = "1 finding is" if recorded == 1 else f"{recorded} findings are"
    assert recorded
    assert f"No finding is recorded for US: {are} left out" in flagged.run("flags", "--region", "US").stdout


def test_stance_of_documents_for_others(flagged: Monitor) -> None:
    """Where the region leaves no document, the answer says for whom the documents are."""
    assert "says they are for EEA, GB" in flagged.run("stance", "European Notice", "--region", "US").stdout


def test_digest(flagged: Monitor) -> None:
    """A subscription with a region gets the documents for it, is told what applies, and of days to act by only what does."""
    american, european = json.loads(flagged.run("digest", "--json").stdout)
    assert {one["document"] for one in american["changes"]} == {"Privacy Policy"}
    assert {finding["applies_to_you"] for one in american["changes"] for finding in one["findings"]} == {"no"}
    assert american["deadlines"] == []
    assert {one["document"] for one in european["changes"]} == {"Privacy Policy", "European Notice"}
    assert [one["on"] for one in european["deadlines"]] == ["2027-03-01"]
    assert "Applies to you  in part (EU, CH)" in flagged.run("digest", "--subscription", "eu").stdout
    assert "Applies to you  yes (DE)" in flagged.run("digest", "--subscription", "eu", "--region", "DE").stdout
    flagged.run("digest", "--subscription", "us", "--html", "us.html")
    assert "no (US): the text names other regions" in (flagged.folder / "us.html").read_text("utf-8")


def test_deadlines_and_stance(flagged: Monitor) -> None:
    """Days to act by and stances are those of the reader's documents."""
    assert [one["applies_to_you"] for one in json.loads(flagged.run("deadlines", "--region", "DE", "--json").stdout)] == ["yes"]
    assert json.loads(flagged.run("deadlines", "--region", "JP", "--json").stdout) == []
    [service] = json.loads(flagged.run("stance", "--region", "JP", "--json").stdout)
    assert [one["document"] for one in service["documents"]] == ["Privacy Policy"]


@pytest.mark.parametrize(("region", "advice"), [("Germany", "DE"), ("california", "US-CA"), ("atlantis", "EU, EEA, UK"), ("UE", "")])
def test_codes(monitor: Monitor, region: str, advice: str) -> None:
    """A region that is no code is refused, and the code of a name is told."""
    monitor.run("db", "upgrade")
    done = monitor.run("flags", "--region", region, code=2 if advice else 0)
    assert advice in done.stderr
