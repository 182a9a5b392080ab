"""See which links kept their words and changed their target."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from monitor.model import LinkEdit
from monitor.text.plain import find_links, normalise

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_ga|_gl|ref|ref_src|source|trk|sid|sessionid|jsessionid|locale|hl|lang)$", re.IGNORECASE
)
"""Parameters that say where a click came from or in which language to answer, not what page is meant."""

_MASKED_MAIL = "/cdn-cgi/l/email-protection"
"""Where a content network puts masked e-mail addresses; what follows is different at each request."""


def find_link_edits(old: str, new: str) -> list[LinkEdit]:
    """List the links of two texts that say the same words and lead elsewhere; both texts are inline Markdown."""
    if "](" not in old or "](" not in new:
        return []
    edits = []
    waiting = [(normalise(words), words, target) for words, target in find_links(new)]
    for words, target in find_links(old):
        key = normalise(words)
        for index, (new_key, new_words, new_target) in enumerate(waiting):
            if new_key == key:
                del waiting[index]
                if reduce_target(target) != reduce_target(new_target):
                    edits.append(LinkEdit(words=new_words, old_target=target, new_target=new_target))
                break
    return edits


def reduce_target(target: str) -> str:
    """Give a link's target without what may differ while it leads to the same place."""
    if _MASKED_MAIL in target or target.startswith("mailto:"):
        return "mailto:"
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return target
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(name)])
    scheme = "https" if parts.scheme == "http" else parts.scheme
    return urlunsplit((scheme, parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), query, parts.fragment))
