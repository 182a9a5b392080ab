"""Read what a sentence says about how consent is obtained, and what is on by default."""

from __future__ import annotations

from monitor.flag.lexicon import Lexicon
from monitor.flag.place import Place
from monitor.flag.statement import Kind, Polarity, Statement
from monitor.model import DEFAULT_CONSENT


def read_consent(place: Place, lexicon: Lexicon) -> tuple[Statement, ...]:
    """Read the aspects of consent that a sentence touches, one statement each."""
    text = place.own_text
    spans = lexicon.consent.find(text)
    if not spans:
        return ()
    aspects: dict[str, tuple[int, int]] = {}
    for name, start, end in spans:
        # What users promise about other people's consent is conduct, not how the provider obtains it.
        if name != "promise" or not lexicon.user_bans.occurs(text):
            aspects.setdefault(name, (start, end))
    words = place.words(lexicon)
    whole = " ".join((text, *place.cells))
    topics = lexicon.trivial_topics.names_in(" ".join((whole, place.lead)))
    return tuple(
        Statement(
            topic=DEFAULT_CONSENT,
            kind=Kind.CONSENT,
            passage=place.passage,
            plain=text,
            language=lexicon.tables.language,
            rule=aspect,
            aspect=aspect,
            data=lexicon.data.names_in(whole),
            polarity=Polarity.DENIES if lexicon.negations.occurs(text[max(0, start - 60) : start]) else Polarity.PERMITS,
            limits=lexicon.limits.names_in(text),
            segments=topics | lexicon.minors.names_in(text),
            act_words=text[start:end],
            words=words,
        )
        for aspect, (start, end) in aspects.items()
    )
