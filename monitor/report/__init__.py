"""Write what was found for readers: cards and redlines as text, reports and redlines as HTML pages.

All words stand in the message catalogue (`messages`); every text of a document is treated as hostile (`inline`, `visible`).
jinja2 is imported only when a page is rendered.
"""

from __future__ import annotations

from monitor.report.baseline_text import render_baseline_text
from monitor.report.card_text import render_change_text, render_finding_text, render_findings_text, write_seen
from monitor.report.digest_mail import render_digest_mail
from monitor.report.digest_text import render_digest_text
from monitor.report.digest_views import Counts, Digest
from monitor.report.html import render_check_report, render_redline_html
from monitor.report.layout import summarise_rows
from monitor.report.messages import say, say_advice, say_fault, say_reason
from monitor.report.redline_text import render_redline_text
from monitor.report.views import ChangeView, CheckReport, FaultView, FirstView, VersionView

__all__ = [
    "ChangeView",
    "CheckReport",
    "Counts",
    "Digest",
    "FaultView",
    "FirstView",
    "VersionView",
    "render_baseline_text",
    "render_change_text",
    "render_check_report",
    "render_digest_mail",
    "render_digest_text",
    "render_finding_text",
    "render_findings_text",
    "render_redline_html",
    "render_redline_text",
    "say",
    "say_advice",
    "say_fault",
    "say_reason",
    "summarise_rows",
    "write_seen",
]
