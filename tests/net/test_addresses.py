"""Private addresses are told from public ones, however they are written."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.net import is_loopback, is_private_address, names_private_host


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.255.0.3",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.254",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "::ffff:0:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "no address",
        "",
    ],
)
def test_private_address(address: str) -> None:
    """An address that the open internet cannot reach counts as private, also wrapped in IPv6."""
    assert is_private_address(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::6810:84e5", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"]
)
def test_public_address(address: str) -> None:
    """An address of the open internet is public."""
    assert not is_private_address(address)


@given(st.ip_addresses(v=4))
def test_wrapping_changes_nothing(address: ipaddress.IPv4Address) -> None:
    """An IPv4 address is as private wrapped into IPv6 as by itself."""
    assert is_private_address(f"::ffff:{address}") == is_private_address(str(address)) == is_private_address(f"64:ff9b::{address}")


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("app.localhost", True),
        ("printer.local", True),
        ("wiki", True),
        ("metadata.google.internal", True),
        ("router.home.arpa", True),
        ("[::1]", True),
        ("10.0.0.1", True),
        ("2130706433", True),
        ("example.org", False),
        ("localhost.example.org", False),
        ("93.184.215.14", False),
    ],
)
def test_private_name(host: str, private: bool) -> None:
    """A host's name tells by itself whether it can be public."""
    assert names_private_host(host) is private


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.9", True), ("localhost", True), ("::1", True), ("[::ffff:127.0.0.1]", True), ("10.0.0.1", False), ("example.org", False)],
)
def test_loopback(host: str, loopback: bool) -> None:
    """This very machine is told from other private ones."""
    assert is_loopback(host) is loopback
