"""`monitor init`: a first list in one command or a few questions."""

from __future__ import annotations

import stat

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

from monitor.settings import load_settings
from monitor.sources import load_sources
from tests.cli.conftest import Monitor
from tests.cli.test_bad_input import free_port
from tests.cli.test_sources import answer, refuse


def test_five_names(monitor: Monitor) -> None:
    """Names and tags give a list that loads; without mail the digest stands there as a comment."""
    done = monitor.run("init", "linkedin", "wetransfer", "meta", "zoom", "mistral ai")
    sources = load_sources(monitor.folder / "sources.yaml")
    assert {source.service for source in sources.sources} == {
        "LinkedIn", "WeTransfer", "Facebook", "Instagram", "Threads", "WhatsApp", "Zoom", "Mistral AI",
    }  # fmt: skip
    assert sources.subscriptions == ()
    assert "# digest:" in (monitor.folder / "sources.yaml").read_text()
    assert "next: monitor check" in done.stdout


def test_mail_by_options(monitor: Monitor) -> None:
    """Options switch the digest on, and tell how a mail server is named; no password is written anywhere."""
    done = monitor.run("init", "signal", "--mail", "me@gmail.com", "--at", "6:05", "--timezone", "Europe/Paris")
    (subscription,) = load_sources(monitor.folder / "sources.yaml").subscriptions
    assert (subscription.to, f"{subscription.at:%H:%M}", subscription.timezone) == (("me@gmail.com",), "06:05", "Europe/Paris")
    assert "MONITOR_SMTP_HOST=smtp.gmail.com" in done.stdout
    assert "app password" in done.stdout
    assert not (monitor.folder / ".env").exists()


def test_timezone_of_the_system(monitor: Monitor, monkeypatch: pytest.MonkeyPatch) -> None:
    """The zone is the system's where none is given, and one that exists where the system's does not."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monitor.run("init", "signal", "--mail", "me@example.org", "--sources", "a.yaml")
    assert load_sources(monitor.folder / "a.yaml").subscriptions[0].timezone == "Asia/Tokyo"
    monkeypatch.setenv("TZ", "Nowhere/Here")
    monitor.run("init", "signal", "--mail", "me@example.org", "--sources", "b.yaml")
    assert load_sources(monitor.folder / "b.yaml").subscriptions[0].timezone != "Nowhere/Here"


def test_questions(monitor: Monitor) -> None:
    """On a terminal everything is asked once, a wrong answer again; the server goes as comments into a private .env that harms nothing."""
    typed = "signal, nonsuch\n"
    code, text = answer(monitor, typed, "init")
    assert code == 2
    assert "nonsuch" in text
    code, text = answer(monitor, "signal\nnot an address\nme@posteo.de\n25:00\n8:15\n\n\n\n", "init")
    assert code == 0, text
    (subscription,) = load_sources(monitor.folder / "sources.yaml").subscriptions
    assert (subscription.to, f"{subscription.at:%H:%M}") == (("me@posteo.de",), "08:15")
    env = monitor.folder / ".env"
    assert "# MONITOR_SMTP_HOST=posteo.de\n" in env.read_text()
    assert stat.S_IMODE(env.stat().st_mode) == 0o600
    monitor.run("sources", "list")
    filled = env.read_text().replace("PASSWORD=", "PASSWORD=x").replace("# MONITOR", "MONITOR")
    env.write_text(filled)
    smtp = load_settings({"HOME": str(monitor.folder)}, db=None, sources=None, working_directory=monitor.folder).smtp
    assert smtp is not None
    assert (smtp.host, smtp.user, smtp.sender) == ("posteo.de", "me@posteo.de", "me@posteo.de")


def test_no_mail_on_a_terminal(monitor: Monitor) -> None:
    """An empty answer means no mail; --no-mail asks nothing; an .env that is there stays."""
    assert answer(monitor, "\n", "init", "signal")[0] == 0
    assert load_sources(monitor.folder / "sources.yaml").subscriptions == ()
    code, text = answer(monitor, "", "init", "signal", "--no-mail", "--sources", "b.yaml")
    assert code == 0, text
    (monitor.folder / ".env").write_text("A=1\n")
    code, text = answer(monitor, "me@example.org\n\nsmtp.example.org\n\n\n", "init", "signal", "--sources", "c.yaml")
    assert code == 0, text
    assert (monitor.folder / ".env").read_text() == "A=1\n"
    assert "MONITOR_SMTP_HOST=smtp.example.org" in text


BAD: dict[str, tuple[list[str], str]] = {
    "an unknown name": (["linkdin"], "did you mean LinkedIn"),
    "no name": ([], "name the services"),
    "an address that is none": (["signal", "--mail", "me"], "not a mail address"),
    "an address with a newline": (["signal", "--mail", "me@example.org\nBcc: x@example.org"], "line break"),
    "two addresses": (["signal", "--mail", "a@example.org, b@example.org"], "list"),
    "an hour that does not exist": (["signal", "--mail", "me@example.org", "--at", "25:00"], "24-hour clock"),
    "a zone that does not exist": (["signal", "--mail", "me@example.org", "--timezone", "Europe/Pari"], "Europe/Paris"),
    "an hour for nobody": (["signal", "--at", "7:00"], "--mail"),
    "mail and no mail": (["signal", "--mail", "me@example.org", "--no-mail"], "--no-mail"),
    "a test for nobody": (["signal", "--test-mail"], "--mail"),
}


@pytest.mark.parametrize(("arguments", "said"), BAD.values(), ids=BAD.keys())
def test_bad_input(monitor: Monitor, arguments: list[str], said: str) -> None:
    """What is wrong is said before anything is written."""
    path = monitor.folder / "sources.yaml"
    code, told = refuse(monitor, "init", *arguments, "--sources", str(path))
    assert code == 2
    assert said in told
    assert not path.exists()


def test_existing_file_stays(monitor: Monitor) -> None:
    """A list that is there is never written over."""
    (monitor.folder / "sources.yaml").write_text("mine")
    assert "stays as it is" in monitor.run("init", "signal", "--mail", "me@example.org", code=2).stderr
    assert (monitor.folder / "sources.yaml").read_text() == "mine"


class Mailbox:
    """Keep what a mail server is given."""

    def __init__(self) -> None:
        self.received: list[tuple[str, list[str], bytes]] = []

    async def handle_DATA(self, server: object, session: object, envelope: Envelope) -> str:  # noqa: N802
        """Take a message in; the name is the library's."""
        self.received.append((envelope.mail_from or "", list(envelope.rcpt_tos), envelope.content or b""))  # type: ignore[arg-type]
        return "250 kept"


def test_test_message_arrives(monitor: Monitor) -> None:
    """With a mail server in the environment, a test message goes to the address given, and to nobody else."""
    mailbox = Mailbox()
    port = free_port()
    server = Controller(mailbox, hostname="127.0.0.1", port=port)
    server.start()
    try:
        (monitor.folder / ".env").write_text(
            f"MONITOR_SMTP_HOST=127.0.0.1\nMONITOR_SMTP_PORT={port}\nMONITOR_SMTP_FROM=from@example.org\nMONITOR_SMTP_SECURITY=none\n"
        )
        done = monitor.run("init", "signal", "--mail", "me@example.org", "--test-mail")
    finally:
        server.stop()
    assert "sent a test message to me@example.org" in done.stdout
    assert [(sender, to) for sender, to, _ in mailbox.received] == [("from@example.org", ["me@example.org"])]


def test_mail_server_that_is_not_there(monitor: Monitor) -> None:
    """A test message that cannot be sent is told, and the list stands all the same."""
    (monitor.folder / ".env").write_text("MONITOR_SMTP_HOST=127.0.0.1\nMONITOR_SMTP_PORT=1\nMONITOR_SMTP_FROM=me@example.org\n")
    done = monitor.run("init", "signal", "--mail", "me@example.org", "--test-mail")
    assert "Traceback" not in done.stderr
    assert "sent a test message" not in done.stdout
    assert "the test message was not sent" in done.stderr
    assert (monitor.folder / "sources.yaml").exists()
