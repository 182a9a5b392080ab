"""Tell which hosts belong to one site, without the public suffix list: good enough to propose, never to decide.

A wrong answer costs a reader a glance: everything found is shown before it is added.
"""

from __future__ import annotations

from dataclasses import dataclass

SECOND_LEVELS = frozenset(("ac", "co", "com", "edu", "gob", "gouv", "gov", "ne", "net", "or", "org"))
"""Labels under which countries give out names ("co.uk", "com.br", "gouv.fr")."""

SHARED_HOSTS = frozenset(
    ("blogspot.com", "github.io", "gitlab.io", "herokuapp.com", "netlify.app", "pages.dev", "vercel.app", "web.app", "wordpress.com")
)
"""Names under which everybody can have a site of their own; what stands before them is the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyHost:
    """Name a host where companies keep terms of sites with other names, and why it is one."""

    host: str
    reason: str
    brands: tuple[str, ...] = ()
    """First labels of the sites whose terms stand there; none: of any site."""


POLICY_HOSTS = (
    PolicyHost(host="app.termly.io", reason="hosts its customers' policies"),
    PolicyHost(host="iubenda.com", reason="hosts its customers' policies"),
    PolicyHost(host="termsfeed.com", reason="hosts its customers' policies"),
    PolicyHost(host="notion.site", reason="young companies keep their terms on public pages there"),
    PolicyHost(
        host="policies.google.com",
        # Only these: half of the web links to it beside a captcha.
        reason="holds the terms of all of Google's sites",
        brands=("google", "youtube", "gmail", "android", "waze", "blogger"),
    ),
    PolicyHost(
        host="microsoft.com",
        reason="holds the terms of all of Microsoft's sites",
        brands=("live", "outlook", "bing", "xbox", "skype", "office", "hotmail", "msn", "minecraft"),
    ),
    PolicyHost(host="hrtechprivacy.com", reason="holds the privacy policies of several job boards", brands=("glassdoor", "indeed")),
)

_LEAST_BRAND = 4
"""Letters; shorter names stand at the head of too many others."""


def find_site(host: str) -> str:
    """Give the name that was registered, from a host: "www.shop.example.co.uk" -> "example.co.uk"; an IP address stays as it is."""
    host = host.lower().removesuffix(".")
    labels = host.split(".")
    if ":" in host or labels[-1].isdigit() or len(labels) < 2:
        return host
    country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS
    kept = 3 if country or ".".join(labels[-2:]) in SHARED_HOSTS else 2
    return ".".join(labels[-kept:])


def is_same_site(host: str, other: str) -> bool:
    """Tell whether two hosts are probably one company's.

    They are where their registered names agree; where one's first label is the head of the other's ("reddit.com", "redditinc.com";
    "shop.de", "shop.com"); and where the other is a known host of policies.
    """
    if find_site(host) == find_site(other):
        return True
    for row in POLICY_HOSTS:
        if (other == row.host or other.endswith(f".{row.host}")) and (not row.brands or _find_brand(host) in row.brands):
            return True
    first, second = sorted((_find_brand(host), _find_brand(other)), key=len)
    return len(first) >= _LEAST_BRAND and second.startswith(first)


def _find_brand(host: str) -> str:
    site = find_site(host)
    return "" if site.replace(".", "").isdigit() or ":" in site else site.split(".")[0]
