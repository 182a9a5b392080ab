"""Set up the daily mail in `monitor init`: to whom and when, through which server, and a test message.

A password is never asked for and never written: it belongs into the environment, or into `.env` by the reader's own hand.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.mail_servers import find_mail_server

if TYPE_CHECKING:
    from monitor.cli.session import Session
    from monitor.model.mail import SmtpSettings
    from monitor.sources.first_list import MailWish


def decide_mail(mail: str | None, at: str | None, timezone: str | None, *, none: bool) -> MailWish | None:
    """Decide who gets the digest and when, from the options, else by asking on a terminal; None: no mail."""
    from monitor.sources.addresses import read_mail_address
    from monitor.sources.first_list import MailWish
    from monitor.sources.values import read_time, read_timezone

    if none and (mail or at or timezone):
        raise click.UsageError("--no-mail stands beside options for mail; leave one or the other out")
    if mail is None and (at or timezone) and not sys.stdin.isatty():
        raise click.UsageError("the digest has nobody to go to; add --mail ADDRESS")
    if none or (mail is None and not sys.stdin.isatty()):
        return None
    hour = _read(at, read_time, "--at") if at is not None else time(7, 30)
    zone = _read(timezone, read_timezone, "--timezone") if timezone is not None else find_system_timezone()
    if mail is not None:
        return MailWish(to=_read(mail, read_mail_address, "--mail"), at=hour, timezone=zone)
    address = _ask("Mail address for a daily digest (empty: no mail)", read_mail_address, default="")
    if not address:
        return None
    hour = hour if at is not None else _ask("At what time of day", read_time, default="07:30")
    return MailWish(to=address, at=hour, timezone=zone)


def _read(text: str, read: Callable[[str], Any], option: str) -> Any:
    try:
        return read(text)
    except ValueError as wrong:
        raise click.UsageError(f"{option}: {wrong}") from None


def _ask(question: str, read: Callable[[str], Any], *, default: str) -> Any:
    """Ask until the answer can be read; an empty default means that nothing need be said."""
    while True:
        answer = click.prompt(question, default=default, show_default=bool(default))
        if not answer and not default:
            return None
        try:
            return read(answer)
        except ValueError as wrong:
            click.echo(str(wrong))


def find_system_timezone() -> str:
    """Give the name of the system's time zone; UTC where it has none that can be found."""
    from monitor.sources.values import read_timezone

    try:
        from tzlocal import get_localzone_name

        return read_timezone(get_localzone_name() or "UTC")
    except Exception:  # the library reads a dozen places that anybody may have written to, and raises whatever it trips over there
        return "UTC"


def set_up_server(session: Session, mail: MailWish) -> SmtpSettings | None:
    """Make sure that there is a mail server, by asking on a terminal; None, with what to do, where there is none yet."""
    if session.settings.smtp is not None:
        return session.settings.smtp
    env = session.settings.new_sources_path.parent / ".env"
    server = find_mail_server(mail.to)
    host, port, user = server.host if server else "", server.port if server else 587, mail.to
    if sys.stdin.isatty():
        host = click.prompt("Mail server that sends it (empty: later)", default=host, show_default=bool(host)).strip()
        if host:
            port = click.prompt("Its port", default=port, type=click.IntRange(1, 65535))
            user = click.prompt("User name there", default=user).strip()
    lines = _render_env(host or "smtp.example.org", port, user, mail.to)
    password_name = "an app password, made in the settings of your account" if server and server.app_password else "the account's password"
    if host and sys.stdin.isatty() and _write_env(env, lines):
        click.echo(f"wrote {env}: put {password_name} there as MONITOR_SMTP_PASSWORD, and take away the # of each line")
    else:
        where = "add to" if env.exists() else "write into"
        click.echo(f"No mail server is set yet. To have mail sent, {where} {env} (or set in the environment):")
        for line in lines:
            click.echo(f"  {line}")
        click.echo(f"MONITOR_SMTP_PASSWORD is {password_name}.")
    return None


def _render_env(host: str, port: int, user: str, sender: str) -> list[str]:
    lines = [f"MONITOR_SMTP_HOST={host}", f"MONITOR_SMTP_PORT={port}", f"MONITOR_SMTP_USER={user}", "MONITOR_SMTP_PASSWORD="]
    return lines if user == sender else [*lines, f"MONITOR_SMTP_FROM={sender}"]


def _write_env(path: Path, lines: list[str]) -> bool:
    """Write the settings as comments into a file that only its owner may read; False where one is there, which stays as it is.

    Comments, because a user name without its password would be a mistake that stops every command.
    """
    if any("\n" in line or "\r" in line for line in lines):
        return False
    head = "# How mail leaves. Fill in the password, then take away the # of each line.\n"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return False
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(head + "".join(f"# {line}\n" for line in lines))
    return True


def offer_test_message(smtp: SmtpSettings, mail: MailWish, *, wanted: bool) -> None:
    """Send a test message if it is wanted; a mail server that refuses is told in a line, and undoes nothing."""
    from monitor.deliver import send_test_message
    from monitor.errors import DeliveryError

    if not wanted and not (sys.stdin.isatty() and click.confirm(f"Send a test message to {mail.to} now?", default=True)):
        return
    try:
        send_test_message(smtp, mail.to)
    except DeliveryError as error:
        click.echo(f"the test message was not sent: {error}", err=True)
        return
    click.echo(f"sent a test message to {mail.to}")
