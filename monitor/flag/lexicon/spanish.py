"""List how Spanish texts word AI training; "formación" is for people and is not among the acts."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.conditions import CONSENTS, REFUSALS
from monitor.flag.lexicon.denials import NEGATIONS, RIGHT_NEGATIONS
from monitor.flag.lexicon.doers import DOERS, HANDS_ON
from monitor.flag.lexicon.results import RESULTS
from monitor.flag.lexicon.terms import Row, Tables

SPANISH = Tables(
    language="es",
    stems=("inteligencia artificial", " ia", "(ia", "aprendizaje", "machine learning", "modelo", "algoritmo", "generativ", "entren", "asistente", "para que nuestr", "para que el ", "para que la "),
    act_stems=("entren", "desarroll", "mejor", "perfeccion", "optimiz", "ajust", "aliment", "nutr", "aprend", "ceder", "cedemos", "vend", "licenci", "compart", "para que", "hacen", "hace ", "apoya"),
    consent_stems=("consentimiento", "por defecto", "predeterminad", "oponer", "oposición", "optar por no", "exclusión", "de baja", "interés legítimo", "intereses legítimos", "desactivar", "autorización", "consiente", "acepta", "rechazar", "limitar", "activa", "públic", "privad", "aceptación", "notificaremos", "informaremos", "avisaremos", "comunicaremos", "autoriza", "oponerse", "opone", "desea", "no quier", "aviso", "avisar"),
    acts=(
        Row("train", r"\bentren(?:ar|a|amos|an|ado|ada|ados|ando|amiento)\b", "entrenar"),
        Row("train", r"\b(?:aliment(?:ar|amos|an?|ado|ando)|nutr(?:ir|en?))\b", "alimentar"),
        Row("develop", r"\b(?:desarrollar|desarrollo|desarrollamos|crear)\b", "desarrollar"),
        Row("improve", r"\b(?:mejorar|mejora|mejoramos|perfeccionar|optimizar|ajustar)\b", "mejorar"),
    ),
    objects=(
        Row("generative", r"\b(?:(?-i:IA)|inteligencia artificial|modelos) generativ[ao]s?\b", "IA generativa"),
        Row("narrow", r"\bmodelos de lenguaje\b|\b(?-i:LLMs?)\b", "modelos de lenguaje"),
        Row("any", r"\binteligencia artificial\b|(?<![\w.])(?-i:IA)\b|\baprendizaje (?:automático|profundo)\b|\bmachine learning\b", "inteligencia artificial"),
        Row("narrow", r"\breconocimiento (?:de voz|facial|de imágenes)\b", "reconocimiento de voz"),
        Row("algorithms", r"\balgoritmos?\b", "algoritmos"),
        Row("weak", r"\b(?:ningún|cualquier|nuestro|su) modelo\b(?! de (?:contrato|negocio))", "ningún modelo"),
        Row("weak", r"\b(?:(?:nuestros|sus|los|de) (?:\w+ )?)?modelos\b(?! de (?:contrato|negocio))", "nuestros modelos"),
        Row("machine", r"\b(?:nuestr[oa]s?|sus?|un|una) (?:\w+ ){0,2}?(?:software|sistemas?|herramientas?|motor(?:es)?|asistentes?|traductor\w*)\b", "nuestro software"),
    ),
    reversed_acts=(
        Row("train", r"\b(?:modelos?|(?-i:IA)|inteligencia artificial|algoritmos?)\b[^.;]{0,30}?\b((?:se entren\w+|(?:es|son|está|están|ser) entrenad[ao]s?) (?:con|a partir de|sobre)\b[^.;]{3,50})", "modelos se entrenan con tus datos"),
        Row("train", r"\b(?:modelos?|(?-i:IA)|inteligencia artificial|algoritmos?|asistente)\b (?:no )?(aprende[n]? (?:de|con)\b[^.;]{2,40})", "nuestra IA aprende de lo que escribe"),
        Row("train", r"\b(?:asistente|software|sistemas?|traductor|motor)\b (?:no )?(aprend[ea]n? (?:de|con)\b[^.;]{2,40})", "nuestro asistente aprende de lo que escribe"),
        Row("train", r"\b(?:ayud\w+|permit\w+|sirv\w+|contribuy\w+) (?:a |para )?(?:que )?(?:nuestr[oa]s?|la|el) (?:\w+ ){0,2}?(?:modelos?|(?-i:IA)|inteligencia artificial|algoritmos?|asistentes?|software|sistemas?|herramientas?|motores|motor|traductor\w*) (?:a )?(?:aprend\w+|entiend\w+|entender|reconoc\w+|mejore?n?)\b", "ayudan a que nuestro asistente aprenda"),
        Row("train", r"\b(?:ced\w+|vend\w+|licenci\w+|compart\w+|proporcion\w+)\b[^.;]{0,60}?\b(?:a|con) (?:empresas|compañías|desarrolladores|proveedores|laboratorios) de (?:(?-i:IA)|inteligencia artificial)\b", "ceder tus publicaciones a empresas de inteligencia artificial"),
        Row("train", r"\bdatos de entrenamiento\b|\bfines de entrenamiento\b", "datos de entrenamiento"),
        Row("train", r"\b(?:exclu\w+|fuera)\b[^.;,]{0,30}?(\bdel? entrenamiento)\b", "excluidos del entrenamiento"),
        *RESULTS["es"],
        *HANDS_ON["es"],
    ),
    blockers=(
        Row("clause", r"\b(?:que|cuando|si|quien)\b", "que"),
        Row("staff", r"\b(?:empleados|personal|equipos?|agentes|trabajadores)\b", "nuestros empleados"),
        Row("subject", r"\b(?:usted|nosotros)\b", "usted"),
        Row("verb", r"\b(?:proporcionar|ofrecer|prestar|detectar|prevenir)\b", "ofrecer"),
    ),
    means=(Row("means", r"\b(?:mediante|a través de|utilizando|con)\b", "mediante"),),
    data=(
        Row("data", r"\bdatos\b", "sus datos"),
        Row("information", r"\binformación\b", "la información"),
        Row("content", r"\b(?:contenidos?|publicaciones|obras)\b", "tu contenido"),
        Row("message", r"\b(?:mensajes|comunicaciones)\b", "mensajes"),
        Row("conversation", r"\b(?:conversaciones|interacciones|entradas|resultados)\b", "conversaciones"),
        Row("records", r"\b(?:archivos|documentos|textos|grabaciones|audios|búsquedas|notas|historial|comentarios|dibujos)\b", "tus archivos"),
        Row("image", r"\b(?:imágenes|fotos|vídeos|videos)\b", "fotos"),
        Row("yours", r"\b(?:tus?|vuestr[ao]s?) (?!derechos?\b|cuenta\b|preferencias\b|ajustes\b|consentimiento\b|permiso\b|experiencia\b)\w+|\b(?:todo )?lo que (?:usted |los usuarios )?\w+", "lo que escribes"),
    ),
    feeds=(Row("used", r"\b(?:se (?:usan?|utilizan?)|(?:es|son|ser) (?:usad|utilizad)[ao]s?|sirven?|servir|ayudan?|contribuyen?|alimentan?)\b[^.;]{0,50}$", "pueden servir para "),),
    anaphora=(
        Row("this", r"\b(?:para ello|con este fin|para este fin|para esto|este uso|este tratamiento)\b", "no se usan para ello"),
        Row("way", r"\b(?:oponer\w*|desactivar\w*|rechazar\w*)\b", "puede oponerse"),
        Row("left out", r"\b(?:quedan? fuera|excluid[ao]s?|se excluyen?)\b", "quedan fuera"),
    ),
    negations=(
        Row("no", r"\b(?:no|nada|nunca|jamás|tampoco|ning[uú]n\w*|ni)\b", "no utilizamos"),
        Row("excluded", r"\b(?:exclu(?!siv)\w+|fuera)\b", "quedan excluidos"),
        *NEGATIONS["es"],
    ),
    right_negations=RIGHT_NEGATIONS["es"],
    no_negations=(Row("not only", r"\bno solo\b|\bno sólo\b|\bsin limitación\b|\bno se limita\b", "no solo"),),
    fresh_starts=(Row("but", r"\b(?:pero|sino|sin embargo)\b", "sin embargo"),),
    exceptions=(Row("unless", r"\b(?:salvo|excepto|a menos)\b", "salvo que"),),
    carve_outs=(Row("even if", r"\b(?:aunque|incluso si)\b", "incluso si"),),
    opt_out_hinges=(
        Row("unless", r"\b(?:salvo que|a menos que|excepto si|si)\b[^.;]{0,50}?\b(?:opon\w+|opuesto|desactiv\w+|rechac\w+|exclu\w+)", "salvo que te opongas"),
        Row("not want", r"\bsi (?:usted )?no (?:quieres?|desea[s]?|deseas|prefieres)\b|\bsi prefieres? (?:que [^.;,]{0,50}?\bno|no)\b", "si no quieres"),
        *REFUSALS["es"],
    ),
    consent_hinges=(
        Row("only if", r"\b(?:s[oó]lo|únicamente|salvo) (?:si|cuando|que) (?:usted )?(?:lo |la |nos |te |se )*(?:acept\w+|autoriz\w+|consient\w+|activ\w+|permit\w+|particip\w+)", "solo si lo aceptas"),
        Row("with consent", r"\b(?:con|sin|previo|salvo|solo con|únicamente con)\b[^.;,]{0,30}?\b(?:consentimiento|autorización|permiso)\b", "con tu consentimiento"),
        Row("user acts", r"\b(?:a menos que|salvo que|hasta que|excepto si) (?:usted |tú |el usuario )?(?:lo |la |nos )?(?!te op|se op|no )(?:activ\w+|acept\w+|autoric\w+|marqu\w+|permit\w+|consient\w+|habilit\w+|particip\w+|haya\w* activado)", "a menos que actives la opción"),
        Row("only if", r"\b(?:s[oó]lo|únicamente)\b[^.;]{0,60}?\bsi (?:usted )?(?:nos |lo )?(?:das?|acept\w+|activ\w+|permit\w+|autoriz\w+)\b", "Solo entrenamos la IA si das tu permiso"),
        *CONSENTS["es"],
    ),
    ways_out=(
        Row("exclude", r"\b(?:puede|puedes) (?:\w+ )?(?:evitar|impedir|excluir|bloquear)\b", "puedes evitar"),
        Row("object", r"\b(?:puede|puedes|derecho)\b[^.;]{0,50}?\b(?:oponer\w*|desactivar\w*|rechazar\w*|excluir\w*|revocar|retirar)\b", "puedes oponerte"),
    ),
    routes=(Row("route", r"\b(?:en|mediante|a través de)\b[^.;]{0,40}?\b(?:configuración|ajustes|formulario|correo|cuenta|enlace)\b|\S+@\S+", "en la configuración"),),
    route_kinds=(
        Row("switch", r"\b(?:configuración|ajustes|preferencias|casilla|interruptor)\b", "en los ajustes"),
        Row("form", r"\b(?:formulario|portal|enlace)\b", "en este formulario"),
        Row("mail", r"\b(?:correo electrónico|e-?mail|llamando|contactando|escribiendo)\b|\S+@\S+", "por correo electrónico"),
        Row("letter", r"\b(?:carta|correo postal|por escrito)\b", "por correo postal"),
        Row("paid", r"\b(?:de pago|clientes empresariales|(?:plan|cuenta) (?:premium|empresa\w*))\b", "un plan de pago"),
    ),
    by_default=(Row("by default", r"\bpor defecto\b|\bde forma predeterminada\b", "por defecto"),),
    user_bans=(
        Row("you may not", r"\b(?:usted|el usuario|los usuarios|el cliente)\b[^.;]{0,20}?\bno\b|\bno (?:podrá|puede|puedes|debe|debes|podrás)\b|\b(?:prohibid\w+|prohíbe)\b", "no puedes usar"),
        Row("restrictions", r"\bminería de (?:textos|datos)\b|\bscraping\b", "minería de textos"),
    ),
    provider_subjects=(Row("we", r"\b(?:nosotros|podemos|utilizamos|usamos|utilizaremos|nos)\b", "utilizamos"),),
    uses=(Row("use", r"\b(?:utiliz\w+|us(?:amos|ar|a|an)|trat(?:amos|ar|an)|podemos)\b", "utilizamos"),),
    third_parties=(Row("third parties", r"\b(?:terceros|socios|proveedores)\b", "terceros"), *DOERS["es"]),
    look_alikes=(
        Row("staff", r"\b(?:entrenar|entrenamiento|formar|formación)\b[^.;]{0,25}?\b(?:empleados|personal|equipos?|agentes)\b|\bprogramas? de entrenamiento\b", "entrenar a nuestro personal"),
        Row("warranty", r"\b(?:indemniz\w+|garantía\w*|responsabilidad)\b", "garantía"),
    ),
    limits=(
        Row("public", r"\b(?:publicaciones|fotos|vídeos|videos|comentarios|mensajes|contenidos) públic[ao]s\b", "publicaciones públicas"),
        Row("private", r"\bprivad[ao]s?\b", "mensajes privados"),
        Row("deidentified", r"\b(?:anonimizad\w+|anónim\w+|desidentificad\w+)\b", "anonimizados"), Row("only", r"\b(?:solo|únicamente|exclusivamente)\b", "únicamente"),
    ),
    minors=(Row("minors", r"\b(?:menores|niños|menor de 1[3-8])\b", "menores"),),
    regions=(Row("named", r"\b(?:Unión Europea|(?-i:UE|EEE)|Reino Unido|Suiza|Brasil|España|México)\b", "Unión Europea"),),
    legal_bases=(Row("interest", r"\binter(?:és|eses) legítimos?\b", "interés legítimo"), Row("consent", r"\bconsentimiento\b", "consentimiento")),
    consent=(
        Row("offer", r"\bpuedes? [^.;]{0,40}?(?:oponer\w*|desactivar|rechazar)\b[^.;]{0,60}?\b(?:en|mediante|a través)\b", "puedes oponerte en la configuración"),
        Row("promise", r"\b(?:solo|únicamente)\b[^.;]{0,50}?\bconsentimiento\b|\bno\b[^.;]{0,80}?\bsin\b[^.;]{0,20}?\bconsentimiento\b", "únicamente con su consentimiento"),
        Row("permission", r"\bcon (?:su|tu) consentimiento\b", "con tu consentimiento"),
        Row("consent_basis", r"\bbas\w+ en (?:su|tu|el) consentimiento\b", "basado en su consentimiento"),
        Row("opt_out", r"\bderecho (?:a|de) (?:oposición|oponer\w*)|\boponer(?:se|te) al?\b|\boptar por no\b|\bexclusión voluntaria\b", "tiene derecho a oponerse al tratamiento"),
        Row("withdraw", r"\b(?:retirar|revocar|retire|revoque)\b[^.;]{0,40}?\b(?:consentimiento|autorización)\b", "Puede retirar su consentimiento"),
        Row("interest", r"\binter(?:és|eses) legítimos?\b", "nuestro interés legítimo"),
        Row("default", r"\bpor defecto\b", "por defecto"),
    ),
    trivial_topics=(Row("cookies", r"\bcookies?\b", "cookies"), Row("marketing", r"\b(?:boletín|marketing|publicidad)\b", "boletín")),
    possessives=(Row("our", r"\b(?:nuestr[oa]s?|sus?)\W+(?:\w+\W+){0,2}$", "nuestros propios "),),
    data_after=(Row("on", r"^[^.;,]{0,30}?\bcon\b", " con tus datos"),),
    stop_words=frozenset(["el", "la", "los", "las", "un", "una", "de", "del", "y", "o", "para", "en", "con", "por", "a", "al", "que", "su", "sus", "tu", "tus", "nuestro", "nuestra", "nuestros", "nuestras", "se", "es", "son", "lo", "como", "no"]),
)
