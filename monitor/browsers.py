"""Find an installed browser, and say what to install where there is none. Light: commands that only read ask it too."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "brave-browser")
"""What distributions call browsers of this kind, in the order they are tried."""

USUAL_PLACES = {
    "darwin": (
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    "win32": (
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ),
}
"""Where browsers lie on systems that do not put them on the PATH."""

WAYS = (
    "Install Chromium or Chrome with the system's packages, or with: playwright install chromium. "
    "Set MONITOR_CHROMIUM to its path if it lies in an unusual place."
)


def find_chromium(asked: Path | None = None) -> Path | None:
    """Give the browser to use: the one asked for, else one on the PATH or in the usual places; None where there is none."""
    if asked is not None:
        return asked if asked.is_file() else None
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is not None:
        return Path(found)
    return next((path for path in map(Path, USUAL_PLACES.get(sys.platform, ())) if path.is_file()), None)


def has_own_chromium() -> bool:
    """Tell whether `playwright install chromium` was run, without starting playwright."""
    asked = os.environ.get("PLAYWRIGHT_BROWSERS_PATH", "")
    home = Path.home()
    cache = {"darwin": home / "Library/Caches", "win32": home / "AppData/Local"}.get(sys.platform, home / ".cache")
    folder = Path(asked) if asked not in {"", "0"} else cache / "ms-playwright"
    return any(folder.glob("chromium*-*"))


def explain_missing_browser(asked: Path | None = None) -> str | None:
    """Say what to install before a page can be fetched with a browser; None where everything is there."""
    if find_spec("playwright") is None:
        return (
            "This source says `fetch: browser`. Install what drives one (pip install playwright) and a Chromium, "
            "or set `fetch: http` if the page shows its text without scripts."
        )
    if asked is not None and find_chromium(asked) is None:
        return f"This source says `fetch: browser`, but MONITOR_CHROMIUM names {asked}, where there is no file. Name an installed Chromium."
    if find_chromium(asked) is None and not has_own_chromium():
        return f"This source says `fetch: browser`, and there is no Chromium on this machine. {WAYS}"
    return None
