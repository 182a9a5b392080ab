"""Say how German words agreement by use, notice of changes, ways out, defaults and the strength of a consent."""

# ruff: noqa: E501 - a table: one row to a line reads better than an expression cut in pieces

from __future__ import annotations

from monitor.flag.lexicon.agreements.tables import AgreementTables
from monitor.flag.lexicon.agreements.unannounced import UNANNOUNCED
from monitor.flag.lexicon.terms import Row

GERMAN = AgreementTables(
    uses=(
        Row("if", r"(?:^|[.;,] )(?:nutzen|verwenden|besuchen|nutzt|verwendest) (?:Sie|du)\b[^.;]{0,80}?\bweiter(?:hin)?\b", "Nutzen Sie den Dienst nach der Änderung weiter"),
        Row("silence", r"\b(?:(?:Ihr|das) Schweigen|Schweigen|(?:erfolgt|erhalten wir) kein\w* (?:Widerspruch|Rückmeldung|Antwort)|ohne (?:Ihren )?Widerspruch)\b", "Schweigen gilt als Zustimmung"),
        Row("by", r"\b(?:durch|mit|bei) (?:die |der |Ihre[rn]? |deine[rn]? |eine )?(?:weitere[nr]? |fortgesetzte[nr]? |fortgeführte[nr]? |Weiter)?(?:Nutzung|Weiternutzung|Verwendung|Registrierung|Anmeldung|Zugriff|Besuch|Installation)\b|\bindem (?:Sie|du)\b", "Durch die weitere Nutzung unserer Dienste"),
        Row("if", r"\b(?:wenn|sofern|falls) (?:Sie|du)\b[^.;]{0,60}?\b(?:weiter(?:hin)?|nutzen|nutzt|verwenden|verwendest)\b", "Wenn Sie die Dienste weiterhin nutzen"),
        Row("continued", r"\b(?:die|Ihre|deine) (?:\w+ )?(?:Weiternutzung|Nutzung|Verwendung)\b[^.;]{0,60}?\b(?:nach|im Anschluss an)\b", "Die Nutzung des Dienstes nach einer Änderung"),
        Row("contract", r"^\W*(?:Hiermit )?(?:Sie (?:\w+ )?(?=willigen|stimmen)|(?=(?:willigen|stimmen) Sie\b))", "Sie willigen in die Verarbeitung Ihrer Pläne ein"),
        Row("silence", r"\b(?:wenn|sofern|falls|soweit) (?:die |der |das |ein )?(?:Nutzer|Kunde|Mitglied|Verbraucher|Teilnehmer)\w*\b[^.;]{0,80}?\b(?:nicht|keinen)\b[^.;]{0,120}?\b(?:widersprech\w+|widerspricht|Widerspruch)", "wenn die Nutzer nicht innerhalb eines Monats widersprechen"),
        Row("silence", r"\b(?:widersprechen Sie|widersprichst du|lehnen Sie|wenn Sie nicht (?:innerhalb|binnen)|erheben Sie keinen Widerspruch)\b", "Widersprechen Sie nicht innerhalb von sechs Wochen"),
    ),
    agrees=(
        Row("consent", r"\b(?:willig(?:en|st)|einwillig\w+|stimm(?:en|st) (?:Sie|du) [^.;]{0,120}?zu|Sie (?:\w+ )?stimmen [^.;]{0,120}?zu|zustimm\w+|(?:Zustimmung|Einwilligung)\b[^.;]{0,60}?\bgilt als erteilt|als (?:Einwilligung|Zustimmung|Einverständnis|Annahme|Anerkennung))\b", "stimmen Sie der Verarbeitung Ihrer Daten zu"),
        Row("agree", r"\b(?:akzeptier\w+|einverstanden|erkennen Sie [^.;]{0,80}? an|gelten?\b[^.;]{0,60}?\b(?:angenommen|akzeptiert|genehmigt|vereinbart))\b", "gelten die Änderungen als angenommen"),
    ),
    changes=(Row("changes", r"(?:änderung|ändern|aktualisier|geändert|neue\w* (?:fassung|bedingungen|version)|anpassung|angepasst)\w*", "die Änderungen"),),
    processing=(Row("processing", r"(?:verarbeitung|erhebung|übermittlung|weitergabe|speicherung|cookies|aufzeichnung|nutzung (?:ihrer|deiner|personenbezogener) daten)\w*", "der Verarbeitung Ihrer Daten"),),
    terms=(Row("terms", r"(?:bedingungen|vertrag|richtlinie|vereinbarung|agb|bestimmungen)\w*", "diesen Bedingungen"),),
    conduct=(
        Row("choice", r"\b(?:können|kannst|kann)\b[^.;]{0,80}?\b(?:einwilligen|zustimmen|akzeptieren)\b", "Sie können in die Auswertung einwilligen"),
        Row("conduct", r"\b(?:verpflichten (?:Sie|sich)|zu zahlen|gilt nicht als|keine Einwilligung)\b", "gilt nicht als"),
        Row("explicit", r"\b(?:klick(?:en|st)?|Anklicken|ankreuzen)\b", "durch Anklicken"),
    ),
    notice=(
        Row("notice", r"\b(?:wir|Sie)\b[^.;]{0,60}?\b(?:informieren|benachrichtigen|mitteilen|unterrichten|hinweisen|informiert|benachrichtigt)\b[^.;]{0,100}?(?:änderung|aktualisier|anpassung)\w*|(?:änderung|aktualisier|anpassung)\w*[^.;]{0,100}?\b(?:informieren|benachrichtigen|teilen|unterrichten|weisen)\b(?: wir)? (?:Sie|Ihnen|dich|dir)\b|(?:änderung|aktualisier|anpassung)\w*\b[^.;]{0,80}?\bwerden (?:wir )?(?:Sie|Ihnen|dich)\b[^.;]{0,60}?\b(?:informieren|benachrichtigen|mitteilen|mitgeteilt|unterrichten|hinweisen)", "Über Änderungen werden wir Sie per E-Mail informieren"),
    ),
    ahead=(Row("ahead", r"\b(?:(?:Sie|Kunden) (?:werden|erhalten)|(?:du|der Kunde) (?:wirst|wird)|(?:teilen|informieren|benachrichtigen) wir (?:Sie|Ihnen|dir|dich))\b[^.;]{0,60}?\b(?:Tage|Wochen?|Monate?n?|Monat) (?:vorher|zuvor|im Voraus)\b", "Sie werden darüber mindestens einen Monat vorher informiert"),),
    no_notice=(Row("date", r"\b(?:durch Veröffentlichung|indem wir)\b|\bpreis\w*", "durch Veröffentlichung"),),
    unannounced=UNANNOUNCED["de"],
    assent=(Row("ask", r"(?:änderung|aktualisier|anpassung)\w*[^.;]{0,120}?\b(?:nur|erst)\b[^.;]{0,60}?\b(?:zustimm\w+|einwillig\w+|einverstanden|Zustimmung)|\b(?:Zustimmung|Einwilligung)\b[^.;]{0,60}?\b(?:einholen|bitten|fragen)\b", "Änderungen gelten nur, wenn Sie zustimmen"),),
    waiver=(Row("waiver", r"\bohne (?:(?:Ihre|deine|eine|vorherige|gesonderte|ausdrückliche) )+(?:Einwilligung|Zustimmung)\b", "ohne Ihre Einwilligung"),),
    ways=(
        Row("stop", r"\b(?:Sie können|du kannst|(?:Nutzer|Mitglieder|Kunden) können)\b[^.;]{0,60}?\b(?:abstellen|ausstellen|unterbinden|verhindern|verbieten|abbestellen|verweigern)\b", "Sie können dies in der App abstellen"),
        Row("may", r"\b(?:(?:können|kannst|kann|dürfen) (?:Sie|du|jeder|jede Person)|(?:Sie|du|Nutzer|Kunden|Mitglieder|Jeder)\b[^.;]{0,40}? (?:können|kannst|kann|dürfen))\b[^.;]{0,100}?\b(?:widersprechen|ablehnen|deaktivieren|abschalten|ausschalten|abwählen|untersagen|beschränken|einschränken|ausnehmen)\b", "Sie können dieser Nutzung widersprechen"),
        Row("not want", r"\b(?:(?:wollen|möchten|wünschen) Sie (?:das|dies|es) nicht|(?:willst|möchtest) du (?:das|dies|es) nicht|wenn (?:Sie|du) (?:das|dies|es) nicht (?:möchten|wollen|wünschen|möchtest|willst))\b[^.;]{0,60}?\b(?:schalten?|schreiben?|stellen?|gehen?|geh|deaktivier\w+|entfernen?|wenden?|setzen?|senden?|nutzen?|teilen?)\b", "Wenn Sie das nicht möchten, schalten Sie die Option aus"),
        Row("to", r"\bum\b[^.;]{0,60}?\b(?:zu widersprechen|abzulehnen|zu deaktivieren|auszuschalten|abzuschalten|einzuschränken)\b[^.;]{0,20}?, ?(?:schreiben|senden|öffnen|rufen|klicken|nutzen|gehen|wenden|schalten)", "Um dieser Nutzung zu widersprechen, schreiben Sie uns"),
    ),
    asks=(
        Row("only", r"\b(?:holen wir|wir holen) (?:\w+ )?(?:Ihre|deine) (?:\w+ )?(?:Einwilligung|Zustimmung) ein\b|\berfordert (?:Ihre|deine) (?:\w+ )?(?:Einwilligung|Zustimmung)\b", "Wir holen Ihre Einwilligung ein"),
        Row("only", r"\bwir (?:fragen|bitten) (?:Sie|dich|Nutzer|Mitglieder)\b[^.;]{0,40}?\b(?:bevor|vorher|zuerst)\b|\bbevor wir\b[^.;]{0,80}?, (?:fragen|bitten) wir\b", "Wir fragen Sie, bevor wir Ihre Pläne weitergeben"),
        Row("if", r"\b(?:wenn|sofern|sobald|falls) (?:Sie|du) (?:damit |dem |hiermit |zuvor )?(?:einverstanden (?:sind|bist)|zustimm\w+|einwillig\w+)", "wenn Sie einverstanden sind"),
        Row("only", r"\b(?:nur|erst)\b[^.;]{0,20}?\b(?:wenn|nachdem|sobald) (?:Sie|du)\b[^.;]{0,60}?\b(?:aktivier\w+|einschalt\w+|zustimm\w+|zugestimmt|einwillig\w+|eingewilligt|anmeld\w+|ankreuz\w+|beitret\w+)", "nur wenn Sie die Funktion aktivieren"),
    ),
    exposed=(Row("enrolled", r"\b(?:Sie|du|Mitglieder|Nutzer) (?:nehmen|nimmst|werden|wirst) automatisch\b[^.;]{0,60}?\b(?:teil|aufgenommen|angemeldet|einbezogen)\b", "Sie nehmen automatisch am Programm teil"), Row("on", r"\b(?:ist|sind|bleibt|bleiben) (?:\w+ ){0,2}?(?:von vornherein|von Beginn an|von Anfang an|vorab|bereits|automatisch|voreingestellt|standardmäßig)(?: \w+){0,3}? (?:öffentlich|sichtbar|aktiv|aktiviert|eingeschaltet|angekreuzt|freigegeben|ausgewählt)\b|\b(?:ist|sind) (?:\w+ ){0,2}?(?:öffentlich|sichtbar|aktiv|aktiviert|eingeschaltet)\b[^.;]{0,20}?\b(?:solange|bis|sofern) (?:Sie|du)\b[^.;]{0,30}?\b(?:nicht|abschalten|ausschalten|deaktivieren|ändern|widersprechen)", "ist von vornherein eingeschaltet"), Row("on", r"\b(?:ist|sind) (?:öffentlich|sichtbar|aktiviert|eingeschaltet)\b[^.;]{0,20}?\b(?:bei der Anmeldung|von Anfang an|zunächst|für alle)|\b(?:standardmäßig|voreingestellt) (?:öffentlich|sichtbar|aktiviert|eingeschaltet|geteilt)|\b(?:standardmäßig|von vornherein)\b[^.;]{0,50}?\b(?:öffentlich|sichtbar|aktiv|aktiviert|eingeschaltet)\b", "ist öffentlich von Anfang an"),),
    protective=(Row("off", r"\b(?:standardmäßig|voreingestellt|von vornherein|zunächst)\b[^.;]{0,50}?\b(?:privat|verborgen|aus|inaktiv|deaktiviert|ausgeschaltet|abgeschaltet)\b", "Standardmäßig ist diese Funktion ausgeschaltet"), Row("off", r"\b(?:ist|sind|bleibt|bleiben) (?:privat|verborgen|deaktiviert|ausgeschaltet)\b[^.;]{0,20}?\b(?:bis|solange|bei der Anmeldung|von Anfang an)|\b(?:standardmäßig|voreingestellt) (?:privat|deaktiviert|ausgeschaltet|nicht \w+)", "ist privat, bis"),),
    no_way=(Row("no way", r"\b(?:können|kann|kannst|lässt sich|möglich)\b[^.;]{0,40}?\bnicht (?:\w+ )?(?:widersprechen|deaktivier\w+|abschalten|abgeschaltet|ausschalten|ausgeschaltet|ablehnen)\b", "kann nicht deaktiviert werden"),),
    leave=(Row("leave", r"\bwenn (?:Sie|du)\b[^.;]{0,40}?\bnicht (?:einverstanden|zustimm\w+|akzeptier\w+)\b[^.;]{0,100}?\b(?:einstellen|beenden|kündigen|löschen|nicht (?:mehr|weiter))\b", "Wenn Sie nicht einverstanden sind, müssen Sie die Nutzung einstellen"),),
    strengths=(
        Row("explicit", r"\bausdrücklich\w*\b", "ausdrückliche"),
        Row("written", r"\bschriftlich\w*\b", "schriftliche"),
        Row("prior", r"\b(?:vorherig\w*|vorab|zuvor)\b", "vorherige"),
    ),
    days=(Row("1", r"\b(\d{1,3}) Tage\w*\b", "30 Tage"), Row("30", r"\b(\d{1,2}|eine[nms]?) Monat\w*\b", "2 Monate"), Row("7", r"\b(\d{1,2}) Wochen?\b", "6 Wochen")),
    subjects=(
        Row("ai", r"\b(?:(?-i:KI)|künstliche\w* intelligenz|maschinelle\w* lernen\w*|modelle\w*|training\w*|algorithm\w+)", "zum Training"),
        Row("sale", r"\b(?:verkauf\w*|personalisierte\w* werbung|zielgerichtete\w* werbung|tracking)\b", "personalisierte Werbung"),
        Row("right", r"\b(?:widersprech|widerspruch)\w*", "widersprechen"),
        Row("this", r"\b(?:diese\w*|solche\w*) (?:verarbeitung|nutzung|verwendung|weitergabe|analyse|auswertung)\b(?= |,|$)", "dieser Verarbeitung"),
    ),
)
