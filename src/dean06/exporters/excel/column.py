"""One column of the figures.

In: nothing. Out: what a column is, and numbers and days as a cell holds them. A value stands in
the unit it is printed in, with the unit beside it: 97.3 and "%", never 0.973, so that nobody
has to know which columns to multiply.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dean06.blocks.tidy import TidyFigure

Content = str | int | Decimal | date | None


@dataclass(frozen=True)
class Column:
    """One column: `width` in characters; `take` gives the cell of a figure.

    `digits` gives the size of the last printed digit of a number, where it is known.
    """

    title: str
    meaning: str
    width: int
    take: Callable[[TidyFigure], Content]
    digits: Callable[[TidyFigure], str | None] = lambda _: None


def number_of(written: str | None) -> Decimal | None:
    """Return a number as a cell holds it."""
    return None if written is None else Decimal(written)


def day_of(iso: str | None) -> date | None:
    """Return a day as a cell holds it."""
    return date.fromisoformat(iso) if iso else None
