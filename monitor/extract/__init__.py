"""Read pages as documents: bytes to blocks, selected or found, with what was left out.

`clutter` finds the terms on a page by themselves, `scripted` reads pages that scripts draw, `writing` writes the blocks.
"""

from monitor.extract.document import EXTRACTOR_VERSION, extract_document, extract_pages
from monitor.extract.fingerprint import fingerprint_visible_text
from monitor.extract.result import Dropped, Extraction
from monitor.extract.targets import fingerprint_targets
from monitor.lazy import load_when_used

# Beautiful Soup imports it with itself; its expressions take longer to compile than both take to load, and only selectors need them.
load_when_used("soupsieve")

__all__ = [
    "EXTRACTOR_VERSION",
    "Dropped",
    "Extraction",
    "extract_document",
    "extract_pages",
    "fingerprint_targets",
    "fingerprint_visible_text",
]
