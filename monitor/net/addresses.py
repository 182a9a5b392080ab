"""Tell addresses that the open internet can reach from those of a machine or a house network.

A monitor that follows links on a server must not be led to that server's own services ("server-side request forgery"):
to its database's admin page on loopback, or to the cloud's credentials at 169.254.169.254.
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache

LOCAL_SUFFIXES = (".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".corp", ".home.arpa", ".private")
"""Names that never resolve in the public DNS: RFC 6761 (localhost), RFC 6762 (local), RFC 8375 (home.arpa),
and those that ICANN keeps for private use (internal; corp and home, never delegated because of such use)."""

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""RFC 6052: an IPv4 address in the last 32 bits, which a gateway unpacks."""

IPV4_COMPATIBLE = ipaddress.IPv6Network("::/96")
"""RFC 4291, deprecated; some systems still unpack it."""

RESERVED = (ipaddress.IPv4Network("192.0.0.0/24"), ipaddress.IPv6Network("64:ff9b:1::/48"))
"""Protocol assignments (RFC 6890) and local translation (RFC 8215), which not every version of the standard library knows as private."""

NAMES_KEPT = 1024
"""Of how many hosts it is remembered what their names say: every request asks it several times."""


def is_private_address(address: str) -> bool:
    """Tell whether an IP address is none that the open internet can reach.

    Counts as private: loopback, link-local, private and shared (carrier NAT) ranges, unique local and site-local IPv6,
    multicast, reserved and documentation ranges, and each of these wrapped in an IPv6 address. What is no address at all counts too.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return True
    if isinstance(parsed, ipaddress.IPv6Address):
        inner = _unwrap_ipv4(parsed)
        if inner is not None:
            return _is_private(inner)
    return _is_private(parsed)


@lru_cache(maxsize=NAMES_KEPT)
def names_private_host(host: str) -> bool:
    """Tell whether a name by itself says that its host is private: an address, localhost, or what public DNS cannot hold."""
    bare = host.strip("[]").rstrip(".").lower()
    try:
        ipaddress.ip_address(bare)
    except ValueError:
        return "." not in bare or bare.endswith(LOCAL_SUFFIXES)
    return is_private_address(bare)


@lru_cache(maxsize=NAMES_KEPT)
def is_loopback(host: str) -> bool:
    """Tell whether a host's name by itself says that it is this very machine."""
    bare = host.strip("[]").rstrip(".").lower()
    try:
        parsed = ipaddress.ip_address(bare)
    except ValueError:
        return bare == "localhost" or bare.endswith(".localhost")
    inner = _unwrap_ipv4(parsed) if isinstance(parsed, ipaddress.IPv6Address) else None
    return (inner or parsed).is_loopback


def _unwrap_ipv4(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address that an IPv6 address stands for, where it does."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in NAT64 or (address in IPV4_COMPATIBLE and int(address) > 0xFFFF):
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return None


def _is_private(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    site_local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    reserved = any(address.version == network.version and address in network for network in RESERVED)
    return not address.is_global or address.is_multicast or address.is_reserved or reserved or site_local
