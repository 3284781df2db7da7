"""The columns of the sheet of figures, in their order.

In: a language and the figures. Out: all columns, those a reader looks for first on the left.
"""

from collections.abc import Iterable

from dean06.blocks.tidy import TidyFigure
from dean06.exporters.excel.column import Column
from dean06.exporters.excel.compared_columns import (
    change_columns,
    edition_columns,
    origin_columns,
    target_columns,
)
from dean06.exporters.excel.figure_columns import value_columns, what_columns, when_columns
from dean06.messages import Language


def figure_columns(lang: Language, figures: Iterable[TidyFigure]) -> tuple[Column, ...]:
    """Return the columns for `figures`; one no figure needs is left out."""
    added = edition_columns(lang) if any(figure.added for figure in figures) else ()
    return (
        *what_columns(lang),
        *value_columns(lang),
        *when_columns(lang),
        *target_columns(lang),
        *change_columns(lang),
        *added,
        *origin_columns(lang),
    )
