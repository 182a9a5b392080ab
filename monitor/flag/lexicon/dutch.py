"""List how Dutch texts word AI training; the object mostly stands before its verb ("om AI-modellen te trainen")."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.conditions import CONSENTS, REFUSALS
from monitor.flag.lexicon.denials import NEGATIONS, RIGHT_NEGATIONS
from monitor.flag.lexicon.doers import DOERS, HANDS_ON
from monitor.flag.lexicon.results import RESULTS
from monitor.flag.lexicon.terms import Row, Tables

_MODELS = r"(?:(?-i:AI)(?:-(?:modellen|systemen|technologie\w*))?|kunstmatige intelligentie|machine[- ]learning(?:-modellen)?|taalmodellen|algoritmes?|(?:onze|hun|eigen) (?:\w+ )?modellen)"
_STAFF = r"(?:medewerkers?|personeel|werknemers?|teams?)"

DUTCH = Tables(
    language="nl",
    stems=("assistent", "herkenning", " ai", "(ai", "ai-", "kunstmatige", "machine", "modellen", "algoritme", "algoritmen", "generatieve", "train", "vertaler", " model ", "zodat onze", "zodat de ", "leert"),
    act_stems=("train", "ontwikkel", "verbeter", "optimalis", "verfijn", "getraind", "voed", "leer", "leren", "licentie", "verkop", "delen", "zodat", "maakt", "maken"),
    consent_stems=("toestemming", "standaard", "bezwaar", "gerechtvaardigd", "uitschakel", "afmeld", "opt-out", "akkoord", "weiger", "inschakel", "uitzetten", "beperken", "openbaar", "privé", "instem", "stemt", "stem je", "aanvaard", "accepteert", "op de hoogte", "informeren", "wijziging", "dat niet", "dit niet", "kennisgeving", "aankondig", "gemeld"),
    acts=(
        Row("train", r"\b(?:trainen|training(?! over)|trainen van|verfijnen|voeden|voedt)\b(?! (?:medewerkers|personeel|ons personeel|onze medewerkers))", "trainen"),
        Row("develop", r"\b(?:ontwikkelen|ontwikkeling)\b", "ontwikkelen"),
        Row("improve", r"\b(?:verbeteren|verbetering|optimaliseren)\b", "verbeteren"),
    ),
    objects=(
        Row("generative", r"\bgeneratieve (?-i:AI)\b(?:-modellen)?", "generatieve AI"),
        Row("narrow", r"\b(?:grote )?taalmodellen\b", "taalmodellen"),
        Row("any", r"\bkunstmatige intelligentie\b|(?<![\w.])(?-i:AI)\b(?:-(?:modellen|systemen))?|\bmachine[- ]learning\b", "AI-modellen"),
        Row("narrow", r"\b(?:spraak|beeld|gezichts)herkenning\b", "spraakherkenning"),
        Row("algorithms", r"\balgoritme[sn]?\b", "algoritmes"),
        Row("weak", r"\b(?:onze|hun|de|van) (?:\w+ )?\w*modellen\b", "onze spraakmodellen"),
        Row("machine", r"\b(?:onze?|hun|de|het|een) (?:\w+ ){0,2}?\w*(?:software|systemen|systeem|technologie\w*|assistent|vertaler|zoekmachine|hulpmiddelen)\b", "onze software"),
        Row("weak", r"\b(?:enig|enkel|ons) (?:\w+ )?model\b|\bmodellen\b", "ons model"),
    ),
    reversed_acts=(
        Row("train", _MODELS + r"[^.;]{0,30}?\b(?:te )?(?:trainen|getraind|train)\b", "AI-modellen te trainen"),
        Row("train", r"\b(?:modellen|(?-i:AI)|algoritmen|algoritmes)\b[^.;]{0,20}?\b(?:te )((?:trainen|voeden|verfijnen))\b", "om modellen te trainen"),
        Row("train", r"\b(?:\w*modellen|(?-i:AI)|algoritmen|algoritmes)\b (?:worden|wordt|zijn) (?:niet |nooit )?(getraind (?:met|op|aan de hand van)\b[^.;]{3,50})", "modellen worden getraind met uw teksten"),
        Row("train", r"\b(?:modellen|(?-i:AI)|algoritmen|algoritmes|assistent)\b (leert|leren) (?:van|uit)\b", "onze AI leert van uw gesprekken"),
        Row("improve", _MODELS + r"[^.;]{0,30}?\b(?:te )?(?:verbeteren|verbeterd|ontwikkelen)\b", "kunstmatige intelligentie te verbeteren"),
        Row("train", r"\b(?:vertaler|software|systeem|zoekmachine|model) (leert (?:van|uit))\b", "onze vertaler leert van uw correcties"),
        Row("train", r"\btrainings(?:gegevens|data|materiaal|sets?)\b", "trainingsgegevens van onze AI"),
        Row("train", r"\b(?:uitgesloten|uitgezonderd|buiten)\b[^.;,]{0,20}?(\bvan (?:de )?training)\b", "uitgesloten van training"),
        Row("train", r"\b(?:licentie|verkopen|delen)\b[^.;]{0,40}?\b(?:bedrijven|ontwikkelaars|partijen) die (?:(?-i:AI)|kunstmatige intelligentie|(?:\w+ )?modellen) (?:ontwikkelen|trainen|maken)\b", "in licentie geven aan bedrijven die AI ontwikkelen"),
        *RESULTS["nl"],
        *HANDS_ON["nl"],
    ),
    blockers=(
        Row("staff", r"\b" + _STAFF + r"\b", "medewerkers"),
        Row("clause", r"\b(?:die|dat|wanneer|als|wij|we|u|je)\b", "wanneer"),
    ),
    joint_verbs=(Row("we", r"^ (?:we|wij)\b(?: ook)?(?= )", " we onze"),),
    means=(Row("means", r"\b(?:met behulp van|door middel van|via)\b", "met behulp van"),),
    data=(
        Row("data", r"\b\w*gegevens\b|\bdata\b", "uw gegevens"),
        Row("information", r"\binformatie\b", "informatie"),
        Row("content", r"\b(?:inhoud|content|berichten|werken)\b", "uw inhoud"),
        Row("conversation", r"\b(?:gesprekken|chats|invoer|uitvoer|interacties)\b", "gesprekken"),
        Row("records", r"\b(?:teksten|bestanden|documenten|notities|opnames|vragen|zoekopdrachten|geschiedenis)\b", "uw teksten"),
        Row("image", r"\b(?:foto['’]?s|afbeeldingen|video['’]?s)\b", "foto's"),
        Row("yours", r"\b(?:uw|jouw|jullie) (?!rechten\b|account\b|voorkeuren\b|instellingen\b|toestemming\b|ervaring\b)\w+|\bwat (?:u|je|jullie|gebruikers)\b", "wat u schrijft"),
    ),
    feeds=(Row("used", r"\b(?:worden|wordt|is|zijn) (?:\w+ )?gebruikt\b[^.;]{0,50}$|\b(?:dienen|dient|helpen|helpt|voeden)\b[^.;]{0,50}$", "dienen voor "),),
    anaphora=(
        Row("this", r"\b(?:hiervoor|daarvoor|hiertoe|dit gebruik|dit doel|deze verwerking)\b", "worden hiervoor niet gebruikt"),
        Row("way", r"\b(?:bezwaar|uitschakelen|uitzetten|afmelden|weigeren)\b", "u kunt bezwaar maken"),
        Row("left out", r"\b(?:uitgesloten|uitgezonderd|blijven buiten)\b", "zijn uitgesloten"),
    ),
    negations=(Row("niet", r"\b(?:niets?|nooit|uitgesloten|uitgezonderd|geen|noch)\b", "niet"), *NEGATIONS["nl"]),
    no_negations=(Row("not only", r"\bniet alleen\b|\bniet beperkt tot\b", "niet alleen"),),
    fresh_starts=(Row("but", r"\b(?:maar|echter)\b", "maar"),),
    right_negations=(Row("not with", r"^[^.;,]{0,40}?\b(?:niet|nooit)\b(?! (?:alleen|beperkt))", " niet met uw bestanden"), *RIGHT_NEGATIONS["nl"]),
    exceptions=(Row("unless", r"\b(?:tenzij|behalve|uitgezonderd)\b", "tenzij"),),
    carve_outs=(Row("even if", r"\b(?:zelfs als|ook als)\b", "ook als"),),
    opt_out_hinges=(
        Row("unless", r"\b(?:tenzij|behalve als|zolang|als)\b[^.;]{0,50}?\b(?:bezwaar|afmeld\w*|uitgeschakeld|uitschakelt|weiger\w*)", "tenzij u bezwaar maakt"),
        Row("not want", r"\b(?:als|wanneer|indien) (?:u|je) (?:\w+ )?(?:niet (?:wilt|wil|wenst)|liever niet)\b", "als u niet wilt"),
        *REFUSALS["nl"],
    ),
    consent_hinges=(
        Row("only if", r"\balleen (?:als|wanneer) (?:u|je)\b[^.;,]{0,30}?\b(?:inschakelt|aanzet|instemt|akkoord|toestaat|deelneemt)\b", "alleen als je dit inschakelt"),
        Row("with consent", r"\b(?:met|zonder|alleen met|na|tenzij)\b[^.;,]{0,40}?\btoestemming\b", "met uw toestemming"),
        Row("user acts", r"\b(?:tenzij|behalve als|totdat) (?:u|je|de gebruiker)\b(?![^.;]{0,40}?\b(?:bezwaar|afmeld\w*|uitgeschakeld|uitschakelt|weiger\w*))", "tenzij u de optie aanzet"),
        Row("only if", r"\balleen\b[^.;]{0,60}?\bals (?:u|je)\b[^.;]{0,20}?\b(?:toestemming|akkoord|instemt|toestaat|aanzet|inschakelt)\b", "alleen met uw notities als u toestemming geeft"),
        *CONSENTS["nl"],
    ),
    ways_out=(
        Row("exclude", r"\b(?:kunt|kun|kan) (?:u |je )?(?:voorkomen|verhinderen|uitsluiten|vermijden)\b", "kunt voorkomen"),
        Row("object", r"\b(?:kunt|kan|kun|recht)\b[^.;]{0,50}?\b(?:bezwaar|uitschakelen|uitzetten|weigeren|afmelden|intrekken)\b", "u kunt bezwaar maken"),
    ),
    routes=(Row("route", r"\b(?:in|via|op|per)\b[^.;]{0,40}?\b(?:instellingen|formulier|e-mail|account|link)\b|\S+@\S+", "via uw instellingen"),),
    route_kinds=(
        Row("switch", r"\b(?:instellingen|schakelaar|in de app|vinkje|voorkeuren)\b", "in de instellingen"),
        Row("form", r"\b(?:formulier|portaal|link)\b", "via dit formulier"),
        Row("mail", r"\b(?:e-?mail|bellen|contact op(?:nemen)?|telefonisch)\b|\S+@\S+", "per e-mail"),
        Row("letter", r"\b(?:per (?:brief|post)|aangetekend|schriftelijk\w*)\b", "per brief"),
        Row("paid", r"\b(?:tegen betaling|zakelijke (?:klanten|gebruikers)|betaald\w* (?:abonnement|account|versie))\b", "zakelijke klanten"),
    ),
    by_default=(Row("by default", r"\bstandaard\b", "standaard"),),
    user_bans=(
        Row("you may not", r"\b(?:u|je|gebruikers?|klanten?)\b[^.;]{0,10}?\b(?:mag|mogen|moet)\b[^.;]{0,60}?\b(?:niet|geen)\b|\b(?:verboden|niet toegestaan)\b", "u mag onze inhoud niet"),
        Row("restrictions", r"\b(?:tekst- en datamining|datamining|scrapen|scraping)\b", "datamining"),
    ),
    provider_subjects=(Row("we", r"\b(?:wij|we|ons)\b", "wij"),),
    uses=(Row("use", r"\b(?:gebruik\w*|verwerk\w*)\b", "wij gebruiken"),),
    third_parties=(Row("third parties", r"\b(?:derden|partners?|leveranciers?|aanbieders?)\b", "derden"), *DOERS["nl"]),
    look_alikes=(
        Row("staff", _STAFF + r"[^.;]{0,30}?\b(?:trainen|getraind|training)\b|\b(?:training|trainen)\b(?: van)?[^.;]{0,20}?" + _STAFF + r"\b|\btrainingsdoeleinden\b", "training van ons personeel"),
        Row("warranty", r"\b(?:vrijwar\w+|garantie\w*|aansprakelijk\w*)\b", "garantie"),
    ),
    limits=(
        Row("public", r"\b(?:openbare|publieke) (?:berichten|foto['’]?s|video['’]?s|reacties|profielen)\b", "openbare berichten"),
        Row("private", r"\bprivé\w*\b", "privéberichten"),
        Row("deidentified", r"\b(?:geanonimiseerd\w*|anoniem\w*|gepseudonimiseerd\w*)\b", "geanonimiseerde"), Row("only", r"\b(?:alleen|uitsluitend)\b", "uitsluitend"),
    ),
    minors=(Row("minors", r"\b(?:kinderen|minderjarige\w*)\b", "minderjarigen"),),
    regions=(Row("named", r"\b(?:Europese Unie|(?-i:EU|EER)|Verenigd Koninkrijk|Zwitserland|Nederland)\b", "Europese Unie"),),
    legal_bases=(Row("interest", r"\bgerechtvaardigde? belang\w*", "gerechtvaardigd belang"), Row("consent", r"\btoestemming\b", "toestemming")),
    consent=(
        Row("offer", r"\bu kunt\b[^.;]{0,60}?\b(?:bezwaar|uitschakelen|weigeren)\b[^.;]{0,60}?\b(?:in|via|op|per|door)\b|\bu kunt\b[^.;]{0,20}?\bvia\b[^.;]{0,40}?\b(?:bezwaar|uitschakelen|weigeren)\b", "u kunt via uw instellingen bezwaar maken"),
        Row("promise", r"\b(?:alleen|uitsluitend)\b[^.;]{0,50}?\btoestemming\b|\bniet\b[^.;]{0,80}?\bzonder\b[^.;]{0,20}?\btoestemming\b", "alleen met uw toestemming"),
        Row("permission", r"\bmet (?:uw|je) (?:uitdrukkelijke )?toestemming\b", "met uw toestemming"),
        Row("consent_basis", r"\b(?:gebaseerd op|berust op)\b[^.;]{0,20}?\btoestemming\b", "gebaseerd op uw toestemming"),
        Row("opt_out", r"\b(?:recht (?:van|op) bezwaar|recht (?:om )?bezwaar te maken|bezwaar te maken tegen)\b", "u hebt het recht bezwaar te maken"),
        Row("withdraw", r"\btoestemming\b[^.;]{0,40}?\b(?:intrekken|in te trekken|ingetrokken)\b|\btrek\w*\b[^.;]{0,30}?\btoestemming\b[^.;]{0,10}?\bin\b", "U kunt uw toestemming intrekken"),
        Row("interest", r"\bgerechtvaardigde? belang\w*", "ons gerechtvaardigd belang"),
        Row("default", r"\bstandaard\b", "standaard"),
    ),
    trivial_topics=(Row("cookies", r"\bcookies?\b", "cookies"), Row("marketing", r"\b(?:nieuwsbrie\w+|marketing|reclame)\b", "nieuwsbrief")),
    possessives=(Row("our", r"\b(?:onze|ons|hun)\W+(?:\w+\W+){0,2}$", "onze eigen "),),
    data_after=(Row("on", r"^[^.;,]{0,30}?\b(?:met|op basis van)\b", " met uw gegevens"),),
    stop_words=frozenset(["de", "het", "een", "van", "en", "of", "voor", "in", "met", "op", "te", "om", "aan", "door", "als", "is", "zijn", "worden", "wordt", "wij", "we", "uw", "u", "je", "ons", "onze", "die", "dat", "niet", "er"]),
)
