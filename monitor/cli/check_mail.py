"""Mail what a run of checks found, such as what the texts say today when they were read for the first time."""

from __future__ import annotations

from collections.abc import Sequence

import click

from monitor.cli.check_text import render_check_text
from monitor.deliver import build_message, make_message_id, send_message
from monitor.errors import DeliveryError
from monitor.model import BUILT_IN_TOPICS
from monitor.model.mail import Mail, SmtpSettings
from monitor.report import CheckReport, render_check_report

WIDTH = 76
"""Columns of a plain mail (RFC 2822, section 2.1.1, asks for at most 78)."""


def mail_report(report: CheckReport, addresses: Sequence[str], smtp: SmtpSettings) -> None:
    """Mail a report to addresses, one message each; raises DeliveryError.

    An address that is refused keeps the report from nobody else: the error is raised once the others were tried.
    """
    mail = Mail(subject=_write_subject(report), text=render_check_text(report, width=WIDTH), html=render_check_report(report))
    refused: DeliveryError | None = None
    for address in addresses:
        message_id = make_message_id(f"check.{report.generated_at:%Y%m%d%H%M%S%f}", address, smtp=smtp)
        try:
            send_message(smtp, build_message(mail, smtp=smtp, recipient=address, message_id=message_id, sent_at=report.generated_at))
        except DeliveryError as error:
            if error.server:
                raise
            refused = error
            continue
        click.echo(f"mailed to {address}", err=True)
    if refused is not None:
        raise refused


def _name_topics(report: CheckReport) -> str:
    from monitor.report.messages import say_topic

    own = {one.topic for change in report.flagged for one in change.alerts} - set(BUILT_IN_TOPICS)
    built_in = any(one.topic in BUILT_IN_TOPICS for change in report.flagged for one in change.alerts)
    return ", ".join((["AI training or consent"] if built_in else []) + [say_topic(topic).lower() for topic in sorted(own)])


def _write_subject(report: CheckReport) -> str:
    if report.flagged:
        names = dict.fromkeys(change.service for change in report.flagged)
        return f"Terms changed on {_name_topics(report)}: {', '.join(names)}"
    if report.firsts:
        names = dict.fromkeys(first.service for first in report.firsts)
        shown = ", ".join(list(names)[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
        return f"What the terms of {shown} say today on AI training"
    return f"Terms checked: {len(report.changes)} changed, {len(report.faults)} could not be read"
