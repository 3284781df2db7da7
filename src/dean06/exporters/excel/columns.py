"""The columns of the sheet of figures, in their order.

In: a language. Out: all columns, those a reader looks for first on the left.
"""

from dean06.exporters.excel.column import Column
from dean06.exporters.excel.compared_columns import change_columns, origin_columns, target_columns
from dean06.exporters.excel.figure_columns import value_columns, what_columns, when_columns
from dean06.messages import Language


def figure_columns(lang: Language) -> tuple[Column, ...]:
    """Return the columns."""
    return (
        *what_columns(lang),
        *value_columns(lang),
        *when_columns(lang),
        *target_columns(lang),
        *change_columns(lang),
        *origin_columns(lang),
    )
