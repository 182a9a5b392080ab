"""Read, check, write and extend sources.yaml, the list of what to watch and whom to tell.

`load` reads a file, `nodes` and `syntax` its YAML, `schema` (with `keys`, `shapes`, `inherited`, `names`, `subscriptions`) what it means,
`values` and `addresses` single values. `edit` adds a document or a service, `notes` writes down how documents were read. `catalogue` picks
services from the shipped list, `catalogue_entries` says what it knows of each, `first_list` writes a user's own. `bulk` reads addresses out
of exports, `naming` guesses names, `choose` finds documents by part of their name.

Exported here is what every command needs; the other rooms are imported by those that use them, because each start costs time.
"""

from monitor.sources.choose import choose_sources
from monitor.sources.load import load_sources, parse_sources

__all__ = ["choose_sources", "load_sources", "parse_sources"]
