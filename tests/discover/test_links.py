"""Links to terms are found on pages of all sorts, and other links are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.discover import find_site, find_terms_links, is_same_site

HOME = "https://www.acme.example/"


def page(footer: str, body: str = "") -> str:
    """Make a page with this footer and this text."""
    return f"<html><body><nav><a href='/shop'>Shop</a></nav><main>{body}</main><footer>{footer}</footer></body></html>"


def find(html: str, url: str = HOME) -> dict[str, str]:
    """Give the addresses found by name."""
    return {link.name: link.url for link in find_terms_links(html, url)}


def test_links_at_the_foot() -> None:
    """Terms, privacy, cookies and AI are found by their words, and addresses are made whole."""
    html = page(
        '<a href="/privacy">Privacy</a> <a href="terms#top">Terms of Use</a> '
        '<a href="//acme.example/c">Cookie Policy</a> <a href="/ai">AI Policy</a>'
    )
    assert find(html) == {
        "Privacy Policy": "https://www.acme.example/privacy",
        "Terms of Service": "https://www.acme.example/terms",
        "Cookie Policy": "https://acme.example/c",
        "AI Policy": "https://www.acme.example/ai",
    }


@pytest.mark.parametrize(
    "footer",
    [
        '<a href="/f/1">Politique de confidentialité</a><a href="/f/2">Conditions générales d’utilisation</a>',
        '<a href="/f/1">Datenschutzerklärung</a><a href="/f/2">AGB</a>',
        '<a href="/f/1">Política de privacidad</a><a href="/f/2">Términos y condiciones</a>',
        '<a href="/f/1">Informativa sulla privacy</a><a href="/f/2">Condizioni d’uso</a>',
        '<a href="/f/1">Privacyverklaring</a><a href="/f/2">Algemene voorwaarden</a>',
    ],
)
def test_other_languages(footer: str) -> None:
    """The documents' names are the same whatever language the links are in."""
    assert find(page(footer)) == {"Privacy Policy": f"{HOME}f/1", "Terms of Service": f"{HOME}f/2"}


def test_unknown_words_with_a_telling_path() -> None:
    """At the foot of a page, a path is enough; in its text it is not."""
    link = '<a href="/legal/privacy">Integritetspolicy</a>'
    assert find(page(link)) == {"Privacy Policy": f"{HOME}legal/privacy"}
    assert find(page("", link)) == {}


def test_what_is_not_taken() -> None:
    """Switches, articles, mail links, scripts, other schemes, logins and broken addresses are left."""
    html = page(
        '<a href="/cookies">Cookie settings</a><a href="/careers/privacy">Applicant Privacy Notice</a>'
        '<a href="mailto:privacy@acme.example">Privacy</a>'
        '<a href="javascript:openTerms()">Terms</a><a href="ftp://acme.example/terms">Terms</a><a href="http://[::">Privacy</a>'
        '<a href="https://u:p@acme.example/terms">Terms</a><a href="#privacy">Privacy</a><a>Terms</a><a href="/">Terms</a>',
        '<a href="/news/1">Five things that changed in the terms of our trade last year</a>',
    )
    assert find(html) == {}


def test_one_address_once_and_names_apart() -> None:
    """An address that is linked twice is one; a second document of a kind goes by its own words; tracking is cut off."""
    html = page('<a href="/p?utm_source=f">Privacy</a><a href="/p">Privacy Policy</a><a href="/p/ca">California Privacy Notice</a>')
    assert find(html) == {"Privacy Policy": f"{HOME}p", "California Privacy Notice": f"{HOME}p/ca"}


def test_the_plainest_name_is_the_kinds() -> None:
    """Of several documents of a kind the one that says no more than that has the kind's name, in whatever order they stand."""
    html = page(
        '<a href="/e">Enterprise Terms of Service</a><a href="/t">Terms of Service (opens in a new tab)</a>'
        '<a href="//acme.example/t/">Terms</a>'
    )
    assert find(html) == {"Terms of Service": f"{HOME}t", "Enterprise Terms of Service": f"{HOME}e"}


def test_addresses_as_words() -> None:
    """A link whose words are an address is a quotation, not a link to the site's own terms."""
    assert find("<main><p>See <a href='https://b.example/privacy'>b.example/privacy</a>.</p></main>") == {}


def test_other_sites_come_last() -> None:
    """A link to another site's terms is shown as such, behind the site's own, and not at all where the site has its own of that kind."""
    html = page(
        '<a href="https://group.example/privacy">Privacy</a><a href="/terms">Terms</a><a href="https://policies.google.com/terms">Terms</a>'
    )
    assert [(link.url, link.same_site) for link in find_terms_links(html, HOME)] == [
        (f"{HOME}terms", True),
        ("https://group.example/privacy", False),
    ]


def test_other_languages_copies() -> None:
    """A row of languages below the terms is not taken for more terms."""
    html = page('<a href="/terms">Terms</a><a href="/terms/de-de">Deutsch</a><a href="/fr/terms">Français</a>')
    assert find(html) == {"Terms of Service": f"{HOME}terms"}


def test_words_beside_an_icon() -> None:
    """A link without text goes by its label."""
    assert find(page('<a href="/x" aria-label="Privacy policy"><svg></svg></a>')) == {"Privacy Policy": f"{HOME}x"}


def test_base_address() -> None:
    """Relative addresses count from the page's base."""
    html = (
        '<html><head><base href="https://legal.acme.example/en/"></head><body><footer><a href="privacy">Privacy</a></footer></body></html>'
    )
    assert find(html) == {"Privacy Policy": "https://legal.acme.example/en/privacy"}


@given(
    st.text(max_size=400),
    st.sampled_from(["<a href='{}'>Privacy</a>", "{}", "<footer><a href=/p>{}</a></footer>", "<base href='{}'><a href=p>Terms</a>"]),
)
def test_any_page_has_an_answer(text: str, around: str) -> None:
    """Whatever a page holds, there is an answer, and its addresses are addresses."""
    for link in find_terms_links(around.format(text), HOME):
        assert link.url.startswith(("http://", "https://"))
        assert link.name.isprintable()


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.shop.example.com", "example.com"),
        ("www.example.co.uk", "example.co.uk"),
        ("example.com.br", "example.com.br"),
        ("me.github.io", "me.github.io"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "::1"),
        ("EXAMPLE.org.", "example.org"),
    ],
)
def test_sites(host: str, site: str) -> None:
    """The registered name is found under countries' second levels and shared hosts, too."""
    assert find_site(host) == site


@pytest.mark.parametrize(
    ("host", "other", "same"),
    [
        ("reddit.com", "www.redditinc.com", True),
        ("snapchat.com", "snap.com", True),
        ("shop.de", "shop.com", True),
        ("youtube.com", "policies.google.com", True),
        ("acme.example", "policies.google.com", False),
        ("acme.example", "iubenda.com", True),
        ("ab.com", "abc.com", False),
        ("127.0.0.1", "127.0.0.2", False),
        ("acme.example", "evil.example", False),
    ],
)
def test_same_company(host: str, other: str, same: bool) -> None:
    """Hosts of one company are told by their names, and by known hosts of policies."""
    assert is_same_site(host, other) == same
