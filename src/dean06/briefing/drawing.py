"""The paper all charts are drawn on.

In: a height. Out: a matplotlib figure in the house style, and its SVG as a Chart block. Text
stays text (`svg.fonttype: none`) in a font of the repository; salt and missing date make the
same chart the same bytes. Figures are made without pyplot, so that charts share no state with
an analyst's own.
"""

import io
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.textpath import TextPath

from dean06.blocks.model import Chart, Picture
from dean06.blocks.text import Text
from dean06.claim import Claim

INK = "#1F3A5F"
MARK = "#A6192E"
QUIET = "#D5D9E0"
SHADE = "#EEF1F5"
SOFT = "#4A4F57"

# Drawn narrower than the page's text so that its letters are still legible on a phone.
WIDTH_MM = 108.0

# Characters of a label that fit the width at its size.
LABEL_WIDTH = 70
_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72


@contextmanager
def canvas(height_mm: float) -> Iterator[tuple[Drawing, Axes]]:
    """Open a figure of the house width and `height_mm`, in the house style."""
    _register_fonts()
    style = str(resources.files("dean06") / "style" / "briefing.mplstyle")
    with mpl.rc_context(fname=style):
        drawing = Drawing(
            figsize=(WIDTH_MM / _MM_PER_INCH, height_mm / _MM_PER_INCH), layout="constrained"
        )
        yield drawing, drawing.add_subplot()


def to_chart(
    drawing: Drawing,
    caption: Text,
    alt: str,
    claims: tuple[Claim, ...] = (),
    notes: tuple[Text, ...] = (),
) -> Chart:
    """Return the figure as a Chart block with its SVG."""
    svg = io.StringIO()
    drawing.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    picture = Picture(mime="image/svg+xml", data=svg.getvalue(), width_mm=WIDTH_MM)
    return Chart(caption=caption, alt=alt, picture=picture, claims=claims, notes=notes)


def text_mm(text: str, size_pt: float, *, bold: bool = False) -> float:
    """Return how wide `text` is in the charts' font."""
    _register_fonts()
    font = font_manager.FontProperties(family="Arimo", weight="bold" if bold else "normal")
    box = TextPath((0, 0), text, size=size_pt, prop=font).get_extents()
    return float(box.x1) * _MM_PER_INCH / _POINTS_PER_INCH


def wrapped(text: str, width: int) -> str:
    """Break a label into lines of at most `width` characters."""
    return "\n".join(textwrap.wrap(text, width))


@cache
def _register_fonts() -> None:
    for font in sorted((resources.files("dean06") / "fonts").iterdir(), key=str):
        if font.name.startswith("Arimo"):
            font_manager.fontManager.addfont(str(font))
