"""List the marks by which answers are known that hold no document: block pages, error pages, maintenance notices.

Each row names who wrote the page, where the mark stands and what it looks like, with an example that the tests run. A mark counts
only on a page with little visible text (`MOST_VISIBLE`): a policy may talk about captchas as much as it likes, and many real
pages load a bot check's script in passing.
"""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its pattern

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from monitor.text.sieve import Needs, find_needs, may_match

Place = Literal["header", "markup", "title", "words"]
Verdict = Literal["block_page", "maintenance", "error_page", "soft_404"]

MOST_VISIBLE: dict[Place, int] = {"header": 10**9, "markup": 2500, "title": 2500, "words": 2000}
"""Bytes of visible text below which a mark in this place counts. Of 1,100 recorded policy pages the shortest whole one has
2,300 with its navigation, and no mark; block pages have some 100 to 1,200, an error page with a cookie banner 1,700."""


MOST_BLOCK_WORDS = 1200
"""Likewise for the words of a block page: a short notice may well say what its captcha is for."""


class Searched(NamedTuple):
    """Hold bytes in which marks are sought, and what they are as letters, each byte one, in lower case."""

    data: bytes
    low: str


def make_searched(data: bytes) -> Searched:
    """Make bytes ready to be searched for many marks."""
    return Searched(data, data.decode("latin-1").lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Describe one mark: `pattern` (a regular expression over UTF-8) is searched, whatever the case, in `place`."""

    name: str
    verdict: Verdict
    place: Place
    pattern: bytes
    example: bytes
    """A page's bytes that show the mark; for a header, its line."""
    statuses: frozenset[int] = frozenset()
    """Statuses with which it counts; empty: any."""

    @property
    def most_visible(self) -> int:
        """Give the bytes of visible text below which it counts."""
        return MOST_BLOCK_WORDS if (self.place, self.verdict) == ("words", "block_page") else MOST_VISIBLE[self.place]

    def stands_in(self, searched: Searched) -> bool:
        """Tell whether the mark stands there; its expression is compiled and run only where the letters are that it needs."""
        return may_match(_find_needs(self.pattern), searched.low) and _compile(self.pattern).search(searched.data) is not None


@cache
def _find_needs(pattern: bytes) -> Needs:
    return find_needs(pattern.decode("latin-1"))


@cache
def _compile(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _mark(place: Place, verdict: Verdict, name: str, pattern: str, example: str, *statuses: int) -> Mark:
    return Mark(name=name, verdict=verdict, place=place, pattern=pattern.encode(), example=example.encode(), statuses=frozenset(statuses))


REFUSED = (401, 403, 405, 406, 429, 503)
"""Statuses with which guards refuse; their headers stand on pages they let pass too."""

# fmt: off
MARKS: tuple[Mark, ...] = (
    # Headers: what the guard itself says it did.
    _mark("header", "block_page", "Cloudflare", r"^cf-mitigated: *challenge", "cf-mitigated: challenge"),
    _mark("header", "block_page", "AWS WAF", r"^x-amzn-waf-action: *(challenge|captcha)", "x-amzn-waf-action: challenge"),
    _mark("header", "block_page", "Vercel", r"^x-vercel-mitigated: *(challenge|deny)", "x-vercel-mitigated: challenge"),
    _mark("header", "block_page", "Sucuri", r"^x-sucuri-block:", "x-sucuri-block: geo", *REFUSED),
    _mark("header", "block_page", "DataDome", r"^x-(datadome|dd-b):", "x-datadome: protected", *REFUSED),
    _mark("header", "block_page", "Kasada", r"^x-kpsdk-(ct|r|c):", "x-kpsdk-ct: 0a1b2c", *REFUSED),
    _mark("header", "block_page", "Imperva", r"^x-iinfo:", "x-iinfo: 4-123-0 0NNN", *REFUSED),
    # Markup: what only the guard's own page holds, not every page behind it.
    _mark("markup", "block_page", "Cloudflare", r"_cf_chl_opt|/cdn-cgi/l/chk_", "<script>window._cf_chl_opt={cvId:'3'}</script>"),
    _mark("markup", "block_page", "Cloudflare", r"id=.?cf-(error-details|challenge-running|wrapper)", '<div id="cf-error-details">Sorry</div>'),
    _mark("markup", "block_page", "DataDome", r"(geo|ct|interstitial)\.captcha-delivery\.com",
          '<iframe src="https://geo.captcha-delivery.com/captcha/?cid=x"></iframe>'),
    _mark("markup", "block_page", "HUMAN", r"id=.?px-captcha|window\._pxAppId|captcha\.px-cloud\.net", '<div id="px-captcha"></div>'),
    _mark("markup", "block_page", "Imperva", r"/_Incapsula_Resource|Incapsula incident ID",
          '<iframe src="/_Incapsula_Resource?SWUDNSAI=31">Request unsuccessful.</iframe>'),
    _mark("markup", "block_page", "AWS WAF", r"AwsWafIntegration|\.awswaf\.com/|window\.gokuProps", "<script>window.gokuProps={key:'k'}</script>"),
    _mark("markup", "block_page", "Akamai", r"errors\.edgesuite\.net|sec-if-cpt-container",
          "<p>https://errors.edgesuite.net/18.9d3e1602.17001</p>"),
    _mark("markup", "block_page", "Akamai", r"Reference(&#32;|\s)*(&#35;|#)[0-9a-f]{1,2}(&#46;|\.)[0-9a-f]{6,}",
          "<h1>Access Denied</h1>Reference&#32;&#35;18&#46;9d3e1602&#46;17001"),
    _mark("markup", "block_page", "Kasada", r"KPSDK\.scriptStart|/ips\.js\?", "<script>window.KPSDK={};KPSDK.scriptStart=1</script>"),
    _mark("markup", "block_page", "Vercel", r"/\.well-known/vercel/security/", '<script src="/.well-known/vercel/security/static/c.js"></script>'),
    _mark("markup", "block_page", "Fastly", r"/_fs-ch-", '<script src="/_fs-ch-1T1wmsGaOgGaSxcX/script.js"></script>'),
    _mark("markup", "block_page", "DDoS-Guard", r"/\.well-known/ddos-guard/|id=.?ddg-captcha", '<script src="/.well-known/ddos-guard/x"></script>'),
    _mark("markup", "block_page", "Anubis", r"/\.within\.website/x/cmd/anubis", '<script src="/.within.website/x/cmd/anubis/main.mjs"></script>'),
    _mark("markup", "block_page", "Radware", r"(validate|captcha)\.perfdrive\.com", '<form action="https://validate.perfdrive.com/x"></form>'),
    _mark("markup", "block_page", "Sucuri", r"sucuri\.net/privacy-policy|sucuri_cloudproxy_js", "<script>sucuri_cloudproxy_js='';</script>"),
    _mark("markup", "block_page", "Wordfence", r"generated by wordfence", "<p>Generated by Wordfence at Mon, 3 Nov 2025</p>"),
    _mark("markup", "block_page", "a captcha",
          r"class=.?(g-recaptcha|h-captcha|cf-turnstile|frc-captcha)\b.{0,2000}(i.{1,8}m not a robot|you are (a )?human|unusual (traffic|activity)|security check)",
          '<div class="h-captcha"></div><p>Please complete the security check.</p>'),
    # Titles.
    _mark("title", "block_page", "Cloudflare", r"^(just a moment|attention required! \| cloudflare|please wait\W*\| cloudflare)",
          "<title>Just a moment...</title>"),
    _mark("title", "block_page", "a bot check",
          r"^\W*(client challenge|(vercel )?security check(point)?|(bot|robot) (check|verification)|human verification|ddos-guard|captcha)\W*$",
          "<title>Security Check</title>"),
    _mark("title", "block_page", "a bot check",
          r"^\W*(pardon our interruption|are you (a )?(human|robot)|making sure you.{1,8}re not a bot|verif(y|ying) (that )?you are (a )?human|one more step)\W*$",
          "<title>Pardon Our Interruption</title>"),
    _mark("title", "block_page", "the server's edge",
          r"^\W*(access (to this page has been )?denied|(403 )?forbidden|(request )?(blocked|rejected)|you have been blocked)\W*$",
          "<title>Access to this page has been denied</title>"),
    _mark("title", "soft_404", "the server", r"^\W*(error )?(404|410)\b|^\W*(page )?not found\b", "<title>Page not found | Example</title>"),
    _mark("title", "soft_404", "the server", r"^\W*(page (introuvable|non trouvée)|(die )?seite (wurde )?nicht gefunden|página no encontrada)\b",
          "<title>Seite nicht gefunden</title>"),
    _mark("title", "soft_404", "the server",
          r"^\W*(página não encontrada|pagina (non trovata|niet gevonden)|sidan hittades inte|siden blev ikke fundet|nie znaleziono strony)\b",
          "<title>Pagina non trovata - Esempio</title>"),
    _mark("title", "error_page", "the server", r"^\W*(50[0-4]\b|internal server error|bad gateway|service (temporarily )?unavailable|gateway time-?out)",
          "<title>502 Bad Gateway</title>"),
    _mark("title", "error_page", "the server", r"^\W*(application|server) error|^\W*error\W*$|^site not found", "<title>Application Error</title>"),
    _mark("title", "maintenance", "the service", r"\bmaintenance( mode| page)?\W*$|\b(under|down for|scheduled) maintenance|we.{1,8}ll be (right )?back",
          "<title>Down for maintenance</title>"),
    _mark("title", "maintenance", "the service", r"wartungs(arbeiten|modus)|en maintenance|en mantenimiento|em manutenção|in manutenzione",
          "<title>Site en maintenance</title>"),
    # Words, as a reader sees them.
    _mark("words", "block_page", "a bot check",
          r"(verify|verifying|confirm|check|checking|prove|make sure|ensure)( that| if| whether)? (you are|you.{1,8}re|the site connection is) "
          r"(a human|human|not a (ro)?bot|secure)", "<p>Verify you are human by completing the action below.</p>"),
    _mark("words", "block_page", "a bot check", r"checking your browser before|enable javascript and cookies to continue",
          "<p>Enable JavaScript and cookies to continue</p>"),
    _mark("words", "block_page", "a bot check", r"are you a (robot|human)\?|i.{1,8}m not a robot|you (look like|appear to be|seem to be) a (ro)?bot",
          "<p>I'm not a robot</p>"),
    _mark("words", "block_page", "a bot check", r"unusual (traffic|activity) from your|(detected|received|suspect\w*) automated (access|requests|queries|traffic)",
          "<p>Our systems have detected unusual traffic from your computer network.</p>"),
    _mark("words", "block_page", "a bot check", r"vérifi(ez|er|ons) que vous (êtes|n.{1,8}êtes pas) (un )?(être )?(humain|robot)",
          "<p>Vérifiez que vous êtes un humain</p>"),
    _mark("words", "block_page", "a bot check", r"bestätigen sie,? dass sie (ein mensch|kein roboter) sind|bevestig dat (u|je) een mens bent",
          "<p>Bestätigen Sie, dass Sie ein Mensch sind.</p>"),
    _mark("words", "block_page", "a bot check", r"(verifi(ca|que)|comprueb[ae]|confirm[ae]) que (no )?(eres|es|é|você é) (um |un )?(ser )?(humano|robot)",
          "<p>Verifica que eres un ser humano</p>"),
    _mark("words", "block_page", "a bot check", r"verifica(re)? (di essere|che sei) (un )?(essere )?umano", "<p>Verifica di essere umano</p>"),
    _mark("words", "block_page", "the server's edge", r"sorry, you (have been|.{1,8}ve been|are|were) blocked|blocked by network security",
          "<h1>Sorry, you have been blocked</h1><p>You are unable to access example.org</p>"),
    _mark("words", "block_page", "the server's edge",
          r"your (access to this (site|page|website|resource)|ip( address)?|request) (has been|was) (temporarily )?(blocked|limited|rejected)",
          "<p>Your access to this site has been limited by the site owner</p>"),
    _mark("words", "block_page", "the server's edge", r"you don.{1,8}t have permission to access|access to this page has been denied",
          "<p>You don't have permission to access \"http://example.org/\" on this server.</p>"),
    _mark("words", "block_page", "the server's edge", r"the requested url was rejected|your support id is|request blocked\.",
          "<p>The requested URL was rejected. Please consult with your administrator.</p>"),
    _mark("words", "block_page", "the server's edge", r"access denied\W+(error code|you|your|this|reference)|error code:? 10(06|07|08|09|10|12|15|20)\b",
          "error code: 1020"),
    _mark("words", "maintenance", "the service",
          r"\b(we are|we.{1,8}re|site is|website is|page is|service is|currently)( currently| now| temporarily)* "
          r"(down for|undergoing|performing|under|offline for)( \w+){0,2} maintenance", "<p>We are currently down for scheduled maintenance.</p>"),
    _mark("words", "maintenance", "the service", r"wegen wartungsarbeiten|(site|service) (est )?(actuellement )?en maintenance|(sitio|servicio|página)( web)? (está )?en mantenimiento",
          "<p>Wegen Wartungsarbeiten nicht erreichbar</p>"),
    _mark("words", "error_page", "the service", r"an (unexpected|internal|unknown) error (has )?occurred|application error: a (client|server)-side exception",
          "<p>An unexpected error occurred.</p>"),
    _mark("words", "error_page", "the service", r"something went wrong\W+(please )?(try|reload|refresh|we)|\bcould not be loaded\W+(please )?(try|reload)",
          "<h2>Something went wrong.</h2><p>Try reloading the page.</p>"),
    _mark("words", "error_page", "the service",
          r"(this|the) (page|content) (isn.{1,8}t|is not|is currently not) available( (right now|at the moment))?[.!]?\s+(this|it|an|the|please|sorry)\b",
          "<h1>This content isn’t available right now</h1><p>The link may be broken.</p>"),
    _mark("words", "error_page", "the server", r"upstream connect error|no healthy upstream|error establishing a database connection",
          "upstream connect error or disconnect/reset before headers"),
    _mark("words", "error_page", "the server", r"the request could not be satisfied", "<h2>The request could not be satisfied.</h2>"),
    _mark("words", "error_page", "the service", r"^\s*\{\s*\"(error|errors|message|code|status|statusCode|detail)\"\s*:", '{"error": "rate limited"}'),
    _mark("words", "soft_404", "the server",
          r"(page|document|url|address) (you( are|.{1,8}re| were)? (looking for|trying to (reach|find|access)|requested)|requested) "
          r"(can.{1,8}t|cannot|could not|couldn.{1,8}t|was not|wasn.{1,8}t|does not|doesn.{1,8}t|is no longer|no longer|has been)",
          "<h1>Oops!</h1><p>The page you are looking for doesn't exist.</p>"),
    _mark("words", "soft_404", "the server", r"we (can.{1,8}t|cannot|could not|couldn.{1,8}t) find (the|that|this) page|this page (does not|doesn.{1,8}t|no longer) exists?",
          "<p>We couldn’t find that page.</p>"),
    _mark("words", "soft_404", "the server", r"(angeforderte )?seite (konnte|wurde) nicht gefunden|la pagina (richiesta|cercata) non",
          "<p>Die angeforderte Seite konnte nicht gefunden werden.</p>"),
    _mark("words", "soft_404", "the server",
          r"la page (que vous (recherchez|demandez)|demandée) (n.{1,8}existe|est introuvable)|la página (que busca|solicitada) no (existe|se)",
          "<p>La page que vous recherchez n’existe plus.</p>"),
)
# fmt: on
