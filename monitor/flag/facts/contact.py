"""Find whom a document gives to write to about privacy: the service's own mail address."""

# ruff: noqa: E501 - expressions that read better in one line

from __future__ import annotations

import re

from monitor.model import Block, BlockKind, Document, Fact
from monitor.text.plain import plain_text

MAIL_ADDRESS = re.compile(r"(?<![\w.+-])([\w.+-]{1,60}@[\w-]+(?:\.[\w-]+)+)(?![\w@-])")
_PRIVACY_ADDRESS = re.compile(
    r"(?i)^[\w.+-]*(?:privacy|dpo|gdpr|dsgvo|data|datenschutz|vie-?privee|donnees|privacidad|optout|opt-out)[\w.+-]*@"
)
_OFTEN = 5
"""Blocks that name whose domain it is, from which it is the service's own."""
_TO_WRITE_TO = re.compile(
    r"(?i)\b(?:contact (?:us|our|the (?:data protection|privacy))|(?:e-?mail|write to|reach) (?:us|our)|our (?:\w+ ){0,3}?(?:officer|team|representative|dpo|office)"
    r"|contact(?:ez|er)[- ]nous|nous (?:contacter|écrire)|notre (?:délégué|dpo)|kontaktieren sie uns|unsere[nr]? datenschutz\w*|contáct\w+|nuestro|contatt\w+|onze)"
)
_OF_ONE_REGION = re.compile(
    r"(?i)\b(?:located|based|resid\w+|live|established) (?:in|outside)\b[^.;]{0,80}$|\b(?:EU|UK|EEA|European|Swiss|GDPR)\b[^.;@]{0,20} representative\b[^@]{0,160}$"
)
"""Before an address: it is for the people of one region."""
_COUNTRY = re.compile(r"(?i)^\S*(?:brazil|brasil|india|japan|korea|turkey|^eu(?=data|rep|privacy))\S*@")
_GLUED = re.compile(r"(?<=\.com|\.org|\.net)(?:or|and|to|for|if|please|with|by)$")
"""Words that a page's markup glues to an address."""


def find_contact(document: Document) -> Fact | None:
    """Give the service's own mail address for privacy; None where the text names none, or only those of others.

    Its own is an address at a domain whose name stands in the title or again and again in the text, at the text's only domain, or one
    that the text gives to write to ("contact us", "our data protection officer"). In a list of recipients stand theirs; one for the people of
    one country is none for all.
    """
    found = [one for block in document.blocks if "@" in block.text for one in _list_addresses(block)]
    if not found:
        return None
    heads = " ".join((document.title or "", *(block.text for block in document.blocks[:3] if block.kind is BlockKind.HEADING)))
    texts = [re.sub(r"\W", "", MAIL_ADDRESS.sub("", block.text).lower()) for block in document.blocks]
    named = {domain: sum(domain in text for text in texts) for _, domain, _ in found}
    domains = {
        _domain_name(match[1]) for block in document.blocks if "@" in block.text for match in MAIL_ADDRESS.finditer(plain_text(block.text))
    }
    for address, domain, plain in found:
        if domain in re.sub(r"\W", "", heads.lower()) or named[domain] >= _OFTEN or len(domains) == 1 or _TO_WRITE_TO.search(plain):
            return Fact(name="contact", value=address, words=plain[:400])
    return None


def _list_addresses(block: Block) -> list[tuple[str, str, str]]:
    """List a block's addresses for privacy, each with the name of its domain and the block's plain words."""
    plain = plain_text(block.text)
    if re.search(r"(?i)arbitra", plain):
        return []
    addresses = [_GLUED.sub("", match[1].rstrip(".")) for match in MAIL_ADDRESS.finditer(plain) if _PRIVACY_ADDRESS.match(match[1])]
    general = (one for one in addresses if not _OF_ONE_REGION.search(plain.partition(one)[0]) and not _COUNTRY.search(one))
    return [(address, _domain_name(address), plain) for address in general]


def _domain_name(address: str) -> str:
    """Give the name in an address's domain: "example" of "mail.example.co.uk"."""
    labels = address.lower().rpartition("@")[2].split(".")
    short = len(labels) > 2 and labels[-2] in ("co", "com", "org", "net", "ac", "gov")
    return re.sub(r"\W", "", labels[-3 if short else -2])
