"""What an analyst has filled in, still as it stands in the cells.

Every row keeps its sheet and line, and the letters of its columns by the names the form's layout
gives them, so that a remark can name the cell and the returned copy can mark it. What a cell means
is not decided here. Figures are tuples because a set of forms has hundreds of thousands of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dean06.grids import Cell
from dean06.messages import Language

FindingKind = Literal["bottleneck", "cause", "task"]


class FormFigure(NamedTuple):
    """One row of figures in which something was filled in.

    `indicator` and `breakdown` are as the row's code says; a row the analyst added without a code
    has an empty `indicator`. `code` is that cell.
    """

    sheet: str
    line: int
    columns: Mapping[str, str]
    indicator: str
    breakdown: str | None
    code: Cell
    value: Cell
    day: Cell
    status: Cell
    source: Cell
    note: Cell


@dataclass(frozen=True)
class FormFinding:
    """One of up to three findings of a row, with the cell of its `kind` as its `text`.

    `group` is the key of the group chosen, None where the cell `group_name` is no group's name.
    `has_bottleneck` tells whether the row names one, which a cause is then the cause of. `owner`
    and `deadline` stand with tasks only; a task's `text` is None where only they were filled in.
    """

    sheet: str
    line: int
    columns: Mapping[str, str]
    kind: FindingKind
    group: str | None
    group_name: Cell
    text: Cell
    has_bottleneck: bool
    owner: Cell = None
    deadline: Cell = None


@dataclass(frozen=True)
class FormSource:
    """One document the figures are taken from."""

    sheet: str
    line: int
    columns: Mapping[str, str]
    number: Cell
    title: Cell
    publisher: Cell
    published: Cell
    note: Cell


@dataclass(frozen=True)
class FormContent:
    """A form as it came back; `place` and `period` are the keys it was written with."""

    place: str
    period: str
    lang: Language
    synthetic: bool
    figures: tuple[FormFigure, ...]
    findings: tuple[FormFinding, ...]
    sources: tuple[FormSource, ...]


@dataclass(frozen=True)
class Remark:
    """What is wrong with a cell; `column` is its letter, None where the whole row is meant."""

    sheet: str
    line: int
    column: str | None
    sentence: str
