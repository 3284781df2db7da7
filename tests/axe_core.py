"""axe-core, run on a page in the browser.

It is a package of npm, kept by digest in `tests/axe`; `npm ci` there brings it. Nothing else of
the project needs it, so where it is missing these tests are skipped.
"""

from pathlib import Path

import pytest

from tests.browser import CHROMIUM, Browser

_SCRIPT = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
_FOUND = """axe.run(document, {resultTypes: ["violations"]}).then(result => result.violations.map(
    rule => rule.id + ": " + rule.nodes.map(node => node.html.slice(0, 120)).join(" | ")))"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")


def require_axe() -> None:
    """Skip the test where the browser or axe-core is not installed."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    if not _SCRIPT.exists():
        pytest.skip("axe-core is not installed: run `npm ci` in tests/axe")


def violations(browser: Browser) -> list[str]:
    """Return the rules the page that is open breaks, each with the elements."""
    browser.evaluate(_SCRIPT.read_text(encoding="utf-8") + ";0")
    found: list[str] = browser.evaluate(_FOUND)
    return found


def seen(browser: Browser, page: Path, width: int, scheme: str) -> list[str]:
    """Open a page and return what is wrong with it there: too wide, a request, or axe's word."""
    browser.open(page, width, scheme)
    told = [f"loads {address}" for address in browser.asked if address != page.as_uri()]
    if wider := browser.evaluate(OVERFLOW):
        told.append(f"{wider} pixels wider than the window")
    return told + violations(browser)
