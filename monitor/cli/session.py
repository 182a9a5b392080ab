"""Give commands their settings, sources and store, each loaded only when a command asks for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.errors import ConfigurationError

if TYPE_CHECKING:
    from monitor.model import Sources
    from monitor.settings import Settings
    from monitor.store import Store


class Session:
    """Hold the options that all commands share, and what follows from them."""

    def __init__(self) -> None:
        self.db: str | None = None
        self.sources_file: str | None = None

    @cached_property
    def settings(self) -> Settings:
        """Load the settings from options, environment and `.env`."""
        from monitor.settings import load_settings

        return load_settings(os.environ, db=self.db, sources=self.sources_file, working_directory=Path.cwd())

    @cached_property
    def sources(self) -> Sources:
        """Load sources.yaml; SourcesError names every mistake in it."""
        from monitor.sources import load_sources

        return load_sources(self.settings.sources_path, environment=self.settings.environment)

    def open_store(self, *, records: bool = False) -> AbstractContextManager[Store]:
        """Open the database, made and migrated on first use.

        A file that was named and is not there is made only for a command that records; to read it raises ConfigurationError, since a
        slip in the name would look like an archive with nothing in it.
        """
        from monitor.store import open_store

        settings = self.settings
        named = "--db" if self.db else "MONITOR_DATABASE_URL" if settings.environment.get("MONITOR_DATABASE_URL", "").strip() else ""
        if named and not records and not settings.database_exists:
            raise ConfigurationError(
                f"there is no archive at {settings.shown_database}, which {named} names: mend the name, or let `monitor check` make it"
            )
        return open_store(self.settings.database_url)


def _keep(name: str) -> Callable[[click.Context, click.Parameter, Any], Any]:
    def keep(ctx: click.Context, _: click.Parameter, value: Any) -> Any:
        if value is not None:
            setattr(ctx.ensure_object(Session), name, value)
        return value

    return keep


def db_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--db` to a command."""
    return click.option(
        "--db", metavar="URL", callback=_keep("db"), expose_value=False, help="Database: a URL or a file [MONITOR_DATABASE_URL]."
    )(command)


def sources_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--sources` to a command."""
    return click.option(
        "--sources", metavar="FILE", callback=_keep("sources_file"), expose_value=False, help="The list of sources [MONITOR_SOURCES]."
    )(command)


def region_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--region` to a command; the value is a tuple of codes, empty where it is left out."""
    return click.option(
        "--region",
        "regions",
        multiple=True,
        metavar="CODE",
        callback=_read_regions,
        help="Where you live: EU, UK, CH, US, US-CA ... Leaves out documents for others, and says what applies to you.",
    )(command)


def _read_regions(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if not value:
        return ()
    from monitor.sources.mistakes import WrongValueError
    from monitor.sources.values import read_region

    try:
        return tuple(dict.fromkeys(read_region(code) for one in value for code in one.split(",")))
    except WrongValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--json` to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(command)
