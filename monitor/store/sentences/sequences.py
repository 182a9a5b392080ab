"""Write which sentences a text holds, in order, as the difference from an earlier text's: a few bytes for most versions. Pure.

Sentences are numbers. What a version brings first gets the next free numbers, in reading order, from `first_id` on. Everything is a row of
unsigned LEB128 numbers:

    steps   for each changed stretch: how many sentences of the base stay, how many of it go, then what stands there instead as pairs
            (so many new ones, so many old ones, each old one as `first_id - id`), closed by a pair of zeros
    places  for each sentence brought, where it stands in the version's text: the distance from the end of the one before (zigzag), and its
            length (with escapes and line breaks, where it has any); length 0: it cannot be found so, and must be read out of the text
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

INDEX_VERSION = 1
"""Goes up when the same text would be cut, named or found otherwise than before; the index is then built anew by itself. A test notices."""

NAME_BYTES = 16
"""Bytes of SHA-256 that name a sentence: enough that nobody can make two with one name, and half of what a whole digest takes."""


class Place(NamedTuple):
    """Locate a sentence in a text, in characters."""

    start: int
    length: int


def pack_sequence(sequence: Sequence[int], base: Sequence[int], first_id: int) -> bytes:
    """Write a version's sentences as the difference from those of a base (empty for none); ids from `first_id` on are new, in order."""
    from monitor.compare.alignment import list_gaps, match_runs  # only who writes needs it

    numbers: list[int] = []
    position = 0
    for gap in list_gaps(match_runs(base, sequence), len(base), len(sequence)):
        numbers += (gap.old_from - position, gap.old_to - gap.old_from)
        numbers += _write_inserted(sequence[gap.new_from : gap.new_to], first_id, _count_new(sequence[: gap.new_from], first_id))
        position = gap.old_to
    return pack_numbers(numbers)


def _count_new(sequence: Iterable[int], first_id: int) -> int:
    return len({one for one in sequence if one >= first_id})


def _write_inserted(inserted: Sequence[int], first_id: int, brought: int) -> list[int]:
    """Write what stands in one place; a new sentence that is repeated counts as an old one, written with its own place from `first_id`."""
    pairs: list[int] = []
    at = 0
    while at < len(inserted):
        fresh = 0
        while at < len(inserted) and inserted[at] == first_id + brought:
            fresh, brought, at = fresh + 1, brought + 1, at + 1
        old: list[int] = []
        while at < len(inserted) and inserted[at] != first_id + brought:
            old.append(_zigzag(first_id - inserted[at]))
            at += 1
        pairs += (fresh, len(old), *old)
    return [*pairs, 0, 0]


def unpack_sequence(packed: bytes, base: Sequence[int], first_id: int) -> list[int]:
    """Give back a version's sentences; raises ValueError where the bytes are damaged."""
    numbers = unpack_numbers(packed)
    sequence: list[int] = []
    at = position = 0
    fresh_id = first_id
    try:
        while at < len(numbers):
            stay, go = numbers[at], numbers[at + 1]
            at += 2
            sequence += base[position : position + stay]
            position += stay + go
            while numbers[at] or numbers[at + 1]:
                fresh, old = numbers[at], numbers[at + 1]
                sequence += range(fresh_id, fresh_id + fresh)
                fresh_id += fresh
                sequence += (first_id - _unzigzag(number) for number in numbers[at + 2 : at + 2 + old])
                at += 2 + old
            at += 2
    except IndexError as error:
        raise ValueError("the row of sentences ends half way") from error
    sequence += base[position:]
    return sequence


def pack_places(places: Iterable[Place]) -> bytes:
    """Write where sentences stand."""
    numbers: list[int] = []
    end = 0
    for start, length in places:
        numbers += (_zigzag(start - end) if length else 0, length)
        end = start + length if length else end
    return pack_numbers(numbers)


def unpack_places(packed: bytes) -> list[Place]:
    """Give back where sentences stand."""
    numbers = unpack_numbers(packed)
    places = []
    end = 0
    for distance, length in zip(numbers[::2], numbers[1::2], strict=True):
        start = end + _unzigzag(distance)
        places.append(Place(start, length))
        end = start + length if length else end
    return places


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Write unsigned numbers, seven bits to a byte, the lowest first; the eighth bit says that more follows."""
    packed = bytearray()
    for number in numbers:
        rest = number
        while rest > 0x7F:
            packed.append(rest & 0x7F | 0x80)
            rest >>= 7
        packed.append(rest)
    return bytes(packed)


def unpack_numbers(packed: bytes) -> list[int]:
    """Read unsigned numbers; what a number cut off at the end had is left out."""
    return [
        one[0] if len(one) == 1 else (one[0] & 0x7F) | one[1] << 7 if len(one) == 2 else _join_bytes(one) for one in _NUMBER.findall(packed)
    ]


_NUMBER = re.compile(rb"[\x80-\xff]*[\x00-\x7f]")
"""Cut by the engine of expressions: five times as fast as byte by byte, and most numbers have one byte or two."""


def _join_bytes(written: bytes) -> int:
    return sum((byte & 0x7F) << 7 * place for place, byte in enumerate(written))


def _zigzag(number: int) -> int:
    return number * 2 if number >= 0 else -number * 2 - 1


def _unzigzag(number: int) -> int:
    return number // 2 if number % 2 == 0 else -(number + 1) // 2
