"""Turn the nodes of sources.yaml into Sources, noting every mistake on the way.

This is plain code rather than pydantic models, for three reasons. Every mistake must name its line, which pydantic does not know
and could only be given by a second walk from its `loc` back through the marks. Half of the rules speak of several places at
once (inheritance, earlier names, filters that name services). And every message says what to write instead, so that each of
pydantic's own would have to be replaced.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

from monitor.model import DocumentKey, Range, Selection, Source, Sources, Subscription
from monitor.sources import keys
from monitor.sources.addresses import read_url
from monitor.sources.inherited import Inherited, read_inherited
from monitor.sources.mistakes import WrongValueError, join_field, list_words
from monitor.sources.names import Claims
from monitor.sources.nodes import Broken, Mapping, Node, Scalar, Sequence
from monitor.sources.shapes import Reading, explain_shape, read_name, read_scalar, take_distinct, take_mapping, take_texts, take_value
from monitor.sources.subscriptions import read_subscriptions
from monitor.sources.topics import read_topics
from monitor.sources.values import read_gap, read_region, read_selector

_GAP = timedelta(seconds=2)
"""Between two requests to one host, where defaults.gap says nothing: the pace of a patient reader."""

_NO_SERVICES = f"there is no list of services; write `{keys.EXAMPLES['services']}`"


def read_sources(root: Node | None, reading: Reading) -> Sources:
    """Give the sources that the nodes describe; raise SourcesError with every mistake, those noted while parsing included."""
    mistakes = reading.mistakes
    if not isinstance(root, Mapping):
        if not mistakes.found:
            line = root.line if root is not None else 1
            mistakes.add(line, "", f"the file holds no source list; write `{keys.EXAMPLES['services']}`, or begin with `monitor init`")
        raise mistakes.as_error()
    entries = keys.collect_entries(root, "", keys.TOP, mistakes)
    inherited, gap = _read_defaults(entries, reading)
    claims = Claims(mistakes)
    sources = _read_services(entries, inherited, claims, reading)
    if not any(key.text == "services" for key, _ in root.items):
        mistakes.add(root.line, "services", _NO_SERVICES)
    sources = claims.settle(sources)
    topics = read_topics(entries["topics"][1], reading) if "topics" in entries else ()
    if topics:
        sources = [replace(source, topics=topics) for source in sources]
    subscriptions: tuple[Subscription, ...] = ()
    if "digest" in entries:
        subscriptions = read_subscriptions(
            entries["digest"][1],
            claims.services,
            {tag for source in sources for tag in source.tags},
            tuple(topic.name for topic in topics),
            reading,
        )
    if mistakes.found:
        raise mistakes.as_error()
    return Sources(path=mistakes.path, sources=tuple(sources), subscriptions=subscriptions, gap=gap, topics=topics)


def _read_defaults(top: dict[str, tuple[Scalar, Node]], reading: Reading) -> tuple[Inherited, timedelta]:
    inherited, gap = Inherited(), _GAP
    if "defaults" in top:
        mapping = take_mapping(top["defaults"][1], "defaults", "defaults", reading)
        if mapping is not None:
            entries = keys.collect_entries(mapping, "defaults", keys.DEFAULTS, reading.mistakes)
            inherited = read_inherited(entries, "defaults", inherited, reading)
            if "gap" in entries:
                own = take_value(entries["gap"][1], "defaults.gap", "gap", read_gap, reading)
                gap = gap if own is None else own
    return inherited, gap


def _read_services(top: dict[str, tuple[Scalar, Node]], defaults: Inherited, claims: Claims, reading: Reading) -> list[Source]:
    if "services" not in top:
        return []
    mapping = take_mapping(top["services"][1], "services", "services", reading)
    sources: list[Source] = []
    for key, node in mapping.items if mapping is not None else ():
        field = join_field("services", key.text)
        name = read_scalar(key, field, read_service_name, reading)
        if name is None or not claims.name_service(name, key.line, field) or isinstance(node, Broken):
            continue
        service = _take_service(node, key, field, reading)
        if service is not None:
            sources += _read_service(name, service, field, defaults, claims, reading)
    return sources


def read_service_name(text: str) -> str:
    """Read a service's name: like any name, but without a slash."""
    name = read_name(text)
    if "/" in name:
        raise WrongValueError(
            f"a service's name may not hold a slash, because documents are named Service/Document; write {name.replace('/', ' ')}"
        )
    return name


def _take_service(node: Node, key: Scalar, field: str, reading: Reading) -> Mapping | None:
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Scalar) and node.text.startswith(("http://", "https://")):
        reading.mistakes.add(
            node.line,
            field,
            f"an address must stand under a document's name; write `{key.text}: {{documents: {{Privacy Policy: {node.text[:200]}}}}}`",
        )
    else:
        reading.mistakes.add(node.line, field, explain_shape(node, "documents", "a mapping with documents"))
    return None


def _read_service(name: str, node: Mapping, field: str, defaults: Inherited, claims: Claims, reading: Reading) -> list[Source]:
    entries = keys.collect_entries(node, field, keys.SERVICE, reading.mistakes)
    inherited = read_inherited(entries, field, defaults, reading)
    tags = _read_tags(entries, field, reading)
    if "formerly" in entries:
        path = join_field(field, "formerly")
        for scalar, at in take_texts(entries["formerly"][1], path, "formerly", reading):
            former = read_scalar(scalar, at, read_service_name, reading)
            if former is not None:
                claims.rename_service(name, former, scalar.line, at)
    field = join_field(field, "documents")
    if "documents" not in entries:
        if not any(key.text == "documents" or keys.EXAMPLES.get(key.text) is None for key, _ in node.items):
            reading.mistakes.add(node.line, field, f"the service has no documents; write `{keys.EXAMPLES['documents']}`")
        return []
    mapping = take_mapping(entries["documents"][1], field, "documents", reading)
    if mapping is None:
        return []
    if not mapping.items:
        reading.mistakes.add(mapping.line, field, f"the service has no documents; write `{keys.EXAMPLES['documents']}`")
    sources = []
    for key, value in mapping.items:
        path = join_field(field, key.text)
        document = read_scalar(key, path, read_name, reading)
        if document is None or not claims.name_document(DocumentKey(name, document), key.line, path):
            continue
        source = _read_document(DocumentKey(name, document), value, path, tags, inherited, claims, reading)
        sources += [source] if source else []
    return sources


def _read_document(
    key: DocumentKey, node: Node, field: str, tags: tuple[str, ...], inherited: Inherited, claims: Claims, reading: Reading
) -> Source | None:
    """Read a document written as an address, a list of addresses, or a mapping."""
    if isinstance(node, Broken):
        return None
    if not isinstance(node, Mapping):
        urls: tuple[str, ...] = _read_urls(node, field, reading)
        return inherited.describe_source(service=key.service, document=key.document, urls=urls, tags=tags) if urls else None
    entries = keys.collect_entries(node, field, keys.DOCUMENT, reading.mistakes)
    inherited = read_inherited(entries, field, inherited, reading)
    tags = tuple(dict.fromkeys((*tags, *_read_tags(entries, field, reading))))
    select, remove = (_read_selectors(entries, field, side, reading) for side in ("select", "remove"))
    urls = ()
    if "url" in entries:
        urls = _read_urls(entries["url"][1], join_field(field, "url"), reading)
    elif not any(inner.text == "url" or keys.SYNONYMS.get(inner.text.casefold()) == "url" for inner, _ in node.items):
        reading.mistakes.add(node.line, join_field(field, "url"), f"the document has no address; write `{keys.EXAMPLES['url']}`")
    if "formerly" in entries:
        path = join_field(field, "formerly")
        for scalar, at in take_texts(entries["formerly"][1], path, "formerly", reading):
            former = read_scalar(scalar, at, partial(_read_former_document, service=key.service), reading)
            if former is not None:
                claims.rename_document(key, former, scalar.line, at)
    if not urls:
        return None
    return inherited.describe_source(
        service=key.service,
        document=key.document,
        urls=urls,
        tags=tags,
        selection=Selection(select=select, remove=remove),
        regions=take_distinct(entries["region"][1], join_field(field, "region"), "region", read_region, reading)
        if "region" in entries
        else (),
    )


def _read_former_document(text: str, *, service: str) -> DocumentKey:
    """Read "Document", or "Service/Document" for one that moved here from another service."""
    before, slash, after = text.partition("/")
    return DocumentKey(read_name(before), read_name(after)) if slash else DocumentKey(service, read_name(text))


def _read_urls(node: Node, field: str, reading: Reading) -> tuple[str, ...]:
    if isinstance(node, Sequence) and not node.items:
        reading.mistakes.add(node.line, field, f"the list of addresses is empty; write `{keys.EXAMPLES['url']}`")
    return take_distinct(node, field, "url", read_url, reading)


def _read_tags(entries: dict[str, tuple[Scalar, Node]], field: str, reading: Reading) -> tuple[str, ...]:
    return take_distinct(entries["tags"][1], join_field(field, "tags"), "tags", read_name, reading) if "tags" in entries else ()


def _read_selectors(entries: dict[str, tuple[Scalar, Node]], field: str, side: str, reading: Reading) -> tuple[str | Range, ...]:
    if side not in entries:
        return ()
    node, path = entries[side][1], join_field(field, side)
    items = [(item, join_field(path, at)) for at, item in enumerate(node.items)] if isinstance(node, Sequence) else [(node, path)]
    found: list[str | Range] = []
    for item, at in items:
        part = _read_range(item, at, reading) if isinstance(item, Mapping) else take_value(item, at, side, read_selector, reading)
        if part is not None:
            found.append(part)
    return tuple(found)


def _read_range(node: Mapping, field: str, reading: Reading) -> Range | None:
    """Read a part of the page from one element to another: exactly one start and one end."""
    before = len(reading.mistakes.found)
    entries = keys.collect_entries(node, field, keys.RANGE, reading.mistakes)
    values = {key: take_value(entries[key][1], join_field(field, key), key, read_selector, reading) for key in entries}
    if len(reading.mistakes.found) == before:
        for end in ("start", "end"):
            choice = [key for key in keys.RANGE if key.startswith(end)]
            given = [key for key in choice if key in values]
            if len(given) != 1:
                which = f"has both {given[0]} and {given[1]}; keep one of them" if given else f"has no {end}; write {list_words(choice)}"
                reading.mistakes.add(node.line, field, f"this range {which}, such as `{keys.EXAMPLES[choice[0]]}`")
    if len(reading.mistakes.found) > before:
        return None
    return Range(
        start_before=values.get("startBefore"),
        start_after=values.get("startAfter"),
        end_before=values.get("endBefore"),
        end_after=values.get("endAfter"),
    )
