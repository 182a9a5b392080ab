"""`monitor digest`: today's digest, printed, written as HTML, or sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.contract import finding_json
from monitor.cli.files import OutputFile
from monitor.cli.output import print_json, print_text, show_instant, terminal_width, use_color, write_report
from monitor.cli.session import Session, db_option, json_option, region_option, sources_option
from monitor.errors import ConfigurationError

if TYPE_CHECKING:
    from monitor.digest import Sent
    from monitor.model import Subscription
    from monitor.report import ChangeView, Digest
    from monitor.store import Store
    from monitor.store.mail.views import DeliveryView, DigestView


@click.command()
@click.option("--subscription", "name", metavar="NAME", help="Only the one of this name in sources.yaml.")
@click.option("--since", metavar="DATE", help="What was told from this day on [since yesterday's hour].")
@click.option("--html", type=OutputFile(), help="Write the mail's HTML to a file.")
@click.option("--send", is_flag=True, help="Make the digests that are due, and send all that waits.")
@click.option("--list", "made", is_flag=True, help="List the digests that were made, the newest first, and what became of each.")
@region_option
@json_option
@db_option
@sources_option
@click.pass_obj
def digest(
    session: Session,
    name: str | None,
    since: str | None,
    html: Path | None,
    send: bool,
    made: bool,
    regions: tuple[str, ...],
    as_json: bool,
) -> None:
    """Print the digest of each subscription in sources.yaml, or of everything where it has none.

    With --send, the digests whose hour has come since the last ones are made and sent by mail; run it from a timer, or leave it to
    `monitor run`. Nothing is sent twice. Exit code 1 where a message could not be sent.
    """
    if made and (send or since or html or name or regions):
        raise click.UsageError("--list shows every digest that was made; leave the other options out")
    if send and (since or html or name or regions):
        raise click.UsageError("--send sends what is due of every subscription; leave --since, --html, --region and --subscription out")
    if send:
        _send(session, as_json=as_json)
        return
    if made:
        _list_made(session, as_json=as_json)
        return
    chosen = tuple(replace(one, regions=regions or one.regions) for one in _choose(session, name))
    if html is not None and len(chosen) > 1:
        raise click.UsageError(f"--html writes one digest; name it with --subscription: {', '.join(one.name for one in chosen)}")
    digests = _gather(session, chosen, since)
    if html is not None:
        from monitor.report.digest_html import render_digest_html

        write_report(html, render_digest_html(digests[0]))
    if as_json:
        print_json([_digest_json(one) for one in digests])
    elif html is None:
        from monitor.report import render_digest_text

        click.echo("\n".join(render_digest_text(one, width=terminal_width(), color=use_color()) for one in digests), nl=False)


def _choose(session: Session, name: str | None) -> tuple[Subscription, ...]:
    from monitor.digest import EVERYTHING

    # the archive can be read without a list of sources; one that was named and is not there, or is wrong, is still an error
    named = session.sources_file or session.settings.environment.get("MONITOR_SOURCES")
    listed = session.sources.subscriptions if named or session.settings.sources_path.exists() else ()
    if name is None:
        return listed or (EVERYTHING,)
    found = tuple(one for one in listed if one.name.casefold() == name.casefold())
    if not found:
        known = ", ".join(one.name for one in listed) or "there is none; add `digest:` to it"
        raise click.UsageError(f"no subscription in {session.settings.sources_path} is named {name!r}: {known}")
    return found


def _gather(session: Session, chosen: tuple[Subscription, ...], since: str | None) -> list[Digest]:
    from monitor.cli.when import parse_when
    from monitor.digest import preview_digest

    start = parse_when(since) if since else None
    now = datetime.now(UTC)
    with session.open_store() as store, store.read() as connection:
        return [preview_digest(connection, one, now=now, since=start) for one in chosen]


def _send(session: Session, *, as_json: bool) -> None:
    from monitor.digest import deliver_due_digests

    smtp, subscriptions = session.settings.smtp, session.sources.subscriptions
    if not subscriptions:
        raise ConfigurationError(
            f"{session.settings.sources_path} names nobody to send to; add a line such as: digest: [{{to: [me@example.org]}}]"
        )
    if smtp is None:
        raise ConfigurationError(
            "no mail server is set: put MONITOR_SMTP_HOST, MONITOR_SMTP_FROM, MONITOR_SMTP_USER and MONITOR_SMTP_PASSWORD "
            "into the environment, or into a .env beside sources.yaml"
        )
    with session.open_store(records=True) as store:
        sent = deliver_due_digests(store, subscriptions, smtp=smtp, now=datetime.now(UTC))
        if as_json:
            print_json(sent)
        else:
            _print_sent(sent)
            _print_next(store, subscriptions)
    if any(one.outcome != "sent" for one in sent):
        click.get_current_context().exit(1)


def _print_sent(sent: tuple[Sent, ...]) -> None:
    for one in sent:
        if one.outcome == "sent":
            click.echo(f"sent {one.digest_id} to {one.recipient}: {one.subject}")
            continue
        again = f"tried again from {show_instant(one.next_attempt_at)} UTC" if one.next_attempt_at else "not tried again until that is done"
        click.echo(f"not sent: {one.digest_id} to {one.recipient}: {one.error} ({again})")
    if not sent:
        click.echo("Nothing is due, and nothing waits.")


def _list_made(session: Session, *, as_json: bool) -> None:
    """List the newest digests that were made, with what became of each message."""
    from monitor.store.mail.reading import list_deliveries, list_digests

    with session.open_store() as store, store.read() as connection:
        digests, deliveries = list_digests(connection), list_deliveries(connection)
    found = [(one, [delivery for delivery in deliveries if delivery.digest == one.public_id]) for one in digests]
    if as_json:
        print_json([_made_json(*one) for one in found])
    elif not found:
        click.echo("No digest was made yet; `monitor digest` shows what the next one would say.")
    for one, sent in () if as_json else found:
        print_text(f"{show_instant(one.created_at)}  {one.public_id}  {one.subscription}: {one.mail.subject}")
        for delivery in sent:
            print_text(f"{'':18}{delivery.recipient}: {_say_delivery(delivery)}")


def _say_delivery(one: DeliveryView) -> str:
    if one.sent_at is not None:
        return f"sent {show_instant(one.sent_at)} UTC"
    return f"{one.state}: {one.error}" if one.error else one.state


def _made_json(digest: DigestView, sent: Sequence[DeliveryView]) -> dict[str, Any]:
    return {
        "id": digest.public_id,
        "subscription": digest.subscription,
        "kind": digest.kind,
        "subject": digest.mail.subject,
        "made_at": digest.created_at,
        "period_start": digest.period_start,
        "period_end": digest.period_end,
        "witness_sha256": digest.witness_sha256,
        "deliveries": [{"to": one.recipient, "state": one.state, "sent_at": one.sent_at, "error": one.error} for one in sent],
    }


def _print_next(store: Store, subscriptions: tuple[Subscription, ...]) -> None:
    """Say for each subscription when its next digest is made; a new one starts with this call."""
    from monitor.periods import find_next_hour

    now = datetime.now(UTC)
    for one in subscriptions:
        click.echo(
            f"{one.name}: next digest after {show_instant(find_next_hour(one, now))} UTC ({one.at:%H:%M} {one.timezone}), if there is news"
        )


def _digest_json(digest: Digest) -> dict[str, Any]:
    from monitor.report.digest_words import write_digest_subject

    return {
        "subscription": digest.name,
        "kind": digest.kind,
        "subject": write_digest_subject(digest),
        "made_at": digest.made_at,
        "covers_from": digest.covers_from,
        "today": digest.today,
        "counts": digest.counts,
        "changes": [_change_json(change) for change in digest.changes],
        "deadlines": digest.deadlines,
        "reminders": [deadline for deadline, _ in digest.reminders],
        "faults": digest.faults,
        "witness_sha256": digest.witness_sha256,
    }


def _change_json(change: ChangeView) -> dict[str, Any]:
    return {
        "id": change.change_id,
        "service": change.service,
        "document": change.document,
        "url": change.url,
        "reason": change.reason,
        "confirmed": change.confirmed_at is not None,
        "old": change.old_version_id,
        "new": change.new_version_id,
        "old_last_confirmed_at": change.old_last_confirmed_at,
        "old_implied_until": change.old_implied_until,
        "new_first_seen_at": change.new_first_seen_at,
        "confirmed_at": change.confirmed_at,
        "old_sha256": change.old_sha256,
        "new_sha256": change.new_sha256,
        "findings": [{**finding_json(finding), "applies_to_you": change.tell_applies(finding)} for finding in change.findings],
    }
