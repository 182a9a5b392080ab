"""Settings come from options, environment, `.env` and the system's usual places, in that order."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from monitor.errors import ConfigurationError
from monitor.model import SmtpSettings
from monitor.settings import Settings, load_settings

SMTP = {"MONITOR_SMTP_HOST": "smtp.a.example", "MONITOR_SMTP_FROM": "monitor@a.example"}


def load(folder: Path, *, db: str | None = None, sources: str | None = None, platform: str = "linux", **environment: str) -> Settings:
    """Load settings in a folder that is both working directory and, below it, home."""
    homes = {"HOME": str(folder / "home"), "USERPROFILE": str(folder / "home")}
    return load_settings({**homes, **environment}, db=db, sources=sources, working_directory=folder, platform=platform)


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "home/.local/share/terms-change-monitor/monitor.db"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "home/.local/share/terms-change-monitor/monitor.db"),
        ("darwin", {"XDG_DATA_HOME": "/ignored"}, "home/Library/Application Support/terms-change-monitor/monitor.db"),
        ("win32", {}, "home/AppData/Local/terms-change-monitor/monitor.db"),
    ],
)
def test_default_database(platform: str, environment: dict[str, str], expected: str, tmp_path: Path) -> None:
    """Without a word, the database is a file in the user's data directory, wherever the system keeps that."""
    settings = load(tmp_path, platform=platform, **environment)
    assert settings.database_url == f"sqlite:///{tmp_path / expected}"
    assert not settings.database_exists


def test_data_and_config_directories_of_xdg(tmp_path: Path) -> None:
    """The XDG variables move the database and the list of sources."""
    config = tmp_path / "config" / "terms-change-monitor"
    config.mkdir(parents=True)
    (config / "sources.yaml").touch()
    settings = load(tmp_path, XDG_DATA_HOME=str(tmp_path / "data"), XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert settings.database_path == tmp_path / "data" / "terms-change-monitor" / "monitor.db"
    assert settings.sources_path == config / "sources.yaml"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("my.db", "sqlite:///{folder}/my.db"),
        ("/var/my.db", "sqlite:////var/my.db"),
        ("~/my.db", "sqlite:///{folder}/home/my.db"),
        ("sqlite:///my.db", "sqlite:///{folder}/my.db"),
        ("sqlite:////var/my.db", "sqlite:////var/my.db"),
        ("sqlite://", "sqlite://"),
        ("sqlite:///:memory:", "sqlite:///:memory:"),
        ("postgresql://me:pw@db/terms", "postgresql+psycopg://me:pw@db/terms"),
        ("postgres://me@db/terms", "postgresql+psycopg://me@db/terms"),
        ("postgresql+psycopg://me@db/terms", "postgresql+psycopg://me@db/terms"),
    ],
)
def test_database_by_option_or_environment(value: str, expected: str, tmp_path: Path) -> None:
    """A path or an address names the database; the option goes before the environment."""
    wanted = expected.format(folder=tmp_path)
    assert load(tmp_path, db=value).database_url == wanted
    assert load(tmp_path, MONITOR_DATABASE_URL=value).database_url == wanted
    assert load(tmp_path, db=value, MONITOR_DATABASE_URL="other.db").database_url == wanted


def test_database_is_shown_without_its_password(tmp_path: Path) -> None:
    """What is printed of a database holds no password; a file is shown as its path."""
    assert load(tmp_path, db="postgresql://me:pw@db:5432/terms").shown_database == "postgresql+psycopg://me@db:5432/terms"
    assert load(tmp_path, db="my.db").shown_database == str(tmp_path / "my.db")


@pytest.mark.parametrize("password", ["pa/ss", "pa#ss", "pa?ss", "p@ss", "pa:ss", "pa]ss"])
def test_no_part_of_a_password_is_shown(password: str, tmp_path: Path) -> None:
    """A password with characters that divide addresses is left out whole, and so is one in the query."""
    settings = load(tmp_path, db=f"postgresql://me:{password}@db/terms?password=ss")
    assert settings.shown_database == "postgresql+psycopg://me@db/terms"
    assert password not in repr(settings)


def test_mail_server_by_its_address(tmp_path: Path) -> None:
    """A mail server may be named by an IPv6 address, as this machine's own is ::1."""
    settings = load(tmp_path, **{**SMTP, "MONITOR_SMTP_HOST": "::1"})
    assert settings.smtp is not None
    assert settings.smtp.host == "::1"


def test_places_of_sources(tmp_path: Path) -> None:
    """The list is the one asked for, else the one here, else the user's own, else the one to be written here."""
    own = tmp_path / "home" / ".config" / "terms-change-monitor" / "sources.yaml"
    assert load(tmp_path).sources_path == tmp_path / "sources.yaml"
    own.parent.mkdir(parents=True)
    own.touch()
    assert load(tmp_path).sources_path == own
    assert load(tmp_path).new_sources_path == tmp_path / "sources.yaml"
    (tmp_path / "sources.yaml").touch()
    assert load(tmp_path).sources_path == tmp_path / "sources.yaml"
    settings = load(tmp_path, MONITOR_SOURCES="other/list.yaml")
    assert settings.sources_path == settings.new_sources_path == tmp_path / "other" / "list.yaml"
    assert load(tmp_path, sources="~/a.yaml", MONITOR_SOURCES="b.yaml").sources_path == tmp_path / "home" / "a.yaml"


def test_dotenv_beside_sources(tmp_path: Path) -> None:
    """A `.env` beside the list is read, the environment goes before it, and its paths count from its own folder."""
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / ".env").write_text(
        'MONITOR_DATABASE_URL=terms.db\nMONITOR_CONTACT=me@a.example\nTOKEN="pa$$word ${HOME}"\nMONITOR_SMTP_HOST=smtp.a.example\n'
        "MONITOR_SMTP_FROM=a@a.example\n"
    )
    settings = load(tmp_path, sources="lists/sources.yaml", MONITOR_SMTP_FROM="b@a.example", MONITOR_CONTACT="https://a.example/bot")
    assert settings.database_path == folder / "terms.db"
    assert settings.contact == "https://a.example/bot"
    assert settings.smtp is not None
    assert settings.smtp.sender == "b@a.example"
    assert settings.environment["TOKEN"] == "pa$$word ${HOME}"
    assert load(tmp_path, sources="lists/sources.yaml", MONITOR_DATABASE_URL="here.db").database_path == tmp_path / "here.db"
    assert load(tmp_path, db=f"sqlite:///{tmp_path}/here.db?timeout=3").database_path == tmp_path / "here.db"
    assert load(tmp_path).contact is None


def test_unreadable_dotenv(tmp_path: Path) -> None:
    """A `.env` that is not UTF-8 is refused by name."""
    (tmp_path / ".env").write_bytes(b"MONITOR_CONTACT=\xff\n")
    with pytest.raises(ConfigurationError, match=r"\.env: the file is not UTF-8"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, ("starttls", 587, None)),
        ({"MONITOR_SMTP_SECURITY": "TLS"}, ("tls", 465, None)),
        ({"MONITOR_SMTP_PORT": "465"}, ("tls", 465, None)),
        ({"MONITOR_SMTP_PORT": "2525"}, ("starttls", 2525, None)),
        ({"MONITOR_SMTP_SECURITY": "none"}, ("none", 25, None)),
        ({"MONITOR_SMTP_USER": "me", "MONITOR_SMTP_PASSWORD": "pw"}, ("starttls", 587, "me")),
    ],
)
def test_mail_server(environment: dict[str, str], expected: tuple[str, int, str | None], tmp_path: Path) -> None:
    """Host and sender are enough; port and way of securing follow from each other."""
    smtp = load(tmp_path, **SMTP, **environment).smtp
    assert smtp is not None
    assert (smtp.security, smtp.port, smtp.user) == expected


def test_secrets_are_not_shown(tmp_path: Path) -> None:
    """Printing the settings shows no password."""
    settings = load(tmp_path, **SMTP, MONITOR_SMTP_USER="me", MONITOR_SMTP_PASSWORD="geheim")
    assert "geheim" not in repr(settings)
    assert isinstance(settings.smtp, SmtpSettings)
    assert settings.smtp.password == "geheim"


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"MONITOR_DATABASE_URL": "mysql://db/terms"}, "MONITOR_DATABASE_URL: .*postgresql://"),
        ({"MONITOR_DATABASE_URL": "postgresql:/db"}, "MONITOR_DATABASE_URL: .*no ://"),
        ({"MONITOR_DATABASE_URL": "postgresql://me:pw@db:port/terms"}, "MONITOR_DATABASE_URL: .*port"),
        ({"MONITOR_SMTP_PORT": "587"}, "MONITOR_SMTP_HOST: not set, though MONITOR_SMTP_PORT is"),
        ({**SMTP, "MONITOR_SMTP_HOST": "smtp://a.example"}, "MONITOR_SMTP_HOST: .*only the name"),
        ({**SMTP, "MONITOR_SMTP_HOST": "a.example:25"}, "MONITOR_SMTP_HOST: .*MONITOR_SMTP_PORT"),
        ({**SMTP, "MONITOR_SMTP_HOST": "[::1]:25"}, "MONITOR_SMTP_HOST: .*MONITOR_SMTP_PORT"),
        ({**SMTP, "MONITOR_SMTP_PORT": "0"}, "MONITOR_SMTP_PORT: .*587"),
        ({**SMTP, "MONITOR_SMTP_SECURITY": "ssl"}, "MONITOR_SMTP_SECURITY: .*write tls"),
        ({**SMTP, "MONITOR_SMTP_SECURITY": "?"}, "MONITOR_SMTP_SECURITY: .*starttls, tls or none"),
        ({**SMTP, "MONITOR_SMTP_USER": "me"}, "MONITOR_SMTP_PASSWORD: not set"),
        ({**SMTP, "MONITOR_SMTP_PASSWORD": "pw"}, "MONITOR_SMTP_USER: not set"),
        (
            {**SMTP, "MONITOR_SMTP_USER": "me", "MONITOR_SMTP_PASSWORD": "pw", "MONITOR_SMTP_SECURITY": "none"},
            "MONITOR_SMTP_SECURITY: .*in the clear",
        ),
        ({**SMTP, "MONITOR_SMTP_FROM": ""}, "MONITOR_SMTP_FROM: .*monitor@example.org"),
        ({**SMTP, "MONITOR_SMTP_FROM": "Me <me@a.example>"}, "MONITOR_SMTP_FROM: .*only me@a.example"),
        ({**SMTP, "MONITOR_SMTP_FROM": "me@a.example\nBcc: x@a.example"}, "MONITOR_SMTP_FROM: "),
        ({"MONITOR_CONTACT": "me\r\nX-Evil: 1"}, "MONITOR_CONTACT: .*me@example.org"),
        ({"MONITOR_CONTACT": "somebody"}, "MONITOR_CONTACT: "),
    ],
)
def test_wrong_value(environment: dict[str, str], words: str, tmp_path: Path) -> None:
    """A wrong value is refused with its variable and what to write."""
    with pytest.raises(ConfigurationError, match=words):
        load(tmp_path, **environment)


def test_wrong_values_are_told_together(tmp_path: Path) -> None:
    """Several wrong values are told at once, the option by its own name."""
    with pytest.raises(ConfigurationError) as raised:
        load(tmp_path, db="mysql://db/terms", MONITOR_CONTACT="?", **SMTP, MONITOR_SMTP_PORT="x")
    assert [line.split(":")[0] for line in str(raised.value).splitlines()] == ["--db", "MONITOR_SMTP_PORT", "MONITOR_CONTACT"]


def test_settings_import_nothing_heavy() -> None:
    """Loading settings brings in neither pydantic nor dotenv nor YAML, since every command waits for it."""
    code = (
        "import sys, pathlib, monitor.settings as s; s.load_settings({'HOME': '/nowhere'}, db=None, sources='/nowhere/x', "
        "working_directory=pathlib.Path('/nowhere')); print([m for m in ('pydantic', 'dotenv', 'ruamel', 'httpx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1])
    assert done.stdout.strip() == "[]"
