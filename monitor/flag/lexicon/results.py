"""List how texts name training by what comes of it: the machine understands more, makes fewer mistakes, gets better with what people do.

The grammar is the same in all languages. A machine is the subject of what comes of the data: it comes to know, or does better than
before ("so that our cameras recognise more faces"); it gets better by something ("gets better with every chat"); it is told or shown
("shows our assistant how people write"); or what it knows and can do grows ("broaden the range of accents it follows"). What a machine
does better *for you* is the service itself, and no training: no "you" may stand between the machine and its gain.
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.terms import Row

_AI = r"(?:(?:our|its|the|their) (?:[\w-]+ ){0,3}?(?:models?|(?-i:AI)|algorithms?|assistants?|chatbots?|bots?|translators?|transcribers?|summari[sz]ers?|recogni[sz]ers?|generators?|detectors?|predictors?|tutors?|finders?|neural networks?|(?:speech|voice|image|face|text) recognition|transcription|translation|dictation)|(?-i:AI))"
"""A machine of which nobody doubts that it learns."""
_MACHINE = r"(?:" + _AI + r"|(?:our|its|the|their) (?:[\w-]+ ){0,3}?(?:engines?|systems?|software|technolog(?:y|ies)|tools?|search|autocomplete|cameras?|microphones?|sensors?|robots?|apps?|keyboards?|navigation|forecasts?|(?-i:AI) agents?))"
"""Whatever may learn; only what it comes to know tells that it does."""
_AIDS = r"(?:so that|in order that|helps?|helping|lets?|letting|enabl(?:es?|ing)|allow(?:s|ing)?)"
_MODAL = r"(?:to |can |may |will |could |also |then |thus )*"
_NOT_YOURS = r"(?:(?!\b(?:you|your|fraud|spam|abuse|threats?|attacks?|harm\w*)\b)[^.;])"
_GAIN = r"(?:better|more|fewer|less|further|new|additional|next time|faster|correctly|smarter)\b"
_KNOWS = r"(?:recogni[sz]e|understand|answer|predict|hear|know|translate|transcribe|follow|speak|write|draw|sing|forecast|guess|read|see|tell)s?"
_SKILL = r"(?:accuracy|quality|hit rate|precision|reliability|fluency|knowledge|vocabulary|understanding|skills?|capabilit\w+|abilit\w+|repertoire|forecasts?|answers|responses)"

_KI = r"(?:(?:unser\w*|de[rmns]|die|das) (?:\w+ ){0,2}?(?:(?-i:KI)|\w*[Mm]odelle?n?|\w*[Aa]ssistent\w*|Algorithm\w+|Chatbots?|Übersetz(?:er|ung)|\w*erkennung|Kameras?|\w*[Ss]oftware|Systeme?)|(?-i:KI))"
_IA_FR = r"(?:(?:notre|nos|l['’]|le|les) ?(?:\w+ ){0,2}?(?:modèles?|(?-i:IA)|assistants?|algorithmes?|traducteurs?|reconnaissance \w+|caméras?|logiciels?|systèmes?))"
_IA_ES = r"(?:(?:nuestr[oa]s?|el|la|los|las) (?:\w+ ){0,2}?(?:modelos?|(?-i:IA)|asistentes?|algoritmos?|traductor\w*|reconocimiento \w+|cámaras?|software|sistemas?))"
_IA_IT = r"(?:(?:(?:il|la|i|le) )?(?:nostr[oaie]|l['’]|il|la|i|le) ?(?:\w+ ){0,2}?(?:modell[io]|(?-i:IA|AI)|assistent[ei]|algoritm[io]|traduttor[ei]|riconoscimento \w+|fotocamer[ae]|software|sistem[ai]|app))"
_AI_NL = r"(?:(?:onze|ons|de|het) (?:\w+ ){0,2}?(?:\w*modell?(?:en)?|(?-i:AI)|assistent\w*|algoritme[ns]?|vertaler|\w*herkenning|camera['’]?s?|software|systeem|systemen))"

RESULTS: dict[str, tuple[Row, ...]] = {
    "en": (
        Row("improve", rf"\b{_AIDS} {_MACHINE} {_MODAL}(?:better |further )?{_KNOWS}\b{_NOT_YOURS}{{0,50}}?\b{_GAIN}", "so that our cameras recognise more animals"),
        Row("improve", rf"\b{_AIDS} {_AI} {_MODAL}(?:perform|work|make|get|become|grow|respond|cope|sound|find|name|play|compose|match)s?\b{_NOT_YOURS}{{0,30}}?\b{_GAIN}", "so that our translator makes fewer errors"),
        Row("improve", rf"\b{_AIDS} {_MACHINE} {_MODAL}(?:tells?|distinguish(?:es)?) (?!(?:you|users|people|members|us|me|customers)\b)[^.;]{{2,40}}?\b(?:apart|from)\b", "helps our microphones tell speakers apart"),
        Row("train", rf"\b{_AI} (?:also |only |can |may |will )*(?:gets?|becomes?|grows?) (?:\w+ )?(?:better|smarter|cleverer|sharper|more \w+)\b[^.;,]{{0,20}}? (?:with|from|through|by|thanks to|each|every|as)\b", "our assistant gets better with each question"),
        Row("train", rf"(?:^|[,;] )\W*(?:from|through|with|by) [^.;,]{{4,60}}?, ({_MACHINE} (?:can |will |also )*learns?\b)", "From your trips, our app learns"),
        Row("train", rf"\bthe more [^.;,]{{4,60}}?, the (?:better|smarter|more|faster|fewer)\b[^.;]{{0,20}}? {_AI}", "the more people ask, the smarter our assistant gets"),
        Row("train", rf"\b(?:shows?|tells?|showing|telling) {_AI} (?:how|what|where|which)\b", "shows our assistant how people write"),
        Row("train", rf"\b(?:a )?(?:lessons?|examples?|practice|study material|textbooks?) for {_AI}", "is a lesson for our AI"),
        Row("train", r"\b(?:so that|in order that) (?:they|it) (?:can |may |will )*learns? (?:to|how)\b", "shown to our AI agents, so that they learn to book"),
        Row("improve", rf"\b(?:improv|expand|extend|broaden|widen|enrich|deepen|increas|(?:clos|fill)\w* (?:\w+ )?(?:gaps?|holes?) (?:in|of)|add)\w*\b(?: to)? what {_AI} (?:already )?(?:knows?|can (?:\w+)|understands?)", "expand what our model knows"),
        Row("improve", rf"\b(?:rais|increas|lift|widen|broaden|extend|expand|deepen|enlarg|add(?:s|ing)? to|contribut(?:e|es|ing) to)\w* (?:the |its |their )?(?:\w+ )?{_SKILL}\b{_NOT_YOURS}{{0,40}}?\b(?:of|with which|that|at which|by which)? ?{_AI}", "raise the hit rate of our speech recognition"),
        Row("train", rf"\b{_MACHINE} (?:does not |never |do not )?learns? (?:nothing|anything|much|a lot|things) (from (?:\w+ ){{1,4}})", "our model learns nothing from your notes"),
    ),
    "de": (
        Row("improve", rf"\b(?:damit|sodass|so dass) {_KI}\b[^.;]{{0,60}}?\b(?:besser|mehr|genauer|weniger|neue)\b", "damit unsere Kameras Tiere besser erkennen"),
        Row("improve", rf"\b(?:helfen|hilft|erlauben|ermöglichen) (?:es )?{_KI},? [^.;]{{0,50}}?\b(?:besser|genauer|klüger|mehr|weniger)\b[^.;]{{0,40}}?\bzu \w+en\b", "helfen unserer Übersetzung, genauer zu werden"),
        Row("improve", rf"\b{_KI} (?:wird|werden) (?:\w+ )?(?:mit|durch|dank) [^.;]{{2,50}}?\b(?:besser|klüger|genauer|schlauer)\b", "unser Assistent wird mit jeder Frage besser"),
    ),
    "fr": (
        Row("train", rf"\b{_IA_FR} (?:n['’])?(appren(?:d|nent) (?:pas |jamais |rien )?(?:de|des|à partir|avec|grâce)\b)", "nos systèmes apprennent de vos échanges"),
        Row("improve", rf"\b(?:pour|afin) que {_IA_FR} [^.;]{{0,60}}?\b(?:mieux|plus|moins|davantage|nouve\w+)\b", "afin que notre assistant comprenne mieux les accents"),
        Row("improve", rf"\b(?:rend|rendent|rendre) {_IA_FR} (?:plus|meilleur)\w*", "rendent nos modèles plus précis"),
    ),
    "es": (
        Row("improve", rf"\bpara que {_IA_ES} [^.;]{{0,60}}?\b(?:mejor|más|menos|nuev\w+)\b", "para que el asistente entienda mejor los acentos"),
        Row("improve", rf"\b(?:hacen?|hacer|vuelven?) (?:más|mejor\w*) [^.;]{{0,20}}?{_IA_ES}|\b(?:hacen?|hacer) (?:que )?{_IA_ES} (?:sean? )?(?:más|mejor\w*)", "hacen más precisos nuestros modelos"),
    ),
    "it": (
        Row("improve", rf"\b(?:affinché|perché|in modo che) {_IA_IT} [^.;]{{0,60}}?\b(?:meglio|più|meno|nuov\w+)\b", "affinché la nostra app riconosca più piante"),
        Row("improve", rf"\b(?:rend(?:e|ono|ere)) (?:più|miglior\w*) [^.;]{{0,20}}?{_IA_IT}|\brend(?:e|ono|ere) {_IA_IT} (?:più|miglior\w*)", "rendono più precisi i nostri modelli"),
    ),
    "nl": (
        Row("train", rf"\b(?:van|uit|met) [^.;,]{{2,50}}?\b((?:leert|leren) {_AI_NL})", "Met uw opnames leert onze assistent dialecten"),
        Row("improve", rf"\b(?:zodat|opdat) {_AI_NL}\b[^.;]{{0,60}}?\b(?:beter|meer|minder|nieuwe|nauwkeuriger)\b", "zodat onze camera's mensen beter herkennen"),
        Row("improve", rf"\bmak(?:en|t) {_AI_NL} (?:\w+ )?(?:slimmer|beter|nauwkeuriger)\b", "maken onze modellen nauwkeuriger"),
    ),
}  # fmt: skip
