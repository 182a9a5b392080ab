"""List how German texts word AI training; the object mostly stands before its verb ("um KI-Modelle zu trainieren").

"Schulung" and "schulen" are for staff, and are LinkedIn's word for training models: they count with a model as object only.
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.conditions import CONSENTS, REFUSALS
from monitor.flag.lexicon.denials import NEGATIONS, RIGHT_NEGATIONS
from monitor.flag.lexicon.doers import DOERS
from monitor.flag.lexicon.results import RESULTS
from monitor.flag.lexicon.terms import Row, Tables

_MODELS = (
    r"(?:(?-i:KI)(?:[- ](?:Modelle\w*|Systeme\w*|Technologien?|Algorithmen))?|künstliche\w* Intelligenz|maschinelle\w* Lernen\w*|Machine[- ]Learning(?:-Modelle\w*)?|(?:Sprach|Grundlagen)modelle\w*"
    r"|(?:Sprach|Bild|Gesichts)erkennung|generative\w* (?-i:KI)(?:-Modelle\w*)?|Algorithmen|(?:unsere|ihre|eigene|eigenen|unserer|ihrer)\w* (?:\w+ )?Modelle\w*)"
)
_STAFF = r"(?:Mitarbeiter\w*|Beschäftigte\w*|Personal\w*|Angestellte\w*|Teams?)"

GERMAN = Tables(
    language="de",
    stems=("assistent", "erkennung", "ki-", " ki ", " ki,", " ki.", "künstlich", "maschinell", "machine", "modell", "algorithm", "train", "lernen", "lernt", "übersetzer", "damit unser", "damit die ", "sodass unser", "übersetz"),
    act_stems=("train", "schul", "entwick", "verbesser", "anlern", "feinabstim", "optimier", "lern", "fließ", "fütter", "speis", "bring", "lizenz", "verkauf", "machen", "bauen", "baut", "machine", "damit", "sodass", "helfen", "hilft", "wird mit", "werden mit"),
    consent_stems=("willig", "zustimm", "standardmäßig", "widersprech", "widerspruch", "berechtigte", "abwählen", "deaktivier", "opt-out", "einverstanden", "ablehnen", "ausschalten", "abschalten", "abwählen", "öffentlich", "privat", "aktivier", "einschränken", "akzeptier", "angenommen", "informieren", "benachrichtig", "mitteil", "weitere nutzung", "stimmen sie", "stimmst du", "das nicht", "dies nicht", "sichtbar", "eingeschaltet", "schweigen", "weiter", "fragen", "bevor", "abstellen", "ausstellen", "unterbinden", "verhindern", "einstellungen", "gilt als", "gelten als", "automatisch", "art. 6", "artikel 6", "ankündig", "erfolgt nicht"),
    acts=(
        Row("train", r"\b(?:Training|Trainieren|Trainings|Schulung|Schulen|Anlernen|Feinabstimmung)\b", "zum Training"),
        Row("train", r"\b(?:trainieren|füttern|speisen|schulen|anlernen)\b(?= (?:wir )?(?:unsere?n?|eigene|die|mit|keine) )", "Wir trainieren unsere Modelle"),
        Row("develop", r"\b(?:Entwicklung|Weiterentwicklung|Entwickeln)\b", "zur Entwicklung"),
        Row("improve", r"\b(?:Verbesserung|Verbessern|Optimierung)\b", "zur Verbesserung"),
    ),
    objects=(
        Row("generative", r"\bgenerative\w* (?-i:KI)\b(?:-Modelle\w*)?|\bGrundlagenmodelle\w*", "generativer KI"),
        Row("narrow", r"\b(?:großer? )?Sprachmodelle\w*", "Sprachmodelle"),
        Row("any", r"\bkünstliche\w* Intelligenz\b|(?<![\w.])(?-i:KI)\b(?:-(?:Modelle\w*|Systeme\w*|Technologien?))?|\bmaschinelle\w* Lernen\w*|\bMachine[- ]Learning\b", "KI-Modelle"),
        Row("narrow", r"\b(?:Sprach|Bild|Gesichts|Sprecher|Schrift)erkennung\b", "Spracherkennung"),
        Row("algorithms", r"\bAlgorithmen\b", "Algorithmen"),
        Row("weak", r"\b(?:unsere[rn]?|ihre[rn]?|von|der|die|keine) (?:\w+ )?\w*[Mm]odellen?\b", "unserer Modelle"),
        Row("machine", r"\b(?:unsere[rnms]?|ihre[rnms]?|die|das|den) (?:\w+ ){0,2}?\w*(?:[Ss]oftware|[Ss]ystem(?:e|en)?|[Tt]echnologien?|[Aa]ssistent(?:en)?|[Ww]erkzeuge?|[Üü]bersetzer)\b", "unsere Software"),
        Row("weak", r"\bModellen?\b", "von Modellen"),
    ),
    reversed_acts=(
        Row("train", _MODELS + r"[^.;]{0,40}?\b(?:zu )?(?:trainieren|trainiert|schulen|geschult|anzulernen|anlernen)\b", "KI-Modelle zu trainieren"),
        Row("improve", _MODELS + r"[^.;]{0,40}?\b(?:zu )?(?:verbessern|verbessert|optimieren|weiterzuentwickeln|weiterentwickeln|entwickeln)\b", "künstliche Intelligenz zu verbessern"),
        Row("train", r"\b(?:\w*[Mm]odelle|(?-i:KI)|Algorithmen|Systeme)\b (?:werden|wird|sind) (?:nicht |nie )?((?:mit|anhand|auf Basis)\b[^.;]{3,60}?\b(?:trainiert|angelernt|geschult|verbessert))", "Modelle werden mit Ihren Nachrichten trainiert"),
        Row("train", r"\b(?:\w*[Mm]odelle|(?-i:KI)|Algorithmen|Assistent|Intelligenz)\b (lern(?:t|en) (?:\w+ )?(?:aus|von|mit|anhand)\b)", "Unsere KI lernt aus Ihren Gesprächen"),
        Row("train", r"\b(?:bringen?|bringt|beizubringen)\b[^.;]{0,40}?\b(?:(?-i:KI)|\w*[Mm]odellen?|Assistent\w*|Algorithmen)\b[^.;,]{0,20}?\bbei\b", "bringen wir unserer KI bei"),
        Row("train", r"\b(?:aus|von|mit|anhand)\b[^.;,]{2,60}?\b((?:lernt|lernen) (?:auch |so |nicht )?(?:unsere?|die|der|das) (?:\w+ )?(?:(?-i:KI)|\w*[Mm]odelle?|Assistent\w*|Algorithmen))\b", "Aus Ihren Anfragen lernt unser Assistent"),
        Row("train", r"\bModelltraining\w*", "kein Modelltraining"),
        Row("train", r"\b(?-i:KI)-Training\w*|\bTraining\w* (?:von|der|unserer) (?-i:KI)\b", "KI-Training"),
        Row("train", r"\b\w*(?:[Ss]ystem|[Ss]oftware|[Aa]ssistent|[Mm]odell|[Üü]bersetzer) (?:wird|werden) (?:nicht |nie )?((?:mit|anhand|auf Basis)\b[^.;]{2,60}?\b(?:trainiert|angelernt|geschult))", "Empfehlungssystem wird mit Ihren Notizen trainiert"),
        Row("train", r"\b(?:[Aa]us|[Vv]on|[Mm]it|[Aa]nhand)\b[^.;,]{2,60}?\b((?:lernt|lernen) (?:auch |so |nicht )?(?:unsere?|die|der|das) (?:\w+ )?(?:(?-i:KI)|\w*[Mm]odelle?n?|\w*[Aa]ssistent\w*|Algorithm\w+|\w*[Ss]oftware|\w*[Ss]ystem\w*|Technologien?|Werkzeuge?|Chatbot|Übersetzer|Suche|Dienste))\b", "Aus Entwürfen lernt unser Schreibassistent"),
        Row("train", r"\b[Kk]ein (?:\w+ )?\w*(?:[Mm]odell|[Aa]ssistent|[Ss]ystem) (lernt (?:aus|von))\b", "Kein Modell lernt aus Ihren Dateien"),
        Row("train", r"\b(?:zu|für) (?:(?-i:KI)-)?(Trainingszwecken)\b[^.;]{0,20}?\b(?:(?-i:KI)|\w*[Mm]odelle?n?)|\b(?-i:KI)-Trainingszwecke\w*", "zu Trainingszwecken für KI"),
        Row("train", r"\b(?:in|als|zu) (?:die |unsere |den )?Trainings(?:daten|material|beispiele\w*|sätze\w*)\b", "in Trainingsdaten einfließen"),
        Row("develop", r"\b(?:dienen|dient|für|zum|beim) (?:dem |das )?maschinelle[nms]? Lernen\b", "dienen dem maschinellen Lernen"),
        Row("improve", r"\bmach(?:en|t) (?:unsere[rnms]?|die|den|das) (?:\w+ ){0,2}?(?:(?-i:KI)|\w*[Mm]odelle?n?|\w*[Aa]ssistent\w*|Algorithm\w+|\w*[Ss]oftware|\w*[Ss]ystem\w*|Technologien?|Werkzeuge?|Chatbot|Übersetzer|Suche|Dienste) (?:\w+ )?(?:klüger|besser|schlauer|genauer|intelligenter)\b", "machen unseren Übersetzer klüger"),
        Row("develop", r"\b(?:bauen|baut|entwickeln|erstellen) (?:wir |auch )?(?:eigene |neue )?\w*[Mm]odelle (?:auf der Grundlage|auf Basis|aus|mit|anhand)\b", "bauen Modelle auf der Grundlage"),
        Row("train", r"\b(?:Chatbot|Assistent\w*|(?-i:KI)|Modell\w*)\b[^.;]{0,60}?,? um ((?:ihn|sie|es) zu (?:trainieren|verbessern|schulen))\b", "mit dem Chatbot werden verwendet, um ihn zu trainieren"),
        Row("train", r"\b(?:lizenzieren|verkaufen|weitergeben|überlassen|lizenziert|verkauft)\b[^.;]{0,40}?\bdie (?:(?-i:KI)|künstliche Intelligenz|(?:\w+ )?Modelle) (?:entwickeln|trainieren|bauen)\b|\b(?:an|für) (?:Unternehmen|Firmen|Entwickler\w*|Anbieter)\b[^.;]{0,30}?\b(?:lizenzieren|verkaufen|weitergeben)\b[^.;]{0,10}?, die (?:(?-i:KI)|künstliche Intelligenz|(?:\w+ )?Modelle) (?:entwickeln|trainieren|bauen)\b", "an Unternehmen lizenzieren, die KI entwickeln"),
        Row("train", r"\b(?:vom|von|aus dem) (Training)\b[^.;]{0,30}?\b(?:ausgenommen|ausgeschlossen|ausgespart)\b", "vom Training ausgenommen"),
        *RESULTS["de"],
    ),
    blockers=(
        Row("staff", r"\b" + _STAFF, "Mitarbeiter"),
        Row("clause", r"\b(?:die|welche|dass|wenn|weil|falls)\b(?= \w+ \w+)|\b(?:wir|Sie)\b", "wenn wir das"),
    ),
    joint_verbs=(Row("wir", r"^ wir\b(?: auch| zudem)?(?= )", " wir keine"),),
    means=(Row("means", r"\b(?:mithilfe|mittels|durch|mit Hilfe)\b", "mithilfe von"),),
    data=(
        Row("data", r"\b(?:\w*daten)\b", "Ihre Daten"),
        Row("information", r"\bInformationen\b", "Informationen"),
        Row("content", r"\b(?:\w*inhalte\w*|Beiträge\w*|Werke\w*)\b", "Ihre Inhalte"),
        Row("message", r"\b\w*nachrichten\b", "Nachrichten"),
        Row("records", r"\b(?:\w*anfragen|\w*texte\w*|Dateien|Dokumente\w*|Notizen|\w*aufnahmen|\w*aufzeichnungen|Entwürfe|Verlauf|\w*verläufe)\b", "Ihre Anfragen"),
        Row("image", r"\b(?:\w*bilder\w*|Fotos|Videos)\b", "Fotos"),
        Row("conversation", r"\b(?:Chats|Gespräche\w*|Unterhaltungen|Eingaben|Ausgaben)\b", "Ihre Eingaben"),
        Row("yours", r"\b(?-i:Ihre[rnms]?|[Dd]eine[rnms]?|[Ee]ure[rnms]?) (?!Einwilligung|Zustimmung|Erlaubnis|Rechte?\b|Konto|Einstellungen|Wahl|Anfrage\b|Bedürfnisse)\w+", "Ihre Korrekturen"),
        Row("yours", r"\b(?:was|dem, was) (?:Sie|du|ihr|Nutzer|Mitglieder)\b", "was Sie schreiben"),
    ),
    feeds=(Row("used", r"\b(?:verwendet|genutzt|dienen|dient|helfen|fließen|fließt|tragen)\b[^.;]{0,60}$", "Aufnahmen dienen der "),),
    right_negations=(
        Row("not with", r"^[^.;,]{0,40}?\b(?:nicht|nie|niemals)\b", " nicht mit Ihren Inhalten"),
        Row("left out", r"^[^.;,]{0,40}?\b(?:ausgenommen|ausgeschlossen|ausgespart|untersagt)\b", " unserer Modelle ausgenommen"),
        *RIGHT_NEGATIONS["de"],
    ),
    anaphora=(
        Row("this", r"\b(?:dafür|hierfür|dazu|hierzu|zu diesem Zweck|diese\w* (?:Nutzung|Verwendung|Verarbeitung|Zweck\w*))\b", "werden dafür nicht verwendet"),
        Row("way", r"\b(?:widersprechen|Widerspruch|abschalten|ausschalten|deaktivieren|abwählen)\b", "Sie können widersprechen"),
        Row("left out", r"\b(?:ausgenommen|ausgeschlossen|bleiben außen vor)\b", "sind ausgenommen"),
    ),
    negations=(Row("nicht", r"\b(?:nichts?|nie|niemals|kein\w*|weder|noch)\b", "nicht"), *NEGATIONS["de"]),
    no_negations=(Row("not only", r"\bnicht nur\b|\bnicht beschränkt\b|\bnicht abschließend\b", "nicht nur"),),
    fresh_starts=(Row("but", r"\b(?:aber|jedoch|sondern|allerdings)\b", "sondern"),),
    carve_outs=(Row("even if", r"\b(?:auch wenn|selbst wenn)\b", "auch wenn"),),
    opt_out_hinges=(
        Row("unless opted out", r"\b(?:sofern|solange|es sei denn|außer|wenn|falls)\b(?:[^.;]|(?<=\d)\.){0,60}?\b(?:widersprech\w*|widersprochen|Widerspruch|deaktivier\w*|abgelehnt|abgewählt)", "sofern Sie nicht widersprochen haben"),
        Row("not want", r"\b(?:wenn|falls|sofern) (?:Sie|du|ihr)(?: \w+)? (?:nicht|keine?) (?:\w+ )?(?:möchte\w*|woll\w*|wünsch\w*|willst)\b", "Wenn Sie nicht möchten"),
        Row("unless", r"\b(?:es sei denn|außer wenn|solange),? (?:Sie|du)\b[^.;]{0,50}?\b(?:ausgeschaltet|abgeschaltet|ausgestellt|abgestellt|abbestellt|nicht (?:möchte\w*|woll\w*))", "es sei denn, Sie haben die Option ausgeschaltet"),
        *REFUSALS["de"],
    ),
    consent_hinges=(
        Row("only when", r"\b(?:nur|erst),? (?:dann,? )?(?:wenn|nachdem|sobald) (?:Sie|du|ihr)\b|\b(?:erst|nur)\b[^.;]{0,60}?,? (?:wenn|nachdem|sobald) (?:Sie|du|ihr)\b[^.;]{0,40}?\b(?:einschalt\w*|eingeschaltet|aktivier\w*|zustimm\w*|erlaub\w*|teilnehm\w*|ankreuz\w*|einwillig\w*)", "erst verwendet, wenn Sie die Option einschalten"),
        Row("user acts", r"\b(?:es sei denn|außer),? (?:wenn )?(?:Sie|du|ihr)\b(?! (?:widersprech|haben widersprochen|möchten nicht))", "es sei denn, Sie schalten es ein"),
        Row("ask first", r"\b(?:fragen|bitten) (?:wir )?(?:Sie|dich|euch)\b[^.;]{0,40}?\bbevor\b|\bbevor wir\b[^.;]{0,80}?\bfragen wir\b", "Wir fragen Sie, bevor"),
        Row("without consent", r"\bwenn (?:Sie|du) nicht (?:\w+ )?(?:zustimm\w*|einwillig\w*|einverstanden)", "Wenn Sie nicht ausdrücklich zustimmen"),
        Row("with consent", r"\b(?:nur |mit |ohne |aufgrund |wenn |sofern |es sei denn)[^.;,]{0,60}?\b(?:Einwilligung|Zustimmung|Erlaubnis|einwilligen|eingewilligt|zugestimmt|zustimmen)\b", "mit Ihrer Einwilligung"),
        *CONSENTS["de"],
    ),
    ways_out=(
        Row("exclude", r"\b(?:Sie|du|Nutzer|Mitglieder)?\b ?(?:können|kannst) (?:\w+ )?(?:verhindern|ausschließen|vermeiden|unterbinden)\b", "Sie können verhindern"),
        Row("object", r"\b(?:können|Recht|jederzeit)\b[^.;]{0,60}?\b(?:widersprechen|Widerspruch|widerrufen|deaktivieren|ablehnen|abschalten|ausschalten|abstellen|abwählen)\b|\bwidersprechen\b", "Sie können dem widersprechen"),
    ),
    routes=(Row("route", r"\b(?:in|über|per|unter|an)\b[^.;]{0,40}?\b(?:Einstellungen|Formular|E-Mail|Konto|Link)\b|\S+@\S+", "in Ihren Einstellungen"),),
    route_kinds=(
        Row("switch", r"\b(?:einstellungen|schalter|in der app|in (?:Ihrem|deinem|Ihr) (?:\w+)?konto|kontrollkästchen|häkchen)\b", "in den Einstellungen"),
        Row("form", r"\b(?:\w*formulars?|portal|link)\b", "über dieses Formular"),
        Row("mail", r"\b(?:e-?mail|telefon\w*|kontaktieren|anrufen|schreiben Sie uns)\b|\S+@\S+", "per E-Mail"),
        Row("letter", r"\b(?:per (?:brief|post)|postalisch|briefpost|schriftlich\w*|einschreiben)\b", "per Brief"),
        Row("paid", r"\b(?:kostenpflichtig\w*|gegen (?:gebühr|entgelt)|geschäftskunden|(?:premium|unternehmens)\w*(?:kunden|tarif|konto|abo))\b", "für Geschäftskunden"),
    ),
    by_default=(Row("by default", r"\bstandardmäßig\b", "standardmäßig"),),
    user_bans=(
        Row("you may not", r"\b(?:Sie|Nutzer\w*|Kunden?|Mitglieder)\b[^.;]{0,20}?\b(?:dürfen|darf|müssen|verpflichten sich)\b[^.;]{0,80}?\b(?:nicht|kein\w*)\b", "Sie dürfen unsere Inhalte nicht"),
        Row("prohibit", r"\b(?:untersagt|verboten|unzulässig)\b", "ist untersagt"),
        Row("restrictions", r"\b(?:Text-? und Data[- ]Mining|Scraping|Crawl\w*)\b", "Text- und Data-Mining"),
    ),
    provider_subjects=(Row("we", r"\bwir\b|\buns\b", "wir"),),
    uses=(Row("use", r"\b(?:verwend\w+|nutz\w+|verarbeit\w+|genutzt|lernt|lernen)\b", "verwenden wir"),),
    third_parties=(Row("third parties", r"\b(?:Dritte\w*|Partner\w*|Dienstleister\w*|Anbieter)\b", "Dritte"), *DOERS["de"]),
    look_alikes=(
        Row("staff", _STAFF + r"[^.;]{0,80}?\b(?:schulen|geschult|Schulung\w*|trainier\w*)|\b(?:Schulung\w*|Training)\b[^.;]{0,20}?" + _STAFF + r"|\bSchulungs\w+|\bSchulungszwecke\w*|\bMitarbeiterschulung\w*", "Schulung unserer Mitarbeiter"),
        Row("product", _STAFF + r"[^.;]{0,60}?\b(?:im Umgang mit|zum Thema|zu Fragen|in Fragen)\b[^.;]{0,80}?\bgeschult\b", "Mitarbeiter werden im Umgang mit KI geschult"),
        Row("warranty", r"\b(?:Gewährleistung|Haftung|freistellen)\b", "Haftung"),
    ),
    exceptions=(Row("unless", r"\b(?:es sei denn|außer|ausgenommen)\b", "es sei denn"),),
    limits=(
        Row("public", r"\böffentliche\w* (?:Beiträge\w*|Fotos|Bilder\w*|Videos|Kommentare\w*|Nachrichten|Profile\w*)\b", "öffentliche Beiträge"),
        Row("private", r"\bprivate\w*\b", "private Nachrichten"),
        Row("deidentified", r"\b(?:anonymisiert\w*|anonym\w*|pseudonymisiert\w*)\b", "anonymisierte"),
        Row("only", r"\b(?:nur|ausschließlich)\b", "ausschließlich"),
    ),
    minors=(Row("minors", r"\b(?:Kinder\w*|Minderjährige\w*|unter 1[3-8])\b", "Minderjährige"),),
    regions=(Row("named", r"\b(?:(?-i:EU|EWR)|Europäische\w* Union|Schweiz|Vereinigte\w* Königreich)\b", "Schweiz"),),
    legal_bases=(Row("interest", r"\bberechtigte\w* Interesse\w*", "berechtigtes Interesse"), Row("consent", r"\bEinwilligung\b", "Einwilligung")),
    consent=(
        Row("offer", r"\bSie können\b[^.;]{0,80}?\b(?:widersprechen|deaktivieren)\b[^.;]{0,60}?\b(?:in|über|per|unter|an)\b|\bSie können\b[^.;]{0,60}?\b(?:in|über|per|unter)\b[^.;]{0,60}?\b(?:widersprechen|deaktivieren)\b", "Sie können in Ihren Einstellungen widersprechen"),
        Row("promise", r"\b(?:nur|ausschließlich)\b[^.;]{0,60}?\bEinwilligung\b|\bnicht\b[^.;]{0,80}?\bohne\b[^.;]{0,30}?\b(?:Einwilligung|Zustimmung)\b", "nur mit Ihrer Einwilligung"),
        Row("opt_out", r"\b(?:Widerspruchsrecht|Recht,? (?:auf|zum) Widerspruch|Recht,[^.;]{0,80}?\b(?:zu widersprechen|Widerspruch (?:einzulegen|zu erheben))|opt-out)\b", "Ihnen steht ein Widerspruchsrecht zu"),
        Row("permission", r"\bmit (?:Ihrer|deiner|Ihrem|deinem) (?:\w+ )?(?:Einwilligung|Zustimmung|Einverständnis)\b", "mit Ihrer Einwilligung"),
        Row("consent_basis", r"\b(?:Rechtsgrundlage|beruht auf|auf Grundlage)\b[^.;]{0,40}?\bEinwilligung\b", "beruht auf Ihrer Einwilligung"),
        Row("interest", r"\bberechtigte\w* Interesse\w*", "unser berechtigtes Interesse"),
        Row("interest", r"\bart(?:ikel|\.)? ?6\b[^;]{0,25}?\b(?:1\b[^;]{0,16}?)?\bf\b", "Art. 6 Abs. 1 lit. f DSGVO"),
        Row("consent_basis", r"\bart(?:ikel|\.)? ?6\b[^;]{0,25}?\b(?:1\b[^;]{0,16}?)?\ba\b", "Art. 6 Abs. 1 lit. a DSGVO"),
        Row("withdraw", r"\b(?:Einwilligung|Zustimmung)\b[^.;]{0,60}?\bwiderruf\w*|\bwiderruf\w*[^.;]{0,40}?\b(?:Einwilligung|Zustimmung)\b", "Sie können Ihre Einwilligung widerrufen"),
        Row("default", r"\bstandardmäßig\b", "standardmäßig"),
    ),
    trivial_topics=(Row("cookies", r"\bCookies?\b", "Cookies"), Row("marketing", r"\b(?:Newsletter|Werbung|Marketing)\b", "Newsletter")),
    possessives=(Row("our", r"\b(?:unsere\w*|ihre\w*|eigene\w*)\W+(?:\w+\W+){0,2}$", "unserer eigenen "),),
    data_after=(Row("on", r"^[^.;,]{0,30}?\b(?:mit|anhand|auf Basis)\b", " mit Ihren Daten"),),
    stop_words=frozenset(["der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "und", "oder", "für", "in", "mit", "von", "zu", "zum", "zur", "im", "auf", "an", "als", "ist", "sind", "werden", "wird", "wir", "ihre", "ihrer", "ihren", "sie", "unsere", "unserer", "unseren", "um", "durch"]),
)
