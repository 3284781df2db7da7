"""The measures of a theme in the units of Word.

In: names of measures. Out: twentieths of a point, half points, eighths of a point, colours. The
only module here that reads the theme, so that the Word document and the PDF stand on the same
numbers. The theme of the document being set is kept here, for the length of it: every part of a
Word file asks for measures, and handed from hand to hand it would be in each signature.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from dean06.themes import DECREE, Theme, load_theme

_chosen: ContextVar[Theme | None] = ContextVar("theme", default=None)

_MM_PER_POINT = 25.4 / 72
# Word counts the spacing of lines in 240ths of the font's own.
_SINGLE = 240


@contextmanager
def in_theme(theme: Theme) -> Iterator[None]:
    """Set what is made inside in `theme`."""
    before = _chosen.set(theme)
    try:
        yield
    finally:
        _chosen.reset(before)


def theme() -> Theme:
    """Return the theme of the document being set, by default the decree's."""
    return _chosen.get() or load_theme(DECREE)


def pt(section: str, name: str) -> float:
    """Return a measure in points."""
    return number(section, f"{name}_pt")


def mm(section: str, name: str) -> float:
    """Return a measure in millimetres."""
    return number(section, f"{name}_mm")


def number(section: str, name: str) -> float:
    """Return a measure without a unit."""
    return float(getattr(getattr(theme(), section), name))


def choices(section: str, name: str) -> list[float]:
    """Return the type sizes to choose from, the largest first, in points."""
    return [float(size) for size in getattr(getattr(theme(), section), f"{name}_pt")]


def colour(name: str) -> str:
    """Return a colour of paper as Word writes it: 1F3A5F."""
    return str(getattr(theme().print, name)).removeprefix("#").upper()


def spacing() -> int:
    """Return how far apart lines of running text stand, in 240ths."""
    return round(_SINGLE * number("body", "line_spacing"))


def line_mm(*, landscape: bool = False) -> float:
    """Return how wide a line of text may be."""
    return theme().text_width_mm(landscape=landscape)


def points_mm(points: float) -> float:
    """Return points in millimetres."""
    return points * _MM_PER_POINT


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres / _MM_PER_POINT * 20)


def half_points(points: float) -> int:
    """Return a type size in half points."""
    return round(points * 2)


def chart_mm() -> tuple[float, float]:
    """Return how wide and how tall a picture may be, in millimetres."""
    return mm("chart", "width"), mm("chart", "height")
