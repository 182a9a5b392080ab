"""What sites add to a link for screen readers, and readers do not count as part of the text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Hold one phrase that sites add beside a text and readers do not count as part of it."""

    pattern: str
    """Regular expression over lower-case plain text."""
    example: str


WINDOW_MARKS: tuple[Mark, ...] = (
    Mark(
        pattern=r"(?:this )?(?:link )?opens? (?:up )?in (?:a |an )?(?:new|separate|external|another) (?:browser )?(?:window|tab)",
        example="(opens in a new window)",
    ),
    Mark(pattern=r"(?:new|external) (?:window|tab|link|site)", example="(external link)"),
    Mark(
        pattern=r"(?:lien externe|(?:s.)?ouvre (?:dans|sur) une? (?:nouvelle|nouvel|autre) (?:fenêtre|onglet)|nouvelle "
        r"fenêtre|nouvel onglet)",
        example="(s’ouvre dans une nouvelle fenêtre)",
    ),
    Mark(
        pattern=r"(?:externer link|(?:wird |öffnet )?(?:sich )?in (?:einem )?(?:neuen?|neuem) (?:fenster|tab|registerkarte)(?: geöffnet)?)",
        example="(öffnet in neuem Fenster)",
    ),
    Mark(
        pattern=r"(?:enlace externo|(?:se )?abre en una (?:nueva (?:ventana|pestaña)|(?:ventana|pestaña) nueva))",
        example="(se abre en una ventana nueva)",
    ),
    Mark(pattern=r"(?:link esterno|(?:si )?apre (?:in )?una (?:nuova (?:finestra|scheda)))", example="(si apre in una nuova finestra)"),
    Mark(pattern=r"(?:externe link|opent in (?:een )?nieuw(?:e)? (?:venster|tabblad|tab))", example="(opent in een nieuw venster)"),
    Mark(
        pattern=r"(?:link externo|(?:abre|abrir) (?:em|numa|em uma) (?:nov[ao] )?(?:janela|separador|guia|aba)(?: nov[ao])?)",
        example="(abre numa nova janela)",
    ),
    Mark(pattern=r"otwiera się w nowym oknie", example="(otwiera się w nowym oknie)"),
    Mark(
        pattern=r"(?:öppnas i (?:ett )?nytt fönster|åbner i (?:et )?nyt vindue|åpnes i (?:et )?nytt vindu)",
        example="(öppnas i ett nytt fönster)",
    ),
)
"""Seen on 1 page in 20 of the recorded texts; screen-reader help that templates add and drop without the terms changing."""
