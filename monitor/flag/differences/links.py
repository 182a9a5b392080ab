"""Tell what a changed link target means where the link is a way out: an opt-out, a setting, an objection."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from monitor.flag.differences.offers import TRIVIAL
from monitor.flag.lexicon import Lexicon
from monitor.model import DEFAULT_CONSENT, Document, Fact, Finding, LinkEdit
from monitor.text.plain import find_links, plain_text
from monitor.text.sentences import split_sentences

_WAY = re.compile(
    r"(?i)\bopt(?:ing)?[-_ ]?out|\bobject(?:ion)?\b|\bsettings?\b|preferences|privacy[-_ ]?(?:choices|controls|settings)"
    r"|(?:do[-_ ]not|don.?t)[-_ ](?:sell|share|train)"
    r"|widerspr|einstellungen|opposer|opposition|param[èe]tres|ajustes|impostazioni|instellingen"
)
_TO_THE_READER = re.compile(r"(?i)\b(?:you|your|users?|vous|votre|vos|sie|ihre?[nmrs]?|du|usted|tus?|sus?|lei|uw|jij|je)\b")
"""An offer speaks to whoever may take it; "we may disable accounts" offers nothing."""
_IDENTIFIER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[\w-]*\d[\w-]{15,}\b", re.IGNORECASE)
_LANGUAGE_PART = re.compile(r"^(?:[a-z]{2}(?:[-_][a-z]{2})?|intl)$", re.IGNORECASE)
_QUOTE_LIMIT = 600


@dataclass(frozen=True, slots=True)
class _Place:
    kind: str
    """web, mail or page (a place in the document)."""
    site: str
    path: str


def flag_links(old: Document, new: Document, edits: Sequence[LinkEdit], lexicon: Lexicon, *, only_links: bool) -> tuple[Finding, ...]:
    """Give the finding of a moved way out, the gravest one; empty where no changed link is a way out, or none really moved.

    From a page to a mail address is worse (a letter instead of a switch), the reverse better. Another site is a change that a
    reader must see for himself: mixed, medium. Another page of the same site is low: told where links are all that changed
    (`only_links`), beside changed words a mention.
    """
    for edit in edits:
        before, after = _read_target(edit.old_target), _read_target(edit.new_target)
        renamed = before.path == after.path != ""  # a company that changed its name keeps its paths
        if before == after or renamed or "page" in (after.kind, before.kind):
            continue
        sentence = _find_sentence(new, edit.words, edit.new_target)
        if sentence is None or not _is_way_out(edit, sentence, lexicon):
            continue
        return (_make_finding(edit, before, after, old, sentence, only_links=only_links),)
    return ()


def _read_target(target: str) -> _Place:
    """Reduce a target to what a reader would call the place: no scheme, www, language, session or tracking part."""
    if target.lower().startswith("mailto:"):
        return _Place("mail", "", target[7:].partition("?")[0].lower())
    if target.startswith("#"):
        return _Place("page", "", "")
    # an address inside an address only says where the reader came from
    parts = urlsplit(re.split(r"(?i)(?<=.)https?(?:%3a|:)", target)[0])
    site = ".".join((parts.hostname or "").removeprefix("www.").split(".")[-2:])
    names = [part for part in parts.path.lower().split("/") if part and not _LANGUAGE_PART.match(part)]
    path = "/".join(_IDENTIFIER.sub("", name).removesuffix(".html") for name in names)
    fragment = parts.fragment.lower() if not names or "/" in parts.fragment else ""
    return _Place("web", site, f"{path}#{fragment}".strip("/#"))


def _find_sentence(document: Document, words: str, target: str) -> str | None:
    for block in document.blocks:
        if target not in block.text:
            continue
        for part in block.cells or (block.text,):
            for sentence in split_sentences(part, document.language):
                if any(link == (words, target) or link[1] == target for link in find_links(sentence)):
                    return sentence
    return None


def _is_way_out(edit: LinkEdit, sentence: str, lexicon: Lexicon) -> bool:
    """Tell whether a link leads out: by its words or address, in a sentence that offers it, and not of cookies or newsletters."""
    plain = plain_text(sentence)
    if lexicon.trivial_topics.names_in(plain) & TRIVIAL:
        return False
    offers = bool(lexicon.consent.names_in(plain) & {"offer", "opt_out"}) or lexicon.ways_out.occurs(plain)
    named = bool(_WAY.search(edit.words) or _WAY.search(edit.new_target) or _WAY.search(edit.old_target))
    return offers and (named or (len(find_links(sentence)) == 1 and _TO_THE_READER.search(plain) is not None))


def _make_finding(edit: LinkEdit, before: _Place, after: _Place, old: Document, sentence: str, *, only_links: bool) -> Finding:
    old_sentence = _find_sentence(old, edit.words, edit.old_target)
    harder = before.kind == "web" and after.kind == "mail"
    easier = before.kind == "mail" and after.kind == "web"
    elsewhere = before.site != after.site
    facts = (
        Fact(name="opt_out", value=edit.words, words=plain_text(sentence)),
        Fact(name="opt_out_link", value=edit.new_target, words=edit.words),
    )
    return Finding(
        topic=DEFAULT_CONSENT,
        effect="worse" if harder else "better" if easier else "mixed" if only_links else "mention",
        level="medium" if harder or easier or elsewhere else "low",
        rule="way_out_moved_to_mail" if harder else "way_out_moved_to_page" if easier else "way_out_moved",
        old=(old_sentence or edit.old_target)[:_QUOTE_LIMIT],
        new=sentence[:_QUOTE_LIMIT],
        facts=facts,
    )
