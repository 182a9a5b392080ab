"""List the words that dates are written with, and those that say what a date is for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """Hold the names of the twelve months in one language, variants after a slash, lower case, without an abbreviation's full stop."""

    language: str
    names: str
    example: str
    """A date in the language; it must read as 5 March 2026."""


MONTHS: tuple[Months, ...] = (
    Months(
        language="en",
        names="january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep "
        "october/oct november/nov december/dec",
        example="March 5th, 2026",
    ),
    Months(
        language="fr",
        names="janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre/sept "
        "octobre/oct novembre/nov décembre/decembre/déc",
        example="5 mars 2026",
    ),
    Months(
        language="de",
        names="januar/jänner/jan februar/feber/feb märz/maerz/mär april/apr mai juni/jun juli/jul august/aug "
        "september/sept/sep oktober/okt november/nov dezember/dez",
        example="5. März 2026",
    ),
    Months(
        language="es",
        names="enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago "
        "septiembre/setiembre/sept octubre/oct noviembre/nov diciembre/dic",
        example="5 de marzo de 2026",
    ),
    Months(
        language="it",
        names="gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett "
        "ottobre/ott novembre/nov dicembre/dic",
        example="5 marzo 2026",
    ),
    Months(
        language="nl",
        names="januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep "
        "oktober/okt november/nov december/dec",
        example="5 maart 2026",
    ),
    Months(
        language="pt",
        names="janeiro/jan fevereiro/fev março/marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro "
        "outubro novembro/nov dezembro/dez",
        example="5 de março de 2026",
    ),
    Months(
        language="pl",
        names="stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja czerwca/czerwiec lipca/lipiec "
        "sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień",
        example="5 marca 2026",
    ),
    Months(
        language="sv",
        names="januari/jan februari/feb mars april/apr maj juni/jun juli/jul augusti/aug september/sep oktober/okt "
        "november/nov december/dec",
        example="5 mars 2026",
    ),
    Months(
        language="da",
        names="januar/jan februar/feb marts april/apr maj juni/jun juli/jul august/aug september/sep oktober/okt november/nov december/dec",
        example="5. marts 2026",
    ),
)
"""No name means different months in two of these languages, so that they are read without knowing which language it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Hold the words by which a text says what its date is for."""

    name: str
    """updated, effective or version."""
    language: str
    pattern: str
    """Regular expression over plain text, case ignored; the date follows within a few words."""
    example: str
    """A line that must be read with this role, as 5 March 2026."""


ROLES: tuple[Role, ...] = (
    Role(
        name="updated",
        language="en",
        pattern=r"(?:last |date of (?:last )?|latest |most recent(?:ly)? )?(?:updated?|modified|modification|revised|"
        r"revision|reviewed|amended|changed|edited)(?: date)?",
        example="Last updated: March 5, 2026",
    ),
    Role(
        name="updated",
        language="fr",
        pattern=r"derni[èe]re (?:mise [àa] jour|modification|r[ée]vision|actualisation)|mise? [àa] jour|modifi[ée]e?s?|"
        r"r[ée]vis[ée]e?s?|relue?s?|actualis[ée]e?s?",
        example="Dernière mise à jour : 5 mars 2026",
    ),
    Role(
        name="updated",
        language="de",
        pattern=r"(?:zuletzt |letztmals )?(?:aktualisiert|geändert|überarbeitet|angepasst)|letzte[rn]? (?:aktualisierung|"
        r"änderung|überarbeitung|anpassung)|stand\b",
        example="Stand: 5. März 2026",
    ),
    Role(
        name="updated",
        language="es",
        pattern=r"[úu]ltima (?:actualizaci[óo]n|modificaci[óo]n|revisi[óo]n)|(?:fecha de )?actualizaci[óo]n|"
        r"actualizad[oa]s?|modificad[oa]s?|revisad[oa]s?",
        example="Última actualización: 5 de marzo de 2026",
    ),
    Role(
        name="updated",
        language="it",
        pattern=r"ultim[oa] (?:aggiornamento|modifica|revisione)|aggiornat[oaie]|aggiornamento|modificat[oaie]",
        example="Ultimo aggiornamento: 5 marzo 2026",
    ),
    Role(
        name="updated",
        language="nl",
        pattern=r"(?:voor het )?laatst(?:elijk)? (?:bijgewerkt|gewijzigd|herzien|aangepast|geüpdatet)|laatste (?:wijziging|"
        r"update|herziening)|bijgewerkt|gewijzigd",
        example="Laatst bijgewerkt op 5 maart 2026",
    ),
    Role(
        name="updated",
        language="pt",
        pattern=r"[úu]ltima (?:ac?tualiza[çc][ãa]o|modifica[çc][ãa]o|revis[ãa]o|altera[çc][ãa]o)|ac?tualizad[oa]s?|"
        r"revisad[oa]s?|modificad[oa]s?",
        example="Última atualização: 5 de março de 2026",
    ),
    Role(
        name="updated",
        language="pl",
        pattern=r"ostatni(?:a|o) (?:aktualizacja|zmiana|zaktualizowan[oaey])|zaktualizowano|aktualizacja",
        example="Ostatnia aktualizacja: 5 marca 2026",
    ),
    Role(
        name="updated",
        language="sv",
        pattern=r"(?:senast |sidst |sist )?(?:uppdaterad|ändrad|reviderad|opdateret|ændret|oppdatert|endret)",
        example="Senast uppdaterad: 5 mars 2026",
    ),
    Role(
        name="effective",
        language="en",
        pattern=r"effective(?: date)?|in(?:to)? (?:effect|force)|tak(?:es?|ing) effect|with effect|appl(?:y|ies|icable)|"
        r"valid|entry into force|commencement date|start date",
        example="Effective as of 5 March 2026",
    ),
    Role(
        name="effective",
        language="fr",
        pattern=r"date d[’'](?:effet|entr[ée]e en vigueur|application)|entr[ée]\w* en vigueur|en vigueur|(?:prend\w*|prise "
        r"d[’'])\s?effet|s[’']appliqu\w+|applicables?|effecti(?:f|ve)s?|[àa] effet",
        example="En vigueur à compter du 5 mars 2026",
    ),
    Role(
        name="effective",
        language="de",
        pattern=r"(?:datum des )?inkrafttretens?|in kraft|gültig(?:keit)?|wirksam(?:keit)?|gelten|gilt|datum der wirksamkeit",
        example="Gültig ab 5. März 2026",
    ),
    Role(
        name="effective",
        language="es",
        pattern=r"(?:fecha de )?(?:entrada en vigor|vigencia)|en vigor|vigentes?|fecha efectiva|efectiv[oa]s?|aplicables?|se aplican?",
        example="En vigor desde el 5 de marzo de 2026",
    ),
    Role(
        name="effective",
        language="it",
        pattern=r"(?:data di )?(?:entrata in vigore|efficacia|decorrenza|validit[àa])|in vigore|efficac[ei]|valid[oaie]|si applica(?:no)?",
        example="In vigore dal 5 marzo 2026",
    ),
    Role(
        name="effective",
        language="nl",
        pattern=r"ingangsdatum|van kracht|geldig|geldt|gelden|in werking|met ingang|van toepassing",
        example="Ingangsdatum: 5 maart 2026",
    ),
    Role(
        name="effective",
        language="pt",
        pattern=r"(?:data de )?(?:entrada em vigor|vig[êe]ncia|efetiva[çc][ãa]o)|em vigor|vigentes?|efetiv[oa]s?|"
        r"v[áa]lid[oa]s?|aplic[áa]vel",
        example="Em vigor desde 5 de março de 2026",
    ),
    Role(name="effective", language="pl", pattern=r"obowiązuj\w+|wchodz\w+ w życie|wejścia w życie", example="Obowiązuje od 5 marca 2026"),
    Role(
        name="effective",
        language="sv",
        pattern=r"gäller|träder i kraft|giltig|gældende|gjeldende|træder i kraft|trer i kraft|ikrafttræ?dende",
        example="Gäller från och med den 5 mars 2026",
    ),
    Role(
        name="version",
        language="en",
        pattern=r"version(?: date)?|publi(?:shed|cation)(?: date)?|dated?|posted|issued|as (?:of|at)|released",
        example="Version: 5 March 2026",
    ),
    Role(name="version", language="fr", pattern=r"version|publi[ée]e?s?|en date|dat[ée]e?s?", example="Version du 5 mars 2026"),
    Role(name="version", language="de", pattern=r"version|fassung|datum|veröffentlicht", example="Fassung vom 5. März 2026"),
    Role(name="version", language="es", pattern=r"versi[óo]n|publicad[oa]s?|fecha", example="Versión de 5 de marzo de 2026"),
    Role(name="version", language="it", pattern=r"versione|pubblicat[oaie]|data", example="Versione del 5 marzo 2026"),
    Role(name="version", language="nl", pattern=r"versie|gepubliceerd|datum", example="Versie van 5 maart 2026"),
    Role(name="version", language="pt", pattern=r"vers[ãa]o|publicad[oa]s?", example="Versão de 5 de março de 2026"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """Hold the words by which a sentence says that this document, or what it describes, is about to change."""

    language: str
    pattern: str
    """Regular expression over the plain sentence, case ignored, apart from its date."""
    example: str
    """A sentence that must be read as announcing 5 March 2026."""


ANNOUNCEMENTS: tuple[Announcement, ...] = (
    Announcement(
        language="en",
        pattern=r"\bwe(?: are|['’]re| will|['’]ll| plan to| intend to)(?: be)?(?: \w+){0,2} (?:updat|chang|revis|amend|"
        r"modif|introduc|mak|replac|start|begin|us|collect|shar|process|train)(?:e|es|ing)?\b",
        example="On March 5, 2026, we are updating this notice to say how we train models.",
    ),
    Announcement(
        language="en",
        pattern=r"\b(?:changes?|updates?|versions?|revisions?|amendments?|terms|polic(?:y|ies)|notices?|statements?|"
        r"agreements?|conditions|guidelines)\b.{0,120}?"
        r"\b(?:will|shall|go(?:es)?|comes?|takes?|enters?|becomes?)\b.{0,30}?(?:\beffect(?:ive)?\b|\bforce\b|\bapply\b|\breplace)",
        example="These changes go into effect on March 5, 2026.",
    ),
    Announcement(
        language="en",
        pattern=r"\bwe(?: have|['’]ve)(?: recently)? (?:updated|changed|revised|made|amended)\b.{0,160}?\b(?:effective|"
        r"take effect|into effect|into force|apply from|starting)\b",
        example="We have updated our Privacy Policy, effective March 5, 2026.",
    ),
    Announcement(
        language="en",
        pattern=r"\b(?:new|updated|revised|upcoming)\b.{0,60}?\b(?:terms|policy|notice|statement|agreement|"
        r"version)\b.{0,60}?\b(?:effective|applies|apply|valid|in effect)\b",
        example="Read the new terms, which apply from 5 March 2026.",
    ),
    Announcement(
        language="fr",
        pattern=r"\bnous (?:mettrons|mettons|allons|modifi(?:ons|erons)|changer?ons|utiliserons|commencerons)\b|"
        r"\b(?:entrer(?:a|ont)|prendr(?:a|ont)|s[’']appliquer(?:a|ont)|ser(?:a|ont))\b.{0,60}?(?:en vigueur|effet|"
        r"applicable|[àa] (?:compter|partir))|\b(?:modifications?|changements?|nouvelles?|mises? [àa] "
        r"jour)\b.{0,100}?(?:entrent? en vigueur|prennent effet|prend effet|s[’']appliquent)",
        example="Ces modifications entreront en vigueur le 5 mars 2026.",
    ),
    Announcement(
        language="de",
        pattern=r"\bwir (?:werden|ändern|aktualisieren|passen|führen)\b|\b(?:änderung(?:en)?|fassung|version|bedingungen|"
        r"richtlinie|erklärung|agb)\b.{0,100}?\b(?:tritt|treten|gilt|gelten|wird|werden)\b.{0,60}?\b(?:in kraft|"
        r"wirksam|ab)\b",
        example="Die Änderungen treten am 5. März 2026 in Kraft.",
    ),
    Announcement(
        language="es",
        pattern=r"\b(?:actualizaremos|vamos a|cambiaremos|modificaremos|empezaremos)\b|\b(?:entrar[áa]n?|se aplicar[áa]n?|"
        r"ser[áa]n?)\b.{0,60}?(?:vigor|efectiv|aplic|a partir)|\b(?:cambios|modificaciones|"
        r"versi[óo]n)\b.{0,100}?\bentran? en vigor\b",
        example="Los cambios entrarán en vigor el 5 de marzo de 2026.",
    ),
    Announcement(
        language="it",
        pattern=r"\b(?:aggiorneremo|modificheremo|stiamo aggiornando|inizieremo)\b|\b(?:entrer(?:à|anno)|si applicher(?:à|"
        r"anno)|sar(?:à|anno))\b.{0,60}?(?:vigore|efficac|valid|a partire)|\b(?:modifiche|"
        r"versione)\b.{0,100}?\bentra(?:no)? in vigore\b",
        example="Le modifiche entreranno in vigore il 5 marzo 2026.",
    ),
    Announcement(
        language="nl",
        pattern=r"\bwe (?:gaan|zullen|passen|wijzigen|updaten)\b|\bwij (?:gaan|zullen|passen|wijzigen)\b|"
        r"\b(?:wijziging(?:en)?|versie|voorwaarden|beleid)\b.{0,100}?\b(?:treden?|treedt|gaat|gaan|wordt|worden|"
        r"gelden|geldt)\b.{0,60}?\b(?:in werking|in|van kracht|vanaf)\b",
        example="De wijzigingen treden in werking op 5 maart 2026.",
    ),
    Announcement(
        language="pt",
        pattern=r"\b(?:atualizaremos|vamos|alteraremos|come[çc]aremos)\b|\b(?:entrar[ãa]o?|entrar[áa]|ser[áa]|ser[ãa]o|"
        r"aplicar-se-[áaã]o?)\b.{0,60}?(?:vigor|efetiv|aplic|a partir)|\b(?:altera[çc][õo]es|"
        r"vers[ãa]o)\b.{0,100}?\bentram? em vigor\b",
        example="As alterações entrarão em vigor em 5 de março de 2026.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Hold the words by which a sentence says from which day something is done."""

    language: str
    pattern: str
    """Regular expression over what stands directly before the date, case ignored."""
    practice: str
    """Regular expression over the rest of the sentence: somebody may or will do something with data."""
    example: str
    """A sentence that must be read as announcing 5 March 2026."""


STARTS: tuple[Start, ...] = (
    Start(
        language="en",
        pattern=r"\b(?:from|starting(?: on| from)?|beginning(?: on)?|as (?:of|from)|effective(?: from| as of)?|with effect from)\s*$",
        practice=r"\b(?:may|will|can|shall|plan to|are going to)\b(?: \w+){0,4}? (?:use|process|share|train|analy[sz]e|collect|"
        r"store|disclose|sell)(?:[ds]|ing)?\b",
        example="From 5 March 2026 our partners may also use your drawings.",
    ),
    Start(
        language="fr",
        pattern=r"(?:\bà (?:compter|partir) du|\bdès le)\s*$",
        practice=r"\b(?:pour(?:rons|ront|ra)|pouvons|peuvent|utiliser(?:ons|ont|a)|utilisons|partager(?:ons|ont)|traiter(?:ons|ont)|ser(?:a|ont))\b",
        example="À compter du 5 mars 2026, nous pourrons utiliser vos dessins.",
    ),
    Start(
        language="de",
        pattern=r"\b(?:ab(?: dem)?|vom|seit dem)\s*$",
        practice=r"\b(?:können|dürfen|werden|nutzen|verwenden|verarbeiten|teilen)\b",
        example="Ab dem 5. März 2026 können wir Ihre Zeichnungen verwenden.",
    ),
    Start(
        language="es",
        pattern=r"\b(?:a partir del?|desde el)\s*$",
        practice=r"\b(?:podr(?:emos|án|á)|podemos|usaremos|utilizaremos|compartiremos|trataremos)\b",
        example="A partir del 5 de marzo de 2026 podremos usar sus dibujos.",
    ),
    Start(
        language="it",
        pattern=r"\b(?:a partire dal|dal)\s*$",
        practice=r"\b(?:potremo|possiamo|potranno|useremo|utilizzeremo|condivideremo|tratteremo)\b",
        example="A partire dal 5 marzo 2026 potremo usare i tuoi disegni.",
    ),
    Start(
        language="nl",
        pattern=r"\b(?:vanaf|met ingang van)\s*$",
        practice=r"\b(?:kunnen|mogen|zullen|gaan|gebruiken|verwerken|delen)\b",
        example="Vanaf 5 maart 2026 kunnen we je tekeningen gebruiken.",
    ),
)

ENDING_WORDS = (
    r"\b(?:until|till|through|expir\w+|ended|jusqu[’'](?:au|à)|bis(?: zum)?|hasta(?: el)?|fino al|tot(?: en met)?|"
    r"at[ée](?: ao)?|do dnia|till och med)\W*$"
)
"""Directly before a date: the date ends something, so it is not the one from which the text holds."""

FORMER_WORDS = (
    r"\b(?:prior|previous(?:ly)?|former(?:ly)?|archived?|superseded|earlier version|older|original(?:ly)?|"
    r"before|ancienne?|précédente?|antérieure?|"
    r"frühere?|vorherige?|bisherige?|anterior(?:es)?|precedente?|vorige|eerdere)\b"
)
"""Before a date in the same sentence: the date is that of another version."""
