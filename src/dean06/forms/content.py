"""What an analyst has filled in, still as it stands in the cells.

Every entry keeps its column, and every row its sheet and line, so that a remark can name the cell
and the returned copy can mark it. What a cell means is not decided here. Entries and figures are
tuples because a set of forms has hundreds of thousands of them.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from dean06.grids import Cell
from dean06.messages import Language

FindingKind = Literal["bottleneck", "cause", "task"]


class Entry(NamedTuple):
    """One input cell: what stands in it, and the letter of its column."""

    value: Cell
    column: str


class FormFigure(NamedTuple):
    """One row of figures in which something was filled in.

    `indicator` and `breakdown` are as the row's code says; a row the analyst added without a code
    has an empty `indicator`. `code` is that cell.
    """

    sheet: str
    line: int
    indicator: str
    breakdown: str | None
    code: Entry
    value: Entry
    day: Entry
    status: Entry
    source: Entry
    note: Entry


@dataclass(frozen=True)
class FormFinding:
    """One of up to three findings of a row.

    `group` is the key of the group chosen, None where the cell `group_entry` is no group's name.
    `has_bottleneck` tells whether the row names one, which a cause is then the cause of. `owner`
    and `deadline` stand with tasks only; a task's `text` is None where only they were filled in.
    """

    sheet: str
    line: int
    kind: FindingKind
    group: str | None
    group_entry: Entry
    text: Entry
    has_bottleneck: bool
    owner: Entry | None = None
    deadline: Entry | None = None


@dataclass(frozen=True)
class FormSource:
    """One document the figures are taken from."""

    sheet: str
    line: int
    number: Entry
    title: Entry
    publisher: Entry
    published: Entry
    note: Entry


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
