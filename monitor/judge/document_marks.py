"""List the words of texts that are no document by themselves: error notices, walls, shells, guards' pages."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its pattern

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

Verdict = Literal["soft_404", "maintenance", "block_page", "login_wall", "consent_wall", "empty_shell", "error_page"]
Reach = Literal["opening", "anywhere"]

MOST_WORDS: dict[Reach, int] = {"opening": 400, "anywhere": 150}
"""Words of text up to which a mark counts. The shortest whole policy among 3,000 recorded texts has 300; error pages with suggestions
of other articles reach 370, so a mark counts that far only where it is the text's opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentMark:
    """Describe one mark: `words` are matched at the start of one of the first lines (opening), or searched in any (anywhere)."""

    verdict: Verdict
    reach: Reach
    words: str
    """An expression over lower-case plain text with straight apostrophes."""
    example: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """Give the expression compiled, which only a short text needs."""
        return _compile(self.words)


@cache
def _compile(words: str) -> re.Pattern[str]:
    return re.compile(words)


def _mark(verdict: Verdict, reach: Reach, words: str, example: str) -> DocumentMark:
    return DocumentMark(verdict=verdict, reach=reach, words=words, example=example)


# fmt: off
MARKS: tuple[DocumentMark, ...] = (
    _mark("soft_404", "opening", r"(?:oops\W*|error\W*|http\W*)*(?:404|410)\b(?!\.\d)", "Oops! 404"),
    _mark("soft_404", "opening", r"(?:(?:oops|sorry|uh oh|whoops)\W+)?(?:the |this |that |your |requested )*(?:page|article|document|content|url|link|resource)(?: that)?(?: you(?:'re| are|'ve| have|r)? [\w ]{0,40})?,? (?:isn't|is not|is no longer|was not|wasn't|can't be|cannot be|could not be|couldn't be|not|no longer|does not|doesn't|has been|may have been|might have been) (?:currently )?(?:available|found|loaded|displayed|exist|exists|removed|deleted|moved)", "The page you requested could not be found"),
    _mark("soft_404", "opening", r"(?:(?:oops|sorry|uh oh|we're sorry|hmm)\W+)?we (?:can't|cannot|couldn't|could not|can not|were unable to|are unable to) (?:seem to )?(?:find|locate) (?:the|that|this|what)\b", "We can't find the page you were trying to reach."),
    _mark("soft_404", "opening", r"(?:page|article|document) not found|not found$|nothing (?:was )?found|page (?:unavailable|missing)|there's nothing here|this link (?:is broken|has expired)", "Page not found"),
    _mark("soft_404", "opening", r"(?:oups\W+|désolés?\W+|erreur\W*)*(?:cette |la |votre )?page (?:demandée |recherchée |que vous [\w ]{0,30})?(?:est |n'est (?:pas|plus) |n'a pas été |n'existe )?(?:introuvable|trouvée|disponible|pas|plus)", "Page introuvable"),
    _mark("soft_404", "opening", r"(?:die |diese )?(?:angeforderte |gesuchte |gewünschte )?seite (?:wurde |konnte |ist |existiert )?(?:leider )?(?:nicht|nicht mehr) (?:gefunden|verfügbar|vorhanden)?", "Die angeforderte Seite wurde nicht gefunden"),
    _mark("soft_404", "opening", r"(?:la )?página (?:solicitada |que [\w ]{0,30})?(?:no (?:encontrada|existe|disponible|se (?:ha )?encontr\w+)|não (?:encontrada|existe))|pagina non (?:trovata|disponibile)|pagina niet gevonden|strona nie (?:została znaleziona|istnieje)|страница не найдена|ページが見つかりません|页面不存在|페이지를 찾을 수 없", "Página no encontrada"),
    _mark("error_page", "opening", r"(?:sorry\W+|oops\W+)?(?:an?|some|unknown|unexpected|internal|server|application)(?: \w+){0,2} error(?: has)?(?: occur|:|$|\.)", "An unexpected error has occurred."),
    _mark("error_page", "opening", r"(?:sorry\W+|oops\W+)?something (?:went|has gone) wrong|application error\b|(?:500|502|503|504)\b\W*(?:internal|bad|service|gateway|error|server)|bad gateway\b|gateway time-?out|internal server error|error establishing a database connection", "502 Bad Gateway"),
    _mark("error_page", "anywhere", r"the domain \S+ is not authorized to show the cookie declaration", "Error: The domain EXAMPLE.ORG is not authorized to show the cookie declaration for domain group ID 1."),
    _mark("error_page", "opening", r"(?:sorry|désolés?|nous sommes désolés)\b.{0,60}(?:not available|isn't available|n'est pas disponible).{0,30}(?:country|region|pays|location)|.{0,60}(?:is not|isn't) (?:yet )?available in your (?:country|region|area)", "Sorry, this information is not available for your country: Norway."),
    _mark("maintenance", "opening", r"(?:sorry\W+)?(?:we are|we're|site|our site is|the site is|service|this service is|currently)? ?(?:currently |temporarily |down |undergoing |under |offline for |closed for |scheduled )*(?:maintenance\b|temporarily (?:unavailable|down|offline)|(?:service|site) (?:temporarily )?unavailable)|service unavailable|we'll be (?:right )?back|be right back\b|wartungsarbeiten|en maintenance|(?:estamos )?en mantenimiento", "We're currently undergoing scheduled maintenance"),
    _mark("block_page", "opening", r"(?:access (?:to this page has been )?denied|access (?:forbidden|blocked|restricted)|(?:403\W*)?forbidden\W*$|you have been blocked|sorry, you have been blocked|your (?:access|request|ip)\b.{0,30}(?:blocked|denied|rejected)|request (?:blocked|rejected|unsuccessful)|attention required|pardon our interruption|error 1[0-9]{3}\b)", "Sorry, you have been blocked"),
    _mark("block_page", "anywhere", r"(?:verify|verifying|confirm|prove|checking|make sure|ensure)(?: that)? you(?:'re| are) (?:a |not a )?(?:human|robot|bot)|are you a (?:robot|human)\b|checking (?:your browser|if the site connection is secure)|unusual (?:traffic|activity) from your (?:computer|network)|(?:press|click) (?:and|&) hold|performing security verification|solve (?:the|this) captcha|complete the (?:captcha|security check)|\bray id\b|(?:reference|incident) (?:id|#|number)\W", "Verify you are human by completing the action below."),
    _mark("block_page", "anywhere", r"^just a moment\W*$|enable javascript and cookies to continue|if you believe this is an error|disable (?:any |your )?ad ?blocker", "Just a moment..."),
    _mark("login_wall", "opening", r"(?:please )?(?:log|sign) ?in(?: or (?:sign|register|join|create)\b.{0,30}| to (?:continue|view|see|access|your account|\w+)\b.{0,40}| or sign up)|you (?:must|need to|have to) (?:be logged in|log in|sign in)|(?:veuillez vous |se )connecte[rz] (?:pour|à)|(?:bitte )?(?:melden sie sich an|einloggen|anmelden),? (?:um|bei)|inicia(?:r)? sesión (?:para|en)|welcome back\W*$", "Log in to continue"),
    _mark("login_wall", "anywhere", r"forgot(?:ten)? (?:your )?password\?|mot de passe oublié|passwort vergessen|(?:olvidaste|has olvidado) (?:tu|la) contraseña|don't have an account\?|new to \w+\? (?:join|sign up)|continue with (?:google|apple|facebook)", "Forgot password?"),
    _mark("consent_wall", "opening", r"before you continue to \w+|we (?:value|respect|care about) your privacy\W*$|avant d'accéder à \w+|bevor sie (?:zu|mit) \w+|(?:nous|le respect de) .{0,30}vie privée (?:est notre priorité|nous)|(?:wir|uns) .{0,20}ihre privatsphäre|manage (?:your )?cookie (?:preferences|settings)\W*$|cookie (?:consent|settings|preferences)\W*$", "Before you continue to Example"),
    _mark("consent_wall", "anywhere", r"we and our (?:\d+ |third[- ]party |trusted )?partners (?:store|use|process|may store)|nous et nos (?:\d+ )?partenaires|wir und unsere (?:\d+ )?partner|(?:^|\s)(?:accept|reject|allow|decline) all(?: cookies)?\W*$|tout (?:accepter|refuser)\W*$|alle (?:akzeptieren|ablehnen)\W*$|aceptar todo|accetta tutt", "We and our 812 partners store and access information on a device."),
    _mark("empty_shell", "anywhere", r"(?:enable|activate|turn on|requires?|need|allow|without) (?:java ?script)|java ?script (?:is |must be |needs to be |to be )?(?:disabled|required|enabled|turned off|not enabled|not available|deaktiviert|désactivé)|(?:activer|activez|aktivieren sie|habilite|activa|abilita) (?:le |bitte )?java ?script|your browser (?:is not supported|isn't supported|is out of date|is no longer supported)", "Please enable JavaScript to run this app."),
    _mark("empty_shell", "opening", r"loading(?:\.{1,3}|…)?\W*$|please wait(?:\W|$)|redirecting\b|you (?:are|will be) (?:being )?redirected|if you are not (?:automatically )?redirected|chargement(?: en cours)?\W*$|wird geladen", "Redirecting to legal.example.org"),
)
# fmt: on
