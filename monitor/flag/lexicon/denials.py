"""List the ways to say no that are no "not": nobody, to do without, to forbid, to leave untouched, to lie outside, to be ruled out."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.terms import Row

NEGATIONS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("nobody", r"\b(?:nobody|no one|(?:at no|in no) (?:time|case|way|event)|under no circumstances)\b", "at no time"),
        Row("forbid", r"\b(?:forbid(?:s|den)?|ban(?:s|ned)?)\b(?! from)", "contracts forbid training"),
        Row("do without", r"\b(?:do|does|make do) without\b|\bwithout (?:the )?(?:help|use|aid|involvement|inclusion|participation|recourse to|drawing on|touching)\b", "we do without your data"),
        Row("leave alone", r"\b(?:leave|leaves|left) [^.;,]{1,40}? (?:alone|untouched|aside)\b|\b(?:falls?|lies?|is|are|stays?|remains?) (?:wholly |entirely )?outside\b|\b(?:declines?|refuses?) to\b", "we leave your notes untouched"),
    ),
    "de": (Row("forbid", r"\b(?:untersagt|verboten|außen vor|verzichten|unterlassen|niemand|unberührt|außerhalb)\b", "Dienstleistern ist es untersagt"),),
    "fr": (Row("abstain", r"\b(?:nous (?:nous )?abstenons|s['’]abst(?:enir|ient|iennent)|personne ne|renon(?:ce|cent|çons)|hors (?:du|de))\b", "nous nous abstenons"),),
    "es": (Row("abstain", r"\b(?:nos abstenemos|se abst(?:iene|ienen)|renunciamos|nadie|prohib\w+|prohíb\w+|al margen)\b", "nos abstenemos de entrenar"),),
    "it": (Row("abstain", r"\b(?:ci asteniamo|si ast(?:iene|engono)|rinunciamo|nessuno|viet(?:a|ano|ato|iamo)|al di fuori|fuori)\b", "ci asteniamo"),),
    "nl": (Row("abstain", r"\b(?:zien af van|afzien van|onthouden ons|niemand|verboden|verbied(?:en|t)|blij(?:ft|ven) buiten|buiten beschouwing)\b", "zien af van het trainen"),),
}  # fmt: skip
"""Rows of `Tables.negations`: before the act."""

RIGHT_NEGATIONS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("ruled out", r"^(?:(?!\b(?:where|when|if|unless|that|which|who|because|as|while)\b)[^.;,]){0,60}?\b(?:is|are|be|been|remains?|stays?) (?:\w+ly )?(?:ruled out|out of the question|off[- ]limits|barred|banned|impossible|out of bounds|closed to us)\b", " our AI models is ruled out"),
        Row("outside", r"^[^.;,]{0,60}?\b(?:lies?|falls?|is|are|stays?|remains?) (?:\w+ly )?outside\b", " on your notes lies outside this licence"),
    ),
    "de": (Row("left out", r"^[^.;,]{0,60}?\b(?:außen vor|unterbleib(?:t|en)|unzulässig|verboten|untersagt)\b", " unserer Modelle außen vor"),),
    "fr": (Row("ruled out", r"^[^.;,]{0,60}?\b(?:est|sont|demeure|reste) (?:\w+ )?(?:exclu\w*|proscrit\w*|interdi\w*|impossible)\b", " avec vos données demeure exclu"),),
    "es": (Row("ruled out", r"^[^.;,]{0,60}?\b(?:queda|quedan|está|están|es) (?:\w+ )?(?:excluid\w+|descartad\w+|prohibid\w+)\b", " con tus datos queda descartado"),),
    "it": (Row("ruled out", r"^[^.;,]{0,60}?\b(?:è|sono|resta|rimane) (?:\w+ )?(?:esclus\w+|vietat\w+|proibit\w+)\b", " con i tuoi dati è escluso"),),
    "nl": (Row("ruled out", r"^[^.;,]{0,60}?\b(?:is|zijn|blijft|blijven) (?:\w+ )?(?:uitgesloten|verboten|verboden|niet toegestaan)\b", " met uw gegevens is uitgesloten"),),
}  # fmt: skip
"""Rows of `Tables.right_negations`: after the act."""
