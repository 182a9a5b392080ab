"""Search and blame: which sentence stood where, from when to when, and what took its place."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, text, update

from monitor.model import DocumentKey, Outcome, Reason
from monitor.store import Store, find_version
from monitor.store.blobs.codec import compress
from monitor.store.schema.tables import blob, sentence_index, version, version_sentences
from monitor.store.sentences.blame import blame_version
from monitor.store.sentences.index import MAX_DEPTH, is_index_whole, rebuild_index
from monitor.store.sentences.reading import read_sentences
from monitor.store.sentences.search import Scope, search_sentences
from monitor.store.sentences.sequences import INDEX_VERSION
from monitor.store.sentences.views import BlamedSentence, SearchAnswer
from monitor.text.query import parse_query
from tests.store.making import START, Walk, digest, load_state, make_source, make_version, register

EVERYWHERE = Scope()
OTHER = DocumentKey("Beta", "Terms")
ONE = "We keep your notes safe. We do not train models on your notes. Ask us anything."
TWO = "We keep your notes safe. We may train models on your notes. Ask us anything."


def ask(store: Store, words: str, scope: Scope = EVERYWHERE, limit: int | None = 20) -> SearchAnswer:
    """Search the archive for words."""
    query = parse_query(words)
    assert query is not None
    with store.read() as connection:
        return search_sentences(connection, query, scope, limit=limit)


def said(answer: SearchAnswer) -> list[str | None]:
    """List the sentences of an answer."""
    return [hit.sentence for hit in answer.hits]


def test_a_sentence_is_found_where_and_when_it_stood(store: Store) -> None:
    """A sentence that was replaced is found with its span and with what took its place; its successor still stands."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.news(TWO)
    answer = ask(store, "train notes")
    assert said(answer) == ["We may train models on your notes.", "We do not train models on your notes."]
    new, old = (hit.places[0] for hit in answer.hits)
    assert new.stands
    assert new.replaced_by is None
    assert (new.service, new.document) == ("Acme", "Privacy Policy")
    assert not old.stands
    assert old.spans[0].since == START + timedelta(hours=12)
    assert old.spans[0].until == START + timedelta(hours=24)
    assert old.replaced_by is not None
    assert old.replaced_by.sentence == "We may train models on your notes."
    assert old.replaced_by.change_id is not None


def test_a_return_makes_a_second_span(store: Store) -> None:
    """A sentence that was withdrawn and came back has two spans; one that never went has one, over all versions."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.news(TWO)
    walk.record(Outcome.CHANGED, Reason.ROLLBACK, ONE, accept=True, confirm=True, report=True)
    (place,) = ask(store, '"do not train"').hits[0].places
    assert [span.until for span in place.spans] == [START + timedelta(hours=24), None]
    (kept,) = ask(store, "safe").hits[0].places
    assert len(kept.spans) == 1
    assert kept.spans[0].first_version == kept.spans[0].last_version


def test_a_sentence_that_went_without_another(store: Store) -> None:
    """What went and has no successor says so."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.news("We keep your notes safe. Ask us anything.")
    (place,) = ask(store, "train").hits[0].places
    assert place.replaced_by is not None
    assert place.replaced_by.sentence is None


def test_the_same_sentence_in_two_documents_is_one_hit(store: Store) -> None:
    """A sentence that several documents share is shown once, with each of them; case, typography and markup do not count."""
    register(store, make_source(), make_source("Beta/Terms"))
    Walk(store).first("We don’t sell your data. Other words.")
    Walk(store, OTHER, at=START + timedelta(days=2)).first("# Terms\n\nWe **don't** sell [your data](https://example.org/).")
    (hit,) = ask(store, "sell").hits
    assert [place.service for place in hit.places] == ["Beta", "Acme"]
    assert hit.sentence == "We don’t sell your data."
    assert len(ask(store, "sell", Scope(document_ids=frozenset({load_state(store, OTHER).document_id}))).hits[0].places) == 1


def test_phrases_are_read_in_the_text(store: Store) -> None:
    """Words next to each other, and what a phrase leaves out, are decided by the sentence itself."""
    register(store)
    Walk(store).first("We train our models. Our models train us. Models of our trains.")
    assert said(ask(store, '"train our models"')) == ["We train our models."]
    assert said(ask(store, '"our models" -"train our"')) == ["Our models train us."]
    assert len(said(ask(store, "train* models"))) == 3
    assert ask(store, '"models our"').hits == ()


def test_scopes_of_time(store: Store) -> None:
    """Since, until and the newest text bound when a sentence must have stood."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.news(TWO)
    old, new = "We do not train models on your notes.", "We may train models on your notes."
    assert said(ask(store, "train", Scope(current=True))) == [new]
    assert said(ask(store, "train", Scope(until=START + timedelta(hours=20)))) == [old]
    assert said(ask(store, "train", Scope(since=START + timedelta(hours=30)))) == [new]
    assert said(ask(store, "train", Scope(since=START, until=START + timedelta(days=9)))) == [new, old]


def test_a_text_seen_once_is_said_to_be(store: Store) -> None:
    """A sentence of a text that is pending, or that only flapped by, is found and marked as not confirmed."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.hold(TWO)
    (span,) = ask(store, "may").hits[0].places[0].spans
    assert not span.confirmed
    assert span.until is None
    walk.record(Outcome.SILENT, Reason.FLAP, ONE, drop_pending=True)
    (span,) = ask(store, "may").hits[0].places[0].spans
    assert not span.confirmed
    assert span.until is not None
    assert ask(store, "may", Scope(current=True)).hits == ()


def test_a_text_read_anew_begins_no_new_span(store: Store) -> None:
    """What an upgrade reads anew from the stored page stood there as long as the text that it stands for."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.record(Outcome.SILENT, Reason.REBASED, "# Notes\n\n" + ONE, rebase=make_version("# Notes\n\n" + ONE))
    (span,) = ask(store, "safe").hits[0].places[0].spans
    assert span.since == START + timedelta(hours=12)
    assert span.until is None


def test_the_limit_and_the_total(store: Store) -> None:
    """A limit shows the newest first and still says how many there are."""
    register(store)
    walk = Walk(store)
    walk.first("Rule one here. Rule two here.")
    walk.news("Rule one here. Rule two here. Rule three here.")
    answer = ask(store, "rule", limit=1)
    assert said(answer) == ["Rule three here."]
    assert answer.total == 3
    assert len(ask(store, "rule", limit=None).hits) == 3


def test_a_sentence_that_does_not_stand_word_for_word(store: Store) -> None:
    """A sentence with an escape, or over a line break, is given back as a reader sees it."""
    register(store)
    Walk(store).first("| Purpose | Basis |\n| --- | --- |\n| Either \\| or | We rely\\| on consent |\n\nOne sentence\nover two lines.")
    assert said(ask(store, "consent")) == ["We rely| on consent"]
    assert said(ask(store, '"over two"')) == ["One sentence over two lines."]


def test_words_of_a_version_that_is_gone_find_nothing(store: Store) -> None:
    """A row of the index of words whose version lost its row of sentences, as only damage can make, is passed over."""
    register(store, make_source(), make_source("Beta/Terms"))
    Walk(store).first(ONE)
    Walk(store, OTHER).first("We train staff. We keep models of cars.")
    with store.write() as connection:
        gone = select(version.c.id).where(version.c.document_id == load_state(store, OTHER).document_id)
        connection.execute(delete(version_sentences).where(version_sentences.c.version_id.in_(gone)))
    assert said(ask(store, "train")) == ["We do not train models on your notes."]
    assert ask(store, "models OR keep").total == 2


def test_what_is_only_counted_is_not_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a limit of 0 a search counts sentences, the same one in two documents once, without opening a text or a history."""
    register(store, make_source(), make_source("Beta/Terms"))
    Walk(store).first(ONE)
    Walk(store, OTHER).first(TWO)
    for name in ("load_words", "load_timelines", "load_document_sentences"):
        monkeypatch.setattr(f"monitor.store.sentences.search.{name}", lambda *_: pytest.fail("it was read"))
    answer = ask(store, "notes", limit=0)
    assert (answer.hits, answer.total) == ((), 3)


def test_a_damaged_text_does_not_stop_a_search(file_store: Store) -> None:
    """A sentence whose text is damaged is found with its times, without its words; the others are read."""
    register(file_store)
    walk = Walk(file_store)
    walk.first("Alpha rule. " + "Filling words stand here. " * 5)
    walk.news("Beta rule.")
    with file_store.write() as connection:
        damaged = update(blob).where(blob.c.sha256 == digest("Beta rule.")).values(data=compress(b"Lies."), base_id=None, depth=0)
        connection.execute(damaged)
    assert said(ask(file_store, "rule")) == [None, "Alpha rule."]
    assert said(ask(file_store, '"alpha rule"')) == ["Alpha rule."]


def test_the_index_is_made_again_from_the_texts(store: Store) -> None:
    """An index of an older program is told from ours, left alone by what records, and built anew with the same answers."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    before = ask(store, "notes")
    with store.write() as connection:
        connection.execute(update(sentence_index).values(index_version=INDEX_VERSION - 1))
    walk.news(TWO)
    with store.read() as connection:
        assert not is_index_whole(connection)
        assert connection.execute(select(version_sentences)).all()[0].added == 3
    with store.write() as connection:
        assert len(list(rebuild_index(connection))) == 2
    with store.read() as connection:
        assert is_index_whole(connection)
    assert said(ask(store, "notes")) == ["We may train models on your notes.", *said(before)]


def test_a_database_without_an_index_of_words_answers_the_same(sqlite_url: str) -> None:
    """Where SQLite was built without FTS5, every sentence is read: slower, and the same."""
    from monitor.store import open_store

    with open_store(sqlite_url) as store:
        with store.write() as connection:
            connection.execute(text("DROP TABLE sentence_words"))
        register(store)
        walk = Walk(store)
        walk.first(ONE)
        walk.news(TWO)
        assert len(ask(store, "train").hits) == 2
        assert said(ask(store, '"may train"')) == ["We may train models on your notes."]


def test_the_version_of_the_index() -> None:
    """Whoever changes how texts are cut, named or folded raises INDEX_VERSION, so that no archive holds two kinds; then this value too."""
    sample = (
        "# 1. Data we use\n\nWe don’t sell your *data*, e.g. to Inc. 5 partners. You can [opt out](https://example.org/x) (opens in a new"
        " window). Write to [email protected].\n\n- First: yes;\n  - Second item. It has two sentences.\n\n| A | B |\n| --- | --- |\n"
        "| Version 2.1. Next. | Données personnelles… Und z. B. dies. |\n\n個人情報を利用します。第二文。\n"
    )
    names = b"".join(one.name for one in read_sentences(sample, "en"))
    assert (INDEX_VERSION, hashlib.sha256(names).hexdigest()[:16]) == (1, "b3b2eb1791a23a90")


def blame(store: Store, *, at: str | None = None) -> dict[str, BlamedSentence]:
    """Say of each sentence of a version what brought it."""
    state = load_state(store)
    with store.read() as connection:
        shown = find_version(connection, state.document_id, at=at)
        return {one.sentence: one for one in blame_version(connection, shown)}


def test_blame_names_what_brought_each_sentence(store: Store) -> None:
    """A sentence that stood all along is the first version's; an edited one is that of the version that edited it."""
    register(store)
    walk = Walk(store)
    first = walk.first(ONE)
    second = walk.hold(TWO)
    walk.confirm(TWO)
    blamed = blame(store)
    assert list(blamed) == ["We keep your notes safe.", "We may train models on your notes.", "Ask us anything."]
    assert blamed["We keep your notes safe."].version == first.version_id
    assert blamed["We keep your notes safe."].since == START + timedelta(hours=12)
    assert blamed["We may train models on your notes."].version == second.version_id
    assert blamed["We may train models on your notes."].since == START + timedelta(hours=24)
    assert set(blame(store, at=first.version_id)) == {
        "We keep your notes safe.",
        "We do not train models on your notes.",
        "Ask us anything.",
    }


def test_blame_understands_returns(store: Store) -> None:
    """A sentence that went and came back stands since its return, and says when it was there first."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    walk.news(TWO)
    third = ONE + " And more."
    walk.news(third)
    blamed = blame(store)["We do not train models on your notes."]
    assert blamed.since == START + timedelta(hours=48)
    assert blamed.first_since == START + timedelta(hours=12)
    assert blame(store)["Ask us anything."].since == blamed.first_since


def test_blame_of_a_pending_text(store: Store) -> None:
    """A text that waits for its second look can be asked for by its id; what it brings is not confirmed."""
    register(store)
    walk = Walk(store)
    walk.first(ONE)
    pending = walk.hold(TWO)
    blamed = blame(store, at=pending.version_id)
    assert not blamed["We may train models on your notes."].confirmed
    assert blamed["Ask us anything."].confirmed


@pytest.mark.parametrize("rounds", [MAX_DEPTH + 3])
def test_many_versions_are_written_in_full_now_and_then(file_store: Store, rounds: int) -> None:
    """After so many differences a version is written in full, and nothing is lost in between."""
    register(file_store)
    walk = Walk(file_store)
    walk.first("Always here. Number 0 stands.")
    for number in range(1, rounds):
        walk.record(Outcome.CHANGED, Reason.NEWS, f"Always here. Number {number} stands.", accept=True, confirm=True)
    with file_store.read() as connection:
        depths = [row.depth for row in connection.execute(select(version_sentences).order_by(version_sentences.c.version_id))]
    assert max(depths) == MAX_DEPTH
    assert depths[MAX_DEPTH + 1] == 0
    assert len(ask(file_store, "always").hits[0].places[0].spans) == 1
    assert len(ask(file_store, "number", limit=None).hits) == rounds
