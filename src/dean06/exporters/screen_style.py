"""A theme as the custom properties a style sheet reads.

In: a theme. Out: CSS. The rules stand in `briefing.css` and name no colour, font or measure of
their own, so that another theme is another set of properties and never another style sheet. What a
theme holds was checked by pattern: nothing in it can end a rule.
"""

import re
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from dean06.themes import Theme
from dean06.themes.screen import ScreenColours

_GENERIC = {"serif", "sans-serif", "monospace", "system-ui", "ui-monospace"}


# A string with a space after a colon in it must stay as it is; only after a name is it a rule's.
_SPARED = (
    (re.compile(r"/\*.*?\*/", re.S), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?([{};,]) ?"), r"\1"),
    (re.compile(r"(?<=[\w-]): "), ":"),
    (re.compile(r";}"), "}"),
)


def style_sheet(theme: Theme) -> Markup:
    """Return the whole style of a page, without what only its authors read."""
    return Markup(shorter_css(theme_css(theme)) + _rules())  # noqa: S704  # ours and checked


def shorter_css(css: str) -> str:
    """Return `css` without comments and needless space."""
    for pattern, new in _SPARED:
        css = pattern.sub(new, css)
    return css.strip()


@cache
def _rules() -> str:
    path = files("dean06.exporters") / "templates" / "html" / "briefing.css"
    return shorter_css(path.read_text(encoding="utf-8"))


def theme_css(theme: Theme) -> Markup:
    """Return the properties for a light and a dark screen and for paper."""
    screen, page = theme.screen, theme.page
    rules = [
        _rule(":root", {**_colours(screen.light), **_measures(theme)}),
        f"@media (prefers-color-scheme: dark) {{\n{_rule(':root', _colours(screen.dark))}\n}}",
        f"@page {{ size: {page.width_mm:g}mm {page.height_mm:g}mm; margin: {page.top_mm:g}mm "
        f"{page.right_mm:g}mm {page.bottom_mm:g}mm {page.left_mm:g}mm; }}",
        f"@media print {{\n{_rule(':root', _paper(theme))}\n}}",
    ]
    return Markup("\n".join(rules))  # noqa: S704  # every value was checked by pattern


def _measures(theme: Theme) -> dict[str, str]:
    screen = theme.screen
    return {
        "text-size": f"{screen.text_rem:g}rem",
        "text-leading": f"{screen.line_height:g}",
        "page-width": f"{screen.width_rem:g}rem",
        "corner": f"{screen.corner_px:g}px",
        "headings": _fonts(screen.headings),
        "text": _fonts(screen.text),
        "code": _fonts(screen.code),
        "charts": _fonts(screen.charts),
        "print-size": f"{theme.body.size_pt:g}pt",
    }


def _paper(theme: Theme) -> dict[str, str]:
    colours = theme.print
    return _colours(theme.screen.light) | {
        "paper": colours.paper,
        "desk": colours.paper,
        "ink": colours.ink,
        "soft": colours.ink,
        "line": colours.hairline,
        "tint": colours.shade,
    }


def _colours(colours: ScreenColours) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in colours.model_dump().items()}


def _fonts(names: tuple[str, ...]) -> str:
    return ", ".join(name if name in _GENERIC else f'"{name}"' for name in names)


def _rule(selector: str, properties: dict[str, str]) -> str:
    lines = "\n".join(f"  --{name}: {value};" for name, value in properties.items())
    return f"{selector} {{\n{lines}\n}}"
