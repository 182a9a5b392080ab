"""Drive one installed Chromium for all threads of a process: started when first needed, started anew once it has crashed.

playwright is imported only here, and only when a page needs it. Its event loop has a thread of its own, so that fetches from a
pool of threads can share the browser, and so that every wait has an end.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from monitor.browsers import WAYS, explain_missing_browser, find_chromium
from monitor.errors import NetworkError

if TYPE_CHECKING:
    from playwright.async_api import Browser, Playwright

T = TypeVar("T")

FLAGS = (
    # No way out but the gateway: names are not looked up here, and nothing goes by UDP.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
)

START_S = 30.0
CLOSE_S = 5.0
AT_ONCE = 3
"""Pages open side by side; each is a process of some 100 MB."""


class Chromium:
    """Hold the browser; `run` may be called from any thread, `close` ends it."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        # What follows belongs to the loop's thread.
        self._starting = asyncio.Lock()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self.starts = 0
        """How often the browser was started."""

    def run(self, visit: Callable[[Browser], Awaitable[T]], *, limit_s: float) -> T:
        """Run a visit in the browser; raises NetworkError: needs_browser, timeout, and what the visit raises.

        A visit whose browser crashes is made once more, in a new one. Waiting for a place does not count.
        """
        missing = explain_missing_browser(self._path)
        if missing is not None:
            raise NetworkError("needs_browser", missing, passing=False)
        return asyncio.run_coroutine_threadsafe(self._visit(visit, limit_s), self._find_loop()).result()

    def close(self) -> None:
        """End the browser, and what drives it."""
        with self._lock:
            loop, thread = self._loop, self._thread
            self._loop = self._thread = None
        if loop is None or thread is None:
            return
        with contextlib.suppress(Exception):  # whatever it was, it ends with its processes
            asyncio.run_coroutine_threadsafe(self._end(), loop).result(3 * CLOSE_S)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(CLOSE_S)

    def _find_loop(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=self._loop.run_forever, name="browser", daemon=True)
                self._thread.start()
            return self._loop

    async def _visit(self, visit: Callable[[Browser], Awaitable[T]], limit_s: float) -> T:
        from playwright.async_api import Error

        async with self._places:
            for last in (False, True):
                browser = await self._find_browser()
                try:
                    return await asyncio.wait_for(visit(browser), limit_s)
                except TimeoutError:
                    raise NetworkError("timeout", "The page did not end within the time given to one page.", passing=True) from None
                except Error as error:
                    if browser.is_connected() or last:
                        raise NetworkError(
                            "protocol", f"The browser gave up on the page ({error.message}).", passing=True, try_again=not last
                        ) from error
        raise AssertionError("unreachable")

    async def _find_browser(self) -> Browser:
        async with self._starting:
            if self._browser is None or not self._browser.is_connected():
                await self._end()
                try:
                    await asyncio.wait_for(self._start(), START_S)
                except Exception as error:
                    words = str(getattr(error, "message", "") or error or "it took too long").strip().split("\n", 1)[0]
                    raise NetworkError("needs_browser", f"Chromium could not be started ({words}). {WAYS}", passing=True) from error
            assert self._browser is not None
            return self._browser

    async def _start(self) -> None:
        from playwright.async_api import async_playwright

        self._playwright = await async_playwright().start()
        path = find_chromium(self._path)
        self._browser = await self._playwright.chromium.launch(
            executable_path=path,
            args=list(FLAGS),
            # Chromium refuses its sandbox to root, and only there it is left out.
            chromium_sandbox=not (hasattr(os, "geteuid") and os.geteuid() == 0),
            # Ctrl-C asks the monitor to finish what is open.
            handle_sigint=False,
            handle_sigterm=False,
            handle_sighup=False,
        )
        self.starts += 1

    async def _end(self) -> None:
        for part, close in (
            (self._browser, "close"),
            (self._playwright, "stop"),
        ):
            if part is not None:
                with contextlib.suppress(Exception):  # a crashed one cannot be closed
                    await asyncio.wait_for(getattr(part, close)(), CLOSE_S)
        self._browser = self._playwright = None
