"""One figure of an edition: what a briefing stood on, apart from the data it was read from.

In: described rows of observations, or rows of targets. Out: an `EditionFigure`, which can be
written into a file and printed long after the row it came from is gone. What makes two of them
the same figure is place, indicator, breakdown, status and time; the key of the observation does
not, because it counts rows of a file, and a row put in above moves it.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_validator

from dean06.codebook import Unit
from dean06.quantities import Bound, Quantity

Status = Literal["result", "plan", "target"]


class EditionFigure(BaseModel):
    """A figure as a briefing of an edition had it.

    `status` is the observation's, or "target", whose deadline then stands in `period_end`.
    `unit` is what is counted and `unit_kind` its kind; `observation` the key of the observation, or
    of the target. A date indicator has `value_date` and no `value`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    place: str
    indicator: str
    breakdown: str | None
    status: Status
    period_start: date | None
    period_end: date | None
    value: Decimal | None
    value_date: date | None
    unit: str
    unit_kind: Unit
    bound: Bound
    resolution: Decimal | None
    denominator: Decimal | None
    word: str | None
    source: str
    observation: str

    @field_validator("*", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @property
    def thing(self) -> tuple[str, ...]:
        """What the figure is about, whenever it was measured."""
        return (self.place, self.indicator, self.breakdown or "", self.status)

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes another figure the same one, in an order to sort by."""
        return (*self.thing, _iso(self.period_start), _iso(self.period_end))

    @property
    def told(self) -> tuple[object, ...]:
        """What is told: a figure of the same identity that tells another thing is a revised one."""
        exactness = (self.unit_kind, self.bound, self.resolution, self.denominator)
        return (self.value, self.value_date, *exactness)

    @property
    def quantity(self) -> Quantity | None:
        """The figure with what is known of its exactness; None for a date."""
        if self.value is None:
            return None
        resolution = self.resolution or Decimal(1)
        return Quantity(
            self.value, self.unit_kind, self.bound, resolution, self.denominator, self.word
        )

    def cells(self) -> dict[str, str]:
        """Return the figure as the cells of a line, empty for what there is not."""
        return {name: _cell(value) for name, value in self}


def observed(rows: Iterable[Any]) -> list[EditionFigure]:
    """Return the figures of described rows, each observation once."""
    names = EditionFigure.model_fields
    unique = {row.observation: row for row in rows}
    return [
        EditionFigure(**{name: getattr(row, name) for name in names}) for row in unique.values()
    ]


def targeted(rows: Iterable[Any]) -> list[EditionFigure]:
    """Return the figures of the targets that bind `rows` of results, each target once."""
    unique = {row.target["target"]: row for row in rows if row.target}
    return [_target(row) for row in unique.values()]


def _target(row: Any) -> EditionFigure:
    target = row.target
    return EditionFigure(
        place=target["place"],
        indicator=target["indicator"],
        breakdown=target["breakdown"],
        status="target",
        period_start=None,
        period_end=target["deadline"],
        value=target["value"],
        value_date=None,
        unit=row.unit,
        unit_kind=row.unit_kind,
        bound="exact",
        resolution=Decimal(1).scaleb(min(0, int(target["value"].normalize().as_tuple().exponent))),
        denominator=None,
        word=None,
        source=target["source"],
        observation=target["target"],
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
