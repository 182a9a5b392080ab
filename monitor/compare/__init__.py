"""Tell what became different between two texts of a document, statement by statement.

`compare_documents` reads blocks first, then the sentences of what changed; `redline` and `spans` show it block by block and word by word;
`news` answers what a change amounts to.

Each name is loaded from its module when it is first asked for: an archive that only lines sentences up need not load the comparison.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazy import load_when_asked

if TYPE_CHECKING:
    from monitor.compare.comparison import compare_documents
    from monitor.compare.news import Rename, changes_only_dates, find_renames, shares_news
    from monitor.compare.redline import Row, diff_blocks
    from monitor.compare.spans import Span, diff_words

__all__ = [
    "Rename",
    "Row",
    "Span",
    "changes_only_dates",
    "compare_documents",
    "diff_blocks",
    "diff_words",
    "find_renames",
    "shares_news",
]

_HOMES = {
    "compare_documents": "monitor.compare.comparison",
    "Rename": "monitor.compare.news",
    "changes_only_dates": "monitor.compare.news",
    "find_renames": "monitor.compare.news",
    "shares_news": "monitor.compare.news",
    "Row": "monitor.compare.redline",
    "Span": "monitor.compare.spans",
    "diff_blocks": "monitor.compare.redline",
    "diff_words": "monitor.compare.spans",
}

__getattr__ = load_when_asked(__name__, _HOMES)
