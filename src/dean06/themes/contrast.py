"""Whether a theme's colours can be told apart.

In: a theme. Out: the pairs of colours that lie too near each other. Contrast is that of WCAG 2.2:
1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of shapes that mean something.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dean06.themes.model import Theme

TEXT, SHAPE = 4.5, 3.0

# (what is seen, what it stands on, the least contrast)
_PRINT = (
    ("ink", "paper", TEXT),
    ("ink", "shade", TEXT),
    ("ink", "faint_shade", TEXT),
    ("value", "shade", TEXT),
    ("on_band", "band", TEXT),
    ("met", "shade", SHAPE),
    ("missed", "shade", SHAPE),
    ("undetermined", "shade", SHAPE),
)
_SCREEN = (
    *((colour, "paper", TEXT) for colour in ("ink", "soft", "accent", "met", "missed", "open")),
    *((colour, "tint", TEXT) for colour in ("ink", "soft", "accent", "met", "missed", "open")),
    ("on_accent", "accent", TEXT),
)


@dataclass(frozen=True)
class Faint:
    """Two colours, by their keys, that lie nearer each other than they may."""

    colour: str
    ground: str
    contrast: float
    least: float


def faint_pairs(theme: Theme) -> list[Faint]:
    """Return the pairs whose contrast falls short."""
    return [
        *_short("print", theme.print.model_dump(), _PRINT),
        *_short("screen.light", theme.screen.light.model_dump(), _SCREEN),
        *_short("screen.dark", theme.screen.dark.model_dump(), _SCREEN),
    ]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours such as #1f3a5f, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _short(
    table: str, colours: dict[str, str], pairs: tuple[tuple[str, str, float], ...]
) -> Iterator[Faint]:
    for colour, ground, least in pairs:
        found = contrast(colours[colour], colours[ground])
        if found < least:
            yield Faint(f"{table}.{colour}", f"{table}.{ground}", found, least)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)
