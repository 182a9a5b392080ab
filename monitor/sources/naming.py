"""Guess the names of service and document from an address, for `monitor sources add URL`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

SERVICES = {
    "airbnb.com": "Airbnb",
    "airbnb.de": "Airbnb",
    "airbnb.es": "Airbnb",
    "airbnb.fr": "Airbnb",
    "airbnb.it": "Airbnb",
    "amazon.ca": "Amazon",
    "amazon.co.uk": "Amazon",
    "amazon.de": "Amazon",
    "amazon.es": "Amazon",
    "amazon.fr": "Amazon",
    "amazon.it": "Amazon",
    "amazon.nl": "Amazon",
    "anthropic.com": "Anthropic",
    "apple.com": "Apple",
    "artstation.com": "ArtStation",
    "automattic.com": "WordPress.com",
    "aws.amazon.com": "Amazon Web Services",
    "bereal.com": "BeReal",
    "bing.com": "Microsoft Copilot",
    "bitbucket.org": "Atlassian",
    "booking.com": "Booking.com",
    "bsky.app": "Bluesky",
    "bsky.social": "Bluesky",
    "character.ai": "Character.AI",
    "chatgpt.com": "OpenAI",
    "claude.ai": "Anthropic",
    "claude.com": "Anthropic",
    "codeium.com": "Windsurf",
    "copilot.microsoft.com": "Microsoft Copilot",
    "deepl.com": "DeepL",
    "deepseek.com": "DeepSeek",
    "deviantart.com": "DeviantArt",
    "discordapp.com": "Discord",
    "duckduckgo.com": "DuckDuckGo",
    "ebay.co.uk": "eBay",
    "ebay.com": "eBay",
    "ebay.de": "eBay",
    "ebay.fr": "eBay",
    "ebay.it": "eBay",
    "elevenlabs.io": "ElevenLabs",
    "fb.com": "Facebook",
    "firefox.com": "Firefox",
    "gemini.google.com": "Google Gemini",
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "gmail.com": "Google",
    "google.co.uk": "Google",
    "google.de": "Google",
    "google.es": "Google",
    "google.fr": "Google",
    "google.it": "Google",
    "google.nl": "Google",
    "grok.com": "xAI",
    "hotmail.com": "Microsoft",
    "hrtechprivacy.com": "Glassdoor",
    "hubspot.com": "HubSpot",
    "huggingface.co": "Hugging Face",
    "icloud.com": "Apple",
    "line.me": "LINE",
    "linkedin.com": "LinkedIn",
    "live.com": "Microsoft",
    "messenger.com": "Facebook",
    "meta.com": "Facebook",
    "mistral.ai": "Mistral AI",
    "mozilla.org": "Firefox",
    "notion.so": "Notion",
    "office.com": "Microsoft",
    "openai.com": "OpenAI",
    "otter.ai": "Otter.ai",
    "outlook.com": "Microsoft",
    "paypal.com": "PayPal",
    "pinterest.co.uk": "Pinterest",
    "pinterest.de": "Pinterest",
    "pinterest.fr": "Pinterest",
    "protonmail.com": "Proton",
    "reddit.com": "Reddit",
    "reddithelp.com": "Reddit",
    "redditinc.com": "Reddit",
    "runwayml.com": "Runway",
    "skype.com": "Microsoft",
    "snap.com": "Snapchat",
    "snapchat.com": "Snapchat",
    "soundcloud.com": "SoundCloud",
    "stackexchange.com": "Stack Overflow",
    "stackoverflow.com": "Stack Overflow",
    "steamcommunity.com": "Steam",
    "steampowered.com": "Steam",
    "surveymonkey.com": "SurveyMonkey",
    "t.me": "Telegram",
    "threads.com": "Threads",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "trello.com": "Atlassian",
    "twitter.com": "X",
    "wechat.com": "WeChat",
    "wetransfer.com": "WeTransfer",
    "whatsapp.com": "WhatsApp",
    "wikimedia.org": "Wikipedia",
    "wikipedia.org": "Wikipedia",
    "windsurf.com": "Windsurf",
    "wordpress.com": "WordPress.com",
    "x.ai": "xAI",
    "xbox.com": "Microsoft",
    "youtu.be": "YouTube",
    "youtube.com": "YouTube",
    "zoom.com": "Zoom",
    "zoom.us": "Zoom",
}
"""Hosts whose service has another name than the host with a capital letter; also sites where a service of the catalogue keeps no terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentWords:
    """Hold the words of a path (hyphens between) that tell a kind of document, its usual name, and an address that shows it."""

    pattern: str
    name: str
    example: str


DOCUMENTS = (
    DocumentWords(pattern=r"cookies?|trackers?|cookie-\w+", name="Cookie Policy", example="https://a.example/legal/cookies-policy"),
    DocumentWords(pattern=r"sub-?processors?", name="Subprocessors", example="https://a.example/legal/subprocessors"),
    DocumentWords(
        pattern=r"dpa|data-process\w+|data-protection-(?:agreement|addendum)",
        name="Data Processing Agreement",
        example="https://a.example/data-processing-addendum",
    ),
    DocumentWords(
        pattern=r"eu-privacy\w*|privacy-(?:policy-)?eea|privacy-eu",
        name="European Privacy Policy",
        example="https://a.example/legal/privacy/eu",
    ),
    DocumentWords(
        pattern=r"children\w*-privacy|privacy-(?:for-)?(?:kids|children)",
        name="Children's Privacy Policy",
        example="https://a.example/childrens-privacy",
    ),
    DocumentWords(pattern=r"privacy-notice", name="Privacy Notice", example="https://a.example/privacy-notice"),
    DocumentWords(pattern=r"privacy-?statement", name="Privacy Statement", example="https://a.example/en-gb/privacystatement"),
    DocumentWords(
        pattern=r"privacy\w*|data-(?:policy|protection)|datenschutz\w*|confidentialite|privacidad|privacidade|riservatezza",
        name="Privacy Policy",
        example="https://a.example/about/privacy/",
    ),
    DocumentWords(pattern=r"acceptable-use\w*|aup|usage-polic\w+", name="Acceptable Use Policy", example="https://a.example/legal/aup"),
    DocumentWords(
        pattern=r"community-(?:guidelines|standards|rules)", name="Community Guidelines", example="https://a.example/community-guidelines"
    ),
    DocumentWords(
        pattern=r"developer-(?:terms|agreement|policy)|api-terms\w*", name="Developer Terms", example="https://a.example/developer-terms"
    ),
    DocumentWords(
        pattern=r"commercial-terms|business-terms|customer-(?:terms|agreement)|enterprise-(?:terms|agreement)",
        name="Commercial Terms",
        example="https://a.example/legal/commercial-terms",
    ),
    DocumentWords(pattern=r"copyright\w*|dmca", name="Copyright Policy", example="https://a.example/dmca"),
    DocumentWords(pattern=r"user-?agreement\w*", name="User Agreement", example="https://a.example/legal/user-agreement"),
    DocumentWords(pattern=r"services?-?agreement", name="Services Agreement", example="https://a.example/servicesagreement"),
    DocumentWords(pattern=r"eula|end-user-(?:license-)?agreement", name="End User Agreement", example="https://a.example/eula"),
    DocumentWords(
        pattern=r"terms?\w*|tos|tou|agb|conditions|cgu|nutzungsbedingungen|condiciones|termini",
        name="Terms of Service",
        example="https://a.example/tos",
    ),
)
"""The first whose words stand in the path is taken; so the narrower kinds come first."""

_PLURAL_SUFFIXES = frozenset(("ac", "co", "com", "gov", "net", "org", "gob", "or", "ne"))
"""Second-level labels under which countries give out names ("co.uk", "com.br")."""

_PLAIN_WORDS = frozenset(
    ("en", "us", "gb", "uk", "eu", "legal", "about", "help", "index", "policy", "policies", "html", "htm", "pdf", "hc", "articles")
)


def name_document(url: str) -> tuple[str, str]:
    """Guess (service, document) from an address: the host's name, and what the words of path or host say.

    Always answers; where nothing in the address tells the kind of document, the last words of the path do, else "Terms".
    """
    try:
        parts = urlsplit(url.strip())
        host, path = parts.hostname or "", parts.path + ("/" + parts.fragment if parts.fragment else "")
    except ValueError:
        return "Service", "Terms"
    if not host.isprintable():
        host = ""
    return _name_service(host), _name_kind(host, path)


def find_known_service(host: str) -> str | None:
    """Give the service that is known to own a host, or a host above it; None for one that is not in the table."""
    labels = host.removesuffix(".").split(".")
    names = (SERVICES.get(".".join(labels[start:])) for start in range(len(labels)))
    return next((name for name in names if name), None)


def _name_service(host: str) -> str:
    labels = [label for label in host.removesuffix(".").split(".") if label]
    if not labels or labels[-1].isdigit() or ":" in host:
        return host.replace("/", " ") or "Service"
    known = find_known_service(host)
    if known:
        return known
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _PLURAL_SUFFIXES:
        name = labels[-3]
    else:
        name = labels[-2] if len(labels) > 1 else labels[0]
    words = " ".join(word for word in re.split(r"[-_]+", name) if word)
    return words[:1].upper() + words[1:] if words else host


def _name_kind(host: str, path: str) -> str:
    words = [word for word in re.split(r"[^\w]+|_", unquote(path).lower()) if word]
    joined = "-".join(words)
    for where in (joined, *host.split(".")[:-2]):
        for row in DOCUMENTS:
            if re.search(rf"(?:^|-)(?:{row.pattern})(?:-|$)", where):
                return row.name
    telling = [word for word in words if word not in _PLAIN_WORDS and not any(character.isdigit() for character in word)]
    last = " ".join(telling[-3:])[:80]
    return last[:1].upper() + last[1:] if last.isprintable() and last else "Terms"
