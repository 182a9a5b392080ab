"""Put into words that a watched document links to terms which nothing watches, with the command that would."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from monitor.report.check_views import LinkedView
from monitor.report.inline import safe_target
from monitor.report.messages import say, say_day
from monitor.report.visible import show_controls


def write_linked(linked: LinkedView) -> str:
    """Say in a line which document links to what, and since when."""
    return say(
        "report.linked_line",
        document=show_controls(f"{linked.service}/{linked.document}"),
        words=show_controls(linked.words or linked.kind),
        day=say_day(linked.since.date()),
    )


def write_add_command(linked: LinkedView) -> str:
    """Give the command that adds a linked page to the list of sources, quoted for a shell."""
    name = " ".join((linked.words or linked.kind).replace("/", " ").split())
    options = ["--service", linked.service, "--document", name]
    return shlex.join(["monitor", "sources", "add", linked.url, *options])


def show_linked(linked: Sequence[LinkedView]) -> list[dict[str, str | None]]:
    """Give what a template shows of newly linked terms."""
    return [{"line": write_linked(one), "url": safe_target(one.url), "add": write_add_command(one)} for one in linked]
