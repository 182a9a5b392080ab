"""Say how Spanish words agreement by use, notice of changes, ways out, defaults and the strength of a consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.agreements.unannounced import UNANNOUNCED
from monitor.flag.lexicon.terms import Row

SPANISH = AgreementTables(
    uses=(
        Row("by", r"\bal (?:continuar|seguir|utilizar|usar|acceder|registrarse|registrarte|crear|navegar|instalar|visitar|descargar)\b", "Al utilizar nuestros servicios"),
        Row("if", r"\bsi (?:continúa|continúas|sigue|sigues|utiliza|utilizas|usa|usas)\b", "Si continúa utilizando"),
        Row("continued", r"\b(?:el|su|tu) uso (?:de|del)\b[^.;]{0,60}?\b(?:después de|tras)\b", "El uso de la aplicación después de un cambio"),
        Row("continued", r"\b(?:el|su|tu) uso (?:continuado|posterior)\b|\b(?:la )?continuación (?:en el|del) uso\b", "El uso continuado del servicio"),
        Row("contract", r"(?:^\W*|\by )(?:usted )?(?:\w+mente )?(?=consientes? (?:el|la|al|a|en|que)\b)", "Usted consiente el tratamiento de sus planos"),
        Row("silence", r"\bsi no (?:se opone|te opones|rechaza|cancela)\b", "Si no se opone"),
    ),
    agrees=(
        Row("consent", r"\b(?:consiente\w*|autoriza|autorizas|otorga su consentimiento|da su consentimiento)\b", "consiente el tratamiento"),
        Row("agree", r"\b(?:acepta|aceptas|está de acuerdo|queda\w* vinculad\w+)\b|\b(?:constituye|implica|supone|se considerará|se entenderá)\b[^.;]{0,60}?\b(?:aceptación|aceptad\w+|consentimiento)\b", "acepta estas condiciones"),
    ),
    changes=(Row("changes", r"\b(?:cambios?|cambiar|modific\w+|actualiz\w+|nuevas? (?:condiciones|versión|política)|enmiendas?)\b", "los cambios"),),
    processing=(Row("processing", r"\b(?:tratamiento|recopilación|recogida|uso de (?:sus|tus|los) datos|transferencias?|cesión|cookies|grabación)\b", "el tratamiento de sus datos"),),
    terms=(Row("terms", r"\b(?:términos|condiciones|contrato|acuerdo|política)\b", "estas condiciones"),),
    conduct=(
        Row("choice", r"\b(?:puedes?|podrás?) (?:consentir|aceptar|autorizar)\b", "puedes consentir el uso"),
        Row("conduct", r"\bacepta\w* (?:pagar|no|cumplir|recibir)\b|\bno (?:constituye|implica|supone)\b", "acepta pagar"), Row("explicit", r"\bal hacer clic\b|\bmarcar la casilla\b", "al hacer clic")),
    notice=(Row("notice", r"\b(?:notificaremos|informaremos|avisaremos|comunicaremos|enviaremos)\b[^.;]{0,100}?\b(?:cambios?|modific\w+|actualiz\w+)|\b(?:cambios?|modific\w+|actualiz\w+)\b[^.;]{0,100}?\b(?:notificaremos|informaremos|avisaremos|comunicaremos)\b", "le notificaremos cualquier cambio"),),
    ahead=(Row("ahead", r"\b(?:se le informará|se te informará|será informad[oa]|le avisaremos|te avisaremos)\b[^.;]{0,60}?\b(?:días|semanas?|mes(?:es)?) (?:antes|de antelación)\b", "se le informará al menos un mes antes"),),
    no_notice=(Row("date", r"\bmediante (?:la )?(?:publicación|actualización)\b|\bprecios?\b", "mediante la publicación"),),
    unannounced=UNANNOUNCED["es"],
    assent=(Row("ask", r"\b(?:cambios?|modific\w+)\b[^.;]{0,120}?\b(?:solo|sólo|únicamente)\b[^.;]{0,40}?\b(?:acepta\w*|consient\w+)|\bsolicitaremos\b[^.;]{0,40}?\b(?:consentimiento|aceptación)\b[^.;]{0,80}?\b(?:cambios?|modific\w+)", "los cambios solo se aplicarán si acepta"),),
    waiver=(Row("waiver", r"\bsin (?:solicitar |pedir |requerir |obtener )?(?:su |tu )(?:\w+ )?(?:consentimiento|autorización)\b", "sin solicitar su consentimiento"),),
    ways=(
        Row("may", r"\b(?:puede|puedes|podrá|podrás|pueden)\b(?: \w+){0,3}? (?:oponer\w*|optar por no|darse de baja|darte de baja|rechazar\w*|desactivar\w*|negar\w*|limitar (?:este|esta|el uso)|excluir\w*|desmarcar\w*)\b", "puede oponerse a este uso"),
        Row("not want", r"\bsi no (?:lo |la )?(?:desea|deseas|quiere|quieres)\b[^.;]{0,80}?, ?(?:puede |puedes )?(?:desactiv\w+|desmarc\w+|escrib\w+|env[íi]\w+|haga|haz|visit\w+|acced\w+|utilic\w+|contact\w+)", "Si no lo desea, desactive la opción"),
        Row("to", r"\bpara (?:oponer\w*|rechazar\w*|desactivar\w*|limitar\w*)\b[^.;]{0,80}?, (?:escrib\w+|env[íi]\w+|haga|haz|visit\w+|acced\w+|utilic\w+|utiliza|contact\w+)", "Para oponerse a este uso, escriba"),
    ),
    asks=(Row("requires", r"\b(?:obtenemos|obtendremos|solicitamos|solicitaremos|pedimos|pediremos|recabamos|recabaremos) (?:siempre |antes )?(?:su|tu) (?:\w+ )?(?:consentimiento|autorización|permiso)\b|\b(?:le|te) (?:pedimos|pediremos|solicitamos|solicitaremos) (?:su |tu )?(?:consentimiento|autorización|permiso)\b", "Solicitaremos su consentimiento para medir el jardín"), Row("only", r"\b(?:solo|sólo|únicamente) (?:si|cuando|después de que)\b[^.;]{0,40}?\b(?:activ\w+|acept\w+|consient\w+|marc\w+|autoric\w+|autoriza\w*)", "solo si activa la opción"),),
    exposed=(Row("on", r"\b(?:es|está|son|están) (?:públic\w+|visibles?|activad\w+) (?:desde|al|de forma predeterminada|por defecto)", "es público desde el principio"),),
    protective=(Row("off", r"\b(?:es|está|son|están) (?:privad\w+|desactivad\w+|ocult\w+) (?:hasta|desde|de forma predeterminada|por defecto)", "es privado hasta"),),
    no_way=(Row("no way", r"\bno (?:puede|puedes|se puede|pueden|podrá)\b[^.;]{0,20}?\b(?:oponer\w*|desactivar\w*|rechazar\w*)\b", "no se puede desactivar"),),
    leave=(Row("leave", r"\bsi no (?:está\w* de acuerdo|acepta\w*)\b[^.;]{0,100}?\b(?:dejar|deje|deja|no (?:utilice|use|debe))\b", "si no acepta los cambios, debe dejar"),),
    strengths=(Row("explicit", r"\b(?:explícit\w+|expres[oa]\w*)\b", "explícito"), Row("written", r"\bpor escrito\b", "por escrito"), Row("prior", r"\bprevi[oa]\w*\b", "previo")),
    days=(Row("1", r"\b(\d{1,3}) días\b", "30 días"), Row("30", r"\b(\d{1,2}|un) mes(?:es)?\b", "2 meses"), Row("7", r"\b(\d{1,2}) semanas?\b", "6 semanas")),
    subjects=(
        Row("ai", r"\b(?:(?-i:IA)|inteligencia artificial|aprendizaje automático|modelos?|entrenamiento|entrenar|algoritmos?)\b", "entrenamiento"),
        Row("sale", r"\b(?:venta|vender|publicidad (?:dirigida|personalizada|basada))\b", "publicidad personalizada"),
        Row("right", r"\b(?:opon|oposici)\w*", "oponerse"),
        Row("this", r"\b(?:este|esta|dicho|dicha) (?:tratamiento|uso|cesión|análisis)\b", "este tratamiento"),
    ),
)
