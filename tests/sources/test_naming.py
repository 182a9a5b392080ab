"""Names are guessed from addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.errors import SourcesError
from monitor.places import find_catalogue
from monitor.sources import load_sources, parse_sources
from monitor.sources.naming import DOCUMENTS, DocumentWords, name_document


@pytest.mark.parametrize("row", DOCUMENTS, ids=lambda row: row.name)
def test_kind_of_document(row: DocumentWords) -> None:
    """Each row's example is named as the row says."""
    assert name_document(row.example)[1] == row.name


@pytest.mark.parametrize(
    ("url", "service", "document"),
    [
        ("https://www.linkedin.com/legal/user-agreement", "LinkedIn", "User Agreement"),
        ("https://policies.google.com/privacy?hl=en", "Google", "Privacy Policy"),
        ("https://x.com/tos", "X", "Terms of Service"),
        ("https://www.bbc.co.uk/usingthebbc/privacy/", "Bbc", "Privacy Policy"),
        ("https://terms.yelp.com/2020", "Yelp", "Terms of Service"),
        ("https://my-service.example/legal/", "My service", "Terms"),
        ("https://a.example/hc/en-us/articles/123-House-Rules", "A", "House rules"),
        ("http://127.0.0.1:8080/privacy", "127.0.0.1", "Privacy Policy"),
        ("https://mistral.ai/terms/#privacy-policy", "Mistral AI", "Privacy Policy"),
        ("not an address", "Service", "Not an address"),
    ],
)
def test_names(url: str, service: str, document: str) -> None:
    """Host and path tell service and document."""
    assert name_document(url) == (service, document)


@given(st.text(max_size=60) | st.from_regex(r"https?://[^\s/]{1,30}/[^\s]{0,30}", fullmatch=True))
def test_guess_is_always_usable(url: str) -> None:
    """Whatever address comes in, the guessed names may stand in a source list."""
    service, document = name_document(url)
    escaped = [name.replace("\\", "\\\\").replace('"', '\\"') for name in (service, document)]
    try:
        parse_sources(f'services: {{"{escaped[0]}": {{documents: {{"{escaped[1]}": "https://a.example"}}}}}}', find_catalogue())
    except SourcesError as error:
        raise AssertionError(f"{url!r} -> {service!r}, {document!r}: {error}") from error


def test_catalogue_services_are_recognised() -> None:
    """Addresses of the catalogue are named for their own service."""
    names = {(source.service, name_document(source.urls[0])[0]) for source in load_sources(find_catalogue()).sources}
    assert {(own, guessed) for own, guessed in names if own != guessed} <= {
        # their documents stand on the company's own site
        ("Instagram", "Facebook"),
        ("Threads", "Instagram"),
        ("YouTube", "Google"),
        ("Google Gemini", "Google"),
        ("Microsoft Copilot", "Microsoft"),
    }
