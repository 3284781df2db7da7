"""Rows of a chart: a label above what is drawn for it.

In: labels. Out: where each label and its drawing stand, in millimetres from the top, and how tall
the chart is. Each row is as high as its own label needs, so that no label can meet another and no
chart is taller than what it says.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing

from dean06.briefing.drawing import LABEL_WIDTH, canvas, wrapped

# A taller chart would leave the page before it half empty.
MOST_ROWS = 7

_LINE_MM = 3.7
_GAP_MM = 2.6


@dataclass(frozen=True)
class Placed:
    """One row: its label in lines, where that begins, and the middle of what is drawn below."""

    label: str
    top_mm: float
    middle_mm: float


def placed_rows(labels: Sequence[str], drawn_mm: float) -> tuple[list[Placed], float]:
    """Return where each row stands and the height of all; each draws `drawn_mm` high."""
    rows, top = [], 0.0
    for label in labels:
        lines = wrapped(label, LABEL_WIDTH)
        below = top + _LINE_MM * (lines.count("\n") + 1)
        rows.append(Placed(lines, top, below + drawn_mm / 2))
        top = below + drawn_mm + _GAP_MM
    return rows, top


@contextmanager
def rows_canvas(
    labels: Sequence[str],
    drawn_mm: float,
    head_mm: float = 0.0,
    foot_mm: float = 0.0,
    claims: Sequence[str | None] = (),
) -> Iterator[tuple[Drawing, Axes, list[Placed]]]:
    """Open a canvas with its rows labelled; one unit of the axis downwards is a millimetre.

    `claims` names for each label the claim of the figure in it: a page leads from it to its source.
    """
    rows, height = placed_rows(labels, drawn_mm)
    with canvas(height_mm=head_mm + height + foot_mm + 2) as (drawing, axes):
        axes.set_ylim(height, -head_mm - 1)
        for row, claim in zip_longest(rows, claims):
            label = axes.annotate(
                row.label,
                (0, row.top_mm),
                xycoords=("axes fraction", "data"),
                va="top",
                fontsize=8,
            )
            label.set_gid(claim)
        yield drawing, axes, rows
