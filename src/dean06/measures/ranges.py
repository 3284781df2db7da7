"""The range a figure allows, on the scale places are compared on.

In: a figure. Out: the lowest and the highest value it may stand for: per cent for shares and parts
of a stated whole, the number itself for ranks and scores. A count without its whole has no such
scale: how large it is depends on how large its place is.
"""

from dataclasses import dataclass
from decimal import Decimal

from dean06.quantities import Quantity

_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Range:
    """From `low` to `high`, None where the figure does not say; `open_high` leaves `high` out."""

    low: Decimal | None
    high: Decimal | None
    open_high: bool = False

    @property
    def exact(self) -> Decimal | None:
        """The one value it allows, None for more than one."""
        return self.low if self.low == self.high and not self.open_high else None

    def above(self, other: "Range") -> bool:
        """Tell whether the whole of it lies above `other`, whatever the bounds leave open."""
        if self.low is None or other.high is None:
            return False
        return self.low > other.high or (self.low == other.high and other.open_high)


def range_of(quantity: Quantity | None) -> Range | None:
    """Return the range of a figure; None for one that cannot be set beside another place's."""
    if quantity is None:
        return None
    if quantity.unit in ("percent", "rank", "score"):
        return Range(quantity.lowest, quantity.highest, quantity.open_above)
    if quantity.unit == "count" and quantity.denominator:
        low, high = (_per_cent(end, quantity) for end in (quantity.lowest, quantity.highest))
        return Range(low, high, quantity.open_above)
    return None


def value_of(quantity: Quantity) -> Decimal:
    """Return the value as it is printed, on the scale of `range_of`."""
    if quantity.unit == "count" and quantity.denominator:
        return quantity.value / quantity.denominator * _HUNDRED
    return quantity.value


def _per_cent(end: Decimal | None, quantity: Quantity) -> Decimal | None:
    whole = quantity.denominator
    return end / whole * _HUNDRED if end is not None and whole else None
