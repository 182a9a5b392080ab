"""Survey a domain: read its front page, find the links to its terms, and where there are none try where terms usually stand.

These are pages that the program found, so robots.txt is obeyed, unlike for the addresses that a user wrote down.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from monitor.check.look import Digests, Read, read_pages
from monitor.discover import TermsLink, find_kind_by_path, find_terms_links
from monitor.discover.words import HUB, WELL_KNOWN_PATHS
from monitor.extract.decode import decode_text
from monitor.fetch import PoliteFetcher
from monitor.judge.response import judge_response
from monitor.model import Fetched, Page, Source, Unreachable

LEAST_WORDS = 120
"""A page guessed by its path that says less holds no terms, but a message that there are none."""

ENOUGH = 2
"""Documents found at usual paths after which no further path is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Hold what a look at a domain found: links to offer, surest first, or why there are none."""

    domain: str
    url: str
    links: tuple[TermsLink, ...] = ()
    hubs: tuple[TermsLink, ...] = ()
    """Pages that list terms, as far as they are linked."""
    detail: str = ""
    """Where nothing was found: why, and what to try."""


def survey_domain(domain: str, fetch: PoliteFetcher) -> Survey:
    """Look for the terms of a domain ("example.org", with a port where it has one); whatever happens is an answer."""
    front = _fetch_front(domain, fetch)
    if isinstance(front, Unreachable):
        url = f"https://{domain}/"
        if front.reason == "robots":
            return Survey(domain=domain, url=url, detail=f"{front.detail.replace(', and this source says `robots: obey`', '')} {_advise()}")
        return Survey(domain=domain, url=url, detail=f"{front.detail} {_advise()}")
    found = _find_on(front)
    hubs = tuple(link for link in found if link.kind == HUB and link.same_site)
    links = tuple(link for link in found if link.kind != HUB)
    if hubs and not {"Privacy Policy", "Terms of Service"} <= {link.kind for link in links}:
        links = _merge(links, _find_on_hub(hubs[0].url, fetch))
    if not links:
        links = _try_usual_paths(front, fetch)
    fault = judge_response(front)
    detail = "" if links else _explain_nothing(front, fault.detail if fault else "")
    return Survey(domain=domain, url=front.final_url, links=links, hubs=hubs, detail=detail)


def _fetch_front(domain: str, fetch: PoliteFetcher) -> Page | Unreachable:
    """Fetch the front page over https, else under www, else over http; the first answer counts, the first failure speaks."""
    first: Unreachable | None = None
    for url in (f"https://{domain}/", f"https://www.{domain}/", f"http://{domain}/"):
        if url.startswith("https://www.") and (domain.startswith("www.") or domain.split(":")[0].replace(".", "").isdigit()):
            continue
        fetched = _fetch(url, fetch)
        if isinstance(fetched, Page):
            return fetched
        if fetched.reason == "robots" and "cannot be had" not in fetched.detail:
            return fetched
        first = first or fetched
    assert first is not None
    return first


def _fetch(url: str, fetch: PoliteFetcher) -> Page | Unreachable:
    fetched = fetch(Source(service="", document="", urls=(url,), robots="obey"), ())
    if isinstance(fetched, Unreachable):
        return fetched
    assert isinstance(fetched, Fetched), "no validators were sent"
    return fetched.pages[0]


def _find_on(page: Page, *, anywhere: bool = False) -> tuple[TermsLink, ...]:
    return find_terms_links(decode_text(page.body, page.charset), page.final_url, anywhere=anywhere)


def _find_on_hub(url: str, fetch: PoliteFetcher) -> tuple[TermsLink, ...]:
    page = _fetch(url, fetch)
    return tuple(link for link in _find_on(page, anywhere=True) if link.kind != HUB) if isinstance(page, Page) else ()


def _merge(links: tuple[TermsLink, ...], more: tuple[TermsLink, ...]) -> tuple[TermsLink, ...]:
    """Append what is new; a name that is taken gives way to the link's own words."""
    from dataclasses import replace

    merged = list(links)
    for link in more:
        if all(link.url != other.url for other in merged):
            taken = any(link.name == other.name for other in merged)
            merged.append(replace(link, name=link.words.replace("/", " ")) if taken else link)
    return tuple(merged)


def _try_usual_paths(front: Page, fetch: PoliteFetcher) -> tuple[TermsLink, ...]:
    """Ask for the pages where terms usually stand; only one that can be read as a text, and is not the front page again, counts."""
    parts = urlsplit(front.final_url)
    found: tuple[TermsLink, ...] = ()
    for path in WELL_KNOWN_PATHS:
        url = f"{parts.scheme}://{parts.netloc}{path}"
        kind = find_kind_by_path(url) or HUB
        if kind != HUB and any(link.kind == kind for link in found):
            continue
        page = _fetch(url, fetch)
        if isinstance(page, Unreachable) or urlsplit(page.final_url).path in ("", "/") or page.body == front.body:
            continue
        if kind == HUB:
            found = _merge(found, tuple(link for link in _find_on(page, anywhere=True) if link.kind != HUB))
        elif _reads_as_terms(page):
            found = _merge(found, (TermsLink(kind=kind, name=kind, words="", url=page.final_url, same_site=True, weight=1),))
        if len(found) >= ENOUGH:
            break
    return found


def _reads_as_terms(page: Page) -> bool:
    if judge_response(page) is not None:
        return False
    source = Source(service="", document="", urls=(page.final_url,))
    read = read_pages(source, Fetched(pages=(page,), validators=()), Digests(page_sha256="", visible_sha256=""))
    return isinstance(read, Read) and len(read.version.text.split()) >= LEAST_WORDS


def _explain_nothing(front: Page, fault: str) -> str:
    why = f"{front.final_url} shows no link to terms, and none stand where they usually do."
    return " ".join(part for part in (why, fault, _advise()) if part)


def _advise() -> str:
    return "Open the site in a browser, look at the foot of the page, and give the address of its terms: monitor sources add https://..."
