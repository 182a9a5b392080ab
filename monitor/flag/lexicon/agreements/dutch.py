"""Say how Dutch words agreement by use, notice of changes, ways out, defaults and the strength of a consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.agreements.unannounced import UNANNOUNCED
from monitor.flag.lexicon.terms import Row

DUTCH = AgreementTables(
    uses=(
        Row("by", r"\bdoor (?:(?:het|uw|je|onze|de|verder) )*(?:gebruik\w*|blijven|registr\w+|toegang|bezoek\w*|installer\w+|account)\b|\bmet het gebruik\b", "Door gebruik te maken van onze diensten"),
        Row("if", r"\b(?:als|indien|wanneer) (?:u|je)\b[^.;]{0,60}?\b(?:blijft|gebruikt|gebruiken)\b", "Als u onze diensten blijft gebruiken"),
        Row("continued", r"\b(?:voortgezet|verder|verdere) gebruik\b|\b(?:het|uw|je) gebruik van\b[^.;]{0,60}?\bna\b", "voortgezet gebruik"),
        Row("contract", r"(?:^\W*|\ben )(?:hierbij )?(?=(?:u|je) (?:stemt|geeft)\b|(?:stemt|geeft) (?:u|je)\b)", "U stemt in met de verwerking van uw plannen"),
        Row("silence", r"\b(?:als|indien) (?:u|je) (?:niet|geen)\b[^.;]{0,30}?\b(?:bezwaar|reageert|opzegt)", "als u geen bezwaar maakt"),
    ),
    agrees=(
        Row("consent", r"\b(?:toestemming (?:geeft|te geven|verleent)|geeft u toestemming|geef je toestemming|stemt u in|stem je in|(?:u|je) stemt in|(?:u|je) geeft\b[^.;]{0,40}?\btoestemming|instemt|instemming)\b", "stemt u in met de verwerking"),
        Row("agree", r"\b(?:akkoord|accepteert|aanvaardt|accepteer|gebonden|geaccepteerd|aanvaard)\b", "gaat u akkoord"),
    ),
    changes=(Row("changes", r"\b(?:wijzig\w*|gewijzigd\w*|bijgewerkt\w*|aanpassing\w*|nieuwe (?:voorwaarden|versie))\b", "de wijzigingen"),),
    processing=(Row("processing", r"\b(?:verwerking|verzameling|doorgifte|overdracht|delen|cookies|gebruik van (?:uw|je) gegevens)\b", "de verwerking van uw gegevens"),),
    terms=(Row("terms", r"\b(?:voorwaarden|overeenkomst|beleid|contract)\b", "deze voorwaarden"),),
    conduct=(
        Row("choice", r"\b(?:kunt|kun|kan) (?:u |je )?[^.;]{0,30}?\b(?:toestemming geven|instemmen|akkoord gaan|aanvaarden)\b", "u kunt toestemming geven"),
        Row("conduct", r"\bakkoord om (?:te betalen|niet)\b|\bgeldt niet als\b", "geldt niet als"), Row("explicit", r"\b(?:te klikken|aan te vinken|aanvinken)\b", "door te klikken")),
    notice=(Row("notice", r"\b(?:stellen|brengen|informeren|laten)\b[^.;]{0,60}?\b(?:u|je)\b[^.;]{0,60}?\b(?:wijziging\w*|aanpassing\w*)|\b(?:wijziging\w*|aanpassing\w*)\b[^.;]{0,100}?\b(?:informeren|op de hoogte|laten (?:we|wij)|melden)\b", "Wij stellen u op de hoogte van wijzigingen"),),
    ahead=(Row("ahead", r"\b(?:u|je) (?:wordt|krijgt|ontvangt)\b[^.;]{0,60}?\b(?:dagen|weken|week|maand(?:en)?) (?:vooraf|van tevoren|ervoor)\b", "U wordt hierover een maand vooraf geïnformeerd"),),
    no_notice=(Row("date", r"\bdoor publicatie\b|\bprij[sz]\w*\b", "door publicatie"),),
    unannounced=UNANNOUNCED["nl"],
    assent=(Row("ask", r"\b(?:wijziging\w*|aanpassing\w*)\b[^.;]{0,120}?\b(?:alleen|pas)\b[^.;]{0,40}?\b(?:akkoord|instem\w+|toestemming)", "wijzigingen gelden alleen als u akkoord gaat"),),
    waiver=(Row("waiver", r"\bzonder (?:uw|je)(?: \w+)? toestemming\b", "zonder uw toestemming"),),
    ways=(
        Row("may", r"\b(?:(?:kunt|kun|kan|mag|mogen) (?:u|je|iedereen)|(?:u|je|iedereen|gebruikers|klanten|leden)\b[^.;]{0,30}? (?:kunt|kan|kunnen|mag|mogen))\b[^.;]{0,80}?\b(?:bezwaar (?:te )?maken|weigeren|uitschakelen|uitzetten|afmelden|beperken|uitsluiten)\b", "u kunt dit uitschakelen"),
        Row("not want", r"\b(?:wil (?:je|u) (?:dat|dit) niet|(?:als|indien) (?:je|u) (?:dat|dit) niet (?:wil|wilt|wenst))\b[^.;]{0,60}?\b(?:zet|schakel\w*|stuur\w*|schrijf\w*|ga|vink|meld|bel|laat)\b", "Wil je dat niet, zet dan de schakelaar uit"),
        Row("to", r"\bom\b[^.;]{0,60}?\b(?:bezwaar te maken|te weigeren|uit te schakelen|uit te zetten|te beperken)\b[^.;]{0,20}?, ?(?:stuur|schrijf|ga|open|klik|neem|gebruik|bel)", "Om dit uit te schakelen, ga naar"),
    ),
    asks=(Row("requires", r"\b(?:vragen (?:wij|we)|(?:wij|we) vragen)(?: u| je)?(?: altijd| eerst)?(?: om)? (?:uw |je )?(?:\w+ )?toestemming\b", "Wij vragen uw toestemming om de tuin te meten"), Row("only", r"\b(?:alleen|pas|uitsluitend)\b[^.;]{0,20}?\b(?:als|nadat|wanneer) (?:u|je)\b[^.;]{0,60}?\b(?:inschakel\w*|ingeschakeld|aanvink\w*|toestemming|instem\w*|aanzet)", "alleen als u dit inschakelt"),),
    exposed=(Row("on", r"\b(?:staat|staan) (?:standaard|automatisch) aan\b", "staat standaard aan"), Row("on", r"\b(?:is|zijn) (?:standaard |vanaf het begin )?(?:openbaar|zichtbaar|ingeschakeld)\b(?: (?:zodra|vanaf|bij))?", "is standaard openbaar"),),
    protective=(Row("off", r"\b(?:staat|staan) standaard uit\b", "staat standaard uit"), Row("off", r"\b(?:is|zijn|blijft|blijven) (?:standaard )?(?:privé|uitgeschakeld|verborgen)\b(?: (?:totdat|tot|zolang))?", "is standaard uitgeschakeld"),),
    no_way=(Row("no way", r"\b(?:niet|geen)\b[^.;]{0,20}?\b(?:uitschakelen|uitgeschakeld|bezwaar (?:te )?maken|weigeren)\b", "kan niet worden uitgeschakeld"),),
    leave=(Row("leave", r"\b(?:als|indien) (?:u|je) niet (?:akkoord|instemt)\b[^.;]{0,100}?\b(?:stoppen|staken|beëindigen|niet (?:meer|langer))\b", "als u niet akkoord gaat, moet u stoppen"),),
    strengths=(Row("explicit", r"\buitdrukkelijk\w*\b", "uitdrukkelijke"), Row("written", r"\bschriftelijk\w*\b", "schriftelijke"), Row("prior", r"\b(?:voorafgaand\w*|vooraf)\b", "voorafgaande")),
    days=(Row("1", r"\b(\d{1,3}) dagen\b", "30 dagen"), Row("30", r"\b(\d{1,2}|een) maand(?:en)?\b", "2 maanden"), Row("7", r"\b(\d{1,2}) weken\b", "6 weken")),
    subjects=(
        Row("ai", r"\b(?:(?-i:AI)|kunstmatige intelligentie|machine learning|modellen|trainen|training|algoritme\w*)\b", "het trainen"),
        Row("sale", r"\b(?:verkoop|verkopen|gerichte advertenties|gepersonaliseerde advertenties)\b", "gepersonaliseerde advertenties"),
        Row("right", r"\bbezwaar\b", "bezwaar maken"),
        Row("this", r"\b(?:deze|dit|dergelijke?) (?:verwerking|gebruik|delen|analyse)\b", "deze verwerking"),
    ),
)
