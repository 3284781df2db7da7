"""Why one row of a form is no row of a table.

In: the entries of a row that cannot be used, each with its rule and sentence. Out: a `Refusal`
that holds all of them, because an office that corrects a row wants to hear of it once.
"""

from collections.abc import Callable
from typing import TypeVar

from dean06.forms.content import Entry, FormFigure, FormFinding
from dean06.forms.located import shown
from dean06.intake.faults import Fault, Spot, Wording, spot_fault, told
from dean06.intake.submissions.cells import Unclear

Read = TypeVar("Read")


class Refusal(Exception):
    """The faults of one row, gathered so that all of them are told at once."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[Entry, str, Wording]] = []

    def add(self, entry: Entry, rule: str, wording: Wording) -> None:
        """Keep one fault."""
        self._found.append((entry, rule, wording))

    def tried(self, entry: Entry, read: Callable[[], Read]) -> Read | None:
        """Return what `read` gives; None, with the fault kept, where it is unclear."""
        try:
            return read()
        except Unclear as error:
            self.add(entry, error.rule, error.wording)
            return None

    def close(self) -> None:
        """Raise where anything was wrong."""
        if self._found:
            raise self

    def faults(self, name: str, row: FormFigure | FormFinding) -> list[Fault]:
        """Return the faults, each at its cell of `row` in the file `name`."""
        return [
            spot_fault(
                Spot(name, row.sheet, row.line, entry.column),
                rule,
                told(wording),
                0,
                text_of(entry),
            )
            for entry, rule, wording in self._found
        ]


def text_of(entry: Entry | None) -> str:
    """Return an entry as the words that stand in it; none is no words."""
    return shown(entry.value) if entry else ""
