"""Read a host's robots.txt (RFC 9309) for those sources whose users ask for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitor.errors import NetworkError
from monitor.fetch.limits import FetchLimits
from monitor.fetch.pages import Budget, Errand, fetch_page, grant_named_hosts
from monitor.fetch.politeness import HostGate
from monitor.net import Client, hide_login, split_origin

if TYPE_CHECKING:
    from protego import Protego

PRODUCT = "terms-change-monitor"
"""The name that robots.txt files can call us by."""

READ_BYTES = 512_000
"""RFC 9309, 2.5: at least 500 KiB must be read; what follows may be left."""

KEEP_S = 24 * 3600.0
"""RFC 9309, 2.4: no longer than a day."""

ROBOTS_LIMITS = FetchLimits(size_bytes=4_000_000, page_s=20.0, redirects=5, attempts=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsAnswer:
    """Say whether an address may be asked; where not, in `detail` why, and in `passing` whether that may pass by itself."""

    allowed: bool
    detail: str = ""
    passing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    parsed: Protego | None
    """None: there are no rules, all is allowed."""
    refusal: RobotsAnswer | None
    read_at: float


class RobotsRules:
    """Hold the rules of the hosts asked so far, each read once a day; shared by all threads of a process."""

    def __init__(self, *, gate: HostGate | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._gate = gate or HostGate()
        self._clock = clock
        self._rules: dict[tuple[str, str, int], _Rules] = {}
        self._lock = threading.Lock()

    def ask(self, client: Client, url: str, *, proxy: str | None = None) -> RobotsAnswer:
        """Say whether robots.txt lets us fetch an address. No robots.txt allows all; one that cannot be had allows nothing (2.3.1.4)."""
        origin = split_origin(url)
        with self._lock:
            rules = self._rules.get(origin)
        if rules is None or self._clock() - rules.read_at > KEEP_S:
            rules = self._read_rules(client, origin, proxy)
            with self._lock:
                self._rules[origin] = rules
        if rules.refusal is not None:
            return rules.refusal
        if rules.parsed is None or rules.parsed.can_fetch(url, PRODUCT):
            return RobotsAnswer(allowed=True)
        return RobotsAnswer(
            allowed=False,
            detail=f"The robots.txt of {origin[1]} asks programs to leave {hide_login(url)} alone, and this source says `robots: obey`.",
        )

    def allow(self, client: Client, url: str, *, proxy: str | None = None) -> bool:
        """Tell whether robots.txt lets us fetch an address."""
        return self.ask(client, url, proxy=proxy).allowed

    def _read_rules(self, client: Client, origin: tuple[str, str, int], proxy: str | None) -> _Rules:
        from protego import Protego

        scheme, host, port = origin
        address = f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}/robots.txt"
        errand = Errand(client=client, gate=self._gate, limits=ROBOTS_LIMITS, proxy=proxy, granted=grant_named_hosts((address,)))
        try:
            page = fetch_page(errand, address, {}, budget=Budget(ROBOTS_LIMITS.page_s), hops=[])
        except NetworkError as error:
            return self._refuse(f"The robots.txt of {host} cannot be had: {error}", passing=error.passing)
        if page.status >= 500 or page.status == 429:
            return self._refuse(f"The robots.txt of {host} cannot be had: the server answered {page.status}.", passing=True)
        if page.status != 200:
            return _Rules(parsed=None, refusal=None, read_at=self._clock())
        return _Rules(parsed=Protego.parse(page.body[:READ_BYTES].decode("utf-8", "replace")), refusal=None, read_at=self._clock())

    def _refuse(self, detail: str, *, passing: bool) -> _Rules:
        # Forgotten at once, so that the next check asks anew.
        return _Rules(parsed=None, refusal=RobotsAnswer(allowed=False, detail=detail, passing=passing), read_at=self._clock() - KEEP_S)
