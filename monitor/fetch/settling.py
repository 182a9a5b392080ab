"""Tell when the scripts of a page have written their text."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.async_api import Page as Tab

LOOK_EVERY_S = 0.2
CALM_S = 1.0
"""How long the visible text must stay as it is once nothing is loading any more."""
LONG_CALM_S = 4.0
"""The same while something is still loading: a page that polls its server, or counts its visitors, is never idle."""
SETTLE_S = 20.0
"""A page that still changes (a clock, a ticker) is read as it is then."""

LOOK = """() => {
  const text = document.body ? document.body.innerText : "";
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return [document.readyState === "loading" ? 0 : text.trim().length, sum, location.href];
}"""
"""The visible text in short: how long it is (0 while the page itself still comes), a sum over it, and whose it is."""

READ_DOM = """limit => {
  const roots = [];
  const search = inside => {
    for (const element of inside.querySelectorAll("*")) {
      if (element.shadowRoot) { roots.push(element.shadowRoot); search(element.shadowRoot); }
    }
  };
  search(document);
  const whole = document.documentElement;
  let html = whole.outerHTML;
  if (roots.length && whole.getHTML) {
    const shell = whole.cloneNode(false).outerHTML, end = shell.lastIndexOf("</");
    html = shell.slice(0, end) + whole.getHTML({shadowRoots: roots}) + shell.slice(end);
  }
  return html.length > limit ? null : "<!DOCTYPE html>" + html;
}"""
"""The page as a text, the shadow trees of its own elements as declarative templates; null where it is longer than the limit."""


async def wait_until_settled(tab: Tab, busy: Collection[object], *, limit_s: float, broken: Callable[[], bool]) -> None:
    """Wait until the visible text rests.

    Gives up without a word when the time is over. `busy`: the requests under way; `broken`: whether
    the page itself stopped halfway, so that there is nothing to wait for.
    """
    from playwright.async_api import Error

    end = time.monotonic() + min(SETTLE_S, limit_s)
    seen: object = None
    calm_since = time.monotonic()
    while time.monotonic() < end and not broken():
        try:
            look = await asyncio.wait_for(tab.evaluate(LOOK), max(0.1, end - time.monotonic()))
        except TimeoutError:
            return
        except Error as error:
            if tab.is_closed() or "crashed" in error.message:
                raise
            look = None  # the page goes on to another one
        now = time.monotonic()
        if look is None or look != seen:
            seen, calm_since = look, now
        elif look[0] and now - calm_since >= (LONG_CALM_S if busy else CALM_S):
            return
        elif now - calm_since >= 2 * LONG_CALM_S and not busy:
            return  # an empty page that waits for nothing
        await asyncio.sleep(LOOK_EVERY_S)
