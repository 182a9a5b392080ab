"""Fetch the pages of sources: conditional requests, retries, politeness, robots.txt, limits on size and time.

`fetch_source` never raises for what a server or a network does: it gives Fetched, NotModified or Unreachable.
"""

from monitor.fetch.limits import FetchLimits
from monitor.fetch.opening import PoliteFetcher, open_fetcher
from monitor.fetch.politeness import HostGate
from monitor.fetch.robots import RobotsAnswer, RobotsRules
from monitor.fetch.sources import FETCHERS, Fetcher, fetch_source

__all__ = [
    "FETCHERS",
    "FetchLimits",
    "Fetcher",
    "HostGate",
    "PoliteFetcher",
    "RobotsAnswer",
    "RobotsRules",
    "fetch_source",
    "open_fetcher",
]
