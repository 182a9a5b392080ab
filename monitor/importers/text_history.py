"""The texts that a document has had: when each was seen, and what the rule of news asks of an earlier one.

Pure. Readers are told of some steps from text to text and not of others; a text that comes back is a rollback only if they were told
that it was left.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from monitor.importers.reading import Reading
from monitor.model import KnownVersion, VersionState
from monitor.model.imports import KnownText, StrandPast, StrandText


@dataclass(slots=True, kw_only=True)
class _Known:
    """Hold a text of the past: its times, and what the rule asks of it."""

    text: StrandText
    entered_at_step: int = 0
    """How many told steps had been made when it last became current."""
    returned_before: bool = False
    stored: bool = False


class TextHistory:
    """Hold every text of a document, by its hash, and which of them moved since they were last handed over."""

    def __init__(self, past: StrandPast, *, read_as: str, extractor_version: int) -> None:
        self._read_as, self._extractor_version = read_as, extractor_version
        self._known = {one.text_sha256: _Known(text=_describe_known(one), stored=True) for one in past.known}
        self._moved: dict[str, StrandText] = {}
        self._told_steps = 0
        for step in past.steps:
            self.enter(step.new_sha256, told=step.told, rollback=step.rollback)

    def __contains__(self, text_sha256: str) -> bool:
        return text_sha256 in self._known

    def find(self, text_sha256: str) -> StrandText:
        """Give a text that was seen before."""
        return self._known[text_sha256].text

    def see(self, reading: Reading, at: datetime, *, confirmed_at: datetime | None = None, accepted_at: datetime | None = None) -> None:
        """Move a text's times on; a new one begins here."""
        known = self._known.get(reading.text_sha256)
        text = known.text if known is not None else self._describe(reading, at)
        self.keep(
            replace(
                text,
                first_seen_at=min(text.first_seen_at, at),
                last_seen_at=max(text.last_seen_at, at),
                confirmed_at=text.confirmed_at or confirmed_at,
                accepted_at=text.accepted_at or accepted_at,
            )
        )

    def keep(self, text: StrandText) -> None:
        """Take a text as it is given, to be handed over with the next stretch."""
        known = self._known.get(text.text_sha256)
        if known is None:
            self._known[text.text_sha256] = _Known(text=text, entered_at_step=self._told_steps)
        else:
            known.text = text
        self._moved[text.text_sha256] = text

    def enter(self, text_sha256: str, *, told: bool, rollback: bool) -> None:
        """Note that a text became current by a step that readers would, or would not, have been told of."""
        self._told_steps += told
        known = self._known.get(text_sha256)
        if known is not None:
            known.entered_at_step = self._told_steps
            known.returned_before = known.returned_before or rollback

    def find_known(self, text_sha256: str) -> KnownVersion | None:
        """Give an earlier text in the form that the rule reads; None: the document never had it."""
        known = self._known.get(text_sha256)
        if known is None:
            return None
        accepted = known.text.accepted_at is not None
        return KnownVersion(
            version=describe_version(known.text),
            accepted=accepted,
            left_by_report=accepted and self._told_steps > known.entered_at_step,
            returned_before=known.returned_before,
        )

    def take(self) -> tuple[StrandText, ...]:
        """Hand over the texts that came or whose times moved since the last time."""
        moved, self._moved = tuple(self._moved.values()), {}
        return moved

    def is_new(self, text_sha256: str) -> bool:
        """Tell whether a text's bytes were not handed over yet."""
        known = self._known.get(text_sha256)
        return known is not None and not known.stored

    def mark_stored(self, text_sha256: str) -> None:
        """Note that a text's bytes were handed over."""
        self._known[text_sha256].stored = True

    def _describe(self, reading: Reading, at: datetime) -> StrandText:
        return StrandText(
            text_sha256=reading.text_sha256,
            size=len(reading.text),
            language=reading.document.language,
            stated=reading.stated,
            stated_on=reading.stated_on,
            read_as=self._read_as,
            extractor_version=self._extractor_version,
            first_seen_at=at,
            last_seen_at=at,
        )


def describe_version(text: StrandText) -> VersionState:
    """Give a text in the form that the rule reads."""
    return VersionState(
        version_id=0,
        public_id="",
        text_sha256=text.text_sha256,
        size=text.size,
        language=text.language,
        stated_on=text.stated_on,
        first_seen_at=text.first_seen_at,
        last_seen_at=text.last_seen_at,
        confirmed_at=text.confirmed_at,
    )


def _describe_known(one: KnownText) -> StrandText:
    """Give a stored text as one of the strand; what only its row needs is not asked again."""
    return StrandText(
        text_sha256=one.text_sha256,
        size=0,
        language=None,
        stated=(),
        stated_on=one.stated_on,
        read_as="",
        extractor_version=0,
        first_seen_at=one.first_seen_at,
        last_seen_at=one.last_seen_at,
        confirmed_at=one.confirmed_at,
        accepted_at=one.accepted_at,
    )
