"""How near a figure is to the number that is printed, as people use the words.

In: a quantity. Out: the range it lies in. Nobody writes "hơn 180 nghìn" of 260 000: the last digit
that is not zero is the one a source counted with, so the figure lies below 190 000, and "gần 95 %"
above 94 %. A bound alone would leave it open whether a figure told in such words rose at all. Only
the direction of a change is read from this range (docs/method.md, "Change"), never its size; of a
target, where more hangs on it, a range ten times as wide shows what is plainly not met.
"""

from decimal import Decimal

from dean06.quantities.quantity import Quantity
from dean06.quantities.words import MINIMUM_WORDS

_TEN = Decimal(10)


def near_range(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the lowest and the highest value a reader takes a figure for; None where it is open.

    "Ít nhất", "tối đa", "dưới" set a limit and tell nothing of how near the figure is to it.
    """
    value, step = quantity.value, _step(quantity.value)
    match quantity.bound:
        case "at_least" if quantity.word not in MINIMUM_WORDS:
            return value, _least(value + step, quantity.highest)
        case "almost":
            return value - _step_below(value), value
        case "about":
            return value - step / 2, value + step / 2
    return quantity.lowest, quantity.highest


def surely_below(quantity: Quantity) -> Decimal | None:
    """Return what a figure told as "hơn 14,6 triệu" is certainly less than: here 15 600 000.

    Ten times the step a reader would allow; None for what is no such figure.
    """
    if quantity.bound != "at_least" or quantity.word in MINIMUM_WORDS:
        return None
    return quantity.value + 10 * _step(quantity.value)


def direction(now: Quantity, before: Quantity) -> bool | None:
    """Tell whether a figure rose; None where the ranges of the two meet.

    Ranges that touch do not meet where the figure cannot be the number they touch at: "hơn 180
    nghìn" is less than 190 000.
    """
    now_low, now_high = near_range(now)
    then_low, then_high = near_range(before)
    if _above(now_low, then_high, now, before):
        return True
    return False if _above(then_low, now_high, before, now) else None


def _above(low: Decimal | None, high: Decimal | None, upper: Quantity, lower: Quantity) -> bool:
    """Tell whether `low` of the `upper` figure lies above `high` of the `lower`."""
    if low is None or high is None:
        return False
    short_of = lower.bound in ("at_least", "almost", "below") or upper.bound == "almost"
    return low > high or (low == high and short_of)


def _step(value: Decimal) -> Decimal:
    """Return one of the last digit that is not zero: 10 000 of 180 000, 0.1 of 97.3."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(0)


def _step_below(value: Decimal) -> Decimal:
    """Return that step for figures just below `value`, which have a digit less below 100."""
    step = _step(value)
    return step / _TEN if value == step else step


def _least(value: Decimal, limit: Decimal | None) -> Decimal:
    return value if limit is None else min(value, limit)
