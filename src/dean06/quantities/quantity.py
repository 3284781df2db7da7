"""A figure with what is known of its exactness.

"hơn 1,4 triệu" is not 1 400 000: it is at least that, printed to the nearest 100 000. A
`Quantity` keeps both, so that no comparison claims more than the source says. Values are
decimals, because a binary float turns 97.3 into something that was never printed.
"""

from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Literal

from dean06.codebook import Unit

# A computed share is told to one decimal, as most printed ones are.
_SHARE_RESOLUTION = Decimal("0.1")
_WHOLE = Decimal(100)

Bound = Literal["exact", "at_least", "almost", "below", "at_most", "about"]


@dataclass(frozen=True)
class Quantity:
    """One figure.

    `value` is in the unit itself (đồng, per cent, pieces); `resolution` is the size of its last
    printed digit; `denominator` the whole it is part of, where printed (25 in 25/25); `word` the
    bound word as the source has it ("trên"), None where there is none. `noun` is what is counted,
    as printed behind the number ("nhiệm vụ"); the same figure with and without it is equal.
    """

    value: Decimal
    unit: Unit
    bound: Bound = "exact"
    resolution: Decimal = Decimal(1)
    denominator: Decimal | None = None
    word: str | None = None
    noun: str | None = field(default=None, compare=False)

    @property
    def share(self) -> "Quantity | None":
        """The figure as per cent of its whole; None where no whole is stated.

        The 12th of 63 is no share, nor are 86.94 of 100 points.
        """
        if self.unit == "percent":
            return self
        if not self.denominator or self.unit != "count":
            return None
        percent = rounded(self.value / self.denominator * 100, _SHARE_RESOLUTION, self.bound)
        return Quantity(percent, "percent", self.bound, _SHARE_RESOLUTION, word=self.word)

    @property
    def lowest(self) -> Decimal | None:
        """The smallest value the figure allows; None where it does not say.

        "1,4 triệu" without a bound word is 1 400 000 to the nearest 100 000, so at least 1 350 000.
        """
        if self.bound == "at_least":
            return self.value
        return self.value - self._rounding if self.bound == "exact" else None

    @property
    def highest(self) -> Decimal | None:
        """The largest value the figure allows; None where it does not say.

        For `almost` and `below` the limit itself is excluded: see `open_above`.
        """
        if self.bound in ("almost", "below", "at_most"):
            return self.value
        if self.bound == "exact":
            return self.value + self._rounding
        part = self.unit == "percent" and self.bound == "at_least" and self.value <= _WHOLE
        return _WHOLE if part else None

    @property
    def _rounding(self) -> Decimal:
        """How far a figure printed in thousands or millions may be rounded; 0 for full digits."""
        return self.resolution / 2 if self.resolution > 1 else Decimal(0)

    @property
    def open_above(self) -> bool:
        """Whether `highest` itself is excluded: "gần 90 %" is less than 90 %."""
        return self.bound in ("almost", "below")


def rounded(value: Decimal, resolution: Decimal, bound: Bound) -> Decimal:
    """Return `value` rounded half up, as spreadsheets do; a limit is never rounded past itself.

    "At least 66.67" is at least 66.6 to one decimal, not 66.7, which nobody has said.
    """
    match bound:
        case "exact" | "about":
            return value.quantize(resolution, ROUND_HALF_UP)
        case "at_least":
            return value.quantize(resolution, ROUND_FLOOR)
        case "almost" | "below" | "at_most":
            return value.quantize(resolution, ROUND_CEILING)
