"""Say how Italian words agreement by use, notice of changes, ways out, defaults and the strength of a consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.agreements.unannounced import UNANNOUNCED
from monitor.flag.lexicon.terms import Row

ITALIAN = AgreementTables(
    uses=(
        Row("by", r"\b(?:utilizzando|usando|continuando|accedendo|registrandosi|registrandoti|navigando|proseguendo|installando|visitando|creando)\b", "Continuando a utilizzare i servizi"),
        Row("if", r"\bse (?:continua|continui|utilizza|utilizzi)\b", "se continui a utilizzare"),
        Row("if", r"\bse (?:il cliente|l['’]utente|il membro)\b[^.;]{0,20}?\b(?:continua|utilizza|prosegue)\b", "se il cliente continua a usare il servizio"),
        Row("continued", r"\b(?:l['’]|il (?:tuo|suo) )(?:uso|utilizzo)(?: \w+)? (?:continuato|continuo|successivo)\b|\bl['’](?:uso|utilizzo) (?:dei|del|della)\b", "l'uso continuato dei servizi"),
        Row("contract", r"(?:^\W*|\be )(?:l['’]utente )?(?:\w+mente )?(?=acconsent[ie] (?:al|alla|a|che)\b)", "Acconsenti al trattamento dei tuoi piani"),
        Row("silence", r"\bil (?:tuo |suo )?silenzio\b", "il silenzio"),
        Row("silence", r"\bse non (?:ti opponi|si oppone|rifiut\w+|recede)\b|\bin mancanza di opposizione\b", "se non ti opponi"),
    ),
    agrees=(
        Row("consent", r"\b(?:acconsent\w+|autorizz[ai]\w*|presta\w* (?:il )?consenso)\b", "acconsenti al trattamento"),
        Row("agree", r"\b(?:accett[ai]|accettate|accettazione)\b|\bvale (?:come )?(?:accettazione|consenso)\b|\b(?:costituisce|implica|equivale|si intend\w+|considerat\w+)\b[^.;]{0,60}?\b(?:accettazione|accettat\w+|consenso)\b", "accetti queste condizioni"),
    ),
    changes=(Row("changes", r"\b(?:modific\w+|cambiament\w+|cambiare|aggiorna\w+|nuov[aei] (?:versione|condizioni|termini))\b", "le modifiche"),),
    processing=(Row("processing", r"\b(?:trattamento|raccolta|trasferiment\w+|condivisione|cookie|registrazione|utilizzo dei (?:tuoi|suoi) dati)\b", "al trattamento dei tuoi dati"),),
    terms=(Row("terms", r"\b(?:termini|condizioni|contratto|accordo|informativa)\b", "queste condizioni"),),
    conduct=(
        Row("choice", r"\b(?:puoi|può|potrai) (?:acconsentire|accettare|autorizzare)\b", "puoi acconsentire all'uso"),
        Row("conduct", r"\baccett\w+ di (?:pagare|non|rispettare|ricevere)\b|\bnon (?:costituisce|implica)\b", "accetti di pagare"), Row("explicit", r"\b(?:facendo clic|cliccando|selezionando la casella)\b", "facendo clic")),
    notice=(Row("notice", r"\b(?:informeremo|notificheremo|avviseremo|comunicheremo|avviserem\w+)\b[^.;]{0,100}?\b(?:modific\w+|cambiament\w+|aggiorna\w+)|\b(?:modific\w+|cambiament\w+|aggiorna\w+)\b[^.;]{0,100}?\b(?:informeremo|notificheremo|avviseremo|comunicheremo|informerem\w+)\b", "ti informeremo di eventuali modifiche"),),
    ahead=(Row("ahead", r"\b(?:sarai|sarà|verrai|verrà) (?:informat|avvisat)[oa]\b[^.;]{0,60}?\b(?:giorni|settiman[ae]|mes[ei]) (?:prima|di anticipo)\b", "sarai informato almeno un mese prima"),),
    no_notice=(Row("date", r"\bmediante (?:la )?pubblicazione\b|\bprezz\w+\b", "mediante pubblicazione"),),
    unannounced=UNANNOUNCED["it"],
    assent=(Row("ask", r"\b(?:modific\w+|cambiament\w+)\b[^.;]{0,120}?\b(?:solo|soltanto|esclusivamente)\b[^.;]{0,40}?\b(?:accett\w+|acconsent\w+|consenso)|\bchiederemo\b[^.;]{0,40}?\b(?:consenso|accettazione)\b[^.;]{0,80}?\b(?:modific\w+|cambiament\w+)", "le modifiche si applicano solo se accetti"),),
    waiver=(Row("waiver", r"\bsenza (?:chiedere |richiedere |ottenere )?(?:il (?:tuo|suo) )(?:\w+ )?(?:consenso|autorizzazione)\b", "senza chiedere il tuo consenso"),),
    ways=(
        Row("may", r"\b(?:puoi|può|potrai|possono)\b(?: \w+){0,3}? (?:oppor\w+|rifiutar\w*|disattivar\w*|limitar\w*|escluder\w*|deselezionar\w*)\b", "puoi opporti a questo uso"),
        Row("not want", r"\bse non (?:lo |la )?(?:vuoi|desideri|desidera|vuole)\b[^.;]{0,80}?, ?(?:puoi |può )?(?:disattiv\w+|deselezion\w+|scriv\w+|invi\w+|visit\w+|acced\w+|us[ai]|contatt\w+|clicc\w+)", "Se non lo desideri, disattiva l'opzione"),
        Row("to", r"\bper (?:oppor\w+|rifiutar\w*|disattivar\w*|limitar\w*)\b[^.;]{0,80}?, (?:scriv\w+|invi\w+|visit\w+|acced\w+|utilizz\w+|us[ai]|contatt\w+|clicc\w+)", "Per opporti a questo uso, scrivi"),
    ),
    asks=(Row("requires", r"\b(?:chiediamo|chiederemo|richiediamo|richiederemo|otteniamo|otterremo|raccogliamo) (?:sempre |prima )?il (?:tuo|suo|vostro) (?:\w+ )?(?:consenso|permesso)\b|\b(?:ti|le|vi) (?:chiediamo|chiederemo) (?:il )?(?:consenso|permesso)\b", "Chiederemo il tuo consenso per misurare il giardino"), Row("only", r"\b(?:solo|soltanto|esclusivamente) (?:se|quando|dopo che|dopo)\b[^.;]{0,40}?\b(?:attiv\w+|accett\w+|acconsent\w+|selezion\w+|autorizz\w+|consenso)", "solo se attivi l'opzione"),),
    exposed=(Row("on", r"\b(?:è|sono) (?:pubblic\w+|visibil\w+|attiv\w+) (?:fin|al|dal|per impostazione)", "è pubblico fin dall'inizio"),),
    protective=(Row("off", r"\b(?:è|sono|resta\w*) (?:privat\w+|disattivat\w+|nascost\w+) (?:fino|finché|per impostazione)", "è privato fino a"),),
    no_way=(Row("no way", r"\bnon (?:puoi|può|è possibile|possono|potrai)\b[^.;]{0,20}?\b(?:oppor\w+|disattiva\w+|rifiuta\w+)\b", "non è possibile disattivare"),),
    leave=(Row("leave", r"\bse non (?:accett\w+|sei d['’]accordo|è d['’]accordo)\b[^.;]{0,100}?\b(?:smettere|interrompere|cessare|non (?:utilizzare|usare))\b", "se non accetti le modifiche, devi smettere"),),
    strengths=(Row("explicit", r"\b(?:esplicit\w+|espress[oa])\b", "esplicito"), Row("written", r"\b(?:scritt[oa]|per iscritto)\b", "scritto"), Row("prior", r"\b(?:previ[oa]|preventiv[oa])\b", "preventivo")),
    days=(Row("1", r"\b(\d{1,3}) giorni\b", "30 giorni"), Row("30", r"\b(\d{1,2}|un) mes[ei]\b", "2 mesi"), Row("7", r"\b(\d{1,2}) settiman[ae]\b", "6 settimane")),
    subjects=(
        Row("ai", r"\b(?:(?-i:IA|AI)|intelligenza artificiale|apprendimento automatico|modell[io]|addestramento|addestrare|algoritm\w+)\b", "addestramento"),
        Row("sale", r"\b(?:vendita|vendere|pubblicità (?:mirata|personalizzata))\b", "pubblicità mirata"),
        Row("right", r"\boppo(?:r|n|s)\w*", "opporsi"),
        Row("this", r"\b(?:quest[oa]|tale) (?:trattamento|uso|utilizzo|condivisione|analisi)\b", "questo trattamento"),
    ),
)
