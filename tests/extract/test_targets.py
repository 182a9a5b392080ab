"""The fingerprint of where links lead."""

from __future__ import annotations

import time

import pytest

from monitor.extract import fingerprint_targets

PAGE = '<a href="{}">settings</a> <a class="x" href=/terms>Terms</a>'

SAME = {
    "a campaign": ("/opt-out", "/opt-out?utm_source=footer"),
    "a session": ("/opt-out?tab=ai", "/opt-out?sid=3f9c21&amp;tab=ai"),
    "a token of the request": ("/opt-out?x=Zk3JqA81hfkq02mmQ", "/opt-out?x=a83hfkq0AAmmQ71kd"),
    "a build in the path": ("/b/3f9c2100aa3f9c2100aa/opt-out", "/b/11d0c2100aa3f9c21aff3/opt-out"),
    "a hidden address": ("/cdn-cgi/l/email-protection#aa", "/cdn-cgi/l/email-protection#bb"),
    "a mail address and a place on the page": ("mailto:dpo@example.org", "#top"),
    "a slash": ("/opt-out", "/opt-out/"),
}
OTHER = {
    "another page": ("/opt-out", "/help/objection"),
    "another site": ("https://example.org/opt-out", "https://example.net/opt-out"),
    "another setting": ("/settings?tab=ai", "/settings?tab=cookies"),
    "a place in a page of scripts": ("/settings#/ai", "/settings#/account"),
    "a letter instead of a page": ("/opt-out", "mailto:dpo@example.org"),
}


def fingerprint(target: str) -> str:
    """Fingerprint a page whose one link leads to a target."""
    return fingerprint_targets(PAGE.format(target).encode())


@pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME)
def test_same(old: str, new: str) -> None:
    """What differs at every request leads to the same place."""
    assert fingerprint(old) == fingerprint(new)


@pytest.mark.parametrize(("old", "new"), OTHER.values(), ids=OTHER)
def test_other(old: str, new: str) -> None:
    """A link that leads elsewhere is seen."""
    assert fingerprint(old) != fingerprint(new)


def test_order_and_repetition_do_not_count() -> None:
    """The same places in another order, more often, in other quotes, are the same places."""
    assert fingerprint_targets(b"<a href='/terms'>x</a><A HREF=\"/opt-out\">y</A><a href=/opt-out>z</a>") == fingerprint("/opt-out")


@pytest.mark.parametrize("body", [b"<a " * 300_000, b"<a href=" * 200_000, b'<a href="' + b"x" * 2_000_000, b"<a " + b"b" * 2_000_000])
def test_hostile_pages_take_no_longer(body: bytes) -> None:
    """Tags that never end are read in linear time."""
    started = time.process_time()
    fingerprint_targets(body)
    assert time.process_time() - started < 2.0
