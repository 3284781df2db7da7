"""A value as an office prints it.

In: a value and its kind of unit. Out: "1.234.567", "hơn 1,4 triệu", "760 nghìn", "gần 90%". A bound
word says the truth: what is printed behind "hơn" is rounded down, behind "gần" up.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import numpy as np

from dean06.codebook import Unit
from dean06.quantities import Quantity, write_quantity
from dean06.quantities.quantity import Bound

# How often offices round, and by which word and to which side.
_ROUNDED = 0.2
_WORDS: tuple[tuple[str | None, Bound, str], ...] = (
    ("hơn", "at_least", ROUND_FLOOR),
    ("gần", "almost", ROUND_CEILING),
    (None, "exact", ROUND_HALF_UP),
)
# Below this a count is small enough to be printed in full.
_LARGE = 20_000
_MONEY_DIGITS = 4
_THOUSAND, _MILLION = Decimal(10**3), Decimal(10**6)


def printed(value: float, unit: Unit, draw: np.random.Generator) -> str:
    """Return `value` as printed; now and then rounded, for `draw` decides."""
    exact = Decimal(f"{value:.2f}")
    rounds = draw.random() < _ROUNDED
    word = _WORDS[int(draw.integers(len(_WORDS)))]
    decimals = -int(draw.integers(1, 3))
    if unit == "percent":
        return _written(exact, unit, 0, word) if rounds else _plainly(exact, unit, decimals)
    if unit == "money":
        return _plainly(exact, unit, exact.adjusted() + 1 - _MONEY_DIGITS)
    if rounds and exact > _LARGE:
        return _written(exact, unit, exact.adjusted() - 1, word)
    return _plainly(exact, unit, 0)


def _plainly(value: Decimal, unit: Unit, exponent: int) -> str:
    return _written(value, unit, exponent, (None, "exact", ROUND_HALF_UP))


def _written(value: Decimal, unit: Unit, exponent: int, word: tuple[str | None, Bound, str]) -> str:
    """Return `value` to the power of ten `exponent`, with its word."""
    spoken, bound, side = word
    step = Decimal(1).scaleb(exponent)
    shown = (value / step).quantize(Decimal(1), rounding=side) * step
    # Nobody writes "0,76 triệu" for "760 nghìn".
    resolution = _THOUSAND if step > _THOUSAND and shown < _MILLION else step
    return write_quantity(Quantity(shown, unit, bound, resolution, word=spoken), "vi")
