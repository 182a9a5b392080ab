"""List how French texts word AI training, ways out and consent.

"Entraîner" mostly means "lead to" and "formation" mostly means a course: both count only with models or AI as their object.
"""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.terms import Row, Tables

_STAFF = r"(?:personnel|employés?|équipes?|collaborateurs?|salariés?|agents?(?! conversationnels?)|conseillers?|utilisateurs?|conducteurs?|chauffeurs?|collaboratrices?)"
_NOUNS = r"(?:modèles?|systèmes?|algorithmes?|technologies?|outils?)"

FRENCH = Tables(
    language="fr",
    stems=("intelligence artificielle", "intelligences artificielles", "assistant", "reconnaissance ", " ia", "'ia", "(ia", "l’ia", "d’ia", "apprentissage", "machine learning", "modèle", "algorithm", "llm", "réseaux de neurones", "générative", "génératif", "entraînement", "entrainement"),
    act_stems=("entra", "form", "développ", "amélior", "perfectionn", "affin", "optimis", "test", "évalu", "apprentissage", "créat", "concev", "conception", "recherche", "train", "nourri", "aliment", "progress", "apprend", "apprenn", "savoir"),
    consent_stems=("consent", "par défaut", "intérêt légitime", "intérêts légitimes", "opposer", "opposition", "refuser", "désactiver", "en continuant", "en utilisant", "informerons", "opt-out", "opt-in", "désinscri", "accord", "retirer", "en poursuivant", "en navigant", "en accédant", "vaut", "réputé", "accept", "pouvez", "cochez", "préviendrons", "notifi", "averti", "souhaitez pas", "voulez pas", "inform", "silence", "activé", "cochée", "demandons", "d'accord", "automatiquement", "prévenons", "avertissons", "fait de continuer", "entrent en vigueur", "prennent effet"),
    acts=(
        Row("train", r"\b(?:pré-?)?entra[iî]n(?:er|e|ent|ons|é|ée|és|ées|ant|ement)\b", "entraîner"),
        Row("train", r"\b(?:nourri(?:r|ssent|t|ssons|es?|s)?|alimente(?:r|nt|ns)?|alimenté(?:e|es|s)?(?! par))\b", "nourrir les modèles"),
        Row("improve", r"\b(?:faire|font|fait|faisons) progresser\b|\bprogresser\b", "faire progresser nos algorithmes"),
        Row("train", r"\b(?:former|formons|forment|formant|formés?|formées?)\b", "former"),
        Row("train", r"\bformation\b(?= (?:et (?:la |l['’])?\w+ )?(?:de|des|du|d['’]))", "la formation de modèles"),
        Row("train", r"\bapprentissage (?:de|des|du)\b(?= (?:nos|leurs|ses|modèles|algorithmes|systèmes|l['’]ia))", "l'apprentissage de nos modèles"),
        Row("develop", r"\b(?:développer|développons|développent|développe|développement|développant|concevoir|conception|création|créer|élaborer|élaboration)\b", "développer"),
        Row("improve", r"\b(?:amélior(?:er|ons|ent|e|ant|ation|ations)|perfectionn(?:er|ement|ons)|affin(?:er|ons|age)|optimis(?:er|ons|ation)|enrichi(?:r|ssement))\b", "améliorer"),
        Row("test", r"\b(?:tester|testant|tests?|évaluer|évaluation|évaluons|valider|validation)\b", "évaluer"),
        Row("research", r"\b(?:mener|réaliser|effectuer) des (?:travaux de )?recherches?\b", "mener des recherches"),
    ),
    objects=(
        Row("generative", r"\b(?:(?-i:IA)|intelligence artificielle|modèles?|systèmes?|technologies?)(?: d['’](?:(?-i:IA)|intelligence artificielle))? générati(?:ve|f|fs|ves)\b", "IA générative"),
        Row("generative", r"\bmodèles? (?:de fondation|fondateurs?)\b", "modèles de fondation"),
        Row("narrow", r"\b(?:grands )?modèles? (?:de langage|linguistiques?|publicitaires?|de recommandation|de détection)\b|\b(?-i:LLMs?)\b", "modèles de langage"),
        Row("any", r"\bintelligences? artificielles?\b", "intelligence artificielle"),
        Row("narrow", r"\breconnaissance (?:vocale|faciale|d['’]images?|de la parole)\b", "reconnaissance vocale"),
        Row("any", r"(?<![\w.@])(?-i:IA)\b(?!ct)", "IA"),
        Row("any", r"\b(?:apprentissage (?:automatique|profond|machine)|machine learning|deep learning|réseaux de neurones)\b", "apprentissage automatique"),
        Row("algorithms", r"\balgorithmes?\b|\bsystèmes? algorithmiques?\b", "algorithmes"),
        Row("weak", r"\b(?:nos|leurs|ses|des|les|de) (?:\w+ )?modèles\b|\bmodèles\b(?! de contrat)", "nos modèles"),
    ),
    reversed_acts=(
        Row("train", r"\b(?:(?-i:IA)|modèles?|algorithmes?|assistant)\b (?:ne )?(appren(?:d|nent) (?:pas )?(?:de|des|à partir|avec|grâce)\b)", "notre IA apprend de vos conversations"),
        Row("train", r"\b(?:assistant|(?-i:IA)|modèles?|chatbot|agent conversationnel)\b[^.;]{0,60}?\b((?:l['’]|les )entra[iî]ner)\b", "avec l'assistant ne servent pas à l'entraîner"),
        Row("develop", r"\bà des fins (?:d['’]apprentissage (?:automatique|profond)|de machine learning|d['’]intelligence artificielle)\b", "à des fins d'apprentissage automatique"),
        Row("train", r"\bappren(?:dre|ons) à (?:notre|nos|l['’]) ?(?:\w+ )?(?:assistant|agent conversationnel|moteur|modèles?|(?-i:IA)|algorithmes?)\b", "apprendre à notre assistant"),
        Row("train", r"\b(?:céd\w+|vend\w*|fourni\w*|transmet\w*|partag\w+|licenci\w+)\b[^.;]{0,60}?\b(?:à|avec) (?:des|nos|certain\w+) (?:\w+ ){0,2}?qui (?:développent|entra[iî]nent|conçoivent|construisent) (?:des |leurs |ses )(?:\w+ )?(?:modèles|systèmes|(?-i:IA)|intelligences?)", "cédons des extraits à des sociétés tierces qui développent des modèles"),
        Row("train", r"\b(?:apprentissage|entra[iî]nement) de (?:notre|nos|l['’])(?: ?\w+)? ?(?:assistant|agent conversationnel|moteur|(?-i:IA))\b", "l'apprentissage de notre assistant"),
        Row("train", r"\bjeux? de données\b[^.;]{0,20}?\b(?:dont|sur lesquel\w+|avec lesquel\w+)\b[^.;]{0,20}?\b(?:modèles?|(?-i:IA)|algorithmes?)\b", "les jeux de données dont nos modèles tirent leur savoir"),
        Row("train", r"\b(?:données|jeux de données|fins|besoins) d['’](?:entra[iî]nement|apprentissage)\b[^.;]{0,80}?\b(?:(?-i:IA)|intelligence artificielle|modèles?|algorithmes?)", "données d'entraînement pour des systèmes d'IA"),
        Row("train", r"\b(?:modèles?|(?-i:IA)|algorithmes?)\b[^.;]{0,40}?\b(?:est|sont|être|été) (?:pas |jamais )?(?:\w+ )?(entra[iî]né(?:e|s|es)?\b[^.;]{0,30}?\b(?:sur|avec|à partir|grâce)\b[^.;]{3,60})", "modèles sont entraînés sur vos contenus"),
        Row("train", r"\bentra[iî]nement\b(?: (?:et|ou|,)[^.;,]{1,40}?)? (?:des|de (?:nos|ses|leurs|ces)|de l['’]|d['’]|du|de) ?(?:outils?|systèmes?|technologies?|programmes?|assistants?|robots? conversationnels?|chatbots?|modèles?|algorithmes?)\b",
            "l'entraînement et l'évaluation des outils"),
        Row("improve", r"\b(?:(?-i:IA)|intelligence artificielle|modèles?|algorithmes?) que nous (?:\w+ (?:et|ou) )?(?:développons|améliorons|entra[iî]nons|perfectionnons)\b(?: et \w+)?[^.;]{0,40}?\b(?:avec|en utilisant|à partir|grâce|sur) (?:de |à )?(?:vos|votre|des données|les données)",
            "l'IA que nous développons et améliorons en utilisant vos données"),
        Row("train", r"\bentra[iî]nement des? (?:l['’])?outils\b(?= (?:d['’](?:(?-i:IA)|intelligence)))", "l'entraînement des outils d'IA"),
        Row("improve", r"\bamélioration (?:des? |de l['’]|d['’])(?:produits? |services? |outils? )?(?:par |basés sur |d['’]|de )?(?:l['’])?(?:(?-i:IA)|intelligence artificielle)\b", "amélioration de l'IA"),
    ),
    blockers=(
        Row("powered", r"\b(?:repos(?:ant|ent|e)|bas(?:é|ée|és|ées)|fond(?:é|ée|és|ées)|utilisant) (?:sur )?", "reposant sur l'intelligence artificielle"),
        Row("clause", r"\b(?:qui|dont|lorsque|quand|si|parce que|afin que|tandis que|mais)\b|\bpour (?!(?:entra|form|développ|amélior|perfection|affin|optimis|test|évalu|nos|les|le|la|l['’]))", "qui"),
        Row("subject", r"\b(?:nous|vous|ils|elles|il|elle|on)\b", "nous"),
        Row("verb", r"\b(?:fournir|proposer|offrir|détecter|prévenir|protéger|respecter|communiquer|répondre|peut|peuvent|est|sont|permet\w*)\b", "fournir"),
        Row("staff", r"\b" + _STAFF + r"\b", "nos collaborateurs"),
        Row("effect", r"\b(?:résiliation|suspension|suppression|fermeture|responsabilité|annulation|perte|nullité|conséquences?|modification|sanctions?|frais)\b", "la résiliation"),
    ),
    means=(
        Row("means", r"\b(?:grâce à|au moyen|à l['’]aide|par le biais|via|en utilisant|avec|par l['’]intermédiaire|y compris par)\b", "à l'aide de"),
    ),
    data=(
        Row("data", r"\bdonnées?\b", "vos données"),
        Row("information", r"\binformations?\b", "les informations"),
        Row("content", r"\b(?:contenus?|créations?|œuvres?)\b", "votre contenu"),
        Row("input", r"\b(?:entrées?|requêtes?|prompts?|saisies?|questions?)\b", "vos requêtes"),
        Row("output", r"\b(?:sorties?|résultats générés)\b", "les sorties"),
        Row("conversation", r"\b(?:conversations?|échanges?|transcriptions?)\b", "vos conversations"),
        Row("message", r"\b(?:messages?|messagerie|communications?|courriels?|e-mails?)\b", "messages privés"),
        Row("post", r"\b(?:publications?|commentaires?|avis|annonces?)\b", "vos publications"),
        Row("voice", r"\b(?:voix|vocaux|vocales?|audio|enregistrements?)\b", "enregistrements vocaux"),
        Row("image", r"\b(?:images?|photos?|vidéos?)\b", "photos"),
        Row("interaction", r"\b(?:interactions?|activités?|comportements?)\b", "vos interactions"),
        Row("feedback", r"\b(?:feedback|retours?|commentaires d['’]utilisateurs)\b", "vos retours"),
        Row("file", r"\b(?:fichiers?|documents?)\b", "fichiers"),
        Row("records", r"\b(?:textes?|notes?|recherches|historiques?|extraits|avis|dessins?|paroles)\b", "vos textes"),
        Row("profile", r"\bprofils?\b", "votre profil"),
        Row("children", r"\b(?:enfants?|mineurs?)\b", "mineurs"),
        Row("public", r"\baccessibles? au public\b|\b(?:informations?|données|contenus?) publi(?:c|cs|ques?)\b|\bpubliquement\b", "données publiques"),
    ),
    feeds=(Row("used", r"\b(?:(?:est|sont|être|été) (?:\w+ )?(?:utilisé|exploité|traité|analysé|conservé|transmis|partagé)(?:e|s|es)?|serv(?:ent|ir|i)|sert|contribu(?:ent|e|er)|aid(?:ent|e|er)|rejoign(?:ent|e)|nourri\w*|aliment(?:er|ent|e))\b[^.;]{0,60}$", "peuvent servir à "),),
    anaphora=(
        Row("this", r"\b(?:à cette fin|à ces fins|pour cela|à cet effet|cet usage|cette utilisation|ce traitement|cet entra[iî]nement)\b", "ne servent pas à cette fin"),
        Row("way", r"\bvous y opposer\b|\bs['’]y opposer\b|\b(?:refuser|désactiver)\b", "vous pouvez vous y opposer"),
        Row("left out", r"\b(?:exclus|exclue?s?|laissée?s? de côté)\b", "sont exclus"),
    ),
    negations=(
        Row("ne pas", r"\b(?:ne|n['’])(?: ?\w+['’]?){1,6}? (?:pas|jamais|aucun\w*|plus)\b|\bn['’]\w+ (?:pas|jamais|aucun\w*)\b", "ne sont pas"),
        Row("ne", r"\bn(?:e |['’])\W*$", "nous n'"),
        Row("pas", r"\b(?:ni|aucun\w*|jamais)\b|\bne pas\b", "aucune"),
        Row("from", r"\b(?:interdi\w+|empêch\w+)\b[^.;]{0,80}?\b(?:de|d['’])", "interdit à ses prestataires de"),
        Row("without", r"\bsans (?:entra[iî]ner|utiliser|que)\b", "sans utiliser"),
        Row("exclude", r"\b(?:exclu\w*|à l['’]exclusion)\b", "à l'exclusion de"),
    ),
    no_negations=(
        Row("not only", r"\bnon seulement\b|\bne (?:se )?limit\w+ pas\b|\bsans s['’]y limiter\b|\bsans limitation\b|\bne permet\w* pas (?:de |d['’])(?:vous )?identifier\b", "non seulement"),
    ),
    fresh_starts=(
        Row("we may", r"\b(?:nous|et|mais) (?:pouvons|utilisons|traitons|utiliserons|analysons)\b(?! pas)", "nous utilisons"),
        Row("but", r"\b(?:mais|toutefois|cependant|en revanche)\b", "toutefois"),
    ),
    exceptions=(Row("unless", r"\b(?:sauf|à moins|excepté)\b", "sauf si"),),
    right_negations=(
        Row("is disabled", r"^[^.;,]{0,40}?\b(?:est|sont) (?:désactivé\w*|interdi\w*|exclu\w*)", " est désactivé"),
    ),
    carve_outs=(Row("even if", r"\bmême (?:si|lorsque|en cas)\b", "même si vous vous opposez"),),
    opt_out_hinges=(
        Row("refusal", r"\bsauf (?:refus|opposition|avis contraire)\b", "Sauf refus de votre part"),
        Row("unless opted out", r"\b(?:sauf (?:si|en cas|opposition)|à moins que|tant que|si|lorsque|dès lors que)\b[^.;]{0,60}?\b(?:oppos\w+|refus\w+|désactiv\w+|retir\w+|opt[- ]?out|désinscri\w+)", "sauf si vous vous y opposez"),
        Row("not want", r"\bsi vous ne (?:souhaitez|voulez|désirez) pas\b", "si vous ne souhaitez pas"),
    ),
    consent_hinges=(
        Row("with consent", r"\b(?:avec|sous réserve de|après|sur la base de|uniquement (?:avec|si)|que si|qu['’]avec)\b[^.;,]{0,30}?\b(?:consentement|accord|autorisation|permission)\b", "avec votre consentement"),
        Row("without consent", r"\bsans (?:votre |obtenir |avoir obtenu |le |leur )?(?:\w+ ){0,3}?(?:consentement|accord|autorisation)\b", "sans votre accord préalable"),
        Row("unless opted in", r"\b(?:sauf si|à moins que|si|lorsque)\b[^.;]{0,40}?\b(?:consent\w*|accept\w*|autoris\w*|activ\w+)\b", "sauf si vous y consentez"),
    ),
    ways_out=(
        Row("object", r"\b(?:vous|pouvez|droit|pour)\b[^.;]{0,60}?\b(?:opposer|opposition|refuser|désactiver|retirer|désinscrire)\b", "vous pouvez vous opposer à"),
    ),
    routes=(
        Row("route", r"\b(?:dans|via|en|depuis|à l['’]adresse|sur|par)\b[^.;]{0,40}?\b(?:paramètres?|préférences?|formulaire|compte|e-?mail|courriel|lien|contact\w*|cochant|cocher|page)\b|\S+@\S+", "dans vos paramètres"),
    ),
    route_kinds=(
        Row("switch", r"\b(?:paramètres?|préférences|réglages|cochant|décochant|désactivant)\b", "dans vos paramètres"),
        Row("form", r"\bformulaires?\b", "ce formulaire"),
        Row("mail", r"\b(?:e-?mail|courriel|contactant|écrivant)\b|\S+@\S+", "en nous contactant"),
        Row("letter", r"\b(?:courrier|voie postale|lettre)\b", "par courrier"),
        Row("paid", r"\b(?:abonnement|offre|formule) (?:payante?|premium)\b", "un abonnement payant"),
    ),
    by_default=(Row("by default", r"\bpar défaut\b", "par défaut"),),
    user_bans=(
        Row("you may not", r"\b(?:vous|l['’]utilisateur|les utilisateurs|utilisateurs?|le client|les membres?|le membre)\b(?:[^.;]{0,30}?)\b(?:ne|n['’])(?: ?\w+){1,4}? pas\b|\b(?:vous|l['’]utilisateur|le client)[^.;]{0,30}?\b(?:s['’]engag\w+|s['’]interdi\w+|vous engagez|vous interdisez)\b",
            "vous ne pouvez pas"),
        Row("prohibit", r"\b(?:il est|est|sont) (?:strictement |expressément |formellement )?interdi\w+\b|\binterdiction d", "il est interdit de"),
        Row("restrictions", r"\b(?:fouille de (?:textes|données)|extraction de données|moissonnage|scraping|aspir\w+|robots?)\b", "fouille de textes et de données"),
        Row("compete", r"\bconcurren\w+\b", "modèles concurrents"),
    ),
    ban_leads=(Row("must not", r"\b(?:ne (?:pas|devez pas|pouvez pas|doit pas|peut pas)|interdit de|vous engagez à ne pas|s['’]engage à ne pas|s['’]interdit de?)\W*$", "vous vous engagez à ne pas"),),
    ban_headings=(Row("prohibited", r"\b(?:interdi\w+|interdictions?|restrictions?|obligations de l['’]utilisateur|vos obligations|utilisation acceptable|comportement)\b", "Utilisations interdites"),),
    provider_subjects=(
        Row("we", r"\b(?:nous|notre société)\b", "nous"),
        Row("grant", r"\b(?:concéd\w+|accord\w+|octro\w+)\b[^.;]{0,60}?\b(?:licence|droit|nous)\b", "vous nous accordez une licence"),
    ),
    agreements=(Row("you agree", r"\bvous (?:acceptez|consentez|autorisez|reconnaissez et acceptez)\b|\ben (?:utilisant|continuant|accédant)\b[^.;]{0,120}?\bvous\b", "vous acceptez que nous utilisions"),),
    uses=(Row("use", r"\b(?:utilis\w+|trait\w+|analys\w+|partag\w+|collect\w+)\b", "nous utilisons"),),
    third_parties=(
        Row("third parties", r"\b(?:tiers|tierces?|partenaires?|destinataires|prestataires?|fournisseurs?|sous-traitants?)\b", "nos partenaires"),
    ),
    affiliates=(Row("affiliates", r"\b(?:sociétés affiliées|affiliés|filiales|société mère|entités du groupe)\b", "nos filiales"),),
    look_alikes=(
        Row("staff", r"\b(?:form(?:er|és?|ons|ation)|entra[iî]n\w+)\b(?: \w+['’]?){0,4}? " + _STAFF + r"\b|\b" + _STAFF + r"\b(?: \w+){0,3}? (?:formés?|formation)\b|\bformations? (?:professionnelles?|continues?|en ligne|à)\b|\bfins de formation\b(?! (?:de|des) (?:modèles|l['’]))",
            "la formation de notre personnel"),
        Row("warranty", r"\b(?:indemnis\w+|garanti(?:r|e|es|ssons)|responsabilité|contrefaçon)\b", "garantie"),
        Row("product", r"^\W*(?:comment|pourquoi|qu['’]est-ce)\b|\?\s*$|^\W*(?:pour (?:plus|en savoir)|en savoir plus)\b", "Comment nos modèles sont-ils entraînés ?"),
        Row("product", r"\b(?:peut|peuvent|pourrait) (?:être inexact|produire|contenir des erreurs)", "peut contenir des erreurs"),
        Row("customer_model", r"\bvotre propre (?:modèle|algorithme)\b|\bpour votre (?:usage|bénéfice) exclusif\b", "votre propre modèle"),
    ),
    answers=(
        Row("no", r"^\W*(?:non|aucune?|jamais|exclue?s?|interdite?s?|désactivée?s?)\b", "Exclu"),
        Row("yes", r"^\W*(?:oui|incluse?s?|autorisée?s?|activée?s?)\b", "Oui"),
    ),
    limits=(
        Row("deidentified", r"\b(?:anonymis\w+|anonymes?|pseudonymis\w+|dépersonnalis\w+|ne permet\w* pas de vous identifier)\b", "anonymisées"),
        Row("aggregated", r"\bagrég\w+", "agrégées"),
        Row("only", r"\b(?:uniquement|seulement|exclusivement)\b", "uniquement"),
        Row("plan", r"\b(?:offres?|formules?|abonnements?|comptes?|clients?) (?:\w+ et )?(?:gratuit\w*|payant\w*|Pro|Entreprise\w*|Premium|professionnel\w*)\b", "Dans les offres Pro et Entreprise"),
        Row("public", r"\b(?:publications?|photos?|contenus?|messages|commentaires|vidéos?|profils?) publi(?:c|cs|ques?)\b", "publications publiques"),
        Row("private", r"\bpriv(?:é|ée|és|ées)\b", "privés"),
        Row("where required", r"\b(?:lorsque|si|là où) la (?:loi|réglementation) (?:le |l['’])\w+", "lorsque la loi l'exige"),
    ),
    minors=(Row("minors", r"\b(?:enfants?|mineurs?|moins de 1[3-8] ans|plus de 1[3-8] ans|1[3-8] ans)\b", "moins de 18 ans"),),
    regions=(Row("named", r"\b(?:Union européenne|(?-i:UE|EEE)|Espace économique européen|Royaume-Uni|Suisse|Canada|États-Unis|France|Brésil)\b", "l'Union européenne"),),
    legal_bases=(
        Row("interest", r"\b(?:notre |nos )?intérêts? légitimes?\b", "notre intérêt légitime"),
        Row("consent", r"\b(?:votre |le )consentement\b", "votre consentement"),
        Row("contract", r"\bexécution (?:du|d['’]un|de notre) contrat\b", "l'exécution du contrat"),
    ),
    time_scopes=(
        Row("forward", r"\b(?:à l['’]avenir|futures? \w+|pour l['’]avenir|pas rétroacti\w+)\b", "à l'avenir"),
        Row("back", r"\b(?:rétroacti\w+|quelle que soit la date|déjà (?:collectées|publiés))\b", "quelle que soit la date"),
    ),
    consent=(
        Row("offer", r"\bvous (?:pouvez|avez la possibilité)[^.;]{0,60}?\b(?:opposer|refuser|désactiver)\b[^.;]{0,80}?\b(?:en|via|dans|depuis|par|à l['’]adresse)\b", "vous pouvez vous y opposer dans vos paramètres"),
        Row("promise", r"\b(?:ne|n['’])\b[^.;]{0,200}?\b(?:sans|qu['’]avec|qu['’]après)\b[^.;]{0,40}?\b(?:consentement|accord)\b|\b(?:uniquement|seulement|exclusivement)\b[^.;]{0,60}?\b(?:consentement|accord)\b", "uniquement après le recueil de votre consentement"),
        Row("permission", r"\b(?:avec|sous réserve de|après) (?:votre |le recueil de votre )(?:\w+ )?(?:consentement|accord)\b|\bsi vous y consentez\b", "avec votre consentement"),
        Row("consent_basis", r"\s:\s*(?:votre )?consentement\b", "Profilage : consentement, que vous pouvez retirer"),
        Row("consent_basis", r"\b(?:fond\w+|bas\w+|repos\w+|base (?:juridique|légale))\b[^.;]{0,40}?\bconsentement\b|^\W*(?:votre )?consentement\W*$", "est fondé sur votre consentement"),
        Row("opt_out", r"\b(?:vous opposer|s['’]opposer|droit d['’]opposition|opt[- ]?out)\b", "droit d'opposition"),
        Row("interest", r"\bintérêts? légitimes?\b", "notre intérêt légitime"),
        Row("exposed_default", r"\b(?:visibles?|publics?|partagé\w*|activé\w*)\b[^.;]{0,60}?\bpar défaut\b|\bpar défaut\b[^.;]{0,40}?\b(?:visibles?|publics?|activé\w*)\b", "est visible par défaut"),
        Row("protective_default", r"\b(?:pas|jamais|désactivé\w*|privé\w*)\b[^.;]{0,40}?\bpar défaut\b", "n'est pas partagé par défaut"),
        Row("default", r"\bpar défaut\b", "par défaut"),
    ),
    trivial_topics=(
        Row("cookies", r"\b(?:cookies?|traceurs?|pixels?|(?:certaines|ces|des|nos) (?-i:Technologies)\b|paramètres de (?:votre|vos|ton) (?:propre )?navigateur)", "cookies"),
        Row("marketing", r"\b(?:newsletters?|prospection|démarchage|sms|offres? commerciales?|marketing)\b", "prospection"),
        Row("arbitration", r"\b(?:arbitrage|médiation|litiges?)\b", "arbitrage"),
        Row("billing", r"\b(?:renouvellement|abonnement|paiement|facturation|remboursement|prix)\b", "abonnement"),
    ),
    possessives=(Row("our", r"\b(?:nos|ses|leurs|notre)\W+(?:\w+\W+){0,2}$", "nos propres "),),
    data_after=(Row("on", r"^[^.;,]{0,30}?\b(?:sur|avec|à partir|grâce)\b", " à partir de vos contenus"),),
    stop_words=frozenset(["le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "et", "ou", "pour", "dans", "en", "avec", "par", "au", "aux", "à", "que", "qui", "ce", "ces", "cette", "nos", "notre", "vos", "votre", "vous", "nous", "leurs", "leur", "ses", "sa", "son", "sur", "est", "sont", "être", "peut", "peuvent", "pouvons", "ne", "pas", "plus", "tout", "toute", "tous", "toutes", "ainsi", "afin", "lors", "si", "se"]),
)
