"""How far a figure moved from another of the same thing.

In: two quantities. Out: a `Change` in percentage points for shares, in per cent for counts (from
twice as much on as how many times: "tăng 289.850,8 %" says nothing to anybody), in points for
scores and in places for ranks (rising is positive: from 17th to 1st are 16 places up), with the
bound that the two bounds allow: "at least" minus "exact" is "at least", two lower bounds say
nothing of their difference. Per cent of figures that were rounded ("1,4 triệu") are "about" that
much; points are the difference of the shares as printed, as every review states them. Whether a
figure rose is told apart from how much: that is known where the ranges of the two do not meet.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from dean06.codebook import Unit
from dean06.quantities import Bound, Quantity
from dean06.quantities.nearness import direction
from dean06.quantities.quantity import rounded

# Changes are printed to one decimal: sources rarely print more digits than that.
RESOLUTION = Decimal("0.1")

# The bounds that limit a figure from above.
_UPPER = ("almost", "below", "at_most")


# From here on a growth is told as a multiple.
TIMES_FROM = Decimal(2)

# From here on a multiple is told without decimals.
_MANY_TIMES = Decimal(10)

ChangeUnit = Literal["points", "percent", "times", "score", "places"]
_UNITS: dict[Unit, ChangeUnit] = {"percent": "points", "score": "score", "rank": "places"}


@dataclass(frozen=True)
class Change:
    """`value` in `unit`, exact or with a bound; None where there is none, for `reason`.

    In "times" it is the later figure divided by the earlier, never below two.

    `moved` tells whether the figure rose, as far as the ranges of both figures show it.

    Reasons: the figures' bounds leave it open, their spans differ in length, the earlier is 0, or
    they are places or points out of wholes that differ (the 12th of 63, the 12th of 34).
    """

    value: Decimal | None
    unit: ChangeUnit
    bound: Bound = "exact"
    moved: bool | None = field(default=None, compare=False)
    reason: Literal["bounds", "span", "zero", "whole"] | None = field(default=None, compare=False)

    @property
    def certain(self) -> bool:
        """Whether it is known if the figure rose, fell or stayed: "at most 5 up" may be down."""
        return self.rises is not None or (self.value == 0 and self.bound == "exact")

    @property
    def sizeless(self) -> bool:
        """Whether it is known that the figure rose or fell, and not by how much."""
        return self.rises is not None and not self.value

    @property
    def rises(self) -> bool | None:
        """Whether the figure rose (or climbed in an order); None where unchanged or open."""
        if self.moved is not None or not self.value:
            return self.moved
        rose = self.unit == "times" or self.value > 0
        proven = self.bound == "exact" or (
            rose if self.bound == "at_least" else not rose and self.bound in _UPPER
        )
        return rose if proven else None


OTHER_SPAN = Change(None, "percent", reason="span")


def change(now: Quantity, before: Quantity) -> Change:
    """Return the change from `before` to `now`, figures of one indicator and breakdown.

    Points: now - before. Per cent: (now - before) / before · 100, times: now / before, both
    undefined for a before of 0.
    Parts of a stated whole are compared by their shares, since the wholes may differ. Scores and
    ranks are compared as they are, and only out of the same whole.
    """
    if now.unit in ("score", "rank"):
        return _step(now, before)
    if now.denominator and before.denominator and now.share and before.share:
        now, before = now.share, before.share
    unit, moved = _UNITS.get(now.unit, "percent"), direction(now, before)
    bound = _bound(now.bound, before.bound)
    if unit == "percent" and before.value == 0:
        return Change(None, unit, reason="zero")
    if bound is None:
        return Change(None, unit, moved=moved, reason="bounds")
    later, earlier = _limits(now, before, bound)
    difference = later - earlier
    if bound == "exact" and unit == "percent" and max(now.resolution, before.resolution) > 1:
        bound = "about"
    if (bound == "about" and not difference) or (moved is not None and _against(difference, moved)):
        return Change(None, unit, moved=moved, reason="bounds")
    if unit == "percent" and later >= TIMES_FROM * earlier:
        return _times(later / earlier, bound, moved)
    value = difference if unit == "points" else difference / earlier * 100
    return Change(rounded(value, _resolution(value), bound), unit, bound, moved)


def apart(now: Quantity, before: Quantity) -> Decimal:
    """Return how far `now` lies from `before`, as a part of that; 0 from a figure of 0."""
    if now.denominator and before.denominator and now.share and before.share:
        now, before = now.share, before.share
    return abs(now.value - before.value) / abs(before.value) if before.value else Decimal(0)


def _limits(now: Quantity, before: Quantity, bound: Bound) -> tuple[Decimal, Decimal]:
    """Return the two values a limit of the difference is made of.

    "Hơn 100 nghìn" after "91 nghìn", which may have been 91 499, are more by at least 8 501.
    """
    if bound == "at_least":
        later, earlier = now.lowest, before.highest
    elif bound == "at_most":
        later, earlier = now.highest, before.lowest
    else:
        later, earlier = now.value, before.value
    return (
        now.value if later is None else later,
        before.value if earlier is None else earlier,
    )


def _against(difference: Decimal, moved: bool) -> bool:
    """Tell whether a limit lies on the other side of no change than the figure moved."""
    return not difference or (difference > 0) != moved


def _times(value: Decimal, bound: Bound, moved: bool | None) -> Change:
    resolution = RESOLUTION if value < _MANY_TIMES else Decimal(1)
    return Change(rounded(value, resolution, bound), "times", bound, moved)


def _step(now: Quantity, before: Quantity) -> Change:
    """Return how many points a score rose, or places a rank climbed."""
    unit = _UNITS[now.unit]
    if now.denominator and before.denominator and now.denominator != before.denominator:
        return Change(None, unit, reason="whole")
    if (now.bound, before.bound) != ("exact", "exact"):
        return Change(None, unit, reason="bounds")
    rise = now.value - before.value
    return Change(rise if unit == "score" else -rise, unit)


def _resolution(value: Decimal) -> Decimal:
    """Return the resolution to print, finer for what would else be rounded to "unchanged"."""
    resolution = RESOLUTION
    while value and not rounded(value, resolution, "exact"):
        resolution /= 10
    return resolution


def _bound(now: Bound, before: Bound) -> Bound | None:
    """Return the bound of a difference, None where it is open on both sides.

    It grows with what `now` may be above its value, and shrinks with what `before` may be.
    """
    if "about" in (now, before):
        return "about" if "exact" in (now, before) else None
    above = now == "at_least" or before in _UPPER
    below = before == "at_least" or now in _UPPER
    if above and below:
        return None
    return "at_least" if above else "at_most" if below else "exact"
