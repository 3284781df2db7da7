"""A table, as data: columns, rows, cells and their spans."""

from typing import Annotated, Literal

from pydantic import Field

from dean06.blocks.text import Part, Text
from dean06.claim import Claim


class Column(Part):
    title: Text
    align: Literal["left", "right", "center"] = "left"
    width: Annotated[float, Field(gt=0)] = 1.0  # share of the table's width


class Cell(Part):
    text: Text = ()
    header: bool = False
    columns: Annotated[int, Field(ge=1)] = 1  # cells it spans to the right
    rows: Annotated[int, Field(ge=1)] = 1  # cells it spans downwards


class Row(Part):
    cells: tuple[Cell, ...]


class Table(Part):
    """A table: `columns` give titles of the last header row; rows above it stand in `head`.

    A `fine` one is looked things up in and not read through: paper sets it small and tight. A
    `halved` one is long and narrow: paper sets it in two columns side by side where it fits.
    """

    kind: Literal["table"] = "table"
    claims: tuple[Claim, ...] = ()
    caption: Text = ()
    columns: tuple[Column, ...]
    head: tuple[Row, ...] = ()
    rows: tuple[Row, ...]
    notes: tuple[Text, ...] = ()
    fine: bool = False
    halved: bool = False
