"""The tree of commands. Each command's module is imported only when it is called, so that `--help` starts at once."""

from __future__ import annotations

from importlib import import_module

import click

from monitor import __version__
from monitor.cli.session import Session

COMMANDS = {
    "init": ("monitor.cli.init:init", "Write a first sources.yaml from the catalogue."),
    "demo": ("monitor.cli.demo:demo", "Play a made-up service's year: what changes, what is told, what is mailed."),
    "check": ("monitor.cli.check:check", "Fetch documents now, compare, and print what changed."),
    "run": ("monitor.cli.run:run", "Keep watching: check what is due, send digests, until told to stop."),
    "status": ("monitor.cli.status:status", "Show when each document was checked, and what needs attention."),
    "history": ("monitor.cli.history:history", "List versions and changes, newest first."),
    "show": ("monitor.cli.history:show", "Print the text of a version."),
    "diff": ("monitor.cli.diff:diff", "Show what differs between two versions."),
    "search": ("monitor.cli.search:search", "Find words in every text there ever was: where and when they stood."),
    "blame": ("monitor.cli.blame:blame", "Say of each sentence since when it stands, and which version brought it."),
    "digest": ("monitor.cli.digest:digest", "Print today's digest, write it as HTML, or send what is due."),
    "flags": ("monitor.cli.flags:flags", "List findings on AI training and default consent."),
    "mark": ("monitor.cli.mark:mark", "Say of a finding that it is right, wrong, not wanted, or dealt with."),
    "stance": ("monitor.cli.stance:stance", "Show what the newest texts say about training AI on your data."),
    "deadlines": ("monitor.cli.deadlines:deadlines", "List the days to act by that lie ahead, and the ways out."),
    "import": ("monitor.cli.importing:import_", "Bring in a history that somebody else recorded."),
    "add-version": ("monitor.cli.add_version:add_version", "Add a text that you got by hand: PDF, HTML, Markdown, e-mail."),
    "compare": ("monitor.cli.compare:compare", "Compare two files, without a database."),
    "extract": ("monitor.cli.extract:extract", "Show what the monitor reads of a page."),
    "sources": ("monitor.cli.sources:sources", "List, test and add sources."),
    "export": ("monitor.cli.export:export", "Write evidence to a folder: pages, texts, redlines, hashes."),
    "db": ("monitor.cli.db:db", "Migrate, check, back up the database; thin out what it keeps."),
}

SOURCES_COMMANDS = {
    "check": ("monitor.cli.sources:check", "Fetch each source once and say how it reads."),
    "list": ("monitor.cli.sources:list_sources", "List the documents of sources.yaml."),
    "add": ("monitor.cli.sources:add", "Add services, a domain's terms, or a page."),
    "import": ("monitor.cli.import_sources:import_", "Take over what other programs watch."),
}

SOURCES_IMPORT_COMMANDS = {
    "ota": ("monitor.cli.import_sources:ota", "Take over Open Terms Archive declarations."),
}

IMPORT_COMMANDS = {
    "ota": ("monitor.cli.importing:ota", "Import an Open Terms Archive versions repository."),
    "wayback": ("monitor.cli.import_wayback:wayback", "Fill in a document's past from a web archive."),
}


class LazyGroup(click.Group):
    """A group whose commands are named in a table and imported when called."""

    def __init__(self, *args: object, table: dict[str, tuple[str, str]], **attributes: object) -> None:
        super().__init__(*args, **attributes)  # type: ignore[arg-type]
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the table's order, which is the order of a newcomer's steps."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where the table has no such name."""
        if cmd_name not in self.table:
            return None
        module, attribute = self.table[cmd_name][0].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, and propose near names for one that does not exist; `help` is read as `--help` behind what it names."""
        if args[0] == "help":
            if not args[1:]:
                click.echo(ctx.get_help())
                ctx.exit()
            args = [*args[1:], "--help"]
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.table, n=2)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {' or '.join(near)}?", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in self.table.items()])


@click.group(cls=LazyGroup, table=COMMANDS, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="monitor")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Watch terms of service and privacy policies, and tell what changes for you."""
    ctx.ensure_object(Session)
    if ctx.invoked_subcommand is None:
        from monitor.cli.welcome import print_next_step

        print_next_step(ctx)
