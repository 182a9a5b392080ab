"""Say how French words agreement by use, notice of changes, ways out, defaults and the strength of a consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.agreements.unannounced import UNANNOUNCED
from monitor.flag.lexicon.terms import Row

FRENCH = AgreementTables(
    uses=(
        Row("continued", r"\b(?:le )?fait de (?:continuer|poursuivre|rester|ne pas (?:s['’]opposer|réagir))\b", "Le fait de continuer à utiliser le service"),
        Row("contract", r"(?:^\W*|\bet )vous (?:\w+ment )?(?=consentez (?:à|au|aux)\b|donnez votre consentement\b)", "Vous consentez à la collecte de vos plans"),
        Row("silence", r"\b(?:votre|le|son) silence\b|\b(?:absence|défaut) (?:de réponse|de réaction|d['’]opposition)\b", "Votre silence"),
        Row("by", r"\ben (?:(?:vous|nous|y) )?(?:continuant|poursuivant|utilisant|naviguant|accédant|créant|inscrivant|installant|téléchargeant|fournissant|transmettant|visitant|consultant|restant)\b", "En continuant à utiliser nos services"),
        Row("if", r"\bsi vous (?:continuez|poursuivez|utilisez|accédez)\b", "Si vous continuez à utiliser"),
        Row("continued", r"\b(?:l['’]|votre |la |toute )(?:utilisation|poursuite|navigation|usage|accès)\b(?: (?:continue|ultérieure|prolongée|continu))?(?= (?:de|du|des|d['’]|continue|ultérieure|prolongée|sur|à|après|vaut|implique|constitue))", "La poursuite de l'utilisation du service"),
        Row("silence", r"\b(?:à défaut d['’]opposition|sans (?:opposition|réponse|réaction) de (?:votre|sa) part|si vous ne (?:vous (?:y )?opposez|refusez|résiliez) pas)\b", "à défaut d'opposition de votre part"),
    ),
    agrees=(
        Row("consent", r"\b(?:vous|l['’]utilisateur|le client|le membre|il)\b[^.;]{0,120}?\b(?:consent(?:ez|ir|e|ent)|autoris(?:ez|e|ent)|donnez (?:votre )?(?:consentement|accord))\b", "vous consentez au traitement"),
        Row("agree", r"\b(?:vous|l['’]utilisateur|le client|le membre|il)\b[^.;]{0,120}?\b(?:accept(?:ez|e|er)|adhér(?:ez|e)|êtes (?:lié|réputé)\w*)\b", "vous acceptez les conditions"),
        Row("agree", r"\b(?:vaut|valent|vaudra|constitu\w+|implique\w*|emporte\w*|réputé\w*|considéré\w*|présumé\w*)\b[^.;]{0,60}?\b(?:accept\w+|accord|adhésion)\b", "vaut acceptation"),
        Row("consent", r"\b(?:vaut|valent|vaudra|constitu\w+|implique\w*|emporte\w*|réputé\w*|considéré\w*)\b[^.;]{0,60}?\bconsent\w+\b", "vaut consentement"),
    ),
    changes=(Row("changes", r"\b(?:modif\w+|mise?s? à jour|chang\w+|révis\w+|nouvelles? (?:conditions|version|politique)|actualis\w+|évolutions?)\b", "ces modifications"),),
    processing=(Row("processing", r"\b(?:traitements?|collecte\w*|(?:l['’]|l['’] ?)?utilisation (?:de vos|des|de ces|de vos)|transferts?|partage|communication de|conservation|enregistrement|cookies|traceurs|pratiques)\b", "le traitement de vos données"),),
    terms=(Row("terms", r"\b(?:conditions|cgu|contrat|accord|politique|règles|charte|termes)\b", "les présentes conditions"),),
    conduct=(
        Row("choice", r"\bvous (?:pouvez|pourrez|êtes libres? de) (?:\w+ )?(?:consentir|accepter|autoriser)\b", "vous pouvez consentir à l'utilisation"),
        Row("conduct", r"\baccept\w+ (?:de (?:payer|respecter|fournir|recevoir|ne pas)|que (?:vous|nous ne))\b|\bsans (?:que )?(?:cela )?(?:ne )?(?:vaille|constitue)\b|\bengagez à (?:obtenir|recueillir)\b", "vous acceptez de payer"),
        Row("explicit", r"\ben cliquant\b|\bcoch(?:ant|ez)\b", "en cliquant sur le bouton"),
    ),
    notice=(
        Row("notice", r"\bnous (?:vous|nos (?:clients|utilisateurs|membres)) (?:informons|notifions|prévenons|avertissons|avisons|écrivons)\b[^.;]{0,100}?\b(?:modif\w+|chang\w+|mises? à jour|évolutions?|révis\w+)|\b(?:modif\w+|chang\w+|mises? à jour|évolutions?)\b[^.;]{0,80}?\b(?:prennent effet|entrent en vigueur|s['’]appliquent|prendront effet|entreront en vigueur)\b[^.;]{0,30}?\b(?:jours?|semaines?|mois) après\b", "Nous vous informons 30 jours avant toute modification"),
        Row("notice", r"\b(?:nous|vous|société)\b[^.;]{0,60}?\b(?:informerons|notifierons|préviendrons|avertirons|aviserons|(?:serez|seront) (?:informés?|avertis?|notifiés?|prévenus?)|informer|prévenir|avertir)\b[^.;]{0,100}?\b(?:modif\w+|chang\w+|mises? à jour|évolutions?|révis\w+)", "nous vous informerons de toute modification"),
        Row("notice", r"\b(?:modif\w+|chang\w+|mises? à jour|évolutions?|révis\w+)\b[^.;]{0,100}?\b(?:nous|vous)\b[^.;]{0,40}?\b(?:informerons|notifierons|préviendrons|avertirons|aviserons|(?:serez|seront) (?:informés?|avertis?|notifiés?|prévenus?))\b", "En cas de modification, nous vous préviendrons"),
    ),
    ahead=(Row("ahead", r"\b(?:vous|le client|l['’]utilisateur)\b[^.;]{0,20}?\b(?:êtes|est|serez|sera) (?:informé|averti|prévenu)\w*\b[^.;]{0,60}?\b(?:jours?|semaines?|mois) (?:avant|à l['’]avance|auparavant)", "Vous en êtes informé par courriel au moins un mois avant"),),
    no_notice=(Row("date", r"\b(?:inform|notifi|avert|préven)\w+\b[^.;]{0,40}?\ben (?:actualisant|publiant|modifiant|mettant)\b|\bprix\b|\btarifs?\b", "informerons en publiant"),),
    unannounced=UNANNOUNCED["fr"],
    assent=(
        Row("ask", r"\b(?:demander(?:ons)?|solliciter(?:ons)?|recueillir(?:ons)?|obtenir|obtiendrons)\b[^.;]{0,60}?\b(?:consentement|accord|acceptation)\b[^.;]{0,80}?\b(?:modif\w+|chang\w+|nouvelles?|mises? à jour)|\b(?:modif\w+|chang\w+|mises? à jour)\b[^.;]{0,100}?\b(?:que si|uniquement si|qu['’]après|qu['’]avec|soumis\w* à)\b[^.;]{0,40}?\b(?:accept\w+|accord|consent\w+)", "nous demanderons votre consentement aux modifications"),
    ),
    waiver=(Row("waiver", r"\bsans (?:(?:vous |avoir à |devoir )*(?:demander|requérir|obtenir|solliciter|recueillir) )?(?:votre |le |leur |aucun )(?:\w+ )?(?:consentement|accord|autorisation)\b", "sans vous demander votre consentement"),),
    ways=(
        Row("may", r"\b(?:vous pouvez|vous avez la possibilité de|chacun peut|tout (?:membre|utilisateur) peut|les (?:membres|utilisateurs|clients|abonnés)[^.;,]{0,40}? peuvent)\b(?: \w+){0,3}? (?:vous (?:y )?opposer|s['’](?:y )?opposer|refuser|désactiver|décocher|limiter (?:ce|cette|ces|l['’]utilisation)|dire non|masquer)\b", "vous pouvez désactiver cette option"),
        Row("not want", r"\bsi vous ne (?:le |la |les |l['’])?(?:souhaitez|voulez|désirez) pas\b[^.;]{0,80}?, ?(?:veuillez |il suffit de |merci de |vous pouvez )?(?:désactiv\w+|décoch\w+|écri\w+|cliqu\w+|rend\w+|contact\w+|utilis\w+|envoy\w+|ouvr\w+|modifi\w+|indiqu\w+)", "Si vous ne le souhaitez pas, désactivez l'option"),
        Row("to", r"\bpour (?:vous (?:y )?opposer|refuser|désactiver|limiter|exclure)\b[^.;]{0,80}?, ?(?:veuillez |il suffit de |merci de )?(?:écri\w+|cliqu\w+|rend\w+|contact\w+|utilis\w+|envoy\w+|accéd\w+|ouvr\w+|coch\w+|décoch\w+)", "Pour vous opposer à ce partage, écrivez-nous"),
    ),
    asks=(
        Row("only", r"\b(?:uniquement|seulement) (?:si|lorsque|après que|quand) vous\b[^.;]{0,30}?\b(?:activ\w+|coch\w+|accept\w+|inscri\w+|consent\w+|choisi\w+|demand\w+)", "seulement si vous activez l'option"),
        Row("only", r"\b(?:vous|les (?:utilisateurs|membres)) (?:devez|doivent) (?:d['’]abord )?(?:donner (?:votre|leur) (?:accord|consentement)|activer|cocher)\b|\b(?:nécessite|requiert|exige) votre (?:\w+ )?(?:accord|consentement)\b", "Vous devez donner votre accord"),
        Row("only", r"\bnous vous demandons (?:votre (?:accord|consentement|autorisation)|toujours|d['’]abord)?\b[^.;]{0,30}?\bavant (?:de|d['’])|\bavant (?:de|d['’])[^.;]{0,60}?, nous (?:vous )?demandons\b", "Nous vous demandons votre accord avant de partager"),
        Row("requires", r"\bnous (?:vous )?(?:demandons|demanderons|sollicitons|solliciterons|recueillons|recueillerons|obtenons|obtiendrons) (?:toujours |au préalable |d['’]abord )?votre (?:\w+ )?(?:consentement|accord|autorisation)\b", "Nous recueillons votre accord pour mesurer le jardin"),
        Row("if", r"\b(?:si|lorsque|dès que) vous (?:êtes d['’]accord|y consentez|l['’](?:acceptez|autorisez)|consentez|donnez votre accord)\b", "si vous êtes d'accord"),
        Row("only", r"\b(?:ne |n['’])[^.;]{0,80}?\bque (?:si|lorsque|quand) vous\b[^.;]{0,30}?\b(?:activ\w+|coch\w+|accept\w+|inscri\w+|consent\w+|choisi\w+|demand\w+)", "ne sont partagées que si vous cochez la case"),
        Row("if", r"\bsi vous (?:activez|cochez)\b", "si vous cochez la case"),
    ),
    exposed=(Row("enrolled", r"\b(?:êtes|est|sont|serez) (?:\w+ment )?(?:inscrit|abonné|inclu|intégré)\w* (?:d['’]office|automatiquement)\b", "Vous êtes inscrit d'office"), Row("on", r"\b(?:est|sont|reste\w*) (?:\w+ment )?(?:publi\w+|visibles?|activé\w*|ouvert\w*|partagé\w*|cochée?s?)\b[^.;]{0,30}?\b(?:automatiquement|d['’]office|d['’]emblée|d['’]avance|par avance|tant que vous ne|jusqu['’]à ce que vous|sauf si vous|à moins que vous)|\b(?:pré-?coch|pré-?activ|présélectionn)\w+", "est activée tant que vous ne la désactivez pas"), Row("on", r"\b(?:est|sont) (?:publi\w+|visibles?|activé\w*|ouvert\w*) (?:dès|à) (?:l['’]|votre |la |le )", "est publique dès l'inscription"),),
    protective=(Row("off", r"\b(?:est|sont|reste\w*) (?:privé\w*|masqué\w*|désactivé\w*) (?:dès|jusqu['’]|tant que|à l['’]inscription)", "est privé jusqu'à ce que"),),
    no_way=(Row("no way", r"\b(?:ne pouvez pas|ne peut pas|ne peuvent pas|impossible de|ne sera pas possible de)\b[^.;]{0,30}?\b(?:opposer|désactiv\w+|refus\w+)\b", "vous ne pouvez pas désactiver"),),
    leave=(Row("leave", r"\bsi vous (?:n['’]acceptez pas|n['’]êtes pas d['’]accord|refusez|êtes en désaccord)\b[^.;]{0,100}?\b(?:cesser|cessez|arrêt\w+|ne (?:plus|pas) utiliser|fermer|supprimer|résilier)", "si vous n'acceptez pas les modifications, vous devez cesser"),),
    strengths=(
        Row("explicit", r"\b(?:explicit\w*|exprès|expresse\w*)\b", "explicite"),
        Row("written", r"\b(?:écrit\w*|par écrit)\b", "écrit"),
        Row("prior", r"\b(?:préalable\w*|au préalable|d['’]abord)\b", "préalable"),
    ),
    days=(Row("1", r"\b(\d{1,3})\)? jours?\b", "30 jours"), Row("30", r"\b(\d{1,2}|une?)\)? mois\b", "2 mois"), Row("7", r"\b(\d{1,2})\)? semaines?\b", "6 semaines")),
    subjects=(
        Row("ai", r"\b(?:(?-i:IA)|intelligence artificielle|apprentissage|algorithmes?|modèles?|entra[iî]nement)\b", "l'entraînement"),
        Row("sale", r"\b(?:vente|vendre|publicités? (?:ciblée|personnalisée|comportementale)s?|ciblage)\b", "publicité ciblée"),
        Row("right", r"\boppos\w+", "vous opposer"),
        Row("this", r"\b(?:ce|cette|ces|tels?|telles?) (?:traitements?|utilisations?|usages?|partages?|analyses?|personnalisations?)\b", "ce traitement"),
    ),
)
