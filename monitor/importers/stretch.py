"""Work out a stretch of one document's history, with all that is recorded of it: decisions, packed texts, cut sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from monitor.importers.follow import Follower
from monitor.importers.observation import Observation
from monitor.importers.packing import Packer
from monitor.importers.reading import Reader, Reading, digest_text
from monitor.model.imports import Origin, PackedText, StrandPast, StrandRecord, TextSentences
from monitor.store.sentences.reading import cut_text


class Stretch:
    """Hold a document's history where it stands, and what was worked out of it and not handed over yet."""

    def __init__(self, past: StrandPast, reader: Reader, *, read_as: str, extractor_version: int, origin: Origin = "imported") -> None:
        self._follower = Follower(past, reader, origin=origin, read_as=read_as, extractor_version=extractor_version)
        self._packer = Packer()
        if past.root_text is not None:
            self._packer.start_from(digest_text(past.root_text), past.root_text, depth=0, chain_bytes=len(past.root_text.encode()))
        if past.current_text is not None:
            self._packer.start_from(digest_text(past.current_text), past.current_text, depth=past.depth, chain_bytes=past.chain_bytes)
        self._packed: list[PackedText] = []
        self._cuts: list[TextSentences] = []
        self._names: set[bytes] = set()

    def observe(self, seen: Observation) -> None:
        """Take in the next observation."""
        self._follower.observe(seen)
        self._keep(seen.reading)

    def place(self, seen: Observation) -> None:
        """Take in a text that somebody vouches for."""
        self._follower.place(seen)
        self._keep(seen.reading)

    def settle(self, seen: Observation) -> None:
        """Take in how long the text of the last observation held."""
        self._follower.settle(seen)

    def skip(self, reference: str, *, at: datetime) -> None:
        """Note a record that brings no text."""
        self._follower.skip(reference, at=at)

    def hand_over(self) -> StrandRecord:
        """Give what was worked out since the last time."""
        record = replace(self._follower.take(), packed=tuple(self._packed), sentences=tuple(self._cuts))
        self._packed, self._cuts = [], []
        return record

    def _keep(self, reading: Reading) -> None:
        sha256, document = reading.text_sha256, reading.document
        if not self._follower.texts.is_new(sha256):
            return
        self._packed.append(self._packer.pack(sha256, reading.text))
        # those that the document turns out to have had before are left out when they are recorded
        cut = cut_text(reading.text, document.language, known=self._names, blocks=document.blocks, text_sha256=sha256)
        self._names.update(one.name for one in cut.new)
        self._cuts.append(cut)
        self._follower.texts.mark_stored(sha256)
