"""Write a digest as a mail: subject, text and HTML."""

from __future__ import annotations

from monitor.model import Mail
from monitor.report.digest_html import render_digest_html
from monitor.report.digest_text import render_digest_text
from monitor.report.digest_views import Digest
from monitor.report.digest_words import write_digest_subject


def render_digest_mail(digest: Digest) -> Mail:
    """Write a digest as a mail that says the same in its text and in its HTML."""
    return Mail(subject=write_digest_subject(digest), text=render_digest_text(digest), html=render_digest_html(digest))
