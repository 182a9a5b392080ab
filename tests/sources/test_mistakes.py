"""Every mistake in a source list is answered with its line, its field and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import SourcesError
from monitor.sources import parse_sources
from monitor.sources.keys import DEFAULTS, DIGEST, DOCUMENT, EXAMPLES, RANGE, SERVICE, TOP, TOPIC
from monitor.sources.syntax import EXPLANATIONS, Explanation

Expected = tuple[int, str, str]
"""Line, field, words of the message."""

PATH = Path("sources.yaml")
SERVICES = "services:\n  A:\n    documents:\n      P: https://a.example/p\n"


def find_mistakes(text: str, **environment: str) -> list[tuple[int, str, str]]:
    """Give line, field and problem of each mistake; none where the text is a right source list."""
    try:
        parse_sources(text, PATH, environment=environment)
    except SourcesError as error:
        return [(mistake.line, mistake.field, mistake.problem) for mistake in error.mistakes]
    return []


def assert_mistakes(text: str, expected: list[Expected]) -> None:
    """Compare the mistakes of a text with those expected, in order; the words must be part of the message."""
    found = find_mistakes(text)
    assert [(line, field) for line, field, _ in found] == [(line, field) for line, field, _ in expected], found
    for (_, _, problem), (_, _, words) in zip(found, expected, strict=True):
        assert words in problem


def document(lines: str) -> str:
    """Make a list with one document whose keys, from line 5 on, are the lines given."""
    return "services:\n  A:\n    documents:\n      P:\n" + "".join(f"        {line}\n" for line in lines.split("\n"))


def digest(lines: str) -> str:
    """Make a list with one subscription whose keys, from line 6 on, are the lines given."""
    return SERVICES + "digest:\n" + "".join(f"  {line}\n" for line in lines.split("\n"))


P = "services.A.documents.P"

WHOLE_FILES: dict[str, tuple[str, list[Expected]]] = {
    "empty": ("", [(1, "", "holds no source list")]),
    "only comments": ("# nothing\n\n", [(1, "", "holds no source list")]),
    "a list": ("- https://a.example\n", [(1, "", "holds no source list")]),
    "a word": ("hello\n", [(1, "", "monitor init")]),
    "services missing": ("# first\ndefaults: {every: 6h}\n", [(2, "services", "write `services:")]),
    "services empty": ("services:\n", [(1, "services", "nothing stands after the colon")]),
    "services a list": ("services:\n  - LinkedIn\n", [(2, "services", "a list stands where a mapping (key: value) is expected")]),
    "services one word": ("services: A:https://a.example\n", [(1, "services", "a space is missing after the colon")]),
    "unknown top key": ("servces: {}\n", [(1, "servces", "write services"), (1, "services", "no list of services")]),
    "key of another place": (SERVICES + "every: 6h\n", [(5, "every", "does not belong here but under defaults")]),
    "duplicate key": ("defaults: {}\ndefaults: {}\n" + SERVICES, [(2, "defaults", "first on line 1")]),
    "service is an address": (
        "services:\n  A: https://a.example/p\n",
        [(2, "services.A", "documents: {Privacy Policy: https://a.example/p}")],
    ),
    "service is empty": ("services:\n  A:\n", [(2, "services.A", "nothing stands after the colon")]),
    "service without documents": ("services:\n  A:\n    tags: [x]\n", [(3, "services.A.documents", "has no documents")]),
    "documents beside the keys": (
        "services:\n  A:\n    Privacy Policy: https://a.example/p\n",
        [(3, "services.A.Privacy Policy", "indent it under documents:")],
    ),
    "documents empty": ("services:\n  A:\n    documents: {}\n", [(3, "services.A.documents", "has no documents")]),
    "documents null": ("services:\n  A:\n    documents: null\n", [(3, "services.A.documents", '"null" stands where')]),
    "documents a list": ("services:\n  A:\n    documents:\n      - https://a.example\n", [(4, "services.A.documents", "a list stands")]),
    "missing space": (
        "services:\n  A:\n    documents:\n      P:https://a.example/p\n",
        [(4, "services.A.documents", "a space is missing after the colon")],
    ),
    "slash in a service's name": ("services:\n  A/B:\n    documents: {P: https://a.example}\n", [(2, "services.A/B", "write A B")]),
    "same service twice": (SERVICES + "  a:\n    documents: {Q: https://a.example/q}\n", [(5, "services.a", "first on line 2")]),
    "same document twice": (SERVICES + "      p: https://a.example/q\n", [(5, "services.A.documents.p", "first on line 4")]),
    "two documents of YAML": (SERVICES + "---\nservices: {}\n", [(5, "", 'delete the line "---"')]),
    "all mistakes at once, in line order": (
        "digest: {to: me, at: noon}\ndefaults: {every: 1s}\nservices:\n  A:\n    evry: 6h\n    documents:\n      P: a.example/p\n",
        [
            (1, "digest.to", "not a mail address"),
            (1, "digest.at", "not a time of day"),
            (2, "defaults.every", "not a duration"),
            (5, "services.A.evry", "write every"),
            (7, P, "write https://a.example/p"),
        ],
    ),
}

DOCUMENTS: dict[str, tuple[str, list[Expected]]] = {
    "no address": ("every: 6h", [(5, f"{P}.url", "has no address")]),
    "another word for url": ("link: https://a.example", [(5, f"{P}.link", "write url")]),
    "unknown key": ("url: https://a.example\nevry: 6h", [(6, f"{P}.evry", "write every, such as `every: 12h`")]),
    "key of the digest": ("url: https://a.example\ntimezone: UTC", [(6, f"{P}.timezone", "under digest")]),
    "no scheme": ("url: www.a.example/p", [(5, f"{P}.url", "write https://www.a.example/p")]),
    "one slash": ("url: https:/a.example/p", [(5, f"{P}.url", "write https://a.example/p")]),
    "no colon": ("url: https//a.example/p", [(5, f"{P}.url", "write https://a.example/p")]),
    "misspelt scheme": ("url: htps://a.example/p", [(5, f"{P}.url", "write https://a.example/p")]),
    "other scheme": ("url: ftp://a.example/p", [(5, f"{P}.url", "begins with https://")]),
    "no host": ("url: https:///p", [(5, f"{P}.url", "not an address")]),
    "bad host": ("url: https://a..example/p", [(5, f"{P}.url", "no valid host")]),
    "bad IPv4 host": ("url: http://300.1.1.1/", [(5, f"{P}.url", "no valid host")]),
    "bad IPv6 host": ("url: http://[::1/", [(5, f"{P}.url", "not an address")]),
    "bad port": ("url: https://a.example:99999/p", [(5, f"{P}.url", "up to 65535")]),
    "space": ("url: https://a.example/my terms", [(5, f"{P}.url", "write %20")]),
    "two addresses in one": ("url: https://a.example/p https://a.example/q", [(5, f"{P}.url", "write a list")]),
    "password": ("url: https://me:secret@a.example/p", [(5, f"{P}.url", "Authorization")]),
    "list with a wrong one": ("url: [https://a.example, b]", [(5, f"{P}.url[1]", "not an address")]),
    "same address twice": ("url: [https://a.example, https://a.example]", [(5, f"{P}.url[1]", "stands twice")]),
    "no address in the list": ("url: []", [(5, f"{P}.url", "list of addresses is empty")]),
    "url a mapping": ("url: {href: https://a.example}", [(5, f"{P}.url", "a mapping (key: value) stands where")]),
    "comment for a selector": ("url: https://a.example\nselect: #main", [(6, f"{P}.select", "unless it stands in quotes")]),
    "bad selector": ('url: https://a.example\nselect: "a["', [(6, f"{P}.select", "not a CSS selector")]),
    "bad selector in a list": ('url: https://a.example\nremove:\n  - main\n  - ".a:has("', [(8, f"{P}.remove[1]", "not a CSS selector")]),
    "range without end": (
        'url: https://a.example\nselect: {startBefore: "#a"}',
        [(6, f"{P}.select", "has no end; write endBefore or endAfter")],
    ),
    "range without start": ('url: https://a.example\nselect: [{endAfter: "#a"}]', [(6, f"{P}.select[0]", "has no start")]),
    "range with two starts": (
        "url: https://a.example\nselect: {startBefore: a, startAfter: b, endAfter: c}",
        [(6, f"{P}.select", "both startBefore and startAfter")],
    ),
    "unknown range key": (
        "url: https://a.example\nselect: {start_before: a, endAfter: c}",
        [(6, f"{P}.select.start_before", "write startBefore")],
    ),
    "bad selector in a range": (
        'url: https://a.example\nselect: {startBefore: ">", endAfter: c}',
        [(6, f"{P}.select.startBefore", "not a CSS")],
    ),
    "duration without unit": ("url: https://a.example\nevery: 12", [(6, f"{P}.every", "write 12h")]),
    "duration in words": ("url: https://a.example\nevery: 12 hours", [(6, f"{P}.every", "write 12h")]),
    "duration daily": ("url: https://a.example\nevery: daily", [(6, f"{P}.every", "write 1d")]),
    "duration nonsense": ("url: https://a.example\nevery: often", [(6, f"{P}.every", "such as 30m, 6h")]),
    "duration too short": ("url: https://a.example\nevery: 4m", [(6, f"{P}.every", "write 5m or more")]),
    "duration too long": ("url: https://a.example\nevery: 900000w", [(6, f"{P}.every", "52w or less")]),
    "duration with a unit twice": ("url: https://a.example\nevery: 1h1h", [(6, f"{P}.every", "not a duration")]),
    "duration a list": ("url: https://a.example\nevery: [6h]", [(6, f"{P}.every", "a list stands where one value is expected")]),
    "duration empty": ("url: https://a.example\nevery:", [(6, f"{P}.every", "nothing stands after the colon")]),
    "fetch an address": ("fetch: https://a.example", [(5, f"{P}.fetch", "address after url:"), (5, f"{P}.url", "no address")]),
    "fetch unknown": ("url: https://a.example\nfetch: chrome", [(6, f"{P}.fetch", "write browser")]),
    "robots yes": ("url: https://a.example\nrobots: yes", [(6, f"{P}.robots", "write obey")]),
    "robots unknown": ("url: https://a.example\nrobots: 7", [(6, f"{P}.robots", "write ignore or obey")]),
    "language in words": ("url: https://a.example\nlanguage: English", [(6, f"{P}.language", "write en")]),
    "language with region": ("url: https://a.example\nlanguage: pt-BR", [(6, f"{P}.language", "write pt")]),
    "language unknown": ("url: https://a.example\nlanguage: xx", [(6, f"{P}.language", "two letters of ISO 639-1")]),
    "accept_language": ("url: https://a.example\naccept_language: english please", [(6, f"{P}.accept_language", "en-GB")]),
    "header name": ('url: https://a.example\nheaders: {"X Key": a}', [(6, f"{P}.headers.X Key", "letters, digits and hyphens")]),
    "header with line break": ('url: https://a.example\nheaders: {X-Key: "a\\nb"}', [(6, f"{P}.headers.X-Key", "line break")]),
    "header name with line break": (
        'url: https://a.example\nheaders: {"X\\nKey": a}',
        [(6, f"{P}.headers.X\nKey", "not the name of a header")],
    ),
    "header of the client": ("url: https://a.example\nheaders: {Host: b.example}", [(6, f"{P}.headers.Host", "delete this line")]),
    "header twice": ("url: https://a.example\nheaders: {X-A: a, x-a: b}", [(6, f"{P}.headers.x-a", "first on line 6")]),
    "header a list": ("url: https://a.example\nheaders: {X-A: [a]}", [(6, f"{P}.headers.X-A", "one value is expected")]),
    "headers a list": ("url: https://a.example\nheaders: [X-A]", [(6, f"{P}.headers", "a mapping (key: value) is expected")]),
    "unset variable": (
        'url: https://a.example\nheaders: {X-A: "Bearer ${NO_SUCH_TOKEN}"}',
        [(6, f"{P}.headers.X-A", "the environment variable NO_SUCH_TOKEN is not set")],
    ),
    "bad variable": ('url: https://a.example\nheaders: {X-A: "${a b}"}', [(6, f"{P}.headers.X-A", "names no variable")]),
    "proxy without scheme": ("url: https://a.example\nproxy: localhost:3128", [(6, f"{P}.proxy", "write scheme, host and port")]),
    "proxy of another kind": ("url: https://a.example\nproxy: ftp://localhost:3128", [(6, f"{P}.proxy", "http, https, socks5 or socks5h")]),
    "proxy with a path": ("url: https://a.example\nproxy: http://localhost/x", [(6, f"{P}.proxy", "ends after host and port")]),
    "tag twice": ("url: https://a.example\ntags: [a, a]", [(6, f"{P}.tags[1]", "stands twice")]),
    "present name as earlier one": ("url: https://a.example\nformerly: P", [(6, f"{P}.formerly", "present name")]),
    "gap in a document": ("url: https://a.example\ngap: 2s", [(6, f"{P}.gap", "under defaults")]),
}

DIGESTS: dict[str, tuple[str, list[Expected]]] = {
    "nobody": ("at: 07:30", [(6, "digest.to", "nobody to go to")]),
    "nobody in the list": ("to: []", [(6, "digest.to", "the list is empty")]),
    "no address": ("to: me", [(6, "digest.to", "not a mail address")]),
    "with a name": ('to: "Me <me@a.example>"', [(6, "digest.to", "write only me@a.example")]),
    "line break": ('to: "me@a.example\\nBcc: you@a.example"', [(6, "digest.to", "line break")]),
    "line break at the end": ('to: "me@a.example\\n"', [(6, "digest.to", "line break")]),
    "several in one": ('to: "me@a.example, you@a.example"', [(6, "digest.to", "[me@a.example, you@a.example]")]),
    "no host": ("to: me@", [(6, "digest.to", "not a mail address")]),
    "twice": ("to: [me@a.example, me@a.example]", [(6, "digest.to[1]", "stands twice")]),
    "time with a dot": ("to: me@a.example\nat: 7.30", [(7, "digest.at", 'write "07:30"')]),
    "time in the afternoon": ("to: me@a.example\nat: 7:30 pm", [(7, "digest.at", 'write "19:30"')]),
    "time as YAML 1.1 left it": ("to: me@a.example\nat: 450", [(7, "digest.at", 'write "07:30"')]),
    "time out of range": ("to: me@a.example\nat: 25:00", [(7, "digest.at", "24-hour clock")]),
    "zone misspelt": ("to: me@a.example\ntimezone: Europe/Pariss", [(7, "digest.timezone", "write Europe/Paris")]),
    "zone in lower case": ("to: me@a.example\ntimezone: europe/paris", [(7, "digest.timezone", "write Europe/Paris")]),
    "zone by city": ("to: me@a.example\ntimezone: berlin", [(7, "digest.timezone", "write Europe/Berlin")]),
    "zone that is a folder": ("to: me@a.example\ntimezone: America", [(7, "digest.timezone", "is not a known time zone")]),
    "zone that is a path": ("to: me@a.example\ntimezone: ../../etc/passwd", [(7, "digest.timezone", "is not a known time zone")]),
    "level unknown": ("to: me@a.example\nlevel: critical", [(7, "digest.level", "write high")]),
    "switch unknown": ("to: me@a.example\nheartbeat: weekly", [(7, "digest.heartbeat", "write on")]),
    "topic unknown": ("to: me@a.example\ntopics: [AI training]", [(7, "digest.topics[0]", "write ai_training")]),
    "service unknown": ("to: me@a.example\nservices: [B]", [(7, "digest.services[0]", "no service in this file")]),
    "tag unknown": ("to: me@a.example\ntags: b", [(7, "digest.tags", "delete this filter")]),
    "unknown key": ("to: me@a.example\nhour: 7", [(7, "digest.hour", "is no key here")]),
    "another word for to": ("email: me@a.example", [(6, "digest.email", "write to")]),
    "two of the same name": ("- to: me@a.example\n- to: ME@a.example", [(7, "digest[1]", "write `name: another`")]),
    "an address alone": ("- me@a.example", [(6, "digest[0]", "a mapping with to, at and timezone")]),
}

FORMERLY: dict[str, tuple[str, list[Expected]]] = {
    "another document still has the name": (
        "services:\n  A:\n    documents:\n      P: {url: https://a.example/p, formerly: q}\n      Q: https://a.example/q\n",
        [(4, f"{P}.formerly", "watched under that very name (line 5)")],
    ),
    "two documents claim one name": (
        "services:\n  A:\n    documents:\n      P: {url: https://a.example, formerly: O}\n      Q: {url: https://a.example, formerly: o}\n",
        [(5, "services.A.documents.Q.formerly", "already given as an earlier name of A/P")],
    ),
    "the earlier service is still watched": (
        "services:\n  A:\n    formerly: B\n    documents: {P: https://a.example/p}\n  B:\n    documents: {p: https://b.example/p}\n",
        [(3, "services.A.formerly", "B/P is watched under that very name")],
    ),
    "two services claim one name": (
        "services:\n  A: {formerly: C, documents: {P: https://a.example/p}}\n  B: {formerly: C, documents: {P: https://b.example/p}}\n",
        [(3, "services.B.formerly", "already given as an earlier name of A/P")],
    ),
    "a service's present name": (
        "services:\n  A: {formerly: A, documents: {P: https://a.example/p}}\n",
        [(2, "services.A.formerly", "present name")],
    ),
}

YAML_MISTAKES: dict[str, tuple[str, list[Expected]]] = {
    "tabs, each of them": (
        "services:\n\tA:\n\t\tdocuments:\n  B: x\n",
        [(2, "", "indented with a tab"), (3, "", "indented with a tab")],
    ),
    "no space after a colon": ("services:\n  A:x\n  B: y\n", [(2, "", "write `A: x`")]),
    "two pairs on a line": ("services: A: documents\n", [(1, "", 'two "key: value" pairs')]),
    "alias": ("defaults: &d {every: 6h}\nservices: *d\n", [(1, "", "&d is a YAML anchor"), (2, "", "*d is a YAML alias")]),
    "selector that begins with a star": (
        document("url: https://a.example\nselect: *main"),
        [(6, "", 'a text that begins with * needs quotes: "*main"')],
    ),
    "tag": ("services: !!python/object:os.system {}\n", [(1, "", "a YAML tag")]),
    "too deep": ("services: " + "[" * 100_000, [(1, "", "nested more than")]),
    "too long": ("services:\n  A: " + "!" * 4_000_000, [(2, "", "a word longer than")]),
    "quote left open": ("services:\n  'A: x\n  B: y\n", [(2, "", "a quotation mark is opened")]),
    "bracket left open": ("services:\n  A:\n    tags: [a, #b]\n    documents: {}\n\n", [(3, "", "a comma is missing")]),
    "bracket left open at the end": ("services:\n  A:\n    tags: [a, #b]\n\n", [(3, "", "never closed")]),
    "control character": ("# ok\nservices: \x01\n", [(2, "", "U+0001")]),
    "escape beyond Unicode": ('services: "\\U00110000"\n', [(1, "", "cannot be read as YAML")]),
    "half an emoji": ('services: {"\\ud83d": {}}\n', [(1, "", "half of a two-part")]),
    "key that is a list": ("services: {}\n? [a]\n: b\n", [(2, "", "a key must be plain words")]),
}


@pytest.mark.parametrize(("text", "expected"), WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_mistake_in_the_shape_of_the_file(text: str, expected: list[Expected]) -> None:
    """A mistake in the shape of the whole file names its line, its field and the way out."""
    assert_mistakes(text, expected)


@pytest.mark.parametrize(("lines", "expected"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_mistake_in_a_document(lines: str, expected: list[Expected]) -> None:
    """A mistake in a document's keys and values names its line, its field and the way out."""
    assert_mistakes(document(lines), expected)


@pytest.mark.parametrize(("lines", "expected"), DIGESTS.values(), ids=DIGESTS)
def test_mistake_in_the_digest(lines: str, expected: list[Expected]) -> None:
    """A mistake in a subscription names its line, its field and the way out."""
    assert_mistakes(digest(lines), expected)


@pytest.mark.parametrize(("text", "expected"), FORMERLY.values(), ids=FORMERLY)
def test_clash_of_earlier_names(text: str, expected: list[Expected]) -> None:
    """An earlier name that is taken or claimed twice is a mistake, since a history can go on in one place only."""
    assert_mistakes(text, expected)


@pytest.mark.parametrize(("text", "expected"), YAML_MISTAKES.values(), ids=YAML_MISTAKES)
def test_mistake_of_yaml(text: str, expected: list[Expected]) -> None:
    """Text that is no YAML, or more YAML than a source list needs, is refused with the probable cause."""
    assert_mistakes(text, expected)


@pytest.mark.parametrize("row", EXPLANATIONS, ids=lambda row: row.complaint)
def test_explanation_fits_its_example(row: Explanation) -> None:
    """Each complaint of the parser is explained as its row says, on the text that provokes it."""
    (found,) = find_mistakes(row.example)
    assert row.advice in found[2]


def test_nested_aliases_cost_nothing() -> None:
    """A file of aliases upon aliases is refused before it is expanded."""
    bomb = "services: {}\na: &a [x]\n" + "".join(
        f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert any("gigabytes" in problem for _, _, problem in find_mistakes(bomb))


def test_secret_is_never_shown() -> None:
    """A wrong value that came from the environment is not repeated in the message."""
    text = document('url: https://a.example\nheaders: {X-A: "${TOKEN}"}\nproxy: "${TOKEN}"')
    found = find_mistakes(text, TOKEN="geheim\nsecret")
    assert [(line, field) for line, field, _ in found] == [(6, f"{P}.headers.X-A"), (7, f"{P}.proxy")]
    assert not any("geheim" in problem or "secret" in problem for _, _, problem in found)


@pytest.mark.parametrize("key", sorted({*TOP, *DEFAULTS, *SERVICE, *DOCUMENT, *DIGEST, *RANGE, *TOPIC, "own_topics"}))
def test_example_of_a_key_is_right(key: str) -> None:
    """The line that messages show as right for a key can be copied into a list."""
    line = EXAMPLES[key]
    if (key in TOP and key != "topics") or key == "own_topics":
        text = line if key == "services" else SERVICES + line
    elif key in RANGE:
        other = 'endBefore: "#e"' if key.startswith("start") else 'startAfter: "#s"'
        text = document(f"url: https://a.example\nselect: {{{line}, {other}}}")
    elif key in DOCUMENT:
        text = document(line if key == "url" else f"url: https://a.example\n{line}")
    elif key in DIGEST:
        text = digest(line if key == "to" else f"to: me@a.example\n{line}")
    elif key == "gap":
        text = SERVICES + f"defaults: {{{line}}}"
    elif key in TOPIC:
        text = (
            SERVICES + f"topics: {{jury: {{phrases: [jury], {line}}}}}" if key != "phrases" else SERVICES + f"topics: {{jury: {{{line}}}}}"
        )
    else:
        text = "services:\n  A:\n    " + line
    assert find_mistakes(text + "\n") == []
