"""Long texts lean on the text that they are most like, whatever document it is of."""

from __future__ import annotations

import hashlib
import random

from sqlalchemy import select

from monitor.model.imports import PackedText
from monitor.store import Store
from monitor.store.blobs.codec import compress
from monitor.store.blobs.lookalikes import Lookalikes
from monitor.store.blobs.reading import load_blob
from monitor.store.blobs.writing import MAX_DEPTH, store_blob, store_packed
from monitor.store.schema.tables import blob


def write_text(seed: int, lines: int = 60) -> bytes:
    """Write lines that no other seed has."""
    words = random.Random(seed)
    return b"\n".join(b"%016x says what nobody else says, %016x" % (words.getrandbits(64), words.getrandbits(64)) for _ in range(lines))


def pack_alone(text: bytes) -> PackedText:
    """Pack a text as an import hands over a first one."""
    return PackedText(sha256=hashlib.sha256(text).hexdigest(), data=compress(text), size_bytes=len(text), text=text)


def test_the_most_alike_comes_first() -> None:
    """Of the texts noted, those that share lines with a new one are found, the one that shares most first, and no others."""
    lookalikes = Lookalikes()
    one, two, three = write_text(1), write_text(2), write_text(3)
    for number, text in enumerate((one, two, three), 1):
        lookalikes.note(number, text)
    assert lookalikes.find(two + b"\n" + one[: len(one) // 3]) == [2, 1]
    assert lookalikes.find(write_text(4)) == []


def test_a_first_text_leans_on_another_documents(file_store: Store) -> None:
    """A text that is another document's with a few words changed is kept as the difference, and comes back."""
    old, new = write_text(1), write_text(1).replace(b"nobody", b"somebody", 3)
    lookalikes = Lookalikes()
    with file_store.write() as connection:
        ids = store_packed(connection, [pack_alone(old), pack_alone(write_text(2)), pack_alone(new)], lookalikes=lookalikes)
        first, _, third = ids.values()
        row = connection.execute(select(blob).where(blob.c.id == third)).one()
        assert (row.base_id, row.depth) == (first, 1)
        assert len(row.data) < 200
        assert load_blob(connection, third, naming="It") == new


def test_nothing_leans_on_the_end_of_a_long_chain(file_store: Store) -> None:
    """A text at the end of a chain that is full is passed over, however much it is like a new one."""
    text = write_text(1)
    lookalikes = Lookalikes()
    with file_store.write() as connection:
        last = store_blob(connection, text, role="text").id
        for number in range(MAX_DEPTH):
            last = store_blob(connection, text + b"%d" % number, role="text", base_id=last).id
        lookalikes.note(last, text)
        (kept,) = store_packed(connection, [pack_alone(text + b"\nOne more line.")], lookalikes=lookalikes).values()
        assert connection.scalar(select(blob.c.base_id).where(blob.c.id == kept)) is None
