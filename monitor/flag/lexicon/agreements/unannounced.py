"""Say how it is worded that a text changes and nobody is told: without notice, with no duty to announce it, with no message sent.

What changes must be the text itself (an amendment is always one of a text): features, prices and guidelines that change without
notice are how services are, and no matter of consent. "With or without notice" says neither.
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.terms import Row


def _of(verb: str, text: str, noun: str) -> tuple[str, str]:
    """Give two expressions that begin a sentence in which a text is changed: verb and text in one clause, or (the second) a noun, too.

    The noun alone does where nobody is told of it; products are modified "without notice".
    """
    altered = rf"\b{verb}\b[^.;,]{{0,50}}?\b{text}\b|\b{text}\b[^.;,]{{0,50}}?\b{verb}\b"
    return rf"^(?=.*(?:{altered}))", rf"^(?=.*(?:{altered}|\b{noun}\b))"


_EN, _EN_TOLD = _of(
    r"(?:chang(?:e|es|ed|ing)|modif\w+|updat\w+|revis\w+|amend\w*|alter\w*|rewrit\w+|var(?:y|ied)|replac\w+)",
    r"(?:terms|conditions|agreement|policy|(?:privacy|this|the) notice|statement)",
    r"(?:amendments?|modifications)",
)
_DE, _DE_TOLD = _of(r"\w*(?:änder|aktualisier|anpass)\w*", r"\w*(?:bedingungen|richtlinien?|erklärung|vereinbarung|AGB|vertrag|bestimmungen|hinweise)", r"Änderungen")
_FR, _FR_TOLD = _of(r"(?:modif|chang|mett|mises? à jour|révis|actualis)\w*", r"(?:conditions|politique|accord|contrat|charte|règles|termes)", r"modifications")
_ES, _ES_TOLD = _of(r"(?:modific|cambi|actualiz|revis)\w*", r"(?:condiciones|términos|política|acuerdo|contrato|aviso)", r"modificaciones")
_IT, _IT_TOLD = _of(r"(?:modific|cambi|aggiorn)\w*", r"(?:condizioni|termini|informativa|contratto|accordo|policy)", r"modifiche")
_NL, _NL_TOLD = _of(r"(?:wijzig|gewijzigd|aanpass|aangepast|bijwerk|bijgewerkt)\w*", r"\w*(?:voorwaarden|beleid|verklaring|overeenkomst|regels)", r"wijzigingen")
_TELL = r"(?:announc\w+|notif\w+|inform\w*|tell\w*|let \w+ know|warn\w*|(?:give|provide|send)\b[^.;]{0,20}? (?:notice|notification|messages?))"

UNANNOUNCED: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("without", rf"{_EN}.*?(?<!with or )\b(without (?:(?:any|prior|further|advance|giving|sending|individual|special|separate|first|notice or liability|having to) )*(?:notice|notification|warning|announcement|{_TELL}))\b", "We may amend these terms without telling you"),
        Row("no duty", rf"{_EN_TOLD}.*?\b((?:not (?:be )?(?:\w+ly )?(?:oblig\w+|required|bound|under an?y? (?:duty|obligation)|have (?:to|any (?:duty|obligation)))|no (?:duty|obligation|need))\b[^.;]{{0,30}}?\b{_TELL}|need not be {_TELL})", "We are not obliged to announce changes to this policy"),
        Row("tell nobody", rf"{_EN_TOLD}.*?\b((?:do|does|will|shall) not (?:\w+ ){{0,2}}?{_TELL}(?!(?: \w+)? (?:of|about) (?:minor|small|non)))", "We do not inform users when the privacy notice is altered"),
        Row("no notice", rf"{_EN_TOLD}.*?\b(no (?:\w+ )?(?:notice|notification|warning|announcement)s?\b(?: of| about| will| is| shall|[.,;]|$))", "No notice of amendments will be given"),
    ),
    "de": (
        Row("without", rf"{_DE}.*?\b(ohne (?:\w+ )?(?:Ankündigung|Vorankündigung|Mitteilung|Benachrichtigung|Hinweis|Information|Sie (?:\w+ )?zu (?:informieren|benachrichtigen)))", "Wir können diese Bedingungen ohne Ankündigung ändern"),
        Row("tell nobody", rf"{_DE_TOLD}.*?\b((?:Benachrichtigung|Mitteilung|Ankündigung|Information)\b[^.;]{{0,60}}?\berfolgt nicht|keine (?:\w+ )?(?:Benachrichtigung|Mitteilung|Ankündigung)|nicht verpflichtet\b[^.;]{{0,60}}?\b(?:anzukündigen|mitzuteilen|zu informieren|zu benachrichtigen))", "Eine Benachrichtigung über Änderungen erfolgt nicht"),
    ),
    "fr": (
        Row("without", rf"{_FR}.*?\b(sans (?:aucun )?(?:préavis|notification|avertissement|avis préalable|annonce|(?:vous )?(?:en )?(?:informer|prévenir|avertir)))", "Nous pouvons modifier les présentes conditions sans préavis"),
        Row("tell nobody", rf"{_FR_TOLD}.*?\b((?:ne|n['’])[^.;]{{0,40}}? pas (?:\w+ )?(?:notifi|annonc|communiqu|inform|signal)\w*|pas (?:tenus?|obligés?) de (?:vous )?(?:en )?(?:informer|notifier|prévenir|annoncer|avertir))", "Les modifications ne vous seront pas notifiées"),
    ),
    "es": (
        Row("without", rf"{_ES}.*?\b(sin (?:necesidad de )?(?:previo )?(?:aviso|notificación|notificar\w*|avisar\w*|comunicación|informar\w*))", "Podemos modificar estas condiciones sin previo aviso"),
        Row("tell nobody", rf"{_ES_TOLD}.*?\b(no (?:estamos|está) (?:\w+ )?obligad\w+ a (?:avisar|informar|notificar|comunicar)\w*|no (?:te |le |se )?(?:avisaremos|informaremos|notificaremos|notificarán))", "No estamos obligados a avisarte de los cambios en esta política"),
    ),
    "it": (
        Row("without", rf"{_IT}.*?\b(senza (?:alcun |obbligo di )?(?:preavviso|avviso|notifica|comunicazione|avvisar\w*|informar\w*))", "Possiamo modificare i presenti termini senza preavviso"),
        Row("tell nobody", rf"{_IT_TOLD}.*?\b(non siamo (?:tenuti|obbligati) a (?:avvisar|informar|notificar|comunicar)\w*|non (?:ti |vi )?(?:avviseremo|informeremo|notificheremo))", "Non siamo tenuti a informarti delle modifiche"),
    ),
    "nl": (
        Row("without", rf"{_NL}.*?\b(zonder (?:\w+ )?(?:kennisgeving|aankondiging|melding|bericht|waarschuwing))", "Wij kunnen deze voorwaarden zonder kennisgeving wijzigen"),
        Row("tell nobody", rf"{_NL_TOLD}.*?\b((?:worden|wordt) niet (?:\w+ ){{0,4}}?(?:gemeld|aangekondigd|meegedeeld)|niet verplicht\b[^.;]{{0,40}}?\b(?:te melden|aan te kondigen|te informeren|mee te delen))", "Wijzigingen worden niet afzonderlijk aan u gemeld"),
    ),
}  # fmt: skip
"""Rows of `AgreementTables.unannounced`."""
