"""Say whether a finding concerns a reader, by where the reader lives. Pure.

`codes` names regions and their parts, `names` holds their names as texts write them, `reading` reads a sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from monitor.model import Finding
from monitor.regions.codes import list_parts

Applies = Literal["yes", "no", "partly", "not_stated"]


def tell_applies(finding: Finding, regions: Iterable[str], *, document_regions: Iterable[str] = ()) -> Applies:
    """Tell whether a finding concerns who lives in `regions` (codes), as far as the text says.

    The regions of the finding's sentence come first, then those that the document is for. "partly": the text names a part of them only.
    """
    from monitor.regions.reading import read_regions
    from monitor.text.plain import plain_text

    mine = expand_regions(regions)
    fact = next((one for one in finding.facts if one.name == "regions"), None)
    words = fact.words or ", ".join(fact.value) if fact is not None else plain_text(finding.new or "")
    places = [read_regions(line) for line in words.splitlines()]  # a sentence that stands in several parts is about the regions of each
    own = expand_regions(document_regions)
    if any(said.named or said.outside for said in places):
        covered = frozenset().union(*((said.named or mine | own) - said.outside for said in places if said.named or said.outside))
        return _compare(mine, covered & own if own and covered & own else covered)
    if any(said.everywhere for said in places) and not own:
        return "yes"
    return _compare(mine, own) if own else "not_stated"


def expand_regions(codes: Iterable[str]) -> frozenset[str]:
    """Give the parts of several regions together."""
    return frozenset(part for code in codes for part in list_parts(code))


def meets(regions: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether two lists of regions share a part; one that names none shares every part."""
    mine, theirs = expand_regions(regions), expand_regions(others)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _compare(mine: frozenset[str], covered: frozenset[str]) -> Applies:
    if mine <= covered:
        return "yes"
    return "no" if mine.isdisjoint(covered) else "partly"
