"""Render a digest as the HTML part of a mail.

Mail programs differ from browsers: some drop the style element, most drop variables and grids, none runs a script, and nothing is
fetched. So the layout is tables, what matters stands in `style` attributes, and the style element adds only the dark colours and the
narrow layout.
"""

from __future__ import annotations

import re
from typing import Any

from monitor.report.act_by import Deadline
from monitor.report.card_html import show_finding, show_seen
from monitor.report.check_views import FaultView
from monitor.report.digest_views import Correction, Digest
from monitor.report.digest_words import (
    say_days_ahead,
    write_correction,
    write_digest_subject,
    write_fault,
    write_foot,
    write_glances,
    write_lead,
    write_once,
    write_quiet,
)
from monitor.report.inline import read_plain, render_inline_html, safe_target
from monitor.report.linked_words import show_linked
from monitor.report.messages import say, say_advice, say_day
from monitor.report.page_html import Values, language_code, render_page
from monitor.report.views import ChangeView
from monitor.report.visible import show_controls
from monitor.report.wording import write_cards, write_change_headline, write_headline, write_status

_SANS = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"
_BOOK = "font-family:Charter,'Bitstream Charter',Georgia,'Noto Serif',serif"
_MONO = "font-family:Menlo,Consolas,'DejaVu Sans Mono',monospace"

STYLES = {
    "body": "margin:0;padding:0;background-color:#f6f5f1;-webkit-text-size-adjust:100%",
    "page": f"{_SANS};font-size:16px;line-height:1.5;color:#1c1d20",
    "soft": "color:#5a5e66;font-size:14px",
    "title": "margin:0 0 4px;font-size:28px;line-height:1.2;font-weight:700;letter-spacing:-0.3px",
    "lead": "margin:10px 0 0;font-size:17px;line-height:1.45",
    "section": "margin:0 0 12px;padding:0 0 8px;border-bottom:1px solid #dcdad3;font-size:18px;line-height:1.3;font-weight:700",
    "card": "background-color:#ffffff;border:1px solid #dcdad3;border-radius:12px",
    "inner": "padding:20px 22px",
    "headline": "margin:2px 0 8px;font-size:21px;line-height:1.25;font-weight:700;letter-spacing:-0.2px",
    "subheadline": "margin:0 0 6px;font-size:17px;line-height:1.3;font-weight:700",
    "verdict": "margin:0;font-size:15px;font-weight:600",
    "level": "display:inline-block;padding:2px 8px;margin-right:6px;border-radius:5px;font-size:12px;line-height:1.5;font-weight:700;"
    "letter-spacing:0.7px;text-transform:uppercase",
    "high": "background-color:#b3261e;color:#ffffff",
    "medium": "background-color:#ffd98a;color:#4a3000",
    "low": "background-color:#dbe4f5;color:#2b3a55",
    "status": "margin:8px 0 0;color:#5a5e66;font-size:15px",
    "label": "width:96px;padding:6px 16px 6px 0;vertical-align:top;color:#5a5e66;font-size:14px;line-height:1.6",
    "value": "padding:6px 0;vertical-align:top;font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word",
    "strong": "font-weight:600",
    "aside": "color:#5a5e66",
    "quote": _BOOK,
    "link": "color:#1a4fa3;overflow-wrap:anywhere;word-break:break-word",
    "sign": f"width:20px;padding:8px 0 8px 10px;vertical-align:top;{_MONO};font-size:15px;line-height:1.6;font-weight:700",
    "evidence": f"padding:8px 12px 8px 8px;vertical-align:top;{_BOOK};font-size:16px;line-height:1.6;"
    "overflow-wrap:anywhere;word-break:break-word",
    "added": "background-color:#dcf3e3;color:#0b4d27",
    "removed": "background-color:#fde5e2;color:#85160f",
    "edited": "background-color:#f6f5f1;color:#1c1d20",
    "ins": "padding:0 2px;border-radius:3px;background-color:#dcf3e3;color:#0b4d27;text-decoration:underline",
    "del": "padding:0 2px;border-radius:3px;background-color:#fde5e2;color:#85160f;text-decoration:line-through",
    "rule": "border-top:1px solid #dcdad3;padding-top:14px",
    "seen": "padding:2px 14px 2px 0;vertical-align:top;color:#5a5e66;font-size:13px;line-height:1.5",
    "act": "background-color:#ffffff;border:1px solid #dcdad3;border-left:5px solid #b3261e;border-radius:8px",
    "small": "margin:2px 0 0;color:#5a5e66;font-size:14px;line-height:1.5",
    "hash": f"{_MONO};font-size:12px;line-height:1.5;color:#5a5e66;overflow-wrap:anywhere;word-break:break-all",
    "foot": "padding-top:16px;border-top:1px solid #dcdad3;color:#5a5e66;font-size:13px;line-height:1.55",
    "hidden": "display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden",
}
"""Name -> the declarations of a `style` attribute, light colours; `digest.html` adds a class of the same name where dark ones differ."""


def render_digest_html(digest: Digest) -> str:
    """Render a digest as one HTML document for mail programs and browsers, on a phone and on a desk, in light and in dark."""
    return render_page(
        "digest.html",
        s=STYLES,
        subject=write_digest_subject(digest),
        when=say("digest.for", day=say_day(digest.today), name=show_controls(digest.name)),
        lead=write_lead(digest),
        overview=[(show_controls(service), write_glances(changes)) for service, changes in digest.by_service.items()],
        deadlines=[_show_deadline(deadline) for deadline in digest.deadlines],
        flagged=[_show_change(change, digest) for change in digest.flagged],
        quiet=[_show_quiet(change) for change in digest.quiet],
        corrections=[_show_correction(correction) for correction in digest.corrections],
        faults=[_show_fault(fault, digest) for fault in digest.faults],
        linked=show_linked(digest.linked),
        foot=write_foot(digest),
        witness=digest.witness_sha256,
        stop=say("digest.stop", name=show_controls(digest.name)) if digest.digest_id else "",
    )


def _show_deadline(deadline: Deadline) -> Values:
    return {
        "day": say_day(deadline.on),
        "ahead": say_days_ahead(deadline),
        "service": deadline.service,
        "document": deadline.document,
        "way_out": deadline.way_out,
        "others": ", ".join(deadline.others),
        "target": deadline.target,
    }


def _show_change(change: ChangeView, digest: Digest) -> Values:
    findings = []
    for card in write_cards((*change.alerts, *change.mentions), change=change, today=digest.today):
        shown = show_finding(card.finding, card.rows, undone=card.undone)
        findings.append({**shown, "evidence": [{**line, "html": _inline_marks(line)} for line in shown["evidence"]]})
    withdrawn = change.reason == "withdrawn"
    return {
        **_show_name(change),
        "findings": findings,
        "headline": say("digest.headline.withdrawn") if withdrawn else write_change_headline(change),
        "said_then": say("digest.said_then", headline=write_headline(change.alerts[0])) if withdrawn else "",
        "status": " ".join(filter(None, (write_once(change), write_status(change)))),
        "language": language_code(change.language),
        "seen": show_seen(change),
    }


def _inline_marks(line: Values) -> Any:
    """Give what was taken out or put in its colours where it stands: beside words that stayed, since a whole line is coloured already."""
    from markupsafe import Markup

    styles = {tag: STYLES[tag] if line["kind"] == "edited" else "text-decoration:none" for tag in ("ins", "del")}
    if line["kind"] == "removed":
        styles["del"] = "text-decoration:line-through"
    marked = re.sub(r"<(ins|del)>", lambda tag: f'<{tag[1]} class="{tag[1]}" style="{styles[tag[1]]}">', str(line["html"]))
    marked = marked.replace("<a href=", '<a style="color:inherit" href=')
    return Markup(marked)  # noqa: S704 - the tags are this package's own: every "<" of a text is escaped


def _show_quiet(change: ChangeView) -> Values:
    about = [write_quiet(change), write_status(change), *(mention["label"] for mention in map(_label, change.mentions))]
    return {**_show_name(change), "about": " · ".join(filter(None, about))}


def _label(finding: Any) -> Values:
    return show_finding(finding, ())


def _show_correction(correction: Correction) -> Values:
    told, note = write_correction(correction)
    quote = show_controls(read_plain(correction.finding.new or correction.finding.old or ""))
    return {**_show_name(correction), "told": told, "note": note, "quote": quote, "change_id": correction.change_id}


def _show_fault(fault: FaultView, digest: Digest) -> Values:
    from markupsafe import Markup

    what, about = write_fault(fault, digest.made_at)
    advice = Markup(render_inline_html(say_advice(fault.name)))  # noqa: S704 - our own words, and escaped
    return {**_show_name(fault), "what": what, "detail": show_controls(fault.detail), "about": about, "advice": advice}


def _show_name(thing: ChangeView | FaultView | Correction) -> Values:
    return {"service": show_controls(thing.service), "document": show_controls(thing.document), "url": safe_target(thing.url)}
