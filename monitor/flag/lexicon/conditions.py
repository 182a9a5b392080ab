"""List conditions on which training hangs: that the user has agreed, or has not refused.

A condition has a link and what the user must have done: "subject to", "depends on", "only after" and agreement in any word for it;
"save where", "as long as", "for whom" and a refusal in any word for it.
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.terms import Row

_YES = r"(?:consent|permission|agreement|approval|assent|opt(?:ed|ing)?[- ]?in|go-ahead|yes)"
_WHO = r"(?:you|users?|customers?|members?|subscribers?|they|the user|the customer|the member)"
_REFUSES = r"(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|forb(?:id|ids|ade|idden)|turn(?:s|ed)? (?:it |this )?down|sa(?:y|ys|id) no|object(?:s|ed)?|opt(?:s|ed)?[- ]?out|(?:tell|told|tells|ask|asked) us (?:otherwise|not to|to stop))"

CONSENTS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("with yes", rf"(?<!\band )(?<!\band, )\b(?:subject to|upon|with|after|only with|given|following) (?:your|their|the (?:user|member|customer)['’]s) (?:\w+ ){{0,2}}?{_YES}\b(?! (?:with|to (?:these|this|our|the)))", "Subject to your agreement"),
        Row("depends", rf"\b(?:depends? on|conditional (?:up)?on|hinges? on|requires?|needs?|presupposes?|takes) (?:that |your |their |the (?:user|member|customer)['’]s )(?:(?!\b(?:us|our)\b)[^.;,]){{0,30}}?\b(?:{_YES}|enabl\w+|activat\w+|agree\w*|say yes|switch\w* (?:\w+ )?on|turn\w* (?:\w+ )?on|join\w*|tick\w*)\b", "depends on your having enabled it"),
        Row("prior to", rf"\b(?:prior to|before) (?:any |such |the )?[^.;,]{{3,60}}? we (?:\w+ )?(?:obtain|ask for|seek|request|get|need) (?:your|their) (?:\w+ )?{_YES}\b", "Prior to any training on your work we obtain your permission"),
        Row("only who", r"\bonly (?:those|members|users|customers|people|participants) who (?:have |has )?(?:\w+ly )?(?:tick|agree|join|enabl|opt|say|said|switch|turn|activat|consent|sign|volunteer|chos|choose)\w*", "Only those who have ticked the box"),
        Row("if and only if", rf"\b(?:if,? and only if,?|only if|only when|only once|only where) {_WHO} (?:have |has |yourself )*(?:donat|hand|submit|offer|volunteer|contribut|send|mark|releas|choos|chose)\w*", "if, and only if, you donate them"),
    ),
    "de": (
        Row("after yes", r"\b(?:erst|nur|ausschließlich)? ?(?:nach|vorbehaltlich|mit|bei) (?:Ihrer|deiner|vorheriger|ausdrücklicher|erteilter) (?:\w+ )?(?:Einwilligung|Zustimmung|Erlaubnis|Freigabe)\b", "Erst nach Ihrer Zustimmung"),
        Row("depends", r"\b(?:setzt|voraussetzung|bedarf|erfordert|hängt)\b[^.;]{0,40}?\b(?:Einwilligung|Zustimmung|Erlaubnis)\b", "setzt Ihre Zustimmung voraus"),
    ),
    "fr": (Row("depends", r"\b(?:suppose|requiert|nécessite|exige|dépend de|moyennant|subordonné\w* à)\b[^.;,]{0,20}?\b(?:accord|consentement|autorisation)\b", "suppose votre accord préalable"),),
    "es": (Row("depends", r"\b(?:requiere|exige|depende de|tras|después de|previa|mediante|bajo)\b[^.;,]{0,20}?\b(?:consentimiento|autorización|permiso)\b", "requiere tu permiso"),),
    "it": (Row("depends", r"\b(?:richiede|presuppone|dipende da\w*|dopo|previa|previo|solo con)\b[^.;,]{0,20}?\b(?:consenso|autorizzazione|permesso)\b", "soltanto dopo il tuo consenso"),),
    "nl": (Row("depends", r"\b(?:vereist|vergt|hangt af van|pas na|na|mits)\b[^.;,]{0,20}?\b(?:toestemming|instemming|akkoord)\b", "Pas na uw toestemming"),),
}  # fmt: skip
"""Rows of `Tables.consent_hinges`."""

REFUSALS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("unless opted out", rf"\b(?:save (?:where|when|if|that)|saving where|unless|as long as|so long as|provided(?: that)?|until|except (?:where|when|if)|who|whose (?:owners?|authors?) )\b[^.;]{{0,40}}?\b{_REFUSES}\b(?! (?:to|the) (?:provide|give|share))", "save where you have told us otherwise"),
        Row("not want", r"\b(?:whoever|anyone|anybody|those|everyone)(?: who)? (?:do(?:es)? not|don['’]t|doesn['’]t|would rather not|prefers? not) (?:want|wish|like|agree)?", "Whoever does not wish"),
    ),
    "de": (Row("unless", r"\b(?:sofern|solange|soweit|es sei denn|falls nicht|bis)\b[^.;]{0,50}?\b(?:entgegentr\w+|untersag\w+|verweiger\w*|Nein|ausgeschlossen haben|abgemeldet|abschalten|ausschalten)\b", "Sofern Sie dem nicht entgegentreten"),),
    "fr": (Row("unless", r"\b(?:sauf|à défaut d['’]|hormis|faute d['’])\b ?(?:en cas d['’])?(?:opposition|refus|objection)\b", "à défaut d'opposition"),),
    "es": (Row("unless", r"\b(?:salvo|excepto|mientras no|a no ser que|siempre que no)\b[^.;]{0,30}?\b(?:oposición|opon\w+|niegu\w+|rechac\w+|indi(?:ques|que) lo contrario|digas lo contrario)\b", "mientras no te opongas"),),
    "it": (Row("unless", r"\b(?:salvo|fatta salva|finché non|a meno di|purché non)\b[^.;]{0,30}?\b(?:opposizion\w+|oppon\w+|rifiut\w+|diversa indicazione|neghi)\b", "Salvo tua opposizione"),),
    "nl": (Row("unless", r"\b(?:tenzij|zolang|behoudens|mits)\b[^.;]{0,40}?\b(?:bezwaar|geweigerd|weigert|anders aangeeft|nee)\b", "zolang u geen bezwaar maakt"),),
}  # fmt: skip
"""Rows of `Tables.opt_out_hinges`."""
