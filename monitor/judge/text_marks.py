"""List the words by which a text shows that it is no document, or that something in it is no statement."""

# ruff: noqa: E501 - a row is easier to read on one line than broken in its pattern

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Describe a short line that stands where a document should, with an example that the tests run."""

    pattern: re.Pattern[str]
    """Matched at the start of a lower-case line of at most `LONGEST_NOTICE` characters."""
    example: str


LONGEST_NOTICE = 120


def _notice(pattern: str, example: str) -> Notice:
    return Notice(pattern=re.compile(pattern), example=example)


NOTICES: tuple[Notice, ...] = (
    _notice(r"(?:error )?40[34]\b(?:\W|$)", "404 - nothing here"),
    _notice(r"(?:(?:oops|sorry|uh oh)\W+)?(?:the |this |that )?(?:page|article|document|content)(?: you \w.{0,40})? "
            r"(?:isn.t|is not|is currently not|is no longer|was not|wasn.t|can.t be|cannot be|could not be|couldn.t be|not|no longer) "
            r"(?:currently )?(?:available|found|loaded|displayed)", "This page isn't available right now"),
    _notice(r"(?:(?:oops|sorry|uh oh)\W+)?we (?:can.t|cannot|couldn.t|could not|can not) (?:seem to )?find (?:the|that|this) page", "Sorry, we can't find that page"),
    _notice(r"(?:sorry\W+)?(?:an?|some|unknown|unexpected|internal)(?: \w+){0,2} error (?:has )?occur", "An unexpected error has occurred."),
    _notice(r"(?:access denied|forbidden|service (?:temporarily )?unavailable|something went wrong|bad gateway)\b", "Access denied"),
    _notice(r"(?:\S+ )?(?:is not|isn.t) (?:yet )?available in your (?:country|region|area)", "Example is not available in your country yet"),
    _notice(r"(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)", "Please enable JavaScript"),
    _notice(r"(?:(?:log|sign) in|please (?:log|sign) in) to (?:continue|view|see|access)", "Log in to continue"),
    _notice(r"(?:désolé\W+)?(?:cette |la )?page (?:demandée |que vous \w+ )?(?:est |n.est pas |n.a pas été |n.existe )?(?:introuvable|trouvée|disponible|pas|plus)",
            "Cette page est introuvable"),
    _notice(r"(?:die |diese )?(?:angeforderte )?seite (?:wurde |konnte |ist )?(?:leider )?nicht (?:gefunden|verfügbar)", "Seite nicht gefunden"),
    _notice(r"(?:la |esta )?página (?:no|não) (?:encontrada|está disponible|existe|disponible)", "Página no encontrada"),
    _notice(r"(?:la )?pagina (?:non|niet) (?:trovata|è disponibile|gevonden|beschikbaar)", "Pagina non trovata"),
)  # fmt: skip
"""Error pages, walls and refusals, as they stand in a text that was taken for the document (en, fr, de, es, pt, it, nl)."""

ANY_NOTICE = re.compile("|".join(f"(?:{notice.pattern.pattern})" for notice in NOTICES))

_CLAUSE_WORDS = """
    we you they it he she who which that is are was were be been has have had do does did will would shall should may might can could must
    not if unless
    nous vous ils elles qui que est sont être été avons avez ont peut peuvent pouvons pouvez doit devez si sauf ne pas
    wir sie ihr wer ist sind wird werden wurde haben hat kann können darf dürfen muss nicht wenn
    usted ustedes que es son ser está puede pueden podemos debe ha han si no
    noi voi che è sono essere può possono deve ha hanno se non
    wij u die zijn wordt worden kan kunnen mag moet niet als
    você pode deve não
"""
CLAUSE_WORDS = frozenset(_CLAUSE_WORDS.split())
"""What carries a clause and hardly ever a menu entry: pronouns, auxiliaries, conjunctions (en, fr, de, es, it, nl, pt)."""

POLICY_WORDS = re.compile(
    r"polic|privac|terms|notice|disclos|agreement|consent|opt.?out|choices|settings|your data|(?<!['’])\bai\b|artificial|training"
    r"|confidential|conditions|données|politique|datenschutz|nutzungsbedingung|einwilligung|privacidad|términos|condiciones|condizioni"
)
"""A link whose words name another policy or a setting is never mere navigation."""

VERSION_NOTICE = re.compile(
    r"\b(?:effective|in effect|valid|applicable) (?:until|up to|through)\b"
    r"|\b(?:until then|until that date|prior to (?:that|this) date)\b|\bcurrent (?:version|terms|\w+ policy)\b.{0,40}\b(?:continues?|still) (?:to )?appl"
    r"|\bthis version\b.{0,60}\bgo(?:es)? into effect\b|\bversion in effect (?:until|prior|before)"
    r"|\b(?:en vigueur|applicables?|valables?) jusqu.(?:au|à)\b|\bgültig bis\b|\bbis dahin (?:gilt|gelten)\b"
    r"|\b(?:vigentes?|válid[oa]s?) hasta\b|\b(?:vigor[ei]|validi?) fino al\b"
)
"""A page that prints its upcoming version beside the current one says which of the two ends, or goes on, when."""

_REGIONS = (
    ("Europe", r"\b(?:europe(?:an)?|eu|eea|gdpr|rgpd)\b|europ[ée]en|union europ|europäisch|europe[oa]"),
    ("United Kingdom", r"\buk\b|united kingdom|great britain|royaume-uni|vereinigtes königreich|reino unido|regno unito"),
    ("Switzerland", r"\bswi(?:ss|tzerland)\b|\bsuisse\b|\bschweiz"),
    ("United States", r"\bu\.?s\.?(?:a\b|\b)|united states|états-unis|vereinigte staaten|estados unidos|california|\bccpa\b"),
    ("Brazil", r"\bbra[sz]il|\blgpd\b|brésil"),
    ("Canada", r"\bcanad"),
    ("Australia", r"\baustralia|\bnew zealand"),
    ("Asia", r"\b(?:korea|japan|india|china|singapore)\b"),
)
REGION_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(pattern)) for name, pattern in _REGIONS)
"""Regions as a title names them when a text has an edition for each (lower case; en, fr, de, es, it)."""

LAW_WORDS = re.compile(
    r"\blegal bas[ei]s\b|\blegitimate interests?\b|\b(?:eea|gdpr|ccpa|cpra|lgpd|rgpd|dsgvo)\b|\beu\b|\buk\b|\beurope|\bunited kingdom\b|\bswitzerland\b"
    r"|\bsupervisory authorit|\bdata protection (?:act|law|authorit|officer)|\bcalifornia|\bbra[sz]il|\bkorea"
    r"|\bbases? légales?\b|\bintérêts? légitimes?\b|\bunion européenne\b|\broyaume-uni\b|\bautorités? de contrôle\b"
    r"|\brechtsgrundlage|\bberechtigte\w* interesse|\baufsichtsbehörde|\bbases? legal(?:es)?\b|\binterés legítimo\b|\bbas[ei] giuridic"
)
"""What a section speaks of that is there because of one region's law (lower case; en, fr, de, es, it)."""

TITLE_NOUN = re.compile(
    r"\b(?:terms|policy|notice|agreement|addendum|statement|conditions|disclosures?|supplement|rules|guidelines|politique|charte|mentions|bedingungen"
    r"|richtlinie|erklärung|política|términos|condiciones|aviso|informativa|condizioni)\b|\w+(?:erklärung|bedingungen|hinweise|richtlinie)\b"
)
"""What a document calls itself in its title (lower case; en, fr, de, es, it)."""

_SUBJECTS = (
    (
        "privacy",
        r"privac|data (?:protection|policy|use)|personal (?:data|information)|confidentialité|données|datenschutz|privacidad|datos|riservatezza|dati personali",
    ),
    (
        "terms",
        r"\bterms\b|conditions|\bagreement\b|\blegal\b|mentions légales|\bcg[uv]\b|bedingungen|términos|condiciones|condizioni|termini",
    ),
    ("cookies", r"\bcookie|\btrackers?\b|traceurs"),
    (
        "conduct",
        r"\bcommunity\b|\bconduct\b|\bguidelines\b|\bstandards\b|acceptable use|\brules\b|\bprohibited\b|communauté|richtlinien|\bregeln\b|normas",
    ),
)
SUBJECTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, re.compile(pattern)) for name, pattern in _SUBJECTS)
"""What a document is about, as its title says it (lower case; en, fr, de, es, it); one title may name several."""

NUMBERED_TITLE = re.compile(r"(?:\W*(?:\d|[ivx]+\.|[a-z]\.|section|article)|.*\b(?:this|these|our|changes?|updates?|other)\b)")
"""A section's heading may name a document too ("9. Changes to this policy"); a document's title does not."""

RESIDENCE = re.compile(
    r"\b(?:if you(?:.re| are)?|(?:users|individuals|people|persons|members|customers|residents|those)(?: who)?(?: are)?) (?:live|reside|located|living|residing|based|resident)s? (?:in|outside)"
    r"|\bsi vous (?:résidez|habitez|vivez|êtes (?:situé|établi)\w*)|\bwenn sie (?:in|außerhalb)\b.{0,80}\b(?:wohnen|leben|ansässig)|\bsi (?:resides?|vives?|reside usted) (?:en|fuera)"
    r"|\bse (?:risiedi|vivi|risiede) (?:in|fuori)"
)
"""A text that has editions says at its beginning which readers which one is for (lower case; en, fr, de, es, it)."""

WIDGETS = re.compile(
    r"(?:was|is) (?:this|the) (?:article|page|answer|information)\b.{0,40}\bhelpful|(?:thanks|thank you) for (?:your|the) feedback|(?:submitt|send)ing your feedback"
    r"|chat with (?:us|our|an agent|.{0,30}(?:assistant|support))\b|what was (?:un)?helpful|care to tell us more|sorry about that|please (?:check your connection|try again)|(?:un)?helpful\??$|(?:yes|no|submit)$"
    r"|cet article vous a|cette page vous a|merci (?:de|pour) v|war diese[r]? \w+ hilfreich|¿te (?:ha )?(?:resultado|sido) útil"
)
"""What asks the reader about the page: matched at the start of a short lower-case line."""
