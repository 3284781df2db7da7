"""The figures of a document as rows for a spreadsheet.

In: nothing. Out: the shape of one row, and of the block that holds them. The block is no part of
the text: exporters take it out before pages are set, and only the workbook shows it. Numbers
are exact decimals as strings, days are ISO dates; what is told in words is in the document's
language already, so that the workbook says nothing the briefing would say otherwise.
"""

from typing import Annotated, Literal

from pydantic import Field

from dean06.blocks.text import Part
from dean06.claim import Claim

Number = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]


class TidyTarget(Part):
    """What a figure is held against; `source` is the number of its source."""

    value: Number
    bound: str
    deadline: Day | None = None
    legal_basis: str = ""
    attainment: str = ""
    source: int | None = None


class TidyChange(Part):
    """How a figure moved: `value` in `unit`, None where it cannot be said; `told` says it."""

    value: Number | None = None
    unit: str = ""
    told: str = ""


class TidyFigure(Part):
    """One figure and all that is known of it.

    `value` is in `unit`, as printed (97.3 with "%"); a date indicator has `day` instead.
    `resolution` is the size of the last printed digit. `role` says why the figure is here: a
    result or a plan of the period, an earlier one, one of a former place or of another place, or
    one that only a finding tells. `line` and `cell` are where it stands in `file`. `added` tells
    that the edition before did not have it.
    """

    observation: str
    role: Literal["result", "plan", "earlier", "former", "other", "finding"]
    group: str
    indicator: str
    name: str
    breakdown: str = ""
    place: str
    value: Number | None = None
    day: Day | None = None
    unit: str
    bound: str
    resolution: Number | None = None
    denominator: Number | None = None
    printed: str = ""
    start: Day | None = None
    end: Day | None = None
    date_basis: str = ""
    period: str = ""
    target: TidyTarget | None = None
    half_before: TidyChange | None = None
    year_earlier: TidyChange | None = None
    source: int | None = None
    file: str = ""
    line: int | None = None
    cell: str = ""
    doubt: str = ""
    note: str = ""
    added: bool = False


class TidyFigures(Part):
    """The figures a document stands on, for those who take them further."""

    kind: Literal["tidy_figures"] = "tidy_figures"
    claims: tuple[Claim, ...] = ()  # of a block that prints nothing: always none
    figures: tuple[TidyFigure, ...]
