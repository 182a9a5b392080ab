"""Hold what all fetches of a process share: the client, the gate of each host, the robots.txt read so far, the browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from monitor.fetch.chromium import Chromium
from monitor.fetch.limits import DEFAULT_LIMITS, FetchLimits
from monitor.fetch.politeness import GAP_S, HostGate
from monitor.fetch.robots import RobotsAnswer, RobotsRules
from monitor.fetch.sources import Outcome, fetch_source
from monitor.model.pages import Validators
from monitor.model.sources import Source
from monitor.net import Client, make_user_agent, open_client


class PoliteFetcher:
    """Fetch sources, from any thread, with one client and one gate for each host."""

    def __init__(self, client: Client, *, chromium: Chromium, gap_s: float, limits: FetchLimits) -> None:
        self._client = client
        self._chromium = chromium
        self._limits = limits
        self._gate = HostGate(gap_s=gap_s)
        self._robots = RobotsRules(gate=self._gate)

    def __call__(self, source: Source, validators: Sequence[Validators] = ()) -> Outcome:
        """Fetch all pages of a source; what a server or a network does wrong comes back as Unreachable."""
        return fetch_source(
            self._client, source, validators, limits=self._limits, gate=self._gate, robots=self._robots, chromium=self._chromium
        )

    def ask_robots(self, url: str) -> RobotsAnswer:
        """Say whether the site's robots.txt lets programs fetch an address."""
        return self._robots.ask(self._client, url)


@contextmanager
def open_fetcher(
    *, contact: str | None = None, gap_s: float = GAP_S, limits: FetchLimits = DEFAULT_LIMITS, chromium_path: Path | None = None
) -> Iterator[PoliteFetcher]:
    """Open the one fetcher that a process needs.

    `contact` is named in the User-Agent, `gap_s` is the pause at each host; `chromium_path` names the browser for pages that need
    one (None: the one that is installed), which starts when the first of them is fetched.
    """
    with open_client(user_agent=make_user_agent(contact)) as client, closing(Chromium(chromium_path)) as chromium:
        yield PoliteFetcher(client, chromium=chromium, gap_s=gap_s, limits=limits)
