"""Know the few phrases by which parts around the terms tell what they are, in the languages that terms are written in."""

from __future__ import annotations

import re

SKIP_LINK = re.compile(
    r"(?:skip|jump) (?:to|navigation|over)\b.{0,40}$|(?:aller|passer) (?:directement )?au contenu|(?:direkt )?zum (?:haupt)?inhalt"
    r"|(?:saltar|ir) al contenido|(?:vai|salta) al contenuto|(?:ga |door)naar (?:de )?inhoud|(?:ir|pular|saltar) para o conteúdo"
    r"|przejdź do|(?:hoppa|gå) till (?:huvud)?innehåll",
    re.IGNORECASE,
)
"""Links for keyboards, that lead over the menu."""

DATE_LINE = re.compile(
    r"\b(?:last|updated?|modified|revised|revision|effective|amended|version|date|posted|published|in force)\b"
    r"|mise? à jour|vigueur|dernière|stand\b|gültig|aktualis"
    r"|zuletzt|actualiza|vigor|última|vigencia|aggiornat|bijgewerkt|laatst|ingangsdatum|zaktualiz|obowiąz|uppdater|opdater|oppdater|päivit|güncelle|обновл|更新|施行|업데이트|시행",
    re.IGNORECASE,
)
"""Beside a digit: the line by which a document dates itself."""

RIGHTS_LINE = re.compile(r"©|\(c\) ?\d{4}|\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b", re.IGNORECASE)

ASKING_TALK = re.compile(r"cookie|consent|traceur|tracker|sign(?:ing)? up|subscri|newsletter|e-?mail", re.IGNORECASE)
"""Beside a button or a field: a banner that asks for consent, or for an address."""

COOKIE_TALK = re.compile(r"cookie|traceur|トラッキング", re.IGNORECASE)

_CHANGES = (
    r"updat|chang|amend|revis|effective|new (?:terms|version|polic)|modifi|mises? à jour|nouvelle version|vigueur|aktualisier|änder"
    r"|inkrafttret|actualiz|cambi|vigor|aggiorn|wijzig|zmian|ändr|endr|更新|変更|改定|변경|изменен"
)
_DOCUMENT = (
    r"terms|polic|agreement|notice|conditions|privacy|statement|politique|conditions|confidentialité|bedingungen|datenschutz|agb|richtlinie"
    r"|términos|política|privacidad|condizioni|informativa|voorwaarden|privacybeleid|regulamin|villkor|vilkår|規約|ポリシー|条款|政策|약관|방침|услови|политик"
)
_DAY = r"\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?[ /.-]+(?:[^\W\d_]{3,}|\d{1,2})|[^\W\d_]{3,}\.? \d{1,2}\b|\d{1,2}月|\b20[2-4]\d\b"
ANNOUNCEMENT = re.compile(rf"(?=.*(?:{_CHANGES}))(?=.*(?:{_DOCUMENT}))(?=.*(?:{_DAY}))", re.IGNORECASE | re.DOTALL)
"""A notice that the document changes, on a day that it names: news, wherever on the page it stands."""

SHORT_SENTENCE = re.compile(r"\w+[^©|]{20,}[.;:!?]|\w+[^©|]{8,}[。！？]", re.DOTALL)

QUESTION = re.compile(r"[^.;!]{4,80}[?？؟;]\W*")
"""One question, and nothing else."""
