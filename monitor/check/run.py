"""Check many documents: looks side by side in threads, records one after another, one commit each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from monitor.check.conclude import NO_PAST, Conclusion, Past, conclude_look, load_past, needs_past
from monitor.check.look import Fetch, LookResult, SeenAgain, look_at_source
from monitor.errors import MonitorError, StaleStateError
from monitor.model import CheckRecord, DocumentState, LinkedPage, Outcome, Source, Unreachable
from monitor.store import find_change, find_state, find_states, record_check
from monitor.store.batches import list_batches

if TYPE_CHECKING:
    from monitor.store import ChangeView, Connection, Recorded, Store

ADVICE = "This is a mistake in the monitor, not in the page or in your settings: please report it with the log."

STATES_AT_ONCE = 64
"""How many documents' states are read at once: few enough that hardly any is old when its document is looked at."""

TRIES_TO_RECORD = 5
"""How often a look is concluded anew because another process recorded the same document first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """Set how documents are checked."""

    workers: int = 8
    """How many looks run side by side; requests to one host still wait for one another."""
    second_look_after: timedelta = timedelta(0)
    """Zero for a one-shot check, whose next run is the second look; `decide.SECOND_LOOK_AFTER` for the daemon."""
    insist: bool = False
    """Whether to take a text as the document's though it looks damaged beside the one before."""
    reread: bool = True
    """Whether to assess a pending change once more when it is found again, for whoever shows it; False: what was stored of it will do."""
    on_mistake: Callable[[Source, Exception], None] | None = None
    """Told of an error that nobody thought of; the document is then recorded as unreadable and the others go on. None: raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """Hold what one check found, once it is committed, for whoever prints or reports it."""

    source: Source
    record: CheckRecord
    old_text: str | None = None
    """The text compared against, where there was a comparison; likewise `new_text`, the one seen."""
    new_text: str | None = None
    version_id: str | None = None
    """Public ids, where the record made or touched such a row."""
    old_version_id: str | None = None
    change_id: str | None = None
    finding_ids: tuple[str, ...] = ()
    kept: ChangeView | None = None
    """With `reread` off: what is stored of a pending change that was found again."""
    linked: tuple[LinkedPage, ...] = ()
    """Terms that the page links to since this check, and that nothing watches."""
    settled_change_id: str | None = None
    """Where the record settles what was pending: that change. `change_id` then names the step beyond it, from the text that was pending,
    `old_version_id` that text, and `settled_text` its words."""
    settled_text: str | None = None

    @property
    def needs_attention(self) -> bool:
        """Tell whether the document could not be read."""
        return self.record.outcome in (Outcome.FAULT, Outcome.UNREACHABLE)


def check_documents(store: Store, sources: Sequence[Source], fetch: Fetch, *, options: CheckOptions | None = None) -> Iterator[CheckResult]:
    """Check documents and yield each result once it is committed, in the order in which they end.

    The sources must be registered in the store. A document's failure is a result like any other; only a store that cannot
    be used raises (StoreError). Leaving the iterator early drops looks under way; what was yielded is kept.
    """
    options = options or CheckOptions()
    waiting = _read_states(store, spread_over_hosts(sources))
    under_way: dict[Future[LookResult], tuple[Source, DocumentState]] = {}
    pool = ThreadPoolExecutor(max_workers=options.workers, thread_name_prefix="look")
    try:
        while True:
            for source, state in islice(waiting, options.workers - len(under_way)):
                under_way[pool.submit(look_at_source, source, state, fetch)] = source, state
            if not under_way:
                return
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                source, state = under_way.pop(future)
                yield _record(store, source, state, future, fetch, options)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _read_states(store: Store, sources: Sequence[Source]) -> Iterator[tuple[Source, DocumentState]]:
    """Yield sources with the states of their documents, which are read some at a time, shortly before they are needed."""
    for some in list_batches(sources, STATES_AT_ONCE):
        with store.read() as connection:
            states = find_states(connection, [source.key for source in some])
        for source in some:
            yield source, states[source.key]


def _record(
    store: Store, source: Source, state: DocumentState, future: Future[LookResult], fetch: Fetch, options: CheckOptions
) -> CheckResult:
    try:
        return record_look(store, source, state, future.result(), fetch, options)
    except MonitorError:
        raise
    except Exception as error:
        if options.on_mistake is None:
            raise
        options.on_mistake(source, error)
        return record_mistake(store, source, error, fetch, options, now=datetime.now(UTC))


def record_mistake(store: Store, source: Source, error: Exception, fetch: Fetch, options: CheckOptions, *, now: datetime) -> CheckResult:
    """Record that an error nobody thought of kept a document from being read, so that `status` says so; it is tried again soon."""
    detail = f"{type(error).__name__}: {error}. {ADVICE}"
    failure = Unreachable(url=source.urls[0], reason="program_error", detail=detail, passing=True, started_at=now, finished_at=now)
    with store.read() as connection:
        state = find_state(connection, source.key)
    return record_look(store, source, state, failure, fetch, options)


def record_look(store: Store, source: Source, state: DocumentState, look: LookResult, fetch: Fetch, options: CheckOptions) -> CheckResult:
    """Conclude a look and commit its record, anew where another process was first."""
    for attempt in range(TRIES_TO_RECORD):
        past = _load_past(store, source, state, look, options)
        conclusion = conclude_look(source, state, look, past, second_look_after=options.second_look_after, insist=options.insist)
        try:
            with store.write() as connection:
                recorded = record_check(connection, conclusion.record)
                kept = None if options.reread else _find_kept(connection, conclusion.record, recorded)
                return _result(source, conclusion, recorded, kept)
        except StaleStateError:
            if attempt == TRIES_TO_RECORD - 1:
                raise
        with store.read() as connection:
            state = find_state(connection, source.key)
        if isinstance(look, SeenAgain):
            # "as last time" was said of a state that has moved on since
            look = look_at_source(source, state, fetch)
    raise AssertionError("the loop returns or raises")


def _load_past(store: Store, source: Source, state: DocumentState, look: LookResult, options: CheckOptions) -> Past:
    """Open the store only where something is to be read: most looks find what the last one found."""
    if not needs_past(state, look, reread=options.reread):
        return NO_PAST
    with store.read() as connection:
        return load_past(connection, source, state, look)


def _find_kept(connection: Connection, record: CheckRecord, recorded: Recorded) -> ChangeView | None:
    """Read what is stored of a pending change that was found again, and not assessed once more."""
    again = record.assessment is None and (record.accept or record.hold) and recorded.change_id is not None
    return find_change(connection, recorded.change_id) if again and recorded.change_id else None


def _result(source: Source, conclusion: Conclusion, recorded: Recorded, kept: ChangeView | None) -> CheckResult:
    record: CheckRecord = conclusion.record
    pending = record.state.pending
    before = record.state.current if record.settlement is None or pending is None else pending.version
    return CheckResult(
        source=source,
        record=record,
        old_text=conclusion.old_text,
        new_text=conclusion.new_text,
        version_id=recorded.version_id,
        old_version_id=before.public_id if before is not None else None,
        change_id=recorded.change_id,
        finding_ids=recorded.finding_ids,
        kept=kept,
        linked=recorded.linked,
        settled_change_id=recorded.settled_change_id,
        settled_text=conclusion.settled_text,
    )


def spread_over_hosts(sources: Iterable[Source]) -> list[Source]:
    """Order sources so that neighbours stand on different hosts where possible: a slow host holds up few workers."""
    by_host: dict[str, list[Source]] = {}
    for source in sources:
        by_host.setdefault(urlsplit(source.urls[0]).hostname or "", []).append(source)
    rounds = zip_longest(*by_host.values())
    return [source for source in chain.from_iterable(rounds) if source is not None]
