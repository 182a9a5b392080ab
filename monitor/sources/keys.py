"""Name the keys of sources.yaml, where each belongs, and what people write instead of them."""

from __future__ import annotations

from monitor.sources.mistakes import Mistakes, find_nearest, join_field, list_words, show
from monitor.sources.nodes import Broken, Mapping, Node, Scalar

SETTINGS = ("every", "fetch", "language", "robots", "accept_language", "headers", "proxy")
"""May stand in defaults, in a service and in a document; the innermost counts."""

TOP = ("digest", "topics", "defaults", "services")
DEFAULTS = (*SETTINGS, "gap")
SERVICE = ("tags", "formerly", *SETTINGS, "documents")
DOCUMENT = ("url", "select", "remove", "formerly", "tags", "region", *SETTINGS)
RANGE = ("startBefore", "startAfter", "endBefore", "endAfter")
TOPIC = ("phrases", "level")
DIGEST = ("to", "at", "timezone", "name", "tags", "services", "topics", "level", "region", "heartbeat")

_REQUIRED = ("services", "documents", "url", "to")

EXAMPLES = {
    "accept_language": "accept_language: en-GB",
    "at": 'at: "07:30"',
    "defaults": "defaults: {every: 12h}",
    "digest": "digest: [{to: [me@example.org]}]",
    "documents": "documents: {Privacy Policy: https://www.example.org/privacy}",
    "every": "every: 12h",
    "fetch": "fetch: browser",
    "formerly": "formerly: Old Name",
    "gap": "gap: 2s",
    "heartbeat": "heartbeat: off",
    "headers": "headers: {X-Api-Key: abc}",
    "language": "language: en",
    "level": "level: high",
    "name": "name: team",
    "own_topics": "topics: {arbitration: {phrases: [arbitration, class action], level: medium}}",
    "phrases": "phrases: [arbitration, class action]",
    "proxy": "proxy: http://proxy.example.org:3128",
    "region": "region: EU",
    "remove": 'remove: [".banner"]',
    "robots": "robots: obey",
    "select": "select: main",
    "services": "services: {Example: {documents: {Privacy Policy: https://www.example.org/privacy}}}",
    "tags": "tags: [social]",
    "timezone": "timezone: Europe/Paris",
    "to": "to: [me@example.org]",
    "topics": "topics: [ai_training]",
    "url": "url: https://www.example.org/privacy",
    **{key: f'{key}: "#text"' for key in RANGE},
}
"""A right line for each key, shown where a value has the wrong shape; a test reads each of them."""

SYNONYMS = {
    "address": "url",
    "addresses": "url",
    "css": "select",
    "cron": "every",
    "email": "to",
    "emails": "to",
    "exclude": "remove",
    "executeclientscripts": "fetch",
    "filter": "remove",
    "frequency": "every",
    "href": "url",
    "interval": "every",
    "keywords": "phrases",
    "lang": "language",
    "link": "url",
    "mail": "to",
    "pages": "url",
    "patterns": "phrases",
    "phrase": "phrases",
    "country": "region",
    "jurisdiction": "region",
    "recipients": "to",
    "regions": "region",
    "renamed": "formerly",
    "schedule": "every",
    "selector": "select",
    "selectors": "select",
    "severity": "level",
    "subscriptions": "digest",
    "terms": "documents",
    "time": "at",
    "tz": "timezone",
    "urls": "url",
    "websites": "services",
    "words": "phrases",
    "sites": "services",
}

_PLACES = (("top", TOP, "at the top of the file"), ("defaults", DEFAULTS, "under defaults"), ("service", SERVICE, "in a service"),
           ("document", DOCUMENT, "in a document (write the document as a mapping with url:)"), ("digest", DIGEST, "under digest"),
           ("range", RANGE, "under select or remove"), ("topic", TOPIC, "in a topic of your own, under topics"))  # fmt: skip


def collect_entries(node: Mapping, field: str, allowed: tuple[str, ...], mistakes: Mistakes) -> dict[str, tuple[Scalar, Node]]:
    """Give the entries of a mapping by key, and note unknown and repeated keys.

    Values refused while reading, and an explicit null, are left out: the first is noted already, the second says nothing.
    """
    entries: dict[str, tuple[Scalar, Node]] = {}
    first_lines: dict[str, int] = {}
    for key, value in node.items:
        path = join_field(field, key.text)
        if key.text not in allowed:
            mistakes.add(key.line, path, _explain_unknown(key.text, value, allowed))
        elif key.text in first_lines:
            mistakes.add(key.line, path, f"stands here a second time (first on line {first_lines[key.text]}); delete one of the two")
        else:
            first_lines[key.text] = key.line
            left_out = isinstance(value, Scalar) and value.is_nothing and value.text and key.text not in _REQUIRED
            if not left_out and not isinstance(value, Broken):
                entries[key.text] = (key, value)
    return entries


def _explain_unknown(key: str, value: Node, allowed: tuple[str, ...]) -> str:
    if allowed is SERVICE and _looks_like_document(key, value):
        return f"is no key of a service; if it is a document, indent it under documents: `documents:` and below it `{key}: ...`"
    synonym = SYNONYMS.get(key.casefold().replace("_", "").replace("-", ""))
    nearest = synonym if synonym in allowed else find_nearest(key.replace("-", "_"), allowed)
    if nearest:
        example = EXAMPLES["own_topics" if nearest == "topics" and allowed is TOP else nearest]
        return f"is no key here; write {nearest}, such as `{example}`"
    for _, keys, place in _PLACES:
        if key in keys:
            return f"does not belong here but {place}; move it there (here may stand: {', '.join(allowed)})"
    return f"is no key here; write {list_words(allowed)}, or delete it"


def _looks_like_document(key: str, value: Node) -> bool:
    if isinstance(value, Scalar):
        return value.text.startswith(("http://", "https://"))
    if isinstance(value, Mapping):
        return any(inner.text == "url" for inner, _ in value.items)
    return " " in key and find_nearest(key, SERVICE) is None


def describe(node: Node) -> str:
    """Say what stands at a place, for a message about a wrong shape."""
    if isinstance(node, Mapping):
        return "a mapping (key: value)"
    if isinstance(node, Scalar):
        return f"the value {show(node.text)}" if node.text else "nothing"
    return "a list"
