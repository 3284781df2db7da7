"""The scale the dots of a ranking stand on.

In: the rows of a ranking and its target. Out: a `Scale` that fits them, with a few round ticks. It
does not begin at zero: dots are read by where they stand, not by how long they are.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from matplotlib.ticker import MaxNLocator

from dean06.messages import Language
from dean06.quantities.writing import write_number

_MARGIN = 0.06


@dataclass(frozen=True)
class Scale:
    """From `low` to `high`, marked at `ticks`; `sign` stands behind each number."""

    low: float
    high: float
    ticks: tuple[float, ...]
    sign: str

    def at(self, value: float, start: float, end: float) -> float:
        """Return where `value` stands between `start` and `end`."""
        return start + (value - self.low) / (self.high - self.low) * (end - start)

    def label(self, value: float, lang: Language) -> str:
        """Return a tick's number as it is printed."""
        number = Decimal(str(round(value, 6))).normalize()
        resolution = Decimal(1).scaleb(min(0, int(number.as_tuple().exponent)))
        return write_number(number, resolution, lang) + self.sign


def scale_of(rows: list[Any], target: dict[str, Any] | None, most_ticks: int) -> Scale:
    """Return the scale that holds every figure, what it may at most or least be, and the target."""
    values = [float(row.size) for row in rows]
    values += [float(target["value"])] if target else []
    values += [end for row in rows for end in reach_of(row) if end is not None]
    low, high = min(values), max(values)
    margin = (high - low or abs(high) or 1.0) * _MARGIN
    ticks = MaxNLocator(nbins=most_ticks, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    # There is no rank nought.
    least = 1.0 if rows[0].unit_kind == "rank" else low - margin
    inside = tuple(float(tick) for tick in ticks if least <= tick <= high + margin)
    return Scale(low - margin, high + margin, inside, "%" if _is_share(rows[0]) else "")


def reach_of(row: Any) -> tuple[float | None, float | None]:
    """Return from where to where a figure with a bound may lie, None for an end nobody knows.

    No share is below 0, and one that is at most the whole is at most 100 %.
    """
    if row.bound == "at_least":
        return float(row.size), None if row.range.high is None else float(row.range.high)
    if row.bound in ("almost", "below", "at_most"):
        return 0.0, float(row.size)
    return None, None


def _is_share(row: Any) -> bool:
    return row.unit_kind in ("percent", "count")
