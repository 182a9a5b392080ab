"""List who else may use data to train: by what they do in the sentence, and by what they are given.

Who is no provider shows in one of three places: as the subject of what is allowed ("suppliers may use", "universities train"), as the
one to whom something is given ("license posts to companies that develop AI"), or as the owner of the models ("their own models").
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.terms import Row

_FIRMS = (
    r"(?:(?<!parent )(?<!group )(?<!affiliated )compan(?:y|ies)|firms|(?<!other )businesses|organi[sz]ations|developers|makers|builders|labs?|laborator(?:y|ies)|researchers|research partners|universit(?:y|ies)|institut(?:e|es|ion|ions)"
    r"|scientists|academics|advertisers|publishers|suppliers?|(?:sub)?contractors?|licensees?|sublicensees|vendors?|(?:sub-?)?processors?|(?:service |cloud |model |technology )?providers?|outsiders|others|outside parties)"
)
_GIVES = r"(?:licens\w+|sublicens\w+|sell\w*|sold|shar(?:e|es|ed|ing)|disclos\w+|provid\w+|pass(?:ed|es|ing)?(?: on)?|hand(?:ed|s|ing)?(?: over)?|giv(?:e|es|en|ing)|offer\w*|suppl(?:y|ies|ied)|syndicat\w+|transfer\w*|sen[dt]|released?|available|access)"
_MAY = r"(?:may|can|could|will|might|(?:is|are) (?:\w+ )?(?:permitted|allowed|entitled|free|able) to|ha(?:s|ve) the right to)"
_USE = r"(?:use|train|retain|copy|learn|build|develop|improve|feed|process|exploit|mine|create|fine-?tune|download|analy[sz]e)"

DOERS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("given", rf"\b{_GIVES}\b[^.;]{{0,80}}?\b(?:to|with|for use by) (?:(?:our|the|any|other|some|certain|selected|various|its) )*(?!us\b|own\b)((?:[\w-]+ ){{0,2}}?{_FIRMS}\b)", "license the posts you publish to companies"),
        Row("may", rf"\b{_FIRMS}\b(?=(?: (?!you\b|we\b|that\b|which\b|of\b)[\w'’-]+){{0,5}}? {_MAY},? (?:[^.;,]{{3,40}}, )?(?:also |likewise |then |not |never |further )*{_USE}\b)", "AI companies may use"),
        Row("do", r"\b(?:universities|institutes|researchers|suppliers|advertisers|(?<=our )(?:\w+ )?(?:providers?|suppliers?|vendors?))(?= (?:[\w-]+ ){0,6}?(?:uses?|trains?|learns?|develops?)\b)", "Universities with which we work use"),
        Row("do", r"(?<=\bthe )(?:provider|supplier|vendor|operator|maker|developer) of (?:the|our|this|that) [\w -]{2,40}?(?= (?:trains?|uses?|may|can|will|learns?)\b)", "The provider of the chat function trains"),
        Row("by", rf"\bby (?:(?:our|selected|other|outside|independent|chosen|any) )+((?:[\w-]+ )?{_FIRMS}\b)", "used by selected suppliers"),
        Row("lets", rf"\b(?:allow|permit|let|enable|authori[sz]e)(?:s|ing|ted|d)? (?:(?:any|our|the|other|some|outside) )*((?:[\w-]+ )?{_FIRMS}\b)", "let any provider"),
        Row("others", r"\b(?:agreed|contract|agreement|arrangement)s? with (?-i:[A-Z])\w+[^.;]{0,40}?\b(?:may|can|will|lets?|allow\w*|permit\w*)\b", "agreed with Orbix that it may"),
        Row("others", r"\btheir own (?:[\w-]+ ){0,3}?(?:models?|(?-i:AI)|algorithms?|systems?|artificial intelligence)\b", "to improve their own models"),
        Row("others", r"\b(?:nobody|no one|anyone|anybody) outside\b", "nobody outside the company"),
    ),
    "de": (
        Row("given", r"\b(?:Unternehmen|Firmen|Forschungspartner\w*|Forschungseinrichtungen|Universitäten|Entwicklern?|Auftragsverarbeiter\w*|Lieferanten|Herstellern?)\b(?=[^.;]{0,60}?\b(?:weiter|überlassen|verkauf\w*|lizenzier\w*|erhalten|dürfen|können|die (?:damit|daraus|darauf))\b)", "geben Beiträge an Unternehmen weiter"),
        Row("given", r"\b(?:geben|verkaufen|lizenzieren|überlassen|übermitteln)\b[^.;]{0,60}?\b(Unternehmen|Firmen|Forschungspartner\w*|Universitäten|Entwicklern?|Herstellern?)\b", "überlassen Beiträge Universitäten"),
        Row("may", r"\b(?:Unternehmen|Forscher|Universitäten|Entwickler|Lieferanten)\b(?= (?:nutzen|verwenden|trainieren)\b)", "Forscher nutzen"),
        Row("forbidden", r"\b(?:Anbietern|Lieferanten)\b", "unseren Anbietern"),
    ),
    "fr": (
        Row("given", r"\b(?:céd\w+|vend\w*|fourni\w*|transm\w*|partag\w+|licenci\w+|concéd\w+|communiqu\w+|mett\w+ à (?:la )?disposition)\b[^.;]{0,80}?\b(?:à|aux|avec) (?:(?:des|les|certain\w+|nos|d['’]autres) ?)?((?:entreprises|sociétés|développeurs|laboratoires|chercheurs|universités|éditeurs|annonceurs)\b)", "concédons sous licence vos textes à des sociétés"),
        Row("may", r"\b(?:sociétés|entreprises|chercheurs|universités|développeurs|annonceurs|laboratoires)\b(?=[^.;]{0,40}?\b(?:peuvent|pourront|utilisent|entra[iî]nent)\b)", "des chercheurs peuvent"),
        Row("others", r"\bleurs propres (?:\w+ )?(?:modèles|systèmes|algorithmes|outils)\b", "leurs propres modèles"),
    ),
    "es": (
        Row("given", r"\b(?:ced\w+|vend\w+|licenci\w+|compart\w+|proporcion\w+|transf\w+|facilit\w+)\b[^.;]{0,80}?\b(?:a|con) (?:otras |algunas |nuestr[oa]s )?((?:empresas|compañías|desarrolladores|laboratorios|investigadores|universidades|anunciantes|entidades)\b)", "cedemos tus publicaciones a empresas"),
        Row("may", r"\b(?:empresas|compañías|investigadores|universidades|desarrolladores|laboratorios|anunciantes)\b(?=[^.;]{0,40}?\b(?:pueden|podrán|usan|utilizan|entrenan)\b)", "las universidades pueden"),
    ),
    "it": (
        Row("given", r"\b(?:ced\w+|vend\w+|licenz\w+|condivid\w+|forni\w+|trasm\w+|conced\w+)\b[^.;]{0,80}?\b(?:ad?|con|agli|alle) (?:altre |alcune |nostr[ei] )?((?:aziende|società|sviluppatori|laboratori|ricercatori|università|inserzionisti|imprese)\b)", "concediamo in licenza i tuoi contenuti a sviluppatori"),
        Row("may", r"\b(?:aziende|società|ricercatori|università|sviluppatori|laboratori|inserzionisti)\b(?=[^.;]{0,40}?\b(?:possono|potranno|usano|utilizzano|addestrano)\b)", "i ricercatori possono"),
    ),
    "nl": (
        Row("given", r"\b(?:geven|verkopen|delen|verstrekken|licentie|doorgeven)\b[^.;]{0,80}?\b(?:aan|met) (?:andere |bepaalde |onze )?((?:bedrijven|ontwikkelaars|onderzoekers|universiteiten|adverteerders|instellingen)\b)", "geven uw berichten door aan bedrijven"),
        Row("may", r"\b(?:bedrijven|onderzoekers|universiteiten|ontwikkelaars|adverteerders|verwerkers)\b(?=[^.;]{0,30}?\b(?:mogen|kunnen|gebruiken|trainen)\b)", "onderzoekers mogen"),
        Row("others", r"\bhun eigen (?:\w+ )?(?:modellen|systemen|algoritmes?|AI)\b", "hun eigen modellen"),
    ),
}  # fmt: skip
"""Rows of `Tables.third_parties`: each finds the party itself, or has the name `others` where it names none."""

HANDS_ON: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("train", rf"\b{_GIVES}\b[^.;]{{0,80}}?\b(?:to|with) (?:[\w-]+ ){{0,3}}?(?:(?-i:AI|LLM)|model|artificial intelligence|foundation model) (?:developers?|compan(?:y|ies)|labs?|makers?|builders?|research\w*)\b", "syndicate answers to model developers"),
    ),
    "es": (
        Row("train", r"\b(?:ced\w+|vend\w+|licenci\w+|compart\w+|proporcion\w+)\b[^.;]{0,60}?\b(?:a|con) \w+ que (?:desarroll|entren|cre|constru)\w+ (?:\w+ ){0,2}?(?:(?-i:IA)|inteligencia artificial|modelos)\b", "cedemos fotos a empresas que desarrollan modelos"),
    ),
    "it": (
        Row("train", r"\b(?:ced\w+|vend\w+|licenz\w+|condivid\w+|forni\w+|conced\w+)\b[^.;]{0,60}?\b(?:ad?|con) \w+ (?:che (?:svilupp|addestr|cre|costru)\w+ (?:\w+ ){0,2}?|di )(?:(?-i:IA|AI)|intelligenza artificiale|modelli)\b", "cediamo le foto ad aziende che sviluppano modelli"),
    ),
    "nl": (
        Row("train", r"\b(?:bedrijven|ontwikkelaars|partijen|onderzoekers) (?:die|van) (?:er )?(?:(?-i:AI)|kunstmatige intelligentie|(?:\w+ )?modellen) (?:mee )?(?:ontwikkelen|trainen|maken|bouwen)\b", "aan bedrijven die er AI mee ontwikkelen"),
    ),
}  # fmt: skip
"""Rows of `Tables.reversed_acts`: to give data to whoever develops AI."""
