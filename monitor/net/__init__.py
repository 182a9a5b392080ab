"""Reach other machines: the shared client, and the guard that keeps it away from private networks.

The only package that imports httpx. What can go wrong comes out as `NetworkError`, with a reason and what to do.
"""

from monitor.net.addresses import is_loopback, is_private_address, names_private_host
from monitor.net.client import (
    Answer,
    Client,
    Cookies,
    ask,
    clean_url,
    hide_login,
    make_user_agent,
    open_client,
    resolve_location,
    split_origin,
)
from monitor.net.connections import Resolver, resolve_host, time_limit

__all__ = [
    "Answer",
    "Client",
    "Cookies",
    "Resolver",
    "ask",
    "clean_url",
    "hide_login",
    "is_loopback",
    "is_private_address",
    "make_user_agent",
    "names_private_host",
    "open_client",
    "resolve_host",
    "resolve_location",
    "split_origin",
    "time_limit",
]
