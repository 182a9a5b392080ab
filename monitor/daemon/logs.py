"""Write what happens as one line each, to standard error: for people (`text`) or for programs (`json`).

A formatter of the standard library's logging, not structlog: that takes 127 ms to import and is one more thing to install, and what other
libraries log would still come through the standard library; this way everything that is said has one form.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, TextIO

Form = Literal["text", "json"]

LOGGER = logging.getLogger("monitor")


def log(event: str, *, level: int = logging.INFO, error: BaseException | None = None, **fields: Any) -> None:
    """Log an event by its name (one word) with what is known of it; None values are left out. With `error`, its traceback is kept."""
    LOGGER.log(level, event, extra={"fields": {name: value for name, value in fields.items() if value is not None}}, exc_info=error)


def set_up_logging(form: Form, stream: TextIO | None = None) -> None:
    """Send the monitor's events, and what libraries warn of, to a stream (standard error), one line each."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(FORMATTERS[form]())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(True)
    LOGGER.setLevel(logging.INFO)
    # a tick that is left out because the one before still runs is no trouble: the next one does its work
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


class JsonFormatter(logging.Formatter):
    """Write a record as a JSON object: `at`, `level`, `event`, then the event's own fields."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line."""
        event, fields = _read_record(record)
        line = {"at": _show_instant(record.created), "level": record.levelname.lower(), "event": event}
        line |= {name: _to_plain(value) for name, value in fields.items()}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)


class TextFormatter(logging.Formatter):
    """Write a record as `instant level event name=value ...` (logfmt); a traceback follows, indented."""

    def format(self, record: logging.LogRecord) -> str:
        """Write one line, and the lines of a traceback where there is one."""
        event, fields = _read_record(record)
        shown = [f"{name}={_show(_to_plain(value))}" for name, value in fields.items()]
        line = " ".join([_show_instant(record.created), record.levelname.lower(), event, *shown])
        if record.exc_info:
            line += "".join(f"\n    {part}" for part in self.formatException(record.exc_info).splitlines())
        return line


FORMATTERS: dict[Form, type[logging.Formatter]] = {"text": TextFormatter, "json": JsonFormatter}


def _read_record(record: logging.LogRecord) -> tuple[str, dict[str, Any]]:
    fields = getattr(record, "fields", None)
    if isinstance(fields, dict):
        return record.getMessage(), fields
    return "library", {"logger": record.name, "message": record.getMessage().strip()}


def _to_plain(value: Any) -> Any:
    if isinstance(value, timedelta):
        return round(value.total_seconds(), 3)
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, bool | int | float) else str(value)


def _show(value: Any) -> str:
    """Write a value so that a line stays one line, whatever a server put into it."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if text and text.isprintable() and not any(mark in text for mark in ' "=\\'):
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _show_instant(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
