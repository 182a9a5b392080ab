"""Read addresses: URLs of documents, proxies, mail addresses and HTTP headers, with `${NAME}` for secrets.

Each function answers the value, or raises WrongValueError with what to write instead. Values that may hold secrets are never repeated
in a message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from monitor.sources.mistakes import WrongValueError, find_nearest, list_words, show

PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")
"""The schemes that the HTTP client can speak to a proxy."""

OWN_HEADERS = frozenset(
    ("host", "connection", "content-length", "transfer-encoding", "te", "upgrade", "accept-encoding", "if-none-match", "if-modified-since")
)
"""Headers that the monitor or its HTTP client sets for every request; another value would break framing or conditional requests."""

_UNSAFE = re.compile(r'[\s<>"\\\x00-\x1f\x7f]')
_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*):?/{0,3}")
_BARE_HOST = re.compile(r"^(?:[\w-]+\.)+[A-Za-z]{2,}(?:[/:?#]|$)")
_HOST_LABEL = re.compile(r"^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$")
_LOCAL_PART = re.compile(r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$")
_INNER_ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_HEADER_NAME = re.compile(r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")
"""A token, RFC 9110, section 5.6.2."""
_LANGUAGE_RANGE = re.compile(r"^(?:\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)(?:\s*;\s*q\s*=\s*(?:0(?:\.\d{1,3})?|1(?:\.0{1,3})?))?$")
"""RFC 9110, section 12.5.4."""
_REFERENCE = re.compile(r"\$\{([^{}]*)\}")
_VARIABLE = re.compile(r"^[A-Za-z_][A-Za-z0-9_]*$")


def read_url(text: str) -> str:
    """Read the address of a page: http or https, with a host, without spaces or a password."""
    url = text.strip()
    if not url:
        raise WrongValueError("the address is empty; write one such as https://www.example.org/privacy")
    if _UNSAFE.search(url):
        if re.search(r"\shttps?://", url):
            raise WrongValueError("several addresses stand in one value; write a list: [https://..., https://...]")
        raise WrongValueError(
            f"{show(url)} holds a space or another character that no address has; write %20 for a space, or cut the address out anew"
        )
    parts = _split(url)
    if parts is None or parts.scheme not in ("http", "https") or not parts.netloc:
        raise WrongValueError(f"{show(url)} is not an address; {_advise_scheme(url)}")
    if "@" in parts.netloc:
        raise WrongValueError(
            'the address holds a name or password; leave them out and write headers: {Authorization: "${MY_SECRET}"} instead'
        )
    _check_host(url, parts)
    return url


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _advise_scheme(url: str) -> str:
    if _BARE_HOST.match(url):
        return f"write https://{url[:200]}"
    if url.startswith("//"):
        return f"write https:{url[:200]}"
    matched = _SCHEME.match(url)
    if matched:
        scheme, rest = matched.group(1).lower(), url[matched.end() :]
        near = scheme if scheme in ("http", "https") else find_nearest(scheme, ("https", "http"))
        if near and rest and rest[0] not in "/?#":
            return f"write {near}://{rest[:200]}"
    return "write one that begins with https:// and a host, such as https://www.example.org/privacy"


def _check_host(url: str, parts: SplitResult) -> None:
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise WrongValueError(
            f"{show(url)} has a port that is no number up to 65535; write the number after the host, or leave it out"
        ) from None
    if port == 0:
        raise WrongValueError(f"{show(url)} has the port 0; write a port from 1 to 65535, or leave it out")
    if not host or not _is_host(host):
        raise WrongValueError(f"{show(url)} has no valid host; write one such as https://www.example.org/privacy")


def _is_host(host: str) -> bool:
    if ":" in host:
        return True  # urlsplit has checked the IPv6 address in brackets
    try:
        labels = host.encode("idna").decode("ascii").removesuffix(".").split(".")
    except UnicodeError:
        return False
    if len(host) > 253 or not all(_HOST_LABEL.match(label) for label in labels):
        return False
    if labels[-1].isdigit():
        return len(labels) == 4 and all(label.isdigit() and int(label) < 256 for label in labels)
    return True


def read_mail_address(text: str) -> str:
    """Read one mail address without a display name (RFC 5321, dot-atom form; the host may be international)."""
    address = text.strip(" ")
    inner = _INNER_ADDRESS.search(address)
    if any(not character.isprintable() for character in address):
        raise WrongValueError(
            f"{show(address)} holds a line break or another invisible character; write one address on one line, a list for several"
        )
    if inner:
        raise WrongValueError(f"{show(address)} holds more than an address; write only {inner.group(1)}")
    if re.search(r"[,;]|\s", address) and address.count("@") > 1:
        parts = [part for part in re.split(r"[,;\s]+", address) if part]
        raise WrongValueError(f"several addresses stand in one value; write a list: [{', '.join(parts)}]")
    local, _, host = address.rpartition("@")
    if not _LOCAL_PART.match(local) or len(local) > 64 or not host or ":" in host or not _is_host(host):
        raise WrongValueError(f"{show(address)} is not a mail address; write one such as me@example.org")
    return address


def read_accept_language(text: str) -> str:
    """Read an Accept-Language value: "en-GB,en;q=0.8"."""
    ranges = [part.strip() for part in text.split(",")]
    if text.isprintable() and all(_LANGUAGE_RANGE.match(part) for part in ranges):
        return ", ".join(ranges)
    raise WrongValueError(f'{show(text)} is not a list of languages; write one such as en-GB or "de-DE,de;q=0.8"')


def read_header_name(text: str) -> str:
    """Read the name of a request header that the monitor does not set itself."""
    if not _HEADER_NAME.match(text):
        raise WrongValueError(f"{show(text)} is not the name of a header; write letters, digits and hyphens only, such as X-Api-Key")
    if text.lower() in OWN_HEADERS:
        raise WrongValueError(f"{text} is set for each request by the monitor itself; delete this line")
    return text


def read_header_value(text: str, environment: Mapping[str, str]) -> str:
    """Read a header's value, with `${NAME}` replaced from the environment; one line of ASCII (RFC 9110, section 5.5)."""
    value = expand(text, environment)
    if not all(character == "\t" or " " <= character <= "~" for character in value):
        raise WrongValueError(
            "the value holds a line break or a character beyond ASCII; write it on one line, accented letters percent-encoded"
        )
    return value.strip()


def read_proxy(text: str, environment: Mapping[str, str]) -> str | None:
    """Read a proxy's address, with `${NAME}` replaced from the environment; "none" says: no proxy here."""
    if text.strip().lower() == "none":
        return None
    url = expand(text, environment).strip()
    example = 'such as http://proxy.example.org:3128 or "socks5://localhost:9050", or none'
    parts = None if _UNSAFE.search(url) else _split(url)
    try:
        named = parts is not None and parts.netloc and parts.hostname and _is_host(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if parts is None or not named:
        raise WrongValueError(f"this is not the address of a proxy; write scheme, host and port, {example}")
    if parts.scheme not in PROXY_SCHEMES:
        raise WrongValueError(f"a proxy cannot be reached by {show(parts.scheme)}; write {list_words(PROXY_SCHEMES)} before ://, {example}")
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise WrongValueError(f"the address of a proxy ends after host and port; write it {example}")
    return url


def expand(text: str, environment: Mapping[str, str]) -> str:
    """Replace each `${NAME}` by the environment's value; an unset variable is a mistake, its value is never shown."""

    def replace(matched: re.Match[str]) -> str:
        name = matched.group(1)
        if not _VARIABLE.match(name):
            raise WrongValueError(
                f"{show(matched.group(0))} names no variable; write letters, digits and underscores between the braces: ${{MY_SECRET}}"
            )
        if name not in environment:
            raise WrongValueError(
                f"the environment variable {name} is not set; set it, or write {name}=... into a file named .env beside this one"
            )
        return environment[name]

    return _REFERENCE.sub(replace, text)
