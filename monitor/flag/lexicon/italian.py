"""List how Italian texts word AI training; "formazione" is for people and is not among the acts."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.conditions import CONSENTS, REFUSALS
from monitor.flag.lexicon.denials import NEGATIONS, RIGHT_NEGATIONS
from monitor.flag.lexicon.doers import DOERS, HANDS_ON
from monitor.flag.lexicon.results import RESULTS
from monitor.flag.lexicon.terms import Row, Tables

ITALIAN = Tables(
    language="it",
    stems=("intelligenza artificiale", " ia", "'ia", "'ai", " ai", "(ai", "(ia", "apprendimento automatico", "machine learning", "modelli", "algoritm", "generativ", "addestr", "assistente", "impara", "affinché ", "imparano"),
    act_stems=("addestr", "allen", "svilupp", "miglior", "perfezion", "ottimizz", "aliment", "impar", "apprend", "ceder", "cediamo", "vend", "concede", "condivid", "affinché", "rend", "conced"),
    consent_stems=("consenso", "predefinit", "opporsi", "opporti", "opposizione", "interesse legittimo", "legittimo interesse", "interessi legittimi", "legittimi interessi", "disattivar", "acconsent", "accett", "rifiutar", "limitar", "attiv", "pubblic", "privat", "informeremo", "notificheremo", "avviseremo", "comunicheremo", "autorizz", "non lo ", "non vuoi", "silenzio", "preavviso", "senza avviso", "informar"),
    acts=(
        Row("train", r"\b(?:addestra(?:re|mento|to|ti|ndo|no)?|addestriamo|allenare)\b", "addestrare"),
        Row("train", r"\baliment(?:are|ano|a|ato|ati|iamo)\b", "alimentare"),
        Row("develop", r"\b(?:sviluppare|sviluppo|sviluppiamo|creare)\b", "sviluppare"),
        Row("improve", r"\b(?:migliora(?:re|mento|no)|miglioriamo|perfezionare|ottimizzare)\b", "migliorare"),
    ),
    objects=(
        Row("generative", r"\b(?:(?-i:IA|AI)|intelligenza artificiale|modelli) generativ[aoi]\b", "IA generativa"),
        Row("narrow", r"\bmodelli linguistici\b|\b(?-i:LLM)\b", "modelli linguistici"),
        Row("any", r"\bintelligenza artificiale\b|(?<![\w.])(?-i:IA|AI)\b|\bapprendimento automatico\b|\bmachine learning\b", "intelligenza artificiale"),
        Row("narrow", r"\briconoscimento (?:vocale|facciale|delle immagini)\b", "riconoscimento vocale"),
        Row("algorithms", r"\balgoritmi\b", "algoritmi"),
        Row("weak", r"\b(?:alcun|nessun|qualsiasi|nostro) modello\b", "alcun modello"),
        Row("weak", r"\b(?:(?:nostri|loro|i|dei|di) (?:\w+ )?)?modelli\b", "nostri modelli"),
        Row("machine", r"\b(?:nostr[oaie]|loro|suo|un|una) (?:\w+ ){0,2}?(?:software|sistem[ai]|strument[io]|motor[ei]|assistent[ei]|traduttore)\b", "il nostro software"),
    ),
    reversed_acts=(
        Row("train", r"\b(?:modelli|(?-i:IA|AI)|intelligenza artificiale|algoritmi)\b[^.;]{0,30}?\b((?:addestrat[aoi]) (?:con|su\w*|sulla base|a partire)\b[^.;]{3,50})", "modelli addestrati con i tuoi dati"),
        Row("train", r"\b(?:modelli|(?-i:IA|AI)|intelligenza artificiale|algoritmi|assistente)\b (?:non )?((?:imparano?|apprend(?:e|ono)) d\w+\b[^.;]{2,40})", "i nostri algoritmi imparano dalle tue foto"),
        Row("train", r"\b(?:assistente|software|sistema|traduttore|motore|modello)\b (?:non )?((?:impara|apprende) d\w+\b[^.;]{2,40})", "il nostro assistente impara dalle tue correzioni"),
        Row("train", r"\b(?:ced\w+|vend\w+|licenz\w+|condivid\w+|forni\w+)\b[^.;]{0,60}?\b(?:ad?|con) (?:aziende|società|sviluppatori|fornitori|laboratori) di (?:(?-i:IA|AI)|intelligenza artificiale)\b", "cedere i tuoi post ad aziende di intelligenza artificiale"),
        Row("train", r"\b(?:aiut\w+|permett\w+|consent\w+) (?:al?|all['’]|il|la|i) ?nostr[oaie] (?:\w+ ){0,2}?(?:modell[io]|(?-i:IA|AI)|intelligenza artificiale|algoritmi|assistent[ei]|software|sistem[ai]|strument[io]|motor[ei]|traduttore) (?:a |di )?(?:imparare|capire|riconoscere|migliorare)\b", "aiutano il nostro modello a imparare"),
        Row("train", r"\bdati di addestramento\b|\bfini di addestramento\b|\bscopi di addestramento\b", "dati di addestramento"),
        Row("train", r"\besclus\w+\b[^.;,]{0,30}?(\bdall['’]addestramento)\b", "esclusi dall'addestramento"),
        *RESULTS["it"],
        *HANDS_ON["it"],
    ),
    blockers=(
        Row("clause", r"\b(?:che|quando|se|cui)\b", "che"),
        Row("staff", r"\b(?:dipendenti|personale|collaboratori|team)\b", "i nostri dipendenti"),
        Row("verb", r"\b(?:fornire|offrire|rilevare|prevenire)\b", "fornire"),
    ),
    means=(Row("means", r"\b(?:mediante|tramite|attraverso|utilizzando|con)\b", "mediante"),),
    data=(
        Row("data", r"\bdati\b", "i tuoi dati"),
        Row("information", r"\binformazioni\b", "le informazioni"),
        Row("content", r"\b(?:contenut[io]|pubblicazioni|opere|post)\b", "i tuoi contenuti"),
        Row("message", r"\b(?:messaggi|comunicazioni)\b", "messaggi"),
        Row("conversation", r"\b(?:conversazioni|interazioni|input|output)\b", "conversazioni"),
        Row("records", r"\b(?:file|documenti|testi|registrazioni|note|ricerche|cronologia|commenti|disegni)\b", "i tuoi file"),
        Row("image", r"\b(?:immagini|foto|video)\b", "foto"),
        Row("yours", r"\b(?:tuo[i]?|tua|tue|vostr[aeoi]) (?!diritt[oi]\b|account\b|preferenze\b|impostazioni\b|consenso\b|permesso\b|esperienza\b)\w+|\b(?:tutto )?(?:quello|ciò) che (?:gli utenti )?\w+", "ciò che scrivi"),
    ),
    feeds=(Row("used", r"\b(?:(?:sono|è|essere|vengono|viene) (?:usat|utilizzat)[aoi]|servono|serve|contribuiscono|aiutano|alimentano)\b[^.;]{0,50}$", "servono a "),),
    anaphora=(
        Row("this", r"\b(?:a tal fine|a questo fine|per questo|questo scopo|questo uso|tale uso|questo trattamento)\b", "non sono usati a tal fine"),
        Row("way", r"\b(?:oppor\w+|disattivar\w*|rifiutar\w*)\b", "può opporsi"),
        Row("left out", r"\b(?:esclus[aeio]|restano fuori)\b", "sono esclusi"),
    ),
    negations=(
        Row("non", r"\b(?:non|nulla|niente|mai|né|nessun\w*)\b", "non utilizziamo"),
        Row("excluded", r"\besclus\w+\b", "sono esclusi"),
        *NEGATIONS["it"],
    ),
    right_negations=RIGHT_NEGATIONS["it"],
    no_negations=(Row("not only", r"\bnon solo\b|\bsenza limitazion\w+\b|\bnon limitat\w+\b", "non solo"),),
    fresh_starts=(Row("but", r"\b(?:ma|tuttavia|bensì)\b", "tuttavia"),),
    exceptions=(Row("unless", r"\b(?:salvo|tranne|eccetto|a meno)\b", "salvo che"),),
    carve_outs=(Row("even if", r"\banche (?:se|qualora)\b", "anche se"),),
    opt_out_hinges=(
        Row("unless", r"\b(?:salvo che|a meno che|tranne|se)\b[^.;]{0,50}?\b(?:oppo\w+|opposto|disattiv\w+|rifiut\w+)", "a meno che tu non ti opponga"),
        Row("not want", r"\bse (?:\w+ )?non (?:vuoi|vuole|desider[ia]|volete|desiderate)\b|\bse preferisc\w+ (?:che [^.;,]{0,50}?\bnon|non)\b", "se non vuoi"),
        *REFUSALS["it"],
    ),
    consent_hinges=(
        Row("only if", r"\b(?:solo|soltanto|salvo) (?:se|quando|che) (?:lo |la |ci |tu )*(?:accett\w+|autorizz\w+|acconsent\w+|attiv\w+|permett\w+|partecip\w+)", "solo se lo accetti"),
        Row("with consent", r"\b(?:con|senza|previo|solo con|salvo)\b[^.;,]{0,30}?\b(?:consenso|autorizzazione)\b", "con il tuo consenso"),
        Row("user acts", r"\b(?:a meno che|salvo che|finché) (?:tu |Lei |l['’]utente )?(?:non )?(?:lo |la |ci )?(?:attiv\w+|accett\w+|autorizz\w+|consent\w+|abilit\w+|partecip\w+|abbia attivato)", "a meno che tu non attivi"),
        Row("only if", r"\b(?:solo|soltanto|unicamente)\b[^.;]{0,60}?\bse (?:ci |lo )?(?:dai|d[aà]|accett\w+|attiv\w+|permett\w+|autorizz\w+)\b", "solo se dai il permesso"),
        *CONSENTS["it"],
    ),
    ways_out=(
        Row("exclude", r"\b(?:puoi|può|potete) (?:\w+ )?(?:impedire|evitare|escludere|bloccare)\b", "puoi impedire"),
        Row("object", r"\b(?:può|puoi|diritto)\b[^.;]{0,50}?\b(?:oppor\w+|disattivar\w+|rifiutar\w+|revocare)\b", "puoi opporti"),
    ),
    routes=(Row("route", r"\b(?:nelle|tramite|dalle|a)\b[^.;]{0,40}?\b(?:impostazioni|modulo|e-mail|account|link)\b|\S+@\S+", "nelle impostazioni"),),
    route_kinds=(
        Row("switch", r"\b(?:impostazioni|preferenze|casella|interruttore)\b", "nelle impostazioni"),
        Row("form", r"\b(?:modulo|portale|link)\b", "con questo modulo"),
        Row("mail", r"\b(?:e-?mail|telefonando|contattando|scrivendo)\b|\S+@\S+", "via e-mail"),
        Row("letter", r"\b(?:lettera|posta ordinaria|raccomandata|per iscritto)\b", "per lettera"),
        Row("paid", r"\b(?:a pagamento|clienti aziendali|(?:piano|account) (?:premium|aziendal\w+))\b", "un piano a pagamento"),
    ),
    by_default=(Row("by default", r"\bper impostazione predefinita\b|\bdi default\b", "per impostazione predefinita"),),
    user_bans=(
        Row("you may not", r"\b(?:l['’]utente|gli utenti|il cliente)\b[^.;]{0,20}?\bnon\b|\bnon (?:puoi|può|potrai|devi|deve|è consentito)\b|\b(?:vietat\w+|proibit\w+)\b", "non puoi usare"),
        Row("restrictions", r"\bestrazione di (?:testo|dati)\b|\bscraping\b", "estrazione di dati"),
    ),
    provider_subjects=(Row("we", r"\b(?:noi|possiamo|utilizziamo|usiamo|utilizzeremo|ci)\b", "utilizziamo"),),
    uses=(Row("use", r"\b(?:utilizz\w+|us(?:iamo|are|ati)|tratt(?:iamo|are|ati)|possiamo)\b", "utilizziamo"),),
    third_parties=(Row("third parties", r"\b(?:terzi|terze parti|partner|fornitori)\b", "terze parti"), *DOERS["it"]),
    look_alikes=(
        Row("staff", r"\b(?:addestra\w+|forma(?:re|zione))\b[^.;]{0,25}?\b(?:dipendenti|personale|collaboratori)\b", "addestrare il nostro personale"),
        Row("warranty", r"\b(?:manleva\w*|garanzi\w+|responsabilità)\b", "garanzia"),
    ),
    limits=(
        Row("public", r"\b(?:post|foto|video|commenti|messaggi|contenuti|pubblicazioni) pubblic(?:i|he)\b", "post pubblici"),
        Row("private", r"\bprivat[aeoi]\b", "messaggi privati"),
        Row("deidentified", r"\b(?:anonimizzat\w+|anonim\w+|pseudonimizzat\w+)\b", "anonimizzati"), Row("only", r"\b(?:solo|soltanto|esclusivamente)\b", "esclusivamente"),
    ),
    minors=(Row("minors", r"\b(?:minori|minorenni|bambini)\b", "minori"),),
    regions=(Row("named", r"\b(?:Unione Europea|(?-i:UE|SEE)|Regno Unito|Svizzera|Italia)\b", "Unione Europea"),),
    legal_bases=(Row("interest", r"\b(?:legittim[oi] interess[ei]|interess[ei] legittim[oi])\b", "legittimo interesse"), Row("consent", r"\bconsenso\b", "consenso")),
    consent=(
        Row("offer", r"\bpuoi\b[^.;]{0,40}?\b(?:opporti|disattivare|rifiutare)\b[^.;]{0,60}?\b(?:nelle|tramite|dalle)\b", "puoi opporti nelle impostazioni"),
        Row("promise", r"\b(?:solo|soltanto|esclusivamente)\b[^.;]{0,50}?\bconsenso\b|\bnon\b[^.;]{0,80}?\bsenza\b[^.;]{0,20}?\bconsenso\b", "esclusivamente con il tuo consenso"),
        Row("permission", r"\bcon il (?:tuo|suo|vostro) consenso\b", "con il tuo consenso"),
        Row("consent_basis", r"\b(?:basat\w+|fondat\w+) sul (?:tuo|suo|vostro )?\s?consenso\b", "basato sul tuo consenso"),
        Row("opt_out", r"\bdiritto (?:di|all['’]) ?oppo(?:rsi|rti|sizione)\b|\bopporsi al\w*\b", "hai diritto di opporti"),
        Row("withdraw", r"\b(?:revocare|ritirare|revoca)\b[^.;]{0,40}?\bconsenso\b", "Puoi revocare il tuo consenso"),
        Row("interest", r"\b(?:legittim[oi] interess[ei]|interess[ei] legittim[oi])\b", "nostro legittimo interesse"),
        Row("default", r"\bper impostazione predefinita\b", "per impostazione predefinita"),
    ),
    trivial_topics=(Row("cookies", r"\bcookie\b", "cookie"), Row("marketing", r"\b(?:newsletter|marketing|pubblicità)\b", "newsletter")),
    possessives=(Row("our", r"\b(?:nostr[aoei]|loro|suoi)\W+(?:\w+\W+){0,2}$", "nostri propri "),),
    data_after=(Row("on", r"^[^.;,]{0,30}?\b(?:con|sui|su)\b", " con i tuoi dati"),),
    stop_words=frozenset(["il", "lo", "la", "i", "gli", "le", "un", "una", "di", "del", "della", "dei", "delle", "e", "o", "per", "in", "con", "da", "a", "al", "che", "suo", "sua", "tuo", "tua", "tuoi", "nostri", "nostro", "si", "è", "sono", "non", "come"]),
)
