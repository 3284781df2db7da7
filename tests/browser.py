"""Debian's Chromium, asked about a page through its debugging pipe.

A pipe and not a port: nothing listens, and no package is needed to talk. Every question has a time
limit, and the browser is ended by the process that was started here.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
]
_SECONDS = 60

# The protocol's pipes are file descriptors 3 and 4, whatever numbers they have here; copies far
# up keep one from overwriting the other. A shell cannot do it: dash knows ten descriptors.
_TO_PIPES = """
import os, sys
read, write, *browser = sys.argv[1:]
os.dup2(int(read), 103), os.dup2(int(write), 104)
os.dup2(103, 3), os.dup2(104, 4)
os.execv(browser[0], browser)
"""


class Browser:
    """One page of a running browser; `asked` are the addresses it wanted to load."""

    def __init__(self, write: int, read: int) -> None:
        self._write, self._read = write, read
        self._rest = b""
        self._number = 0
        self._session: str | None = None
        self.asked: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Page.enable")
        self.call("Network.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the DevTools protocol and return its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer["error"]
                return dict(answer["result"])

    def open(self, page: Path, width: int, scheme: str = "light") -> None:
        """Open a file in a window of `width` pixels; `scheme` is "light" or "dark"."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=False,
        )
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", features=features)
        self.asked.clear()
        self.call("Page.navigate", url=page.as_uri())
        while self._next().get("method") != "Page.loadEventFired":
            pass

    def evaluate(self, script: str) -> Any:
        """Return the value of a JavaScript expression."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            assert select([self._read], [], [], _SECONDS)[0], "the browser does not answer"
            piece = os.read(self._read, 1 << 16)
            assert piece, "the browser ended"
            self._rest += piece
        first, self._rest = self._rest.split(b"\0", 1)
        message: dict[str, Any] = json.loads(first)
        if message.get("method") == "Network.requestWillBeSent":
            self.asked.append(message["params"]["request"]["url"])
        return message


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Start Chromium with an empty profile; it has ended when the block is left."""
    to_browser, write = os.pipe()
    read, from_browser = os.pipe()
    # Its helpers may write for a moment after the browser has ended.
    with TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        pipes = [str(to_browser), str(from_browser)]
        browser = [str(CHROMIUM), *_QUIET, f"--user-data-dir={profile}"]
        command = [sys.executable, "-c", _TO_PIPES, *pipes, *browser]
        with subprocess.Popen(
            command, pass_fds=(to_browser, from_browser), stderr=subprocess.DEVNULL
        ) as process:
            os.close(to_browser)
            os.close(from_browser)
            try:
                yield Browser(write, read)
            finally:
                os.close(write)
                os.close(read)
                process.kill()
