"""Write what was found for readers: cards and redlines as text, reports and redlines as HTML pages.

All words stand in the message catalogue (`messages`); every text of a document is treated as hostile (`inline`, `visible`).
Each name is loaded from its module when it is first asked for, and jinja2 when a page is rendered: a command that prints one redline
starts fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.lazy import load_when_asked

if TYPE_CHECKING:
    from monitor.report.card_text import render_change_text, render_finding_text, render_findings_text, write_seen
    from monitor.report.check_html import render_check_report
    from monitor.report.check_views import CheckReport, FaultView, FirstView, LinkedView
    from monitor.report.digest_mail import render_digest_mail
    from monitor.report.digest_text import render_digest_text
    from monitor.report.digest_views import Counts, Digest
    from monitor.report.layout import summarise_rows
    from monitor.report.messages import say, say_advice, say_fault, say_reason
    from monitor.report.redline_html import render_redline_html
    from monitor.report.redline_text import render_redline_text
    from monitor.report.stance_text import render_stance_text
    from monitor.report.views import ChangeView, VersionView, view_step

__all__ = [
    "ChangeView",
    "CheckReport",
    "Counts",
    "Digest",
    "FaultView",
    "FirstView",
    "LinkedView",
    "VersionView",
    "render_change_text",
    "render_check_report",
    "render_digest_mail",
    "render_digest_text",
    "render_finding_text",
    "render_findings_text",
    "render_redline_html",
    "render_redline_text",
    "render_stance_text",
    "say",
    "say_advice",
    "say_fault",
    "say_reason",
    "summarise_rows",
    "view_step",
    "write_seen",
]

_HOMES = {
    "render_stance_text": "monitor.report.stance_text",
    "render_change_text": "monitor.report.card_text",
    "render_finding_text": "monitor.report.card_text",
    "render_findings_text": "monitor.report.card_text",
    "write_seen": "monitor.report.card_text",
    "render_digest_mail": "monitor.report.digest_mail",
    "render_digest_text": "monitor.report.digest_text",
    "Counts": "monitor.report.digest_views",
    "Digest": "monitor.report.digest_views",
    "render_check_report": "monitor.report.check_html",
    "render_redline_html": "monitor.report.redline_html",
    "summarise_rows": "monitor.report.layout",
    "say": "monitor.report.messages",
    "say_advice": "monitor.report.messages",
    "say_fault": "monitor.report.messages",
    "say_reason": "monitor.report.messages",
    "render_redline_text": "monitor.report.redline_text",
    "ChangeView": "monitor.report.views",
    "CheckReport": "monitor.report.check_views",
    "FaultView": "monitor.report.check_views",
    "FirstView": "monitor.report.check_views",
    "LinkedView": "monitor.report.check_views",
    "VersionView": "monitor.report.views",
    "view_step": "monitor.report.views",
}

__getattr__ = load_when_asked(__name__, _HOMES)
