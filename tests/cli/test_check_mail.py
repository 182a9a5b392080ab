"""Mailing what a check found."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from tests.cli.conftest import Monitor, Site
from tests.cli.pages import policy


class Postbox:
    """Keep what arrives."""

    def __init__(self) -> None:
        self.mails: list[Any] = []

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        """Take any address but nobody's."""
        if address.startswith("nobody@"):
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802  # the name aiosmtpd calls
        """Take one mail."""
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


@pytest.fixture
def postbox(monitor: Monitor) -> Iterator[Postbox]:
    """Run a mail server that the monitor's settings name."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    box = Postbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings = f"MONITOR_SMTP_HOST=127.0.0.1\nMONITOR_SMTP_PORT={port}\nMONITOR_SMTP_SECURITY=none\nMONITOR_SMTP_FROM=monitor@example.org\n"
    (monitor.folder / ".env").write_text(settings, encoding="utf-8")
    yield box
    server.stop()


def test_first_reading_is_mailed(monitor: Monitor, site: Site, postbox: Postbox) -> None:
    """After the first check a mail says what the text says today, as text and as HTML."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    monitor.run("check", "--mail", "reader@example.org")
    (mail,) = postbox.mails
    assert mail["Subject"] == "What the terms of Acme say today on AI training"
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for part in (text, html):
        assert "do not use your messages or files" in " ".join(part.split())


def test_a_refused_address_keeps_the_mail_from_nobody_else(monitor: Monitor, site: Site, postbox: Postbox) -> None:
    """Of several addresses, those after a refused one get their mail; the refusal is told, and the exit code is no success."""
    site.pages["/privacy"] = policy()
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    done = monitor.run("check", "--mail", "nobody@example.org", "--mail", "reader@example.org", code=3)
    assert [mail["To"] for mail in postbox.mails] == ["reader@example.org"]
    assert "no such user" in done.stderr


def test_mail_without_a_server(monitor: Monitor, site: Site) -> None:
    """Asking for mail where no server is set ends with 2 before anything is fetched."""
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    assert "MONITOR_SMTP_HOST" in monitor.run("check", "--mail", "reader@example.org", code=2).stderr
    assert not site.requests


def test_mail_to_what_is_no_address(monitor: Monitor, site: Site) -> None:
    """A word that is no address is refused for that, before a server is missed or anything is fetched."""
    monitor.watch(Privacy_Policy=site.url("/privacy"))
    said = monitor.run("check", "--mail", "me", code=2).stderr
    assert "me is not a mail address" in said.replace("'", "").replace('"', "")
    assert "MONITOR_SMTP_HOST" not in said
    assert not site.requests
