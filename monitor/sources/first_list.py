"""Write a user's first source list: services of the catalogue with their comments, and a digest, switched on or shown as a comment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import time
from pathlib import Path

from monitor.errors import ConfigurationError
from monitor.sources.catalogue import cut_out_services
from monitor.sources.files import write_atomically
from monitor.sources.load import parse_sources

HEADER = """\
# What to watch, and whom to tell. Written by `monitor`; yours to edit. After an edit: monitor sources check
#
# A document is an address, a list of addresses (one document on several pages), or a mapping:
#
#   Privacy Policy:
#     url: https://www.example.org/privacy
#     every: 6h              # how often to look: 30m, 6h, 1d, 1w (default: 12h)
#     fetch: browser         # for pages that are empty without JavaScript (default: http)
#     select: main           # CSS of the part that counts (default: found by itself); a list, or a range
#     remove: [".banner"]    # CSS of what does not count
#     language: en           # default: read from the page
#     formerly: Old Name     # an earlier name in this list: its history goes on here
#     region: [EEA, UK]      # whose readers it is for (default: everybody's)
#
# every, fetch, language, robots, accept_language, headers and proxy may also stand in a service or under defaults.

"""

NO_DIGEST = """\
# A daily mail with what changed. Take away the # to switch it on; the mail server comes from the environment (MONITOR_SMTP_HOST ...).
# digest:
#   - to: [me@example.org]
#     at: "07:30"
#     timezone: Europe/Paris
#     # optional filters:
#     # topics: [ai_training, default_consent]
#     # level: medium        # at least: high, medium or low
#     # tags: [social]
#     # services: [LinkedIn]
#     # region: EU           # where you live: cards then say whether a finding applies to you

"""

DIGEST = """\
# A daily mail with what changed; nothing is sent on a quiet day. The mail server comes from the environment (MONITOR_SMTP_HOST ...).
digest:
  - to: [{to}]
    at: "{at:%H:%M}"
    timezone: {timezone}
    # optional filters:
    # topics: [ai_training, default_consent]
    # level: medium        # at least: high, medium or low
    # tags: [social]
    # services: [LinkedIn]
    # region: EU           # where you live: cards then say whether a finding applies to you

"""

DEFAULTS = """\
defaults:
  every: 12h

"""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWish:
    """Hold who wants the daily digest, and when; the address and the zone are valid already."""

    to: str
    at: time = time(7, 30)
    timezone: str = "UTC"


def render_sources(catalogue: Path, services: Sequence[str], mail: MailWish | None = None) -> str:
    """Render the text of a first sources.yaml with these services of the catalogue, their comments included.

    `services` are names as `find_catalogue_services` gives them; none gives a list that watches nothing yet, and loads. Without `mail`
    the digest stands there as a comment.
    """
    body = "\n\n".join("\n".join(lines) for lines in cut_out_services(catalogue, services))
    digest = DIGEST.format(to=_quote(mail.to), at=mail.at, timezone=mail.timezone) if mail else NO_DIGEST
    rendered = HEADER + digest + DEFAULTS + (f"services:\n{body}\n" if services else "services: {}\n")
    parse_sources(rendered, catalogue)
    return rendered


def _quote(address: str) -> str:
    """Quote an address that would mean something else in YAML, such as one that begins with & or holds a #."""
    return (
        address
        if address.replace("@", "").replace(".", "").replace("-", "").replace("_", "").replace("+", "").isalnum()
        else f'"{address}"'
    )


def write_sources(path: Path, catalogue: Path, services: Sequence[str], mail: MailWish | None = None) -> None:
    """Write a first sources.yaml; raises ConfigurationError where a file is there already, or cannot be written."""
    rendered = render_sources(catalogue, services, mail)
    if path.exists():
        raise ConfigurationError(f"{path} is there already and stays as it is; add to it with: monitor sources add NAME")
    _write_new(path, rendered)


@contextmanager
def begin_sources(path: Path, catalogue: Path) -> Iterator[bool]:
    """Begin an empty sources.yaml where there is none, and take it away again if the block leaves it as it was; gives whether it did.

    Raises ConfigurationError where none can be written.
    """
    if path.exists():
        yield False
        return
    empty = render_sources(catalogue, ())
    _write_new(path, empty)
    try:
        yield True
    finally:
        if path.read_text(encoding="utf-8") == empty:
            path.unlink()


def _write_new(path: Path, rendered: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, rendered)
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written ({error.strerror or error}); name another with --sources FILE") from error
