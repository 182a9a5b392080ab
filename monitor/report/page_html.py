"""Fill the templates of pages that stand alone: no script, nothing fetched, readable on a phone, on a screen and on paper."""

from __future__ import annotations

import html
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from monitor.report.messages import say, say_count
from monitor.report.redline_text import SIGNS
from monitor.report.visible import show_controls

if TYPE_CHECKING:
    from jinja2 import Environment

Values = dict[str, Any]
"""What a template reads; plain strings in it are escaped there."""


def render_page(template: str, **values: Any) -> str:
    """Fill a template; a mark that could reorder the page's words is shown by its code even where no rule above thought of it."""
    return show_controls(_environment().get_template(template).render(values))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    """Load the templates once; every value is escaped unless this package wrote it as markup."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("monitor.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(say=say, say_count=say_count, signs=SIGNS | {"removed": "−", "moved": "↷"})
    return environment


def language_code(language: str | None) -> str:
    """Give a language as a `lang` attribute takes it; empty where it is not known."""
    return html.escape(language) if language and language.replace("-", "").isalnum() else ""
