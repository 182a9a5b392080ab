"""Column types that mean the same on SQLite and PostgreSQL.

Instants are aware UTC in Python. PostgreSQL keeps them as `timestamp with time zone`; SQLite, which has no such type, as seconds since
1970, with microseconds as a fraction. SQLite writes such a number in 4 bytes where the second is whole, as it is in archives of others, and
in 8 where it is not; text would take 27. `datetime(x, 'unixepoch')` shows one in any SQLite shell.
Digests are 64 hex digits in Python and 32 bytes in the database.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import DateTime, Dialect, Double, LargeBinary, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def format_instant(instant: datetime) -> str:
    """Write an aware instant as UTC text of fixed width (27 characters)."""
    if instant.tzinfo is None:
        raise ValueError(f"{instant.isoformat()} has no time zone: the archive stores aware instants only")
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ").rjust(27, "0")


def clean_words(words: str) -> str:
    """Replace what no database takes (NUL, lone surrogates) by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", words)


class Instant(TypeDecorator[datetime]):
    """Store an aware instant, to the microsecond: a double has room for ten digits before the point and six behind it."""

    impl = Double
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the native type where there is one."""
        return dialect.type_descriptor(DateTime(timezone=True) if dialect.name == "postgresql" else Double())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Turn an instant into what the database keeps."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} has no time zone: the archive stores aware instants only")
        return value.astimezone(UTC) if dialect.name == "postgresql" else (value - _EPOCH) // _MICROSECOND / 1_000_000

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Turn what the database keeps into an instant in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if isinstance(value, datetime) else _EPOCH + timedelta(seconds=float(value))


class Sha256(TypeDecorator[str]):
    """Store a SHA-256 digest given as hex digits."""

    impl = LargeBinary(32)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Turn hex digits into bytes."""
        return None if value is None else bytes.fromhex(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Turn bytes into hex digits."""
        return None if value is None else bytes(value).hex()


class Words(TypeDecorator[str]):
    """Store words that came from outside: what no database takes (NUL, lone surrogates) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Replace what cannot be stored."""
        return None if value is None else clean_words(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Give the words as they are stored."""
        return None if value is None else str(value)
