"""Bring link targets into a form that changes only when the link leads elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit, urlunsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackingParameter:
    """Name query parameters (a whole-name pattern) that say who follows a link, not where it leads."""

    pattern: str
    origin: str
    example: str


TRACKING_PARAMETERS = (
    TrackingParameter(
        pattern=r"utm_\w+",
        origin="campaign tags of Urchin and its successors",
        example="utm_source",
    ),
    TrackingParameter(
        pattern=r"[gmdt]clid|wbraid|gbraid|gclsrc|_gl|_ga|_gid",
        origin="Google Ads and Analytics",
        example="gclid",
    ),
    TrackingParameter(
        pattern=r"msclkid|fbclid|igshid|igsh|twclid|ttclid|li_fat_id|yclid|_fbp",
        origin="advertisers' click ids",
        example="fbclid",
    ),
    TrackingParameter(
        pattern=r"mc_[ce]id|_hsenc|_hsmi|__hs\w+|hsctatracking|mkt_tok|vero_id|_ke|ck_subscriber_id",
        origin="newsletters",
        example="mc_cid",
    ),
    TrackingParameter(
        pattern=r"trk|trkinfo|trackingid|lipi|licu|original_?referer|_branch_match_id",
        origin="in-house tracking",
        example="trk",
    ),
    TrackingParameter(
        pattern=r"phpsessid|jsessionid|aspsessionid\w*|session_?id|sid|cftoken|cfid|_csrf|csrf_?token|nonce",
        origin="sessions",
        example="PHPSESSID",
    ),
)

_TRACKING = re.compile("|".join(f"(?:{row.pattern})" for row in TRACKING_PARAMETERS), re.IGNORECASE)
_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.IGNORECASE)
_UNSAFE = {ord(sign): f"%{ord(sign):02X}" for sign in '()<>\\"`{}|^*[] '}
_KNOWN_SCHEMES = ("http://", "https://", "mailto:")

MAX_TARGET_CHARS = 2000
"""Longer addresses carry data (inline images, state), not a place to go."""


def clean_target(href: str, base_url: str) -> str:
    """Give a link's absolute target without tracking parameters, or "" where it leads nowhere a reader could go.

    Leads nowhere: a place on the same page, a script, a telephone number. Safe inside Markdown's parentheses.
    """
    href = "".join(href.split()) if "\n" in href or "\t" in href else href.strip()
    if not href or href.startswith("#") or len(href) > MAX_TARGET_CHARS:
        return ""
    try:
        target = href if href.startswith(("http://", "https://", "mailto:")) else urljoin(base_url, href)
        if not target.lower().startswith(_KNOWN_SCHEMES):
            return ""
        if "#" in target and base_url and target.split("#", 1)[0] == base_url.split("#", 1)[0]:
            return ""
        if "[" in target:
            urlsplit(target)
        if "?" in target or ";" in target:
            target = _strip_tracking(target)
    except ValueError:
        return ""
    return target.translate(_UNSAFE)


def _strip_tracking(target: str) -> str:
    parts = urlsplit(target)
    kept = [pair for pair in parts.query.split("&") if pair and not _TRACKING.fullmatch(pair.split("=", 1)[0])]
    path = _PATH_SESSION.sub("", parts.path)
    return urlunsplit((parts.scheme, parts.netloc, path, "&".join(kept), parts.fragment))


def reveal_address(encoded: str) -> str:
    """Read an e-mail address that Cloudflare hides from robots: hex bytes, each xor-ed with the first; "" where it is none."""
    try:
        key, *hidden = bytes.fromhex(encoded)
        address = bytes(byte ^ key for byte in hidden).decode("utf-8")
    except ValueError:
        return ""
    return address if "@" in address else ""
