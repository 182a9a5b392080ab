"""Read, check, write and extend sources.yaml, the list of what to watch and whom to tell.

`load` reads a file, `nodes` and `syntax` its YAML, `schema` (with `keys`, `shapes`, `inherited`, `names`, `subscriptions`) what it means,
`values` and `addresses` single values. `edit` adds a document, `catalogue` picks services from the shipped list, `naming` guesses names.
"""

from monitor.sources.load import load_sources, parse_sources

__all__ = ["load_sources", "parse_sources"]
