"""How the paper of a dot plot is shared out.

In: the rows of a ranking. Out: one or two panels, each with a column of names, room for dots and a
column of figures, as wide as the widest name and figure need.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dean06.briefing.comparing.view import View
from dean06.briefing.drawing import WIDTH_MM, text_mm
from dean06.briefing.times import time_of
from dean06.claims import ClaimBook

# Points: of names and figures, and of days and ticks. Smaller ones cannot be read on a phone, where
# the chart is as wide as on paper: 7.5 points are 9 pixels of 390.
SIZE = 7.5
SMALL = 7.5

# Room above the first row, for the end of a target's line.
ABOVE_MM = 5.0

_GAP_MM = 5.0
_FEWEST_MM = 13.0


@dataclass(frozen=True)
class Widths:
    """What names (with times) and figures take of a panel's width, in millimetres."""

    names: float
    figures: float

    @property
    def fit_twice(self) -> bool:
        """Whether two panels leave the dots enough room."""
        return (WIDTH_MM - _GAP_MM) / 2 - self.names - self.figures >= _FEWEST_MM


@dataclass(frozen=True)
class Panel:
    """Where one column of rows stands, in millimetres from the left."""

    left: float
    names: float
    right: float
    figures: float
    row: float

    @property
    def start(self) -> float:
        return self.left + self.names

    @property
    def end(self) -> float:
        return self.right - self.figures


def widths_of(rows: list[Any], view: View, book: ClaimBook, *, dated: bool) -> Widths:
    """Measure the widest name, time and figure."""
    names = max(text_mm(view.place(row.place), SIZE) for row in rows)
    times = max(text_mm(time_of(row, view.lang), SMALL) for row in rows) + 2 if dated else 0.0
    figures = max(text_mm(book.read(row).text, SIZE, bold=True) for row in rows)
    return Widths(names + times + 3, figures + 3)


def panels_of(columns: int, row_mm: float, widths: Widths) -> Iterator[Panel]:
    width = (WIDTH_MM - _GAP_MM * (columns - 1)) / columns
    for n in range(columns):
        left = n * (width + _GAP_MM)
        yield Panel(left, widths.names, left + width, widths.figures, row_mm)
