"""Read, check, write and extend sources.yaml, the list of what to watch and whom to tell.

`load` reads a file, `nodes` and `syntax` its YAML, `schema` (with `keys`, `shapes`, `inherited`, `names`, `subscriptions`) what it means,
`values` and `addresses` single values. `edit` adds a document or a service, `notes` writes down how documents were read. `catalogue` picks
services from the shipped list, `catalogue_entries` says what it knows of each, `first_list` writes a user's own. `bulk` reads addresses out
of exports, `naming` guesses names, `choose` finds documents by part of their name.
"""

from monitor.sources.bulk import Addresses, read_addresses
from monitor.sources.catalogue import find_catalogue_services, list_catalogue
from monitor.sources.catalogue_entries import CatalogueEntry, list_catalogue_entries, match_domains
from monitor.sources.choose import choose_sources
from monitor.sources.edit import add_document, add_service
from monitor.sources.first_list import MailWish, render_sources, write_sources
from monitor.sources.load import load_sources, parse_sources
from monitor.sources.naming import name_document
from monitor.sources.notes import note_readings

__all__ = [
    "Addresses",
    "CatalogueEntry",
    "MailWish",
    "add_document",
    "add_service",
    "choose_sources",
    "find_catalogue_services",
    "list_catalogue",
    "list_catalogue_entries",
    "load_sources",
    "match_domains",
    "name_document",
    "note_readings",
    "parse_sources",
    "read_addresses",
    "render_sources",
    "write_sources",
]
