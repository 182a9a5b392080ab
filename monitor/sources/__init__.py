"""Read, check, write and extend sources.yaml, the list of what to watch and whom to tell.

`load` reads a file, `nodes` and `syntax` its YAML, `schema` (with `keys`, `shapes`, `inherited`, `names`, `subscriptions`) what it means,
`values` and `addresses` single values. `edit` adds a document, `catalogue` picks services from the shipped list, `naming` guesses names,
`choose` finds documents by part of their name.
"""

from monitor.sources.catalogue import find_catalogue_services, list_catalogue, render_sources, write_sources
from monitor.sources.choose import choose_sources
from monitor.sources.edit import add_document
from monitor.sources.load import load_sources, parse_sources
from monitor.sources.naming import name_document

__all__ = [
    "add_document",
    "choose_sources",
    "find_catalogue_services",
    "list_catalogue",
    "load_sources",
    "name_document",
    "parse_sources",
    "render_sources",
    "write_sources",
]
