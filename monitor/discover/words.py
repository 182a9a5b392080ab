"""List what links to terms say, and what their paths are made of, in six languages.

The words are those that stand at the foot of pages. A link's words are compared in lower case, without accents; a path is its words
with hyphens between. Both are searched for whole words only.
"""

from __future__ import annotations

from dataclasses import dataclass

HUB = "Legal"
"""A page that holds no terms itself, but the links to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkWords:
    """Hold words of one language that name a kind of document in a link, with a link that shows it."""

    kind: str
    language: str
    pattern: str
    example: str


LINK_WORDS = (
    LinkWords(
        kind="AI Terms",
        language="en",
        pattern=r"(?:ai|artificial intelligence|generative ai) (?:\w+ )?(?:terms|polic(?:y|ies)|principles|privacy|training|notice|faq)",
        example="Generative AI Terms",
    ),
    LinkWords(
        kind="AI Terms",
        language="en",
        pattern=r"(?:ai|artificial intelligence|generative ai) (?:\w+ )?(?:transparency|disclosures?|settings|data)",
        example="AI data settings",
    ),
    LinkWords(
        kind="AI Terms",
        language="en",
        pattern=r"(?:how|what) we (?:use|train) .{0,20}\bai|your data (?:and|for) (?:generative )?ai|responsible ai",
        example="How we train our AI",
    ),
    LinkWords(
        kind="AI Terms",
        language="fr",
        pattern=r"(?:conditions|politique|charte|principes) .{0,12}(?:ia|intelligence artificielle)",
        example="Charte de l'IA",
    ),
    LinkWords(
        kind="AI Terms",
        language="de",
        pattern=r"(?:ki|ai)-(?:richtlinien?|grundsatze|bedingungen|hinweise|training)",
        example="KI-Grundsätze",
    ),
    LinkWords(
        kind="AI Terms",
        language="es",
        pattern=r"(?:politica|condiciones|principios) .{0,8}(?:ia|inteligencia artificial)",
        example="Política de IA",
    ),
    LinkWords(
        kind="AI Terms",
        language="it",
        pattern=r"(?:politica|condizioni|principi) .{0,8}(?:ia|ai|intelligenza artificiale)",
        example="Principi sull'IA",
    ),
    LinkWords(kind="AI Terms", language="nl", pattern=r"ai-(?:beleid|voorwaarden|principes)", example="AI-beleid"),
    LinkWords(
        kind="Privacy Policy",
        language="en",
        pattern=r"privacy(?: (?:&|and) (?:security|cookies?))?(?: (?:policy|notice|statement|cent(?:re|er)|hub))?",
        example="Privacy & Cookies Notice",
    ),
    LinkWords(
        kind="Privacy Policy",
        language="en",
        pattern=r"data (?:protection|policy)(?: (?:policy|notice|statement))?",
        example="Data Protection Notice",
    ),
    LinkWords(
        kind="Privacy Policy",
        language="fr",
        pattern=r"(?:politique|charte|declaration) (?:de|sur la|relative a la) (?:confidentialite|vie privee)",
        example="Politique de confidentialité",
    ),
    LinkWords(
        kind="Privacy Policy",
        language="fr",
        pattern=r"(?:(?:politique|charte) de )?(?:protection des )?donnees(?: (?:personnelles|a caractere personnel))?",
        example="Protection des données personnelles",
    ),
    LinkWords(kind="Privacy Policy", language="fr", pattern=r"confidentialite|vie privee", example="Vie privée"),
    LinkWords(
        kind="Privacy Policy",
        language="de",
        pattern=r"datenschutz(?:erklarung|hinweise?|bestimmungen|richtlinien?)?|privatsphare",
        example="Datenschutzerklärung",
    ),
    LinkWords(
        kind="Privacy Policy",
        language="es",
        pattern=r"(?:(?:politica|aviso) de )?(?:privacidad|proteccion de datos)",
        example="Aviso de privacidad",
    ),
    LinkWords(
        kind="Privacy Policy",
        language="it",
        pattern=r"(?:informativa|politica|norme) (?:sulla |di )?privacy|riservatezza",
        example="Informativa sulla privacy",
    ),
    LinkWords(
        kind="Privacy Policy",
        language="nl",
        pattern=r"privacy(?:beleid|verklaring|reglement)|gegevensbescherming",
        example="Privacyverklaring",
    ),
    LinkWords(
        kind="Cookie Policy", language="en", pattern=r"cookies? (?:policy|notice|statement)|(?:use of )?cookies", example="Use of Cookies"
    ),
    LinkWords(
        kind="Cookie Policy",
        language="fr",
        pattern=r"(?:(?:politique|charte) )?(?:(?:de|des|relative aux|sur les) )?cookies",
        example="Politique relative aux cookies",
    ),
    LinkWords(kind="Cookie Policy", language="de", pattern=r"cookie-?\s?(?:richtlinien?|hinweise?|erklarung)", example="Cookie-Richtlinie"),
    LinkWords(kind="Cookie Policy", language="es", pattern=r"(?:politica|aviso) de cookies", example="Política de cookies"),
    LinkWords(
        kind="Cookie Policy", language="it", pattern=r"(?:informativa|politica) (?:sui|dei) cookie", example="Informativa sui cookie"
    ),
    LinkWords(kind="Cookie Policy", language="nl", pattern=r"cookie(?:beleid|verklaring|statement)", example="Cookiebeleid"),
    LinkWords(
        kind="Acceptable Use Policy",
        language="en",
        pattern=r"acceptable use(?: policy)?|usage polic(?:y|ies)",
        example="Acceptable Use Policy",
    ),
    LinkWords(
        kind="Terms of Service",
        language="en",
        pattern=r"(?:terms|conditions)(?: (?:of|and|&|for) (?:service|use|sale|conditions|users?|the service))*",
        example="Terms & Conditions of Use",
    ),
    LinkWords(
        kind="Terms of Service",
        language="en",
        pattern=r"(?:user|services?|customer|member|subscriber|licen[cs]e) agreement|eula|tos|t ?& ?cs?",
        example="User Agreement",
    ),
    LinkWords(
        kind="Terms of Service",
        language="fr",
        pattern=r"conditions (?:generales|d'utilisation|de service|d'usage)(?: (?:d'utilisation|de vente|de service))*",
        example="Conditions générales d'utilisation",
    ),
    LinkWords(kind="Terms of Service", language="fr", pattern=r"cgu|cgv|cgu ?/ ?cgv", example="CGU / CGV"),
    LinkWords(
        kind="Terms of Service",
        language="de",
        pattern=r"(?:allgemeine )?(?:nutzungs|geschafts|vertrags|verkaufs)bedingungen|agbs?",
        example="Allgemeine Geschäftsbedingungen",
    ),
    LinkWords(
        kind="Terms of Service",
        language="es",
        pattern=r"(?:terminos|condiciones)(?: (?:y|de|del|generales|legales|condiciones|uso|servicio|venta))*",
        example="Términos y condiciones de uso",
    ),
    LinkWords(
        kind="Terms of Service",
        language="it",
        pattern=r"(?:termini|condizioni)(?: (?:e|di|del|generali|condizioni|uso|utilizzo|servizio|vendita|d'uso))*",
        example="Termini e condizioni d'uso",
    ),
    LinkWords(kind="Terms of Service", language="nl", pattern=r"(?:algemene |gebruikers?)?voorwaarden", example="Algemene voorwaarden"),
    LinkWords(
        kind="Community Guidelines", language="en", pattern=r"community (?:guidelines|standards|rules)", example="Community Guidelines"
    ),
    LinkWords(
        kind="Data Processing Agreement",
        language="en",
        pattern=r"data processing (?:agreement|addendum|terms)|dpa",
        example="Data Processing Addendum",
    ),
    LinkWords(
        kind=HUB,
        language="en",
        pattern=r"legal(?: (?:cent(?:er|re)|hub|information|notices?|stuff))?|(?:our )?policies|trust cent(?:er|re)",
        example="Legal Center",
    ),
    LinkWords(kind=HUB, language="fr", pattern=r"(?:mentions|informations) legales", example="Mentions légales"),
    LinkWords(kind=HUB, language="de", pattern=r"rechtliches|rechtliche hinweise", example="Rechtliches"),
    LinkWords(kind=HUB, language="es", pattern=r"(?:aviso|informacion) legal", example="Aviso legal"),
    LinkWords(kind=HUB, language="it", pattern=r"(?:note|informazioni) legali", example="Note legali"),
    LinkWords(kind=HUB, language="nl", pattern=r"juridisch(?:e informatie)?", example="Juridische informatie"),
)
"""Narrower kinds come first: "Privacy & Cookies Notice" is a privacy policy, "Cookies" is none."""

FILLERS = frozenset(
    [
        "our",
        "the",
        "your",
        "a",
        "an",
        "and",
        "&",
        "/",
        "|",
        "of",
        "for",
        "read",
        "view",
        "see",
        "full",
        "us",
        "eu",
        "uk",
        "ca",
        "california",
        "global",
        "website",
        "site",
        "online",
        "notice",
        "policy",
        "statement",
        "we",
        "nos",
        "notre",
        "votre",
        "les",
        "la",
        "le",
        "l'",
        "des",
        "unsere",
        "ihre",
        "zum",
        "zur",
        "der",
        "die",
        "das",
        "nuestra",
        "nuestro",
        "el",
        "los",
        "il",
        "i",
        "nostri",
        "onze",
        "de",
        "het",
        "en",
        "et",
        "und",
        "y",
        "e",
        "updated",
        "new",
        "eea",
        "european",
    ]
)
"""Words that may stand beside a kind's without making the link another thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Hold words of links that look like terms and are something else, with the reason and a link that shows it."""

    pattern: str
    reason: str
    example: str


REFUSED = (
    Refused(
        pattern=r"settings|preferences|choices|manage|consent|opt.?out|do not sell|limit the use",
        reason="a switch of this page, not a text",
        example="Cookie Preferences",
    ),
    Refused(pattern=r"einstellungen|verwalten|praferenzen", reason="the same, in German", example="Cookie-Einstellungen"),
    Refused(pattern=r"parametres|gerer|gestion", reason="the same, in French", example="Gérer mes cookies"),
    Refused(pattern=r"configuracion|preferencias|gestionar", reason="the same, in Spanish", example="Preferencias de cookies"),
    Refused(pattern=r"impostazioni|preferenze", reason="the same, in Italian", example="Preferenze cookie"),
    Refused(pattern=r"instellingen|voorkeuren", reason="the same, in Dutch", example="Cookie voorkeuren"),
    Refused(
        pattern=r"careers?|jobs|blog|press|applicants?|candidates?",
        reason="for another reader than a user",
        example="Applicant Privacy Notice",
    ),
    Refused(
        pattern=r"previous|archived?|earlier|prior|past|versions?|summary",
        reason="a text that no longer counts, or a list of them",
        example="View previous terms",
    ),
)
"""None of these stops an AI link: the page about the setting is what is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PathWords:
    """Hold the path words that name a kind, with an address that shows it."""

    kind: str
    pattern: str
    example: str


PATH_WORDS = (
    PathWords(
        kind="Cookie Policy",
        pattern=r"cookies?(?:-(?:policy|notice|statement))?|cookie-?richtlinie|politica-de-cookies|cookiebeleid",
        example="https://a.example/legal/cookie-policy",
    ),
    PathWords(
        kind="AI Terms",
        pattern=r"ai-(?:terms|policy|principles|training)|generative-ai(?:-\w+)?|genai",
        example="https://a.example/legal/ai-terms",
    ),
    PathWords(
        kind="Privacy Policy",
        pattern=r"privacy(?:-?(?:policy|notice|statement))?|data-protection|datenschutz\w*|privacybeleid|privacyverklaring",
        example="https://a.example/datenschutzerklaerung.html",
    ),
    PathWords(
        kind="Privacy Policy",
        pattern=r"(?:politique-de-)?confidentialite|(?:politica-de-)?privacidad|informativa-privacy",
        example="https://a.example/fr/politique-de-confidentialite",
    ),
    PathWords(kind="Acceptable Use Policy", pattern=r"aup|acceptable-use(?:-policy)?|usage-policies", example="https://a.example/aup"),
    PathWords(kind="Community Guidelines", pattern=r"community-(?:guidelines|standards)", example="https://a.example/community-guidelines"),
    PathWords(
        kind="Data Processing Agreement", pattern=r"dpa|data-processing-(?:agreement|addendum)", example="https://a.example/legal/dpa"
    ),
    PathWords(
        kind="Terms of Service",
        pattern=r"terms?(?:-(?:of|and|for)-\w+)*|tos|eula|agb|cgu|cgv|user-agreement|nutzungsbedingungen",
        example="https://a.example/terms-of-service",
    ),
    PathWords(
        kind="Terms of Service",
        pattern=r"(?:conditions|condiciones|terminos|termini)(?:-\w+)*|(?:algemene-)?voorwaarden",
        example="https://a.example/conditions-generales",
    ),
    PathWords(kind=HUB, pattern=r"legal|policies|rechtliches", example="https://a.example/legal/"),
)

WELL_KNOWN_PATHS = (
    "/privacy",
    "/terms",
    "/legal",
    "/privacy-policy",
    "/terms-of-service",
    "/legal/privacy",
    "/legal/terms",
    "/datenschutz",
    "/agb",
)
"""Where terms stand most often (counted on the addresses of the catalogue), asked in this order where no link is found."""
