"""Read the settings: options first, then the environment, then a `.env` beside sources.yaml, then what is usual on the system.

Plain code without pydantic: every reading command needs the settings, and the time a command takes to start counts.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import ConfigurationError

if TYPE_CHECKING:
    from monitor.model.mail import Security, SmtpSettings

__all__ = ["PROGRAM", "Settings", "load_settings"]

PROGRAM = "terms-change-monitor"
"""Name of the program's folders in the user's data and configuration directories."""

_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
"""Submission (RFC 6409), submissions (RFC 8314), relay (RFC 5321)."""

_DATABASE_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+]+):(?=/|$)")
_ADDRESS = re.compile(r"^[^\s@<>,;\"]+@[^\s@<>,;\"]+$")
_LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Hold everything that is not in sources.yaml."""

    database_url: str = field(repr=False)
    """As sqlalchemy takes it; an SQLite file's path in it is absolute."""
    sources_path: Path
    """The source list to read; it need not exist."""
    new_sources_path: Path
    """Where `monitor init` writes: a path that was asked for, else sources.yaml in the working directory."""
    smtp: SmtpSettings | None = None
    """None where MONITOR_SMTP_HOST is not set: no mail."""
    contact: str | None = None
    """An address or page that the user agent names, so that a site's owner can ask."""
    keep_pages_days: int | None = None
    """For how many days pages are kept as they were fetched, beside those that findings rest on; None: forever."""
    chromium_path: Path | None = None
    """An installed Chromium for pages that need a browser; None: the one that playwright finds."""
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The environment with the `.env` worked in, for `${NAME}` in sources.yaml."""

    @property
    def database_path(self) -> Path | None:
        """Give the SQLite file; None for another database or one in memory."""
        _, found, path = self.database_url.partition("sqlite:///")
        path = path.partition("?")[0]
        return Path(path) if found and path and not path.startswith(":memory:") else None

    @property
    def database_exists(self) -> bool:
        """Tell whether there is an archive to read; a server's database is taken to exist."""
        path = self.database_path
        return path is None or path.is_file()

    @property
    def shown_database(self) -> str:
        """Give the database as it may be printed: a file's path, or the address without its password."""
        path = self.database_path
        if path is not None:
            return str(path)
        scheme, slashes, rest = self.database_url.partition("://")
        login, at, place = rest.rpartition("@")  # a password may hold / ? and #, and a query a second password
        return f"{scheme}{slashes}{login.split(':', 1)[0]}{at}{place.partition('?')[0]}"


def load_settings(
    environment: Mapping[str, str], *, db: str | None, sources: str | None, working_directory: Path, platform: str = sys.platform
) -> Settings:
    """Read the settings; `db` and `sources` are the command's options.

    Relative paths count from the working directory, those in the `.env` from its own folder. Raises ConfigurationError with every wrong
    value, each with its variable and what to write.
    """
    home = _find_home(environment, platform)
    asked = sources or environment.get("MONITOR_SOURCES", "").strip()
    here = working_directory / "sources.yaml"
    if asked:
        sources_path = new_path = _resolve(asked, working_directory, home)
    else:
        own = _find_config_folder(environment, home, platform) / "sources.yaml"
        sources_path, new_path = (own if own.is_file() and not here.is_file() else here), here
    dotenv = _read_dotenv(sources_path.parent / ".env")
    merged = {**dotenv, **environment}
    problems: list[str] = []
    database = db or merged.get("MONITOR_DATABASE_URL", "").strip()
    base = sources_path.parent if not db and "MONITOR_DATABASE_URL" not in environment else working_directory
    default = _find_data_folder(environment, home, platform) / "monitor.db"
    chromium = merged.get("MONITOR_CHROMIUM", "").strip()
    settings = Settings(
        database_url=_read_database(database, base, home, "--db" if db else "MONITOR_DATABASE_URL", problems)
        if database
        else f"sqlite:///{default}",
        sources_path=sources_path,
        new_sources_path=new_path,
        smtp=_read_smtp(merged, problems),
        contact=_read_contact(merged.get("MONITOR_CONTACT", "").strip(), problems),
        keep_pages_days=_read_days(merged.get("MONITOR_KEEP_PAGES", "").strip(), problems),
        chromium_path=_resolve(chromium, base, home) if chromium else None,
        environment=merged,
    )
    if problems:
        raise ConfigurationError("\n".join(problems))
    return settings


def _find_home(environment: Mapping[str, str], platform: str) -> Path:
    home = environment.get("USERPROFILE" if platform == "win32" else "HOME", "")
    return Path(home) if home else Path.home()


def _find_data_folder(environment: Mapping[str, str], home: Path, platform: str) -> Path:
    if platform == "win32":
        return _take_folder(environment, "LOCALAPPDATA", home / "AppData" / "Local") / PROGRAM
    if platform == "darwin":
        return home / "Library" / "Application Support" / PROGRAM
    return _take_folder(environment, "XDG_DATA_HOME", home / ".local" / "share") / PROGRAM


def _find_config_folder(environment: Mapping[str, str], home: Path, platform: str) -> Path:
    if platform == "win32":
        return _take_folder(environment, "APPDATA", home / "AppData" / "Roaming") / PROGRAM
    if platform == "darwin":
        return home / "Library" / "Application Support" / PROGRAM
    return _take_folder(environment, "XDG_CONFIG_HOME", home / ".config") / PROGRAM


def _take_folder(environment: Mapping[str, str], name: str, usual: Path) -> Path:
    # The XDG base directory specification: "All paths set in these environment variables must be absolute", others are ignored.
    folder = Path(environment.get(name, ""))
    return folder if folder.is_absolute() else usual


def _resolve(text: str, base: Path, home: Path) -> Path:
    path = Path(text)
    if path.parts[:1] == ("~",):
        path = home.joinpath(*path.parts[1:])
    return path if path.is_absolute() else base / path


def _read_dotenv(path: Path) -> dict[str, str]:
    """Read a `.env`, where there is one; variables in its values are not replaced, so that a password may hold a $."""
    try:
        if not path.is_file():
            return {}
        from dotenv import dotenv_values

        return {name: value for name, value in dotenv_values(path, interpolate=False, encoding="utf-8").items() if value is not None}
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path}: the file is not UTF-8; save it as UTF-8") from None
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"{path}: the file cannot be read ({getattr(error, 'strerror', None) or error}); mend its permissions"
        ) from None


def _read_database(text: str, base: Path, home: Path, name: str, problems: list[str]) -> str:
    matched = _DATABASE_SCHEME.match(text)
    if matched is None:
        if "\0" in text:
            problems.append(f"{name}: the path holds a NUL character; write a path such as /var/lib/monitor/monitor.db")
            return ""
        return f"sqlite:///{_resolve(text, base, home)}"
    scheme = matched.group(1).lower()
    dialect = scheme.partition("+")[0]
    if dialect == "sqlite":
        _, _, path = text.partition(":///")
        if not path or path.startswith((":memory:", "file:")):
            return text
        return f"sqlite:///{_resolve(path, base, home)}"
    if dialect in ("postgresql", "postgres"):
        rest = text[len(matched.group(1)) :]
        if not rest.startswith("://"):
            problems.append(f"{name}: the address has no ://; write postgresql://USER:PASSWORD@HOST/DATABASE")
        elif not _has_port_number(rest):
            problems.append(f"{name}: the port behind the host is no number; write postgresql://USER:PASSWORD@HOST:5432/DATABASE")
        return f"postgresql+psycopg{rest}"
    problems.append(
        f"{name}: a database of the kind {scheme} is not supported; write a path for an SQLite file, or postgresql://USER:PASSWORD@HOST/DATABASE"
    )
    return ""


def _has_port_number(rest: str) -> bool:
    """Tell whether what stands behind an address's scheme has a port that is a number, or none."""
    host = re.split(r"[/?]", rest.removeprefix("://").rpartition("@")[2], maxsplit=1)[0]
    _, colon, port = host.rpartition("]")[2].partition(":")
    return not colon or port.isdigit()


def _read_smtp(values: Mapping[str, str], problems: list[str]) -> SmtpSettings | None:
    given = {key: values.get(f"MONITOR_SMTP_{key}", "") for key in ("HOST", "PORT", "USER", "PASSWORD", "FROM", "SECURITY")}
    host = given["HOST"].strip()
    if not host:
        others = [key for key, value in given.items() if value.strip()]
        if others:
            problems.append(
                f"MONITOR_SMTP_HOST: not set, though MONITOR_SMTP_{others[0]} is; write the mail server's name, such as smtp.example.org"
            )
        return None
    before = len(problems)
    if re.search(r"[\s/@\[\]]|^[^:]+:\d+$", host) or (":" in host and not _is_ipv6(host)):
        problems.append(
            "MONITOR_SMTP_HOST: not the name of a host; write only the name, such as smtp.example.org, and the port into MONITOR_SMTP_PORT"
        )
    port = _read_port(given["PORT"].strip(), problems)
    security = _read_security(given["SECURITY"].strip().lower(), port, problems)
    user, password = given["USER"].strip() or None, given["PASSWORD"] or None
    if user and not password:
        problems.append("MONITOR_SMTP_PASSWORD: not set, though MONITOR_SMTP_USER is; write the password of that account")
    if password and not user:
        problems.append("MONITOR_SMTP_USER: not set, though MONITOR_SMTP_PASSWORD is; write the name of the account")
    if security == "none" and password and host not in _LOCAL_HOSTS:
        problems.append("MONITOR_SMTP_SECURITY: none would send the password in the clear; write starttls or tls")
    sender = _read_sender(given["FROM"].strip(), user, problems)
    if len(problems) > before:
        return None
    from monitor.model import SmtpSettings  # only where mail is set up

    return SmtpSettings(host=host, port=port or _PORTS[security], security=security, sender=sender, user=user, password=password)


def _is_ipv6(host: str) -> bool:
    from ipaddress import IPv6Address

    try:
        IPv6Address(host)
    except ValueError:
        return False
    return True


def _read_port(text: str, problems: list[str]) -> int | None:
    if not text:
        return None
    if re.fullmatch(r"\d{1,5}", text, re.ASCII) and 0 < int(text) < 65536:
        return int(text)
    problems.append("MONITOR_SMTP_PORT: not a port; write a number from 1 to 65535, such as 587")
    return None


def _read_security(text: str, port: int | None, problems: list[str]) -> Security:
    for known in _PORTS:
        if text == known:
            return known
    if text:
        guess = {"ssl": "tls", "smtps": "tls", "true": "starttls", "yes": "starttls", "false": "none", "no": "none", "plain": "none"}.get(
            text
        )
        problems.append(f"MONITOR_SMTP_SECURITY: {text[:40]!r} is no way to secure mail; write {guess or 'starttls, tls or none'}")
    return "tls" if port == 465 else "starttls"


def _read_sender(text: str, user: str | None, problems: list[str]) -> str:
    inner = re.search(r"<([^<>]*)>", text)
    sender = text or user or ""
    if _ADDRESS.match(sender) and sender.isprintable():
        return sender
    if inner and _ADDRESS.match(inner.group(1)):
        problems.append(f"MONITOR_SMTP_FROM: holds more than an address; write only {inner.group(1)}")
    else:
        problems.append("MONITOR_SMTP_FROM: the address that mails come from is missing or wrong; write one such as monitor@example.org")
    return ""


def _read_days(text: str, problems: list[str]) -> int | None:
    if text.casefold() in ("", "forever", "always"):
        return None
    match = re.fullmatch(r"(\d{1,5})\s*(?:d|days?)?", text.casefold(), re.ASCII)
    if match is not None and int(match.group(1)) >= 1:
        return int(match.group(1))
    problems.append(f"MONITOR_KEEP_PAGES: {text[:40]!r} is no number of days; write one such as 365, or forever")
    return None


def _read_contact(text: str, problems: list[str]) -> str | None:
    if not text:
        return None
    bare = text.removeprefix("mailto:")
    if text.isascii() and text.isprintable() and (_ADDRESS.match(bare) or re.match(r"^https?://[^\s/()]+\S*$", text)) and "(" not in text:
        return text
    problems.append("MONITOR_CONTACT: not a mail address or page; write one such as me@example.org or https://example.org/monitor")
    return None
