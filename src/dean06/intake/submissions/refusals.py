"""Why one row of a form is no row of a table.

In: the cells of a row that cannot be used, each with its rule and sentence. Out: a `Refusal`
that holds all of them, because an office that corrects a row wants to hear of it once.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from dean06.forms.content import FormFigure, FormFinding
from dean06.forms.located import shown
from dean06.grids import Cell
from dean06.intake.faults import Fault, Spot, Wording, spot_fault, told
from dean06.intake.submissions.cells import Unclear

Read = TypeVar("Read")
_With = ParamSpec("_With")


class Refusal(Exception):
    """The faults of one row, gathered so that all of them are told at once."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[str, Cell, str, Wording]] = []

    def add(self, field: str, cell: Cell, rule: str, wording: Wording) -> None:
        """Keep one fault, of the `cell` that the row has as its `field`."""
        self._found.append((field, cell, rule, wording))

    def tried(
        self,
        field: str,
        cell: Cell,
        read: Callable[_With, Read],
        *args: _With.args,
        **kwargs: _With.kwargs,
    ) -> Read | None:
        """Return what `read` gives; None, with the fault of `cell` kept, where it is unclear."""
        try:
            return read(*args, **kwargs)
        except Unclear as error:
            self.add(field, cell, error.rule, error.wording)
            return None

    def close(self) -> None:
        """Raise where anything was wrong."""
        if self._found:
            raise self

    def faults(self, name: str, row: FormFigure | FormFinding) -> list[Fault]:
        """Return the faults, each at its cell of `row` in the file `name`."""
        return [
            spot_fault(
                Spot(name, row.sheet, row.line, row.columns[field]),
                rule,
                told(wording),
                0,
                shown(cell),
            )
            for field, cell, rule, wording in self._found
        ]
