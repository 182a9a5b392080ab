"""The error tree. Each message says what is wrong and what to do next; the command line prints it as it is.

MonitorError
|-- UsageError              exit 2: the command was called wrongly
|-- ConfigurationError      exit 2: sources.yaml or the environment is wrong
|   `-- SourcesError        every mistake of one sources.yaml, with file, line and field
|-- StoreError              exit 3: the database cannot be used
|   |-- StaleStateError     another process recorded first; read the state anew and try again
|   `-- CorruptTextError    a stored text does not match its hash
|       `-- DroppedPageError  a page's bytes were let go on purpose, after the time for which they are kept
|-- NetworkError            an address brought nothing; recorded as unreachable, with its reason
|-- DeliveryError           a mail could not be sent; it waits in the outbox, or failed for good
|-- ExtractionError         a page could not be read; recorded as a fault of its document
|   |-- SelectorError       a selector of the source matches nothing
|   |-- UnreadableError     not text at all
|   `-- EmptyPageError      nothing to be seen in it without running its scripts
`-- NotFoundError           exit 2: no such document, version or finding; near ones proposed
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class MonitorError(Exception):
    """Be the parent of every error that the monitor raises on purpose."""

    exit_code = 3


class UsageError(MonitorError):
    """Say that a command was called wrongly."""

    exit_code = 2


class NotFoundError(UsageError):
    """Say that no document, version or finding answers to a name."""


class ConfigurationError(MonitorError):
    """Say that the configuration is wrong."""

    exit_code = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Point at one mistake in a file: the line (from 1; 0 for the file as a whole), the field as a path, and what is wrong."""

    path: Path
    line: int
    field: str
    problem: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{where}: {self.field}: {self.problem}" if self.field else f"{where}: {self.problem}"


class SourcesError(ConfigurationError):
    """Carry every mistake of one sources.yaml, in line order."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("\n".join(str(mistake) for mistake in mistakes))


class StoreError(MonitorError):
    """Say that the database cannot be opened, read or written."""


class StaleStateError(StoreError):
    """Say that another process recorded a check of the same document first."""


class CorruptTextError(StoreError):
    """Say that a stored text or page does not match its hash."""


class DroppedPageError(CorruptTextError):
    """Say that a page's bytes were let go, as MONITOR_KEEP_PAGES asks; its record and its links stand."""


class NetworkError(MonitorError):
    """Say why an address brought nothing; fetching turns it into a value (`Unreachable`), so it stops no run."""

    def __init__(self, reason: str, detail: str, *, passing: bool, try_again: bool = False) -> None:
        self.reason = reason
        self.detail = detail
        self.passing = passing
        """Whether trying again later may help, without anybody changing anything."""
        self.try_again = try_again
        """Whether trying again within seconds may help."""
        super().__init__(detail)


class DeliveryError(MonitorError):
    """Say why a mail could not be sent."""

    def __init__(self, problem: str, *, passing: bool, server: bool) -> None:
        self.passing = passing
        """Whether trying again later may help, without anybody changing anything."""
        self.server = server
        """Whether it stops every mail at this server, not only the one to this recipient."""
        super().__init__(problem)


class ExtractionError(MonitorError):
    """Say that a page could not be read; `name` is the fault's verdict."""

    name = "unreadable"


class SelectorError(ExtractionError):
    """Say that a selector of the source matches nothing on the page."""

    name = "selector_dead"

    def __init__(self, problem: str, *, part: object = None) -> None:
        self.part = part
        """The selector, as the source's selection holds it."""
        super().__init__(problem)


class UnreadableError(ExtractionError):
    """Say that the bytes are not a text that can be read."""

    name = "not_text"


class EmptyPageError(ExtractionError):
    """Say that a page shows no text unless its scripts run."""

    name = "empty_shell"
