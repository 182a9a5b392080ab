"""The archive's documents follow the source list, and their history follows their names."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.errors import NotFoundError
from monitor.model import DocumentKey
from monitor.store import DocumentView, Store, find_documents, find_state, find_states, list_documents, list_status
from tests.store.making import KEY, START, Walk, load_state, make_source, register

LATER = START + timedelta(days=1)


def list_names(store: Store) -> dict[str, bool]:
    """List the documents by name, with whether they are watched."""
    with store.read() as connection:
        return {str(one): one.watched for one in list_documents(connection)}


def test_new_sources_make_documents(store: Store) -> None:
    """Each source makes one document, once."""
    sources = (make_source(), make_source("Acme/Terms"), make_source("Beta/Terms", tags=("social",), every=timedelta(hours=6)))
    register(store, *sources)
    register(store, *sources)
    assert list_names(store) == {"Acme/Privacy Policy": True, "Acme/Terms": True, "Beta/Terms": True}
    with store.read() as connection:
        status = list_status(connection)[-1]
    assert (status.document.tags, status.every_s, status.document.urls) == (("social",), 21600, ("https://example.org/Terms",))


def test_what_the_list_says_anew_is_taken_over(store: Store) -> None:
    """An address or an interval that was edited is the document's from then on; what was not edited stays."""
    register(store, make_source(), make_source("Acme/Terms"))
    register(store, make_source(urls=("https://example.org/moved",), every=timedelta(hours=6)), make_source("Acme/Terms"))
    with store.read() as connection:
        listed = {str(one): one.urls for one in list_documents(connection)}
        every = {key.document: state.every for key, state in find_states(connection, [KEY, DocumentKey("Acme", "Terms")]).items()}
    assert listed == {"Acme/Privacy Policy": ("https://example.org/moved",), "Acme/Terms": ("https://example.org/Terms",)}
    assert every == {"Privacy Policy": timedelta(hours=6), "Terms": make_source().every}


def test_states_are_read_together(store: Store) -> None:
    """The states of several documents are those that each has by itself, in the order asked for; one that is not there is named."""
    names = ("Acme/Privacy Policy", "Beta/Terms", "Acme/Terms", "Beta/Privacy Policy")
    register(store, *map(make_source, names))
    Walk(store).first("Privacy.")
    Walk(store, DocumentKey("Beta", "Terms")).first("Terms.")
    Walk(store, DocumentKey("Beta", "Terms")).hold("New terms.", told=True)
    keys = [DocumentKey("Beta", "Terms"), KEY, DocumentKey("Acme", "Terms")]
    with store.read() as connection:
        states = find_states(connection, keys)
        with pytest.raises(NotFoundError, match="Beta/Cookies"):
            find_states(connection, [KEY, DocumentKey("Beta", "Cookies")])
    assert list(states) == keys
    assert states == {key: load_state(store, key) for key in keys}
    assert [(state.current is not None, state.pending is not None) for state in states.values()] == [
        (True, True),
        (True, False),
        (False, False),
    ]


def test_a_document_no_longer_listed_keeps_its_history(store: Store) -> None:
    """A source taken out of the list is not watched; put back, it goes on where it was."""
    register(store)
    Walk(store).first("Terms.")
    register(store, make_source("Beta/Terms"))
    assert list_names(store) == {"Acme/Privacy Policy": False, "Beta/Terms": True}
    with store.read() as connection:
        assert [str(one.document) for one in list_status(connection)] == ["Beta/Terms"]
    register(store, make_source(), make_source("Beta/Terms"))
    assert list_names(store) == {"Acme/Privacy Policy": True, "Beta/Terms": True}
    assert load_state(store).current is not None


def test_a_renamed_document_takes_its_history_along(store: Store) -> None:
    """`formerly` gives the document its new name and keeps its id, its texts and the name it had."""
    register(store)
    Walk(store).first("Terms.")
    before = load_state(store)
    new = DocumentKey("Acme Corporation", "Privacy Notice")
    register(store, make_source("Acme Corporation/Privacy Notice", formerly=(KEY,)), now=LATER)
    after = load_state(store, new)
    assert (after.public_id, after.current, after.revision) == (before.public_id, before.current, before.revision)
    assert list_names(store) == {"Acme Corporation/Privacy Notice": True}
    with store.read() as connection:
        (found,) = find_documents(connection, "acme/privacy policy")
        assert found.former_names == ("Acme/Privacy Policy",)


@pytest.mark.parametrize("still", ["old name is a source", "new name has a document"])
def test_a_rename_that_would_mix_histories_is_not_made(store: Store, still: str) -> None:
    """`formerly` is passed over where the old name is itself a source, or the new name has a document already."""
    new = make_source("Acme/Privacy Notice", formerly=(KEY,))
    register(store, make_source(), *((make_source("Acme/Privacy Notice"),) if still.startswith("new") else ()))
    Walk(store).first("Terms.")
    register(store, new, *((make_source(),) if still.startswith("old") else ()))
    assert list_names(store) == {"Acme/Privacy Notice": True, "Acme/Privacy Policy": still.startswith("old")}
    assert load_state(store).current is not None
    assert load_state(store, new.key).current is None


def test_an_old_name_can_be_taken_again(store: Store) -> None:
    """A name given up by a rename can be used for another document, whose id is another one."""
    register(store)
    first = load_state(store)
    register(store, make_source("Acme/Old Policy", formerly=(KEY,)))
    register(store, make_source("Acme/Old Policy", formerly=(KEY,)), make_source())
    assert load_state(store, DocumentKey("Acme", "Old Policy")).public_id == first.public_id
    assert load_state(store).public_id != first.public_id


def test_a_document_never_registered_is_not_found(store: Store) -> None:
    """A name that nobody registered says what to do."""
    with (
        store.read() as connection,
        pytest.raises(NotFoundError, match=r"Acme/Privacy Policy is not in the archive yet: add it to sources\.yaml"),
    ):
        find_state(connection, KEY)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Acme/Privacy Policy", ["Acme/Privacy Policy"]),
        ("acme/privacy policy", ["Acme/Privacy Policy"]),
        ("ACME/priv", ["Acme/Privacy Policy", "Acme/Privacy Policy (EU)"]),
        ("acme / terms", ["Acme/Terms"]),
        ("terms", ["Acme/Terms", "Größe/Terms"]),
        ("größe", ["Größe/Terms"]),
        ("GRÖSSE", ["Größe/Terms"]),
        ("(eu)", ["Acme/Privacy Policy (EU)"]),
        ("policy eu acme", ["Acme/Privacy Policy (EU)"]),
        ("nothing like it", []),
        ("  ", []),
    ],
)
def test_documents_are_found_by_any_part_of_their_names(file_store: Store, words: str, found: list[str]) -> None:
    """Any part of `Service/Document` finds it, upper and lower case alike; a whole name goes before a part."""
    register(file_store, *(make_source(name) for name in ("Acme/Privacy Policy", "Acme/Privacy Policy (EU)", "Acme/Terms", "Größe/Terms")))
    with file_store.read() as connection:
        assert [str(one) for one in find_documents(connection, words)] == found


def test_documents_are_found_by_public_id(file_store: Store) -> None:
    """A document's public id finds it and only it."""
    register(file_store, make_source(), make_source("Acme/Terms"))
    state = load_state(file_store)
    with file_store.read() as connection:
        found: tuple[DocumentView, ...] = find_documents(connection, state.public_id)
    assert [one.document_id for one in found] == [state.document_id]
