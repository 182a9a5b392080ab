"""Write inline Markdown as safe HTML.

A policy page writes the text, so it is treated as hostile: only the tags written in this module ever appear; links lead to
http, https and mailto addresses or are shown as plain words; anything else is text, and is escaped.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from itertools import groupby
from urllib.parse import urlsplit

from monitor.report.glyphs import Style, read_glyphs
from monitor.report.visible import show_controls

_RELATION = "noopener noreferrer nofollow"


def render_inline_html(inline: str) -> str:
    """Write inline Markdown as HTML that cannot do harm wherever text may stand."""
    glyphs = read_glyphs(inline)
    return render_glyphs_html(zip(glyphs.shown, glyphs.styles, strict=True))


def render_glyphs_html(glyphs: Iterable[tuple[str, Style]]) -> str:
    """Write characters with their styles as HTML, neighbours of one style within the same tags."""
    parts = []
    for style, run in groupby(glyphs, key=lambda pair: pair[1]):
        text = "".join(shown for shown, _ in run)
        if text:
            parts.append(_wrap(html.escape(text).replace("\n", "<br>"), style))
    return "".join(parts)


def read_plain(inline: str) -> str:
    """Give what a reader sees of inline Markdown on one line, without marks that could steer a terminal."""
    return read_glyphs(inline).plain().replace("\n", " ")


def safe_target(target: str | None) -> str | None:
    """Give a link's target if following it is harmless (http or https with a host, mailto), else None."""
    if not target or show_controls(target) != target or any(character.isspace() for character in target):
        return None
    try:
        parts = urlsplit(target)
        scheme = parts.scheme.lower()
        harmless = bool(parts.hostname) if scheme in ("http", "https") else scheme == "mailto" and "@" in parts.path
    except ValueError:
        return None
    return target if harmless else None


def _wrap(escaped: str, style: Style) -> str:
    if style.code:
        escaped = f"<code>{escaped}</code>"
    if style.emphasis:
        escaped = f"<em>{escaped}</em>"
    if style.strong:
        escaped = f"<strong>{escaped}</strong>"
    if address := safe_target(style.target):
        escaped = f'<a href="{html.escape(address)}" rel="{_RELATION}">{escaped}</a>'
    return escaped
