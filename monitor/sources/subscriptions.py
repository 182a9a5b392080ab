"""Read the digest section: who gets which news, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from functools import partial
from typing import Any

from monitor.model import Subscription
from monitor.sources import keys
from monitor.sources.addresses import read_mail_address
from monitor.sources.mistakes import WrongValueError, find_nearest, join_field, list_words, show
from monitor.sources.nodes import Broken, Mapping, Node, Scalar, Sequence
from monitor.sources.shapes import Reading, explain_shape, read_name, take_distinct, take_value
from monitor.sources.topics import read_level, read_topic_filter
from monitor.sources.values import read_choice, read_region, read_time, read_timezone


def read_subscriptions(
    node: Node, services: list[str], tags: set[str], topics: tuple[str, ...], reading: Reading
) -> tuple[Subscription, ...]:
    """Read one subscription or a list of them; filters must name services and tags that the file has, or nothing would ever come."""
    if isinstance(node, Sequence):
        items = [(item, join_field("digest", position)) for position, item in enumerate(node.items)]
    else:
        items = [(node, "digest")]
    subscriptions: list[Subscription] = []
    lines: dict[str, int] = {}
    for item, field in items:
        if not isinstance(item, Mapping):
            if not isinstance(item, Broken):
                reading.mistakes.add(item.line, field, explain_shape(item, "digest", "a mapping with to, at and timezone"))
            continue
        subscription = _read_subscription(item, field, services, tags, topics, reading)
        if subscription is None:
            continue
        name = subscription.name.casefold()
        if name in lines:
            reading.mistakes.add(
                item.line,
                field,
                f"a subscription named {subscription.name} stands here a second time (first on line {lines[name]}); write `name: another`",
            )
        lines.setdefault(name, item.line)
        subscriptions.append(subscription)
    return tuple(subscriptions)


def _read_subscription(
    node: Mapping, field: str, services: list[str], tags: set[str], topics: tuple[str, ...], reading: Reading
) -> Subscription | None:
    entries = keys.collect_entries(node, field, keys.DIGEST, reading.mistakes)
    to = _read_to(node, entries, field, reading)
    readers: dict[str, Callable[[str], Any]] = {
        "at": read_time,
        "timezone": read_timezone,
        "name": read_name,
        "level": read_level,
        "heartbeat": _read_switch,
    }
    filters: dict[str, Callable[[str], Any]] = {
        "tags": partial(_read_known, known=sorted(tags), kind="tag of a service or document"),
        "services": partial(_read_known, known=services, kind="service"),
        "region": read_region,
        "topics": partial(read_topic_filter, own=topics),
    }
    chosen: dict[str, Any] = {}
    for key, (_, value) in entries.items():
        path = join_field(field, key)
        if key in readers:
            chosen[key] = take_value(value, path, key, readers[key], reading)
        elif key in filters:
            chosen[key] = take_distinct(value, path, key, filters[key], reading)
    if not to:
        return None
    chosen["regions"] = chosen.pop("region", None)
    chosen = {key: value for key, value in chosen.items() if value is not None}
    return Subscription(**{"name": to[0], "at": time(7, 30), **chosen, "to": to})


def _read_to(node: Mapping, entries: dict[str, tuple[Scalar, Node]], field: str, reading: Reading) -> tuple[str, ...]:
    path = join_field(field, "to")
    if "to" in entries:
        value = entries["to"][1]
        if isinstance(value, Sequence) and not value.items:
            reading.mistakes.add(value.line, path, f"the list is empty; write `{keys.EXAMPLES['to']}`")
        return take_distinct(value, path, "to", read_mail_address, reading)
    if not any(key.text == "to" or keys.SYNONYMS.get(key.text.casefold()) == "to" for key, _ in node.items):
        reading.mistakes.add(node.line, path, f"the digest has nobody to go to; write `{keys.EXAMPLES['to']}`")
    return ()


def _read_switch(text: str) -> bool:
    word = {"true": "on", "yes": "on", "false": "off", "no": "off"}.get(text.strip().casefold(), text)
    return read_choice(word, choices=("on", "off"), synonyms={"weekly": "on", "never": "off", "none": "off", "0": "off", "1": "on"}) == "on"


def _read_known(text: str, *, known: list[str], kind: str) -> str:
    word = read_name(text)
    by_folded = {name.casefold(): name for name in known}
    if word.casefold() in by_folded:
        return by_folded[word.casefold()]
    near = find_nearest(word, known)
    advice = f"write {near}" if near else f"write {list_words(known[:8])}" if known else "delete this filter"
    raise WrongValueError(f"{show(word)} is no {kind} in this file, so nothing would ever come; {advice}")
