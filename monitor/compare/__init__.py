"""Tell what became different between two texts of a document, statement by statement.

`compare_documents` reads blocks first, then the sentences of what changed; `redline` shows it word by word;
`news` answers what a change amounts to.
"""

from __future__ import annotations

from monitor.compare.comparison import compare_documents
from monitor.compare.news import Rename, changes_only_dates, find_renames, shares_news
from monitor.compare.redline import Row, Span, diff_blocks, diff_words

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
